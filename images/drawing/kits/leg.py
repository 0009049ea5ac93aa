"""Whole outlines of bones and discs from low back to foot, right side, from behind.

    PYTHONPATH=images:widgets python -m drawing.kits.leg

traces them again and writes leg.json. Unlike those of trace.py they go on behind what hides them, so that a drawing
can lay soft parts between the bones; and the foot is there.
"""

import json
from functools import cache
from pathlib import Path

import contourpy
import numpy as np
import shapely
from PIL import Image, ImageDraw
from scipy import ndimage

FILE = Path(__file__).with_suffix(".json")
BONES = ("L3", "L4", "L5", "L3-L4", "L4-L5", "L5-S1", "sacrum", "coccyx", "hip_r", "femur_r", "shin_r")
FOOT = ("r_talus", "r_foot", "r_bofoot")  # meshes of myo-sim
DOT = 0.3  # mm
ROUNDED = {"foot_r": 3.5}  # mm; how much corners are rounded, the rest by LITTLE
LITTLE = 0.7
TOLERANCE = 0.12  # mm that a curve may be off after thinning
SMALLEST = 25.0  # square mm; smaller curves are specks
MARGIN = 12.0  # mm


@cache
def outlines() -> dict[str, list[np.ndarray]]:
    """Rings of each bone in mm (x right, y up, 0 between the hip joints), the outer one first, then its holes."""
    table = json.loads(FILE.read_text(encoding="utf-8"))
    return {name: [np.array(ring) for ring in rings] for name, rings in table.items()}


def trace(corners: np.ndarray, triangles: np.ndarray, rounded: float) -> list[list[list[float]]]:
    """The shadow that a mesh throws on a wall behind it, as rings."""
    flat = corners[:, [0, 2]]
    low = flat.min(0) - MARGIN
    wide, high = np.ceil((flat.max(0) + MARGIN - low) / DOT).astype(int)
    shadow = Image.new("L", (int(wide), int(high)))
    pen = ImageDraw.Draw(shadow)
    for triangle in (flat - low)[triangles] / DOT:
        pen.polygon([tuple(corner) for corner in triangle], fill=255, outline=255)
    mask = ndimage.gaussian_filter(np.asarray(shadow) / 255, rounded / DOT)
    across, up = ((np.arange(n) + 0.5) * DOT + start for n, start in zip((wide, high), low, strict=True))
    rings = [shapely.Polygon(r) for r in contourpy.contour_generator(across, up, mask).lines(0.5) if len(r) > 3]
    rings = sorted((r for r in rings if r.area > SMALLEST), key=lambda r: -r.area)
    return [np.round(r.simplify(TOLERANCE).exterior.coords, 1).tolist() for r in rings]


def main() -> None:
    """Trace every bone and write the file."""
    from drawing.kits import bones, packages

    meshes = {name: bones.bones()[name] for name in BONES}
    shapes = {name: (mesh.points, mesh.faces.reshape(-1, 4)[:, 1:]) for name, mesh in meshes.items()}
    body = packages.body()
    corners, triangles = zip(*(body[name] for name in FOOT), strict=True)
    starts = np.cumsum([0, *map(len, corners[:-1])])
    foot = (np.vstack(corners) - bones.ORIGIN) * [-1000, -1000, 1000]
    shapes["foot_r"] = foot, np.vstack([t + s for t, s in zip(triangles, starts, strict=True)])
    table = {name: trace(*shape, ROUNDED.get(name, LITTLE)) for name, shape in shapes.items()}
    FILE.write_text(json.dumps(table, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
