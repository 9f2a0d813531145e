"""Annotations as a CSV table: one row for each annotation and tag. docs/formats.md explains the columns."""

from __future__ import annotations

import contextlib
import csv
import itertools
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from reader.store.exchange import annotation_table, cells
from reader.store.exchange.annotation_table import COLUMNS, REQUIRED_COLUMNS, Cells
from reader.store.exchange.incoming import Imported, add_articles, import_annotations, import_error
from reader.store.library import Library
from reader.types import Article

__all__ = ["COLUMNS", "Imported", "export", "import_file"]

_LONGEST_CELL = 50_000_000  # no quote is longer than the longest article


def export(library: Library, stream: TextIO, articles: Iterable[str] | None = None, bom: bool = True) -> None:
    """Write the annotations of the library, or of the articles with these hashes, to a stream.

    Articles come by date, title and hash, so that two libraries that hold the same write the same.
    """
    wanted = None if articles is None else set(articles)
    cells.write_encoded(stream, COLUMNS, annotation_table.rows(library, wanted, cells.encode), bom)


def import_file(
    library: Library, path: str | Path, articles: Sequence[Article] = (), partly: bool = False, replace: bool = False
) -> Imported:
    """Take the annotations of a table into the library.

    `articles` join the library first: texts that the table speaks of, or other versions of them, in which the
    marks are then found by their words. Where an annotation is there already, the one updated last stays,
    or, where `replace`, the table's.
    Raises ImportFileError, and changes nothing, if the file is no such table or, unless `partly`, a mark has no place.
    """
    with _long_cells(), library.transaction():
        found = annotation_table.parse_rows(path, _read(path))
        return import_annotations(library, path, found, add_articles(library, articles), partly, replace)


@contextlib.contextmanager
def _long_cells() -> Iterator[None]:
    limit = csv.field_size_limit(_LONGEST_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(limit)


def _lines(stream: TextIO) -> Iterator[str]:
    """The lines of a file, of which none is so long that it could not be held."""
    while line := stream.readline(_LONGEST_CELL + 1):
        if len(line) > _LONGEST_CELL:
            raise csv.Error("a line of it is too long")
        yield line


def _read(path: str | Path) -> Iterator[tuple[int, Cells]]:
    """The rows with their numbers in a spreadsheet."""
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as stream:
            lines = _lines(stream)
            first = next(lines, "")
            sign = max(",;\t", key=first.count)  # spreadsheets part cells by the sign that their country has for it
            reader = csv.reader(itertools.chain([first], lines), delimiter=sign, strict=True)
            header = next(reader, [])
            missing = [name for name in REQUIRED_COLUMNS if name not in header]
            if missing:
                raise import_error(path, f"it lacks the columns {', '.join(missing)}")
            at = {name: header.index(name) for name in REQUIRED_COLUMNS}
            for number, row in enumerate(reader, start=2):
                if not any(row):
                    continue
                if len(row) != len(header):
                    raise import_error(path, f"row {number} has {len(row)} cells instead of {len(header)}")
                yield number, {name: cells.decode(row[index]) for name, index in at.items()}
    except OSError as error:
        raise import_error(path, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise import_error(path, "it is not UTF-8 text; save it as “CSV UTF-8”") from error
    except csv.Error as error:
        raise import_error(path, f"it is not a CSV table ({error})") from error
