"""Statistics across articles: who committed to how much, in which offices, and which figures were set when.

Rejected commitments never count. Days are the articles' dates. Labels are as the newest article writes them, each with
its script (hans or hant).
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from reader.analysis import links
from reader.store.component import Component
from reader.types import Comparator, Script, Span, Speaker, Target


class ActorKind(StrEnum):
    """Kinds of actors. A person's statements also count for the body that the person speaks for."""

    PERSON = "person"
    BODY = "body"


class Actor(NamedTuple):
    """A person or body with `statements` commitments in `articles` articles, dated `first` to `last` if dated at all.

    `key` is one of `reader.analysis.links`; a workbench `Query` takes it as `person` or `body`.
    """

    kind: ActorKind
    key: str
    label: str
    script: Script
    statements: int
    articles: int
    first: datetime.date | None
    last: datetime.date | None


class Office(NamedTuple):
    """A speaker's designation: `name` and `role` among the speakers of a body, `role` and `org` of a person."""

    name: str
    role: str
    org: str
    script: Script
    statements: int
    first: datetime.date | None
    last: datetime.date | None


class Metric(NamedTuple):
    """A metric: how many figures it has, in how many articles, and the first and last year they are set for."""

    key: str
    label: str
    script: Script
    figures: int
    articles: int
    first: int | None
    last: int | None


class Figure(NamedTuple):
    """One figure of a metric, with its commitment (the workbench's id) and article.

    `year` is that of the deadline, else of the article. `unit` is in Simplified, so that scripts compare equal.
    `span` is in the source; `title` is "" for an article without one.
    """

    commitment: int
    article: str
    title: str
    path: str
    dated: datetime.date | None
    script: Script
    span: Span
    text: str
    who: str
    comparator: Comparator
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    year: int | None


class AggregateOrder(StrEnum):
    """Sort columns of actors and metrics; ties are ordered by key."""

    NAME = "key"
    COUNT = "n"
    ARTICLES = "articles"
    FIRST = "first"
    LAST = "last"


_KEY_MATCHES = "(?1 = '%%' OR {key} LIKE ?1 ESCAPE '\\' OR {key} LIKE ?2 ESCAPE '\\')"
# Two levels of grouping, because count(DISTINCT article) looks up each row.
_ACTORS = """
    SELECT '{kind}' AS kind, {key} AS key, sum(n) AS n, count(*) AS articles, min(dated) AS first, max(dated) AS last,
        max(coalesce(dated, '') || '/' || newest) AS newest
    FROM (
        SELECT {key}, article, count(*) AS n, min(dated) AS dated, max(id) AS newest
        FROM commitments WHERE status <> 'rejected' AND {key} <> '' AND {match} GROUP BY {key}, article
    )
    GROUP BY {key}
"""
_NEWEST = "CAST(substr(g.newest, instr(g.newest, '/') + 1) AS INTEGER)"
_ACTORS_WITH_LABELS = f"""
    SELECT g.*, CASE g.kind WHEN 'person' THEN c.name ELSE c.org END AS label, c.script
    FROM (
        {_ACTORS.format(kind="person", key="person", match=_KEY_MATCHES.format(key="person"))} UNION ALL
        {_ACTORS.format(kind="body", key="body", match=_KEY_MATCHES.format(key="body"))}
    ) AS g
    JOIN commitments AS c ON c.id = {_NEWEST}
"""
_METRICS = f"""
    SELECT g.*, (SELECT metric FROM targets AS t WHERE t.commitment = c.id AND t.key = g.key LIMIT 1) AS label, c.script
    FROM (
        SELECT t.key, count(*) AS n, count(DISTINCT c.article) AS articles, min(t.year) AS first, max(t.year) AS last,
            max(coalesce(c.dated, '') || '/' || c.id) AS newest
        FROM commitments AS c CROSS JOIN targets AS t ON t.commitment = c.id
        WHERE c.status <> 'rejected' AND t.key <> '' AND {_KEY_MATCHES.format(key="t.key")} GROUP BY t.key
    ) AS g
    JOIN commitments AS c ON c.id = {_NEWEST}
"""
_FIGURES = """
    SELECT t.commitment, c.article, r.title, r.path, c.dated, c.script, t.start, t."end", t.text,
        CASE WHEN c.name <> '' THEN c.name ELSE c.org END AS who,
        t.comparator, t.exact AS value, t.exact_low AS low, t.exact_high AS high, t.unit, t.year
    FROM targets AS t JOIN commitments AS c ON c.id = t.commitment JOIN articles AS r ON r.sha256 = c.article
    WHERE t.key = ? AND c.status <> 'rejected'
    ORDER BY t.year IS NULL, t.year, c.dated, c.article, c.place, t.position
"""


