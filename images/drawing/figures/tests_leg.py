"""Hands-on tests of the leg: raises, slump, lengths. Joint angles in degrees (kits/rig.py says which way is +)."""

from drawing.kits.figure import HUG_LEFT_KNEE, Hand, pain, person
from drawing.kits.test_plate import Gap, Guide, Panel, Swing, Tag, Test, picture
from drawing.kits.test_scene import BELLY_PILLOW, DOWN_THE_LEG, EDGE, PRONE_TABLE, TABLE

FRONT_OF_THIGH = ("thigh.R:0.2:front-outer", "thigh.R:0.85:front-outer")


def heel_hand(side: str) -> Hand:
    """Cups the heel from below."""
    return Hand(f"heel.{side}", arm=(1, -0.1, 0.6), side="R", grip="cup")


def knee_hand(side: str) -> Hand:
    """Rests above the knee and keeps it straight."""
    return Hand(f"thigh.{side}:0.86:front", arm=(-0.7, 0.2, 0.35), side="L", bend=48)


HELD = {side: (heel_hand(side), knee_hand(side)) for side in "LR"}


# ---------------------------------------------------------------- the straight leg raise and its relatives

FLAT = person("supine")
SLR = person("supine", hip_R_flex=50)
SLR_UP = Swing("heel.R", {"hip.R.flex": 8}, {"hip.R.flex": 44}, aside=(60, 0))
CROSSED = person("supine", hip_L_flex=55)
SLR_FOOT = person("supine", hip_R_flex=42)
SLR_TOES = person("supine", hip_R_flex=42, ankle_R=12)
BETTER = person("supine", hip_L_flex=72)
WORSE = person("supine", hip_R_flex=45)
FOOT_HAND = Hand("sole.R", arm=(1, 0.5, 0.5), side="R", grip="cup", bend=30)

