"""The hand-set arrows of the duel against the pulls of the engine on the same answers."""

from math import log2

import pytest

from lowback.content.lessons import read_lessons
from lowback.content.model import REFER, Arrow
from lowback.content.rules import duel_causes
from lowback.tools.places import LESSONS

FAINT = 0.5
"""Bits. A pull below it is no help worth an arrow; above it an arrow that says "no help" needs its reason."""


@pytest.fixture(scope="module")
def library():
    return read_lessons(LESSONS)


def pull(arrow: Arrow, model, rivals: list[str]) -> float:
    """Bits toward the arrow's cause, against the average of the duel's rivals."""
    finding = model.findings[arrow.finding]
    p = {r: finding.p[model.place[r]] for r in rivals}
    p = p if arrow.value == "present" else {r: 1 - x for r, x in p.items()}
    return log2(p[arrow.cause] / (sum(p.values()) / len(p)))


def differs(arrow: Arrow, bits: float) -> bool:
    return {"toward": bits < 0, "away": bits > 0, "none": abs(bits) > FAINT}[arrow.arrow]


def test_arrows_agree_with_the_engine_or_the_difference_is_written_down(library, model):
    """No more and no fewer notes than differences: an arrow that has come to agree needs its note no longer."""
    rivals = duel_causes(library)
    drawn = [a for a in library.arrows if a.cause != REFER]
    assert len(drawn) > 300
    found = {(a.finding, a.value, a.cause): round(pull(a, model, rivals), 2) for a in drawn
             if differs(a, pull(a, model, rivals))}  # fmt: skip
    noted = {(n.finding, n.value, n.cause) for n in library.knowledge.arrow_notes}
    assert {key: bits for key, bits in found.items() if key not in noted} == {}
    assert noted - found.keys() == set()


def test_hardly_any_arrow_points_the_other_way(library, model):
    rivals = duel_causes(library)
    opposed = [
        a for a in library.arrows if a.cause != REFER and a.arrow != "none" and differs(a, pull(a, model, rivals))
    ]
    assert len(opposed) <= 5, [(a.finding, a.cause) for a in opposed]
