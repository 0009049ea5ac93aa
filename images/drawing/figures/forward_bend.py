"""Forward bending over straight legs in two ways: the hips give most of it, or stop early and the low back gives more.

How a bend is split is put in (SERIES); what follows from it is geometry, worked out in kits/pose.py.
"""

from functools import cache, partial

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import Rectangle

from drawing.kits import pose
from drawing.kits.render3d import Item, Shot, render
from drawing.kits.surfaces import colored
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.hamstring_length import stretch
from lowback.figures.palette import BONE, DISC, ILIACUS, INK, MULTIFIDUS, MUSCLE, PAPER

# Degrees. The low back never gives more than 60: group means of healthy young adults run from 24 to 75 (laird2014).
TOTALS = (0, 12, 25, 38, 50, 62, 75, 88, 100)
SERIES = {  # degrees that the hips give at each step; the low back gives the rest
    "free": (0, 8, 16, 25, 32, 40, 49, 57, 65),
    "early": (0, 7, 15, 22, 28, 33, 37, 39, 40),
}
TITLES = {"free": "Hips give freely", "early": "Hips stop early"}
LAST = len(TOTALS) - 1

SIZE = 900  # dots
FOCAL, SCALE = (0.0, 215.0, 65.0), 545.0  # what the camera looks at, and half the height it sees, mm
TINT = 0.42  # how far pelvis and low back take on the color that stands for them
HIPS, BACK = ILIACUS, MULTIFIDUS
LOW_BACK = tuple(pose.BELOW)
WORDS_AT = (165.0, -190.0)  # mm: upper left corner of the figures
SIDE_AT = (600.0, 560.0)  # mm
LINE = 62.0  # mm from one line to the next
HATCH = "///"
SWATCH = 30.0  # mm
BAR = (4.6, 34.0)  # mm for each degree, and its height


@cache
def shot(hip: int, back: int) -> Shot:
    """The skeleton in a pose, from the right side."""
    return render(
        [_item(name, mesh) for name, mesh in pose.posed(hip, back).items()], "right", FOCAL, SCALE, (SIZE, SIZE)
    )


def _item(name: str, mesh: object) -> Item:
    if name in pose.BANDS:
        return Item(colored(mesh, MUSCLE), name)
    if "-" in name:
        return Item(mesh, name, DISC)
    tint = HIPS if name in pose.PELVIS else BACK if name in LOW_BACK else BONE
    return Item(mesh, name, to_hex((1 - TINT) * np.array(to_rgb(BONE)) + TINT * np.array(to_rgb(tint))))


def figures(kind: str, step: int) -> dict[str, int]:
    """Degrees of the whole bend, of hips and low back, and percent that the hamstrings are longer than in standing."""
    total, hip = TOTALS[step], SERIES[kind][step]
    return {"total": total, "hip": hip, "back": total - hip, "hamstrings": round(stretch(hip))}


def _panel(ax: Axes, numbers: dict[str, int]) -> None:
    """The skeleton with its figures at the lower right."""
    taken = shot(numbers["hip"], numbers["back"])
    ax.imshow(taken.image, extent=(FOCAL[1] - SCALE, FOCAL[1] + SCALE, FOCAL[2] - SCALE, FOCAL[2] + SCALE), zorder=1)
    ax.set_xlim(FOCAL[1] - SCALE, FOCAL[1] + SCALE)
    ax.set_ylim(FOCAL[2] - SCALE, FOCAL[2] + SCALE)
    x, y = WORDS_AT
    ax.text(x, y, f"Bend {numbers['total']}°", fontsize=style.TITLE, fontweight="bold", color=INK, va="center")
    _bar(ax, x, y - LINE, numbers)
    longer = f"{numbers['hamstrings']:+d}%" if numbers["hamstrings"] else "0%"
    rows = (
        (HIPS, "", f"hips {numbers['hip']}°"), (BACK, HATCH, f"low back {numbers['back']}°"),
        (MUSCLE, "", f"hamstrings {longer}"),
    )  # fmt: skip
    for n, (color, hatch, text) in enumerate(rows, 2):
        corner = x, y - n * LINE - SWATCH / 2
        ax.add_patch(Rectangle(corner, SWATCH, SWATCH, fc=color, ec=PAPER, hatch=hatch, lw=0, zorder=5))
        ax.text(x + SWATCH * 1.6, y - n * LINE, text, fontsize=style.PANEL, color=INK, va="center")


