"""Frequencies and co-occurrences of tags and entities.

A mark counts for its tags and their ancestors, so that a tag counts what a search for it finds. Entities are the
people, organisations, places and programmes of the cached analyses after the decisions on them: rejected ones do not
count, edited ones count as edited. Analyses and decisions newer than the index (`Search.catch_up`) are not included. A
paragraph is a line of the source; a mark or an entity belongs to the one that it starts in.
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
from reader.store.research.search_query import HitKind, Parameters, SearchQuery, condition
from reader.types import EntityType


class CooccurrenceUnit(StrEnum):
    """The unit in which two tags or entities occur together."""

    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    OVERLAP = "overlap"  # tags only: overlapping marks, or one mark with both


@dataclass(frozen=True, slots=True)
class CountScope:
    """A filter on the counted articles and marks; every given condition must hold (see `SearchQuery`)."""

    since: datetime.date | None = None
    until: datetime.date | None = None
    collection: str | None = None
    article: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Frequency:
    """Occurrences of a tag (`key` is its id) or an entity (`key` is its Simplified text), and articles with any."""

    key: str
    label: str
    type: EntityType | None
    places: int
    articles: int


@dataclass(frozen=True, slots=True)
class Cooccurrence:
    """Two keys, in frequency order, and the number of units in which they occur together."""

    one: str
    other: str
    units: int


class CountedMark(NamedTuple):
    """The counted part of an annotation: its place, and its tags with their ancestors."""

    start: int
    end: int
    tags: frozenset[str]


_ANCESTORS = """
    WITH RECURSIVE above (tag, up) AS (
        SELECT id, id FROM tags
        UNION SELECT above.tag, t.parent FROM above JOIN tags AS t ON t.id = above.up WHERE t.parent IS NOT NULL
    )
