"""Side-by-side panels: windows of equal scale, their headings, and the mark for what goes wrong."""

from textwrap import fill

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Ellipse, FancyArrowPatch, Polygon

from drawing.kits.flatshapes import Points, closed, curve
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import INK, MUTED, PROBLEM

PATTERN = "////"  # the problem has a pattern too, so that color does not stand alone


def window(plate: Plate, box: tuple[float, float, float, float], left: float, bottom: float, width: float) -> Axes:
    """Axes in `box` (left, bottom, width, height in shares of the plate) that show `width` data units from `left`."""
    ax = plate.axes(*box)
    ax.set_xlim(left, left + width)
    ax.set_ylim(bottom, bottom + width * (box[3] * plate.height) / (box[2] * plate.width))
    return ax


def heading(
    ax: Axes, title: str, text: str = "", *, wide: int = 34, below: bool = False, y: float | None = None
) -> None:
    """A panel's name over (or under) it, and a sentence under the name, broken after `wide` letters."""
    top = (-0.01 if below else 1.0) if y is None else y
    ax.text(0.5, top, title, transform=ax.transAxes, ha="center", va="top", fontsize=style.PANEL, fontweight="bold",
            color=INK, zorder=70)  # fmt: skip
    if text:
        lines = "\n".join(fill(line, wide) for line in text.split("\n"))
        ax.annotate(lines, (0.5, top), (0, -style.PANEL * 1.6), xycoords="axes fraction", textcoords="offset points",
                    ha="center", va="top", fontsize=style.LABEL, color=INK, zorder=70, linespacing=1.25)  # fmt: skip


def sore(ax: Axes, center: tuple[float, float], wide: float, high: float, *, angle: float = 0, z: float = 40) -> None:
    """Where it hurts: a striped oval with a thick rim."""
    patch = Ellipse(center, wide, high, angle=angle)
    _striped(ax, patch, z)


def sore_area(ax: Axes, points: Points, *, z: float = 40, smooth: bool = True, clip: Polygon | None = None) -> None:
    """The same for any shape."""
    patch = Polygon(closed(points) if smooth else np.asarray(points), closed=True)
    _striped(ax, patch, z, clip)


def _striped(ax: Axes, patch: Polygon | Ellipse, z: float, clip: Polygon | None = None) -> None:
    patch.set(facecolor=(1, 1, 1, 0.25), edgecolor=PROBLEM, hatch=PATTERN, lw=2.6, zorder=z)
    ax.add_patch(patch)
    if clip is not None:
        patch.set_clip_path(clip)


def arrow(
    ax: Axes, start: tuple[float, float], end: tuple[float, float], *, both: bool = False, bend: float = 0,
    color: str = PROBLEM, lw: float = 3, z: float = 45, size: float = 22,
) -> None:  # fmt: skip
    """A pull, a push or a way the pain goes; ends at `end`, or at both."""
    ax.add_patch(FancyArrowPatch(
        start, end, arrowstyle="<|-|>" if both else "-|>", mutation_scale=size, lw=lw, color=color, zorder=z,
        connectionstyle=f"arc3,rad={bend}", shrinkA=0, shrinkB=0, clip_on=False,
    ))  # fmt: skip


def dashed(ax: Axes, points: Points, *, color: str = MUTED, lw: float = 1.4, z: float = 6, n: int = 80) -> None:
    """The course of something hidden."""
    ax.plot(*curve(points, n).T, color=color, lw=lw, ls=(0, (4, 3)), zorder=z)
