"""Questions of every kind as a learner meets them, on a bare page; marking agrees with Python."""

import json
from pathlib import Path

import pytest
from tests.browser.conftest import watched

from lowback.content.bundle import bundle, subjects
from lowback.screens.front import page_script, stylesheet
from lowback.screens.quiz import payload_of

CASES = Path(__file__).parents[1] / "screens" / "marking_cases.json"


def shown(context, tmp_path, items, content, **settings):
    """A page with one quiz of `items`."""
    data = json.dumps(payload_of(content, items)).replace("</", "<\\/")
    html = f"""<!doctype html><html lang="en"><meta charset="utf-8">
      <meta name="viewport" content="width=device-width"><title>t</title><link rel="icon" href="data:,">
      <style>{stylesheet()}</style><body>
      <main><script type="application/json" data-screen="quiz">{data}</script></main>
      <script>{page_script()}</script>"""
    path = tmp_path / "quiz.html"
    path.write_text(html, encoding="utf-8")
    page = watched(context(**settings).new_page())
    page.goto(path.as_uri())
    return page


def one_of(kind: str) -> tuple[dict, dict]:
    for name in subjects():
        for item in bundle(name)["items"]:
            if item["kind"] == kind:
                return item, bundle(name)
    raise AssertionError(f"no {kind} question in the lessons")


def answer(page, item, right: bool) -> None:
    """Give a right or wrong answer with the mouse, whatever the kind."""
    kind, options = item["kind"], item["options"]
    if kind == "estimate":
        e = item["estimate"]
        far = e["min"] if e["answer"] - e["min"] > e["close"] else e["max"]
        page.locator("input[type=number]").fill(str(e["answer"] if right else far))
    elif kind == "order":
        wanted = [o["id"] for o in (options if right else options[::-1])]
        for place, id in enumerate(wanted):
            while [r.get_attribute("data-option") for r in page.locator(".lb-ordered").all()].index(id) > place:
                page.locator(f".lb-ordered[data-option={id}] button").first.click()
    elif kind == "match":
        for i, o in enumerate(options):
            page.locator(f"select[data-option={o['id']}]").select_option(o["id"] if right else options[i - 1]["id"])
    elif kind == "several":
        wrong = next(o for o in options if not o["correct"])
        for o in options:
            page.locator(f"label[data-option={o['id']}] input").set_checked(o["correct"] if right else o is wrong)
    else:
        chosen = next(o for o in options if o["correct"] == right)
        page.locator(f"label[data-option={chosen['id']}] input").check()
    page.get_by_role("button", name="Check", exact=True).click()


@pytest.mark.parametrize("kind", ["single", "vignette", "several", "order", "match", "estimate"])
def test_each_kind_explains_a_wrong_answer_then_takes_the_right_one(context, tmp_path, axe, kind):
    item, content = one_of(kind)
    page = shown(context, tmp_path, [item], content)
    answer(page, item, right=False)
    assert page.locator(".lb-verdict").inner_text().endswith("Not the best answer.")
    assert page.locator(".lb-why").count() >= 1
    assert page.evaluate("() => document.activeElement.textContent") == "Try again"
    page.get_by_role("button", name="Try again").click()
    answer(page, item, right=True)
    assert "Right" in page.locator(".lb-verdict").inner_text()
    for option in item["options"]:
        assert option["explanation"][:30] in page.locator(".lb-result").inner_text()
    assert page.locator(".lb-ref").count() >= 1
    assert axe(page) == []
    page.reload()
    assert "Right" in page.locator(".lb-verdict").inner_text(), "not there again after a reload"
    assert page.errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_controls_are_big_enough_and_readable_on_a_phone(context, tmp_path, axe, scheme):
    content = bundle("safety")
    page = shown(
        context, tmp_path, content["items"], content, viewport={"width": 360, "height": 740}, color_scheme=scheme
    )
    small = page.evaluate(
        """() => [...document.querySelectorAll(".lb :is(button, input, select, summary)")]
          .filter((e) => e.offsetParent && Math.min(e.offsetWidth, e.offsetHeight) < 24)
          .map((e) => `${e.tagName} ${e.textContent}`)"""
    )
    assert small == []
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    answer(page, next(i for i in content["items"]), right=False)
    assert axe(page) == []


