"""Smooth curves through points."""

import numpy as np

Points = list[tuple[float, float]] | np.ndarray


def flowing(points: Points, each: int = 8) -> list[tuple[float, float]]:
    """An open curve through all points (centripetal Catmull-Rom), `each` steps between two of them."""
    p = np.asarray(points, float)
    if len(p) < 3:
        return [tuple(q) for q in p]
    ends = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    curve = [_between(*ends[i : i + 4], each) for i in range(len(p) - 1)]
    return [tuple(q) for q in np.vstack([*curve, p[-1:]])]


def ring(points: Points, each: int = 8) -> list[tuple[float, float]]:
    """A closed curve through all points."""
    p = np.asarray(points, float)
    whole = flowing(np.vstack([p[-2:], p, p[:2]]), each)
    return whole[2 * each : (2 + len(p)) * each]


def _between(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray, steps: int) -> np.ndarray:
    """The curve from b (included) to c (left out)."""
    ta = 0.0
    tb = ta + np.sqrt(np.linalg.norm(b - a))
    tc = tb + np.sqrt(np.linalg.norm(c - b))
    td = tc + np.sqrt(np.linalg.norm(d - c))
    t = np.linspace(tb, tc, steps, endpoint=False)[:, None]
    ab = ((tb - t) * a + (t - ta) * b) / (tb - ta)
    bc = ((tc - t) * b + (t - tb) * c) / (tc - tb)
    cd = ((td - t) * c + (t - tc) * d) / (td - tc)
    abc = ((tc - t) * ab + (t - ta) * bc) / (tc - ta)
    bcd = ((td - t) * bc + (t - tb) * cd) / (td - tb)
    return ((tc - t) * abc + (t - tb) * bcd) / (tc - tb)
