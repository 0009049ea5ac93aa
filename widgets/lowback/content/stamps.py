"""Who has read what since it was last changed: a second reader, and one day a clinician."""

from hashlib import sha256
from typing import Any, Literal

import msgspec

from lowback.content.library import Library

Standing = Literal["read", "changed", "unread"]


def entries(library: Library, kind: str) -> dict[str, Any]:
    """Everything of a kind that can carry a stamp. Raises KeyError for an unknown kind."""
    return {"page": library.pages, "cause": library.causes, "question": library.questions, "lab": library.labs}[kind]


def version(entry: Any) -> str:
    """Twelve hex digits of everything an entry says. Any change makes another one."""
    return sha256(msgspec.json.encode(entry, order="sorted")).hexdigest()[:12]


def standing(library: Library, kind: str, id: str, who: Literal["checked", "reviewed"] = "checked") -> Standing:
    """Whether it was read as it is now: by a second reader (`checked`) or by a clinician (`reviewed`)."""
    stamp = library.stamps.get(f"{kind} {id}")
    if stamp is None or not getattr(stamp, who):
        return "unread"
    return "read" if stamp.version == version(entries(library, kind)[id]) else "changed"
