"""Pictures, their labels and their series, by keyboard alone, in every host and on a phone."""

import json
import sqlite3
from itertools import combinations

import pytest
from content.small_pictures import FRAMES, LABELS, PICTURES, write_png
from msgspec import convert
from tests.browser.conftest import watched
from tests.browser.hosts import ROOT, until, wait_for_screens
from tests.browser.keyboard import enter_screen

from lowback.content.pictures import Series
from lowback.content.yamltext import read_yaml
from lowback.screens.front import page_script, picture_script, stylesheet
from lowback.screens.labels import payload_of
from lowback.screens.picture import picture_html
from lowback.tools.picturetables import shown_picture, shown_series
from lowback.tools.places import pictures

HIP = shown_picture(PICTURES["hip"])
NAMES = [label["name"] for label in HIP["labels"]]  # number 1 is the first
PHONE = {"viewport": {"width": 390, "height": 800}, "has_touch": True}
SERIES = shown_series(convert(read_yaml(FRAMES, "", [])[0], Series), PICTURES)


@pytest.fixture
def from_file(context, tmp_path):
    """Opens a bare page with the picture, its label quiz and the series."""

    def open_it(picture: dict = HIP, **settings):
        (tmp_path / "images").mkdir(exist_ok=True)
        for p in PICTURES.values():
            write_png(tmp_path / "images" / p.file)
        data = [("labels", payload_of(picture)), ("frames", SERIES)]
        screens = "".join(
            f'<script type="application/json" data-screen="{name}">{json.dumps(load)}</script>' for name, load in data
        )
        (tmp_path / "page.html").write_text(
            f"""<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>t</title><link rel="icon" href="data:,"><style>{stylesheet()}</style><body><main><h1>t</h1>
            {picture_html(HIP, []).replace("../images", "images")}{screens}</main>
            <script>{page_script()}{picture_script()}</script>""",
            encoding="utf-8",
        )
        page = watched(context(**settings).new_page())
        page.goto((tmp_path / "page.html").as_uri())
        return page

    return open_it


