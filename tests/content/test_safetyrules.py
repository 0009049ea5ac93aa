"""A lesson that could teach a learner to miss a warning sign does not pass."""

import msgspec
import pytest

from lowback.content.lessons import read_lessons
from lowback.content.safetyrules import safety_mistakes
from lowback.tools.places import LESSONS


@pytest.fixture(scope="module")
def library():
    return read_lessons(LESSONS)


def with_client(library, **changes):
    """The library with its first client who must be referred changed."""
    client = next(c for c in library.clients.values() if c.stop_turn is not None)
    changed = msgspec.structs.replace(client, **changes)
    return msgspec.structs.replace(library, clients=library.clients | {client.id: changed})


def test_the_lessons_as_they_are_hold_no_such_mistake(library):
    assert list(safety_mistakes(library)) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"action": "massage"}, "action"),
        ({"also_ok": ["adapt"]}, "action"),
        ({"answer": ["hamstrings"]}, "answer"),
        ({"answer": ["refer", "hamstrings"]}, "answer"),
        ({"stop_turn": None, "answer": ["hamstrings"]}, "stop_turn"),
        ({"stop_turn": 99}, "stop_turn"),
    ],
)
def test_a_client_with_a_warning_sign_is_stopped_for_and_referred(library, changes, field):
    assert field in {m.field for m in safety_mistakes(with_client(library, **changes))}


def test_no_arrow_may_take_a_warning_back(library):
    turned = [msgspec.structs.replace(a, arrow="away") if a.cause == "refer" else a for a in library.arrows]
    found = list(safety_mistakes(msgspec.structs.replace(library, arrows=turned)))
    assert len(found) == sum(a.cause == "refer" for a in library.arrows)
