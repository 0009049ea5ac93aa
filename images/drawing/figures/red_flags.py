"""The warning signs of page 01 as pictograms: one sheet for the emergency room, one for care today."""

from collections.abc import Callable

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, Ellipse, RegularPolygon

from drawing.kits import pictogram as p
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures.palette import BONE, BONE_EDGE, INK, MUTED, PAPER, PROBLEM

Icon = Callable[[Axes], None]
COLUMNS, CELL, TEXT = 3, 500, 21  # cells a row; dots; points
TOP, ROW = 140, 570  # dots


def saddle(ax: Axes) -> None:
    p.person(ax, p.SITTING)
    ax.add_patch(Ellipse((5, 4.15), 3.0, 1.5, fc=PROBLEM, ec=PAPER, lw=3, zorder=6))
    for x in np.linspace(4, 6, 5):
        ax.add_patch(Circle((x, 4.15 + 0.25 * (-1) ** round(x * 2)), 0.13, fc=PAPER, ec="none", zorder=7))


def bladder(ax: Axes) -> None:
    p.person(ax, p.STANDING)
    p.drop(ax, (5, 4.6), 1.15)
    ax.text(8.1, 6.3, "?", fontsize=60, fontweight="bold", ha="center", va="center", color=INK)


def both_legs(ax: Axes) -> None:
    p.person(ax, p.STANDING)
    for leg in p.STANDING["legs"]:
        p.band(ax, leg)


def foot_drop(ax: Axes) -> None:
    p.person(ax, p.SIDE)
    p.line(ax, [(6.6, 1.1), (7.7, 0.5)], 11, PROBLEM, 5)
    p.arrow(ax, (8.6, 2.9), (8.4, 0.8))
    p.clock(ax, (7.9, 7.2))


def vertebra(ax: Axes, x: float, y: float, wide: float, high: float, color: str = BONE) -> None:
    p.line(ax, [(x - wide / 2, y), (x + wide / 2, y)], high * 22, BONE_EDGE, 3)
    p.line(ax, [(x - wide / 2, y), (x + wide / 2, y)], high * 22 - 6, color, 3.1)


def ribbon(ax: Axes, x: float, y: float) -> None:
    """The loop that people wear for cancer, its crossing at (x, y)."""
    turn = np.linspace(-0.35 * np.pi, 1.35 * np.pi, 60)
    p.line(ax, np.c_[x + 0.75 * np.cos(turn), y + 0.7 + 0.9 * np.sin(turn)], 9, MUTED)
    for side in (-1, 1):
        p.line(ax, [(x + side * 0.38, y), (x - side * 0.75, y - 1.9)], 9, MUTED)


def cancer(ax: Axes) -> None:
    for y in (1.6, 3.7, 5.8, 7.9):
        vertebra(ax, 5, y, 1.8, 1.35)
    p.spot(ax, (5.2, 5.8), 0.9)
    p.arrow(ax, (8.4, 3.4), (8.4, 7.4))
    ribbon(ax, 1.8, 7.6)


def sudden(ax: Axes) -> None:
    p.person(ax, p.STANDING)
    p.spot(ax, (5, 5.5), 0.85)
    ax.text(8.0, 8.2, "60+", fontsize=34, fontweight="bold", ha="center", va="center", color=INK)


def chest(ax: Axes) -> None:
    p.person(ax, p.BENT)
    p.spot(ax, (5.75, 6.55), 0.75)
    for i in range(3):
        p.line(ax, [(8.0, 7.9 - i * 0.7), (9.0 - 0.2 * i, 7.9 - i * 0.7)], 5, MUTED)


def fever_very_ill(ax: Axes) -> None:
    p.person(ax, {**p.LYING, "head": (1.9, 3.2), "trunk": [(3.3, 2.9), (5.6, 2.9)],
                  "arms": [[(3.4, 3.0), (4.4, 3.5), (5.6, 3.5)]],
                  "legs": [[(5.7, 2.9), (7.3, 3.0), (9.0, 2.9)]]})  # fmt: skip
    p.line(ax, [(1.0, 1.4), (9.2, 1.4)], 9)
    p.thermometer(ax, (7.4, 5.2), 3.4)
    p.spot(ax, (4.4, 2.9), 0.6)


