"""The bones of low back, pelvis and hip from three sides, and the ligaments behind the sacroiliac joint."""

import numpy as np

from drawing.kits.atlas import Name, Sight, atlas
from drawing.kits.landmarks import on, spinous, transverse
from drawing.kits.muscles import DISCS, LUMBAR_BONES, PELVIS_BONES, SKELETON, THIGH_BONES, scene
from drawing.kits.render3d import Shot
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import INK

NOTE = "Average adult, simplified."
BEHIND = (*SKELETON, "T11", "rib12_r", "rib12_l", "rib11_r", "rib11_l")


def bones_behind() -> Plate:
    """Lumbar spine, pelvis and upper thighs from behind."""
    return atlas(
        "Low back and pelvis: the bones from behind",
        scene([], bone=BEHIND), Sight("back", (0, 0, 118), 215),
        left=[
            Name("Rib 12", "rib12_l", (-60, -43, 293)),
            Name("Side process of L3", "L3", transverse("L3") * [-1, 1, 1] + [7, 0, 0], latin="transverse process"),
            Name("Top of the hip\nbone (iliac crest)", "hip_l", (-84, -44, 150), name="Top of the hip bone",
                 latin="iliac crest"),
            Name("Sacroiliac joint", "hip_l", (-43, -79, 85)),
            Name("Outer hip bone\n(greater trochanter)", "femur_l", (-130, -24, -22), name="Outer hip bone",
                 latin="greater trochanter"),
        ],
        right=[
            Name("Spine bump of L4", "L4", spinous("L4") + [0, 0, 4], latin="spinous process"),
            Name("Dimple bone (PSIS)", "hip_r", (42, -86, 98), latin="posterior superior iliac spine"),
            Name("Sacrum", "sacrum", (14, -95, 62)),
            Name("Tailbone", "coccyx", (1, -88, 8), latin="coccyx"),
            Name("Sit bone", "hip_r", (52, -44, -40), latin="ischial tuberosity"),
        ],
        sides=("LEFT", "RIGHT"), note=f"BACK. {NOTE}",
    )[0]  # fmt: skip


def bones_side() -> Plate:
    """The same from the right."""
    return atlas(
        "Low back and pelvis: the bones from the right side",
        scene([], bone=[*LUMBAR_BONES, *DISCS, "hip_r", "sacrum", "coccyx", "femur_r"]),
        Sight("right", (0, 5, 115), 215),
        left=[
            Name("Spine bump of L3", "L3", spinous("L3") + [0, 4, 0], latin="spinous process"),
            Name("Top of the hip\nbone (iliac crest)", "hip_r", on("hip_r", (92, -53, 146)), name="Top of the hip bone",
                 latin="iliac crest"),
            Name("Dimple bone (PSIS)", "hip_r", (42, -85, 98), latin="posterior superior iliac spine"),
            Name("Sacrum", "sacrum", (20, -88, 44)),
            Name("Tailbone", "coccyx", (0, -84, 4), latin="coccyx"),
            Name("Sit bone", "hip_r", (58, -44, -34), latin="ischial tuberosity"),
        ],
        right=[
            Name("Body of L2", "L2", (20, 0, 240), latin="corpus vertebrae"),
            Name("Disc L3 to L4", "L3-L4", (20, 5, 182)),
            Name("Front hip bone (ASIS)", "hip_r", (108, 46, 74), latin="anterior superior iliac spine"),
            Name("Outer hip bone\n(greater trochanter)", "femur_r", (138, -14, -20), name="Outer hip bone",
                 latin="greater trochanter"),
        ],
        sides=("BACK", "FRONT"), note=f"Seen from the RIGHT. {NOTE}",
    )[0]  # fmt: skip


def bones_front() -> Plate:
    """The same from the front."""
    return atlas(
        "Low back and pelvis: the bones from the front",
        scene([], bone=SKELETON), Sight("front", (0, 0, 110), 212),
        left=[
            Name("Body of L3", "L3", (8, 10, 200), latin="corpus vertebrae"),
            Name("Top of the hip\nbone (iliac crest)", "hip_r", (92, -30, 150), name="Top of the hip bone",
                 latin="iliac crest"),
            Name("Front hip bone\n(ASIS)", "hip_r", (110, 47, 76), latin="anterior superior iliac spine"),
            Name("Hip joint", "femur_r", (94, 18, 8), latin="articulatio coxae"),
            Name("Lesser trochanter", "femur_r", (94, -18, -64)),
        ],
        right=[
            Name("Disc L4 to L5", "L4-L5", (-10, 8, 144)),
            Name("Sacrum", "sacrum", (-42, -20, 104)),
            Name("Tailbone", "coccyx", (0, -80, 8), latin="coccyx"),
            Name("Outer hip bone\n(greater trochanter)", "femur_l", (-130, -14, -22), name="Outer hip bone",
                 latin="greater trochanter"),
            Name("Pubic bone", "hip_l", (-12, 52, -22), latin="os pubis"),
        ],
        sides=("RIGHT", "LEFT"), note=f"FRONT: the client's right is on your left. {NOTE}",
    )[0]  # fmt: skip


