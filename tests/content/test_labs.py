"""Lab sheets: what two students need before they touch each other is there, and shows on paper."""

import pytest
from msgspec.structs import replace

from lowback.content.known import Known
from lowback.content.labrules import lab_mistakes
from lowback.content.model import LabSheet, Landmark, SignOff
from lowback.tools.check import checked
from lowback.tools.labsheet import lab_sheet

SHEET = LabSheet(
    cause="hamstrings", goal="Tell a pull from a nerve sign.",
    not_today=["I have a fever.", "I bruise easily.", "I would rather not today."],
    consent="May I raise your leg?", opt_out="Say stop, or lift a hand.", draping="Face up, sheet to the waist.",
    landmarks=[Landmark(f"Mark {i}", "Slide down.", "Flat fingers", 2) for i in range(3)],
    tests=["slr"], stop=["Tingling: lower the leg.", "Pain: lower the leg.", "A wish to stop: stop."],
    swap="Change places and ask again.", talk=["What stopped the leg?"],
    sign_off=[SignOff("Asks and waits for a yes", True), SignOff("Stops at once", True), SignOff("Drapes", True),
              SignOff("Finds the sit bone"), SignOff("Says what was found")],
)  # fmt: skip
SLIPS = {
    "cause": (replace(SHEET, cause="sciatica"), "there is no cause"),
    "tests": (replace(SHEET, tests=["ankle-jerk"]), "Practice only what a massage therapist looks at or feels"),
    "unknown test": (replace(SHEET, tests=["slrr"]), "there is no finding 'slrr'"),
    "stop": (replace(SHEET, stop=[]), "stop: holds 0"),
    "pressure": (replace(SHEET, landmarks=[Landmark("M", "f", "h", 11), *SHEET.landmarks]), "Write 0 to 10"),
    "sign_off": (replace(SHEET, sign_off=[SignOff("a")] * 5), "0 lines are about safety"),
}


@pytest.fixture(scope="module")
def library():
    return checked()[0]


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_named(slip, library):
    sheet, told = SLIPS[slip]
    said = [str(m) for m in lab_mistakes(Known(replace(library, labs={sheet.cause: sheet})))]
    assert [line for line in said if told in line], said


def test_a_whole_sheet_has_no_mistake_and_shows_everything(library):
    assert list(lab_mistakes(Known(replace(library, labs={"hamstrings": SHEET})))) == []
    shown = lab_sheet(SHEET, library.findings)
    for text in (SHEET.goal, SHEET.consent, SHEET.opt_out, SHEET.swap, *SHEET.not_today, *SHEET.stop, *SHEET.talk):
        assert text in shown
    assert shown.count("**(safety)**") == 1 + sum(item.safety for item in SHEET.sign_off)
