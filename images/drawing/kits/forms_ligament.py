"""Ligaments at the back of the right pelvis. Points in mm, see surfaces.py."""

from drawing.kits.landmarks import transverse
from drawing.kits.surfaces import Cord, Form, Sheet


def iliolumbar() -> list[Form]:
    """Tips of the transverse processes of L5 (strong) and L4 (thin) to the inner edge of the iliac crest."""
    five, four = transverse("L5"), transverse("L4")
    return [
        Cord([five - [3, 0, 0], five + [8, -10, -4], (58, -57, 136)], (4.0, 6.0, 7.5), flat=0.45),
        Cord([four - [2, 0, 0], four + [6, -8, -14], (60, -54, 144)], (2.0, 2.4, 3.0), flat=0.5),
    ]


LIGAMENT = {
    # back of the ilium, edge of the lower sacrum and tailbone, narrowing, to the inner side of the sit bone
    "sacrotuberous ligament": Sheet(
        rows=[
            [(46, -80, 84), (39, -86, 66), (29, -91, 46), (18, -93, 30), (7, -90, 16)],
            [(50, -79, 46), (45, -82, 33), (38, -85, 21), (30, -83, 9)],
            [(54, -68, 8), (51, -70, 3), (48, -70, -2), (45, -68, -7)],
            [(60, -48, -20), (57, -49, -29), (53, -46, -37), (48, -40, -44)],
        ],
        thick=3.5, tendons=(0, 0), even=0.8, belly=0.2, streaks=12, fixed=("", "hip_r"),
    ),
    # edge of the lower sacrum and tailbone to the ischial spine, in front of the sacrotuberous ligament
    "sacrospinous ligament": Sheet(
        rows=[
            [(32, -80, 42), (24, -84, 26), (11, -83, 8)],
            [(40, -66, 27), (36, -68, 18), (30, -70, 8)],
            [(47, -47, 13), (46, -49, 9), (46, -49, 5)],
        ],
        thick=4, tendons=(0, 0), even=0.8, belly=0.2, streaks=9, fixed=("", "hip_r"),
    ),
    # PSIS to the side crest of the sacrum at S3-S4
    "long dorsal ligament": Sheet(
        rows=[
            [(45, -86, 99), (40, -88, 98), (36, -88, 96)],
            [(41, -88, 74), (37, -91, 75), (32, -93, 76)],
            [(36, -86, 48), (31, -91, 51), (25, -94, 54)],
        ],
        thick=3.5, tendons=(0, 0), even=0.8, belly=0.2, streaks=7,
    ),
    "iliolumbar ligament": iliolumbar,
}  # fmt: skip
