"""The library: every article that was opened and how it is read, the codebook, and every mark, in one SQLite file.

When a method that changes something returns, the change is on the disk.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.resources import rows
from reader.store import schema, times
from reader.store.across import Across
from reader.store.decisions import Decisions
from reader.store.names import Names
from reader.store.part import Part
from reader.store.workbench import Workbench
from reader.text.views import Views
from reader.types import Analysis, Annotation, Article, Fields, Reading, Repair, Script, Span, Tag, Term

if TYPE_CHECKING:
    from sqlite_utils import Database

COLOURS = 9
_LANGUAGES = ("en", "zh_CN", "zh_TW")

# Tag names in the order they were given, as a JSON list.
_ANNOTATIONS = """
    SELECT a.*, (
        SELECT json_group_array(name) FROM (
            SELECT t.name FROM annotation_tags AS x JOIN tags AS t ON t.id = x.tag
            WHERE x.annotation = a.id ORDER BY x.position
        )
    ) AS tags
    FROM annotations AS a
"""
_PLACE = 'ORDER BY a.article, a.start, a."end", a.created, a.id'

_ARTICLES = """
    SELECT r.sha256, r.title, r.outlet, r.byline, r.path, r.date, r.characters, r.added, r.opened,
        (SELECT count(*) FROM annotations AS a WHERE a.article = r.sha256) AS annotations,
        (SELECT commitments FROM analyses AS n WHERE n.article = r.sha256) AS commitments
    FROM articles AS r ORDER BY r.opened DESC, r.sha256
"""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article as a list shows it, without its text.

    `title`, `outlet` and `byline` are as read, "" where there is none; `characters` counts code points of the source;
    `commitments` is None while it has not been analysed.
    """

    sha256: str
    title: str
    outlet: str
    byline: str
    path: str
    date: datetime.date | None
    characters: int
    added: datetime.datetime
    opened: datetime.datetime
    annotations: int
    commitments: int | None


def default_path() -> Path:
    """Where the library is unless the person says otherwise: in the user's data folder."""
    import platformdirs

    return Path(platformdirs.user_data_dir("chengnuo", appauthor=False)) / "library.sqlite"


