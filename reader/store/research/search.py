"""Full-text search of the whole library in both scripts at once: articles, annotations, memos and commitments."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from itertools import islice

from reader.store import schema
from reader.store.research.folding import query_words, variable_characters
from reader.store.research.hits import Hit as Hit
from reader.store.research.hits import HitKey, Hits
from reader.store.research.search_query import (
    HitKind,
    Parameters,
    SearchQuery,
    candidate_numbers,
    condition,
    contains_all,
    like_pattern,
    tag_memo_condition,
)

_BATCH = 500
_NEWEST_COUNT = 2000  # newest articles that are scanned before the index is used

_ARTICLES = """
    SELECT e.dated, e.article, 0, 0, e.number FROM article_entries AS e {join}
    WHERE {where} ORDER BY e.dated DESC, e.article DESC LIMIT ?
"""
# CROSS JOIN keeps SQLite from scanning all articles for a few marks.
_ANNOTATIONS = """
    SELECT coalesce(r.date, '') AS dated, a.article, -1, -a.start, a.id
    FROM annotation_words AS x CROSS JOIN annotations AS a ON a.id = x.annotation
    CROSS JOIN articles AS r ON r.sha256 = a.article WHERE {where} ORDER BY 1 DESC, 2 DESC, 4 DESC, 5 DESC
"""
_MEMOS = """
    SELECT coalesce(r.date, '') AS dated, m.article, -2, 0, m.article
    FROM memos AS m CROSS JOIN articles AS r ON r.sha256 = m.article WHERE {where} ORDER BY 1 DESC, 2 DESC
"""
_TAG_MEMOS = "SELECT '', '', -4, 0, t.id FROM tags AS t WHERE t.memo <> '' AND {where} ORDER BY t.id DESC"
_COMMITMENTS = """
    SELECT coalesce(c.dated, '') AS dated, c.article, -3, -c.place, c.id
    FROM commitment_words AS x CROSS JOIN commitments AS c ON c.id = x.id
    WHERE c.status <> 'rejected' AND {where} ORDER BY 1 DESC, 2 DESC, 4 DESC, 5 DESC
