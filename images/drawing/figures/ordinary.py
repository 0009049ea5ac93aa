"""Ordinary back pain: where it is felt, and why no single part can be named."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyBboxPatch
from matplotlib.transforms import Affine2D
from shapely.geometry import Polygon

from drawing.figures.where_muscles import LOW_RIBS, TRUNK, Mark, Where, put
from drawing.kits.body import draw_body, figure
from drawing.kits.flatbones import traced
from drawing.kits.flatshapes import curve, mirrored
from drawing.kits.panels import sore_area, window
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import CLOTH, CLOTH_EDGE, INK, PAPER

FELT_NOTE = "Average adult, simplified. Bones drawn faintly to show the height. Pain may also be felt elsewhere."
NO_NAME_NOTE = "Average adult, simplified. The rings mark examples; they do not show how often each part is the cause."

# On the body from behind, dm from the tailbone's tip: the lower edge of the ribs and the fold under the buttock, right.
RIB_EDGE = [(0.0, 3.30), (0.35, 3.14), (0.72, 2.92), (1.05, 2.76), (1.6, 2.70)]
FOLD = [(0.0, -0.34), (0.4, -0.46), (0.85, -0.52), (1.3, -0.44), (1.95, -0.2)]
TO_BODY = Affine2D().scale(0.1).translate(0, 0.11)  # from cm above the hip joints
FAINT = ("sacrum", "hip_r", "hip_l", "L5", "L4", "L3", "L2", "L1", "T12", "rib12_r", "rib12_l", "rib11_r", "rib11_l")

DOUBTS = Where(
    title="Many parts can hurt; none can be named",
    show=("longissimus/l", "iliocostalis/l", "quadratus lumborum"),
    highlight={},
    bone=(*TRUNK, "T11", *LOW_RIBS),
    middle=(0, 190),
    half_height=156,
    height=1010,
    left=(
        Mark((-66, 235), "Muscle", "iliocostalis/l", quiz=False),
        Mark((-26, 118), "Fascia over\nthe muscle", "longissimus/l", name="Fascia"),
    ),
    right=(
        Mark((21, 252), "Disc", "L1-L2"),
        Mark((19, 186), "Facet joint", "L3"),
        Mark((66, 215), "Deep muscle", "quadratus lumborum", quiz=False),
        Mark((47, 96), "Sacroiliac joint", "hip_r"),
    ),
    note=NO_NAME_NOTE,
)
PEOPLE, UNNAMED = 10, 9


def draw_where() -> Plate:
    """The body from behind with the area between the ribs and the buttock folds."""
    plate = Plate(1100, 960, "Where ordinary back pain is felt")
    ax = window(plate, (0.21, 0.05, 0.58, 0.87), -2.1, -1.9, 4.2)
    draw_body(ax, "back", shorts=False)
    for name in FAINT:
        traced(name, "back").draw(ax, z=5, move=TO_BODY, alpha=0.25)
    outline = figure("back").outline
    top, low = (curve(mirrored(line)[:-1] + line) for line in (RIB_EDGE, FOLD))
    area = Polygon(np.vstack([top, low[::-1]])).intersection(outline).buffer(-0.02)
    sore_area(ax, np.array(area.exterior.coords), smooth=False)
    plate.column(ax, [
        ((0.95, 2.81), "Lower edge\nof the ribs"),
        ((1.0, 1.2), "Felt somewhere\nin this area", {"bold": True, "quiz": False}),
        ((0.9, -0.52), "Buttock fold"),
    ], 2.15, ha="left", low=-1.5, high=4, gap=0.25)  # fmt: skip
    plate.column(ax, [((-0.72, 2.95), "Last rib"), ((-0.95, 1.62), "Rim of the\npelvis")], -2.15, ha="right", low=-1.5,
                 high=4, gap=0.25)  # fmt: skip
    plate.side(ax, (-2.35, 3.45), "BACK   LEFT", ha="right")
    plate.side(ax, (2.35, 3.45), "RIGHT", ha="left")
    plate.note(FELT_NOTE)
    return plate


def draw_no_name() -> Plate:
    """The low back from behind with a question mark on each part that can hurt; ten people, nine without a name."""
    plate = Plate(1090, 1010, DOUBTS.title)
    ax = put(plate, DOUBTS, foot=222)
    for mark in (*DOUBTS.left, *DOUBTS.right):
        ax.add_patch(Circle(mark.at, 9, fc=PAPER, ec=INK, lw=2, ls=(0, (3, 2)), zorder=62))
        ax.text(*mark.at, "?", ha="center", va="center", fontsize=style.LABEL, fontweight="bold", zorder=63)
    row = window(plate, (0.12, 0.04, 0.76, 0.15), 0, 0, 22)
    for n in range(PEOPLE):
        _person(row, 1.1 + 2.2 * n, unnamed=n < UNNAMED)
    row.text(11, 3.55, "In about 9 of 10 people nobody can show which part it is.", ha="center", fontsize=style.LABEL)
    return plate


def _person(ax: Axes, x: float, *, unnamed: bool) -> None:
    fill, edge = (PAPER, INK) if unnamed else (CLOTH, CLOTH_EDGE)
    ax.add_patch(Circle((x, 2.5), 0.42, fc=fill, ec=edge, lw=style.OUTLINE))
    ax.add_patch(FancyBboxPatch((x - 0.4, 0.35), 0.8, 1.3, boxstyle="round,pad=0.15,rounding_size=0.35", fc=fill,
                                ec=edge, lw=style.OUTLINE))  # fmt: skip
    if unnamed:
        ax.text(x, 1.0, "?", ha="center", va="center", fontsize=style.PANEL, fontweight="bold", color=INK)


PICTURES = [
    Picture(
        id="where-non-specific",
        group="cause",
        title="Where ordinary back pain is felt",
        alt="Body from behind: ordinary back pain is felt somewhere between the lower edge of the ribs and the "
        "buttock folds.",
        long="""The back of a body from the lower ribs to the thighs, with ribs, spine and pelvis drawn faintly
        inside. A striped area covers the low back and the buttocks. Its upper border is the lower edge of the ribs,
        with the last rib just above it. It passes over the rim of the pelvis. Its lower border is the fold under each
        buttock. Low back pain is felt somewhere in this area, often in a part of it only. The area is a definition.
        It does not show where the pain comes from.""",
        note=FELT_NOTE,
        draw=draw_where,
        causes={"non-specific": "where"},
        sources=("who_fs2023",),
        shapes=("body", "bones", "own"),
    ),
    Picture(
        id="wrong-non-specific",
        group="cause",
        title="Ordinary back pain: many parts can hurt, none can be named",
        alt="Low back from behind with question marks on muscle, fascia, disc, facet and sacroiliac joint; "
        "below, nine of ten people marked so.",
        long="""Ribs, lumbar spine and pelvis from behind. On the left lie the long back muscles, on the right
        quadratus lumborum. Rings with a question mark lie on parts that can hurt: on a long back muscle, on a disc,
        on a deep muscle, on a facet joint, on the fascia over the muscle, and on the sacroiliac joint. No ring
        differs from the others. Below stand ten people. Nine of them carry a question mark: in about nine of ten
        people nobody can show which part it is.""",
        note=NO_NAME_NOTE,
        draw=draw_no_name,
        causes={"non-specific": "wrong"},
        sources=("who_fs2023",),
        shapes=("bones", "muscle-paths", "own"),
    ),
]
