"""Reading help, by keyboard alone: size, spacing, font and a voice, kept from page to page."""

import pytest
from tests.browser.conftest import watched
from tests.browser.hosts import open_page

VOICE = """
window.said = [];
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
Object.defineProperty(window, "speechSynthesis", { value: {
  speak(words) { window.said.push(words.text); window.last = words; }, cancel() { window.cancelled = true; },
} });
"""


@pytest.fixture
def opened(context, site, workbook):
    def go(host: str, slug: str = "41-facet-joint"):
        page = watched(context(viewport={"width": 390, "height": 800}).new_page())
        page.add_init_script(VOICE)
        open_page(page, host, slug, workbook, site)
        return page

    return go


def press(page, name: str) -> None:
    """Reach a button with the keyboard and press it."""
    button = page.get_by_role("button", name=name, exact=True)
    button.focus()
    assert button.evaluate("(el) => document.activeElement === el")
    page.keyboard.press("Enter")


def help_opened(page) -> None:
    page.get_by_text("Reading help").focus()
    page.keyboard.press("Enter")


@pytest.mark.parametrize("host", ["file", "voila"])
def test_size_spacing_and_font_are_kept_on_the_next_page(host, opened, axe, site, workbook):
    page = opened(host)
    help_opened(page)
    for name in ("Larger text", "Larger text", "Wide spacing", "Plain font"):
        press(page, name)
    assert page.get_by_role("button", name="Wide spacing").get_attribute("aria-pressed") == "true"
    assert axe(page, "header") == []
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    open_page(page, host, "40-sacroiliac-joint", workbook, site)
    main = page.locator("main")
    assert main.evaluate("(el) => el.style.fontSize") == "1.3em"
    assert {"reader-wide", "reader-plain"} <= set(main.get_attribute("class").split())
    assert page.errors == []


def test_the_page_is_read_block_by_block_and_can_be_stopped(opened):
    page = opened("file")
    help_opened(page)
    press(page, "Read aloud")
    first = page.locator(".reader-now")
    assert page.evaluate("() => window.said[0]") == first.inner_text().strip()
    page.evaluate("() => window.last.onend()")
    assert page.evaluate("() => window.said.length") == 2
    assert page.locator(".reader-now").count() == 1
    press(page, "Stop reading")
    assert page.evaluate("() => window.cancelled") and page.locator(".reader-now").count() == 0
    page.evaluate("() => window.last.onend()")
    assert page.evaluate("() => window.said.length") == 2, "after stopping nothing more is said"


def test_a_damaged_setting_is_left_behind(opened):
    page = opened("file")
    page.evaluate("() => localStorage.setItem('lowback:reader', '{\"size\": 99')")
    page.reload()
    help_opened(page)
    press(page, "Larger text")
    assert page.locator("main").evaluate("(el) => el.style.fontSize") == "1.15em"
