"""The record keeps what it is given, once, and as it was."""

import sqlite3

import pytest

from lowback.record import Record, RecordUnavailable, open_record


def test_an_answer_is_there_again_in_a_new_record_over_the_same_file(record, event):
    kept = event(version="v1", data={"response": ["b"], "words": "naïve 🦵", "state": None})
    record.add([kept])
    assert Record(record.path).events() == [kept]


def test_the_same_answer_sent_twice_is_kept_once_and_as_it_first_was(record, event):
    first = event(data={"response": ["a"]})
    record.add([first])
    record.add([first, event(id=first.id, data={"response": ["c"]})])
    assert record.events() == [first]


def test_answers_come_back_in_the_order_they_were_kept(record, event):
    late, early = event(at="2026-03-02T10:00:00-05:00"), event(at="2026-03-02T08:00:00-05:00")
    record.add([late])
    record.add([early])
    assert record.events() == [late, early]


def test_answers_can_be_picked_by_learner_kind_and_item(record, event):
    ann, bob = event(), event(who="bob")
    hint, other = event(kind="hinted"), event(item="hs-02")
    record.add([ann, bob, hint, other])
    assert record.events("bob") == [bob]
    assert record.events(kinds=["hinted"]) == [hint]
    assert record.events("ann", kinds=["answered"], items=["hs-02", "hs-03"]) == [other]
    assert record.events("ann", items=["hs-03"]) == []


def test_a_batch_with_one_answer_that_cannot_be_kept_keeps_none(record, event):
    with pytest.raises(RecordUnavailable, match="could not be saved"):
        record.add([event(), event(who=None)])
    assert record.events() == []


def test_an_event_is_never_altered(record, event):
    kept = event()
    record.add([kept])
    with sqlite3.connect(record.path) as db, pytest.raises(sqlite3.IntegrityError, match="never altered"):
        db.execute("UPDATE event SET who = 'bob'")
    assert record.events() == [kept]


def test_the_index_is_used_for_one_learners_questions(record, event):
    record.add([event()])
    with sqlite3.connect(record.path) as db:
        plan = db.execute("EXPLAIN QUERY PLAN SELECT id FROM event WHERE who IN ('a') AND item IN ('b')").fetchall()
    assert "event_of" in str(plan)


def test_an_answer_is_on_the_disk_before_add_returns(record, event):
    """FULL makes SQLite wait for the disk; DELETE needs no shared memory, so a network drive will do."""
    record.add([event()])
    with record._ready() as db:
        assert db.execute("PRAGMA synchronous").fetchone() == (2,)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_the_record_of_this_process_lies_in_lowback_home(home, event):
    record = open_record()
    record.add([event()])
    assert record is open_record()
    assert record.path == home / "record.sqlite3"
    assert record.path.exists()
    record.close()


def test_making_a_record_touches_no_file_before_it_is_used(home):
    Record(home / "deep" / "record.sqlite3")
    assert not home.exists()
