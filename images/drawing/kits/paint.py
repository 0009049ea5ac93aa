"""Paint shapes on axes in the house style: one outline color a tissue, soft light from the upper left."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from drawing.kits.splines import oval, scatter
from lowback.figures.palette import INK, PAPER, PROBLEM
from lowback.figures.style import INNER, OUTLINE

STEPS = 6  # layers of the soft light
FINE = 0.04  # points nearer than this to the line between their neighbors are left out


def outline(shape: BaseGeometry) -> Path:
    """A matplotlib path of the shape, holes included."""
    vertices, codes = [], []
    for piece in getattr(shape, "geoms", [shape]):
        for ring in (piece.exterior, *piece.interiors):
            points = np.asarray(ring.coords)
            vertices.append(points)
            codes += [Path.MOVETO, *[Path.LINETO] * (len(points) - 2), Path.CLOSEPOLY]
    return Path(np.vstack(vertices), codes)


def paint(
    ax: Axes, shape: BaseGeometry, color: str, edge: str = "none", *, z: float, lw: float = OUTLINE,
    alpha: float = 1, dashed: bool = False, hatch: str = "",
) -> None:  # fmt: skip
    """Fill the shape and draw its outline."""
    if shape.is_empty:
        return
    patch = PathPatch(
        outline(shape.simplify(FINE)), fc=color, ec=edge, lw=lw if edge != "none" else 0, zorder=z, alpha=alpha,
        joinstyle="round", capstyle="round", ls=(0, (4, 2.5)) if dashed else "-", hatch=hatch or None,
    )  # fmt: skip
    ax.add_patch(patch)


def solid(
    ax: Axes, shape: BaseGeometry, color: str, edge: str, *, z: float, depth: float, lw: float = OUTLINE,
    light: float = 0.5, dark: float = 0.16,
) -> None:  # fmt: skip
    """Fill the shape as a rounded body: `depth` is how far in from its edge the light falls off."""
    paint(ax, shape, color, z=z)
    shadow = shape.difference(affinity.translate(shape, -depth * 0.55, depth * 0.55))
    for step in (1, 0.6):
        part = shadow if step == 1 else shape.difference(affinity.translate(shape, -depth * 0.25, depth * 0.25))
        paint(ax, part, edge, z=z + 0.001, alpha=dark)
    for step in range(1, STEPS + 1):
        inner = shape.buffer(-depth * step / STEPS)
        moved = affinity.translate(inner, -depth * 0.28 * step / STEPS, depth * 0.28 * step / STEPS)
        paint(ax, moved.intersection(shape), PAPER, z=z + 0.002, alpha=light / STEPS)
    paint(ax, shape, "none", edge, z=z + 0.003, lw=lw)


def cut_bone(ax: Axes, shape: BaseGeometry, color: str, edge: str, *, z: float, seed: int = 1) -> None:
    """Bone sawn through: a firm rim and spongy bone inside."""
    paint(ax, shape, color, z=z)
    core = shape.buffer(-1.1)
    paint(ax, core, PAPER, z=z + 0.001, alpha=0.35)
    if core.area > 12:
        _pores(ax, core, edge, z + 0.002, seed)
    paint(ax, shape, "none", edge, z=z + 0.003)


def _pores(ax: Axes, core: BaseGeometry, edge: str, z: float, seed: int) -> None:
    points = scatter(core, max(4, int(core.area / 3.2)), 0.7, seed)
    sizes = np.random.default_rng(seed).uniform(1.5, 9, len(points))
    ax.scatter(*points.T, s=sizes, color=edge, alpha=0.3, lw=0, zorder=z)


def line(
    ax: Axes, points: np.ndarray, color: str, *, z: float, lw: float = INNER, alpha: float = 1, dashed: bool = False
) -> None:
    """A line through the points."""
    ax.plot(
        *np.asarray(points).T, color=color, lw=lw, zorder=z, alpha=alpha, solid_capstyle="round",
        ls=(0, (4, 2.5)) if dashed else "-", clip_on=True,
    )  # fmt: skip


def fibers(
    ax: Axes, shape: BaseGeometry, angle: float, gap: float, color: str, *, z: float, alpha: float = 0.45
) -> None:
    """Fine parallel streaks inside the shape, at `angle` degrees and `gap` apart."""
    patch = PathPatch(outline(shape), fc="none", ec="none", transform=ax.transData)
    ax.add_patch(patch)
    west, south, east, north = shape.bounds
    middle, reach = np.array([(west + east) / 2, (south + north) / 2]), np.hypot(east - west, north - south) / 2
    along = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
    across = np.array([-along[1], along[0]])
    for offset in np.arange(-reach, reach, gap):
        ends = np.array([middle + across * offset - along * reach, middle + across * offset + along * reach])
        (drawn,) = ax.plot(*ends.T, color=color, lw=INNER, alpha=alpha, zorder=z)
        drawn.set_clip_path(patch)


def arrow(
    ax: Axes, start: tuple[float, float], end: tuple[float, float], *, z: float = 50, bend: float = 0,
    color: str = PROBLEM, lw: float = 2.6, both: bool = False, head: float = 18,
) -> None:  # fmt: skip
    """An arrow; in the color of the problem unless told otherwise."""
    style = {"arrowstyle": "<|-|>" if both else "-|>", "color": color, "lw": lw, "mutation_scale": head, "shrinkA": 0,
             "shrinkB": 0, "connectionstyle": f"arc3,rad={bend}"}  # fmt: skip
    ax.annotate("", xy=end, xytext=start, arrowprops=style, zorder=z, annotation_clip=False)


def ring(ax: Axes, center: tuple[float, float], width: float, height: float, angle: float = 0, z: float = 45) -> None:
    """A dashed ring that says: look here."""
    paint(ax, oval(center, width, height, angle), "none", INK, z=z, lw=OUTLINE, dashed=True)