"""
_TAGS = f"""
    {_ANCESTORS}, given AS (
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
_IN_SCOPE = "m.article IN (SELECT e.number FROM article_entries AS e WHERE e.counted = 1 AND {where})"
_ENTITIES = f"""
    SELECT d.key, d.label, d.type, sum(m.n) AS places, count(DISTINCT m.article) AS articles
    FROM mentioned AS d JOIN mentions AS m ON m.name = d.id
    WHERE d.type IN ({{types}}) AND {_IN_SCOPE} GROUP BY d.id ORDER BY places DESC, d.key, d.type LIMIT ?
"""
_MENTIONS = f"""
    SELECT m.article, m.paragraph, sum(m.n) AS n FROM mentioned AS d JOIN mentions AS m ON m.name = d.id
    WHERE d.type = ? AND d.key = ? AND {_IN_SCOPE} GROUP BY m.article, m.paragraph
"""


class Counts(Component):
    """Counts marks, and mentions in the index."""

    def tags(self, among: CountScope = CountScope()) -> list[Frequency]:
        """Every tag of the codebook including unused ones, the most frequent first."""
        where, values = _condition(among, HitKind.ANNOTATION)
        rows = self._read(_TAGS.format(where=where), *values)
        return [Frequency(row["key"], row["label"], None, row["places"], row["articles"]) for row in rows]

    def entities(
        self,
        among: CountScope = CountScope(),
        types: Collection[EntityType] = (),
        limit: int = 200,
    ) -> list[Frequency]:
        """The most frequent entities; empty `types` mean people, organisations, places and programmes.

        The author in `among` is ignored.
        """
        kinds = [kind.value for kind in types or COUNTED]
        where, values = _condition(among, HitKind.ARTICLE)
        sql = _ENTITIES.format(types=", ".join("?" * len(kinds)), where=where)
        return [
            Frequency(row["key"], row["label"], EntityType(row["type"]), row["places"], row["articles"])
            for row in self._read(sql, *kinds, *values, limit)
        ]

    def tags_together(self, unit: CooccurrenceUnit, among: CountScope = CountScope()) -> list[Cooccurrence]:
        """Pairs of tags that occur together at least once, the most frequent first.

        A tag is never paired with its ancestors, which always occur with it. For OVERLAP every two overlapping marks
        are a unit, and so is each mark alone.
        """
        ancestors = self._ancestors()
        found: Counter[tuple[str, str]] = Counter()
        for sha256, marks in self._marks(among, ancestors):
            for sets in self._units(unit, sha256, marks):
                found.update(_key_pairs(*sets))
        unrelated = {
            pair: n
            for pair, n in found.items()
            if pair[0] not in ancestors[pair[1]] and pair[1] not in ancestors[pair[0]]
        }
        return _sorted_pairs(unrelated, [each.key for each in self.tags(among)])

    def entities_together(
        self,
        keys: Collection[tuple[EntityType, str]],
        unit: CooccurrenceUnit,
        among: CountScope = CountScope(),
    ) -> list[Cooccurrence]:
        """Pairs of these entities that occur together at least once, the most frequent first.

        ValueError for OVERLAP, which applies to marks only.
        """
        if unit is CooccurrenceUnit.OVERLAP:
            raise ValueError(unit)
        where, values = _condition(among, HitKind.ARTICLE)
        units: dict[tuple[int, int], set[str]] = {}
        frequency: Counter[str] = Counter()
        for type, key in keys:
            for row in self._read(_MENTIONS.format(where=where), type.value, key, *values):
                place = (row["article"], row["paragraph"] if unit is CooccurrenceUnit.PARAGRAPH else 0)
                units.setdefault(place, set()).add(key)
                frequency[key] += row["n"]
        found: Counter[tuple[str, str]] = Counter()
        for together in units.values():
            found.update(_key_pairs(together, together))
        return _sorted_pairs(found, sorted(frequency, key=lambda key: (-frequency[key], key)))

    def _ancestors(self) -> dict[str, frozenset[str]]:
        """Each tag with its ancestors, all by id."""
        sql = f"{_ANCESTORS} SELECT t.uuid AS tag, u.uuid AS up FROM above JOIN tags AS t ON t.id = above.tag"
        found: dict[str, set[str]] = {}
        for row in self._read(f"{sql} JOIN tags AS u ON u.id = above.up"):
            found.setdefault(row["tag"], set()).add(row["up"])
        return {tag: frozenset(ups) for tag, ups in found.items()}

    def _marks(
        self, among: CountScope, ancestors: Mapping[str, frozenset[str]]
    ) -> Iterator[tuple[str, list[CountedMark]]]:
        """The marks of each article, in text order."""
        where, values = _condition(among, HitKind.ANNOTATION)
        rows = self._read(_MARKS.format(where=where), *values)
        for sha256, some in groupby(rows, key=lambda row: str(row["article"])):
            marks = []
            for row in some:
                tags = frozenset[str]().union(*(ancestors[tag] for tag in json.loads(row["tags"])))
                marks.append(CountedMark(row["start"], row["end"], tags))
            yield sha256, marks

    def _units(
        self, unit: CooccurrenceUnit, sha256: str, marks: list[CountedMark]
    ) -> Iterator[tuple[Iterable[str], Iterable[str]]]:
        """The tags of the two marks of every unit of an article; the same object twice for a unit without two marks."""
        if unit is CooccurrenceUnit.OVERLAP:
            yield from ((one.tags, other.tags) for one, other in _overlapping(marks))
            return
        ends = [0] if unit is CooccurrenceUnit.ARTICLE else self._lines(sha256)
        for _, some in groupby(marks, key=lambda mark: bisect_right(ends, mark.start)):
            tags = frozenset().union(*(mark.tags for mark in some))
            yield tags, tags

    def _lines(self, sha256: str) -> list[int]:
        """The starts of the lines of an article's source."""
        source = self._read("SELECT text FROM articles WHERE sha256 = ?", sha256)[0]["text"]
        return [0, *accumulate(len(line) + 1 for line in source.split("\n"))]


def _condition(among: CountScope, kind: HitKind) -> tuple[str, Parameters]:
    """The WHERE clause for marks `a` in articles `r`, or for entries `e`, where the author is ignored."""
    wanted = SearchQuery(
        "",
        since=among.since,
        until=among.until,
        collection=among.collection,
        article=among.article,
        author=among.author if kind is HitKind.ANNOTATION else None,
    )
    if kind is HitKind.ANNOTATION:
        return condition(wanted, kind, "a.article", "coalesce(r.date, '')")
    return condition(wanted, kind, "e.article", "e.dated")


def _overlapping(marks: list[CountedMark]) -> Iterator[tuple[CountedMark, CountedMark]]:
    """Every mark with itself, and with every later mark that overlaps it."""
    open_ones: list[CountedMark] = []
    for mark in marks:
        open_ones = [other for other in open_ones if other.end > mark.start]
        yield mark, mark
        if mark.end > mark.start:
            yield from ((other, mark) for other in open_ones)
            open_ones.append(mark)


def _key_pairs(one: Iterable[str], other: Iterable[str]) -> set[tuple[str, str]]:
    """Pairs of different keys, one from each side, the smaller first."""
    if one is other:
        return set(combinations(sorted(one), 2))
    return {(min(pair), max(pair)) for pair in product(one, other) if pair[0] != pair[1]}


def _sorted_pairs(found: Mapping[tuple[str, str], int], order: list[str]) -> list[Cooccurrence]:
    """The pairs, the most frequent first; keys within a pair, and ties, are in the given order."""
    rank = {key: number for number, key in enumerate(order)}
    pairs = [
        Cooccurrence(*((one, other) if rank[one] < rank[other] else (other, one)), n)
        for (one, other), n in found.items()
    ]
    return sorted(pairs, key=lambda pair: (-pair.units, rank[pair.one], rank[pair.other]))
