"""Texts that come in archives: their bytes, what is known of them, and what positions in them mean.

Positions ought to be code points of the text as it lies in the file. Programs also count UTF-16, count a line break of
two characters as one, or count a byte order mark.
"""

from __future__ import annotations

import itertools
import json
import re
import sys
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.store.anchor import Anchor
from reader.store.library import ArticleRow
from reader.store.selectors import selectors
from reader.text.load import from_text
from reader.types import Article, Span

NOWHERE = Anchor(Span(sys.maxsize, sys.maxsize), "", "", "")

_WIDE = re.compile("[\U00010000-\U0010ffff]")
_TRIED = 1000  # passages by which a way of counting is judged
_CUT = "….\u00a0 "  # what may stand behind the beginning of a passage in its name


class Passage(NamedTuple):
    """A stretch in a program's own positions, and the beginning of its words as the program names it, or ""."""

    start: int
    end: int
    words: str


class OffsetScheme:
    """One way of counting in a text."""

    def __init__(self, raw: str, wide: bool, pairs: bool, mark: bool) -> None:
        """`raw` is the text as it lies in the file; count UTF-16, both of CR and LF, and a byte order mark or not."""
        head = len(raw) - len(raw.lstrip("\ufeff"))
        counted = raw if mark else raw[head:]
        if not pairs:
            counted = counted.replace("\r\n", "\n")
        self._wide = []
        if wide:
            self._wide = [found.start() + number for number, found in enumerate(_WIDE.finditer(counted))]
        self._dropped = list(range(head)) if mark else []
        if pairs:
            self._dropped += [found.start() for found in re.finditer("\r\n", counted)]
        self._length = len(counted) + len(self._wide)

    def source(self, position: int) -> int | None:
        """The offset in the source that a position means, None where it is outside the text."""
        if not 0 <= position <= self._length:
            return None
        point = position - bisect_left(self._wide, position)
        return point - bisect_left(self._dropped, point)


def decode_text(data: bytes) -> str:
    """The text in a file's bytes, with its byte order mark; UnicodeDecodeError where it is neither UTF-8 nor UTF-16."""
    return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8")


def fix_surrogates(text: str) -> str:
    """The text with halves of surrogate pairs, which JSON can hold, put together or replaced."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def member_name(row: ArticleRow) -> str:
    """What an article's files in an archive are called, without their ending: its day and its hash."""
    return f"{row.date or 'undated'}-{row.sha256[:16]}"


def with_file_details(article: Article, about: Mapping[str, str]) -> Article:
    """The article with what our own exports say of the file it came from (`sha256`, `encoding`, `format`, `marked`).

    Nothing is believed that is said of another text.
    """
    if about.get("sha256") != article.sha256:
        return article
    return article._replace(
        encoding=about.get("encoding") or article.encoding,
        format=about.get("format") or article.format,
        marked=_marked(about.get("marked", "[]"), len(article.text)),
    )


def make_anchor(text: str, start: int | None, end: int | None) -> Anchor:
    """The anchor of a stretch of exactly this text; one that is nowhere if it is none."""
    if start is None or end is None or not 0 <= start <= end <= len(text):
        return NOWHERE
    span = Span(start, end)
    return Anchor(span, *selectors(text, span))


def detect_scheme(raw: str, passages: Sequence[Passage], pairs: bool = True) -> OffsetScheme:
    """The way of counting in which most passages begin with the words that name them.

    Where that says nothing: code points, without a byte order mark, a line break of two characters as two if `pairs`.
    """
    usual = (False, pairs, False)
    if not ("\r\n" in raw or raw.startswith("\ufeff") or _WIDE.search(raw)):
        return OffsetScheme(raw, *usual)
    text = from_text(raw).text
    named = [each for each in passages if len(each.words.strip(_CUT)) > 1][:_TRIED]
    others = (way for way in itertools.product((False, True), repeat=3) if way != usual)
    ways = [OffsetScheme(raw, *way) for way in (usual, *others)]
    return max(ways, key=lambda way: sum(_agrees(text, way, each) for each in named))


def _agrees(text: str, way: OffsetScheme, passage: Passage) -> bool:
    start, end = way.source(passage.start), way.source(passage.end)
    if start is None or end is None or start > end:
        return False
    words = "".join(passage.words.rstrip(_CUT).split())
    return "".join(text[start:end].split()).startswith(words)


def _marked(text: str, length: int) -> tuple[tuple[str, Span], ...]:
    try:
        found = [(str(name), Span(int(start), int(end))) for name, (start, end) in json.loads(text)]
    except (ValueError, TypeError):
        return ()
    return tuple((name, span) for name, span in found if 0 <= span.start <= span.end <= length)
