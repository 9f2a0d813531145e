"""The annotations of the library and their history."""

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

# Tag names as a JSON list, in the order they were given.
_SELECT = """
    SELECT a.*, (
        SELECT json_group_array(name) FROM (
            SELECT t.name FROM annotation_tags AS x JOIN tags AS t ON t.id = x.tag
            WHERE x.annotation = a.id ORDER BY x.position
        )
    ) AS tags
    FROM annotations AS a
"""
_TEXT_ORDER = 'ORDER BY a.article, a.start, a."end", a.created, a.id'
_COLUMNS = ("id", "article", "start", '"end"', "quote", "prefix", "suffix", "note", "author", "created", "updated")
_INSERT = f"INSERT INTO annotations ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_UPDATE = f"UPDATE annotations SET {', '.join(f'{name} = ?' for name in _COLUMNS[1:])} WHERE id = ?"
_BATCH = 500


class Annotations(Component):
    """Marks with their tags. Earlier states of changed and deleted marks stay in the history."""

    def __init__(self, path: Path, db: Database, codebook: Codebook, author: str) -> None:
        """`author` is recorded as the author of this session's changes."""
        super().__init__(path, db)
        self._codebook = codebook
        self.author = author

    # Reading

    def of(self, sha256: str, within: Span | None = None) -> list[Annotation]:
        """The annotations of an article, or only those that overlap `within`, in text order."""
        if within is None:
            return [_annotation(row) for row in self._read(f"{_SELECT} WHERE a.article = ? {_TEXT_ORDER}", sha256)]
        where = 'a.article = ? AND a.start < ? AND a."end" > ?'
        found = self._read(f"{_SELECT} WHERE {where} {_TEXT_ORDER}", sha256, within.end, within.start)
        return [_annotation(row) for row in found]

    def count(self, sha256: str) -> int:
        """How many annotations an article has."""
        return int(self._read("SELECT count(*) AS n FROM annotations WHERE article = ?", sha256)[0]["n"])

    def all(self) -> list[Annotation]:
        """Every annotation of the library, article by article."""
        return [_annotation(row) for row in self._read(f"{_SELECT} {_TEXT_ORDER}")]

    def get(self, id: str) -> Annotation | None:
        """The annotation with this id."""
        return next((_annotation(row) for row in self._read(f"{_SELECT} WHERE a.id = ?", id)), None)

    def get_many(self, ids: Iterable[str]) -> Iterator[Annotation]:
        """The annotations with these ids, in no particular order; unknown ids are skipped."""
        wanted = list(ids)
        for at in range(0, len(wanted), _BATCH):
            part = wanted[at : at + _BATCH]
            marks = ", ".join("?" * len(part))
            yield from map(_annotation, self._read(f"{_SELECT} WHERE a.id IN ({marks})", *part))

    def with_tag(self, name: str) -> list[Annotation]:
        """The annotations of the library that have a tag."""
        sql = "SELECT x.annotation FROM annotation_tags AS x JOIN tags AS t ON t.id = x.tag WHERE t.name = ?"
        return list(self.get_many(row["annotation"] for row in self._read(sql, name)))

    def history(self, id: str) -> list[Past]:
        """The earlier states of an annotation, the oldest first, without its current one."""
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
        """Insert a new annotation; unknown tags are added to the codebook. Its article must be in the library."""
        with self.transaction():
            self._insert(annotation)

    def update(self, annotation: Annotation) -> None:
        """Overwrite the annotation with the same id; LookupError if there is none."""
        with self.transaction():
            self._save_history([annotation.id], deleted=False)
            self._db.execute(_UPDATE, [*_values(annotation)[1:], annotation.id])
            self._db.execute("DELETE FROM annotation_tags WHERE annotation = ?", [annotation.id])
            self._insert_tags(annotation)

    def delete(self, id: str) -> None:
        """Delete an annotation; it can be added again under the same id. LookupError if there is none."""
        with self.transaction():
            self._save_history([id], deleted=True)
            self._delete([id])

    def replace(self, before: Iterable[Annotation], after: Iterable[Annotation]) -> None:
        """Replace annotations, matched by id, all or nothing.

        Those only in `before` are deleted, those only in `after` inserted. LookupError if one of `before` is missing.
        """
        removed = {each.id: each for each in before}
        added = [each for each in after if each.id not in removed]
        changed = [each for each in after if each.id in removed and removed.pop(each.id) != each]
        with self.transaction():
            self._save_history([each.id for each in changed], deleted=False)
            self._save_history(list(removed), deleted=True)
            self._delete(list(removed))
            self._db.conn.executemany(_UPDATE, [(*_values(each)[1:], each.id) for each in changed])
            ids = [(each.id,) for each in changed]
            self._db.conn.executemany("DELETE FROM annotation_tags WHERE annotation = ?", ids)
            for each in changed:
                self._insert_tags(each)
            for each in added:
                self._insert(each)

    def add_history(self, id: str, past: Iterable[Past]) -> None:
        """Add earlier states from another source to an annotation's history; states already there are skipped."""
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
            self._codebook.add_coder(annotation.author)
        self._db.execute(_INSERT, _values(annotation))
        self._insert_tags(annotation)

    def _insert_tags(self, annotation: Annotation) -> None:
        rows = [(annotation.id, position, self._codebook.row_id(name)) for position, name in enumerate(annotation.tags)]
        self._db.conn.executemany("INSERT INTO annotation_tags (annotation, position, tag) VALUES (?, ?, ?)", rows)

    def _delete(self, ids: Iterable[str]) -> None:
        self._db.conn.executemany("DELETE FROM annotations WHERE id = ?", [(id,) for id in ids])

    def _save_history(self, ids: Sequence[str], deleted: bool) -> None:
        """Save the current states to the history before a change; LookupError if one is missing."""
        states = {each.id: each for each in self.get_many(ids)}
        now = times.to_milliseconds(times.now())
        rows = [(id, now, self.author, int(deleted), _json(states[id])) for id in ids]
        self._db.conn.executemany(
            "INSERT INTO history (annotation, at, author, deleted, json) VALUES (?, ?, ?, ?, ?)", rows
        )


def to_json(annotation: Annotation) -> dict[str, Any]:
    """An annotation as a JSON object; see `docs/formats.md` for the members."""
    return annotation._asdict() | {
        "span": list(annotation.span),
        "tags": list(annotation.tags),
        "created": times.to_text(annotation.created),
        "updated": times.to_text(annotation.updated),
    }


def from_json(data: dict[str, Any]) -> Annotation:
    """The annotation of a JSON object; KeyError, TypeError or ValueError if it is not one."""
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
