"""Is a response right? The same rules as `isRight` in front/kit.js; a test plays both over the same cases."""

from collections.abc import Sequence
from typing import Any


def is_right(item: dict[str, Any], response: Sequence[Any]) -> bool:
    """`response` is option ids as chosen; in order for `order`, "a:b" pairs for `match`, one number for `estimate`."""
    ids = [o["id"] for o in item["options"]]
    match item["kind"]:
        case "estimate":
            return len(response) == 1 and abs(response[0] - item["estimate"]["answer"]) <= item["estimate"]["close"]
        case "order":
            return list(response) == ids
        case "match":
            return {f"{i}:{i}" for i in ids} <= set(response)
        case _:
            return sorted(response) == sorted(o["id"] for o in item["options"] if o["correct"])
