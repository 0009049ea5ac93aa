"""`start.py test`: every test and every notebook in one pytest run."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from lowback.tools.browser import find_browser
from lowback.tools.places import ROOT

PYTEST = [
    *(sys.executable, "-m", "pytest", "--durations=10"),
    # Each notebook runs in a kernel of this environment; its cells must run, whatever they show.
    *("--nbval-lax", "--nbval-current-env", "--nbval-cell-timeout=60"),
    # The browser tests keep one worker busy; the others take the rest.
    *("--dist", "loadscope", "--numprocesses", str(min(os.cpu_count() or 1, 4))),
]
NOT_RUN = "browser tests not run"
PYODIDE = ROOT / "tests" / "pyodide" / "node_modules" / "pyodide"
PYODIDE_NOT_RUN = "pyodide test not run (it needs node, and once: npm ci --prefix tests/pyodide)"


def has_pyodide() -> bool:
    """Whether node and the Python of the browser are here. Both are for developers; a learner needs neither."""
    return shutil.which("node") is not None and PYODIDE.is_dir()


def command(argv: list[str], browser: str | None, pyodide: bool = True) -> list[str]:
    """The pytest call. Without paths in `argv`, pytest takes tests/ and notebooks/ from pyproject.toml."""
    wanted = [argument for argument in argv if argument != "--full"]
    without = [mark for mark, here in (("browser", browser), ("pyodide", pyodide)) if not here]
    left_out = ["-m", " and ".join(f"not {mark}" for mark in without)] if without else []
    return [*PYTEST, *wanted, *left_out]


def environment(argv: list[str], browser: str | None, scratch: Path) -> dict[str, str]:
    """The tests' surroundings: a record of their own, and screens that raise instead of speaking kindly."""
    own = {"LOWBACK_STRICT": "1", "LOWBACK_HOME": str(scratch / "home"), "IPYTHONDIR": str(scratch / "ipython")}
    if "--full" in argv:
        own["LOWBACK_FULL"] = "1"
    if browser:
        own["LOWBACK_BROWSER"] = browser
    inherited = {key: value for key, value in os.environ.items() if key not in ("LOWBACK_FULL", "LOWBACK_BROWSER")}
    return inherited | own


def main(argv: list[str]) -> int:
    """Run the tests and return pytest's exit code; the last line tells when no browser was found."""
    browser, pyodide = find_browser(), has_pyodide()
    with tempfile.TemporaryDirectory(prefix="lowback-test-", ignore_cleanup_errors=True) as scratch:
        run = subprocess.Popen(command(argv, browser, pyodide), env=environment(argv, browser, Path(scratch)), cwd=ROOT)
        while True:
            try:
                code = run.wait()
                break
            except KeyboardInterrupt:  # pytest got Ctrl-C too and is writing its summary
                continue
    if not pyodide:
        print(PYODIDE_NOT_RUN, flush=True)
    if not browser:
        print(NOT_RUN, flush=True)
    return code
