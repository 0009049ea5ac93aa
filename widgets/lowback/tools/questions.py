"""`python -m lowback questions`: the question bank, as a list to read or as JSON."""

import argparse
import json
from collections import Counter

from lowback.content.lessons import read_lessons
from lowback.content.model import Question
from lowback.tools.places import LESSONS


def as_json(q: Question) -> dict:
    return {
        "id": q.id, "cause": q.cause, "skill": q.skill, "kind": q.kind,
        "stem": f"{q.client}\n\n{q.stem}" if q.client else q.stem,
        "options": [
            {"id": o.id, "text": f"{o.text} = {o.pair}" if o.pair else o.text, "correct": o.correct,
             "explanation": o.explanation}
            for o in q.options
        ],
        "sources": q.sources, "difficulty": q.difficulty,
    }  # fmt: skip


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="lowback questions", description=__doc__)
    parser.add_argument("--json", action="store_true", help="all of each question, as one JSON list")
    options = parser.parse_args(argv)
    questions = list(read_lessons(LESSONS).questions.values())
    if options.json:
        print(json.dumps([as_json(q) for q in questions], ensure_ascii=False, indent=1))
        return 0
    for q in questions:
        print(f"{q.id:8} {q.cause:24} {q.skill:13} {q.kind:9} {q.stem}")
    print(f"\n{len(questions)} questions")
    for what in ("cause", "skill", "kind"):
        print(f"  by {what}: " + ", ".join(f"{n} {k}" for k, n in Counter(getattr(q, what) for q in questions).items()))
    return 0
