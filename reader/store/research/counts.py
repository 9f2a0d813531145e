"""How often tags and entities occur, and which of them occur together.

A mark counts for its tags and for those above them, so that a tag counts what a search for it finds. Entities are the
people, organisations, places and programmes of the kept analyses, as the decisions on them stand: what was rejected
counts nowhere, what was put right counts as it was put right. An article that was analysed, or in which names were
decided on, since the index last caught up (`Search.catch_up`) is not among them. A paragraph is a line of the source; a
mark or an entity is in the one that it begins in.
"""

from __future__ import annotations

import datetime
import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, combinations, groupby, product
from typing import NamedTuple

from reader.store.component import Component
from reader.store.research.indexing import COUNTED
from reader.store.research.search_query import Kind, Parameters, SearchQuery, condition
from reader.types import EntityType


class Unit(StrEnum):
    """What two things are in together."""

    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    OVERLAP = "overlap"  # tags only: marks that share a character, or one mark that has both


@dataclass(frozen=True, slots=True)
class Among:
    """Which articles and whose marks are counted: those that pass every condition given (see `SearchQuery`)."""

    since: datetime.date | None = None
    until: datetime.date | None = None
    collection: str | None = None
    article: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """A tag (`key` is its id) or an entity (`key` is the Simplified text): how often, and in how many articles."""

    key: str
    label: str
    type: EntityType | None
    places: int
    articles: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two of them, by their keys in the order of `Counted`, and in how many units they are together."""

    one: str
    other: str
    units: int


class Mark(NamedTuple):
    """An annotation as far as it counts: where it is, and its tags with those above them."""

    start: int
    end: int
    tags: frozenset[str]


_ABOVE = """
    WITH RECURSIVE above (tag, up) AS (
        SELECT id, id FROM tags
        UNION SELECT above.tag, t.parent FROM above JOIN tags AS t ON t.id = above.up WHERE t.parent IS NOT NULL
    )
"""
_TAGS = f"""
    {_ABOVE}, given AS (
        SELECT DISTINCT above.up AS tag, a.id, a.article
        FROM annotations AS a JOIN articles AS r ON r.sha256 = a.article
        JOIN annotation_tags AS x ON x.annotation = a.id JOIN above ON above.tag = x.tag WHERE {{where}}
    )
    SELECT t.uuid AS key, t.name AS label, count(g.id) AS places, count(DISTINCT g.article) AS articles
    FROM tags AS t LEFT JOIN given AS g ON g.tag = t.id
    GROUP BY t.id ORDER BY places DESC, t.shortcut NULLS LAST, t.id
"""
_MARKS = """
    SELECT a.article, a.start, a."end", json_group_array(t.uuid) AS tags
    FROM annotations AS a JOIN articles AS r ON r.sha256 = a.article
    JOIN annotation_tags AS x ON x.annotation = a.id JOIN tags AS t ON t.id = x.tag
    WHERE {where} GROUP BY a.id ORDER BY a.article, a.start, a."end"
"""
_AMONG = "m.article IN (SELECT e.number FROM article_entries AS e WHERE e.counted = 1 AND {where})"
_ENTITIES = f"""
    SELECT d.key, d.label, d.type, sum(m.n) AS places, count(DISTINCT m.article) AS articles
    FROM mentioned AS d JOIN mentions AS m ON m.name = d.id
    WHERE d.type IN ({{types}}) AND {_AMONG} GROUP BY d.id ORDER BY places DESC, d.key, d.type LIMIT ?
"""
_MENTIONS = f"""
    SELECT m.article, m.paragraph, sum(m.n) AS n FROM mentioned AS d JOIN mentions AS m ON m.name = d.id
    WHERE d.type = ? AND d.key = ? AND {_AMONG} GROUP BY m.article, m.paragraph
