"""Splits lines that are too long to lay out at once, so that each piece reads as in the whole."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

_LEAST, _MOST = 150, 600  # code points of a piece; a screen has some 700

# Ends of sentences and clauses, the better one first, with closing signs. No dictionary of OpenCC contains these signs,
# so the text after them converts independently of the text before. Spaces belong to the text before them.
_STOPS = r"[。！？；…]+[”’」』）》】]*\s*"
_PAUSES = r"[，、：—”’）》]+\s*"
_SPACES = r"\s+"


def cut(text: str) -> list[int]:
    """The end offsets of the pieces of a line, the last one its length; at least one.

    Pieces end after a sentence, else a pause, else a space, else, if none is within reach, between any two characters;
    only in the last case may a piece convert differently from the whole line.
    """
    ends, start = [], 0
    while len(text) - start > _MOST:
        start = next(_places(text, start))
        ends.append(start)
    return [*ends, len(text)]


def _places(text: str, start: int) -> Iterator[int]:
    """Possible ends of a piece that begins at `start`, best first, at most `_MOST` after it."""
    for kind in (_STOPS, _PAUSES, _SPACES):
        found = [match.end() for match in _compiled(kind).finditer(text, start + _LEAST, start + _MOST)]
        whole = [end for end in found if _closed(text, start, end)]
        yield from reversed([end for end in whole or found if _apart(text, end)])
    yield from (end for end in range(start + _MOST, start + 1, -1) if _apart(text, end))
    yield start + _MOST


def _closed(text: str, start: int, end: int) -> bool:
    """Whether no bracket is open there; its other half would decide whether it is widened."""
    count = text.count
    opened = count("(", start, end) + count("（", start, end)
    return opened <= count(")", start, end) + count("）", start, end)


def _apart(text: str, at: int) -> bool:
    """Whether the characters on both sides are separate graphemes, with no space that belongs to the first."""
    behind = text[at]
    if behind.isspace() or behind == "\u200d" or text[at - 1] == "\u200d":
        return False
    if "\U0001f1e6" <= behind <= "\U0001f1ff" or "\U0001f3fb" <= behind <= "\U0001f3ff":  # halves of flags, skin tones
        return False
    return unicodedata.category(behind)[0] != "M"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
