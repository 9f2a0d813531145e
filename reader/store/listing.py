"""The article list: slices of the filtered articles in a given order, fast for libraries of any size."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.analysis import links
from reader.store.articles import ROWS, ArticleRow, to_row
from reader.store.component import Component


class ArticleOrder(StrEnum):
    """Sort orders of articles; ties are ordered by hash."""

    OPENED = "opened"  # the last opened first
    DATE = "date"  # the newest first, those without a date last
    TITLE = "title"
    ADDED = "added"  # the last added first
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """A filter on articles; every given condition must hold. Earlier versions never pass.

    `words` are separated by spaces, in either script; each must occur in the title, outlet or file name.
    `collection` is an id and includes nested collections. `unfiled` keeps articles in no collection.
    """

    words: str = ""
    collection: str | None = None
    unfiled: bool = False
    with_marks: bool = False
    not_analysed: bool = False


@dataclass(frozen=True, slots=True)
class ArticleCounts:
    """Numbers of articles: in total, in no collection, and by collection id including nested collections."""

    all: int
    unfiled: int
    collections: dict[str, int]


Parameters = list[str | int]

_DESCENDING = (ArticleOrder.OPENED, ArticleOrder.DATE, ArticleOrder.ADDED)
_COLLECTED = """
    WITH RECURSIVE inner (id) AS (
        SELECT ? UNION SELECT c.id FROM collections AS c JOIN inner ON c.parent = inner.id
    ) SELECT x.article FROM collected AS x JOIN inner ON inner.id = x.collection
"""
_IS_NEWEST = "NOT EXISTS (SELECT 1 FROM versions AS v WHERE v.previous = r.sha256)"
_UNLISTED = """
    articles AS r INDEXED BY articles_opened
    WHERE NOT EXISTS (SELECT 1 FROM listed_words AS w WHERE w.article = r.sha256)
