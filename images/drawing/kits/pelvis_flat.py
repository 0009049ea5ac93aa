"""The pelvis in two flat views: from behind, and cut across the sacroiliac joints from above. Lengths in mm.

The outlines were traced from the mean pelvis of musculoskeletal-models (MPL-2.0) and made symmetric. The tailbone,
which that pelvis lacks, is our own.
"""

import numpy as np
from matplotlib.axes import Axes
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from drawing.kits.paint import cut_bone, fibers, line, paint, solid
from drawing.kits.splines import angular, band, both, closed, curve, mirror, oval, strip
from lowback.figures.palette import (
    BONE,
    BONE_EDGE,
    BONE_OTHER,
    FAT,
    FLUID,
    FLUID_EDGE,
    LIGAMENT,
    LIGAMENT_EDGE,
    NERVE,
    NERVE_EDGE,
)

# From behind: x to the right of the body, y up, right side.
HIP_BONE = [
    (8, -165), (2, -158), (2, -142), (5, -139), (24, -131), (35, -122), (50, -101), (57, -82), (55, -66), (44, -51),
    (41, -37), (35, -22), (36, -9), (43, 8), (51, 20), (62, 28), (77, 31), (97, 27), (110, 20), (123, 7), (129, -5),
    (130, -18), (122, -42), (114, -60), (104, -69), (100, -76), (96, -89), (97, -97), (91, -105), (80, -122),
    (72, -138), (68, -159), (59, -171), (50, -177), (41, -180), (27, -178),
]  # fmt: skip
HOLE = [(41, -137), (28, -145), (25, -152), (27, -158), (35, -160), (41, -159), (43, -156), (48, -143), (48, -135)]
SACRUM_BACK = [
    (0, 0), (10, -1), (14, 1), (19, 7), (25, 10), (30, 7), (34, 3), (44, 6), (53, -6), (55, -16), (54, -34), (50, -47),
    (44, -51), (39, -60), (32, -75), (26, -83), (12, -91), (0, -93),
]  # fmt: skip
TAILBONE = [(0, -88), (13, -89), (10, -98), (6.5, -108), (3.5, -118), (0, -121)]
DIMPLE = (40.5, -19.0)  # the bony point under the dimple (posterior superior iliac spine)
SIT_BONE = (48, -166)
FORAMINA_BACK = [((17, -16), 5.2, 6.4), ((15.6, -36), 5.0, 6.0), ((14.2, -54), 4.6, 5.4), ((12.6, -70), 4.2, 4.8)]
JOINT_SHADOW = [(47, 8), (54, -6), (55, -24), (50, -44), (46, -48)]  # the joint, hidden by the hip bone

# Cut across, from above: x to the right of the body, y to the front, right side.
HIP_CUT = [
    (118, 87), (126, 84), (127, 80), (126, 76), (121, 67), (105, 46), (77, 22), (54, -20), (47, -26), (44, -27),
    (40, -26), (38.6, -22), (40, -16), (44.6, -5), (49.4, 7), (53.8, 18), (57, 26.4), (60, 28.4), (72, 29), (77, 31),
    (91, 41), (98, 48), (103, 58), (111, 83), (115, 87),
]  # fmt: skip
SACRUM_CUT = [
    (0, 42), (9, 41), (14, 33), (20, 29), (36, 27), (50, 28), (55.2, 26.2), (52, 18), (47.6, 7), (42, -5), (35, -18),
    (30, -26), (24, -24.6), (17, -25), (10, -29), (4, -33.6), (0, -34.6),
]  # fmt: skip
SACRAL_CANAL = [(0, 2), (8, 1.6), (14, -3), (13, -9), (6, -14.5), (0, -16.6)]
JOINT_FRONT = [(56.2, 26.6), (53.0, 18), (48.6, 7), (45.6, -0.4)]  # cartilage; behind it the ligament begins
JOINT_BACK = [(45.6, -0.4), (42.6, -7), (38.6, -15), (35.6, -21.5)]


def hip_bone(side: int) -> BaseGeometry:
    bone = angular(HIP_BONE if side > 0 else mirror(HIP_BONE), 2)
    return bone.difference(closed(HOLE if side > 0 else mirror(HOLE)))


