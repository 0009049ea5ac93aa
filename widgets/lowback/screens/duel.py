"""Tell them apart: a client, one finding at a time."""

from typing import Any

from lowback.content.bundle import duel_tables
from lowback.record import Record, open_record
from lowback.screens.base import Screen
from lowback.screens.front import stylesheet, widget_module
from lowback.screens.learner import learner_and_state
from lowback.screens.notice import kindly


class Duel(Screen):
    """The browser plays; this half keeps every step, so that a client can be picked up where it was left."""

    _esm = widget_module("duel")
    _css = stylesheet()


@kindly
def duel(record: Record | None = None) -> Duel:
    """All clients of page 60, in this learner's order."""
    content: dict[str, Any] = duel_tables()
    record = record or open_record()
    learner, state = learner_and_state(record, {c["id"]: c["version"] for c in content["clients"]})
    return Duel(record, content | learner, state)
