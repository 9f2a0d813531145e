"""Versions: a changed file becomes a new article linked to its previous version, and marks and decisions move to it."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.store import times, version_mapping
from reader.store.annotations import Annotations
from reader.store.articles import ArticleRecord, Articles, stored_path
from reader.store.component import Component
from reader.store.decisions import Decisions
from reader.store.selectors import selectors
from reader.store.version_mapping import VersionMapping
from reader.types import Annotation, Article, Decision, Span

if TYPE_CHECKING:
    from sqlite_utils import Database

_MAX_CANDIDATES = 5  # articles of the same path that a new text is compared with


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier text: when it was last opened or added, and how many marks and decisions are still on it."""

    sha256: str
    title: str
    opened: datetime.datetime
    characters: int
    annotations: int
    decisions: int


class VersionMove(NamedTuple):
    """How many marks and decisions moved from the previous version (a sha256), and how many stayed there in doubt."""

    previous: str
    moved: int
    doubtful: int


class Versions(Component):
    """The chains of versions, and moving marks and decisions along them."""

    def __init__(
        self, path: Path, db: Database, articles: Articles, annotations: Annotations, decisions: Decisions
    ) -> None:
        """All parts are of the same library."""
        super().__init__(path, db)
        self._articles, self._annotations, self._decisions = articles, annotations, decisions

    # Reading

    def previous(self, sha256: str) -> str | None:
        """The version before this one."""
        found = self._read("SELECT previous FROM versions WHERE article = ?", sha256)
        return found[0]["previous"] if found else None

    def next(self, sha256: str) -> str | None:
        """The version after this one."""
        found = self._read("SELECT article FROM versions WHERE previous = ?", sha256)
        return found[0]["article"] if found else None

    def newest(self, sha256: str) -> str:
        """The newest version, possibly the article itself."""
        sql = """
            WITH RECURSIVE later (id, at) AS (
                SELECT ?, 0 UNION ALL SELECT v.article, at + 1 FROM versions AS v JOIN later ON v.previous = later.id
            ) SELECT id FROM later ORDER BY at DESC LIMIT 1
        """
        return str(self._read(sql, sha256)[0]["id"])

    def earlier(self, sha256: str) -> list[Version]:
        """The earlier versions, the newest first."""
        sql = """
            WITH RECURSIVE was (id, at) AS (
                SELECT previous, 0 FROM versions WHERE article = ?
                UNION ALL SELECT v.previous, at + 1 FROM versions AS v JOIN was ON v.article = was.id
            ) SELECT r.sha256, r.title, max(r.opened, r.added) AS opened, r.characters,
                (SELECT count(*) FROM annotations AS a WHERE a.article = r.sha256) AS annotations,
                (SELECT count(*) FROM decisions AS d WHERE d.article = r.sha256) AS decisions
            FROM was JOIN articles AS r ON r.sha256 = was.id ORDER BY was.at
        """
        return [Version(**row | {"opened": times.from_milliseconds(row["opened"])}) for row in self._read(sql, sha256)]

    def count_marks_and_decisions(self, articles: Iterable[str]) -> tuple[int, int]:
        """The number of marks and of decisions on articles and their earlier versions."""
        marks = decisions = 0
        for each in articles:
            for sha256 in [each, *(version.sha256 for version in self.earlier(each))]:
                (row,) = self._read(
                    "SELECT (SELECT count(*) FROM annotations WHERE article = ?1) AS marks,"
                    " (SELECT count(*) FROM decisions WHERE article = ?1) AS decisions",
                    sha256,
                )
                marks, decisions = marks + row["marks"], decisions + row["decisions"]
        return marks, decisions

    def candidates(self, path: str, sha256: str) -> list[str]:
        """The newest versions known for this file path, except this article, the last opened first."""
        sql = """
            SELECT sha256 FROM articles AS r WHERE path = ? AND sha256 <> ? AND path <> ''
                AND NOT EXISTS (SELECT 1 FROM versions AS v WHERE v.previous = r.sha256)
            ORDER BY opened DESC, added DESC LIMIT ?
        """
        return [row["sha256"] for row in self._read(sql, stored_path(path), sha256, _MAX_CANDIDATES)]

    def changed(self, records: Sequence[ArticleRecord]) -> list[ArticleRecord]:
        """The records whose file has another text in the library."""
        marks = ", ".join("?" * len(records))
        sql = f"SELECT path, sha256 FROM articles WHERE path IN ({marks}) AND path <> ''"
        known: dict[str, set[str]] = defaultdict(set)
        for row in self._read(sql, *(each.path for each in records)):
            known[row["path"]].add(row["sha256"])
        return [each for each in records if known[each.path] - {each.sha256}]

    # Writing

    def link_previous(self, article: Article, is_new: bool) -> VersionMove | None:
        """If an article just read from its file is a new version of another, `link` the two.

        Returns None if it is not. The article must be in the library. One that is not new to it only becomes the newest
        version again if it is an earlier version of the file's last text. All or nothing.
        """
        for sha256 in self.candidates(article.path, article.sha256):
            old = self._articles.get(sha256)
            is_earlier = any(each.sha256 == article.sha256 for each in self.earlier(sha256))
            if old and (is_earlier or (is_new and version_mapping.related(old.text, article.text))):
                return self.link(old, article)
        return None

    def link(self, old: Article, new: Article) -> VersionMove:
        """Make `new` the version after `old`, both in the library; move what maps with certainty. All or nothing."""
        with self.transaction():
            self._remove_from_chain(new.sha256)
            self._db.execute("INSERT INTO versions (article, previous) VALUES (?, ?)", [new.sha256, old.sha256])
            return self._move_all(old, new)

    def unlink(self, sha256: str) -> None:
        """Separate an article from its previous version, and move back what moved from there."""
        previous = self.previous(sha256)
        old = previous and self._articles.get(previous)
        new = self._articles.get(sha256)
        if not old or not new:
            raise LookupError(sha256)
        mapping = VersionMapping(new.text, old.text)
        with self.transaction():
            self._db.execute("DELETE FROM versions WHERE article = ?", [sha256])
            moved = [
                (each, state.span)
                for each in self._annotations.of(sha256)
                if (state := self._last_state_on(each, old.sha256))
            ]
            self._annotations.replace([each for each, _ in moved], [_at_span(each, old, span) for each, span in moved])
            added = self._read("SELECT added FROM articles WHERE sha256 = ?", sha256)[0]["added"]
            older = (each for each in self._decisions.of(sha256) if times.to_milliseconds(each.decided) < added)
            self._move_decisions(mapping, old, older)
            self._move_memo(sha256, old.sha256)

    def place_annotation(self, annotation: Annotation, article: Article, span: Span) -> Annotation:
        """Move a mark of an earlier version to `span`, as chosen by the user. LookupError if the mark is gone."""
        moved = self.annotation_at(annotation, article, span)
        with self.transaction():
            self._annotations.replace([annotation], [moved])
        return moved

    def annotation_at(self, annotation: Annotation, article: Article, span: Span) -> Annotation:
        """The mark as `place_annotation` would store it; nothing is written."""
        return _at_span(annotation, article, span)

    def place_decision(self, decision: Decision, article: Article, span: Span) -> Decision | None:
        """Move a decision of an earlier version to `span`; None, and no change, if the text there differs."""
        old = self._articles.get(decision.article)
        moved = old and version_mapping.map_decision_to(
            VersionMapping(old.text, article.text), decision, article.sha256, span
        )
        if moved:
            self._decisions.put(moved)
        return moved or None

    def _remove_from_chain(self, sha256: str) -> None:
        """Remove a version from its chain, closing the gap."""
        before, after = self.previous(sha256), self.next(sha256)
        self._db.execute("DELETE FROM versions WHERE ? IN (article, previous)", [sha256])
        if before and after:
            self._db.execute("INSERT INTO versions (article, previous) VALUES (?, ?)", [after, before])

    def _move_all(self, old: Article, new: Article) -> VersionMove:
        mapping = VersionMapping(old.text, new.text)
        annotations, decisions = self._annotations.of(old.sha256), self._decisions.of(old.sha256)
        placed = [(each, span) for each in annotations if (span := mapping.map_span(each.span)) is not None]
        self._annotations.replace([each for each, _ in placed], [_at_span(each, new, span) for each, span in placed])
        moved = len(placed) + self._move_decisions(mapping, new, decisions)
        self._copy_reading(mapping, old.sha256, new.sha256)
        self._move_memo(old.sha256, new.sha256)
        self._db.execute(
            "INSERT INTO collected SELECT collection, ? FROM collected WHERE article = ? ON CONFLICT DO NOTHING",
            [new.sha256, old.sha256],
        )
        return VersionMove(old.sha256, moved, len(annotations) + len(decisions) - moved)

    def _move_decisions(self, mapping: VersionMapping, article: Article, decisions: Iterable[Decision]) -> int:
        """Move decisions with certain places unless one exists there already; returns how many were moved."""
        taken = {(type(each.value), each.span) for each in self._decisions.of(article.sha256)}
        found = (version_mapping.map_decision(mapping, each, article.sha256) for each in decisions)
        moved = [each for each in found if each and (type(each.value), each.span) not in taken]
        for each in moved:
            self._decisions.put(each)
        return len(moved)

    def _move_memo(self, old: str, new: str) -> None:
        """Move the memo unless the other article has one."""
        self._db.execute(
            "UPDATE memos SET article = ? WHERE article = ? AND NOT EXISTS (SELECT 1 FROM memos WHERE article = ?)",
            [new, old, new],
        )

    def _copy_reading(self, mapping: VersionMapping, old: str, new: str) -> None:
        """Copy the repair setting and the accepted characters to the later text."""
        sql = """
            UPDATE articles SET repair = (SELECT repair FROM articles WHERE sha256 = ?)
            WHERE sha256 = ? AND repair IS NULL
        """
        self._db.execute(sql, [old, new])
        rows = self._read('SELECT start, "end", was, became, author, created FROM accepted WHERE article = ?', old)
        for row in rows:
            span = mapping.map_span(Span(row.pop("start"), row.pop("end")))
            if span is not None:
                self._db.execute(
                    "INSERT INTO accepted VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    [new, *span, *row.values()],
                )
        if rows:
            self._db.execute("DELETE FROM analyses WHERE article = ?", [new])

    def _last_state_on(self, annotation: Annotation, sha256: str) -> Annotation | None:
        """The last state of a mark on this article."""
        past = reversed(self._annotations.history(annotation.id))
        return next((each.state for each in past if each.state.article == sha256), None)


def _at_span(annotation: Annotation, article: Article, span: Span) -> Annotation:
    quote, prefix, suffix = selectors(article.text, span)
    now = times.from_milliseconds(times.to_milliseconds(times.now()))
    return annotation._replace(
        article=article.sha256, span=span, quote=quote, prefix=prefix, suffix=suffix, updated=now
    )
