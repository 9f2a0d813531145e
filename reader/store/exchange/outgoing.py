"""What goes out: article after article with its annotations, in an order that two equal libraries share."""

from __future__ import annotations

import datetime
import json
from collections.abc import Collection, Iterator
from functools import cached_property, lru_cache

from reader.store import schema, times
from reader.store.library import ArticleRow, Library
from reader.store.part import Part
from reader.text.views import Views
from reader.types import Annotation, Article

# Sorted by SQLite, which keeps what does not fit in its cache on the disk.
_ARTICLES = """
    SELECT r.sha256, r.title, r.outlet, r.byline, r.path, r.date, r.characters, r.added, r.opened,
        (SELECT count(*) FROM annotations AS a WHERE a.article = r.sha256) AS annotations,
        (SELECT commitments FROM analyses AS n WHERE n.article = r.sha256) AS commitments
    FROM articles AS r
    WHERE (?1 IS NULL OR r.sha256 IN (SELECT value FROM json_each(?1)))
        AND (?2 OR EXISTS (SELECT 1 FROM annotations AS a WHERE a.article = r.sha256))
    ORDER BY coalesce(r.date, ''), r.title, r.sha256
"""
_MARKS = """
    SELECT a.id, a.start, a."end", a.prefix, a.suffix, a.note, a.author, a.created, a.updated, t.name
    FROM annotations AS a
    LEFT JOIN annotation_tags AS x ON x.annotation = a.id LEFT JOIN tags AS t ON t.id = x.tag
    WHERE a.article = ? ORDER BY a.start, a."end", a.created, a.id, x.position
"""

Mark = tuple[str, int, int, str, str, str, str, int, int, str | None]


class Outgoing:
    """An article on its way out. `row` and `article` are there; `views` and `annotations` are made when asked for."""

    def __init__(self, library: Library, row: ArticleRow, article: Article) -> None:
        """`library` is where it comes from."""
        self.row = row
        self.article = article
        self._library = library

    @cached_property
    def views(self) -> Views:
        """The article as it is read."""
        return Views(self.article)

    @cached_property
    def annotations(self) -> tuple[Annotation, ...]:
        """Its annotations in the order of the text."""
        return tuple(self._library.annotations.of(self.row.sha256))

    @cached_property
    def marks(self) -> list[Mark]:
        """The same as bare rows, one for each annotation and tag: what a hundred thousand of them have time for.

        Each is id, start, end, prefix, suffix, note, author, milliseconds of making and of the last change,
        and one tag, None for an annotation without any.
        """
        return Walk(self._library).marks(self.row.sha256)


class Walk(Part):
    """Reads a library in the order of an export."""

    def __init__(self, library: Library) -> None:
        """Share the library's connection."""
        super().__init__(library.path, library._db)

    def articles(self, articles: Collection[str] | None, bare: bool) -> Iterator[ArticleRow]:
        """The articles, or those with these hashes, by date, title and hash; only the annotated ones unless `bare`."""
        wanted = None if articles is None else json.dumps(list(articles))
        with schema.explained(self.path):
            for row in self._db.query(_ARTICLES, [wanted, bare]):
                row["date"] = datetime.date.fromisoformat(row["date"]) if row["date"] else None
                row["added"], row["opened"] = map(times.from_milliseconds, (row["added"], row["opened"]))
                yield ArticleRow(**row)

    def marks(self, sha256: str) -> list[Mark]:
        """See `Outgoing.marks`."""
        with schema.explained(self.path):
            return self._db.execute(_MARKS, [sha256]).fetchall()


def outgoing(library: Library, articles: Collection[str] | None = None, bare: bool = False) -> Iterator[Outgoing]:
    """The articles of the library, or those with these hashes, by date, title and hash; one is in memory at a time.

    Those without annotations are passed over unless `bare`.
    """
    for row in Walk(library).articles(articles, bare):
        article = library.article(row.sha256)
        if article is not None:  # else another program has just removed it
            yield Outgoing(library, row, article)


def stamp(milliseconds: int) -> str:
    """A time of the library as text, as `times.to_text` writes it, several times as quick."""
    day, rest = divmod(milliseconds, 86_400_000)
    seconds, thousandths = divmod(rest, 1000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return f"{_day(day)}T{hour:02}:{minute:02}:{second:02}.{thousandths:03}Z"


@lru_cache(maxsize=1024)
def _day(number: int) -> str:
    return times.from_milliseconds(number * 86_400_000).date().isoformat()
