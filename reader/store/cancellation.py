"""Cancelling long reads, copies and writes. A cancelled operation leaves nothing half done."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator

from reader.errors import LibraryError

_PROGRESS_STEPS = 20_000  # SQLite virtual machine steps between two checks

_local = threading.local()


@contextlib.contextmanager
def cancellable(is_cancelled: Callable[[], bool]) -> Iterator[None]:
    """Let this thread's work in the block fail with a LibraryError once `is_cancelled()`, which must be fast."""
    _local.is_cancelled = is_cancelled
    try:
        yield
    finally:
        del _local.is_cancelled


def raise_if_cancelled() -> None:
    """Raise LibraryError if this thread's work was cancelled."""
    if getattr(_local, "is_cancelled", bool)():
        raise LibraryError("Stopped; nothing was changed.")


def interruptible(db: sqlite3.Connection) -> sqlite3.Connection:
    """Cancel long statements of a connection as well; they raise an OperationalError then."""
    if is_cancelled := getattr(_local, "is_cancelled", None):
        db.set_progress_handler(is_cancelled, _PROGRESS_STEPS)
    return db
