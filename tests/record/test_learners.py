"""Many learners, one school laptop."""

import pytest

from lowback.record import Event, Record, RecordUnavailable, learners


def names(record) -> list[str]:
    return [learner.name for learner in learners.learners(record)]


def test_the_first_learner_is_made_when_one_is_first_needed(record):
    assert names(record) == []
    first = learners.current(record)
    assert first.name == "Learner 1"
    assert learners.current(record) == first
    assert names(record) == ["Learner 1"]


def test_a_new_learner_is_chosen_at_once_and_the_others_stay(record):
    first = learners.current(record)
    ann = learners.make(record, "Ann")
    assert learners.current(record) == ann
    assert learners.learners(record) == [first, ann]
    assert ann.id != first.id


def test_a_learner_chosen_again_is_the_one_after_a_restart_too(record):
    ann = learners.make(record, "Ann")
    learners.make(record, "Bob")
    assert learners.choose(record, ann.id) == ann
    assert learners.current(Record(record.path)) == ann


def test_a_new_name_is_shown_and_the_learner_stays_the_same(record):
    ann = learners.make(record, "Ann")
    bob = learners.make(record, "Bob")
    assert learners.rename(record, ann.id, "  Anna   Lee ") == learners.Learner(ann.id, "Anna Lee")
    assert learners.learners(record) == [learners.Learner(ann.id, "Anna Lee"), bob]
    assert learners.current(record) == bob


def test_a_learner_may_write_the_same_name_another_way(record):
    ann = learners.make(record, "ann")
    assert learners.rename(record, ann.id, "Ann").name == "Ann"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "Write a name"),
        (" \t\n", "Write a name"),
        ("x" * 41, "at most 40 letters"),
        ("BOB", "There is a BOB already"),
        (" bob ", "There is a bob already"),
        ("\ud83e", "Write a name"),
    ],
)
def test_a_name_that_cannot_be_used_is_told_why_and_nothing_changes(name, why, record):
    bob = learners.make(record, "Bob")
    ann = learners.make(record, "Ann")
    for wish in (lambda: learners.make(record, name), lambda: learners.rename(record, ann.id, name)):
        with pytest.raises(learners.BadName, match=why):
            wish()
    assert learners.learners(record) == [bob, ann]


def test_a_name_of_forty_letters_from_anywhere_will_do(record):
    name = "Žofía Nguyễn 小林 " + "x" * 24
    assert learners.make(record, name).name == name


def test_an_emoji_cut_in_half_by_the_browser_is_left_off(record):
    assert learners.make(record, "Ann \ud83e").name == "Ann"
    assert names(record) == ["Ann"]


@pytest.mark.parametrize("wish", [lambda r: learners.choose(r, "gone"), lambda r: learners.rename(r, "gone", "Zoe")])
def test_a_learner_that_is_not_there_is_neither_chosen_nor_renamed(wish, record):
    ann = learners.make(record, "Ann")
    with pytest.raises(learners.BadName, match="not in this record any more. Choose another"):
        wish(record)
    assert learners.current(record) == ann
    assert len(record.events()) == 2


def test_a_choice_or_name_for_a_learner_who_was_never_made_counts_for_nothing(record):
    ann = learners.make(record, "Ann")
    at = "2026-03-02T09:00:00-05:00"
    named = Event("1", "ghost", at, learners.NAMED, data={"name": "Boo"})
    record.add([named, Event("2", "ghost", at, learners.CHOSEN)])
    assert learners.current(record) == ann
    assert names(record) == ["Ann"]


def test_no_learner_is_made_up_when_the_record_cannot_be_read(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(RecordUnavailable):
        learners.current(Record(tmp_path / "file" / "record.sqlite3"))
