"""The low spine from the left side: front to the left, up is up. Lengths in mm, angles in degrees.

Each vertebra is drawn in a frame of its own (x to the back, y up, the middle of its body in (0, 0)) and put in place by
`stack`, which tilts the bones one on the other. `draw_outside` shows the bones from outside, `draw_cut` a cut through
the midline.
"""

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from scipy.ndimage import gaussian_filter1d
from shapely import affinity
from shapely.geometry import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, split, unary_union

from drawing.kits.paint import cut_bone, fibers, line, paint, solid
from drawing.kits.splines import angular, band, closed, curve, oval, placed, soften, spot
from lowback.figures.palette import (
    BONE,
    BONE_EDGE,
    DISC,
    DISC_EDGE,
    DISC_LIGHT,
    FAT,
    FLUID,
    FLUID_EDGE,
    LIGAMENT,
    LIGAMENT_EDGE,
    NERVE,
    NERVE_EDGE,
    NUCLEUS,
    PROBLEM,
)  # fmt: skip
from lowback.figures.style import INNER, OUTLINE

LUMBAR = ("L1", "L2", "L3", "L4", "L5")
STANDING = {"L1": -10, "L2": -7, "L3": -1, "L4": 7, "L5": 19, "S1": 38}  # tilt of each bone; S1 first leans forward
HALF_DEPTH, HALF_HEIGHT = 17.0, 13.5
DISC_HEIGHT = 10.5

BODY = [
    (-17.4, 13.0), (-15.4, 8.0), (-14.6, 0), (-15.4, -8.0), (-17.4, -13.0), (-15, -13.8), (0, -12.2), (14, -13.6),
    (16.8, -12.6), (15.2, -5.0), (15.0, 3.0), (16.6, 12.4), (14, 13.6), (0, 12.4), (-15, 13.8),
]  # fmt: skip
ARCH = [  # pedicle, joint processes, lamina and spinous process
    (12, 11.5), (20, 9.4), (24.6, 10.6), (25.6, 15.5), (27.6, 20.4), (31.4, 21.2), (33.6, 18.2), (34.0, 12.6),
    (36.6, 7.4), (44, 6.4), (56, 5.0), (64, 3.2), (68.4, -0.6), (68.6, -7), (66.0, -12.4), (60, -13.4), (50, -10.2),
    (43.0, -10.0), (41.0, -14), (40.0, -20.0), (37.6, -23.8), (34.4, -22.8), (33.0, -17.4), (31.6, -9.6), (27.4, -3.4),
    (21, -1.4), (12, -2.6),
]  # fmt: skip
CROSS_PROCESS = ((25.0, 4.4), 9.5, 6.4, -8)  # the transverse process, end on
JOINT_FACE = [(34.6, 10.6), (34.6, 14.6), (33.9, 18.6)]  # of the upper joint process
GAP_IN_ARCH = [(24.6, -8.4), (29.2, -2.0), (34.4, 4.0), (38.6, 12.0)]  # where a stress crack runs (pars)
SPINE_CUT = [  # lamina and spinous process sawn through in the midline
    (33.4, 3.4), (36.0, 6.8), (46, 6.4), (57, 4.8), (64.6, 2.8), (68.0, -1.4), (68.0, -8), (65.0, -12.6), (58, -12.8),
    (48, -10.2), (40, -12.2), (35.6, -16.0), (33.6, -13.0),
]  # fmt: skip
SACRUM = [
    (-17.4, 13.4), (-14.8, 4), (-10.6, -12), (-5.6, -30), (-2.8, -48), (-4.4, -64), (-9, -78), (-4, -85), (4, -84),
    (12, -74), (19, -62), (25, -55), (27.4, -46), (34.0, -38), (34.4, -28), (40.4, -20), (39.4, -10), (43, -1), (39, 5),
    (34.4, 10), (33.8, 17.4), (30.8, 20.4), (27.2, 18.8), (25.0, 12), (20, 9.6), (16.8, 13.0), (0, 12.4),
]  # fmt: skip
EAR_SURFACE = [(-6, 5), (8, 5), (19, 0), (20, -12), (12, -18), (8, -30), (6, -42), (-1, -42), (-3, -28), (-7, -12)]
SACRUM_FRONT_CUT = [
    (-17.4, 13.2), (-14.8, 4), (-10.6, -12), (-5.6, -30), (-2.8, -48), (-4.4, -64), (-9, -78), (-4, -84), (3, -78),
    (8, -62), (11.6, -46), (13.4, -30), (14.6, -12), (15.2, 2), (16.8, 13.0), (0, 12.4),
]  # fmt: skip
SACRUM_BACK_CUT = [
    (32.6, 6), (38, 4.6), (43, -1), (39.6, -10), (40.4, -20), (34.6, -28), (34.0, -38), (27.6, -46), (25, -54),
    (19.4, -57), (22.0, -46), (26.0, -34), (29.4, -20), (31.6, -6),
]  # fmt: skip
SACRAL_SEAMS = [
    ((-12.6, -8.6), (14.6, -10.6)),
    ((-7, -27), (13.4, -30)),
    ((-3.4, -45), (11.6, -46)),
    ((-3.6, -60), (8.6, -60)),
]
CANAL_MIDDLE, SAC_WIDTH = 24.6, 12.4
STRANDS = (0.18, 0.39, 0.61, 0.82)  # where roots lie in the sac, from its front to its back


