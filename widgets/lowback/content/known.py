"""What the rules of lessons/ look things up in."""

from collections.abc import Iterable, Iterator, Mapping

from lowback.content.library import Library
from lowback.content.mistakes import Mistake, nearest
from lowback.content.pictures import Picture


class Known:
    """The library, and what broken files name: nothing that rests on them is a mistake of its own."""

    def __init__(
        self, library: Library, written: set[str] = frozenset(), pictures: Mapping[str, Picture] | None = None
    ):
        self.library, self.written, self.pictures = library, written, dict(pictures or {})
        self.questions = library.questions

    def missing(self, ids: Iterable[str], table: Iterable[str]) -> list[str]:
        table = set(table)
        return [i for i in dict.fromkeys(ids) if i not in table and i not in self.written]

    def unknown(
        self, file: str, entry: str, field: str, ids: Iterable[str], table: Iterable[str], what: str
    ) -> Iterator[Mistake]:
        table = list(table)
        for wrong in self.missing(ids, table):
            mend = nearest(wrong, table, f"Add it, or name one that is there ({', '.join(sorted(table)[:6])} ...).")
            yield Mistake(file, entry, field, f"there is no {what} {wrong!r}.", mend)
