"""Two libraries on one connection, theirs attached as `theirs`."""

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
    """Both libraries and queries over them.

    `library` is ours and may be written; `theirs` is only read. SQL refers to their tables as `theirs.annotations` etc.
    """

    def __init__(self, library: Library, theirs: Library) -> None:
        """Use `attach`."""
        super().__init__(library.path, library._db)
        self.library = library
        self.theirs = theirs

    @contextlib.contextmanager
    def reading(self) -> Iterator[None]:
        """Read both in one transaction, rolled back at the end."""
        self._db.execute("BEGIN")
        try:
            yield
        finally:
            self._db.rollback()

    def rows(self, sql: str, *parameters: object) -> list[dict[str, Any]]:
        """The rows of a query over both."""
        return self._read(sql, *parameters)

    def number(self, sql: str, *parameters: object) -> int:
        """The single number that a query returns."""
        return int(next(iter(self._read(sql, *parameters)[0].values())))

    def write(self, sql: str, *parameters: object) -> int:
        """Run a statement and return the number of affected rows."""
        return int(self._db.execute(sql, parameters).rowcount)

    def titles(self, articles: Iterable[str]) -> dict[str, str]:
        """The titles of articles in either library."""
        found = {}
        for sha256 in articles:
            for schema in ("theirs", "main"):
                for row in self._read(f"SELECT title FROM {schema}.articles WHERE sha256 = ?", sha256):
                    found[sha256] = row["title"]
        return found

    def columns(self, table: str) -> str:
        """The columns of a table, for SQL."""
        return ", ".join(f'"{row["name"]}"' for row in self._read("SELECT name FROM pragma_table_info(?)", table))


@contextlib.contextmanager
def attach(library: Library, theirs: Library) -> Iterator[AttachedLibraries]:
    """Attach `theirs` to `library`, which must not be in a transaction."""
    attached = AttachedLibraries(library, theirs)
    attached.write("ATTACH DATABASE ? AS theirs", str(theirs.path))
    try:
        yield attached
    finally:
        attached.write("DETACH DATABASE theirs")


class Section:
    """One kind of data in both libraries."""

    def __init__(self, attached: AttachedLibraries) -> None:
        """Reads nothing until `compare`."""
        self.attached = attached

    def compare(self) -> tuple[MergeCount, list[Conflict]]:
        """Compare both sides and remember what to do."""
        raise NotImplementedError

    def apply(self, choices: Choices) -> None:
        """Apply the comparison, within a transaction; `choices` has one for every conflict."""
        raise NotImplementedError
