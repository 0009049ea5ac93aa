"""One server (JupyterLab with Voila in it), one static site and one Chromium for the whole run."""

import json
import os
from pathlib import Path

import pytest
from tests.browser.hosts import Workbook, start_workbook

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]  # fmt: skip
LOCAL = ("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:", "file:", "about:")


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser" in Path(item.fspath).as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def workbook(tmp_path_factory) -> Workbook:
    """The server of the whole run. It and its kernels note every address outside this computer that they ask."""
    home = tmp_path_factory.mktemp("home")
    with start_workbook(home, env=refused_network(home / "net.log")) as running:
        yield running
    asked = (home / "net.log").read_text() if (home / "net.log").exists() else ""
    assert asked == "", "the server or a kernel asked the internet"


def refused_network(log: Path) -> dict[str, str]:
    """The environment in which a Python notes in `log`, and is refused, every address outside this computer."""
    return {"LOWBACK_NET_LOG": str(log), "PYTHONPATH": str(Path(__file__).with_name("netlog"))}


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    from lowback.tools.check import checked_or_raise
    from lowback.tools.site import write_site

    out = tmp_path_factory.mktemp("site") / "out"
    write_site(checked_or_raise(), out)
    return out


@pytest.fixture(scope="session")
def chromium():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["LOWBACK_BROWSER"], args=FLAGS)
        yield browser
        browser.close()


def watched_context(browser, **settings):
    """A context that notes in `outside` every request that would leave this computer.

    Noted, not intercepted: interception would switch the browser's cache off, and each page would load JupyterLab anew.
    Nothing gets out all the same, since FLAGS let no other name be looked up.
    """
    ctx = browser.new_context(**{"viewport": {"width": 1280, "height": 900}} | settings)
    ctx.outside = []
    ctx.on("request", lambda request: request.url.startswith(LOCAL) or ctx.outside.append(request.url))
    return ctx


@pytest.fixture
def context(chromium):
    """Makes browser contexts of their own; fails the test on a request that would leave this computer."""
    made = []

    def new(**settings):
        made.append(watched_context(chromium, **settings))
        return made[-1]

    yield new
    for ctx in made:
        ctx.close()
    assert [url for ctx in made for url in ctx.outside] == [], "asked from the internet"


@pytest.fixture(scope="session")
def shared_context(chromium):
    ctx = watched_context(chromium)
    yield ctx
    ctx.close()


@pytest.fixture
def page(shared_context):
    """A new tab of the shared browser context; it collects console errors in `page.errors`."""
    tab = watched(shared_context.new_page())
    yield tab
    tab.close()
    outside, shared_context.outside = shared_context.outside, []
    assert outside == [], "asked from the internet"


def watched(page):
    page.errors = []
    page.on("console", lambda m: page.errors.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda e: page.errors.append(str(e)))
    page.set_default_timeout(30_000)
    return page


@pytest.fixture(scope="session")
def axe_script() -> str:
    import axe_playwright_python

    return next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")


@pytest.fixture
def axe(axe_script):
    """axe(page) -> what axe-core finds wrong in our screens, WCAG A and AA up to 2.2, in readable lines."""

    def check(page, within=".lb") -> list[str]:
        page.evaluate(axe_script + "\n;0")
        found = page.evaluate(
            """async (within) => {
              const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
              const only = {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"], preload: false};
              const r = await axe.run({include: [[within]]}, only);
              const where = (v) => v.nodes.slice(0, 3).map((n) => n.target.join(" "));
              return r.violations.map((v) => ({id: v.id, help: v.help, nodes: where(v)}));
            }""",
            within,
        )
        return [f"{v['id']}: {v['help']} {json.dumps(v['nodes'])}" for v in found]

    return check
