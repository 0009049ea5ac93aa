"""A window is killed in the middle of saving, again and again. No answer that it called saved is ever gone."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lowback.record import Record

KILLS = 200 if os.environ.get("LOWBACK_FULL") == "1" else 20
TRIAL = Path(__file__).with_name("kill_trial.py")

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")


def acknowledged_before_the_kill(path: Path, delay: float) -> list[str]:
    """The ids that a window printed until it was killed, `delay` seconds after the first."""
    with subprocess.Popen([sys.executable, TRIAL, path], stdout=subprocess.PIPE) as window:
        first = window.stdout.readline()
        time.sleep(delay)
        window.kill()
        printed = first + window.stdout.read()
    assert window.returncode == -signal.SIGKILL
    return [line.decode() for line in printed.split(b"\n")[:-1]]


def test_a_kill_at_any_moment_loses_no_acknowledged_answer(record):
    chance = random.Random(20260302)
    acknowledged, mid_write = [], 0
    for kill in range(1, KILLS + 1):
        ids = acknowledged_before_the_kill(record.path, chance.uniform(0, 0.030))
        mid_write += Path(f"{record.path}-journal").exists()
        with sqlite3.connect(record.path) as db:
            assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        acknowledged += ids
        kept = [event.id for event in Record(record.path).events()]
        assert len(set(kept)) == len(kept)
        assert set(acknowledged) <= set(kept), f"kill {kill} lost {len(set(acknowledged) - set(kept))} answers"
        extra = [id for id in kept if id not in set(acknowledged)]
        assert len(extra) <= 1, f"kill {kill} left {len(extra)} answers that nobody was told of"
        acknowledged += extra
    assert Record(record.path).set_aside() == []
    assert mid_write >= KILLS // 4, f"only {mid_write} of {KILLS} kills hit a write: the trial is too tame"
