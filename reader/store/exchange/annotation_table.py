"""Annotations as rows of a table, one for each annotation and tag, whatever file the table is in, and the way back.

docs/formats.md explains the columns.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from reader.store import times
from reader.store.anchor import Anchor
from reader.store.exchange.document_json import file_name
from reader.store.exchange.incoming import Incoming, refused
from reader.store.exchange.outgoing import Outgoing, outgoing, stamp
from reader.store.exchange.staging import grouped
from reader.store.library import Library
from reader.text.views import Views
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

# The others follow from these and the article.
NEEDED = (
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

_SHA256 = re.compile(r"[0-9a-f]{64}")

Row = tuple[str | int, ...]
Cells = dict[str, str]


def rows(
    library: Library, wanted: Collection[str] | None, encode: Callable[[str], str] = lambda cell: cell
) -> Iterator[Row]:
    """The rows of the library, or of the articles with these hashes; `encode` is done to every text of a person."""
    for out in outgoing(library, wanted):
        yield from _article_rows(out, encode)


def _article_rows(out: Outgoing, encode: Callable[[str], str]) -> Iterator[Row]:
    row, marks, at = out.row, out.marks, out.views.paragraph_at
    about = (encode(row.title), encode(file_name(row.path)), row.sha256, str(row.date or ""))
    title, file, sha256, date = about
    spans = [Span(mark[1], mark[2]) for mark in marks]
    read, simplified, traditional = (_words(out.views, spans, script) for script in _SCRIPTS)
    names = {name: encode(name or "") for mark in marks for name in (mark[9], mark[6])}  # of tags and authors
    for (id, start, end, prefix, suffix, note, author, created, updated, tag), quote, hans, hant in zip(
        marks, read, simplified, traditional, strict=True
    ):
        made = stamp(created)
        yield (
            id,
            title,
            file,
            sha256,
            date,
            names[tag],
            encode(note) if note else note,
            encode(quote),
            encode(hans),
            encode(hant),
            start,
            end,
            encode(prefix),
            encode(suffix),
            at(start) + 1,
            names[author],
            made,
            made if updated == created else stamp(updated),
        )


_SCRIPTS = (Script.READING, Script.HANS, Script.HANT)


def _words(views: Views, spans: list[Span], script: Script) -> list[str]:
    """What spans of the source read as: of many, the article is converted in one go; of few, their paragraphs."""
    if len(spans) < len(views.paragraphs):
        return [views.text(span, script) for span in spans]
    text, alignment = views.whole(script)
    if alignment.exact != (True,):
        spans = alignment.to_view_all(spans)
    return [text[start:end] for start, end in spans]


def incoming(path: str | Path, numbered: Iterable[tuple[int, Cells]]) -> Iterator[Incoming]:
    """The annotations of rows that have at least the columns `NEEDED`, with their numbers, wherever rows of one stand.

    ImportFileError for a row that cannot be understood, and for rows of one id that differ in more than the tag.
    """
    keyed = ((number, _id(path, number, row), row) for number, row in numbered)
    for members in grouped(keyed):
        number, row, tags = _one(path, members)
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
