"""Every page in every host: screens mounted, console quiet, axe content, nothing asked from outside."""

import pytest
from tests.browser.hosts import ROOT, open_page, screens_on

PAGES = sorted(p.stem for p in (ROOT / "lessons" / "pages").glob("*.md"))


@pytest.mark.parametrize("slug", PAGES)
@pytest.mark.parametrize("host", ["lab", "voila", "file"])
def test_every_page_opens_with_its_screens(page, host, slug, workbook, site, axe):
    open_page(page, host, slug, workbook, site)
    assert page.locator("h1", has_text="").first.inner_text()
    assert page.errors == []
    if screens_on(slug):
        assert axe(page) == []
    broken = page.evaluate("() => [...document.images].filter((i) => i.complete && !i.naturalWidth).map((i) => i.src)")
    assert broken == []


@pytest.mark.parametrize("slug", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_the_static_page_without_sideways_scrolling(context, slug, site, axe, scheme):
    from tests.browser.conftest import watched

    page = watched(context(viewport={"width": 360, "height": 740}, color_scheme=scheme).new_page())
    open_page(page, "file", slug, site=site)
    wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
    assert axe(page, "body") == []
    assert page.errors == []
