"""Reads and writes user data other than annotations, with its authors and times, for import and export."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from typing import NamedTuple

from reader.store import schema, times
from reader.store.annotations import from_json
from reader.store.articles import ArticleRecord
from reader.store.component import Component
from reader.store.library import Library
from reader.store.listing import listed_words
from reader.store.memos import Memo
from reader.types import Collection, Name, Past, Repair, Span, Term


class AcceptedRepair(NamedTuple):
    """A character accepted by `author`; `created` is in milliseconds."""

    repair: Repair
    author: str
    created: int


class ArticleState(NamedTuple):
    """An article with its state.

    `added` and `opened` are in milliseconds; `repair` is the user's choice, None if there is none; `collections` are
    the ids of those it is in.
    """

    record: ArticleRecord
    added: int
    opened: int
    repair: bool | None
    accepted: tuple[AcceptedRepair, ...]
    memo: Memo | None
    collections: tuple[str, ...]


class KnownName(NamedTuple):
    """A name known to the user; `created` is in milliseconds."""

    name: Name
    author: str
    created: int


class KnownTerm(NamedTuple):
    """A user's term; `created` is in milliseconds."""

    term: Term
    created: int


class VersionLink(NamedTuple):
    """`article` is a later version of `previous`, both by hash."""

    article: str
    previous: str


class DeletedAnnotation(NamedTuple):
    """A deleted annotation with its history."""

    id: str
    history: tuple[Past, ...]


_KNOWN = "SELECT added, opened, repair FROM articles WHERE sha256 = ?"
_ACCEPTED = """
    SELECT start, "end", was, became, author, created FROM accepted WHERE article = ? ORDER BY start, "end"
"""
_DELETED = """
    SELECT DISTINCT annotation FROM history AS h
    WHERE NOT EXISTS (SELECT 1 FROM annotations AS a WHERE a.id = h.annotation) ORDER BY annotation
"""
_HISTORIES = """
    SELECT h.annotation, h.at, h.author, h.deleted, h.json
    FROM annotations AS a JOIN history AS h ON h.annotation = a.id
    WHERE a.article = ? ORDER BY h.at, h.id
"""
_UPDATE_TIMES = "UPDATE articles SET added = min(added, ?), opened = max(opened, ?) WHERE sha256 = ?"
# Whether the first article is, directly or indirectly, a later version of the second.
_IS_LATER = """
    WITH RECURSIVE earlier (id) AS (
        SELECT ? UNION SELECT v.previous FROM versions AS v JOIN earlier ON v.article = earlier.id
    ) SELECT 1 FROM earlier WHERE id = ?
"""


