"""What a single question must be, by its kind."""

from collections.abc import Iterator

from lowback.content.mistakes import Mistake
from lowback.content.model import Question

OPTION_COUNTS = {
    "single": (3, 4),
    "vignette": (3, 4),
    "several": (4, 5),
    "order": (3, 5),
    "match": (3, 5),
    "estimate": (3, 4),
}


def question_mistakes(q: Question, file: str) -> Iterator[Mistake]:
    for field, found, mend in _faults(q):
        yield Mistake(file, q.id, field, found, mend)


def _faults(q: Question) -> Iterator[tuple[str, str, str]]:
    fewest, most = OPTION_COUNTS[q.kind]
    if not fewest <= len(q.options) <= most:
        yield "options", f"there are {len(q.options)}.", f"One of kind {q.kind} has {fewest} to {most}."
    ids = [o.id for o in q.options]
    if len(set(ids)) != len(ids):
        yield "options", "two have the same id.", "Use a, b, c, d."
    texts = [o.text.casefold() for o in q.options]
    if len(set(texts)) != len(texts):
        yield "options", "two have the same text.", "Make each of them different."
    if not q.sources:
        yield "sources", "names none.", "Name at least one source that the answer rests on."
    if not 0 < q.difficulty < 1:
        yield "difficulty", f"is {q.difficulty}.", "Write the share of students you expect to be right, as 0.6."
    yield from _right_options(q)
    yield from _kind_fields(q)


def _right_options(q: Question) -> Iterator[tuple[str, str, str]]:
    right = sum(o.correct for o in q.options)
    if q.kind in ("single", "vignette", "estimate") and right != 1:
        yield "options", f"{right} are correct.", "Mark exactly one `correct: true`."
    if q.kind == "several" and not 2 <= right < len(q.options):
        yield "options", f"{right} are correct.", "Mark two or more, and leave at least one wrong."
    if q.kind in ("order", "match") and right != len(q.options):
        yield "options", f"{right} are correct.", f"In a {q.kind} question all are: write them as they belong."


def _kind_fields(q: Question) -> Iterator[tuple[str, str, str]]:
    if (q.kind == "vignette") != bool(q.client):
        yield "client", f"does not fit kind {q.kind}.", "A vignette has a client; other kinds have none."
    if q.kind == "match" and len({o.pair for o in q.options} - {""}) != len(q.options):
        yield "options", "pairs are missing or alike.", "Give each option its own `pair`."
    if (q.kind == "estimate") != (q.estimate is not None):
        yield "estimate", f"does not fit kind {q.kind}.", "An estimate question has `estimate:`; others have none."
    elif q.estimate:
        yield from _bands(q)


def _bands(q: Question) -> Iterator[tuple[str, str, str]]:
    e, ends = q.estimate, [o.upto for o in q.options]
    if not ends or None in ends or ends != sorted(set(ends)) or ends[-1] != e.max:
        yield "options", f"bands end at {ends}.", f"Give each `upto`, rising, the last {e.max:g}."
        return
    if not 0 <= e.close < (e.max - e.min) / 4:
        yield "estimate", f"close is {e.close:g}.", "Write how far off still counts: 0 up to a quarter of the range."
    holding = next((o for o in q.options if e.answer <= o.upto), None)
    if not e.min <= e.answer <= e.max or holding is None or not holding.correct:
        yield "estimate", f"the answer {e.answer:g} is not in the band marked correct.", "Mark the band that holds it."
