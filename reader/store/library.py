"""The library: every article that was opened and how it is read, the codebook, and every mark, in one SQLite file.

When a method that changes something returns, the change is on the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.store import connections, schema, times
from reader.store.aggregates import Aggregates
from reader.store.annotations import Annotations
from reader.store.articles import ArticleRow as ArticleRow
from reader.store.articles import Articles, Record, record
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
from reader.store.versions import Versions
from reader.store.workbench import Workbench
from reader.text.views import Views
from reader.types import Analysis, Article, Fields, Reading, Repair, Script, Span, Term

if TYPE_CHECKING:
    from sqlite_utils import Database

    from reader.errors import LibraryError

_OFTEN = 1000  # steps of SQLite between two looks at whether to stop


def default_path() -> Path:
    """Where the library is unless the person says otherwise: in the user's data folder."""
    import platformdirs

    return Path(platformdirs.user_data_dir("chengnuo", appauthor=False)) / "library.sqlite"


class Library(Component):
    """One open library file. May be handed from thread to thread, but used by one at a time.

    `path` is the file; `author` is whoever marks in this session, kept here for those who make annotations.
    `listing`, `codebook`, `annotations`, `memos`, `collections`, `decisions`, `versions`, `names`, `workbench`,
    `across`, `search`, `concordance`, `counts` and `agreement` are parts of it.
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
        self.across = Aggregates(path, db)
        self.search = Search(path, db)
        self.concordance = Concordance(path, db)
        self.counts = Counts(path, db)
        self.agreement = Agreement(path, db)

    @classmethod
    def open(cls, path: str | Path, author: str, language: str = "en") -> Library:
        """Open the library at `path`, made if there is none with a codebook in `language` (en, zh_CN, zh_TW).

        Raises LibraryError for a file that is no library, is damaged or comes from a newer version. One that cannot be
        written is opened to be read.
        """
        path = schema.located(path)

        def seed(db: Database) -> None:
            db.table("tags").insert_all(tag_row(tag) for tag in starting_codebook(language))

        library = cls(path, author, schema.open_database(path, seed))
        if not schema.is_writable(path):
            library.refuse(schema.read_only(path))
        return library

    @classmethod
    def in_memory(cls, author: str) -> Library:
        """A library without a file and without a codebook, gone when it is closed."""
        return cls(Path(":memory:"), author, schema.memory_database())

    def beside(self) -> Library:
        """Another connection to the same file, for a job; the caller closes it."""
        own = Library.open(self.path, self.author)
        if why := connections.refusal(self._db.conn):
            own.refuse(why)
        return own

    def refuse(self, why: LibraryError) -> None:
        """Change nothing in the file from now on; whatever would is answered by this error."""
        self.is_read_only = self.listing.is_read_only = True
        connections.refuse(self._db.conn, why)

    def stop_when(self, asked: Callable[[], bool]) -> None:
        """What this connection reads or writes from now on fails once `asked` says so; a transaction is taken back."""
        self._db.conn.set_progress_handler(asked, _OFTEN)

    def sign(self, author: str) -> None:
        """Somebody else marks from now on."""
        self.author = self.annotations.author = author

    def close(self) -> None:
        """Let go of the file; the library cannot be used any more."""
        self._db.close()

    # Articles

    def add_article(self, article: Article, fields: Fields, views: Views | None = None) -> None:
        """Take the article in, or note that it was opened again and from where.

        `views` are the article's, if the caller has them: title, outlet and byline are kept as read.
        """
        self._articles.put(record(article, fields, views or Views(article)))

    def article(self, sha256: str) -> Article | None:
        """The article whose source has this hash, with what the file it was last opened from marks."""
        return self._articles.get(sha256)

    def length(self, sha256: str) -> int | None:
        """How many code points the article has, if it is in the library; its text is not read."""
        return self._articles.length(sha256)

    def articles(self) -> list[ArticleRow]:
        """Every article, the last opened first; `listing` has a slice of them."""
        return self._articles.all()

    def take_in(self, records: Sequence[Record], words: Sequence[str]) -> list[bool]:
        """Take in articles that were prepared elsewhere, `words` as `listed_words` makes them.

        Says which are new; the others stay as they are.
        """
        with self.transaction():
            new = self._articles.insert(records)
            each = zip(records, words, new, strict=True)
            self.listing.keep_words([(record.sha256, said) for record, said, is_new in each if is_new])
        return new

    def held(self, articles: Iterable[str]) -> tuple[int, int]:
        """How many marks and decisions there are on articles and their earlier versions."""
        marks = decisions = 0
        for each in articles:
            for sha256 in [each, *(version.sha256 for version in self.versions.earlier(each))]:
                (row,) = self._read(
                    "SELECT (SELECT count(*) FROM annotations WHERE article = ?1) AS marks,"
                    " (SELECT count(*) FROM decisions WHERE article = ?1) AS decisions",
                    sha256,
                )
                marks, decisions = marks + row["marks"], decisions + row["decisions"]
        return marks, decisions

    def remove_article(self, sha256: str) -> None:
        """Take an article out with all its earlier versions, marks, memo and decisions. LookupError if it is unknown.

        What was marked stays in the history of the marks.
        """
        with self.transaction():
            for each in [sha256, *(version.sha256 for version in self.versions.earlier(sha256))]:
                self.annotations.replace(self.annotations.of(each), ())
                self._articles.remove(each)

    # How articles are read

    def reading(self, sha256: str) -> Reading:
        """How the person wants an article read; what is usual where the library does not know it.

        Whether signs and spaces are brought into their usual form is a setting of the program and not kept here.
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
        """Keep whether an article is repaired, None where its evidence is to decide. LookupError if it is unknown.

        The kept analysis goes, since it was made on another text; so it does wherever characters are accepted.
        """
        with self.transaction():
            self._forget_analysis(sha256)
            self._db.table("articles").update(sha256, {"repair": repair})

    def accept(self, sha256: str, repairs: Iterable[Repair], author: str) -> None:
        """Keep characters accepted in the place of others, instead of what was accepted at the same places before.

        LookupError if the article is unknown.
        """
        now = times.to_milliseconds(times.now())
        with self.transaction():
            self._forget_analysis(sha256)
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
        """Drop characters that were accepted. LookupError, and nothing is dropped, if one of them was not."""
        sql = 'DELETE FROM accepted WHERE article = ? AND start = ? AND "end" = ? AND was = ? AND became = ?'
        with self.transaction():
            self._forget_analysis(sha256)
            for repair in repairs:
                if not self._db.execute(sql, [sha256, *repair.span, repair.was, repair.became]).rowcount:
                    raise LookupError(repair)

    def set_reading(self, sha256: str, reading: Reading, author: str) -> None:
        """Keep this choice of repair and exactly these accepted characters; terms have a method of their own.

        What was accepted before keeps its author. LookupError if the article is unknown.
        """
        with self.transaction():
            before = self.reading(sha256)
            self.withdraw(sha256, [repair for repair in before.accepted if repair not in reading.accepted])
            self.accept(sha256, [repair for repair in reading.accepted if repair not in before.accepted], author)
            if reading.repair != before.repair:
                self.set_repair(sha256, reading.repair)

    def terms(self) -> tuple[Term, ...]:
        """The words that converted views write as the person says, in the person's order."""
        rows = self._read("SELECT text, becomes, script FROM terms ORDER BY id")
        return tuple(Term(row["text"], row["becomes"], row["script"] and Script(row["script"])) for row in rows)

    def set_terms(self, terms: Iterable[Term]) -> None:
        """Keep these terms and no others; no two of them may have both text and script in common."""
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
        """Keep what this edition of the analyser found in an article, instead of what an earlier one did.

        Whether the library has the article, which somebody may have removed; else nothing is kept.
        """
        from reader.analysis import codec

        row = {
            "article": sha256,
            "edition": edition,
            "commitments": len(analysis.commitments),
            "json": codec.to_utf8(analysis),
        }
        with self.transaction():
            if there := self.has_article(sha256):
                self._db.table("analyses").upsert(row, pk="article", conversions={"json": "CAST(? AS TEXT)"})
        return there

    def has_analysis(self, sha256: str, edition: str) -> bool:
        """Whether what this edition of the analyser found is kept."""
        return bool(list(self._read("SELECT 1 FROM analyses WHERE article = ? AND edition = ?", sha256, edition)))

    def analysis(self, sha256: str, edition: str) -> Analysis | None:
        """What exactly this edition of the analyser found, if it is kept."""
        from reader.analysis import codec

        found = self._read("SELECT json FROM analyses WHERE article = ? AND edition = ?", sha256, edition)
        return next((codec.from_text(row["json"]) for row in found), None)

    def _forget_analysis(self, sha256: str) -> None:
        if not self.has_article(sha256):
            raise LookupError(sha256)
        self._db.execute("DELETE FROM analyses WHERE article = ?", [sha256])
