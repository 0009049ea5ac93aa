"""What the emergency pages need of the spine: a crushed bone, an infection, the aorta, inflammation, the kidney."""

from matplotlib.axes import Axes
from shapely.geometry import LineString
from shapely.ops import linemerge, unary_union

from drawing.figures.spine_roots import number_bones
from drawing.kits import axial, pelvis_flat, segment
from drawing.kits.layout import column, heading, tag, view
from drawing.kits.paint import arrow, line, paint, solid
from drawing.kits.softparts import DEEP_MUSCLE, draw_muscles, draw_skin
from drawing.kits.splines import band, closed, curve, mirror, placed, soften, spot, strip
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import (
    BONE,
    DISC,
    DISC_EDGE,
    INK,
    KIDNEY,
    KIDNEY_EDGE,
    MULTIFIDUS,
    MULTIFIDUS_EDGE,
    MUSCLE,
    MUSCLE_EDGE,
    PAPER,
    PROBLEM,
    PSOAS,
    PSOAS_EDGE,
    QL,
    QL_EDGE,
    SKIN_EDGE,
    VESSEL,
    VESSEL_EDGE,
)  # fmt: skip

WHOLE = {"T12": -12.0, "L1": -10.0, "L2": -7.0}
BENT = {"T12": 6.0, "L1": -6.0, "L2": -7.0}
CRUSH = 12.0  # mm of height lost in front
CRACKS = (
    ((-15.5, -3), (-10, -0.5), (-6, -4.5), (1, -1), (7, -3.5)),
    ((-14, -9), (-8, -7), (-3, -10)),
)  # frame of the bone


def _vertebra_panel(plate: Plate, x: float, name: str, tilts: dict[str, float], crush: float) -> tuple[Axes, dict]:
    heading(plate, x + 200, 66, name)
    ax = view(plate, x, 124, 450, (-50, 84, -24, 106))
    bones = segment.stack(tilts, crushed={"L1": crush})
    segment.draw_cut(ax, bones, conus="L1")
    number_bones(ax, {n: bone for n, bone in bones.items() if not (crush and n == "L1")})
    plate.side(ax, (-36, 108), "FRONT")
    plate.side(ax, (66, 108), "BACK")
    return ax, bones


def draw_fracture() -> Plate:
    plate = Plate(1500, 680, "A crushed vertebra")
    ax, bones = _vertebra_panel(plate, 150, "Whole", WHOLE, 0)
    tag(
        plate,
        ax,
        bones["L1"].spot((-11, 0)),
        "Body:\ncarries\nthe weight",
        (-50, 8),
        ha="right",
        name="body of L1",
    )
    ax, bones = _vertebra_panel(plate, 830, "Crushed in front", BENT, CRUSH)
    paint(ax, bones["L1"].body, "none", PROBLEM, z=8, lw=2.8)
    for crack in CRACKS:
        line(ax, [bones["L1"].spot(p) for p in crack], PROBLEM, z=8, lw=2.2)
    arrow(ax, bones["T12"].spot((-8, 27)), bones["T12"].spot((-8, 15)))
    tag(
        plate,
        ax,
        bones["L1"].spot((-13, -5)),
        "Front of L1\ncrushed: the\nbody is a wedge",
        (-50, 8),
        ha="right",
        bold=True,
        name="crushed body of L1",
    )
    column(plate, ax, [
        (bones["T12"].spot((24.6, -4)), "End of the\nspinal cord", {"name": "end of the spinal cord"}),
        (bones["L1"].spot((52, -3)), "Spinous process", {"name": "spinous process of L1"}),
    ], x=88, ha="left", low=10, high=90)  # fmt: skip
    plate.note("Sawn through the midline, from the left. Simplified; many crushed bones are never noticed.")
    return plate


PUS = [(-1, 7), (2.4, 10), (5.4, 4), (6.0, -4), (4.2, -12), (0.8, -11), (0.2, -4), (0.2, 3)]


