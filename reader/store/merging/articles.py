"""Articles of two libraries, and how each is read."""

from __future__ import annotations

from itertools import groupby

from reader.store import times
from reader.store.merging.attached import Section
from reader.store.merging.values import Choice, Choices, Conflict, ConflictSide, MergeCount, MergeKind
from reader.types import Repair, Span

# Accepted characters at the same place on both sides.
_PLACES = 't.article = m.article AND t.start = m.start AND t."end" = m."end"'


class Articles(Section):
    """Merges articles by hash, with version links and coders. Opening times are kept."""

    def compare(self) -> tuple[MergeCount, list[Conflict]]:
        """Count articles; they never conflict."""
        number = self.attached.number
        both = number("SELECT count(*) FROM main.articles WHERE sha256 IN (SELECT sha256 FROM theirs.articles)")
        return MergeCount(
            new=number("SELECT count(*) FROM theirs.articles") - both,
            ours=number("SELECT count(*) FROM main.articles") - both,
            equal=both,
        ), []

    def apply(self, choices: Choices) -> None:  # noqa: ARG002 — nothing to choose
        """Add missing articles, coders and version links."""
        write, columns = self.attached.write, self.attached.columns("articles")
        write(
            f"INSERT INTO main.articles ({columns}) SELECT {columns} FROM theirs.articles"
            " WHERE sha256 NOT IN (SELECT sha256 FROM main.articles)"
        )
        write("INSERT INTO main.coders SELECT name, colour FROM theirs.coders WHERE true ON CONFLICT DO NOTHING")
        previous = {row["article"]: row["previous"] for row in self.attached.rows("SELECT * FROM main.versions")}
        for row in self.attached.rows("SELECT article, previous FROM theirs.versions ORDER BY article"):
            article, before = row["article"], row["previous"]
            if article not in previous and article not in _lineage(before, previous):
                previous[article] = before
                write("INSERT INTO main.versions (article, previous) VALUES (?, ?)", article, before)


class Characters(Section):
    """Merges accepted characters."""

    def compare(self) -> tuple[MergeCount, list[Conflict]]:
        """Different characters at the same place conflict."""
        rows = self.attached.rows(f"""
            SELECT m.article, m.start, m."end", m.was, m.became, m.author, m.created,
                t.was AS their_was, t.became AS their_became, t.author AS their_author, t.created AS their_created
            FROM main.accepted AS m JOIN theirs.accepted AS t ON {_PLACES}
            WHERE (m.was, m.became) <> (t.was, t.became) ORDER BY m.article, m.start, m."end"
        """)
        conflicts = []
        for row in rows:
            span = Span(row["start"], row["end"])
            mine, theirs = (
                ConflictSide(
                    Repair(span, row[f"{whose}was"], row[f"{whose}became"], "variant", True),
                    row[f"{whose}author"],
                    times.from_milliseconds(row[f"{whose}created"]),
                )
                for whose in ("", "their_")
            )
            id = f"{row['article']} {span.start} {span.end}"
            conflicts.append(Conflict(MergeKind.CHARACTER, id, mine, theirs, row["article"]))
        return count_rows(self, "accepted", _PLACES, len(conflicts)), conflicts

    def apply(self, choices: Choices) -> None:
        """Accept their new characters and the chosen ones."""
        rows = self.attached.rows(f"""
            SELECT t.* FROM theirs.accepted AS t LEFT JOIN main.accepted AS m ON {_PLACES}
            WHERE m.article IS NULL OR (m.was, m.became) <> (t.was, t.became)
            ORDER BY t.article, t.author, t.start, t."end"
        """)
        selected = [
            row
            for row in rows
            if choices.get((MergeKind.CHARACTER, f"{row['article']} {row['start']} {row['end']}")) is not Choice.MINE
        ]
        for (article, author), group in groupby(selected, key=lambda row: (row["article"], row["author"])):
            repairs = [
                Repair(Span(row["start"], row["end"]), row["was"], row["became"], "variant", True) for row in group
            ]
            self.attached.library.accept(article, repairs, author)


class Readings(Section):
    """Merges the repair choices of articles; no choice never conflicts."""

    _BOTH = "FROM main.articles AS m JOIN theirs.articles AS t ON t.sha256 = m.sha256"

    def compare(self) -> tuple[MergeCount, list[Conflict]]:
        """Opposite choices conflict."""
        rows = self.attached.rows(
            f"SELECT m.sha256, m.repair {self._BOTH} WHERE m.repair <> t.repair ORDER BY m.sha256"
        )
        conflicts = [
            Conflict(
                MergeKind.READING,
                row["sha256"],
                ConflictSide(bool(row["repair"])),
                ConflictSide(not row["repair"]),
                article=row["sha256"],
            )
            for row in rows
        ]

        def number(where: str) -> int:
            return self.attached.number(f"SELECT count(*) {self._BOTH} WHERE {where}")

        return MergeCount(
            new=number("m.repair IS NULL AND t.repair IS NOT NULL"),
            ours=number("m.repair IS NOT NULL AND t.repair IS NULL"),
            equal=number("m.repair = t.repair"),
            conflicts=len(conflicts),
        ), conflicts

    def apply(self, choices: Choices) -> None:
        """Adopt their choices where we have none, and the chosen ones."""
        sql = f"""
            SELECT m.sha256, t.repair {self._BOTH}
            WHERE t.repair IS NOT NULL AND m.repair IS NOT t.repair ORDER BY m.sha256
        """
        for row in self.attached.rows(sql):
            if choices.get((MergeKind.READING, row["sha256"])) is not Choice.MINE:
                self.attached.library.set_repair(row["sha256"], bool(row["repair"]))


def _lineage(article: str, previous: dict[str, str]) -> set[str]:
    """An article and its earlier versions."""
    lineage: set[str] = set()
    at: str | None = article
    while at is not None and at not in lineage:
        lineage.add(at)
        at = previous.get(at)
    return lineage


def count_rows(section: Section, table: str, same: str, conflicts: int) -> MergeCount:
    """Count rows of a table, matched by a condition on `m` and `t`."""
    number = section.attached.number
    both = number(f"SELECT count(*) FROM main.{table} AS m JOIN theirs.{table} AS t ON {same}")
    return MergeCount(
        new=number(f"SELECT count(*) FROM theirs.{table}") - both,
        ours=number(f"SELECT count(*) FROM main.{table}") - both,
        equal=both - conflicts,
        conflicts=conflicts,
    )
