"""The user's known names: always of a certain type, or never a name."""

from __future__ import annotations

from reader.store import times
from reader.store.component import Component
from reader.types import EntityType, Name


class KnownNames(Component):
    """The known names. They apply to every article, so a change deletes every cached analysis."""

    def all(self) -> tuple[Name, ...]:
        """Every name in the order they were added; for the same words, the later one counts."""
        rows = self._read("SELECT text, type FROM names ORDER BY id")
        return tuple(Name(row["text"], row["type"] and EntityType(row["type"])) for row in rows)

    def put(self, name: Name, author: str) -> None:
        """Add a name at the end, replacing any for the same words."""
        row = {
            "text": name.text,
            "type": name.type and name.type.value,
            "author": author,
            "created": times.to_milliseconds(times.now()),
        }
        with self.transaction():
            self._db.table("names").delete_where("text = ?", [name.text])
            self._db.table("names").insert(row)
            self._delete_analyses()

    def drop(self, text: str) -> None:
        """Delete the name for these words. LookupError if there is none."""
        with self.transaction():
            if not self._db.execute("DELETE FROM names WHERE text = ?", [text]).rowcount:
                raise LookupError(text)
            self._delete_analyses()

    def _delete_analyses(self) -> None:
        self._db.execute("DELETE FROM analyses")
