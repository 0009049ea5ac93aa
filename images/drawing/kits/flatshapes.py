"""Smooth 2D shapes: closed splines, cables of constant width, and muscles with fibers and pale tendon ends."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch, Polygon
from matplotlib.path import Path
from scipy.interpolate import CubicSpline

from lowback.figures import style
from lowback.figures.palette import MUSCLE, MUSCLE_EDGE, TENDON

Points = Sequence[tuple[float, float]] | np.ndarray
TENDON_STEPS = 16  # slices in which a tendon end fades into the belly


def closed(points: Points, n: int = 240) -> np.ndarray:
    """`n` points of a smooth closed curve through `points`."""
    ring = np.vstack([points, points[:1]]).astype(float)
    return _through(ring, n, "periodic")


def curve(points: Points, n: int = 120) -> np.ndarray:
    """`n` points of a smooth open curve through `points`; a straight line through two."""
    return _through(np.asarray(points, float), n, "natural")


def _through(points: np.ndarray, n: int, ends: str) -> np.ndarray:
    along = np.concatenate([[0], np.cumsum(np.sqrt(np.hypot(*np.diff(points, axis=0).T)))])
    return CubicSpline(along, points, bc_type=ends)(np.linspace(0, along[-1], n))


def mirrored(points: Points) -> list[tuple[float, float]]:
    """The same points on the other side of the vertical axis, in reverse order."""
    return [(-x, y) for x, y in reversed(list(points))]


def blob(
    ax: Axes, points: Points, fill: str, edge: str, *, z: float, lw: float = style.OUTLINE, n: int = 240, **more
) -> Polygon:
    """A smooth closed shape; the patch, to clip others with."""
    patch = Polygon(closed(points, n), closed=True, fc=fill, ec=edge, lw=lw, zorder=z, joinstyle="round", **more)
    return ax.add_patch(patch)


def cable(
    ax: Axes, points: Points, width: float, fill: str, edge: str, *, z: float, lw: float = 1.2, shine: bool = True
) -> None:
    """A nerve or vessel: constant `width` in data units along a smooth curve, with a soft light stripe."""
    line = curve(points)
    ax.add_patch(Polygon(ribbon(line, width), closed=True, fc=fill, ec=edge, lw=lw, zorder=z, joinstyle="round"))
    if shine:
        light = ribbon(line + _normals(line) * width * 0.14, width * 0.16)
        ax.add_patch(Polygon(light, closed=True, fc="white", ec="none", alpha=0.55, zorder=z + 0.01))


def ribbon(line: np.ndarray, width: float | np.ndarray) -> np.ndarray:
    """The outline of a band along `line`, whose width may change along it."""
    half = _normals(line) * np.reshape(np.broadcast_to(width, len(line)), (-1, 1)) / 2
    return np.vstack([line + half, (line - half)[::-1]])


def _normals(line: np.ndarray) -> np.ndarray:
    along = np.gradient(line, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    return np.column_stack([-along[:, 1], along[:, 0]])


def spindle(points: Points, width: float, *, peak: float = 0.5, ends: tuple[float, float] = (0.3, 0.3)) -> np.ndarray:
    """Two sides of a belly along a curve: full `width` at the share `peak`, `ends` of it at the tips; (2, n, 2)."""
    line = curve(points)
    t = np.linspace(0, 1, len(line))
    bow = np.where(t < peak, t / peak, (1 - t) / (1 - peak))
    tip = np.where(t < peak, ends[0], ends[1])
    wide = width * (tip + (1 - tip) * np.sin(bow * np.pi / 2) ** 1.3)
    half = _normals(line) * wide[:, None] / 2
    return np.stack([line + half, line - half])


def sides(one: Points, other: Points, n: int = 120) -> np.ndarray:
    """Two sides of a sheet of muscle, both given from origin to insertion; (2, n, 2)."""
    return np.stack([curve(one, n), curve(other, n)])


def muscle(
    ax: Axes, two: np.ndarray, *, z: float, fill: str = MUSCLE, edge: str = MUSCLE_EDGE, fibers: int = 7,
    tendons: tuple[float, float] = (0.12, 0.2), alpha: float = 1,
) -> Polygon:  # fmt: skip
    """A muscle between `two` sides (from `spindle` or `sides`), striped along; `tendons`: pale share at each end."""
    n = two.shape[1]
    patch = Polygon(np.vstack([two[0], two[1][::-1]]), closed=True, fc=fill, ec="none", zorder=z, alpha=alpha)
    ax.add_patch(patch)
    for share, order in ((tendons[0], two), (tendons[1], two[:, ::-1])):
        for k in range(TENDON_STEPS):
            last = int(share * n * (1 - k / TENDON_STEPS))
            if last > 1:
                pale = np.vstack([order[0, : last + 1], order[1, : last + 1][::-1]])
                ax.add_patch(Polygon(pale, closed=True, fc=TENDON, ec="none", alpha=0.14 * alpha, zorder=z + 0.01))
    for w in np.linspace(0, 1, fibers + 2)[1:-1]:
        line = two[0] * (1 - w) + two[1] * w
        ax.plot(*line[int(0.03 * n) : int(0.97 * n)].T, color=edge, lw=style.INNER, alpha=0.5 * alpha, zorder=z + 0.02)
    rim = np.vstack([two[0], two[1][::-1], two[0][:1]])
    ax.plot(*rim.T, color=edge, lw=style.OUTLINE, zorder=z + 0.03, alpha=alpha, solid_joinstyle="round")
    return patch


def compound(polygons: Sequence[np.ndarray]) -> Path:
    """One path of several rings; rings inside a ring become holes if they run the other way round."""
    codes, points = [], []
    for ring in polygons:
        codes += [Path.MOVETO] + [Path.LINETO] * (len(ring) - 2) + [Path.CLOSEPOLY]
        points.append(ring)
    return Path(np.vstack(points), codes)


def filled(ax: Axes, path: Path, fill: str, edge: str, *, z: float, lw: float = style.OUTLINE, **more) -> PathPatch:
    """A path with holes."""
    return ax.add_patch(PathPatch(path, fc=fill, ec=edge, lw=lw, zorder=z, joinstyle="round", **more))


def fan(ax: Axes, start: Points, end: Points, *, z: float, fibers: int = 16, bow: float = 0.0, tendon: float = 0.25,
        fill: str = MUSCLE, edge: str = MUSCLE_EDGE, alpha: float = 1) -> Polygon:  # fmt: skip
    """A fan-shaped muscle from a long line of origin to a short one of insertion; `bow` bends its sides outward."""
    n = 80
    a, b = curve(start, n), curve(end, n)
    middle = (a + b) / 2 + np.linspace(-bow, bow, n)[:, None] * np.array([1.0, 0.0])
    t = np.linspace(0, 1, n)[:, None, None]
    sheet = (1 - t) ** 2 * a + 2 * t * (1 - t) * middle + t**2 * b  # from origin (first axis) to insertion
    rim = np.vstack([sheet[0], sheet[:, -1], sheet[-1][::-1], sheet[:, 0][::-1]])
    patch = ax.add_patch(Polygon(rim, closed=True, fc=fill, ec="none", zorder=z, alpha=alpha))
    for k in range(TENDON_STEPS):
        first = int(n * (1 - tendon * (1 - k / TENDON_STEPS)))
        pale = np.vstack([sheet[first], sheet[first:, -1], sheet[-1][::-1], sheet[first:, 0][::-1]])
        ax.add_patch(Polygon(pale, closed=True, fc=TENDON, ec="none", alpha=0.14 * alpha, zorder=z + 0.01))
    for j in np.linspace(0, n - 1, fibers + 2).astype(int)[1:-1]:
        ax.plot(*sheet[2:-2, j].T, color=edge, lw=style.INNER, alpha=0.5 * alpha, zorder=z + 0.02)
    ax.plot(*np.vstack([rim, rim[:1]]).T, color=edge, lw=style.OUTLINE, zorder=z + 0.03, alpha=alpha)
    return patch
