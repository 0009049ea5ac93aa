"""Muscles, ligaments and nerves as meshes: sheets lofted over rows, spindles and cords along a path.

Points are in mm (x right, y forward, z up) and for the right side of the body. Every muscle mesh carries a point
array `tendon` (0 flesh to 1 tendon) and `grain` (fiber streaks, 0 to 1), from which `colored` makes its colors.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyvista as pv
from matplotlib.colors import to_rgb
from scipy.interpolate import PchipInterpolator, splev, splprep

from drawing.kits.bones import bones
from drawing.kits.landmarks import on
from lowback.figures.palette import TENDON

Point = Sequence[float]
GRAIN = 0.17  # how much darker the dark streaks are
LATHE = 30  # points around a spindle or cord
ROWS, ACROSS = 64, 44  # points of a sheet along and across its fibers


@dataclass(frozen=True)
class Sheet:
    """A flat muscle over `rows`, from origin to insertion, each a line across the fibers.

    thick: mm in the middle. tendons: shares of the length that are tendon at origin and insertion. out: the way the
    outer face looks. clear: bones it must stay `gap` mm off. even: 0 domed across, 1 as thick at the edges.
    belly: 0 as thick at the ends, 1 thinned to nothing there. fixed: bones to whose surface the first and the last row
    are drawn ("" to leave it).
    """

    rows: Sequence[Sequence[Point]]
    thick: float
    tendons: tuple[float, float] = (0.06, 0.12)
    out: Point = (0, -1, 0)
    clear: tuple[str, ...] = ()
    gap: float = 2.0
    even: float = 0.55
    belly: float = 0.75
    streaks: int = 14
    fixed: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Spindle:
    """A round muscle along `path`; radius in mm at its thickest, `peak` the share of the length where that is."""

    path: Sequence[Point]
    radius: float
    tendons: tuple[float, float] = (0.12, 0.25)
    peak: float = 0.45
    flat: float = 0.8
    ends: tuple[float, float] = (3.0, 3.0)
    out: Point = (0, -1, 0)
    clear: tuple[str, ...] = ()
    streaks: int = 9


@dataclass(frozen=True)
class Cord:
    """A nerve or ligament of even width along `path`; `flat` below 1 makes a band; radius may change along it."""

    path: Sequence[Point]
    radius: float | Sequence[float]
    flat: float = 1.0
    out: Point = (0, -1, 0)
    clear: tuple[str, ...] = ()


Form = Sheet | Spindle | Cord


def build(form: Form | Sequence[Form]) -> pv.PolyData:
    """The mesh of a form, or of several as one."""
    if not isinstance(form, Sheet | Spindle | Cord):
        made = [build(one) for one in form]
        return made[0].merge(made[1:], merge_points=False) if len(made) > 1 else made[0]
    return {Sheet: _sheet, Spindle: _spindle, Cord: _cord}[type(form)](form)


def mirrored(mesh: pv.PolyData) -> pv.PolyData:
    """The same on the left."""
    other = mesh.copy()
    other.points = other.points * [-1, 1, 1]
    other.flip_faces(inplace=True)
    return other


def colored(mesh: pv.PolyData, color: str, pale: float = 0.0) -> pv.PolyData:
    """With colors at its points, flesh in `color`; `pale` from 0 to 1 takes it toward bone white."""
    done = mesh.copy()
    grain, tendon = done["grain"][:, None], done["tendon"][:, None]
    flesh = np.array(to_rgb(color)) * (1.04 - GRAIN * (1 - grain))
    rgb = flesh * (1 - tendon) + np.array(to_rgb(TENDON)) * tendon
    rgb = rgb * (1 - pale) + np.array(to_rgb("#F6F1EA")) * pale
    done["rgb"] = (np.clip(rgb, 0, 1) * 255).astype(np.uint8)
    return done


def line(points: Sequence[Point], count: int) -> np.ndarray:
    """A smooth line through the points, `count` of them evenly spaced by parameter."""
    points = np.asarray(points, float)
    if len(points) == 1:
        return np.repeat(points, count, 0)
    steps = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    knots, _ = splprep(points.T, u=steps / steps[-1], k=min(3, len(points) - 1), s=0)
    return np.array(splev(np.linspace(0, 1, count), knots)).T


def _sheet(form: Sheet) -> pv.PolyData:
    middle = _loft(form.rows, form.fixed)
    share = np.linspace(0, 1, ROWS)[:, None]
    across = np.linspace(0, 1, ACROSS)[None]
    normals = _normals(middle, form.out)
    lengthwise = 1 - form.belly + form.belly * np.clip(np.sin(np.pi * share), 0, 1) ** 0.7
    crosswise = np.clip(4 * across * (1 - across), 0, 1) ** (0.5 * (1 - form.even) + 0.12)
    thick = (form.thick * lengthwise * crosswise)[:, :, None]
    faces = [middle + normals * thick * 0.75, middle - normals * thick * 0.25]
    free = np.clip(np.minimum(share, 1 - share) / 0.05, 0, 1) * np.ones_like(across)
    for face in faces:
        _push(face, form.clear, form.gap, form.out, free)
    grain = _grain(across, form.streaks) * np.ones_like(share)
    return _closed(faces, _tendon(share, grain, form.tendons), grain)


def _loft(rows: Sequence[Sequence[Point]], fixed: tuple[str, str]) -> np.ndarray:
    lines = np.array([line(row, ACROSS) for row in rows])
    for end, bone in zip((0, -1), fixed, strict=True):
        if bone:
            lines[end] = [on(bone, point) for point in lines[end]]
    steps = np.linalg.norm(np.diff(lines, axis=0), axis=2).mean(1)
    at = np.concatenate([[0], np.cumsum(steps)]) / steps.sum()
    if len(rows) == 2:
        share = np.linspace(0, 1, ROWS)[:, None, None]
        return lines[0] * (1 - share) + lines[1] * share
    return PchipInterpolator(at, lines, axis=0)(np.linspace(0, 1, ROWS))


def _normals(surface: np.ndarray, out: Point) -> np.ndarray:
    normals = np.cross(np.gradient(surface, axis=1), np.gradient(surface, axis=0))
    length = np.linalg.norm(normals, axis=2, keepdims=True)
    normals = np.where(length > 1e-9, normals / np.maximum(length, 1e-9), np.asarray(out, float))
    sign = np.sign((normals * np.asarray(out, float)).sum(2, keepdims=True))
    return normals * np.where(sign == 0, 1, sign)


def _push(points: np.ndarray, names: Sequence[str], gap: float, out: Point, free: np.ndarray) -> None:
    """Move points that lie in a bone, or nearer than `gap`, outward; `free` is 0 where they are attached."""
    way = np.asarray(out, float) / np.linalg.norm(out)
    for name in names:
        cloud = pv.PolyData(points.reshape(-1, 3).copy()).compute_implicit_distance(bones()[name])
        inside = np.clip(gap - cloud["implicit_distance"].reshape(free.shape), 0, 30)
        points += way * (inside * free)[..., None]


def _grain(across: np.ndarray, streaks: int) -> np.ndarray:
    noise = np.random.default_rng(streaks).normal(size=across.shape[-1])
    noise = np.convolve(noise, np.ones(3) / 3, "same")
    return 0.5 + 0.5 * np.sin(across * np.pi * 2 * streaks + noise * 1.6)


def _tendon(share: np.ndarray, grain: np.ndarray, tendons: tuple[float, float]) -> np.ndarray:
    first = np.clip(1 - share / max(tendons[0], 1e-6), 0, 1)
    last = np.clip(1 - (1 - share) / max(tendons[1], 1e-6), 0, 1)
    tendon = np.maximum(first, last)
    return np.clip(tendon * 1.25 + 0.3 * (grain - 0.5) * (tendon > 0), 0, 1) ** 0.8


def _closed(faces: list[np.ndarray], tendon: np.ndarray, grain: np.ndarray) -> pv.PolyData:
    """One closed mesh of an outer and an inner face of the same grid."""
    rows, across = grain.shape
    index = np.arange(2 * rows * across).reshape(2, rows, across)
    outer, inner = index
    quads = [_quads(outer), _quads(inner[:, ::-1])]
    for edge_a, edge_b in (
        (outer[0], inner[0]), (inner[-1], outer[-1]), (inner[:, 0], outer[:, 0]), (outer[:, -1], inner[:, -1]),
    ):  # fmt: skip
        quads.append(_quads(np.array([edge_a, edge_b])))
    cells = np.vstack(quads)
    points = np.vstack([face.reshape(-1, 3) for face in faces])
    mesh = pv.PolyData(points, np.hstack([np.full((len(cells), 1), 4), cells]).ravel())
    mesh["tendon"], mesh["grain"] = np.tile(tendon.ravel(), 2), np.tile(grain.ravel(), 2)
    return mesh


def _quads(index: np.ndarray) -> np.ndarray:
    corners = index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]
    return np.stack([c.ravel() for c in corners], axis=1)


def _spindle(form: Spindle) -> pv.PolyData:
    share = np.linspace(0, 1, ROWS)
    path = line(form.path, ROWS)
    free = np.clip(np.minimum(share, 1 - share) / 0.08, 0, 1)
    _push(path, form.clear, form.radius * 0.6, form.out, free)
    swell = np.where(share < form.peak, share / form.peak, (1 - share) / (1 - form.peak))
    ends = form.ends[0] + (form.ends[1] - form.ends[0]) * share
    radius = ends + (form.radius - ends) * np.sin(np.clip(swell, 0, 1) * np.pi / 2) ** 1.5
    return _lathe(path, radius, form.flat, form.out, form.tendons, form.streaks)


def _cord(form: Cord) -> pv.PolyData:
    path = line(form.path, ROWS)
    share = np.linspace(0, 1, ROWS)
    _push(path, form.clear, np.max(form.radius), form.out, np.clip(np.minimum(share, 1 - share) / 0.05, 0, 1))
    radii = np.atleast_1d(np.asarray(form.radius, float))
    radius = np.interp(share, np.linspace(0, 1, len(radii)), radii) if len(radii) > 1 else np.full(ROWS, radii[0])
    return _lathe(path, radius, form.flat, form.out, (0, 0), 4)


def _lathe(path: np.ndarray, radius: np.ndarray, flat: float, out: Point, tendons: tuple[float, float],
           streaks: int) -> pv.PolyData:  # fmt: skip
    way = np.gradient(path, axis=0)
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    side = np.cross(way, np.asarray(out, float))
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    face = np.cross(side, way)
    turn = np.linspace(0, 2 * np.pi, LATHE, endpoint=False)
    ring = np.cos(turn)[None, :, None] * side[:, None] + flat * np.sin(turn)[None, :, None] * face[:, None]
    points = (path[:, None] + radius[:, None, None] * ring).reshape(-1, 3)
    index = np.arange(ROWS * LATHE).reshape(ROWS, LATHE)
    cells = _quads(np.hstack([index, index[:, :1]]))
    caps = np.concatenate([[LATHE], index[0][::-1], [LATHE], index[-1]])
    mesh = pv.PolyData(points, np.concatenate([np.hstack([np.full((len(cells), 1), 4), cells]).ravel(), caps]))
    grain = (0.5 + 0.5 * np.sin(turn * streaks))[None] * np.ones((ROWS, 1))
    share = np.linspace(0, 1, ROWS)[:, None]
    mesh["grain"] = grain.ravel()
    mesh["tendon"] = (_tendon(share, grain, tendons) if max(tendons) else grain * 0).ravel()
    return mesh
