"""Hands-on tests of the pelvis, as line figures. Joint angles in degrees (kits/rig.py says which way is +)."""

from drawing.kits.figure import HUG_LEFT_KNEE, Hand, Person, person, pillow, table
from drawing.kits.lineart import Solid
from drawing.kits.test_plate import Panel, Push, Swing, Tag, Test, picture
from drawing.kits.test_scene import (
    BELLY_PILLOW,
    PRONE_TABLE,
    SIDE_TABLE,
    TABLE,
    between_knees,
    head_pillow,
    under_head,
    under_knees,
)
from drawing.kits.test_where import JOINT, where
from lowback.figures.palette import PAPER

WIDE_TABLE = table(-0.86, 1.04, legs=0.06)  # room for an arrow beyond the feet
ALLOWED = (
    "Only where your school and state allow it. Average adult, simplified; sheet left out. "
    "The right side is the sore side."
)
HANDS_ON_CHEST = {"elbow_L": 116, "elbow_R": 106, "shoulder_L_rot": 66, "shoulder_R_rot": 66}


# ---------------------------------------------------------------- on the back

HEAD_UP = {**HANDS_ON_CHEST, "neck_flex": 14}
ANKLE_OVER_KNEE = person("supine", **HEAD_UP, hip_R_flex=71, hip_R_abd=4, hip_R_rot=-36, knee_R=120)
KNEE_OUT = person("supine", **HEAD_UP, hip_R_flex=36, hip_R_abd=30, hip_R_rot=-70, knee_R=120)
KNEE_SINKS = Swing(
    "knee-front.R",
    {"hip.R.flex": 66, "hip.R.abd": 10, "hip.R.rot": -42},
    {"hip.R.flex": 39, "hip.R.abd": 29, "hip.R.rot": -67},
)
FAR_HIP_HAND = Hand("hip-front.L", arm=(-0.35, 0, -1), side="R", press=(0, -1, 0), bend=25)
FABER_VIEW = {"extra": [*TABLE, under_head], "elevation": 50}

THRUST = person("supine", hip_R_flex=90, knee_R=100, ankle_R=-20)
THRUST_HANDS = (
    Hand("knee-front.R", arm=(-0.45, 0, 1), side="L", press=(0, -1, 0), bend=68),
    Hand("knee-front.R", arm=(0.35, 0, 1), side="R", press=(0, -1, 0), bend=68, slide=(0.03, 0.03, 0.02)),
)

PILLOWED = person("supine", **HANDS_ON_CHEST, hip_L_flex=14, hip_R_flex=14, knee_L=28, knee_R=28)
SPREAD_HANDS = (
    Hand("hip-front.L", arm=(0.9, 0, -0.05), side="R", press=(0, -1, -0.5), bend=50, slide=(0.02, 0.02, 0)),
    Hand("hip-front.R", arm=(0.9, 0, -0.15), side="L", press=(0, -1, 0.5), bend=50, slide=(0.02, 0.02, 0)),
)
APART = (
    Push("hip-front.R", (0, -0.3, 1), 0.2, 0.07, away=True),
    Push("hip-front.L", (0, -0.3, -1), 0.32, 0.07, away=True),
)
SPREAD_VIEW = {"elevation": 44}


def towels(side: str):
    """A folded towel over a front hip bone."""

    def towel(client: Person) -> Solid:
        x, y, z = client.spot(f"hip-front.{side}")
        made = pillow(x, y + 0.004, z, long=0.13, high=0.03, deep=0.11)
        return Solid(made.points, made.triangles, {"towel": PAPER}, name="towel")

    return towel


SPREAD_EXTRA = [*TABLE, under_knees, towels("L"), towels("R")]

NEAR_EDGE = {"at": (0.0, 0.2)}
GAENSLEN_START = person("supine", **NEAR_EDGE)
GAENSLEN = person("supine", **NEAR_EDGE, **HUG_LEFT_KNEE, hip_R_flex=-16, hip_R_abd=16, knee_R=62)
GAENSLEN_HANDS = (
    Hand("shin.L:0.14:front", arm=(0.8, -0.6, 0.5), side="R", press=(-0.6, -0.8, 0), bend=20),
    Hand("thigh.R:0.8:front", arm=(0.8, 0, 0.5), side="L", bend=40),
)
GAENSLEN_VIEW = {"azimuth": 10, "elevation": 26, "extra": TABLE}

