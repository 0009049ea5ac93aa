"""A mistake in a lesson file: where it is, what was found, how to mend it."""

import difflib
from collections.abc import Iterable

from msgspec import Struct


class Mistake(Struct, frozen=True, order=True):
    file: str
    entry: str
    field: str
    found: str
    mend: str

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.file, self.entry) if part)
        return f"{where}: {self.field + ': ' if self.field else ''}{self.found} {self.mend}"


class BrokenLessons(Exception):
    """Raised with every mistake at once."""

    def __init__(self, mistakes: list[Mistake]):
        self.mistakes = mistakes
        super().__init__("\n".join(map(str, mistakes)))


def nearest(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A sentence that names the known word closest to `word`, else `otherwise`."""
    near = difflib.get_close_matches(str(word), list(known), n=1, cutoff=0.5)
    return f"Did you mean {near[0]!r}?" if near else otherwise
