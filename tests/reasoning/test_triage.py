"""The hard floor: a warning sign decides, nothing takes it back, and every emergency is a rule of its own."""

import csv
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_model import small_model

from lowback.content.bundle import knowledge_tables
from lowback.reasoning import Case, Model, differential, triage
from lowback.reasoning.triage import ACTIONS, RANK, REFERRED, holds

REAL = Model(knowledge_tables())
IDS = list(REAL.findings)
RED = [f.id for f in REAL.findings.values() if f.flag == "red"]
PAIRS = Path(__file__).with_name("red_flag_pairs.csv")
"""What each pair of warning signs comes to: read and agreed once; a change of the rules must change it too."""


def full(case: Case, model: Model = REAL) -> str:
    return triage(case, model, differential(case, model).ranking).action


sets_of_findings = st.frozensets(st.sampled_from(IDS), max_size=25)
ages = st.none() | st.integers(13, 95)


@given(sets_of_findings, sets_of_findings, st.sampled_from(IDS), ages, st.sampled_from(["F", "M", None]))
@settings(max_examples=200)
def test_no_rule_is_ever_taken_back_by_one_more_finding(present, absent, more, age, sex):
    case = Case(present, absent - present, age, sex)
    assert RANK[triage(case.with_answer(more, True), REAL).action] >= RANK[triage(case, REAL).action]


@given(sets_of_findings, sets_of_findings, st.sampled_from(RED), ages, st.sampled_from(list(REAL.settings)))
@settings(max_examples=200)
def test_triage_never_goes_down_when_a_warning_sign_is_added(present, absent, red, age, setting):
    """With the differential in play as well: a rule on probabilities may fall away, but the sign's own rule stands."""
    case = Case(present, absent - present, age, "F", setting)
    assert RANK[full(case.with_answer(red, True))] >= RANK[full(case)]


@given(sets_of_findings, sets_of_findings, ages)
@settings(max_examples=100)
def test_nothing_reassuring_lowers_an_action(present, absent, age):
    case = Case(present, age=age)
    assert triage(case._replace(absent=absent - present), REAL) == triage(case, REAL)


@pytest.mark.parametrize("red", RED)
def test_every_warning_sign_alone_is_referred_whatever_else_is_normal(red):
    everything_else = frozenset(IDS) - {red}
    assert RANK[full(Case(frozenset({red}), everything_else, 30, "F", "massage-clinic"))] >= REFERRED


def test_every_emergency_is_a_rule_of_its_own():
    """An emergency is never hidden in the words of a milder rule: where one holds, a rule of that action holds."""
    strictest = {r["action"] for r in REAL.triage["rules"]}
    assert "emergency" in strictest and strictest <= set(ACTIONS)
    for rule in REAL.triage["rules"]:
        needed = {*rule["all"], *(ids[0] for ids in rule["any"])}
        count = rule["count"]
        needed |= set(count["of"][: count["at_least"]]) if count else set()
        low, high = rule["age"] or (None, None)
        age = low if low is not None else high if high is not None else 45
        if needed:
            found = triage(Case(frozenset(needed), age=age, sex=rule["sex"]), REAL)
            assert rule["id"] in found.rules, f"{rule['id']} cannot be reached"
            assert RANK[found.action] >= RANK[rule["action"]]


def pairs_now() -> list[dict[str, str]]:
    """Every pair of warning signs in a client of 45, with its action and the rules behind it."""
    rows = []
    for one, other in combinations(sorted(RED), 2):
        case = Case(frozenset({one, other}), age=45)
        found = triage(case, REAL)
        alone = max((triage(Case(frozenset({id}), age=45), REAL).action for id in (one, other)), key=RANK.get)
        rows.append({"one": one, "other": other, "alone": alone, "together": found.action})
    return rows


def test_every_pair_of_warning_signs_comes_to_what_was_agreed():
    """All pairs, against the table beside this file. To change it: python tests/reasoning/red_flag_pairs.py."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        agreed = list(csv.DictReader(file))
    now = pairs_now()
    assert len(now) == len(RED) * (len(RED) - 1) // 2
    assert all(RANK[row["together"]] >= RANK[row["alone"]] for row in now)
    assert [row for row in now if row not in agreed] == []
    assert [row for row in agreed if row not in now] == []


def test_by_hand_on_a_small_table():
    m = small_model()
    assert triage(Case(), m) == ("treat", [])
    assert triage(Case(frozenset({"lump"})), m) == ("urgent", ["t1"])
    assert triage(Case(frozenset({"lump", "raise"})), m) == ("emergency", ["t2", "t1"])
    assert triage(Case(frozenset({"leg", "even"})), m).action == "adapt"
    assert triage(Case(frozenset({"leg"}), age=50), m).action == "adapt"
    assert triage(Case(frozenset({"leg"}), age=49), m).action == "treat"
    assert full(Case(frozenset({"scan"}), age=80), m) == "routine"


def test_a_condition_on_an_unknown_age_or_sex_is_not_met():
    rule = small_model().triage["rules"][0] | {"age": [60, None], "sex": "F"}
    case = Case(frozenset({"lump"}))
    assert not holds(rule, case, {})
    assert holds(rule, case._replace(age=60, sex="F"), {})
    assert not holds(rule, case._replace(age=59, sex="F"), {})