LEGS_STRAIGHT = person("supine", **HANDS_ON_CHEST)
EIGHT_INCHES = person("supine", **HANDS_ON_CHEST, hip_R_flex=15)
HOLD_PELVIS = (
    Hand("pelvis-side.R", arm=(0.85, 0, 0.3), side="L", bend=20, slide=(0, 0.02, 0)),
    Hand("pelvis-side.L", arm=(0.85, 0, -0.3), side="R", bend=20, slide=(0, 0.04, 0)),
)
LEG_UP = Swing("heel.R", {"hip.R.flex": 1}, {"hip.R.flex": 15}, aside=(46, 0))
TOGETHER = (Push("pelvis-side.R", (0, 0, -1), 0.2, 0.07), Push("pelvis-side.L", (0, 0, 1), 0.24, 0.02))
RAISE_VIEW = {"extra": WIDE_TABLE, "elevation": 36}

# ---------------------------------------------------------------- on the side and face down

CURLED = {"hip_L_flex": 45, "hip_R_flex": 45, "knee_L": 75, "knee_R": 75, "hip_R_abd": -7}
ON_SIDE = person("on-left", **CURLED)
ON_SIDE_BACK = person("on-left-back", **CURLED)
RIM_HANDS = (
    Hand("hip-rim.R", arm=(0.42, 0, -1), side="R", press=(0, -1, 0), bend=60, slide=(-0.025, 0, 0)),
    Hand("hip-rim.R", arm=(-0.42, 0, -1), side="L", press=(0, -1, 0), bend=60, slide=(-0.025, 0.028, 0)),
)
RIM_HANDS_BACK = (
    Hand("hip-rim.R", arm=(-0.42, 0, -1), side="R", press=(0, -1, 0), bend=60, slide=(0.025, 0, 0)),
    Hand("hip-rim.R", arm=(0.42, 0, -1), side="L", press=(0, -1, 0), bend=60, slide=(0.025, 0.028, 0)),
)
SIDE_EXTRA = [*SIDE_TABLE, head_pillow, between_knees]
SIDE = {"extra": SIDE_EXTRA, "azimuth": -28, "elevation": 24}

FACE_DOWN = person("prone", lift=0.03)
SACRUM_HAND = Hand("sacrum", arm=(-0.8, 0, -0.6), side="R", press=(0, -1, 0), bend=45)
PRONE = {"extra": [*PRONE_TABLE, BELLY_PILLOW], "elevation": 42}

