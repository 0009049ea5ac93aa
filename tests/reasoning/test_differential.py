"""What must hold of every differential, whatever the case."""

from math import isclose, log, log2
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from small_model import finding, small_model, tables

from lowback.content.bundle import knowledge_tables
from lowback.reasoning import Case, Model, differential, posterior
from lowback.reasoning.differential import scores, softmax
from lowback.reasoning.model import UNSTATED, Z95, logit_error
from lowback.reasoning.weighing import factor, weigh

REAL = Model(knowledge_tables())
IDS = list(REAL.findings)


@st.composite
def cases(draw) -> Case:
    asked = draw(st.dictionaries(st.sampled_from(IDS), st.booleans(), max_size=40))
    present = frozenset(id for id, value in asked.items() if value)
    age = draw(st.none() | st.integers(13, 95))
    sex = draw(st.sampled_from([None, "F", "M"]))
    return Case(present, frozenset(asked) - present, age, sex, draw(st.sampled_from(list(REAL.settings))))


@given(cases())
def test_probabilities_sum_to_one_and_stand_in_order_within_their_intervals(case):
    ranking = differential(case, REAL).ranking
    assert sorted(r.cause for r in ranking) == sorted(REAL.hypotheses)
    assert isclose(sum(r.p for r in ranking), 1, abs_tol=1e-9)
    assert [(-r.p, r.cause) for r in ranking] == sorted((-r.p, r.cause) for r in ranking)
    assert all(0 <= r.low <= r.p + 1e-9 and r.p <= r.high + 1e-9 <= 1 + 1e-9 for r in ranking)


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_asking_cannot_matter(case, rng):
    asked = [(id, True) for id in case.present] + [(id, False) for id in case.absent]
    rng.shuffle(asked)
    again = Case(age=case.age, sex=case.sex, setting=case.setting)
    for id, value in asked:
        again = again.with_answer(id, value)
    assert differential(again, REAL) == differential(case, REAL)


@given(cases())
def test_pulls_add_up_to_the_odds(case):
    found = differential(case, REAL)
    shares = dict(zip(REAL.hypotheses, REAL.settings[case.setting].shares, strict=True))
    first, other = found.ranking[0], found.ranking[-1]
    moved = sum(row[first.cause] - row[other.cause] for row in found.pulls.values())
    assert isclose(log2(first.p / other.p), log2(shares[first.cause] / shares[other.cause]) + moved, abs_tol=1e-6)


@given(cases(), st.floats(0.05, 0.95), st.booleans())
@settings(max_examples=30)
def test_a_finding_equal_everywhere_changes_nothing(case, p, value):
    held = knowledge_tables()
    group = REAL.findings[next(iter(case.present), IDS[0])].group
    plain = finding("plain", group, [p, p / 2, (1 + p) / 2], {})
    more = Model({**held, "findings": [*held["findings"], plain]})
    before, after = posterior(case, more), posterior(case.with_answer("plain", value), more)
    assert all(isclose(a, b, abs_tol=1e-9) for a, b in zip(before, after, strict=True))


@given(st.integers(1, 60), st.floats(0.05, 1.0))
def test_repeats_count_for_no_more_than_one_over_the_overlap(times, overlap):
    counted = times * factor(times * 0.7, times * 0.7**2, overlap)
    assert counted <= 1 / overlap + 1e-9
    assert counted >= 1 - 1e-9


def test_repeats_of_one_test_cannot_push_a_cause_to_certainty():
    """Forty copies of the leg raise, all positive: the disc stays short of what two and a half would give it."""
    held = tables()
    copies = [finding(f"raise-{i}", "nerve", [0.1, 0.05, 0.2], {"disc": [0.8, 0.7, 0.9]}) for i in range(40)]
    model = Model({**held, "findings": [*held["findings"], *copies]})
    case = Case(present=frozenset(f["id"] for f in copies), setting="clinic")
    most = 0.2 * 8 ** (1 / 0.5)
    assert posterior(case, model)[0] <= most / (most + 0.8) + 1e-9 < 0.95


def test_every_finding_of_a_group_together_stays_short_of_certainty():
    """On the real tables: no group of findings, all present, moves any two causes by more than its overlap allows."""
    for group, overlap in REAL.groups.items():
        present = frozenset(f.id for f in REAL.findings.values() if f.group == group)
        if len(present) > 2 and overlap > 0:
            weighed = weigh(Case(present=present), REAL)
            total = [sum(w.factor * w.answer.logs[i] for w in weighed) for i in range(len(REAL.forms))]
            strongest = max(max(w.answer.logs) - min(w.answer.logs) for w in weighed)
            assert max(total) - min(total) <= strongest * len(present) / (1 + (len(present) - 1) * overlap) * 1.6, group


def test_one_answer_by_hand():
    """Clinic, leg pain: 0.2 * 0.8 against 0.79 * 0.1 and 0.01 * 0.1."""
    found = differential(Case(present=frozenset({"leg"}), setting="clinic"), small_model())
    assert isclose(found.p("disc"), 0.16 / 0.24, rel_tol=1e-9)
    assert isclose(found.p("muscle"), 0.079 / 0.24, rel_tol=1e-9)
    assert found.ranking[0].cause == "disc"


