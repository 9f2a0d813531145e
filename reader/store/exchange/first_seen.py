"""Whether something was there before, of however many things."""

from __future__ import annotations

import sqlite3


class FirstSeen:
    """Names that were seen, in a temporary database of SQLite's, which spills to the disk."""

    def __init__(self) -> None:
        """Nothing was seen yet."""
        self._connection = sqlite3.connect("")  # private, gone when closed
        self._connection.execute("CREATE TABLE seen (name TEXT PRIMARY KEY) WITHOUT ROWID")

    def first(self, name: str) -> bool:
        """Whether this is the first time."""
        return bool(self._connection.execute("INSERT OR IGNORE INTO seen VALUES (?)", [name]).rowcount)

    def close(self) -> None:
        """Forget all."""
        self._connection.close()
