"""The articles as a list: a slice of those that pass, in some order, whatever the size of the library."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.analysis import links
from reader.store.articles import ROWS, ArticleRow, to_row
from reader.store.component import Component


class Order(StrEnum):
    """The order of articles; what it leaves equal stands by its hash."""

    OPENED = "opened"  # the last opened first
    DATE = "date"  # the newest first, those without a date last
    TITLE = "title"
    ADDED = "added"  # the last added first
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which articles are wanted: those that pass everything that is given. Earlier versions are never among them.

    `words` are words in either script, parted by spaces, each of which must stand in title, outlet or the file's name.
    `collection` is an id; articles in collections within it count too. `unfiled` are those in no collection.
    """

    words: str = ""
    collection: str | None = None
    unfiled: bool = False
    with_marks: bool = False
    not_analysed: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles there are: in all, in no collection, and by a collection's id with those within it."""

    all: int
    unfiled: int
    collections: dict[str, int]


Parameters = list[str | int]

_DESCENDING = (Order.OPENED, Order.DATE, Order.ADDED)
_WITHIN = """
    WITH RECURSIVE inner (id) AS (
        SELECT ? UNION SELECT c.id FROM collections AS c JOIN inner ON c.parent = inner.id
    ) SELECT x.article FROM collected AS x JOIN inner ON inner.id = x.collection
"""
_NEWEST = "NOT EXISTS (SELECT 1 FROM versions AS v WHERE v.previous = r.sha256)"
_BEHIND = """
    articles AS r INDEXED BY articles_opened
    WHERE NOT EXISTS (SELECT 1 FROM listed_words AS w WHERE w.article = r.sha256)
"""
_AT_ONCE = 500  # rows of one statement


def listed_words(title: str, outlet: str, path: str) -> str:
    """What a search for an article looks through."""
    name = path.replace("\\", "/").rpartition("/")[2]
    return links.simplified("\n".join(each.replace("\n", " ") for each in (title, outlet, name))).lower()


