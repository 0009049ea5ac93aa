"""Who is learning: profiles are events too. A school laptop has one account and many learners."""

import secrets

from msgspec import Struct

from lowback.record.events import Event, new_id, now
from lowback.record.store import Record

MADE, NAMED, CHOSEN = "profile-made", "profile-named", "profile-chosen"
FIRST_NAME = "Learner 1"
_LONGEST = 40
# One fixed id: two windows that open at the same moment make one first learner between them, not two.
_FIRST_EVENT = "00000000-0000-7000-8000-000000000001"


class Learner(Struct, frozen=True):
    id: str
    name: str


class BadName(ValueError):
    """The name cannot be used; the message is for the learner."""


def learners(record: Record) -> list[Learner]:
    """In the order they were made, each with its latest name."""
    names: dict[str, str] = {}
    for event in record.events(kinds=(MADE, NAMED)):
        if event.kind == MADE or event.who in names:
            names[event.who] = str(event.data.get("name", event.who))
    return [Learner(id, name) for id, name in names.items()]


def current(record: Record) -> Learner:
    """The learner chosen last; makes the first one where there is none yet. Raises RecordUnavailable."""
    known = {learner.id: learner for learner in learners(record)}
    for event in reversed(record.events(kinds=(CHOSEN,))):
        if event.who in known:
            return known[event.who]
    if not known:
        record.add([Event(_FIRST_EVENT, secrets.token_hex(8), now(), MADE, data={"name": FIRST_NAME})])
    return learners(record)[0]


def make(record: Record, name: str) -> Learner:
    """A new learner, chosen at once. Raises BadName, RecordUnavailable."""
    name = _usable(record, name)
    who = secrets.token_hex(8)
    record.add([_event(who, MADE, name=name), _event(who, CHOSEN)])
    return Learner(who, name)


def ensure(record: Record, who: str, name: str) -> None:
    """Bring a learner back whom the record does not know (any more: a damaged file was set aside)."""
    if all(learner.id != who for learner in learners(record)):
        record.add([_event(who, MADE, name=name), _event(who, CHOSEN)])


def choose(record: Record, who: str) -> Learner:
    """Raises BadName where nobody has that id."""
    found = _there(record, who)
    record.add([_event(who, CHOSEN)])
    return found


def rename(record: Record, who: str, name: str) -> Learner:
    """Raises BadName where the name cannot be used or nobody has that id."""
    name = _usable(record, name, but=_there(record, who).id)
    record.add([_event(who, NAMED, name=name)])
    return Learner(who, name)


def _event(who: str, kind: str, **data: str) -> Event:
    return Event(new_id(), who, now(), kind, data=data)


def _there(record: Record, who: str) -> Learner:
    found = next((learner for learner in learners(record) if learner.id == who), None)
    if found is None:
        raise BadName("That learner is not in this record any more. Choose another.")
    return found


def _usable(record: Record, name: str, but: str = "") -> str:
    name = name.encode(errors="ignore").decode()  # a browser that stops at a length may halve an emoji
    name = " ".join(name.split())
    if not name:
        raise BadName("Write a name. Any word will do; it need not be your real name.")
    if len(name) > _LONGEST:
        raise BadName(f"Use at most {_LONGEST} letters.")
    if any(other.name.casefold() == name.casefold() and other.id != but for other in learners(record)):
        raise BadName(f"There is a {name} already. Choose that one, or write another name.")
    return name