LOW = {"elevation": 7}
LEG_RAISES = [
    Test(
        "slr",
        "Straight leg raise",
        Panel("On the back, head flat, both knees straight. Better leg first.", FLAT, **LOW),
        Panel("Hold heel and above the knee. Lift slowly, watch the face.", SLR, HELD["R"], arrows=[SLR_UP], **LOW),
        Panel(
            "The client's OWN leg pain comes on before about 70 degrees.",
            SLR,
            HELD["R"],
            [pain(DOWN_THE_LEG)],
            tags=[Tag("own leg\npain", "shin.R:0.4:back-outer", (150, -22))],
            angles=[Guide("upperleg01.R", "heel.R", {"hip.R.flex": 70}, 0.86, "70°", (-30, 8))],
            **LOW,
        ),
        [
            "Leg pain or tingling: lower at once, do not push on.",
            "Leave it out after a fall, with severe pain, or with a red flag.",
        ],
        TABLE,
        alt="Straight leg raise from the side in four steps: start, lift, what counts, when to stop. Only "
        "the client's own leg pain counts.",
        long="Four steps, seen from the right side of the client. Start: the client lies on the back on a table, "
        "head flat and both knees straight; the better leg comes first. Move: one hand cups the heel, the "
        "other rests above the knee and keeps it straight, and an arrow shows the leg going up slowly. What "
        "counts: the client's own leg pain comes on before about 70 degrees. A striped band from the buttock "
        "down the back of the thigh and calf stands for that pain, and a dashed line shows 70 degrees. Stop: "
        "leg pain or tingling means that the leg goes down at once. Leave the test out after a fall, with "
        "severe pain, or with a red flag.",
        sources=("pesonen2021rel",),
    ),
    Test(
        "crossed-slr",
        "Crossed straight leg raise",
        Panel("On the back, both knees straight.", FLAT, tags=[Tag("bad leg", "shin.R:0.4:outer", (-40, 110))], **LOW),
        Panel(
            "Lift the GOOD leg slowly, knee straight. What does each leg feel?",
            CROSSED,
            HELD["L"],
            arrows=[Swing("heel.L", {"hip.L.flex": 10}, {"hip.L.flex": 49}, aside=(62, 0))],
            **LOW,
        ),
        Panel(
            "Lifting the good leg brings the familiar pain in the BAD leg.",
            CROSSED,
            HELD["L"],
            [pain(DOWN_THE_LEG)],
            tags=[Tag("pain in the\nbad leg", "shin.R:0.4:outer", (96, 120))],
            **LOW,
        ),
        [
            "Pain or tingling in the bad leg: lower at once. Once is enough.",
            "New pain in both legs: stop, emergency room.",
            "Leave it out after a fall, with severe pain, or with a red flag.",
        ],
        TABLE,
        alt="Crossed leg raise from the side in four steps: the good leg goes up, and familiar pain in the "
        "bad leg is what counts.",
        long="Four steps, seen from the right side of the client. Start: the client lies on the back, both knees "
        "straight; the near leg is labeled the bad leg. Move: one hand cups the heel of the far, good leg and "
        "the other rests above its knee. An arrow shows the good leg going up slowly, and you ask what each "
        "leg feels. What counts: while the good leg is up, the familiar pain comes on in the bad leg, shown "
        "as a striped band along the leg that lies flat. Stop: lower at once at pain or tingling in the bad "
        "leg; once is enough. New pain in both legs means stop and the emergency room. Leave the test out after "
        "a fall, with severe pain, or with a red flag.",
    ),
    Test(
        "slr-ankle",
        "Leg raise: move only the ankle",
        Panel(
            "Raise the straight leg to the first feeling, then lower slightly.",
            SLR_FOOT,
            HELD["R"],
            arrows=[Swing("heel.R", {"hip.R.flex": 54}, {"hip.R.flex": 34}, aside=(130, 0))],
            **LOW,
        ),
        Panel(
            "Keep the thigh perfectly still. Foot gently up, then down.",
            SLR_TOES,
            (FOOT_HAND, knee_hand("R")),
            arrows=[Swing("toes.R", {"ankle.R": -48}, {"ankle.R": 52}, aside=(-22, 24), both=True)],
            tags=[Tag("still", "thigh.R:0.75:outer", (140, -6))],
            **LOW,
        ),
        Panel(
            "The client's OWN leg pain changes when only the ankle moves.",
            SLR_TOES,
            (FOOT_HAND, knee_hand("R")),
            [pain(DOWN_THE_LEG)],
            tags=[Tag("own pain\nchanges", "shin.R:0.4:back-outer", (176, 2))],
            **LOW,
        ),
        [
            "Tingling: lower the leg at once.",
            "One gentle movement. Do not hold the foot up against leg pain.",
            "Leave it out after a fall, with severe pain, or with a red flag.",
        ],
        TABLE,
        alt="Leg raise from the side: the thigh stays still and only the ankle moves. A change of the "
        "client's own leg pain counts.",
        long="Four steps, seen from the right side of the client, who lies on the back. Start: raise the straight "
        "leg to the first feeling and then lower it slightly, as the arrow shows. Move: one hand above the "
        "knee keeps the thigh still, which is labeled. The other hand at the sole moves the foot gently up "
        "and then down; a small arrow with two heads shows it. What counts: the client's own leg pain changes "
        "when only the ankle moves. A striped band down the back of the leg stands for that pain. Stop: "
        "tingling means that the leg goes down at once. One gentle movement is enough, and the foot is not "
        "held up against leg pain. Leave the test out after a fall, with severe pain, or with a red flag.",
    ),
    Test(
        "slr-side-difference",
        "Leg raise: compare the two sides",
        Panel("Same position, same speed, same stopping point for both legs.", FLAT, **LOW),
        Panel(
            "Better leg first. Compare by eye or with a phone level.",
            BETTER,
            HELD["L"],
            arrows=[Swing("heel.L", {"hip.L.flex": 12}, {"hip.L.flex": 64}, aside=(62, 0))],
            **LOW,
        ),
        Panel(
            "One leg stops more than about 11 degrees lower.",
            WORSE,
            (heel_hand("R"),),
            angles=[
                Gap("upperleg01.R", "heel.R", {"hip.R.flex": 45}, {"hip.R.flex": 72}, behind=True),
                Guide("upperleg01.R", "heel.R", {"hip.R.flex": 72}, 0.98, "the other leg", (-118, -4)),
            ],
            **LOW,
        ),
        [
            "Leg pain or tingling: lower at once.",
            "Do not force the lower side up to match.",
            "Leave it out after a fall, with severe pain, or with a red flag.",
        ],
        TABLE,
        alt="Leg raise of both legs, from the side: one leg that stops clearly lower than the other is what counts.",
        long="Four steps, seen from the right side of the client, who lies on the back. Start: the same position, "
        "speed and stopping point for both legs. Move: the better, far leg goes up first, with one hand under "
        "the heel and one above the knee. Compare by eye or with a phone level. What counts: one leg stops "
        "more than about 11 degrees lower. The near leg is drawn lower, a dashed line shows how high the "
        "other leg went, and a striped sector fills the difference. Stop: leg pain or tingling means that "
        "the leg goes down at once, and the lower side is never forced up to match. Leave the test out after a "
        "fall, with severe pain, or with a red flag.",
        sources=("boyd2012",),
    ),
]


