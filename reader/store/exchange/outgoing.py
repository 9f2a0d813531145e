"""Iterates over articles and annotations for export, in the same order for equal libraries."""

from __future__ import annotations

import itertools
import json
from collections.abc import Collection, Iterator
from functools import cached_property, lru_cache
from operator import itemgetter

from reader.errors import LibraryError
from reader.store import schema, times
from reader.store.articles import ROWS, ArticleRow, to_row
from reader.store.component import Component
from reader.store.library import Library
from reader.text.views import Views
from reader.types import Annotation, Article, Span

# Sorted by SQLite, which spills to disk what exceeds its cache.
_ARTICLES = f"""
    {ROWS}
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
_COLLECTED = """
    WITH RECURSIVE inside (id) AS (
        SELECT id FROM collections WHERE name = ?1 OR id = ?1
        UNION SELECT c.id FROM collections AS c JOIN inside ON c.parent = inside.id
    ) SELECT DISTINCT article FROM collected WHERE collection IN (SELECT id FROM inside)
"""

_BATCH = 1000

MarkRow = tuple[str, int, int, str, str, str, str, int, int, str | None]


class ExportedArticle:
    """An article being exported; `views` and `annotations` are computed on demand."""

    def __init__(self, library: Library, row: ArticleRow, article: Article) -> None:
        """Use `exported_articles`."""
        self.row = row
        self.article = article
        self._library = library

    @cached_property
    def views(self) -> Views:
        """The article's views."""
        return Views(self.article)

    @cached_property
    def annotations(self) -> tuple[Annotation, ...]:
        """Its annotations in text order."""
        return tuple(self._library.annotations.of(self.row.sha256))

    def iter_annotations(self) -> Iterator[Annotation]:
        """The same, a few in memory at a time."""
        text, sha256 = self.article.text, self.row.sha256
        for _, members in itertools.groupby(itertools.chain.from_iterable(self.marks()), itemgetter(0)):
            rows = list(members)
            id, start, end, prefix, suffix, note, author, created, updated, _ = rows[0]
            tags = tuple(mark[9] for mark in rows if mark[9] is not None)
            created_at, updated_at = times.from_milliseconds(created), times.from_milliseconds(updated)
            span = Span(start, end)
            yield Annotation(
                id, sha256, span, text[start:end], prefix, suffix, tags, note, author, created_at, updated_at
            )

    def marks(self) -> Iterator[list[MarkRow]]:
        """The annotations as plain rows in batches, one row per annotation and tag; faster than objects.

        A row is id, start, end, prefix, suffix, note, author, created and updated in milliseconds, and a tag or None
        if there are no tags.
        """
        return ExportQueries(self._library).marks(self.row.sha256)


class ExportQueries(Component):
    """Queries for exports."""

    def __init__(self, library: Library) -> None:
        """Share the library's connection."""
        super().__init__(library.path, library._db)

    def articles(self, articles: Collection[str] | None, unannotated: bool) -> Iterator[ArticleRow]:
        """The articles, or those with these hashes, by date, title and hash; only annotated unless `unannotated`."""
        wanted = None if articles is None else json.dumps(list(articles))
        with schema.library_errors(self.path):
            for row in self._db.query(_ARTICLES, [wanted, unannotated]):
                yield to_row(row)

    def in_collection(self, name: str) -> set[str]:
        """The articles in the collection of this name or id and below it. Raises LibraryError if there is none."""
        if not self._read("SELECT 1 FROM collections WHERE name = ?1 OR id = ?1 LIMIT 1", name):
            raise LibraryError("There is no collection {0} in the library {1}; choose another.", name, self.path)
        return {row["article"] for row in self._read(_COLLECTED, name)}

    def marks(self, sha256: str) -> Iterator[list[MarkRow]]:
        """See `ExportedArticle.marks`."""
        with schema.library_errors(self.path):
            cursor = self._db.execute(_MARKS, [sha256])
            while marks := cursor.fetchmany(_BATCH):
                yield marks


def exported_articles(
    library: Library, articles: Collection[str] | None = None, unannotated: bool = False
) -> Iterator[ExportedArticle]:
    """The articles of the library, or those with these hashes, by date, title and hash; one is in memory at a time.

    Those without annotations are skipped unless `unannotated`.
    """
    for row in ExportQueries(library).articles(articles, unannotated):
        article = library.article(row.sha256)
        if article is not None:  # otherwise it has just been removed
            yield ExportedArticle(library, row, article)


def format_time(milliseconds: int) -> str:
    """A time in milliseconds as text like `times.to_text`, but several times as fast."""
    minute, rest = divmod(milliseconds, 60_000)
    return f"{_minute(minute)}:{rest // 1000:02}.{rest % 1000:03}Z"


@lru_cache(maxsize=4096)
def _minute(number: int) -> str:
    return times.from_milliseconds(number * 60_000).isoformat()[:16]
