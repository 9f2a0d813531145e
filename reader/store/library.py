"""The library: all opened articles and how they are read, the codebook, and all marks, in one SQLite file.

A change is on the disk when the method that makes it returns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.store import connections, schema, times
from reader.store.aggregates import Aggregates
from reader.store.annotations import Annotations
from reader.store.articles import ArticleRecord, Articles, to_record
from reader.store.articles import ArticleRow as ArticleRow
from reader.store.codebook import Codebook, starting_codebook, tag_row
from reader.store.collections import Collections
from reader.store.component import Component
from reader.store.decisions import Decisions
from reader.store.known_names import KnownNames
from reader.store.listing import Listing
from reader.store.memos import Memos
from reader.store.research.agreement import Agreement
from reader.store.research.concordance import Concordance
from reader.store.research.counts import Counts
from reader.store.research.search import Search
from reader.store.settings import LibrarySettings
from reader.store.versions import Versions
from reader.store.workbench import Workbench
from reader.text.views import Views
from reader.types import Analysis, Article, Fields, Reading, Repair, Script, Span, Term

if TYPE_CHECKING:
    from sqlite_utils import Database

    from reader.errors import LibraryError
    from reader.store.place import Place

_PROGRESS_STEPS = 1000  # SQLite virtual machine steps between two checks


def default_path() -> Path:
    """The default place of the library: the user's data folder."""
    import platformdirs

    return Path(platformdirs.user_data_dir("chengnuo", appauthor=False)) / "library.sqlite"


