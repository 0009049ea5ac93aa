"""How much each answer may count. Answers of one group repeat each other in part, so together they are tempered."""

from collections.abc import Iterable
from typing import NamedTuple

from lowback.reasoning.case import Case, answers
from lowback.reasoning.model import Answer, Model


class Weighed(NamedTuple):
    """One answer, and the factor (0 to 1] by which its group's answers are multiplied."""

    name: str
    answer: Answer
    factor: float


class Sums(NamedTuple):
    """Of one group's answers: their logs added up, their spreads added up, and the squares of the spreads."""

    logs: tuple[float, ...]
    spread: float
    squares: float

    def plus(self, answer: Answer) -> "Sums":
        logs = tuple([a + b for a, b in zip(self.logs, answer.logs, strict=True)])
        return Sums(logs, self.spread + answer.spread, self.squares + answer.spread**2)


def factor(spread: float, squares: float, overlap: float) -> float:
    """The design effect: 1 / (1 + (n - 1) * overlap), with n the number of answers that these spreads amount to.

    n = (sum of spreads)^2 / (sum of squares): k equal answers count as k, an empty answer counts as none. Under an
    equal correlation `overlap` this is the factor that makes the plain sum of log-likelihood ratios right again, and
    k repeats of one answer never count for more than 1 / overlap of it.
    """
    if squares <= 0:
        return 1.0
    return 1 / (1 + (spread * spread / squares - 1) * overlap)


def group_sums(named: Iterable[tuple[str, Answer]]) -> dict[str, Sums]:
    sums: dict[str, Sums] = {}
    for _, answer in named:
        held = sums.get(answer.group)
        sums[answer.group] = held.plus(answer) if held else Sums(answer.logs, answer.spread, answer.spread**2)
    return sums


def factors(sums: dict[str, Sums], model: Model) -> dict[str, float]:
    return {group: factor(s.spread, s.squares, model.overlaps[group]) for group, s in sums.items()}


def weigh(case: Case, model: Model) -> list[Weighed]:
    """Every answer of the case with its factor. Order is the table's, whatever the order of asking."""
    named = list(answers(case, model))
    by_group = factors(group_sums(named), model)
    return [Weighed(name, answer, by_group[answer.group]) for name, answer in named]
