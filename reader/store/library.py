"""The library: every article that was opened, the codebook, and every mark, in one SQLite file.

When a method that changes something returns, the change is on the disk.
"""

from __future__ import annotations

import contextlib
import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.resources import rows
from reader.store import schema, times
from reader.text.views import Views
from reader.types import Analysis, Annotation, Article, Fields, Script, Span, Tag

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
    SELECT r.sha256, r.title, r.path, r.date, r.characters, r.added, r.opened,
        (SELECT count(*) FROM annotations AS a WHERE a.article = r.sha256) AS annotations,
        (SELECT commitments FROM analyses AS n WHERE n.article = r.sha256) AS commitments
    FROM articles AS r ORDER BY r.opened DESC, r.sha256
"""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article as a list shows it, without its text.

    `characters` counts code points of the source; `commitments` is None while it has not been analysed.
    """

    sha256: str
    title: str
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


class Library:
    """One open library file. May be handed from thread to thread, but used by one at a time.

    `path` is the file; `author` is whoever marks in this session, kept here for those who make annotations.
    Whatever the disk or another program prevents is a LibraryError, and the library is then as it was before.
    """

    def __init__(self, path: Path, author: str, db: Database) -> None:
        """Use `Library.open`."""
        self.path = path
        self.author = author
        self._db = db

    @classmethod
    def open(cls, path: str | Path, author: str, language: str = "en") -> Library:
        """Open the library at `path`, made if there is none with a codebook in `language` (en, zh_CN, zh_TW).

        Raises LibraryError for a file that is no library, is damaged or comes from a newer version.
        """
        path = Path(path).expanduser().absolute()

        def seed(db: Database) -> None:
            db.table("tags").insert_all(_tag_row(tag) for tag in starting_codebook(language))

        return cls(path, author, schema.open_database(path, seed))

    def close(self) -> None:
        """Let go of the file; the library cannot be used any more."""
        self._db.close()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Many changes as one: all of them are kept when it ends, none if an exception leaves it."""
        with schema.explained(self.path), schema.transaction(self._db):
            yield

    # Articles

    def add_article(self, article: Article, fields: Fields, views: Views | None = None) -> None:
        """Take the article in, or note that it was opened again and from where.

        `views` are the article's, if the caller has them: the title is kept as read.
        """
        title = ""
        if fields.title is not None:
            title = (views or Views(article)).text(fields.title, Script.READING)
        now = times.to_milliseconds(times.now())
        row = {
            "path": article.path.encode("utf-8", "backslashreplace").decode(),  # a name that is not UTF-8
            "title": title,
            "date": fields.date.isoformat() if fields.date else None,
            "opened": now,
        }
        with self.transaction():
            if self._db.execute("SELECT 1 FROM articles WHERE sha256 = ?", [article.sha256]).fetchone():
                if not article.path:
                    del row["path"]
                self._db.table("articles").update(article.sha256, row)
            else:
                row |= {
                    "sha256": article.sha256,
                    "encoding": article.encoding,
                    "added": now,
                    "characters": len(article.text),
                    "text": article.text,
                }
                self._db.table("articles").insert(row)

    def article(self, sha256: str) -> Article | None:
        """The article whose source has this hash."""
        sql = "SELECT text, path, encoding FROM articles WHERE sha256 = ?"
        return next((Article(**row) for row in self._read(sql, sha256)), None)

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

    def save_analysis(self, sha256: str, version: int, analysis: Analysis) -> None:
        """Keep what this version of the analyser found in an article, instead of what an earlier one did."""
        from reader.analysis import codec

        row = {
            "article": sha256,
            "version": version,
            "commitments": len(analysis.commitments),
            "json": json.dumps(codec.to_json(analysis), ensure_ascii=False, separators=(",", ":")),
        }
        with self.transaction():
            self._db.table("analyses").upsert(row, pk="article")

    def analysis(self, sha256: str, version: int) -> Analysis | None:
        """What exactly this version of the analyser found, if it is kept."""
        from reader.analysis import codec

        found = self._read("SELECT json FROM analyses WHERE article = ? AND version = ?", sha256, version)
        return next((codec.from_json(json.loads(row["json"])) for row in found), None)

    def _read(self, sql: str, *parameters: object) -> list[dict[str, Any]]:
        with schema.explained(self.path):
            return list(self._db.query(sql, parameters))

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
