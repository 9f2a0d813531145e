"""The workbench: every commitment of the library as a row, to be searched, sorted, grouped and counted in SQL."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reader.analysis import links
from reader.store import schema, times
from reader.store.component import Component
from reader.store.query import COLUMNS, ORDERS, By, Parameters, Query, Sort, condition, within
from reader.text.views import Views
from reader.types import (
    Commitment,
    Comparator,
    Deadline,
    Reviewed,
    Script,
    Span,
    Speaker,
    Status,
    Strength,
    Target,
)

_ROWS = "SELECT c.*, r.title, r.path FROM commitments AS c JOIN articles AS r ON r.sha256 = c.article"


@dataclass(frozen=True, slots=True)
class Row:
    """A commitment with its article and what was decided about it.

    `place` is its index in the article's judged commitments; `commitment` as read, without `cue_span`, `why` and the
    speaker's span; `script` (hans or hant) is what its words are in; `paragraph` counts lines of the source from 1;
    `title` is "" for an article without one; `person` and `body` are keys of `reader.analysis.links`.
    """

    id: int
    article: str
    title: str
    path: str
    dated: datetime.date | None
    script: Script
    place: int
    paragraph: int
    commitment: Commitment
    person: str
    body: str
    status: Status
    author: str
    decided: datetime.datetime | None


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that have something in common: `key` is "" where they lack it, `label` how one of them writes it."""

    by: By
    key: str
    label: str
    count: int


def group_key(row: Row, by: By) -> str:
    """The key of the group that a row belongs to."""
    deadline, targets = row.commitment.deadline, row.commitment.targets
    match by:
        case By.SPEAKER:
            return row.person or row.body
        case By.ORGANISATION:
            return row.body
        case By.DEADLINE:
            return deadline.last.isoformat() if deadline and deadline.last else ""
        case By.FIGURE:
            return links.metric(targets[0]) if targets else ""
        case By.ARTICLE:
            return row.article


