"""Articles as rows: the stored columns, inserting and removing."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from reader import digest
from reader.store import times
from reader.store.component import Component
from reader.types import Article, Fields, Script, Span

if TYPE_CHECKING:
    from reader.text.views import Views


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article without its text, for lists.

    `title`, `outlet` and `byline` are of the reading view, "" if absent; `characters` counts code points of the source;
    `commitments` is None until it is analysed; `opened` is 1970 if it was never opened.
    """

    sha256: str
    title: str
    outlet: str
    byline: str
    path: str
    date: datetime.date | None
    characters: int
    added: datetime.datetime
    opened: datetime.datetime
    annotations: int
    commitments: int | None


class ArticleRecord(NamedTuple):
    """The columns stored of an article; `marked` is JSON and `date` an ISO 8601 day or None."""

    sha256: str
    path: str
    encoding: str
    format: str
    marked: str
    title: str
    outlet: str
    byline: str
    date: str | None
    characters: int
    text: str


ROWS = """
    SELECT r.sha256, r.title, r.outlet, r.byline, r.path, r.date, r.characters, r.added, r.opened,
        (SELECT count(*) FROM annotations AS a WHERE a.article = r.sha256) AS annotations,
        (SELECT commitments FROM analyses AS n WHERE n.article = r.sha256) AS commitments
    FROM articles AS r
"""

_INSERT = f"""
    INSERT INTO articles ({", ".join(ArticleRecord._fields)}, added, opened)
    VALUES ({", ".join("?" * len(ArticleRecord._fields))}, ?, ?)
"""
_READ_COLUMNS = "title = ?, outlet = ?, byline = ?, date = ?, opened = ?"
_FILE_COLUMNS = "path = ?, encoding = ?, format = ?, marked = ?"


def to_record(article: Article, fields: Fields, views: Views) -> ArticleRecord:
    """The record of an article, its fields taken from the reading view."""
    title, outlet, byline = (
        views.text(span, Script.READING) if span else "" for span in (fields.title, fields.outlet, fields.byline)
    )
    return ArticleRecord(
        article.sha256,
        stored_path(article.path),
        article.encoding,
        article.format,
        json.dumps([[name, *span] for name, span in article.marked]),
        title,
        outlet,
        byline,
        fields.date.isoformat() if fields.date else None,
        len(article.text),
        article.text,
    )


def stored_path(path: str) -> str:
    """A path as the library stores it; bytes that are not UTF-8 become backslash escapes."""
    return path.encode("utf-8", "backslashreplace").decode()


def to_row(row: dict[str, Any]) -> ArticleRow:
    """The `ArticleRow` of a result row of `ROWS`."""
    times_of = {name: times.from_milliseconds(row[name]) for name in ("added", "opened")}
    date = datetime.date.fromisoformat(row["date"]) if row["date"] else None
    return ArticleRow(**row | times_of | {"date": date})


class Articles(Component):
    """The articles of the library with their texts."""

    def put(self, record: ArticleRecord) -> None:
        """Insert an article, or update when and from where it was opened."""
        now = times.to_milliseconds(times.now())
        changes, values = _READ_COLUMNS, [record.title, record.outlet, record.byline, record.date, now]
        if record.path:  # a pasted text keeps the file of an earlier opening
            changes = f"{_READ_COLUMNS}, {_FILE_COLUMNS}"
            values += [record.path, record.encoding, record.format, record.marked]
        with self.transaction():
            sql = f"UPDATE articles SET {changes} WHERE sha256 = ?"
            if not self._db.execute(sql, [*values, record.sha256]).rowcount:
                self._db.execute(_INSERT, [*record, now, now])

    def insert(self, records: Sequence[ArticleRecord]) -> list[bool]:
        """Insert the records that are not there yet; returns for each whether it is new.

        Existing articles stay unchanged. New ones count as never opened, so they sort after all opened ones.
        """
        now = times.to_milliseconds(times.now())
        marks = ", ".join("?" * len(records))
        with self.transaction():
            sql = f"SELECT sha256 FROM articles WHERE sha256 IN ({marks})"
            known = {row["sha256"] for row in self._read(sql, *(each.sha256 for each in records))}
            new = {each.sha256: each for each in reversed(records) if each.sha256 not in known}
            self._db.conn.executemany(_INSERT, [(*each, now, 0) for each in new.values()])
        return [new.get(each.sha256) is each for each in records]

    def length(self, sha256: str) -> int | None:
        """The length of an article in code points, without reading its text; None if it is unknown."""
        found = self._read("SELECT characters FROM articles WHERE sha256 = ?", sha256)
        return next((int(row["characters"]) for row in found), None)

    def get(self, sha256: str) -> Article | None:
        """The article with this hash, with the fields marked up in the file it was last opened from."""
        sql = "SELECT text, path, encoding, format, marked FROM articles WHERE sha256 = ?"
        for row in self._read(sql, sha256):
            marked = tuple((name, Span(start, end)) for name, start, end in json.loads(row["marked"]))
            article = Article(**row | {"marked": marked})
            digest.remember(article.text, sha256)
            return article
        return None

    def all(self) -> list[ArticleRow]:
        """Every article including earlier versions, the last opened first; for slices see `Listing`."""
        return [to_row(row) for row in self._read(f"{ROWS} ORDER BY r.opened DESC, r.sha256")]

    def remove(self, sha256: str) -> None:
        """Delete an article and its decisions; its annotations must be gone already. LookupError if there is none."""
        with self.transaction():
            self._db.execute("DELETE FROM decisions WHERE article = ?", [sha256])
            if not self._db.execute("DELETE FROM articles WHERE sha256 = ?", [sha256]).rowcount:
                raise LookupError(sha256)
