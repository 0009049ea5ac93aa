"""The learner's record: append-only events in SQLite. `open_record()` gives the one this process uses."""

from lowback.record.events import Event, new_id
from lowback.record.shared import open_record
from lowback.record.store import Record, RecordUnavailable

__all__ = ["Event", "Record", "RecordUnavailable", "new_id", "open_record"]
