"""What a lab sheet must hold before two students practice on each other with it."""

from collections.abc import Iterator

from lowback.content.known import Known
from lowback.content.mistakes import Mistake
from lowback.content.model import LabSheet

SAFETY_LINES = 3
FEWEST = {"not_today": 3, "landmarks": 3, "tests": 1, "stop": 3, "talk": 1, "sign_off": 5}


def lab_mistakes(known: Known) -> Iterator[Mistake]:
    for lab in known.library.labs.values():
        file = f"lessons/labs/{lab.cause}.yaml"
        yield from known.unknown(file, "", "cause", [lab.cause], known.library.causes, "cause")
        yield from known.unknown(file, "", "tests", lab.tests, known.library.findings, "finding")
        yield from _sheet(known, lab, file)


def _sheet(known: Known, lab: LabSheet, file: str) -> Iterator[Mistake]:
    for field, fewest in FEWEST.items():
        if len(held := getattr(lab, field)) < fewest:
            yield Mistake(file, "", field, f"holds {len(held)}.", f"Write {fewest} or more.")
    for id in lab.tests:
        found = known.library.findings.get(id)
        if found and found.role not in ("look", "hands-on"):
            mend = "Practice only what a massage therapist looks at or feels."
            yield Mistake(file, id, "tests", f"its role is {found.role!r}.", mend)
    for mark in lab.landmarks:
        if not 0 <= mark.pressure <= 10:
            yield Mistake(file, mark.name, "pressure", f"is {mark.pressure}.", "Write 0 to 10.")
    safety = sum(line.safety for line in lab.sign_off)
    if safety < SAFETY_LINES:
        mend = f"Mark {SAFETY_LINES} or more `safety: true`: asking, stopping, draping."
        yield Mistake(file, "", "sign_off", f"{safety} lines are about safety.", mend)
