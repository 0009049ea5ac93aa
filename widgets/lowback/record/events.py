"""One thing a learner did. Events are written once and never altered."""

import os
import re
import time
from datetime import datetime
from typing import Any

import msgspec

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_WORD = re.compile(r"[\w.:-]{1,80}")
_MOST_BYTES = 20_000


class Event(msgspec.Struct, frozen=True):
    """`id` a UUIDv7 minted where it happened; `who` a profile id; `at` ISO 8601 with its offset from UTC.

    `item` is what it is about (a question, a client), `version` the hash of that item's text, and `data`
    whatever the kind of event carries, as plain JSON.
    """

    id: str
    who: str
    at: str
    kind: str
    item: str = ""
    version: str = ""
    data: dict[str, Any] = {}


class NotAnEvent(ValueError):
    """What came in cannot be kept; says why."""


def read_event(raw: Any) -> Event:
    """`raw` (from a browser, so anything) as an Event. Raises NotAnEvent."""
    try:
        event = msgspec.convert(raw, Event)
        datetime.fromisoformat(event.at)
        size = len(msgspec.json.encode(event))
    except (msgspec.ValidationError, ValueError) as error:
        raise NotAnEvent(f"an answer arrived damaged: {error}") from error
    if not _ID.fullmatch(event.id):
        raise NotAnEvent(f"an answer arrived with the id {event.id[:60]!r}, which is not a UUIDv7")
    for name in ("who", "kind"):
        if not _WORD.fullmatch(getattr(event, name)):
            raise NotAnEvent(f"an answer arrived with {name} {getattr(event, name)[:60]!r}")
    if len(event.item) > 80 or len(event.version) > 80 or size > _MOST_BYTES:
        raise NotAnEvent("an answer arrived that is larger than any screen sends")
    return event


def new_id(now_ms: int | None = None) -> str:
    """A UUIDv7 (RFC 9562): 48 bits of Unix time in ms, then random bits."""
    stamp = (int(time.time() * 1000) if now_ms is None else now_ms) & (1 << 48) - 1
    rest = int.from_bytes(os.urandom(10))
    high = stamp << 16 | 7 << 12 | rest >> 68
    low = 2 << 62 | rest & (1 << 62) - 1
    text = f"{high << 64 | low:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def now() -> str:
    return datetime.now().astimezone().isoformat(timespec="milliseconds")
