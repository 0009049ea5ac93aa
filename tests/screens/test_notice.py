"""A learner never sees a traceback."""

import pytest

from lowback import duel, profile, question, quiz
from lowback.content import bundle
from lowback.screens.notice import Notice, kindly


@pytest.fixture
def kind(monkeypatch):
    monkeypatch.delenv("LOWBACK_STRICT")


def test_a_set_that_is_not_there_is_told_in_plain_words(kind, record):
    notice = quiz("hamstring", record=record)
    assert isinstance(notice, Notice)
    assert repr(notice) == "There is no question set 'hamstring'. Did you mean 'hamstrings'?"


def test_a_name_like_no_other_gets_the_list(kind, record):
    assert quiz("zzz", record=record).text == "There is no question set 'zzz'. There are: hamstrings."


def test_a_notice_is_announced_and_carries_no_markup_of_its_own():
    shown = Notice("<b>quiz</b> & co")._repr_html_()
    assert shown.startswith('<p role="alert">')
    assert "&lt;b&gt;quiz&lt;/b&gt; &amp; co" in shown


SCREENS = [duel, lambda record: quiz("hamstrings", record), lambda record: question("hs-01", record)]


@pytest.mark.parametrize("screen", SCREENS, ids=["duel", "quiz", "question"])
def test_lessons_that_are_not_built_are_told_with_what_to_do(screen, kind, record, tmp_path, monkeypatch):
    monkeypatch.setattr(bundle, "files", lambda _package: tmp_path / "empty")
    bundle._index.cache_clear()
    bundle._read.cache_clear()
    assert "Run: python3 start.py build" in screen(record).text


def test_a_fault_nobody_foresaw_is_told_kindly_and_raised_under_the_tests(monkeypatch):
    @kindly
    def broken():
        raise ZeroDivisionError("oh")

    with pytest.raises(ZeroDivisionError):
        broken()
    monkeypatch.setenv("LOWBACK_STRICT", "0")
    assert "Something went wrong (ZeroDivisionError: oh). Close this page and open it again." in repr(broken())


def test_the_chooser_opens_without_any_lessons(kind, record, tmp_path, monkeypatch):
    monkeypatch.setattr(bundle, "files", lambda _package: tmp_path / "empty")
    assert not isinstance(profile(record), Notice)
