"""The places where the sciatic nerve, its roots or its branches can be held, from the spine to the foot."""

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.patches import Circle, Polygon

from drawing.kits import buttock, flat
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import BONE, BONE_EDGE, INK, MUTED, NERVE, NERVE_EDGE, PAPER, PROBLEM

HEIGHTS = (-905, 222)  # mm: bottom and top of what is seen

# Roots in mm, from where they leave the spine to where they meet; hidden by bone but for the first two's beginning
ROOTS = {
    "L4": [(17, 162), (28, 147), (35, 118), (39, 80), (46, 46)],
    "L5": [(18, 128), (27, 113), (34, 90), (40, 66), (46, 44)],
    "S1": [(17.5, 84), (28, 70), (38, 54), (47, 41)],
    "S2": [(16.5, 66), (28, 55), (38, 47), (47, 39)],
    "S3": [(15.5, 49), (27, 45), (38, 41), (47, 37)],
}
FREE = {"L4": 3, "L5": 2}  # how many of a root's points lie free of bone
TIBIAL = [(40, 44), (52, 34), (62, 20), (72, 3), (80, -22), (83, -50), (86, -130), (86, -230), (82, -340),
          (79, -420), (80, -520), (78, -640), (70, -740), (61, -785), (60, -815), (68, -842)]  # fmt: skip
FIBULAR = [(46, 45.5), (57, 37.5), (67, 24), (77.5, 7), (86, -18), (90, -50), (93, -130), (93, -230), (92, -330),
           (100, -380), (109, -430), (114, -468), (112, -490)]  # fmt: skip
FIBULAR_AFTER = [(114, -468), (111, -490), (103, -510), (98, -530)]  # round the neck of the fibula to the front
WIDTH = {"tibial": 9.5, "fibular": 7.5}
TAPER = 0.6
HEEL = [(60, -806), (56, -825), (57, -848), (68, -858), (82, -856), (88, -842), (86, -822), (82, -808)]

DOT = 9.5  # mm, radius of the numbered marks


@dataclass(frozen=True)
class Site:
    """`at` in mm; the words stand at height `y` on the side that `ha` leaves free.

    shown: how well it is shown that the nerve is held there, and in dots, of 3; article: where the article has it.
    """

    name: str
    at: tuple[float, float]
    ha: str
    y: float
    presses: str
    dots: int
    shown: str
    article: str = ""


SITES = (
    Site("Root at the spine", (16, 128), "left", 132, "a disc or a narrow exit", 3, "strong", "in the sacrum"),
    Site("Piriformis", (84, 21), "left", 10, "the muscle or its tendon", 1, "thin: small surgical series",
         "between two muscles"),
    Site("Small rotators, bands", (70, -10), "right", 0, "behind the hip joint", 1, "thin: surgeons' reports",
         "in the hip joint"),
    Site("Hamstring origin", (70, -44), "right", -118, "beside the sit bone", 1, "thin: surgeons' reports",
         "in the thigh"),
    Site("Outer knee", (124, -462), "left", -458, "fibular branch, at the\nhead of the fibula", 0,
         "a leg problem; not weighed here"),
    Site("Inner ankle", (46, -786), "right", -778, "tibial branch, under a band\nbehind the ankle bone", 0,
         "a foot problem; not weighed here"),
)  # fmt: skip
BRANCHES = (  # point, words, side, height in mm
    ((91, -235), "Sciatic nerve", "left", -235),
    ((80, -560), "Tibial branch", "right", -560),
    ((99, -385), "Fibular branch", "left", -375),
)
SCALE = 3  # dots
COLUMNS = {"left": 172, "right": -84}  # mm
LINE = 24  # mm from one line of words to the next
SPREAD = (-455, 545)  # mm: left and right end of the whole picture


def _bones(ax: Axes) -> None:
    for n, name in enumerate(("L5-S1", "L5", "L4-L5", "L4", "L3-L4", "L3")):
        flat.bone(ax, name, 0.4 if "-" in name else 0.5 + n / 100)
    flat.bone(ax, "foot_r", 0.55)
    heel = flat.smooth(HEEL, closed=True)
    ax.add_patch(Polygon(heel, closed=True, fc=BONE, ec=BONE_EDGE, lw=style.OUTLINE, zorder=0.58))
    flat.bone(ax, "shin_r", 0.57)
    buttock.bones(ax)


