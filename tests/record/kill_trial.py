"""A window that never stops answering, for test_kill.py: prints the id of each event after add() has returned.

python kill_trial.py FILE
"""

import sys
from pathlib import Path

from lowback.record import Event, Record, new_id

STATE = {"state": {"response": ["b"], "tries": 1, "words": "x" * 400}}


def main(path: Path) -> None:
    record = Record(path)
    while True:
        event = Event(new_id(), "ann", "2026-03-02T09:00:00-05:00", "answered", "hs-01", "v1", STATE)
        record.add([event])
        print(event.id, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
