"""Figures of merit, each with what it rests on."""

from collections.abc import Sequence
from typing import NamedTuple

from lowback.reasoning.model import Z95


class Share(NamedTuple):
    """`hits` of `n`, with the 95 % Wilson interval. `value` is None where n is 0."""

    hits: int
    n: int
    value: float | None
    low: float
    high: float

    def __str__(self) -> str:
        if self.value is None:
            return "none to count"
        return f"{self.hits}/{self.n} = {self.value:.1%} ({self.low:.1%} to {self.high:.1%})"


def wilson(hits: int, n: int) -> Share:
    """The Wilson score interval of a share."""
    if n == 0:
        return Share(0, 0, None, 0.0, 1.0)
    p, z2 = hits / n, Z95**2
    middle, half = p + z2 / (2 * n), Z95 * (p * (1 - p) / n + z2 / (4 * n * n)) ** 0.5
    low = 0.0 if hits == 0 else (middle - half) / (1 + z2 / n)
    high = 1.0 if hits == n else (middle + half) / (1 + z2 / n)
    return Share(hits, n, p, low, high)


class Bin(NamedTuple):
    """`n` statements of probability about `said` on average, of which the share `came` came true."""

    n: int
    said: float
    came: float


def reliability(said: Sequence[float], came: Sequence[bool], bins: int = 10) -> list[Bin]:
    """Statements sorted by probability and cut into bins of equal number.

    Equal statements share what came of them, so that their order cannot matter.
    """
    by_said: dict[float, list[bool]] = {}
    for p, c in zip(said, came, strict=True):
        by_said.setdefault(p, []).append(c)
    pairs = [(p, sum(cs) / len(cs)) for p, cs in sorted(by_said.items()) for _ in cs]
    cuts = [round(i * len(pairs) / bins) for i in range(bins + 1)]
    parts = [pairs[a:b] for a, b in zip(cuts, cuts[1:], strict=False) if b > a]
    return [Bin(len(x), sum(p for p, _ in x) / len(x), sum(c for _, c in x) / len(x)) for x in parts]


def calibration_error(said: Sequence[float], came: Sequence[bool], bins: int = 10) -> float:
    """Expected calibration error: the mean distance of what was said from what came, over bins of equal number."""
    parts = reliability(said, came, bins)
    return sum(b.n * abs(b.said - b.came) for b in parts) / max(sum(b.n for b in parts), 1)


def mean_reciprocal_rank(ranks: Sequence[int]) -> float:
    """Mean of 1 / rank; rank 1 is first."""
    return sum(1 / r for r in ranks) / len(ranks) if ranks else 0.0
