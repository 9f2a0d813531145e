"""Full text of the whole library, in either script at once: articles, annotations, memos and commitments."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from itertools import islice

from reader.store import schema
from reader.store.research.folding import loosely, words
from reader.store.research.hits import Hit as Hit
from reader.store.research.hits import Hits, Key
from reader.store.research.search_query import Kind as Kind
from reader.store.research.search_query import Parameters, SearchQuery, condition, having, like, likely, of_tags

_AT_ONCE = 500
_GLANCE = 2000  # articles that are looked through, the newest first, before the index is asked

_ARTICLES = """
    SELECT e.dated, e.article, 0, 0, e.number FROM article_entries AS e {join}
    WHERE {where} ORDER BY e.dated DESC, e.article DESC LIMIT ?
"""
# CROSS JOIN, lest SQLite walk through all articles for a few marks.
_ANNOTATIONS = """
    SELECT coalesce(r.date, '') AS dated, a.article, -1, -a.start, a.id
    FROM annotation_words AS x CROSS JOIN annotations AS a ON a.id = x.annotation
    CROSS JOIN articles AS r ON r.sha256 = a.article WHERE {where} ORDER BY 1 DESC, 2 DESC, 4 DESC, 5 DESC
"""
_MEMOS = """
    SELECT coalesce(r.date, '') AS dated, m.article, -2, 0, m.article
    FROM memos AS m CROSS JOIN articles AS r ON r.sha256 = m.article WHERE {where} ORDER BY 1 DESC, 2 DESC
"""
_OF_TAGS = "SELECT '', '', -4, 0, t.id FROM tags AS t WHERE t.memo <> '' AND {where} ORDER BY t.id DESC"
_COMMITMENTS = """
    SELECT coalesce(c.dated, '') AS dated, c.article, -3, -c.place, c.id
    FROM commitment_words AS x CROSS JOIN commitments AS c ON c.id = x.id
    WHERE c.status <> 'rejected' AND {where} ORDER BY 1 DESC, 2 DESC, 4 DESC, 5 DESC
