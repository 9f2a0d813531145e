"""The codebook: tags in their hierarchy, and the coders who assign them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from reader.errors import LibraryError
from reader.resources import rows
from reader.store.component import Component
from reader.types import Coder, Tag

COLOURS = 9
_LANGUAGES = ("en", "zh_CN", "zh_TW")

_TAGS = """
    SELECT t.name, t.colour, t.shortcut, t.description, p.uuid AS parent, t.memo, t.uuid AS id
    FROM tags AS t LEFT JOIN tags AS p ON p.id = t.parent
"""


class Codebook(Component):
    """The tags and coders of the library."""

    # Tags

    def tags(self) -> list[Tag]:
        """All tags: those with a shortcut first, in its order, then the others in the order they were added."""
        return [Tag(**row) for row in self._read(f"{_TAGS} ORDER BY t.shortcut NULLS LAST, t.id")]

    def add(self, tag: Tag) -> Tag:
        """Add a tag with a unique name and shortcut; returns it, with a new id if it had none."""
        made = tag if tag.id else tag._replace(id=str(uuid.uuid4()))
        with self.transaction():
            self._db.table("tags").insert(self._row(made))
        return made

    def replace(self, before: Iterable[Tag], after: Sequence[Tag]) -> None:
        """Replace tags, matched by id, all or nothing: deletes those only in `before`, inserts those only in `after`.

        LibraryError if a deleted tag is still on an annotation (`Annotations.replace` removes it), or a name or
        shortcut is taken. LookupError if a tag of `before` or a parent is missing. A deleted tag must have no children
        left.
        """
        kept = {tag.id for tag in after}
        with self.transaction():
            self._db.execute("PRAGMA defer_foreign_keys = ON")
            old = {tag.id: tag for tag in before}
            for id in old:
                sql = "UPDATE tags SET shortcut = NULL, name = 'to be renamed ' || uuid WHERE uuid = ?"
                if not self._db.execute(sql, [id]).rowcount:
                    raise LookupError(id)
            for id in old:
                if id not in kept:
                    self._check_unused(old[id])
                    self._db.execute("DELETE FROM tags WHERE uuid = ?", [id])
            self._check_available(after)
            for tag in after:  # parents follow below, since they may come later in the list
                row = self._row(tag._replace(parent=None))
                if tag.id in old:
                    changed = {name: value for name, value in row.items() if name != "uuid"}
                    self._db.table("tags").update(self._row_id_of(tag.id), changed)
                else:
                    self._db.table("tags").insert(row)
            for tag in after:
                parent = None if tag.parent is None else self._row_id_of(tag.parent)
                self._db.execute("UPDATE tags SET parent = ? WHERE uuid = ?", [parent, tag.id])

    def _check_unused(self, tag: Tag) -> None:
        sql = """
            SELECT EXISTS (SELECT 1 FROM annotation_tags AS x JOIN tags AS t ON t.id = x.tag WHERE t.uuid = ?)
        """
        if self._db.execute(sql, [tag.id]).fetchone()[0]:
            raise LibraryError("The tag “{0}” is on newer marks; remove it from them first.", tag.name)

    def _check_available(self, tags: Iterable[Tag]) -> None:
        """LibraryError if a name or shortcut is taken; deleted and changed tags have given theirs up already."""
        for tag in tags:
            if self._db.execute("SELECT 1 FROM tags WHERE name = ?", [tag.name]).fetchone():
                raise LibraryError("A tag named “{0}” already exists; choose another name.", tag.name)
            if tag.shortcut and self._db.execute("SELECT 1 FROM tags WHERE shortcut = ?", [tag.shortcut]).fetchone():
                raise LibraryError("Another tag has the key {0} now; choose another key.", tag.shortcut)

    def counts(self) -> dict[str, tuple[int, int]]:
        """The number of marks and of articles for each tag in use, by the tag's id."""
        sql = """
            SELECT t.uuid AS id, count(*) AS marks, count(DISTINCT a.article) AS articles
            FROM annotation_tags AS x JOIN tags AS t ON t.id = x.tag JOIN annotations AS a ON a.id = x.annotation
            GROUP BY t.id
        """
        return {row["id"]: (row["marks"], row["articles"]) for row in self._read(sql)}

    def row_id(self, name: str) -> int:
        """The row id of the tag with this name; an unknown tag is created in the least used colour."""
        found = self._db.execute("SELECT id FROM tags WHERE name = ?", [name]).fetchone()
        if found:
            return int(found[0])
        self.add(new_tag(name, self.tags()))
        return self.row_id(name)

    def _row_id_of(self, id: str) -> int:
        found = self._db.execute("SELECT id FROM tags WHERE uuid = ?", [id]).fetchone()
        if found is None:
            raise LookupError(id)
        return int(found[0])

    def _row(self, tag: Tag) -> dict[str, Any]:
        return {**tag_row(tag), "parent": None if tag.parent is None else self._row_id_of(tag.parent)}

    # Coders

    def coders(self) -> list[Coder]:
        """Everyone who made a mark or was given a colour, by name."""
        return [Coder(**row) for row in self._read("SELECT name, colour FROM coders ORDER BY name")]

    def set_coder(self, coder: Coder) -> None:
        """Set a coder's colour."""
        with self.transaction():
            self._db.table("coders").upsert(coder._asdict(), pk="name")

    def add_coder(self, name: str) -> None:
        """Add a coder in the least used colour unless there is one of that name; call within a transaction."""
        used = [coder.colour for coder in self.coders()]
        self._db.execute(
            "INSERT INTO coders VALUES (?, ?) ON CONFLICT DO NOTHING", [name, min(range(COLOURS), key=used.count)]
        )


def new_tag(name: str, others: Iterable[Tag]) -> Tag:
    """A new tag of this name in the colour least used by the others."""
    used = [tag.colour for tag in others]
    return Tag(name, min(range(COLOURS), key=used.count), shortcut=None, description="", id=str(uuid.uuid4()))


def starting_codebook(language: str) -> list[Tag]:
    """The initial tags of a library, with the same ids in each; English for an unsupported language."""
    at = _LANGUAGES.index(language) if language in _LANGUAGES else 0
    return [
        Tag(row[2 + at], int(row[1]), int(row[0]), row[5 + at], id=_starting_id(_LANGUAGES[at], row[0]))
        for row in rows("codebook.tsv")
    ]


def _starting_id(language: str, shortcut: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:chengnuo:starting-codebook:{language}:{shortcut}"))


def tag_row(tag: Tag) -> dict[str, Any]:
    """The columns of a tag without `parent`."""
    return {
        "name": tag.name,
        "colour": tag.colour,
        "shortcut": tag.shortcut,
        "description": tag.description,
        "memo": tag.memo,
        "uuid": tag.id,
    }
