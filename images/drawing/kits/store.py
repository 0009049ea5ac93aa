"""Meshes that take long to build, kept in .cache until the code they come from changes."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pyvista as pv

HERE = Path(__file__).resolve().parent
CACHE = HERE.parent / ".cache"
BONE_CODE = ("packages.py", "registration.py", "spine.py", "bones.py")
PART_CODE = ("landmarks.py", "surfaces.py")  # and every forms_*.py


@cache
def stamp(whole: bool) -> str:
    """A mark of the code that makes the bones, or with `whole` also of that which makes the parts on them."""
    names = [*BONE_CODE, *(PART_CODE if whole else ()), *(sorted(p.name for p in HERE.glob("forms_*.py")) * whole)]
    return hashlib.sha256(b"".join((HERE / name).read_bytes() for name in names)).hexdigest()[:12]


def kept(name: str, make: Callable[[], pv.PolyData]) -> pv.PolyData:
    """The mesh from the store, or made and stored; under a name of its own first, as two may do so at once."""
    folder = CACHE / f"parts-{stamp(True)}"
    path = folder / f"{name.replace(' ', '-')}.vtp"
    if path.exists():
        return pv.read(path)
    mesh = make()
    folder.mkdir(parents=True, exist_ok=True)
    for old in CACHE.glob("parts-*"):
        if old != folder:
            shutil.rmtree(old, ignore_errors=True)
    with tempfile.NamedTemporaryFile(dir=folder, suffix=".vtp", delete=False) as file:
        pass
    mesh.save(file.name)
    os.replace(file.name, path)
    return mesh
