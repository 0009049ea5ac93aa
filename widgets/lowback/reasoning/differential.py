"""The differential: how probable each hypothesis is, how sure that is, and how far each answer moved it."""

from math import exp, log
from typing import NamedTuple

from lowback.reasoning.case import Case
from lowback.reasoning.model import Z95, Model, Setting
from lowback.reasoning.weighing import Weighed, weigh


class Ranked(NamedTuple):
    """A hypothesis with its probability and the 95 % interval that the ranges of the tables leave it."""

    cause: str
    p: float
    low: float
    high: float


class Differential(NamedTuple):
    """`ranking` is sorted, most probable first (ties by id), and sums to 1. `pulls`: see `pulls_of`."""

    ranking: list[Ranked]
    pulls: dict[str, dict[str, float]]
    weighed: list[Weighed]

    def p(self, cause: str) -> float:
        return next(r.p for r in self.ranking if r.cause == cause)


def differential(case: Case, model: Model) -> Differential:
    """Bayes over all hypotheses, with the answers of each group tempered."""
    setting = model.settings[case.setting]
    weighed = weigh(case, model)
    p = softmax(scores(setting, weighed))
    spans = intervals(p, setting, weighed)
    rows = [Ranked(id, p[i], *spans[i]) for i, id in enumerate(model.hypotheses)]
    rows.sort(key=lambda r: (-r.p, r.cause))
    return Differential(rows, pulls_of(setting, weighed, model), weighed)


def posterior(case: Case, model: Model) -> list[float]:
    """The probabilities alone, in the model's order of hypotheses."""
    return softmax(scores(model.settings[case.setting], weigh(case, model)))


def scores(setting: Setting, weighed: list[Weighed]) -> list[float]:
    """ln prior + tempered ln likelihood of each hypothesis."""
    total = list(setting.logs)
    for _, answer, factor in weighed:
        total = [t + factor * x for t, x in zip(total, answer.logs, strict=True)]
    return total


def softmax(logs: list[float]) -> list[float]:
    top = max(logs)
    raised = [exp(x - top) for x in logs]
    total = sum(raised)
    return [x / total for x in raised]


def pulls_of(setting: Setting, weighed: list[Weighed], model: Model) -> dict[str, dict[str, float]]:
    """answer -> hypothesis -> pull in bits, against the average client of this setting.

    Positive: commoner with this hypothesis than in the average client. They add up: the log2 odds of any two
    hypotheses are those of the setting plus the sum of the differences of their pulls.
    """
    return {name: dict(zip(model.hypotheses, pull(setting.shares, answer.logs, factor), strict=True))
            for name, answer, factor in weighed}  # fmt: skip


def pull(shares: tuple[float, ...], logs: tuple[float, ...], factor: float) -> list[float]:
    average = log(sum(share * exp(x) for share, x in zip(shares, logs, strict=True)))
    return [factor * (x - average) / _LN2 for x in logs]


_LN2 = log(2)


def intervals(p: list[float], setting: Setting, weighed: list[Weighed]) -> list[tuple[float, float]]:
    """95 % intervals of the posteriors by the delta method on their logits.

    Each table entry is taken as normal on its logit (priors on their log) with the error its range stands for, and
    independent of the others, but the hypotheses that use one background number move together.
    """
    variance = _spread_out([(x, e) for x, e in zip(p, setting.errors, strict=True)], p)
    for _, answer, factor in weighed:
        errors = [factor * e for e in answer.errors]
        for i in answer.shared:
            errors[i] = 0.0
        variance = [a + b for a, b in zip(variance, _spread_out(list(zip(p, errors, strict=True)), p), strict=True)]
        if answer.shared:
            together = _together(p, answer, factor)
            variance = [a + b for a, b in zip(variance, together, strict=True)]
    return [_span(x, v**0.5) for x, v in zip(p, variance, strict=True)]


def _spread_out(rows: list[tuple[float, float]], p: list[float]) -> list[float]:
    """Variance of each logit where every hypothesis has an error of its own.

    logit(p_h) = s_h - ln(sum of exp(s_k), k not h), so s_k weighs -p_k / (1 - p_h).
    """
    squares = [(x * e) ** 2 for x, e in rows]
    total = sum(squares)
    return [rows[i][1] ** 2 + (total - squares[i]) / max(1 - x, _TINY) ** 2 for i, x in enumerate(p)]


def _together(p: list[float], answer, factor: float) -> list[float]:
    """Variance of each logit from the one background number that `answer.shared` have in common."""
    error = factor * answer.errors[answer.shared[0]]
    share = sum(p[i] for i in answer.shared)
    sharing = set(answer.shared)
    moved = [
        error * (1 - (share - x) / max(1 - x, _TINY)) if i in sharing else -error * share / max(1 - x, _TINY)
        for i, x in enumerate(p)
    ]
    return [m * m for m in moved]


_TINY = 1e-12


def _span(p: float, error: float) -> tuple[float, float]:
    middle = log(max(p, _TINY) / max(1 - p, _TINY))
    return _expit(middle - Z95 * error), _expit(middle + Z95 * error)


def _expit(x: float) -> float:
    return 1 / (1 + exp(-x)) if x > -700 else 0.0
