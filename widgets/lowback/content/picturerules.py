"""What a picture, and a series of them, must say. Each rule yields Mistakes."""

from collections.abc import Iterator

from lowback.content.known import Known
from lowback.content.mistakes import Mistake
from lowback.content.pictures import LONGEST_ALT, ROOM, TABLE, Picture, Series, asked, facts_named, steps

FRAMES = "lessons/frames.yaml"


def picture_mistakes(known: Known) -> Iterator[Mistake]:
    library = known.library
    for p in known.pictures.values():
        yield from known.unknown(TABLE, p.id, "causes", p.causes, library.causes, "cause")
        yield from known.unknown(TABLE, p.id, "finding", filter(None, [p.finding]), library.findings, "finding")
        yield from _own(p)


def _own(p: Picture) -> Iterator[Mistake]:
    if len(p.alt) > LONGEST_ALT:
        mend = "Say what it is, the view, and the one thing to learn; the rest goes in long."
        yield Mistake(TABLE, p.id, "alt", f"has {len(p.alt)} characters, at most {LONGEST_ALT} are read well.", mend)
    for s in p.structures:
        left, top, width, height = s.box
        if not all(-ROOM <= v <= 1 + ROOM for v in (*s.at, left, top, left + width, top + height)):
            mend = "Write shares of its width and height, from its top left."
            yield Mistake(TABLE, p.id, f"structures {s.id}", "lies outside the picture.", mend)


def series_mistakes(known: Known) -> Iterator[Mistake]:
    for series in known.library.frames.values():
        rows = [steps(row, known.pictures) for row in series.rows]
        if any(rows) and len({len(row) for row in rows}) > 1:
            found = f"has {' and '.join(str(len(row)) for row in rows)} pictures in its rows."
            yield Mistake(FRAMES, series.id, "rows", found, "Give each row as many pictures.")
        yield from _facts(series, [p for row in rows for p in row])


def _facts(series: Series, pictures: list[Picture]) -> Iterator[Mistake]:
    names = facts_named(series.words)
    for p in pictures:
        if missing := [name for name in names if name not in p.facts]:
            yield Mistake(TABLE, p.id, "facts", f"lacks {', '.join(missing)}.", f"{series.id} tells it in words.")


def screen_mistakes(known: Known, file: str, line: str, screen: str, id: str) -> Iterator[Mistake]:
    """What a page's `picture`, `labels` or `frames` names must be there, and be enough for its screen."""
    if screen == "frames":
        table, what = known.library.frames, "series"
    else:
        table, what = known.pictures, "picture"
    yield from known.unknown(file, line, "id", [id], table, what)
    if id not in table:
        return
    if screen == "labels" and len({s.name for s in asked(table[id])}) < 2:
        mend = "Name one with two labels or more."
        yield Mistake(file, line, "id", "is a picture with too few labels to ask for.", mend)
    if screen == "frames":
        for row in table[id].rows:
            if not steps(row, known.pictures):
                mend = f"Draw {row.pictures}-01 and so on."
                yield Mistake(file, line, "id", f"there are no pictures {row.pictures}-NN.", mend)
