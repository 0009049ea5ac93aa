"""People, hands and furniture for the test pictures and pictograms: what stands where, as solids for kits/lineart.py.

The world: x to the right of the picture, y up, z toward the reader; meters. Whatever a person lies or sits on has its
top at y = 0. A spot on the body is written "landmark.S" (see LANDMARKS) or "segment.S:share:way", such as
"thigh.R:0.8:front": start in the segment's middle at that share of its length and go out that way to the skin.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import contourpy
import numpy as np
import pyvista as pv
from scipy import ndimage
from shapely.geometry import Polygon
from shapely.ops import unary_union

from drawing.kits import rig
from drawing.kits.lineart import FINER, Camera, Mark, Solid, see
from drawing.kits.rig import Pose, Posed, load, pose_body
from lowback.figures.palette import CLOTH, HAIR, PILLOW, PROBLEM, SHIRT, SHORTS, SKIN, TABLE, TABLE_LEG

CLIENT = {"skin": SKIN, "shirt": SHIRT, "shorts": SHORTS, "hair": HAIR}
SINK = 0.012  # how far a lying or sitting body sinks in

# How the root is turned: the world directions of the body's left, head and face.
LEFT, RIGHT, UP, DOWN, NEAR, AWAY = ((-1, 0, 0), (1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1))
PLACES = {
    "stand": (RIGHT, UP, NEAR),
    "stand-side": (AWAY, UP, RIGHT),  # faces right, its right side near
    "sit": (AWAY, UP, RIGHT),
    "sit-front": (RIGHT, UP, NEAR),
    "supine": (AWAY, LEFT, UP),  # head left, its right side near
    "prone": (AWAY, RIGHT, DOWN),  # head right, its right side near
    "on-left": (DOWN, RIGHT, NEAR),  # lies on its left side, faces the reader
    "on-left-back": (DOWN, LEFT, AWAY),  # lies on its left side, back to the reader
    "on-right": (UP, LEFT, NEAR),
    "on-right-back": (UP, RIGHT, AWAY),
}
RESTING = {"stand": ("foot",), "sit": ("leg", "trunk")}  # the limbs that carry the body; lying: the trunk

SEGMENTS = {  # first joint, second joint
    "thigh": ("upperleg01", "lowerleg01"), "shin": ("lowerleg01", "foot"), "foot": ("foot", "toe3-1"),
    "arm": ("upperarm01", "lowerarm01"), "forearm": ("lowerarm01", "wrist"),
}  # fmt: skip
WAYS = {"front": (0, 0, 1), "back": (0, 0, -1), "outer": (1, 0, 0), "inner": (-1, 0, 0), "up": (0, 1, 0),
        "down": (0, -1, 0), "back-outer": (0.7, 0, -0.7), "front-outer": (0.7, 0, 0.7),
        "back-inner": (-0.7, 0, -0.7), "front-inner": (-0.7, 0, 0.7)}  # fmt: skip

# name: start inside the standing body's LEFT half (x outward, y height, z forward; meters), and the way out
LANDMARKS = {
    "heel": ((0.19, 0.05, -0.02), (0, -0.3, -1)),
    "sole": ((0.20, 0.03, 0.08), (0, -1, 0)),
    "instep": ((0.20, 0.05, 0.08), (0, 1, 0.2)),
    "toes": ((0.181, 0.022, 0.17), (0, 1, 0.3)),
    "ankle-front": ((0.19, 0.09, 0.01), (0, 0, 1)),
    "ankle-back": ((0.19, 0.10, -0.01), (0, 0, -1)),
    "ankle-outer": ((0.19, 0.09, 0.0), (1, 0, 0)),
    "knee-outer": ((0.15, 0.47, 0.02), (1, 0, 0)),
    "knee-front": ((0.15, 0.47, 0.02), (0, 0, 1)),
    "hip-outer": ((0.10, 0.85, 0.01), (1, 0, 0)),
    "hip-front": ((0.105, 0.93, 0.02), (0, 0, 1)),  # the front hip bone
    "hip-rim": ((0.08, 0.97, 0.0), (1, 0.1, 0)),  # the rim of the pelvis at the side
    "pelvis-side": ((0.09, 0.925, 0.01), (1, 0, 0)),  # below the rim
    "groin": ((0.07, 0.85, 0.02), (0, 0, 1)),
    "buttock": ((0.08, 0.875, 0.0), (0, 0, -1)),
    "buttock-outer": ((0.08, 0.89, 0.0), (0.75, 0, -0.75)),
    "sit-bone": ((0.07, 0.82, 0.0), (0, -0.3, -1)),
    "dimple": ((0.045, 0.955, 0.0), (0, 0, -1)),
    "sacrum-edge": ((0.032, 0.915, 0.0), (0, 0, -1)),
    "sacrum": ((0.0, 0.93, 0.0), (0, 0, -1)),
    "low-back": ((0.045, 1.04, 0.0), (0, 0, -1)),
    "low-back-mid": ((0.0, 1.04, 0.0), (0, 0, -1)),
    "low-back-side": ((0.05, 1.04, 0.0), (0.8, 0, -0.6)),
    "mid-back": ((0.045, 1.13, 0.0), (0, 0, -1)),
    "upper-back": ((0.0, 1.24, 0.0), (0, 0, -1)),
    "belly": ((0.0, 1.0, 0.0), (0, 0, 1)),
    "chest": ((0.0, 1.24, 0.0), (0, 0, 1)),
    "shoulder": ((0.165, 1.34, 0.0), (0.5, 1, 0)),
    "crown": ((0.0, 1.55, 0.0), (0, 1, 0)),
    "forehead": ((0.0, 1.57, 0.0), (0, 0, 1)),
    "back-of-head": ((0.0, 1.56, 0.0), (0, 0, -1)),
}


# ---------------------------------------------------------------- spots


@cache
def _rest_spot(spot: str) -> tuple[int, tuple[float, float, float]]:
    """The triangle and the place in it where a spot lies on the standing body."""
    body = load()
    name, *more = spot.split(":")
    stem, _, side = name.partition(".")
    sign = -1 if side == "R" else 1
    if more:
        share, way = float(more[0]), np.array(WAYS[more[1]], float)
        a, b = (body.heads[f"{joint}.{side}"] for joint in SEGMENTS[stem])
        start = a + share * (b - a)
        way[0] *= sign
    else:
        start, way = (np.array(v, float) * (sign, 1, 1) for v in LANDMARKS[stem])
    hit = _cast(body.points, body.triangles, start, way)
    if hit is None:
        raise ValueError(f"the spot {spot!r} meets no skin")
    return hit


def _cast(points: np.ndarray, triangles: np.ndarray, start: np.ndarray, way: np.ndarray) -> tuple | None:
    """The nearest triangle that a ray meets, and where in it (Moeller and Trumbore)."""
    a, b, c = (points[triangles[:, k]] for k in range(3))
    one, two = b - a, c - a
    p = np.cross(way, two)
    whole = np.einsum("ij,ij->i", one, p)
    whole[np.abs(whole) < 1e-15] = np.inf
    s = start - a
    u = np.einsum("ij,ij->i", s, p) / whole
    q = np.cross(s, one)
    v = q @ way / whole
    far = np.einsum("ij,ij->i", two, q) / whole
    met = (u >= 0) & (v >= 0) & (u + v <= 1) & (far > 0)
    if not met.any():
        return None
    best = np.nonzero(met)[0][np.argmin(far[met])]
    return int(best), (float(1 - u[best] - v[best]), float(u[best]), float(v[best]))


def rest_point(spot: str) -> np.ndarray:
    """Where a spot lies on the standing body."""
    triangle, share = _rest_spot(spot)
    body = load()
    return np.array(share) @ body.points[body.triangles[triangle]]


# ---------------------------------------------------------------- people


@dataclass(frozen=True)
class Person:
    """A posed and placed body; angles in degrees, lengths in meters.

    place: of PLACES; roll: about the long axis, toward the face; at: where the pelvis is (x, z); lift: above what
    carries it; tilt: how far the pelvis is tipped back, head and all; drop: how far its left side drops.
    """

    pose: Pose
    place: str = "stand"
    roll: float = 0.0
    at: tuple[float, float] = (0.0, 0.0)
    lift: float = 0.0
    tilt: float = 0.0
    drop: float = 0.0

    @property
    def posed(self) -> Posed:
        return _posed(tuple(sorted(self.pose.items())))

    def _frame(self) -> tuple[np.ndarray, np.ndarray]:
        """The turn and the shift from the posed body to the world."""
        pose = tuple(sorted(self.pose.items()))
        return _frame(pose, self.place, self.roll, self.at, self.lift, self.tilt, self.drop)

    @property
    def points(self) -> np.ndarray:
        turned, shift = self._frame()
        return self.posed.points @ turned.T + shift

    def spot(self, spot: str) -> np.ndarray:
        """Where a spot is in the world."""
        triangle, share = _rest_spot(spot)
        return np.array(share) @ self.points[load().triangles[triangle]]

    def outward(self, spot: str) -> np.ndarray:
        """The direction out of the skin at a spot, in the world; the mean around it."""
        triangle, _ = _rest_spot(spot)
        points, triangles = self.points, load().triangles
        middle = points[triangles[triangle]].mean(0)
        near = np.linalg.norm(points[triangles[:, 0]] - middle, axis=1) < 0.03
        a, b, c = (points[triangles[near][:, k]] for k in range(3))
        out = np.cross(b - a, c - a).sum(0)
        return out / np.linalg.norm(out)

    def joint(self, bone: str) -> np.ndarray:
        """Where a bone begins in the world, such as "lowerleg01.R" for the knee."""
        turned, shift = self._frame()
        return turned @ self.posed.heads[bone] + shift

    def solid(self, pains: Sequence["Pain"] = (), colors: dict[str, str] = CLIENT) -> Solid:
        body = load()
        return Solid(
            self.points, body.triangles, colors, body.points,
            lambda t, rest: rig.part_at(rest, body.limbs[t], body.heads), "person", [p.mark() for p in pains],
            _of_limbs("hand", "head") | _toes(),
        )  # fmt: skip


THIGHS_END, RIBS_END = 0.64, 1.2  # from where to where a torso is shown: heights in meters above the sole


@dataclass(frozen=True)
class Torso(Person):
    """The middle of a standing person, low ribs (up to the height `top`) to thighs, no arms: to show where it hurts."""

    top: float = RIBS_END

    def solid(self, pains: Sequence["Pain"] = (), colors: dict[str, str] = CLIENT) -> Solid:
        body, keep = load(), ~_of_limbs("hand", "arm")
        triangles, limbs = body.triangles[keep], body.limbs[keep]
        mesh = pv.PolyData(self.points, np.c_[np.full(len(triangles), 3), triangles].ravel())
        mesh.point_data["rest"], mesh.cell_data["from"] = body.points, np.arange(len(triangles))
        mesh = mesh.clip("y", origin=(0, self.top, 0)).clip("-y", origin=(0, THIGHS_END, 0)).triangulate()
        limbs = limbs[mesh.cell_data["from"]]
        return Solid(
            np.array(mesh.points), mesh.regular_faces, colors, np.array(mesh.point_data["rest"]),
            lambda t, at: rig.part_at(at, limbs[t], body.heads), "torso", [p.mark() for p in pains],
        )  # fmt: skip


def torso(x: float, back: bool = False) -> Torso:
    """The torso of somebody who stands at x and faces the reader, or is seen from behind."""
    return Torso(STAND, "stand", roll=180 if back else 0, at=(x, 0.0))


@cache
def _of_limbs(*kinds: str) -> np.ndarray:
    """Which triangles belong to limbs of these kinds: "hand", "arm", "leg", "foot", "trunk", "head"."""
    return np.isin([limb.split(".")[0] for limb in load().limbs], kinds)


@cache
def _toes() -> np.ndarray:
    """Which triangles lie on the toes: they are drawn with fine lines only."""
    body = load()
    return body.points[body.triangles].mean(1)[:, 2] > body.heads["toe3-1.R"][2] - 0.02


@cache
def _posed(pose: tuple[tuple[str, float], ...]) -> Posed:
    return pose_body(dict(pose))


@cache
def _frame(pose: tuple, place: str, roll: float, at: tuple[float, float], lift: float, tilt: float, drop: float):
    posed, body = _posed(pose), load()
    x, y, z = np.eye(3)
    turned = np.array(PLACES[place], float).T @ rig.turn(y, roll) @ rig.turn(x, -tilt) @ rig.turn(z, -drop)
    points = posed.points @ turned.T
    carry = RESTING.get(place.split("-")[0], ("trunk",))
    low = points[np.unique(body.triangles[_of_limbs(*carry)]), 1].min()
    pelvis = turned @ posed.heads["root"]
    sink = 0 if place.startswith("stand") else SINK
    return turned, np.array([at[0] - pelvis[0], lift - low - sink, at[1] - pelvis[2]])


@dataclass(frozen=True)
class Pain:
    """Where it hurts: a striped patch on the skin along a chain of spots; radius in meters."""

    spots: tuple[str, ...]
    radius: float = 0.045
    color: str = PROBLEM

    def mark(self) -> Mark:
        return Mark(np.array([rest_point(spot) for spot in self.spots]), self.radius, self.color)


def pain(spots: str | Sequence[str], radius: float = 0.045, color: str = PROBLEM) -> Pain:
    """A patch at one spot or along several; the body is looked up only when it is drawn."""
    return Pain((spots,) if isinstance(spots, str) else tuple(spots), radius, color)


# Arms and head as they rest, for each way of lying or sitting; add the joints of the test to them.
ARMS_ON_BELLY = {
    "shoulder.L.flex": -4, "shoulder.R.flex": -4, "shoulder.L.abd": 12, "shoulder.R.abd": 12,
    "shoulder.L.rot": 62, "shoulder.R.rot": 62, "elbow.L": 92, "elbow.R": 72, "fingers.L": 12, "fingers.R": 12,
}  # fmt: skip
SUPINE = ARMS_ON_BELLY | {"hip.L.abd": 4, "hip.R.abd": 4, "ankle.L": -12, "ankle.R": -12}
PRONE = {"neck.rot": 60, "hip.L.abd": 5, "hip.R.abd": 5, "ankle.L": -55, "ankle.R": -55,
         "shoulder.L.flex": 6, "shoulder.R.flex": 6, "shoulder.L.abd": 4, "shoulder.R.abd": 4,
         "fingers.L": 15, "fingers.R": 15}  # fmt: skip
SIT = {
    "hip.L.flex": 88, "hip.R.flex": 88, "knee.L": 85, "knee.R": 85, "hip.L.abd": 3, "hip.R.abd": 3, "neck.flex": -2,
    "shoulder.L.flex": -22, "shoulder.R.flex": -22, "shoulder.L.abd": 3, "shoulder.R.abd": 3,
    "wrist.L": -70, "wrist.R": -70,
}  # fmt: skip
ON_LEFT = {
    "shoulder.L.flex": 75, "shoulder.L.abd": -16, "shoulder.L.rot": 20, "elbow.L": 95, "fingers.L": 20,
    "shoulder.R.flex": 40, "shoulder.R.abd": -28, "elbow.R": 35, "fingers.R": 20,
    "hip.L.flex": 15, "knee.L": 20, "ankle.L": -15, "ankle.R": -10, "neck.side": 4,
}  # fmt: skip


# Both arms around the left knee; goes with hip.L.flex 115 and knee.L 125.
HUG_LEFT_KNEE = {
    "hip_L_flex": 115, "knee_L": 125,
    "shoulder_L_flex": 31, "shoulder_L_abd": 11, "shoulder_L_rot": 58, "elbow_L": 34, "fingers_L": 40,
    "shoulder_R_flex": 40, "shoulder_R_abd": 0, "shoulder_R_rot": 91, "elbow_R": 47, "fingers_R": 40,
}  # fmt: skip
STAND = {"fingers.L": 15, "fingers.R": 15}


def person(
    place: str, /, roll: float = 0.0, at: tuple[float, float] = (0.0, 0.0), lift: float = 0.0, tilt: float = 0.0,
    drop: float = 0.0, **joints: float,
) -> Person:  # fmt: skip
    """A person who rests in the usual way at a place, with these joints besides: hip_R_flex=60 for "hip.R.flex"."""
    base = next(pose for start, pose in REST.items() if place.startswith(start))
    pose = base | {name.replace("_", "."): angle for name, angle in joints.items()}
    return Person(pose, place, roll, at, lift, tilt, drop)


REST = {"supine": SUPINE, "prone": PRONE, "sit": SIT, "on-left": ON_LEFT, "stand": STAND}


# ---------------------------------------------------------------- the therapist's hands

GRIPS = {"flat": {"fingers": 8, "wrist": 0}, "cup": {"fingers": 32, "wrist": 10}, "grip": {"fingers": 48, "wrist": 0}}
PALM_DEPTH = 0.017  # from the bones of the hand to the skin of the palm
HAND_COLORS = {"hand": CLOTH}


@dataclass(frozen=True)
class Hand:
    """The therapist's hand and forearm. on: the spot; arm: the way from the hand to the elbow, in the world.

    side: whose hand (L or R); grip: of GRIPS; bend: the wrist bent back, degrees; press: the way the palm looks, in the
    world (into the skin, if not given); slide: meters to shift it, in the world.
    """

    on: str
    arm: tuple[float, float, float]
    side: str = "R"
    grip: str = "flat"
    bend: float = 25.0
    press: tuple[float, float, float] | None = None
    slide: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def solid(self, person: Person) -> Solid:
        points, triangles, rest, frame = _hand(self.side, self.grip, self.bend)
        press = -person.outward(self.on) if self.press is None else _unit(np.array(self.press, float))
        arm = np.array(self.arm, float)
        arm = _unit(arm - (arm @ press) * press)
        wanted = np.array([arm, press, np.cross(arm, press)]).T
        turned = wanted @ frame["axes"].T
        at = person.spot(self.on) + np.array(self.slide)
        moved = (points - frame["palm"]) @ turned.T + at - PALM_DEPTH * press
        return Solid(moved, triangles, HAND_COLORS, rest, None, "hand", (), np.ones(len(triangles), bool))


@cache
def _hand(side: str, grip: str, bend: float):
    """Points and triangles of a forearm with its hand, and the frame of the palm."""
    body, shape = load(), GRIPS[grip]
    curled = {f"fingers.{side}": shape["fingers"], f"wrist.{side}": shape["wrist"] - bend}
    posed = _posed(tuple(sorted(curled.items())))
    flat = _posed(((f"wrist.{side}", shape["wrist"] - bend),))
    more = _posed(((f"fingers.{side}", 40.0), (f"wrist.{side}", shape["wrist"] - bend)))
    triangles = body.triangles[np.isin(body.limbs, (f"hand.{side}", f"arm.{side}"))]
    points = _cut_sleeve(posed, side)
    flat_away = _from_elbow(body.points, body.heads, side) < -0.15
    triangles = triangles[~flat_away[triangles].all(1)]
    used = np.unique(triangles)
    renumber = np.full(len(body.points), -1)
    renumber[used] = np.arange(len(used))
    wrist, knuckle = posed.heads[f"wrist.{side}"], posed.heads[f"finger3-1.{side}"]
    tip = f"finger3-3.{side}"
    along = _unit(knuckle - wrist)
    palmward = more.heads[tip] - flat.heads[tip]
    palmward = _unit(palmward - (palmward @ along) * along)
    axes = np.array([-along, palmward, np.cross(-along, palmward)]).T
    frame = {"axes": axes, "palm": wrist + 0.62 * (knuckle - wrist)}
    return points[used], renumber[triangles], body.points[used], frame


SLEEVE_END = 0.12  # of the forearm, from the elbow: where it is cut off


def _from_elbow(points: np.ndarray, heads: dict[str, np.ndarray], side: str) -> np.ndarray:
    """How far along the forearm points lie: 0 at the elbow, 1 at the wrist."""
    line = heads[f"wrist.{side}"] - heads[f"lowerarm01.{side}"]
    return (points - heads[f"lowerarm01.{side}"]) @ line / (line @ line)


def _cut_sleeve(posed: Posed, side: str) -> np.ndarray:
    """The points with all beyond the cut laid into it, toward its middle: a closed end."""
    elbow, wrist = posed.heads[f"lowerarm01.{side}"], posed.heads[f"wrist.{side}"]
    share = _from_elbow(posed.points, posed.heads, side)
    points = posed.points.copy()
    beyond = share < SLEEVE_END
    middle = elbow + SLEEVE_END * (wrist - elbow)
    flat = points[beyond] - ((share[beyond] - SLEEVE_END)[:, None] * (wrist - elbow))
    shrink = np.clip(1 + 6 * (share[beyond] - SLEEVE_END), 0, 1)[:, None]
    points[beyond] = middle + (flat - middle) * shrink
    return points


def _unit(v: np.ndarray) -> np.ndarray:
    return v / np.linalg.norm(v)


# ---------------------------------------------------------------- furniture


def box(low: tuple[float, float, float], high: tuple[float, float, float], color: str, name: str = "box") -> Solid:
    """A box with its edges along the axes."""
    corners = np.array([[(low, high)[i >> k & 1][k] for k in range(3)] for i in range(8)], float)
    quads = ((0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2), (1, 3, 7, 5))
    # each face has corners of its own, so that the edges stay sharp
    points = np.concatenate([corners[list(q)] for q in quads])
    triangles = np.array([t for n in range(0, 24, 4) for t in ((n, n + 1, n + 2), (n, n + 2, n + 3))])
    return Solid(points, triangles, {name: color}, name=name)


TABLE_DEEP = 0.36  # half the width of the table top
TABLE_THICK = 0.07


def table(
    left: float = -1.0, right: float = 1.0, legs: float = 0.22, inset: float = 0.2, deep: float = TABLE_DEEP
) -> list[Solid]:
    """A treatment table from x = left to right, its top at y = 0; legs: what shows of them; deep: half its depth."""
    top = box((left, -TABLE_THICK, -deep), (right, 0, deep), TABLE, "table")
    foot = -TABLE_THICK - legs
    stands = [
        box((x - 0.025, foot, z - 0.025), (x + 0.025, -TABLE_THICK, z + 0.025), TABLE_LEG, "leg")
        for x in (left + inset, right - inset)
        for z in (-deep + 0.06, deep - 0.06)
    ]
    return [top, *stands]


def pillow(x: float, y: float, z: float, long: float = 0.3, high: float = 0.1, deep: float = 0.42) -> Solid:
    """A pillow around (x, y, z): a rounded box of these sizes in meters."""
    u, v = np.meshgrid(np.linspace(-np.pi / 2, np.pi / 2, 25), np.linspace(-np.pi, np.pi, 49), indexing="ij")
    rounded = lambda t, power: np.sign(t) * np.abs(t) ** power  # noqa: E731
    flat = rounded(np.cos(u), 0.6)
    across, along = flat * rounded(np.cos(v), 0.4), flat * rounded(np.sin(v), 0.4)
    points = np.stack([x + long / 2 * across, y + high / 2 * np.sin(u), z + deep / 2 * along], -1).reshape(-1, 3)
    i, j = np.meshgrid(np.arange(24), np.arange(48), indexing="ij")
    a = (i * 49 + j).ravel()
    triangles = np.concatenate([np.c_[a, a + 49, a + 50], np.c_[a, a + 50, a + 1]])
    return Solid(points, triangles, {"pillow": PILLOW}, name="pillow")


# ---------------------------------------------------------------- outlines, for the body chart and pictograms

VIEWS = {"front": 0, "back": 180, "left": 90, "right": -90}
OUTLINE_SCALE = 500  # dots a meter while an outline is taken


def outline(
    pose: Pose, view: str = "front", place: str = "stand", smooth: float = 1.2, arms_off: bool = False
) -> Polygon:
    """The body's outline in meters (x to the right of the view, y up from what it stands on), as one polygon.

    smooth: blur in dots of 2 mm; arms_off leaves out arms and hands, for views from the side.
    """
    person = Person(pose, place)
    solid = person.solid()
    if arms_off:
        body = load()
        keep = ~_of_limbs("hand", "arm")
        solid = Solid(solid.points, body.triangles[keep], {"all": SKIN})
    low, high = solid.points.min(0) - 0.05, solid.points.max(0) + 0.05
    wide = 2 * float(np.abs(np.r_[low, high]).max())
    size = (round(wide * OUTLINE_SCALE), round((high[1] - low[1]) * OUTLINE_SCALE))
    camera = Camera(VIEWS[view], 0, (0.0, float(low[1] + high[1]) / 2, 0.0), OUTLINE_SCALE, size)
    mask = ndimage.gaussian_filter((see([solid], camera).solid >= 0).astype(float), smooth * FINER)
    lines = contourpy.contour_generator(z=mask[::-1]).lines(0.5)
    shift = np.array([size[0] / 2, -camera.center[1] * OUTLINE_SCALE + size[1] / 2])
    rings = [Polygon(((line + 0.5) / FINER - shift) / OUTLINE_SCALE) for line in lines if len(line) > 20]
    return _with_holes(rings)


def _with_holes(rings: list[Polygon]) -> Polygon:
    """The largest ring, with those inside it cut out."""
    rings = sorted((r.buffer(0) for r in rings), key=lambda r: -r.area)
    holes = unary_union([r for r in rings[1:] if rings[0].contains(r)] or [Polygon()])
    return rings[0].difference(holes).simplify(0.0004)
