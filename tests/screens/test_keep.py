"""What the browser sends is acknowledged when it is on the disk, and not before."""

import logging

import msgspec
import pytest

from lowback import quiz
from lowback.record import Record, new_id


@pytest.fixture
def screen(record):
    return quiz("hamstrings", record=record)


def sent(screen, **changes) -> dict:
    """An answer as the browser sends it."""
    event = {
        "id": new_id(), "who": screen.payload["who"], "at": "2026-03-02T09:00:00.000-05:00", "kind": "answered",
        "item": "hs-02", "version": screen.item("hs-02")["version"], "data": {"state": {"response": ["c"], "tries": 1}},
    }  # fmt: skip
    return event | changes


def test_an_answer_is_acknowledged_once_it_is_in_the_record(screen, record, told):
    heard, event = told(screen), sent(screen)
    screen._handle_custom_msg({"type": "keep", "events": [event]}, [])
    assert heard == [{"type": "kept", "ids": [event["id"]], "notice": ""}]
    assert msgspec.to_builtins(record.events(items=["hs-02"])) == [event]
    assert screen.state == {"hs-02": {"response": ["c"], "tries": 1}}


def test_an_answer_sent_again_is_acknowledged_again_and_kept_once(screen, record, told):
    heard, event = told(screen), sent(screen)
    screen.keep([event])
    screen.keep([event])
    assert [message["ids"] for message in heard] == [[event["id"]]] * 2
    assert len(record.events(items=["hs-02"])) == 1


def test_nothing_is_acknowledged_that_could_not_be_stored(away, told):
    screen = quiz("hamstrings", record=Record(away))
    heard, events = told(screen), [sent(screen), sent(screen)]
    screen.keep(events)
    (refusal,) = heard
    assert refusal["type"] == "refused" and "for_good" not in refusal
    assert refusal["ids"] == [event["id"] for event in events]
    assert "cannot be written. Check that it is there" in refusal["why"]
    assert screen.state == {}


def test_what_was_refused_is_kept_when_it_is_sent_again_after_the_trouble(away, told):
    screen = quiz("hamstrings", record=Record(away))
    heard, event = told(screen), sent(screen)
    screen.keep([event])
    away.parent.unlink()
    screen.keep([event])
    assert [message["type"] for message in heard] == ["refused", "kept"]
    assert len(Record(away).events(items=["hs-02"])) == 1


def test_a_damaged_answer_is_dropped_for_good_and_the_others_are_kept(screen, record, told, caplog):
    heard, good = told(screen), sent(screen)
    damaged = [sent(screen, at="yesterday"), sent(screen, data={"state": "\ud83e"}), sent(screen, id="7"), "no answer"]
    why = "one answer arrived damaged and was left out."
    with caplog.at_level(logging.WARNING, "lowback"):
        screen.keep([damaged[0], good, *damaged[1:]])
    assert heard == [
        {"type": "kept", "ids": [good["id"]], "notice": ""},
        {"type": "refused", "ids": [d["id"] for d in damaged[:3]], "why": why, "for_good": True},
    ]
    assert len(record.events(items=["hs-02"])) == 1
    assert caplog.text.count("an answer arrived") == 4


def test_starting_over_takes_the_question_out_of_the_state(screen, record, told):
    told(screen)
    screen.keep([sent(screen), sent(screen, kind="started-over", data={"state": None})])
    assert screen.state == {}
    assert quiz("hamstrings", record=record).state == {}
    assert len(record.events(items=["hs-02"])) == 2


def test_a_second_screen_of_the_browser_may_carry_the_first_ones_answers(screen, record, told):
    """The outbox is one for all pages: what another learner or another page left there is kept, not shown here."""
    told(screen)
    screen.keep([sent(screen, who="bob"), sent(screen, item="td-01", version="v1"), sent(screen, version="older")])
    assert len(record.events(kinds=["answered"])) == 3
    assert screen.state == {}


def test_an_answer_with_a_state_that_is_none_is_kept_and_not_shown(screen, record, told):
    told(screen)
    screen.keep([sent(screen, data={"state": "soon"})])
    assert screen.state == quiz("hamstrings", record=record).state == {}


@pytest.mark.parametrize("message", [{}, {"type": "hello"}, {"type": "keep", "events": []}])
def test_a_message_that_carries_no_answer_changes_nothing(message, screen, record, told):
    told(screen)
    screen._handle_custom_msg(message, [])
    assert record.events(kinds=["answered"]) == []
