"""Annotations as a table: one row for each annotation and tag. docs/formats.md explains the columns."""

from __future__ import annotations

import csv
import re
import uuid
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from reader.store import times
from reader.store.anchor import Anchor
from reader.store.exchange import cells
from reader.store.exchange.document_json import file_name
from reader.store.exchange.incoming import Imported, Incoming, join, refused, take
from reader.store.exchange.outgoing import Outgoing, outgoing
from reader.store.exchange.staging import Numbered, grouped
from reader.store.library import Library
from reader.text.views import Views
from reader.types import Annotation, Article, Script, Span

COLUMNS = (
    "id",
    "title",
    "file",
    "sha256",
    "date",
    "tag",
    "note",
    "quote",
    "quote_simplified",
    "quote_traditional",
    "start",
    "end",
    "prefix",
    "suffix",
    "paragraph",
    "author",
    "created",
    "updated",
)

# The others follow from these and the article.
_NEEDED = (
    "id",
    "sha256",
    "tag",
    "note",
    "quote",
    "start",
    "end",
    "prefix",
    "suffix",
    "author",
    "created",
    "updated",
)

_LONGEST_CELL = 50_000_000  # no quote is longer than the longest article
_SHA256 = re.compile(r"[0-9a-f]{64}")

Row = tuple[str | int, ...]
Cells = dict[str, str]


def export(library: Library, stream: TextIO, articles: Iterable[str] | None = None, bom: bool = True) -> None:
    """Write the annotations of the library, or of the articles with these hashes, to a stream.

    Articles come by date, title and hash, so that two libraries that hold the same write the same.
    """
    cells.write_table(stream, COLUMNS, _rows(library, None if articles is None else set(articles)), bom)


def import_file(library: Library, path: str | Path, articles: Sequence[Article] = ()) -> Imported:
    """Take the annotations of a table into the library, all or none.

    `articles` join the library first: texts that the table speaks of, or other versions of them, in which the
    marks are then found by their words. Where an annotation is there already, the one updated last stays.
    Raises ImportFileError if the file is no such table or a mark has no place.
    """
    with library.transaction():
        return take(library, path, _incoming(path), join(library, articles))


def _rows(library: Library, wanted: set[str] | None) -> Iterator[Row]:
    for out in outgoing(library, wanted):
        yield from _article_rows(out)


def _article_rows(out: Outgoing) -> Iterator[Row]:
    row = out.row
    about = (row.title, file_name(row.path), row.sha256, str(row.date or ""))
    for annotation in out.annotations:
        yield from _annotation_rows(annotation, about, out.views)


def _annotation_rows(annotation: Annotation, about: tuple[str, ...], views: Views) -> Iterator[Row]:
    span = annotation.span
    rest = (
        annotation.note,
        views.text(span, Script.READING),
        views.text(span, Script.HANS),
        views.text(span, Script.HANT),
        span.start,
        span.end,
        annotation.prefix,
        annotation.suffix,
        views.paragraph_at(span.start) + 1,
        annotation.author,
        times.to_text(annotation.created),
        times.to_text(annotation.updated),
    )
    for tag in annotation.tags or ("",):
        yield (annotation.id, *about, tag, *rest)


def _incoming(path: str | Path) -> Iterator[Incoming]:
    for rows in grouped(_read(path)):
        number, row, tags = _one(path, rows)
        try:
            anchor = Anchor(_span(row), row["quote"], row["prefix"], row["suffix"])
            created, updated = times.from_text(row["created"]), times.from_text(row["updated"])
        except (ValueError, OverflowError) as error:
            raise refused(path, f"row {number}: {error}") from error
        yield Incoming(
            f"row {number}", row["id"], row["sha256"], anchor, tags, row["note"], row["author"], created, updated
        )


def _one(path: str | Path, rows: Iterator[tuple[int, Cells]]) -> tuple[int, Cells, tuple[str, ...]]:
    """The row that all rows of one annotation are but for the tag, the number of the first, and the tags."""
    number, first = next(rows)
    tags = dict.fromkeys([first["tag"]])
    for other, row in rows:
        if row | {"tag": first["tag"]} != first:
            raise refused(path, f"rows {number} and {other} have the same id but differ in more than the tag")
        tags[row["tag"]] = None
    return number, first, tuple(tag for tag in tags if tag)


def _read(path: str | Path) -> Iterator[Numbered]:
    """The rows with their numbers in a spreadsheet, grouped by their id."""
    limit = csv.field_size_limit(_LONGEST_CELL)
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream, strict=True)
            header = next(reader, [])
            missing = [name for name in _NEEDED if name not in header]
            if missing:
                raise refused(path, f"it lacks the columns {', '.join(missing)}")
            at = {name: header.index(name) for name in _NEEDED}
            for number, row in enumerate(reader, start=2):
                if not row:
                    continue
                if len(row) != len(header):
                    raise refused(path, f"row {number} has {len(row)} cells instead of {len(header)}")
                named = {name: cells.decode(row[index]) for name, index in at.items()}
                yield number, _id(path, number, named), named
    except OSError as error:
        raise refused(path, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise refused(path, "it is not UTF-8 text; save it as “CSV UTF-8”") from error
    except csv.Error as error:
        raise refused(path, f"it is not a CSV table ({error})") from error
    finally:
        csv.field_size_limit(limit)


def _id(path: str | Path, number: int, row: Cells) -> str:
    try:
        if str(uuid.UUID(row["id"])) == row["id"] and _SHA256.fullmatch(row["sha256"]):
            return row["id"]
    except ValueError:
        pass
    raise refused(path, f"row {number}: its id must be a UUID and its sha256 64 hexadecimal digits")


def _span(row: Cells) -> Span:
    start, end = row["start"], row["end"]
    if not (start.isdecimal() and end.isdecimal() and int(start) <= int(end)):
        raise ValueError(f"{start!r} and {end!r} are no start and end")
    return Span(int(start), int(end))
