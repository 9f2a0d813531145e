"""Annotations as rows of a table, one for each annotation and tag, whatever file the table is in, and the way back.

docs/formats.md explains the columns.
"""

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
from reader.store.exchange.incoming import Incoming, refused
from reader.store.exchange.outgoing import Mark, Outgoing, outgoing, stamp
from reader.store.exchange.staging import grouped
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
Encode = Callable[[str], str]
Cells = dict[str, str]


def rows(library: Library, wanted: Collection[str] | None, encode: Encode | None = None) -> Iterator[Row]:
    """The rows of the library, or of the articles with these hashes; `encode` is done to every text of a person."""
    return itertools.chain.from_iterable(
        _rows(out, marks, words, encode)
        for out in outgoing(library, wanted)
        for words in [_Words(out)]
        for marks in out.marks()
    )


def _rows(out: Outgoing, marks: Sequence[Mark], words: _Words, encode: Encode | None) -> Iterable[Row]:
    """Column by column, since a hundred thousand rows have no time for anything that is done to each."""
    ids, starts, ends, prefixes, suffixes, notes, authors, created, updated, tags = zip(*marks, strict=True)
    made = changed = [stamp(time) for time in created]
    if updated != created:
        pairs = zip(made, created, updated, strict=True)
        changed = [text if one == two else stamp(two) for text, one, two in pairs]
    about = (out.row.title, file_name(out.row.path), out.row.sha256, str(out.row.date or ""))
    title, file, sha256, date = (itertools.repeat(cell) for cell in _encoded(about, encode))
    return zip(
        ids,
        title,
        file,
        sha256,
        date,
        _encoded([tag or "" for tag in tags], encode),
        _encoded(notes, encode),
        *(_encoded(words.of(starts, ends, script), encode) for script in (Script.READING, Script.HANS, Script.HANT)),
        starts,
        ends,
        _encoded(prefixes, encode),
        _encoded(suffixes, encode),
        words.paragraphs(starts),
        _encoded(authors, encode),
        made,
        changed,
        strict=False,  # what is repeated has no end
    )


def _encoded(column: Sequence[str], encode: Encode | None) -> Sequence[str]:
    """Cells that begin with a Chinese character, which nothing takes for a formula, are not looked at further."""
    if encode is None:
        return column
    return [cell if not cell or "\u3001" <= cell < "\ufe00" else encode(cell) for cell in column]


class _Words:
    """What spans of an article read as: of many, the article is converted in one go; of few, their paragraphs."""

    def __init__(self, out: Outgoing) -> None:
        self._views = out.views
        self._begins = [line.start for line in out.views.paragraphs]
        self._many = out.row.annotations >= len(self._begins)
        self._whole: dict[Script, View] = {}

    def of(self, starts: Sequence[int], ends: Sequence[int], script: Script) -> list[str]:
        """As `Views.text` gives it."""
        if not self._many:
            return [self._views.text(Span(*ends_of), script) for ends_of in zip(starts, ends, strict=True)]
        view = self._whole.get(script)
        if view is None:
            view = self._whole[script] = self._views.whole(script)
        text, alignment = view
        if alignment.exact != (True,):
            spans = alignment.to_view_all([Span(*ends_of) for ends_of in zip(starts, ends, strict=True)])
            return [text[start:end] for start, end in spans]
        return [text[start:end] for start, end in zip(starts, ends, strict=True)]

    def paragraphs(self, starts: Sequence[int]) -> list[int]:
        """The lines that begin at or before these offsets, counted from 1."""
        return [bisect_right(self._begins, start) for start in starts]


def incoming(path: str | Path, numbered: Iterable[tuple[int, Cells]]) -> Iterator[Incoming]:
    """The annotations of rows that have at least the columns `NEEDED`, with their numbers, wherever rows of one stand.

    ImportFileError for a row that cannot be understood, and for rows of one id that differ in more than the tag.
    """
    keyed = ((number, _id(path, number, row), row) for number, row in numbered)
    for members in grouped(keyed):
        number, row, tags = _one(path, members)
        try:
            anchor = Anchor(_span(row), row["quote"], row["prefix"], row["suffix"])
            created, updated = _time(row["created"]), _time(row["updated"])
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


def _time(text: str) -> datetime.datetime:
    """A time without a zone, such as a spreadsheet writes when somebody types one, is held to be in UTC."""
    time = datetime.datetime.fromisoformat(text)
    return times.from_text((time if time.tzinfo else time.replace(tzinfo=datetime.UTC)).isoformat())


def _span(row: Cells) -> Span:
    start, end = row["start"], row["end"]
    if not (start.isdecimal() and end.isdecimal() and int(start) <= int(end)):
        raise ValueError(f"{start!r} and {end!r} are no start and end")
    return Span(int(start), int(end))
