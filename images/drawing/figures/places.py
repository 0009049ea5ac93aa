"""Where the hands go: nine landmarks in the order of page 02, and the places of page 70 that need care."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Ellipse, Polygon

from drawing.kits.body import draw_body
from drawing.kits.trace import outlines
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import BONE, BONE_EDGE, DISC, INK, PAPER, PROBLEM

Point = tuple[float, float]
# Bones are traced in mm from the middle between the hip joints, the body is drawn in dm from the tailbone's tip.
HIPS_AT = -0.10  # dm
ARMS_OUT = ((1.5, 9), (1.5, 2.4), (1.95, 1.0), (1.95, -9), (9, -9), (9, 9))  # dm: the paper over the arms
NUMBER = 0.17  # dm: half the width of a numbered mark


def draw_bones(ax: Axes) -> None:
    """The bones under the skin, pale, seen from behind."""
    for name, curves in outlines("trunk from behind").items():
        fill = DISC if "-" in name else BONE
        for curve in curves:
            ax.add_patch(Polygon(curve / 100 + [0, HIPS_AT], closed=True, fc=fill, ec=BONE_EDGE, lw=style.INNER,
                                 alpha=0.85, zorder=10))  # fmt: skip


def mark(ax: Axes, at: Point, number: int) -> None:
    """A number on the spot itself."""
    ax.add_patch(Ellipse(at, 2 * NUMBER, 2 * NUMBER, fc=INK, ec=PAPER, lw=2, zorder=55))
    ax.text(*at, str(number), ha="center", va="center", fontsize=style.LABEL, fontweight="bold", color=PAPER, zorder=56)


@dataclass(frozen=True)
class Spot:
    """A place: its words, where it is (dm), and the half axes (dm) of the patch that marks it."""

    text: str
    at: Point
    size: Point = (0.0, 0.0)
    name: str = ""


LANDMARKS = (
    Spot("Top of the\nhip bone", (-0.84, 1.42), name="Iliac crest"), Spot("Dimple", (0.43, 0.86), name="PSIS (dimple)"),
    Spot("Spine bumps", (0.0, 1.33), name="Spinous processes"), Spot("Last rib", (-0.62, 2.83), name="Rib 12"),
    Spot("Flat bone\nbelow", (-0.04, 0.62), name="Sacrum"),
    Spot("Outer\nhip bone", (1.27, -0.28), name="Greater trochanter"),
    Spot("Sit bone", (-0.52, -0.58), name="Ischial tuberosity"),
    Spot("Piriformis\nline", (0.70, 0.22), name="Piriformis line"),
    Spot("Back of\nthe thigh", (-0.86, -2.1), name="Hamstrings"),
)  # fmt: skip
LATIN = ("Crista iliaca", "Spina iliaca posterior superior", "Processus spinosi", "Costa XII", "Os sacrum",
         "Trochanter major", "Tuber ischiadicum", "Musculus piriformis", "")  # fmt: skip
PIRIFORMIS_LINE = ((0.30, 0.42), (1.12, -0.10))

CARE_BACK = (
    Spot("Tips of the spine:\nwork beside them", (0.0, 2.15), (0.16, 1.25), "Tips of the spine"),
    Spot("Side tips of the\nvertebrae: no digging", (-0.46, 1.95), (0.13, 0.62), "Side tips of the vertebrae"),
    Spot("Last ribs, kidney\nbeneath: no pressure", (0.74, 2.62), (0.44, 0.40), "Last two ribs and the corner below"),
    Spot("Notch and mid-buttock:\nbroad and short", (0.72, 0.15), (0.34, 0.38), "Sciatic notch and mid-buttock"),
    Spot("Tailbone:\nleave out", (0.0, -0.08), (0.17, 0.24), "Tailbone"),
    Spot("Outer hip point:\nabove and behind it", (1.20, -0.32), (0.22, 0.30), "Outer hip point"),
    Spot("Sit bone: through the\nsheet, no grinding", (-0.50, -0.54), (0.26, 0.26), "Sit bone"),
    Spot("Back of the knee:\nstop a hand above", (-1.17, -3.45), (0.38, 0.40), "Back of the knee"),
    Spot("Outer knob below the\nknee: glide past", (1.52, -3.98), (0.17, 0.20), "Outer knob below the knee"),
)  # fmt: skip
CARE_FRONT = (
    Spot("Middle belly:\nno deep work", (0.0, 1.75), (0.42, 0.95), "Middle belly"),
    Spot("Inner edge of the pelvis:\nlift off a pulse", (-0.74, 0.66), (0.22, 0.42), "Inner edge of the front pelvis"),
    Spot("Groin triangle:\nleave out", (0.74, -0.28), (0.34, 0.42), "Groin triangle"),
    Spot("Inner thigh: skip\nbulging veins", (-0.68, -1.75), (0.24, 0.80), "Bulging veins, inner thigh"),
    Spot("Outer knob below the\nknee: glide past", (1.52, -3.98), (0.17, 0.20), "Outer knob below the knee"),
)  # fmt: skip


def plate_of(title: str, view: str, low: float, high: float) -> tuple[Plate, Axes]:
    """A figure of the body from `low` to `high` (dm), with room for labels."""
    plate = Plate(height=1500, title=title)
    ax = plate.axes(bottom=0.03)
    tall = (1 - 0.03 - 60 / plate.height) * plate.height
    wide = (high - low) * plate.width / tall
    draw_body(ax, view)
    ax.set_xlim(-wide / 2, wide / 2)
    ax.set_ylim(low, high)
    for side in (-1, 1):
        ax.add_patch(Polygon(np.array(ARMS_OUT) * [side, 1], closed=True, fc=PAPER, ec="none", zorder=30))
    return plate, ax


def columns(plate: Plate, ax: Axes, spots: Iterable[tuple[Spot, dict]], edge: float, low: float, high: float) -> None:
    """Labels at the side on which each spot lies."""
    rows = list(spots)
    for side, ha in ((-1, "right"), (1, "left")):
        here = [(spot.at, spot.text, options) for spot, options in rows if (spot.at[0] < -0.02) == (side < 0)]
        plate.column(ax, here, side * edge, ha=ha, low=low, high=high, gap=0.34, size=17)


def landmarks() -> Plate:
    plate, ax = plate_of("Nine landmarks, in the order you feel for them", "back", -3.1, 3.3)
    draw_bones(ax)
    ax.plot(*np.array(PIRIFORMIS_LINE).T, color=INK, lw=3, ls=(0, (2, 1.4)), zorder=50)
    rows = []
    for number, (spot, latin) in enumerate(zip(LANDMARKS, LATIN, strict=True), 1):
        mark(ax, spot.at, number)
        text = f"{number}  {spot.text}".replace("\n", "\n     ")
        rows.append((Spot(text, spot.at), {"name": spot.name, "latin": latin, "dot": False, "bold": True}))
    columns(plate, ax, rows, 2.1, -2.6, 2.9)
    plate.side(ax, (-2.6, 3.1), "BACK, left side")
    plate.side(ax, (2.6, 3.1), "BACK, right side")
    plate.note("Average adult, simplified. Bones lie deeper than they look.")
    return plate


def zone(ax: Axes, spot: Spot) -> None:
    ax.add_patch(Ellipse(spot.at, 2 * spot.size[0], 2 * spot.size[1], fc=PROBLEM, ec="none", alpha=0.45, zorder=40))
    ax.add_patch(Ellipse(spot.at, 2 * spot.size[0], 2 * spot.size[1], fc="none", ec=INK, lw=1.6, hatch="///",
                         zorder=41))  # fmt: skip


def care(title: str, view: str, spots: tuple[Spot, ...], bones: bool) -> Plate:
    plate, ax = plate_of(title, view, -4.7, 3.7)
    if bones:
        draw_bones(ax)
    for spot in spots:
        zone(ax, spot)
    columns(plate, ax, [(spot, {"name": spot.name}) for spot in spots], 2.2, -4.3, 3.2)
    sides = ("BACK, left side", "BACK, right side") if view == "back" else ("FRONT, right side", "FRONT, left side")
    for x, words in zip((-2.9, 2.9), sides, strict=True):
        plate.side(ax, (x, 3.5), words)
    plate.note("Zones are drawn by hand for teaching. Both sides of the body count, though one is marked.")
    return plate


def care_back() -> Plate:
    return care("Places that need care, from behind", "back", CARE_BACK, bones=True)


def care_front() -> Plate:
    return care("Places that need care, from the front", "front", CARE_FRONT, bones=False)


PICTURES = [
    Picture(
        id="landmarks", group="landmarks", title="Nine landmarks, in the order you feel for them",
        alt="Low back and hips from behind with nine numbered landmarks, from the top of the hip bone to the back of "
            "the thigh.",
        long="""
        The trunk from behind with the bones drawn pale under the skin. Left side: 4, the last rib, a short slanting
        bone; 1, the top of the hip bone (iliac crest); 7, the sit bone (ischial tuberosity), above the fold of the
        buttock; 9, the back of the thigh with the hamstrings. In the middle: 3, the bumps of the spine; 5, the flat
        bone below (sacrum). Right side: 2, the dimple (PSIS), at the back end of the crest; 8, a dotted line from the
        edge of the sacrum to the outer hip bone, under which the piriformis lies; 6, the outer hip bone (greater
        trochanter).
        """,
        note="Average adult, simplified. A line between the crests is felt about one level too high in most people.",
        draw=landmarks, sources=("chakraverty2007", "crestreview2017"), shapes=("bones", "body"),
    ),
    Picture(
        id="care-back", group="landmarks", title="Places that need care, from behind",
        alt="Body from behind with nine marked places where pressure is broad, light, or left out, such as the last "
            "ribs and the back of the knee.",
        long="""
        The body from behind, bones pale, nine hatched places. In the middle: the tips of the spine, beside which you
        work; the tailbone, left out. Right side, top to bottom: the last two ribs with the kidney beneath, no pressure;
        the sciatic notch and mid-buttock, broad and short; the outer hip point, where you work above and behind it; the
        outer knob below the knee, glided past. Left side: the side tips of the vertebrae, no digging; the sit bone,
        through the sheet and without grinding; the back of the knee, where you stop a hand above.
        """,
        note="Zones are drawn by hand for teaching; both sides of the body count.",
        draw=care_back, shapes=("bones", "body"),
    ),
    Picture(
        id="care-front", group="landmarks", title="Places that need care, from the front",
        alt="Body from the front with five marked places, such as the middle belly and the groin triangle, that are "
            "worked lightly or left out.",
        long="""
        The body from the front with five hatched places. In the middle: the belly over the main artery, no deep work.
        Right side of the body: the inner edge of the front of the pelvis, where you lift off a pulse, a lump, or pain;
        the inner thigh, where you skip bulging veins. Left side of the body: the groin triangle with artery, vein, and
        nerve of the leg, left out; the outer knob below the knee, where the nerve that lifts the foot lies on bone,
        glided past.
        """,
        note="Zones are drawn by hand for teaching; both sides of the body count.",
        draw=care_front, shapes=("body",),
    ),
]  # fmt: skip
