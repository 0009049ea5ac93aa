"""A cause that comes in forms: the forms compete inside it, and everything said of the cause is said of their sum."""

from math import isclose, log, log2

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_model import tables

from lowback.reasoning import Case, Model, batch, differential, next_best, posterior
from lowback.reasoning.clients import draw_client
from lowback.reasoning.differential import FORM

PEOPLE = {"ages": [0.2, 0.8], "women": 0.5}
ROUND_BONE = {"id": "tumor-bone", "cause": "tumor", "share": 0.75, **PEOPLE}
ROUND_NERVE = {"id": "tumor-nerve", "cause": "tumor", "share": 0.25, "ages": [0.6, 0.4], "women": 0.3}


def split(**cells) -> Model:
    """The small model with the tumor in two forms; `cells`: finding -> form -> [p, low, high]."""
    held = tables() | {"forms": [ROUND_BONE, ROUND_NERVE]}
    for finding in held["findings"]:
        finding["form_cells"] = cells.get(finding["id"], {})
    return Model(held)


NERVE = split(leg={"tumor-nerve": [0.9, 0.8, 0.95]})
IDS = ["leg", "raise", "even", "lump", "scan"]


@st.composite
def cases(draw):
    asked = draw(st.dictionaries(st.sampled_from(IDS), st.booleans()))
    present = frozenset(id for id, value in asked.items() if value)
    age = draw(st.none() | st.integers(15, 90))
    return Case(present, frozenset(asked) - present, age, draw(st.sampled_from([None, "F", "M"])), "clinic")


def test_the_posterior_by_hand():
    """Leg pain in the clinic: disc 0.2 * 0.8, muscle 0.79 * 0.1, tumor 0.01 * (0.75 * 0.1 + 0.25 * 0.9)."""
    found = differential(Case(frozenset({"leg"}), setting="clinic"), NERVE)
    tumor = 0.01 * (0.75 * 0.1 + 0.25 * 0.9)
    assert isclose(found.p("tumor"), tumor / (tumor + 0.16 + 0.079), rel_tol=1e-9)
    assert isclose(NERVE.findings["leg"].p[NERVE.place["tumor"]], 0.3)


@given(cases())
def test_pulls_add_up_with_what_the_choice_of_a_form_costs(case):
    found = differential(case, NERVE)
    shares = dict(zip(NERVE.hypotheses, NERVE.settings["clinic"].shares, strict=True))
    for one in NERVE.hypotheses:
        moved = sum(row[one] - row["disc"] for row in found.pulls.values())
        odds = log2(found.p(one) / found.p("disc"))
        assert isclose(odds, log2(shares[one] / shares["disc"]) + moved, abs_tol=1e-9)
    assert all(bits <= 1e-12 for bits in found.pulls.get(FORM, {}).values())


@given(cases())
def test_two_forms_that_do_not_differ_are_one(case):
    held = tables() | {"forms": [ROUND_BONE, ROUND_NERVE | PEOPLE]}
    whole, halves = differential(case, Model(tables())), differential(case, Model(held))
    for one, other in zip(whole.ranking, halves.ranking, strict=True):
        assert one.cause == other.cause
        assert all(isclose(a, b, abs_tol=1e-9) for a, b in zip(one[1:], other[1:], strict=True))


@given(cases())
def test_the_batch_agrees(case):
    assert np.allclose(batch.posteriors([case], NERVE), [posterior(case, NERVE)], atol=1e-12)


def expected_bits(finding: str, case: Case, model: Model) -> float:
    """Brute force: the entropy now, less that after a yes and after a no."""
    now = posterior(case, model)
    logs = posterior_forms(case, model)
    p_yes = sum(q * p for q, p in zip(logs, model.findings[finding].form_p, strict=True))
    later = sum(
        share * entropy(posterior(case.with_answer(finding, value), model))
        for value, share in ((True, p_yes), (False, 1 - p_yes))
    )
    return entropy(now) - later


def posterior_forms(case: Case, model: Model) -> list[float]:
    from lowback.reasoning.differential import scores, softmax
    from lowback.reasoning.weighing import weigh

    return softmax(scores(model.settings[case.setting], weigh(case, model)))


def entropy(p: list[float]) -> float:
    return -sum(x * log(x) for x in p if x > 0) / log(2)


@given(cases())
def test_the_next_question_is_worth_what_brute_force_says(case):
    for told in next_best(case, NERVE, most=9):
        assert isclose(told.bits, max(expected_bits(told.finding, case, NERVE), 0), abs_tol=1e-9)


def test_drawn_clients_take_the_forms_as_often_as_their_shares_say():
    drawn = [draw_client(NERVE, seed, cause="tumor", setting="clinic") for seed in range(600)]
    nerve = [c for c in drawn if c.form == "tumor-nerve"]
    assert 0.20 < len(nerve) / len(drawn) < 0.30
    assert sum(c.answers["leg"] for c in nerve) / len(nerve) > 0.8
    assert draw_client(NERVE, 3, cause="disc", setting="clinic").form == "disc"


@pytest.mark.parametrize("end", [0.99, 0.6])
def test_a_wider_range_of_a_form_widens_its_cause(end):
    wide = split(leg={"tumor-nerve": [0.9, min(0.5, end), 0.99]})
    narrow = split(leg={"tumor-nerve": [0.9, 0.89, 0.91]})
    case = Case(frozenset({"leg", "lump"}), setting="clinic")
    spans = [next(r for r in differential(case, m).ranking if r.cause == "tumor") for m in (narrow, wide)]
    assert isclose(spans[0].p, spans[1].p) and spans[1].high - spans[1].low > spans[0].high - spans[0].low