def pelvis_ligaments_behind() -> Plate:
    """Joint line and sacrospinous ligament on the left, the ligaments over them on the right."""
    show = ["sacrospinous ligament/l", "sacrotuberous ligament", "long dorsal ligament", "iliolumbar ligament/rl"]
    bone = ["L4", "L5", "L4-L5", "L5-S1", *PELVIS_BONES, *THIGH_BONES]
    plate, ax, shot = atlas(
        "The ligaments behind the sacroiliac joint",
        scene(show, bone=bone), Sight("back", (0, 0, 66), 143),
        left=[
            Name("Iliolumbar\nligament", "iliolumbar ligament/l", (-50, -48, 141)),
            Name("Sacroiliac joint\n(back edge)", "hip_l", (-43, -79, 85), bold=True, name="Sacroiliac joint"),
            Name("Sacrospinous\nligament", "sacrospinous ligament/l", (-34, -68, 19)),
            Name("Sit bone", "hip_l", (-54, -46, -38), latin="ischial tuberosity"),
        ],
        right=[
            Name("Dimple bone\n(PSIS)", "hip_r", (46, -86, 106), latin="posterior superior iliac spine"),
            Name("Long dorsal\nligament", "long dorsal ligament/r", (37, -91, 75), bold=True),
            Name("Sacrum", "sacrum", (12, -95, 52)),
            Name("Sacrotuberous\nligament", "sacrotuberous ligament/r", (44, -80, 22), bold=True),
            Name("Tailbone", "coccyx", (0, -88, 8), latin="coccyx"),
        ],
        sides=("LEFT: joint line", "RIGHT: ligaments"), note=f"BACK. {NOTE}", width=1400, margins=(265, 265),
    )  # fmt: skip
    ax.plot(*seam(shot, "sacrum", "hip_l").T, color=INK, lw=style.JOINT, ls=(0, (2.2, 1.4)), zorder=40)
    return plate


def seam(shot: Shot, one: str, other: str) -> np.ndarray:
    """The line where two parts meet in the picture, from top to bottom, dots."""
    a, b = (shot.parts == shot.names.index(name) for name in (one, other))
    meet = (a[:, 1:] & b[:, :-1]) | (a[:, :-1] & b[:, 1:])
    rows = np.flatnonzero(meet.any(1))
    across = np.array([np.flatnonzero(meet[row]).mean() for row in rows])
    wide = np.ones(15) / 15
    smooth = np.convolve(np.pad(across, 7, mode="edge"), wide, "valid")
    return np.c_[smooth, rows][::6]


PICTURES = [
    Picture(
        id="bones-behind", group="anatomy", title="Low back and pelvis: the bones from behind", draw=bones_behind,
        alt="Lumbar spine, pelvis and thigh bones from behind, with the bony points that a hand can find.",
        long="""Lumbar spine, pelvis and upper thigh bones from behind. Top to bottom: rib 12; the side process of L3;
            the spinous process of L4, one of the knobs in the midline; the top of the hip bone (iliac crest), its
            upper edge; the PSIS, the bony point under the dimple; the sacrum between the hip bones; the
            sacroiliac joint, where sacrum and hip bone meet; the tailbone; the greater trochanter on the outer
            side of the thigh bone; and the sit bone, on which a person sits.""",
        note=NOTE, shapes=("bones", "own"),
    ),
    Picture(
        id="bones-side", group="anatomy", title="Low back and pelvis: the bones from the side", draw=bones_side,
        alt="Lumbar spine and pelvis from the right: the low back is hollow, and the sacrum tilts under it.",
        long="""Lumbar spine, pelvis and upper thigh bone from the right side, the back on the left. Top to bottom: the
            body of L2, in front; the spinous process of L3, behind; the disc between L3 and L4; the top of the hip
            bone; the PSIS at the back of the hip bone and the ASIS at its front; the sacrum, which tilts, and the
            tailbone below it; the greater trochanter of the thigh bone; and the sit bone. The lumbar spine curves
            inward: it is hollow behind.""",
        note="Average adult, simplified. The depth of the hollow differs between people.", shapes=("bones", "own"),
    ),
    Picture(
        id="bones-front", group="anatomy", title="Low back and pelvis: the bones from the front", draw=bones_front,
        alt="Lumbar spine, pelvis and thigh bones from the front: spine on sacrum, sacrum between the hip bones, "
            "hip joints below.",
        long="""Lumbar spine, pelvis and upper thigh bones from the front. Top to bottom: the body of L3; the top
            of the hip bone (iliac crest); the disc between L4 and L5; the sacrum, on which the spine stands; the
            ASIS, the bony point in front of the hip bone; the tailbone; the hip joint, where the ball of the thigh
            bone sits; the greater trochanter on the outer side and the lesser trochanter on the inner side of the
            thigh bone; and the pubic bone, low in front.""",
        note=NOTE, shapes=("bones", "own"),
    ),
    Picture(
        id="pelvis-ligaments-behind", group="anatomy", title="The ligaments behind the sacroiliac joint",
        draw=pelvis_ligaments_behind,
        alt="Pelvis from behind: ligaments tie sacrum, hip bone, tailbone and sit bone together around the "
            "sacroiliac joint.",
        long="""Pelvis, sacrum and tailbone from behind. Both sides: the iliolumbar ligament, from the side processes
            of L5 and L4 to the top of the hip bone. Left side, with the outer ligaments taken off: a dashed line
            marks the back edge of the sacroiliac joint between sacrum and hip bone; from there the joint runs
            forward and outward, hidden under the hip bone. Below it the sacrospinous ligament runs from sacrum and
            tailbone to the ischial spine; below that the sit bone. Right side: the PSIS; the long dorsal ligament,
            from the PSIS down to the sacrum; and the sacrotuberous ligament, from hip bone, sacrum and tailbone to
            the sit bone.""",
        note="Average adult, simplified. The short ligaments that cover the joint are left out.",
        causes={"sacroiliac-joint": "where"}, shapes=("bones", "own"),
    ),
]  # fmt: skip
