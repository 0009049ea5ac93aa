"""Several windows at once: each is a Python process of its own, let go at the same moment."""

import os
import sqlite3
import subprocess
import sys

import pytest

from lowback.record import store

_WAIT = "import sys; from pathlib import Path; from lowback.record import *; path = Path(sys.argv[1])\n"
_WAIT += "print('ready', flush=True); sys.stdin.readline()\n"


@pytest.fixture
def window(home):
    """Starts `code` (it finds `path`, Record, Event and new_id) in another process, up to its line of input."""
    started = []

    def start(code: str) -> subprocess.Popen:
        command = [sys.executable, "-c", _WAIT + code, str(home / "record.sqlite3")]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        started.append(subprocess.Popen(command, **pipes, text=True, env=os.environ | {"LOWBACK_HOME": str(home)}))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def windows(window):
    """Runs each piece of code in a window of its own, all at once; gives what each printed."""

    def run(*codes: str) -> list[str]:
        processes = [window(code) for code in codes]
        for process in processes:
            assert process.stdout.readline() == "ready\n", process.stderr.read()
        for process in processes:
            process.stdin.write("\n")
            process.stdin.flush()
        said = [process.communicate(timeout=30) for process in processes]
        assert all(process.returncode == 0 for process in processes), said
        return [out.strip() for out, _ in said]

    return run


@pytest.fixture
def impatient(monkeypatch):
    """Waits 50 ms for another window instead of 3 s."""
    connect = sqlite3.connect
    monkeypatch.setattr(store.sqlite3, "connect", lambda path, **how: connect(path, **how | {"timeout": 0.05}))
