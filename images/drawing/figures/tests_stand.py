"""Tests in standing, as line figures. Joint angles in degrees (kits/rig.py says which way is +)."""

from drawing.kits.figure import Person, Torso, box, pain, person, torso
from drawing.kits.lineart import Solid
from drawing.kits.test_plate import Panel, Push, Swing, Tag, Test, picture
from lowback.figures.palette import CLOTH, MUTED, PROBLEM, TABLE, TABLE_LEG

HIGH = 0.74  # meters from the floor to the top of the table
FLOOR = {"level": -0.02, "tall": True}
THERAPIST = {"skin": CLOTH, "shirt": CLOTH, "shorts": CLOTH, "hair": CLOTH}

READY = {"shoulder_L_flex": 18, "shoulder_R_flex": 18, "elbow_L": 62, "elbow_R": 62, "fingers_L": 15, "fingers_R": 15}


def table_beside(left: float, back: float = -0.45, front: float = 0.35) -> list[Solid]:
    """The end of a treatment table, from x = left on; the floor is at height 0."""
    right = left + 0.34
    legs = [
        box((x, 0, z), (x + 0.05, HIGH - 0.07, z + 0.05), TABLE_LEG, "leg")
        for x in (left + 0.04, right - 0.09)
        for z in (back + 0.05, front - 0.1)
    ]
    return [box((left, HIGH - 0.07, back), (right, HIGH, front), TABLE, "table"), *legs]


def guard(at: tuple[float, float], roll: float = 0.0):
    """You, within arm's reach, both hands ready."""
    you = person("stand-side", roll=roll, at=at, **READY)
    return lambda _: you.solid((), THERAPIST)


# ---------------------------------------------------------------- standing on one leg

FINGER = {"shoulder_L_abd": 30, "elbow_L": 12, "shoulder_L_rot": 30, "forearm_L": 30, "fingers_L": 10}
TWO_LEGS = person("stand", **FINGER)
ONE_LEG = person("stand", **FINGER, hip_L_flex=30, knee_L=75, ankle_L=-20, hip_R_abd=-3)
YOU = guard((-0.66, -0.2))
HIP_CLOSE = Torso(ONE_LEG.pose, "stand")
BESIDE = {"extra": [*table_beside(0.4), YOU], "azimuth": -14, "elevation": 8}
OUTER_HIP = pain("hip-outer.R", 0.05)

# ---------------------------------------------------------------- bending forward

BACKWARD = 0.25  # how far the legs lean back for each degree that the pelvis tips


def bent(pelvis: float, lumbar: float, thorax: float, arms: float, neck: float = 20) -> Person:
    """Somebody who bends forward with straight knees: how far the pelvis tips, the back bends, the arms reach."""
    reach = {f"shoulder_{side}_flex": arms for side in "LR"} | {f"shoulder_{side}_abd": 2 for side in "LR"}
    back = BACKWARD * pelvis  # the seat goes back, so that the weight stays over the feet
    legs = {f"hip_{side}_flex": pelvis + back for side in "LR"} | {f"ankle_{side}": -back for side in "LR"}
    return person("stand-side", tilt=-pelvis, **legs, **reach, lumbar_flex=lumbar, thorax_flex=thorax, neck_flex=neck)


UPRIGHT = bent(0, 0, 0, 0, 0)
GOING = bent(28, 24, 14, 46)
STOPPED = bent(42, 36, 20, 72)
ALONE = {"elevation": 5, "azimuth": 0}
MID_SHIN = 0.28  # meters
MARK = box((0.12, MID_SHIN - 0.004, 0.3), (0.62, MID_SHIN + 0.004, 0.31), MUTED, "mark")

# ---------------------------------------------------------------- bending back and turning

