"""Smooth outlines from few points, and shapes made of them. Units are whatever the points are in (here mm)."""

from collections.abc import Sequence

import numpy as np
from scipy.interpolate import splev, splprep
from scipy.spatial import cKDTree
from shapely import affinity, contains_xy
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry

Points = Sequence[tuple[float, float]]


def curve(points: Points, n: int = 120) -> np.ndarray:
    """A smooth open curve through the points, as n of them."""
    given = np.asarray(points, float)
    knots, _ = splprep(given.T, s=0, k=min(3, len(given) - 1))
    return np.array(splev(np.linspace(0, 1, n), knots)).T


def closed(points: Points, n: int = 240) -> Polygon:
    """The shape inside a smooth closed curve through the points."""
    given = np.asarray(points, float)
    knots, _ = splprep(np.vstack([given, given[:1]]).T, s=0, per=True)
    return Polygon(np.array(splev(np.linspace(0, 1, n, endpoint=False), knots)).T).buffer(0)


def angular(points: Points, rounds: int = 3) -> BaseGeometry:
    """The polygon with its corners cut off `rounds` times: truer than a spline where bone has edges."""
    ring = np.asarray(points, float)
    for _ in range(rounds):
        after = np.roll(ring, -1, axis=0)
        ring = np.stack([0.8 * ring + 0.2 * after, 0.2 * ring + 0.8 * after], axis=1).reshape(-1, 2)
    return Polygon(ring).buffer(0)


def soften(shape: BaseGeometry, radius: float) -> BaseGeometry:
    """Round every corner of the shape, outward and inward, to `radius`."""
    return shape.buffer(-radius).buffer(2 * radius).buffer(-radius)


def band(points: Points, width: float, end: float | None = None, n: int = 80) -> Polygon:
    """A band along a smooth curve, `width` wide at its start and `end` at its end, with flat ends."""
    middle = curve(points, n)
    along = np.gradient(middle, axis=0)
    across = np.c_[-along[:, 1], along[:, 0]] / np.linalg.norm(along, axis=1)[:, None]
    half = np.linspace(width, width if end is None else end, n)[:, None] / 2
    return Polygon(np.vstack([middle + across * half, (middle - across * half)[::-1]])).buffer(0)


def strip(points: Points, width: float) -> BaseGeometry:
    """A band of one width along a smooth curve, with round ends."""
    return LineString(curve(points)).buffer(width / 2)


def oval(center: tuple[float, float], width: float, height: float, angle: float = 0) -> BaseGeometry:
    """An ellipse; `angle` in degrees, counterclockwise."""
    circle = affinity.scale(Point(0, 0).buffer(0.5, 32), width, height, origin=(0, 0))
    return affinity.translate(affinity.rotate(circle, angle, origin=(0, 0)), *center)


def mirror(points: Points) -> list[tuple[float, float]]:
    """The points on the other side of the midline x = 0."""
    return [(-x, y) for x, y in points]


def both(points: Points) -> list[tuple[float, float]]:
    """A right half given from the front round to the back, closed by its mirror image."""
    left = [(-x, y) for x, y in reversed(points) if x]
    return [*points, *left]


def placed(shape: BaseGeometry, at: tuple[float, float], tilt: float = 0) -> BaseGeometry:
    """The shape turned by `tilt` degrees (counterclockwise) about its own origin and put at a place."""
    return affinity.translate(affinity.rotate(shape, tilt, origin=(0, 0)), *at)


def spot(point: tuple[float, float], at: tuple[float, float], tilt: float = 0) -> tuple[float, float]:
    """A point turned and moved as `placed` does it."""
    turn = np.radians(tilt)
    x, y = point
    return at[0] + x * np.cos(turn) - y * np.sin(turn), at[1] + x * np.sin(turn) + y * np.cos(turn)


def scatter(shape: BaseGeometry, count: int, radius: float, seed: int = 4) -> np.ndarray:
    """`count` points inside the shape, spread evenly and about `radius` from its edge; the same for the same seed."""
    inside = shape.buffer(-radius)
    cloud = _cloud(shape.buffer(-radius / 3) if inside.is_empty else inside, 120 * count, seed)
    chosen = cloud[:: len(cloud) // count][:count]
    for _ in range(60):
        nearest = cKDTree(chosen).query(cloud)[1]
        sums = np.stack([np.bincount(nearest, cloud[:, i], count) for i in (0, 1)], axis=1)
        chosen = sums / np.maximum(np.bincount(nearest, minlength=count), 1)[:, None]
    return chosen


def _cloud(shape: BaseGeometry, count: int, seed: int) -> np.ndarray:
    """Random points inside the shape, in rows from left to right."""
    rng = np.random.default_rng(seed)
    west, south, east, north = shape.bounds
    found = np.empty((0, 2))
    while len(found) < count:
        tried = rng.uniform((west, south), (east, north), (count, 2))
        found = np.vstack([found, tried[contains_xy(shape, *tried.T)]])
    return found[:count]
