"""`start.py benchmarks`: speed and memory beside other tools, in one run. A report, never a test."""

import argparse
import sys
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from lowback.content.bundle import NotInLessons, bundle
from lowback.tools.browser import find_browser
from lowback.tools.places import ROOT

PARTS = {
    "starting": "import and first screen",
    "memory": "kernel memory",
    "opening": "first screen in JupyterLab",
    "clicking": "click to feedback in JupyterLab",
    "engine": "the differential",
    "robot": "a test-wise robot",
}
IN_BROWSER = ("opening", "clicking")
NOT_HERE = "The benchmarks lie in tests/benchmarks, which is not here. Run them in a copy of the whole workbook."
NO_BROWSER = "Left out: what is measured in JupyterLab. It needs {}."


def main(argv: list[str]) -> int:
    """Print the table and write every figure to a file; 0 however slow it is."""
    wanted = arguments(argv)
    if not (ROOT / "tests" / "benchmarks").is_dir():
        print(NOT_HERE, file=sys.stderr)
        return 1
    try:
        bundle("hamstrings")
    except NotInLessons as error:
        print(error, file=sys.stderr)
        return 1
    sys.path.insert(0, str(ROOT))
    from tests.benchmarks.report import table, write

    parts = possible(wanted.only)
    if not parts:
        return 1
    rows = measured(parts)
    write(rows, wanted.out)
    print(f"\n{table(rows)}\n\nMedians of one run on one machine: compare ratios. Every figure is in {wanted.out}")
    return 0


def arguments(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="start.py benchmarks", description=__doc__)
    parser.add_argument(
        "--out", type=Path, default=ROOT / "build" / "benchmarks.json", help="the file with every figure"
    )
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), help="some parts instead of all")
    return parser.parse_args(argv)


def possible(parts: list[str]) -> list[str]:
    """The parts that can be measured here; what the others lack is told."""
    lacking = [name for name in ("playwright", "jupyterquiz", "ipyquizjb") if not find_spec(name)]
    lacking += [] if find_browser() else ["Chromium, Chrome or Edge"]
    if lacking and set(parts) & set(IN_BROWSER):
        print(NO_BROWSER.format(", ".join(lacking)), file=sys.stderr)
        return [part for part in parts if part not in IN_BROWSER]
    return parts


def measured(parts: list[str]) -> list:
    """The rows of every part, each in a scratch folder of its own."""
    rows = []
    for part in parts:
        print(f"Measuring {PARTS[part]} ...", flush=True)
        with tempfile.TemporaryDirectory(prefix="lowback-bench-", ignore_cleanup_errors=True) as scratch:
            rows += import_module(f"tests.benchmarks.{part}").rows(Path(scratch))
    return rows
