"""Named points on the bones, mm (x right, y forward, z up), right side."""

from collections.abc import Sequence
from functools import cache

import numpy as np

from drawing.kits.bones import bones

PSIS = (41.0, -86.0, 97.0)
ASIS = (108.0, 48.0, 74.0)
ISCHIAL_TUBEROSITY = (56.0, -48.0, -30.0)
ISCHIAL_SPINE = (46.0, -50.0, 9.0)
GREATER_TROCHANTER = (121.0, -26.0, -12.0)
LESSER_TROCHANTER = (92.0, -21.0, -66.0)
CREST_TOP = (84.0, -41.0, 152.0)
FIBULAR_HEAD = (114.0, -16.0, -470.0)


@cache
def spinous(level: str) -> np.ndarray:
    """The hindmost point of a spinous process."""
    points = bones()[level].points
    middle = points[np.abs(points[:, 0]) < 6]
    return middle[middle[:, 1].argmin()] * [0, 1, 1]


@cache
def transverse(level: str) -> np.ndarray:
    """The tip of the right transverse process."""
    points = bones()[level].points
    return points[points[:, 0].argmax()].copy()


@cache
def mammillary(level: str) -> np.ndarray:
    """The back of the right upper joint process, where multifidus ends."""
    points = bones()[level].points
    high = points[:, 2].max()
    near = points[(points[:, 0] > 14) & (points[:, 0] < 23) & (points[:, 2] > high - 16)]
    return near[near[:, 1].argmin()].copy()


def on(bone: str, point: Sequence[float]) -> np.ndarray:
    """The nearest point of the bone's surface."""
    return np.array(bones()[bone].find_closest_cell(np.asarray(point, float), return_closest_point=True)[1])
