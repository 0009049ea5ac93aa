"""What goes wrong at the side of the low back: leaning away stretches a sore quadratus lumborum."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.transforms import Affine2D

from drawing.kits.flatbones import traced
from drawing.kits.flatshapes import curve, muscle
from drawing.kits.panels import arrow, heading, sore, window
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures.palette import MUTED, QL, QL_EDGE

SIMPLE = "Average adult, simplified. Long back muscles are taken away. No test proves which muscle it is."
JOINTS = (("L5", "L5-S1"), ("L4", "L4-L5"), ("L3", "L3-L4"), ("L2", "L2-L3"), ("L1", "L1-L2"), ("T12", "T12-L1"))
CHEST = ("T12", "T11", "rib12_r", "rib12_l", "rib11_r", "rib11_l", "rib10_r", "rib10_l")
LEAN = 24  # degrees of the low back in the second panel; leaning is to the left

# Right quadratus lumborum from behind, cm, standing: what each point moves with. From the crest up.
OUTER = (("hip", (9.4, 14.9)), ("L4", (8.6, 18.0)), ("L2", (7.6, 24.0)), ("T12", (6.5, 30.0)))
INNER = (("hip", (4.9, 14.0)), ("L4", (4.5, 17.9)), ("L3", (4.7, 21.0)), ("L2", (4.1, 24.1)), ("L1", (3.6, 27.7)),
         ("T12", (3.0, 32.2)))  # fmt: skip

SORE = (6.5, 21.6)


def _moves(lean: float) -> dict[str, Affine2D]:
    """How each part moves when the low back bends to the left by `lean` degrees."""
    chain, moves = Affine2D(), {"hip": Affine2D()}
    for name, disc in JOINTS:
        joint = traced(disc, "back").outline.vertices
        chain = Affine2D().rotate_deg_around(0, joint[:, 1].mean(), lean / len(JOINTS)) + chain
        moves[name] = chain
    return moves


def _side(points: Sequence, moves: dict[str, Affine2D], left: bool) -> np.ndarray:
    return np.array([moves[part].transform((-u if left else u, v)) for part, (u, v) in points])


def _low_back(ax: Axes, lean: float) -> dict[str, Affine2D]:
    moves = _moves(lean)
    for name, z in (("sacrum", 3), ("hip_l", 4), ("hip_r", 4)):
        traced(name, "back").draw(ax, z=z)
    for z, (name, disc) in enumerate(JOINTS):
        traced(disc, "back").draw(ax, z=2, move=moves[name])
        traced(name, "back").draw(ax, z=5 + z / 10, move=moves[name])
    for name in CHEST[1:]:
        traced(name, "back").draw(ax, z=7 if name.startswith("rib") else 6, move=moves["T12"])
    for left in (True, False):
        two = np.stack([curve(_side(points, moves, left)) for points in (OUTER, INNER)])
        muscle(ax, two, z=3.5, fill=QL, edge=QL_EDGE, tendons=(0.08, 0.08), fibers=8)
    return moves


def draw_quadratus() -> Plate:
    """The low back from behind, upright and leaning away from the sore right side."""
    plate = Plate(1120, 700, "A sore quadratus lumborum (QL)")
    left = window(plate, (0.17, 0.23, 0.33, 0.63), -13.4, 8.0, 26.8)
    right = window(plate, (0.51, 0.23, 0.36, 0.63), -15.8, 8.0, 29.2)
    _low_back(left, 0)
    moves = _low_back(right, LEAN)
    sore(left, SORE, 3.0, 7.6, angle=10)
    sore(right, tuple(moves["L2"].transform(SORE)), 3.0, 8.0, angle=10 + LEAN / 2)
    arrow(right, (4.5, 40.6), (-5.5, 39.6), bend=0.2, color=MUTED)
    heading(left, "Upright", "Sore on one side, between\nthe last rib and the pelvis.", below=True)
    heading(right, "Leaning away", "The sore side is stretched, and\nthat brings on the pain.", below=True)
    plate.column(left, [
        ((-6.2, 30.4), "Last rib", {"latin": "costa XII"}),
        ((-6.6, 22.5), "Quadratus\nlumborum", {"bold": True}),
        ((-4.2, 18.0), "Side arm of\na vertebra", {"latin": "processus transversus"}),
        ((-9.6, 14.6), "Rim of the\npelvis", {"latin": "crista iliaca"}),
    ], -14, ha="right", low=8.8, high=38, gap=2.9)  # fmt: skip
    point = tuple(moves["L2"].transform(SORE))
    plate.label(right, point, "Stretched\nand sore", (13.2, 24), bold=True, quiz=False)
    plate.side(left, (-17.6, 39.5), "BACK")
    plate.side(left, (-17.6, 37.6), "LEFT")
    plate.side(right, (15.8, 39.5), "RIGHT")
    plate.note(SIMPLE)
    return plate


PICTURES = [
    Picture(
        id="wrong-quadratus-lumborum",
        group="cause",
        title="A sore quadratus lumborum: leaning away stretches it",
        alt="Low back from behind, upright and leaning left: the sore muscle between the right last rib and the"
        " pelvis is stretched.",
        long="""Two drawings of ribs, lumbar spine and pelvis from behind, with the long back muscles taken away. On
        each side quadratus lumborum runs from the rim of the pelvis up to the last rib and to the side arms of the
        vertebrae. Left drawing, upright: the mark of soreness lies on the right muscle, between the last rib and the
        pelvis. Right drawing, leaning away: an arrow shows the trunk leaning to the left. The right muscle is longer,
        stretched and sore, and that brings on the pain. The left muscle is shorter.""",
        note=SIMPLE,
        draw=draw_quadratus,
        causes={"quadratus-lumborum": "wrong"},
        sources=("anat_ql",),
        shapes=("bones", "own"),
    ),
]