def _nerve(ax: Axes) -> None:
    for name, points in ROOTS.items():
        line = flat.smooth(points)
        free = round(len(line) * (FREE.get(name, 0)) / len(points))
        ax.plot(*line.T, color=NERVE_EDGE, lw=2, ls=(0, (2.2, 1.6)), zorder=8.4)
        ax.plot(*line[:free].T, color=NERVE_EDGE, lw=6, zorder=8.5, solid_capstyle="round")
        ax.plot(*line[:free].T, color=NERVE, lw=4, zorder=8.5, solid_capstyle="round")
    flat.cable(ax, FIBULAR_AFTER, "fibular", WIDTH["fibular"] * TAPER, 0.56, taper=TAPER)
    flat.cable(ax, TIBIAL, "tibial", WIDTH["tibial"], 2.7, taper=TAPER)
    flat.cable(ax, FIBULAR, "fibular", WIDTH["fibular"], 2.8, taper=TAPER)
    flat.belly(ax, buttock.PIRIFORMIS_UPPER, buttock.PIRIFORMIS_LOWER, 3, fibers=5)


def _words(plate: Plate, ax: Axes, number: int, site: Site) -> None:
    """The name with a leader to its mark; below it what presses, how well that is shown, and the article's words."""
    x = COLUMNS[site.ha]
    plate.label(
        ax, site.at, f"{number}  {site.name}", (x, site.y), name=site.name, ha=site.ha, bold=True, dot=False,
        size=style.PANEL,
    )  # fmt: skip
    dots = "\u25cf" * site.dots + "\u25cb" * (SCALE - site.dots) + "  " if site.dots else ""
    small = [dots + site.shown, *([f"article: \u201c{site.article}\u201d"] if site.article else [])]
    lines = [(line, style.LABEL, INK) for line in site.presses.split("\n")] + [(t, style.NOTE, MUTED) for t in small]
    for n, (text, size, color) in enumerate(lines, 1):
        ax.text(x, site.y - LINE * n, text, ha=site.ha, va="center", fontsize=size, color=color)


def draw() -> Plate:
    """Right leg from behind, numbered sites outside."""
    plate = Plate(1240, 1520, "Where the nerve can be held, spine to foot")
    ax = plate.axes(0, 0.035, 1, 0.925)
    ax.set_xlim(*SPREAD)
    ax.set_ylim(*HEIGHTS)
    _bones(ax)
    _nerve(ax)
    for number, site in enumerate(SITES, 1):
        _words(plate, ax, number, site)
        ax.add_patch(Circle(site.at, DOT, fc=PAPER, ec=PROBLEM, lw=3, zorder=62))
        ax.text(*site.at, str(number), ha="center", va="center_baseline", fontsize=style.NOTE, fontweight="bold",
                color=INK, zorder=63)  # fmt: skip
    for point, text, ha, y in BRANCHES:
        plate.label(ax, point, text, (COLUMNS[ha], y), ha=ha)
    plate.side(ax, (45, -890), "BACK, right leg")
    plate.note(
        "Average adult, simplified. \u25cf to \u25cf\u25cf\u25cf: strength of the evidence. Dashed: hidden by bone."
    )
    return plate


PICTURES = [
    Picture(
        "sciatic-entrapment", "nerve", "Where the sciatic nerve, its roots, and its branches can be held",
        "Right leg from behind with the sciatic nerve and six places where it can be held; the evidence is strong only"
        " for the root.",
        """Right leg from behind, from the low back to the foot, with the sciatic nerve. Dashed lines are roots that
        run in front of the bone. Six marks, top to bottom. 1, root at the spine: a disc or a narrow exit presses a
        root, not the nerve in the sacrum; strong evidence. 2, piriformis: the muscle or its tendon; thin, small
        surgical series. 3, small rotators and bands behind the hip joint, not in it; thin, surgeons' reports. 4,
        hamstring origin beside the sit bone, which the article calls the thigh; thin. Above the knee the nerve
        parts into a tibial and a fibular branch. 5, outer knee: the fibular branch at the head of the fibula. 6,
        inner ankle: the tibial branch under a band. The last two are leg and foot problems, not weighed here.""",
        "Average adult, simplified. How strong the evidence is, is this workbook's own reading.", draw,
        causes={"piriformis-syndrome": "wrong", "nerve-root-impingement": "wrong"},
        sources=("deyo1990", "martin2014", "martin_dgs_chapter", "mltj2016", "filler2005"), shapes=("bones", "own"),
        vector=True,
    )
]  # fmt: skip
