"""Base class of the library's parts: the file, its transactions, and reading rows."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.store import schema

if TYPE_CHECKING:
    from sqlite_utils import Database


class Component:
    """A part of one open library file; all parts share its connection.

    Failures caused by the disk or another program raise LibraryError and leave the library unchanged; so does any
    change if the library `is_read_only`.
    """

    is_read_only = False

    def __init__(self, path: Path, db: Database) -> None:
        """`path` is the file of `db`."""
        self.path = path
        self._db = db

    def set_busy_timeout(self, seconds: float) -> None:
        """Wait at most this long for another program that is writing, then raise LibraryBusy."""
        with schema.library_errors(self.path):
            self._db.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")

    def data_version(self) -> int:
        """A counter that changes when another connection writes to the file."""
        with schema.library_errors(self.path):
            return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def has_article(self, sha256: str) -> bool:
        """Whether the article is in the library."""
        return self._db.execute("SELECT 1 FROM articles WHERE sha256 = ?", [sha256]).fetchone() is not None

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Make the changes of the block atomic: all are committed at its end, none if an exception leaves it."""
        with schema.library_errors(self.path), schema.transaction(self._db):
            yield

    def _read(self, sql: str, *parameters: object) -> list[dict[str, Any]]:
        with schema.library_errors(self.path):
            return list(self._db.query(sql, parameters))
