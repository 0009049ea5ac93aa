"""Fit one cloud of surface points onto another by a scaled rotation, then by a full affine map."""

import numpy as np
import trimesh
from scipy.spatial import cKDTree

from drawing.kits.packages import Shape

ROUNDS = 60
Map = tuple[np.ndarray, np.ndarray]  # matrix (3, 3) and shift (3,)


def fit(shape: Shape, targets: list[Shape]) -> np.ndarray:
    """The corners of `shape`, mapped so that its surface lies on that of the targets (taken together)."""
    source = sample(shape, 9000)
    target = np.vstack([sample(t, 4500) for t in targets])
    found = _affine(source, target, _similar(source, target))
    return shape[0] @ found[0].T + found[1]


def sample(shape: Shape, count: int) -> np.ndarray:
    """Points spread evenly over the surface; the same ones each time."""
    mesh = trimesh.Trimesh(*shape, process=False)
    return trimesh.sample.sample_surface(mesh, count, seed=0)[0]


def _similar(source: np.ndarray, target: np.ndarray) -> Map:
    """Scale, turn and shift; the worst tenth of the pairs is left out of each round."""
    matrix, shift = np.eye(3), target.mean(0) - source.mean(0)
    tree = cKDTree(target)
    for _ in range(ROUNDS):
        far, near = tree.query(source @ matrix.T + shift)
        keep = far < np.quantile(far, 0.90)
        matrix, shift = _scaled_turn(source[keep], target[near[keep]])
    return matrix, shift


def _affine(source: np.ndarray, target: np.ndarray, start: Map) -> Map:
    """Pairs are made both ways, so that no part of either surface is left without a partner."""
    matrix, shift = start
    tree = cKDTree(target)
    for _ in range(ROUNDS):
        moved = source @ matrix.T + shift
        there, at_target = tree.query(moved)
        back, at_source = cKDTree(moved).query(target)
        a = np.vstack([source, source[at_source]])
        b = np.vstack([target[at_target], target])
        far = np.concatenate([there, back])
        keep = far < np.quantile(far, 0.92)
        middle_a, middle_b = a[keep].mean(0), b[keep].mean(0)
        matrix = np.linalg.lstsq(a[keep] - middle_a, b[keep] - middle_b, rcond=None)[0].T
        shift = middle_b - matrix @ middle_a
    return matrix, shift


def _scaled_turn(a: np.ndarray, b: np.ndarray) -> Map:
    middle_a, middle_b = a.mean(0), b.mean(0)
    a, b = a - middle_a, b - middle_b
    u, size, v = np.linalg.svd(b.T @ a)
    flip = np.diag([1, 1, np.sign(np.linalg.det(u @ v))])
    matrix = (size * np.diag(flip)).sum() / (a**2).sum() * (u @ flip @ v)
    return matrix, middle_b - matrix @ middle_a
