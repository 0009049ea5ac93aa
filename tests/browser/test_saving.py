"""The screen says plainly when an answer is not yet saved, keeps it, and sends it again."""

import sqlite3
from urllib.parse import urlsplit

from tests.browser.conftest import watched
from tests.browser.hosts import open_page, start_workbook, until

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


def test_an_answer_given_while_the_server_is_gone_is_kept_on_the_next_opening(context, tmp_path):
    page = watched(context().new_page())
    with start_workbook(tmp_path) as first:
        port = urlsplit(first.address).port
        open_page(page, "voila", SLUG, first)
        record = first.record
    answer_first(page)
    page.get_by_text("Not saved yet").first.wait_for()
    assert page.evaluate("() => Object.keys(localStorage).filter((k) => k.startsWith('lowback:out:')).length") == 1
    assert count(record) == 0
    with start_workbook(tmp_path, "--port", str(port)) as again:
        page.goto("about:blank")
        open_page(page, "voila", SLUG, again)
        until(lambda: count(record) == 1)
    until(
        lambda: page.evaluate("() => Object.keys(localStorage).filter((k) => k.startsWith('lowback:out:')).length") == 0
    )


def test_junk_in_the_browsers_storage_is_dropped_and_harms_nothing(page, workbook):
    open_page(page, "voila", SLUG, workbook)
    before = count(workbook.record)
    junk = {
        "lowback:out:a": "null",
        "lowback:out:b": "{",
        "lowback:out:c": '{"who": "x"}',
        "lowback:out:d": '{"id": "e"}',
    }
    page.evaluate("(junk) => Object.entries(junk).forEach(([k, v]) => localStorage.setItem(k, v))", junk)
    answer_first(page)
    until(lambda: count(workbook.record) == before + 1)
    until(lambda: not page.evaluate("() => Object.keys(localStorage).some((k) => k.startsWith('lowback:out:'))"))
    assert page.errors == []