"""


class Counts(Component):
    """Counted over marks, and over the mentions that the index keeps."""

    def tags(self, among: Among = Among()) -> list[Counted]:
        """Every tag of the codebook, also those that are on nothing; the most frequent first."""
        where, values = _condition(among, Kind.ANNOTATION)
        rows = self._read(_TAGS.format(where=where), *values)
        return [Counted(row["key"], row["label"], None, row["places"], row["articles"]) for row in rows]

    def entities(
        self,
        among: Among = Among(),
        types: Collection[EntityType] = (),
        limit: int = 200,
    ) -> list[Counted]:
        """The most frequent entities; no `types` are people, organisations, places and programmes.

        `among` says in which articles; who marks is nothing to entities.
        """
        kinds = [kind.value for kind in types or COUNTED]
        where, values = _condition(among, Kind.ARTICLE)
        sql = _ENTITIES.format(types=", ".join("?" * len(kinds)), where=where)
        return [
            Counted(row["key"], row["label"], EntityType(row["type"]), row["places"], row["articles"])
            for row in self._read(sql, *kinds, *values, limit)
        ]

    def tags_together(self, unit: Unit, among: Among = Among()) -> list[Pair]:
        """Pairs of tags that are together at least once, the most frequent first.

        A tag is never paired with one above it, which is wherever it is itself. Two marks that overlap are one unit,
        and so is each mark by itself.
        """
        above = self._above()
        found: Counter[tuple[str, str]] = Counter()
        for sha256, marks in self._marks(among, above):
            for sets in self._units(unit, sha256, marks):
                found.update(_together(*sets))
        apart = {
            pair: n for pair, n in found.items() if pair[0] not in above[pair[1]] and pair[1] not in above[pair[0]]
        }
        return _pairs(apart, [each.key for each in self.tags(among)])

    def entities_together(
        self,
        keys: Collection[tuple[EntityType, str]],
        unit: Unit,
        among: Among = Among(),
    ) -> list[Pair]:
        """Pairs among these entities that are together at least once, the most frequent first.

        ValueError for units of overlapping marks, which entities have none of.
        """
        if unit is Unit.OVERLAP:
            raise ValueError(unit)
        where, values = _condition(among, Kind.ARTICLE)
        units: dict[tuple[int, int], set[str]] = {}
        often: Counter[str] = Counter()
        for type, key in keys:
            for row in self._read(_MENTIONS.format(where=where), type.value, key, *values):
                place = (row["article"], row["paragraph"] if unit is Unit.PARAGRAPH else 0)
                units.setdefault(place, set()).add(key)
                often[key] += row["n"]
        found: Counter[tuple[str, str]] = Counter()
        for there in units.values():
            found.update(_together(there, there))
        return _pairs(found, sorted(often, key=lambda key: (-often[key], key)))

    def _above(self) -> dict[str, frozenset[str]]:
        """For each tag (by id) itself and those above it."""
        sql = f"{_ABOVE} SELECT t.uuid AS tag, u.uuid AS up FROM above JOIN tags AS t ON t.id = above.tag"
        found: dict[str, set[str]] = {}
        for row in self._read(f"{sql} JOIN tags AS u ON u.id = above.up"):
            found.setdefault(row["tag"], set()).add(row["up"])
        return {tag: frozenset(ups) for tag, ups in found.items()}

    def _marks(self, among: Among, above: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, list[Mark]]]:
        """The marks of each article, in the order of the text."""
        where, values = _condition(among, Kind.ANNOTATION)
        rows = self._read(_MARKS.format(where=where), *values)
        for sha256, some in groupby(rows, key=lambda row: str(row["article"])):
            yield (
                sha256,
                [
                    Mark(row["start"], row["end"], frozenset().union(*(above[tag] for tag in json.loads(row["tags"]))))
                    for row in some
                ],
            )

    def _units(self, unit: Unit, sha256: str, marks: list[Mark]) -> Iterator[tuple[Iterable[str], Iterable[str]]]:
        """The tags on the two sides of every unit of an article; the same ones twice where a unit has no sides."""
        if unit is Unit.OVERLAP:
            yield from ((one.tags, other.tags) for one, other in _overlapping(marks))
            return
        ends = [0] if unit is Unit.ARTICLE else self._lines(sha256)
        for _, some in groupby(marks, key=lambda mark: bisect_right(ends, mark.start)):
            tags = frozenset().union(*(mark.tags for mark in some))
            yield tags, tags

    def _lines(self, sha256: str) -> list[int]:
        """Where the lines of an article's source begin."""
        source = self._read("SELECT text FROM articles WHERE sha256 = ?", sha256)[0]["text"]
        return [0, *accumulate(len(line) + 1 for line in source.split("\n"))]


def _condition(among: Among, kind: Kind) -> tuple[str, Parameters]:
    """What follows WHERE: of marks `a` in articles `r`, or of entries `e`, who marks being nothing to these."""
    wanted = SearchQuery(
        "",
        since=among.since,
        until=among.until,
        collection=among.collection,
        article=among.article,
        author=among.author if kind is Kind.ANNOTATION else None,
    )
    if kind is Kind.ANNOTATION:
        return condition(wanted, kind, "a.article", "coalesce(r.date, '')")
    return condition(wanted, kind, "e.article", "e.dated")


def _overlapping(marks: list[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Every mark with itself, and with every later one that shares a character with it."""
    open_ones: list[Mark] = []
    for mark in marks:
        open_ones = [other for other in open_ones if other.end > mark.start]
        yield mark, mark
        if mark.end > mark.start:
            yield from ((other, mark) for other in open_ones)
            open_ones.append(mark)


def _together(one: Iterable[str], other: Iterable[str]) -> set[tuple[str, str]]:
    """Two different ones, each from another side, the smaller first."""
    if one is other:
        return set(combinations(sorted(one), 2))
    return {(min(pair), max(pair)) for pair in product(one, other) if pair[0] != pair[1]}


def _pairs(found: Mapping[tuple[str, str], int], order: list[str]) -> list[Pair]:
    """The pairs with their keys in an order, the most frequent first, those as frequent in that order."""
    turn = {key: number for number, key in enumerate(order)}
    pairs = [Pair(*((one, other) if turn[one] < turn[other] else (other, one)), n) for (one, other), n in found.items()]
    return sorted(pairs, key=lambda pair: (-pair.units, turn[pair.one], turn[pair.other]))