class Library(Component):
    """One open library file. Any thread may use it, but only one at a time.

    `path` is the file; `author` is the coder of this session, for new annotations. `listing`, `codebook`,
    `annotations`, `memos`, `collections`, `decisions`, `versions`, `names`, `workbench`, `aggregates`, `search`,
    `concordance`, `counts`, `agreement` and `settings` are its parts.
    """

    def __init__(self, path: Path, author: str, db: Database) -> None:
        """Use `Library.open`."""
        super().__init__(path, db)
        self.author = author
        self._articles = Articles(path, db)
        self.listing = Listing(path, db)
        self.codebook = Codebook(path, db)
        self.annotations = Annotations(path, db, self.codebook, author)
        self.memos = Memos(path, db)
        self.collections = Collections(path, db)
        self.decisions = Decisions(path, db)
        self.versions = Versions(path, db, self._articles, self.annotations, self.decisions)
        self.names = KnownNames(path, db)
        self.workbench = Workbench(path, db)
        self.aggregates = Aggregates(path, db)
        self.search = Search(path, db)
        self.concordance = Concordance(path, db)
        self.counts = Counts(path, db)
        self.agreement = Agreement(path, db)
        self.settings = LibrarySettings(path, db)

    @classmethod
    def open(cls, path: str | Path, author: str, language: str = "en", place: Place | None = None) -> Library:
        """Open the library at `path`; a new one gets a codebook in `language` (en, zh_CN, zh_TW).

        LibraryError if the file is no library, damaged or from a newer version; LibraryMoved unless it is the one at
        `place`, if given. A file that cannot be written is opened read-only.
        """
        path = schema.resolve(path)

        def seed(db: Database) -> None:
            db.table("tags").insert_all(tag_row(tag) for tag in starting_codebook(language))

        library = cls(path, author, schema.open_database(path, seed, back_up=_back_up, place=place))
        if not schema.is_writable(path):
            library.make_read_only(schema.read_only_error(path))
        return library

    @classmethod
    def in_memory(cls, author: str) -> Library:
        """A library without a file and without tags, lost when it is closed."""
        return cls(Path(":memory:"), author, schema.memory_database())

    def new_connection(self) -> Library:
        """Open another connection to the same file, for a job; the caller closes it.

        LibraryMoved if that file is no longer in its place.
        """
        library = Library.open(self.path, self.author, place=connections.place_of(self._db.conn))
        if reason := connections.read_only_reason(self._db.conn):
            library.make_read_only(reason)
        return library

    def raise_if_moved(self) -> None:
        """Raise LibraryMoved if another file, or none, is in the place of the open one."""
        connections.raise_if_moved(self._db.conn)

    def make_read_only(self, reason: LibraryError) -> None:
        """Forbid changes to the file from now on; attempts raise this error."""
        self.is_read_only = self.listing.is_read_only = True
        connections.make_read_only(self._db.conn, reason)

    def cancel_when(self, is_cancelled: Callable[[], bool]) -> None:
        """Let this connection's statements fail once `is_cancelled()`; an open transaction is rolled back."""
        self._db.conn.set_progress_handler(is_cancelled, _PROGRESS_STEPS)

    def set_author(self, author: str) -> None:
        """Change the coder of this session."""
        self.author = self.annotations.author = author

    def close(self) -> None:
        """Close the file; the library cannot be used any more."""
        self._db.close()

    # Articles

    def add_article(self, article: Article, fields: Fields, views: Views | None = None) -> None:
        """Insert the article, or update when and from where it was opened.

        Pass the article's `views` if they exist: title, outlet and byline are stored as in the reading view.
        """
        self._articles.put(to_record(article, fields, views or Views(article)))

    def article(self, sha256: str) -> Article | None:
        """The article with this hash, with the fields marked up in the file it was last opened from."""
        return self._articles.get(sha256)

    def length(self, sha256: str) -> int | None:
        """The length of an article in code points, without reading its text; None if it is unknown."""
        return self._articles.length(sha256)

    def articles(self) -> list[ArticleRow]:
        """Every article, the last opened first; for slices see `listing`."""
        return self._articles.all()

    def insert_records(self, records: Sequence[ArticleRecord], words: Sequence[str]) -> list[bool]:
        """Insert articles that are not there yet, with the result of `listed_words` for each.

        Returns for each whether it is new; existing ones stay unchanged.
        """
        with self.transaction():
            new = self._articles.insert(records)
            each = zip(records, words, new, strict=True)
            self.listing.save_words([(record.sha256, text) for record, text, is_new in each if is_new])
        return new

    def remove_article(self, sha256: str) -> None:
        """Delete an article with its earlier versions, marks, memo and decisions. LookupError if it is unknown.

        The marks stay in the history.
        """
        with self.transaction():
            for each in [sha256, *(version.sha256 for version in self.versions.earlier(sha256))]:
                self.annotations.replace(self.annotations.of(each), ())
                self._articles.remove(each)

    # How articles are read

    def reading(self, sha256: str) -> Reading:
        """How the user wants an article read; the default for an unknown article.

        Normalisation of signs and spaces is a setting of the program and not stored here.
        """
        found = self._read("SELECT repair FROM articles WHERE sha256 = ?", sha256)
        repair = found[0]["repair"] if found else None
        sql = 'SELECT start, "end", was, became FROM accepted WHERE article = ? ORDER BY start, "end"'
        accepted = tuple(
            Repair(Span(row["start"], row["end"]), row["was"], row["became"], "variant", True)
            for row in self._read(sql, sha256)
        )
        return Reading(None if repair is None else bool(repair), accepted, terms=self.terms())

    def set_repair(self, sha256: str, repair: bool | None) -> None:
        """Set whether an article is repaired, None to decide by its evidence. LookupError if it is unknown.

        Deletes the cached analysis, because the reading view changes. So do `accept` and `withdraw`.
        """
        with self.transaction():
            self._delete_analysis(sha256)
            self._db.table("articles").update(sha256, {"repair": repair})

    def accept(self, sha256: str, repairs: Iterable[Repair], author: str) -> None:
        """Store accepted replacement characters, overwriting those at the same places.

        LookupError if the article is unknown.
        """
        now = times.to_milliseconds(times.now())
        with self.transaction():
            self._delete_analysis(sha256)
            rows = [
                {
                    "article": sha256,
                    "start": repair.span.start,
                    "end": repair.span.end,
                    "was": repair.was,
                    "became": repair.became,
                    "author": author,
                    "created": now,
                }
                for repair in repairs
            ]
            self._db.table("accepted").upsert_all(rows, pk=("article", "start", "end"))

    def withdraw(self, sha256: str, repairs: Iterable[Repair]) -> None:
        """Delete accepted characters. LookupError, and no change, if one of them was not accepted."""
        sql = 'DELETE FROM accepted WHERE article = ? AND start = ? AND "end" = ? AND was = ? AND became = ?'
        with self.transaction():
            self._delete_analysis(sha256)
            for repair in repairs:
                if not self._db.execute(sql, [sha256, *repair.span, repair.was, repair.became]).rowcount:
                    raise LookupError(repair)

    def set_reading(self, sha256: str, reading: Reading, author: str) -> None:
        """Store this repair setting and exactly these accepted characters; for terms see `set_terms`.

        Characters accepted before keep their author. LookupError if the article is unknown.
        """
        with self.transaction():
            before = self.reading(sha256)
            self.withdraw(sha256, [repair for repair in before.accepted if repair not in reading.accepted])
            self.accept(sha256, [repair for repair in reading.accepted if repair not in before.accepted], author)
            if reading.repair != before.repair:
                self.set_repair(sha256, reading.repair)

    def terms(self) -> tuple[Term, ...]:
        """The user's replacements for converted views, in the user's order."""
        rows = self._read("SELECT text, becomes, script FROM terms ORDER BY id")
        return tuple(Term(row["text"], row["becomes"], row["script"] and Script(row["script"])) for row in rows)

    def set_terms(self, terms: Iterable[Term]) -> None:
        """Replace all terms; no two may share both text and script."""
        now = times.to_milliseconds(times.now())
        with self.transaction():
            created = {(row["text"], row["script"]): row["created"] for row in self._db.table("terms").rows}
            self._db.table("terms").delete_where()
            self._db.table("terms").insert_all(
                {
                    "id": number,
                    "text": term.text,
                    "becomes": term.becomes,
                    "script": term.script and term.script.value,
                    "created": created.get((term.text, term.script and term.script.value), now),
                }
                for number, term in enumerate(terms, start=1)
            )

    # Analyses

    def save_analysis(self, sha256: str, edition: str, analysis: Analysis) -> bool:
        """Cache the analysis of an article by this edition of the analyser, replacing an earlier one.

        Returns whether the library has the article, which may have been removed; if not, nothing is stored.
        """
        from reader.analysis import codec

        row = {
            "article": sha256,
            "edition": edition,
            "commitments": len(analysis.commitments),
            "json": codec.to_utf8(analysis),
        }
        with self.transaction():
            if exists := self.has_article(sha256):
                self._db.table("analyses").upsert(row, pk="article", conversions={"json": "CAST(? AS TEXT)"})
        return exists

    def has_analysis(self, sha256: str, edition: str) -> bool:
        """Whether an analysis by this edition of the analyser is cached."""
        return bool(list(self._read("SELECT 1 FROM analyses WHERE article = ? AND edition = ?", sha256, edition)))

    def analysis(self, sha256: str, edition: str) -> Analysis | None:
        """The cached analysis by exactly this edition of the analyser, if any."""
        from reader.analysis import codec

        found = self._read("SELECT json FROM analyses WHERE article = ? AND edition = ?", sha256, edition)
        return next((codec.from_text(row["json"]) for row in found), None)

    def _delete_analysis(self, sha256: str) -> None:
        if not self.has_article(sha256):
            raise LookupError(sha256)
        self._db.execute("DELETE FROM analyses WHERE article = ?", [sha256])


def _back_up(path: Path, reason: str) -> None:
    from reader.store.safety import backups

    backups.make(path, reason)
