"""The three hosts of a page: JupyterLab, Voila and a bare file, opened alike."""

import contextlib
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCREENS = re.compile(r"^(question|quiz|duel|profile|labels|frames|chart|draw_client|whose_map)\(", re.M)


@dataclass
class Workbook:
    """The running server. `home` holds the record."""

    address: str
    home: Path
    process: subprocess.Popen

    def lab(self, path: str) -> str:
        return self.url(f"lab/tree/{path}", "&reset=1")

    def voila(self, path: str) -> str:
        return self.url(f"voila/render/{path}")

    def url(self, where: str, more: str = "") -> str:
        host, token = re.match(r"(http://127\.0\.0\.1:\d+)/.*token=(\w+)", self.address).groups()
        return f"{host}/{where}?token={token}{more}"

    @property
    def record(self) -> Path:
        return self.home / "record.sqlite3"


@contextlib.contextmanager
def start_workbook(home: Path, *arguments: str, env: dict | None = None) -> Iterator[Workbook]:
    """`python -m lowback lab --no-browser`, until the address is printed."""
    surroundings = os.environ | {"LOWBACK_HOME": str(home), "LOWBACK_STRICT": "1"} | (env or {})
    process = subprocess.Popen(
        [sys.executable, "-m", "lowback", "lab", "--no-browser", *arguments], cwd=ROOT, env=surroundings, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    said = []
    try:
        for line in process.stdout:
            said.append(line)
            if "token=" in line:
                yield Workbook(line.strip(), home, process)
                return
        raise RuntimeError(f"the workbook did not start:\n{''.join(said)}")
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()


def screens_on(slug: str) -> int:
    """How many screens the page has, from its source."""
    return len(SCREENS.findall((ROOT / "lessons" / "pages" / f"{slug}.md").read_text(encoding="utf-8")))


def address_of(host: str, slug: str, workbook: Workbook | None, site: Path | None) -> str:
    if host == "file":
        return (site / f"{slug}.html").as_uri()
    return getattr(workbook, host)(f"notebooks/{slug}.ipynb")


def open_page(page, host: str, slug: str, workbook=None, site=None):
    """Open a page and wait until every screen on it is mounted."""
    page.goto(address_of(host, slug, workbook, site))
    wait_for_screens(page, screens_on(slug))
    return page


def wait_for_screens(page, count: int) -> None:
    if count:
        page.wait_for_function("n => document.querySelectorAll('section.lb').length >= n", arg=count)


def until(true, seconds: float = 10.0):
    """The first true result of `true()`; fails after `seconds`."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if result := true():
            return result
        time.sleep(0.05)
    raise AssertionError(f"not so within {seconds} s: {true}")
