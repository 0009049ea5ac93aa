"""Raw bone shapes out of the two packages they come in, each in that package's own place and units.

musculoskeletal-models (MPL-2.0) holds a mean pelvis, femur and lower leg as field models, read with gias3-fieldwork.
myo-sim (Apache-2.0) holds coarse meshes of the whole body, posed by MuJoCo.
"""

import importlib.util
from pathlib import Path

import numpy as np
import scipy

Shape = tuple[np.ndarray, np.ndarray]  # corners (n, 3), triangles (m, 3)

DENSITY = [10, 10]  # points along the two sides of a patch of the field model
ATLAS = {
    "pelvis": ("pelvis_combined_cubic_mean_rigid_LLP26.geof", "pelvis_combined_cubic_flat"),
    "femur_left": ("femur_left_mean_rigid_LLP26.geof", "femur_left_quartic_flat"),
    "shin_left": ("tibia_fibula_cubic_left_mean_rigid_LLP26.geof", "tibia_fibula_left_cubic_flat"),
}
# gias3 calls numpy's functions under scipy's name, which newer versions of scipy no longer offer
MOVED = ("dot", "array", "zeros", "sqrt", "hstack", "vstack", "arange", "ones", "eye", "cross")


def atlas() -> dict[str, Shape]:
    """The field models as triangles, in mm: x to the right, y forward, z up, each about its own middle."""
    for name in MOVED:
        if not hasattr(scipy, name):
            setattr(scipy, name, getattr(np, name))
    from gias3.fieldwork.field import geometric_field

    folder = Path(importlib.util.find_spec("musculoskeletal").submodule_search_locations[0]) / "models" / "atlas_meshes"
    shapes = {}
    for name, (field, patches) in ATLAS.items():
        model = geometric_field.load_geometric_field(
            str(folder / field), str(folder / f"{patches}.ens"), str(folder / f"{patches}.mesh")
        )
        corners, triangles = model.triangulate(DENSITY, merge=True)
        shapes[name] = (np.asarray(corners, float) * [-1, -1, 1], np.asarray(triangles, int))
    return shapes


def body() -> dict[str, Shape]:
    """Every mesh of myo-sim's full body in its resting pose, in m: x to the left, y backward, z up."""
    import mujoco
    from myo_sim.build.compose import build_spec

    model = build_spec("myofullbody").compile()
    data = mujoco.MjData(model)
    mujoco.mj_resetData(model, data)
    mujoco.mj_forward(model, data)
    shapes = {}
    for geom in range(model.ngeom):
        mesh = model.geom_dataid[geom]
        if model.geom_type[geom] != mujoco.mjtGeom.mjGEOM_MESH or mesh < 0:
            continue
        corner, face = model.mesh_vertadr[mesh], model.mesh_faceadr[mesh]
        corners = model.mesh_vert[corner : corner + model.mesh_vertnum[mesh]]
        turn = data.geom_xmat[geom].reshape(3, 3)
        triangles = model.mesh_face[face : face + model.mesh_facenum[mesh]]
        shapes[model.mesh(mesh).name] = (corners @ turn.T + data.geom_xpos[geom], np.array(triangles))
    return shapes
