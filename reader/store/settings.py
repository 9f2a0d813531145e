"""The settings of a library, which belong to it rather than to the user."""

from __future__ import annotations

from reader.analysis.review import Level
from reader.store.component import Component

_LEVEL = "level"


class LibrarySettings(Component):
    """Reads and writes the settings; unknown values read as their defaults."""

    def level(self) -> Level:
        """How many commitments the window suggests."""
        kept = self._read("SELECT value FROM settings WHERE name = ?", _LEVEL)
        return next((level for level in Level if kept and kept[0]["value"] == level), Level.BALANCED)

    def set_level(self, level: Level) -> None:
        """Set how many commitments the window suggests."""
        with self.transaction():
            self._db.table("settings").upsert({"name": _LEVEL, "value": level.value}, pk="name")
