"""Questions of the bank that the engine can answer, and what it answers."""

import re
from collections.abc import Iterable, Iterator

from lowback.content.library import Library
from lowback.content.model import Option, Question
from lowback.reasoning.case import Case
from lowback.reasoning.keyed import Answered, answered
from lowback.reasoning.model import UNSTATED, Model

SPOKEN = {
    "ordinary back pain": "non-specific",
    "short hamstrings": "hamstrings",
    "tight hamstrings": "hamstrings",
    "slipped disc": "disc-herniation",
    "disc herniation": "disc-herniation",
    "a slipped disc": "disc-herniation",
    "nerve root trouble": "nerve-root-impingement",
    "nerve root impingement": "nerve-root-impingement",
    "a nerve root": "nerve-root-impingement",
    "hip flexors": "hip-flexors",
    "quadratus lumborum": "quadratus-lumborum",
    "erector spinae": "erector-spinae",
    "the multifidus": "multifidus",
    "multifidus": "multifidus",
    "facet joint": "facet-joint",
    "facet joint pain": "facet-joint",
    "sacroiliac joint": "sacroiliac-joint",
    "sacroiliac joint pain": "sacroiliac-joint",
    "spinal stenosis": "spinal-stenosis",
}
"""What options call a cause besides its name."""
_AGE = re.compile(r"\b(?:aged? |, |is )(\d{2})\b|\b(\d{2})[- ]year")


def cause_named(option: Option, library: Library) -> str | None:
    """The cause that the whole option names; None where it says anything else."""
    text = " ".join(option.text.casefold().replace("-", " ").split()).strip(" .")
    text = re.sub(r"^(an? |the )", "", text)
    text = re.sub(r" (trouble|pain|syndrome|strain)$", "", text)
    for cause in library.causes.values():
        names = {cause.name.casefold().replace("-", " "), cause.id.replace("-", " ")}
        if text in names or text in {re.sub(r" (trouble|pain|syndrome|strain)$", "", n) for n in names}:
            return cause.id
    return SPOKEN.get(text) or SPOKEN.get(option.text.casefold().strip(" ."))


def case_of(q: Question) -> Case:
    """The vignette as a case: its findings, and the age where the client's story gives one."""
    found = _AGE.search(q.client)
    age = int(found[1] or found[2]) if found else None
    return Case(frozenset(q.findings), frozenset(q.absent), age, None, UNSTATED)


def options_as_causes(q: Question, library: Library) -> dict[str, str] | None:
    """Option id -> cause, where each option names one of its own; else None."""
    named = {o.id: cause_named(o, library) for o in q.options}
    return named if None not in named.values() and len(set(named.values())) == len(named) else None


def solvable(questions: Iterable[Question], library: Library, model: Model) -> Iterator[tuple[Question, Answered]]:
    """Every vignette with findings and causes as options, with the engine's answer."""
    for q in questions:
        if q.kind == "vignette" and q.findings:
            causes = options_as_causes(q, library)
            if causes:
                key = next(o.id for o in q.options if o.correct)
                yield q, answered(case_of(q), causes, key, model)
