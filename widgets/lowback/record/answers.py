"""What a learner's events amount to: where each question and client stands. Rebuilt from the record on demand."""

from typing import Any

from lowback.record.store import Record


def standing(record: Record, who: str, versions: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Per item that `who` has begun in its present wording (`versions`: id -> hash): the state after the last event.

    Each event carries the state it led to, so no rule of a screen is written a second time here; an event
    whose state is null (started over) takes the item out.
    """
    states: dict[str, dict[str, Any]] = {}
    for event in record.events(who, items=versions) if versions else ():
        if event.version != versions[event.item] or "state" not in event.data:
            continue
        states.pop(event.item, None)
        if isinstance(event.data["state"], dict):
            states[event.item] = event.data["state"]
    return states
