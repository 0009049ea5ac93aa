"""How far two drawings agree. The same rules as front/overlap.js; a test plays both over the same cases.

A drawing is told apart by its layers, one a feeling, so that pain and tingling in one calf count as two.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from lowback.content.chart import FEELINGS

CLOSE = 0.75
"""From here on a drawing counts as a close match. A teaching estimate, and the screen says so."""

Layer = tuple[str, str]
"""A feeling and a region."""


def shared(areas: Mapping[str, float], one: Iterable[str], other: Iterable[str]) -> float:
    """Of the skin that either covers, the share that both cover: 0 (nothing, or nothing painted) to 1 (all)."""
    one, other = set(one), set(other)
    either = sum(areas[id] for id in one | other)
    return sum(areas[id] for id in one & other) / either if either else 0.0


def compared(
    areas: Mapping[str, float], twins: Mapping[str, str], parts: list[dict[str, Any]], marks: Mapping[str, list[str]]
) -> dict[str, Any]:
    """What was drawn against a client's own drawing (`parts`): `score` from 0 to 1, `close`, and six lists of layers.

    `right` must be there and is; `fine` may be there and is. What is wrong is told once: as the other `side`, as
    another `feeling`, or as `extra`; and what is `missed` leaves out what those two already explain.
    """
    must = {(p["feeling"], id) for p in parts for id in p["must"]}
    may = {(p["feeling"], id) for p in parts for id in p["may"]}
    drawn = {(feeling, id) for id, feelings in marks.items() for feeling in feelings}
    right, missed, over = drawn & must, must - drawn, drawn - must - may
    side = {(f, id) for f, id in over if (f, twins.get(id)) in missed}
    feeling = {(f, id) for f, id in over - side if any((g, id) in missed for g in FEELINGS)}
    explained = {(f, twins[id]) for f, id in side} | {(g, id) for _, id in feeling for g in FEELINGS}
    covered = _area(areas, right)
    score = covered / (covered + _area(areas, missed) + _area(areas, over)) if must else 0.0
    lists = {
        "right": right, "fine": (drawn & may) - must, "missed": missed - explained, "side": side, "feeling": feeling,
        "extra": over - side - feeling,
    }  # fmt: skip
    told = {name: _ordered(areas, layers) for name, layers in lists.items()}
    return {"score": score, "close": score >= CLOSE and not side, **told}


def _area(areas: Mapping[str, float], layers: Iterable[Layer]) -> float:
    return sum(areas[id] for _, id in layers)


def _ordered(areas: Mapping[str, float], layers: set[Layer]) -> list[list[str]]:
    """By feeling, then as the figure lists its regions."""
    return [[f, id] for f in FEELINGS for id in areas if (f, id) in layers]