"""
_BATCH = 500  # rows of one statement


def listed_words(title: str, outlet: str, path: str) -> str:
    """The text that `ArticleFilter.words` is matched against."""
    name = path.replace("\\", "/").rpartition("/")[2]
    return links.simplified("\n".join(each.replace("\n", " ") for each in (title, outlet, name))).lower()


class Listing(Component):
    """Queries for slices; they use only indexes until the rows of a slice are read."""

    def ids(
        self, wanted: ArticleFilter, order: ArticleOrder = ArticleOrder.OPENED, limit: int = -1, offset: int = 0
    ) -> list[str]:
        """The hashes of a slice of the filtered articles; `limit` −1 is all."""
        where, values = self._where(wanted)
        sql = f"SELECT r.sha256 FROM {_table(order)} WHERE {where} ORDER BY {_order_by(order)} LIMIT ? OFFSET ?"
        return [row["sha256"] for row in self._read(sql, *values, limit, offset)]

    def rows(
        self, wanted: ArticleFilter, order: ArticleOrder = ArticleOrder.OPENED, limit: int = -1, offset: int = 0
    ) -> list[ArticleRow]:
        """The rows of a slice of the filtered articles; `limit` −1 is all."""
        return self.of(self.ids(wanted, order, limit, offset))

    def of(self, ids: Sequence[str]) -> list[ArticleRow]:
        """The rows of these articles, in this order; missing ones are skipped."""
        rows: dict[str, ArticleRow] = {}
        for at in range(0, len(ids), _BATCH):
            part = ids[at : at + _BATCH]
            for row in self._read(f"{ROWS} WHERE r.sha256 IN ({', '.join('?' * len(part))})", *part):
                rows[row["sha256"]] = to_row(row)
        return [rows[each] for each in ids if each in rows]

    def ordered(self, order: ArticleOrder = ArticleOrder.DATE) -> Iterator[ArticleRow]:
        """Iterate over every article including earlier versions, with only hashes and a few rows in memory."""
        ids = [row["sha256"] for row in self._read(f"SELECT r.sha256 FROM {_table(order)} ORDER BY {_order_by(order)}")]
        for at in range(0, len(ids), _BATCH):
            yield from self.of(ids[at : at + _BATCH])

    def count(self, wanted: ArticleFilter) -> int:
        """The number of filtered articles."""
        where, values = self._where(wanted)
        return int(
            self._read(f"SELECT count(*) AS n FROM {_table(ArticleOrder.OPENED)} WHERE {where}", *values)[0]["n"]
        )

    def index_of(self, sha256: str, wanted: ArticleFilter, order: ArticleOrder = ArticleOrder.OPENED) -> int | None:
        """The position of an article among the filtered ones, from 0; None if it is not among them."""
        where, values = self._where(wanted)
        sql = f"SELECT r.{order.value} AS key FROM articles AS r WHERE r.sha256 = ? AND {where}"
        key = self._read(sql, sha256, *values)
        if not key:
            return None
        column, before, last = f"r.{order.value}", ">" if order in _DESCENDING else "<", key[0]["key"]
        if last is None:  # only dates can be NULL, and NULLs sort last
            earlier, bounds = f"({column} IS NOT NULL OR r.sha256 < ?)", [sha256]
        else:
            earlier, bounds = f"({column} {before} ? OR ({column} = ? AND r.sha256 < ?))", [last, last, sha256]
        sql = f"SELECT count(*) AS n FROM {_table(order)} WHERE {earlier} AND {where}"
        return int(self._read(sql, *bounds, *values)[0]["n"])

    def years(self) -> list[int]:
        """The years of the articles' dates, the newest first."""
        source = f"{_table(ArticleOrder.DATE)} WHERE r.date IS NOT NULL AND {_IS_NEWEST}"
        sql = f"SELECT DISTINCT substr(r.date, 1, 4) AS year FROM {source} ORDER BY year DESC"
        return [int(row["year"]) for row in self._read(sql)]

    def counts(self) -> ArticleCounts:
        """The numbers of articles in total and in each collection."""
        sql = f"""
            WITH RECURSIVE above (id, top) AS (
                SELECT id, id FROM collections UNION ALL
                SELECT c.id, above.top FROM collections AS c JOIN above ON c.parent = above.id
            ) SELECT above.top AS id, count(DISTINCT r.article) AS n
            FROM collected AS r JOIN above ON above.id = r.collection
            WHERE {_IS_NEWEST.replace("r.sha256", "r.article")} GROUP BY above.top
        """
        collections = {row["id"]: row["n"] for row in self._read(sql)}
        return ArticleCounts(self.count(ArticleFilter()), self.count(ArticleFilter(unfiled=True)), collections)

    # Words

    def catch_up(self, limit: int = -1) -> int:
        """Index the words of up to `limit` articles that lack them; returns how many those were.

        Works in short transactions, so that other writers need not wait.
        """
        (sizes,) = self._read("SELECT (SELECT count(*) FROM articles) AS a, (SELECT count(*) FROM listed_words) AS w")
        if sizes["a"] == sizes["w"]:
            return 0
        unlisted = [row["sha256"] for row in self._read(f"SELECT r.sha256 FROM {_UNLISTED} LIMIT ?", limit)]
        for at in range(0, len(unlisted), _BATCH):
            self._catch_up(unlisted[at : at + _BATCH])
        return len(unlisted)

    def _catch_up(self, ids: Sequence[str]) -> None:
        placeholders = ", ".join("?" * len(ids))
        with self.transaction():
            found = self._read(
                f"SELECT sha256, title, outlet, path FROM articles WHERE sha256 IN ({placeholders})", *ids
            )
            words = ((row["sha256"], listed_words(row["title"], row["outlet"], row["path"])) for row in found)
            self.save_words(words)

    def _matching_unlisted(self, words: Sequence[str]) -> list[str]:
        """The matching articles among those whose words are not indexed, for a read-only library."""
        rows = self._read(f"SELECT r.sha256, r.title, r.outlet, r.path FROM {_UNLISTED}")
        each = ((row["sha256"], listed_words(row["title"], row["outlet"], row["path"])) for row in rows)
        return [sha256 for sha256, text in each if all(word in text for word in words)]

    def save_words(self, words: Iterable[tuple[str, str]]) -> None:
        """Store the result of `listed_words` for articles of the library (by hash)."""
        with self.transaction():
            self._db.conn.executemany(
                "INSERT INTO listed_words VALUES (?, ?) ON CONFLICT DO UPDATE SET words = excluded.words", words
            )

    def _where(self, wanted: ArticleFilter) -> tuple[str, Parameters]:
        terms, values = [_IS_NEWEST], Parameters()
        if wanted.collection is not None:
            terms.append(f"r.sha256 IN ({_COLLECTED})")
            values.append(wanted.collection)
        if wanted.unfiled:
            terms.append("NOT EXISTS (SELECT 1 FROM collected AS x WHERE x.article = r.sha256)")
        if wanted.with_marks:
            terms.append("EXISTS (SELECT 1 FROM annotations AS a WHERE a.article = r.sha256)")
        if wanted.not_analysed:
            terms.append("NOT EXISTS (SELECT 1 FROM analyses AS n WHERE n.article = r.sha256)")
        if words := links.simplified(wanted.words).lower().split():
            each = " AND ".join(["instr(words, ?)"] * len(words))
            found = f"SELECT article FROM listed_words WHERE {each}"
            values += words
            if self.is_read_only:
                found += " UNION SELECT value FROM json_each(?)"
                values.append(json.dumps(self._matching_unlisted(words)))
            else:
                self.catch_up()
            terms.append(f"r.sha256 IN ({found})")
        return " AND ".join(terms), values


def _table(order: ArticleOrder) -> str:
    """Force the order's index, which covers the query; SQLite would otherwise read the long rows of articles."""
    return f"articles AS r INDEXED BY articles_{order.value}"


def _order_by(order: ArticleOrder) -> str:
    return f"r.{order.value} {'DESC' if order in _DESCENDING else ''}, r.sha256"
