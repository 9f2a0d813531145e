"""The library files that this program has open, none of which it may read past SQLite.

POSIX drops all locks of a program on a file as soon as the program closes any handle of it. Another program would then
take the log for left behind and remove it, with what is written there next (sqlite.org/howtocorrupt.html, 2.2).
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

if TYPE_CHECKING:
    from reader.errors import LibraryError

_SILENT = 1.0  # seconds that somebody at a terminal waits without a word
LONGEST = 10.0  # and altogether

_guard = threading.RLock()  # a generator that Python throws away meanwhile may close its connection


class _Connection(sqlite3.Connection):
    path: Path
    refusal: LibraryError | None = None

    def close(self) -> None:
        super().close()
        with _guard:
            _open.pop(self, None)

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        """As always, but that somebody at a terminal is told of the waiting; within a transaction there is none."""
        if _tell is None:
            return super().execute(*arguments)
        end = time.monotonic() + LONGEST
        while True:
            try:
                return super().execute(*arguments)
            except sqlite3.OperationalError as error:
                if not _is_busy(error) or self.in_transaction or time.monotonic() >= end:
                    raise
                tell_of_waiting(self.path)


_open: WeakKeyDictionary[_Connection, tuple[int, int]] = WeakKeyDictionary()
_tell: Callable[[str], None] | None = None


@contextlib.contextmanager
def patient(tell: Callable[[str], None]) -> Iterator[None]:
    """Meanwhile connections wait longer for other programs, and `tell` gets one sentence once they do."""
    global _tell
    told = False

    def once(sentence: str) -> None:
        nonlocal told
        if not told:
            told = True
            tell(sentence)

    _tell = once
    try:
        yield
    finally:
        _tell = None


def tell_of_waiting(path: Path) -> None:
    """Say once that a command waits for another program, if there is somebody to be told."""
    if _tell is not None:
        _tell(f"The library {path} is being written by another program; waiting.")


def is_patient() -> bool:
    """Whether somebody is told of the waiting."""
    return _tell is not None


def connect(path: Path, seconds: float, sealed: bool = False) -> sqlite3.Connection:
    """A connection that waits so long for others, and that any thread may use; the caller closes it.

    A `sealed` file is read as it lies, without the files that SQLite would put beside it.
    """
    with _guard:
        seconds = min(seconds, _SILENT) if is_patient() else seconds
        place = f"file:{quote(str(path))}?immutable=1" if sealed else path
        connection = sqlite3.connect(place, timeout=seconds, check_same_thread=False, factory=_Connection, uri=sealed)
        connection.path = path
        _open[connection] = _number(path)
    return connection


def refuse(connection: sqlite3.Connection, why: LibraryError) -> None:
    """Let nothing be changed over this connection from now on; `refusal` says why."""
    assert isinstance(connection, _Connection)
    connection.refusal = why


def refusal(connection: sqlite3.Connection) -> LibraryError | None:
    """Why nothing may be changed over a connection, if that is so."""
    return connection.refusal if isinstance(connection, _Connection) else None


def first_bytes(path: Path, count: int) -> bytes | None:
    """What the file begins with; None if it is open here, as which it was found to be a library. May raise OSError."""
    with _guard:
        if _number(path) in _open.values():
            return None
        with path.open("rb") as file:
            return file.read(count)


def is_open(path: Path) -> bool:
    """Whether the file is a library that is open here, which nothing else may open and close."""
    with _guard:
        try:
            return _number(path) in _open.values()
        except OSError:
            return False


def _is_busy(error: sqlite3.OperationalError) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _number(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino
