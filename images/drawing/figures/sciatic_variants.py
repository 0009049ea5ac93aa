"""The six ways the sciatic nerve can leave the pelvis, and how many people have each."""

from matplotlib.axes import Axes
from matplotlib.patches import Circle, RegularPolygon

from drawing.kits import buttock, flat
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import FIBULAR, FIBULAR_EDGE, INK, MUTED, NERVE, NERVE_EDGE, PAPER

# mm from behind, right side; 0 between the hip joints
WIDE = (-20, 148, -80, 84)  # left, right, bottom, top of what is seen
CLOSE = (6, 142, -56, 82)
UPPER, LOWER = buttock.PIRIFORMIS_UPPER, buttock.PIRIFORMIS_LOWER
MIDDLE = [((a + c) / 2, (b + d) / 2) for (a, b), (c, d) in zip(UPPER, LOWER, strict=True)]
SLIT = (0, 3.5, 5.5, 4.5, 1.5, 0)  # how far the two heads part on either side of the middle line, where they are two

BELOW = [(22, 58), (50, 36), (62, 20), (73, 3)]
UNDER_HEAD = [(22, 50), (40, 34), (54, 23), (66, 7), (76, -9)]  # below, hidden by the lower head of a split muscle
THROUGH = [(22, 52), (50, 42), (62, 33), (72, 20), (79, 5)]
ABOVE = [(22, 46), (36, 53), (48, 56), (60, 51), (70, 36), (78, 18), (82, 4)]
THIGH = {"tibial": [(82, -22), (85, -50), (85.5, -84)], "fibular": [(88.5, -22), (91.5, -50), (92, -84)]}
SHIFT = {"tibial": (-2.2, -2.0), "fibular": (2.2, 2.0)}  # the two parts lie side by side in a whole nerve
WIDTH = {"tibial": 6.6, "fibular": 5.4}

# Where each part runs: letter -> (tibial, fibular)
ROUTES = {
    "A": ("below", "below"), "B": ("under head", "through"), "C": ("below", "above"),
    "D": ("through", "through"), "E": ("through", "above"), "F": ("above", "above"),
}  # fmt: skip
PATHS = {"below": BELOW, "under head": UNDER_HEAD, "through": THROUGH, "above": ABOVE}
# What it lies in front of: the heads of the muscle are at 3 and 5
HEIGHT = {
    "below": 2,
    "under head": 2,
    "through": 4,
    "above": 6,
}  # in front of what it is drawn; the muscle's heads are at 3 and 5

POOLED = {"A": 85.2, "B": 9.8}  # tomaszewski2016: percent of 7068 legs
OTHERS = round(100 - sum(POOLED.values()))


def _muscle(ax: Axes, split: bool) -> None:
    if not split:
        flat.belly(ax, UPPER, LOWER, 3)
        return
    flat.belly(ax, [(x, y - s) for (x, y), s in zip(MIDDLE, SLIT, strict=True)], LOWER, 3, fibers=4)
    flat.belly(ax, UPPER, [(x, y + s) for (x, y), s in zip(MIDDLE, SLIT, strict=True)], 5, fibers=4)


def _nerve(ax: Axes, letter: str) -> None:
    together = len(set(ROUTES[letter])) == 1
    for part, route in zip(("tibial", "fibular"), ROUTES[letter], strict=True):
        dx, dy = SHIFT[part] if together else (0, 0)
        path = [(x + dx, y + dy) for x, y in PATHS[route]] + THIGH[part]
        flat.cable(ax, path, part, WIDTH[part], HEIGHT[route] + (0.2 if part == "fibular" else 0))


def panel(ax: Axes, letter: str, window: tuple[float, float, float, float]) -> None:
    """One of the six, on axes of its own; `window` is what is seen (left, right, bottom, top in mm)."""
    left, right, bottom, top = window
    ax.set_xlim(left, right)
    ax.set_ylim(bottom, top)
    buttock.bones(ax)
    _muscle(ax, "through" in ROUTES[letter])
    _nerve(ax, letter)