class Workbench(Component):
    """The commitments of the library."""

    _kept: tuple[int, str, tuple[Reviewed, ...]] | None = None  # what was kept last, and when

    # Writing

    def keep(self, sha256: str, judged: Sequence[Reviewed], views: Views) -> bool:
        """Keep exactly these commitments of an article of the library, as they are judged, in their order.

        All of them or, if an exception leaves it, none. Where little changed since the last time, little is written.
        Whether the library has the article, which somebody may have removed; else nothing is kept.
        """
        new = tuple(judged)
        with schema.explained(self.path):
            alone = not self._db.conn.in_transaction  # else somebody may yet take it back
            with schema.transaction(self._db):
                old = self._before(sha256)
                self._kept = None
                if there := self.has_article(sha256):
                    self._replace(sha256, old, new, views)
            if alone and there:
                self._kept = (self._version(), sha256, new)
        return there

    def knows(self, sha256: str) -> bool:
        """Whether it is certain what is kept of an article, so that `keep` need only write what changed."""
        with schema.explained(self.path):
            return self._before(sha256) is not None

    def rely_on(self, sha256: str, judged: Sequence[Reviewed]) -> None:
        """Know that another connection has just kept these."""
        with schema.explained(self.path):
            self._kept = (self._version(), sha256, tuple(judged))

    def _version(self) -> int:
        """Another number once another connection has written."""
        return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def _before(self, sha256: str) -> tuple[Reviewed, ...] | None:
        """What is kept of an article, if that is certain."""
        if self._kept is None or self._kept[:2] != (self._version(), sha256):
            return None
        return self._kept[2]

    def _replace(self, sha256: str, old: tuple[Reviewed, ...] | None, new: tuple[Reviewed, ...], views: Views) -> None:
        """Write only what lies between the rows that are as they were at either end."""
        if old is None:
            self._db.execute("DELETE FROM commitments WHERE article = ?", [sha256])
            self._insert(sha256, 0, new, views)
            return
        head = _alike(old, new)
        tail = _alike(old[head:][::-1], new[head:][::-1])
        self._db.execute(
            "DELETE FROM commitments WHERE article = ? AND place >= ? AND place < ?", [sha256, head, len(old) - tail]
        )
        if len(old) != len(new):
            self._db.execute(
                "UPDATE commitments SET place = place + ? WHERE article = ? AND place >= ?",
                [len(new) - len(old), sha256, len(old) - tail],
            )
        self._insert(sha256, head, new[head : len(new) - tail], views)

    def _insert(self, sha256: str, place: int, judged: Sequence[Reviewed], views: Views) -> None:
        commitments = [each.value for each in judged if isinstance(each.value, Commitment)]
        if not commitments:
            return
        (dated,) = self._db.execute("SELECT date FROM articles WHERE sha256 = ?", [sha256]).fetchone() or (None,)
        words = _searched(commitments)
        number = self._db.execute("SELECT coalesce(max(id), 0) FROM commitments").fetchone()[0]
        about = {"article": sha256, "dated": dated, "script": views.native.value}
        rows: list[dict[str, Any]] = []
        searched: list[tuple[int, str]] = []
        targets: list[tuple[Any, ...]] = []
        for at, (each, commitment) in enumerate(zip(judged, commitments, strict=True)):
            number += 1
            paragraph = views.paragraph_at(commitment.span.start) + 1
            rows.append(about | {"id": number, "place": place + at, "paragraph": paragraph} | _row(each, commitment))
            searched.append((number, words[at]))
            targets += _targets(number, commitment, dated)
        columns = list(rows[0])
        self._many("commitments", columns, (tuple(row.values()) for row in rows))
        self._many("commitment_words", ["id", "words"], searched)
        self._many("targets", _TARGET, targets)

    def _many(self, table: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
        names = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join("?" * len(columns))
        self._db.conn.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)

    # Reading

    def behind(self, edition: str) -> list[str]:
        """The articles whose commitments are not here, the last opened first.

        Those that this edition of the analyser has not seen, and those of which only the rows are missing; earlier
        versions are of no interest.
        """
        sql = """
            SELECT r.sha256 FROM articles AS r LEFT JOIN analyses AS n ON n.article = r.sha256 AND n.edition = ?
            WHERE (n.article IS NULL OR n.commitments > 0
                AND NOT EXISTS (SELECT 1 FROM commitments AS c WHERE c.article = r.sha256))
                AND NOT EXISTS (SELECT 1 FROM versions AS v WHERE v.previous = r.sha256)
            ORDER BY r.opened DESC, r.sha256
        """
        return [row["sha256"] for row in self._read(sql, edition)]

    def rows(
        self, query: Query, sort: Sort = Sort.TEXT, group: Group | None = None, limit: int = -1, offset: int = 0
    ) -> list[Row]:
        """A slice of the rows that pass, or of those of one group of them; `limit` −1 is all."""
        return self.of(self._ids(query, sort, group, limit, offset))

    def through(self, query: Query, sort: Sort = Sort.TEXT, by: By | None = None) -> Iterator[Row]:
        """Every row that passes, group after group, however many there are: memory holds a few at a time."""
        for group in [None] if by is None else self.groups(query, by):
            for part in _parts(self._ids(query, sort, group)):
                yield from self.of(part)

    def _ids(self, query: Query, sort: Sort, group: Group | None, limit: int = -1, offset: int = 0) -> list[int]:
        """Found in an index first, so that a slice far down reads only its own rows."""
        where, values = self._where(query, group)
        sql = f"SELECT c.id FROM commitments AS c WHERE {where} ORDER BY {ORDERS[sort]} LIMIT ? OFFSET ?"
        return [row["id"] for row in self._read(sql, *values, limit, offset)]

    def of(self, ids: Sequence[int]) -> list[Row]:
        """The rows with these numbers, in this order; those that are no longer there are left out."""
        rows = {row.id: row for part in _parts(ids) for row in self._some(part)}
        return [rows[id] for id in ids if id in rows]

    def _some(self, ids: Sequence[int]) -> Iterator[Row]:
        marks = ", ".join("?" * len(ids))
        targets: dict[int, list[Target]] = defaultdict(list)
        for row in self._read(f"SELECT * FROM targets WHERE commitment IN ({marks}) ORDER BY position", *ids):
            targets[row["commitment"]].append(_target(row))
        for row in self._read(f"{_ROWS} WHERE c.id IN ({marks})", *ids):
            yield _to_row(row, tuple(targets[row["id"]]))

    def count(self, query: Query) -> int:
        """How many rows pass."""
        where, values = self._where(query)
        return int(self._read(f"SELECT count(*) AS n FROM commitments AS c WHERE {where}", *values)[0]["n"])

    def groups(self, query: Query, by: By) -> list[Group]:
        """The rows that pass, gathered: deadlines in order of time, others the largest first; what lacks it last."""
        where, values = self._where(query)
        column = f"coalesce(c.{COLUMNS[by]}, '')"
        order = "key" if by is By.DEADLINE else "n DESC, one"
        sql = f"""
            SELECT g.key, g.n, {_LABELS[by]} AS label FROM (
                SELECT {column} AS key, count(*) AS n, min(c.id) AS one FROM commitments AS c WHERE {where}
                GROUP BY c.{COLUMNS[by]}
            ) AS g JOIN commitments AS c ON c.id = g.one ORDER BY g.key = '', {order}
        """
        return [Group(by, row["key"], row["label"], row["n"]) for row in self._read(sql, *values)]

    def _where(self, query: Query, group: Group | None = None) -> tuple[str, Parameters]:
        where, values = condition(query, links.simplified(query.search).lower())
        if group is not None:
            narrower, keys = within(group.by, group.key)
            where, values = f"{where} AND {narrower}", values + keys
        return where, values


