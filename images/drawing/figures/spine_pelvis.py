"""The sacroiliac joint."""

from drawing.kits import pelvis_flat
from drawing.kits.layout import column, view, words
from drawing.kits.paint import line, paint, ring
from drawing.kits.softparts import draw_muscles, draw_skin
from drawing.picture import Picture
from drawing.plate import Plate
from lowback.figures import style
from lowback.figures.palette import (
    DISC,
    DISC_EDGE,
    INK,
    MULTIFIDUS,
    MULTIFIDUS_EDGE,
    MUSCLE,
    MUSCLE_EDGE,
    PROBLEM,
)

BACK_WINDOW = (-134, 134, -184, 36)
POINTING = 40  # mm: width of a ring 2 cm round the bony point (murakami2008)
CUT_MUSCLE = [
    (3.5, -37), (12, -30), (22, -27.5), (28, -30), (34, -35), (41, -31), (40, -41), (28, -46), (12, -46.5), (4, -46),
]  # fmt: skip
BUTTOCK = [
    (49, -24), (58, -14), (80, 26), (106, 52), (122, 74), (132, 62), (124, 32), (104, -4), (78, -32), (56, -42),
    (46, -40),
]  # fmt: skip
MUSCLES = ((CUT_MUSCLE, MULTIFIDUS, MULTIFIDUS_EDGE, 30), (BUTTOCK, MUSCLE, MUSCLE_EDGE, 50))
FAT_FRONT = [(132, 40), (60, -20), (0, -20)]
CUT_SKIN = [(140, 34), (124, 2), (98, -34), (66, -56), (46, -60), (38, -57), (28, -60), (10, -59), (0, -56)]


def draw_where() -> Plate:
    plate = Plate(1500, 930, "The sacroiliac joints from behind")
    ax = view(plate, 290, 80, 920, BACK_WINDOW)
    pelvis_flat.draw_back(ax)
    found = pelvis_flat.draw_back_ligaments(ax, -1)
    line(ax, pelvis_flat.joint_shadow(1), INK, z=6, lw=style.JOINT, dashed=True)
    x, y = pelvis_flat.DIMPLE
    for side in (-1, 1):
        ax.plot(side * x, y, "o", ms=9, color=INK, mec="white", mew=1.5, zorder=7)
    ring(ax, (x, y), POINTING, POINTING)
    plate.side(ax, (-126, 34), "LEFT")
    plate.side(ax, (126, 34), "RIGHT")
    joint = pelvis_flat.joint_shadow(1)[20]
    column(plate, ax, [
        ((100, 8), "Hip bone"),
        (tuple(joint), "Joint, hidden\nunder the bone", {"bold": True, "name": "sacroiliac joint"}),
        ((x, y), "Bony point under\nthe dimple", {"name": "bony point under the dimple"}),
        ((x + 17, y - 10.4), "Within 2 cm: where\nthe finger points", {"name": "where the finger points"}),
        ((pelvis_flat.SIT_BONE[0], pelvis_flat.SIT_BONE[1]), "Sit bone"),
    ], x=138, ha="left", low=-175, high=20)  # fmt: skip
    short = found["short"].representative_point()
    column(plate, ax, [
        ((short.x, short.y), "Strong ligaments\nbehind the joint", {"name": "ligaments behind the joint"}),
        ((-10, -40), "Sacrum"),
        ((-41, -98), "Ligament to\nthe sit bone", {"name": "ligament to the sit bone"}),
        ((-1, -108), "Tailbone"),
    ], x=-138, ha="right", low=-175, high=20)  # fmt: skip
    plate.note("Ligaments are drawn on the left side only. Average adult, simplified.")
    return plate


