"""Close to the sciatic nerve in the buttock: what lies around it."""

from matplotlib.axes import Axes
from matplotlib.patches import Polygon

from drawing.kits import buttock, flat
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import LIGAMENT, LIGAMENT_EDGE

WINDOW = (4, 148, -84, 78)  # mm: left, right, bottom, top

# Borders in mm, from the origin to the insertion: upper, lower
GEMELLUS_TOP = [(46, 11.5), (62, 9.5), (80, 4.5), (96, -1.5), (112, -5.5)]
OBTURATOR_TOP = [(48, 5.5), (62, 4), (80, 0.5), (96, -4), (113, -7)]
OBTURATOR_END = [(51, -5), (62, -6), (80, -6.5), (96, -8), (113, -10)]
GEMELLUS_END = [(57, -14), (68, -14.5), (82, -13.5), (97, -12), (112, -12.5)]
QUADRATUS = [(69.5, -17), (84, -17), (99, -18.5), (111, -22)], [(66, -49), (78, -51), (90, -51), (99, -49)]
HAMSTRINGS = [(52, -88), (53, -70), (54, -52), (57, -35)], [(77, -88), (75, -70), (71, -52), (67.5, -33)]
# The band from the sacrum to the sit bone: outer and inner border
BAND = [(38, 66), (43, 45), (45.5, 20), (50, -8), (57, -32)], [(22, 34), (31, 16), (37, -6), (43, -26), (50, -43)]
BAND_FIBERS = 6

TIBIAL = [(30, 46), (49, 35), (60, 20), (71, 3), (80, -22), (83, -50), (84, -92)]
FIBULAR_ASIDE = (4.6, 2.4)  # mm: how far the fibular part lies to the side of the tibial one
WIDTH = {"tibial": 7, "fibular": 5.6}

LABELS = {
    "right": [
        ((24, 52), "Sacrum", {}),
        ((42, 4), "Band, sacrum\nto sit bone", {"latin": "ligamentum sacrotuberale", "name": "Sacrotuberous ligament"}),
        ((61, -26), "Sit bone", {"latin": "tuber ischiadicum"}),
        ((62, -72), "Hamstrings", {}),
    ],
    "left": [
        ((78, 19), "Piriformis", {"bold": True, "latin": "musculus piriformis"}),
        ((126, -3), "Greater\ntrochanter", {"name": "Greater trochanter", "latin": "trochanter major"}),
        ((99, -6), "Obturator internus\nwith the gemelli", {"latin": "musculus obturatorius internus et gemelli"}),
        ((98, -40), "Quadratus\nfemoris", {"name": "Quadratus femoris", "latin": "musculus quadratus femoris"}),
        ((88, -68), "Sciatic nerve", {"bold": True, "latin": "nervus ischiadicus"}),
    ],
}  # fmt: skip
COLUMNS = {"right": -6, "left": 157}  # mm


def _band(ax: Axes) -> None:
    outer, inner = (flat.smooth(line) for line in BAND)
    ring = [*outer, *inner[::-1]]
    ax.add_patch(Polygon(ring, closed=True, fc=LIGAMENT, ec=LIGAMENT_EDGE, lw=style.OUTLINE, zorder=8.5))
    for n in range(1, BAND_FIBERS + 1):
        share = n / (BAND_FIBERS + 1)
        ax.plot(*(outer * share + inner * (1 - share)).T, color=LIGAMENT_EDGE, lw=style.INNER, zorder=8.6)


def _muscles(ax: Axes) -> None:
    flat.belly(ax, *QUADRATUS, 2, tendon=0, fibers=9)
    flat.belly(ax, OBTURATOR_END, GEMELLUS_END, 2.2, fibers=3)
    flat.belly(ax, GEMELLUS_TOP, OBTURATOR_TOP, 2.2, fibers=3)
    flat.belly(ax, OBTURATOR_TOP, OBTURATOR_END, 2.3, tendon=0.8, fibers=4)
    flat.belly(ax, *HAMSTRINGS, 2.4, tendon=0.55, fibers=6)
    flat.belly(ax, buttock.PIRIFORMIS_UPPER, buttock.PIRIFORMIS_LOWER, 3)


def draw() -> Plate:
    """The layer under the big buttock muscle."""
    plate = Plate(1240, 960, "The nerve and its neighbors, deep in the buttock")
    ax = plate.axes(0.2, 0.055, 0.55, 0.88)
    left, right, bottom, top = WINDOW
    ax.set_xlim(left, right)
    ax.set_ylim(bottom, top)
    buttock.bones(ax)
    _muscles(ax)
    flat.cable(ax, TIBIAL, "tibial", WIDTH["tibial"], 2.7)
    dx, dy = FIBULAR_ASIDE
    flat.cable(ax, [(x + dx, y + dy) for x, y in TIBIAL], "fibular", WIDTH["fibular"], 2.8)
    _band(ax)
    for ha, labels in LABELS.items():
        plate.column(ax, labels, COLUMNS[ha], ha=ha, low=-78, high=70, gap=10)
    plate.side(ax, (COLUMNS["right"] - 10, 74), "BACK, right side")
    plate.note("Average adult, simplified. The big buttock muscle and the vessels are left out.")
    return plate


PICTURES = [
    Picture(
        "deep-gluteal-space", "nerve", "The sciatic nerve and its neighbors, deep in the right buttock",
        "Right buttock from behind without its big muscle: the sciatic nerve runs down between sit bone and greater"
        " trochanter.",
        """Right buttock from behind, the big buttock muscle taken off. Top to bottom: the sacrum; the piriformis, which
        comes from under the edge of the sacrum and runs to the tip of the greater trochanter, the outer hip bone. Below
        its lower edge the sciatic nerve comes out, a tibial and a fibular part side by side. It runs down over the
        obturator internus with the two gemelli, and over the quadratus femoris, midway between the sit bone and the
        greater trochanter. Nearer the middle a strong band runs from the sacrum to the sit bone, the sacrotuberous
        ligament. From the sit bone the hamstrings hang, close to the inner side of the nerve. Trouble in this space is
        called deep gluteal syndrome; the piriformis is one of several neighbors.""",
        "Average adult, simplified. The big buttock muscle, one ligament, vessels, and smaller nerves are left out.",
        draw, causes={"piriformis-syndrome": "where", "gluteals": "where"},
        sources=("sciaticblock2003", "mltj2016", "kizaki2020"), shapes=("bones", "own"), vector=True,
    )
]  # fmt: skip
