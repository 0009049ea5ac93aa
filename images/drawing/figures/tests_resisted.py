"""Hands-on tests in which the client pushes against a hand, as line figures. Joint angles in degrees."""

from drawing.kits.figure import Hand, pain, person
from drawing.kits.test_plate import Panel, Push, Swing, Tag, Test, picture
from drawing.kits.test_scene import BELLY_PILLOW, PRONE_TABLE, SIDE_TABLE, TABLE, between_knees, head_pillow
from drawing.kits.test_where import both

SIT_BONE = pain(("sit-bone.R", "thigh.R:0.22:back"), 0.036)
OUTER_HIP = pain("hip-outer.R", 0.05)
FRONT_OF_HIP = pain("groin.R", 0.045)
LOW_BACK = pain(("low-back-mid", "low-back.R"), 0.034)
BACK_MUSCLE = pain(("low-back.R", "mid-back.R"), 0.028)

# ---------------------------------------------------------------- face down

PRONE = {"extra": [*PRONE_TABLE], "elevation": 26}
KNEE_SLIGHT = person("prone", knee_R=28, ankle_R=-10)
HEEL_HAND = Hand("heel.R", arm=(-1, 0.2, 0.25), side="R", grip="cup", bend=15)
HEEL_TO_SEAT = Swing("heel.R", {"knee.R": 30}, {"knee.R": 56}, aside=(40, 10))

ON_PILLOW = {"lift": 0.03}
FLAT = person("prone", **ON_PILLOW)
CHEST_UP = person("prone", **ON_PILLOW, lumbar_flex=-7, thorax_flex=-6, neck_rot=0, neck_flex=-4)
CALF_HAND = Hand("shin.R:0.3:back", arm=(-0.4, 0, -1), side="R", bend=35)
PRONE_PILLOW = {"extra": [*PRONE_TABLE, BELLY_PILLOW], "elevation": 24}

# ---------------------------------------------------------------- on the side, on the back

ON_SIDE = person("on-left", hip_R_abd=-2, hip_R_flex=4)
THIGH_HAND = Hand("thigh.R:0.82:outer", arm=(0.5, 0, -1), side="R", press=(0, -1, 0), bend=50)
SIDE = {"extra": [*SIDE_TABLE, head_pillow, between_knees], "elevation": 24}

KNEE_BENT = person("supine", hip_R_flex=45, knee_R=88, ankle_R=-28)
KNEE_LIFTED = person("supine", hip_R_flex=58, knee_R=95, ankle_R=-20)
LIFT_HAND = Hand("thigh.R:0.8:front", arm=(0.6, 0.5, 0.6), side="L", bend=30)

