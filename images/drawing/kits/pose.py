"""A skeleton that bends forward over straight legs, and how long its hamstrings are.

Geometry only, worked out with the muscle model of the package myo-sim. It knows nothing of pain, of stretch that is
felt, or of how people choose to bend: the share of hips and low back is put in from outside.

    PYTHONPATH=images:widgets python -m drawing.kits.pose

works out the table of hamstring lengths again and writes it beside the chart that shows it.
"""

import csv
import sys
import warnings
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pyvista as pv

from drawing.kits import bones, packages, surfaces
from drawing.kits.forms_thigh import THIGH
from drawing.kits.spine import pitch
from lowback.figures.hamstring_length import TABLE

HAMSTRINGS = {"biceps femoris, long head": "bflh", "semimembranosus": "semimem", "semitendinosus": "semiten"}
BANDS = {name: THIGH[name] for name in ("semimembranosus", "semitendinosus", "biceps femoris")}

# The joints of the low back in the model, from below. It states the share that each of the upper four has of a bend
# (they are coupled to `flex_extension`) and turns L5 by the whole of `flex_extension`: 1.875 times the angle asked
# for, more than half of it in one joint. Here L5 gets what the upper four leave of one.
UPPER_JOINTS = {"L4": "L4_L5_FE", "L3": "L3_L4_FE", "L2": "L2_L3_FE", "L1": "L1_L2_FE"}
LEADER = "flex_extension"
BELOW = {"L5": "S1", "L4": "L5", "L3": "L4", "L2": "L3", "L1": "L2"}  # T12 and the chest go with L1

PELVIS = ("hip_r", "sacrum", "coccyx")
LEG = ("femur_r", "shin_r")
CHEST = tuple(f"T{n}" for n in range(1, 13))
CAGE = "torso_geom_13_ribcage_s"  # ribs and breastbone, in myo-sim
TO_SCENE = (-1000, -1000, 1000)  # from myo-sim's meters (x left, y back) to mm here
FADE = 2.2  # how soon along a hamstring the pull of its moving end dies out

Motion = tuple[np.ndarray, np.ndarray]  # turn (3, 3) and shift (3,), mm


@cache
def lengths(hip: float, knee: float = 0) -> dict[str, float]:
    """Length of each hamstring with its tendons in meters; hip and knee bent by so many degrees."""
    import mujoco

    model = _model()
    data = mujoco.MjData(model)
    for joint, angle in (("hip_flexion_r", hip), ("knee_angle_r", knee)):
        _turn(model, data, joint, np.radians(angle))
    mujoco.mj_fwdPosition(model, data)
    return {name: float(data.ten_length[model.tendon(f"{short}_r_tendon").id]) for name, short in HAMSTRINGS.items()}


@cache
def _model() -> Any:
    import mujoco
    from myo_sim.build.compose import build_spec

    mujoco.set_mju_user_warning(lambda text: None)  # or it leaves a log where it was started
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return build_spec("myofullbody").compile()


def _turn(model: Any, data: Any, joint: str, angle: float) -> None:
    """Set a joint to `angle` (radians) and what the model couples to it, such as the sliding inside the knee."""
    data.qpos[model.jnt_qposadr[model.joint(joint).id]] = angle
    for follower, terms in _coupled(model, joint).items():
        at = model.jnt_qposadr[follower]
        data.qpos[at] = model.qpos0[at] + np.polyval(terms[::-1], angle)


def _coupled(model: Any, joint: str) -> dict[int, np.ndarray]:
    """Joints that follow `joint`, with the terms of their polynomials."""
    import mujoco

    leader = model.joint(joint).id
    return {
        int(model.eq_obj1id[i]): model.eq_data[i][:5]
        for i in range(model.neq)
        if model.eq_type[i] == mujoco.mjtEq.mjEQ_JOINT and model.eq_obj2id[i] == leader
    }


@cache
def back_shares() -> dict[str, float]:
    """The share of low-back bending of the joint below each vertebra; they add up to one."""
    model = _model()
    coupled = _coupled(model, LEADER)
    upper = {level: float(coupled[model.joint(joint).id][1]) for level, joint in UPPER_JOINTS.items()}
    return {"L5": 1 - sum(upper.values()), **upper}


