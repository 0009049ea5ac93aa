"""For whom a screen is made, and where they stand."""

from typing import Any

from msgspec import structs

from lowback.record import Event, Record, RecordUnavailable
from lowback.record.answers import standing
from lowback.record.learners import Learner, current, ensure

NOBODY = Learner("nobody-yet", "you")
"""Whoever answers while the record cannot be read; `claimed` gives the answers an owner once it can."""


def claimed(events: list[Event], record: Record, name: str) -> list[Event]:
    """The events with an owner that the record knows. Raises RecordUnavailable.

    Those of nobody go to the current learner. A learner whose record was set aside is made again, as `name`.
    """
    for who in dict.fromkeys(event.who for event in events if event.who != NOBODY.id):
        ensure(record, who, name)
    if all(event.who != NOBODY.id for event in events):
        return events
    who = current(record).id
    return [structs.replace(e, who=who) if e.who == NOBODY.id else e for e in events]


def learner_and_state(record: Record, versions: dict[str, str]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Payload fields (who, learner, seed, notice) and state. With no record the screen still works."""
    try:
        learner = current(record)
        state = standing(record, learner.id, versions)
        notice = record.notice
    except RecordUnavailable as error:
        learner, state, notice = NOBODY, {}, str(error)
    return {"who": learner.id, "learner": learner.name, "seed": learner.id, "notice": notice}, state