"""


class Search(Hits):
    """Asks the index; what is not in it yet is put in by `catch_up`, and not found before."""

    _found: tuple[tuple[int, int], SearchQuery, list[Key]] | None = None  # what was found last, and when
    _newest: tuple[str, str] | None = None  # where the newest articles end; roughly, since it is not looked for again

    def keep_more_in_memory(self) -> None:
        """Let the connection keep 64 MB of the file at hand, for a process that does nothing else than ask."""
        with schema.explained(self.path):
            self._db.execute("PRAGMA cache_size = -65536")

    def behind(self) -> int:
        """How many articles, annotations and analyses are not in the index as they are now; memos always are."""
        return super().behind()

    def catch_up(self, enough: Callable[[], bool] = lambda: False) -> bool:
        """Index what is behind, in short transactions, until `enough()`; says whether all is there."""
        return super().catch_up(enough)

    def hits(self, wanted: SearchQuery, limit: int = -1, offset: int = 0) -> list[Hit]:
        """A slice of the hits: article after article, the newest dated first."""
        asked = words(wanted.text)
        keys = self._glance(wanted, asked, offset + limit) if limit >= 0 else None
        if keys is None:
            keys = self._all(wanted, asked)
        return self.shown(keys[offset : offset + limit] if limit >= 0 else keys[offset:], asked)

    def count(self, wanted: SearchQuery) -> int:
        """How many hits there are."""
        return len(self._all(wanted, words(wanted.text)))

    def texts(self, wanted: SearchQuery) -> Iterator[tuple[int, str]]:
        """Numbers and folded words of the articles that have all the words, the newest dated first."""
        asked = words(wanted.text)
        if not asked:
            return
        where, values = self._where(wanted, asked)
        numbers = [key.id for key in self._keys(_ARTICLES.format(join="", where=where), [*values, -1])]
        for at in range(0, len(numbers), _AT_ONCE):
            some = numbers[at : at + _AT_ONCE]
            sql = f"SELECT number, words FROM article_words WHERE number IN ({', '.join('?' * len(some))})"
            with schema.explained(self.path):
                found = dict(self._db.execute(sql, some).fetchall())
            yield from ((int(n), found[n]) for n in some if n in found and all(word in found[n] for word in asked))

    def _all(self, wanted: SearchQuery, asked: tuple[str, ...]) -> list[Key]:
        """Every hit's key; those that were found last are kept while nothing changes."""
        state = (self.written_elsewhere(), self._db.conn.total_changes)
        if self._found is None or self._found[:2] != (state, wanted):
            found = [self._articles(wanted, asked), *self._others(wanted, asked)]
            self._found = (state, wanted, list(heapq.merge(*found, reverse=True)))
        return self._found[2]

    def _glance(self, wanted: SearchQuery, asked: tuple[str, ...], enough: int) -> list[Key] | None:
        """The first `enough` keys, if the newest articles give as many; else None.

        What is common is found there at once, and what is rare soon by the index; each would take long the other way.
        """
        if self._found is not None and self._found[1] == wanted:
            return None
        self._newest = self._newest or self._last_of_newest()
        articles = self._articles(wanted, asked, self._newest, enough) if self._newest else []
        if len(articles) == enough:
            return list(islice(heapq.merge(articles, *self._others(wanted, asked), reverse=True), enough))
        return None

    def _last_of_newest(self) -> tuple[str, str] | None:
        sql = "SELECT dated, article FROM article_entries WHERE fresh = 1 ORDER BY dated DESC, article DESC"
        return next(((row["dated"], row["article"]) for row in self._read(f"{sql} LIMIT 1 OFFSET ?", _GLANCE)), None)

    def _articles(
        self,
        wanted: SearchQuery,
        asked: tuple[str, ...],
        newer: tuple[str, str] | None = None,
        limit: int = -1,
    ) -> list[Key]:
        """Those newer than an article are read in their order until there are enough, else the index is asked."""
        if not _sought(wanted, asked, Kind.ARTICLE):
            return []
        where, values = self._where(wanted, asked, newer)
        has, patterns = having(asked, "w.words")
        join = "CROSS JOIN article_words AS w ON w.number = e.number"
        return self._keys(_ARTICLES.format(join=join, where=where + has), [*values, *patterns, limit])

    def _where(
        self, wanted: SearchQuery, asked: tuple[str, ...], newer: tuple[str, str] | None = None
    ) -> tuple[str, Parameters]:
        """The articles that pass the filters and may have the words, or that are newer than one."""
        where, values = condition(wanted, Kind.ARTICLE, "e.article", "e.dated")
        if newer is not None:
            return f"e.fresh = 1 AND {where} AND (e.dated, e.article) > (?, ?)", [*values, *newer]
        if not asked:
            return f"e.fresh = 1 AND {where}", values
        numbers, terms = likely(asked)
        # Without the plus SQLite would walk the order of all articles, to sort the few that are found.
        return f"+e.fresh = 1 AND {where} AND e.number IN ({numbers})", [*values, *terms]

    def _others(self, wanted: SearchQuery, asked: tuple[str, ...]) -> list[list[Key]]:
        """The keys of annotations, memos and commitments."""
        found = []
        if _sought(wanted, asked, Kind.ANNOTATION):
            where, values = condition(wanted, Kind.ANNOTATION, "a.article", "coalesce(r.date, '')")
            has, patterns = having(asked, "x.words")
            found.append(self._keys(_ANNOTATIONS.format(where=where + has), [*values, *patterns]))
        if _sought(wanted, asked, Kind.MEMO):
            where, values = condition(wanted, Kind.MEMO, "m.article", "coalesce(r.date, '')")
            has, patterns = having(asked, "folded(m.text)")
            found.append(self._keys(_MEMOS.format(where=where + has), [*values, *patterns]))
            if tags := of_tags(wanted):
                has, patterns = having(asked, "folded(t.memo)")
                found.append(self._keys(_OF_TAGS.format(where=tags[0] + has), [*tags[1], *patterns]))
        if _sought(wanted, asked, Kind.COMMITMENT):
            where, values = condition(wanted, Kind.COMMITMENT, "c.article", "coalesce(c.dated, '')")
            has, patterns = _in_commitments(asked)
            found.append(self._keys(_COMMITMENTS.format(where=where + has), [*values, *patterns]))
        return found

    def _keys(self, sql: str, values: Parameters) -> list[Key]:
        with schema.explained(self.path):
            return list(map(Key._make, self._db.execute(sql, values)))


def _sought(wanted: SearchQuery, asked: tuple[str, ...], kind: Kind) -> bool:
    return (not wanted.kinds or kind in wanted.kinds) and (bool(asked) or wanted.narrowed)


def _in_commitments(asked: tuple[str, ...]) -> tuple[str, Parameters]:
    """Their words are in Simplified and small letters, but not folded: first what may do, and of that what does."""
    terms, values = having(asked, "folded(x.words)")
    loose = [like(word, loosely()) for word in asked]
    return "".join(" AND x.words LIKE ? ESCAPE '\\'" for _ in asked) + terms, [*loose, *values]
