"""What to ask next: warning signs first, by rule; then whatever tells most for the time and discomfort it costs."""

from math import exp, log
from typing import NamedTuple

from lowback.reasoning.case import Case, answers, applies, settled
from lowback.reasoning.differential import posterior, softmax
from lowback.reasoning.model import Answer, Finding, Model
from lowback.reasoning.triage import RANK, triage, turning_points
from lowback.reasoning.weighing import Sums, factor, factors, group_sums

_DISCOMFORT_MINUTES = 1.0
"""Teaching estimate: one step of discomfort (0 to 3) weighs like this many minutes."""


class Suggestion(NamedTuple):
    """`why`: "safety" or "information". `bits`: expected drop in uncertainty. `p_yes`: probability of a yes."""

    finding: str
    why: str
    bits: float
    p_yes: float
    cost: float


def next_best(case: Case, model: Model, roles: dict[str, str] | None = None, most: int = 5) -> list[Suggestion]:
    """The best next questions, best first. Empty once an emergency stands: then nothing more is asked.

    First the screening questions that are still open, in their order; then any question whose yes alone would send
    the client to a doctor more urgently than now, the strictest and likeliest first; then all others by expected bits
    for their cost.
    `roles` (finding -> role) replaces the roles of single findings, as a school's scope card does. A finding that
    only a medical exam shows is never suggested. Ties fall to the id.
    """
    if triage(case, model).action == "emergency":
        return []
    roles = roles or {}
    unasked = [f for f in model.findings.values() if case.value(f.id) is None and open_to(f.id, case, model)]
    told = {s.finding: s for s in expected(case, model, [f for f in unasked if roles.get(f.id, f.role) != "medical"])}
    first = [id for id in model.triage["first"] if id in told]
    worth = model.triage["worth_asking"]
    turning = [(-RANK[action], -told[id].p_yes, id) for id, action in turning_points(case, model)
               if RANK[action] >= RANK["urgent"] and id in told and told[id].p_yes >= worth]  # fmt: skip
    safety = dict.fromkeys([*first, *(id for *_, id in sorted(turning))])
    ranked = sorted(told.values(), key=lambda s: (-s.bits / s.cost, s.finding))
    asked = [told[id]._replace(why="safety") for id in safety]
    return (asked + [s for s in ranked if s.finding not in safety])[:most]


def expected(case: Case, model: Model, candidates: list[Finding]) -> list[Suggestion]:
    """For each candidate the expected drop in entropy (bits, never below 0) and the probability of a yes."""
    sums = group_sums(answers(case, model))
    by_group = factors(sums, model)
    total = list(model.settings[case.setting].logs)
    for group, held in sums.items():
        total = [t + by_group[group] * x for t, x in zip(total, held.logs, strict=True)]
    forms = softmax(total)
    now = entropy(model.summed(forms))
    return [
        _asked_both_ways(f, case, forms, now, model) if _replaces(f, case, model)
        else _expected(f, forms, now, total, sums.get(f.group), model) for f in candidates
    ]  # fmt: skip


def open_to(id: str, case: Case, model: Model) -> bool:
    """Whether the question can be asked of this person and is not answered by what is known."""
    return applies(id, case, model) and not settled(id, case, model)


def _replaces(f: Finding, case: Case, model: Model) -> bool:
    """Whether an answer would make one already given follow from it, so that the sums so far cannot be built on."""
    return not (
        model.implies.get(f.id, _NONE).isdisjoint(case.present)
        and model.implied_by.get(f.id, _NONE).isdisjoint(case.absent)
    )


def _asked_both_ways(f: Finding, case: Case, forms: list[float], now: float, model: Model) -> Suggestion:
    p_yes = sum([a * b for a, b in zip(forms, f.form_p, strict=True)])
    later = p_yes * entropy(posterior(case.with_answer(f.id, True), model))
    later += (1 - p_yes) * entropy(posterior(case.with_answer(f.id, False), model))
    return _suggestion(f, now - later, p_yes)


def _suggestion(f: Finding, nats: float, p_yes: float) -> Suggestion:
    bits = max(round(nats / _LN2, 12), 0.0)  # rounded, so that equals are equal and ties fall to the id
    return Suggestion(f.id, "information", bits, p_yes, f.minutes + _DISCOMFORT_MINUTES * f.discomfort)


def _expected(f: Finding, forms: list[float], now: float, total: list[float], held: Sums | None, model: Model):
    p_yes = sum([a * b for a, b in zip(forms, f.form_p, strict=True)])
    if held is None:  # the first answer of its group counts in full
        yes = [a * b for a, b in zip(forms, f.form_p, strict=True)]
        no = [a - b for a, b in zip(forms, yes, strict=True)]
    else:
        overlap = model.overlaps[f.group]
        old = factor(held.spread, held.squares, overlap)
        rest = [t - old * x for t, x in zip(total, held.logs, strict=True)]
        yes, no = _raised(rest, held, f.yes, overlap), _raised(rest, held, f.no, overlap)
    later = p_yes * _entropy(model.summed(yes)) + (1 - p_yes) * _entropy(model.summed(no))
    return _suggestion(f, now - later, p_yes)


def _raised(rest: list[float], sums: Sums, answer: Answer, overlap: float) -> list[float]:
    """Each form's share after one more answer of a group, up to one factor."""
    t = factor(sums.spread + answer.spread, sums.squares + answer.spread**2, overlap)
    logs = [r + t * (a + b) for r, a, b in zip(rest, sums.logs, answer.logs, strict=True)]
    top = max(logs)
    return [exp(x - top) for x in logs]


def _entropy(shares: list[float]) -> float:
    """In nats, of shares that need not add up to 1."""
    whole = sum(shares)
    return log(whole) - sum([x * log(x) for x in shares if x > 0]) / whole


_LN2 = log(2)
_NONE: frozenset[str] = frozenset()


def entropy(p: list[float]) -> float:
    """In nats."""
    return -sum(x * log(x) for x in p if x > 0)
