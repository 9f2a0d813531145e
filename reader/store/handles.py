"""The library files that this program has open, none of which it may read past SQLite.

POSIX drops all locks of a program on a file as soon as the program closes any handle of it. Another program would then
take the log for left behind and remove it, with what is written there next (sqlite.org/howtocorrupt.html, 2.2).
"""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from weakref import WeakKeyDictionary

_guard = threading.Lock()


class _Connection(sqlite3.Connection):
    def close(self) -> None:
        super().close()
        with _guard:
            _open.pop(self, None)


_open: WeakKeyDictionary[_Connection, tuple[int, int]] = WeakKeyDictionary()


def connect(path: Path, seconds: float) -> sqlite3.Connection:
    """A connection that waits so long for others, and that any thread may use; the caller closes it."""
    with _guard:
        connection = sqlite3.connect(path, timeout=seconds, check_same_thread=False, factory=_Connection)
        _open[connection] = _number(path)
    return connection


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


def _number(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino
