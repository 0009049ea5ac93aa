"""Flat drawing from behind in mm (x right, y up): bones by their outlines, nerves as cables, muscles as bellies."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch, Polygon, Rectangle
from matplotlib.path import Path as Outline
from scipy.interpolate import splev, splprep

from drawing.kits import leg
from drawing.kits.splines import curve
from lowback.figures.palette import (
    BONE,
    BONE_EDGE,
    DISC,
    DISC_EDGE,
    FIBULAR,
    FIBULAR_EDGE,
    MUSCLE,
    MUSCLE_EDGE,
    NERVE,
    NERVE_EDGE,
    TENDON,
)
from lowback.figures.style import INNER, OUTLINE

Points = Sequence[tuple[float, float]] | np.ndarray

NERVE_COLORS = {"tibial": (NERVE, NERVE_EDGE), "fibular": (FIBULAR, FIBULAR_EDGE)}
GLINT = 0.35  # share of half the cable's width at which its light line runs
TENDON_STEPS = 14  # strips by which muscle turns into tendon


def smooth(points: Points, count: int = 160, closed: bool = False) -> np.ndarray:
    """A spline through the points; a closed one ends where it begins."""
    if not closed:
        return curve(points, count)
    corners = np.asarray(points, float)
    if not np.allclose(corners[0], corners[-1]):
        corners = np.vstack([corners, corners[:1]])
    spline, _ = splprep(corners.T, s=0, per=True, k=min(3, len(corners) - 1))
    return np.array(splev(np.linspace(0, 1, count), spline)).T


def bone(ax: Axes, name: str, z: float, window: tuple[float, float, float, float] | None = None) -> None:
    """A bone or disc by its outline; `window` (left, bottom, width, height in mm) keeps to a part of it."""
    corners, codes = [], []
    for ring in leg.outlines()[name]:
        line = smooth(ring, 4 * len(ring), closed=True)
        corners.extend(line)
        codes.extend([Outline.MOVETO, *[Outline.LINETO] * (len(line) - 2), Outline.CLOSEPOLY])
    fill, rim = (DISC, DISC_EDGE) if "-" in name else (BONE, BONE_EDGE)
    patch = PathPatch(Outline(corners, codes), fc=fill, ec=rim, lw=OUTLINE, zorder=z, joinstyle="round")
    ax.add_patch(patch)
    if window:
        left, bottom, width, height = window
        patch.set_clip_path(Rectangle((left, bottom), width, height, transform=ax.transData))


def edge(ax: Axes, points: Points, z: float) -> None:
    """A line within a bone: where its surface turns away."""
    ax.plot(*smooth(points).T, color=BONE_EDGE, lw=OUTLINE * 0.8, zorder=z, solid_capstyle="round")


def cable(ax: Axes, path: Points, part: str, width: float, z: float, taper: float = 1) -> np.ndarray:
    """A nerve along a path, `width` in mm at its start and `taper` times that at its end."""
    fill, rim = NERVE_COLORS[part]
    line = smooth(path)
    side = _sideways(line)
    half = np.linspace(width, width * taper, len(line))[:, None] / 2
    ring = np.vstack([line + side * half, (line - side * half)[::-1]])
    ax.add_patch(Polygon(ring, closed=True, fc=fill, ec=rim, lw=OUTLINE * 0.8, zorder=z, joinstyle="round"))
    ax.plot(*(line + side * half * GLINT).T, color="white", alpha=0.5, lw=OUTLINE, zorder=z + 0.01)
    return line


def _sideways(line: np.ndarray) -> np.ndarray:
    along = np.gradient(line, axis=0)
    along /= np.linalg.norm(along, axis=1)[:, None]
    return np.c_[-along[:, 1], along[:, 0]]


def belly(
    ax: Axes, upper: Points, lower: Points, z: float, *, tendon: float = 0.25, fibers: int = 7, fill: str = MUSCLE,
    rim: str = MUSCLE_EDGE,
) -> None:  # fmt: skip
    """A muscle between two borders that run from origin to insertion; the last share `tendon` turns pale."""
    top, bottom = smooth(upper), smooth(lower)
    ring = np.vstack([top, bottom[::-1]])
    ax.add_patch(Polygon(ring, closed=True, fc=fill, ec="none", zorder=z))
    for share in np.linspace(0.1, 0.9, fibers):
        line = (top * (1 - share) + bottom * share)[6:-3]
        ax.plot(*line.T, color=rim, lw=INNER, alpha=0.55, zorder=z + 0.01)
    count = len(top)
    for start in np.linspace(1 - tendon, 1, TENDON_STEPS, endpoint=False) if tendon else ():
        first = int(start * (count - 1))
        strip = np.vstack([top[first:], bottom[first:][::-1]])
        ax.add_patch(Polygon(strip, closed=True, fc=TENDON, ec="none", alpha=3 / TENDON_STEPS, zorder=z + 0.02))
    ax.add_patch(Polygon(ring, closed=True, fc="none", ec=rim, lw=OUTLINE, zorder=z + 0.03, joinstyle="round"))
