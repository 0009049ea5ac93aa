"""Tests by touch: where to press slowly, as line figures. Joint angles in degrees."""

from drawing.kits.figure import Hand, pain, person
from drawing.kits.test_plate import Panel, Push, Tag, Test, picture
from drawing.kits.test_scene import (
    BELLY_PILLOW,
    NOTCH,
    PRONE_TABLE,
    SIDE_TABLE,
    between_knees,
    head_pillow,
)

TROCHANTER = pain("hip-outer.R", 0.034)
SIT_BONE = pain("sit-bone.R", 0.034)
FLANK = pain("low-back-side.R", 0.034)
FINGERS = 0.075  # meters from the middle of the palm to the finger pads


def fingers(
    spot: str, arm: tuple[float, float, float], lift: tuple[float, float, float], side: str = "R", bend: float = 20
) -> Hand:
    """A hand whose finger pads press on the spot; lift: meters that keep the palm off the skin."""
    long = sum(v * v for v in arm) ** 0.5
    slide = tuple(FINGERS * a / long + up for a, up in zip(arm, lift, strict=True))
    return Hand(spot, arm, side, bend=bend, slide=slide)


CURLED = {"hip_L_flex": 45, "hip_R_flex": 45, "knee_L": 75, "knee_R": 75, "hip_R_abd": -7}
ON_SIDE_BACK = person("on-left-back", **CURLED)
SIDE_BACK = {"extra": [*SIDE_TABLE, head_pillow, between_knees], "azimuth": 12, "elevation": 24}
SIDE_HIGH = SIDE_BACK | {"azimuth": 10, "elevation": 26}
HIP_HAND = fingers("hip-outer.R", (-0.6, 0, 0.9), (0, 0.015, 0))
FLANK_HAND = fingers("low-back-side.R", (-0.9, 0.5, 0.4), (0, 0.01, 0.01))
SEAT_HAND = fingers("sit-bone.R", (-0.5, 0.7, 0.6), (0, 0.01, 0.02), "L")  # over the outer side, off the cleft

FACE_DOWN = person("prone", lift=0.03)
NOTCH_HAND = fingers("buttock.R", (-0.5, 0.1, 0.9), (0, 0.02, 0))
PRONE = {"extra": [*PRONE_TABLE, BELLY_PILLOW], "elevation": 42}