TESTS = [
    Test(
        "faber-back",
        "FABER: ankle over the knee",
        Panel("On the back. Ankle above the other knee, better side first.", ANKLE_OVER_KNEE, **FABER_VIEW),
        Panel(
            "Light hand on the opposite hip bone. Knee sinks by its own weight.",
            KNEE_OUT,
            [FAR_HIP_HAND],
            arrows=[KNEE_SINKS],
            **FABER_VIEW,
        ),
        where(
            "The client's OWN pain comes at the back, near the dimple.",
            "groin,\nthigh or\nouter\nhip: no",
            ["groin.R", "thigh.R:0.42:front"],
            "groin.R",
        ),
        [
            "Groin pain, sharp pain or tingling: stop. Do not press the knee.",
            "Leave it out after a fall, with weak bones and new pain, fever, or a red flag.",
            "After a hip replacement only if the surgeon agreed.",
        ],
        note=ALLOWED,
        alt="FABER seen from above in four steps: the knee sinks by its own weight; only own pain at the "
        "back of the pelvis counts.",
        long="Four steps. Start: the client lies on the back with the head on a pillow, seen from above and from "
        "the right side. The right ankle rests above the left knee; in real life the better side comes first. "
        "Move: your light hand steadies the front hip bone of the other side, and the bent knee sinks outward "
        "by its own weight, as a curved arrow shows. Positive: two trunks, front and back. A striped patch "
        "beside the sacrum, near the right dimple, shows the pain that counts. Gray patches at the groin and "
        "thigh do not count, nor does the outer hip. Stop: groin pain, sharp pain or tingling ends the "
        "test, and nobody "
        "presses the knee. Words list when to leave it out.",
        sources=("laslett2008",),
    ),
    Test(
        "sij-thigh-thrust",
        "Thigh thrust: a slow push along the thigh",
        Panel("On the back, sore-side hip bent to a right angle.", THRUST, extra=TABLE),
        Panel(
            "Both hands on the knee. Lean slowly, 2 to 3 seconds. No jerk.",
            THRUST,
            THRUST_HANDS,
            arrows=[Push("thigh.R:0.55:outer", (0, -1, 0), 0.2, -0.1)],
            extra=TABLE,
        ),
        where("The client's OWN pain comes at the back of the pelvis.", "groin or\nknee: no", ["groin.R"], "groin.R"),
        [
            "First familiar pain or tingling: stop. Once is enough.",
            "Leave it out late in pregnancy, after a fall, with weak bones, fever, cancer, a fused spine, a sore "
            "knee, or a red flag.",
            "After a hip replacement only if the surgeon agreed.",
        ],
        note=ALLOWED,
        alt="Thigh thrust from the right side: both hands lean slowly down the bent thigh; only own pain at "
        "the back of the pelvis counts.",
        long="Four steps. Start: the client lies on the back, seen from the right side, with the right hip bent to "
        "a right angle and the knee relaxed. Move: both your hands rest on the bent knee, and an arrow along "
        "the thigh points straight down toward the table. You lean slowly for two or three seconds and never "
        "jerk. Positive: two trunks, front and back. A striped patch beside the sacrum, near the right "
        "dimple, shows the pain that counts. A gray patch at the groin does not count, and knee pain does not "
        "either. Stop: the first familiar pain ends the test, once is enough, and words list when to leave it "
        "out.",
        sources=("laslett2008",),
    ),
    Test(
        "sij-distraction",
        "Distraction: press the front hip bones apart",
        Panel(
            "Pillow under the knees, a folded towel over each front hip bone.",
            PILLOWED,
            extra=SPREAD_EXTRA,
            **SPREAD_VIEW,
        ),
        Panel(
            "Hands flat on bone. Press slowly down and outward, about 5 seconds.",
            PILLOWED,
            SPREAD_HANDS,
            arrows=APART,
            extra=SPREAD_EXTRA,
            **SPREAD_VIEW,
        ),
        where(
            "The slow press brings the client's OWN pain at the back.",
            "only sore\nunder the\nhands: no",
            ["hip-front.R", "hip-front.L"],
            "hip-front.R",
        ),
        [
            "Sharp pain or held breath: stop. Stay on bone, off belly and groin.",
            "Leave it out in pregnancy, after a fall, with an aneurysm or a beat in the belly, fever, weak "
            "bones, cancer, or a red flag.",
        ],
        note=ALLOWED,
        alt="Distraction seen from above: hands on both front hip bones press slowly down and outward; own "
        "pain at the back counts.",
        long="Four steps. Start: the client lies on the back, seen from above and from the right side, with a "
        "pillow under the knees and a folded towel over each front hip bone. Move: one flat hand rests on "
        "each towel. Two arrows lead away from the middle line, one to each side; you press slowly down and "
        "outward for about five seconds. Positive: two trunks, front and back. A striped patch beside the "
        "sacrum, near the right dimple, shows the pain that counts. Gray patches on both front hip bones do "
        "not count: they are sore only from your hands. Stop: sharp pain or held breath ends the test. Stay "
        "on bone, and words list when to leave it out.",
        sources=("laslett2008",),
    ),
    Test(
        "sij-compression",
        "Compression: press the pelvis from the side",
        Panel("On the better side, knees bent, a pillow between them.", ON_SIDE, **SIDE),
        Panel(
            "Both hands on the rim. Press slowly straight down, 5 seconds.",
            ON_SIDE,
            RIM_HANDS,
            arrows=[Push("hip-rim.R", (0, -1, 0), 0.2, 0.09, aside=(-12, 0))],
            **SIDE,
        ),
        Panel(
            "The client's OWN pain comes at the back of the pelvis.",
            ON_SIDE_BACK,
            RIM_HANDS_BACK,
            [JOINT],
            tags=[Tag("own pain", "dimple.R", (-150, 120))],
            **SIDE | {"azimuth": 10},
        ),
        [
            "First familiar pain or tingling: stop. Never bounce.",
            "Leave it out after a fall, with weak bones, cancer, fever, blood thinners, or a red flag.",
            "Not late in pregnancy, or if lying on the side hurts.",
        ],
        note=ALLOWED,
        alt="Compression, client on the better side: both hands press the rim of the pelvis slowly down; own"
        " pain at the back counts.",
        long="Four steps. Start: the client lies on the left, better side and faces the reader, with both knees "
        "bent, a pillow between them and one under the head. Move: both your hands lie flat on the upper rim "
        "of the pelvis, above the bony point of the hip, one on the other. An arrow points straight down; you "
        "press slowly for about five seconds. Positive: the client is now seen from behind. A striped patch "
        "beside the sacrum, near the right dimple, shows where the own pain must come. Stop: the first "
        "familiar pain ends the test, and you never bounce. Words list when to leave it out.",
        sources=("laslett2008",),
    ),
    Test(
        "sij-sacral-thrust",
        "Sacral thrust: a slow press on the sacrum",
        Panel("Face down, a pillow under the belly.", FACE_DOWN, **PRONE),
        Panel(
            "Palm on the middle of the sacrum. Lean slowly. Never thrust.",
            FACE_DOWN,
            [SACRUM_HAND],
            arrows=[Push("sacrum", (0, -1, 0), 0.18, 0.06)],
            **PRONE,
        ),
        Panel(
            "The client's OWN pain comes at the back of the pelvis.",
            FACE_DOWN,
            [],
            [JOINT],
            tags=[Tag("own pain", "dimple.R", (-190, 126))],
            **PRONE | {"elevation": 58},
        ),
        [
            "Sharp pain on the bone, pain or tingling down a leg: stop.",
            "Leave it out in pregnancy, after a fall, with weak bones, a slip, a fused or inflamed spine, "
            "cancer, fever, an aneurysm, or a red flag.",
            "Not if lying face down hurts.",
        ],
        note=ALLOWED,
        alt="Sacral thrust, client face down: one palm leans slowly on the middle of the sacrum; own pain at"
        " the back of the pelvis counts.",
        long="Four steps. Start: the client lies face down with a pillow under the belly, seen from above and from "
        "the right side, head at the right of the picture. Move: one palm rests on the middle of the sacrum, "
        "below the waist and above the crease. An arrow points down toward the table; you lean slowly for two "
        "or three seconds and never thrust. Positive: a striped patch beside the sacrum, near the right "
        "dimple, shows where the own pain must come. Stop: sharp pain on the bone, or pain or tingling down a "
        "leg, ends the test. Words list when to leave it out.",
        sources=("laslett2008",),
    ),
    Test(
        "sij-gaenslen",
        "Gaenslen: one knee hugged, one leg hanging",
        Panel("On the back close to the edge. You guard that side.", GAENSLEN_START, **GAENSLEN_VIEW | {"azimuth": 8}),
        Panel(
            "Client hugs the far knee, near leg sinks. Add no push.",
            GAENSLEN,
            GAENSLEN_HANDS,
            arrows=[Swing("knee-outer.R", {"hip.R.flex": 20}, {"hip.R.flex": -14}, aside=(0, -10))],
            **GAENSLEN_VIEW,
        ),
        where(
            "The position brings the client's OWN pain at the back.",
            "a pull at\nhip front\nor thigh:\nno",
            ["groin.R", "thigh.R:0.4:front"],
            "groin.R",
        ),
        [
            "Leg pain or tingling: stop, and lift the leg back for the client.",
            "Leave it out late in pregnancy, after a fall, with weak bones, a slip, a fused spine, fear of "
            "falling, or a red flag.",
            "After a hip replacement only if the surgeon agreed.",
        ],
        note=ALLOWED,
        level=-0.58,
        alt="Gaenslen from the right side: far knee hugged, near leg hanging over the edge by its own "
        "weight; own pain at the back counts.",
        long="Four steps. Start: the client lies on the back close to the near edge of the table, seen from the "
        "right side; you stand there as a guard. Move: both arms hug the left, far knee to the chest. The "
        "right, near leg hangs over the edge, and an arrow shows it sinking by its own weight. One light hand "
        "steadies the hugged knee and one the hanging thigh, without a push. Positive: two trunks, front and "
        "back. A striped patch beside the sacrum, near the right dimple, shows the pain that counts. Gray "
        "patches at the front of the hip and thigh stand for a pull, which does not count. Stop: leg pain or "
        "tingling ends the test, and you lift the leg back.",
        sources=("laslett2008",),
    ),
    Test(
        "active-leg-raise-pelvis",
        "Active leg raise, alone and with the pelvis held",
        Panel("On the back, legs straight, feet a little apart.", LEGS_STRAIGHT, **RAISE_VIEW),
        Panel(
            "Client lifts one straight leg 8 inches. How hard from 0 to 5?", EIGHT_INCHES, arrows=[LEG_UP], **RAISE_VIEW
        ),
        Panel(
            "One leg is heavy or sore, clearly easier with the pelvis held.",
            EIGHT_INCHES,
            HOLD_PELVIS,
            arrows=[LEG_UP, *TOGETHER],
            **RAISE_VIEW,
        ),
        [
            "Sharp back pain, leg pain or tingling: stop.",
            "Leave it out after a fall, with weak bones and new pain, fever, an aneurysm, or a red flag.",
            "Late in pregnancy: half up, short, stop at dizziness or belly pain.",
        ],
        note=ALLOWED,
        alt="Active leg raise seen from the right: one straight leg lifts 8 inches, alone and with the "
        "pelvis held; clearly easier counts.",
        long="Four steps, seen from above and from the right side. Start: the client lies on the back, legs "
        "straight, feet a little apart. Move: the client lifts one straight leg about eight inches, shown by "
        "an arrow at the heel, and says from 0 to 5 how hard it was; then the other leg. Positive: your two "
        "hands hold the pelvis from both sides below the rim, with two arrows pointing inward, and the same "
        "leg goes up again. It counts when the leg was heavy or sore at the pelvis and is clearly easier now. "
        "Stop: sharp back pain, leg pain or tingling ends the test. Words list when to leave it out.",
    ),
]

PICTURES = [picture(test) for test in TESTS]