LEAN = {"lumbar_flex": -20, "thorax_flex": -14, "neck_flex": -12}
TURN = {"lumbar_rot": -12, "thorax_rot": -28, "neck_rot": -34, "lumbar_side": 8, "thorax_side": 8}
HANGING = {"shoulder_L_flex": -14, "shoulder_R_flex": -14}
UP = person("stand", roll=180)
LEANS = person("stand", roll=180, **LEAN, **HANGING)
TURNS = person("stand", roll=180, **LEAN, **HANGING, **TURN)
BACK_OF_SIDE = pain(("low-back.R", "dimple.R"), 0.036)
IN_FRONT = table_beside(-0.3, back=-0.86, front=-0.42)
FROM_BEHIND = {"azimuth": 56, "elevation": 8, "extra": [*IN_FRONT, guard((-0.62, 0.36))]}
TRUNK_CLOSE = Torso(TURNS.pose, "stand", roll=180, top=1.1)
GO = {joint.replace("_", "."): angle for joint, angle in (LEAN | TURN).items()}
BACK_AND_ROUND = Swing("back-of-head", dict.fromkeys(GO, 0.0), GO, aside=(-34, 12))


# ---------------------------------------------------------------- the pelvis on one leg

SINKS = 12  # degrees
TIP = {"shoulder_R_abd": 30, "elbow_R": 12, "shoulder_R_rot": 30, "forearm_R": 30, "fingers_R": 10}
LIFTED = {**TIP, "hip_L_flex": 30, "knee_L": 75, "ankle_L": -20}
BOTH_FEET = person("stand", roll=180, **TIP)
LEVEL = person("stand", roll=180, **LIFTED, hip_R_abd=-2)
DROPPED = person("stand", roll=180, drop=SINKS, **LIFTED, hip_R_abd=-SINKS, lumbar_side=SINKS)
DROPPED_CLOSE = Torso(DROPPED.pose, "stand", roll=180, drop=SINKS)
TABLE_RIGHT = table_beside(0.4)
BACK_VIEW = {"extra": TABLE_RIGHT, "elevation": 6}


def level_line(client: Person) -> Solid:
    """A level bar across the pelvis, at the height of the rim that stays up."""
    x, y, _ = client.spot("hip-rim.R")
    return box((x - 0.34, y - 0.003, 0.3), (x + 0.06, y + 0.003, 0.31), MUTED, "level")


def rim_line(client: Person) -> Solid:
    """A bar from rim to rim, and a little beyond."""
    a, b = client.spot("hip-rim.R"), client.spot("hip-rim.L")
    bar = box((b[0] - 0.08, a[1] - 0.005, 0.32), (a[0] + 0.04, a[1] + 0.005, 0.33), PROBLEM, "rim")
    slope = (a[1] - b[1]) / (a[0] - b[0])
    bar.points[:, 1] += slope * (bar.points[:, 0] - a[0])
    return bar


# ---------------------------------------------------------------- bending back

HAND_ON_HIP = {"shoulder_{}_flex": -30, "shoulder_{}_abd": 40, "shoulder_{}_rot": 66, "elbow_{}": 91, "fingers_{}": 30}
ON_HIPS = {joint.format(side): angle for side in "LR" for joint, angle in HAND_ON_HIP.items()}
HELD = person("stand-side", **ON_HIPS)
LEANED = person("stand-side", **ON_HIPS, lumbar_flex=-14, thorax_flex=-9, neck_flex=-8)
LEAN_ARROW = Swing(
    "back-of-head",
    {"lumbar.flex": 4, "thorax.flex": 0, "neck.flex": 0},
    {"lumbar.flex": -16, "thorax.flex": -12, "neck.flex": -10},
    aside=(-76, 24),
)
MAY_HURT = [pain(("low-back.L", "low-back.R"), 0.036), pain("buttock.R", 0.04), pain("thigh.R:0.34:back", 0.036)]
SIDE_VIEW = {"extra": table_beside(0.34, back=-0.7, front=-0.16), "elevation": 8, "azimuth": 8}

