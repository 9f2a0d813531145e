"""The names a person knows: always of a type, or never a name."""

from __future__ import annotations

from reader.store import times
from reader.store.component import Component
from reader.types import EntityType, Name


class KnownNames(Component):
    """The names of the library. They hold in every article, so that a change drops every kept analysis."""

    def all(self) -> tuple[Name, ...]:
        """Every name in the order they were given; where two mean the same words, the later one counts."""
        rows = self._read("SELECT text, type FROM names ORDER BY id")
        return tuple(Name(row["text"], row["type"] and EntityType(row["type"])) for row in rows)

    def put(self, name: Name, author: str) -> None:
        """Keep a name, instead of what was known about the same words; it comes last."""
        row = {
            "text": name.text,
            "type": name.type and name.type.value,
            "author": author,
            "created": times.to_milliseconds(times.now()),
        }
        with self.transaction():
            self._db.table("names").delete_where("text = ?", [name.text])
            self._db.table("names").insert(row)
            self._forget_analyses()

    def drop(self, text: str) -> None:
        """Know nothing about these words any more. LookupError if nothing was known."""
        with self.transaction():
            if not self._db.execute("DELETE FROM names WHERE text = ?", [text]).rowcount:
                raise LookupError(text)
            self._forget_analyses()

    def _forget_analyses(self) -> None:
        self._db.execute("DELETE FROM analyses")
