"""The record is damaged while a page is open: the learner is still there afterwards, and is told."""

from lowback.record import new_id
from lowback.record.events import now
from lowback.record.learners import current, make
from lowback.screens.base import Screen
from lowback.screens.learner import learner_and_state


def test_a_learner_keeps_their_name_and_their_new_answer(record):
    ann = make(record, "Ann")
    payload, state = learner_and_state(record, {"x-01": "v"})
    screen = Screen(record, payload | {"items": []}, state)
    sent = []
    screen.send = sent.append
    record.path.write_bytes(b"garbage " * 1000)
    answer = {"id": new_id(), "who": ann.id, "at": now(), "kind": "answered", "item": "x-01", "version": "v",
              "data": {"state": {"tries": 1}}}  # fmt: skip
    for _ in range(2):  # the browser sends again what was not acknowledged
        screen.keep([answer])
    assert sent[-1]["type"] == "kept" and "was damaged" in sent[-1]["notice"]
    assert current(record) == ann
    assert learner_and_state(record, {"x-01": "v"})[1] == {"x-01": {"tries": 1}}
