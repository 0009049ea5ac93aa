"""A whole client by keyboard alone, in every host; the answers are there again after a restart."""

import json
import sqlite3

import pytest
from tests.browser.conftest import watched
from tests.browser.hosts import open_page, start_workbook, until
from tests.browser.keyboard import enter_screen, focused, is_button, is_radio, tab_to

SLUG = "60-tell-them-apart"


def play_one_client(page) -> str:
    """Down to the last screen, by keys; the client's name."""
    enter_screen(page, "duel")
    name = page.locator(".lb-duel .lb-client .lb-tag").inner_text()
    for _ in range(20):
        main = page.locator(".lb-duel .lb-main").first.inner_text()
        if main in ("This is my choice", "Do this", "Say it"):
            tab_to(page, is_radio)
            page.keyboard.press("ArrowDown")
            page.keyboard.press("Space")
        tab_to(page, is_button(main))
        if main.startswith("Next client"):
            return name
        page.keyboard.press("Enter")
        page.wait_for_function("(old) => document.querySelector('.lb-duel .lb-main')?.innerText !== old", arg=main)
        assert focused(page)["inside"].startswith("lb lb-duel"), "the focus fell out of the screen"
    raise AssertionError("the client never ended")


def clients_of(page) -> list[dict]:
    return page.evaluate("() => JSON.parse(document.querySelector('script[data-screen=duel]').textContent).clients")


def kept_duels(path) -> dict[str, dict]:
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        rows = db.execute("SELECT item, data FROM event WHERE kind = 'duel-step' ORDER BY n").fetchall()
    return {item: json.loads(data)["state"] for item, data in rows}


@pytest.mark.parametrize("host", ["lab", "voila"])
def test_a_client_is_played_by_keyboard_and_kept(context, workbook, host):
    ctx = context()
    page = watched(ctx.new_page())
    open_page(page, host, SLUG, workbook)
    before = (
        {item for item, state in kept_duels(workbook.record).items() if "name" in state}
        if workbook.record.exists()
        else set()
    )
    name = play_one_client(page)
    assert page.locator(".lb-duel .lb-contrast").is_visible()
    page.get_by_text("Saved for").first.wait_for()
    done = until(lambda: {i for i, s in kept_duels(workbook.record).items() if "name" in s} - before)
    assert len(done) == 1
    assert page.errors == []
    with start_workbook(workbook.home) as again:
        page.goto("about:blank")
        open_page(page, host, SLUG, again)
        option = page.locator(".lb-duel select option", has_text=f"{name} (done)")
        assert option.count() == 1


def test_a_client_is_played_by_keyboard_from_a_file_and_kept(context, site):
    ctx = context(viewport={"width": 390, "height": 800})
    page = watched(ctx.new_page())
    open_page(page, "file", SLUG, site=site)
    name = play_one_client(page)
    page.close()
    page = watched(ctx.new_page())
    open_page(page, "file", SLUG, site=site)
    assert page.locator(".lb-duel select option", has_text=f"{name} (done)").count() == 1
    assert page.errors == []


def test_passing_over_a_warning_sign_stops_the_session_and_counts_apart(context, site):
    page = watched(context().new_page())
    open_page(page, "file", SLUG, site=site)
    stop = next(c for c in clients_of(page) if c["stop_turn"] is not None and c["stop_turn"] > 0)
    page.locator(".lb-duel select").select_option(stop["id"])
    for turn in range(stop["stop_turn"] + 1):
        page.get_by_label("Ordinary back pain").check()
        page.get_by_role("button", name="This is my choice").click()
        if turn < stop["stop_turn"]:
            page.get_by_role("button", name="Next finding").click()
    assert page.get_by_text("This is a warning sign.").is_visible()
    page.get_by_role("button", name="What would you do next?").click()
    page.locator(".lb-duel form input").first.check()
    page.get_by_role("button", name="Do this").click()
    page.get_by_role("button", name="And what is it").click()
    page.get_by_label("Stop: refer").check()
    page.get_by_role("button", name="Say it").click()
    assert page.get_by_text("a warning sign was passed over").is_visible()
    assert page.get_by_text("Warning signs caught: 0 of 1").is_visible()


@pytest.mark.parametrize("size", [(640, 360), (390, 800)])
def test_what_is_new_is_in_sight_after_every_step(context, site, size):
    """A projector at 200 %, and a phone."""
    page = watched(context(viewport={"width": size[0], "height": size[1]}).new_page())
    open_page(page, "file", SLUG, site=site)
    ordinary = next(c for c in clients_of(page) if c["stop_turn"] is None)
    page.locator(".lb-duel select").select_option(ordinary["id"])
    for _ in range(2):
        page.get_by_label("Ordinary back pain").check()
        for name in ("This is my choice", "Next finding"):
            page.get_by_role("button", name=name).click()
            top = page.locator(".lb-duel .lb-body > .lb-turn").last.evaluate("e => e.getBoundingClientRect().top")
            assert 0 <= round(top) < size[1] - 100