def draw_infection() -> Plate:
    plate = Plate(1400, 780, "Infection of a disc and the bones beside it")
    ax = view(plate, 440, 90, 520, (-46, 76, -26, 112))
    bones = segment.stack({"L2": -7, "L3": -1, "L4": 7})
    at, tilt = segment.disc_frame(bones["L2"], bones["L3"])
    pus = placed(closed(PUS), at, tilt)
    segment.draw_cut(ax, bones, herniations={"L3": pus})
    sick = segment.disc(bones["L2"], bones["L3"]).buffer(6.5)
    bone = sick.intersection(unary_union([bones["L2"].body, bones["L3"].body]))
    paint(ax, bone, PROBLEM, PROBLEM, z=7, alpha=0.3, hatch="...")
    paint(ax, segment.disc(bones["L2"], bones["L3"]), PROBLEM, z=7, alpha=0.35)
    paint(ax, segment.disc(bones["L2"], bones["L3"]), "none", PROBLEM, z=7.1, lw=2.6)
    paint(ax, pus.difference(sick), PROBLEM, PROBLEM, z=7.2, alpha=0.45, hatch="xx")
    paint(ax, pus, "none", PROBLEM, z=7.3, lw=2.4)
    number_bones(ax, bones)
    plate.side(ax, (-36, 112), "FRONT")
    plate.side(ax, (64, 112), "BACK")
    column(plate, ax, [
        (bones["L2"].spot((-12, -10)), "Bone beside it", {"name": "infected bone"}),
        ((at[0] - 24, at[1]), "Disc, infected", {"bold": True, "name": "infected disc"}),
    ], x=-50, ha="right", low=20, high=110)  # fmt: skip
    sac = bones["L3"].spot((28.5, 9))
    column(plate, ax, [
        (spot((2.6, 0), at, tilt), "Pus in the canal\n(abscess)", {"bold": True, "name": "pus in the canal"}),
        (sac, "Sac and roots,\npressed", {"name": "pressed sac"}),
    ], x=80, ha="left", low=20, high=110)  # fmt: skip
    plate.note("Sawn through the midline, from the left. Pus does not form in everyone. Simplified.")
    return plate


AORTA_OUT, AORTA_WIDTH = -28.5, 19.0  # how far before the middle of the bodies it runs, and its usual width, mm
BULGE = [
    ("L2", -26, 8), ("L2", -24, -12), ("L3", -24, -4), ("L4", -26, 10), ("L4", -33, 5), ("L3", -58, -8),
    ("L3", -66, 12), ("L2", -60, -2), ("L2", -42, 12), ("L2", -30, 14),
]  # fmt: skip
LEG_ARTERY = [("L4", -28.5, -4), ("L4", -27, -15), ("L5", -20, 2), ("L5", -8, -13), ("S1", 2, 4), ("S1", 8, -12)]
BELLY = [(-108, 222), (-118, 160), (-120, 100), (-112, 40), (-98, -20), (-84, -60)]