def draw_wrong() -> Plate:
    plate = Plate(1500, 860, "The sacroiliac joint: deep, and it hardly moves")
    ax = view(plate, 250, 84, 1000, (-134, 134, -66, 92))
    draw_skin(ax, CUT_SKIN, FAT_FRONT)
    draw_muscles(ax, MUSCLES)
    pelvis_flat.draw_cut(ax)
    for side in (-1, 1):
        paint(ax, pelvis_flat.cartilage(side), DISC, DISC_EDGE, z=3.5)
    sore = pelvis_flat.cartilage(1).buffer(1.6)
    paint(ax, sore, PROBLEM, PROBLEM, z=3.6, alpha=0.35, hatch="////")
    paint(ax, sore, "none", PROBLEM, z=3.7, lw=2.6)
    plate.side(ax, (0, 88), "FRONT")
    plate.side(ax, (0, -64), "BACK")
    plate.side(ax, (-96, 88), "LEFT")
    plate.side(ax, (96, 88), "RIGHT")
    column(plate, ax, [
        ((104, 56), "Hip bone"),
        ((52, 15), "Sore joint", {"bold": True, "name": "sore sacroiliac joint"}),
        ((90, -14), "Buttock\nmuscles", {"name": "buttock muscles"}),
        ((38.5, -56.6), "Dimple"),
    ], x=136, ha="left", low=-60, high=70)  # fmt: skip
    column(plate, ax, [
        ((-10, 30), "Sacrum"),
        ((-51.5, 14), "Joint with\ncartilage", {"name": "sacroiliac joint"}),
        ((-40, -12), "Strong ligament\nfills the back", {"name": "ligament between the bones"}),
        ((-20, -38), "Multifidus"),
    ], x=-136, ha="right", low=-60, high=70)  # fmt: skip
    words(plate, 750, 740, "Average movement in 24 healthy adults: 1.7 degrees and 0.7 millimeters (Jacob 1995).")
    words(plate, 750, 774, "A picture cannot show whether a joint hurts.")
    plate.note("Cut across the pelvis, from above: right is right. Average adult, simplified.")
    return plate


PICTURES = [
    Picture(
        id="where-sacroiliac-joint", group="cause", title="The sacroiliac joints from behind",
        alt="Pelvis from behind: the sacroiliac joint hides under the hip bone. With its pain, people often point "
            "within 2 cm of the dimple.",
        long="""The pelvis from behind, left on the left. The sacrum stands between the two hip bones, with the tailbone
        below. On the right a dashed line shows the joint between sacrum and hip bone. It lies in front of the bone,
        so a finger cannot reach it. A dot marks the bony point under the dimple. A dashed ring runs 2 centimeters
        round it: people with pain of this joint often point there with one finger. On the left, strong ligaments
        behind the joint bind the bones, and a long ligament runs down to the sit bone.""",
        note="Average adult, simplified. Others with low back pain point there too.",
        draw=draw_where, causes={"sacroiliac-joint": "where"}, sources=("murakami2008",),
        shapes=("bones", "own"), vector=True,
    ),
    Picture(
        id="wrong-sacroiliac-joint", group="cause", title="The sacroiliac joint: deep, and it hardly moves",
        alt="Pelvis cut across, from above: the joints lie deep between sacrum and hip bones, bound by ligament. "
            "They hardly move.",
        long="""A cut across the pelvis through both sacroiliac joints, from above, front up. The sacrum lies in the
        middle, with a hip bone on each side. In front, a thin joint with cartilage parts them. Behind it a strong
        ligament fills the gap. Further back lie the multifidus and the buttock muscles, then fat and skin with the
        dimple. On the right the joint is outlined and hatched: it is sore. It looks like the other one, because a
        picture cannot show pain. In 24 healthy adults these joints moved 1.7 degrees and 0.7 millimeters on
        average.""",
        note="From above, so right is right; scans are usually shown the other way round. Average adult, simplified.",
        draw=draw_wrong, causes={"sacroiliac-joint": "wrong"}, sources=("jacob1995",),
        shapes=("bones", "own"), vector=True,
    ),
]  # fmt: skip
