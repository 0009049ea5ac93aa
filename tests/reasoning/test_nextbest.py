"""The next question: safety by rule, then the most for its cost; never a medical exam."""

from math import isclose, log

from hypothesis import given, settings
from hypothesis import strategies as st
from small_model import small_model

from lowback.content.bundle import knowledge_tables
from lowback.reasoning import Case, Model, next_best, posterior
from lowback.reasoning.differential import scores, softmax
from lowback.reasoning.nextbest import entropy, expected, open_to
from lowback.reasoning.weighing import weigh

REAL = Model(knowledge_tables())
IDS = list(REAL.findings)


def expected_the_long_way(case: Case, model: Model, id: str) -> float:
    """Bits, by asking the question both ways and weighing the two differentials."""
    now = posterior(case, model)
    forms = softmax(scores(model.settings[case.setting], weigh(case, model)))
    p_yes = sum(a * b for a, b in zip(forms, model.findings[id].form_p, strict=True))
    later = p_yes * entropy(posterior(case.with_answer(id, True), model))
    later += (1 - p_yes) * entropy(posterior(case.with_answer(id, False), model))
    return max(entropy(now) - later, 0) / log(2)


@given(st.dictionaries(st.sampled_from(IDS), st.booleans(), max_size=12), st.integers(15, 90))
@settings(max_examples=15)
def test_expected_bits_are_those_of_asking_both_ways(asked, age):
    present = frozenset(id for id, value in asked.items() if value)
    case = Case(present, frozenset(asked) - present, age, "F", "primary-care")
    open_ones = [f for f in REAL.findings.values() if case.value(f.id) is None and open_to(f.id, case, REAL)]
    for told in expected(case, REAL, open_ones)[::9]:
        assert isclose(told.bits, expected_the_long_way(case, REAL, told.finding), abs_tol=1e-9)


def test_the_screening_questions_come_first_in_their_order():
    first = REAL.triage["first"]
    case, asked = Case(age=40, setting="massage-clinic"), []
    for _ in first:
        best = next_best(case, REAL)[0]
        assert best.why == "safety"
        asked.append(best.finding)
        case = case.with_answer(best.finding, False)
    assert asked == first


@given(st.frozensets(st.sampled_from(IDS), max_size=20), st.sampled_from(list(REAL.settings)))
@settings(max_examples=60)
def test_a_medical_exam_is_never_suggested_nor_an_answer_asked_twice(absent, setting):
    for told in next_best(Case(absent=absent, age=50, setting=setting), REAL, most=400):
        assert REAL.findings[told.finding].role != "medical"
        assert told.finding not in absent
        assert told.bits >= 0 and 0 < told.p_yes < 1 and told.cost > 0


def test_nothing_is_asked_once_an_emergency_stands():
    assert next_best(Case(frozenset({"saddle-numbness"})), REAL) == []


def test_a_school_card_can_take_a_test_away_but_not_bring_an_exam_back():
    narrowed = next_best(Case(age=40), REAL, {"slr": "medical"}, most=400)
    assert "slr" not in {s.finding for s in narrowed}
    assert "slr" in {s.finding for s in next_best(Case(age=40), REAL, most=400)}


def test_a_question_that_would_change_the_action_goes_before_one_that_only_tells_more():
    m = small_model()
    told = next_best(Case(frozenset({"leg"}), frozenset(), 30, None, "clinic"), m)
    assert (told[0].finding, told[0].why) == ("lump", "safety")
    assert told[1].why == "information"


def test_cost_counts_discomfort_and_ties_fall_to_the_id():
    m = small_model()
    told = {s.finding: s for s in next_best(Case(setting="clinic"), m)}
    assert told["raise"].cost == 3 and told["leg"].cost == 1
    assert isclose(told["raise"].bits, told["leg"].bits)
    order = [s.finding for s in next_best(Case(setting="clinic"), m) if s.why == "information"]
    assert order.index("leg") < order.index("raise")
    assert told["even"].bits == 0
