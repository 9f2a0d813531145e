"""What another program's positions in a text mean.

They ought to be code points of the text as it lies in the file. Programs also count UTF-16, count a line break of two
characters as one, or count a byte order mark.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reader.text.load import from_text
from reader.types import Article

_WIDE = re.compile("[\U00010000-\U0010ffff]")
_TRIED = 1000  # passages by which a way of counting is judged
_CUT = "….\u00a0 "  # what may stand behind the beginning of a passage in its name


class Passage(NamedTuple):
    """A stretch in a program's own positions, and the beginning of its words as the program names it, or ""."""

    start: int
    end: int
    words: str


class Counting:
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


def decoded(data: bytes) -> str:
    """The text in a file's bytes, with its byte order mark; UnicodeDecodeError where it is neither UTF-8 nor UTF-16."""
    return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8")


def article(raw: str) -> Article:
    """The article in a text of a file."""
    return from_text(raw)


def counting(raw: str, passages: Sequence[Passage]) -> Counting:
    """The way of counting in which most passages begin with the words that name them; the proper one where equal."""
    proper = Counting(raw, wide=False, pairs=True, mark=False)
    if not ("\r\n" in raw or raw.startswith("\ufeff") or _WIDE.search(raw)):
        return proper
    text = from_text(raw).text
    named = [each for each in passages if len(each.words.strip(_CUT)) > 1][:_TRIED]
    ways = [proper]
    ways += [
        Counting(raw, wide, pairs, mark)
        for mark in (False, True)
        for pairs in (True, False)
        for wide in (False, True)
        if (wide, pairs, mark) != (False, True, False)
    ]
    return max(ways, key=lambda way: sum(_agrees(text, way, each) for each in named))


def _agrees(text: str, way: Counting, passage: Passage) -> bool:
    start, end = way.source(passage.start), way.source(passage.end)
    if start is None or end is None or start > end:
        return False
    words = "".join(passage.words.rstrip(_CUT).split())
    return "".join(text[start:end].split()).startswith(words)