class Library(Part):
    """One open library file. May be handed from thread to thread, but used by one at a time.

    `path` is the file; `author` is whoever marks in this session, kept here for those who make annotations.
    `decisions`, `names`, `workbench` and `across` are parts of it.
    """

    def __init__(self, path: Path, author: str, db: Database) -> None:
        """Use `Library.open`."""
        super().__init__(path, db)
        self.author = author
        self.decisions = Decisions(path, db)
        self.names = Names(path, db)
        self.workbench = Workbench(path, db)
        self.across = Across(path, db)

    @classmethod
    def open(cls, path: str | Path, author: str, language: str = "en") -> Library:
        """Open the library at `path`, made if there is none with a codebook in `language` (en, zh_CN, zh_TW).

        Raises LibraryError for a file that is no library, is damaged or comes from a newer version.
        """
        path = Path(path).expanduser().absolute()

        def seed(db: Database) -> None:
            db.table("tags").insert_all(_tag_row(tag) for tag in starting_codebook(language))

        return cls(path, author, schema.open_database(path, seed))

    @classmethod
    def in_memory(cls, author: str) -> Library:
        """A library without a file and without a codebook, gone when it is closed."""
        return cls(Path(":memory:"), author, schema.memory_database())

    def beside(self) -> Library:
        """Another connection to the same file, for a job; the caller closes it."""
        return Library.open(self.path, self.author)

    def close(self) -> None:
        """Let go of the file; the library cannot be used any more."""
        self._db.close()

    # Articles

    def add_article(self, article: Article, fields: Fields, views: Views | None = None) -> None:
        """Take the article in, or note that it was opened again and from where.

        `views` are the article's, if the caller has them: title, outlet and byline are kept as read.
        """
        read = views or Views(article)
        now = times.to_milliseconds(times.now())
        row = {
            "title": read.text(fields.title, Script.READING) if fields.title else "",
            "outlet": read.text(fields.outlet, Script.READING) if fields.outlet else "",
            "byline": read.text(fields.byline, Script.READING) if fields.byline else "",
            "date": fields.date.isoformat() if fields.date else None,
            "opened": now,
        }
        file = {
            "path": article.path.encode("utf-8", "backslashreplace").decode(),  # a name that is not UTF-8
            "encoding": article.encoding,
            "format": article.format,
            "marked": json.dumps([[name, *span] for name, span in article.marked]),
        }
        text = {"sha256": article.sha256, "added": now, "characters": len(article.text), "text": article.text}
        with self.transaction():
            if self._has_article(article.sha256):
                self._db.table("articles").update(article.sha256, row | file if article.path else row)
            else:
                self._db.table("articles").insert(row | file | text)

    def article(self, sha256: str) -> Article | None:
        """The article whose source has this hash, with what the file it was last opened from marks."""
        sql = "SELECT text, path, encoding, format, marked FROM articles WHERE sha256 = ?"
        for row in self._read(sql, sha256):
            marked = tuple((name, Span(start, end)) for name, start, end in json.loads(row["marked"]))
            return Article(**row | {"marked": marked})
        return None

    def articles(self) -> list[ArticleRow]:
        """Every article, the last opened first."""
        return [
            ArticleRow(
                **row
                | {
                    "date": datetime.date.fromisoformat(row["date"]) if row["date"] else None,
                    "added": times.from_milliseconds(row["added"]),
                    "opened": times.from_milliseconds(row["opened"]),
                }
            )
            for row in self._read(_ARTICLES)
        ]

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

    # Annotations

    def annotations(self, sha256: str | None = None) -> list[Annotation]:
        """The annotations of an article, or of all of them, in the order of the text."""
        if sha256 is None:
            found = self._read(f"{_ANNOTATIONS} {_PLACE}")
        else:
            found = self._read(f"{_ANNOTATIONS} WHERE a.article = ? {_PLACE}", sha256)
        return [_annotation(row) for row in found]

    def annotation(self, id: str) -> Annotation | None:
        """The annotation with this id."""
        return next((_annotation(row) for row in self._read(f"{_ANNOTATIONS} WHERE a.id = ?", id)), None)

    def add(self, annotation: Annotation) -> None:
        """Keep a new annotation; tags the codebook lacks are added to it. Its article must be in the library."""
        with self.transaction():
            self._db.table("annotations").insert(_annotation_row(annotation))
            self._tie(annotation)

    def update(self, annotation: Annotation) -> None:
        """Put this annotation in the place of the one with its id; LookupError if there is none."""
        with self.transaction():
            if self.annotation(annotation.id) is None:
                raise LookupError(annotation.id)
            self._db.table("annotations").update(annotation.id, _annotation_row(annotation))
            self._db.table("annotation_tags").delete_where("annotation = ?", [annotation.id])
            self._tie(annotation)

    def delete(self, id: str) -> None:
        """Drop an annotation; it can be added again under the same id. LookupError if there is none."""
        with self.transaction():
            if not self._db.execute("DELETE FROM annotations WHERE id = ?", [id]).rowcount:
                raise LookupError(id)

    # Tags

    def tags(self) -> list[Tag]:
        """The codebook: tags with a shortcut first, by it, then the others as they came."""
        sql = "SELECT name, colour, shortcut, description FROM tags ORDER BY shortcut NULLS LAST, id"
        return [Tag(**row) for row in self._read(sql)]

    def add_tag(self, tag: Tag) -> None:
        """Add a tag whose name and shortcut no other tag has."""
        with self.transaction():
            self._db.table("tags").insert(_tag_row(tag))

    # Analyses

    def save_analysis(self, sha256: str, edition: str, analysis: Analysis) -> None:
        """Keep what this edition of the analyser found in an article, instead of what an earlier one did."""
        from reader.analysis import codec

        row = {
            "article": sha256,
            "edition": edition,
            "commitments": len(analysis.commitments),
            "json": json.dumps(codec.to_json(analysis), ensure_ascii=False, separators=(",", ":")),
        }
        with self.transaction():
            self._db.table("analyses").upsert(row, pk="article")

    def analysis(self, sha256: str, edition: str) -> Analysis | None:
        """What exactly this edition of the analyser found, if it is kept."""
        from reader.analysis import codec

        found = self._read("SELECT json FROM analyses WHERE article = ? AND edition = ?", sha256, edition)
        return next((codec.from_json(json.loads(row["json"])) for row in found), None)

    def _has_article(self, sha256: str) -> bool:
        return self._db.execute("SELECT 1 FROM articles WHERE sha256 = ?", [sha256]).fetchone() is not None

    def _forget_analysis(self, sha256: str) -> None:
        if not self._has_article(sha256):
            raise LookupError(sha256)
        self._db.execute("DELETE FROM analyses WHERE article = ?", [sha256])

    def _tie(self, annotation: Annotation) -> None:
        ties = (
            {"annotation": annotation.id, "position": position, "tag": self._tag(name)}
            for position, name in enumerate(annotation.tags)
        )
        self._db.table("annotation_tags").insert_all(ties)

    def _tag(self, name: str) -> int:
        """The number of a tag, made with the least used colour if it is unknown."""
        found = self._db.execute("SELECT id FROM tags WHERE name = ?", [name]).fetchone()
        if found:
            return int(found[0])
        used = [tag.colour for tag in self.tags()]
        self.add_tag(Tag(name, min(range(COLOURS), key=used.count), shortcut=None, description=""))
        return self._tag(name)


def starting_codebook(language: str) -> list[Tag]:
    """The tags a new library begins with; English for a language that has none."""
    at = _LANGUAGES.index(language) if language in _LANGUAGES else 0
    return [Tag(row[2 + at], int(row[1]), int(row[0]), row[5 + at]) for row in rows("codebook.tsv")]


def _tag_row(tag: Tag) -> dict[str, Any]:
    return {"name": tag.name, "colour": tag.colour, "shortcut": tag.shortcut, "description": tag.description}


def _annotation_row(annotation: Annotation) -> dict[str, Any]:
    return {
        "id": annotation.id,
        "article": annotation.article,
        "start": annotation.span.start,
        "end": annotation.span.end,
        "quote": annotation.quote,
        "prefix": annotation.prefix,
        "suffix": annotation.suffix,
        "note": annotation.note,
        "author": annotation.author,
        "created": times.to_milliseconds(annotation.created),
        "updated": times.to_milliseconds(annotation.updated),
    }


def _annotation(row: dict[str, Any]) -> Annotation:
    return Annotation(
        id=row["id"],
        article=row["article"],
        span=Span(row["start"], row["end"]),
        quote=row["quote"],
        prefix=row["prefix"],
        suffix=row["suffix"],
        tags=tuple(json.loads(row["tags"])),
        note=row["note"],
        author=row["author"],
        created=times.from_milliseconds(row["created"]),
        updated=times.from_milliseconds(row["updated"]),
    )
