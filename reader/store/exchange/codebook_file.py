"""Reads codebooks from REFI-QDA codebooks, tables and libraries, and writes REFI-QDA codebooks.

A table (.csv, .tsv) has a header with `name` and optionally, in any order, `parent` (a name), `colour` (0–8),
`shortcut` (1–9), `description`, `memo` and `id`; other columns are ignored.
"""

from __future__ import annotations

import contextlib
import csv
import uuid
from collections.abc import Sequence
from pathlib import Path

from reader.store.codebook import COLOURS
from reader.store.exchange import cells, refi_codebook
from reader.store.exchange.atomic import writing_bytes
from reader.store.exchange.incoming import import_error
from reader.store.exchange.joining import join_codebook
from reader.store.library import Library
from reader.types import Tag

_MAX_TAGS = 10_000  # tags in a table
_MAX_BYTES = 10_000_000  # bytes in a table
_LIBRARIES = (".sqlite", ".jsonl")


def join_file(tags: Sequence[Tag], path: str | Path) -> list[Tag]:
    """Join tags and those of a file in one codebook; nothing is written.

    Tags are matched by id, then by name; see `join_codebook`. Raises InputError for a file without a codebook.
    """
    with contextlib.closing(Library.in_memory("")) as scratch:
        scratch.codebook.replace((), tags)
        suffix = Path(path).suffix.lower()
        if suffix == ".qdc":
            refi_codebook.import_file(scratch, path)
        else:
            file_tags = _from_library(path) if suffix in _LIBRARIES else _from_table(path)
            with scratch.transaction():
                join_codebook(scratch, file_tags)
        return scratch.codebook.tags()


def write(library: Library, path: str | Path) -> None:
    """Write the codebook as .qdc. Raises OutputError."""
    with writing_bytes(path) as stream:
        refi_codebook.export(library, stream)


def _from_library(path: str | Path) -> list[Tag]:
    from reader.store.merging.other_library import open_copy

    with open_copy(path) as theirs:
        return theirs.codebook.tags()


def _from_table(path: str | Path) -> list[Tag]:
    try:
        size = Path(path).stat().st_size
        text = Path(path).read_text(encoding="utf-8-sig") if size <= _MAX_BYTES else ""
    except UnicodeDecodeError:
        raise import_error(path, "it is not UTF-8") from None
    except OSError as error:
        raise import_error(path, f"it cannot be read ({error.strerror})") from error
    if size > _MAX_BYTES:
        raise import_error(path, f"it is larger than {_MAX_BYTES // 1_000_000} MB")
    if "\0" in text:
        raise import_error(path, "it is not a text table")
    head = text.partition("\n")[0]
    reader = csv.DictReader(text.splitlines(keepends=True), delimiter="\t" if "\t" in head else ",")
    try:
        columns = [name.strip().lower() for name in reader.fieldnames or ()]
        if "name" not in columns:
            raise import_error(path, "its first line has no column “name”")
        reader.fieldnames = columns
        rows = [{key: cells.decode(cell or "").strip() for key, cell in row.items() if key} for row in reader]
    except csv.Error as error:
        raise import_error(path, f"it is not a table ({error})") from error
    if len(rows) > _MAX_TAGS:
        raise import_error(path, f"it has more than {_MAX_TAGS} tags")
    return _tags(path, [row for row in rows if any(row.values())])


def _tags(path: str | Path, rows: Sequence[dict[str, str]]) -> list[Tag]:
    """The tags of rows. Parents are matched by name, the first of several rows with one name."""
    ids: dict[str, str] = {}
    tags = []
    for number, row in enumerate(rows, start=2):
        if not row["name"]:
            raise import_error(path, f"row {number} has no name")
        id = row.get("id") or str(uuid.uuid4())
        ids.setdefault(row["name"], id)
        colour = _number(path, number, row, "colour", range(COLOURS))
        shortcut = _number(path, number, row, "shortcut", range(1, 10))
        tag = Tag(row["name"], -1 if colour is None else colour, shortcut, row.get("description", ""), id=id)
        tags.append(tag._replace(parent=row.get("parent") or None, memo=row.get("memo", "")))
    if len({tag.id for tag in tags}) < len(tags):
        raise import_error(path, "two of its rows have the same id")
    return [tag._replace(parent=ids.get(tag.parent) if tag.parent else None) for tag in tags]


def _number(path: str | Path, number: int, row: dict[str, str], column: str, allowed: range) -> int | None:
    text = row.get(column, "")
    if not text:
        return None
    if not text.isascii() or not text.isdecimal() or int(text[:3]) not in allowed:
        raise import_error(path, f"row {number} has a {column} that is not from {allowed[0]} to {allowed[-1]}")
    return int(text)
