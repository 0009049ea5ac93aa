"""A case that cannot be used is refused in words that name what to write instead."""

import pytest

from lowback.reasoning import Case, NotACase, read_case
from lowback.reasoning.case import answers, settled


def test_every_field_may_be_left_out(small):
    assert read_case({}, small) == Case()
    case = read_case({"present": ["leg"], "absent": ["even"], "age": 52, "sex": "f", "setting": "clinic"}, small)
    assert case == Case(frozenset({"leg"}), frozenset({"even"}), 52, "F", "clinic")


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ([], "A case is an object"),
        ({"presnt": []}, "no field 'presnt'. Nearest: present"),
        ({"present": ["legs"]}, "no finding 'legs'. Nearest: leg"),
        ({"present": "leg"}, "write a list of finding ids"),
        ({"present": [1]}, "write a list of finding ids"),
        ({"present": ["leg"], "absent": ["leg"]}, "leg: named both present and absent"),
        ({"age": -1}, "whole years from 0 to 120"),
        ({"age": 400}, "whole years from 0 to 120"),
        ({"age": "old"}, "age is 'old'"),
        ({"age": True}, "age is True"),
        ({"age": float("nan")}, "age is nan"),
        ({"age": float("inf")}, "age is inf"),
        ({"age": 52.9}, "age is 52.9; write whole years"),
        ({"present": 0}, "write a list of finding ids"),
        ({"sex": "Mrs"}, "sex is 'Mrs'"),
        ({"sex": "x"}, "sex is 'x'"),
        ({"sex": 1}, "sex is 1"),
        ({"setting": "clinik"}, "no setting 'clinik'. Nearest: clinic"),
        ({"setting": ["clinic"]}, "There is no setting"),
        ({"present": ["age-young", "age-old"]}, "cannot both be right"),
        ({"present": ["age-young"], "age": 70}, "age is 70, but present names age-young"),
        ({"present": ["sex-female"], "sex": "M"}, "sex is M, but sex-female says F"),
    ],
)
def test_what_cannot_be_used_is_told(raw, told, small):
    with pytest.raises(NotACase) as error:
        read_case(raw, small)
    assert told in str(error.value)


def test_age_and_sex_may_be_named_as_findings(small):
    case = read_case({"present": ["age-old"], "absent": ["sex-female"]}, small)
    assert small.band_of(case.age).id == "age-old"
    assert (case.sex, case.present, case.absent) == ("M", frozenset(), frozenset())


def test_a_later_answer_replaces_the_earlier_one():
    case = Case().with_answer("leg", True).with_answer("leg", False)
    assert (case.value("leg"), case.value("even")) == (False, None)
    assert case.present == frozenset()


def test_an_answer_that_another_gives_says_nothing(model):
    """A strip of pain is pain below the knee; no leg-raise pain at all is none from the other leg's raise."""
    strip = Case(frozenset({"pain-in-strip"}))
    assert names(strip.with_answer("pain-below-knee", True), model) == ["pain-in-strip"]
    none = Case(absent=frozenset({"slr"}))
    assert names(none.with_answer("crossed-slr", False), model) == ["slr"]
    assert settled("pain-below-knee", strip, model) and settled("crossed-slr", none, model)
    assert not settled("crossed-slr", Case(frozenset({"slr"})), model)


def names(case, model):
    return [name for name, _ in answers(case, model)]
