"""The library files that this process has open, which it must only access through SQLite.

POSIX drops all locks of a process on a file as soon as it closes any handle of it. Another program would then take the
write-ahead log for abandoned and delete it along with later writes (sqlite.org/howtocorrupt.html, 2.2).
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from weakref import WeakKeyDictionary

from reader.store.place import FileId, Place, file_id

if TYPE_CHECKING:
    from reader.errors import LibraryError, LibraryMoved

_REPORT_AFTER = 1.0  # seconds of waiting before a command reports it
MAX_WAIT = 10.0  # seconds in total

_lock = threading.RLock()  # reentrant: a generator collected meanwhile may close its connection


class _Connection(sqlite3.Connection):
    path: Path
    read_only_reason: LibraryError | None = None

    def close(self) -> None:
        super().close()
        with _lock:
            _open.pop(self, None)

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        """Execute, retrying while busy if waits are reported; within a transaction there is no retry."""
        if _report is None:
            return super().execute(*arguments)
        end = time.monotonic() + MAX_WAIT
        while True:
            try:
                return super().execute(*arguments)
            except sqlite3.OperationalError as error:
                if not _is_busy(error) or self.in_transaction or time.monotonic() >= end:
                    raise
                report_waiting(self.path)


_open: WeakKeyDictionary[_Connection, Place] = WeakKeyDictionary()
_report: Callable[[str], None] | None = None


@contextlib.contextmanager
def reporting_waits(tell: Callable[[str], None]) -> Iterator[None]:
    """Let connections wait longer for other programs, and pass `tell` one sentence the first time they do."""
    global _report
    reported = False

    def once(sentence: str) -> None:
        nonlocal reported
        if not reported:
            reported = True
            tell(sentence)

    _report = once
    try:
        yield
    finally:
        _report = None


def report_waiting(path: Path) -> None:
    """Report once that a command waits for another program, if waits are reported."""
    if _report is not None:
        _report(f"The library {path} is being written to by another program; waiting.")


def is_reporting_waits() -> bool:
    """Whether waits are reported."""
    return _report is not None


def connect(path: Path, seconds: float, immutable: bool = False) -> sqlite3.Connection:
    """A connection with this busy timeout, usable from any thread; the caller closes it.

    An `immutable` file is read without creating SQLite's log files next to it.
    """
    with _lock:
        seconds = min(seconds, _REPORT_AFTER) if is_reporting_waits() else seconds
        database = f"file:{quote(str(path))}?immutable=1" if immutable else path
        connection = sqlite3.connect(
            database, timeout=seconds, check_same_thread=False, factory=_Connection, uri=immutable
        )
        connection.path = path
        _open[connection] = Place(path, file_id(path), None, None)
    return connection


def place_of(connection: sqlite3.Connection) -> Place | None:
    """The files that are open over a connection; None in memory."""
    with _lock:
        return _open.get(connection) if isinstance(connection, _Connection) else None


def remember_log(connection: sqlite3.Connection) -> None:
    """Note the log files of a connection that has just read the library, which creates them. May raise OSError."""
    assert isinstance(connection, _Connection)
    with _lock:
        _open[connection] = Place.of(connection.path)._replace(file=_open[connection].file)


def raise_if_moved(connection: sqlite3.Connection) -> None:
    """Raise LibraryMoved unless the files that are open over a connection are still in their place."""
    place = place_of(connection)
    if place is not None and (loss := place.loss()) is not None:
        raise loss


def loss_at(path: Path) -> LibraryMoved | None:
    """The error to raise if a library of this path is open here but no longer in its place.

    Its log is detached from a file that took its place, see `Place.loss`.
    """
    with _lock:
        places = {place for place in _open.values() if place.path == path}
    return next(filter(None, (place.loss() for place in places)), None)


def make_read_only(connection: sqlite3.Connection, reason: LibraryError) -> None:
    """Forbid changes over this connection; `read_only_reason` returns `reason`."""
    assert isinstance(connection, _Connection)
    connection.read_only_reason = reason


def read_only_reason(connection: sqlite3.Connection) -> LibraryError | None:
    """The error to raise for changes over a connection, None if they are allowed."""
    return connection.read_only_reason if isinstance(connection, _Connection) else None


def first_bytes(path: Path, count: int) -> bytes | None:
    """The first bytes of the file; None if it is open here and thus known to be a library. May raise OSError."""
    with _lock:
        if _is_open(file_id(path)):
            return None
        with path.open("rb") as file:
            return file.read(count)


def is_open(path: Path) -> bool:
    """Whether the file is a library open in this process, so no other handle of it may be opened and closed."""
    with _lock:
        try:
            return _is_open(file_id(path))
        except OSError:
            return False


def _is_busy(error: sqlite3.OperationalError) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _is_open(file: FileId) -> bool:
    return any(place.file == file for place in _open.values())
