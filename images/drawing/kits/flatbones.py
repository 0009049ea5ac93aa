"""A bone of the 3D scene traced into flat shapes: outline, two depths of shade, and the ridges inside it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import contourpy
import numpy as np
import pyvista as pv
from matplotlib.axes import Axes
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform
from scipy import ndimage

from drawing.kits.bones import bones
from drawing.kits.flatshapes import filled
from lowback.figures import style
from lowback.figures.palette import BONE, BONE_EDGE

DOTS = 720  # along the longer side of the bone
MARGIN = 1.04  # the window over the bone
SMOOTH = 1.2  # dots
SHADES = (0.72, 0.5)  # of full light
STEP = 4  # mm: nearer parts cast a ridge line where the depth jumps by more
LEAST = 30  # dots: shorter outlines are specks
LIGHT = (-0.15, 0.5, 1.0)  # in the camera's frame: from above, a little from the left
MM = 10  # in a cm

# Where the camera stands, in the scene's axes: x to the body's right, y forward, z up.
VIEWS = {"back": (0, -1, 0), "front": (0, 1, 0), "right": (1, 0, 0)}


@dataclass(frozen=True)
class Tracing:
    """Paths in cm: u to the right in the picture, v up; 0 between the two hip joints."""

    outline: Path
    shades: list[Path] = field(default_factory=list)
    ridges: Path | None = None

    def draw(self, ax: Axes, *, z: float, move: Transform | None = None, alpha: float = 1) -> None:
        """`move` turns and shifts the bone in the plane of the picture; with less `alpha` one sees through it."""
        move = move or Affine2D()
        outline = move.transform_path(self.outline)
        filled(ax, outline, BONE, "none", z=z, alpha=alpha)
        for path in self.shades:
            filled(ax, move.transform_path(path), BONE_EDGE, "none", z=z + 0.01, alpha=0.16 * alpha)
        if self.ridges:
            filled(ax, move.transform_path(self.ridges), BONE_EDGE, "none", z=z + 0.02, alpha=0.8 * alpha)
        filled(ax, outline, "none", BONE_EDGE, z=z + 0.03, lw=style.OUTLINE * 0.9, alpha=0.4 + 0.6 * alpha)


@cache
def traced(name: str, view: str) -> Tracing:
    """One bone or disc of the scene, seen from the back, the front or the right."""
    mesh = bones()[name]
    toward = np.array(VIEWS[view], float)
    center, half = np.array(mesh.center), max(np.ptp(mesh.points, axis=0)) / 2 * MARGIN
    light, depth, dot = _render(mesh, toward, center, half)
    inside = np.isfinite(depth)
    u0, v0 = flat(center, view)
    u = u0 + (np.arange(DOTS) + 0.5 - DOTS / 2) * dot / MM
    v = v0 - (np.arange(DOTS) + 0.5 - DOTS / 2) * dot / MM
    step = ndimage.maximum_filter(np.where(inside, depth, -np.inf), 3)
    step = step - ndimage.minimum_filter(np.where(inside, depth, np.inf), 3)
    ridge = (step > STEP) & ndimage.binary_erosion(inside, iterations=3)
    tone = ndimage.gaussian_filter(np.where(inside, light, 1.0), 2 * SMOOTH)
    return Tracing(
        outline=_path(inside, u, v),
        shades=[path for path in (_path(inside & (tone < level), u, v) for level in SHADES) if path],
        ridges=_path(ridge, u, v),
    )


def flat(point: Sequence[float], view: str) -> tuple[float, float]:
    """Where a point of the scene (mm) lies in the picture (cm)."""
    right = np.cross((0, 0, 1), VIEWS[view])
    return float(np.dot(point, right)) / MM, float(point[2]) / MM


def _render(mesh: pv.PolyData, toward: np.ndarray, center: np.ndarray, half: float) -> tuple:
    """Brightness (0 to 1), depth (mm, nan outside) and the width of a dot (mm)."""
    plotter = pv.Plotter(off_screen=True, window_size=(DOTS, DOTS), lighting="none")
    plotter.add_light(pv.Light(position=LIGHT, light_type="camera light"))
    plotter.add_mesh(mesh, color="white", smooth_shading=True, ambient=0.15, diffuse=0.9, specular=0)
    plotter.enable_parallel_projection()
    plotter.camera.focal_point, plotter.camera.position = center, center + toward * 4 * half
    plotter.camera.up, plotter.camera.parallel_scale = (0, 0, 1), half
    plotter.camera.clipping_range = (2 * half, 6 * half)
    light = plotter.screenshot(return_img=True)[:, :, 0] / 255
    depth = -plotter.get_image_depth(fill_value=np.nan)
    plotter.close()
    return light, depth, 2 * half / DOTS


def _path(mask: np.ndarray, u: np.ndarray, v: np.ndarray) -> Path | None:
    soft = ndimage.gaussian_filter(mask.astype(float), SMOOTH)
    made = contourpy.contour_generator(u, v, soft, fill_type=contourpy.FillType.OuterCode).filled(0.5, np.inf)
    keep = [(p, c) for p, c in zip(*made, strict=True) if len(p) > LEAST]
    if not keep:
        return None
    return Path(np.vstack([p for p, _ in keep]), np.concatenate([c for _, c in keep]))
