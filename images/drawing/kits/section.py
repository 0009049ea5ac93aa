"""The low back cut across at L4, seen from above: front up, right on the right. All in cm, 0 in the vertebral body.

Drawn from common anatomy, not from a scan. Layers from behind: skin, fat, the back layer of the fascia, the long back
muscles beside multifidus, then quadratus lumborum and psoas beside the vertebra.
"""

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Polygon

from drawing.kits.flatshapes import Points, blob, closed, curve, mirrored
from lowback.figures import palette as p

BODY = [(0, 1.75), (1.1, 1.68), (2.05, 1.2), (2.5, 0.2), (2.35, -0.9), (1.7, -1.55), (0.8, -1.5), (0, -1.4)]
ARCH = [(1.5, -1.2), (1.75, -1.75), (2.5, -1.95), (3.6, -1.75), (4.45, -1.6), (4.6, -1.85), (4.3, -2.15), (3.3, -2.45),
        (2.75, -2.75), (2.6, -3.3), (2.05, -3.75), (1.3, -3.75), (0.7, -4.0), (0.36, -4.5), (0.3, -5.6), (0.42, -6.55),
        (0, -6.85)]  # fmt: skip
CANAL = [(0, -1.45), (0.8, -1.5), (1.3, -1.75), (1.2, -2.35), (0.7, -2.95), (0, -3.2)]
SAC = [(0, -1.6), (0.65, -1.62), (0.95, -1.9), (0.8, -2.4), (0.4, -2.75), (0, -2.85)]
FACET = [(1.75, -2.35), (2.05, -2.55), (2.25, -2.95), (2.2, -3.4)]  # the joint line, right
PSOAS = [(2.75, 1.7), (4.1, 1.9), (5.1, 1.0), (5.2, -0.3), (4.5, -1.2), (3.3, -1.45), (2.55, -1.3), (2.72, 0.2)]
QL = [(4.35, -1.55), (5.3, -1.0), (6.7, -0.75), (7.6, -1.15), (7.75, -1.8), (6.9, -2.3), (5.6, -2.35), (4.6, -2.2)]
MULTIFIDUS = [(0.5, -6.4), (0.42, -5.5), (0.5, -4.7), (0.95, -4.1), (1.6, -3.95), (2.25, -3.85), (2.75, -3.5),
              (3.1, -3.9), (3.2, -5.0), (2.9, -6.0), (2.1, -6.55), (1.2, -6.7)]  # fmt: skip
LONGISSIMUS = [(3.0, -2.85), (3.9, -2.6), (4.9, -2.75), (5.35, -3.6), (5.3, -5.0), (4.7, -6.1), (3.8, -6.55),
               (3.1, -6.35), (3.25, -5.4), (3.3, -4.2)]  # fmt: skip
ILIOCOSTALIS = [(5.15, -2.7), (6.3, -2.65), (7.3, -2.6), (7.75, -3.2), (7.4, -4.3), (6.5, -5.4), (5.5, -6.1),
                (5.0, -6.2), (5.5, -5.0), (5.6, -3.7)]  # fmt: skip
FASCIA = [(0.0, -6.98), (1.2, -6.95), (2.6, -6.9), (4.2, -6.75), (5.6, -6.3), (6.9, -5.35), (7.8, -4.1), (8.2, -3.0),
          (8.15, -2.3)]  # fmt: skip
SKIN = [(0, -7.75), (1.5, -7.95), (3.4, -8.0), (5.4, -7.6), (7.2, -6.6), (8.6, -5.1), (9.3, -3.3), (9.5, -1.5),
        (9.3, 0.2), (8.9, 2.4)]  # fmt: skip
MIDDLE_LAYER = [(8.15, -2.3), (6.9, -2.5), (5.6, -2.52), (4.5, -2.3)]  # of the fascia, behind quadratus lumborum
GRAIN = 150  # cut fiber bundles in each muscle
SIDES = (1, -1)


