"""The facet joint, and the bone that slides."""

from matplotlib.axes import Axes

from drawing.figures.spine_roots import number_bones
from drawing.kits import axial, segment
from drawing.kits.layout import column, heading, tag, view
from drawing.kits.paint import arrow, line, paint, ring
from drawing.kits.segment import Bone
from drawing.kits.softparts import DEEP_MUSCLE, draw_muscles, draw_skin
from drawing.kits.splines import curve
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import (
    DISC_EDGE,
    INK,
    LIGAMENT,
    LIGAMENT_EDGE,
    MULTIFIDUS,
    MULTIFIDUS_EDGE,
    MUSCLE,
    MUSCLE_EDGE,
    PROBLEM,
)  # fmt: skip

# The back in the cut across a level, right half, mm (see kits/axial.py).
LONG_MUSCLE = [
    (28, -33.5), (33, -29), (44, -28), (54, -36), (56, -50), (47, -61), (33, -66), (20, -64.5), (25.8, -56),
    (28.8, -45),
]  # fmt: skip
SKIN_LINE = [(58, -69), (46, -73), (24, -77), (8, -74.5), (0, -72.5)]
FAT_TOP = [(58, -66), (50, -61.5), (36, -60), (27.4, -44), (22, -57), (7, -58), (4.4, -44), (0, -50)]
MUSCLES = ((LONG_MUSCLE, MUSCLE, MUSCLE_EDGE, 70), (DEEP_MUSCLE, MULTIFIDUS, MULTIFIDUS_EDGE, 40))


def draw_where_facet() -> Plate:
    plate = Plate(1500, 800, "The facet joints: small, paired, and deep")
    heading(plate, 255, 66, "From the left side")
    ax = view(plate, 60, 120, 390, (-46, 76, -58, 130))
    bones = segment.stack({name: segment.STANDING[name] for name in ("L3", "L4", "L5", "S1")})
    segment.draw_outside(ax, bones)
    number_bones(ax, bones)
    for name in ("L4", "L5", "S1"):
        paint(ax, bones[name].capsule(), LIGAMENT, LIGAMENT_EDGE, z=25, alpha=0.55)
        line(ax, bones[name].joint(), DISC_EDGE, z=26, lw=style.JOINT)
    plate.side(ax, (-34, 126), "FRONT")
    plate.side(ax, (66, 126), "BACK")
    column(plate, ax, [
        (bones["L4"].spot((34.2, 14.6)), "Facet joint\nL3-L4", {"name": "facet joint L3-L4", "bold": True}),
        (bones["L5"].spot((37.5, 18)), "Sleeve of the joint", {"name": "joint capsule"}),
        (bones["S1"].spot((34.4, 14)), "Facet joint\nL5-S1", {"name": "facet joint L5-S1"}),
    ], x=80, ha="left", low=10, high=100)  # fmt: skip
    heading(plate, 990, 66, "Cut across at a disc, from above")
    cut = view(plate, 690, 140, 600, (-60, 60, -80, 20))
    draw_skin(cut, SKIN_LINE, FAT_TOP)
    draw_muscles(cut, MUSCLES)
    axial.draw(cut)
    for side in (-1, 1):
        ring(cut, (side * 20.6, -24.5), 19, 21)
    plate.side(cut, (0, 22.5), "FRONT")
    plate.side(cut, (0, -81.5), "BACK")
    plate.side(cut, (-52, 10), "LEFT")
    plate.side(cut, (52, 10), "RIGHT")
    column(plate, cut, [
        ((21.8, -27), "Facet\njoint", {"bold": True, "name": "facet joint"}),
        ((46, -42), "Long back\nmuscles", {"name": "long back muscles"}),
        ((18, -52), "Multifidus"),
        ((42, -68), "Skin and fat"),
    ], x=62, ha="left", low=-76, high=-16)  # fmt: skip
    plate.note("A finger never reaches the joint: skin, fat, and muscle lie over it. Average adult, simplified.")
    return plate


BENT_BACK = {"L3": -12.0, "L4": 2.0, "L5": 19.0, "S1": 44.0}
UPRIGHT = {name: segment.STANDING[name] for name in ("L3", "L4", "L5", "S1")}


def _facet_panel(plate: Plate, x: float, tilts: dict[str, float], name: str, loaded: bool) -> Axes:
    heading(plate, x + 215, 66, name)
    ax = view(plate, x, 130, 430, (-48, 76, -50, 134))
    bones = segment.stack(tilts)
    segment.draw_outside(ax, bones)
    number_bones(ax, bones)
    for below in ("L4", "L5", "S1"):
        if loaded:
            paint(ax, bones[below].capsule(), PROBLEM, PROBLEM, z=25, alpha=0.25, hatch="///")
        line(ax, bones[below].joint(), PROBLEM if loaded else DISC_EDGE, z=26, lw=style.JOINT + (2 if loaded else 0))
    return ax