@dataclass(frozen=True)
class Bone:
    """A vertebra in its place. `slip`: how far it has slid forward; `gap`: its arch is cracked through."""

    name: str
    at: tuple[float, float]
    tilt: float
    slip: float = 0
    gap: bool = False
    crush: float = 0

    def put(self, shape: BaseGeometry, fixed: bool = False) -> BaseGeometry:
        return placed(affinity.translate(shape, 0 if fixed else -self.slip, 0), self.at, self.tilt)

    def spot(self, point: tuple[float, float], fixed: bool = False) -> tuple[float, float]:
        x, y = point
        return spot((x - (0 if fixed else self.slip), y), self.at, self.tilt)

    @property
    def body(self) -> BaseGeometry:
        return self.put(angular([self.crushed_point(p) for p in BODY]))

    def crushed_point(self, point: tuple[float, float]) -> tuple[float, float]:
        """A point of the body; a crushed body has lost height in front."""
        x, y = point
        if y <= 0 or not self.crush:
            return point
        return x, y - self.crush * min(1, max(0, (HALF_DEPTH - x) / (2 * HALF_DEPTH)) ** 0.7)

    @property
    def front_part(self) -> BaseGeometry:
        """What moves with the body: all of the bone, or what is in front of the crack."""
        return unary_union([self.body, self.put(self._halves()[0])])

    @property
    def back_part(self) -> BaseGeometry:
        return self.put(self._halves()[1], fixed=True)

    def _halves(self) -> tuple[BaseGeometry, BaseGeometry]:
        arch = angular(ARCH)
        if not self.gap:
            return arch, Polygon()
        pieces = split(arch, LineString(GAP_IN_ARCH)).geoms
        front, back = sorted(pieces, key=lambda piece: piece.centroid.x)[:: len(pieces) - 1]
        return soften(front.buffer(-0.5), 0.4), soften(back.buffer(-0.5), 0.4)

    def joint(self) -> np.ndarray:
        """The line of the facet joint at the upper joint process of this bone."""
        return np.array([self.spot(p) for p in curve(JOINT_FACE)])

    def capsule(self) -> BaseGeometry:
        """The sleeve round the facet joint at the upper joint process of this bone."""
        return self.put(oval((34.2, 14.6), 9.5, 14.0, 6))


def stack(
    tilts: dict[str, float] = STANDING, *, slips: dict[str, float] | None = None, gaps: tuple[str, ...] = (),
    heights: dict[str, float] | None = None, crushed: dict[str, float] | None = None,
) -> dict[str, Bone]:  # fmt: skip
    """The bones, S1 in (0, 0) and each next one on the disc of the one below; what has slipped takes along those above.

    `heights`: disc height under a vertebra, where it is not DISC_HEIGHT.
    """
    names = list(tilts)[::-1]
    bones = {names[0]: Bone(names[0], (0, 0), tilts[names[0]])}
    shift = np.zeros(2)
    for below, name in zip(names, names[1:], strict=False):
        under, tilt = bones[below], tilts[name]
        half = (heights or {}).get(name, DISC_HEIGHT) / 2
        up_below, up = _up(under.tilt), _up(tilt)
        lost = (crushed or {}).get(below, 0) * 0.5
        at = np.array(under.at) + up_below * (HALF_HEIGHT - lost + half) + up * (half + HALF_HEIGHT)
        if under.slip:
            at = at - under.slip * np.array([np.cos(np.radians(under.tilt)), np.sin(np.radians(under.tilt))])
        bones[name] = Bone(
            name, tuple(at + shift), tilt, (slips or {}).get(name, 0), name in gaps, (crushed or {}).get(name, 0)
        )
    return dict(reversed(bones.items()))


def _up(tilt: float) -> np.ndarray:
    return np.array([-np.sin(np.radians(tilt)), np.cos(np.radians(tilt))])