# ---------------------------------------------------------------- the slump


def hands_behind(flex: float, turn: float, elbow: float) -> dict[str, float]:
    """Both hands at the low back; what the shoulders and elbows do depends on the slouch."""
    arm = {"shoulder_{}_flex": flex, "shoulder_{}_abd": 7, "shoulder_{}_rot": turn, "elbow_{}": elbow, "wrist_{}": 0}
    return {joint.format(side): angle for side in "LR" for joint, angle in arm.items()}


UPRIGHT = hands_behind(-44, 67, 73)
SLOUCH = hands_behind(-13, 87, 56) | {"lumbar_flex": 36, "thorax_flex": 26, "neck_flex": 38}
TIPPED = {"tilt": 20, "hip_L_flex": 70, "hip_R_flex": 70, "knee_R": 22, "ankle_R": 14}  # the pelvis rolls back
SIT = person("sit", **UPRIGHT)
SLUMP = person("sit", **SLOUCH, **TIPPED)
HEAD_UP = person("sit", **SLOUCH | {"neck_flex": -22}, **TIPPED)

SLUMPS = [
    Test(
        "slump",
        "Slump",
        Panel("Sits on the table edge, hands behind the back.", SIT, elevation=6),
        Panel(
            "Slouch, chin sinks. Better knee straightens first, then the sore one.",
            SLUMP,
            elevation=6,
            arrows=[
                Swing("heel.R", {"knee.R": 84}, {"knee.R": 34}, aside=(34, -26)),
                Swing(
                    "forehead",
                    {"neck.flex": 0, "thorax.flex": 12, "lumbar.flex": 20},
                    {"neck.flex": 30, "thorax.flex": 24, "lumbar.flex": 32},
                    aside=(52, 30),
                ),
            ],
            tags=[Tag("toes up", "toes.R", (-40, 80))],
        ),
        Panel(
            "Own leg pain comes on, and eases when the head comes up.",
            HEAD_UP,
            (),
            [pain(DOWN_THE_LEG)],
            elevation=6,
            arrows=[
                Swing(
                    "forehead",
                    {"neck.flex": 56, "thorax.flex": 34},
                    {"neck.flex": -26, "thorax.flex": 24},
                    aside=(48, 0),
                )
            ],
            tags=[Tag("pain\neases", "shin.R:0.5:outer", (74, -92))],
        ),
        [
            "First leg pain, tingling or dizziness: stop.",
            "Never press the head or the back down.",
            "Leave it out after a fall, with weak bones, severe pain, or a red flag.",
        ],
        EDGE,
        level=-0.5,
        tall=True,
        alt="Slump from the side in four steps: own leg pain that comes on in the slouch and eases as the "
        "head comes up counts.",
        long="Four steps, seen from the right side of the client. Start: the client sits upright on the edge of a "
        "table, hands behind the back. Move: the back slouches and the chin sinks, then the better knee "
        "straightens first and the sore one after it, toes up. Arrows show the head and the foot. Nobody "
        "touches the client. What counts: the client's own leg pain comes on, and it eases when the head "
        "comes up, with the back still slouched. A striped band down the back of the leg stands for the pain. "
        "Stop: at the first leg pain, tingling or dizziness. Never press the head or the back down. Leave it "
        "out after a fall, with weak bones, severe pain, or a red flag.",
    ),
]


