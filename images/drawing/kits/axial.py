"""A lumbar level cut across at its disc, seen from above: front up, right is right. Lengths in mm, the disc in (0, 0).

One drawing: `Level` says which parts are thick, torn or moved, `Slice` works out the shapes, `draw` paints them.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from matplotlib.axes import Axes
from shapely import affinity
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from drawing.kits.paint import cut_bone, fibers, line, paint, solid
from drawing.kits.splines import both, closed, curve, mirror, oval, scatter, soften
from lowback.figures.palette import (
    BONE,
    BONE_EDGE,
    BONE_OTHER,
    DISC,
    DISC_EDGE,
    DISC_LIGHT,
    FAT,
    FLUID,
    FLUID_EDGE,
    INK,
    LIGAMENT,
    LIGAMENT_EDGE,
    NERVE,
    NERVE_EDGE,
    NUCLEUS,
    PROBLEM,
)  # fmt: skip
from lowback.figures.style import INNER, JOINT, OUTLINE

DISC_HALF_WIDTH, DISC_HALF_DEPTH, DENT = 25.0, 17.0, 2.6
BULGE = 2.4  # how far a bulging disc reaches past the edge of the bone
RINGS = np.linspace(1, 0.58, 8)[1:]
NUCLEUS_SHARE, NUCLEUS_SHIFT = 0.53, -0.8
FACET_CENTER = (20.0, -24.5)
JOINT_GAP = 1.3
ROOTLETS, ROOTLET = 20, 1.45  # how many roots in the sac, and their diameter

# Right halves, from the front round to the back.
UPPER_PROCESS = [  # superior articular process of the vertebra below: in front and outside
    (12.9, -18.0), (17.0, -16.2), (22.2, -16.8), (26.6, -20.0), (28.4, -25.5), (27.0, -30.8), (24.0, -32.6),
    (22.6, -29.0), (22.2, -24.8), (20.4, -20.9), (16.8, -18.9),
]  # fmt: skip
LOWER_PROCESS = [  # inferior articular process of the vertebra above: behind and inside
    (12.6, -20.6), (16.2, -20.2), (19.0, -22.0), (20.8, -25.6), (21.2, -29.6), (19.8, -33.2), (15.4, -35.0),
    (11.0, -33.6), (9.6, -29.0), (10.8, -24.0),
]  # fmt: skip
LAMINA = [
    (0, -35.4), (4.0, -34.2), (8.6, -30.8), (12.0, -25.6), (15.0, -28.0), (15.6, -34.6), (10.0, -37.4), (5.6, -41.0),
    (3.4, -46.5), (3.1, -54.0), (4.0, -59.5), (2.6, -63.0), (0, -63.8),
]  # fmt: skip
FLAVUM_BACK = [(0.9, -35.0), (4.4, -33.6), (8.8, -30.2), (11.8, -25.6), (12.8, -21.4), (13.4, -18.8)]
SAC = [(0, -15.8), (5.2, -16.0), (9.0, -17.6), (10.2, -21.0), (8.8, -25.8), (5.0, -29.6), (0, -30.8)]
CANAL = [(0, -13.4), (12.5, -13.6), (14.4, -17.2), (13.2, -21.4), (10.8, -27.4), (6.0, -32.8), (0, -35.6)]
PASSING_ROOT = ((11.3, -17.7), 4.2, 3.3, -32)  # center, width, height, angle: right side
EXITING_ROOT = ((28.0, -10.6), 7.0, 4.6, -38)


@dataclass(frozen=True)
class Level:
    """What differs from a healthy level. `disc`: see HERNIATIONS. Lengths in mm, `facets` as a factor."""

    disc: str = "healthy"
    facets: float = 1.0
    flavum: float = 3.4
    rounded_sac: bool = False


def _hump(x: float, base: float, depth: float) -> list[tuple[float, float]]:
    """A rise off the back of the disc that is widest at its base."""
    top, half = -14.2 - depth, base / 2
    return [(x - half, -12.6), (x - half * 0.72, -14.6), (x - half * 0.42, top + depth * 0.22), (x, top),
            (x + half * 0.42, top + depth * 0.22), (x + half * 0.72, -14.6), (x + half, -12.6), (x, -8)]  # fmt: skip


# Material outside the disc, by the words of the combined task forces (fardon2014).
HERNIATIONS: dict[str, list[tuple[float, float]]] = {
    "protrusion": _hump(8.0, 15, 5.2),
    "extrusion": [(6.0, -9), (6.0, -14.6), (4.0, -17.2), (3.6, -20.4), (6.4, -23.0), (10.4, -22.6), (12.4, -19.8),
                  (11.6, -17.0), (9.8, -14.6), (9.8, -9)],
    "sequestration": [(4.6, -19.6), (7.0, -18.0), (10.6, -18.4), (12.4, -20.6), (11.2, -23.2), (7.6, -24.2),
                      (4.8, -22.6)],
    "central": [(-9.6, -12.8), (-9.2, -16.4), (-8.4, -21.6), (-4.4, -25.2), (0.6, -25.8), (5.4, -24.8), (8.8, -21.2),
                (9.2, -16.4), (9.6, -12.8), (0, -8)],
}  # fmt: skip
FISSURES: dict[str, list[tuple[float, float]]] = {  # the torn way from the soft center out
    "protrusion": [(5.4, -5.4), (6.0, -9.2), (5.4, -14.6), (8.0, -15.2), (10.6, -14.6), (9.6, -9.2), (9.0, -5)],
    "extrusion": [(5.4, -5.4), (6.4, -9.4), (6.2, -15.4), (8.0, -16.2), (9.8, -15.4), (9.2, -9.4), (8.8, -5)],
    "sequestration": [(5.6, -5.4), (6.8, -9.4), (7.0, -13.6), (7.8, -14.6), (8.6, -13.6), (8.6, -9.4), (8.6, -5)],
    "central": [(-4.4, -5.4), (-3.6, -9.4), (-6.0, -14.6), (0, -16), (6.0, -14.6), (3.6, -9.4), (4.4, -5.4)],
}
# Where a root goes when it is pushed: (side, which) -> center, width, height, angle.
PUSHED: dict[str, dict[tuple[int, str], tuple]] = {
    "protrusion": {(1, "passing"): ((11.6, -20.3), 4.6, 2.4, -28)},
    "extrusion": {(1, "passing"): ((10.6, -24.3), 5.0, 2.0, 26)},
    "sequestration": {(1, "passing"): ((10.4, -25.2), 5.0, 2.0, 28)},
    "central": {(1, "passing"): ((11.0, -21.8), 2.0, 4.6, -8), (-1, "passing"): ((-11.0, -21.8), 2.0, 4.6, 8)},
}  # fmt: skip


def rim() -> Polygon:
    """The edge of the bone above and below: a healthy disc ends there."""
    angle = np.linspace(0, 2 * np.pi, 360, endpoint=False)
    x = np.sign(np.cos(angle)) * DISC_HALF_WIDTH * np.abs(np.cos(angle)) ** 0.86
    y = np.sign(np.sin(angle)) * DISC_HALF_DEPTH * np.abs(np.sin(angle)) ** 0.86
    back = np.clip(-y / DISC_HALF_DEPTH, 0, 1) ** 2
    return Polygon(np.c_[x, y + DENT * np.exp(-((x / 11.0) ** 2)) * back])


class Slice:
    """The shapes of one level."""

    def __init__(self, level: Level = Level()) -> None:
        self.level = level

    @cached_property
    def rim(self) -> Polygon:
        return rim()

    @cached_property
    def annulus(self) -> BaseGeometry:
        """The disc with its bulge, if it has one, and without what came out."""
        if self.level.disc != "bulge":
            return self.rim
        ring = np.asarray(self.rim.exterior.coords)
        outward = ring / np.linalg.norm(ring, axis=1)[:, None]
        return Polygon(ring + outward * BULGE * np.clip((6 - ring[:, 1:]) / 12, 0, 1)).buffer(0)

    @cached_property
    def nucleus(self) -> BaseGeometry:
        inner = affinity.scale(self.rim, NUCLEUS_SHARE, NUCLEUS_SHARE, origin=(0, 0))
        return affinity.translate(soften(inner, 2), 0, NUCLEUS_SHIFT)

    @cached_property
    def herniation(self) -> BaseGeometry:
        """What lies outside the disc."""
        points = HERNIATIONS.get(self.level.disc)
        return closed(points).difference(self.rim) if points else Polygon()

    @cached_property
    def fissure(self) -> BaseGeometry:
        """The torn way out, from the soft center to the edge."""
        points = FISSURES.get(self.level.disc)
        return closed(points) if points else Polygon()

    @cached_property
    def outside(self) -> BaseGeometry:
        """Herniated material with the way it took."""
        return soften(unary_union([self.fissure, self.herniation]), 0.3)

    @cached_property
    def disc(self) -> BaseGeometry:
        """All disc material, as far as other tissue has to make room for it."""
        return unary_union([self.annulus, self.herniation])

    def upper_process(self, side: int) -> BaseGeometry:
        return self._grown(closed(UPPER_PROCESS if side > 0 else mirror(UPPER_PROCESS)), side)

    def lower_process(self, side: int) -> BaseGeometry:
        shape = self._grown(closed(LOWER_PROCESS if side > 0 else mirror(LOWER_PROCESS)), side)
        return shape.difference(self.upper_process(side).buffer(JOINT_GAP if self.level.facets == 1 else 0.7))

    def _grown(self, shape: BaseGeometry, side: int) -> BaseGeometry:
        center = (side * FACET_CENTER[0], FACET_CENTER[1])
        return affinity.scale(shape, self.level.facets, self.level.facets, origin=center)

    @cached_property
    def arch(self) -> BaseGeometry:
        """Laminae, spinous process and both lower joint processes: one bone, the vertebra above."""
        lamina = closed(both(LAMINA), 400)
        for side in (-1, 1):
            lamina = lamina.difference(self.upper_process(side).buffer(JOINT_GAP))
        return soften(unary_union([lamina, self.lower_process(-1), self.lower_process(1)]), 0.5)

    def joint_space(self, side: int) -> np.ndarray:
        """The line between the two bones of a facet joint, front to back."""
        x, y = FACET_CENTER
        k = self.level.facets
        middle = [(13.4, -19.4), (16.6, -19.5), (19.8, -21.4), (21.5, -25.1), (21.9, -29.2), (22.2, -32.0)]
        return curve([(side * (x + (px - x) * k), y + (py - y) * k) for px, py in middle])

    def flavum(self, side: int) -> BaseGeometry:
        """The yellow ligament of one side, `level.flavum` thick, on the front of the lamina and the joint."""
        back = curve(FLAVUM_BACK)
        along = np.gradient(back, axis=0)
        across = np.c_[-along[:, 1], along[:, 0]] / np.linalg.norm(along, axis=1)[:, None]
        taper = np.interp(np.linspace(0, 1, len(back)), [0, 0.25, 0.7, 1], [0.75, 1, 0.9, 0.35])[:, None]
        front = back + across * self.level.flavum * taper
        shape = Polygon(np.vstack([back - across * 0.8, front[::-1]])).buffer(0)
        shape = soften(shape if side > 0 else affinity.scale(shape, -1, 1, origin=(0, 0)), 0.45)
        return shape.difference(self.arch).difference(self.upper_process(side).buffer(0.2))

    @cached_property
    def canal(self) -> BaseGeometry:
        return closed(both(CANAL)).difference(self.annulus)

    @cached_property
    def sac(self) -> BaseGeometry:
        """The dural sac: its healthy shape less whatever has taken its room."""
        takers = [self.disc.buffer(0.9), *(self.flavum(s).buffer(0.7) for s in (-1, 1)), self.arch.buffer(0.7)]
        takers += [self.upper_process(s).buffer(0.7) for s in (-1, 1)]
        room = closed(both(SAC)).difference(unary_union(takers))
        parts = getattr(room, "geoms", [room])
        return soften(max(parts, key=lambda part: part.area), 0.8)

    def root(self, side: int, which: str) -> BaseGeometry:
        """A root beside the sac ("passing": the next one, on its way down) or outside ("exiting": the one above)."""
        pushed = PUSHED.get(self.level.disc, {}).get((side, which))
        if pushed:
            return oval(*pushed)
        center, width, height, angle = PASSING_ROOT if which == "passing" else EXITING_ROOT
        out, back = (BULGE, 0) if which == "exiting" else (0.4, 1.9)
        if self.level.disc != "bulge":
            out = back = 0
        return oval((side * (center[0] + out), center[1] - back), width, height, side * angle)

    def squeezed(self, side: int, which: str) -> bool:
        return (side, which) in PUSHED.get(self.level.disc, {})


def frame(ax: Axes, *, left: float = -36, right: float = 36, low: float = -67, high: float = 21) -> None:
    """Set the part of the plane that the axes show."""
    ax.set_xlim(left, right)
    ax.set_ylim(low, high)


def draw(ax: Axes, level: Level = Level(), *, rim_line: bool = False, sac_problem: bool = False) -> Slice:
    """Paint one level and return its shapes, so that labels can find them."""
    cut = Slice(level)
    paint(ax, cut.canal, FAT, z=1)
    for side in (-1, 1):
        cut_bone(ax, cut.upper_process(side), BONE_OTHER, BONE_EDGE, z=3, seed=3)
        line(ax, cut.joint_space(side), DISC, z=3.5, lw=JOINT)
    cut_bone(ax, cut.arch, BONE, BONE_EDGE, z=3.2, seed=5)
    for side in (-1, 1):
        ligament = cut.flavum(side)
        paint(ax, ligament, LIGAMENT, LIGAMENT_EDGE, z=3.6)
        fibers(ax, ligament, side * 52, 1.2, LIGAMENT_EDGE, z=3.65, alpha=0.35)
    _draw_disc(ax, cut, rim_line)
    _draw_nerves(ax, cut, sac_problem)
    return cut


def _draw_disc(ax: Axes, cut: Slice, rim_line: bool) -> None:
    paint(ax, cut.annulus, DISC, DISC_EDGE, z=4)
    for i, share in enumerate(RINGS):
        layer = affinity.scale(cut.rim, share, share, origin=(0, 0))
        paint(ax, affinity.translate(layer, 0, NUCLEUS_SHIFT * (1 - share)), DISC if i % 2 else DISC_LIGHT, DISC_EDGE,
              z=4.1 + i / 100, lw=INNER)  # fmt: skip
    solid(ax, cut.nucleus, NUCLEUS, DISC_EDGE, z=4.3, depth=5, dark=0.07)
    if cut.level.disc == "bulge":
        beyond = cut.annulus.difference(cut.rim.buffer(0.25))
        paint(ax, beyond, DISC, PROBLEM, z=4.5, lw=2.0, hatch="///")
    if not cut.outside.is_empty:
        paint(ax, cut.outside, NUCLEUS, PROBLEM, z=4.25, lw=2.6)
        paint(ax, cut.fissure.buffer(-0.35), NUCLEUS, z=4.35)
    if rim_line:
        paint(ax, cut.rim, "none", INK, z=4.6, lw=1.1, dashed=True)


def _draw_nerves(ax: Axes, cut: Slice, sac_problem: bool) -> None:
    solid(
        ax,
        cut.sac,
        FLUID,
        PROBLEM if sac_problem else FLUID_EDGE,
        z=5,
        depth=2,
        dark=0.05,
        lw=2.6 if sac_problem else OUTLINE,
    )
    size = min(ROOTLET, 0.86 * np.sqrt(cut.sac.buffer(-0.5).area / ROOTLETS))
    for point in scatter(cut.sac, ROOTLETS, size * 0.75):
        paint(ax, oval(point, size, size), NERVE, NERVE_EDGE, z=5.2, lw=INNER)
    for side in (-1, 1):
        for which in ("passing", "exiting"):
            pressed = cut.squeezed(side, which)
            root = cut.root(side, which)
            solid(ax, root, NERVE, PROBLEM if pressed else NERVE_EDGE, z=6, depth=1.2, dark=0.1,
                  lw=2.4 if pressed else OUTLINE)  # fmt: skip
