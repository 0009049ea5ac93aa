"""The course as a whole: every cause has its place, its quiz and, where it is treated, its lab sheet."""

import re

import pytest

from lowback.content import pagetext
from lowback.tools.check import checked


@pytest.fixture(scope="module")
def library():
    return checked()[0]


def quizzes(page) -> list[str]:
    calls = [call for code in pagetext.code_cells(page.text) for call in pagetext.calls(code)]
    return [call.id for call in calls if call.screen == "quiz"]


def test_every_cause_that_is_treated_has_a_page_with_quiz_and_lab_sheet(library):
    by_cause = {page.cause: page for page in library.pages.values() if page.cause}
    for cause in library.causes.values():
        if cause.group == "refer-out":
            assert cause.id in quizzes(library.pages["50-look-alikes-to-refer"])
            continue
        page = by_cause[cause.id]
        assert cause.id in quizzes(page), page.slug
        named = {d.name for d in pagetext.directives(page.text)}
        assert {"refer", "cautions", "look-alikes"} <= named
        assert ("lab-sheet" in named) == (cause.group != "ordinary"), page.slug
        assert 10 <= page.minutes <= 35


def test_every_question_set_is_on_a_page(library):
    placed = {name for page in library.pages.values() for name in quizzes(page)}
    assert set(library.sets) - placed == set()


def test_no_page_speaks_of_the_workbook_as_it_once_was(library):
    once = re.compile(r"(four|other three) (causes|look-alikes)\b.*\b(this workbook|taught here)|does not teach them")
    assert [page.slug for page in library.pages.values() if once.search(page.text)] == []


def test_there_is_a_page_for_every_part_of_the_course(library):
    tens = {0: 5, 10: 3, 20: 3, 30: 3, 40: 3, 50: 1, 60: 3, 70: 2, 80: 1, 90: 3}
    numbers = [start + i for start, n in tens.items() for i in range(n)]
    assert [int(slug[:2]) for slug in library.pages] == numbers
