"""Answering questions as a learner does."""

import pytest

from lowback import question, quiz
from lowback.content.bundle import NotInLessons
from lowback.record import Record, learners


def test_a_wrong_answer_explains_itself_and_is_recorded(record):
    screen = question("hs-01", record=record)
    assert screen.choose("b") is False
    assert screen.feedback == "That comes on one side."
    event = record.events(items=["hs-01"])[-1]
    assert (event.kind, event.data["response"], event.data["correct"]) == ("answered", ["b"], False)
    assert event.version == screen.item("hs-01")["version"]


def test_a_right_answer_says_why_without_its_citations(record):
    screen = quiz("hamstrings", record=record)
    assert screen.choose("c") is True
    assert screen.feedback == "The word since decides it."
    assert record.events(items=["hs-02"])[-1].data["correct"] is True


@pytest.mark.parametrize(("guess", "right"), [(57, True), (65, True), (49, True), (48.9, False), (66, False)])
def test_an_estimate_is_right_when_it_is_close(guess, right, record):
    screen = quiz("hamstrings", record=record)
    assert screen.choose(guess, id="hs-03") is right
    assert "The average is 57." in screen.feedback
    assert record.events(items=["hs-03"])[-1].data["response"] == [guess]


def test_a_second_try_counts_and_the_first_is_not_forgotten(record):
    screen = question("hs-01", record=record)
    screen.choose("b")
    screen.choose("a")
    state = screen.state["hs-01"]
    assert (state["correct"], state["first"], state["tries"]) == (True, False, 2)
    assert [event.data["correct"] for event in record.events(items=["hs-01"])] == [False, True]


def test_a_hint_before_the_first_try_does_not_spoil_it(record):
    screen = question("hs-01", record=record)
    screen.state = {"hs-01": {"tries": 0, "hinted": True}}
    screen.choose("a")
    assert screen.state["hs-01"]["first"] is True


def test_where_the_learner_left_off_is_there_after_a_restart(record):
    before = quiz("hamstrings", record=record)
    before.choose("b")
    after = quiz("hamstrings", record=Record(record.path))
    assert after.state == before.state
    assert after.state["hs-02"]["response"] == ["b"]
    assert "hs-03" not in after.state


def test_another_learner_starts_fresh_and_the_first_finds_everything_again(record):
    quiz("hamstrings", record=record).choose("b")
    first = learners.current(record)
    learners.make(record, "Bob")
    screen = quiz("hamstrings", record=record)
    assert (screen.payload["learner"], screen.state) == ("Bob", {})
    learners.choose(record, first.id)
    assert quiz("hamstrings", record=record).state["hs-02"]["response"] == ["b"]


def test_a_question_that_was_reworded_is_asked_anew_and_the_old_answer_stays_in_the_record(record, lessons, build):
    quiz("hamstrings", record=record).choose("b")
    lessons.swap("questions/hamstrings.yaml", "stem: What is the best next step?", "stem: What is best now?")
    build()
    assert quiz("hamstrings", record=record).state == {}
    assert len(record.events(items=["hs-02"])) == 1


def test_a_better_explanation_does_not_ask_the_question_anew(record, lessons, build):
    quiz("hamstrings", record=record).choose("b")
    lessons.swap("questions/hamstrings.yaml", "Too slow.", "That would be too slow.")
    build()
    assert "hs-02" in quiz("hamstrings", record=record).state


def test_a_set_leaves_out_the_questions_that_stand_elsewhere_on_the_page(record):
    assert [item["id"] for item in quiz("hamstrings", record=record).payload["items"]] == ["hs-02", "hs-03"]
    assert [item["id"] for item in question("hs-01", record=record).payload["items"]] == ["hs-01"]


def test_a_screen_carries_the_sources_of_its_questions_and_no_others(record):
    assert set(question("hs-01", record=record).payload["sources"]) == {"boyd2012"}
    shown = quiz("hamstrings", record=record).payload["sources"]
    assert shown["who2023"]["short"] == "World Health Organization no date"
    assert shown["boyd2012"]["url"] == "https://doi.org/10.1186/1471-2474-13-245"


def test_a_screen_without_a_record_says_so_and_still_answers(away):
    screen = quiz("hamstrings", record=Record(away))
    assert "cannot be written" in screen.payload["notice"]
    assert screen.choose("c") is True
    assert "decides it" in screen.feedback
    assert screen.state == {}


def test_a_damaged_record_is_told_on_the_screen(record):
    record.path.parent.mkdir()
    record.path.write_bytes(b"not a record" * 999)
    assert "damaged" in quiz("hamstrings", record=record).payload["notice"]
    assert quiz("hamstrings", record=Record(record.path)).payload["notice"] == ""


def test_without_a_record_named_the_one_in_lowback_home_is_used(home):
    quiz("hamstrings").choose("c")
    assert len(Record(home / "record.sqlite3").events(items=["hs-02"])) == 1


def test_a_set_that_is_not_there_raises_under_the_tests(record):
    with pytest.raises(NotInLessons, match="no question set 'hamstring'. Did you mean 'hamstrings'"):
        quiz("hamstring", record=record)
    with pytest.raises(NotInLessons, match="no question 'hs-9'. Did you mean 'hs-0"):
        question("hs-9", record=record)


def test_a_screen_shows_the_same_short_text_each_time(record):
    assert repr(quiz("hamstrings", record=record)) == repr(quiz("hamstrings", record=record)) == "<lowback Quiz>"
