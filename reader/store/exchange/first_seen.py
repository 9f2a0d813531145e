"""Detects repeated names in any number of names."""

from __future__ import annotations

import sqlite3


class FirstSeen:
    """A set of names in a temporary SQLite database, which spills to disk."""

    def __init__(self) -> None:
        """Start empty."""
        self._connection = sqlite3.connect("")  # private, gone when closed
        self._connection.execute("CREATE TABLE seen (name TEXT PRIMARY KEY) WITHOUT ROWID")

    def add(self, name: str) -> bool:
        """Add a name and return whether it is new."""
        return bool(self._connection.execute("INSERT OR IGNORE INTO seen VALUES (?)", [name]).rowcount)

    def close(self) -> None:
        """Discard the names."""
        self._connection.close()
