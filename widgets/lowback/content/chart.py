"""The shapes of lessons/chart/: the figure that is painted, what each cause tends to paint, and clients to draw."""

from typing import Annotated, Literal

from msgspec import Struct, field

Feeling = Literal["pain", "tingling", "numbness", "weakness"]
Side = Literal["left", "right", "middle"]
How = Literal["core", "often", "sometimes"]

FEELINGS = ("pain", "tingling", "numbness", "weakness")
MOST_FEELINGS = 2
"""In one place. Two patterns can still be told apart when they lie over each other; three cannot."""
SADDLE = ("saddle", "tailbone", "buttock-lower")
"""Words in the ids of the places that touch a seat: between the legs, and where one sits."""
SADDLE_ALARMS = ("tingling", "numbness")
LEG_GROUPS = ("thigh", "knee", "lower leg", "foot")


class View(Struct, frozen=True):
    """One drawing of the body. `x` and `width` say which part of the figure it takes up; paths are SVG."""

    id: Literal["front", "back"]
    name: str
    x: float
    width: float
    outline: str
    shorts: str


class Region(Struct, frozen=True):
    """A place that can be painted. `area` in square units of the figure; `side` is the client's own."""

    id: str
    name: str
    view: Literal["front", "back"]
    side: Side
    path: str
    area: float
    center: Annotated[list[float], "x and y"]
    group: str


class Figure(Struct, frozen=True):
    width: float
    height: float
    views: list[View]
    regions: list[Region]

    @property
    def twins(self) -> dict[str, str]:
        """Region -> the same place on the other side, for every region that has one."""
        ids = {r.id for r in self.regions}
        pairs = ((r.id, mirrored(r.id)) for r in self.regions if r.side != "middle")
        return {one: other for one, other in pairs if other in ids and other != one}

    @property
    def saddle(self) -> list[str]:
        return [r.id for r in self.regions if any(word in r.id for word in SADDLE)]


def mirrored(id: str) -> str:
    """`back-calf-left` -> `back-calf-right`, and the other way."""
    other = {"left": "right", "right": "left"}
    return "-".join(other.get(word, word) for word in id.split("-"))


class MapPart(Struct, frozen=True):
    """Where one feeling is felt. `share` from 0 to 1: how many clients feel it there, where somebody counted."""

    feeling: Feeling
    how: How
    regions: list[str]
    share: float | None = None


class FeelingMap(Struct, frozen=True):
    """Where clients with one main cause tend to feel it."""

    id: str
    cause: str
    title: str
    basis: Literal["measured", "derived", "teaching-estimate"]
    sources: list[str]
    words: str
    caution: str
    parts: list[MapPart]
    sore: list[str] = field(default_factory=list)


class NoMap(Struct, frozen=True):
    """A cause of which no source that can be cited says where it is felt."""

    cause: str
    why: str


class ClientPart(Struct, frozen=True):
    """One feeling in a client's own drawing. `must`: the words say so; `may`: it fits them."""

    feeling: Feeling
    must: list[str]
    may: list[str] = field(default_factory=list)


class ChartClient(Struct, frozen=True):
    """An invented client who says where it is felt. `level` 1 (one place) to 3 (two feelings, or a trap)."""

    id: str
    name: str
    age: int
    story: str
    parts: list[ClientPart]
    why: str
    cause: str
    sources: list[str]
    level: Literal[1, 2, 3]


class BodyChart(Struct, frozen=True):
    """All of lessons/chart/."""

    figure: Figure
    maps: dict[str, FeelingMap]
    clients: dict[str, ChartClient]
    none: list[NoMap] = field(default_factory=list)