def test_a_hint_an_unanswered_check_and_the_answer_shown(context, tmp_path):
    item, content = one_of("vignette")
    page = shown(context, tmp_path, [item], content)
    page.get_by_role("button", name="Check", exact=True).click()
    assert page.get_by_text("Choose one answer first.").is_visible()
    page.get_by_role("button", name="Hint").click()
    assert page.get_by_text(item["hint"][:30]).first.is_visible()
    answer(page, item, right=False)
    page.get_by_role("button", name="Show the answer").click()
    assert page.locator(".lb-why").count() == len(item["options"])


def options_of(page) -> tuple[str, ...]:
    return tuple(r.get_attribute("data-option") for r in page.locator(".lb-option").all())


def test_the_order_of_options_depends_on_the_learner_and_stays(context, tmp_path):
    content = bundle("safety")
    orders = set()
    for _ in range(6):
        page = shown(context, tmp_path, content["items"][:3], content)
        first = options_of(page)
        page.wait_for_timeout(200)  # a browser hands its storage on a moment after it is written
        page.reload()
        assert options_of(page) == first
        orders.add(first)
    assert len(orders) > 1


def test_a_double_click_or_a_held_key_does_not_skip_the_explanation(context, tmp_path):
    content = bundle("triage-drill")
    page = shown(context, tmp_path, content["items"][:3], content)
    page.locator("input[type=radio]").first.check()
    page.get_by_role("button", name="Check", exact=True).dblclick()
    assert page.locator(".lb-verdict").is_visible()
    page.get_by_role("button", name="Skip").or_(page.get_by_role("button", name="Next question")).click()
    page.locator("input[type=radio]").first.check()
    page.get_by_role("button", name="Check", exact=True).focus()
    for _ in range(4):
        page.keyboard.down("Enter")  # without an up between them, as a key that is held
    page.keyboard.up("Enter")
    assert page.locator(".lb-verdict").is_visible()


def test_a_question_with_only_a_hint_is_still_to_be_answered(context, tmp_path):
    content = bundle("triage-drill")
    page = shown(context, tmp_path, content["items"][:2], content)
    page.get_by_role("button", name="Hint").click()
    page.reload()
    assert page.get_by_text("Question 1 of 2").first.is_visible()
    assert page.locator(".lb-hint").is_visible()


def test_only_the_confidence_of_the_first_try_counts(context, tmp_path):
    content = bundle("triage-drill")
    item = content["items"][0]
    page = shown(context, tmp_path, [item, content["items"][1]], content)
    page.get_by_label("A guess").check()
    answer(page, item, right=False)
    page.get_by_role("button", name="Try again").click()
    page.get_by_label("Certain").check()
    answer(page, item, right=True)
    page.get_by_role("button", name="Next question").click()
    page.get_by_role("button", name="Skip").click()
    assert page.get_by_text("You have answered 1 of 2").is_visible()
    assert page.get_by_text("Certain but wrong").count() == 0


def test_a_set_resumes_where_it_was_left_and_sums_up(context, tmp_path):
    content = bundle("triage-drill")
    items = content["items"][:3]
    page = shown(context, tmp_path, items, content)
    answer(page, items[0], right=True)
    page.get_by_role("button", name="Next question").click()
    answer(page, items[1], right=False)
    page.wait_for_timeout(200)  # as above
    page.reload()
    assert page.get_by_text("Question 3 of 3").first.is_visible()
    answer(page, items[2], right=True)
    page.get_by_role("button", name="See how it went").click()
    assert page.get_by_text("Right first time: 2 of 3").is_visible()
    assert page.get_by_text("Safety, counted apart:").is_visible()
    page.get_by_role("button", name="Start this set over").click()
    page.get_by_role("button", name="Yes, start over").click()
    assert page.locator(".lb-dot", has_text="✓").count() == 0


def test_the_browser_marks_as_python_does(context, tmp_path):
    cases = json.loads(CASES.read_text(encoding="utf-8"))
    page = watched(context().new_page())
    script = page_script().replace("mountAll({", "window.isRight = isRight; mountAll({")
    (tmp_path / "m.html").write_text(f"<!doctype html><meta charset=utf-8><script>{script}</script>", encoding="utf-8")
    page.goto((tmp_path / "m.html").as_uri())
    wrong = [c for c in cases if page.evaluate("c => window.isRight(c.item, c.response)", c) != c["right"]]
    assert wrong == []