TESTS = [
    Test(
        "resisted-hamstring",
        "Bend the knee against a hand",
        Panel("Face down, knee slightly bent.", KNEE_SLIGHT, **PRONE),
        Panel(
            "Hand on the heel. Client bends the knee against you, slowly stronger.",
            KNEE_SLIGHT,
            [HEEL_HAND],
            arrows=[HEEL_TO_SEAT],
            **PRONE,
        ),
        Panel(
            "Pain at the sit bone or in the upper back of the thigh.",
            KNEE_SLIGHT,
            [HEEL_HAND],
            [SIT_BONE],
            tags=[Tag("sit bone, upper thigh", "sit-bone.R", (-170, 146))],
            **PRONE | {"elevation": 55},
        ),
        [
            "Sharp pain, cramp or tingling: stop.",
            "A sudden pop with bruising or a gap: no massage, primary care today.",
            "Leave it out in pregnancy, with a new thigh strain, or if lying face down hurts.",
        ],
        alt="Knee bend against a hand, face down, from the right side: pain at the sit bone or in the upper "
        "back of the thigh counts.",
        long="Four steps. Start: the client lies face down with the right knee slightly bent, seen from the right "
        "side, head at the right of the picture. Move: your hand holds the heel. A curved arrow shows the way "
        "the client tries to bend the knee, slowly stronger, while you hold against it. Positive: seen from "
        "higher up, a striped patch covers the right sit bone at the bottom of the buttock and the upper back "
        "of the thigh, where the pain must come. Stop: sharp pain, a cramp or tingling ends the test. A "
        "sudden pop with bruising or a gap means no massage and primary care today. Leave the test out in "
        "pregnancy, with a new thigh strain, or if lying face down hurts.",
        sources=("martin2018ham",),
    ),
    Test(
        "resisted-hip-abduction",
        "Push the leg outward against a hand",
        Panel("On the better side, a pillow between the knees.", ON_SIDE, **SIDE),
        Panel(
            "Hand above the knee. Client pushes out, half strength, 3 seconds.",
            ON_SIDE,
            [THIGH_HAND],
            arrows=[Push("shin.R:0.3:outer", (0, 1, 0), 0.2, 0.02, away=True)],
            **SIDE,
        ),
        Panel(
            "The client's OWN pain comes at the outer side of the hip.",
            ON_SIDE,
            [THIGH_HAND],
            [OUTER_HIP],
            tags=[Tag("own pain", "hip-outer.R", (140, 90))],
            **SIDE | {"elevation": 46},
        ),
        [
            "Sharp pain: stop. Half strength is enough.",
            "Leave it out after a fall on the hip.",
            "After a hip replacement only if the surgeon agreed.",
        ],
        alt="Leg pushed outward against a hand, client on the better side: own pain at the outer side of the"
        " hip counts.",
        long="Four steps. Start: the client lies on the left, better side and faces the reader, legs straight, a "
        "pillow between the knees and one under the head. Move: your hand lies on the outer side of the "
        "upper, right thigh just above the knee. An arrow points up: the client pushes the leg outward "
        "against you, up to half strength, for three seconds. Positive: seen from higher up, a striped patch "
        "on the bony point of the outer hip shows where the own pain must come. Stop: sharp pain ends the "
        "test. Leave it out after a fall on the hip, and after a hip replacement unless the surgeon agreed.",
    ),
    Test(
        "resisted-hip-flexion",
        "Lift the bent knee against a hand",
        Panel("On the back, knee bent (or upright on the table edge).", KNEE_BENT, extra=TABLE),
        Panel(
            "Hand above the knee. Client lifts against you, half strength.",
            KNEE_LIFTED,
            [LIFT_HAND],
            arrows=[Push("knee-front.R", (-0.15, 1, 0), 0.2, 0.0, away=True, aside=(62, 0))],
            extra=TABLE,
        ),
        both(
            "The client's OWN pain: front of the hip or low back.",
            FRONT_OF_HIP,
            "own pain\ncounts",
            LOW_BACK,
            "own pain\ncounts",
        ),
        [
            "Sharp pain: stop. Half strength is enough.",
            "Leave it out after a fall, with weak bones, fever, an aneurysm, or a recent hip or belly operation.",
            "New weakness: no massage, primary care today.",
        ],
        alt="Bent knee lifted against a hand, client on the back: own pain at the front of the hip or in the"
        " low back counts.",
        long="Four steps. Start: the client lies on the back, seen from the right side, with the right knee bent; "
        "sitting upright on the table edge works too. Move: your hand rests on the lower thigh just above the "
        "knee. An arrow points up: the client lifts the knee a little against you, slowly up to half "
        "strength, for three seconds; the better side comes first. Positive: two trunks. In front, a striped "
        "patch at the front of the right hip; behind, a striped patch on the low back. Own pain at either "
        "place counts. Stop: sharp pain ends the test. Words list when to leave it out. New weakness means no "
        "massage and primary care today.",
    ),
    Test(
        "resisted-back-extension",
        "Lift the chest, face down",
        Panel("Face down, pillow under the belly, arms along the sides.", FLAT, **PRONE_PILLOW),
        Panel(
            "Hand light on the calves. Client lifts 1 to 2 inches, 3 seconds.",
            CHEST_UP,
            [CALF_HAND],
            arrows=[Push("shoulder.R", (0, 1, 0), 0.16, 0.05, away=True)],
            **PRONE_PILLOW,
        ),
        Panel(
            "The lift brings the client's OWN pain in the back muscles.",
            CHEST_UP,
            [CALF_HAND],
            [BACK_MUSCLE],
            tags=[Tag("back muscle", "low-back.R", (-60, 130))],
            **PRONE_PILLOW | {"elevation": 36},
        ),
        [
            "Leg pain, tingling or sharp pain on the bone: stop.",
            "Leave it out in pregnancy, after a fall, with weak bones, a slipped, fused or inflamed spine, an "
            "aneurysm, severe pain, or a red flag.",
            "Not if lying face down hurts.",
        ],
        alt="Chest lifted one or two inches, face down, from the right side: own pain in the back muscles counts.",
        long="Four steps. Start: the client lies face down, seen from the right side, with a pillow under the "
        "belly and the arms along the sides; the head is at the right of the picture. Move: one hand rests "
        "lightly on the calves, and nobody presses on the back. An arrow at the shoulder points up: the "
        "client lifts the chest one or two inches, holds it for three seconds and comes down. Positive: a "
        "striped patch along the muscle on the right of the low back shows where the own pain must come. "
        "Stop: leg pain, tingling or sharp pain on the bone ends the test. Words list when to leave it out.",
    ),
]

PICTURES = [picture(test) for test in TESTS]
