"""The blank body chart to print, and the skin areas of five nerve roots."""

from dataclasses import dataclass

from matplotlib.axes import Axes
from shapely import affinity
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from drawing.kits.body import VIEWS, draw_body, figure, mirrored, patch
from drawing.kits.curves import ring
from drawing.kits.regions import zones
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import (
    DISC,
    DISC_EDGE,
    FIBULAR,
    FIBULAR_EDGE,
    INK,
    MULTIFIDUS,
    MULTIFIDUS_EDGE,
    MUTED,
    NERVE,
    NERVE_EDGE,
    PAPER,
    QL,
    QL_EDGE,
    SKIN_EDGE,
)

SHADES_BELOW = 2.5  # zorder of what the body's shading falls on
REACH, TOP, HEAD, GROUND = 2.2, 1.9, 0.45, -8.35  # dm: half a figure; its top edge; room for words above; the ground
LABELS = 2.15  # dm beside each figure for labels
FOOT = 100  # dots below the figures
# Heights of the back view's labels, dm: leaders do not cross, and the sole stays free.
BACK_HEIGHTS = {"L4": -2.9, "L5": -3.9, "S1": -5.35}
BACK_WORDS = 2.6  # dm: where they begin
SOLE_IN = 0.25  # dm that the sole stands nearer to the leg than on the chart


@dataclass(frozen=True)
class Root:
    """A nerve root's skin areas by view, as rings on the half of the picture that is at the right (dm)."""

    name: str
    color: str
    edge: str
    rings: dict[str, list[tuple[float, float]]]
    words: dict[str, str]
    sole: bool = False


# Sensory column of Engstrom and Deyo's table (engstrom2015). Rings may reach past the skin; they are cut at it.
ROOTS = (
    Root("L2", QL, QL_EDGE,
         {"front": [(0.74, -0.2), (1.15, -0.1), (1.5, -0.3), (1.56, -0.9), (1.48, -1.5), (1.12, -1.66), (0.72, -1.5),
                    (0.60, -0.9)]},
         {"front": "L2\nupper front\nof thigh"}),
    Root("L3", MULTIFIDUS, MULTIFIDUS_EDGE,
         {"front": [(0.74, -1.9), (1.12, -1.78), (1.46, -1.9), (1.48, -2.6), (1.56, -3.3), (1.48, -3.85), (1.15, -4.0),
                    (0.80, -3.85), (0.72, -3.3), (0.68, -2.6)]},
         {"front": "L3\nlower front\nof thigh, knee"}),
    Root("L4", DISC, DISC_EDGE,
         {"front": [(1.05, -4.15), (1.2, -4.4), (1.20, -5.2), (1.20, -6.1), (1.22, -6.95), (1.1, -7.15), (0.9, -6.9),
                    (0.6, -6.0), (0.45, -5.0), (0.7, -4.2)],
          "back": [(0.9, -4.1), (1.04, -4.35), (1.06, -5.0), (1.1, -6.0), (1.16, -6.8), (1.06, -7.0), (0.8, -6.5),
                   (0.45, -5.0), (0.65, -4.2)]},
         {"front": "L4\ninner calf", "back": "L4\ninner calf"}),
    Root("L5", NERVE, NERVE_EDGE,
         {"front": [(1.34, -4.3), (1.65, -4.1), (2.05, -4.6), (2.0, -6.0), (1.75, -6.95), (1.44, -7.4), (1.36, -7.9),
                    (1.36, -8.25), (1.1, -8.4), (0.7, -8.2), (0.95, -7.6), (1.24, -7.2), (1.34, -6.5), (1.32, -5.4)],
          "back": [(1.62, -4.4), (1.78, -4.1), (2.05, -4.5), (2.0, -6.0), (1.7, -6.9), (1.56, -7.0), (1.52, -6.5),
                   (1.58, -5.2)]},
         {"front": "L5\nouter calf,\ntop of foot", "back": "L5\nouter calf"}),
    Root("S1", FIBULAR, FIBULAR_EDGE,
         {"front": [(1.5, -7.5), (1.7, -7.35), (2.0, -8.0), (1.85, -8.5), (1.5, -8.3), (1.45, -7.9)],
          "back": [(1.5, -7.5), (1.7, -7.45), (2.0, -8.0), (1.85, -8.5), (1.5, -8.25), (1.45, -7.85)]},
         {"front": "S1\nouter foot", "back": "S1 sole"}, sole=True),
)  # fmt: skip


