"""Hands-on tests of the deep buttock. Joint angles in degrees (kits/rig.py says which way is +)."""

from drawing.kits.figure import Hand, person, table
from drawing.kits.test_plate import Gap, Guide, Panel, Push, Swing, Tag, Test, picture
from drawing.kits.test_scene import BELLY_PILLOW, EDGE, NOTCH, SIDE_TABLE, head_pillow

TURN = {"lift": 0.03, "knee_R": 90, "ankle_R": 0}
TURN_START = person("prone", **TURN)
TURN_IN = person("prone", **TURN, hip_R_rot=38)
TURN_LESS = person("prone", **TURN, hip_R_rot=18)
TURN_HANDS = (
    Hand("sacrum", arm=(0.25, 0.3, 0.9), side="R", bend=30),
    Hand("shin.R:0.82:outer", (0.1, -0.15, 1), "L", "grip", 30),
)
TURN_VIEW = {"azimuth": -84, "elevation": 21, "extra": [BELLY_PILLOW]}
TURN_TABLE = table(-0.92, 0.8, legs=0.04)

IN_LAP = {"shoulder_R_flex": 4, "shoulder_R_abd": 8, "shoulder_R_rot": 56, "elbow_R": 88, "wrist_R": 0, "fingers_R": 15}
SIT_LOOSE = person("sit", **IN_LAP)
SIT_ACROSS = person("sit", **IN_LAP, hip_R_abd=-24, hip_R_rot=24, knee_R=25)
SIT_HANDS = (
    Hand("ankle-back.R", (0.6, -0.6, 0.8), "R", "cup", 20),
    Hand("thigh.R:0.9:outer", (0.3, 0.4, 0.9), "L", bend=35),
)

BENT_TOP = {"hip_R_flex": 62, "knee_R": 80}
BACK_A_BIT = {"at": (0.0, -0.1)}
FAIR_START = person("on-left", **BACK_A_BIT, **BENT_TOP, hip_R_abd=-4)
FAIR = person("on-left", **BACK_A_BIT, **BENT_TOP, hip_R_abd=-27, hip_R_rot=22)
FAIR_BACK = person("on-left-back", **BENT_TOP, hip_R_abd=-27, hip_R_rot=22)
PUSHED = {"hip_R_flex": 60, "knee_R": 80, "hip_R_abd": -8, "hip_R_rot": -20}
ACTIVE = person("on-left", **BACK_A_BIT, **PUSHED)
ACTIVE_BACK = person("on-left-back", **PUSHED)
RIM_HAND = Hand("hip-rim.R", arm=(0.7, 0.7, -0.2), side="R", bend=35)
RIM_HAND_BACK = Hand("hip-rim.R", arm=(-0.6, 0.3, 0.6), side="R", bend=50, slide=(-0.02, 0.02, -0.03))
UNDER_ANKLE = Hand("shin.R:0.85:inner", arm=(-0.6, -0.4, 0.7), side="L", grip="cup")
OUTER_KNEE_HAND = Hand("thigh.R:0.9:outer", arm=(0.7, 0.3, -0.3), side="R", bend=55)


ON_SIDE = {"extra": [head_pillow], "elevation": 24}
ON_SIDE_BACK = {"extra": [head_pillow], "elevation": 14}