def draw_aorta() -> Plate:
    plate = Plate(1400, 1010, "The aorta runs in front of the low spine")
    ax = view(plate, 350, 96, 620, (-132, 76, -92, 206))
    bones = segment.stack()
    segment.draw_outside(ax, bones)
    number_bones(ax, {name: bone for name, bone in bones.items() if name != "S1"})
    way = [
        bones["L1"].spot((AORTA_OUT, 40)),
        *(bones[n].spot((AORTA_OUT, 0)) for n in ("L1", "L2", "L3")),
        bones["L4"].spot((AORTA_OUT, -6)),
    ]
    usual = band(way, AORTA_WIDTH, AORTA_WIDTH * 0.66)
    leg = strip([bones[n].spot((x, y)) for n, x, y in LEG_ARTERY], 10.5)
    bulge = closed([bones[n].spot((x, y)) for n, x, y in BULGE])
    tube = soften(unary_union([usual, bulge, leg]), 2.5)
    solid(ax, tube, VESSEL, VESSEL_EDGE, z=25, depth=8, light=0.45)
    wall = bulge.exterior.difference(usual.buffer(0.5))
    line(ax, (wall if wall.geom_type == "LineString" else linemerge(wall)).coords, PROBLEM, z=26, lw=2.4)
    front = LineString([(x - AORTA_WIDTH / 2, y) for x, y in curve(way)]).intersection(bulge.buffer(-2))
    line(ax, front.coords, PAPER, z=27, lw=2, dashed=True)
    line(ax, curve(BELLY), SKIN_EDGE, z=1, lw=style.JOINT)
    plate.side(ax, (-92, 206), "FRONT")
    plate.side(ax, (62, 206), "BACK")
    column(plate, ax, [
        (tuple(curve(way)[18]), "Aorta"),
        ((-118.6, 158), "Belly wall"),
        (bones["L3"].spot((-56, 2)), "Aneurysm: 3 cm\nwide or more", {"bold": True, "name": "aneurysm"}),
        (bones["L5"].spot((-16, -4)), "Artery to\nthe leg", {"name": "artery to the leg"}),
    ], x=-136, ha="right", low=-20, high=200)  # fmt: skip
    tag(plate, ax, bones["L2"].spot((56, -3)), "Low spine", (80, 140), name="low spine")
    plate.note("From the left; the rest of the belly is left out. Dashed: usual width. Simplified.")
    return plate


def draw_inflamed() -> Plate:
    plate = Plate(1600, 700, "Where the inflammation sits")
    heading(plate, 620, 66, "Both sacroiliac joints, cut across")
    ax = view(plate, 290, 170, 660, (-132, 132, -40, 92))
    pelvis_flat.draw_cut(ax)
    for side in (-1, 1):
        joint = pelvis_flat.cartilage(side)
        paint(ax, joint, DISC, DISC_EDGE, z=3.5)
        paint(ax, joint.buffer(7), PROBLEM, PROBLEM, z=3.6, alpha=0.28, hatch="..")
        paint(ax, joint.buffer(7), "none", PROBLEM, z=3.7, lw=2.2)
    plate.side(ax, (0, 88), "FRONT")
    plate.side(ax, (0, -42), "BACK")
    plate.side(ax, (-96, 88), "LEFT")
    plate.side(ax, (96, 88), "RIGHT")
    column(plate, ax, [
        ((-104, 58), "Hip bone"),
        ((-47, 10), "Joint and bone\nbeside it, inflamed", {"bold": True, "name": "inflamed sacroiliac joint"}),
        ((-12, -24), "Sacrum"),
    ], x=-136, ha="right", low=-40, high=70)  # fmt: skip
    heading(plate, 1270, 66, "Later, in some people: the spine")
    spine = view(plate, 1030, 130, 350, (-46, 76, -24, 140))
    bones = segment.stack({"L2": -6, "L3": -1, "L4": 4, "L5": 10})
    segment.draw_outside(spine, bones)
    number_bones(spine, bones)
    names = list(bones)
    for upper, lower in zip(names, names[1:], strict=False):
        a, b = bones[upper], bones[lower]
        way = [
            a.spot((-15.6, -7)),
            a.spot((-18.4, -13)),
            segment.between(a.spot((-19.4, -13.5)), b.spot((-19.4, 13.5))),
            b.spot((-18.4, 13)),
            b.spot((-15.6, 7)),
        ]
        paint(spine, band(way, 3.4, 3.4), BONE, PROBLEM, z=25, lw=2.2)
    at = segment.between(bones["L3"].spot((-19.4, -13.5)), bones["L4"].spot((-19.4, 13.5)))
    tag(plate, spine, at, "Bony bridges\nover the discs", (78, 42), bold=True, name="bony bridge")
    plate.side(spine, (-34, 143), "FRONT")
    plate.side(spine, (62, 143), "BACK")
    plate.note("Left: from above, right is right. Right: from the left. Simplified; not everyone's spine stiffens.")
    return plate