def disc(upper: Bone, lower: Bone, *, front: float = 0.7, back: float = 0.5) -> BaseGeometry:
    """The disc between two bones; `front` and `back`: how far it swells past them."""
    top = [upper.spot((x, -HALF_HEIGHT + 0.6)) for x in (-15.8, 0, 15.4)]
    low = [lower.spot(lower.crushed_point((x, HALF_HEIGHT - 0.6))) for x in (15.4, 0, -15.8)]
    rear = between(upper.spot((15.6 + back, -HALF_HEIGHT)), lower.spot((15.6 + back, HALF_HEIGHT)))
    fore = between(upper.spot((-16.2 - front, -HALF_HEIGHT)), lower.spot((-16.2 - front, HALF_HEIGHT)))
    top[1] = upper.spot((0, -HALF_HEIGHT + 1.6))
    low[1] = lower.spot(lower.crushed_point((0, HALF_HEIGHT - 1.6)))
    return closed([*top, rear, *low, fore]).union(Polygon([*top, rear, *low, fore]))


def between(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def nucleus(upper: Bone, lower: Bone) -> BaseGeometry:
    """The soft center of a disc."""
    top, low = upper.spot((1.5, -HALF_HEIGHT)), lower.spot(lower.crushed_point((1.5, HALF_HEIGHT)))
    height = float(np.hypot(*np.subtract(top, low)))
    return oval(between(top, low), 17, min(height * 0.72, 9), (upper.tilt + lower.tilt) / 2)


def disc_frame(upper: Bone, lower: Bone) -> tuple[tuple[float, float], float]:
    """Where the back edge of a disc is, and how it tilts: the frame in which herniations are drawn."""
    at = between(upper.spot((16.4, -HALF_HEIGHT)), lower.spot((16.4, HALF_HEIGHT)))
    return at, (upper.tilt + lower.tilt) / 2


def root(upper: Bone, length: float = 40) -> np.ndarray:
    """The way of the root that leaves under the pedicle of `upper`, from the opening down and forward."""
    steps = [(21.5, -5.4), (20.0, -9.5), (17.0, -16), (13.0, -28)]
    end = spot((13.0 - 0.12 * length, -28 - length + 28), upper.at, upper.tilt)
    return curve([*(upper.spot(p) for p in steps), end])


def draw_disc(ax: Axes, upper: Bone, lower: Bone, *, z: float = 2, problem: bool = False) -> None:
    """One disc from outside."""
    shape = disc(upper, lower)
    solid(ax, shape, DISC, PROBLEM if problem else DISC_EDGE, z=z, depth=3.5, lw=2.6 if problem else OUTLINE)
    middle = [between(upper.spot((x, -HALF_HEIGHT)), lower.spot((x, HALF_HEIGHT))) for x in (-16.6, 0, 15.8)]
    for share in (-2.2, 0, 2.2):
        ring = LineString(curve([(x, y + share) for x, y in middle])).intersection(shape)
        for part in getattr(ring, "geoms", [ring]):
            line(ax, np.array(part.coords), DISC_EDGE, z=z + 0.1, alpha=0.6)


def draw_bone(ax: Axes, bone: Bone, *, z: float, color: str = BONE) -> None:
    """One lumbar vertebra from outside."""
    for part in (bone.back_part, bone.front_part):
        if not part.is_empty:
            solid(ax, part, color, BONE_EDGE, z=z, depth=5)
    for points in ([(-15.6, 10.4), (0, 9.4), (14.6, 10.2)], [(-15.6, -10.4), (0, -9.4), (14.8, -10.2)]):
        if not bone.crush:
            line(ax, np.array([bone.spot(p) for p in curve(points)]), BONE_EDGE, z=z + 0.1, alpha=0.55)
    for points in ([(16.2, 9.8), (15.2, 4.5), (16.0, -1.8)], [(35.4, 6.6), (37.6, 0), (41.6, -8.6)]):
        line(ax, np.array([bone.spot(p) for p in curve(points)]), BONE_EDGE, z=z + 0.1, alpha=0.45)
    center, width, height, angle = CROSS_PROCESS
    solid(ax, bone.put(oval(center, width, height, angle)), color, BONE_EDGE, z=z + 0.2, depth=2.6)


def draw_sacrum(ax: Axes, bone: Bone, *, z: float) -> None:
    """The sacrum from outside, with the ear-shaped surface that meets the hip bone."""
    solid(ax, bone.put(angular(SACRUM)), BONE, BONE_EDGE, z=z, depth=6)
    ear = bone.put(closed(EAR_SURFACE))
    paint(ax, ear, BONE_EDGE, BONE_EDGE, z=z + 0.1, lw=INNER, alpha=0.22)


def draw_outside(
    ax: Axes, bones: dict[str, Bone], *, roots: tuple[str, ...] = (), problem_discs: tuple[str, ...] = ()
) -> None:
    """The spine from outside. `roots`: vertebrae whose roots are drawn; `problem_discs`: those above which bones."""
    names = list(bones)
    for upper, lower in zip(names, names[1:], strict=False):
        draw_disc(ax, bones[upper], bones[lower], problem=lower in problem_discs)
    for i, name in enumerate(names):
        if name == "S1":
            draw_sacrum(ax, bones[name], z=3 + i)
        else:
            draw_bone(ax, bones[name], z=3 + i)
    for name in names[1:]:
        line(ax, bones[name].joint(), DISC_EDGE, z=3.5 + names.index(name), lw=2)
    for name in roots:
        draw_root(ax, bones[name])


def draw_root(ax: Axes, bone: Bone, *, length: float = 34, z: float = 20) -> None:
    """The root that leaves under the pedicle of this bone."""
    way = root(bone, length)[::8]
    solid(
        ax,
        unary_union([band(way, 5.6, 4.2), oval(way[0], 5.6, 5.6), oval(way[-1], 4.2, 4.2)]),
        NERVE,
        NERVE_EDGE,
        z=z,
        depth=1.8,
        dark=0.1,
    )


# ---- cut through the midline ----


def canal_line(bones: dict[str, Bone], offset: float = CANAL_MIDDLE) -> list[tuple[float, float]]:
    """The middle of the canal from above the first bone down into the sacrum."""
    names = list(bones)
    points = [bones[names[0]].spot((offset, 17)), *(bones[n].spot((offset, y)) for n in names[:-1] for y in (6, -8))]
    tail = [(offset - 0.6, 6), (offset - 2.2, -14), (offset - 5.4, -34)]
    return (
        points + [bones["S1"].spot(p) for p in tail]
        if "S1" in bones
        else [*points, bones[names[-1]].spot((offset, 6)), bones[names[-1]].spot((offset, -16))]
    )


def draw_cut(ax: Axes, bones: dict[str, Bone], *, herniations: dict[str, BaseGeometry] | None = None,
             bulges: dict[str, float] | None = None, flavum: float = 3.0, rootlets: bool = True,
             conus: str = "", sac_problem: bool = False) -> BaseGeometry:  # fmt: skip
    """The spine cut through the midline; returns the sac. `herniations` and `bulges`: by the bone below the disc.

    `conus`: the bone at whose lower edge the spinal cord ends.
    """
    names = list(bones)
    pairs = list(zip(names, names[1:], strict=False))
    out = herniations or {}
    canal = canal_line(bones)
    paint(ax, band(canal, 20.5, 17), FAT, z=1)
    discs = {low: disc(bones[up], bones[low], back=(bulges or {}).get(low, 0.5)) for up, low in pairs}
    ligaments = [flavum_between(bones[up], bones[low], flavum) for up, low in pairs]
    for up, low in pairs:
        _draw_between_spines(ax, bones[up], bones[low])
        _draw_cut_disc(ax, bones[up], bones[low], discs[low], low in (bulges or {}))
    for name in names:
        _draw_cut_bone(ax, bones[name], names.index(name))
    for ligament in ligaments:
        paint(ax, ligament, LIGAMENT, LIGAMENT_EDGE, z=4)
    takers = [
        *(s.buffer(0.9) for s in out.values()),
        *(d.buffer(0.8) for d in discs.values()),
        *(f.buffer(0.6) for f in ligaments),
    ]
    takers += [bone.body.buffer(1.6) for bone in bones.values() if bone.name != "S1"]
    sac = band(canal, SAC_WIDTH, SAC_WIDTH * 0.62).difference(unary_union(takers))
    sac = soften(max(getattr(sac, "geoms", [sac]), key=lambda part: part.area), 1.2)
    paint(ax, sac, FLUID, PROBLEM if sac_problem else FLUID_EDGE, z=5, lw=2.6 if sac_problem else OUTLINE)
    if rootlets:
        _draw_rootlets(ax, sac, bones, conus)
    return sac


def _draw_cut_bone(ax: Axes, bone: Bone, seed: int) -> None:
    if bone.name != "S1":
        cut_bone(ax, bone.body, BONE, BONE_EDGE, z=3, seed=seed)
        cut_bone(ax, bone.put(angular(SPINE_CUT), fixed=bone.gap), BONE, BONE_EDGE, z=3.4, seed=seed + 20)
        return
    cut_bone(ax, bone.put(angular(SACRUM_FRONT_CUT)), BONE, BONE_EDGE, z=3, seed=seed)
    cut_bone(ax, bone.put(angular(SACRUM_BACK_CUT)), BONE, BONE_EDGE, z=3.4, seed=seed + 20)
    for seam in SACRAL_SEAMS:
        line(ax, np.array([bone.spot(p) for p in seam]), BONE_EDGE, z=3.2, lw=2.4, alpha=0.55)


def _draw_cut_disc(ax: Axes, upper: Bone, lower: Bone, shape: BaseGeometry, bulging: bool) -> None:
    paint(ax, shape, DISC, DISC_EDGE, z=2)
    center = shape.centroid
    if bulging:  # only its back edge lies past the bones
        front = box(shape.bounds[0] - 1, shape.bounds[1] - 1, center.x, shape.bounds[3] + 1)
        back = shape.exterior.difference(front)
        line(ax, (back if back.geom_type == "LineString" else linemerge(back)).coords, PROBLEM, z=2.05, lw=2.2)
    origin = (center.x + 1.0, center.y)
    for i, (wide, high) in enumerate(((0.88, 0.9), (0.76, 0.8), (0.64, 0.7))):
        paint(
            ax,
            affinity.scale(shape, wide, high, origin=origin),
            (DISC_LIGHT, DISC)[i % 2],
            DISC_EDGE,
            z=2.1 + i / 50,
            lw=INNER,
        )
    solid(ax, nucleus(upper, lower), NUCLEUS, DISC_EDGE, z=2.3, depth=3, dark=0.06)


def flavum_between(upper: Bone, lower: Bone, thickness: float) -> BaseGeometry:
    """The yellow ligament between two laminae; it swells toward the canal."""
    top, low = upper.spot((34.6, -12.6), fixed=upper.gap), lower.spot((34.6, 3.6), fixed=lower.gap)
    middle = between(top, low)
    lean = (upper.tilt + lower.tilt) / 2
    front = spot((-thickness, 0), middle, lean)
    return soften(closed([top, spot((1.0, 0), middle, lean), low, front]), 0.3)


def _draw_between_spines(ax: Axes, upper: Bone, lower: Bone) -> None:
    """Ligament between two spinous processes and over their tips."""
    low = [(34.2, 4), (48, 4), (63, 1.5)] if lower.name != "S1" else [(36, 4), (40, 2.5), (42, 0)]
    shape = Polygon(
        [upper.spot(p, fixed=upper.gap) for p in ((34.4, -13.5), (48, -8.5), (63, -11))]
        + [lower.spot(p) for p in low[::-1]]
    )
    paint(ax, shape, LIGAMENT, z=1.5, alpha=0.45)
    fibers(ax, shape, 60 + upper.tilt, 1.9, LIGAMENT_EDGE, z=1.6, alpha=0.35)


def _draw_rootlets(ax: Axes, sac: BaseGeometry, bones: dict[str, Bone], conus: str) -> None:
    """The loose bundle of roots in the sac, which gives way with it, and the cord, if it ends here."""
    names = list(bones)
    front, back = _walls(sac, curve(canal_line(bones), 260))
    for share in STRANDS:
        way = front + (back - front) * share
        paint(ax, LineString(way).buffer(0.46).intersection(sac.buffer(-0.5)), NERVE, NERVE_EDGE, z=5.2, lw=0.5)
    if conus:
        above = names[: names.index(conus)]
        tip = [bones[names[0]].spot((CANAL_MIDDLE, 16)), *(bones[n].spot((CANAL_MIDDLE, 0)) for n in above)]
        tip += [bones[conus].spot((CANAL_MIDDLE, y)) for y in (4, -12)]
        solid(ax, band(tip, 8.4, 0.6), NERVE, NERVE_EDGE, z=5.5, depth=2.4, dark=0.1)


def _walls(sac: BaseGeometry, middle: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where lines across the canal enter and leave the sac, smoothed along its length."""
    along = np.gradient(middle, axis=0)
    across = np.c_[-along[:, 1], along[:, 0]] / np.linalg.norm(along, axis=1)[:, None]
    found = []
    for point, way in zip(middle, across, strict=True):
        hit = LineString([point - way * 11, point + way * 11]).intersection(sac)
        if not hit.is_empty:
            ends = np.array(max(getattr(hit, "geoms", [hit]), key=lambda part: part.length).coords)
            found.append(ends[np.argsort(ends[:, 0])][[0, -1]])
    walls = gaussian_filter1d(np.array(found), 3, axis=0, mode="nearest")
    return walls[:, 0], walls[:, 1]
