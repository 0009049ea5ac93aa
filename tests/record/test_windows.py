"""Several windows over one record, at the same moment."""

import sqlite3

from lowback.record import Record, learners

ANSWERING = """
record = Record(path)
for n in range(12):
    event = Event(new_id(), "ann", "2026-03-02T09:00:00-05:00", "answered", f"q-{n}")
    record.add([event])
    print(event.id)
"""


def test_windows_that_answer_at_once_lose_nothing(record, windows):
    said = [out.split() for out in windows(*[ANSWERING] * 3)]
    kept = [event.id for event in record.events()]
    assert len(kept) == 36
    assert set(kept) == {id for ids in said for id in ids}
    for ids in said:
        assert [id for id in kept if id in set(ids)] == ids


def test_windows_that_begin_the_record_together_make_one_sound_file(record, windows):
    code = "Record(path).add([Event(new_id(), 'ann', '2026-03-02T09:00:00-05:00', 'answered')])"
    windows(*[code] * 4)
    assert len(record.events()) == 4
    with sqlite3.connect(record.path) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_windows_that_open_together_make_one_first_learner_between_them(record, windows):
    code = "from lowback.record.learners import current\nprint(current(Record(path)).id)"
    ids = windows(*[code] * 4)
    assert [learner.id for learner in learners.learners(record)] == [ids[0]]
    assert set(ids) == {ids[0]}


def test_the_same_answer_sent_by_two_windows_is_kept_once(record, windows):
    id = "0195586c-6a80-7cc3-98c4-dc0c0c07398f"
    code = f"Record(path).add([Event('{id}', 'ann', '2026-03-02T09:00:00-05:00', 'answered')])"
    windows(code, code)
    assert len(record.events()) == 1


def test_a_window_sees_at_once_what_another_has_saved(record, event):
    other = Record(record.path)
    assert other.events() == []
    record.add([answer := event()])
    assert other.events() == [answer]
    other.close()
