"""Annotations as a table: one row for each annotation and tag. docs/formats.md explains the columns."""

from __future__ import annotations

import csv
import functools
import re
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from reader.errors import ImportFileError
from reader.store import times
from reader.store.anchor import Anchor, place, search
from reader.store.exchange import cells
from reader.store.exchange.staging import Numbered, grouped
from reader.store.library import Library
from reader.store.mark import selectors
from reader.text import fields
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
_CACHED_ARTICLES = 16
_SHA256 = re.compile(r"[0-9a-f]{64}")

Row = tuple[str | int, ...]
Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class Imported:
    """How many annotations an import added, replaced by a newer state, and left as they were."""

    added: int
    updated: int
    kept: int


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
        given = [Views(article) for article in articles]
        for views in given:
            library.add_article(views.article, fields.find(views), views)

        @functools.lru_cache(_CACHED_ARTICLES)
        def views_of(sha256: str) -> Views | None:
            article = library.article(sha256)
            return Views(article) if article else None

        return _merge(library, _annotations(path, views_of, given))


def _rows(library: Library, wanted: set[str] | None) -> Iterator[Row]:
    listed = sorted(library.articles(), key=lambda row: (str(row.date or ""), row.title, row.sha256))
    for row in listed:
        if not row.annotations or (wanted is not None and row.sha256 not in wanted):
            continue
        article = library.article(row.sha256)
        if article is None:  # another program has just removed it
            continue
        views = Views(article)
        about = (row.title, Path(row.path).name, row.sha256, str(row.date or ""))
        for annotation in library.annotations(row.sha256):
            yield from _annotation_rows(annotation, about, views)


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


def _merge(library: Library, annotations: Iterable[Annotation]) -> Imported:
    added = updated = kept = 0
    for annotation in annotations:
        existing = library.annotation(annotation.id)
        if existing is None:
            library.add(annotation)
            added += 1
        elif existing.updated < annotation.updated:
            library.update(annotation)
            updated += 1
        else:
            kept += 1
    return Imported(added, updated, kept)


def _annotations(
    path: str | Path, views_of: Callable[[str], Views | None], given: Sequence[Views]
) -> Iterator[Annotation]:
    """The annotations of the file, each in its place; ImportFileError at the end if some have none."""
    textless: list[int] = []
    placeless: list[int] = []
    for rows in grouped(_read(path)):
        number, row, tags = _one(path, rows)
        try:
            anchor = Anchor(_span(row), row["quote"], row["prefix"], row["suffix"])
            created, updated = times.from_text(row["created"]), times.from_text(row["updated"])
        except (ValueError, OverflowError) as error:
            raise _refused(path, f"row {number}: {error}") from error
        views = views_of(row["sha256"])
        candidates = [(views, place(views, anchor))] if views else [(other, search(other, anchor)) for other in given]
        found = next(((where, span) for where, span in candidates if span is not None), None)
        if found is None:
            (placeless if candidates else textless).append(number)
            continue
        article, span = found[0].article, found[1]
        quote, prefix, suffix = selectors(article.text, span)
        yield Annotation(
            id=row["id"],
            article=article.sha256,
            span=span,
            quote=quote,
            prefix=prefix,
            suffix=suffix,
            tags=tags,
            note=row["note"],
            author=row["author"],
            created=created,
            updated=updated,
        )
    if textless:
        raise _refused(path, f"{_listed(textless)}: the article is not in the library; give its text with --article")
    if placeless:
        raise _refused(path, f"{_listed(placeless)}: neither do the offsets fit nor is there one place for the quote")


def _one(path: str | Path, rows: Iterator[tuple[int, Cells]]) -> tuple[int, Cells, tuple[str, ...]]:
    """The row that all rows of one annotation are but for the tag, the number of the first, and the tags."""
    number, first = next(rows)
    tags = dict.fromkeys([first["tag"]])
    for other, row in rows:
        if row | {"tag": first["tag"]} != first:
            raise _refused(path, f"rows {number} and {other} have the same id but differ in more than the tag")
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
                raise _refused(path, f"it lacks the columns {', '.join(missing)}")
            at = {name: header.index(name) for name in _NEEDED}
            for number, row in enumerate(reader, start=2):
                if not row:
                    continue
                if len(row) != len(header):
                    raise _refused(path, f"row {number} has {len(row)} cells instead of {len(header)}")
                named = {name: cells.decode(row[index]) for name, index in at.items()}
                yield number, _id(path, number, named), named
    except OSError as error:
        raise _refused(path, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise _refused(path, "it is not UTF-8 text; save it as “CSV UTF-8”") from error
    except csv.Error as error:
        raise _refused(path, f"it is not a CSV table ({error})") from error
    finally:
        csv.field_size_limit(limit)


def _id(path: str | Path, number: int, row: Cells) -> str:
    try:
        if str(uuid.UUID(row["id"])) == row["id"] and _SHA256.fullmatch(row["sha256"]):
            return row["id"]
    except ValueError:
        pass
    raise _refused(path, f"row {number}: its id must be a UUID and its sha256 64 hexadecimal digits")


def _span(row: Cells) -> Span:
    start, end = row["start"], row["end"]
    if not (start.isdecimal() and end.isdecimal() and int(start) <= int(end)):
        raise ValueError(f"{start!r} and {end!r} are no start and end")
    return Span(int(start), int(end))


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:5]))
    rest = f" and {len(numbers) - 5} more" if len(numbers) > 5 else ""
    return f"row {shown}{rest}" if len(numbers) == 1 else f"rows {shown}{rest}"


def _refused(path: str | Path, why: str) -> ImportFileError:
    return ImportFileError(f"Cannot import {path}: {why}; nothing was changed.")
