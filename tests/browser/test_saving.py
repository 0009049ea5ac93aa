"""The screen says plainly when an answer is not yet saved, keeps it, and sends it again."""

import sqlite3

from tests.browser.conftest import watched
from tests.browser.hosts import open_page, until

SLUG = "12-piriformis-syndrome"


def count(path) -> int:
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        return db.execute("SELECT count(*) FROM event WHERE kind = 'answered'").fetchone()[0]


def answer_first(page) -> None:
    quiz = page.locator("section.lb-quiz").first
    again = quiz.get_by_role("button", name="Try again")
    if again.count():
        again.click()
    quiz.locator("input[type=radio]").first.check()
    quiz.get_by_role("button", name="Check", exact=True).click()


def test_a_busy_record_is_told_and_the_answer_arrives_later(page, workbook):
    open_page(page, "voila", SLUG, workbook)
    before = count(workbook.record)
    lock = sqlite3.connect(workbook.record, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    try:
        answer_first(page)
        page.get_by_text("Not saved yet").first.wait_for()
    finally:
        lock.execute("ROLLBACK")
        lock.close()
    page.get_by_text("Saved for").first.wait_for()
    until(lambda: count(workbook.record) == before + 1)


def test_two_windows_at_once_lose_nothing(context, workbook):
    one, two = (watched(context().new_page()) for _ in range(2))
    for page in (one, two):
        open_page(page, "voila", SLUG, workbook)
    before = count(workbook.record)
    answer_first(one)
    answer_first(two)
    until(lambda: count(workbook.record) == before + 2)


def test_an_answer_given_while_the_kernel_is_gone_is_kept_on_the_next_opening(page, workbook):
    open_page(page, "voila", SLUG, workbook)
    before = count(workbook.record)
    page.evaluate("() => { const w = window.WebSocket; window.__dead = true; }")
    page.context.set_offline(True)
    answer_first(page)
    waiting = page.evaluate("() => Object.keys(localStorage).filter((k) => k.startsWith('lowback:out:')).length")
    page.context.set_offline(False)
    page.goto("about:blank")
    open_page(page, "voila", SLUG, workbook)
    until(lambda: count(workbook.record) == before + 1)
    assert waiting <= 1