TESTS = [
    Test(
        "hip-rotation-limited",
        "Turn the hip in, face down",
        Panel("Face down, knee bent to a right angle, pelvis steadied.", TURN_START, TURN_HANDS, **TURN_VIEW),
        Panel(
            "Let the foot sink slowly outward. This turns the thigh in.",
            TURN_IN,
            TURN_HANDS,
            **TURN_VIEW,
            arrows=[Swing("toes.R", {"hip.R.rot": -6}, {"hip.R.rot": 38}, aside=(10, 44))],
        ),
        Panel(
            "Sore side turns in less, or brings the familiar deep buttock pain.",
            TURN_LESS,
            (),
            [NOTCH],
            **TURN_VIEW,
            tags=[Tag("or deep\nbuttock pain", "buttock.R", (-190, 62))],
            angles=[
                Gap("lowerleg01.R", "heel.R", {"hip.R.rot": 18}, {"hip.R.rot": 38}, (0.5, 1.0)),
                Guide("lowerleg01.R", "heel.R", {"hip.R.rot": 38}, 1.0, "other\nside", (66, 12)),
            ],
        ),
        [
            "Groin, knee or leg pain, or tingling: stop. No force at the end.",
            "Leave it out in pregnancy, after a recent fall, or if lying face down hurts.",
            "After a hip replacement only if the surgeon agreed.",
        ],
        TURN_TABLE,
        level=-0.2,
        alt="Hip turned in with the client face down, seen from the feet: less turn on the sore side, or "
        "deep buttock pain, counts.",
        long="Four steps, seen from the foot end of the table; the client's right side is on the right of the "
        "picture. Start: the client lies face down, the right knee bent to a right angle; one hand steadies "
        "the pelvis and the other holds the lower leg. Move: the foot sinks slowly outward, as the arrow "
        "shows, which turns the thigh in. What counts: the sore side turns in less than the other, shown by a "
        "striped sector that ends at the other side, or the familiar deep buttock pain comes on, a striped "
        "patch. Stop: groin, knee or leg pain, or tingling; no force at the end. Leave it out in pregnancy, "
        "after a recent fall, or if lying face down hurts. After a hip replacement only if the surgeon agreed.",
    ),
    Test(
        "seated-piriformis-stretch",
        "Seated turn-in stretch",
        Panel("Sits upright, both sit bones down.", SIT_LOOSE, azimuth=50, elevation=10),
        Panel(
            "Knee straight as far as easy. Thigh across, turned in.",
            SIT_ACROSS,
            SIT_HANDS,
            azimuth=50,
            elevation=10,
            arrows=[Swing("toes.R", {"hip.R.abd": 10}, {"hip.R.abd": -20}, aside=(6, 52))],
        ),
        Panel(
            "The familiar deep buttock pain comes on at the notch.",
            SIT_ACROSS,
            (),
            [NOTCH],
            azimuth=-40,
            elevation=10,
            tags=[Tag("deep\nbuttock", "buttock.R", (150, 60))],
        ),
        [
            "First familiar pain: stop. This is a test, not a stretch to hold.",
            "Tingling, or pain below the knee: bring the leg back at once.",
            "After a hip replacement only if the surgeon agreed.",
        ],
        EDGE,
        level=-0.5,
        tall=True,
        alt="Seated turn-in stretch in four steps: the familiar deep buttock pain is what counts, not a "
        "pull behind the thigh.",
        long="Four steps. Start: the client sits upright on the edge of a table, both sit bones down, seen from "
        "the right and the front. Move: the right knee is straightened as far as is easy. One hand at the "
        "ankle and one above the knee bring the thigh across the midline and turn it in; an arrow shows the "
        "way across. What counts, now seen from the right and behind: the familiar deep buttock pain comes on "
        "at the notch, shown as a striped round patch on the right buttock. Stop: at the first familiar pain, "
        "because this is a test and not a stretch to hold. Tingling, or pain below the knee, means "
        "bring the leg back at once. After a hip replacement only if the surgeon agreed.",
    ),
    Test(
        "fair-pain",
        "Bent, crossed and turned-in hip",
        Panel(
            "On the good side, top hip and knee bent. Steady the pelvis.",
            FAIR_START,
            (RIM_HAND, UNDER_ANKLE),
            **ON_SIDE,
        ),
        Panel(
            "Top knee sinks toward the table, then the thigh turns in.",
            FAIR,
            (RIM_HAND, UNDER_ANKLE),
            arrows=[
                Push("knee-outer.R", (0, -1, 0), 0.2, 0.03),
                Push("ankle-outer.R", (0, 1, 0), 0.18, 0.02, away=True),
            ],
            **ON_SIDE,
        ),
        Panel(
            "The familiar buttock and leg pain comes on in this position.",
            FAIR_BACK,
            (RIM_HAND_BACK,),
            [NOTCH],
            tags=[Tag("buttock and leg", "buttock.R", (150, 120))],
            **ON_SIDE_BACK,
        ),
        [
            "First familiar pain or tingling: stop.",
            "Do not press the knee down. Do not hold into leg pain.",
            "After a hip replacement only if the surgeon agreed.",
        ],
        SIDE_TABLE,
        alt="Hip bent, crossed and turned in, lying on the good side: familiar buttock and leg pain is what counts.",
        long="Four steps. Start: the client lies on the good, left side, face toward you, a pillow under the head. "
        "The top hip and knee are bent, one hand steadies the rim of the pelvis and one carries the ankle. "
        "Move: the top knee sinks toward the table, and then the thigh turns in, so that the foot comes up; "
        "two arrows show it. What counts, now seen from behind: the familiar buttock and leg pain comes on in "
        "this position. A striped round patch marks the deep buttock, where it starts. Stop: at the first "
        "familiar pain or tingling. Do not press the knee down, and do not hold into leg pain. After a hip "
        "replacement only if the surgeon agreed.",
    ),
    Test(
        "active-piriformis",
        "Push the heel down, lift the knee",
        Panel("On the good side, top foot on the table. Hand on outer knee.", ACTIVE, (OUTER_KNEE_HAND,), **ON_SIDE),
        Panel(
            "Client pushes the heel down and lifts the knee against you.",
            ACTIVE,
            (OUTER_KNEE_HAND,),
            arrows=[
                Push("ankle-outer.R", (0, -1, 0), 0.16, 0.02),
                Push("knee-front.R", (0, 1, 0), 0.16, -0.02),
            ],
            **ON_SIDE,
        ),
        Panel(
            "The push brings on the client's own buttock or leg pain.",
            ACTIVE_BACK,
            (),
            [NOTCH],
            tags=[Tag("buttock or leg", "buttock.R", (150, 120))],
            **ON_SIDE_BACK,
        ),
        [
            "Sharp pain or leg tingling: stop. Half strength is enough.",
            "After a hip replacement only if the surgeon agreed.",
        ],
        SIDE_TABLE,
        alt="Client on the good side pushes the heel down and lifts the knee against a hand: own buttock or "
        "leg pain counts.",
        long="Four steps. Start: the client lies on the good, left side, face toward you, a pillow under the head. "
        "The top knee is bent, the top foot rests on the table, and your hand lies on the outer side of the "
        "top knee. Move: the client pushes the heel down and lifts the knee against your hand, building up "
        "slowly; two arrows show the heel going down and the knee going up. What counts, now seen from "
        "behind: the push brings on the client's own buttock or leg pain, marked by a striped round patch on "
        "the right buttock. Stop: sharp pain or tingling in the leg. Half strength is enough. After a hip "
        "replacement only if the surgeon agreed.",
    ),
]

PICTURES = [picture(test) for test in TESTS]
