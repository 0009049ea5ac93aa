"""What a written number must be, in whichever table it stands: in range, with a basis and a reason, and only once."""

from collections import Counter
from collections.abc import Iterable, Iterator

from lowback.content.knowledge import AGE_BANDS
from lowback.content.mistakes import Mistake
from lowback.content.model import Chance

P_LOW, P_HIGH = 0.01, 0.97
"""People mishear and misspeak: no answer is more certain than this."""


def chance_mistakes(file: str, entry: str, field: str, c: Chance) -> Iterator[Mistake]:
    """A probability of an answer, with its range."""
    if not (P_LOW <= c.p <= P_HIGH and 0 <= c.low <= c.p <= c.high <= 1):
        mend = f"Write p from {P_LOW} to {P_HIGH}, with 0 <= low <= p <= high <= 1."
        yield Mistake(file, entry, field, f"p {c.p}, low {c.low}, high {c.high}.", mend)
    yield from basis_mistakes(file, entry, field, c.basis, c.sources)
    if not c.how.strip():
        yield Mistake(file, entry, field, "gives no reason.", "Write in `how` why it is so.")


def share_mistakes(file: str, entry: str, field: str, share: float, low: float, high: float) -> Iterator[Mistake]:
    """A share of people, with its range."""
    if not 0 < low <= share <= high <= 1:
        mend = "Write 0 < low <= share <= high <= 1."
        yield Mistake(file, entry, field, f"share {share}, low {low}, high {high}.", mend)


def basis_mistakes(file: str, entry: str, field: str, basis: str, sources: list[str]) -> Iterator[Mistake]:
    if basis != "teaching-estimate" and not sources:
        mend = "Name the source, or call it a teaching-estimate."
        yield Mistake(file, entry, field, f"is {basis}, but from which source?", mend)


def people_mistakes(file: str, entry: str, ages: list[float], women: float) -> Iterator[Mistake]:
    """How old the clients are, and how many are women."""
    if len(ages) != len(AGE_BANDS) or not abs(sum(ages) - 1) <= 0.005 or not min(ages) > 0:
        mend = f"Write {len(AGE_BANDS)} shares above 0 that add up to 1."
        yield Mistake(file, entry, "ages", f"are {ages}.", mend)
    if not 0 < women < 1:
        yield Mistake(file, entry, "women", f"is {women}.", "Write a share between 0 and 1.")


def twice(file: str, entries: Iterable[str]) -> Iterator[Mistake]:
    """Each entry stands once."""
    for entry, times in Counter(entries).items():
        if times > 1:
            yield Mistake(file, entry, "", f"stands {times} times.", "Keep one.")
