"""10,000 marks, each in a synced transaction, against bare sqlite3 with the same pragmas and rows."""

from __future__ import annotations

import datetime
import sqlite3
import sys
import tempfile
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import ARTICLE, report, timed
from reader.store.library import Library
from reader.store.selectors import new_annotation
from reader.text import fields
from reader.text.load import load
from reader.text.views import Views
from reader.types import Annotation, Article, Span

_Rows: TypeAlias = tuple[tuple[Any, ...], list[tuple[Any, ...]]]  # the row of a mark, and those of its tags

MARKS = 10_000
_AT_ONCE = 500  # marks per alternation, so that a slow moment of the disk affects both
_TAGS = ("Promise", "Figure")
_LENGTH = 20


def main() -> None:
    """Write all marks once to each of two libraries, alternating."""
    article = load(ARTICLE)
    marks = _marks(article)
    with tempfile.TemporaryDirectory() as folder:
        ours = _library(Path(folder) / "ours.sqlite", article)
        other = _library(Path(folder) / "bare.sqlite", article)
        tags = {tag: other.codebook.row_id(tag) for tag in _TAGS}
        other.annotations.add(marks.pop())  # gives the author a colour, as in ours
        other.close()
        ours.annotations.add(_marks(article)[0])
        with closing(sqlite3.connect(other.path, isolation_level=None)) as bare:
            for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
                bare.execute(f"PRAGMA {pragma}").fetchall()
            took = [0.0, 0.0]
            for at in range(0, MARKS, _AT_ONCE):
                part = marks[at : at + _AT_ONCE]
                rows = [_rows(mark, tags) for mark in part]
                took[0] += timed(partial(_add, ours, part))
                took[1] += timed(partial(_insert_all, bare, rows))
        ours.close()
    each = tuple(1e6 * seconds / MARKS for seconds in took)
    report("marks", took[0] / took[1], 1.5, f"{each[0]:.0f} µs each, bare {each[1]:.0f} µs")


def _marks(article: Article) -> list[Annotation]:
    now = datetime.datetime(2031, 2, 3, tzinfo=datetime.UTC)
    room = len(article.text) - _LENGTH
    spans = [Span(number * 7 % room, number * 7 % room + _LENGTH) for number in range(MARKS + 1)]
    return [new_annotation(article, span, _TAGS, "", "Ana", now) for span in spans]


def _library(path: Path, article: Article) -> Library:
    library = Library.open(path, "Ana")
    views = Views(article)
    library.add_article(article, fields.find(views), views)
    return library


def _rows(mark: Annotation, tags: dict[str, int]) -> _Rows:
    times = (round(mark.created.timestamp() * 1000), round(mark.updated.timestamp() * 1000))
    row = (mark.id, mark.article, *mark.span, mark.quote, mark.prefix, mark.suffix, mark.note, mark.author, *times)
    return row, [(mark.id, position, tags[tag]) for position, tag in enumerate(mark.tags)]


def _add(library: Library, marks: list[Annotation]) -> None:
    for mark in marks:
        library.annotations.add(mark)


def _insert_all(bare: sqlite3.Connection, rows: list[_Rows]) -> None:
    for row, ties in rows:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO annotations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        bare.executemany("INSERT INTO annotation_tags VALUES (?, ?, ?)", ties)
        bare.execute("COMMIT")


if __name__ == "__main__":
    main()