# A cut across at L2-L3, right half, mm (see kits/axial.py).
KIDNEY_OUTLINE = [(46, 12), (52, 21), (64, 23), (76, 16), (81, 2), (76, -12), (64, -17), (52, -12), (47, -4), (52, 4)]
PSOAS_OUTLINE = [(28, 6), (34, 9), (42, 5), (46, -6), (43, -18), (35, -21), (29, -15), (27.5, -5)]
QL_OUTLINE = [(45, -20), (56, -22), (68, -21), (76, -24), (74, -30), (62, -32), (50, -30), (44, -26)]
LONG_OUTLINE = [
    (28, -33.5), (36, -29), (48, -33), (62, -35), (68, -42), (64, -54), (50, -62), (33, -66), (20, -64.5), (25.8, -56),
    (28.8, -45),
]  # fmt: skip
SIDE_WALL = [(78, -26), (92, -14), (97, 8), (94, 44), (102, 44), (106, 8), (101, -20), (86, -34), (76, -33)]
TRUNK_SKIN = [(108, 60), (112, 34), (117, 6), (111, -26), (92, -54), (60, -72), (26, -77), (10, -75), (0, -72.5)]
TRUNK_FRONT = [(108, 60), (0, 60)]
RENAL_MUSCLES = (
    (PSOAS_OUTLINE, PSOAS, PSOAS_EDGE, 80), (QL_OUTLINE, QL, QL_EDGE, 10), (LONG_OUTLINE, MUSCLE, MUSCLE_EDGE, 70),
    (DEEP_MUSCLE, MULTIFIDUS, MULTIFIDUS_EDGE, 40), (SIDE_WALL, MUSCLE, MUSCLE_EDGE, 100),
)  # fmt: skip


def draw_kidney() -> Plate:
    plate = Plate(1500, 680, "The kidney lies in front of the side muscle of the back")
    ax = view(plate, 220, 120, 1010, (-120, 120, -80, 32))
    draw_skin(ax, TRUNK_SKIN, TRUNK_FRONT)
    draw_muscles(ax, RENAL_MUSCLES)
    for side in (-1, 1):
        kidney = closed(KIDNEY_OUTLINE if side > 0 else mirror(KIDNEY_OUTLINE))
        solid(ax, kidney, KIDNEY, KIDNEY_EDGE, z=2.5, depth=7)
    axial.draw(ax)
    arrow(ax, (80, -66), (66, -36), color=INK)
    plate.side(ax, (0, 36), "FRONT")
    plate.side(ax, (0, -80), "BACK")
    plate.side(ax, (-100, 36), "LEFT")
    plate.side(ax, (100, 36), "RIGHT")
    column(plate, ax, [
        ((70, 2), "Kidney", {"bold": True}),
        ((69, -27), "Side muscle\n(quadratus\nlumborum)", {"name": "quadratus lumborum"}),
        ((79, -64), "A thumb here\npresses toward\nthe kidney", {"name": "direction of a thumb"}),
    ], x=122, ha="left", low=-74, high=20)  # fmt: skip
    column(plate, ax, [
        ((-38, -2), "Psoas"),
        ((-100, 0), "Side wall of\nthe belly", {"name": "side wall of the belly"}),
        ((-50, -48), "Long back\nmuscles", {"name": "long back muscles"}),
        ((-17, -50), "Multifidus"),
    ], x=-122, ha="right", low=-74, high=20)  # fmt: skip
    plate.note("Cut across below the ribs, from above: right is right. The belly in front is left out. Simplified.")
    return plate


