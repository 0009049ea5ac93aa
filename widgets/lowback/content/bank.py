"""What only the whole question bank shows: where keys stand, how long they are, which questions repeat each other."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lowback.content import wording
from lowback.content.guessing import length, success
from lowback.content.model import Question

ONE_KEY = ("single", "vignette")
NEAR = 0.45
"""Two questions that share this much of their three-word runs are near-duplicates."""
SPARE = 0.10
"""The longest option may be the key this much more often than chance, not more."""
CHI_SQUARE_99 = {2: 9.21, 3: 11.34}
"""The 99 % point of chi-square, by degrees of freedom."""


class Repeat(NamedTuple):
    one: str
    other: str
    shared: float


def with_one_key(questions: Iterable[Question]) -> list[Question]:
    return [q for q in questions if q.kind in ONE_KEY]


def chance(questions: Sequence[Question]) -> float:
    """The share that blind guessing gets right."""
    return sum(1 / len(q.options) for q in questions) / len(questions) if questions else 0.0


def share_longest(questions: Sequence[Question]) -> float:
    """How often the longest option is the key; a tie counts in part."""
    return success(questions, length)


def positions(questions: Sequence[Question], of: int) -> list[int]:
    """How often the key stands first, second ... among questions with `of` options."""
    at = Counter(next(i for i, o in enumerate(q.options) if o.correct) for q in questions if len(q.options) == of)
    return [at[i] for i in range(of)]


def chi_square(counts: Sequence[int]) -> float:
    mean = sum(counts) / len(counts)
    return sum((n - mean) ** 2 / mean for n in counts) if mean else 0.0


def faults(questions: Sequence[Question]) -> Iterator[tuple[str, str]]:
    """(rule, what is wrong) of the bank as a whole."""
    one_key = with_one_key(questions)
    if one_key and (share := share_longest(one_key)) > chance(one_key) + SPARE:
        yield (
            "longest-share",
            f"the longest option is the key in {share:.0%}, where guessing gives {chance(one_key):.0%}",
        )
    for of in (3, 4):
        counts = positions(one_key, of)
        if sum(counts) >= 5 * of and chi_square(counts) > CHI_SQUARE_99[of - 1]:
            yield "key-position", f"of {of} options the key stands at {counts}; spread it evenly"


def repeats(questions: Sequence[Question]) -> Iterator[Repeat]:
    """Pairs of questions that say nearly the same."""
    runs = [(q.id, wording.shingles(wording.words(f"{q.client} {q.stem} {_keys(q)}"))) for q in questions]
    for i, (one, a) in enumerate(runs):
        for other, b in runs[:i]:
            if a and b and (shared := len(a & b) / len(a | b)) >= NEAR:
                yield Repeat(one, other, shared)


def _keys(q: Question) -> str:
    return " ".join(f"{o.text} {o.pair}" for o in q.options if o.correct)
