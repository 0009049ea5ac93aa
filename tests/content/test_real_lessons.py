"""The lessons that are taught: sound, enough, fair, and never decided by one word."""

from collections import Counter

import pytest

from lowback.content.library import Library
from lowback.content.model import REFER, Arrow, DuelClient, Question
from lowback.content.rules import duel_causes
from lowback.tools.check import checked
from lowback.tools.places import LESSONS

WEIGHT = {"toward": 1, "none": 0, "away": -1}
CAUSE_PAGES = sorted(p.stem for p in (LESSONS / "pages").glob("*.md") if "\ncause: " in p.read_text(encoding="utf-8"))
ONE_RIGHT = ("single", "vignette")


@pytest.fixture(scope="module")
def found():
    return checked(LESSONS)


@pytest.fixture(scope="module")
def library(found) -> Library:
    return found[0]


def choices(library: Library) -> list[Question]:
    return [q for q in library.questions.values() if q.kind in ONE_RIGHT]


def test_the_lessons_are_sound(found):
    assert not found[1], "\n" + "\n".join(map(str, found[1]))


def test_there_are_questions_enough_with_one_right_answer(library):
    asked = choices(library)
    assert len(asked) >= 80
    assert [q.id for q in asked if sum(o.correct for o in q.options) != 1] == []


def test_every_option_is_explained_in_words_of_its_own(library):
    """A few words at least, and not the same ones twice in a question."""
    bare = [(q.id, o.id) for q in library.questions.values() for o in q.options if len(o.explanation.split()) < 3]
    assert bare == []
    alike = [q.id for q in library.questions.values() if len({o.explanation for o in q.options}) < len(q.options)]
    assert alike == []


def test_the_explanation_of_a_wrong_option_does_not_call_it_right(library):
    wrong = [(q.id, o) for q in choices(library) for o in q.options if not o.correct]
    assert [(id, o.id) for id, o in wrong if o.explanation.startswith(("Right", "Correct", "Yes"))] == []


@pytest.mark.parametrize("page", CAUSE_PAGES)
def test_a_page_that_teaches_a_cause_asks_about_its_warning_signs(page, library):
    about = [q for q in library.questions.values() if q.page == page]
    assert sum(q.skill == "safety" for q in about) >= 2
    assert library.causes[library.pages[page].cause].refer


def test_there_are_clients_enough_and_some_must_be_referred(library):
    assert len(library.clients) >= 24
    assert sum(REFER in client.answer for client in library.clients.values()) >= 5


def pull(client: DuelClient, arrows: dict[tuple[str, str, str], Arrow], rivals: list[str], without: int | None = None):
    """How far all turns but one move the learner, per rival."""
    turns = [turn for i, turn in enumerate(client.turns) if i != without]
    return {r: sum(WEIGHT[arrows[t.finding, t.value, r].arrow] for t in turns) for r in rivals}


def test_no_client_is_decided_by_one_magic_word(library):
    """Take any one finding away: what the others say together still leads to an accepted answer, alone or level."""
    arrows = {(a.finding, a.value, a.cause): a for a in library.arrows}
    rivals = [*duel_causes(library), REFER]
    hinges = []
    for client in library.clients.values():
        for i, turn in enumerate(client.turns if REFER not in client.answer else []):
            pulls = pull(client, arrows, rivals, without=i)
            if max(pulls[a] for a in client.answer) < max(pulls.values()):
                ahead = [r for r in rivals if pulls[r] == max(pulls.values())]
                hinges.append(f"{client.id} without {turn.finding}: {ahead} ahead of {client.answer}")
    assert not hinges, "\n" + "\n".join(hinges)


def test_a_client_to_be_referred_shows_a_warning_sign_where_the_session_stops(library):
    arrows = {(a.finding, a.value, a.cause): a.arrow for a in library.arrows}
    for client in library.clients.values():
        if client.stop_turn is not None:
            turn = client.turns[client.stop_turn]
            assert arrows[turn.finding, turn.value, REFER] == "toward", client.id


def test_clients_do_not_all_have_the_same_answer_or_next_step(library):
    answers = Counter(answer for client in library.clients.values() for answer in client.answer)
    assert set(answers) >= {*duel_causes(library), REFER}
    actions = Counter(client.action for client in library.clients.values())
    assert len(actions) == 4 and max(actions.values()) <= len(library.clients) / 2


def test_the_right_answer_is_not_given_away_by_its_length(library):
    """It may be the longest about as often as chance would have it, and ten points more."""
    asked = choices(library)
    lengths = [(sorted(len(o.text) for o in q.options), *(len(o.text) for o in q.options if o.correct)) for q in asked]
    longest = sum(key == ranked[-1] > ranked[-2] for ranked, key in lengths)
    chance = sum(1 / len(q.options) for q in asked) / len(asked)
    assert longest / len(asked) <= chance + 0.10


def test_the_right_answer_does_not_always_stand_in_the_same_place(library):
    """The screens mix the options; a printed sheet does not."""
    places = Counter(o.id for q in choices(library) for o in q.options if o.correct)
    assert max(places.values()) <= 0.45 * sum(places.values())
