from small_model import small_model

from lowback.reasoning import Case
from lowback.reasoning.keyed import answered

CAUSES = {"a": "disc", "b": "muscle", "c": "tumor"}


def test_the_engine_answers_a_question_among_its_options_alone():
    found = answered(Case(frozenset({"leg", "raise"})), CAUSES, "a", small_model())
    assert found.best == "a" and found.agrees
    assert abs(sum(found.shares.values()) - 1) < 1e-12
    assert not answered(Case(frozenset(), frozenset({"leg", "raise"})), CAUSES, "a", small_model()).agrees


def test_an_option_that_cannot_be_meant_is_named():
    case = Case(frozenset({"leg", "raise"}), setting="clinic")
    assert answered(case, CAUSES, "a", small_model()).unthinkable == ["c"]
