"""The file that holds the events, and what can go wrong with it."""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from lowback.record.events import Event

VERSION = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS event (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, who TEXT NOT NULL, at TEXT NOT NULL,
    kind TEXT NOT NULL, item TEXT NOT NULL, version TEXT NOT NULL, data TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS event_of ON event (who, item);
CREATE INDEX IF NOT EXISTS event_kind ON event (kind);
CREATE TRIGGER IF NOT EXISTS event_stays_as_it_was BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are never altered'); END;
"""
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class RecordUnavailable(Exception):
    """The record cannot be read or written now. The message is for the learner: why, and what to do."""


class Record:
    """Events in one SQLite file; safe with several processes and with a kill at any moment.

    Rollback journal with synchronous=FULL: `add` returns only when the events are on the disk. A damaged
    file is moved aside under a new name, told in `notice`, and a fresh one begun; it is never written over.
    """

    def __init__(self, path: Path):
        self.path = Path(path)
        self.notice = ""
        self._db: sqlite3.Connection | None = None
        self._opened: os.stat_result | None = None

    def add(self, events: Iterable[Event]) -> None:
        """Keep the events, all or none; one that is there already is left as it is. Raises RecordUnavailable."""
        rows = [(e.id, e.who, e.at, e.kind, e.item, e.version, _json(e.data)) for e in events]
        with self._ready() as db, db:
            db.executemany(
                "INSERT INTO event (id, who, at, kind, item, version, data) VALUES (?,?,?,?,?,?,?)"
                " ON CONFLICT(id) DO NOTHING",
                rows,
            )

    def events(self, who: str | None = None, kinds: Iterable[str] = (), items: Iterable[str] = ()) -> list[Event]:
        """In the order they were kept; of one learner, of some kinds, about some items, where given."""
        wheres, values = [], []
        for column, wanted in (("who", [who] if who else []), ("kind", list(kinds)), ("item", list(items))):
            if wanted:
                wheres.append(f"{column} IN ({','.join('?' * len(wanted))})")
                values += wanted
        where = f" WHERE {' AND '.join(wheres)}" if wheres else ""
        with self._ready() as db:
            rows = db.execute(
                f"SELECT id, who, at, kind, item, version, data FROM event{where} ORDER BY n", values
            ).fetchall()
        return self._readable(rows)

    def _readable(self, rows: list[tuple]) -> list[Event]:
        """The rows as events. One whose data cannot be read is left out and told; it stays in the file."""
        events = []
        for row in rows:
            try:
                events.append(Event(*row[:6], json.loads(row[6])))
            except (ValueError, TypeError):
                self.notice = f"One earlier answer ({row[2]}) cannot be read. It was left out, and left in the file."
        return events

    def set_aside(self) -> list[Path]:
        """Damaged files kept beside the record, oldest first."""
        return sorted(self.path.parent.glob(f"{self.path.stem}.damaged-*{self.path.suffix}"))

    def close(self) -> None:
        if self._db:
            self._db.close()
        self._db = None

    @contextmanager
    def _ready(self) -> Iterator[sqlite3.Connection]:
        try:
            try:
                yield self._open()
            except sqlite3.DatabaseError as error:
                self.close()
                if _code(error) in _DAMAGED:
                    self._move_aside(self._opened)
                raise
        except (sqlite3.DatabaseError, OSError) as error:
            self.close()
            raise RecordUnavailable(_in_plain_words(error, self.path)) from error

    def _open(self) -> sqlite3.Connection:
        if self._db and _same_file(self._opened, self.path):
            return self._db
        self.close()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        found = os.stat(self.path) if self.path.exists() else None
        try:
            self._db = _connect(self.path)
        except sqlite3.DatabaseError as error:
            if _code(error) not in _DAMAGED:
                raise
            self._move_aside(found)
            self._db = _connect(self.path)
        self._opened = os.stat(self.path)
        return self._db

    def _move_aside(self, damaged: os.stat_result | None) -> None:
        """Rename, so that nothing is lost; the journal goes along, for whoever tries to repair it.

        Where another window has moved the damaged file already, the file there now is its fresh one: left alone.
        """
        stamp = datetime.now().strftime("%Y%m%d-%H%M%S-%f")
        aside = self.path.with_name(f"{self.path.stem}.damaged-{stamp}{self.path.suffix}")
        with _alone(self.path.with_name(f"{self.path.stem}.moving")):
            if not _same_file(damaged, self.path):
                return
            for ending in ("-journal", ""):  # the file last: with it gone, a journal there belongs to a fresh one
                with suppress(FileNotFoundError):
                    os.replace(f"{self.path}{ending}", f"{aside}{ending}")
        self.notice = (
            f"The file with earlier answers was damaged. It was kept as {aside.name} in {aside.parent}, and a new "
            "one was begun. Nothing in it was changed. Ask whoever looks after this computer to restore a backup."
        )


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """One process at a time. The lock is SQLite's own, so a killed process leaves nothing locked."""
    db = sqlite3.connect(lock, timeout=3, isolation_level=None)
    try:
        db.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        db.close()


def _connect(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=3, check_same_thread=False)
    db.text_factory = lambda text: text.decode("utf-8", "replace")  # one spoilt letter must not hide every other answer
    try:
        (version,) = db.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise RecordUnavailable(
                f"{path.name} was made by a newer lowback than this one. It was left as it is. Update the workbook."
            )
        db.execute("PRAGMA journal_mode=DELETE")
        db.execute("PRAGMA synchronous=FULL")
        (health,) = db.execute("PRAGMA quick_check(1)").fetchone()
        if health != "ok":
            raise _damage(health)
        if version < VERSION:
            db.executescript(f"BEGIN IMMEDIATE;{_SCHEMA}PRAGMA user_version={VERSION};COMMIT;")
    except BaseException:
        db.close()
        raise
    return db


def _damage(health: str) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(health)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _code(error: sqlite3.Error) -> int:
    """The primary SQLite result code (extended codes carry more in their higher bytes)."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _same_file(then: os.stat_result | None, path: Path) -> bool:
    """False once another process has moved the file aside under an open connection."""
    if then is None:
        return False
    try:
        now = os.stat(path)
    except FileNotFoundError:
        return False
    return (then.st_dev, then.st_ino) == (now.st_dev, now.st_ino)


def _in_plain_words(error: Exception, path: Path) -> str:
    code = _code(error) if isinstance(error, sqlite3.Error) else 0
    if code in _DAMAGED:
        return "The file with your answers was damaged and has been set aside. Your answer will be sent again."
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return "Another window is saving just now. Your answer will be sent again."
    if code == sqlite3.SQLITE_FULL or getattr(error, "errno", 0) == 28:
        return "The disk is full. Free some space; your answer will be sent again."
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM) or isinstance(error, OSError):
        return f"The folder {path.parent} cannot be written. Check that it is there and that you may write in it."
    return f"The answers could not be saved ({error}). Your answer will be sent again."


def _json(data: dict) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
