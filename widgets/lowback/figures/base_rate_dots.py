"""A hundred dots, twice: what a positive test means where many have the condition, and where few do."""

from typing import Any, NamedTuple

from lowback.content.bundle import accuracy_of
from lowback.figures import style
from lowback.figures.palette import FIBULAR, FIBULAR_EDGE, INK, MUTED, PAPER
from lowback.figures.show import Chart

TEST = "dh-crossed-slr-surgery-vanderwindt2010"
CONDITION = "a herniated disc"
CROWDS = {"Surgeon's clinic": 60, "Many back pains, few discs": 10}  # how many of 100 have it: teaching estimates
HUNDRED = 100
SIZE = (900, 800)  # dots
ACROSS = 10  # dots a row
GAP = 2.2  # rows between the positives and the negatives


class Crowd(NamedTuple):
    """How many of 100 people: have it or not, with a positive test or not."""

    name: str
    have: int
    true_positive: int
    false_positive: int

    @property
    def positive(self) -> int:
        return self.true_positive + self.false_positive

    @property
    def missed(self) -> int:
        return self.have - self.true_positive


def crowd(name: str, have: int, sensitivity: float, specificity: float) -> Crowd:
    """Whole people, so each count is rounded."""
    return Crowd(name, have, round(have * sensitivity), round((HUNDRED - have) * (1 - specificity)))


def base_rate_dots(test: str = TEST, crowds: dict[str, int] | None = None, condition: str = CONDITION) -> Chart:
    """The chart for one test of lessons/tests/ with a published sensitivity and specificity.

    `crowds`: how many of 100 have the condition, by the name of the crowd.
    """
    from matplotlib.figure import Figure

    found = accuracy_of(test)
    counts = [
        crowd(name, have, found["sensitivity"], found["specificity"]) for name, have in (crowds or CROWDS).items()
    ]
    with style.styled():
        figure = Figure(figsize=(SIZE[0] / style.DPI, SIZE[1] / style.DPI), dpi=style.DPI)
        negatives_at = max(-(-c.positive // ACROSS) for c in counts) + GAP
        for i, one in enumerate(counts):
            _column(figure.add_axes((i / len(counts), 0.08, 1 / len(counts), 0.92)), one, negatives_at)
        _key(figure, condition)
    return Chart(figure, _alt(counts, condition), _long(counts, condition), f"100 people and one test: {found['name']}",
                 "How many have it to begin with is a teaching estimate; the rest is arithmetic.",
                 (found["source"],))  # fmt: skip


def _column(ax: Any, c: Crowd, negatives_at: float) -> None:
    """One crowd: the positives on top, the negatives below (from that row), those who have it first in each."""
    _block(ax, c.true_positive, c.positive, 0)
    _block(ax, c.missed, HUNDRED - c.positive, negatives_at)
    middle = (ACROSS - 1) / 2
    for y, words, weight in (
        (-3.6, c.name, "bold"),
        (-2.6, f"{c.have} of 100 have it", "normal"),
        (-1.1, f"Positive: {c.true_positive} of {c.positive} have it", "bold"),
        (negatives_at - 1.1, f"Negative: {c.missed} of {HUNDRED - c.positive} have it", "normal"),
    ):
        ax.text(middle, y, words, ha="center", va="center", fontsize=style.LABEL, fontweight=weight, color=INK)
    ax.set_xlim(-1.2, ACROSS + 0.2)
    ax.set_ylim(14.2, -4.4)
    ax.set_aspect("equal")
    ax.axis("off")


def _block(ax: Any, have: int, count: int, top: float) -> None:
    for n in range(count):
        fill, edge = (FIBULAR, FIBULAR_EDGE) if n < have else (PAPER, MUTED)
        ax.plot(n % ACROSS, top + n // ACROSS, "o", ms=11, color=fill, mec=edge, mew=1.6)


def _key(figure: Any, condition: str) -> None:
    ax = figure.add_axes((0, 0, 1, 0.08))
    ax.axis("off")
    ax.set_xlim(0, 1)
    ax.set_ylim(0, 1)
    for x, fill, edge, words in ((0.2, FIBULAR, FIBULAR_EDGE, f"has {condition}"), (0.64, PAPER, MUTED, "does not")):
        ax.plot(x, 0.5, "o", ms=11, color=fill, mec=edge, mew=1.6)
        ax.text(x + 0.025, 0.48, words, va="center", fontsize=style.LABEL, color=INK)


def _alt(counts: list[Crowd], condition: str) -> str:
    after = ", ".join(f"{c.true_positive} of {c.positive} where {c.have} of 100 had it before" for c in counts)
    return f"100 dots a crowd. After a positive test {condition} is in {after}."


def _long(counts: list[Crowd], condition: str) -> str:
    told = [
        f"{c.name}: of 100 people {c.have} have {condition}. The test is positive in {c.positive}: {c.true_positive} "
        f"have it, {c.false_positive} are false alarms. It is negative in {HUNDRED - c.positive}, and {c.missed} of "
        "them have it."
        for c in counts
    ]
    return " ".join([*told, "The same test means more where more people have the condition."])