def test_two_alike_answers_of_one_group_by_hand():
    """Overlap one half: each of the two counts for 1 / 1.5."""
    loose = Model(tables() | {"implied": {}})
    found = differential(Case(present=frozenset({"leg", "raise"}), setting="clinic"), loose)
    assert isclose(found.p("disc") / found.p("muscle"), 0.2 / 0.79 * 8 ** (2 / 1.5), rel_tol=1e-9)
    assert {w.factor for w in found.weighed} == {1 / 1.5}


def test_ties_are_broken_by_id():
    level = tables()
    level["settings"][0]["shares"] = {id: [0.3, 0.2, 0.4] for id in ("tumor", "muscle", "disc")}
    ranking = differential(Case(), Model(level)).ranking
    assert [r.cause for r in ranking] == ["disc", "muscle", "tumor"] and len({r.p for r in ranking}) == 1


def sampled_interval(case: Case, model: Model, cause: str, held: dict, n: int = 1500) -> tuple[float, float]:
    """The middle 95 % of the posterior when every table entry is drawn anew from its range, factors held."""
    rng = Random(7)
    weighed = {w.name: w.factor for w in weigh(case, model)}
    rows = {f["id"]: f for f in held["findings"]}
    setting = model.settings[case.setting]
    drawn = []
    for _ in range(n):
        off = [rng.gauss(0, e) for e in setting.errors]
        total = [x + off[form.cause] for x, form in zip(setting.logs, model.forms, strict=True)]
        for name, factor_ in weighed.items():
            if name not in rows:
                answer = next(w.answer for w in weigh(case, model) if w.name == name)
                total = [t + factor_ * x for t, x in zip(total, answer.logs, strict=True)]
                continue
            p = drawn_cells(rng, rows[name], model)
            total = [t + factor_ * log(x if name in case.present else 1 - x) for t, x in zip(total, p, strict=True)]
        drawn.append(model.summed(softmax(total))[model.place[cause]])
    drawn.sort()
    return drawn[int(0.025 * n)], drawn[int(0.975 * n)]


def drawn_cells(rng: Random, row: dict, model: Model) -> list[float]:
    """One number for each form; forms that use the same number of the table get the same draw."""
    numbers = {"": row["background"], **row["cells"], **row.get("form_cells", {})}
    drawn = {key: _draw(rng, *cell) for key, cell in numbers.items()}
    keys = [form.id if form.id in row.get("form_cells", {}) else model.hypotheses[form.cause] for form in model.forms]
    return [drawn.get(key, drawn[""]) for key in keys]


def _draw(rng: Random, p: float, low: float, high: float) -> float:
    x = log(p / (1 - p)) + rng.gauss(0, logit_error(p, low, high))
    return 1 / (1 + 2.718281828459045**-x)


def test_intervals_agree_with_sampling_the_tables():
    """The delta method against 1,500 draws, on the odds scale, for the leading causes of several cases."""
    held = knowledge_tables()
    for present, absent, age in [
        (("pain-below-knee", "slr", "tingling-numb"), ("saddle-numbness",), 42),
        (("claudication", "better-sitting"), ("fever-unwell",), 71),
        (("night-pain", "cancer-history"), ("lifting-onset",), 66),
        (("pain-back-only", "eases-moving", "worse-bending"), (), 30),
    ]:
        case = Case(frozenset(present), frozenset(absent), age, None, "primary-care")
        for row in differential(case, REAL).ranking[:3]:
            low, high = sampled_interval(case, REAL, row.cause, held)
            assert abs(_logit(row.low) - _logit(low)) < 0.45, (present, row, low)
            assert abs(_logit(row.high) - _logit(high)) < 0.45, (present, row, high)


def _logit(p: float) -> float:
    p = min(max(p, 1e-9), 1 - 1e-9)
    return log(p / (1 - p))


def test_a_wider_range_gives_a_wider_interval():
    narrow, wide = tables(), tables()
    wide["findings"][0]["cells"]["disc"] = [0.8, 0.4, 0.97]
    case = Case(present=frozenset({"leg"}), setting="clinic")
    spans = [differential(case, Model(t)).ranking[0] for t in (narrow, wide)]
    assert spans[0].p == spans[1].p
    assert spans[1].low < spans[0].low and spans[1].high > spans[0].high


def test_the_error_of_a_range_is_its_half_width_on_the_logit_scale():
    assert isclose(logit_error(0.5, 0.5, 0.5), 0)
    assert isclose(logit_error(0.5, 0.2, 0.8), 2 * log(4) / (2 * Z95))
    assert logit_error(0.02, 0.0, 0.05) < 1.0


def test_without_a_setting_commonness_counts_only_faintly():
    """The same order as the mean of the settings, and no cause starts more than five times above another."""
    start = differential(Case(), REAL).ranking
    assert start[0].cause == "non-specific" and start[0].p < 5 * start[-1].p
    assert scores(REAL.settings[UNSTATED], []) == list(REAL.settings[UNSTATED].logs)


def test_an_answer_to_a_question_that_cannot_be_asked_of_this_person_says_nothing():
    man = Case(age=40, sex="M", setting="primary-care")
    told = man._replace(absent=frozenset({"pregnancy-or-new-baby", "child-warning"}))
    assert differential(told, REAL).ranking == differential(man, REAL).ranking
    woman = told._replace(sex="F")
    assert differential(woman, REAL).ranking != differential(woman._replace(absent=frozenset()), REAL).ranking
