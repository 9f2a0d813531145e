"""Collections: the folders of the library."""

from __future__ import annotations

from collections.abc import Iterable

from reader.errors import LibraryError
from reader.store.component import Component
from reader.types import Collection


class Collections(Component):
    """The collections and their articles. An article may be in several."""

    def all(self) -> list[Collection]:
        """Every collection, by name."""
        return [Collection(**row) for row in self._read("SELECT id, name, parent FROM collections ORDER BY name, id")]

    def of(self, sha256: str) -> list[Collection]:
        """The collections that contain an article, by name."""
        sql = """
            SELECT c.id, c.name, c.parent FROM collected AS x JOIN collections AS c ON c.id = x.collection
            WHERE x.article = ? ORDER BY c.name, c.id
        """
        return [Collection(**row) for row in self._read(sql, sha256)]

    def put(self, collection: Collection) -> None:
        """Insert a collection, or overwrite the one with its id.

        LibraryError, and no change, if a sibling has its name or it would be inside itself.
        """
        sql = """
            INSERT INTO collections (id, name, parent) VALUES (?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, parent = excluded.parent
        """
        with self.transaction():
            if collection.id in self._with_ancestors(collection.parent):
                raise LibraryError("A collection cannot contain itself; move it elsewhere.")
            if self._has_namesake(collection):
                raise LibraryError("A collection named {0} already exists there; choose another name.", collection.name)
            self._db.execute(sql, [collection.id, collection.name, collection.parent])

    def drop(self, id: str) -> None:
        """Delete a collection and those in it; the articles stay. LookupError if there is none."""
        with self.transaction():
            if not self._db.execute("DELETE FROM collections WHERE id = ?", [id]).rowcount:
                raise LookupError(id)

    def add_articles(self, id: str, articles: Iterable[str]) -> None:
        """Add articles (by sha256) to a collection."""
        with self.transaction():
            self._db.conn.executemany(
                "INSERT INTO collected VALUES (?, ?) ON CONFLICT DO NOTHING", ((id, each) for each in articles)
            )

    def remove_articles(self, id: str, articles: Iterable[str]) -> None:
        """Remove articles (by sha256) from a collection."""
        with self.transaction():
            self._db.conn.executemany(
                "DELETE FROM collected WHERE collection = ? AND article = ?", ((id, each) for each in articles)
            )

    def _with_ancestors(self, id: str | None) -> set[str]:
        """The ids of a collection and its ancestors."""
        sql = """
            WITH RECURSIVE above (id) AS (
                SELECT ? UNION SELECT c.parent FROM collections AS c JOIN above ON c.id = above.id
            ) SELECT id FROM above WHERE id IS NOT NULL
        """
        return {row["id"] for row in self._read(sql, id)}

    def _has_namesake(self, collection: Collection) -> bool:
        sql = "SELECT 1 FROM collections WHERE name = ? AND parent IS ? AND id <> ?"
        return bool(self._read(sql, collection.name, collection.parent, collection.id))
