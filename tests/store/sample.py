"""A small damaged article about a place that does not exist, for tests of offsets.

It has characters outside the BMP (𠮷, 🙂), newlines, glosses, and U盤, which Taiwan's phrases lengthen.
"""

from __future__ import annotations

import datetime
import sqlite3
from pathlib import Path

from reader.store.selectors import new_annotation
from reader.types import Annotation, Article, Fields, Span

TEXT = (
    "𠮷城發(fā)展大會召開\n"
    "𠮷城市長林若谷表示,今年將發(fā)展旅游業(yè),讓經(jīng)濟(jì)增長8%。\n"
    "=企業(yè)力爭產(chǎn)值達到50億元,經(jīng)濟(jì)要穩(wěn)。\n"
    "\n"
    '會上每人領到一個U盤(容量大),"很高興"🙂。'
)
NOW = datetime.datetime(2025, 2, 6, 8, 30, 0, 123000, tzinfo=datetime.UTC)
FIELDS = Fields(
    title=Span(0, TEXT.index("\n")),
    outlet=None,
    date=datetime.date(2025, 2, 6),
    date_span=None,
    byline=None,
    credits=(),
    body=(1, 2, 4),
)


def article(text: str = TEXT, path: str = "/news/𠮷城.txt") -> Article:
    """An article of any text."""
    return Article(text, path, "utf-8")


def span(words: str, text: str = TEXT) -> Span:
    """The first place of some words."""
    start = text.index(words)
    return Span(start, start + len(words))


def mark(where: Span | str, *tags: str, note: str = "", text: str = TEXT) -> Annotation:
    """An annotation with a new id and fixed times."""
    place = span(where, text) if isinstance(where, str) else where
    return new_annotation(article(text), place, tags, note, "Ana", NOW)


def integrity(path: Path) -> str:
    """The result of SQLite's integrity check."""
    connection = sqlite3.connect(path)
    try:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])
    finally:
        connection.close()