"""


class Search(Hits):
    """Searches the index; finds only what `catch_up` has indexed."""

    _found: tuple[tuple[int, int], SearchQuery, list[HitKey]] | None = None  # state, query and keys of the last search
    _newest: tuple[str, str] | None = None  # date and hash of the last of the newest articles; may be outdated

    def enlarge_cache(self) -> None:
        """Set a page cache of 64 MB, for a process that only searches."""
        with schema.library_errors(self.path):
            self._db.execute("PRAGMA cache_size = -65536")

    def hits(self, wanted: SearchQuery, limit: int = -1, offset: int = 0) -> list[Hit]:
        """A slice of the hits, article by article, the newest dated first."""
        words = query_words(wanted.text)
        keys = self._search_newest(wanted, words, offset + limit) if limit >= 0 else None
        if keys is None:
            keys = self._all(wanted, words)
        return self.hits_for(keys[offset : offset + limit] if limit >= 0 else keys[offset:], words)

    def count(self, wanted: SearchQuery) -> int:
        """The number of hits."""
        return len(self._all(wanted, query_words(wanted.text)))

    def texts(self, wanted: SearchQuery) -> Iterator[tuple[int, str]]:
        """Numbers and folded texts of the articles that contain all words, the newest dated first."""
        words = query_words(wanted.text)
        if not words:
            return
        where, values = self._where(wanted, words)
        numbers = [key.id for key in self._keys(_ARTICLES.format(join="", where=where), [*values, -1])]
        for at in range(0, len(numbers), _BATCH):
            some = numbers[at : at + _BATCH]
            sql = f"SELECT number, words FROM article_words WHERE number IN ({', '.join('?' * len(some))})"
            with schema.library_errors(self.path):
                found = dict(self._db.execute(sql, some).fetchall())
            yield from ((int(n), found[n]) for n in some if n in found and all(word in found[n] for word in words))

    def _all(self, wanted: SearchQuery, words: tuple[str, ...]) -> list[HitKey]:
        """All keys; those of the last search are cached while nothing changes."""
        state = (self.data_version(), self._db.conn.total_changes)
        if self._found is None or self._found[:2] != (state, wanted):
            found = [self._articles(wanted, words), *self._others(wanted, words)]
            self._found = (state, wanted, list(heapq.merge(*found, reverse=True)))
        return self._found[2]

    def _search_newest(self, wanted: SearchQuery, words: tuple[str, ...], count: int) -> list[HitKey] | None:
        """The first `count` keys if the newest articles contain that many, else None.

        Common words are found quickly this way, rare ones through the index; the reverse would be slow.
        """
        if self._found is not None and self._found[1] == wanted:
            return None
        self._newest = self._newest or self._last_of_newest()
        articles = self._articles(wanted, words, self._newest, count) if self._newest else []
        if len(articles) == count:
            return list(islice(heapq.merge(articles, *self._others(wanted, words), reverse=True), count))
        return None

    def _last_of_newest(self) -> tuple[str, str] | None:
        sql = "SELECT dated, article FROM article_entries WHERE fresh = 1 ORDER BY dated DESC, article DESC"
        return next(
            ((row["dated"], row["article"]) for row in self._read(f"{sql} LIMIT 1 OFFSET ?", _NEWEST_COUNT)), None
        )

    def _articles(
        self,
        wanted: SearchQuery,
        words: tuple[str, ...],
        newer: tuple[str, str] | None = None,
        limit: int = -1,
    ) -> list[HitKey]:
        """Keys of articles: scans those after `newer` up to `limit`, or without it uses the index."""
        if not _includes(wanted, words, HitKind.ARTICLE):
            return []
        where, values = self._where(wanted, words, newer)
        has, patterns = contains_all(words, "w.words")
        join = "CROSS JOIN article_words AS w ON w.number = e.number"
        return self._keys(_ARTICLES.format(join=join, where=where + has), [*values, *patterns, limit])

    def _where(
        self, wanted: SearchQuery, words: tuple[str, ...], newer: tuple[str, str] | None = None
    ) -> tuple[str, Parameters]:
        """The WHERE clause for filtered articles that may contain the words, or are newer than `newer`."""
        where, values = condition(wanted, HitKind.ARTICLE, "e.article", "e.dated")
        if newer is not None:
            return f"e.fresh = 1 AND {where} AND (e.dated, e.article) > (?, ?)", [*values, *newer]
        if not words:
            return f"e.fresh = 1 AND {where}", values
        numbers, terms = candidate_numbers(words)
        # The plus keeps SQLite from walking the date index of all articles just to sort a few.
        return f"+e.fresh = 1 AND {where} AND e.number IN ({numbers})", [*values, *terms]

    def _others(self, wanted: SearchQuery, words: tuple[str, ...]) -> list[list[HitKey]]:
        """The keys of annotations, memos and commitments."""
        found = []
        if _includes(wanted, words, HitKind.ANNOTATION):
            where, values = condition(wanted, HitKind.ANNOTATION, "a.article", "coalesce(r.date, '')")
            has, patterns = contains_all(words, "x.words")
            found.append(self._keys(_ANNOTATIONS.format(where=where + has), [*values, *patterns]))
        if _includes(wanted, words, HitKind.MEMO):
            where, values = condition(wanted, HitKind.MEMO, "m.article", "coalesce(r.date, '')")
            has, patterns = contains_all(words, "folded(m.text)")
            found.append(self._keys(_MEMOS.format(where=where + has), [*values, *patterns]))
            if tags := tag_memo_condition(wanted):
                has, patterns = contains_all(words, "folded(t.memo)")
                found.append(self._keys(_TAG_MEMOS.format(where=tags[0] + has), [*tags[1], *patterns]))
        if _includes(wanted, words, HitKind.COMMITMENT):
            where, values = condition(wanted, HitKind.COMMITMENT, "c.article", "coalesce(c.dated, '')")
            has, patterns = _commitments_containing(words)
            found.append(self._keys(_COMMITMENTS.format(where=where + has), [*values, *patterns]))
        return found

    def _keys(self, sql: str, values: Parameters) -> list[HitKey]:
        with schema.library_errors(self.path):
            return list(map(HitKey._make, self._db.execute(sql, values)))


def _includes(wanted: SearchQuery, words: tuple[str, ...], kind: HitKind) -> bool:
    return (not wanted.kinds or kind in wanted.kinds) and (bool(words) or wanted.narrowed)


def _commitments_containing(words: tuple[str, ...]) -> tuple[str, Parameters]:
    """Commitment words are Simplified and lower case but not folded: prefilter by a loose pattern, then fold."""
    terms, values = contains_all(words, "folded(x.words)")
    loose = [like_pattern(word, variable_characters()) for word in words]
    return "".join(" AND x.words LIKE ? ESCAPE '\\'" for _ in words) + terms, [*loose, *values]