# ---------------------------------------------------------------- lengths: hamstrings, front of the thigh, hip flexors

RIGHT_ANGLE = person("supine", hip_R_flex=90, knee_R=95, ankle_R=-20)
STRAIGHTER = person("supine", hip_R_flex=90, knee_R=40, ankle_R=-20)
THIGH_HAND = Hand("thigh.R:0.72:back", arm=(1, -0.6, 0.5), side="L", bend=20)
SHIN_HAND = Hand("ankle-back.R", arm=(1, -0.2, 0.5), side="R", grip="cup")
ARMS_UP = {
    f"{joint}_{side}{way}": angle
    for side in "LR"
    for joint, way, angle in (
        ("shoulder", "_flex", 0),
        ("shoulder", "_abd", 61),
        ("shoulder", "_rot", -55),
        ("elbow", "", 125),
    )
}
PRONE_FLAT = person("prone", lift=0.03, **ARMS_UP)
PRONE_BENT = person("prone", lift=0.03, **ARMS_UP, knee_R=100, ankle_R=-10)
PELVIS_HAND = Hand("sacrum", arm=(0.7, 0.5, 0.3), side="L", bend=42)
HUGS = person("supine", **HUG_LEFT_KNEE)
SHORT = person("supine", **HUG_LEFT_KNEE, hip_R_flex=20, knee_R=40)
HIP_HAND = Hand("hip-front.R", arm=(-0.2, 0.6, 0.9), side="R", bend=50)

