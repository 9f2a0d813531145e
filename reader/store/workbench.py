"""The workbench: every commitment of the library as a row, filtered, sorted, grouped and counted in SQL."""

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
from reader.store.query import COLUMNS, ORDERS, GroupBy, Parameters, Query, Sort, condition, group_condition
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
class CommitmentRow:
    """A commitment with its article and the decision on it.

    `place` is its index in the article's reviewed commitments; `sure` is its probability, None if a person added it;
    `commitment` is in the reading view's words, without `cue_span`, `why` and the speaker's span;
    `script` (hans or hant) is theirs; `paragraph` counts lines of the source from 1; `title` is "" for an article
    without one; `person` and `body` are keys of `reader.analysis.links`.
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
    sure: float | None


@dataclass(frozen=True, slots=True)
class Group:
    """A group of rows: `key` is "" for rows without a value, `label` is the value as one of the rows writes it."""

    by: GroupBy
    key: str
    label: str
    count: int


def group_key(row: CommitmentRow, by: GroupBy) -> str:
    """The key of the group that a row belongs to."""
    deadline, targets = row.commitment.deadline, row.commitment.targets
    match by:
        case GroupBy.SPEAKER:
            return row.person or row.body
        case GroupBy.ORGANISATION:
            return row.body
        case GroupBy.DEADLINE:
            return deadline.last.isoformat() if deadline and deadline.last else ""
        case GroupBy.FIGURE:
            return links.metric(targets[0]) if targets else ""
        case GroupBy.ARTICLE:
            return row.article


class Workbench(Component):
    """The commitments of the library."""

    _last_save: tuple[int, str, tuple[Reviewed, ...]] | None = (
        None  # data version, article and commitments of the last save
    )

    # Writing

    def save(self, sha256: str, reviewed: Sequence[Reviewed], views: Views) -> bool:
        """Replace an article's rows by these reviewed commitments, in this order, all or nothing.

        Writes only what changed since the last save if `can_update`. Returns whether the library has the article, which
        may have been removed; if not, nothing is stored.
        """
        new = tuple(reviewed)
        with schema.library_errors(self.path):
            outermost = not self._db.conn.in_transaction  # else the caller may still roll back
            with schema.transaction(self._db):
                old = self._last_rows(sha256)
                self._last_save = None
                if exists := self.has_article(sha256):
                    self._replace(sha256, old, new, views)
            if outermost and exists:
                self._last_save = (self.data_version(), sha256, new)
        return exists

    def can_update(self, sha256: str) -> bool:
        """Whether the article's current rows are known, so that `save` only writes changes."""
        with schema.library_errors(self.path):
            return self._last_rows(sha256) is not None

    def note_saved(self, sha256: str, reviewed: Sequence[Reviewed]) -> None:
        """Note that another connection has just saved these."""
        with schema.library_errors(self.path):
            self._last_save = (self.data_version(), sha256, tuple(reviewed))

    def _last_rows(self, sha256: str) -> tuple[Reviewed, ...] | None:
        """The article's current rows if they are known."""
        if self._last_save is None or self._last_save[:2] != (self.data_version(), sha256):
            return None
        return self._last_save[2]

    def _replace(self, sha256: str, old: tuple[Reviewed, ...] | None, new: tuple[Reviewed, ...], views: Views) -> None:
        """Write only the rows between the unchanged ones at both ends."""
        if old is None:
            self._db.execute("DELETE FROM commitments WHERE article = ?", [sha256])
            self._insert(sha256, 0, new, views)
            return
        head = _common_prefix(old, new)
        tail = _common_prefix(old[head:][::-1], new[head:][::-1])
        self._db.execute(
            "DELETE FROM commitments WHERE article = ? AND place >= ? AND place < ?", [sha256, head, len(old) - tail]
        )
        if len(old) != len(new):
            self._db.execute(
                "UPDATE commitments SET place = place + ? WHERE article = ? AND place >= ?",
                [len(new) - len(old), sha256, len(old) - tail],
            )
        self._insert(sha256, head, new[head : len(new) - tail], views)

    def _insert(self, sha256: str, place: int, reviewed: Sequence[Reviewed], views: Views) -> None:
        commitments = [each.value for each in reviewed if isinstance(each.value, Commitment)]
        if not commitments:
            return
        (dated,) = self._db.execute("SELECT date FROM articles WHERE sha256 = ?", [sha256]).fetchone() or (None,)
        words = _search_words(commitments)
        number = self._db.execute("SELECT coalesce(max(id), 0) FROM commitments").fetchone()[0]
        common = {"article": sha256, "dated": dated, "script": views.native.value}
        rows: list[dict[str, Any]] = []
        words_rows: list[tuple[int, str]] = []
        targets: list[tuple[Any, ...]] = []
        for at, (each, commitment) in enumerate(zip(reviewed, commitments, strict=True)):
            number += 1
            paragraph = views.paragraph_at(commitment.span.start) + 1
            rows.append(
                common | {"id": number, "place": place + at, "paragraph": paragraph} | _columns(each, commitment)
            )
            words_rows.append((number, words[at]))
            targets += _targets(number, commitment, dated)
        columns = list(rows[0])
        self._insert_many("commitments", columns, (tuple(row.values()) for row in rows))
        self._insert_many("commitment_words", ["id", "words"], words_rows)
        self._insert_many("targets", _TARGET_COLUMNS, targets)

    def _insert_many(self, table: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
        names = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join("?" * len(columns))
        self._db.conn.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)

    # Reading

    def outdated_articles(self, edition: str) -> list[str]:
        """The articles without current rows, the last opened first.

        They lack an analysis by this edition of the analyser, or only their rows. Earlier versions are left out.
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
    ) -> list[CommitmentRow]:
        """A slice of the matching rows, or of one group of them; `limit` −1 is all."""
        return self.of(self._ids(query, sort, group, limit, offset))

    def iter_rows(self, query: Query, sort: Sort = Sort.TEXT, by: GroupBy | None = None) -> Iterator[CommitmentRow]:
        """Iterate over the matching rows, group by group, with only a few in memory."""
        for group in [None] if by is None else self.groups(query, by):
            for part in _batches(self._ids(query, sort, group)):
                yield from self.of(part)

    def _ids(self, query: Query, sort: Sort, group: Group | None, limit: int = -1, offset: int = 0) -> list[int]:
        """The ids alone, from an index, so that a slice far down reads only its own rows."""
        where, values = self._where(query, group)
        sql = f"SELECT c.id FROM commitments AS c WHERE {where} ORDER BY {ORDERS[sort]} LIMIT ? OFFSET ?"
        return [row["id"] for row in self._read(sql, *values, limit, offset)]

    def of(self, ids: Sequence[int]) -> list[CommitmentRow]:
        """The rows with these ids, in this order; missing ones are skipped."""
        rows = {row.id: row for part in _batches(ids) for row in self._fetch(part)}
        return [rows[id] for id in ids if id in rows]

    def _fetch(self, ids: Sequence[int]) -> Iterator[CommitmentRow]:
        marks = ", ".join("?" * len(ids))
        targets: dict[int, list[Target]] = defaultdict(list)
        for row in self._read(f"SELECT * FROM targets WHERE commitment IN ({marks}) ORDER BY position", *ids):
            targets[row["commitment"]].append(_target(row))
        for row in self._read(f"{_ROWS} WHERE c.id IN ({marks})", *ids):
            yield _to_row(row, tuple(targets[row["id"]]))

    def count(self, query: Query) -> int:
        """The number of matching rows."""
        where, values = self._where(query)
        return int(self._read(f"SELECT count(*) AS n FROM commitments AS c WHERE {where}", *values)[0]["n"])

    def groups(self, query: Query, by: GroupBy) -> list[Group]:
        """The groups of the matching rows: deadlines by date, others the largest first; the "" group last."""
        where, values = self._where(query)
        column = f"coalesce(c.{COLUMNS[by]}, '')"
        order = "key" if by is GroupBy.DEADLINE else "n DESC, one"
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
            narrower, keys = group_condition(group.by, group.key)
            where, values = f"{where} AND {narrower}", values + keys
        return where, values


_LABELS = {
    GroupBy.SPEAKER: "CASE WHEN c.person <> '' THEN c.name ELSE c.org END",
    GroupBy.ORGANISATION: "c.org",
    GroupBy.DEADLINE: "g.key",
    GroupBy.FIGURE: "coalesce((SELECT t.metric FROM targets AS t WHERE t.commitment = c.id AND t.position = 0), '')",
    GroupBy.ARTICLE: "(SELECT r.title FROM articles AS r WHERE r.sha256 = c.article)",
}
_TARGET_COLUMNS = (
    "commitment", "position", "start", "end", "text", "metric", "key", "comparator", "unit",
    "value", "low", "high", "exact", "exact_low", "exact_high", "year",
)  # fmt: skip
_BATCH = 500  # ids per statement


def _common_prefix(one: Sequence[Reviewed], other: Sequence[Reviewed]) -> int:
    """The length of the common prefix."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[at : at + _BATCH] for at in range(0, len(ids), _BATCH))