# letter -> how often, and the course
SAID = {
    "A": ("A  usual: 85 in 100 legs", "whole nerve below the muscle"),
    "B": ("B  10 in 100 legs", "fibular part through,\ntibial part below"),
    "C": ("C  rare", "fibular part above,\ntibial part below"),
    "D": ("D  rare", "whole nerve through\nthe muscle"),
    "E": ("E  rare", "fibular part above,\ntibial part through"),
    "F": ("F  rare", "whole nerve above\nthe muscle"),
}
RARE = (
    f"All but A and B together:\nabout {OTHERS} in 100 legs.\n\nNo pooled figure for\neach one was found."
    "\n\nD was seen in\n1 of 294 legs."
)

# Places in shares of the figure: left, bottom, width, height
LARGE = (0.2, 0.63, 0.6, 0.285)
SMALL = [(0.005 + 0.333 * (n % 3), 0.333 - 0.299 * (n // 3), 0.323, 0.21) for n in range(6)]
SAID_ABOVE = 0.052  # how far above its panel a heading stands
SIDE_AT = (-62, 76)
COLUMNS = {"right": -34, "left": 161}  # mm, where the labels of the large panel stand, by how they are set
LABELS = {
    "right": [
        ((22, 42), "Sacrum"),
        ((58, -42), "Sit bone", {"latin": "tuber ischiadicum"}),
        ((85, -66), "Tibial part", {"bold": True, "latin": "nervus tibialis"}),
    ],
    "left": [
        ((84, 16), "Piriformis", {"bold": True, "latin": "musculus piriformis"}),
        ((132, -14), "Greater\ntrochanter", {"name": "Greater trochanter", "latin": "trochanter major"}),
        ((92, -66), "Fibular part", {"bold": True, "latin": "nervus fibularis communis"}),
    ],
}


def _heading(plate: Plate, letter: str, x: float, y: float) -> None:
    """How often and which course, centered above a panel."""
    share, course = SAID[letter]
    plate.fig.text(x, y, share, ha="center", va="bottom", fontsize=style.PANEL, fontweight="bold", color=INK)
    plate.fig.text(x, y - 0.004, course, ha="center", va="top", fontsize=style.LABEL, color=INK)


def draw_variants() -> Plate:
    """The usual course large, with labels; the other five small."""
    plate = Plate(1100, 1640, "Six ways the sciatic nerve can leave the pelvis")
    ax = plate.axes(*LARGE)
    panel(ax, "A", WIDE)
    _heading(plate, "A", 0.5, 0.937)
    for ha, labels in LABELS.items():
        plate.column(ax, labels, COLUMNS[ha], ha=ha, low=-70, high=70, gap=11)
    plate.side(ax, SIDE_AT, "BACK,\nright side")
    for letter, place in zip("BCDEF", SMALL, strict=False):
        panel(plate.axes(*place), letter, CLOSE)
        _heading(plate, letter, place[0] + place[2] / 2, place[1] + place[3] + SAID_ABOVE)
    left, bottom, width, height = SMALL[-1]
    plate.fig.text(
        left + width / 2, bottom + height / 2, RARE, ha="center", va="center", fontsize=style.LABEL, color=INK
    )
    plate.note("Right buttock from behind. Average adult, simplified.")
    return plate


GRID = 10  # dots in a row and in a column
DOT = 0.39  # radius, in steps of the grid
KINDS = {  # what the dots say, in the order in which they fill the grid: letter -> fill, rim, color of the letter
    "A": (NERVE, NERVE_EDGE, INK),
    "B": (FIBULAR, FIBULAR_EDGE, PAPER),
    "?": (PAPER, INK, INK),
}
KEY = [
    ("A", "85 below the muscle,\nundivided", "95% interval: 78 to 87"),
    ("B", "10 fibular part through,\ntibial part below", "95% interval: 7 to 13"),
    ("?", f"{OTHERS} all other ways", "what is left of 100"),
]


def _dot(ax: Axes, x: float, y: float, kind: str) -> None:
    fill, rim, ink = KINDS[kind]
    shape = Circle((x, y), DOT) if kind != "?" else RegularPolygon((x, y), 4, radius=DOT * 1.15)
    shape.set(fc=fill, ec=rim, lw=style.OUTLINE, linestyle="--" if kind == "?" else "-")
    ax.add_patch(shape)
    ax.text(x, y, kind, ha="center", va="center_baseline", fontsize=style.NOTE, fontweight="bold", color=ink)


def draw_share() -> Plate:
    """A hundred legs as dots, in rows of ten from the top."""
    plate = Plate(1100, 800, "How the sciatic nerve runs in 100 legs")
    counts = {"A": round(POOLED["A"]), "B": round(POOLED["B"]), "?": OTHERS}
    ax = plate.axes(0.01, 0.07, 0.58, 0.84)
    ax.set_xlim(-0.6, GRID - 0.4)
    ax.set_ylim(GRID - 0.4, -0.6)
    for n, kind in enumerate(kind for kind, count in counts.items() for _ in range(count)):
        _dot(ax, n % GRID, n // GRID, kind)
    words = plate.axes(0.60, 0.07, 0.40, 0.84)
    words.set_xlim(-0.6, 6.8)
    words.set_ylim(GRID - 0.4, -0.6)
    for (kind, text, small), y in zip(KEY, (2.2, 5.4, 8.4), strict=True):
        _dot(words, 0, y, kind)
        words.text(0.75, y, text, ha="left", va="center", fontsize=style.LABEL, fontweight="bold", color=INK)
        words.text(
            0.75, y + 0.42 * text.count("\n") + 0.52, small, ha="left", va="center", fontsize=style.NOTE, color=MUTED
        )
    plate.note("Pooled from 45 studies of 7,068 legs. Another pooled count gives 90 for way A.")
    return plate


PICTURES = [
    Picture(
        "piriformis-variants", "nerve", "Six ways the sciatic nerve can leave the pelvis",
        "Right buttock from behind, six patterns of nerve and piriformis. In the usual one, A, the whole nerve passes"
        " below the muscle.",
        f"""Six drawings of a right buttock from behind. The large one is A, the usual way, about 85 in 100 legs. From
        the top: sacrum; piriformis, from under the edge of the sacrum to the greater trochanter, the outer hip
        bone. Below the muscle the tibial part and, outside it, the fibular part of the sciatic nerve come out side
        by side and run down beside the sit bone. The five small ones: B, about 10 in 100, fibular part through a
        split muscle, tibial part below. C: fibular above, tibial below. D: whole nerve through. E: fibular above,
        tibial through. F: whole nerve above. All ways but A and B together: about {OTHERS} in 100, what is left. No
        pooled figure for each was found; D was seen in 1 of 294 legs. All upper ends vanish into the notch.""",
        "Average adult, simplified. Shares of A and B are pooled from 45 studies; another pooled count gives 90 for A.",
        draw_variants, causes={"piriformis-syndrome": "where"},
        sources=("tomaszewski2016", "poutoglidou2020", "natsis2014"), shapes=("bones", "own"), vector=True,
    ),
    Picture(
        "piriformis-variants-share", "nerve", "How the sciatic nerve runs in 100 legs",
        f"A hundred dots for 100 legs: in 85 the nerve passes below the piriformis, in 10 one part goes through it, in"
        f" {OTHERS} it runs otherwise.",
        f"""A grid of 100 marks, ten in a row, one for each leg, filled from the top. 85 round marks with the letter A:
        the whole nerve passes below the muscle, 95 percent interval 78 to 87. Then 10 round marks with the letter
        B: the nerve is already split, the fibular part goes through the muscle and the tibial part below it,
        interval 7 to 13. The last {OTHERS} are squares on their tips with a question mark: all other ways, C to F
        among them, worked out as what is left of 100. No pooled figure for each of them was found. The numbers
        count legs, not people with pain. A second review found 90 in 100 for way A.""",
        "Pooled from 45 studies of 7,068 legs. It counts legs, not people, and says nothing of who has pain.",
        draw_share, causes={"piriformis-syndrome": "where"}, sources=("tomaszewski2016", "poutoglidou2020"),
        vector=True,
    ),
]  # fmt: skip
