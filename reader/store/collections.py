"""Collections: the folders of the library."""

from __future__ import annotations

from collections.abc import Iterable

from reader.store.part import Part
from reader.types import Collection


class Collections(Part):
    """Which collections there are, and which articles lie in them. An article may lie in several."""

    def all(self) -> list[Collection]:
        """Every collection, by name."""
        return [Collection(**row) for row in self._read("SELECT id, name, parent FROM collections ORDER BY name, id")]

    def of(self, sha256: str) -> list[Collection]:
        """The collections that an article lies in, by name."""
        sql = """
            SELECT c.id, c.name, c.parent FROM collected AS x JOIN collections AS c ON c.id = x.collection
            WHERE x.article = ? ORDER BY c.name, c.id
        """
        return [Collection(**row) for row in self._read(sql, sha256)]

    def put(self, collection: Collection) -> None:
        """Keep a collection, instead of the one with its id if there is one. No two in one place have the same name."""
        with self.transaction():
            self._db.table("collections").upsert(collection._asdict(), pk="id")

    def drop(self, id: str) -> None:
        """Drop a collection and those in it; the articles stay. LookupError if there is none."""
        with self.transaction():
            if not self._db.execute("DELETE FROM collections WHERE id = ?", [id]).rowcount:
                raise LookupError(id)

    def gather(self, id: str, articles: Iterable[str]) -> None:
        """Put articles (by sha256) into a collection."""
        with self.transaction():
            self._db.conn.executemany(
                "INSERT INTO collected VALUES (?, ?) ON CONFLICT DO NOTHING", ((id, each) for each in articles)
            )

    def scatter(self, id: str, articles: Iterable[str]) -> None:
        """Take articles out of a collection."""
        with self.transaction():
            self._db.conn.executemany(
                "DELETE FROM collected WHERE collection = ? AND article = ?", ((id, each) for each in articles)
            )