def draw_back(ax: Axes) -> None:
    """The pelvis from behind; the hip bones hide the edges of the sacrum."""
    solid(ax, angular(both(TAILBONE)), BONE, BONE_EDGE, z=1.8, depth=4)
    solid(ax, angular(both(SACRUM_BACK), 2), BONE, BONE_EDGE, z=2, depth=8)
    for (x, y), width, height in FORAMINA_BACK:
        for side in (-1, 1):
            paint(ax, oval((side * x, y), width, height), BONE_EDGE, BONE_EDGE, z=2.2, alpha=0.55)
    for y, size in ((-11, 8), (-28, 7.4), (-45, 6.6), (-61, 5.6)):
        solid(ax, oval((0, y), size, 12), BONE, BONE_EDGE, z=2.3, depth=3, lw=0.7)
    for side in (-1, 1):
        solid(ax, hip_bone(side), BONE_OTHER, BONE_EDGE, z=3, depth=11)
        crest = [(side * x, y) for x, y in ((44, 2), (54, 14), (66, 21), (82, 23), (102, 18), (118, 5), (123, -8))]
        line(ax, curve(crest), BONE_EDGE, z=3.2, alpha=0.6)
        socket = [(side * x, y) for x, y in ((92, -82), (84, -88), (80, -98), (83, -108))]
        line(ax, curve(socket), BONE_EDGE, z=3.2, alpha=0.5)


def joint_shadow(side: int) -> np.ndarray:
    """Where the joint lies, seen through the hip bone from behind."""
    return curve([(side * x, y) for x, y in JOINT_SHADOW])


def draw_back_ligaments(ax: Axes, side: int) -> dict[str, BaseGeometry]:
    """The ligaments behind one joint, and the long one to the sit bone; returned by name."""

    def flip(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        return [(side * x, y) for x, y in points]

    short = closed(
        flip([(45, 3), (39, -10), (38, -22), (42, -38), (31, -46), (21.5, -38), (20.5, -20), (22, -6), (31, 0)])
    )
    long = unary_union([
        band(flip([(40, -24), (36, -44), (37, -62), (44, -110), (49, -162)]), 9, 13),
        oval((side * 49, -161), 13, 9),
        closed(flip([(42, -40), (30, -70), (25, -84), (34, -84), (44, -92), (48, -80), (46, -56)])),
    ])  # fmt: skip
    found = {"short": short, "long": long}
    for name, lean in (("short", 28), ("long", 100)):
        paint(ax, found[name], LIGAMENT, LIGAMENT_EDGE, z=4 if name == "short" else 3.8, alpha=0.92)
        fibers(ax, found[name], side * lean, 2.6, LIGAMENT_EDGE, z=4.1 if name == "short" else 3.9)
    return found


def draw_cut(ax: Axes) -> None:
    """The pelvis cut across both sacroiliac joints."""
    sacrum = closed(both(SACRUM_CUT), 400).difference(closed(both(SACRAL_CANAL)))
    hips = [closed(HIP_CUT if side > 0 else mirror(HIP_CUT), 400) for side in (-1, 1)]
    paint(ax, closed(both(SACRAL_CANAL)), FAT, z=1)
    for side in (-1, 1):
        gap = band([(side * x, y) for x, y in JOINT_BACK], 3, 9)
        behind = closed(
            [(side * x, y) for x, y in ((38, -22), (30, -25), (26, -30), (33, -33), (42, -31), (47, -27), (40, -18))]
        )
        ligament = unary_union([gap, behind])
        paint(ax, ligament, LIGAMENT, LIGAMENT_EDGE, z=2.5)
        fibers(ax, ligament, side * -20, 1.6, LIGAMENT_EDGE, z=2.6)
        paint(
            ax,
            strip([(side * x, y) for x, y in ((44, 27.6), (56, 27.8), (68, 29.2))], 2.4),
            LIGAMENT,
            LIGAMENT_EDGE,
            z=2.5,
        )
    cut_bone(ax, sacrum.difference(unary_union(hips).buffer(1.1)), BONE, BONE_EDGE, z=3, seed=2)
    for hip in hips:
        cut_bone(ax, hip, BONE_OTHER, BONE_EDGE, z=3, seed=6)
    sac = oval((0, -6), 14, 9)
    solid(ax, sac, FLUID, FLUID_EDGE, z=4, depth=2, dark=0.05)
    for x, y in ((-4.4, -6), (0, -3.8), (4.4, -6), (-2.1, -8.2), (2.1, -8.2)):
        paint(ax, oval((x, y), 3.2, 3.2), NERVE, NERVE_EDGE, z=4.1, lw=0.7)


def cartilage(side: int) -> Polygon:
    """The joint proper, in front."""
    return band([(side * x, y) for x, y in JOINT_FRONT], 2.0)