@pytest.fixture
def notebook(tmp_path, request):
    """A notebook of this test beside ours: a picture, its quiz with a served file, and one whose file only Python has.

    Its picture is named by the host, so that what was answered in one is not there in the other.
    """
    write_png(tmp_path / "hip.png")
    served = next(p for p in pictures().values() if p.size[0])
    own = HIP | {"id": request.getfixturevalue("host"), "file": served.file, "size": served.size}
    setting = (
        "import json; from pathlib import Path; from lowback.record import open_record; "
        "from lowback.screens import labels, pictured\n"
        f"pictured.FOLDER = Path({str(tmp_path)!r})\n"
    )
    code = [
        setting + f"labels.of_picture(json.loads({json.dumps(own)!r}), open_record())",
        f"labels.of_picture(json.loads({json.dumps(HIP | {'id': 'hip-2'})!r}), open_record())",
    ]
    cells = [{"cell_type": "markdown", "id": "m", "metadata": {}, "source": picture_html(own, [])}]
    cells += [
        {"cell_type": "code", "id": f"c{n}", "metadata": {}, "execution_count": None, "outputs": [], "source": source}
        for n, source in enumerate(code)
    ]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    path = ROOT / "notebooks" / "zz-labels.ipynb"
    path.write_text(json.dumps({"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}))
    yield f"notebooks/{path.name}"
    path.unlink()


def opened(page, host: str, workbook, path: str):
    page.goto(getattr(workbook, host)(path))
    if host == "lab":
        page.wait_for_function("() => /\\| Idle/.test(document.querySelector('#jp-bottom-panel')?.innerText || '')")
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.locator("[data-command='runmenu:run-all']").click()
    wait_for_screens(page, 2)
    return page


def at(page) -> str:
    """What a screen reader would call the control that has the focus."""
    return page.evaluate("() => { const e = document.activeElement; return e.ariaLabel || e.innerText || e.tagName; }")


def press_until(page, key: str, wanted: str) -> None:
    for _ in range(40):
        if at(page).startswith(wanted):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} never led to {wanted!r}; last on {at(page)!r}")


def question(page) -> str:
    return page.locator(".lb-labels .lb-verdict").first.inner_text()


def name_it(page, wrong: int = 0) -> None:
    """Answer a round of "Name it", the first `wrong` of them wrongly, by keys; ends on the summary."""
    while question(page).startswith("Number"):
        number = int(question(page).removeprefix("Number ").partition(":")[0])
        right = NAMES[number - 1]
        chosen = NAMES[number % len(NAMES)] if wrong > 0 else right
        press_until(page, "ArrowDown", chosen)
        page.keyboard.press("Enter")
        if chosen != right:
            assert f"You chose {chosen}; this is {right}" in question(page)
        else:
            assert question(page).startswith(f"✓ Right: number {number} is {right}")
        wrong -= 1
        assert at(page) in ("Next", "See how it went")
        page.keyboard.press("Enter")


def find_it(page) -> None:
    """Answer a round of "Find it" with the numbers on the picture, by keys."""
    while question(page).startswith("Find:"):
        number = NAMES.index(question(page).removeprefix("Find: ")) + 1
        press_until(page, "ArrowRight", f"Number {number}")
        page.keyboard.press("Enter")
        assert question(page).startswith("✓ Right")
        page.keyboard.press("Enter")


def play(page) -> None:
    """Both ways through, with one mistake and a second try at what was missed."""
    enter_screen(page, "labels")
    press_until(page, "Tab", "Gluteus medius")
    name_it(page, wrong=1)
    assert at(page) == question(page) == "3 of 4 right."
    press_until(page, "Tab", "Only the missed (1)")
    page.keyboard.press("Enter")
    name_it(page)
    assert question(page) == "1 of 1 right."
    press_until(page, "Tab", "Now: Find it")
    page.keyboard.press("Enter")
    assert at(page) == "Find it"
    press_until(page, "Tab", "Number 1")
    find_it(page)
    assert question(page) == "4 of 4 right."


def enlarge_and_come_back(page) -> None:
    """The larger view by keys: opened, made larger, moved, whole again, closed; the focus returns."""
    link = page.locator("a.lb-zoom").first
    link.focus()
    page.keyboard.press("Enter")
    dialog = page.locator("dialog[open]")
    stage = dialog.locator(".lb-dialog-stage")
    assert dialog.count() == 1 and "The picture" in at(page)
    width = stage.evaluate("e => e.offsetWidth")
    page.keyboard.press("+")
    assert stage.evaluate("e => e.offsetWidth") > width
    assert "percent" in dialog.locator("[role=status]").inner_text()
    before = page.evaluate("() => document.activeElement.scrollLeft")
    page.keyboard.press("ArrowLeft")
    page.wait_for_function("x => document.activeElement.scrollLeft < x", arg=before)
    page.keyboard.press("0")
    assert stage.evaluate("e => e.offsetWidth - e.parentElement.clientWidth") <= 0
    press_until(page, "Tab", "Close")
    page.keyboard.press("Escape")
    assert dialog.count() == 0 and link.evaluate("e => e === document.activeElement")


@pytest.mark.parametrize(("host", "settings"), [("lab", {}), ("voila", PHONE)], ids=["lab", "voila-on-a-phone"])
def test_a_picture_is_enlarged_and_its_labels_played_by_keyboard(context, workbook, notebook, axe, host, settings):
    page = watched(context(**settings).new_page())
    opened(page, host, workbook, notebook)
    enlarge_and_come_back(page)
    play(page)
    assert axe(page, ".lb-labels") == [] and axe(page, ".lb-picture") == []
    page.wait_for_function("() => [...document.querySelectorAll('.lb-stage img')].every((i) => i.naturalWidth)")
    last = until(lambda: len(kept(workbook, host)) > 9 and kept(workbook, host)[-1])
    assert last["mode"] == "find" and last["correct"] and len(last["state"]["find"]["done"]) == 4
    assert [e for e in page.errors if "404" not in e] == [], "only the file that Python sent may be missing"


def kept(workbook, host: str) -> list[dict]:
    with sqlite3.connect(f"file:{workbook.record}?mode=ro", uri=True) as db:
        rows = db.execute("SELECT data FROM event WHERE item = ? ORDER BY n", (f"labels-{host}",)).fetchall()
    return [json.loads(data) for (data,) in rows]


@pytest.mark.parametrize("settings", [PHONE, {"color_scheme": "dark"}], ids=["phone", "dark"])
def test_from_a_file_the_numbers_can_be_hit_and_the_round_resumes(from_file, axe, settings):
    page = from_file(**settings)
    enlarge_and_come_back(page)
    play(page)
    page.reload()
    assert question(page) == "4 of 4 right."
    page.get_by_role("button", name="Start over").click()
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    sizes = page.locator(".lb-number").evaluate_all("all => all.flatMap((e) => [e.offsetWidth, e.offsetHeight])")
    assert len(sizes) == 8 and min(sizes) >= 24
    rows = page.locator(".lb-list button").evaluate_all("all => all.map((e) => e.offsetHeight)")
    assert len(rows) == 4 and min(rows) >= 44
    assert axe(page, "body") == []
    assert page.errors == []


@pytest.mark.parametrize("settings", [PHONE, {"viewport": {"width": 1280, "height": 720}}], ids=["phone", "projector"])
def test_what_is_asked_and_told_stands_in_sight_with_the_picture(from_file, settings):
    page = from_file(**settings)
    height = settings["viewport"]["height"]

    def in_sight() -> bool:
        frame, asking = (page.locator(f".lb-labels {css}").bounding_box() for css in (".lb-frame", ".lb-asking"))
        return frame["y"] > -1 and asking["y"] + asking["height"] < height + 1

    page.locator(".lb-name").last.click()  # below the picture
    assert in_sight()
    page.locator(".lb-labels").get_by_role("button", name="Next").click()
    assert in_sight()
    assert page.evaluate("() => document.activeElement.getBoundingClientRect().bottom <= innerHeight")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.get_by_role("button", name="Find it").evaluate("e => e.click()")
    assert in_sight()


def test_on_paper_the_numbers_stand_on_their_labels_and_no_name_shows(context, site):
    page = watched(context(viewport={"width": 740, "height": 960}).new_page())
    page.goto((site / "12-piriformis-syndrome.html").as_uri())
    page.locator(".lb-stage img").first.scroll_into_view_if_needed()
    page.emulate_media(media="print")
    image, stage = (page.locator(css).first.bounding_box() for css in (".lb-stage img", ".lb-stage"))
    assert image == pytest.approx(stage, abs=1)
    assert page.get_by_text("On paper: write beside each name").first.is_visible()
    assert page.locator(".lb-labels .lb-asking").first.is_hidden()
    assert page.locator(".lb-ring").first.is_hidden()


def test_a_tap_near_a_point_or_its_words_counts_and_one_in_the_empty_does_not(from_file):
    page = from_file(**PHONE)
    page.get_by_role("button", name="Find it").click()
    stage = page.locator(".lb-stage")
    box = stage.bounding_box()
    asked = question(page).removeprefix("Find: ")
    stage.tap(position={"x": box["width"] * 0.5, "y": box["height"] * 0.97})
    assert question(page) == f"Find: {asked}" and "Nothing is labeled there" in page.locator(".lb-labels").inner_text()
    point = next(label for label in LABELS if label["name"] == asked)["at"]
    stage.tap(position={"x": box["width"] * point[0] + 9, "y": box["height"] * point[1] + 9})
    assert question(page).startswith("✓ Right")
    page.locator(".lb-labels").get_by_role("button", name="Next").tap()
    asked = question(page).removeprefix("Find: ")
    page.wait_for_timeout(600)  # sooner, at the same place, it would be the second half of a double tap
    wrong = next(n for n, name in enumerate(NAMES, 1) if name != asked)
    page.locator(".lb-numbers button", has_text=str(wrong)).tap()
    assert f"You chose number {wrong}, {NAMES[wrong - 1]}" in question(page)


def test_numbers_that_would_touch_move_apart(from_file):
    """Ten labels, close together, on the narrowest phone."""
    tight = [
        {**HIP["labels"][0], "id": f"x{n}", "name": f"Part {n}", "box": [0.8, 0.1 + 0.024 * n, 0.15, 0.02]}
        for n in range(10)
    ]
    page = from_file(HIP | {"labels": tight}, **PHONE)
    centers = page.evaluate(
        """() => [...document.querySelectorAll(".lb-number")].map((e) => { const r = e.getBoundingClientRect();
          return [r.x + r.width / 2, r.y + r.height / 2]; })"""
    )
    assert len(centers) == len(tight)
    assert min(max(abs(a[0] - b[0]), abs(a[1] - b[1])) for a, b in combinations(centers, 2)) >= 24


def test_a_series_is_stepped_through_by_keyboard_and_told_in_words(from_file, axe):
    page = from_file(**PHONE)
    slider = page.locator(".lb-frames input")
    slider.focus()
    page.keyboard.press("ArrowRight")
    words = page.locator(".lb-frames-words")
    assert "Step 2 of 2" in words.inner_text() and "Hips stop early: bend 40 degrees, hips 16." in words.inner_text()
    assert page.locator(".lb-frames img").evaluate_all("all => all.map((i) => i.getAttribute('src'))") == [
        "images/bend-free-02.png", "images/bend-early-02.png",
    ]  # fmt: skip
    page.wait_for_function("() => [...document.querySelectorAll('.lb-frames img')].every((i) => i.naturalWidth)")
    press_until(page, "Tab", "Back")
    page.keyboard.press("Enter")
    assert "Step 1 of 2" in words.inner_text() and slider.input_value() == "1" and at(page) == "Back"
    assert page.get_by_text("It shows no cause and no pain.").is_visible()
    assert axe(page, ".lb-frames") == [] and page.errors == []
