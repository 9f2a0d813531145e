"""The codebook: tags in their hierarchy, and the people who give them."""

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
        """All tags: those with a shortcut first, by it, then the others as they came."""
        return [Tag(**row) for row in self._read(f"{_TAGS} ORDER BY t.shortcut NULLS LAST, t.id")]

    def add(self, tag: Tag) -> Tag:
        """Add a tag whose name and shortcut no other tag has; returns it with the id it got if it had none."""
        made = tag if tag.id else tag._replace(id=str(uuid.uuid4()))
        with self.transaction():
            self._db.table("tags").insert(self._row(made))
        return made

    def replace(self, before: Iterable[Tag], after: Sequence[Tag]) -> None:
        """Put some tags in the place of others, known by their ids: what stands only before goes, only after comes.

        All or nothing. A tag that goes must be on no annotation (`Annotations.replace` takes it off) and have nothing
        below it that stays, and a name be no other tag's, else LibraryError. LookupError if one that stood before is
        not there, or a parent is not.
        """
        kept = {tag.id for tag in after}
        with self.transaction():
            self._db.execute("PRAGMA defer_foreign_keys = ON")
            standing = {tag.id: tag for tag in before}
            for id in standing:
                sql = "UPDATE tags SET shortcut = NULL, name = 'to be renamed ' || uuid WHERE uuid = ?"
                if not self._db.execute(sql, [id]).rowcount:
                    raise LookupError(id)
            for id in standing:
                if id not in kept:
                    self._check_free(standing[id])
                    self._db.execute("DELETE FROM tags WHERE uuid = ?", [id])
            self._check_names(after)
            for tag in after:  # without parents, which may come later in the list
                row = self._row(tag._replace(parent=None))
                if tag.id in standing:
                    changed = {name: value for name, value in row.items() if name != "uuid"}
                    self._db.table("tags").update(self._number(tag.id), changed)
                else:
                    self._db.table("tags").insert(row)
            for tag in after:
                parent = None if tag.parent is None else self._number(tag.parent)
                self._db.execute("UPDATE tags SET parent = ? WHERE uuid = ?", [parent, tag.id])

    def _check_free(self, tag: Tag) -> None:
        sql = """
            SELECT EXISTS (SELECT 1 FROM annotation_tags AS x JOIN tags AS t ON t.id = x.tag WHERE t.uuid = ?)
        """
        if self._db.execute(sql, [tag.id]).fetchone()[0]:
            raise LibraryError(f"The tag “{tag.name}” is on marks that were made since; take it off them first.")

    def _check_names(self, tags: Iterable[Tag]) -> None:
        """What goes or changes has been renamed already."""
        for tag in tags:
            if self._db.execute("SELECT 1 FROM tags WHERE name = ?", [tag.name]).fetchone():
                raise LibraryError(f"There is a tag “{tag.name}” already; choose another name.")
            if tag.shortcut and self._db.execute("SELECT 1 FROM tags WHERE shortcut = ?", [tag.shortcut]).fetchone():
                raise LibraryError(f"Another tag has the key {tag.shortcut} by now; choose another key.")

    def counts(self) -> dict[str, tuple[int, int]]:
        """On how many marks, and in how many articles, each tag that is on any stands, by its id."""
        sql = """
            SELECT t.uuid AS id, count(*) AS marks, count(DISTINCT a.article) AS articles
            FROM annotation_tags AS x JOIN tags AS t ON t.id = x.tag JOIN annotations AS a ON a.id = x.annotation
            GROUP BY t.id
        """
        return {row["id"]: (row["marks"], row["articles"]) for row in self._read(sql)}

    def number(self, name: str) -> int:
        """The number in the file of the tag of this name, made with the least used colour if it is unknown."""
        found = self._db.execute("SELECT id FROM tags WHERE name = ?", [name]).fetchone()
        if found:
            return int(found[0])
        self.add(fresh(name, self.tags()))
        return self.number(name)

    def _number(self, id: str) -> int:
        found = self._db.execute("SELECT id FROM tags WHERE uuid = ?", [id]).fetchone()
        if found is None:
            raise LookupError(id)
        return int(found[0])

    def _row(self, tag: Tag) -> dict[str, Any]:
        return {**tag_row(tag), "parent": None if tag.parent is None else self._number(tag.parent)}

    # Coders

    def coders(self) -> list[Coder]:
        """Everybody who marked or was given a colour, by name."""
        return [Coder(**row) for row in self._read("SELECT name, colour FROM coders ORDER BY name")]

    def set_coder(self, coder: Coder) -> None:
        """Give somebody this colour."""
        with self.transaction():
            self._db.table("coders").upsert(coder._asdict(), pk="name")

    def meet(self, name: str) -> None:
        """Give somebody who has no colour yet the least used one; within a transaction."""
        used = [coder.colour for coder in self.coders()]
        self._db.execute(
            "INSERT INTO coders VALUES (?, ?) ON CONFLICT DO NOTHING", [name, min(range(COLOURS), key=used.count)]
        )


def fresh(name: str, among: Iterable[Tag]) -> Tag:
    """A new tag of this name in the colour that is least used among others."""
    used = [tag.colour for tag in among]
    return Tag(name, min(range(COLOURS), key=used.count), shortcut=None, description="", id=str(uuid.uuid4()))


def starting_codebook(language: str) -> list[Tag]:
    """The tags a new library begins with, the same ids everywhere; English for a language that has none."""
    at = _LANGUAGES.index(language) if language in _LANGUAGES else 0
    return [
        Tag(row[2 + at], int(row[1]), int(row[0]), row[5 + at], id=_starting_id(_LANGUAGES[at], row[0]))
        for row in rows("codebook.tsv")
    ]


def _starting_id(language: str, shortcut: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:chengnuo:starting-codebook:{language}:{shortcut}"))


def tag_row(tag: Tag) -> dict[str, Any]:
    """The columns of a tag without its parent's."""
    return {
        "name": tag.name,
        "colour": tag.colour,
        "shortcut": tag.shortcut,
        "description": tag.description,
        "memo": tag.memo,
        "uuid": tag.id,
    }