def crash(ax: Axes) -> None:
    p.person(ax, p.FALLING)
    p.spot(ax, (4.6, 4.85), 0.6)
    p.line(ax, [(0.9, 1.3), (9.2, 1.3)], 9)
    p.arrow(ax, (5.2, 3.4), (5.2, 1.7), color=INK)


def fever(ax: Axes) -> None:
    p.person(ax, p.BENT)
    p.spot(ax, (4.3, 5.4), 0.6)
    p.thermometer(ax, (8.3, 5.2), 3.4)


def slow_weakness(ax: Axes) -> None:
    p.person(ax, p.STANDING)
    p.band(ax, p.STANDING["legs"][1])
    p.arrow(ax, (8.0, 4.6), (8.0, 1.2))


def cancer_ever(ax: Axes) -> None:
    p.person(ax, p.BENT)
    p.spot(ax, (4.3, 5.4), 0.6)
    ribbon(ax, 8.5, 4.2)


def weight_loss(ax: Axes) -> None:
    p.person(ax, p.STANDING, 0.75)
    p.line(ax, [(2.4, 0.9), (7.6, 0.9)], 20, MUTED, 2)
    p.arrow(ax, (8.3, 7.4), (8.3, 3.6))
    p.arrow(ax, (1.7, 7.4), (1.7, 3.6))


def weak_bone(ax: Axes) -> None:
    for y in (1.5, 6.4, 8.5):
        vertebra(ax, 5, y, 1.9, 1.4)
    vertebra(ax, 5, 3.95, 2.1, 0.75)
    p.line(ax, [(4.2, 4.4), (4.8, 3.9), (5.1, 4.2), (5.7, 3.5)], 5, PROBLEM, 6)
    p.arrow(ax, (8.2, 6.9), (8.2, 3.9))


def small_fall(ax: Axes) -> None:
    p.person(ax, p.BENT)
    p.spot(ax, (4.4, 5.2), 0.65)
    for x in (1.0, 1.7, 2.4):
        p.line(ax, [(x, 2.6 + x * 0.5), (x + 0.9, 2.1 + x * 0.5)], 5, MUTED)
    p.line(ax, [(0.9, 0.45), (9.2, 0.45)], 7, MUTED, 2)


def swollen_calf(ax: Axes) -> None:
    p.person(ax, p.STANDING)
    ax.add_patch(Ellipse((5.75, 1.8), 1.5, 2.3, fc=PROBLEM, ec=PAPER, lw=3, zorder=6))
    ax.add_patch(Ellipse((5.75, 1.8), 0.7, 1.5, fc="none", ec=PAPER, lw=3, zorder=7))
    p.arrow(ax, (8.9, 2.6), (7.0, 2.0))


def night(ax: Axes) -> None:
    p.person(ax, {**p.LYING, "head": (1.9, 3.2), "trunk": [(3.3, 2.9), (5.6, 2.9)], "arms": [],
                  "legs": [[(5.7, 2.9), (7.3, 3.0), (9.0, 2.9)]]})  # fmt: skip
    p.line(ax, [(1.0, 1.4), (9.2, 1.4)], 9)
    p.spot(ax, (4.6, 2.9), 0.6)
    ax.add_patch(Circle((7.3, 7.6), 1.35, fc=INK, ec="none", zorder=3))
    ax.add_patch(Circle((7.95, 8.0), 1.15, fc=PAPER, ec="none", zorder=4))


def blood_thinner(ax: Axes) -> None:
    p.person(ax, p.BENT)
    p.spot(ax, (4.4, 5.2), 0.65)
    p.drop(ax, (8.5, 3.2), 1.0, MUTED)
    for width, color, z in ((24, INK, 7), (16, PAPER, 8)):
        p.line(ax, [(7.9, 1.3), (9.0, 1.3)], width, color, z)
    p.line(ax, [(8.45, 0.95), (8.45, 1.65)], 4, INK, 9)


