"""A damaged file is set aside as it is, the learner is told, and a fresh one begun."""

import random
import sqlite3

import pytest

from lowback.record import Record, RecordUnavailable, store

PAGE = 4096
NOISE = random.Random(7).randbytes


def over(whole: bytes, at: int, noise: bytes) -> bytes:
    return whole[:at] + noise + whole[at + len(noise) :]


DAMAGE = {
    "another kind of file": lambda whole: b"Dear diary, today I learned about hamstrings.\n" * 200,
    "a garbage header": lambda whole: over(whole, 0, NOISE(100)),
    "a garbage page in the middle": lambda whole: over(whole, 5 * PAGE, NOISE(PAGE)),
    "a blank page in the middle": lambda whole: over(whole, 5 * PAGE, bytes(PAGE)),
    "cut in the header": lambda whole: whole[:60],
    "cut between two pages": lambda whole: whole[: 6 * PAGE],
    "cut within a page": lambda whole: whole[: 6 * PAGE + 1000],
}
WITHIN_AN_ANSWER = {
    "letters that are none": lambda whole: over(whole, whole.index(b"yyyy") + 20, b"\xff\xfe\xff\xfe"),
    "data that is not JSON": lambda whole: over(whole, whole.index(b'{"x":"yyyy'), b"????"),
}


@pytest.fixture
def damaged(record, event):
    """Damages a record of 200 answers, with nobody looking; gives the bytes that lie there then."""

    def damage(how) -> bytes:
        record.add(event(data={"x": "y" * 200, "n": n}) for n in range(200))
        record.close()
        record.path.write_bytes(how(record.path.read_bytes()))
        return record.path.read_bytes()

    return damage


@pytest.mark.parametrize("how", DAMAGE)
def test_a_damaged_file_is_kept_byte_for_byte_and_a_fresh_one_begun(how, record, event, damaged):
    lies_there = damaged(DAMAGE[how])
    new = event()
    record.add([new])
    assert record.events() == Record(record.path).events() == [new]
    (aside,) = record.set_aside()
    assert aside.read_bytes() == lies_there


@pytest.mark.parametrize("how", WITHIN_AN_ANSWER)
def test_one_spoilt_answer_hides_no_other_and_the_file_stays_as_it_is(how, record, damaged):
    lies_there = damaged(WITHIN_AN_ANSWER[how])
    assert len(record.events()) >= 199
    assert record.path.read_bytes() == lies_there
    assert record.set_aside() == []


def test_an_answer_that_cannot_be_read_is_told(record, damaged):
    damaged(WITHIN_AN_ANSWER["data that is not JSON"])
    assert len(record.events()) == 199
    assert "cannot be read" in record.notice


def test_the_learner_is_told_where_the_damaged_file_is(record, damaged):
    assert record.notice == ""
    damaged(DAMAGE["a garbage header"])
    assert record.events() == []
    (aside,) = record.set_aside()
    assert f"kept as {aside.name} in {aside.parent}" in record.notice
    assert "restore a backup" in record.notice


def test_a_file_damaged_under_an_open_record_is_set_aside_and_the_answer_is_kept_when_sent_again(record, event):
    record.add([event()])
    record.path.write_bytes(NOISE(9000))
    answer = event()
    with pytest.raises(RecordUnavailable, match="Your answer will be sent again"):
        record.add([answer])
    record.add([answer])
    assert record.events() == [answer]
    assert [path.stat().st_size for path in record.set_aside()] == [9000]


def test_two_damaged_files_are_both_kept(record, event):
    for size in (5000, 6000):
        record.close()
        record.path.parent.mkdir(exist_ok=True)
        record.path.write_bytes(NOISE(size))
        record.add([event()])
    assert sorted(path.stat().st_size for path in record.set_aside()) == [5000, 6000]


def test_a_second_window_does_not_move_the_fresh_file_away(record, event, damaged, monkeypatch):
    """It found the damage too, but before it could act the first window had set the file aside and saved an answer."""
    lies_there, connect, saved = damaged(DAMAGE["a garbage header"]), store._connect, event()

    def connect_while_the_first_window_acts(path):
        monkeypatch.setattr(store, "_connect", connect)
        try:
            return connect(path)
        finally:
            record.add([saved])

    second = Record(record.path)
    monkeypatch.setattr(store, "_connect", connect_while_the_first_window_acts)
    assert second.events() == [saved]
    assert record.events() == [saved]
    assert [path.read_bytes() for path in second.set_aside()] == [lies_there]


def test_a_window_that_was_open_all_along_goes_on_in_the_fresh_file(record, event, damaged):
    record.add([event()])
    slow = Record(record.path)
    assert len(slow.events()) == 1
    damaged(DAMAGE["a blank page in the middle"])
    record.add([first := event()])
    slow.add([second := event()])
    assert record.events() == slow.events() == [first, second]
    slow.close()


def test_two_windows_never_move_files_at_the_same_moment(record, event, damaged, impatient):
    lies_there = damaged(DAMAGE["a garbage header"])
    with sqlite3.connect(record.path.with_name("record.moving")) as first_window:
        first_window.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RecordUnavailable, match="Another window"):
            record.events()
        assert record.path.read_bytes() == lies_there
    first_window.close()
    assert record.events() == []
    assert [path.read_bytes() for path in record.set_aside()] == [lies_there]


def test_windows_that_find_the_damage_together_set_it_aside_once(record, windows, damaged):
    lies_there = damaged(DAMAGE["another kind of file"])
    code = """
record = Record(path)
for n in range(5):
    event = Event(new_id(), "ann", "2026-03-02T09:00:00-05:00", "answered")
    for _ in range(9):
        try:
            record.add([event])
            print(event.id)
            break
        except RecordUnavailable:
            pass
"""
    acknowledged = [id for said in windows(*[code] * 4) for id in said.split()]
    assert len(acknowledged) == 20
    assert {event.id for event in record.events()} == set(acknowledged)
    assert [path.read_bytes() for path in record.set_aside()] == [lies_there]


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_a_file_of_a_newer_lowback_is_left_as_it_is(journal, record, event):
    record.add([event()])
    record.close()
    with sqlite3.connect(record.path) as db:
        db.execute(f"PRAGMA journal_mode={journal}")
        db.execute(f"PRAGMA user_version={store.VERSION + 1}")
    db.close()
    before = record.path.read_bytes()
    for act in (record.events, lambda: record.add([event()])):
        with pytest.raises(RecordUnavailable, match="newer lowback.*left as it is.*Update the workbook"):
            act()
    assert record.path.read_bytes() == before
    assert record.set_aside() == []
