"""Versions: a file that was changed is a new article that knows what it was before, and what was marked moves along."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.store import times
from reader.store import version_mapping as carrying
from reader.store.annotations import Annotations
from reader.store.articles import Articles, Record, stored_path
from reader.store.component import Component
from reader.store.decisions import Decisions
from reader.store.selectors import selectors
from reader.store.version_mapping import VersionMapping
from reader.types import Annotation, Article, Decision, Span

if TYPE_CHECKING:
    from sqlite_utils import Database

_TRIED = 5  # articles of one path that a new text is compared with


@dataclass(frozen=True, slots=True)
class Version:
    """A text that the article was, when it was last opened or taken in, and what is still marked and decided there."""

    sha256: str
    title: str
    opened: datetime.datetime
    characters: int
    annotations: int
    decisions: int


class Moved(NamedTuple):
    """What became of the marks and decisions on an earlier version (a sha256): how many came along, how many not."""

    previous: str
    moved: int
    doubtful: int


class Versions(Component):
    """Which article is an earlier version of which, and what moves from one to the next."""

    def __init__(
        self, path: Path, db: Database, articles: Articles, annotations: Annotations, decisions: Decisions
    ) -> None:
        """The other parts are those of the same library."""
        super().__init__(path, db)
        self._articles, self._annotations, self._decisions = articles, annotations, decisions

    # Reading

    def previous(self, sha256: str) -> str | None:
        """What the article was before."""
        found = self._read("SELECT previous FROM versions WHERE article = ?", sha256)
        return found[0]["previous"] if found else None

    def next(self, sha256: str) -> str | None:
        """What the article became."""
        found = self._read("SELECT article FROM versions WHERE previous = ?", sha256)
        return found[0]["article"] if found else None

    def newest(self, sha256: str) -> str:
        """What the article is now: itself where no other came after it."""
        sql = """
            WITH RECURSIVE later (id, at) AS (
                SELECT ?, 0 UNION ALL SELECT v.article, at + 1 FROM versions AS v JOIN later ON v.previous = later.id
            ) SELECT id FROM later ORDER BY at DESC LIMIT 1
        """
        return str(self._read(sql, sha256)[0]["id"])

    def earlier(self, sha256: str) -> list[Version]:
        """What the article was, the newest first."""
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

    def before(self, path: str, sha256: str) -> list[str]:
        """The articles that this file may have been until now, the last opened first: not those that became others."""
        sql = """
            SELECT sha256 FROM articles AS r WHERE path = ? AND sha256 <> ? AND path <> ''
                AND NOT EXISTS (SELECT 1 FROM versions AS v WHERE v.previous = r.sha256)
            ORDER BY opened DESC, added DESC LIMIT ?
        """
        return [row["sha256"] for row in self._read(sql, stored_path(path), sha256, _TRIED)]

    def changed(self, records: Sequence[Record]) -> list[Record]:
        """Those of whose files the library has another text, too."""
        marks = ", ".join("?" * len(records))
        sql = f"SELECT path, sha256 FROM articles WHERE path IN ({marks}) AND path <> ''"
        known: dict[str, set[str]] = defaultdict(set)
        for row in self._read(sql, *(each.path for each in records)):
            known[row["path"]].add(row["sha256"])
        return [each for each in records if known[each.path] - {each.sha256}]

    # Writing

    def meet(self, article: Article, is_new: bool) -> Moved | None:
        """Find out whether an article, just read from its file and in the library, is a new version of another.

        If so, what is certain moves to it; None if not. One that is not new was judged before, and only becomes the
        newest again if it is an earlier version of what the file was until now. All or nothing.
        """
        for sha256 in self.before(article.path, article.sha256):
            old = self._articles.get(sha256)
            was_before = any(each.sha256 == article.sha256 for each in self.earlier(sha256))
            if old and (was_before or (is_new and carrying.related(old.text, article.text))):
                return self.follow(old, article)
        return None

    def follow(self, old: Article, new: Article) -> Moved:
        """Make `new` the version after `old`, both of the library, and move what is certain. All or nothing."""
        with self.transaction():
            self._leave(new.sha256)
            self._db.execute("INSERT INTO versions (article, previous) VALUES (?, ?)", [new.sha256, old.sha256])
            return self._move(old, new)

    def part(self, sha256: str) -> None:
        """Hold the article to be another one than the version before it, and move back what had come from there."""
        previous = self.previous(sha256)
        old = previous and self._articles.get(previous)
        new = self._articles.get(sha256)
        if not old or not new:
            raise LookupError(sha256)
        carry = VersionMapping(new.text, old.text)
        with self.transaction():
            self._db.execute("DELETE FROM versions WHERE article = ?", [sha256])
            came = [(each, was) for each in self._annotations.of(sha256) if (was := self._was(each, old.sha256))]
            self._annotations.replace([each for each, _ in came], [_moved(each, old, was.span) for each, was in came])
            since = self._read("SELECT added FROM articles WHERE sha256 = ?", sha256)[0]["added"]
            made_before = (each for each in self._decisions.of(sha256) if times.to_milliseconds(each.decided) < since)
            self._carry_decisions(carry, old, made_before)
            self._carry_memo(sha256, old.sha256)

    def settle(self, annotation: Annotation, article: Article, span: Span) -> Annotation:
        """Put a mark of an earlier version where a person says that it belongs. LookupError if it is not there."""
        moved = self.settled(annotation, article, span)
        with self.transaction():
            self._annotations.replace([annotation], [moved])
        return moved

    def settled(self, annotation: Annotation, article: Article, span: Span) -> Annotation:
        """What the mark would be there; nothing is written."""
        return _moved(annotation, article, span)

    def settle_decision(self, decision: Decision, article: Article, span: Span) -> Decision | None:
        """The same of a decision; None, and nothing changes, where the words there are others."""
        old = self._articles.get(decision.article)
        moved = old and carrying.at_place(VersionMapping(old.text, article.text), decision, article.sha256, span)
        if moved:
            self._decisions.put(moved)
        return moved or None

    def _leave(self, sha256: str) -> None:
        """Take a version out of its row, whose other versions close up."""
        before, after = self.previous(sha256), self.next(sha256)
        self._db.execute("DELETE FROM versions WHERE ? IN (article, previous)", [sha256])
        if before and after:
            self._db.execute("INSERT INTO versions (article, previous) VALUES (?, ?)", [after, before])

    def _move(self, old: Article, new: Article) -> Moved:
        carry = VersionMapping(old.text, new.text)
        annotations, decisions = self._annotations.of(old.sha256), self._decisions.of(old.sha256)
        placed = [(each, span) for each in annotations if (span := carry.span(each.span)) is not None]
        self._annotations.replace([each for each, _ in placed], [_moved(each, new, span) for each, span in placed])
        moved = len(placed) + self._carry_decisions(carry, new, decisions)
        self._carry_reading(carry, old.sha256, new.sha256)
        self._carry_memo(old.sha256, new.sha256)
        self._db.execute(
            "INSERT INTO collected SELECT collection, ? FROM collected WHERE article = ? ON CONFLICT DO NOTHING",
            [new.sha256, old.sha256],
        )
        return Moved(old.sha256, moved, len(annotations) + len(decisions) - moved)

    def _carry_decisions(self, carry: VersionMapping, article: Article, decisions: Iterable[Decision]) -> int:
        """Move those with certain places, unless something is decided there already; says how many those were."""
        taken = {(type(each.value), each.span) for each in self._decisions.of(article.sha256)}
        found = (carrying.decision(carry, each, article.sha256) for each in decisions)
        moved = [each for each in found if each and (type(each.value), each.span) not in taken]
        for each in moved:
            self._decisions.put(each)
        return len(moved)

    def _carry_memo(self, old: str, new: str) -> None:
        """The memo goes with the article, unless the other has one."""
        self._db.execute(
            "UPDATE memos SET article = ? WHERE article = ? AND NOT EXISTS (SELECT 1 FROM memos WHERE article = ?)",
            [new, old, new],
        )

    def _carry_reading(self, carry: VersionMapping, old: str, new: str) -> None:
        """Read the later text as the earlier one; what was accepted there stays there too."""
        sql = """
            UPDATE articles SET repair = (SELECT repair FROM articles WHERE sha256 = ?)
            WHERE sha256 = ? AND repair IS NULL
        """
        self._db.execute(sql, [old, new])
        rows = self._read('SELECT start, "end", was, became, author, created FROM accepted WHERE article = ?', old)
        for row in rows:
            span = carry.span(Span(row.pop("start"), row.pop("end")))
            if span is not None:
                self._db.execute(
                    "INSERT INTO accepted VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    [new, *span, *row.values()],
                )
        if rows:
            self._db.execute("DELETE FROM analyses WHERE article = ?", [new])

    def _was(self, annotation: Annotation, sha256: str) -> Annotation | None:
        """What a mark was when it was last on this article."""
        past = reversed(self._annotations.history(annotation.id))
        return next((each.state for each in past if each.state.article == sha256), None)


def _moved(annotation: Annotation, article: Article, span: Span) -> Annotation:
    quote, prefix, suffix = selectors(article.text, span)
    now = times.from_milliseconds(times.to_milliseconds(times.now()))
    return annotation._replace(
        article=article.sha256, span=span, quote=quote, prefix=prefix, suffix=suffix, updated=now
    )