_LABELS = {
    By.SPEAKER: "CASE WHEN c.person <> '' THEN c.name ELSE c.org END",
    By.ORGANISATION: "c.org",
    By.DEADLINE: "g.key",
    By.FIGURE: "coalesce((SELECT t.metric FROM targets AS t WHERE t.commitment = c.id AND t.position = 0), '')",
    By.ARTICLE: "(SELECT r.title FROM articles AS r WHERE r.sha256 = c.article)",
}
_TARGET = (
    "commitment", "position", "start", "end", "text", "metric", "key", "comparator", "unit",
    "value", "low", "high", "exact", "exact_low", "exact_high", "year",
)  # fmt: skip
_AT_ONCE = 500  # numbers in one statement


def _alike(one: Sequence[Reviewed], other: Sequence[Reviewed]) -> int:
    """How many are the same from the front."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE))


def _searched(commitments: Sequence[Commitment]) -> list[str]:
    """Text and speaker of each, in Simplified and lower case, converted together because that is quicker."""
    whole = [" ".join((each.text, *filter(None, (each.speaker or ())[:3]))).replace("\n", " ") for each in commitments]
    return links.simplified("\n".join(whole)).lower().split("\n")


def _row(judged: Reviewed, commitment: Commitment) -> dict[str, Any]:
    speaker, deadline, decision = commitment.speaker, commitment.deadline, judged.decision
    person = links.person(speaker) if speaker else ""
    body = links.body(speaker) if speaker else ""
    first = commitment.targets[0] if commitment.targets else None
    largest = None if first is None else next((n for n in (first.value, first.high, first.low) if n is not None), None)
    return {
        "start": commitment.span.start,
        "end": commitment.span.end,
        "status": judged.status.value,
        "author": decision.author if decision else "",
        "decided": times.to_milliseconds(decision.decided) if decision else None,
        "cue": commitment.cue,
        "strength": commitment.strength.value,
        "name": (speaker and speaker.name) or "",
        "role": (speaker and speaker.role) or "",
        "org": (speaker and speaker.org) or "",
        "person": person,
        "body": body,
        "speaker": person or body,
        "deadline": deadline.text if deadline else "",
        "deadline_start": deadline.span.start if deadline else None,
        "deadline_end": deadline.span.end if deadline else None,
        "first": deadline.first.isoformat() if deadline and deadline.first else None,
        "last": deadline.last.isoformat() if deadline and deadline.last else None,
        "figures": len(commitment.targets),
        "metric": links.metric(first) if first else "",
        "unit": first.unit if first and largest is not None else None,
        "value": _real(largest),
        "text": commitment.text,
    }


def _targets(number: int, commitment: Commitment, dated: str | None) -> Iterator[tuple[Any, ...]]:
    deadline = commitment.deadline
    year = deadline.last.year if deadline and deadline.last else int(dated[:4]) if dated else None
    for position, each in enumerate(commitment.targets):
        numbers = (each.value, each.low, each.high)
        yield (
            *(
                number,
                position,
                *each.span,
                each.text,
                each.metric,
                links.metric(each),
                each.comparator.value,
                each.unit,
            ),
            *map(_real, numbers),
            *(None if one is None else f"{one:f}" for one in numbers),
            year,
        )


def _real(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _target(row: dict[str, Any]) -> Target:
    value, low, high = (
        None if row[name] is None else Decimal(row[name]) for name in ("exact", "exact_low", "exact_high")
    )
    span = Span(row["start"], row["end"])
    return Target(span, row["text"], row["metric"], Comparator(row["comparator"]), value, low, high, row["unit"])


def _to_row(row: dict[str, Any], targets: tuple[Target, ...]) -> Row:
    return Row(
        id=row["id"],
        article=row["article"],
        title=row["title"],
        path=row["path"],
        dated=_day(row["dated"]),
        script=Script(row["script"]),
        place=row["place"],
        paragraph=row["paragraph"],
        commitment=_commitment(row, targets),
        person=row["person"],
        body=row["body"],
        status=Status(row["status"]),
        author=row["author"],
        decided=None if row["decided"] is None else times.from_milliseconds(row["decided"]),
    )


def _commitment(row: dict[str, Any], targets: tuple[Target, ...]) -> Commitment:
    who = (row["name"] or None, row["role"] or None, row["org"] or None)
    deadline = None
    if row["deadline_start"] is not None:
        span = Span(row["deadline_start"], row["deadline_end"])
        deadline = Deadline(span, row["deadline"], _day(row["first"]), _day(row["last"]))
    return Commitment(
        span=Span(row["start"], row["end"]),
        text=row["text"],
        cue=row["cue"],
        cue_span=None,
        strength=Strength(row["strength"]),
        speaker=Speaker(*who, None) if any(who) else None,
        targets=targets,
        deadline=deadline,
    )


def _day(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)
