"""The annotations of the library, and what each of them was before."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.store import times
from reader.store.codebook import Codebook
from reader.store.component import Component
from reader.types import Annotation, Past, Span

if TYPE_CHECKING:
    from sqlite_utils import Database

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
_COLUMNS = ("id", "article", "start", '"end"', "quote", "prefix", "suffix", "note", "author", "created", "updated")
_INSERT = f"INSERT INTO annotations ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_UPDATE = f"UPDATE annotations SET {', '.join(f'{name} = ?' for name in _COLUMNS[1:])} WHERE id = ?"
_AT_ONCE = 500


class Annotations(Component):
    """Marks with their tags. What is changed or deleted stays in the history."""

    def __init__(self, path: Path, db: Database, codebook: Codebook, author: str) -> None:
        """`author` is who changes and deletes in this session."""
        super().__init__(path, db)
        self._codebook = codebook
        self.author = author

    # Reading

    def of(self, sha256: str, within: Span | None = None) -> list[Annotation]:
        """The annotations of an article, or of those only what touches a span of it, in the order of the text."""
        if within is None:
            return [_annotation(row) for row in self._read(f"{_ANNOTATIONS} WHERE a.article = ? {_PLACE}", sha256)]
        where = 'a.article = ? AND a.start < ? AND a."end" > ?'
        found = self._read(f"{_ANNOTATIONS} WHERE {where} {_PLACE}", sha256, within.end, within.start)
        return [_annotation(row) for row in found]

    def count(self, sha256: str) -> int:
        """How many annotations an article has."""
        return int(self._read("SELECT count(*) AS n FROM annotations WHERE article = ?", sha256)[0]["n"])

    def all(self) -> list[Annotation]:
        """Every annotation of the library, article by article; `through` holds one article's at a time."""
        return [_annotation(row) for row in self._read(f"{_ANNOTATIONS} {_PLACE}")]

    def get(self, id: str) -> Annotation | None:
        """The annotation with this id."""
        return next((_annotation(row) for row in self._read(f"{_ANNOTATIONS} WHERE a.id = ?", id)), None)

    def some(self, ids: Iterable[str]) -> Iterator[Annotation]:
        """The annotations with these ids, in no order; those that are not there are left out."""
        wanted = list(ids)
        for at in range(0, len(wanted), _AT_ONCE):
            part = wanted[at : at + _AT_ONCE]
            marks = ", ".join("?" * len(part))
            yield from map(_annotation, self._read(f"{_ANNOTATIONS} WHERE a.id IN ({marks})", *part))

    def with_tag(self, name: str) -> list[Annotation]:
        """The annotations of the library that have a tag."""
        sql = "SELECT x.annotation FROM annotation_tags AS x JOIN tags AS t ON t.id = x.tag WHERE t.name = ?"
        return list(self.some(row["annotation"] for row in self._read(sql, name)))

    def history(self, id: str) -> list[Past]:
        """What an annotation was, the oldest first; what it is now is not among them."""
        sql = "SELECT at, author, deleted, json FROM history WHERE annotation = ? ORDER BY at, id"
        return [
            Past(
                from_json(json.loads(row["json"])),
                times.from_milliseconds(row["at"]),
                row["author"],
                bool(row["deleted"]),
            )
            for row in self._read(sql, id)
        ]

    # Writing

    def add(self, annotation: Annotation) -> None:
        """Keep a new annotation; tags the codebook lacks are added to it. Its article must be in the library."""
        with self.transaction():
            self._insert(annotation)

    def update(self, annotation: Annotation) -> None:
        """Put this annotation in the place of the one with its id; LookupError if there is none."""
        with self.transaction():
            self._remember([annotation.id], deleted=False)
            self._db.execute(_UPDATE, [*_values(annotation)[1:], annotation.id])
            self._db.execute("DELETE FROM annotation_tags WHERE annotation = ?", [annotation.id])
            self._tie(annotation)

    def delete(self, id: str) -> None:
        """Drop an annotation; it can be added again under the same id. LookupError if there is none."""
        with self.transaction():
            self._remember([id], deleted=True)
            self._drop([id])

    def replace(self, before: Iterable[Annotation], after: Iterable[Annotation]) -> None:
        """Put annotations in the place of others, known by their ids, all or nothing.

        What stands only before goes, only after comes. LookupError if one that stood before is not there.
        """
        standing = {each.id: each for each in before}
        comes = [each for each in after if each.id not in standing]
        changed = [each for each in after if each.id in standing and standing.pop(each.id) != each]
        with self.transaction():
            self._remember([each.id for each in changed], deleted=False)
            self._remember(list(standing), deleted=True)
            self._drop(list(standing))
            self._db.conn.executemany(_UPDATE, [(*_values(each)[1:], each.id) for each in changed])
            ids = [(each.id,) for each in changed]
            self._db.conn.executemany("DELETE FROM annotation_tags WHERE annotation = ?", ids)
            for each in changed:
                self._tie(each)
            for each in comes:
                self._insert(each)

    def remember(self, id: str, past: Iterable[Past]) -> None:
        """Join what is known of an annotation from elsewhere to its history; what is there already is not doubled."""
        rows = [
            (id, times.to_milliseconds(each.at), each.author, int(each.deleted), _json(each.state)) for each in past
        ]
        sql = """
            INSERT INTO history (annotation, at, author, deleted, json) SELECT ?1, ?2, ?3, ?4, ?5
            WHERE NOT EXISTS (SELECT 1 FROM history WHERE annotation = ?1 AND at = ?2 AND json = ?5)
        """
        with self.transaction():
            self._db.conn.executemany(sql, rows)

    def _insert(self, annotation: Annotation) -> None:
        if self._db.execute("SELECT 1 FROM coders WHERE name = ?", [annotation.author]).fetchone() is None:
            self._codebook.meet(annotation.author)
        self._db.execute(_INSERT, _values(annotation))
        self._tie(annotation)

    def _tie(self, annotation: Annotation) -> None:
        ties = [(annotation.id, position, self._codebook.number(name)) for position, name in enumerate(annotation.tags)]
        self._db.conn.executemany("INSERT INTO annotation_tags (annotation, position, tag) VALUES (?, ?, ?)", ties)

    def _drop(self, ids: Iterable[str]) -> None:
        self._db.conn.executemany("DELETE FROM annotations WHERE id = ?", [(id,) for id in ids])

    def _remember(self, ids: Sequence[str], deleted: bool) -> None:
        """Note what annotations are, before they change; LookupError if one is not there."""
        states = {each.id: each for each in self.some(ids)}
        now = times.to_milliseconds(times.now())
        rows = [(id, now, self.author, int(deleted), _json(states[id])) for id in ids]
        self._db.conn.executemany(
            "INSERT INTO history (annotation, at, author, deleted, json) VALUES (?, ?, ?, ?, ?)", rows
        )


