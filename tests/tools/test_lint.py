"""The question bank as a whole: no tells, the engine agrees, and enough of everything."""

from collections import Counter

import pytest
from msgspec.structs import replace

from lowback.content.bank import chance, with_one_key
from lowback.content.guessing import SPARE, STRATEGIES, success
from lowback.content.model import Waiver
from lowback.tools import lint
from lowback.tools.bankengine import solvable
from lowback.tools.check import checked

SKILLS = ("recall", "recognise", "discriminate", "decide", "safety")


@pytest.fixture(scope="module")
def library():
    return checked()[0]


@pytest.fixture(scope="module")
def questions(library):
    return list(library.questions.values())


def test_no_question_gives_itself_away(library, model):
    assert [str(fault) for fault in lint.faults(library, model)] == []


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_a_robot_that_never_reads_stays_near_chance(strategy, questions):
    one_key = with_one_key(questions)
    assert success(one_key, STRATEGIES[strategy]) <= chance(one_key) + SPARE


def test_the_engine_agrees_with_the_keys_it_can_reckon(library, questions, model):
    found = list(solvable(questions, library, model))
    assert len(found) >= 60
    assert sum(answer.agrees for _, answer in found) >= 0.95 * len(found)


def test_there_are_enough_questions_of_every_kind(library, questions):
    assert len(questions) >= 400
    assert sum(q.kind == "vignette" for q in questions) >= 0.6 * len(questions)
    skills = Counter(q.skill for q in questions)
    assert all(skills[skill] >= 20 for skill in SKILLS)
    assert {id for id in library.causes if id not in library.sets or len(library.sets[id].questions) < 7} == set()


def test_a_fault_is_named_waived_and_an_idle_waiver_is_told(library, model):
    def with_question(**fields):
        held = library.sets["hamstrings"]
        broken = [replace(held.questions[0], **fields), *held.questions[1:]]
        return replace(library, sets=library.sets | {"hamstrings": replace(held, questions=broken)})

    hint = "Look at what stops the leg and " * 6
    waiver = Waiver("long-sentence", "A reason.")
    assert [f.rule for f in lint.faults(with_question(hint=hint), model)] == ["long-sentence"]
    assert lint.faults(with_question(hint=hint, waive=[waiver]), model) == []
    assert [f.rule for f in lint.faults(with_question(waive=[waiver]), model)] == ["waive"]
    assert "there is no rule" in lint.faults(with_question(waive=[Waiver("length", "x")]), model)[0].found
