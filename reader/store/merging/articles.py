"""Articles of two libraries, and how each is read."""

from __future__ import annotations

from itertools import groupby

from reader.store import times
from reader.store.merging.attached import Section
from reader.store.merging.values import Choice, Choices, Conflict, ConflictSide, MergeCount, MergeKind
from reader.types import Repair, Span

# What was accepted at the same place on both sides.
_PLACES = 't.article = m.article AND t.start = m.start AND t."end" = m."end"'


class Articles(Section):
    """Merges articles by their text, which version each is, and who marks. When one was opened stays ours."""

    def look(self) -> tuple[MergeCount, list[Conflict]]:
        """Nothing can differ but what is not in one of them."""
        number = self.meeting.number
        both = number("SELECT count(*) FROM main.articles WHERE sha256 IN (SELECT sha256 FROM theirs.articles)")
        return MergeCount(
            new=number("SELECT count(*) FROM theirs.articles") - both,
            ours=number("SELECT count(*) FROM main.articles") - both,
            equal=both,
        ), []

    def carry(self, choices: Choices) -> None:  # noqa: ARG002 — nothing to choose
        """Take in the articles, coders and versions that are not here."""
        write, columns = self.meeting.write, self.meeting.columns("articles")
        write(
            f"INSERT INTO main.articles ({columns}) SELECT {columns} FROM theirs.articles"
            " WHERE sha256 NOT IN (SELECT sha256 FROM main.articles)"
        )
        write("INSERT INTO main.coders SELECT name, colour FROM theirs.coders WHERE true ON CONFLICT DO NOTHING")
        previous = {row["article"]: row["previous"] for row in self.meeting.rows("SELECT * FROM main.versions")}
        for row in self.meeting.rows("SELECT article, previous FROM theirs.versions ORDER BY article"):
            article, before = row["article"], row["previous"]
            if article not in previous and article not in _line(before, previous):
                previous[article] = before
                write("INSERT INTO main.versions (article, previous) VALUES (?, ?)", article, before)


class Characters(Section):
    """Merges the characters that were accepted in the place of suspicious ones."""

    def look(self) -> tuple[MergeCount, list[Conflict]]:
        """Another character at the same place is a conflict."""
        rows = self.meeting.rows(f"""
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

    def carry(self, choices: Choices) -> None:
        """Accept what only they accepted, and what was chosen."""
        rows = self.meeting.rows(f"""
            SELECT t.* FROM theirs.accepted AS t LEFT JOIN main.accepted AS m ON {_PLACES}
            WHERE m.article IS NULL OR (m.was, m.became) <> (t.was, t.became)
            ORDER BY t.article, t.author, t.start, t."end"
        """)
        wanted = [
            row
            for row in rows
            if choices.get((MergeKind.CHARACTER, f"{row['article']} {row['start']} {row['end']}")) is not Choice.MINE
        ]
        for (article, author), group in groupby(wanted, key=lambda row: (row["article"], row["author"])):
            repairs = [
                Repair(Span(row["start"], row["end"]), row["was"], row["became"], "variant", True) for row in group
            ]
            self.meeting.library.accept(article, repairs, author)


class Readings(Section):
    """Merges whether articles are repaired: who left it to the evidence has said nothing."""

    _BOTH = "FROM main.articles AS m JOIN theirs.articles AS t ON t.sha256 = m.sha256"

    def look(self) -> tuple[MergeCount, list[Conflict]]:
        """Repaired by one and left alone by the other is a conflict."""
        rows = self.meeting.rows(f"SELECT m.sha256, m.repair {self._BOTH} WHERE m.repair <> t.repair ORDER BY m.sha256")
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
            return self.meeting.number(f"SELECT count(*) {self._BOTH} WHERE {where}")

        return MergeCount(
            new=number("m.repair IS NULL AND t.repair IS NOT NULL"),
            ours=number("m.repair IS NOT NULL AND t.repair IS NULL"),
            equal=number("m.repair = t.repair"),
            conflicts=len(conflicts),
        ), conflicts

    def carry(self, choices: Choices) -> None:
        """Take over what only they said, and what was chosen."""
        sql = f"""
            SELECT m.sha256, t.repair {self._BOTH}
            WHERE t.repair IS NOT NULL AND m.repair IS NOT t.repair ORDER BY m.sha256
        """
        for row in self.meeting.rows(sql):
            if choices.get((MergeKind.READING, row["sha256"])) is not Choice.MINE:
                self.meeting.library.set_repair(row["sha256"], bool(row["repair"]))


def _line(article: str, previous: dict[str, str]) -> set[str]:
    """An article and what it was before."""
    line: set[str] = set()
    at: str | None = article
    while at is not None and at not in line:
        line.add(at)
        at = previous.get(at)
    return line


def count_rows(section: Section, table: str, same: str, conflicts: int) -> MergeCount:
    """Counts of rows of a table that are told from each other by a condition on `m` and `t`."""
    number = section.meeting.number
    both = number(f"SELECT count(*) FROM main.{table} AS m JOIN theirs.{table} AS t ON {same}")
    return MergeCount(
        new=number(f"SELECT count(*) FROM theirs.{table}") - both,
        ours=number(f"SELECT count(*) FROM main.{table}") - both,
        equal=both - conflicts,
        conflicts=conflicts,
    )