def _bar(ax: Axes, x: float, y: float, numbers: dict[str, int]) -> None:
    """The bend as a bar: hips first, then the low back."""
    unit, height = BAR
    ax.add_patch(Rectangle((x, y - height / 2), unit * TOTALS[-1], height, fc=PAPER, ec=INK, lw=1, zorder=4))
    start = 0
    for part, color, hatch in (("hip", HIPS, ""), ("back", BACK, HATCH)):
        corner = x + start * unit, y - height / 2
        ax.add_patch(Rectangle(corner, numbers[part] * unit, height, fc=color, ec=PAPER, hatch=hatch, lw=0, zorder=5))
        start += numbers[part]


def draw(kind: str, step: int) -> Plate:
    """One frame."""
    plate = Plate(SIZE, SIZE, TITLES[kind])
    ax = plate.axes(0, 0.05)
    _panel(ax, figures(kind, step))
    plate.side(ax, SIDE_AT, "from the right")
    plate.note("Model calculation: geometry, no cause and no pain.")
    return plate


def draw_three() -> Plate:
    """Standing, and the same deep bend in both ways."""
    plate = Plate(1600, 700, "What the hips do not give, the low back must")
    for n, (kind, step, title) in enumerate((("free", 0, "Standing"), ("free", LAST, ""), ("early", LAST, ""))):
        ax = plate.axes(n / 3, 0.05, 1 / 3, 0.78)
        _panel(ax, figures(kind, step))
        ax.set_title(title or TITLES[kind], fontsize=style.PANEL, fontweight="bold", color=INK)
    plate.note("Model calculation: geometry, no cause and no pain. The split of the bend was put in.")
    return plate


NOTE = "Model calculation of one average adult: geometry, no cause and no pain. The split of the bend was put in."


def _said(kind: str, step: int) -> dict[str, str]:
    """Title, alt and long of a frame, from its figures."""
    n = figures(kind, step)
    short = f"{n['hamstrings']} percent longer" if n["hamstrings"] else "as in standing"
    longer = f"{short} than in standing" if n["hamstrings"] else "as long as in standing"
    if not n["total"]:
        where = "stands upright: 0 degrees from hips and low back"
    else:
        where = f"bends {n['total']} degrees: {n['hip']} from the hips, {n['back']} from the low back"
    return {
        "title": f"{TITLES[kind]}: bend of {n['total']} degrees",
        "alt": f"{TITLES[kind]}. Seen from the right, the skeleton {where}; hamstrings {short}.",
        "long": f"""Step {step + 1} of {len(TOTALS)} of a forward bend over straight legs: {TITLES[kind].lower()}.
        Side view from the right; the skeleton faces right. Top to bottom: chest with ribs and breastbone, the five
        vertebrae of the low back with their discs, pelvis, thigh bone, and hamstrings from the sit bone to below the
        knee. The skeleton {where}. A bar shows the two shares. By the model the hamstrings are {longer}. The legs stay
        in place, and the chest does not bend in itself. How hips and low back share the bend was put in; the length of
        the hamstrings follows from the tilt of the pelvis.""",
    }  # fmt: skip


def _frame(kind: str, step: int) -> Picture:
    return Picture(
        f"bend-{kind}-{step + 1:02d}", "motion", note=NOTE, draw=partial(draw, kind, step), sources=("laird2014",),
        shapes=("bones", "muscle-paths"), facts=figures(kind, step), **_said(kind, step),
    )  # fmt: skip


def _three() -> Picture:
    free, early = (figures(kind, LAST) for kind in SERIES)
    return Picture(
        "forward-bend", "motion", "Forward bending: what the hips do not give, the low back must",
        "Three skeletons from the right: standing, a bend with free hips, and the same bend with hips that stop early"
        " and a rounder low back.",
        f"""Side view from the right of chest, low back, pelvis, thigh bone, and hamstrings, three times. Standing: all
        angles 0. Hips give freely: bend of {free["total"]} degrees, {free["hip"]} from the hips and {free["back"]} from
        the low back; the pelvis tips far forward, the low back is nearly straight, and the hamstrings are
        {free["hamstrings"]} percent longer than in standing. Hips stop early: the same {early["total"]} degrees, but
        {early["hip"]} from the hips and {early["back"]} from the low back; the pelvis tips less, the low back is
        rounded, and the hamstrings are {early["hamstrings"]} percent longer. A bar under each shows the two shares.""",
        NOTE, draw_three, sources=("laird2014",), shapes=("bones", "muscle-paths"),
    )  # fmt: skip


PICTURES = [_three(), *(_frame(kind, step) for kind in SERIES for step in range(len(TOTALS)))]
