"""`python -m lowback print PAGE`: a page, or its lab sheet, as a PDF for paper."""

import argparse
import subprocess
import sys
import tempfile
from difflib import get_close_matches
from pathlib import Path

from lowback.content.library import Library
from lowback.tools.browser import find_browser
from lowback.tools.places import LESSONS, ROOT
from lowback.tools.site import lab_name, write_site

SECONDS = 120
NO_BROWSER = (
    "A PDF needs Chromium, Chrome or Edge, and none was found. Write the pages with `site OUT`, open {} there, "
    "and print it from any browser."
)


class CannotPrint(Exception):
    """Says what is missing and what to do."""


def file_of(name: str, lab: bool, library: Library) -> str:
    """The static file that holds the page, or its lab sheet. Raises CannotPrint naming the nearest page."""
    page = library.pages.get(name)
    if page is None:
        near = get_close_matches(name, library.pages, n=1, cutoff=0.3)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise CannotPrint(f"There is no page {name!r}.{hint} Pages: {', '.join(library.pages)}.")
    if not lab:
        return f"{name}.html"
    if page.cause not in library.labs:
        with_lab = [p.slug for p in library.pages.values() if p.cause in library.labs]
        raise CannotPrint(f"{name} has no lab sheet. These have one: {', '.join(with_lab)}.")
    return lab_name(page.cause)


def to_pdf(page: Path, out: Path, browser: str) -> None:
    """Print a static page to `out`. Raises CannotPrint with the browser's last words."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="lowback-print-", ignore_cleanup_errors=True) as profile:
        command = [
            browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}",
            "--no-pdf-header-footer", "--virtual-time-budget=5000", f"--print-to-pdf={out}", page.as_uri(),
        ]  # fmt: skip
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
        except subprocess.TimeoutExpired:
            raise CannotPrint(f"The browser did not finish within {SECONDS} seconds. Try again.") from None
    if done.returncode or not out.exists():
        raise CannotPrint(f"The browser could not print {page.name}: {done.stderr.strip()[-300:]}")


def main(argv: list[str]) -> int:
    from lowback.tools.check import checked_or_raise

    parser = argparse.ArgumentParser(prog="lowback print", description=__doc__)
    parser.add_argument("page", metavar="PAGE", help="a page, as 40-sacroiliac-joint")
    parser.add_argument("--lab", action="store_true", help="its lab sheet instead, two sides for two students")
    parser.add_argument("--out", type=Path, help="the PDF to write (build/print/PAGE.pdf)")
    options = parser.parse_args(argv)
    library = checked_or_raise(LESSONS)
    try:
        file = file_of(options.page, options.lab, library)
        browser = find_browser()
        if browser is None:
            raise CannotPrint(NO_BROWSER.format(file))
        out = (options.out or ROOT / "build" / "print" / file).with_suffix(".pdf").resolve()
        with tempfile.TemporaryDirectory(prefix="lowback-site-") as folder:
            write_site(library, Path(folder))
            to_pdf(Path(folder) / file, out, browser)
    except (CannotPrint, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Written: {out}")
    return 0
