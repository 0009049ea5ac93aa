"""What goes wrong at the thigh: three troubles of the hamstrings; short hip flexors in the Thomas position."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Polygon, Rectangle
from matplotlib.transforms import Affine2D
from shapely import Point, unary_union

from drawing.kits.flatbones import traced
from drawing.kits.flatshapes import fan, mirrored, muscle, spindle
from drawing.kits.panels import arrow, heading, sore, window
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures.palette import CLOTH, CLOTH_EDGE, ILIACUS, PROBLEM, PSOAS, PSOAS_EDGE, SKIN, SKIN_EDGE

WIDTH = 1100  # dots
STEADY = "Short is a measurement, not a cause of pain. If the pelvis rolls forward, a short hip looks long."
THREE = "Average adult, simplified. Which trouble it is shows in the story, not in this picture."

# Right thigh from behind, cm: u to the right from the midline, v up from the hip joint. (way, width, peak, tendons)
HAMSTRINGS = {
    "semimembranosus": ([(6.0, -4.9), (5.6, -14), (5.6, -28), (6.0, -40), (6.3, -45.6)], 3.6, 0.62, (0.30, 0.10)),
    "semitendinosus": ([(5.5, -5.0), (6.3, -16), (6.2, -28), (5.6, -40), (6.0, -48.5)], 3.0, 0.38, (0.06, 0.40)),
    "biceps": ([(5.7, -5.0), (7.6, -15), (9.4, -28), (10.6, -40), (11.0, -46.6)], 3.9, 0.5, (0.10, 0.20)),
}
SIT_BONE = (5.6, -5.2)
TEAR = (7.4, -16.0)
KNEE_CUT = -50


def _flipped(points: list[tuple[float, float]], left: bool) -> list[tuple[float, float]]:
    return mirrored(points)[::-1] if left else points


def _thighs(ax: Axes) -> None:
    for name, z in (("shin_l", 1), ("shin_r", 1), ("femur_l", 1.5), ("femur_r", 1.5), ("coccyx", 1.8), ("sacrum", 2),
                    ("hip_l", 2.5), ("hip_r", 2.5)):  # fmt: skip
        traced(name, "back").draw(ax, z=z)
    for left in (False, True):
        for z, (way, width, peak, tendons) in enumerate(HAMSTRINGS.values(), 5):
            muscle(ax, spindle(_flipped(way, left), width, peak=peak, ends=(0.3, 0.2)), z=z, tendons=tendons, fibers=5)


def draw_hamstrings() -> Plate:
    """Both thighs from behind, three times: short, sore at the sit bone, torn."""
    plate = Plate(1200, 960, "Three troubles behind the thigh")
    panels = [window(plate, (x, 0.22, 0.265, 0.69), -14.4, KNEE_CUT, 28.8) for x in (0.135, 0.42, 0.705)]
    for ax in panels:
        _thighs(ax)
    short, tendon, torn = panels
    for side in (-1, 1):
        arrow(short, (side * 7.6, -11), (side * 8.2, -33), both=True, lw=4, size=24)
    sore(tendon, SIT_BONE, 5.2, 4.6)
    sore(torn, TEAR, 4.6, 7.5, angle=8)
    heading(short, "Short", "Both thighs pull when\nstretched. The sit bones\nare not sore.", below=True)
    heading(tendon, "Sore tendon", "A deep ache at one\nsit bone. Sitting and\nrunning bring it on.", below=True)
    heading(torn, "Torn", "A sudden pop, a limp,\na bruise. No massage:\ndoctor the same day.", below=True)
    plate.column(short, [
        ((-5.6, -5.0), "Sit bone", {"latin": "tuber ischiadicum"}),
        ((-9.6, -24), "Hamstrings", {"bold": True}),
        ((-9.6, -42.4), "Knee"),
    ], -14.8, ha="right", low=KNEE_CUT, high=10, gap=3)  # fmt: skip
    plate.side(short, (-19.5, 11.2), "BACK")
    plate.side(short, (-12.4, 11.2), "LEFT")
    plate.side(torn, (12.2, 11.2), "RIGHT")
    plate.note(THREE)
    return plate


# Standing, from the right, cm: u forward, v up. Each joint turns what lies below it.
JOINTS = (("L1", "T12-L1"), ("L2", "L1-L2"), ("L3", "L2-L3"), ("L4", "L3-L4"), ("L5", "L4-L5"), ("sacrum", "L5-S1"))
HIP = (0.0, 0.0)
KNEE = (0.6, -43.4)
LESSER_TROCHANTER = (-1.4, -6.0)
PSOAS_WAY = (("L1", (-3.4, 27.5)), ("L3", (-2.2, 20.0)), ("L5", (-2.0, 14.5)), ("sacrum", (0.6, 7.0)),
             ("sacrum", (2.7, 2.4)), ("femur", (1.4, -3.2)), ("femur", LESSER_TROCHANTER))  # fmt: skip
ILIACUS_FROM = [(-4.6, 12.4), (-3.0, 14.2), (0.0, 12.6), (2.6, 9.8), (3.9, 7.4)]  # inside the hip bone
ILIACUS_TO = [(1.3, 2.4), (2.0, 2.5), (2.8, 2.6), (3.2, 2.7)]
UPPER = ("T12", "L1", "L2", "L3", "L4", "L5")
FLAT_BACK = 10  # degrees that the lumbar spine bends to lie flat


def _lying(thigh: float, knee: float) -> dict[str, Affine2D]:
    """How each part moves: on the back, head to the left, low back flat, thigh and knee bent by so many degrees."""
    down, moves = Affine2D().rotate_deg(90), {}
    chain = Affine2D()
    moves["T12"] = chain + down
    for name, disc in JOINTS:
        joint = np.mean(traced(disc, "right").outline.vertices, axis=0)
        chain = Affine2D().rotate_deg_around(*joint, FLAT_BACK / len(JOINTS)) + chain
        moves[name] = chain + down
    moves["femur"] = Affine2D().rotate_deg_around(*HIP, thigh) + Affine2D().translate(*chain.transform(HIP)) + down
    moves["shin"] = Affine2D().rotate_deg_around(*KNEE, -knee) + moves["femur"]
    return moves


def _flesh(ax: Axes, moves: dict[str, Affine2D], z: float, parts: tuple) -> float:
    """A soft outline of the body: rods with round ends, of so many cm, melted together; the height of its underside."""
    rods = []
    for name, (a, wide_a), (b, wide_b) in parts:
        ends = [Point(*moves[name].transform(p)).buffer(r) for p, r in ((a, wide_a), (b, wide_b))]
        rods.append(unary_union(ends).convex_hull)
    body = unary_union(rods).buffer(6).buffer(-6)
    ax.add_patch(Polygon(np.array(body.exterior.coords), fc=SKIN, ec=SKIN_EDGE, lw=1.2, zorder=z))
    return body.bounds[1]


# Rods of flesh: part, (end, radius), (other end, radius).
LEG = (
    ("femur", ((-1.0, 0.0), 9.2), ((0.0, -40.0), 6.8)),
    ("shin", ((-0.6, -44.5), 6.2), ((-1.5, -60), 6.0)),
    ("shin", ((-1.5, -60), 6.0), ((-1.0, -80), 3.8)),
)
TRUNK = (("T12", ((0.4, 44), 11.0), ((0.6, 29), 10.9)), ("L3", ((0.4, 22), 10.8), ((0.2, 18), 10.7)),
         ("sacrum", ((-0.4, 10), 10.6), ((-1.2, 1), 10.0)))  # fmt: skip


def _thomas(ax: Axes, thigh: float, knee: float, short: bool) -> float:
    """One person in the Thomas position; the height of the table."""
    far, near = _lying(146, 118), _lying(thigh, knee)
    _flesh(ax, far, 0.5, LEG)
    table = _flesh(ax, near, 1, TRUNK + LEG) + 0.4
    for name in ("femur", "shin"):
        traced(f"{name}_r", "right").draw(ax, z=0.6, move=far[name], alpha=0.5)
    for name, (_, disc) in zip(UPPER, JOINTS, strict=True):
        traced(disc, "right").draw(ax, z=2.5, move=near[name])
        traced(name, "right").draw(ax, z=3, move=near[name])
    traced("sacrum", "right").draw(ax, z=2, move=near["sacrum"])
    edge = PROBLEM if short else PSOAS_EDGE
    pelvis = near["sacrum"]
    fan(ax, pelvis.transform(ILIACUS_FROM), pelvis.transform(ILIACUS_TO), z=4.7, fill=ILIACUS, edge=edge, tendon=0.05,
        fibers=9)  # fmt: skip
    way = [near[name].transform(point) for name, point in PSOAS_WAY]
    muscle(ax, spindle(way, 4.2, peak=0.4, ends=(0.2, 0.3)), z=4.5, fill=PSOAS, edge=edge, tendons=(0.05, 0.25),
           fibers=5)  # fmt: skip
    traced("hip_r", "right").draw(ax, z=5, move=pelvis, alpha=0.3)
    traced("femur_r", "right").draw(ax, z=6, move=near["femur"], alpha=0.75)
    traced("shin_r", "right").draw(ax, z=3, move=near["shin"])
    ax.add_patch(Rectangle((-60, table - 2.6), 160, 2.6, fc=CLOTH, ec=CLOTH_EDGE, lw=1.2, zorder=0.8))
    return table


def draw_hip_flexors() -> Plate:
    """Two people on their backs, one knee hugged: the other thigh down, and the other thigh up."""
    plate = Plate(WIDTH, 1130, "Short hip flexors hold the thigh up")
    top = window(plate, (0, 0.48, 1, 0.415), -42, -18.2, 112)
    low = window(plate, (0, 0.045, 1, 0.39), -42, -13.6, 112)
    _thomas(top, -6, 0, short=False)
    table = _thomas(low, 20, 34, short=True)
    heading(top, "Long enough: the thigh rests on the table", y=1.055)
    heading(low, "Short: the thigh stays up", y=1.055)
    arrow(low, (36, table + 0.5), (36, 5.6), both=True)
    plate.label(top, (-24.5, 24), "Other knee hugged", (4, 25.5), quiz=False)
    plate.label(top, (-15.5, -0.6), "Psoas", (2, 21), bold=True, latin="musculus psoas major")
    plate.label(top, (-8.5, 2.6), "Iliacus", (7, 16.5), bold=True, latin="musculus iliacus")
    plate.label(top, (24, 1.3), "Thigh bone", (34, 14.5), latin="femur")
    plate.label(top, (-21.5, -6.8), "Low back just flat", (-38, -16.2), quiz=False)
    plate.label(top, (-4.1, 1.2), "Hip bone", (6, -16.2))
    plate.label(low, (36, -4), "Gap", (44, -4), bold=True, quiz=False)
    plate.label(low, (-15, -0.5), "Held short", (0, 22.5), bold=True, quiz=False)
    plate.side(top, (60, 25.5), "RIGHT SIDE")
    plate.note(STEADY)
    return plate


PICTURES = [
    Picture(
        id="wrong-hamstrings",
        group="cause",
        title="Three troubles behind the thigh: short, sore tendon, torn",
        alt="Both thighs from behind, three times: short on both sides, sore at one sit bone, and torn in one muscle.",
        long="""Three drawings of pelvis, thighs and knees from behind. The hamstrings run from the sit bones to just
        below the knee. First, short: arrows run along both thighs, which pull when stretched. The sit bones are not
        sore. Second, sore tendon: the mark lies on one sit bone, where the tendons start. There is a deep ache, and
        sitting and running bring it on. Third, torn: the mark lies in the muscle of one thigh. A sudden pop, a limp
        and a bruise tell the story. That means no massage, and a doctor the same day.""",
        note=THREE,
        draw=draw_hamstrings,
        causes={"hamstrings": "wrong"},
        sources=("goom2016pht",),
        shapes=("bones", "own"),
    ),
    Picture(
        id="wrong-hip-flexors",
        group="cause",
        title="Short hip flexors hold the thigh up",
        alt="Two people on their backs, one knee hugged, seen from the right: a long hip lets the other thigh "
        "lie down, a short one does not.",
        long="""Two drawings of a person on the back, seen from the right, head to the left. One knee is hugged, and
        the low back lies just flat on the table. Psoas runs from the lumbar spine, and iliacus from the inside of the
        hip bone. Both pass the front of the hip and end on the thigh bone. Upper drawing, long enough: the other
        thigh rests on the table. Lower drawing, short: the two muscles are outlined as held short. The thigh stays
        up, and an arrow marks the gap to the table.""",
        note=STEADY,
        draw=draw_hip_flexors,
        causes={"hip-flexors": "wrong"},
        sources=("vigotsky2016",),
        shapes=("bones", "own"),
    ),
]