def dermatomes() -> Plate:
    """The areas on both legs, front and back, with the names outside."""
    scale = 900 / (4 * REACH + 2 * LABELS)  # dots in a dm
    tall = scale * (TOP + HEAD - GROUND)
    plate = Plate(900, round(62 + tall + FOOT), "Skin areas of five nerve roots")
    for view, left, right in (("front", -REACH - LABELS, REACH), ("back", -REACH, REACH + LABELS)):
        ax = plate.axes(0 if view == "front" else 0.5, FOOT / plate.height, 0.5, tall / plate.height)
        draw_body(ax, view, arms=False)
        for root in ROOTS:
            _paint(ax, view, root)
        ax.set_xlim(left, right)
        ax.set_ylim(GROUND, TOP + HEAD)
        _view_words(plate, ax, view)
        _name_areas(plate, ax, view)
    lines = (("Areas: Engstrom 2015. How maps differ: Lee 2008.", MUTED),
             ("Between the areas, neighbors overlap. Maps differ from book to book.", INK))  # fmt: skip
    for number, (line, color) in enumerate(lines):
        plate.fig.text(0.5, (16 + 30 * number) / plate.height, line, ha="center", va="bottom", fontsize=style.NOTE,
                       color=color)  # fmt: skip
    return plate


def _view_words(plate: Plate, ax: Axes, view: str) -> None:
    ax.axhspan(TOP, TOP + HEAD, color=PAPER, zorder=55)
    sides = ("RIGHT", "LEFT") if view == "front" else ("LEFT", "RIGHT")
    for at, side in zip((-1.6, 1.6), sides, strict=True):
        plate.side(ax, (at, TOP + HEAD / 2), side)
    ax.text(0, TOP + HEAD / 2, view.upper(), ha="center", va="center", fontsize=style.NOTE, fontweight="bold",
            color=INK, zorder=60)  # fmt: skip


def _area(root: Root, view: str) -> BaseGeometry:
    """The root's area on the leg that is at the right of the picture; empty where the view shows none."""
    if view not in root.rings:
        return Polygon()
    return Polygon(ring(root.rings[view])).intersection(figure(view).outline)


def _sole() -> BaseGeometry:
    return affinity.translate(zones()["back-sole-right"], -SOLE_IN)


def _paint(ax: Axes, view: str, root: Root) -> None:
    area = _area(root, view)
    shapes = [] if area.is_empty else [area, mirrored(area)]
    if root.sole and view == "back":
        shapes.append(_sole())
    for shape in shapes:
        ax.add_patch(patch(shape, fc=root.color, ec="none", zorder=SHADES_BELOW))
        ax.add_patch(patch(shape, fc="none", ec=root.edge, lw=style.OUTLINE, zorder=6))


def _name_areas(plate: Plate, ax: Axes, view: str) -> None:
    """Names beside the client's right leg, outside the figure."""
    outward = -1 if view == "front" else 1
    edge = outward * (REACH + LABELS - 0.08)
    rows = []
    for root in ROOTS:
        if view not in root.words:
            continue
        area = _sole() if root.sole and view == "back" else _area(root, view)
        at = area.representative_point()
        point = (outward * at.x, at.y)
        words = root.words[view]
        options = {"name": " ".join(words.split()), "quiz": view == "front"}
        if view == "back":
            plate.label(ax, point, words, (BACK_WORDS, BACK_HEIGHTS[root.name]), ha="left", **options)
        else:
            rows.append((point, words, options))
    plate.column(ax, rows, edge, ha="left", low=GROUND + 0.6, high=TOP - 0.8, gap=0.66)


