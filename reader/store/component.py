"""What every part of the library works with: the file, its transactions, and reading rows."""

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

    Whatever the disk or another program prevents is a LibraryError, and the library is then as it was before; where it
    `is_read_only` that is whatever changes something.
    """

    is_read_only = False

    def __init__(self, path: Path, db: Database) -> None:
        """`path` is the file that `db` has open."""
        self.path = path
        self._db = db

    def wait_at_most(self, seconds: float) -> None:
        """Wait no longer than that for another program that is writing, then raise LibraryBusy."""
        with schema.explained(self.path):
            self._db.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")

    def written_elsewhere(self) -> int:
        """A number that is another one once another connection has written to the file."""
        with schema.explained(self.path):
            return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def has_article(self, sha256: str) -> bool:
        """Whether the article is in the library."""
        return self._db.execute("SELECT 1 FROM articles WHERE sha256 = ?", [sha256]).fetchone() is not None

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Many changes as one: all of them are kept when it ends, none if an exception leaves it."""
        with schema.explained(self.path), schema.transaction(self._db):
            yield

    def _read(self, sql: str, *parameters: object) -> list[dict[str, Any]]:
        with schema.explained(self.path):
            return list(self._db.query(sql, parameters))
