"""The differential: how probable each hypothesis is, how sure that is, and how far each answer moved it."""

from collections.abc import Sequence
from math import exp, log
from typing import NamedTuple

from lowback.reasoning.case import Case
from lowback.reasoning.model import Z95, Block, Model, Setting
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
    """Bayes over the forms of all hypotheses, each group of answers tempered; the forms of one are then added up."""
    setting = model.settings[case.setting]
    weighed = weigh(case, model)
    forms = softmax(scores(setting, weighed))
    p = model.summed(forms)
    spans = intervals(p, forms, setting, weighed)
    rows = [Ranked(id, p[i], *spans[i]) for i, id in enumerate(model.hypotheses)]
    rows.sort(key=lambda r: (-r.p, r.cause))
    return Differential(rows, pulls_of(p, forms, setting, weighed, model), weighed)


def posterior(case: Case, model: Model) -> list[float]:
    """The probabilities alone, in the model's order of hypotheses."""
    return model.summed(softmax(scores(model.settings[case.setting], weigh(case, model))))


def scores(setting: Setting, weighed: list[Weighed]) -> list[float]:
    """ln prior + tempered ln likelihood of each form."""
    total = list(setting.logs)
    for _, answer, factor in weighed:
        total = [t + factor * x for t, x in zip(total, answer.logs, strict=True)]
    return total


def softmax(logs: list[float]) -> list[float]:
    top = max(logs)
    raised = [exp(x - top) for x in logs]
    total = sum(raised)
    return [x / total for x in raised]


FORM = "form"
"""The name of the pull that says how far the answers had to choose among a cause's forms."""


def pulls_of(
    p: list[float], forms: list[float], setting: Setting, weighed: list[Weighed], model: Model
) -> dict[str, dict[str, float]]:
    """answer -> hypothesis -> pull in bits, against the average client of this setting.

    Positive: commoner with this hypothesis than in the average client. Where a cause has several forms, its pull is
    that of its forms, each counted as far as the whole case points to it; the row `form` takes off what that choice
    costs (the divergence of the forms' shares after the answers from those before). They add up: the log2 odds of any
    two hypotheses are those of the setting plus the sum of the differences of their pulls.
    """
    shares = [exp(x) for x in setting.logs]
    within = [x / max(p[form.cause], _TINY) for x, form in zip(forms, model.forms, strict=True)]
    found = {}
    for name, answer, factor in weighed:
        moved = model.summed([w * x for w, x in zip(within, pull(shares, answer.logs, factor), strict=True)])
        found[name] = dict(zip(model.hypotheses, moved, strict=True))
    if weighed and len(model.forms) > len(model.hypotheses):
        cost = [-w * log(w / form.share) / _LN2 if w > 0 else 0.0 for w, form in zip(within, model.forms, strict=True)]
        found[FORM] = dict(zip(model.hypotheses, model.summed(cost), strict=True))
    return found


def pull(shares: Sequence[float], logs: tuple[float, ...], factor: float) -> list[float]:
    average = log(sum([share * exp(x) for share, x in zip(shares, logs, strict=True)]))
    return [factor * (x - average) / _LN2 for x in logs]


_LN2 = log(2)


def intervals(
    p: list[float], forms: list[float], setting: Setting, weighed: list[Weighed]
) -> list[tuple[float, float]]:
    """95 % intervals of the posteriors by the delta method on their logits.

    Each table entry is taken as normal on its logit (priors on their log) with the error its range stands for, and
    independent of the others, but the forms that use one number move together. With s_f the score of form f,
    logit(p_h) moves by forms[f] / p_h for a form of h, and by -forms[f] / (1 - p_h) for any other.
    """
    rest = [max(1 - x, _TINY) for x in p]
    own = [e * e for e in setting.errors]
    squares = [(x * e) ** 2 for x, e in zip(p, setting.errors, strict=True)]
    together = [0.0] * len(p)
    for _, answer, factor in weighed:
        for block in answer.blocks:
            error = factor * block.error
            if len(block.members) == 1:
                cause, held = block.members[0]
                moved = error * (forms[held[0]] if len(held) == 1 else sum([forms[f] for f in held]))
                own[cause] += (moved / max(p[cause], _TINY)) ** 2
                squares[cause] += moved * moved
            else:
                _move_together(together, p, rest, forms, block, error)
    total = sum(squares)
    return [_span(x, (own[i] + (total - squares[i]) / rest[i] ** 2 + together[i]) ** 0.5) for i, x in enumerate(p)]


def _move_together(
    variance: list[float], p: list[float], rest: list[float], forms: list[float], block: Block, error: float
) -> None:
    """Add the variance of each logit that comes of one number which several causes have in common."""
    masses = [0.0] * len(p)
    for cause, held in block.members:
        masses[cause] = forms[held[0]] if len(held) == 1 else sum([forms[f] for f in held])
    share = sum(masses)
    for i, mass in enumerate(masses):
        moved = error * (mass / max(p[i], _TINY) - (share - mass) / rest[i])
        variance[i] += moved * moved


_TINY = 1e-12


def _span(p: float, error: float) -> tuple[float, float]:
    middle = log(max(p, _TINY) / max(1 - p, _TINY))
    return _expit(middle - Z95 * error), _expit(middle + Z95 * error)


def _expit(x: float) -> float:
    return 1 / (1 + exp(-x)) if x > -700 else 0.0
