"""A lab sheet as Markdown: the front is worked with, the back is signed."""

from lowback.content.model import Finding, LabSheet

_FRONT_NOTE = (
    "Two students, 20 minutes. Read the first list silently. Nobody asks why, and nothing is collected. "
    "The pressure numbers run from 0 to 10 and are teaching estimates."
)
_BACK_NOTE = "**(safety)** lines must all be signed *alone* before the sheet counts as passed."


def lab_sheet(lab: LabSheet, findings: dict[str, Finding], level: int = 3) -> str:
    """Both sides; headings begin at `level`."""
    mark = "#" * level
    turned = f"{mark} Lab sheet, back: sign-off"
    sides = [f"{mark} Lab sheet, front", front(lab, findings, level + 1), turned, back(lab, level + 1)]
    return "\n\n".join(sides)


def front(lab: LabSheet, findings: dict[str, Finding], level: int) -> str:
    mark = "#" * level
    return "\n\n".join([
        f"**Goal.** {_flat(lab.goal)}",
        _FRONT_NOTE,
        f"{mark} Not on me today, if one of these is true",
        _boxes(lab.not_today),
        f"{mark} Say before you touch",
        f"> {_flat(lab.consent)}",
        f"**To say no, or to stop, at any time and without a reason:** {_flat(lab.opt_out)}",
        f"{mark} Position and draping",
        _flat(lab.draping),
        f"{mark} Landmarks, in this order",
        _landmarks(lab),
        f"{mark} Then practice",
        "\n".join(f"{n}. {findings[id].label}" for n, id in enumerate(lab.tests, 1)),
        f"{mark} Stop at once",
        _list(lab.stop),
        f"**At 10 minutes.** {_flat(lab.swap)}",
    ])  # fmt: skip


def back(lab: LabSheet, level: int) -> str:
    lines = ["| The student | Not yet | With help | Alone |", "| --- | --- | --- | --- |"]
    for item in lab.sign_off:
        lines.append(f"| {_flat(item.line)}{' **(safety)**' if item.safety else ''} | ☐ | ☐ | ☐ |")
    talk = [f"{'#' * level} Talk it over first", _list(lab.talk), f"{'#' * level} Signed by the instructor"]
    return "\n\n".join([*talk, "\n".join(lines), _BACK_NOTE, "Instructor: ____________________  Date: ____________"])


def _landmarks(lab: LabSheet) -> str:
    lines = ["| Landmark | How to find it | Hands | Pressure |", "| --- | --- | --- | --- |"]
    lines += [f"| {_flat(m.name)} | {_flat(m.find)} | {_flat(m.hands)} | {m.pressure} of 10 |" for m in lab.landmarks]
    return "\n".join(lines)


def _boxes(items: list[str]) -> str:
    """One line each; two spaces at its end break the line."""
    return "  \n".join(f"☐ {_flat(item)}" for item in items)


def _list(items: list[str]) -> str:
    return "\n".join(f"- {_flat(item)}" for item in items)


def _flat(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