TESTS = [
    Test(
        "trochanter-tender",
        "Press the bony point of the outer hip",
        Panel("On the better side, a pillow between the knees. Through the sheet.", ON_SIDE_BACK, **SIDE_HIGH),
        Panel(
            "Bony point at the widest part. Press slowly; also just behind.",
            ON_SIDE_BACK,
            [HIP_HAND],
            arrows=[Push("hip-outer.R", (0, -1, 0), 0.18, 0.03, aside=(14, 0))],
            **SIDE_HIGH,
        ),
        Panel(
            "Clearly more tender than the other side, and the OWN pain.",
            ON_SIDE_BACK,
            [],
            [TROCHANTER],
            tags=[Tag("own pain", "hip-outer.R", (40, 84))],
            **SIDE_HIGH,
        ),
        [
            "Short, light pressure. Do not rub a sore tendon on its bone.",
            "After a fall on the hip leave it out. Cannot stand on the leg: emergency room.",
            "Not with weak bones, blood thinners or fever.",
        ],
        alt="Slow, light press on the bony point of the outer hip, client on the better side: own pain "
        "there, more than the other side.",
        long="Four steps. Start: the client lies on the left, better side with the back to the reader, knees bent, "
        "a pillow between them and one under the head; all touch goes through the sheet. Move: your finger "
        "pads rest on the bony point at the widest part of the hip, which moves when the leg turns, and an "
        "arrow points straight down. Press slowly there and just above and behind it, the better side first. "
        "Positive: a striped patch on the bony point shows where the own pain must come, clearly more than on "
        "the other side. Stop: short, light pressure only. After a fall on the hip leave it out; a client who "
        "cannot stand on the leg goes to the emergency room.",
    ),
    Test(
        "notch-tender",
        "Press deep in the middle of the buttock",
        Panel("Face down or on the good side, through the sheet.", FACE_DOWN, **PRONE),
        Panel(
            "Midway between sacrum and outer hip bone. Flat fingers, slowly.",
            FACE_DOWN,
            [NOTCH_HAND],
            arrows=[Push("buttock.R", (0, -1, 0), 0.18, 0.04)],
            **PRONE,
        ),
        Panel(
            "Brings the familiar pain, more than on the good side.",
            FACE_DOWN,
            [],
            [NOTCH],
            tags=[Tag("own pain", "buttock.R", (-190, 146))],
            **PRONE | {"elevation": 58},
        ),
        [
            "It shoots or tingles: ease off at once.",
            "Short pressure only: the sciatic nerve passes here.",
            "No deep pressure with weak bones, blood thinners, fever, or a recent fall.",
        ],
        alt="Slow press in the middle of the buttock, client face down: familiar pain there, more than on "
        "the good side, counts.",
        long="Four steps. Start: the client lies face down with a pillow under the belly, seen from above and from "
        "the right side, head at the right of the picture; the good side up works too. Move: your flat "
        "fingers rest midway between the sacrum and the outer hip bone, through the sheet, and an arrow "
        "points down. You press slowly, the good side first. Positive: a striped patch in the middle of the "
        "right buttock shows where the familiar pain must come, more than on the good side. Stop: ease off at "
        "once if it shoots or tingles, and press only briefly, for the sciatic nerve passes here. Words list "
        "when not to press deep.",
    ),
    Test(
        "ql-tender",
        "Press between the lowest rib and the hip bone",
        Panel("On the side, pillow between the knees, top arm forward.", ON_SIDE_BACK, **SIDE_BACK),
        Panel(
            "Flat fingers in the soft gap, slowly inward, never under the ribs.",
            ON_SIDE_BACK,
            [FLANK_HAND],
            arrows=[Push("low-back-side.R", (0, -0.9, -0.5), 0.18, 0.05, aside=(20, 0))],
            **SIDE_BACK,
        ),
        Panel(
            "The client's OWN pain, more than on the other side.",
            ON_SIDE_BACK,
            [],
            [FLANK],
            tags=[Tag("own pain", "low-back-side.R", (-150, 84))],
            **SIDE_BACK,
        ),
        [
            "Sharp or sick feeling, pain into leg or belly: stop. The kidney is close.",
            "Leave it out with fever, a urine change, waves of side pain, weak bones, blood thinners, a "
            "fall, an aneurysm "
            "or a beat in the belly.",
        ],
        alt="Flat fingers press slowly inward between lowest rib and hip bone, client on the side: own pain,"
        " more than the other side.",
        long="Four steps. Start: the client lies on the left side with the back to the reader, a pillow between "
        "the knees and one under the head, the top arm resting forward. Move: your flat fingers rest in the "
        "soft gap between the lowest rib and the rim of the pelvis, outside the long back muscle. An arrow "
        "points inward; you press slowly and never up under the ribs. Positive: a striped patch in that gap "
        "shows where the own pain must come, more than on the other side. Stop: no deep pressure, because the "
        "kidney lies close by. A sharp or sick feeling, or pain into the leg or belly, ends the test. Words "
        "list when to leave it out.",
    ),
    Test(
        "sit-bone-tender",
        "Press the sit bone",
        Panel("On the good side, hip bent, sheet on. After its own yes.", ON_SIDE_BACK, **SIDE_BACK),
        Panel(
            "Client may guide your finger. Press slowly on the bone.",
            ON_SIDE_BACK,
            [SEAT_HAND],
            arrows=[Push("sit-bone.R", (-0.8, -0.3, -0.5), 0.2, 0.06, aside=(6, -8))],
            **SIDE_BACK,
        ),
        Panel(
            "Pressure on the sit bone brings the familiar pain.",
            ON_SIDE_BACK,
            [],
            [SIT_BONE],
            tags=[Tag("own pain", "sit-bone.R", (120, 130))],
            **SIDE_BACK,
        ),
        [
            "The client feels uneasy for any reason: stop.",
            "Tingling: ease off at once.",
            "Stay on the bone. Do not rub a sore tendon at its bone.",
        ],
        alt="Slow press on the sit bone through the sheet, client on the good side with the hip bent: "
        "familiar pain on the bone counts.",
        long="Four steps. Start: the client lies on the left, good side with the back to the reader, hips and "
        "knees bent, a pillow between the knees and one under the head, draped with a sheet that is left out "
        "here. This place needs its own yes. Move: your fingers press slowly on the sit bone at the very "
        "bottom of the buttock, through the sheet, as an arrow shows; the client may guide your finger to the "
        "bone. The good side comes first. Positive: a striped patch on the right sit bone shows where the "
        "familiar pain must come. Stop: if the client feels uneasy for any reason, or ease off at once at "
        "tingling. Stay on the bone, and do not rub a sore tendon at its bone.",
    ),
]

PICTURES = [picture(test) for test in TESTS]
