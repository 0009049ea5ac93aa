"""A question of the bank as the engine would answer it: is the key its best answer, is each wrong option thinkable?"""

from typing import NamedTuple

from lowback.reasoning.case import Case
from lowback.reasoning.differential import differential
from lowback.reasoning.model import Model

THINKABLE = 0.01
"""A wrong option below this share among the options is no look-alike of the key."""


class Answered(NamedTuple):
    """`shares`: option id -> its probability among the options alone. `agrees`: the key has the largest."""

    key: str
    best: str
    shares: dict[str, float]

    @property
    def agrees(self) -> bool:
        return self.best == self.key

    @property
    def unthinkable(self) -> list[str]:
        return [id for id, p in self.shares.items() if id != self.key and p < THINKABLE]


def answered(case: Case, causes: dict[str, str], key: str, model: Model) -> Answered:
    """`causes`: option id -> the cause it names. Ties fall to the option that stands first."""
    found = differential(case, model)
    p = {id: found.p(cause) for id, cause in causes.items()}
    total = sum(p.values())
    shares = {id: x / total for id, x in p.items()}
    return Answered(key, max(shares, key=lambda id: shares[id]), shares)
