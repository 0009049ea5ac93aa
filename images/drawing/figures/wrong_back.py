"""What goes wrong in the back muscles, in a cross-section: fat in multifidus; long back muscles sore or on guard."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Ellipse

from drawing.kits import section
from drawing.kits.flatshapes import closed
from drawing.kits.panels import heading, sore, sore_area, window
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures.palette import FAT, INK, LIGAMENT_EDGE

CUT = "Cut across at L4, seen from above; front at the top. Simplified."
FAT_CUT = "Cut across at L4, seen from above; front at the top. Amounts of fat are examples, not measured."

HARD = 4.5  # points: the outline of a muscle that stands out hard

# Streaks of fat in one multifidus, by panel: how many, and how far they reach out from the deep inner corner, cm.
FAT_GRADES = ((4, 0.9), (34, 2.2), (150, 4.2))
DEEP_CORNER = (0.9, -4.3)


def _fat(ax: Axes, drawn: section.Section, count: int, reach: float) -> None:
    """Streaks of fat, densest near the bone, the same on both sides but for chance."""
    for side in section.SIDES:
        rng = np.random.default_rng(5 + side)
        patch = drawn.patches["multifidus", side]
        low, high = closed(section.MULTIFIDUS).min(0), closed(section.MULTIFIDUS).max(0)
        placed = 0
        while placed < count:
            at = rng.uniform(low, high)
            if rng.uniform() > np.exp(-((np.hypot(*(at - DEEP_CORNER)) / reach) ** 2)):
                continue
            placed += 1
            streak = Ellipse((side * at[0], at[1]), rng.uniform(0.12, 0.24), rng.uniform(0.3, 0.75), fc=FAT,
                             ec=LIGAMENT_EDGE, lw=0.4, angle=side * rng.uniform(-50, 10), zorder=5.3)  # fmt: skip
            ax.add_patch(streak)
            streak.set_clip_path(patch)


def draw_multifidus() -> Plate:
    """The same cut three times: multifidus with little, some and much fat."""
    plate = Plate(1250, 610, "Fat in multifidus: common, and no proof")
    panels = [window(plate, (x, 0.355, 0.265, 0.525), -5.9, -8.4, 11.8) for x in (0.155, 0.44, 0.725)]
    for ax, (count, reach) in zip(panels, FAT_GRADES, strict=True):
        _fat(ax, section.draw(ax, pale=("psoas", "ql", "longissimus", "iliocostalis")), count, reach)
    none, some, much = panels
    heading(none, "Little or none", "An even muscle on each\nside of the spine.", below=True)
    heading(some, "Some", "81 of 100 people aged 40\nhave some or more, with\nor without back pain.", below=True)
    heading(much, "Much", "Went with back pain,\nclear in women only. Which\ncame first is not known.", below=True)
    plate.column(none, [
        ((-1.6, 0.6), "Vertebra L4"),
        ((-4.0, -4.3), "Long back\nmuscles"),
        ((-1.9, -5.4), "Multifidus", {"bold": True}),
        ((-3.0, -7.3), "Fat under\nthe skin"),
    ], -6.2, ha="right", low=-8.2, high=2, gap=1.55)  # fmt: skip
    plate.side(none, (-7.4, 2.3), "FRONT")
    plate.side(none, (-7.4, -9.8), "BACK")
    plate.note(FAT_CUT)
    return plate


def draw_erector() -> Plate:
    """Two cuts: the long back muscles sore themselves, and hard over a deeper trouble."""
    plate = Plate(1100, 1060, "Sore muscle, or muscle on guard?")
    top = window(plate, (0.21, 0.53, 0.58, 0.345), -10, -8.8, 20)
    low = window(plate, (0.21, 0.08, 0.58, 0.345), -10, -8.8, 20)
    section.draw(top, pale=("psoas", "ql"))
    drawn = section.draw(low, pale=("psoas", "ql"))
    sore_area(top, section.LONGISSIMUS)
    sore_area(top, section.ILIOCOSTALIS)
    for name in ("longissimus", "iliocostalis"):
        for side in section.SIDES:
            drawn.patches[name, side].set(lw=HARD, edgecolor=INK)
    sore(low, (0, 0.1), 4.4, 3.0)
    heading(top, "The long back muscle itself is sore", y=1.09)
    heading(low, "The muscle is hard over a deeper trouble", y=1.09)
    plate.column(top, [
        ((-1.4, 0.4), "Vertebra"),
        ((-4.3, -4.6), "Long back\nmuscles", {"bold": True, "latin": "musculus erector spinae"}),
        ((-1.8, -5.2), "Multifidus"),
        ((-4.5, -7.3), "Fat under\nthe skin"),
    ], -10.4, ha="right", low=-9, high=2, gap=1.3)  # fmt: skip
    plate.column(top, [
        ((6.2, -4.2), "Sore itself", {"quiz": False}),
        ((6.2, -1.6), "Quadratus\nlumborum"),
    ], 10.4, ha="left", low=-9, high=2, gap=1.3)  # fmt: skip
    plate.column(low, [
        ((1.7, 0.4), "Trouble in the\nspine, such as\na break or an\ninfection", {"quiz": False}),
        ((5.4, -7.5), "Hands cannot\ntell the two\napart", {"quiz": False}),
    ], 10.4, ha="left", low=-9, high=2.2, gap=1.3)  # fmt: skip
    plate.label(low, (-6.2, -4.2), "Hard, on\nguard", (-10.4, -4.2), ha="right", quiz=False)
    for ax in (top, low):
        plate.side(ax, (-11.6, 2.6), "FRONT")
        plate.side(ax, (0, -8.75), "BACK")
        plate.side(ax, (12.2, 2.6), "RIGHT")
    plate.note(CUT)
    return plate


PICTURES = [
    Picture(
        id="wrong-erector-spinae",
        group="cause",
        title="Long back muscles: sore themselves, or on guard over a deeper trouble",
        alt="Low back cut across, twice: the long back muscle sore itself, and hard over trouble in the spine. "
        "Hands cannot tell them apart.",
        long="""Two cross-sections of the low back at the fourth lumbar vertebra, seen from above, front at the top.
        The right of the body is at the right. The vertebra is in the middle. Quadratus lumborum lies at the tip of
        its side arm, multifidus close to its spine, and the long back muscles farther out. Fat and skin cover them
        behind. Upper drawing: the right long back muscles carry the mark of soreness. Lower drawing: the vertebra
        carries it, for trouble such as a break or an infection, and the long back muscles on both sides have a thick
        outline, because they are hard on guard. A label at the skin says that hands cannot tell the two apart.""",
        note=CUT,
        draw=draw_erector,
        causes={"erector-spinae": "wrong"},
    ),
    Picture(
        id="wrong-multifidus",
        group="cause",
        title="Fat in multifidus is common, and it proves nothing",
        alt="Low back cut across three times: multifidus with little, some, and much fat. 81 of 100 people aged"
        " 40 have some or more.",
        long="""Three cross-sections of the low back at the fourth lumbar vertebra, seen from above, front at the top.
        The vertebra lies in front. Multifidus fills the groove on each side of its spine. The long back muscles lie
        farther out, and fat under the skin covers them. First: little or no fat, an even muscle. Second: some streaks
        of fat near the bone; a scan showed some fat or more in 81 of 100 people aged 40, with or without back pain.
        Third: much fat through the whole muscle. It went with back pain, clearly only in women, and nobody knows
        which came first.""",
        note=FAT_CUT,
        draw=draw_multifidus,
        causes={"multifidus": "wrong"},
        sources=("kjaer2007",),
    ),
]