class Listing(Component):
    """Asks for slices; works on indexes alone until the rows of a slice are read."""

    def ids(self, wanted: Filter, order: Order = Order.OPENED, limit: int = -1, offset: int = 0) -> list[str]:
        """The hashes of a slice of the articles that pass; `limit` −1 is all."""
        where, values = self._where(wanted)
        sql = f"SELECT r.sha256 FROM {_from(order)} WHERE {where} ORDER BY {_by(order)} LIMIT ? OFFSET ?"
        return [row["sha256"] for row in self._read(sql, *values, limit, offset)]

    def rows(self, wanted: Filter, order: Order = Order.OPENED, limit: int = -1, offset: int = 0) -> list[ArticleRow]:
        """The same as rows."""
        return self.of(self.ids(wanted, order, limit, offset))

    def of(self, ids: Sequence[str]) -> list[ArticleRow]:
        """The rows of these articles, in this order; those that are no longer there are left out."""
        rows: dict[str, ArticleRow] = {}
        for at in range(0, len(ids), _AT_ONCE):
            part = ids[at : at + _AT_ONCE]
            for row in self._read(f"{ROWS} WHERE r.sha256 IN ({', '.join('?' * len(part))})", *part):
                rows[row["sha256"]] = to_row(row)
        return [rows[each] for each in ids if each in rows]

    def ordered(self, order: Order = Order.DATE) -> Iterator[ArticleRow]:
        """Every article, earlier versions too, however many there are: memory holds their hashes and a few rows."""
        ids = [row["sha256"] for row in self._read(f"SELECT r.sha256 FROM {_from(order)} ORDER BY {_by(order)}")]
        for at in range(0, len(ids), _AT_ONCE):
            yield from self.of(ids[at : at + _AT_ONCE])

    def count(self, wanted: Filter) -> int:
        """How many articles pass."""
        where, values = self._where(wanted)
        return int(self._read(f"SELECT count(*) AS n FROM {_from(Order.OPENED)} WHERE {where}", *values)[0]["n"])

    def place(self, sha256: str, wanted: Filter, order: Order = Order.OPENED) -> int | None:
        """How many articles stand before this one; None where it does not pass."""
        where, values = self._where(wanted)
        sql = f"SELECT r.{order.value} AS key FROM articles AS r WHERE r.sha256 = ? AND {where}"
        key = self._read(sql, sha256, *values)
        if not key:
            return None
        column, before, last = f"r.{order.value}", ">" if order in _DESCENDING else "<", key[0]["key"]
        if last is None:  # only dates are, and those without one stand last
            earlier, more = f"({column} IS NOT NULL OR r.sha256 < ?)", [sha256]
        else:
            earlier, more = f"({column} {before} ? OR ({column} = ? AND r.sha256 < ?))", [last, last, sha256]
        sql = f"SELECT count(*) AS n FROM {_from(order)} WHERE {earlier} AND {where}"
        return int(self._read(sql, *more, *values)[0]["n"])

    def years(self) -> list[int]:
        """The years in which articles are dated, the newest first."""
        where = f"r.date IS NOT NULL AND {_NEWEST}"
        sql = f"SELECT DISTINCT substr(r.date, 1, 4) AS year FROM {_from(Order.DATE)} WHERE {where} ORDER BY year DESC"
        return [int(row["year"]) for row in self._read(sql)]

    def counts(self) -> Counts:
        """How many articles there are in each collection."""
        sql = f"""
            WITH RECURSIVE above (id, top) AS (
                SELECT id, id FROM collections UNION ALL
                SELECT c.id, above.top FROM collections AS c JOIN above ON c.parent = above.id
            ) SELECT above.top AS id, count(DISTINCT r.article) AS n
            FROM collected AS r JOIN above ON above.id = r.collection
            WHERE {_NEWEST.replace("r.sha256", "r.article")} GROUP BY above.top
        """
        collections = {row["id"]: row["n"] for row in self._read(sql)}
        return Counts(self.count(Filter()), self.count(Filter(unfiled=True)), collections)

    # Words

    def catch_up(self, most: int = -1) -> int:
        """Make findable by their words up to `most` articles that are not yet; returns how many those were.

        In short transactions, so that nobody else waits.
        """
        (sizes,) = self._read("SELECT (SELECT count(*) FROM articles) AS a, (SELECT count(*) FROM listed_words) AS w")
        if sizes["a"] == sizes["w"]:
            return 0
        behind = [row["sha256"] for row in self._read(f"SELECT r.sha256 FROM {_BEHIND} LIMIT ?", most)]
        for at in range(0, len(behind), _AT_ONCE):
            self._catch_up(behind[at : at + _AT_ONCE])
        return len(behind)

    def _catch_up(self, ids: Sequence[str]) -> None:
        marks = ", ".join("?" * len(ids))
        with self.transaction():
            found = self._read(f"SELECT sha256, title, outlet, path FROM articles WHERE sha256 IN ({marks})", *ids)
            words = ((row["sha256"], listed_words(row["title"], row["outlet"], row["path"])) for row in found)
            self.keep_words(words)

    def _unlisted(self, words: Sequence[str]) -> list[str]:
        """Those that have the words, of the articles whose own were not kept yet and cannot be."""
        rows = self._read(f"SELECT r.sha256, r.title, r.outlet, r.path FROM {_BEHIND}")
        each = ((row["sha256"], listed_words(row["title"], row["outlet"], row["path"])) for row in rows)
        return [sha256 for sha256, said in each if all(word in said for word in words)]

    def keep_words(self, words: Iterable[tuple[str, str]]) -> None:
        """Keep what `listed_words` made of articles (by hash) of the library."""
        with self.transaction():
            self._db.conn.executemany(
                "INSERT INTO listed_words VALUES (?, ?) ON CONFLICT DO UPDATE SET words = excluded.words", words
            )

    def _where(self, wanted: Filter) -> tuple[str, Parameters]:
        terms, values = [_NEWEST], Parameters()
        if wanted.collection is not None:
            terms.append(f"r.sha256 IN ({_WITHIN})")
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
                values.append(json.dumps(self._unlisted(words)))
            else:
                self.catch_up()
            terms.append(f"r.sha256 IN ({found})")
        return " AND ".join(terms), values


def _from(order: Order) -> str:
    """The order's own index holds all that is asked of an article; SQLite would read its long row for less."""
    return f"articles AS r INDEXED BY articles_{order.value}"


def _by(order: Order) -> str:
    return f"r.{order.value} {'DESC' if order in _DESCENDING else ''}, r.sha256"
