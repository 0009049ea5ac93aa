"""The table images/pictures.json, and the series made from its pictures."""

import json
from pathlib import Path
from string import Formatter
from typing import Literal

from msgspec import Struct, field

from lowback.content.entries import entry_name, read_entry
from lowback.content.mistakes import Mistake

TABLE = "images/pictures.json"
LONGEST_ALT = 150
ROOM = 0.02
"""How far outside the picture a point or a word may lie (share of its width or height): labels may touch the rim."""


class Structure(Struct, frozen=True):
    """What a label names. `at`: where its leader points; `box`: left, top, width and height of its words.

    Both are shares of the picture's width and height, from its top left. `quiz`: whether the label quiz asks for it.
    """

    id: str
    name: str
    at: tuple[float, float]
    box: tuple[float, float, float, float]
    latin: str = ""
    quiz: bool = True


class Picture(Struct, frozen=True):
    """One picture. `size` in dots (0, 0 where it is not noted); `facts`: figures that a series tells in words."""

    id: str
    file: str
    title: str
    alt: str
    long: str
    note: str
    group: str = ""
    size: tuple[int, int] = (0, 0)
    causes: dict[str, Literal["where", "wrong"]] = field(default_factory=dict)
    finding: str = ""
    sources: list[str] = field(default_factory=list)
    shapes: list[str] = field(default_factory=list)
    license: str = "CC BY 4.0"
    script: str = ""
    facts: dict[str, float] = field(default_factory=dict)
    structures: list[Structure] = field(default_factory=list)


class SeriesRow(Struct, frozen=True):
    """`pictures`: what the ids of its pictures begin with, as bend-free for bend-free-01, bend-free-02 ..."""

    name: str
    pictures: str


class Series(Struct, frozen=True):
    """Pictures to step through, row beside row. `words` tells one step; {name} in it is a fact of the picture."""

    id: str
    title: str
    rows: list[SeriesRow]
    words: str
    note: str


def read_pictures(path: Path) -> tuple[dict[str, Picture], list[Mistake]]:
    """The entries that could be read, by id, and what is wrong with the others. No file is an empty table."""
    mistakes: list[Mistake] = []
    found: dict[str, Picture] = {}
    try:
        rows = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    except ValueError as error:
        return {}, [Mistake(TABLE, "", "", f"is not JSON ({error}).", "Draw the pictures anew.")]
    for i, raw in enumerate(rows):
        picture = read_entry(raw, Picture, TABLE, entry_name(raw, "id", i), mistakes)
        if picture and picture.id in found:
            mistakes.append(Mistake(TABLE, picture.id, "id", "stands there twice.", "Take one of the two out."))
        if picture:
            found[picture.id] = picture
    return found, mistakes


def steps(row: SeriesRow, pictures: dict[str, Picture]) -> list[Picture]:
    """The pictures of a row, first to last."""
    start = f"{row.pictures}-"
    return [pictures[id] for id in sorted(pictures) if id.startswith(start) and id.removeprefix(start).isdigit()]


def facts_named(words: str) -> list[str]:
    """The names in braces, as {total}."""
    return [name for _, name, _, _ in Formatter().parse(words) if name]


def told(words: str, picture: Picture) -> str:
    """`words` with the picture's facts, without needless decimals."""
    return words.format(**{name: f"{value:g}" for name, value in picture.facts.items()})


def asked(picture: Picture) -> list[Structure]:
    """What the label quiz asks for, in reading order: left, middle and right third, each from top to bottom."""

    def place(s: Structure) -> tuple[int, float]:
        left, top, width, height = s.box
        return int((left + width / 2) * 3), top + height / 2

    return sorted((s for s in picture.structures if s.quiz), key=place)
