"""Second causes, reckoned by hand on the small model: disc first, muscle beside it in 3 of 10."""

from math import isclose

from hypothesis import given
from hypothesis import strategies as st
from small_model import small_model

from lowback.reasoning import Case, differential
from lowback.reasoning.pairs import also

MODEL = small_model()


def second(case: Case):
    return also(case, differential(case, MODEL), MODEL)


def test_without_answers_a_second_cause_is_as_common_as_its_pair_says():
    """Leg pain is likelier with the disc than with muscle, so that the muscle beside it can add nothing."""
    (found,) = second(Case(frozenset({"leg"})))
    assert (found.cause, found.beside) == ("muscle", "disc")
    assert isclose(found.p, 0.3)


def test_a_finding_that_only_the_second_cause_explains_speaks_for_it():
    held = MODEL.findings["even"]
    assert held.p == (0.4, 0.4, 0.4)
    strong = small_model()
    strong.findings["even"] = held._replace(p=(0.2, 0.6, 0.2), yes=held.yes, no=held.no)
    case = Case(frozenset({"leg", "even"}))
    (found,) = also(case, differential(case, strong), strong)
    assert isclose(found.p, 0.3 * 3 / (0.3 * 3 + 0.7))


def test_absence_of_it_speaks_against():
    held = MODEL.findings["even"]
    strong = small_model()
    strong.findings["even"] = held._replace(p=(0.2, 0.6, 0.2))
    case = Case(frozenset({"leg"}), frozenset({"even"}))
    (found,) = also(case, differential(case, strong), strong)
    assert isclose(found.p, 0.3 * 0.5 / (0.3 * 0.5 + 0.7))


def test_only_named_pairs_of_the_leader_are_reported():
    assert second(Case(frozenset({"lump", "scan"}))) == []


@given(st.sets(st.sampled_from(["leg", "raise", "even"])))
def test_it_stays_a_probability(present):
    for found in second(Case(frozenset(present))):
        assert 0 < found.p < 1
