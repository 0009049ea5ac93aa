"""A screen opened while the record cannot be read: answers wait, and then belong to the learner."""

import sqlite3

from lowback.record import new_id
from lowback.record.events import now
from lowback.record.learners import current
from lowback.screens.base import Screen
from lowback.screens.learner import NOBODY, learner_and_state


def test_answers_given_while_the_record_was_away_belong_to_the_learner_afterwards(record):
    learner = current(record)
    lock = sqlite3.connect(record.path, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    payload, state = learner_and_state(record, {"x-01": "v"})
    assert (payload["who"], state) == (NOBODY.id, {}) and "Another window" in payload["notice"]
    screen = Screen(record, payload | {"items": []}, state)
    lock.execute("ROLLBACK")
    screen.keep(
        [
            {
                "id": new_id(),
                "who": payload["who"],
                "at": now(),
                "kind": "answered",
                "item": "x-01",
                "version": "v",
                "data": {"state": {"tries": 1}},
            }
        ]
    )
    assert [e.who for e in record.events(kinds=["answered"])] == [learner.id]