def to_json(annotation: Annotation) -> dict[str, Any]:
    """An annotation as a JSON object; `docs/formats.md` explains the members."""
    return annotation._asdict() | {
        "span": list(annotation.span),
        "tags": list(annotation.tags),
        "created": times.to_text(annotation.created),
        "updated": times.to_text(annotation.updated),
    }


def from_json(data: dict[str, Any]) -> Annotation:
    """The way back; KeyError, TypeError or ValueError for another object."""
    return Annotation(
        id=data["id"],
        article=data["article"],
        span=Span(*data["span"]),
        quote=data["quote"],
        prefix=data["prefix"],
        suffix=data["suffix"],
        tags=tuple(data["tags"]),
        note=data["note"],
        author=data["author"],
        created=times.from_text(data["created"]),
        updated=times.from_text(data["updated"]),
    )


def _json(annotation: Annotation) -> str:
    return json.dumps(to_json(annotation), ensure_ascii=False, separators=(",", ":"))


def _values(annotation: Annotation) -> tuple[str | int, ...]:
    return (
        annotation.id,
        annotation.article,
        *annotation.span,
        annotation.quote,
        annotation.prefix,
        annotation.suffix,
        annotation.note,
        annotation.author,
        times.to_milliseconds(annotation.created),
        times.to_milliseconds(annotation.updated),
    )


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
