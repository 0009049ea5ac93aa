"""How a feeling is painted on the body: a color and a pattern, stronger where it is felt more often."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from shapely import affinity
from shapely.geometry import Point, box
from shapely.geometry.base import BaseGeometry
from shapely.prepared import prep

from drawing.kits.body import patch
from lowback.figures import style
from lowback.figures.palette import FEELING_INKS, FEELINGS, PAPER

HOWS = {"core": "main place", "often": "often", "sometimes": "sometimes"}
STRENGTH = {"core": 1.0, "often": 0.58, "sometimes": 0.26}  # share of the color, the rest is paper
LINES = {"core": "////", "often": "///", "sometimes": "//"}  # more strokes lie closer
EDGE = {"core": (style.OUTLINE, "-"), "often": (style.OUTLINE, "-"), "sometimes": (style.OUTLINE, (0, (4, 2)))}
HATCH = {"pain": "/", "tingling": "-", "weakness": "\\"}  # numbness has dots of its own
DOT, DOT_STEP = 0.07, 0.24  # dm: radius and distance
BELOW_SHADE, ABOVE_SHADE = 2.5, 6
SEAM, ROUND = 0.015, 0.07  # dm: how far neighbors grow together, radius of the corners


def paint(ax: Axes, shape: BaseGeometry, feeling: str, how: str, *, over: bool = False) -> None:
    """Paint `shape` (dm). `over`: it lies on another feeling, so only its marks are drawn."""
    whole = shape.buffer(SEAM).buffer(-SEAM - ROUND).buffer(ROUND)
    ink = FEELING_INKS[feeling]
    if not over:
        ax.add_patch(patch(whole, fc=_mixed(FEELINGS[feeling], STRENGTH[how]), ec="none", zorder=BELOW_SHADE))
        width, dashes = EDGE[how]
        ax.add_patch(patch(whole, fc="none", ec=ink, lw=width, ls=dashes, zorder=ABOVE_SHADE))
    if feeling in HATCH:
        lines = LINES[how].replace("/", HATCH[feeling])
        ax.add_patch(patch(whole, fc="none", ec=ink, lw=0, hatch=lines, zorder=ABOVE_SHADE))
    else:
        _dots(ax, whole, FEELINGS[feeling], ink)


def swatch(ax: Axes, x: float, y: float, width: float, height: float, feeling: str, how: str) -> None:
    """A sample of the paint on axes whose units are dm as on the body."""
    paint(ax, box(x, y, x + width, y + height), feeling, how)


def _mixed(color: str, share: float) -> tuple[float, ...]:
    return tuple(share * np.array(to_rgb(color)) + (1 - share) * np.array(to_rgb(PAPER)))


def _dots(ax: Axes, shape: BaseGeometry, color: str, ink: str) -> None:
    left, low, right, high = shape.bounds
    inside = prep(shape.buffer(-DOT * 0.8))
    rows = np.arange(low + DOT_STEP / 2, high, DOT_STEP * 0.87)
    for number, y in enumerate(rows):
        for x in np.arange(left + DOT_STEP * (0.3 + 0.5 * (number % 2)), right, DOT_STEP):
            if inside.contains(Point(x, y)):
                dot = affinity.translate(Point(0, 0).buffer(DOT), x, y)
                ax.add_patch(patch(dot, fc=color, ec=ink, lw=style.INNER, zorder=ABOVE_SHADE + 1))
