"""Where a learner stands, folded from the events."""

import pytest

from lowback.record.answers import standing

WORDING = {"hs-01": "v2", "hs-02": "v1"}


@pytest.fixture
def answered(record, event):
    """Keeps one answer that led to `state`."""

    def keep(item="hs-01", version="v2", who="ann", **data):
        record.add([event(item=item, version=version, who=who, data=data)])

    return keep


def test_nobody_stands_anywhere_at_the_start(record):
    assert standing(record, "ann", WORDING) == {}
    assert standing(record, "ann", {}) == {}


def test_the_last_state_of_each_question_stands(record, answered):
    answered(state={"tries": 1, "correct": False})
    answered("hs-02", "v1", state={"tries": 1, "correct": True})
    answered(state={"tries": 2, "correct": True})
    assert standing(record, "ann", WORDING) == {
        "hs-01": {"tries": 2, "correct": True},
        "hs-02": {"tries": 1, "correct": True},
    }


def test_a_question_started_over_stands_nowhere_until_it_is_answered_again(record, answered):
    answered(state={"tries": 3})
    answered(state=None)
    assert standing(record, "ann", WORDING) == {}
    answered(state={"tries": 1})
    assert standing(record, "ann", WORDING) == {"hs-01": {"tries": 1}}
    assert len(record.events()) == 3


def test_an_answer_to_another_wording_does_not_count(record, answered):
    answered(state={"tries": 1})
    answered(version="v1", state={"tries": 9})
    assert standing(record, "ann", WORDING) == {"hs-01": {"tries": 1}}
    assert standing(record, "ann", {"hs-01": "v3"}) == {}


def test_starting_an_older_wording_over_leaves_the_present_one(record, answered):
    answered(state={"tries": 1})
    answered(version="v1", state=None)
    assert standing(record, "ann", WORDING) == {"hs-01": {"tries": 1}}


def test_another_learners_answers_are_not_mixed_in(record, answered):
    answered(state={"tries": 1})
    answered(who="bob", state={"tries": 5})
    assert standing(record, "ann", WORDING) == {"hs-01": {"tries": 1}}
    assert standing(record, "bob", WORDING) == {"hs-01": {"tries": 5}}


def test_questions_that_were_not_asked_for_are_left_out(record, answered):
    answered("td-01", "v1", state={"tries": 1})
    assert standing(record, "ann", WORDING) == {}


def test_an_event_that_says_nothing_of_the_state_leaves_it(record, answered):
    answered(state={"tries": 1})
    answered(seconds=12)
    assert standing(record, "ann", WORDING) == {"hs-01": {"tries": 1}}


def test_a_state_that_is_no_state_is_not_handed_to_a_screen(record, answered):
    answered(state="soon")
    assert standing(record, "ann", WORDING) == {}


def test_the_first_try_is_what_came_first_whichever_window_it_came_from(record, event):
    wrong = {"state": {"tries": 1, "first": False, "correct": False}}
    right = {"state": {"tries": 1, "first": True, "correct": True}}  # the other window knew of no earlier try
    record.add([event(data=wrong), event(data=right)])
    stands = standing(record, "ann", {"hs-01": ""})
    assert stands == {"hs-01": {"tries": 2, "first": False, "correct": True}}