# The blank chart: signs a client draws with a pen.
SIGNS = (("pain", "/ / / /"), ("tingling", "= = = ="), ("numb", "o o o o"), ("weak", "~ ~ ~ ~"))


def blank_chart() -> Plate:
    """Front and back with the edges of every region, to print and draw on."""
    plate = Plate(1200, 1500, "Where do you feel it?")
    for number, view in enumerate(VIEWS):
        ax = plate.axes(number * 0.5, 0.07, 0.5)
        draw_body(ax, view, shorts=False, skin=PAPER, depth=0)
        for id, shape in zones().items():
            if id.startswith(view):
                sole = "-sole-" in id
                ax.add_patch(patch(shape, fc="none", ec=SKIN_EDGE,
                                   lw=style.OUTLINE if sole else style.INNER, zorder=10))  # fmt: skip
        ax.set_xlim(-3.65, 3.65)
        ax.set_ylim(-8.45, 9.15)
        sides = ("RIGHT", "LEFT") if view == "front" else ("LEFT", "RIGHT")
        for at, side in zip((-2.7, 2.7), sides, strict=True):
            plate.side(ax, (at, 6.6), side)
        ax.text(0, 8.85, view.upper(), ha="center", va="center", fontsize=style.PANEL, fontweight="bold", color=INK)
        if view == "back":
            plate.side(ax, (2.8, -5.45), "SOLE")
            plate.side(ax, (-2.8, -5.45), "SOLE")
    signs = "     ".join(f"{sign}  {feeling}" for feeling, sign in SIGNS)
    plate.fig.text(0.5, 0.048, signs, ha="center", va="center", fontsize=style.LABEL, color=INK)
    words = "Draw what you feel where you feel it. A drawing does not diagnose."
    plate.fig.text(0.5, 0.02, words, ha="center", va="center", fontsize=style.NOTE, color=MUTED)
    return plate


PICTURES = [
    Picture(
        id="dermatomes",
        group="map",
        title="Skin areas of five nerve roots",
        alt="Skin areas of five roots on the legs: L2, L3 thigh, L4 inner calf, L5 outer calf and top of foot, "
        "S1 outer foot and sole.",
        long="""Hips and legs from the front and from behind, with the skin areas that a doctors' handbook gives to five
        roots. Front, from the top: L2 on the upper front of the thigh, L3 on the lower front of the thigh and the
        knee, L4 on the inner calf, L5 on the outer calf and the top of the foot, S1 on the outer edge of the foot.
        Back: L4 on the inner calf, L5 on the outer calf, S1 on the sole and the outer edge of the foot. The skin
        between is left plain, because neighbors overlap there and maps disagree.""",
        note="Areas of one handbook table. Neighbors overlap, people differ, and published maps disagree.",
        draw=dermatomes,
        causes={"nerve-root-impingement": "where"},
        sources=("engstrom2015", "lee2008"),
        shapes=("body",),
    ),
    Picture(
        id="body-chart",
        group="map",
        title="Body chart to print and draw on",
        alt="Blank body chart, front and back, divided into 88 places, with both soles, to print and draw on.",
        long="""A person from the front and from behind, without shading, and the soles of both feet beside the calves.
        Thin lines divide the body into 88 places: fine ones at the low back, pelvis, buttocks and legs, coarse ones at
        the head, chest and arms. On the front view the right side of the body is at the left of the picture. Below are
        four signs to draw with: slanted strokes for pain, double strokes for tingling, small circles for numb, waves
        for weak.""",
        note="Average adult, simplified. A drawing shows where it is felt. It does not diagnose.",
        draw=blank_chart,
        shapes=("body",),
        vector=True,
    ),
]
