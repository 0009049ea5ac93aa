"""`python -m lowback questions`: the question bank, as a list to read or as JSON."""

from collections import Counter
from collections.abc import Iterator

from lowback.content.lessons import read_lessons
from lowback.content.model import Question
from lowback.content.tags import BLOOM, area
from lowback.tools.listing import listed
from lowback.tools.places import LESSONS


def as_json(q: Question) -> dict:
    return {
        "id": q.id, "cause": q.cause, "skill": q.skill, "kind": q.kind, "page": q.page, "area": area(q),
        "bloom": BLOOM[q.skill], "findings": q.findings, "absent": q.absent,
        "stem": f"{q.client}\n\n{q.stem}" if q.client else q.stem,
        "options": [
            {"id": o.id, "text": f"{o.text} = {o.pair}" if o.pair else o.text, "correct": o.correct,
             "explanation": o.explanation}
            for o in q.options
        ],
        "sources": q.sources, "difficulty": q.difficulty,
    }  # fmt: skip


def lines(questions: list[Question]) -> Iterator[str]:
    for q in questions:
        yield f"{q.id:8} {q.cause:24} {q.skill:13} {q.kind:9} {q.stem}"
    yield f"\n{len(questions)} questions"
    for what in ("cause", "skill", "kind"):
        yield f"  by {what}: " + ", ".join(f"{n} {k}" for k, n in Counter(getattr(q, what) for q in questions).items())


def main(argv: list[str]) -> int:
    return listed("questions", __doc__, argv, read_lessons(LESSONS).questions.values(), as_json, lines)
