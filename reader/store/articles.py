"""Articles as rows: what is kept of one, taking it in, and taking it out."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.store import times
from reader.store.component import Component
from reader.types import Article, Fields, Script, Span, identified

if TYPE_CHECKING:
    from reader.text.views import Views


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article as a list shows it, without its text.

    `title`, `outlet` and `byline` are as read, "" where there is none; `characters` counts code points of the source;
    `commitments` is None while it has not been analysed; `opened` is 1970 for one that was never opened.
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


class Record(NamedTuple):
    """What the library keeps of an article, made beside it; `marked` is JSON and `date` an ISO 8601 day or None."""

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
    INSERT INTO articles ({", ".join(Record._fields)}, added, opened)
    VALUES ({", ".join("?" * len(Record._fields))}, ?, ?)
"""
_READ = "title = ?, outlet = ?, byline = ?, date = ?, opened = ?"
_FILE = "path = ?, encoding = ?, format = ?, marked = ?"


def record(article: Article, fields: Fields, views: Views) -> Record:
    """What is to be kept of an article that is read so."""
    title, outlet, byline = (
        views.text(span, Script.READING) if span else "" for span in (fields.title, fields.outlet, fields.byline)
    )
    return Record(
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
    """How the library writes the path of a file; a name that is not UTF-8 has backslashes."""
    return path.encode("utf-8", "backslashreplace").decode()


def to_row(row: dict[str, Any]) -> ArticleRow:
    """What `ROWS` found."""
    times_of = {name: times.from_milliseconds(row[name]) for name in ("added", "opened")}
    date = datetime.date.fromisoformat(row["date"]) if row["date"] else None
    return ArticleRow(**row | times_of | {"date": date})


class Articles(Component):
    """The texts of the library."""

    def put(self, one: Record) -> None:
        """Take an article in, or note that it was opened again and from where."""
        now = times.to_milliseconds(times.now())
        changes, values = _READ, [one.title, one.outlet, one.byline, one.date, now]
        if one.path:  # a pasted text says nothing about the file it came from before
            changes, values = f"{_READ}, {_FILE}", [*values, one.path, one.encoding, one.format, one.marked]
        with self.transaction():
            sql = f"UPDATE articles SET {changes} WHERE sha256 = ?"
            if not self._db.execute(sql, [*values, one.sha256]).rowcount:
                self._db.execute(_INSERT, [*one, now, now])

    def insert(self, records: Sequence[Record]) -> list[bool]:
        """Take in those that are not there yet, the others stay as they are; says for each whether it is new.

        They were never opened, so that they stand behind all that were.
        """
        now = times.to_milliseconds(times.now())
        marks = ", ".join("?" * len(records))
        with self.transaction():
            sql = f"SELECT sha256 FROM articles WHERE sha256 IN ({marks})"
            known = {row["sha256"] for row in self._read(sql, *(each.sha256 for each in records))}
            coming = {each.sha256: each for each in reversed(records) if each.sha256 not in known}
            self._db.conn.executemany(_INSERT, [(*each, now, 0) for each in coming.values()])
        return [coming.get(each.sha256) is each for each in records]

    def length(self, sha256: str) -> int | None:
        """How many code points it has, which a row says before its text; None where there is none."""
        found = self._read("SELECT characters FROM articles WHERE sha256 = ?", sha256)
        return next((int(row["characters"]) for row in found), None)

    def get(self, sha256: str) -> Article | None:
        """The article with this hash, with what the file it was last opened from marks."""
        sql = "SELECT text, path, encoding, format, marked FROM articles WHERE sha256 = ?"
        for row in self._read(sql, sha256):
            marked = tuple((name, Span(start, end)) for name, start, end in json.loads(row["marked"]))
            return identified(Article(**row | {"marked": marked}), sha256)
        return None

    def all(self) -> list[ArticleRow]:
        """Every article, the last opened first, earlier versions too; `Listing` has slices."""
        return [to_row(row) for row in self._read(f"{ROWS} ORDER BY r.opened DESC, r.sha256")]

    def remove(self, sha256: str) -> None:
        """Take one article out with its decisions; its annotations must be gone. LookupError if there is none."""
        with self.transaction():
            self._db.execute("DELETE FROM decisions WHERE article = ?", [sha256])
            if not self._db.execute("DELETE FROM articles WHERE sha256 = ?", [sha256]).rowcount:
                raise LookupError(sha256)
