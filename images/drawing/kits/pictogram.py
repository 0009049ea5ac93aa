"""Pictograms: a person of a few thick lines in a square ten units wide, y upward."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyArrowPatch, FancyBboxPatch, Polygon

from lowback.figures.palette import INK, PAPER, PROBLEM

Point = tuple[float, float]
LIMB, TRUNK = 15, 24  # line widths in points at full size
HEAD = 0.85

# Where the joints are: neck, hip, then hand and foot through elbow and knee, for the left and the right limb.
STANDING = {
    "head": (5, 8.7), "trunk": [(5, 7.1), (5, 4.6)],
    "arms": [[(5, 7.2), (3.5, 5.9), (3.3, 4.3)], [(5, 7.2), (6.5, 5.9), (6.7, 4.3)]],
    "legs": [[(4.7, 4.4), (4.3, 2.4), (4.2, 0.6)], [(5.3, 4.4), (5.7, 2.4), (5.8, 0.6)]],
}  # fmt: skip
SIDE = {  # from the side, facing right, one foot forward
    "head": (4.6, 8.7), "trunk": [(4.5, 7.1), (4.5, 4.6)],
    "arms": [[(4.5, 7.2), (3.6, 5.6), (4.2, 4.2)]],
    "legs": [[(4.5, 4.4), (4.1, 2.4), (3.4, 0.6)], [(4.5, 4.4), (5.9, 2.9), (6.6, 1.1)]],
}  # fmt: skip
SITTING = {  # from the front, knees apart
    "head": (5, 9.0), "trunk": [(5, 7.4), (5, 4.6)],
    "arms": [[(5, 7.5), (3.6, 6.2), (3.3, 4.5)], [(5, 7.5), (6.4, 6.2), (6.7, 4.5)]],
    "legs": [[(4.7, 4.4), (2.9, 3.4), (2.7, 0.6)], [(5.3, 4.4), (7.1, 3.4), (7.3, 0.6)]],
}  # fmt: skip
FALLING = {  # from the side, feet gone from under
    "head": (2.6, 6.3), "trunk": [(3.5, 5.4), (5.6, 4.2)],
    "arms": [[(3.6, 5.4), (2.6, 3.9), (1.4, 3.6)], [(3.6, 5.6), (4.6, 7.2), (5.9, 7.6)]],
    "legs": [[(5.7, 4.2), (7.3, 5.2), (8.6, 6.4)], [(5.7, 4.1), (7.6, 3.7), (9.2, 4.3)]],
}  # fmt: skip
LYING = {  # on the back, head left
    "head": (1.7, 4.3), "trunk": [(3.1, 4.0), (5.6, 4.0)], "arms": [[(3.2, 4.1), (4.4, 4.6), (5.6, 4.6)]],
    "legs": [[(5.7, 4.0), (7.3, 4.1), (9.1, 4.0)]],
}  # fmt: skip
BENT = {  # from the side, one hand on the back
    "head": (6.6, 7.9), "trunk": [(5.7, 6.8), (4.6, 4.6)],
    "arms": [[(5.7, 6.7), (6.6, 5.3), (6.9, 4.2)], [(5.6, 6.6), (3.6, 6.6), (4.2, 5.2)]],
    "legs": [[(4.6, 4.4), (4.9, 2.5), (4.4, 0.6)], [(4.6, 4.4), (5.6, 2.6), (5.5, 0.6)]],
}  # fmt: skip


def frame(ax: Axes) -> None:
    ax.set_xlim(-0.2, 10.2)
    ax.set_ylim(-0.2, 10.2)
    ax.add_patch(FancyBboxPatch((0.3, 0), 9.4, 10, boxstyle="round,pad=0,rounding_size=0.9", fc=PAPER, ec=INK, lw=3))


def line(ax: Axes, points: Sequence[Point], width: float, color: str = INK, z: float = 3) -> None:
    ax.plot(*np.array(points).T, color=color, lw=width, solid_capstyle="round", solid_joinstyle="round", zorder=z)


def person(ax: Axes, pose: dict, scale: float = 1.0, color: str = INK) -> None:
    """The figure in a pose; `scale` is of its line widths."""
    for limb in (*pose["arms"], *pose["legs"]):
        line(ax, limb, LIMB * scale, color)
    line(ax, pose["trunk"], TRUNK * scale, color)
    ax.add_patch(Circle(pose["head"], HEAD, fc=color, ec="none", zorder=3))


def spot(ax: Axes, at: Point, size: float = 0.75) -> None:
    """Where it is wrong: a disc with a white rim and rays, so that it is seen without color too."""
    ax.add_patch(Circle(at, size, fc=PROBLEM, ec=PAPER, lw=3, zorder=6))
    for turn in np.linspace(0, 2 * np.pi, 8, endpoint=False) + np.pi / 8:
        way = np.array([np.cos(turn), np.sin(turn)])
        line(ax, [at + way * size * 1.4, at + way * size * 1.85], 5, PROBLEM, 6)


def band(ax: Axes, points: Sequence[Point], width: float = 11) -> None:
    """A stretch of limb or trunk that is wrong, striped white."""
    line(ax, points, width, PROBLEM, 5)
    ax.plot(*np.array(points).T, color=PAPER, lw=width * 0.55, ls=(0, (0.25, 0.45)), zorder=5.5)


def arrow(ax: Axes, start: Point, end: Point, bend: float = 0.0, color: str = PROBLEM) -> None:
    ax.add_patch(FancyArrowPatch(start, end, arrowstyle="-|>", mutation_scale=34, lw=5, color=color, zorder=7,
                                 connectionstyle=f"arc3,rad={bend}", shrinkA=0, shrinkB=0))  # fmt: skip


def thermometer(ax: Axes, at: Point, tall: float = 3.6) -> None:
    x, y = at
    line(ax, [(x, y), (x, y + tall)], 26)
    line(ax, [(x, y), (x, y + tall)], 19, PAPER, 3.2)
    ax.add_patch(Circle((x, y - 0.1), 0.75, fc=INK, ec="none", zorder=3.3))
    ax.add_patch(Circle((x, y - 0.1), 0.52, fc=PROBLEM, ec="none", zorder=3.4))
    line(ax, [(x, y), (x, y + tall * 0.75)], 9, PROBLEM, 3.5)


def drop(ax: Axes, at: Point, size: float = 1.0, color: str = PROBLEM) -> None:
    x, y = at
    turn = np.linspace(0, 2 * np.pi, 80)
    shape = np.c_[np.sin(turn) * np.sin(turn / 2) ** 1.6 * 0.95, np.cos(turn) * 1.25]
    ax.add_patch(Polygon(shape * size + [x, y], closed=True, fc=color, ec=PAPER, lw=2, zorder=6))


def clock(ax: Axes, at: Point, size: float = 1.1) -> None:
    ax.add_patch(Circle(at, size, fc=PAPER, ec=INK, lw=5, zorder=6))
    x, y = at
    line(ax, [(x, y + size * 0.62), (x, y), (x + size * 0.45, y)], 5, INK, 7)