NOW = (
    (saddle, "Numb between\nthe legs"), (bladder, "Bladder or bowel\nhas changed"),
    (both_legs, "New trouble in\nboth legs"),
    (foot_drop, "Foot drop, or a leg\nfailing fast"), (cancer, "Cancer ever, severe\ngrowing back pain"),
    (sudden, "Sudden severe pain\nat about 60 or over"), (chest, "Chest pain, fainting\nor short of breath"),
    (fever_very_ill, "Fever, and very ill,\nweak or confused"), (crash, "Big fall or crash,\npain along the spine"),
)  # fmt: skip
TODAY = (
    (fever, "Fever or chills with\nback pain"), (slow_weakness, "One leg slowly\ngetting weaker"),
    (cancer_ever, "Cancer ever, and\nnew back pain"), (weight_loss, "Weight loss\nwithout trying"),
    (weak_bone, "Fragile bones and new\npain on the spine"), (small_fall, "Fall or knock, new\npain on the spine"),
    (swollen_calf, "One calf swollen\nor warm"), (night, "Pain nothing changes,\nkeeps awake"),
    (blood_thinner, "Blood thinner, new\nback pain"),
)  # fmt: skip


def sheet(title: str, sides: int, signs: tuple[tuple[Icon, str], ...], foot: str) -> Plate:
    """Nine signs under a heading with its own shape: eight sides for stop, three for care today."""
    rows = -(-len(signs) // COLUMNS)
    plate = Plate(height=TOP + rows * ROW + 70)
    head = plate.axes(0, 1 - TOP / plate.height, 1, TOP / plate.height)
    head.set_xlim(0, plate.width)
    head.set_ylim(0, TOP)
    head.add_patch(RegularPolygon((110, TOP / 2 - 4), sides, radius=52, orientation=np.pi / sides * (sides == 8),
                                  fc=PROBLEM, ec=INK, lw=3))  # fmt: skip
    head.text(190, TOP / 2, title, fontsize=30, fontweight="bold", va="center", color=INK)
    for n, (icon, words) in enumerate(signs):
        row, column = divmod(n, COLUMNS)
        left = (plate.width - COLUMNS * CELL) / 2 + column * CELL
        bottom = plate.height - TOP - row * ROW - 430
        ax = plate.axes((left + 50) / plate.width, bottom / plate.height, 400 / plate.width, 420 / plate.height)
        p.frame(ax)
        icon(ax)
        plate.fig.text((left + CELL / 2) / plate.width, (bottom - 12) / plate.height, words, ha="center", va="top",
                       fontsize=TEXT, fontweight="bold", color=INK, linespacing=1.15)  # fmt: skip
    plate.note(foot)
    return plate


def emergency() -> Plate:
    foot = "Reminders only. Page 01 has every sign, such as new pain with a known aneurysm."
    return sheet("Stop: 911 or emergency room now", 8, NOW, foot)


def today() -> Plate:
    foot = "Reminders only. Some are seen today, some within days: page 01 says which."
    return sheet("No massage today: call primary care today", 3, TODAY, foot)


PICTURES = [
    Picture(
        id="red-flags-now", group="safety", title="Stop: 911 or emergency room now",
        alt="Nine pictograms of signs that stop the session, such as numbness between the legs, a bladder change, "
            "or new trouble in both legs.",
        long="""
        Nine small drawings of people, each with the sore or failing part marked, under a stop sign. Row one: numb
        between the legs; bladder or bowel has changed; new pain, tingling, numbness or weakness in both legs. Row
        two: foot drop, or a leg failing fast; cancer now or ever, with severe and growing back pain; sudden severe
        pain at about 60 or over. Row three: chest pain, fainting or shortness of breath; fever and very ill, weak or
        confused; a big fall or crash with pain along the spine. Any one of them ends the session.""",
        note="A reminder, not the whole list.", draw=emergency, vector=True,
    ),
    Picture(
        id="red-flags-today", group="safety", title="No massage today: call primary care today",
        alt="Nine pictograms of signs that need primary care today, such as fever with back pain or one leg slowly "
            "getting weaker.",
        long="""
        Nine small drawings of people and bones, each with the part that is wrong marked, under a triangle. Row
        one: fever or chills with back pain; one leg slowly getting weaker; cancer ever, and new back pain. Row
        two: weight loss without trying; fragile bones and new pain on the spine; a fall or knock and new pain
        on the spine. Row three: one calf swollen or warm; pain that nothing changes and that keeps the client
        awake; a blood thinner and new back pain. There is no massage, and the client phones before leaving.""",
        note="A reminder, not the whole list.", draw=today, vector=True,
    ),
]  # fmt: skip