def draw_wrong_facet() -> Plate:
    plate = Plate(1400, 880, "Bending back loads the facet joints")
    upright = _facet_panel(plate, 90, UPRIGHT, "Standing upright", False)
    back = _facet_panel(plate, 700, BENT_BACK, "Bending back", True)
    bones, bent = segment.stack(UPRIGHT), segment.stack(BENT_BACK)
    tag(plate, upright, bones["L5"].spot((34.4, 14)), "Joint, less\nloaded", (80, 56), name="facet joint, upright")
    tag(plate, upright, bones["L4"].spot((22.5, -8)), "Opening for\nthe root", (80, 104), name="opening for the root")
    column(plate, back, [
        (bent["L4"].spot((22.5, -8)), "Opening:\nnarrower", {"name": "narrower opening"}),
        (bent["L5"].spot((34.4, 14)), "Surfaces\npressed\ntogether", {"bold": True, "name": "pressed facet joint"}),
    ], x=80, ha="left", low=20, high=120)  # fmt: skip
    top = bent["L3"].spot((0, 22))
    arrow(back, (top[0] - 14, top[1] + 4), (top[0] + 22, top[1] - 1), bend=-0.3, color=INK)
    for ax in (upright, back):
        plate.side(ax, (-40, 142), "FRONT")
        plate.side(ax, (68, 142), "BACK")
    plate.note("From the left. No picture can prove that a facet joint hurts: worn joints are common without pain.")
    return plate


# ---- the slip ----

YOUNG = {"L4": 8.0, "L5": 20.0, "S1": 42.0}
OLDER = {"L4": 5.0, "L5": 14.0, "S1": 34.0}


def draw_where_slip() -> Plate:
    plate = Plate(1400, 1110, "Where a vertebra can crack or slip")
    ax = view(plate, 410, 90, 480, (-50, 76, -92, 165))
    bones = segment.stack({name: segment.STANDING[name] for name in ("L2", "L3", "L4", "L5", "S1")})
    segment.draw_outside(ax, bones)
    number_bones(ax, bones)
    neck = bones["L5"].spot((31.6, -2))
    ring(ax, neck, 17, 17)
    plate.side(ax, (-34, 163), "FRONT")
    plate.side(ax, (62, 163), "BACK")
    column(plate, ax, [
        (bones["L4"].spot((55, -3)), "Spinous process:\na step may be felt", {"name": "spinous process"}),
        (bones["L5"].spot((34, 14)), "Facet joint: holds\nthe bone back", {"name": "facet joint"}),
        (neck, "Narrow part of the\narch, here of L5", {"bold": True, "name": "narrow part of the arch"}),
        (bones["S1"].spot((20, -16)), "Sacrum"),
    ], x=80, ha="left", low=-40, high=110)  # fmt: skip
    at, _ = segment.disc_frame(bones["L5"], bones["S1"])
    column(plate, ax, [
        (bones["L5"].spot((-12, 0)), "Body of L5"),
        ((at[0] - 24, at[1] - 13), "Disc L5-S1"),
    ], x=-54, ha="right", low=-20, high=60)  # fmt: skip
    plate.note("Left side. The ring marks where a stress crack can run (spondylolysis). Average adult, simplified.")
    return plate


def _slip_arrow(ax: Axes, bone: Bone) -> None:
    arrow(ax, bone.spot((-14, 2)), bone.spot((-30, 2)))


def draw_wrong_slip() -> Plate:
    plate = Plate(1500, 820, "Two ways a vertebra slips forward")
    heading(plate, 330, 66, "Cracked arch: the front slides alone")
    ax = view(plate, 100, 130, 470, (-62, 74, -60, 112))
    bones = segment.stack(YOUNG, slips={"L5": 9}, gaps=("L5",), heights={"L5": 8})
    segment.draw_outside(ax, bones)
    number_bones(ax, bones)
    _slip_arrow(ax, bones["L5"])
    crack = [bones["L5"].spot(p, fixed=True) for p in ((25.6, -5.0), (30.5, 2.6), (34.6, 9.4))]
    line(ax, curve(crack), PROBLEM, z=40, lw=style.JOINT + 1)
    column(plate, ax, [
        (bones["L5"].spot((58, -4), fixed=True), "The back of the\narch stays", {"name": "back of the arch"}),
        (tuple(curve(crack)[70]), "Crack in the\narch, widened", {"bold": True, "name": "cracked arch"}),
    ], x=78, ha="left", low=-10, high=90)  # fmt: skip
    tag(plate, ax, bones["L5"].spot((-11, -3)), "L5 slides\nforward", (-34, -36), ha="right", name="L5 slides forward")
    heading(plate, 1090, 66, "Worn joints and disc: the whole bone slides")
    older = view(plate, 815, 130, 470, (-62, 74, -62, 110))
    worn = segment.stack(OLDER, slips={"L4": 6.5}, heights={"L4": 6.0})
    segment.draw_outside(older, worn, problem_discs=("L5",))
    number_bones(older, worn)
    _slip_arrow(older, worn["L4"])
    paint(older, worn["L5"].capsule(), PROBLEM, PROBLEM, z=25, alpha=0.25, hatch="///")
    at, _ = segment.disc_frame(worn["L4"], worn["L5"])
    column(plate, older, [
        (worn["L4"].spot((58, -4)), "The arch\nslides along", {"name": "arch of L4"}),
        (worn["L5"].spot((35, 14)), "Worn facet\njoint", {"bold": True, "name": "worn facet joint"}),
    ], x=78, ha="left", low=-10, high=90)  # fmt: skip
    tag(plate, older, (at[0] - 22, at[1] - 2), "Thin, worn\ndisc", (-36, 8), ha="right", name="worn disc")
    for panel in (ax, older):
        plate.side(panel, (-46, 104), "FRONT")
        plate.side(panel, (66, 104), "BACK")
    plate.note("From the left. Finding a slip does not explain the pain. Average adult, simplified.")
    return plate


