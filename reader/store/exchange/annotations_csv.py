"""Annotations as a CSV table: one row per annotation and tag. docs/formats.md explains the columns."""

from __future__ import annotations

import contextlib
import csv
import itertools
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from reader.store.exchange import annotation_table, cells
from reader.store.exchange.annotation_table import COLUMNS, FILE_COLUMN, REQUIRED_COLUMNS, Cells
from reader.store.exchange.incoming import Imported, add_articles, import_annotations, import_error
from reader.store.library import Library
from reader.types import Article

__all__ = ["COLUMNS", "Imported", "export", "import_file"]

_LONGEST_CELL = 50_000_000  # characters; no article, and so no quote, is longer


def export(library: Library, stream: TextIO, articles: Iterable[str] | None = None, bom: bool = True) -> None:
    """Write the annotations of the library, or of the articles with these hashes, to a stream.

    Articles are sorted by date, title and hash, so that equal libraries give equal output.
    """
    selected = None if articles is None else set(articles)
    cells.write_encoded(stream, COLUMNS, annotation_table.rows(library, selected, cells.encode), bom)


def import_file(
    library: Library, path: str | Path, articles: Sequence[Article] = (), partly: bool = False, replace: bool = False
) -> Imported:
    """Import the annotations of a table.

    `articles` are added first: texts that the table refers to, or other versions of them, in which annotations are
    located by their quotes. An existing annotation is replaced by a later one, or by any with `replace`.
    Raises ImportFileError, and changes nothing, for an invalid table or, unless `partly`, if an annotation cannot be
    located.
    """
    with _long_cells(), library.transaction():
        annotations = annotation_table.parse_rows(path, _read(path))
        return import_annotations(library, path, annotations, add_articles(library, articles), partly, replace)


@contextlib.contextmanager
def _long_cells() -> Iterator[None]:
    limit = csv.field_size_limit(_LONGEST_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(limit)


def _lines(stream: TextIO) -> Iterator[str]:
    """The lines of a file. Raises csv.Error for one too long for memory."""
    while line := stream.readline(_LONGEST_CELL + 1):
        if len(line) > _LONGEST_CELL:
            raise csv.Error("a line of it is too long")
        yield line


def _read(path: str | Path) -> Iterator[tuple[int, Cells]]:
    """The non-empty rows with their numbers in a spreadsheet."""
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as stream:
            lines = _lines(stream)
            first = next(lines, "")
            delimiter = max(",;\t", key=first.count)  # spreadsheets separate cells depending on the locale
            reader = csv.reader(itertools.chain([first], lines), delimiter=delimiter, strict=True)
            header = next(reader, [])
            missing = [name for name in REQUIRED_COLUMNS if name not in header]
            if missing:
                raise import_error(path, f"it lacks the columns {', '.join(missing)}")
            indices = {name: header.index(name) for name in (*REQUIRED_COLUMNS, FILE_COLUMN) if name in header}
            for number, row in enumerate(reader, start=2):
                if not any(row):
                    continue
                if len(row) != len(header):
                    raise import_error(path, f"row {number} has {len(row)} cells instead of {len(header)}")
                yield number, {name: cells.decode(row[index]) for name, index in indices.items()}
    except OSError as error:
        raise import_error(path, error) from error
    except UnicodeDecodeError as error:
        raise import_error(path, "it is not UTF-8 text; save it as “CSV UTF-8”") from error
    except csv.Error as error:
        raise import_error(path, f"it is not a CSV table ({error})") from error
