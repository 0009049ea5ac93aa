"""All of lessons/ in one object."""

from msgspec import Struct, field

from lowback.content.chart import BodyChart
from lowback.content.knowledge import Knowledge
from lowback.content.model import (
    Accuracy,
    Arrow,
    Cause,
    Claim,
    DuelClient,
    Finding,
    GlossaryTerm,
    LabSheet,
    Page,
    Question,
    QuestionSet,
    Source,
    Stamp,
)
from lowback.content.pictures import Series


class Library(Struct, frozen=True):
    """All of lessons/, each table keyed by id in the order written."""

    sources: dict[str, Source]
    causes: dict[str, Cause]
    findings: dict[str, Finding]
    tests: dict[str, Accuracy]
    claims: dict[str, Claim]
    sets: dict[str, QuestionSet]
    arrows: list[Arrow]
    clients: dict[str, DuelClient]
    pages: dict[str, Page]
    labs: dict[str, LabSheet] = field(default_factory=dict)
    glossary: dict[str, GlossaryTerm] = field(default_factory=dict)
    stamps: dict[str, Stamp] = field(default_factory=dict)
    frames: dict[str, Series] = field(default_factory=dict)
    knowledge: Knowledge | None = None
    chart: BodyChart | None = None

    @property
    def questions(self) -> dict[str, Question]:
        return {q.id: q for s in self.sets.values() for q in s.questions}
