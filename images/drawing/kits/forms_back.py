"""Muscles of the right low back. Points in mm, see surfaces.py; spine points come from the bones themselves."""

import numpy as np

from drawing.kits.landmarks import mammillary, on, spinous, transverse
from drawing.kits.surfaces import Form, Sheet, Spindle

LUMBAR = ("L1", "L2", "L3", "L4", "L5")
# where multifidus ends on the pelvis, as if these were vertebrae below L5: back of the sacrum beside its crest
SACRAL_ENDS = ((30, -84, 106), (29, -88, 84), (23, -92, 66), (15, -95, 50))
BESIDE_PSIS = np.array([38.0, -85, 100])
FEWEST, MOST = 2, 5  # levels that a fascicle of multifidus spans
# psoas: past the vertebrae, then over the rim of the pelvis and the front of the hip joint to the lesser trochanter
PSOAS_WAY = ((31, -2, 235), (35, 2, 205), (39, 2, 172))
PSOAS_TRUNK = ((46, -2, 132), (55, 8, 88), (67, 40, 38), (79, 41, -8), (89, 10, -46), (93, -19, -66))
PSOAS_HEADS = {"T12": 12.5, "L1": 14.0, "L2": 14.5, "L3": 15.0, "L4": 15.0}  # radius, mm


def multifidus() -> list[Form]:
    """From each spinous process down 2 to 5 levels, to mammillary processes, sacrum and the PSIS."""
    ends = [mammillary(level) + [1, -4, 0] for level in LUMBAR]
    ends += [on("sacrum", point) + [0, -5, 0] for point in SACRAL_ENDS]
    forms: list[Form] = []
    for number, level in enumerate(LUMBAR):
        start = spinous(level) + [3.5, 5, -3]
        for reached in range(number + FEWEST, min(number + MOST + 1, len(ends))):
            radius = 6.5 + 1.0 * max(0, reached - 3)
            middle = start * 0.42 + ends[reached] * 0.58 + [4.0, -2.5 - 1.5 * number, 0]
            forms.append(_fascicle(start, middle, ends[reached], radius))
    for level in ("L1", "L2", "L3", "L4"):
        start = spinous(level) + [4, 3, -4]
        forms.append(_fascicle(start, start * 0.34 + BESIDE_PSIS * 0.66 + [-2, -7, 0], BESIDE_PSIS, 10))
    return forms


def _fascicle(start: np.ndarray, middle: np.ndarray, end: np.ndarray, radius: float) -> Spindle:
    return Spindle([start, middle, end], radius, (0.14, 0.10), 0.62, 0.9, (2.2, 1.8), streaks=5)


def quadratus_lumborum() -> Sheet:
    """Iliac crest and iliolumbar ligament to the tips of the transverse processes L1-L4 and the lower edge of rib 12"""
    tips = [transverse(level) for level in ("L4", "L3", "L2", "L1")]
    rows = [[(56, -57, 143), (72, -48, 150), (90, -37, 152)]]
    for x, y, z in tips:
        for inner, low in ((x + 4, z - 16), (x, z)):  # drawn in between two tips
            outer = 90 - 0.178 * (low + 4 - 152)  # a straight outer border from crest to rib
            flat = -43 - 0.03 * (low - 152)  # mm forward; of the sheet away from the tips
            rows.append([(inner, y - 1, low), ((inner + outer) / 2, flat, low + 2), (outer, flat + 3, low + 4)])
    rows.append([(33, -45, 302), (46, -47, 296), (60, -42, 287)])
    return Sheet(rows, 11, (0.05, 0.06), even=0.6, belly=0.45, streaks=10, fixed=("hip_r", "rib12_r"))


def psoas() -> list[Form]:
    """Sides of the bodies and discs T12-L5 and the transverse processes, to the lesser trochanter."""
    forms: list[Form] = []
    for level, radius in PSOAS_HEADS.items():
        tip = transverse(level)
        side = np.array([23.0, tip[1] + 22, tip[2] - 12])  # of body and disc
        way = [point for point in PSOAS_WAY if point[2] < side[2] - 18]
        forms.append(Spindle([side, *way, *PSOAS_TRUNK], radius, (0.05, 0.26), 0.42, 0.95, (3, 3.5), (0, 1, 0)))
        root = on(level, tip * [0.72, 1, 1] + [0, 3, 0])
        forms.append(
            Spindle([root, root + [2, 13, -24], *PSOAS_TRUNK[:2]], 7, (0.12, 0), 0.5, 0.9, (2, 0.5), (0, 1, 0))
        )
    return forms


BACK = {
    "multifidus": multifidus,
    "quadratus lumborum": quadratus_lumborum,
    # broad tendon on sacrum and lumbar spines, up to ribs and thoracic transverse processes beside the spine
    "longissimus": Sheet(
        rows=[
            [(5, -99, 46), (18, -97, 50), (29, -91, 56)],
            [(6, -94, 96), (24, -98, 100), (40, -92, 104)],
            [(7, -78, 140), (26, -84, 142), (46, -74, 144)],
            [(8, -67, 185), (28, -73, 186), (50, -60, 187)],
            [(8, -67, 230), (28, -73, 231), (50, -62, 232)],
            [(9, -82, 280), (28, -88, 282), (48, -78, 284)],
            [(10, -98, 340), (26, -98, 342), (44, -88, 344)],
            [(11, -108, 420), (24, -108, 422), (40, -100, 424)],
        ],
        thick=17, tendons=(0.42, 0.0), clear=("sacrum", "hip_r", "rib12_r", "rib11_r", "rib10_r", "rib9_r"), even=0.6,
        belly=0.85, streaks=12,
    ),
    # iliac crest and sacrum to the angles of the ribs
    "iliocostalis": Sheet(
        rows=[
            [(40, -90, 100), (52, -80, 118), (64, -66, 134)],
            [(45, -80, 135), (58, -73, 146), (72, -57, 156)],
            [(51, -64, 180), (64, -62, 184), (78, -49, 188)],
            [(51, -65, 230), (66, -63, 231), (80, -51, 232)],
            [(50, -77, 280), (66, -76, 281), (82, -62, 282)],
            [(46, -87, 335), (62, -84, 335), (80, -72, 335)],
            [(43, -99, 420), (58, -96, 420), (74, -86, 420)],
        ],
        thick=14, tendons=(0.24, 0.0), clear=("sacrum", "hip_r", "rib12_r", "rib11_r", "rib10_r", "rib9_r"), even=0.6,
        belly=0.5, streaks=9,
    ),
    "psoas major": psoas,
}  # fmt: skip
