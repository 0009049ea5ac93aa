"""Our pages run by themselves; nothing else does."""

import json
import os

import pytest
from tests.browser.hosts import ROOT, open_page, until, wait_for_screens

SLUG = "12-piriformis-syndrome"
TIMES = 20 if os.environ.get("LOWBACK_FULL") else 4


def test_screens_are_there_on_every_opening_and_reload(page, workbook):
    shown = 0
    for turn in range(TIMES):
        if turn % 2:
            page.reload()
            page.wait_for_selector(".jp-Notebook")
            wait_for_screens(page, 1)
        else:
            open_page(page, "lab", SLUG, workbook)
        shown += 1
    assert shown == TIMES


@pytest.fixture
def foreign():
    """A notebook put beside ours for one test."""
    made = []

    def put(name: str, content: dict) -> str:
        path = ROOT / "notebooks" / name
        path.write_text(json.dumps(content), encoding="utf-8")
        made.append(path)
        return f"notebooks/{name}"

    yield put
    for path in made:
        path.unlink(missing_ok=True)


@pytest.fixture
def altered():
    """One of our own pages changed by one character, where it lies; put back afterwards."""
    path = ROOT / "notebooks" / f"{SLUG}.ipynb"
    before = path.read_bytes()

    def change(part: str) -> str:
        content = json.loads(before)
        next(c for c in content["cells"] if c["cell_type"] == part)["source"][-1] += " "
        path.write_text(json.dumps(content), encoding="utf-8")
        return f"notebooks/{path.name}"

    yield change
    path.write_bytes(before)


def opened_and_idle(page, workbook, path: str) -> None:
    """Open a notebook of which nothing is expected, and give it time to do it all the same."""
    page.goto(workbook.lab(path))
    page.wait_for_function("() => /\\| Idle/.test(document.querySelector('#jp-bottom-panel')?.innerText || '')")
    page.wait_for_timeout(2000)


@pytest.mark.parametrize("part", ["code", "markdown"])
def test_a_page_changed_by_one_character_does_not_run_and_says_so(page, workbook, altered, part):
    opened_and_idle(page, workbook, altered(part))
    assert page.locator("section.lb").count() == 0
    assert page.get_by_text("This page was changed").count() > 0


def test_a_copy_of_a_page_somewhere_else_does_not_run(page, workbook, foreign):
    whole = json.loads((ROOT / "notebooks" / f"{SLUG}.ipynb").read_text(encoding="utf-8"))
    opened_and_idle(page, workbook, foreign("zz-a-copy.ipynb", whole))
    assert page.locator("section.lb").count() == 0


def test_a_file_beside_a_page_is_not_taken_for_the_workbook(page, workbook, tmp_path):
    mark, intruder = tmp_path / "ran", ROOT / "notebooks" / "lowback.py"
    intruder.write_text(f"open({str(mark)!r}, 'w').close()", encoding="utf-8")
    try:
        open_page(page, "lab", SLUG, workbook)
    finally:
        intruder.unlink()
    assert not mark.exists()


def test_somebody_elses_notebook_does_not_run(page, workbook, foreign, tmp_path):
    mark = tmp_path / "ran"
    code = {"cell_type": "code", "id": "a", "metadata": {}, "execution_count": None, "outputs": [],
            "source": [f"open({str(mark)!r}, 'w').close()"]}  # fmt: skip
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    path = foreign("zz-foreign.ipynb", {"cells": [code], "metadata": kernel, "nbformat": 4, "nbformat_minor": 5})
    opened_and_idle(page, workbook, path)
    assert not mark.exists()


def test_one_letter_shortcuts_on_a_control_delete_nothing(page, workbook):
    open_page(page, "lab", SLUG, workbook)
    cells = page.locator(".jp-Notebook .jp-Cell").count()
    page.locator("section.lb button[type=submit]").first.focus()
    for key in ("d", "d", "x", "a", "b", "m"):
        page.keyboard.press(key)
    page.locator("section.lb input[type=radio]").first.focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("() => document.activeElement.type") == "radio"
    page.keyboard.press("d")
    page.keyboard.press("d")
    page.wait_for_timeout(300)
    assert page.locator(".jp-Notebook .jp-Cell").count() == cells
    assert page.locator("section.lb").count() > 0


def test_a_double_click_on_prose_does_not_show_its_source(page, workbook):
    open_page(page, "lab", SLUG, workbook)
    page.locator(".jp-RenderedMarkdown p").first.dblclick()
    page.wait_for_timeout(300)
    assert page.locator(".jp-MarkdownCell:not(.jp-mod-rendered)").count() == 0


def test_running_a_page_leaves_nothing_to_save(page, workbook):
    before = (ROOT / "notebooks" / f"{SLUG}.ipynb").read_bytes()
    open_page(page, "lab", SLUG, workbook)
    until(lambda: page.locator(".jp-mod-dirty").count() == 0)
    assert (ROOT / "notebooks" / f"{SLUG}.ipynb").read_bytes() == before


def test_the_screens_come_back_after_a_kernel_restart(page, workbook):
    open_page(page, "lab", SLUG, workbook)
    page.locator("section.lb").first.evaluate("e => { e.dataset.old = '1'; }")
    page.locator(".jp-NotebookPanel-toolbar [data-command='notebook:restart-kernel']").click()
    page.locator(".jp-Dialog .jp-mod-warn").click()
    page.wait_for_function("() => { const s = document.querySelector('section.lb'); return s && !s.dataset.old; }")
    assert page.errors == []
