"""Where panels lie on a plate: in dots from its top left corner, with axes that show an exact window."""

from collections.abc import Callable
from typing import Any

from matplotlib.axes import Axes

from drawing.kits.latin import LATIN
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import INK, MUTED

LINES_APART = 2.0  # room for a line of a label, in heights of its letters
Spot = tuple[float, float]
Window = tuple[float, float, float, float]  # left, right, low, high, in data units


def view(plate: Plate, x: float, y: float, width: float, window: Window, *, framed: bool = False) -> Axes:
    """Axes at (x, y) that show the window, `width` dots wide and as high as equal scales make it."""
    left, right, low, high = window
    height = width * (high - low) / (right - left)
    ax = plate.axes(x / plate.width, 1 - (y + height) / plate.height, width / plate.width, height / plate.height)
    ax.set_xlim(left, right)
    ax.set_ylim(low, high)
    if framed:
        ax.axis("on")
        ax.set(xticks=[], yticks=[])
        for spine in ax.spines.values():
            spine.set(visible=True, color=MUTED, lw=style.INNER)
    return ax


def tag(plate: Plate, ax: Axes, point: Spot, text: str, at: Spot, *, name: str = "", **options: Any) -> None:
    """Plate.label, with the Latin name where there is one."""
    plate.label(ax, point, text, at, name=name, latin=_latin(name or text), **options)


def column(plate: Plate, ax: Axes, rows: list[tuple], *, x: float, ha: str, low: float, high: float) -> None:
    """Plate.column with Latin names, and with room between its labels however many lines they have."""
    bottom, top = ax.get_ylim()
    dots = ax.get_position().height * ax.figure.bbox.height
    named = []
    for point, text, *options in rows:
        given = options[0] if options else {}
        named.append((point, text, {"latin": _latin(given.get("name") or text), **given}))
    gap = style.LABEL * style.DPI / 72 * LINES_APART * (top - bottom) / dots
    plate.column(ax, named, x=x, ha=ha, low=low, high=high, gap=gap)


def _latin(name: str) -> str:
    return LATIN.get(" ".join(name.split()).lower(), "")


def words(plate: Plate, x: float, y: float, text: str, *, size: float = style.LABEL, bold: bool = False,
          ha: str = "center") -> None:  # fmt: skip
    """Lines of words from (x, y) dots down; each stands on its own line, so that neighbors stand level."""
    high = size * style.DPI / 72
    for i, row in enumerate(text.split("\n")):
        plate.fig.text(x / plate.width, 1 - (y + high * (0.8 + 1.25 * i)) / plate.height, row, ha=ha, va="baseline",
                       fontsize=size, fontweight="bold" if bold else "normal", color=INK)  # fmt: skip


def heading(plate: Plate, x: float, y: float, text: str) -> None:
    """The name of a panel."""
    words(plate, x, y, text, size=style.PANEL, bold=True)


def grid(
    plate: Plate, cells: dict[str, str], draw: Callable[[Axes, str], Any], window: Window, *, top: float = 70,
    columns: int = 3, width: float = 460, below: float = 104, framed: bool = False,
) -> tuple[float, float]:  # fmt: skip
    """A panel for each cell, named above and explained below; returns the top left corner of the next free place."""
    left, right, low, high = window
    height = width * (high - low) / (right - left)
    step = plate.width / columns
    for i, (name, meaning) in enumerate(cells.items()):
        row, column = divmod(i, columns)
        y = top + row * (height + below + 40)
        middle = (column + 0.5) * step
        heading(plate, middle, y, name.capitalize())
        draw(view(plate, middle - width / 2, y + 36, width, window, framed=framed), name)
        words(plate, middle, y + 44 + height, meaning)
    row, column = divmod(len(cells), columns)
    return column * step, top + row * (height + below + 40)