def posed(hip: float, back: float) -> dict[str, pv.PolyData]:
    """Bones, discs and hamstrings by name, mm; `hip` and `back` are degrees of pelvis on thigh and chest on pelvis."""
    motions = _motions(hip, back)
    shapes = bones.bones()
    made = {name: shapes[name] for name in LEG}
    made |= {name: _moved(shapes[name], motions["S1"]) for name in PELVIS}
    made |= {level: _moved(shapes[level], motions[level]) for level in BELOW}
    made |= {name: _moved(mesh, motions["L1"]) for name, mesh in _chest().items()}
    for above, below in {**BELOW, "T12": "L1"}.items():
        lower = shapes["sacrum" if below == "S1" else below]
        made[f"{above}-{below}"] = _bent(
            shapes[f"{above}-{below}"], motions[below], motions.get(above, motions["L1"]), lower, shapes[above]
        )
    return made | {name: _hamstring(form, motions["S1"]) for name, form in BANDS.items()}


def _motions(hip: float, back: float) -> dict[str, Motion]:
    """From standing to the pose, for the pelvis (S1) and each lumbar vertebra. Each turns about the disc below it."""
    motions = {"S1": (pitch(-hip), np.zeros(3))}
    for level, below in BELOW.items():
        turn, shift = motions[below]
        middle = np.asarray(bones.bones()[f"{level}-{below}"].center)
        own = pitch(-back * back_shares()[level])
        motions[level] = turn @ own, turn @ (middle - own @ middle) + shift
    return motions


def _moved(mesh: pv.PolyData, motion: Motion) -> pv.PolyData:
    return _with(mesh, mesh.points @ motion[0].T + motion[1])


def _bent(disc: pv.PolyData, lower: Motion, upper: Motion, under: pv.PolyData, over: pv.PolyData) -> pv.PolyData:
    """A disc whose lower face goes with the vertebra under it and whose upper face with the one over it."""
    along = np.asarray(over.center) - (np.asarray(under.center) * [1, 0, 1] + np.asarray(disc.center) * [0, 1, 0])
    height = disc.points @ (along / np.linalg.norm(along))
    share = ((height - height.min()) / np.ptp(height))[:, None]
    return _with(disc, _moved(disc, lower).points * (1 - share) + _moved(disc, upper).points * share)


def _with(mesh: pv.PolyData, points: np.ndarray) -> pv.PolyData:
    made = pv.PolyData(points, mesh.faces)
    return made.compute_normals(split_vertices=False, consistent_normals=False)


def _hamstring(form: surfaces.Spindle, pelvis: Motion) -> pv.PolyData:
    """Its upper end goes with the sit bone, its lower end stays; it gets thinner as it gets longer."""
    path = np.array(form.path, float)
    share = np.linspace(1, 0, len(path))[:, None] ** FADE
    moved = path + share * (pelvis[0] @ path[0] + pelvis[1] - path[0])
    longer = _length(moved) / _length(path)
    return surfaces.build(replace(form, path=moved.tolist(), radius=form.radius / np.sqrt(longer)))


def _length(path: np.ndarray) -> float:
    return float(np.linalg.norm(np.diff(path, axis=0), axis=1).sum())


@cache
def _chest() -> dict[str, pv.PolyData]:
    """Chest spine, ribs and breastbone in myo-sim's shapes, where the lower chest of the scene stands."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        body = packages.body()
    meshes = {name: body[f"torso_geom_{13 - int(name[1:])}_thoracic{name[1:]}_s"] for name in CHEST}
    meshes["cage"] = body[CAGE]
    placed = {name: ((corners - bones.ORIGIN) * TO_SCENE, faces) for name, (corners, faces) in meshes.items()}
    shift = np.asarray(bones.bones()["T10"].points).mean(0) - placed["T10"][0].mean(0)
    own = {name: bones.bones()[name] for name in CHEST if name in bones.bones()}
    return {name: own.get(name) or _round(corners + shift, faces) for name, (corners, faces) in placed.items()}


def _round(corners: np.ndarray, faces: np.ndarray) -> pv.PolyData:
    mesh = pv.make_tri_mesh(corners, faces).clean()
    return mesh.subdivide(1, "loop").compute_normals(split_vertices=False)


def table() -> Iterator[dict[str, Any]]:
    """Rows for the chart: length in meters and its change against standing, by muscle, knee and hip angle (degrees)."""
    for muscle in HAMSTRINGS:
        for knee in (0, 90):
            for hip in range(-10, 121, 5):
                length = lengths(hip, knee)[muscle]
                yield {
                    "muscle": muscle, "knee_deg": knee, "hip_deg": hip, "length_m": f"{length:.5f}",
                    "change_percent": f"{100 * (length / lengths(0)[muscle] - 1):.2f}",
                }  # fmt: skip


def main() -> int:
    """Write the table."""
    rows = list(table())
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
