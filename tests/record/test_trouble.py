"""When the record cannot be read or written, the learner hears why and what to do, and no answer is lost."""

import os
import shutil
import stat
import tempfile
from functools import partial
from pathlib import Path

import pytest

from lowback.record import Record, RecordUnavailable

NOBODY = 65534


@pytest.fixture
def ordinary():
    """A folder with no special rights over it: a superuser may write anywhere, so one steps down meanwhile."""
    if not hasattr(os, "geteuid"):
        pytest.skip("file modes are not what keeps a folder shut on this system")
    folder = Path(tempfile.mkdtemp(prefix="lowback-"))
    root = os.geteuid() == 0
    if root:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    yield folder
    folder.chmod(0o700)
    if root:
        os.seteuid(0)
    shutil.rmtree(folder)


def refused(act) -> str:
    with pytest.raises(RecordUnavailable) as error:
        act()
    return str(error.value)


@pytest.mark.parametrize("mode", [0o500, 0o000], ids=["may be read but not written", "may not even be looked into"])
def test_a_shut_folder_is_named_and_once_it_is_open_the_answer_is_kept(mode, ordinary, event):
    record, answer = Record(ordinary / "record.sqlite3"), event()
    ordinary.chmod(mode)
    assert refused(partial(record.add, [answer])) == (
        f"The folder {ordinary} cannot be written. Check that it is there and that you may write in it."
    )
    ordinary.chmod(0o700)
    record.add([answer])
    assert record.events() == [answer]


def test_a_folder_shut_under_an_open_record_loses_nothing(ordinary, event):
    record = Record(ordinary / "record.sqlite3")
    record.add([first := event()])
    ordinary.chmod(0o500)
    assert f"The folder {ordinary} cannot be written." in refused(partial(record.add, [second := event()]))
    ordinary.chmod(0o700)
    record.add([second])
    assert record.events() == [first, second]
    assert record.set_aside() == []


def test_a_record_that_is_read_only_can_still_be_read(ordinary, event):
    record = Record(ordinary / "record.sqlite3")
    record.add([first := event()])
    record.path.chmod(stat.S_IRUSR)
    record.close()
    assert record.events() == [first]
    assert "cannot be written" in refused(partial(record.add, [second := event()]))
    record.path.chmod(0o600)
    record.add([second])
    assert record.events() == [first, second]


def test_a_folder_that_cannot_be_made_is_named(tmp_path, event):
    (tmp_path / "file").write_text("not a folder")
    record = Record(tmp_path / "file" / "record.sqlite3")
    assert f"The folder {tmp_path / 'file'} cannot be written." in refused(record.events)
    (tmp_path / "file").unlink()
    record.add([answer := event()])
    assert record.events() == [answer]


def test_a_full_disk_is_told_and_the_answer_is_kept_once_there_is_space(record, event):
    record.add([first := event()])
    with record._ready() as db:
        (pages,) = db.execute("PRAGMA page_count").fetchone()
        db.execute(f"PRAGMA max_page_count={pages}")
    answer = event(data={"x": "y" * 15_000})
    assert (
        refused(partial(record.add, [answer])) == "The disk is full. Free some space; your answer will be sent again."
    )
    assert record.events() == [first]
    record.add([answer])
    assert record.events() == [first, answer]
    assert record.set_aside() == []


def test_a_disk_too_full_to_make_the_folder_is_told_as_such(record, monkeypatch):
    def full(*_args, **_how):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", full)
    assert refused(record.events) == "The disk is full. Free some space; your answer will be sent again."


@pytest.mark.parametrize("opened", [True, False], ids=["while this one is open", "before this one opens"])
def test_another_window_that_is_saving_is_waited_for_and_named(opened, record, event, window, impatient):
    first, second = event(), event()
    record.add([first])
    if not opened:
        record.close()
    code = (
        "import sqlite3\ndb = sqlite3.connect(path)\ndb.execute('BEGIN EXCLUSIVE')\nprint('held', flush=True)\ninput()"
    )
    saving = window(code)
    saving.stdin.write("\n")
    saving.stdin.flush()
    assert [saving.stdout.readline() for _ in range(2)] == ["ready\n", "held\n"]
    for act in (partial(record.add, [second]), record.events):
        assert refused(act) == "Another window is saving just now. Your answer will be sent again."
    saving.communicate("\n")
    record.add([second])
    assert record.events() == [first, second]
    assert record.set_aside() == []


def test_a_window_waits_seconds_before_it_gives_up(record):
    with record._ready() as db:
        assert 1000 <= db.execute("PRAGMA busy_timeout").fetchone()[0] <= 5000


def test_a_trouble_nobody_foresaw_is_told_with_its_cause(record, event):
    assert "could not be saved (" in refused(partial(record.add, [event(who=None)]))


def test_a_record_file_taken_away_under_an_open_record_is_begun_anew(record, event):
    record.add([event()])
    record.path.unlink()
    record.add([answer := event()])
    assert record.events() == [answer]
