"""Solids seen from a camera as line art: flat fills, dark outlines, lines where one thing passes in front of another.

Which triangle shows in each dot is drawn by VTK; all else (depth, slope, what is worn there) follows from the corners
of that triangle. Lengths in meters; parallel projection, so that lengths compare across a picture.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import pyvista as pv
from matplotlib.colors import to_rgb
from scipy import ndimage

FINER = 3  # dots drawn for each dot kept, each way
JUMP = 0.012  # meters of depth between neighbors that make an outline
FOLD = 0.55  # change of slope (of the unit normal) between neighbors that makes a crease
SPECK = 16  # dots: shorter lines are left out
SHADE = 0.93  # what is turned away from the light keeps this share of its color
LIGHT = np.array([-0.35, 0.85, 0.45])
OUTLINE, OVERLAP, SEAM, CREASE, FINE = 2.6, 2.2, 1.3, 1.3, 1.0  # line widths in dots of the finished picture
FAR = -1e9


@dataclass(frozen=True)
class Solid:
    """A thing in the scene.

    colors: name of a part to its fill; paint: from the triangle numbers seen and the matching points of `rest`
    (n, 3) to numbers into `colors`. Without `paint` all has the first color.
    """

    points: np.ndarray
    triangles: np.ndarray
    colors: dict[str, str]
    rest: np.ndarray | None = None
    paint: Callable[[np.ndarray, np.ndarray], np.ndarray] | None = None
    name: str = ""
    marks: Sequence["Mark"] = ()
    fine: np.ndarray | None = None  # which triangles are drawn with fine lines only: fingers, toes, face


@dataclass(frozen=True)
class Mark:
    """A patch on a solid: all that is within `radius` meters of the chain of rest points."""

    chain: np.ndarray
    radius: float
    color: str
    alpha: float = 0.45


@dataclass(frozen=True)
class Camera:
    """From where: azimuth 0 looks at the front (along -z), 90 from +x; elevation 90 looks down. Degrees.

    center: the point in the middle of the picture; scale: dots a meter; size: dots (wide, high).
    """

    azimuth: float = 0.0
    elevation: float = 0.0
    center: tuple[float, float, float] = (0.0, 0.0, 0.0)
    scale: float = 400.0
    size: tuple[int, int] = (760, 330)

    def axes(self) -> np.ndarray:
        """Rows: right, up, toward the camera."""
        a, e = np.radians([self.azimuth, self.elevation])
        toward = np.array([np.sin(a) * np.cos(e), np.sin(e), np.cos(a) * np.cos(e)])
        right = np.array([np.cos(a), 0, -np.sin(a)])
        return np.array([right, np.cross(toward, right), toward])

    def project(self, points: np.ndarray) -> np.ndarray:
        """Dots from the left and from the BOTTOM of the picture."""
        flat = (np.asarray(points) - self.center) @ self.axes()[:2].T
        return flat * self.scale + np.array(self.size) / 2


@dataclass
class Seen:
    """What shows in each fine dot: the solid, its triangle and part, depth and slope; -1 where there is nothing."""

    solid: np.ndarray
    part: np.ndarray
    depth: np.ndarray
    normal: np.ndarray
    rest: np.ndarray = field(repr=False)
    fine: np.ndarray = field(repr=False)


def _visible(points: np.ndarray, triangles: np.ndarray, camera: Camera) -> np.ndarray:
    """The number of the triangle seen in each fine dot, from the top row down; -1 for none."""
    wide, high = (n * FINER for n in camera.size)
    mesh = pv.PolyData(points, np.c_[np.full(len(triangles), 3), triangles].ravel())
    number = np.arange(len(triangles)) + 1
    mesh.cell_data["rgb"] = np.c_[number >> 16, (number >> 8) & 255, number & 255].astype(np.uint8)
    plotter = pv.Plotter(off_screen=True, window_size=(wide, high), lighting="none")
    plotter.set_background("black")
    plotter.disable_anti_aliasing()
    plotter.add_mesh(mesh, scalars="rgb", rgb=True, lighting=False, interpolate_before_map=False)
    right, up, toward = camera.axes()
    middle = np.array(camera.center)
    plotter.enable_parallel_projection()
    plotter.camera.focal_point = middle
    plotter.camera.position = middle + 10 * toward
    plotter.camera.up = up
    plotter.camera.parallel_scale = camera.size[1] / 2 / camera.scale
    plotter.camera.clipping_range = (0.1, 20)
    shot = plotter.screenshot(return_img=True).astype(int)
    plotter.close()
    return (shot[..., 0] << 16 | shot[..., 1] << 8 | shot[..., 2]) - 1


def see(solids: Sequence[Solid], camera: Camera) -> Seen:
    """Look at the solids."""
    points = np.concatenate([s.points for s in solids])
    starts = np.cumsum([0] + [len(s.points) for s in solids])
    triangles = np.concatenate([s.triangles + start for s, start in zip(solids, starts, strict=False)])
    owner = np.repeat(np.arange(len(solids)), [len(s.triangles) for s in solids])
    first = np.cumsum([0] + [len(s.triangles) for s in solids])
    shown = _visible(points, triangles, camera)
    rows, columns = np.nonzero(shown >= 0)
    t = shown[rows, columns]
    flat = camera.project(points) * FINER
    spot = np.c_[columns + 0.5, shown.shape[0] - rows - 0.5]
    share = _barycentric(flat[triangles[t]], spot)
    mix = lambda values: np.einsum("nk,nkd->nd", share, values[triangles[t]])  # noqa: E731
    rest = np.concatenate([s.points if s.rest is None else s.rest for s in solids])
    seen = Seen(*(np.full(shown.shape, fill) for fill in (-1, -1, FAR)),
                np.zeros((*shown.shape, 3)), np.zeros((*shown.shape, 3)), np.zeros(shown.shape, bool))  # fmt: skip
    seen.fine[rows, columns] = np.concatenate(
        [np.zeros(len(s.triangles), bool) if s.fine is None else s.fine for s in solids]
    )[t]
    seen.solid[rows, columns] = owner[t]
    seen.depth[rows, columns] = mix((points @ camera.axes()[2])[:, None])[:, 0]
    seen.normal[rows, columns] = _unit(mix(_normals(points, triangles)))
    seen.rest[rows, columns] = mix(rest)
    for n, solid in enumerate(solids):
        mine = owner[t] == n
        at = seen.rest[rows[mine], columns[mine]]
        seen.part[rows[mine], columns[mine]] = solid.paint(t[mine] - first[n], at) if solid.paint else 0
    return seen


def _barycentric(corners: np.ndarray, spot: np.ndarray) -> np.ndarray:
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    cross = lambda u, v: u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]  # noqa: E731
    whole = cross(b - a, c - a)
    whole[np.abs(whole) < 1e-9] = 1e-9
    share = np.c_[cross(b - spot, c - spot), cross(c - spot, a - spot), cross(a - spot, b - spot)] / whole[:, None]
    share = np.clip(share, 0, 1)
    return share / share.sum(1, keepdims=True)


def _unit(v: np.ndarray) -> np.ndarray:
    return v / np.maximum(np.linalg.norm(v, axis=-1, keepdims=True), 1e-12)


def _normals(points: np.ndarray, triangles: np.ndarray) -> np.ndarray:
    a, b, c = (points[triangles[:, k]] for k in range(3))
    face = np.cross(b - a, c - a)
    total = np.zeros_like(points)
    for k in range(3):
        np.add.at(total, triangles[:, k], face)
    return _unit(total)


def _differs(values: np.ndarray) -> np.ndarray:
    """Dots whose right or lower neighbor has another value."""
    edge = np.zeros(values.shape, bool)
    edge[:, :-1] |= values[:, :-1] != values[:, 1:]
    edge[:-1] |= values[:-1] != values[1:]
    return edge


def _overlaps(seen: Seen) -> np.ndarray:
    """Dots of a nearer surface beside a farther one of the same solid: a jump in depth beyond the slope."""
    edge = np.zeros(seen.solid.shape, bool)
    depth = seen.depth
    for shift in ((0, 1), (1, 0)):
        before, after = np.roll(depth, shift, (0, 1)), np.roll(depth, (-shift[0], -shift[1]), (0, 1))
        same = (np.roll(seen.solid, shift, (0, 1)) == seen.solid) & (
            np.roll(seen.solid, (-shift[0], -shift[1]), (0, 1)) == seen.solid
        )
        edge |= same & (2 * depth - before - after > JUMP)
    return edge & (seen.solid >= 0)


def _creases(seen: Seen) -> np.ndarray:
    """Dots where the surface folds inward sharply."""
    step = FINER
    edge = np.zeros(seen.solid.shape, bool)
    for axis in (0, 1):
        other = np.roll(seen.normal, -step, axis)
        same = (np.roll(seen.solid, -step, axis) == seen.solid) & (seen.solid >= 0)
        near = np.abs(np.roll(seen.depth, -step, axis) - seen.depth) < JUMP
        edge |= same & near & (np.linalg.norm(other - seen.normal, axis=2) > FOLD)
    return edge


def _drop_specks(mask: np.ndarray) -> np.ndarray:
    """Without the connected lines that are shorter than SPECK."""
    labels, count = ndimage.label(mask, np.ones((3, 3)))
    keep = np.bincount(labels.ravel(), minlength=count + 1) >= SPECK * FINER
    keep[0] = False
    return keep[labels]


def _stroke(mask: np.ndarray, width: float) -> np.ndarray:
    """How dark (0 to 1) a line of `width` dots along the mask is in each fine dot."""
    if not mask.any():
        return np.zeros(mask.shape)
    away = ndimage.distance_transform_edt(~mask)
    return np.clip(width * FINER / 2 - away + 0.5, 0, 1)


def render(solids: Sequence[Solid], camera: Camera, ink: str) -> np.ndarray:
    """The scene as an RGBA picture (high, wide, 4) with values 0 to 1, from the top row down."""
    seen = see(solids, camera)
    color = np.ones((*seen.solid.shape, 3))
    light = _unit(LIGHT) @ camera.axes()  # fixed to the camera, so that every view is lit alike
    shade = 1 - (1 - SHADE) * np.clip(0.5 - 3 * (seen.normal @ light), 0, 1)
    for n, solid in enumerate(solids):
        for k, fill in enumerate(solid.colors.values()):
            here = (seen.solid == n) & (seen.part == k)
            color[here] = np.array(to_rgb(fill)) * shade[here][:, None]
        for mark in solid.marks:
            _paint_mark(color, seen, n, mark)
    dark = np.zeros(seen.solid.shape)
    overlaps, creases = _drop_specks(_overlaps(seen)), _drop_specks(_creases(seen))
    for mask, width in (
        (_drop_specks(_differs(seen.solid)), OUTLINE),
        (overlaps & ~seen.fine, OVERLAP),
        (overlaps & seen.fine, FINE),
        (_differs(seen.part), SEAM),
        (creases & ~seen.fine, CREASE),
    ):
        dark = np.maximum(dark, _stroke(mask, width))
    color = color * (1 - dark[..., None]) + np.array(to_rgb(ink)) * dark[..., None]
    solid = np.maximum(seen.solid >= 0, dark)
    picture = np.dstack([color, solid])
    wide, high = camera.size
    return picture.reshape(high, FINER, wide, FINER, 4).mean((1, 3))


STRIPES = 11  # dots from one stripe of a mark to the next
STRIPE = 0.36  # the striped share


def _paint_mark(color: np.ndarray, seen: Seen, n: int, mark: Mark) -> None:
    """Tint, stripes and a rim on the patch."""
    at = seen.solid == n
    away = np.full(seen.solid.shape, np.inf)
    away[at] = _to_chain(seen.rest[at], mark.chain)
    patch = away < mark.radius
    patch = ndimage.binary_closing(patch, iterations=FINER)
    rows, columns = np.indices(patch.shape)
    striped = ((rows + columns) / FINER % STRIPES) < STRIPES * STRIPE
    rim = patch & ~ndimage.binary_erosion(patch, iterations=round(2.6 * FINER))
    hue = np.array(to_rgb(mark.color))
    tint = np.where(rim | (striped & patch), 0.95, np.where(patch, mark.alpha, 0))[..., None]
    color[:] = color * (1 - tint) + hue * tint


def _to_chain(points: np.ndarray, chain: np.ndarray) -> np.ndarray:
    """Distance of points (n, 3) to a chain of points (k, 3)."""
    if len(chain) == 1:
        return np.linalg.norm(points - chain[0], axis=1)
    best = np.full(len(points), np.inf)
    for a, b in zip(chain[:-1], chain[1:], strict=True):
        line = b - a
        share = np.clip((points - a) @ line / max(line @ line, 1e-12), 0, 1)
        best = np.minimum(best, np.linalg.norm(points - a - share[:, None] * line, axis=1))
    return best
