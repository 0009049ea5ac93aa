"""What a learner's events amount to: where each question and client stands. Rebuilt from the record on demand."""

from typing import Any

from lowback.record.events import Event
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
        before = states.pop(event.item, {})
        if isinstance(event.data["state"], dict):
            states[event.item] = _with_first_try(event, before)
    return states


def _with_first_try(event: Event, before: dict[str, Any]) -> dict[str, Any]:
    """The event's state, but the first try is what came first in the record: two windows each think theirs was."""
    state = event.data["state"]
    if "first" not in before or "first" not in state:
        return state
    tries = before.get("tries", 0) + (event.kind == "answered")
    return state | {"first": before["first"], "tries": max(tries, state.get("tries", 0))}
