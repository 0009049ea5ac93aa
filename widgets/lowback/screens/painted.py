"""What is painted, as data and in words. The same rules as front/chartmarks.js; a test plays both."""

from collections.abc import Mapping
from typing import Any

from lowback.content.chart import FEELINGS, MOST_FEELINGS

Marks = dict[str, list[str]]
"""Region id -> its feelings, in the order of FEELINGS."""


def clean_marks(raw: Any, regions: list[dict[str, Any]]) -> Marks:
    """What of `raw` (out of a record, so anything) this chart can show, in the order of the figure."""
    found = raw if isinstance(raw, dict) else {}
    listed = ((r["id"], found.get(r["id"])) for r in regions)
    known = {id: [f for f in FEELINGS if f in kept] for id, kept in listed if isinstance(kept, list)}
    return {id: feelings[:MOST_FEELINGS] for id, feelings in known.items() if feelings}


def in_words(marks: Mapping[str, list[str]], regions: list[dict[str, Any]]) -> str:
    """`Pain: low back, right; buttock, right. Tingling: calf, right.`, or that nothing is painted."""
    said = []
    for feeling in FEELINGS:
        places = [_lower(r["name"]) for r in regions if feeling in marks.get(r["id"], ())]
        if places:
            said.append(f"{feeling.capitalize()}: {'; '.join(places)}.")
    return " ".join(said) or "Nothing is painted."


def _lower(name: str) -> str:
    """`Low back` -> `low back`; `SI joint` stays."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
