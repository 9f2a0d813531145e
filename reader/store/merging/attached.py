"""Two libraries on one connection: ours as it is, theirs attached to it under the name `theirs`."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from reader.store.component import Component
from reader.store.merging.values import Conflict, MergeCount

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.store.merging.values import Choices


class AttachedLibraries(Component):
    """What every part of merging works with.

    `library` is ours and may be written, `theirs` is read only. Statements name their tables `theirs.annotations`.
    """

    def __init__(self, library: Library, theirs: Library) -> None:
        """Use `met`."""
        super().__init__(library.path, library._db)
        self.library = library
        self.theirs = theirs

    @contextlib.contextmanager
    def reading(self) -> Iterator[None]:
        """See both as they are now; whatever is written meanwhile, tables of our own, is taken back in the end."""
        self._db.execute("BEGIN")
        try:
            yield
        finally:
            self._db.rollback()

    def rows(self, sql: str, *parameters: object) -> list[dict[str, Any]]:
        """What a query over both finds."""
        return self._read(sql, *parameters)

    def number(self, sql: str, *parameters: object) -> int:
        """The one number that a query gives."""
        return int(next(iter(self._read(sql, *parameters)[0].values())))

    def write(self, sql: str, *parameters: object) -> int:
        """Change ours; returns how many rows it touched."""
        return int(self._db.execute(sql, parameters).rowcount)

    def titles(self, articles: Iterable[str]) -> dict[str, str]:
        """The titles of articles, of either side."""
        found = {}
        for sha256 in articles:
            for schema in ("theirs", "main"):
                for row in self._read(f"SELECT title FROM {schema}.articles WHERE sha256 = ?", sha256):
                    found[sha256] = row["title"]
        return found

    def columns(self, table: str) -> str:
        """The columns of one of our tables, for a statement."""
        return ", ".join(f'"{row["name"]}"' for row in self._read("SELECT name FROM pragma_table_info(?)", table))


@contextlib.contextmanager
def attach(library: Library, theirs: Library) -> Iterator[AttachedLibraries]:
    """Bring both together; `library` must not be in a transaction."""
    meeting = AttachedLibraries(library, theirs)
    meeting.write("ATTACH DATABASE ? AS theirs", str(theirs.path))
    try:
        yield meeting
    finally:
        meeting.write("DETACH DATABASE theirs")


class Section:
    """One kind of thing in two libraries."""

    def __init__(self, meeting: AttachedLibraries) -> None:
        """Nothing is read before `look`."""
        self.meeting = meeting

    def look(self) -> tuple[MergeCount, list[Conflict]]:
        """Compare both sides, and remember what is to be done."""
        raise NotImplementedError

    def carry(self, choices: Choices) -> None:
        """Do what `look` found, within a transaction; `choices` has one for every conflict."""
        raise NotImplementedError
