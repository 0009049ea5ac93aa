"""Lower spine: vertebrae stacked on the sacrum with a natural hollow, ribs that follow, discs, and a tailbone.

myo-sim's lumbar spine is nearly straight and its vertebrae are small for the pelvis used here; the shapes are kept,
size, width of the transverse processes and stacking are set here. All in mm: x right, y forward, z up.
"""

from dataclasses import dataclass

import numpy as np
import pyvista as pv
import trimesh

from drawing.kits.packages import Shape

LUMBAR = ("L5", "L4", "L3", "L2", "L1", "T12")  # from below
SIZE = np.array([1.20, 1.10, 1.08])  # of a vertebra against myo-sim's
BODY_HALF = 20.0  # half the width of a vertebral body before SIZE
# from the midline to the tip of a transverse process; drawn from common anatomy, myo-sim has about 30 at all levels
TIP = {"L1": 38.0, "L2": 43.0, "L3": 49.0, "L4": 46.0, "L5": 47.0, "T12": 27.0}
TIP_FATTER = 0.35  # the drawn-out processes are made this much thicker
DISC_HEIGHT = {"L5": 9.5, "L4": 10.5, "L3": 10.0, "L2": 9.0, "L1": 8.5, "T12": 7.0}  # of the disc below it
# share of the hollow that each disc gives; the sum is set so that the chest keeps the posture it has in myo-sim
DISC_WEDGE = {"L5": 17.0, "L4": 15.0, "L3": 12.0, "L2": 9.5, "L1": 8.0, "T12": 6.0}
SACRAL_SHIFT = 1.0  # mm down the slope; the rounded upper edge of the plate draws the fit backward
DISC_HALF = (24.5, 16.5)  # half width and half depth, mm
RIBS = (12, 11, 10, 9, 8, 7)


@dataclass(frozen=True)
class Plate:
    """An end plate of a vertebra: its middle, and how far its normal leans forward, degrees."""

    middle: np.ndarray
    tilt: float


def pitch(degrees: float) -> np.ndarray:
    """Turn about the x axis; the top goes backward."""
    a = np.radians(degrees)
    return np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])


def _lean(degrees: float) -> np.ndarray:
    a = np.radians(degrees)
    return np.array([0, np.sin(a), np.cos(a)])


def column(sacrum: Shape, body: dict[str, Shape]) -> dict[str, Shape]:
    """Vertebrae T10-L5, discs T12-L1 to L5-S1, ribs 7-12 of both sides."""
    below, name_below = _sacral_plate(sacrum), "S1"
    raw = {name: _smooth(body[_mesh(name)], 3) for name in (*LUMBAR, "T11", "T10")}
    wedge = _wedges(raw, below.tilt)
    shapes: dict[str, Shape] = {}
    for name in LUMBAR:
        corners, triangles = raw[name]
        corners = _resized(corners @ pitch(_own_tilt(raw[name])).T, name)
        low, high = (_end_plate((corners, triangles), up) for up in (False, True))
        tilt = below.tilt - wedge[name]
        turn = pitch(low.tilt - tilt)
        place = below.middle + DISC_HEIGHT[name] * _lean(below.tilt - wedge[name] / 2)
        shapes[name] = ((corners - low.middle) @ turn.T + place, triangles)
        shapes[f"{name}-{name_below}"] = _disc(Plate(place, tilt), below)
        below, name_below = Plate(turn @ (high.middle - low.middle) + place, high.tilt - low.tilt + tilt), name
    shift = shapes["T12"][0].mean(0) - raw["T12"][0].mean(0)
    for name in ("T11", "T10"):
        turn = pitch(_own_tilt(raw[name]))
        shapes[name] = (_resized(raw[name][0] @ turn.T, name) @ turn + shift, raw[name][1])
    shapes.update(_ribs(body["torso_geom_13_ribcage_s"], shift))
    return shapes


def _mesh(name: str) -> str:
    level = int(name[1:])
    return f"lumbar{level}_geom_1_lumbar{level}" if name[0] == "L" else f"torso_geom_{13 - level}_thoracic{level}_s"


def _smooth(shape: Shape, times: int) -> Shape:
    mesh = trimesh.Trimesh(*shape).subdivide_loop(times)
    return np.array(mesh.vertices), np.array(mesh.faces)


