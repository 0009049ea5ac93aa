"""Parts of the scene as a drawn picture: orthographic view, soft light, ink lines where parts or depths meet.

Lengths in mm (x right, y forward, z up). `Shot.at` turns a point of the scene into dots of the picture and
`Shot.sees` tells whether the named part, or anything, hides it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyvista as pv
from matplotlib.colors import to_rgb
from scipy import ndimage

VIEWS = {
    "back": (0.0, -1.0, 0.05),
    "front": (0.0, 1.0, 0.05),
    "right": (1.0, 0.0, 0.0),
    "left": (-1.0, 0.0, 0.0),
}
# position (right, up, toward the viewer) and strength of the lights, carried by the camera
LIGHTS = (((-0.55, 0.75, 1.0), 0.52), ((0.6, 0.45, 1.0), 0.34), ((0.0, -0.6, 1.0), 0.14))
MATERIAL = {"smooth_shading": True, "ambient": 0.40, "diffuse": 0.70, "specular": 0.10, "specular_power": 18}
INK_LINE, INK_STRENGTH = "#3A2E2B", 0.75
STEP = 5.0  # mm of depth between neighboring dots that draws a line
FAR = 2000.0  # mm from the camera to the focal point
PAPER_DEPTH = 600.0  # mm behind the focal point: how far away empty paper counts
SUPERSAMPLE = 2
SPECK = 8  # dots; smaller groups of edge dots are no lines


@dataclass(frozen=True)
class Item:
    """A mesh, the part it belongs to (lines are drawn between parts) and its color; None: colors at its points."""

    mesh: pv.PolyData
    part: str
    color: str | None = None


@dataclass(frozen=True)
class Shot:
    """A finished picture: `image` (height, width, 3) from 0 to 1, and how it was taken."""

    image: np.ndarray
    parts: np.ndarray
    depth: np.ndarray
    names: tuple[str, ...]
    focal: np.ndarray
    scale: float
    axes: tuple[np.ndarray, np.ndarray, np.ndarray]

    def at(self, point: Sequence[float]) -> tuple[float, float]:
        """Dots from the left and from the top."""
        high, wide = self.image.shape[:2]
        away = np.asarray(point, float) - self.focal
        unit = high / 2 / self.scale
        return wide / 2 + away @ self.axes[0] * unit, high / 2 - away @ self.axes[1] * unit

    def part_at(self, point: Sequence[float]) -> str:
        """The part seen where the point falls; "" for empty paper or outside."""
        x, y = (int(round(v)) for v in self.at(point))
        high, wide = self.parts.shape
        return self.names[self.parts[y, x]] if 0 <= x < wide and 0 <= y < high else ""

    def sees(self, point: Sequence[float], slack: float = 8.0) -> bool:
        """Whether nothing lies more than `slack` mm in front of the point."""
        x, y = (int(round(v)) for v in self.at(point))
        high, wide = self.depth.shape
        inside = 0 <= x < wide and 0 <= y < high
        return bool(inside and (np.asarray(point) - self.focal) @ self.axes[2] > self.depth[y, x] - slack)


def render(items: Sequence[Item], view: str | Sequence[float], focal: Sequence[float], scale: float,
           size: tuple[int, int] = (1000, 1000)) -> Shot:  # fmt: skip
    """Draw the items. `view` points from the object to the viewer; `scale` is half the height shown, in mm."""
    toward = np.array(VIEWS[view] if isinstance(view, str) else view, float)
    toward /= np.linalg.norm(toward)
    right = np.cross((0, 0, 1), toward)
    right /= np.linalg.norm(right)
    axes = (right, np.cross(toward, right), toward)
    focal = np.array(focal, float)
    big = (size[0] * SUPERSAMPLE, size[1] * SUPERSAMPLE)
    camera = (focal, toward, scale)
    shaded, depth = _shaded(items, camera, big)
    names = ("", *dict.fromkeys(item.part for item in items))
    parts = _parts(items, names, camera, big)
    image = _shrunk(_inked(shaded, parts, depth))
    small = slice(None, None, SUPERSAMPLE), slice(None, None, SUPERSAMPLE)
    return Shot(np.clip(image, 0, 1), parts[small], depth[small], names, focal, scale, axes)


def _plotter(camera: tuple, size: tuple[int, int], background: str) -> pv.Plotter:
    focal, toward, scale = camera
    plotter = pv.Plotter(off_screen=True, window_size=size, lighting="none")
    plotter.set_background(background)
    plotter.enable_parallel_projection()
    plotter.camera.focal_point = focal
    plotter.camera.position = focal + toward * FAR
    plotter.camera.up = (0, 0, 1)
    plotter.camera.parallel_scale = scale
    plotter.camera.clipping_range = (FAR - 1000, FAR + 1000)
    return plotter


def _shaded(items: Sequence[Item], camera: tuple, size: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """The lit picture, and for each dot how far it lies before the focal point, mm."""
    plotter = _plotter(camera, size, "white")
    for position, strength in LIGHTS:
        plotter.add_light(pv.Light(position=position, focal_point=(0, 0, 0), light_type="camera light",
                                   intensity=strength))  # fmt: skip
    for item in items:
        kind = {"color": item.color} if item.color else {"scalars": "rgb", "rgb": True}
        plotter.add_mesh(item.mesh, **kind, **MATERIAL)
    plotter.camera.clipping_range = (FAR - 1000, FAR + 1000)
    image = plotter.screenshot(None, return_img=True).astype(float) / 255
    depth = plotter.get_image_depth(fill_value=np.nan) + FAR
    plotter.close()
    return image, np.where(np.isnan(depth), -PAPER_DEPTH, depth)


def _parts(items: Sequence[Item], names: tuple[str, ...], camera: tuple, size: tuple[int, int]) -> np.ndarray:
    """For each dot the number of the part seen there; 0 is paper."""
    plotter = _plotter(camera, size, "black")
    plotter.disable_anti_aliasing()
    for item in items:
        number = names.index(item.part)
        plotter.add_mesh(item.mesh, color=((number // 16) * 16 / 255, (number % 16) * 16 / 255, 0), lighting=False)
    plotter.camera.clipping_range = (FAR - 1000, FAR + 1000)
    code = plotter.screenshot(None, return_img=True)[:, :, :2].astype(int)
    plotter.close()
    return (code[:, :, 0] + 8) // 16 * 16 + (code[:, :, 1] + 8) // 16


def _inked(image: np.ndarray, parts: np.ndarray, depth: np.ndarray) -> np.ndarray:
    edge = np.zeros(parts.shape, bool)
    for axis in (0, 1):
        edge |= np.roll(parts, 1, axis) != parts
        edge |= np.abs(np.roll(depth, 1, axis) - depth) > STEP
    edge[:3], edge[-3:], edge[:, :3], edge[:, -3:] = False, False, False, False
    image = _without_specks(image, edge)
    line = ndimage.gaussian_filter(ndimage.binary_dilation(edge).astype(float), 0.9)
    line = (np.clip(line * 1.2, 0, 1) * INK_STRENGTH)[:, :, None]
    return image * (1 - line) + np.array(to_rgb(INK_LINE)) * line


def _without_specks(image: np.ndarray, edge: np.ndarray) -> np.ndarray:
    """Where two triangles do not quite meet, a dot or two see through: painted over, without ink."""
    image = image.copy()
    spots, _ = ndimage.label(edge, np.ones((3, 3)))
    sizes = np.bincount(spots.ravel())
    for number, place in enumerate(ndimage.find_objects(spots), 1):
        if sizes[number] <= SPECK:
            around = tuple(slice(max(s.start - 4, 0), s.stop + 4) for s in place)
            spot = spots[around] == number
            image[around][spot] = np.median(image[around], (0, 1))
            edge[around][spot] = False
    return image


def _shrunk(image: np.ndarray) -> np.ndarray:
    high, wide = image.shape[0] // SUPERSAMPLE, image.shape[1] // SUPERSAMPLE
    return image.reshape(high, SUPERSAMPLE, wide, SUPERSAMPLE, 3).mean((1, 3))