class Aggregates(Component):
    """Queries for actors, metrics and overdue commitments."""

    def actors(
        self, search: str = "", order: AggregateOrder = AggregateOrder.COUNT, descending: bool = True
    ) -> list[Actor]:
        """People and bodies whose name contains `search`, in either script and in its short or full form."""
        key = links.body(Speaker(None, None, search, None))
        found = self._sorted(_ACTORS_WITH_LABELS, _like_patterns(search, key), order, descending)
        return [
            Actor(
                ActorKind(row["kind"]),
                row["key"],
                row["label"],
                Script(row["script"]),
                row["n"],
                row["articles"],
                _day(row["first"]),
                _day(row["last"]),
            )
            for row in found
        ]

    def offices(self, kind: ActorKind, key: str) -> list[Office]:
        """The offices a person spoke in, or the people who spoke for a body, by first date.

        The same designation in two scripts is one office.
        """
        column = "person" if kind is ActorKind.PERSON else "body"
        name = "''" if kind is ActorKind.PERSON else "name"
        org = "org" if kind is ActorKind.PERSON else "''"
        sql = f"""
            SELECT {name} AS name, role, {org} AS org, script, count(*) AS n, min(dated) AS first, max(dated) AS last
            FROM commitments WHERE {column} = ? AND status <> 'rejected'
            GROUP BY 1, 2, 3, 4 ORDER BY min(dated) IS NULL, min(dated), min(id)
        """
        offices: dict[tuple[str, ...], Office] = {}
        for row in self._read(sql, key):
            words = (row["name"], row["role"], row["org"])
            if not any(words):
                continue
            office = Office(*words, Script(row["script"]), row["n"], _day(row["first"]), _day(row["last"]))
            simplified = tuple(map(links.simplified, words))
            offices[simplified] = _merged(offices[simplified], office) if simplified in offices else office
        return list(offices.values())

    def metrics(
        self, search: str = "", order: AggregateOrder = AggregateOrder.COUNT, descending: bool = True
    ) -> list[Metric]:
        """Metrics whose name, or a synonym of it, contains `search`, in either script."""
        key = links.metric(Target(Span(0, 0), "", search, Comparator.REACH, None, None, None, ""))
        found = self._sorted(_METRICS, _like_patterns(search, key), order, descending)
        return [
            Metric(
                row["key"],
                row["label"],
                Script(row["script"]),
                row["n"],
                row["articles"],
                row["first"],
                row["last"],
            )
            for row in found
        ]

    def figures(self, metric: str) -> list[Figure]:
        """The figures of a metric by year, undated ones last."""
        return [_figure(row) for row in self._read(_FIGURES, metric)]

    def overdue(self, today: datetime.date, limit: int = -1) -> list[int]:
        """Workbench ids of the commitments whose last day is before `today`, the latest first."""
        sql = """
            SELECT id FROM commitments WHERE last < ? AND status <> 'rejected'
            ORDER BY last DESC, dated DESC, article, place LIMIT ?
        """
        return [row["id"] for row in self._read(sql, today.isoformat(), limit)]

    def _sorted(
        self, sql: str, patterns: tuple[str, str], order: AggregateOrder, descending: bool
    ) -> list[dict[str, Any]]:
        direction = "DESC" if descending else "ASC"
        return self._read(f"{sql} ORDER BY g.{order.value} {direction} NULLS LAST, g.key", *patterns)


def _like_patterns(search: str, key: str) -> tuple[str, str]:
    """The LIKE patterns for a search: its words, and the key that the words have as a complete name."""
    words = links.simplified(search.strip())
    plain, full = (each.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") for each in (words, key or words))
    return f"%{plain}%", f"%{full}%"


def _merged(one: Office, other: Office) -> Office:
    """One office from two that differ only in script, written as the first."""
    days = [day for day in (one.first, one.last, other.first, other.last) if day is not None]
    return one._replace(
        statements=one.statements + other.statements, first=min(days, default=None), last=max(days, default=None)
    )


def _figure(row: dict[str, Any]) -> Figure:
    start, end = row.pop("start"), row.pop("end")
    return Figure(
        **row
        | {name: None if row[name] is None else Decimal(row[name]) for name in ("value", "low", "high")}
        | {
            "span": Span(start, end),
            "dated": _day(row["dated"]),
            "script": Script(row["script"]),
            "comparator": Comparator(row["comparator"]),
            "unit": links.simplified(row["unit"]),
        }
    )


def _day(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)
