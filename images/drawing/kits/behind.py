"""The lowest lumbar bones and the sacrum from behind, arches sawn off at the pedicles, so that the roots can be seen.

Right is right. Lengths in mm; the middle of the top of the sacrum lies in (0, 0). Drawn flat: the bones are not tilted.
"""

from dataclasses import dataclass, field

import numpy as np
from matplotlib.axes import Axes
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from drawing.kits.paint import cut_bone, line, paint, solid
from drawing.kits.splines import angular, band, both, closed, curve, oval, placed, soften
from lowback.figures.palette import (
    BONE,
    BONE_EDGE,
    DISC,
    DISC_EDGE,
    FLUID,
    FLUID_EDGE,
    NERVE,
    NERVE_EDGE,
    NUCLEUS,
    PROBLEM,
)  # fmt: skip
from lowback.figures.style import INNER, OUTLINE

HEIGHT, DISC_HEIGHT = 27.0, 11.0
PITCH = HEIGHT + DISC_HEIGHT
HALF_WIDTH = {"L3": 22.0, "L4": 23.5, "L5": 25.5}
PEDICLE = {"L3": 14.5, "L4": 15.5, "L5": 18.0}  # how far its middle lies from the midline
PEDICLE_SIZE = {"L3": (8.5, 14.0), "L4": (9.5, 14.0), "L5": (12.5, 13.5)}
CROSS_REACH = {"L3": 46.0, "L4": 43.0, "L5": 44.0}
PEDICLE_UP = 4.5  # its middle above the middle of the body
SACRUM = [
    (0, 0), (12, 1.6), (24, 0), (28, -3), (36, 1), (48, -1), (54, -9), (52, -25), (45.5, -42), (36.5, -50), (33, -58),
    (25, -74), (17, -86), (9, -95), (0, -96),
]  # fmt: skip
FORAMINA = [((15.5, -24), 8.0, 7.0), ((13.6, -44), 7.0, 6.2), ((12.0, -62), 6.0, 5.4), ((10.0, -77), 5.0, 4.6)]
SAC_TOP, SAC_END, SAC_HALF_TOP, SAC_HALF_END = 112.0, -48.0, 9.0, 2.6
ROOT, ROOT_END = 5.0, 6.0
LUMP = [(-1, 0.1), (-0.7, 0.8), (0, 1.05), (0.75, 0.8), (1, 0), (0.7, -0.85), (0, -1.1), (-0.75, -0.8)]  # 1: its half
BESIDE, PUSH_INWARD, PUSH_OUTWARD = 20.0, -3.0, 4.6  # nearer: inside the canal


@dataclass(frozen=True)
class Herniation:
    """Disc material on one side: `off` from the midline, below the vertebra `level`."""

    level: str
    off: float
    width: float = 13.0
    height: float = 10.0
    presses: str = ""


@dataclass(frozen=True)
class View:
    """What is drawn. `names` from the top down."""

    names: tuple[str, ...] = ("L3", "L4", "L5")
    herniations: tuple[Herniation, ...] = field(default=())


def middle(name: str) -> float:
    """The height of the middle of a body."""
    return {"L5": 1, "L4": 2, "L3": 3}[name] * PITCH - HEIGHT / 2


def disc_level(name: str) -> float:
    """The height of the middle of the disc under a vertebra."""
    return middle(name) - HEIGHT / 2 - DISC_HEIGHT / 2


def body(name: str) -> BaseGeometry:
    half, y = HALF_WIDTH[name], middle(name)
    right = [
        (0, 13),
        (half - 3, 13.6),
        (half, 12.4),
        (half - 1.8, 4),
        (half - 1.8, -4),
        (half, -12.4),
        (half - 3, -13.6),
        (0, -13),
    ]
    return placed(angular(both(right)), (0, y))


def disc(name: str) -> BaseGeometry:
    half, y = HALF_WIDTH[name], disc_level(name)
    right = [(0, 6.6), (half - 2, 6.2), (half + 1.0, 0), (half - 2, -6.2), (0, -6.6)]
    return placed(closed(both(right)), (0, y))


def pedicle(name: str, side: int) -> BaseGeometry:
    return soften(oval((side * PEDICLE[name], middle(name) + PEDICLE_UP), *PEDICLE_SIZE[name]), 0.5)


def cross_process(name: str, side: int) -> BaseGeometry:
    """The transverse process of one side."""
    start, end = PEDICLE[name] + 2, CROSS_REACH[name]
    upper = [(start, 5), (start + 8, 4), (end - 3, 5), (end, 2)]
    lower = [(end - 1, -3), (end - 6, -5), (start + 8, -4), (start, -5)]
    return placed(angular([(side * x, y) for x, y in upper + lower]), (0, middle(name) + PEDICLE_UP))


def sac_half(y: float) -> float:
    share = (SAC_TOP - y) / (SAC_TOP - SAC_END)
    return SAC_HALF_TOP + (SAC_HALF_END - SAC_HALF_TOP) * max(0, share) ** 2


