"""A question of the bank as the engine would answer it: is the key its best answer, is each wrong option thinkable?"""

from typing import NamedTuple

from lowback.reasoning.case import Case
from lowback.reasoning.differential import differential
from lowback.reasoning.model import Model

THINKABLE = 0.01
"""A wrong option below this share among the options, for which not one fact speaks, fools nobody."""


class Answered(NamedTuple):
    """`causes`: option id -> the cause it names. `shares`: option id -> its probability among the options alone.
    `agrees`: the key has the largest.

    `unthinkable`: wrong options below THINKABLE for which no fact of the story speaks louder than for the key.
    """

    key: str
    best: str
    causes: dict[str, str]
    shares: dict[str, float]
    unthinkable: list[str]

    @property
    def agrees(self) -> bool:
        return self.best == self.key


def answered(case: Case, causes: dict[str, str], key: str, model: Model) -> Answered:
    """`causes`: option id -> the cause it names. Ties fall to the option that stands first."""
    found = differential(case, model)
    p = {id: found.p(cause) for id, cause in causes.items()}
    total = sum(p.values())
    shares = {id: x / total for id, x in p.items()}
    spoken_for = {
        id for id, cause in causes.items() if any(row[cause] > row[causes[key]] + 1e-9 for row in found.pulls.values())
    }
    odd = [id for id in causes if id != key and shares[id] < THINKABLE and id not in spoken_for]
    return Answered(key, max(shares, key=lambda id: shares[id]), causes, shares, odd)
