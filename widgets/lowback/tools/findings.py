"""`python -m lowback findings`: every question and test that the differential knows, as a list or as JSON."""

import argparse
import json

from lowback.content.lessons import read_lessons
from lowback.content.model import Finding
from lowback.tools.places import LESSONS


def as_json(f: Finding) -> dict:
    return {
        "id": f.id, "label": f.label, "question": f.ask, "role": f.role, "kind": f.kind, "group": f.group,
        "present_if": f.positive, "absent_if": f.negative, "red_flag": f.red_flag,
    }  # fmt: skip


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="lowback findings", description=__doc__)
    parser.add_argument("--json", action="store_true", help="as one JSON list")
    options = parser.parse_args(argv)
    findings = list(read_lessons(LESSONS).findings.values())
    if options.json:
        print(json.dumps([as_json(f) for f in findings], ensure_ascii=False, indent=1))
        return 0
    for f in findings:
        print(f"{f.id:26} {f.role:9} {f.kind or '':13} {'!' if f.red_flag else ' '} {f.label}")
    print(f"\n{len(findings)} findings; ! marks a warning sign")
    return 0
