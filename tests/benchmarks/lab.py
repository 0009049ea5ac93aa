"""JupyterLab over notebooks of our own, in a real browser."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lowback.tools.browser import find_browser
from lowback.tools.places import ROOT

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
LOCAL = ("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")
_IDLE = "() => window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'"
_END_KERNELS = "() => window.jupyterapp.serviceManager.sessions.shutdownAll()"
_CALM = 1000  # milliseconds, for Lab to finish what it does after opening a page


@dataclass
class Lab:
    """The running server and a browser; every notebook is opened in a page and a kernel of its own."""

    address: str
    token: str
    browser: Any

    @contextmanager
    def open(self, name: str) -> Iterator[Any]:
        page = self.browser.new_page()
        page.set_default_timeout(60_000)
        page.goto(f"{self.address}/lab/tree/{name}.ipynb?token={self.token}&reset=1")
        page.wait_for_function(_IDLE)
        page.wait_for_timeout(_CALM)
        yield page
        page.evaluate(_END_KERNELS)
        page.close()


@contextmanager
def laboratory(folder: Path, notebooks: dict[str, list[str]]) -> Iterator[Lab]:
    """`notebooks`: name -> the code of its cells. A page that asks anything of the internet gets no answer."""
    from playwright.sync_api import sync_playwright

    for name, cells in notebooks.items():
        write_notebook(folder / "notebooks" / f"{name}.ipynb", cells)
    with running(folder) as (address, token), sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        context = chromium.new_context(viewport={"width": 1280, "height": 1600})
        context.route(lambda url: not url.startswith(LOCAL), lambda route: route.abort())
        yield Lab(address, token, context)
        chromium.close()


@contextmanager
def running(folder: Path) -> Iterator[list[str]]:
    """The server's address and token, until the block ends."""
    own = {"LOWBACK_HOME": str(folder / "home"), "LOWBACK_STRICT": "1"}
    command = [sys.executable, "-m", "tests.benchmarks.server", str(folder)]
    server = subprocess.Popen(command, cwd=ROOT, env=os.environ | own, text=True, stdout=subprocess.PIPE)
    try:
        said = server.stdout.readline().split()
        if not said:
            raise RuntimeError(f"JupyterLab did not start:\n{(folder / 'server.log').read_text()[-2000:]}")
        yield said
    finally:
        server.terminate()
        server.communicate(timeout=20)


def write_notebook(path: Path, cells: list[str]) -> None:
    empty = {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": []}
    content = {
        "cells": [empty | {"id": f"cell-{n}", "source": code} for n, code in enumerate(cells)],
        "metadata": {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}},
        "nbformat": 4, "nbformat_minor": 5,
    }  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")
