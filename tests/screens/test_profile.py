"""The chooser: who is learning on this computer."""

import pytest

from lowback import profile, quiz
from lowback.record import Record, learners


@pytest.fixture
def screen(record):
    return profile(record=record)


def names(screen) -> list[str]:
    return [learner["name"] for learner in screen.state["learners"]]


def test_the_chooser_makes_the_first_learner_and_shows_where_the_record_lies(screen, record):
    assert names(screen) == ["Learner 1"]
    assert screen.state["current"] == screen.payload["who"] == learners.current(record).id
    assert screen.state["where"] == str(record.path.parent)
    assert screen.state["aside"] == []


def test_a_wish_from_the_browser_makes_a_learner_and_chooses_them(screen, record):
    screen._handle_custom_msg({"type": "profile", "op": "make", "name": "Ann"}, [])
    assert names(screen) == ["Learner 1", "Ann"]
    assert screen.state["said"] == "Now learning: Ann."
    assert quiz("hamstrings", record=record).payload["learner"] == "Ann"


def test_choosing_goes_back_to_an_earlier_learner(screen, record):
    first = screen.state["current"]
    screen.wish("make", name="Ann")
    screen.wish("choose", who=first)
    assert screen.state["current"] == first == learners.current(record).id
    assert screen.state["said"] == "Now learning: Learner 1."


def test_renaming_keeps_the_learner_and_their_answers(screen, record):
    quiz("hamstrings", record=record).choose("b")
    screen.wish("rename", who=screen.state["current"], name="Ann")
    assert names(screen) == ["Ann"]
    assert screen.state["said"] == "Renamed to Ann."
    assert "hs-02" in quiz("hamstrings", record=record).state


@pytest.mark.parametrize(
    ("wish", "problem"),
    [
        ({"op": "make", "name": " "}, "Write a name"),
        ({"op": "make", "name": "learner 1"}, "There is a learner 1 already"),
        ({"op": "choose", "who": "gone"}, "not in this record any more"),
        ({"op": "rename", "who": "gone", "name": "Zoe"}, "not in this record any more"),
    ],
)
def test_a_wish_that_cannot_be_met_is_told_and_changes_nothing(wish, problem, screen):
    before = screen.state
    screen._handle_custom_msg({"type": "profile"} | wish, [])
    assert problem in screen.state["problem"]
    assert screen.state["said"] == ""
    assert {k: screen.state[k] for k in ("learners", "current")} == {k: before[k] for k in ("learners", "current")}


def test_a_problem_is_gone_after_the_next_wish(screen):
    screen.wish("make", name="")
    screen.wish("make", name="Ann")
    assert (screen.state["problem"], screen.state["said"]) == ("", "Now learning: Ann.")


def test_the_chooser_opens_and_answers_when_the_record_is_away(away):
    screen = profile(record=Record(away))
    assert (screen.state["learners"], screen.state["current"]) == ([], "")
    assert "cannot be written" in screen.state["problem"]
    screen.wish("make", name="Ann")
    assert "cannot be written" in screen.state["problem"]
    away.parent.unlink()
    screen.wish("make", name="Ann")
    assert (names(screen), screen.state["problem"]) == (["Ann"], "")


def test_damaged_files_kept_beside_the_record_are_listed(record):
    record.path.parent.mkdir()
    record.path.write_bytes(b"not a record" * 999)
    screen = profile(record=record)
    assert screen.state["aside"] == [path.name for path in record.set_aside()]
    assert screen.state["aside"][0].startswith("record.damaged-")
    assert screen.state["aside"][0] in screen.payload["notice"]
