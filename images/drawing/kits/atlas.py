"""A view of the scene on a plate, with names in a left and a right column.

Each name points at a spot of the scene in mm and says which part must be seen there: a leader that would end on
something else is an error, not a flaw to be found by eye.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes

from drawing.kits.render3d import VIEWS, Item, Shot, render
from drawing.plate import Plate

TITLE_ROOM, NOTE_ROOM = 60, 44  # dots at the top and at the foot
LINE = 45  # dots between lines of labels


class Hidden(Exception):
    """A name points at a spot where another part, or nothing, is seen."""


@dataclass(frozen=True)
class Name:
    """`text` as written; `part` as in the scene ("piriformis/r", "hip_l"); `at` in mm.

    `beside`: dots right and down from the spot to the words, where these do not stand in the column. See Plate.label
    for the rest.
    """

    text: str
    part: str
    at: Sequence[float]
    latin: str = ""
    name: str = ""
    bold: bool = False
    quiz: bool = True
    beside: tuple[float, float] | None = None

    def options(self) -> dict:
        return {"latin": self.latin, "name": self.name, "bold": self.bold, "quiz": self.quiz}


@dataclass(frozen=True)
class Sight:
    """How to look: render3d's view, focal point and scale (mm)."""

    view: str | Sequence[float]
    focal: Sequence[float]
    scale: float


def atlas(title: str, items: Sequence[Item], sight: Sight, *, left: Sequence[Name] = (), right: Sequence[Name] = (),
          sides: tuple[str, str] = ("", ""), note: str, width: int = 1300, height: int = 1000,
          margins: tuple[int, int] = (330, 330)) -> tuple[Plate, Axes, Shot]:  # fmt: skip
    """The plate, its axes (dots, from top left) and the shot.

    `margins`: dots left and right for the columns; the focal point lies in the middle between them. `sides`: words at
    the foot of the columns, such as "LEFT" or "BACK".
    """
    plate = Plate(width, height, title)
    size = (width, height - TITLE_ROOM - NOTE_ROOM)
    shot = render(items, sight.view, _shifted(sight, (margins[1] - margins[0]) / size[1]), sight.scale, size)
    ax = plate.axes(bottom=NOTE_ROOM / height, height=size[1] / height)
    ax.imshow(shot.image, extent=(0, *size, 0), interpolation="lanczos")
    for names, x, ha in ((left, margins[0] - 8, "right"), (right, width - margins[1] + 8, "left")):
        for name in names:
            if name.beside:
                spot = placed(shot, name)
                words = (spot[0] + name.beside[0], spot[1] + name.beside[1])
                plate.label(ax, spot, name.text, words, ha="center", **name.options())
        rows = [(placed(shot, name), name.text, name.options()) for name in names if not name.beside]
        plate.column(ax, rows, x, ha=ha, low=24, high=size[1] - 60, gap=LINE)
    for text, x, ha in ((sides[0], 16, "left"), (sides[1], width - 16, "right")):
        plate.side(ax, (x, size[1] - 8), text, ha=ha)
    plate.note(note)
    return plate, ax, shot


def _shifted(sight: Sight, share: float) -> np.ndarray:
    """The focal point, moved along the picture by a share of its height."""
    toward = np.array(VIEWS[sight.view] if isinstance(sight.view, str) else sight.view, float)
    right = np.cross((0, 0, 1), toward)
    return np.array(sight.focal, float) + right / np.linalg.norm(right) * share * sight.scale


def placed(shot: Shot, name: Name) -> tuple[float, float]:
    """Where the name's spot lies on the axes; raises Hidden if its part is not what is seen there."""
    seen = shot.part_at(name.at)
    if seen != name.part:
        raise Hidden(f"{name.text!r} should point at {name.part!r} but {seen or 'paper'!r} is seen at {name.at}")
    return shot.at(name.at)
