"""`python -m lowback findings`: every question and test that the differential knows, as a list or as JSON."""

from collections.abc import Iterator

from lowback.content.lessons import read_lessons
from lowback.content.model import Finding
from lowback.tools.listing import listed
from lowback.tools.places import LESSONS


def as_json(f: Finding) -> dict:
    return {
        "id": f.id, "label": f.label, "question": f.ask, "role": f.role, "kind": f.kind, "group": f.group,
        "present_if": f.positive, "absent_if": f.negative, "red_flag": f.red_flag,
    }  # fmt: skip


def lines(findings: list[Finding]) -> Iterator[str]:
    for f in findings:
        yield f"{f.id:26} {f.role:9} {f.kind or '':13} {'!' if f.red_flag else ' '} {f.label}"
    yield f"\n{len(findings)} findings; ! marks a warning sign"


def main(argv: list[str]) -> int:
    return listed("findings", __doc__, argv, read_lessons(LESSONS).findings.values(), as_json, lines)