@dataclass
class Section:
    """The patches of one drawn section, by name and side: ("multifidus", 1) is the right one."""

    patches: dict[tuple[str, int], Polygon]


def draw(ax: Axes, *, pale: tuple[str, ...] = ()) -> Section:
    """Draw the whole section; muscles named in `pale` step back."""
    ax.add_patch(Polygon(_both(SKIN), closed=True, fc=p.FAT, ec="none", zorder=1))
    ax.plot(*_both(SKIN).T, color=p.SKIN_EDGE, lw=4, zorder=1.1, solid_capstyle="round")
    sleeve = np.vstack([_both(FASCIA), curve(MIDDLE_LAYER), [(-u, v) for u, v in reversed(MIDDLE_LAYER)]])
    ax.add_patch(Polygon(sleeve, closed=True, fc=p.TENDON, ec="none", zorder=1.2))
    for side in SIDES:
        ax.plot(*curve(_on(MIDDLE_LAYER, side)).T, color=p.LIGAMENT_EDGE, lw=1.6, zorder=4)
    ax.plot(*_both(FASCIA).T, color=p.LIGAMENT_EDGE, lw=3.2, zorder=9)
    patches = {}
    for side in SIDES:
        for name, points, fill, edge in (
            ("psoas", PSOAS, p.PSOAS, p.PSOAS_EDGE),
            ("ql", QL, p.QL, p.QL_EDGE),
            ("longissimus", LONGISSIMUS, p.MUSCLE, p.MUSCLE_EDGE),
            ("iliocostalis", ILIOCOSTALIS, p.MUSCLE, p.MUSCLE_EDGE),
            ("multifidus", MULTIFIDUS, p.MULTIFIDUS, p.MULTIFIDUS_EDGE),
        ):
            patches[name, side] = _cut_muscle(ax, _on(points, side), fill, edge, name in pale)
    _vertebra(ax)
    return Section(patches)


def _on(points: Points, side: int) -> list[tuple[float, float]]:
    return list(points) if side > 0 else mirrored(points)


def _both(points: Points) -> np.ndarray:
    """An open line that starts at the midline, with its mirror image."""
    return curve(mirrored(points)[:-1] + list(points), 240)


def _cut_muscle(ax: Axes, points: Points, fill: str, edge: str, pale: bool) -> Polygon:
    patch = blob(ax, points, fill, edge, z=5, alpha=0.3 if pale else 1)
    ring = closed(points)
    rng = np.random.default_rng(3)
    dots = rng.uniform(ring.min(0), ring.max(0), (GRAIN * 2, 2))
    marks = ax.scatter(*dots.T, s=rng.uniform(4, 16, len(dots)), c=edge, alpha=0.08 if pale else 0.28, lw=0, zorder=5.1)
    marks.set_clip_path(patch)
    return patch


def _vertebra(ax: Axes) -> None:
    blob(ax, BODY + mirrored(BODY)[1:-1], p.BONE, p.BONE_EDGE, z=6)
    ring = [(0, -6.85)] + mirrored(ARCH)[1:] + ARCH[:-1]
    blob(ax, ring[1:] + ring[:1], p.BONE, p.BONE_EDGE, z=6.1, n=400)
    blob(ax, CANAL + mirrored(CANAL)[1:-1], p.FAT, p.BONE_EDGE, z=6.3)
    blob(ax, SAC + mirrored(SAC)[1:-1], p.FLUID, p.FLUID_EDGE, z=6.4)
    rng = np.random.default_rng(4)
    for x in np.linspace(-0.6, 0.6, 5):
        for y in np.linspace(-2.45, -1.85, 3):
            ax.plot(x * (1.1 + 0.4 * (y + 1.85)) + rng.uniform(-0.05, 0.05), y, "o", ms=4.5, mfc=p.NERVE,
                    mec=p.NERVE_EDGE, mew=0.6, zorder=6.5)  # fmt: skip
    for side in SIDES:
        ax.plot(*curve(_on(FACET, side)).T, color=p.DISC_EDGE, lw=3, zorder=6.6, solid_capstyle="round")