TESTS = [
    Test(
        "leg-stand-30",
        "Half a minute on one leg",
        Panel("Beside the table, one finger on it. You stay in reach.", TWO_LEGS, **BESIDE),
        Panel("Good leg first, then the sore leg: 30 seconds by the clock.", ONE_LEG, **BESIDE),
        Panel(
            "OWN pain at the outer hip within 30 seconds.",
            HIP_CLOSE,
            (),
            [OUTER_HIP],
            tags=[Tag("own pain", "hip-outer.R", (-150, -60))],
            azimuth=-66,
            elevation=4,
        ),
        [
            "Danger of falling: stay within arm's reach.",
            "First familiar pain: stop.",
            "Leave it out after a fall, with weak bones, or if the leg gives way.",
        ],
        **FLOOR,
        alt="Standing on the sore leg for 30 seconds, seen from the front: own pain at the outer side of the"
        " hip counts.",
        long="Four steps. Start: the client stands beside a table and faces the reader, one finger of the left "
        "hand on the table. You stand within arm's reach on the other side. Move: the left foot is off the "
        "floor, and the right, sore leg carries alone; the good leg came first, 30 seconds each by the clock. "
        "Positive: the hips large, seen from the right and front. A striped patch on the bony point of the "
        "outer hip shows where the familiar pain must come within 30 seconds. Stop: there is a danger of "
        "falling, so stay in reach, and stop at the first familiar pain. Words list when to leave it out.",
        sources=("lequesne2008",),
    ),
    Test(
        "pelvis-drops",
        "Does the pelvis drop on one leg?",
        Panel("Beside the table, one fingertip on it. You kneel behind.", BOTH_FEET, **BACK_VIEW),
        Panel(
            "Lift the other foot a little. Count slowly to ten.",
            LEVEL,
            tags=[Tag("stays\nlevel", "hip-rim.L", (-116, -50))],
            **BACK_VIEW,
        ),
        Panel(
            "On the sore leg the other side sinks.",
            DROPPED_CLOSE,
            arrows=[Push("hip-rim.L", (0, -1, 0), 0.13, -0.05, aside=(-92, -10))],
            tags=[Tag("sinks", "hip-rim.L", (-150, -110))],
            extra=[level_line, rim_line],
            elevation=0,
        ),
        [
            "Danger of falling: stay within arm's reach, table beside the client.",
            "Sharp pain: stop.",
            "Leave it out after a fall, with weak bones, or if the leg gives way.",
        ],
        **FLOOR,
        alt="Standing on the sore right leg, seen from behind: the other side of the pelvis that sinks is what counts.",
        long="Four steps, seen from behind. Start: the client stands beside a table with one fingertip of the "
        "right hand on it, and you kneel or sit behind at the height of the pelvis. Move: the left foot is "
        "lifted a little while you count slowly to ten; the pelvis stays level here, which does not count. "
        "Positive: on the right, sore leg the left side of the pelvis sinks, as an arrow and a bar slanting "
        "below a level one show. A big lean of the trunk that holds the pelvis up counts too. Compare both "
        "legs. Stop: there is a danger of falling, so stay within arm's reach, and sharp pain ends the test. "
        "Words list when to leave it out.",
    ),
    Test(
        "worse-bending-back",
        "Lean back a little",
        Panel("Ask first. Hands on hips, something firm to hold beside.", HELD, **SIDE_VIEW),
        Panel("Leans back a little, slowly, only once. You never push.", LEANED, arrows=[LEAN_ARROW], **SIDE_VIEW),
        Panel(
            "Own pain in back, buttock or leg.",
            torso(0, back=True),
            (),
            MAY_HURT,
            tags=[Tag("own pain", "low-back.L", (-170, -50))],
            elevation=0,
        ),
        [
            "Familiar pain, tingling, dizzy or unsteady: stop.",
            "Danger of falling: stand close by.",
            "Leave it out after a fall, with severe pain, a red flag, weak bones, a slip, or an inflamed or "
            "fused spine.",
        ],
        **FLOOR,
        alt="A small lean back, hands on the hips, seen from the right: familiar pain in back, buttock or "
        "leg is what counts.",
        long="Four steps. Start: the client stands with the feet hip-wide and the hands on the hips, seen from the "
        "right side, with a table beside as something firm to hold. You ask first; a client who already says "
        "it hurts does not have to bend. Move: the client leans back a little, slowly and only once, as an "
        "arrow at the head shows, and nobody pushes. Positive: the trunk from behind. Striped patches on the "
        "low back, the right buttock and the back of the right thigh show where the familiar pain may come. "
        "Stop: at familiar pain, tingling, dizziness or an unsteady stand. Stand close by. Words list when to "
        "leave it out.",
    ),
    Test(
        "forward-bend-limited",
        "Forward bend",
        Panel("Feet hip-wide, knees straight but not locked.", UPRIGHT, **ALONE),
        Panel(
            "Hands slide down the legs as far as the client likes.",
            GOING,
            **ALONE,
            arrows=[Push("thigh.R:0.9:front", (0, -1, 0), 0.26, -0.1, aside=(74, 0))],
        ),
        Panel(
            "Hands stop well above the floor: mid-shin or higher.",
            STOPPED,
            extra=[MARK],
            **ALONE,
            tags=[Tag("mid-shin", "shin.R:0.5:front", (150, -46))],
        ),
        [
            "Pain or tingling down the leg: stop.",
            "Leave it out after a fall, with weak bones, or with severe pain.",
            "Come up slowly, hands on thighs.",
        ],
        **FLOOR,
        alt="Forward bend from the right side: hands that stop about mid-shin or higher, well above the "
        "floor, are what counts.",
        long="Four steps, seen from the right side. Start: the client stands with the feet hip-wide and the knees "
        "straight but not locked. Move: the client bends forward and slides the hands down the legs as far as "
        "it is easy; an arrow points down. You watch whether the hips, the back or both do the bending. "
        "Positive: the client has stopped with the hands above a line at the middle of the shin, well above "
        "the floor. Hands that pass the ankles with ease do not count. Stop: pain or tingling down the leg "
        "ends the bend. Leave it out after a fall, with weak bones, or with severe pain. The client comes up "
        "slowly, hands on the thighs.",
    ),
    Test(
        "extension-rotation",
        "Lean back and turn to the sore side",
        Panel("Feet hip-wide beside the table. You stand within reach.", UP, **FROM_BEHIND),
        Panel(
            "Good side first. Client leans back, then turns and tips.", TURNS, **FROM_BEHIND, arrows=[BACK_AND_ROUND]
        ),
        Panel(
            "OWN pain in the back or buttock of that side.",
            TRUNK_CLOSE,
            (),
            [BACK_OF_SIDE],
            tags=[Tag("own pain", "dimple.R", (-190, -60))],
            azimuth=40,
            elevation=4,
        ),
        [
            "Danger of falling: stay in reach. Never push on the shoulders.",
            "Pain or tingling down the leg: stop.",
            "Leave it out after a fall, with weak bones, a slipped, fused or inflamed spine, when dizzy, or with a "
            "red flag.",
        ],
        **FLOOR,
        alt="Leaning back and turning to the sore side, seen from behind: own pain in the back or buttock of"
        " that side counts.",
        long="Four steps, the client seen from behind and from the right. Start: the client stands next to a table "
        "with the feet hip-wide, and you stand within arm's reach. Move: the client leans back, then turns "
        "and tips toward the right, sore side by own power, as an arrow at the head shows; the good side came "
        "first. Your hands are ready but do not touch. Positive: the trunk large. A striped patch on the "
        "right of the low back and the upper buttock shows where the own pain must come. Stop: there is a "
        "danger of falling, never push on the shoulders, and pain or tingling down the leg ends it. Words "
        "list when to leave it out.",
        sources=("laslett2006",),
    ),
]

PICTURES = [picture(test) for test in TESTS]
