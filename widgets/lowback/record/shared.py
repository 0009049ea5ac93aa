"""The record of this process. One environment variable, LOWBACK_HOME, says where it lies."""

from lowback.home import lowback_home
from lowback.record.store import Record

_open: dict[str, Record] = {}


def open_record() -> Record:
    """The same Record for every screen of a kernel. Opening is put off until the first read or write."""
    path = lowback_home() / "record.sqlite3"
    return _open.setdefault(str(path), Record(path))