LENGTHS = [
    Test(
        "knee-straighten-90",
        "Straighten the knee, hip at a right angle",
        Panel("You hold the thigh, hip at a right angle. Other leg flat.", RIGHT_ANGLE, (THIGH_HAND, SHIN_HAND)),
        Panel(
            "YOU straighten the knee slowly, until there is a firm pull.",
            STRAIGHTER,
            (THIGH_HAND, SHIN_HAND),
            arrows=[Swing("toes.R", {"knee.R": 92}, {"knee.R": 50}, aside=(64, -10))],
        ),
        Panel(
            "Knee stays bent more than about 32 degrees (man), 19 (woman).",
            STRAIGHTER,
            (THIGH_HAND, SHIN_HAND),
            angles=[
                Gap("lowerleg01.R", "heel.R", {"knee.R": 40}, {"knee.R": 0}, (0.3, 0.8), behind=True),
                Guide("lowerleg01.R", "heel.R", {"knee.R": 0}, 0.95, "straight", (-74, -10)),
            ],
        ),
        [
            "A firm pull: stop there.",
            "Own leg pain, or pain or tingling below the knee: lower the leg at once.",
            "Leave it out after a fall, a new thigh strain, or a hip replacement unless the surgeon agreed.",
        ],
        TABLE,
        alt="Knee straightened with the hip at a right angle, from the side: a knee that stays clearly bent "
        "is what counts.",
        long="Four steps, seen from the right side of the client, who lies on the back with the other leg flat on "
        "the table. Start: the hip is bent to a right angle; one hand steadies the thigh and the other holds "
        "the ankle. Move: you straighten the knee slowly until there is a firm pull, as the arrow shows. "
        "What counts: the knee stays bent by more than about 32 degrees in a man or 19 in a woman. A dashed "
        "line shows the straight leg, and a striped sector shows what is missing. Stop: at the firm pull. Own "
        "leg pain, or pain or tingling below the knee, means lower at once. Leave it out after a fall, a new "
        "thigh strain, or a hip replacement unless the surgeon agreed.",
        sources=("yildirim2018",),
    ),
    Test(
        "front-thigh-stretch",
        "Bend the knee, face down",
        Panel("Face down, a flat pillow under the belly. Good side first.", PRONE_FLAT, extra=[BELLY_PILLOW]),
        Panel(
            "One hand on the pelvis. Bend knee slowly, thigh stays down.",
            PRONE_BENT,
            (PELVIS_HAND, Hand("ankle-front.R", (-0.5, 1, 0.4), "R", "grip", 10)),
            extra=[BELLY_PILLOW],
            arrows=[Swing("toes.R", {"knee.R": 12}, {"knee.R": 82}, aside=(-40, 0))],
        ),
        Panel(
            "The client's OWN pain in the front of the thigh comes on.",
            PRONE_BENT,
            (PELVIS_HAND, Hand("ankle-front.R", (-0.5, 1, 0.4), "R", "grip", 10)),
            [pain(FRONT_OF_THIGH)],
            extra=[BELLY_PILLOW],
            elevation=6,
            tags=[Tag("own pain\nin front", "thigh.R:0.75:front-outer", (-112, 92))],
        ),
        [
            "First familiar pain, tingling, or knee pain: stop.",
            "Leave it out in pregnancy, after a fall, with a red flag, or if lying face down hurts.",
            "After a knee or hip operation only if the surgeon agreed.",
        ],
        PRONE_TABLE,
        alt="Knee bent with the client face down, from the side: own pain in the front of the thigh is what "
        "counts, not a pull.",
        long="Four steps, seen from the right side of the client. Start: the client lies face down with a flat "
        "pillow under the belly; the good side comes first. Move: one hand rests on the pelvis and the other "
        "holds the ankle. An arrow shows the foot coming up as the knee bends slowly, and the thigh stays on "
        "the table. What counts: the client's own pain in the front of the thigh, shown as a striped patch "
        "along the thigh near the table. Stop: familiar pain, tingling or knee pain ends it. Leave it out in "
        "pregnancy, after a fall, with a red flag, or if lying face down hurts. After a knee or hip operation "
        "only if the surgeon agreed.",
    ),
    Test(
        "thomas-short",
        "Thomas test",
        Panel("Flat on the back, whole body on the table. Only where allowed.", FLAT),
        Panel(
            "Client hugs one knee until the low back just touches, no farther.",
            HUGS,
            (HIP_HAND,),
            arrows=[Swing("knee-front.L", {"hip.L.flex": 40}, {"hip.L.flex": 100}, aside=(112, 54))],
        ),
        Panel(
            "The resting thigh stays clearly off the table, low back flat.",
            SHORT,
            (HIP_HAND,),
            angles=[
                Gap(
                    "upperleg01.R",
                    "thigh.R:0.9:back",
                    {"hip.R.flex": 0, "knee.R": 40},
                    {"hip.R.flex": 19, "knee.R": 40},
                    (0.25, 1.0),
                )
            ],
        ),
        [
            "Back, groin or leg pain, or tingling: stop.",
            "Do not push the thigh down.",
            "Leave it out after a fall, with weak bones and new pain, late in pregnancy, or after a hip replacement "
            "unless the surgeon agreed.",
        ],
        TABLE,
        alt="Thomas test from the side: a resting thigh that stays clearly off the table, low back flat, is "
        "what counts.",
        long="Four steps, seen from the right side of the client. Start: the client lies flat on the back, the "
        "whole body on the table; only where your school and state allow the test. Move: the client hugs the "
        "far knee until the low back just touches the table, no farther, and a light hand steadies the "
        "pelvis. The near leg rests straight. What counts: the thigh of the resting leg stays clearly off the "
        "table. A striped sector fills the space between thigh and table. Stop: back, groin or leg pain, or "
        "tingling. Do not push the thigh down. Leave it out after a fall, with weak bones and new pain, late "
        "in pregnancy, or after a hip replacement unless the surgeon agreed.",
    ),
]


PICTURES = [picture(test) for test in (*LEG_RAISES, *SLUMPS, *LENGTHS)]
