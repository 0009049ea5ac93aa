"""A test-wise robot: it answers each question from the look of its options, and never reads what they mean.

A bank that it beats is a bank with tells. Every strategy gives each option a score; the highest is chosen, and a tie
counts in part. `features` holds the same looks as numbers, for a model that learns to combine them.
"""

from collections.abc import Callable, Sequence

from lowback.content import wording
from lowback.content.model import Option, Question

SPARE = 0.05
"""How much better than blind guessing a strategy may do on the whole bank."""
Strategy = Callable[[Question, Option], float]


def length(q: Question, o: Option) -> float:
    return len(o.text)


def shortness(q: Question, o: Option) -> float:
    return -len(o.text)


def stem_words(q: Question, o: Option) -> float:
    """How many content words the option shares with the stem and the client's story."""
    return len(wording.stems(f"{q.client} {q.stem}") & wording.stems(o.text))


def hedged(q: Question, o: Option) -> float:
    return len(wording.HEDGE.findall(o.text))


def not_absolute(q: Question, o: Option) -> float:
    return -len(wording.ABSOLUTE.findall(o.text))


def punctuated(q: Question, o: Option) -> float:
    return sum(o.text.count(mark) for mark in ",;:()-'\".")


def convergence(q: Question, o: Option) -> float:
    """How many content words the option shares with the others: the key is often what distractors vary."""
    own = wording.stems(o.text)
    return sum(len(own & wording.stems(other.text)) for other in q.options if other is not o)


def odd_one_out(q: Question, o: Option) -> float:
    """How far its length lies from the mean of the others."""
    others = [len(other.text) for other in q.options if other is not o]
    return abs(len(o.text) - sum(others) / len(others))


def middling(q: Question, o: Option) -> float:
    return -odd_one_out(q, o)


def at(place: int) -> Strategy:
    return lambda q, o: float(q.options.index(o) == place)


STRATEGIES: dict[str, Strategy] = {
    "longest": length,
    "shortest": shortness,
    "stem words": stem_words,
    "hedged": hedged,
    "no absolutes": not_absolute,
    "most punctuation": punctuated,
    "convergence": convergence,
    "odd one out": odd_one_out,
    "middle length": middling,
    "first": at(0),
    "second": at(1),
    "third": at(2),
    "last": lambda q, o: float(o is q.options[-1]),
}


def hit(q: Question, strategy: Strategy) -> float:
    """The probability that the strategy picks the key; among equals it picks blindly."""
    scores = {o.id: strategy(q, o) for o in q.options}
    best = [o for o in q.options if scores[o.id] == max(scores.values())]
    return sum(o.correct for o in best) / len(best)


def success(questions: Sequence[Question], strategy: Strategy) -> float:
    return sum(hit(q, strategy) for q in questions) / len(questions) if questions else 0.0


def features(q: Question, o: Option) -> list[float]:
    """The looks of one option beside those of its question's others (its score less their mean), one a strategy."""
    row = []
    for strategy in STRATEGIES.values():
        scores = [strategy(q, other) for other in q.options]
        spread = max(scores) - min(scores)
        row.append((strategy(q, o) - sum(scores) / len(scores)) / spread if spread else 0.0)
    return row
