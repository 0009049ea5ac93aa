"""How far two drawings agree, and what is painted in words. The browser plays the same table, overlap_cases.json."""

import json
from pathlib import Path

import pytest

from lowback.content.chart import FEELINGS
from lowback.figures import palette
from lowback.screens.overlap import compared, shared
from lowback.screens.painted import clean_marks, in_words

CASES = json.loads(Path(__file__).with_name("overlap_cases.json").read_text(encoding="utf-8"))
LISTS = ("right", "fine", "missed", "side", "feeling", "extra")


@pytest.mark.parametrize("case", CASES["shared"], ids=lambda c: f"{'+'.join(c['one'])}, {'+'.join(c['other'])}")
def test_the_shared_area_is_that_of_the_table_whichever_comes_first(case):
    assert shared(CASES["areas"], case["one"], case["other"]) == pytest.approx(case["share"])
    assert shared(CASES["areas"], case["other"], case["one"]) == pytest.approx(case["share"])


@pytest.mark.parametrize("case", CASES["compared"], ids=lambda c: c["name"])
def test_a_drawing_is_told_place_by_place(case):
    found = compared(CASES["areas"], CASES["twins"], CASES["parts"], case["marks"])
    assert found["score"] == pytest.approx(case["score"])
    assert found["close"] is case["close"]
    assert {name: found[name] for name in LISTS} == {name: case.get(name, []) for name in LISTS}


@pytest.mark.parametrize("case", CASES["words"], ids=lambda c: c["words"])
def test_what_is_painted_is_told_in_words(case):
    assert in_words(case["marks"], CASES["regions"]) == case["words"]


@pytest.mark.parametrize("case", CASES["clean"], ids=lambda c: str(c["raw"]))
def test_of_old_or_damaged_marks_what_can_be_shown_is_kept(case):
    assert clean_marks(case["raw"], CASES["regions"]) == case["marks"]


def test_every_feeling_has_its_color():
    assert tuple(palette.FEELINGS) == FEELINGS
