"""The bones of low back, pelvis and thigh, in mm: x to the right, y forward, z up, 0 between the two hip joints.

Built once from the packages (see packages.py), then read from .cache. The right side is the left one mirrored, so that
muscles can be made for the right and mirrored.
"""

import os
import tempfile
from functools import cache
from pathlib import Path

import numpy as np
import pyvista as pv
import trimesh

from drawing.kits import packages, registration, spine
from drawing.kits.packages import Shape
from drawing.kits.store import CACHE, stamp

ORIGIN = np.array([-0.025, 0.158, 0.9235])  # of these coordinates in those of myo-sim, m
SACRUM_HALF = 51.0  # mm; beyond it the fitted sacrum would show through the thin part of the hip bone
PELVIS_TURN = 7.0  # degrees about the line through the hip joints; myo-sim's pelvis stands tilted far forward
LEVELS = ("T10", "T11", "T12", "L1", "L2", "L3", "L4", "L5")
RIBS = (7, 8, 9, 10, 11, 12)

Bones = dict[str, pv.PolyData]


@cache
def bones() -> Bones:
    """Every bone and disc by name.

    hip_r, hip_l, femur_r, femur_l, shin_r, shin_l (tibia and fibula), sacrum, coccyx, T10 ... L5,
    rib7_r ... rib12_l, and the discs T12-L1, L1-L2, L2-L3, L3-L4, L4-L5, L5-S1.
    """
    path = CACHE / f"bones-{stamp(whole=False)}.npz"
    if not path.exists():
        _write(path, _build())
    with np.load(path) as file:
        names = sorted({key.split("/")[0] for key in file.files})
        return {name: _poly(file[f"{name}/corners"], file[f"{name}/triangles"]) for name in names}


def _write(path: Path, shapes: dict[str, Shape]) -> None:
    """Under another name first: two processes may build at the same time."""
    path.parent.mkdir(exist_ok=True)
    arrays = {}
    for name, (corners, triangles) in shapes.items():
        arrays[f"{name}/corners"] = np.asarray(corners, np.float32)
        arrays[f"{name}/triangles"] = np.asarray(triangles, np.int32)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".tmp", delete=False) as file:
        np.savez_compressed(file, **arrays)
    os.replace(file.name, path)
    for old in path.parent.glob("bones-*.npz"):
        if old != path:
            old.unlink(missing_ok=True)


def _poly(corners: np.ndarray, triangles: np.ndarray) -> pv.PolyData:
    mesh = pv.make_tri_mesh(corners.astype(float), triangles.astype(int))
    return mesh.compute_normals(split_vertices=False, consistent_normals=False)


def mirrored(shape: Shape) -> Shape:
    """The same on the other side of the midline."""
    corners, triangles = shape
    return corners * [-1, 1, 1], triangles[:, ::-1]


def _build() -> dict[str, Shape]:
    body = {name: (_placed(corners), triangles) for name, (corners, triangles) in packages.body().items()}
    atlas = packages.atlas()
    shapes = _pelvis(atlas["pelvis"], body)
    for name, parts in {"femur": ("l_femur",), "shin": ("l_tibia", "l_fibula")}.items():
        shape = atlas[f"{name}_left"]
        shapes[f"{name}_l"] = (registration.fit(shape, [body[part] for part in parts]), shape[1])
        shapes[f"{name}_r"] = mirrored(shapes[f"{name}_l"])
    shapes["coccyx"] = spine.coccyx(shapes["sacrum"])
    shapes.update(spine.column(shapes["sacrum"], body))
    return shapes


def _placed(corners: np.ndarray) -> np.ndarray:
    """From myo-sim's meters (x left, y back) to mm here."""
    return (corners - ORIGIN) * [-1000, -1000, 1000]


def _pelvis(shape: Shape, body: dict[str, Shape]) -> dict[str, Shape]:
    """Sacrum and hip bones, fitted to myo-sim's pelvis and turned upright."""
    corners = registration.fit(shape, [body[n] for n in ("r_pelvis", "l_pelvis", "sacrum_geom_1_sacrum")])
    corners = corners @ spine.pitch(PELVIS_TURN).T
    parts = trimesh.Trimesh(corners, shape[1], process=False).split()
    parts = sorted(((p.vertices, p.faces) for p in parts), key=lambda part: part[0][:, 0].mean())
    left, sacrum, _ = ((np.array(c), np.array(t)) for c, t in parts)
    corners = np.clip(sacrum[0], [-SACRUM_HALF, -np.inf, -np.inf], [SACRUM_HALF, np.inf, np.inf])
    return {"hip_l": left, "hip_r": mirrored(left), "sacrum": (corners, sacrum[1])}
