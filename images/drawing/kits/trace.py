"""Outlines of bones as flat curves, so that 2D pictures need no 3D: traced once from a view, kept in outlines.json.

    PYTHONPATH=images:widgets python -m drawing.kits.trace

writes the file again. `outlines(view)` reads it: {bone: [curve, ...]}, each curve an (n, 2) array in mm: to the
right in the picture and up, from the middle between the hip joints. Only what is seen from that side is traced: a bone
that another one hides in part is cut off there.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import contourpy
import numpy as np
import shapely
from scipy import ndimage

FILE = Path(__file__).with_name("outlines.json")
DOTS = 1600  # of the traced picture, along each side
SOFT = 2.2  # dots; how much corners are rounded
SHORTEST = 40  # points; curves with fewer are specks
TOLERANCE = 0.12  # mm that a curve may be off after thinning


@dataclass(frozen=True)
class View:
    """What to trace. `focal` and `scale` (half the height) in mm as in render3d."""

    toward: str
    bones: tuple[str, ...]
    focal: tuple[float, float, float]
    scale: float


SPINE = ("L3", "L4", "L5", "L3-L4", "L4-L5", "L5-S1")
PELVIS = ("hip_r", "hip_l", "sacrum", "coccyx")
HIPS = (*PELVIS, "femur_r", "femur_l")
TRUNK = ("T12", "L1", "L2", *SPINE, "T12-L1", "L1-L2", "L2-L3", "rib11_r", "rib11_l", "rib12_r", "rib12_l")
VIEWS = {
    "right buttock from behind": View("back", (*PELVIS, "femur_r", "L5", "L5-S1"), (60, 0, 30), 150),
    "pelvis from behind": View("back", (*HIPS, *SPINE), (0, 0, 70), 180),
    "pelvis from the front": View("front", (*HIPS, *SPINE), (0, 0, 70), 180),
    "trunk from behind": View("back", (*HIPS, *TRUNK), (0, 0, 90), 240),
    "pelvis from the right": View("right", ("hip_r", "sacrum", "coccyx", "femur_r", *SPINE), (0, 0, 70), 180),
}  # fmt: skip


def outlines(view: str) -> dict[str, list[np.ndarray]]:
    """The curves of a view, one of VIEWS."""
    kept = json.loads(FILE.read_text(encoding="utf-8"))[view]
    return {bone: [np.array(curve) for curve in curves] for bone, curves in kept.items()}


def trace(view: View) -> dict[str, list[list[list[float]]]]:
    """Closed curves of each bone as seen; holes are curves of their own."""
    from drawing.kits.muscles import bone_item
    from drawing.kits.render3d import render

    shot = render([bone_item(name) for name in view.bones], view.toward, view.focal, view.scale, (DOTS, DOTS))
    unit = 2 * view.scale / DOTS
    across = (np.arange(DOTS) - DOTS / 2) * unit + np.dot(view.focal, shot.axes[0])
    up = (DOTS / 2 - np.arange(DOTS)) * unit + np.dot(view.focal, shot.axes[1])
    found = {}
    for name in view.bones:
        mask = ndimage.gaussian_filter((shot.parts == shot.names.index(name)).astype(float), SOFT)
        mask[0], mask[-1], mask[:, 0], mask[:, -1] = 0, 0, 0, 0  # curves close at the picture's edge
        curves = contourpy.contour_generator(across, up, mask).lines(0.5)
        found[name] = [_thinned(curve) for curve in curves if len(curve) > SHORTEST]
    return found


def _thinned(curve: np.ndarray) -> list[list[float]]:
    thin = shapely.LineString(curve).simplify(TOLERANCE)
    return [[round(x, 1), round(y, 1)] for x, y in thin.coords]


def main() -> None:
    """Trace every view and write the file."""
    table = {name: trace(view) for name, view in VIEWS.items()}
    FILE.write_text(json.dumps(table, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
