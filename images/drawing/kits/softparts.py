"""Muscle, fat and skin round a cut across the trunk or the pelvis: right outlines, mirrored. Lengths in mm."""

from matplotlib.axes import Axes
from shapely.geometry import Polygon

from drawing.kits.paint import fibers, paint, solid
from drawing.kits.splines import Points, closed, curve, mirror
from lowback.figures.palette import FAT, SKIN, SKIN_EDGE

SKIN_THICKNESS = 2.6
# The muscle next to the spinous process at a lumbar disc (see kits/axial.py).
DEEP_MUSCLE = [
    (5.4, -43), (9.5, -39.6), (16, -37.2), (21, -35.2), (25.5, -36), (26.8, -46), (23.5, -57), (14, -62.5), (6, -62.5),
    (4.6, -53),
]  # fmt: skip


def draw_muscles(ax: Axes, rows: tuple[tuple[Points, str, str, float], ...]) -> None:
    """Muscles on both sides: each the right outline, the color, the edge, and how the fibers lean, in degrees."""
    for side in (-1, 1):
        for points, color, edge, lean in rows:
            shape = closed(points if side > 0 else mirror(points))
            solid(ax, shape, color, edge, z=2, depth=4, light=0.4)
            fibers(ax, shape, side * lean, 3.0, edge, z=2.1, alpha=0.35)


def draw_skin(ax: Axes, right: Points, fat_top: Points) -> None:
    """Skin along its right outline, which ends in the midline, with fat up to `fat_top`, which ends there too."""
    skin = _whole([tuple(p) for p in curve(right)])
    under = [(x * 0.985, y + SKIN_THICKNESS) for x, y in skin]
    paint(ax, Polygon([*under, *_whole(fat_top)[::-1]]), FAT, z=0.4)
    paint(ax, Polygon([*skin, *under[::-1]]), SKIN, SKIN_EDGE, z=0.6)


def _whole(right: Points) -> list[tuple[float, float]]:
    return [*right, *[(-x, y) for x, y in right[::-1]]]
