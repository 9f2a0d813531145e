"""Annotations as an XLSX workbook, with the codebook and the articles. docs/formats.md explains the sheets."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from reader.store.exchange import annotation_table
from reader.store.exchange.annotation_table import COLUMNS, REQUIRED_COLUMNS, Cells
from reader.store.exchange.document_json import file_name
from reader.store.exchange.incoming import Imported, IncomingAnnotation, add_articles, import_annotations, import_error
from reader.store.exchange.joining import join_codebook
from reader.store.exchange.outgoing import exported_articles
from reader.store.exchange.workbooks import LongTexts, Reader, Sheet, writing
from reader.store.library import Library
from reader.types import Article, Tag

TAG_COLUMNS = ("name", "parent", "colour", "shortcut", "description", "memo", "id")
ARTICLE_COLUMNS = ("title", "outlet", "date", "file", "sha256", "characters", "annotations", "memo")

_ANNOTATIONS, _CODEBOOK, _ARTICLES = "Annotations", "Codebook", "Articles"
_WIDTHS = {
    "id": 14,
    "sha256": 14,
    "title": 30,
    "file": 20,
    "tag": 16,
    "note": 40,
    "quote": 50,
    "quote_simplified": 50,
    "quote_traditional": 50,
    "created": 24,
    "updated": 24,
    "name": 24,
    "parent": 24,
    "description": 50,
    "memo": 50,
    "outlet": 20,
}


def export(library: Library, stream: BinaryIO, articles: Iterable[str] | None = None) -> None:
    """Write the annotations of the library, or of the articles with these hashes, to a stream.

    Every cell is text or a number, never a formula. Raises OutputError if a sheet cannot hold all rows.
    """
    selected = None if articles is None else frozenset(articles)
    with writing(stream) as book:
        long_texts = LongTexts(book)
        marks, tags, texts = (
            Sheet(book, name, columns, _WIDTHS, long_texts)
            for name, columns in ((_ANNOTATIONS, COLUMNS), (_CODEBOOK, TAG_COLUMNS), (_ARTICLES, ARTICLE_COLUMNS))
        )
        for row in annotation_table.rows(library, selected):
            marks.append(str(row[0]), row)
        _write_codebook(library, tags)
        _write_articles(library, texts, selected)
        for sheet in (marks, tags, texts):
            sheet.finish()


def _write_codebook(library: Library, sheet: Sheet) -> None:
    all_tags = library.codebook.tags()
    names = {tag.id: tag.name for tag in all_tags}
    for tag in all_tags:
        parent = names[tag.parent] if tag.parent else ""
        sheet.append(tag.id, (tag.name, parent, tag.colour, tag.shortcut, tag.description, tag.memo, tag.id))


def _write_articles(library: Library, sheet: Sheet, selected: Collection[str] | None) -> None:
    for out in exported_articles(library, selected, unannotated=True):
        row = out.row
        cells = (row.title, row.outlet, str(row.date or ""), file_name(row.path), row.sha256)
        sheet.append(row.sha256, (*cells, row.characters, row.annotations, library.memos.of(row.sha256)))


def import_file(
    library: Library, path: str | Path, articles: Sequence[Article] = (), partly: bool = False, replace: bool = False
) -> Imported:
    """Import the annotations and new codebook tags of a workbook, like `annotations_csv.import_file`.

    Raises ImportFileError also for formulas, macros and links.
    """
    with contextlib.closing(Reader(path)) as book, library.transaction():
        return import_annotations(
            library, path, _incoming(library, path, book), add_articles(library, articles), partly, replace
        )


def _incoming(library: Library, path: str | Path, book: Reader) -> Iterator[IncomingAnnotation]:
    names: dict[str, str] = {}
    codebook = book.find_sheet(_CODEBOOK, TAG_COLUMNS)
    if codebook is not None:
        tags = list(_tags(path, book, codebook))
        joined = join_codebook(library, tags)
        names = {tag.name: joined.names[tag.id] for tag in tags}
    sheet = book.find_sheet(_ANNOTATIONS, REQUIRED_COLUMNS)
    if sheet is None:
        raise import_error(path, f"none of its sheets has the columns {', '.join(REQUIRED_COLUMNS)}")
    rows = book.rows(sheet, REQUIRED_COLUMNS, _ANNOTATIONS, optional=(annotation_table.FILE_COLUMN,))
    for found in annotation_table.parse_rows(path, rows):
        yield found.retagged(names)


def _tags(path: str | Path, book: Reader, sheet: str) -> Iterator[Tag]:
    rows = list(book.bounded_rows(sheet, TAG_COLUMNS, _CODEBOOK))
    ids = {row["name"]: _tag_id(path, number, row) for number, row in rows}
    for number, row in rows:
        colour, shortcut = row["colour"] or "-1", row["shortcut"]
        if colour not in map(str, range(-1, 9)) or shortcut not in ("", *map(str, range(1, 10))) or not row["name"]:
            raise import_error(
                path, f"row {number} of the sheet Codebook has no name, or an invalid colour or shortcut"
            )
        parent = ids.get(row["parent"]) if row["parent"] else None
        shortcut_number = int(shortcut) if shortcut else None
        yield Tag(row["name"], int(colour), shortcut_number, row["description"], parent, row["memo"], ids[row["name"]])


def _tag_id(path: str | Path, number: int, row: Cells) -> str:
    try:
        return str(uuid.UUID(row["id"])) if row["id"] else str(uuid.uuid5(uuid.NAMESPACE_OID, row["name"]))
    except ValueError as error:
        raise import_error(path, f"row {number} of the sheet Codebook: its id must be a UUID or empty") from error
