"""Questions of the bank that the engine can answer, and what it answers."""

import re
from collections.abc import Iterable, Iterator

from lowback.content.library import Library
from lowback.content.model import Option, Question
from lowback.reasoning.case import Case
from lowback.reasoning.keyed import Answered, answered
from lowback.reasoning.model import UNSTATED, Model

SPOKEN: tuple[tuple[str, str], ...] = (
    ("non-specific", r"ordinary"),
    ("cauda-equina", r"cauda|nerve bundle|saddle"),
    ("disc-herniation", r"\bdisc"),
    ("spinal-stenosis", r"stenosis|narrow"),
    ("nerve-root-impingement", r"nerve root|lumbar root|\broot\b"),
    ("piriformis-syndrome", r"piriformis|deep buttock muscle"),
    ("sacroiliac-joint", r"sacroiliac"),
    ("facet-joint", r"facet"),
    ("multifidus", r"multifidus"),
    ("quadratus-lumborum", r"quadratus|side muscle"),
    ("erector-spinae", r"erector|long (back )?muscle"),
    ("hip-flexors", r"hip[- ]flexor|psoas|iliopsoas|rectus femoris"),
    ("gluteals", r"glute|outer[- ]hip|outer buttock"),
    ("hamstrings", r"(short|tight) hamstring"),
    ("axial-spondyloarthritis", r"inflamed spine|spondyloarthritis|inflammation of the spine"),
    ("spondylolisthesis", r"slipped vertebra|slip of|stress fracture|spondylolisthesis"),
    ("vertebral-fracture", r"broken|fractured? (of a )?vertebra|vertebral fracture|compression fracture"),
    ("spinal-infection", r"infect\w+ (in|of) (the )?(spine|disc)|spinal infection|infected (disc|hip muscle|spine)"),
    ("spinal-malignancy", r"tumor|cancer|malignan"),
    ("abdominal-aortic-aneurysm", r"aneurysm|aorta|belly artery|artery in the belly"),
    ("renal", r"kidney"),
)
"""What options call a cause: the first pattern that fits. See also the causes' own names."""
_AGE = re.compile(r"\b(?:aged? |, |is )(\d{2})\b|\b(\d{2})[- ]year")


def cause_named(option: Option, library: Library) -> str | None:
    """The cause that an option names; None where it names none that the engine knows."""
    text = " ".join(option.text.casefold().split())
    named = next((c.id for c in library.causes.values() if c.name.casefold() == text.strip(" .")), None)
    return named or next((cause for cause, pattern in SPOKEN if re.search(pattern, text)), None)


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
        if q.kind == "vignette" and q.skill in ("discriminate", "recognise") and q.findings:
            causes = options_as_causes(q, library)
            if causes:
                key = next(o.id for o in q.options if o.correct)
                yield q, answered(case_of(q), causes, key, model)