PICTURES = [
    Picture(
        id="where-facet-joint", group="cause", title="The facet joints: small, paired, and deep",
        alt="Facet joints from the left side and in a cut from above: small joints beside the midline, under "
            "multifidus, fat, and skin.",
        long="""Left half: the bones L3 to S1 from the left, front on the left. Behind each opening for a root, a joint
        process of the lower bone meets one of the upper bone. A sleeve wraps the joint. The joints L3-L4 and L5-S1
        are labeled. Right half: a cut across at a disc, from above, front up. A dashed ring marks the facet joint
        on each side, a thin gap between two bones behind the canal. Behind the joints lie the multifidus, next to
        the spinous process, and the long back muscles outside it. Fat and skin lie over them. A finger from behind
        presses all of these at once, and never the joint alone.""",
        note="Average adult, simplified. Muscle and fat differ much from person to person.",
        draw=draw_where_facet, causes={"facet-joint": "where"}, vector=True,
    ),
    Picture(
        id="wrong-facet-joint", group="cause", title="Bending back loads the facet joints",
        alt="L3 to sacrum from the left, upright and bending back: the facet joint surfaces are pressed together "
            "and the openings get narrower.",
        long="""The bones L3 to S1 from the left, twice, front on the left. Standing upright: each facet joint is a thin
        line behind the opening for the root. Bending back: the upper bones tilt backward, as the arrow shows. The
        joint surfaces are pressed together; their sleeves are hatched. The opening for the root in front of the
        joint gets narrower. This is why arching can bring on pain there. It does not prove that the pain comes from
        the joint. Muscle, disc, and root are moved and loaded at the same time, and worn facet joints are common in
        people without pain.""",
        note="No picture can prove that a facet joint hurts. The tilt of the bones is chosen to show the point.",
        draw=draw_wrong_facet, causes={"facet-joint": "wrong"},
        sources=("brinjikji2015asym", "schmid1999"), vector=True,
    ),
    Picture(
        id="where-spondylolisthesis", group="cause", title="Where a vertebra can crack or slip",
        alt="Low spine from the left: a ring on the narrow part of the arch of L5, where a stress crack can run; "
            "the facet joint holds the bone.",
        long="""The bones L2 to S1 from the left, front on the left. A dashed ring marks the narrow part of the arch of
        L5, between its upper and lower joint process. A stress crack can run there. The facet joint just above
        holds the bone of L4 back, as a hook does. Labels: the spinous process, where a step may be felt after a
        slip, the facet joint, the narrow part of the arch, the sacrum, the body of L5, and the disc L5-S1. If arch
        or joint and disc give way, the body can slide forward on the one below.""",
        note="Average adult, simplified. Other levels can crack or slip as well.",
        draw=draw_where_slip, causes={"spondylolisthesis": "where"}, sources=("grodahl2016",), vector=True,
    ),
    Picture(
        id="wrong-spondylolisthesis", group="cause", title="Two ways a vertebra slips forward",
        alt="Two slips from the left. Cracked arch: the body of L5 slides and the back of its arch stays. Worn "
            "joints: all of L4 slides on L5.",
        long="""Two drawings of the lowest bones from the left, front on the left. First: the arch of L5 is cracked
        through at its narrow part. The body of L5 slides forward on the sacrum, with L4 on top of it. The spinous
        process and the back of the arch stay behind, so the crack is widened. Second: nothing is cracked. The facet
        joint between L4 and L5 is worn and the disc is thin. The whole bone L4 slides forward with its arch. Arrows
        show the slide. Many people have a crack or a slip and no pain from it.""",
        note="Finding a slip does not explain the pain. Levels and sizes are examples.",
        draw=draw_wrong_slip, causes={"spondylolisthesis": "wrong"}, sources=("kalichman2009",), vector=True,
    ),
]  # fmt: skip