def sac() -> BaseGeometry:
    ys = np.linspace(SAC_TOP + 20, SAC_END, 30)
    right = [(sac_half(y), y) for y in ys]
    return soften(angular([*right, *[(-x, y) for x, y in reversed(right)]], 1), 1.5)


def root_way(name: str, side: int, push: float = 0) -> np.ndarray:
    """The way of a root: out of the sac, past the disc above its own bone, under the pedicle, and out.

    `push`: how far herniated material bends it outward, beside the midline or (at the far side) once it is out.
    """
    if name == "S1":
        points = [(sac_half(14) - 3, 16), (9.8, 3), (11.8, -10), (14.6, -20), (15.4, -24)]
    else:
        y, out = middle(name), PEDICLE[name]
        inner = out - PEDICLE_SIZE[name][0] / 2 - ROOT / 2 - 0.3
        near, far = (push, 0) if push < 0 else (0, push)
        points = [(sac_half(y + 32) - 2, y + 32), (inner - 0.2 + near, y + 19), (inner, y + 6), (inner + 3.4, y - 4.0),
                  (out + 6, y - 9.6), (out + 13.5 + far, y - 19), (out + 15.5 + far * 0.6, y - 30)]  # fmt: skip
    return curve([(side * x, yy) for x, yy in points])


def draw(ax: Axes, view: View = View()) -> None:
    """Paint the bones, the discs, the sac and every root; a transverse process hides the root in front of it."""
    for name in view.names:
        for side in (-1, 1):
            solid(ax, cross_process(name, side), BONE, BONE_EDGE, z=5.8, depth=3)
            cut_bone(ax, pedicle(name, side), BONE, BONE_EDGE, z=6, seed=7)
        solid(ax, body(name), BONE, BONE_EDGE, z=2.5, depth=5)
        solid(ax, disc(name), DISC, DISC_EDGE, z=2.6, depth=3)
    _draw_sacrum(ax)
    for lump in view.herniations:
        solid(ax, closed(_lump(lump)), NUCLEUS, PROBLEM, z=4.5, depth=3, lw=2.6)
    solid(ax, sac(), FLUID, FLUID_EDGE, z=5, depth=3.5, dark=0.06)
    for share in (-0.6, -0.2, 0.2, 0.6):
        ys = np.linspace(SAC_TOP + 19, SAC_END + 4, 40)
        line(ax, np.c_[[share * sac_half(y) for y in ys], ys], NERVE_EDGE, z=5.2, lw=INNER, alpha=0.6)
    for name in (*view.names, "S1"):
        for side in (-1, 1):
            _draw_root(ax, name, side, view)


def _draw_sacrum(ax: Axes) -> None:
    bone = angular(both(SACRUM))
    solid(ax, bone, BONE, BONE_EDGE, z=2.4, depth=7)
    for (x, y), width, height in FORAMINA:
        for side in (-1, 1):
            paint(ax, oval((side * x, y), width, height, side * 20), BONE_EDGE, BONE_EDGE, z=2.8, alpha=0.55)
    for y, half in ((-30, 9), (-52, 8), (-69, 6)):
        line(ax, np.array([(-half, y), (half, y)]), BONE_EDGE, z=2.7, alpha=0.5)
    for side in (-1, 1):
        cut_bone(ax, oval((side * 24.5, -8.5), 13, 10), BONE, BONE_EDGE, z=4, seed=9)


def _lump(lump: Herniation) -> list[tuple[float, float]]:
    y = disc_level(lump.level) - 1.0
    return [(lump.off + dx * lump.width / 2, y + dy * lump.height / 2) for dx, dy in LUMP]


def push_on(name: str, side: int, view: View) -> float:
    """How far this root is bent aside by material that presses it."""
    for lump in view.herniations:
        if lump.presses == name and np.sign(lump.off) == side:
            return PUSH_INWARD if abs(lump.off) < BESIDE else PUSH_OUTWARD
    return 0


def _draw_root(ax: Axes, name: str, side: int, view: View) -> None:
    push = push_on(name, side, view)
    way = root_way(name, side, push)
    way = np.vstack([way[::6], way[-1:]])
    shape = unary_union(
        [
            band(way, ROOT * 0.8, ROOT if name == "S1" else ROOT_END),
            oval(tuple(way[-1]), ROOT, ROOT),
            oval(tuple(way[0]), ROOT * 0.8, ROOT * 0.8),
        ]
    )
    if name == "L5":  # runs on in front of the sacrum
        shape = shape.difference(angular(both(SACRUM)))
    solid(
        ax,
        shape,
        NERVE,
        PROBLEM if push else NERVE_EDGE,
        z=5.3 if push < 0 else 4.9,
        depth=1.8,
        dark=0.1,
        lw=2.4 if push else OUTLINE,
    )
