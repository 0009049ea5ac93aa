"""The test command itself: what it gives pytest, and that it owns up to tests it could not run."""

import subprocess
import sys

import pytest

from lowback.tools import browser, testrun


def test_all_arguments_but_full_go_to_pytest():
    assert testrun.command(["--full", "-k", "quiz"], "/a/browser")[-2:] == ["-k", "quiz"]


def test_without_a_browser_the_browser_tests_are_left_out():
    assert testrun.command([], None)[-2:] == ["-m", "not browser"]


def test_without_pyodide_its_test_is_left_out():
    assert testrun.command([], "/a/browser", pyodide=False)[-2:] == ["-m", "not pyodide"]
    assert testrun.command([], None, pyodide=False)[-2:] == ["-m", "not browser and not pyodide"]


def test_the_output_tells_that_the_pyodide_test_did_not_run(monkeypatch, capfd):
    monkeypatch.setattr(testrun, "has_pyodide", lambda: False)
    monkeypatch.setattr(testrun, "find_browser", lambda: "/a/browser")
    monkeypatch.setattr(testrun, "PYTEST", [sys.executable, "-c", "print('1 passed in 0.1s')"])
    assert testrun.main([]) == 0
    assert capfd.readouterr().out.splitlines()[-1].startswith("pyodide test not run")


def test_screens_are_strict_and_the_record_is_not_the_persons(tmp_path):
    own = testrun.environment([], "/a/browser", tmp_path)
    assert own["LOWBACK_STRICT"] == "1"
    assert own["LOWBACK_HOME"].startswith(str(tmp_path))
    assert own["LOWBACK_BROWSER"] == "/a/browser"


@pytest.mark.parametrize(("arguments", "full"), [([], None), (["--full"], "1")])
def test_full_is_asked_for_in_the_environment(tmp_path, arguments, full):
    assert testrun.environment(arguments, None, tmp_path).get("LOWBACK_FULL") == full


def test_the_last_line_tells_that_browser_tests_did_not_run(monkeypatch, capfd):
    monkeypatch.setattr(testrun, "find_browser", lambda: None)
    monkeypatch.setattr(testrun, "has_pyodide", lambda: True)
    monkeypatch.setattr(testrun, "PYTEST", [sys.executable, "-c", "print('1 passed in 0.1s'); raise SystemExit(5)"])
    assert testrun.main([]) == 5
    assert capfd.readouterr().out.splitlines()[-2:] == ["1 passed in 0.1s", "browser tests not run"]


def test_a_browser_named_in_the_environment_comes_first(monkeypatch):
    monkeypatch.setenv("CHROMIUM", sys.executable)
    assert browser.find_browser() == sys.executable


def test_a_named_browser_that_is_not_there_is_not_replaced_by_another(monkeypatch):
    monkeypatch.setenv("CHROMIUM", "/no/such/browser")
    assert browser.find_browser() is None


def test_where_no_browser_is_known_none_is_found(monkeypatch):
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(browser.shutil, "which", lambda _: None)
    monkeypatch.setattr(browser, "usual_places", list)
    assert browser.find_browser() is None


@pytest.mark.parametrize(
    ("last_line", "tests", "expected"),
    [
        ("1 passed", 0, 0),
        ("1 failed", 1, 1),
        ("no tests ran", 5, 5),
        (testrun.NOT_RUN, 0, 1),
        (testrun.PYODIDE_NOT_RUN, 0, 1),
    ],
)
def test_ci_keeps_the_exit_code_and_fails_where_the_browser_is_missing(tmp_path, last_line, tests, expected):
    script = testrun.ROOT / ".ci" / "run"
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".ci" / "run").write_bytes(script.read_bytes())
    (tmp_path / "start.py").write_text(f"print({last_line!r}); raise SystemExit({tests})")
    ran = subprocess.run(
        ["bash", str(tmp_path / ".ci" / "run")],
        env={**testrun.os.environ, "CHROMIUM": "bash"},  # any command will do: nothing is installed then
        capture_output=True,
        text=True,
    )
    assert ran.returncode == expected, ran.stderr
