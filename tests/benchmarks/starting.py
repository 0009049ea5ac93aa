"""Import and first screen, each time in a fresh interpreter, with no record and with a long one."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.contestants import BARE, OURS
from tests.benchmarks.report import Row

from lowback.content.bundle import bundle
from lowback.record import Event, Record, new_id
from lowback.record.events import now
from lowback.record.learners import current

RUNS = 9
ANSWERS = 2000
AIM = 1.3
_TIMED = "from time import perf_counter\nbegan = perf_counter()\n{code}\nprint(perf_counter() - began)"


def rows(scratch: Path) -> list[Row]:
    """Bare, empty and long record take turns; one round before the first is not counted (it fills the disk's cache)."""
    long_record(scratch / "long")
    bare, empty, full = [], [], []
    for _ in range(RUNS + 1):
        bare.append(seconds(BARE, scratch / "none"))
        with tempfile.TemporaryDirectory(dir=scratch) as fresh:
            empty.append(seconds(OURS, Path(fresh)))
        full.append(seconds(OURS, scratch / "long"))
    return [
        Row(what, [1000 * s for s in ours[1:]], "bare anywidget", [1000 * s for s in bare[1:]], "ms", AIM)
        for what, ours in (
            ("import and first screen, no record yet", empty),
            (f"import and first screen, {ANSWERS} answers to it", full),
        )
    ]


def seconds(code: str, home: Path) -> float:
    """What `code` takes; starting Python itself is not counted, as it is the same for all."""
    surroundings = os.environ | {"LOWBACK_HOME": str(home), "LOWBACK_STRICT": "1"}
    command = [sys.executable, "-c", _TIMED.format(code=code)]
    done = subprocess.run(command, env=surroundings, check=True, text=True, stdout=subprocess.PIPE)
    return float(done.stdout)


def long_record(home: Path) -> None:
    """A record whose answers are all to the set that is shown: the worst case, since each of them is read."""
    record = Record(home / "record.sqlite3")
    who = current(record).id
    items = bundle("hamstrings")["items"]
    record.add(_answer(who, items[n % len(items)], n) for n in range(ANSWERS))
    record.close()


def _answer(who: str, item: dict, n: int) -> Event:
    response = [item["options"][n % len(item["options"])]["id"]]
    state = {"response": response, "correct": False, "tries": 1, "first": False, "shown": False}
    data = {"response": response, "correct": False, "confidence": None, "state": state}
    return Event(new_id(), who, now(), "answered", item["id"], item["version"], data)