def _resized(corners: np.ndarray, name: str) -> np.ndarray:
    """Larger, and its transverse processes drawn out to TIP."""
    middle = corners.mean(0) * [0, 1, 1]
    own = corners - middle
    x = np.abs(own[:, 0])
    own = own * SIZE
    if name in TIP:
        wide = BODY_HALF * SIZE[0]
        stretch = (TIP[name] - wide) / (x.max() - BODY_HALF)
        side = x > BODY_HALF
        own[side, 0] = np.sign(own[side, 0]) * (wide + (x[side] - BODY_HALF) * stretch)
        core = own[x > 0.93 * x.max()].mean(0) * [0, 1, 1]  # drawing out alone would make a spike
        far = np.clip((x - BODY_HALF) / 3, 0, 1)[:, None]
        own[:, 1:] += ((own - core) * far * TIP_FATTER)[:, 1:]
    return own + middle


def _own_tilt(shape: Shape) -> float:
    """How far the vertebra leans forward in myo-sim, degrees."""
    return (_end_plate(shape, False).tilt + _end_plate(shape, True).tilt) / 2


def _end_plate(shape: Shape, up: bool) -> Plate:
    """Found as the level part of the body's upper or lower face near the midline."""
    mesh = trimesh.Trimesh(*shape, process=False)
    points, normals = mesh.vertices, mesh.vertex_normals
    level = normals[:, 2] > 0.8 if up else normals[:, 2] < -0.8
    plate = _plane(points[level & (np.abs(points[:, 0]) < 15) & (points[:, 1] > points[:, 1].max() - 28)])
    return Plate(plate.middle - [0, 2.5, 0], plate.tilt)  # 28 mm leave out the hindmost 5 of the plate


def _sacral_plate(sacrum: Shape) -> Plate:
    """The slope at the front of the sacrum's top."""
    mesh = trimesh.Trimesh(*sacrum, process=False)
    points, normals = mesh.vertices, mesh.vertex_normals
    front = points[:, 1].max()
    slope = (normals[:, 1] > 0.3) & (normals[:, 2] > 0.3)
    plate = _plane(points[slope & (np.abs(points[:, 0]) < 15) & (points[:, 1] > front - 30)])
    down = np.array([0, 1, 0]) @ pitch(-plate.tilt).T * SACRAL_SHIFT
    return Plate(plate.middle + down, plate.tilt)


def _plane(points: np.ndarray) -> Plate:
    middle = points.mean(0)
    normal = np.linalg.svd(points - middle)[2][2]
    normal *= np.sign(normal[2])
    middle[0] = 0.0
    return Plate(middle, float(np.degrees(np.arctan2(normal[1], normal[2]))))


def _wedges(raw: dict[str, Shape], sacral_tilt: float) -> dict[str, float]:
    """DISC_WEDGE, scaled so that T12 keeps its lean."""
    own = sum(_end_plate(raw[n], up=False).tilt - _end_plate(raw[n], up=True).tilt for n in LUMBAR[:-1])
    needed = sacral_tilt - own - _end_plate(raw["T12"], up=False).tilt
    scale = needed / sum(DISC_WEDGE.values())
    return {name: wedge * scale for name, wedge in DISC_WEDGE.items()}


def _disc(upper: Plate, lower: Plate, rings: int = 11, around: int = 72) -> Shape:
    """A bulging cushion between two end plates, closed by its two faces."""
    turn = np.linspace(0, 2 * np.pi, around, endpoint=False)
    rows = []
    for share in np.linspace(0, 1, rings):
        middle = lower.middle * (1 - share) + upper.middle * share
        tilt = lower.tilt * (1 - share) + upper.tilt * share
        bulge = 1 + 0.07 * np.sin(np.pi * share) ** 0.7
        across = np.cos(turn) * DISC_HALF[0] * bulge
        along = np.sin(turn) * DISC_HALF[1] * bulge * np.where(np.sin(turn) < 0, 0.86, 1.0)  # flat behind
        rows.append(middle + np.c_[across, along * 0, along * 0] + along[:, None] * (pitch(-tilt) @ [0, 1, 0]))
    corners = np.vstack([*rows, rows[0].mean(0)[None], rows[-1].mean(0)[None]])
    triangles = [quad for r in range(rings - 1) for j in range(around) for quad in _quad(r, j, around)]
    first, last = rings * around, rings * around + 1
    top = (rings - 1) * around
    for j in range(around):
        triangles += [(first, (j + 1) % around, j), (last, top + j, top + (j + 1) % around)]
    return corners, np.array(triangles)


