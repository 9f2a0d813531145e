"""Converts annotations to table rows, one per annotation and tag, and back; docs/formats.md explains the columns."""

from __future__ import annotations

import datetime
import itertools
import re
import uuid
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path

from reader.store import times
from reader.store.anchor import Anchor
from reader.store.exchange.document_json import file_name
from reader.store.exchange.incoming import IncomingAnnotation, import_error
from reader.store.exchange.outgoing import ExportedArticle, MarkRow, exported_articles, format_time
from reader.store.exchange.staging import group_rows
from reader.store.library import Library
from reader.text.views import View
from reader.types import Script, Span

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

# The other columns follow from these and the article.
REQUIRED_COLUMNS = (
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

# A column that may be missing, and tells which text is meant if its hash is unknown.
FILE_COLUMN = "file"

_SHA256 = re.compile(r"[0-9a-f]{64}")

Row = tuple[str | int, ...]
Encode = Callable[[str], str]
Cells = dict[str, str]


def rows(library: Library, articles: Collection[str] | None, encode: Encode | None = None) -> Iterator[Row]:
    """The rows of the library, or of the articles with these hashes; `encode` is applied to all free text."""
    return itertools.chain.from_iterable(
        _rows(out, marks, texts, encode)
        for out in exported_articles(library, articles)
        for texts in [_SpanTexts(out)]
        for marks in out.marks()
    )


def _rows(out: ExportedArticle, marks: Sequence[MarkRow], texts: _SpanTexts, encode: Encode | None) -> Iterable[Row]:
    """Work column by column: per-row work is too slow for a hundred thousand rows."""
    ids, starts, ends, prefixes, suffixes, notes, authors, created, updated, tags = zip(*marks, strict=True)
    created_texts = updated_texts = [format_time(time) for time in created]
    if updated != created:
        pairs = zip(created_texts, created, updated, strict=True)
        updated_texts = [text if one == two else format_time(two) for text, one, two in pairs]
    article_cells = (out.row.title, file_name(out.row.path), out.row.sha256, str(out.row.date or ""))
    title, file, sha256, date = (itertools.repeat(cell) for cell in _encode_column(article_cells, encode))
    return zip(
        ids,
        title,
        file,
        sha256,
        date,
        _encode_column([tag or "" for tag in tags], encode),
        _encode_column(notes, encode),
        *(
            _encode_column(texts.of(starts, ends, script), encode)
            for script in (Script.READING, Script.HANS, Script.HANT)
        ),
        starts,
        ends,
        _encode_column(prefixes, encode),
        _encode_column(suffixes, encode),
        texts.paragraphs(starts),
        _encode_column(authors, encode),
        created_texts,
        updated_texts,
        strict=False,  # repeat() is endless
    )


def _encode_column(column: Sequence[str], encode: Encode | None) -> Sequence[str]:
    """Encode cells, except those starting with a Chinese character, which are never mistaken for formulas."""
    if encode is None:
        return column
    return [cell if not cell or "\u3001" <= cell < "\ufe00" else encode(cell) for cell in column]


class _SpanTexts:
    """The texts of spans in each script: converts the whole article if there are many, else single paragraphs."""

    def __init__(self, out: ExportedArticle) -> None:
        self._views = out.views
        self._paragraph_starts = [line.start for line in out.views.paragraphs]
        self._convert_whole = out.row.annotations >= len(self._paragraph_starts)
        self._whole_views: dict[Script, View] = {}

    def of(self, starts: Sequence[int], ends: Sequence[int], script: Script) -> list[str]:
        """The texts of spans, as from `Views.text`."""
        if not self._convert_whole:
            return [self._views.text(Span(*offsets), script) for offsets in zip(starts, ends, strict=True)]
        view = self._whole_views.get(script)
        if view is None:
            view = self._whole_views[script] = self._views.whole(script)
        text, alignment = view
        if alignment.exact != (True,):
            spans = alignment.to_view_all([Span(*offsets) for offsets in zip(starts, ends, strict=True)])
            return [text[start:end] for start, end in spans]
        return [text[start:end] for start, end in zip(starts, ends, strict=True)]

    def paragraphs(self, starts: Sequence[int]) -> list[int]:
        """The paragraph numbers at these offsets, counted from 1."""
        return [bisect_right(self._paragraph_starts, start) for start in starts]


def parse_rows(path: str | Path, numbered: Iterable[tuple[int, Cells]]) -> Iterator[IncomingAnnotation]:
    """The annotations of numbered rows, which have at least `REQUIRED_COLUMNS`; rows of one annotation may be apart.

    Raises ImportFileError for invalid rows, and for rows of one id that differ in more than the tag.
    """
    keyed = ((number, _id(path, number, row), row) for number, row in numbered)
    for members in group_rows(keyed):
        number, row, tags = _merge_rows(path, members)
        try:
            anchor = Anchor(_span(row), row["quote"], row["prefix"], row["suffix"])
            created, updated = _time(row["created"]), _time(row["updated"])
        except (ValueError, OverflowError) as error:
            raise import_error(path, f"row {number}: {error}") from error
        yield IncomingAnnotation(
            f"row {number}",
            row["id"],
            row["sha256"],
            anchor,
            tags,
            row["note"],
            row["author"],
            created,
            updated,
            file=row.get(FILE_COLUMN, ""),
        )


def _merge_rows(path: str | Path, rows: Iterator[tuple[int, Cells]]) -> tuple[int, Cells, tuple[str, ...]]:
    """Merge the rows of one annotation: the first row's number and cells, and all tags."""
    number, first = next(rows)
    tags = dict.fromkeys([first["tag"]])
    for other_number, row in rows:
        if any(row[name] != first[name] for name in REQUIRED_COLUMNS if name != "tag"):
            raise import_error(
                path, f"rows {number} and {other_number} have the same id but differ in more than the tag"
            )
        tags[row["tag"]] = None
    return number, first, tuple(tag for tag in tags if tag)


def _id(path: str | Path, number: int, row: Cells) -> str:
    try:
        if str(uuid.UUID(row["id"])) == row["id"] and _SHA256.fullmatch(row["sha256"]):
            return row["id"]
    except ValueError:
        pass
    raise import_error(path, f"row {number}: its id must be a UUID and its sha256 64 hexadecimal digits")


def _time(text: str) -> datetime.datetime:
    """Parse a time; one without a zone, as spreadsheets write them, is taken as UTC."""
    time = datetime.datetime.fromisoformat(text)
    return times.from_text((time if time.tzinfo else time.replace(tzinfo=datetime.UTC)).isoformat())


def _span(row: Cells) -> Span:
    start, end = row["start"], row["end"]
    if not (start.isdecimal() and end.isdecimal() and int(start) <= int(end)):
        raise ValueError(f"{start!r} and {end!r} are not a start and an end")
    return Span(int(start), int(end))
