"""Is a response right? The browser plays the same table, marking_cases.json, against its own rules."""

import json
from pathlib import Path
from typing import get_args

import pytest

from lowback.content.model import Kind
from lowback.screens.marking import is_right

CASES = json.loads(Path(__file__).with_name("marking_cases.json").read_text(encoding="utf-8"))


def name(case) -> str:
    return f"{case['item']['kind']} {'+'.join(map(str, case['response'])) or 'nothing'}"


@pytest.mark.parametrize("case", CASES, ids=name)
def test_a_response_is_marked_as_the_table_says(case):
    assert is_right(case["item"], case["response"]) is case["right"]


@pytest.mark.parametrize("kind", get_args(Kind))
def test_the_table_has_right_and_wrong_responses_of_each_kind_and_none_at_all(kind):
    of_kind = [case for case in CASES if case["item"]["kind"] == kind]
    assert {case["right"] for case in of_kind} == {True, False}
    assert sum(case["right"] for case in of_kind) >= 1 and sum(not case["right"] for case in of_kind) >= 2
    assert [case["right"] for case in of_kind if not case["response"]] == [False]
