"""Ending what reads, copies or writes very much before it is done. Nothing is half done then."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator

from reader.errors import LibraryError

_OFTEN = 20_000  # steps of SQLite between two looks

_this = threading.local()


@contextlib.contextmanager
def cancellable(asked: Callable[[], bool]) -> Iterator[None]:
    """Meanwhile what this thread does ends with a LibraryError once `asked()`, which must be quick, says so."""
    _this.asked = asked
    try:
        yield
    finally:
        del _this.asked


def raise_if_cancelled() -> None:
    """Raise LibraryError where nobody wants the rest."""
    if getattr(_this, "asked", bool)():
        raise LibraryError("This was stopped; nothing was changed.")


def interruptible(db: sqlite3.Connection) -> sqlite3.Connection:
    """Let the same end long statements of a connection, which raise an OperationalError then."""
    if asked := getattr(_this, "asked", None):
        db.set_progress_handler(asked, _OFTEN)
    return db
