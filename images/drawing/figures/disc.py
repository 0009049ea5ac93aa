"""The lumbar disc: healthy, pushed out, and the words of a scan report."""

from matplotlib.axes import Axes

from drawing.figures.spine_roots import number_bones
from drawing.kits import axial, segment
from drawing.kits.axial import Level
from drawing.kits.layout import column, grid, heading, tag, view, words
from drawing.kits.paint import paint, ring
from drawing.kits.splines import closed, placed, spot
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import NUCLEUS, PROBLEM

SCAN_NOTE = "Seen from above: right is right. Scans are usually shown the other way round. Simplified."
AGREED_NOTE = "Words as agreed by the spine and imaging societies (Fardon 2014). Sizes are examples."
PANEL_WINDOW = (-37, 37, -66, 19)
STAGE_WINDOW = (-34, 34, -37, 18.5)
STAGES = {  # what the word means, in words that fit under a panel
    "healthy": "stays inside the edge\nof the bone (dashed)",
    "bulge": "past the edge over more than\na quarter of the rim:\nnot a herniation",
    "protrusion": "out at one place,\nwidest at its base",
    "extrusion": "the neck is narrower\nthan the head",
    "sequestration": "a piece has come off\nand lies free",
}
SIDE_STAGES = STAGES | {
    "healthy": "ends where the bone ends",
    "bulge": "swells past the bone, and so\nover more than a quarter of\nthe rim: not a herniation",
}


def draw_axial() -> Plate:
    plate = Plate(1600, 800, "A lumbar disc cut across, seen from above")
    healthy = view(plate, 270, 130, 510, PANEL_WINDOW)
    torn = view(plate, 815, 130, 510, PANEL_WINDOW)
    for ax, middle, name in ((healthy, 525, "Healthy"), (torn, 1070, "Pushed out to one side (herniated)")):
        heading(plate, middle, 66, name)
        plate.side(ax, (0, 19.6), "FRONT")
        plate.side(ax, (0, -66), "BACK")
    for x, side in ((-33, "LEFT"), (33, "RIGHT")):
        plate.side(torn, (x, 12), side)
        plate.side(healthy, (x, 12), side)
    axial.draw(healthy)
    axial.draw(torn, Level("extrusion"))
    column(plate, healthy, [
        ((-20, 6), "Tough outer rings"),
        ((-8, 0), "Soft center"),
        ((-28.4, -10.6), "Root that\nleaves here", {"name": "exiting root"}),
        ((-11.3, -17.7), "Next root, on\nits way down", {"bold": True, "name": "passing root"}),
        ((-21.6, -25.2), "Facet joint"),
    ], x=-39, ha="right", low=-36, high=8)  # fmt: skip
    tag(plate, healthy, (-9.2, -28.6), "Yellow ligament", (-39, -44), ha="right")
    words_of_sac = "Sac with roots to\nlegs, bladder,\nand bowel"
    tag(plate, healthy, (2.6, -25.4), words_of_sac, (10.5, -52), name="dural sac")
    column(plate, torn, [
        ((7.9, -12.0), "Torn rings"),
        ((8.2, -19.6), "Soft center,\npushed out", {"bold": True}),
        ((10.6, -24.3), "Squeezed root:\nat L4-L5, this\nis the root L5", {"bold": True, "name": "squeezed root"}),
    ], x=39, ha="left", low=-38, high=-6)  # fmt: skip
    plate.note(SCAN_NOTE)
    return plate


# Material outside the disc in the side view: frame of the back edge of the disc, x to the back, y up.
SIDE_MATERIAL: dict[str, list[tuple[float, float]]] = {
    "protrusion": [(-2.4, 4.6), (0.8, 3.9), (3.4, 2.2), (4.4, 0), (3.4, -2.2), (0.8, -3.9), (-2.4, -4.6), (-3.4, 0)],
    "extrusion": [(-1.4, 1.7), (1.2, 1.6), (3.0, 3.4), (6.0, 3.0), (7.8, -1.0), (7.6, -6.4), (5.0, -9.0), (2.4, -7.0),
                  (1.4, -2.0), (-1.4, -1.7)],
    "sequestration": [(3.4, -8.6), (6.0, -7.4), (7.8, -10.0), (7.8, -15.0), (5.6, -17.4), (3.6, -14.8), (2.9, -11.4)],
}  # fmt: skip
SIDE_FISSURE = [(-12, 1.9), (-7, 1.3), (-3, 1.3), (0, 1.7), (0.6, 0), (0, -1.7), (-3, -1.3), (-7, -1.3), (-12, -1.9)]
PAIR = {"L4": 4, "L5": 12}


def draw_side_stage(ax: Axes, stage: str) -> None:
    """L4, its disc and L5, cut through the midline, with the disc at one stage."""
    bones = segment.stack(PAIR)
    at, tilt = segment.disc_frame(bones["L4"], bones["L5"])
    if stage not in SIDE_MATERIAL:
        segment.draw_cut(ax, bones, bulges={"L5": 3.4} if stage == "bulge" else {})
        return
    material, fissure = placed(closed(SIDE_MATERIAL[stage]), at, tilt), placed(closed(SIDE_FISSURE), at, tilt)
    fissure = fissure.intersection(segment.disc(bones["L4"], bones["L5"]).buffer(-0.2))
    segment.draw_cut(ax, bones, herniations={"L5": material})
    for shape in (fissure, material) if stage == "sequestration" else (fissure.union(material),):
        paint(ax, shape, NUCLEUS, PROBLEM, z=2.25, lw=2.6)
    paint(ax, fissure.buffer(-0.4), NUCLEUS, z=2.35)


def _key(plate: Plate, corner: tuple[float, float], bold: str, plain: str) -> None:
    x, y = corner[0] + 40, corner[1] + 110
    words(plate, x, y, bold, size=style.PANEL, bold=True, ha="left")
    words(plate, x, y + 84, plain, ha="left")


def draw_stages_axial() -> Plate:
    plate = Plate(1500, 1150, "The words on a scan report: the disc from above")
    corner = grid(plate, STAGES, lambda ax, stage: axial.draw(ax, Level(stage), rim_line=True), STAGE_WINDOW)
    _key(plate, corner, "Four shapes,\nnot four strengths of pain.",
         "Dashed line: the edge of the bone.\nOrange outline: what lies past it,\nand a root pushed by it.\n"
          "Front is up; right is right.")  # fmt: skip
    plate.note(AGREED_NOTE)
    return plate


def draw_stages_side() -> Plate:
    plate = Plate(1500, 1150, "The words on a scan report: the disc from the side")
    corner = grid(plate, SIDE_STAGES, draw_side_stage, (-22, 46, -3, 52), framed=True)
    _key(plate, corner, "Four shapes,\nnot four strengths of pain.",
         "L4, its disc, and L5, sawn through.\nBehind them: the sac with its roots.\nOrange outline: past the edge.\n"
          "Front is on the left.")  # fmt: skip
    plate.note(AGREED_NOTE)
    return plate


def draw_where() -> Plate:
    plate = Plate(1400, 1320, "The discs, and the two that herniate most")
    ax = view(plate, 435, 96, 480, (-54, 76, -92, 204))
    bones = segment.stack()
    segment.draw_outside(ax, bones)
    number_bones(ax, bones)
    centers = {}
    for upper, lower in (("L1", "L2"), ("L4", "L5"), ("L5", "S1")):
        (x, y), tilt = segment.disc_frame(bones[upper], bones[lower])
        centers[lower] = spot((-17, 0), (x, y), tilt)
        if upper != "L1":
            ring(ax, centers[lower], 46, 24, tilt)
    plate.side(ax, (-30, 206), "FRONT")
    plate.side(ax, (60, 206), "BACK")
    column(plate, ax, [
        (centers["L2"], "Disc L1-L2"),
        (centers["L5"], "Disc L4-L5", {"bold": True}),
        (centers["S1"], "Disc L5-S1", {"bold": True}),
    ], x=-58, ha="right", low=-40, high=190)  # fmt: skip
    column(plate, ax, [
        (bones["L2"].spot((56, -3)), "Spinous process"),
        (bones["L3"].spot((25, -9)), "Opening for\nthe root", {"name": "opening for the root"}),
        (bones["L5"].spot((34.4, 14)), "Facet joint"),
        (bones["S1"].spot((20, -16)), "Sacrum"),
    ], x=80, ha="left", low=-40, high=190)  # fmt: skip
    words(plate, 700, 1212, "More than 95 in 100 herniations of the low back", size=style.PANEL, bold=True)
    words(plate, 700, 1246, "are at the two ringed discs (Deyo 1990).", size=style.PANEL, bold=True)
    plate.note("Left side, seen from the left. Average adult, simplified.")
    return plate


PICTURES = [
    Picture(
        id="where-disc-herniation", group="cause", title="The discs, and the two that herniate most",
        alt="Low spine from the left: a disc lies between each two bones. Rings mark L4-L5 and L5-S1, where most "
            "herniations are.",
        long="""The five lumbar bones L1 to L5 and the sacrum from the left, front on the left. A disc lies between the
        bodies of each two bones, and the disc L1-L2 is labeled. Dashed rings mark the two lowest discs, L4-L5 and
        L5-S1. More than 95 in 100 herniations of the low back are at these two. Behind each disc is the opening
        where a root leaves, and behind the opening the facet joint. The spinous processes point back. A disc lies
        in front of all that, deep in the body, so no finger can feel it.""",
        note="Average adult, simplified. The figure is from a review of 1990.",
        draw=draw_where, causes={"disc-herniation": "where"}, sources=("deyo1990",), vector=True,
    ),
    Picture(
        id="disc-axial", group="spine", title="A lumbar disc cut across, seen from above",
        alt="Two lumbar discs from above. Left: healthy. Right: the soft center has pushed out to one side and "
            "squeezes a nerve root.",
        long="""Two cuts across a lumbar disc and the canal behind it, front at the top. Left half, healthy: tough outer
        rings around a soft center. Behind them lies the sac with the roots to the legs, bladder, and bowel. Beside
        the sac is the next root on its way down. The root that leaves at this level is already outside. A facet
        joint on each side is a thin gap between two bones. The yellow ligament (ligamentum flavum) lines the canal
        from behind, and the spinous process points back. Right half, herniated: the rings are torn right of the
        midline. The soft center has pushed out through them, moves the sac aside, and squeezes the next root. At
        L4-L5 that is the root L5.""",
        note="Seen from above, so right is right. Scans are usually shown the other way round. Average adult, "
            "simplified.",
        draw=draw_axial, causes={"disc-herniation": "wrong", "nerve-root-impingement": "wrong"}, vector=True,
    ),
    Picture(
        id="disc-stages-axial", group="spine", title="Healthy, bulge, protrusion, extrusion, sequestration: from above",
        alt="Five lumbar discs cut across, from above: healthy, bulge, protrusion, extrusion, and a free piece. "
            "The words mean shape, not pain.",
        long="""The same lumbar disc five times, from above, front up. A dashed line is the edge of the bone. Healthy:
        the disc stays inside it. Bulge: the disc reaches past the edge over more than a quarter of the rim; this is
        not a herniation. Protrusion: material comes out at one place and is widest at its base. Extrusion: its neck
        is narrower than its head. Sequestration: a piece has come off and lies
        free. In the last three drawings the next root on its way down is pushed back. The words name shapes. They
        do not say how much it hurts.""",
        note="Words as in the agreed naming of 2014. Sizes are examples; many discs of these shapes are never felt.",
        draw=draw_stages_axial, sources=("fardon2014",), vector=True,
    ),
    Picture(
        id="disc-stages-side", group="spine",
        title="Healthy, bulge, protrusion, extrusion, sequestration: from the side",
        alt="The disc between L4 and L5 sawn through, from the left side, five times: healthy, bulge, protrusion, "
            "extrusion, and a free piece.",
        long="""The bones L4 and L5 with the disc between them, cut through and seen from the left side, front on the
        left. Behind the disc runs the sac with its loose roots; behind the sac lie the yellow ligament and the
        spinous processes. Healthy: the disc ends at the edge of the bones. Bulge: its back edge swells past the
        bones. Protrusion: soft material comes out a little way and is widest at its base. Extrusion: the neck is
        narrower than the head. Sequestration: a piece has come off and lies free
        behind the lower bone. In the last three drawings the sac makes way.""",
        note="Words as in the agreed naming of 2014. Sizes are examples; many discs of these shapes are never felt.",
        draw=draw_stages_side, sources=("fardon2014",), vector=True,
    ),
]  # fmt: skip
