"""Texts in archives of other programs: decoding, metadata, and positions in them.

Positions ought to be code points of the text in the file. Some programs count UTF-16 units, count CRLF as one
character, or count a byte order mark.
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

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_SAMPLE = 1000  # passages used for detecting a scheme
_ELISION = "….\u00a0 "  # may follow the quoted start of a passage


class Passage(NamedTuple):
    """A span in a program's own positions, and the start of its words as the program quotes it, or ""."""

    start: int
    end: int
    words: str


class OffsetScheme:
    """One way of counting positions in a text."""

    def __init__(self, raw: str, utf16: bool, crlf_as_two: bool, bom: bool) -> None:
        """`raw` is the text in the file. Count UTF-16 units, CRLF as two, and a byte order mark, or not."""
        head = len(raw) - len(raw.lstrip("\ufeff"))
        counted = raw if bom else raw[head:]
        if not crlf_as_two:
            counted = counted.replace("\r\n", "\n")
        self._astral = []
        if utf16:
            self._astral = [found.start() + number for number, found in enumerate(_ASTRAL.finditer(counted))]
        self._dropped = list(range(head)) if bom else []
        if crlf_as_two:
            self._dropped += [found.start() for found in re.finditer("\r\n", counted)]
        self._length = len(counted) + len(self._astral)

    def source(self, position: int) -> int | None:
        """The source offset of a position, None if outside the text."""
        if not 0 <= position <= self._length:
            return None
        point = position - bisect_left(self._astral, position)
        return point - bisect_left(self._dropped, point)


def decode_text(data: bytes) -> str:
    """Decode UTF-8 or UTF-16, keeping a byte order mark; raises UnicodeDecodeError."""
    return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8")


def fix_surrogates(text: str) -> str:
    """Join surrogate pairs and replace lone surrogates, which JSON allows."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def member_name(row: ArticleRow) -> str:
    """The name of an article's files in an archive, without extension: its date and hash."""
    return f"{row.date or 'undated'}-{row.sha256[:16]}"


def with_file_details(article: Article, about: Mapping[str, str]) -> Article:
    """Restore what our own exports record of the source file (`sha256`, `encoding`, `format`, `marked`).

    Details of another text are ignored.
    """
    if about.get("sha256") != article.sha256:
        return article
    return article._replace(
        encoding=about.get("encoding") or article.encoding,
        format=about.get("format") or article.format,
        marked=_marked(about.get("marked", "[]"), len(article.text)),
    )


def make_anchor(text: str, start: int | None, end: int | None) -> Anchor:
    """The anchor of a span of this text, `NOWHERE` if the span is invalid."""
    if start is None or end is None or not 0 <= start <= end <= len(text):
        return NOWHERE
    span = Span(start, end)
    return Anchor(span, *selectors(text, span))


def detect_scheme(raw: str, passages: Sequence[Passage], crlf_as_two: bool = True) -> OffsetScheme:
    """The scheme under which most passages begin with their quoted words.

    By default code points, without a byte order mark, and CRLF as two if `crlf_as_two`.
    """
    default = (False, crlf_as_two, False)
    if not ("\r\n" in raw or raw.startswith("\ufeff") or _ASTRAL.search(raw)):
        return OffsetScheme(raw, *default)
    text = from_text(raw).text
    sample = [each for each in passages if len(each.words.strip(_ELISION)) > 1][:_SAMPLE]
    variants = (scheme for scheme in itertools.product((False, True), repeat=3) if scheme != default)
    schemes = [OffsetScheme(raw, *scheme) for scheme in (default, *variants)]
    return max(schemes, key=lambda scheme: sum(_agrees(text, scheme, each) for each in sample))


def _agrees(text: str, scheme: OffsetScheme, passage: Passage) -> bool:
    start, end = scheme.source(passage.start), scheme.source(passage.end)
    if start is None or end is None or start > end:
        return False
    words = "".join(passage.words.rstrip(_ELISION).split())
    return "".join(text[start:end].split()).startswith(words)


def _marked(text: str, length: int) -> tuple[tuple[str, Span], ...]:
    try:
        found = [(str(name), Span(int(start), int(end))) for name, (start, end) in json.loads(text)]
    except (ValueError, TypeError):
        return ()
    return tuple((name, span) for name, span in found if 0 <= span.start <= span.end <= length)
