"""The form that a practice client fills in before the session: some of what there is, in the client's own words."""

from random import Random
from typing import NamedTuple

from lowback.reasoning.clients import Client
from lowback.reasoning.model import Model

SECTIONS: dict[str, tuple[str, ...]] = {
    "Where it hurts": ("leg-pain", "thigh-pain", "buttock-place", "back-place", "flank", "trunk", "hamstring-length"),
    "How it began": ("onset", "course"),
    "What makes it better or worse": (
        "sitting", "stooping", "upright", "moving", "bending", "rest", "load", "hip-load", "cough", "night",
    ),
    "Your health": ("known", "bleeding", "pregnancy", "inflammatory", "vessel", "bone", "cancer"),
}  # fmt: skip
"""Section -> the groups its lines come from. What touches shame or fear is not asked on paper."""
_NEVER_WRITTEN = ("saddle-numbness", "bladder-bowel", "self-harm", "both-legs-new", "growing-weakness", "weight-loss")
_LINES = 2


class Intake(NamedTuple):
    """`sections`: heading -> lines as the client wrote them. `told`: the findings those lines give away."""

    age: int
    sex: str
    sections: dict[str, list[str]]
    told: list[str]


def intake_form(client: Client, model: Model) -> Intake:
    """The form of this client: up to two lines a section, chosen by the client's seed. The rest must be asked."""
    rng = Random(client.seed ^ 0x1A7A4E)
    sections, told = {}, []
    for heading, groups in SECTIONS.items():
        fitting = [f.id for f in model.findings.values() if f.role == "ask" and f.group in groups]
        there = [id for id in fitting if client.answers[id] and id not in _NEVER_WRITTEN]
        chosen = sorted(there, key=lambda id: (rng.random(), id))[:_LINES]
        sections[heading] = [client.words[id] for id in chosen]
        told += chosen
    return Intake(client.age, client.sex, sections, told)
