"""Every page in every host: screens mounted, console quiet, axe content, nothing asked from outside."""

import json
import os
import subprocess
import sys
import urllib.request

import pytest
from tests.browser.conftest import refused_network, watched
from tests.browser.hosts import ROOT, open_page, screens_on

PAGES = sorted(p.stem for p in (ROOT / "lessons" / "pages").glob("*.md"))
FULL = os.environ.get("LOWBACK_FULL") == "1"


def some(turn: int) -> list[str]:
    """Every third page, from the given one on; all with `start.py test --full`. A kernel a page takes seconds."""
    return PAGES if FULL else PAGES[turn::3]


@pytest.mark.parametrize(
    ("host", "slug"),
    [*(("lab", slug) for slug in some(0)), *(("voila", slug) for slug in some(1)), *(("file", slug) for slug in PAGES)],
)
def test_every_page_opens_with_its_screens(page, host, slug, workbook, site, axe):
    open_page(page, host, slug, workbook, site)
    assert page.locator("h1").first.inner_text()
    page.evaluate("() => { for (const i of document.images) i.loading = 'eager'; }")
    page.wait_for_function("() => [...document.images].every((i) => i.complete)")
    assert page.evaluate("() => [...document.images].filter((i) => !i.naturalWidth).map((i) => i.src)") == []
    if screens_on(slug):
        assert axe(page) == []
    assert page.errors == []


@pytest.mark.parametrize(
    ("scheme", "slug"), [*(("light", slug) for slug in PAGES), *(("dark", slug) for slug in some(2))]
)
def test_a_phone_shows_the_static_page_without_sideways_scrolling(context, slug, site, axe, scheme):
    page = watched(context(viewport={"width": 360, "height": 740}, color_scheme=scheme).new_page())
    open_page(page, "file", slug, site=site)
    wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
    assert axe(page, "body") == []
    assert page.errors == []


def test_the_guard_against_the_internet_does_refuse(tmp_path):
    """Else the tour's silence would prove nothing. The address is this computer's own, under another name."""
    ask = "import socket\ntry: socket.create_connection(('127.0.0.2', 9), 1)\nexcept OSError as e: print(e)"
    env = os.environ | refused_network(tmp_path / "net.log")
    said = subprocess.run([sys.executable, "-c", ask], env=env, capture_output=True, text=True).stdout
    assert "the tests refuse 127.0.0.2" in said
    assert "127.0.0.2" in (tmp_path / "net.log").read_text()


def theme(workbook, name: str) -> None:
    """Choose JupyterLab's theme as its Settings menu does."""
    where = "lab/api/settings/@jupyterlab/apputils-extension:themes"
    body = json.dumps({"raw": json.dumps({"theme": name})}).encode()
    request = urllib.request.Request(workbook.url(where), body, {"Content-Type": "application/json"}, method="PUT")
    urllib.request.urlopen(request).close()


def test_the_dark_theme_of_jupyterlab_is_readable(page, workbook, axe):
    theme(workbook, "JupyterLab Dark")
    try:
        open_page(page, "lab", "60-tell-them-apart", workbook)
        page.wait_for_function("() => document.body.dataset.jpThemeLight === 'false'")
        page.get_by_label("Ordinary back pain").check()
        page.get_by_role("button", name="This is my choice").click()
        assert axe(page) == []
    finally:
        theme(workbook, "JupyterLab Light")


def test_a_projector_at_200_percent_shows_all_without_sideways_scrolling(context, workbook):
    """1280 px at 200 % is 640 CSS px."""
    page = watched(context(viewport={"width": 640, "height": 400}, device_scale_factor=2).new_page())
    open_page(page, "voila", "60-tell-them-apart", workbook)
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    assert page.errors == []
