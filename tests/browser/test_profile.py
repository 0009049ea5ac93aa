"""Choosing who learns, by keyboard; names are anybody's, so they are shown as text."""

from tests.browser.hosts import open_page
from tests.browser.keyboard import focused, is_button, tab_to

SLUG = "00-start-here"


def test_a_learner_is_added_and_another_chosen_without_losing_the_place(page, workbook):
    open_page(page, "voila", SLUG, workbook)
    box = page.locator(".lb-profile")
    box.locator("input[type=text]").fill("<b>Zoe</b> & Co")
    page.keyboard.press("Enter")
    box.get_by_text("Now learning: <b>Zoe</b> & Co.").wait_for()
    assert box.locator("label", has_text="<b>Zoe</b> & Co").count() == 1
    page.get_by_text("<b>Zoe</b> & Co is learning now. Answers here still go to Learner 1").wait_for()
    box.locator("input[type=radio]:checked").focus()
    page.keyboard.press("ArrowUp")
    assert focused(page)["type"] == "radio", "an arrow key alone must not choose"
    tab_to(page, is_button("Learn as the chosen one"))
    page.keyboard.press("Enter")
    box.get_by_text("Now learning: Learner 1.").wait_for()
    assert focused(page)["inside"].startswith("lb lb-profile")
    assert page.errors == []


def test_a_name_that_will_not_do_is_told_plainly(page, workbook):
    open_page(page, "voila", SLUG, workbook)
    page.get_by_role("button", name="Add a learner").click()
    page.get_by_text("Write a name.").wait_for()
