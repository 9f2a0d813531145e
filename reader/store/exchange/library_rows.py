"""What a person made besides annotations, as rows with who and when: read on the way out, met on the way in."""

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
    """A character that `author` accepted; `created` in milliseconds."""

    repair: Repair
    author: str
    created: int


class ArticleState(NamedTuple):
    """An article with all that is kept of it.

    `added` and `opened` are milliseconds; `repair` is the person's choice, None where there is none; `collections` are
    the ids of those it lies in.
    """

    record: ArticleRecord
    added: int
    opened: int
    repair: bool | None
    accepted: tuple[AcceptedRepair, ...]
    memo: Memo | None
    collections: tuple[str, ...]


class KnownName(NamedTuple):
    """A name that a person knows; `created` in milliseconds."""

    name: Name
    author: str
    created: int


class KnownTerm(NamedTuple):
    """A term of a person; `created` in milliseconds."""

    term: Term
    created: int


class VersionLink(NamedTuple):
    """`article` is a later version of `previous`, both by hash."""

    article: str
    previous: str


class DeletedAnnotation(NamedTuple):
    """An annotation that was deleted, and what it was."""

    id: str
    history: tuple[Past, ...]


_KNOWN = "SELECT added, opened, repair FROM articles WHERE sha256 = ?"
_ACCEPTED = """
    SELECT start, "end", was, became, author, created FROM accepted WHERE article = ? ORDER BY start, "end"
"""
_GONE = """
    SELECT DISTINCT annotation FROM history AS h
    WHERE NOT EXISTS (SELECT 1 FROM annotations AS a WHERE a.id = h.annotation) ORDER BY annotation
"""
_HISTORIES = """
    SELECT h.annotation, h.at, h.author, h.deleted, h.json
    FROM annotations AS a JOIN history AS h ON h.annotation = a.id
    WHERE a.article = ? ORDER BY h.at, h.id
"""
_MET = "UPDATE articles SET added = min(added, ?), opened = max(opened, ?) WHERE sha256 = ?"
# Whether the first is, over some steps, a later version of the second.
_CIRCLE = """
    WITH RECURSIVE earlier (id) AS (
        SELECT ? UNION SELECT v.previous FROM versions AS v JOIN earlier ON v.article = earlier.id
    ) SELECT 1 FROM earlier WHERE id = ?
"""


class LibraryRows(Component):
    """Reads and writes what the library's own methods give no author or time."""

    def __init__(self, library: Library) -> None:
        """Share the library's connection."""
        super().__init__(library.path, library._db)
        self._library = library

    # Out

    @contextlib.contextmanager
    def one_state(self) -> Iterator[None]:
        """What is read meanwhile is the library as it was at the beginning; others may write."""
        if self._db.conn.in_transaction:
            yield
            return
        with schema.library_errors(self.path):  # not what is written meanwhile, which is another file
            self._db.execute("BEGIN")
        try:
            yield
        finally:
            self._db.rollback()

    def text(self, sha256: str) -> ArticleState | None:
        """An article, None if it has just been removed."""
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
        """Every name in its order."""
        by_text = {name.text: name for name in self._library.names.all()}
        for row in self._read("SELECT text, author, created FROM names ORDER BY id"):
            yield KnownName(by_text[row["text"]], row["author"], row["created"])

    def terms(self) -> Iterator[KnownTerm]:
        """Every term in its order."""
        created = [row["created"] for row in self._read("SELECT created FROM terms ORDER BY id")]
        yield from map(KnownTerm, self._library.terms(), created)

    def histories(self, sha256: str) -> dict[str, list[Past]]:
        """What the annotations of an article were before, by their ids."""
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

    def gone(self) -> Iterator[DeletedAnnotation]:
        """Every annotation that was deleted."""
        with schema.library_errors(self.path):
            for (id,) in self._db.execute(_GONE):
                yield DeletedAnnotation(id, tuple(self._library.annotations.history(id)))

    def versions(self) -> Iterator[VersionLink]:
        """Which article is a later version of which."""
        with schema.library_errors(self.path):
            for row in self._db.execute("SELECT article, previous FROM versions ORDER BY article"):
                yield VersionLink(*row)

    # In, within a transaction

    def put_text(self, text: ArticleState, collections: dict[str, str]) -> None:
        """Take an article in. Where it is there already, what the library knows of it stays and what it lacks comes.

        `collections` are ids of collections of the library by their ids in the file.
        """
        library, sha256 = self._library, text.record.sha256
        before = self._read(_KNOWN, sha256)
        if before:
            self._db.execute(_MET, [text.added, text.opened, sha256])
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
        """Of two characters in one place the one accepted later stays."""
        here = {each.repair.span: each.created for each in self._accepted(sha256)}
        sql = 'UPDATE accepted SET created = ? WHERE article = ? AND start = ? AND "end" = ?'
        for repair, author, created in accepted:
            if here.get(repair.span, created - 1) < created:
                self._library.accept(sha256, [repair], author)
                self._db.execute(sql, [created, sha256, *repair.span])

    def put_name(self, known: KnownName) -> None:
        """Take a name in; of two of the same words the one given later stays."""
        here = self._read("SELECT created FROM names WHERE text = ?", known.name.text)
        if not here or here[0]["created"] < known.created:
            self._library.names.put(known.name, known.author)
            self._db.execute("UPDATE names SET created = ? WHERE text = ?", [known.created, known.name.text])

    def put_term(self, known: KnownTerm) -> None:
        """Take a term in; one for the same words and script that is there already stays."""
        terms = self._library.terms()
        if any((term.text, term.script) == (known.term.text, known.term.script) for term in terms):
            return
        self._library.set_terms((*terms, known.term))
        self._db.execute("UPDATE terms SET created = ? WHERE id = (SELECT max(id) FROM terms)", [known.created])

    def put_version(self, version: VersionLink) -> bool:
        """Note which article is a later version of which, unless that is known; False if that cannot be."""
        here = self._read("SELECT count(*) AS n FROM articles WHERE sha256 IN (?, ?)", *version)
        if here[0]["n"] < 2 or self._read(_CIRCLE, version.previous, version.article):
            return False
        self._db.execute("INSERT INTO versions VALUES (?, ?) ON CONFLICT DO NOTHING", list(version))
        return True

    def length(self, sha256: str) -> int | None:
        """How many code points an article has, None if it is not here."""
        found = self._read("SELECT characters FROM articles WHERE sha256 = ?", sha256)
        return found[0]["characters"] if found else None

    def analyse_again(self, sha256: str) -> None:
        """Let the rows of an article's commitments be made anew, since decisions came."""
        self._db.execute("DELETE FROM analyses WHERE article = ?", [sha256])

    def untouched(self) -> bool:
        """Whether nobody has yet done anything with the library."""
        tables = ("articles", "history", "collections", "names", "terms", "coders")
        some = " UNION ALL ".join(f"SELECT 1 FROM {table}" for table in tables)
        return not self._read(f"SELECT * FROM ({some}) LIMIT 1")


def parents_first(collections: list[Collection], parent: str | None = None) -> Iterator[Collection]:
    """Collections, each behind the one it lies in, by name and id."""
    children: dict[str | None, list[Collection]] = {}
    for each in sorted(collections, key=lambda one: (one.name, one.id)):
        children.setdefault(each.parent, []).append(each)
    waiting = children.get(parent, [])[::-1]
    while waiting:
        yield (one := waiting.pop())
        waiting += children.get(one.id, [])[::-1]