class LibraryRows(Component):
    """Reads and writes authors and times, which the library's own methods set themselves."""

    def __init__(self, library: Library) -> None:
        """Share the library's connection."""
        super().__init__(library.path, library._db)
        self._library = library

    # Export

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read from one snapshot of the library; others may write meanwhile."""
        if self._db.conn.in_transaction:
            yield
            return
        with schema.library_errors(self.path):  # not around the yield, which writes to another file
            self._db.execute("BEGIN")
        try:
            yield
        finally:
            self._db.rollback()

    def article(self, sha256: str) -> ArticleState | None:
        """An article, None if just removed."""
        library = self._library
        columns = ", ".join(ArticleRecord._fields)
        for row in self._read(f"SELECT {columns}, added, opened, repair FROM articles WHERE sha256 = ?", sha256):
            repair = row.pop("repair")
            added, opened = row.pop("added"), row.pop("opened")
            return ArticleState(
                ArticleRecord(**row),
                added,
                opened,
                None if repair is None else bool(repair),
                tuple(self._accepted(sha256)),
                library.memos.get(sha256),
                tuple(sorted(each.id for each in library.collections.of(sha256))),
            )
        return None

    def _accepted(self, sha256: str) -> Iterator[AcceptedRepair]:
        for row in self._read(_ACCEPTED, sha256):
            repair = Repair(Span(row["start"], row["end"]), row["was"], row["became"], "variant", True)
            yield AcceptedRepair(repair, row["author"], row["created"])

    def names(self) -> Iterator[KnownName]:
        """All names in order."""
        by_text = {name.text: name for name in self._library.names.all()}
        for row in self._read("SELECT text, author, created FROM names ORDER BY id"):
            yield KnownName(by_text[row["text"]], row["author"], row["created"])

    def terms(self) -> Iterator[KnownTerm]:
        """All terms in order."""
        created = [row["created"] for row in self._read("SELECT created FROM terms ORDER BY id")]
        yield from map(KnownTerm, self._library.terms(), created)

    def histories(self, sha256: str) -> dict[str, list[Past]]:
        """The earlier states of an article's annotations, by annotation id."""
        found: dict[str, list[Past]] = {}
        for row in self._read(_HISTORIES, sha256):
            past = Past(
                from_json(json.loads(row["json"])),
                times.from_milliseconds(row["at"]),
                row["author"],
                bool(row["deleted"]),
            )
            found.setdefault(row["annotation"], []).append(past)
        return found

    def deleted_annotations(self) -> Iterator[DeletedAnnotation]:
        """All deleted annotations."""
        with schema.library_errors(self.path):
            for (id,) in self._db.execute(_DELETED):
                yield DeletedAnnotation(id, tuple(self._library.annotations.history(id)))

    def versions(self) -> Iterator[VersionLink]:
        """All version links."""
        with schema.library_errors(self.path):
            for row in self._db.execute("SELECT article, previous FROM versions ORDER BY article"):
                yield VersionLink(*row)

    # Import, within a transaction

    def put_article(self, text: ArticleState, collections: dict[str, str]) -> None:
        """Add an article, or merge it with an existing one, whose values take precedence.

        `collections` maps collection ids in the file to those in the library.
        """
        library, sha256 = self._library, text.record.sha256
        before = self._read(_KNOWN, sha256)
        if before:
            self._db.execute(_UPDATE_TIMES, [text.added, text.opened, sha256])
        else:
            record = text.record
            self._library.insert_records([record], [listed_words(record.title, record.outlet, record.path)])
            self._db.execute(
                "UPDATE articles SET added = ?, opened = ? WHERE sha256 = ?", [text.added, text.opened, sha256]
            )
        if text.repair is not None and (not before or before[0]["repair"] is None):
            library.set_repair(sha256, text.repair)
        self._accept(sha256, text.accepted)
        memo = library.memos.get(sha256)
        if text.memo is not None and (memo is None or memo.updated < text.memo.updated):
            library.memos.put(sha256, text.memo)
        for id in text.collections:
            library.collections.add_articles(collections[id], [sha256])

    def _accept(self, sha256: str, accepted: tuple[AcceptedRepair, ...]) -> None:
        """Accept characters; of two in one place the later wins."""
        existing = {each.repair.span: each.created for each in self._accepted(sha256)}
        sql = 'UPDATE accepted SET created = ? WHERE article = ? AND start = ? AND "end" = ?'
        for repair, author, created in accepted:
            if existing.get(repair.span, created - 1) < created:
                self._library.accept(sha256, [repair], author)
                self._db.execute(sql, [created, sha256, *repair.span])

    def put_name(self, known: KnownName) -> None:
        """Add a name; of two with the same text the later wins."""
        existing = self._read("SELECT created FROM names WHERE text = ?", known.name.text)
        if not existing or existing[0]["created"] < known.created:
            self._library.names.put(known.name, known.author)
            self._db.execute("UPDATE names SET created = ? WHERE text = ?", [known.created, known.name.text])

    def put_term(self, known: KnownTerm) -> None:
        """Add a term, unless one for the same text and script exists."""
        terms = self._library.terms()
        if any((term.text, term.script) == (known.term.text, known.term.script) for term in terms):
            return
        self._library.set_terms((*terms, known.term))
        self._db.execute("UPDATE terms SET created = ? WHERE id = (SELECT max(id) FROM terms)", [known.created])

    def put_version(self, version: VersionLink) -> bool:
        """Add a version link unless it exists. Return False if an article is missing or the link would form a cycle."""
        existing = self._read("SELECT count(*) AS n FROM articles WHERE sha256 IN (?, ?)", *version)
        if existing[0]["n"] < 2 or self._read(_IS_LATER, version.previous, version.article):
            return False
        self._db.execute("INSERT INTO versions VALUES (?, ?) ON CONFLICT DO NOTHING", list(version))
        return True

    def length(self, sha256: str) -> int | None:
        """The length of an article in code points, None if missing."""
        found = self._read("SELECT characters FROM articles WHERE sha256 = ?", sha256)
        return found[0]["characters"] if found else None

    def discard_analysis(self, sha256: str) -> None:
        """Discard an article's analysis, since its decisions changed."""
        self._db.execute("DELETE FROM analyses WHERE article = ?", [sha256])

    def is_unused(self) -> bool:
        """Whether the library holds no user data yet."""
        tables = ("articles", "history", "collections", "names", "terms", "coders")
        some = " UNION ALL ".join(f"SELECT 1 FROM {table}" for table in tables)
        return not self._read(f"SELECT * FROM ({some}) LIMIT 1")


def parents_first(collections: list[Collection], parent: str | None = None) -> Iterator[Collection]:
    """Collections sorted by name and id, parents first."""
    children: dict[str | None, list[Collection]] = {}
    for each in sorted(collections, key=lambda one: (one.name, one.id)):
        children.setdefault(each.parent, []).append(each)
    stack = children.get(parent, [])[::-1]
    while stack:
        yield (one := stack.pop())
        stack += children.get(one.id, [])[::-1]