def _quad(ring: int, j: int, around: int) -> list[tuple[int, int, int]]:
    a, b = ring * around + j, ring * around + (j + 1) % around
    return [(a, b, a + around), (b, b + around, a + around)]


# mm; the model's cage hangs each rib between two vertebrae, but ribs 11 and 12 join the side of their own one alone
HEAD_DROP = {11: 9.0, 12: 14.0}


def _lowered(corners: np.ndarray, drop: float) -> np.ndarray:
    """A rib with its inner end lowered; its free end stays."""
    out = np.abs(corners[:, 0])
    share = (out.max() - out) / np.ptp(out)
    return corners - np.c_[np.zeros((len(out), 2)), drop * share]


def _ribs(cage: Shape, shift: np.ndarray) -> dict[str, Shape]:
    """Ribs 7-12; told from cartilage and breastbone by reaching far back, and apart by the height of their heads."""
    parts = trimesh.Trimesh(*cage).split(only_watertight=False)
    left = [p for p in parts if p.vertices[:, 0].mean() < 0 and p.vertices[:, 1].min() < -70 and len(p.vertices) >= 45]
    left.sort(key=lambda part: part.vertices[:, 2].max())
    shapes = {}
    for number, part in zip(RIBS, left, strict=False):
        mesh = part.subdivide_loop(2)
        corners, triangles = _lowered(np.array(mesh.vertices) + shift, HEAD_DROP.get(number, 0)), np.array(mesh.faces)
        shapes[f"rib{number}_l"] = (corners, triangles)
        shapes[f"rib{number}_r"] = (corners * [-1, 1, 1], triangles[:, ::-1])
    return shapes


# Tailbone and the sacrum's lowest end, as balls and rods melted together: (from, to, radius), mm from the sacrum's tip,
# x right, y forward, z up; the pelvis model stops short of them.
TAIL = (
    ((0, 1, 8), (0, 0, -2), 5.6),  # last sacral segment
    ((-9, 1, 4), (9, 1, 4), 3.2),
    ((0, 0, -2), (0, -0.5, -7), 5.6),  # first tailbone segment with its side arms and horns
    ((-10, -0.5, -3.5), (10, -0.5, -3.5), 2.2),
    ((-5.5, -4, 3), (-5, -3, -4), 1.8),
    ((5.5, -4, 3), (5, -3, -4), 1.8),
    ((-4, 0.5, -12), (4, 0.5, -12), 3.4),
    ((-2.2, 3, -19), (2.2, 3, -19), 3.2),
    ((0, 6.5, -25), (0, 9.5, -30), 2.8),
)
MELT = 2.2  # mm; how softly the parts run into one another


def coccyx(sacrum: Shape) -> Shape:
    """The tailbone, hung on the lowest point of the sacrum near the midline."""
    corners = sacrum[0][np.abs(sacrum[0][:, 0]) < 6]
    tip = corners[corners[:, 2] < corners[:, 2].min() + 3].mean(0) * [0, 1, 1] + [0, 0, 1]
    low, high, step = np.array([-16, -12, -38]), np.array([16, 18, 20]), 0.7
    grid = pv.ImageData(dimensions=((high - low) / step).astype(int) + 1, spacing=(step,) * 3, origin=low)
    distance = [_rod(grid.points, *part) for part in TAIL]
    melted = -MELT * np.log(np.exp(-np.array(distance) / MELT).sum(0))
    mesh = grid.contour([0.0], scalars=melted).triangulate().smooth_taubin(n_iter=20)
    return np.array(mesh.points) + tip, mesh.faces.reshape(-1, 4)[:, 1:]


def _rod(points: np.ndarray, a: tuple, b: tuple, radius: float) -> np.ndarray:
    a, b = np.array(a, float), np.array(b, float)
    share = np.clip(((points - a) @ (b - a)) / ((b - a) @ (b - a)), 0, 1)
    return np.linalg.norm(points - a - share[:, None] * (b - a), axis=1) - radius