PICTURES = [
    Picture(
        id="wrong-vertebral-fracture", group="cause", title="A crushed vertebra",
        alt="T12 to L2 sawn through, from the left: whole, and with the body of L1 crushed in front to a wedge, "
            "so the spine tips forward.",
        long="""The bones T12, L1, and L2 sawn through the midline, from the left, front on the left, twice. Whole: each
        body is a block that carries the weight; behind it lie the end of the spinal cord and the spinous processes.
        Crushed: the front of the body of L1 has broken down and cracks run through it. The body is now a wedge, low
        in front and high behind, and T12 above it tips forward. An arrow shows the load. The canal behind stays
        open here. Thin bone can be crushed by a small load, and many such breaks are never noticed.""",
        note="Simplified. Which bone breaks and how much differs; a hard blow breaks bones in other ways.",
        draw=draw_fracture, causes={"vertebral-fracture": "wrong"}, sources=("nhanes_vfa",), vector=True,
    ),
    Picture(
        id="wrong-spinal-infection", group="cause", title="Infection of a disc and the bones beside it",
        alt="L2 to L4 sawn through, from the left: an infected disc, the bone on both sides of it, and pus that "
            "presses on the sac of roots.",
        long="""The bones L2, L3, and L4 sawn through the midline, from the left, front on the left. The disc between L2
        and L3 is outlined: it is infected. The bone on both sides of it is dotted, because the germs sit there too.
        Behind the disc a pocket of pus lies in the canal and presses the sac with the roots backward. That can cost
        power and feeling. The disc and bones below are healthy. Germs may also sit only in the canal, or in a
        muscle nearby.""",
        note="Simplified. Not everyone with an infected disc gets pus in the canal.",
        draw=draw_infection, causes={"spinal-infection": "wrong"}, sources=("mylona2009",), vector=True,
    ),
    Picture(
        id="wrong-abdominal-aortic-aneurysm", group="cause", title="The aorta runs in front of the low spine",
        alt="Low spine from the left: the aorta runs down in front of the bones and bulges to an aneurysm, 3 "
            "centimeters wide or more.",
        long="""The low spine from the left, front on the left, and the belly wall as a line far in front. The aorta,
        the main artery, runs down right in front of the bones and divides at L4 into the arteries to the legs. In
        front of L2 to L4 it bulges. Dashed lines show its usual width. A stretch that is 3 centimeters wide or more
        is called an aneurysm. It touches no muscle of the back. It lies in front of the spine, so pain from it can
        be felt in the back, the side, the groin, or the belly.""",
        note="Simplified; the size of the bulge is an example, and the rest of the belly is left out.",
        draw=draw_aorta, causes={"abdominal-aortic-aneurysm": "wrong"}, sources=("lederle1999",), vector=True,
    ),
    Picture(
        id="wrong-axial-spondyloarthritis", group="cause", title="Where the inflammation sits",
        alt="Pelvis cut across: both sacroiliac joints inflamed. Low spine from the left: in some people bony "
            "bridges grow over the discs.",
        long="""Left half: a cut across the pelvis, from above, front up. The sacrum lies in the middle with a hip bone
        on each side. Both sacroiliac joints and the bone beside them are outlined and dotted: they are inflamed.
        Right half: the bones L2 to L5 from the left, front on the left. Thin bony bridges have grown from bone to
        bone over the fronts of the discs. This happens over years in some people. Then the spine is stiff and can
        break in a small fall. In others it never happens.""",
        note="Simplified. Inflammation is seen on a scan and cannot be felt by hand; not everyone's spine stiffens.",
        draw=draw_inflamed, causes={"axial-spondyloarthritis": "wrong"}, sources=("danve2019",),
        shapes=("bones", "own"), vector=True,
    ),
    Picture(
        id="where-renal", group="cause", title="The kidney lies in front of the side muscle of the back",
        alt="Trunk cut across below the ribs, from above: each kidney lies in front of the quadratus lumborum, "
            "beside the psoas.",
        long="""A cut across the trunk below the ribs, from above, front up. In the middle stands the spine with a disc,
        the canal, and the spinous process. Beside the disc lies the psoas on each side. Beside the psoas, in fat,
        lies the kidney. Behind the kidney lies the side muscle of the back, the quadratus lumborum. Behind the
        spine lie the multifidus and, outside it, the long back muscles. The side wall of the belly closes the
        trunk. An arrow shows a thumb that presses forward beside the long back muscles: it presses toward the
        kidney.""",
        note="Average adult, simplified; kidneys move with the breath and differ in height.",
        draw=draw_kidney, causes={"renal": "where"}, sources=("anat_ql",), vector=True,
    ),
]  # fmt: skip