def _search_words(commitments: Sequence[Commitment]) -> list[str]:
    """Text and speaker of each, in Simplified and lower case; converted together for speed."""
    texts = [" ".join((each.text, *filter(None, (each.speaker or ())[:3]))).replace("\n", " ") for each in commitments]
    return links.simplified("\n".join(texts)).lower().split("\n")


def _columns(reviewed: Reviewed, commitment: Commitment) -> dict[str, Any]:
    speaker, deadline, decision = commitment.speaker, commitment.deadline, reviewed.decision
    person = links.person(speaker) if speaker else ""
    body = links.body(speaker) if speaker else ""
    first = commitment.targets[0] if commitment.targets else None
    largest = None if first is None else next((n for n in (first.value, first.high, first.low) if n is not None), None)
    return {
        "start": commitment.span.start,
        "end": commitment.span.end,
        "status": reviewed.status.value,
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
        "value": _float(largest),
        "text": commitment.text,
        "sure": commitment.why and commitment.why.sure,
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
            *map(_float, numbers),
            *(None if one is None else f"{one:f}" for one in numbers),
            year,
        )


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _target(row: dict[str, Any]) -> Target:
    value, low, high = (
        None if row[name] is None else Decimal(row[name]) for name in ("exact", "exact_low", "exact_high")
    )
    span = Span(row["start"], row["end"])
    return Target(span, row["text"], row["metric"], Comparator(row["comparator"]), value, low, high, row["unit"])


def _to_row(row: dict[str, Any], targets: tuple[Target, ...]) -> CommitmentRow:
    return CommitmentRow(
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
        sure=row["sure"],
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
