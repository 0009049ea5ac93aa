"""Second causes: a few named pairs in which one trouble often brings or meets another."""

from math import exp, log
from typing import NamedTuple

from lowback.reasoning.case import Case, answers
from lowback.reasoning.differential import Differential
from lowback.reasoning.model import Model
from lowback.reasoning.weighing import weigh


class Also(NamedTuple):
    """`p`: the probability that `cause` is there too, given that `beside` is the main cause."""

    cause: str
    beside: str
    p: float


def also(case: Case, found: Differential, model: Model) -> list[Also]:
    """The second causes of the leading hypothesis, likeliest first. Only the pairs named in the lessons are tried."""
    main = found.ranking[0].cause
    rows = [Also(p["second"], main, _both(p, case, model)) for p in model.pairs if p["main"] == main]
    return sorted(rows, key=lambda a: (-a.p, a.cause))


def _both(pair: dict, case: Case, model: Model) -> float:
    """Bayes on "also there" against "not there", starting from the pair's published or estimated share.

    With both there, each finding is as likely as the likelier of the two makes it.
    """
    main, second = model.place[pair["main"]], model.place[pair["second"]]
    odds = log(pair["share"] / (1 - pair["share"]))
    factors = {w.name: w.factor for w in weigh(case, model)}
    for name, _ in answers(case, model):
        finding = model.findings.get(name)
        if finding:
            alone, both = finding.p[main], max(finding.p[main], finding.p[second])
            step = log(both / alone) if name in case.present else log((1 - both) / (1 - alone))
            odds += factors[name] * step
    return 1 / (1 + exp(-odds))
