"""Where a line that is too long to be laid out at once may be cut, so that each piece reads as it does in the whole."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

_LEAST, _MOST = 150, 600  # of a piece; a screen has some 700

# What ends a sentence or a clause, the better place first, with what closes up to it. No dictionary of OpenCC knows
# these signs, so what is behind them converts as if nothing stood before. Spaces belong to what they follow.
_STOPS = r"[。！？；…]+[”’」』）》】]*\s*"
_PAUSES = r"[，、：—”’）》]+\s*"
_SPACES = r"\s+"


def cut(text: str) -> list[int]:
    """The offsets at which the pieces of a line end, the last one its length; at least one.

    Pieces end with a sentence, else at a pause, else behind a space, else, where there is none of these within
    reach, between any two characters; only there may a piece convert other than it does in the whole line.
    """
    ends, start = [], 0
    while len(text) - start > _MOST:
        start = next(_places(text, start))
        ends.append(start)
    return [*ends, len(text)]


def _places(text: str, start: int) -> Iterator[int]:
    """Where a piece that begins at `start` may end, the best place first; never more than `_MOST` behind it."""
    for kind in (_STOPS, _PAUSES, _SPACES):
        found = [match.end() for match in _compiled(kind).finditer(text, start + _LEAST, start + _MOST)]
        whole = [end for end in found if _closed(text, start, end)]
        yield from reversed([end for end in whole or found if _apart(text, end)])
    yield from (end for end in range(start + _MOST, start + 1, -1) if _apart(text, end))
    yield start + _MOST


def _closed(text: str, start: int, end: int) -> bool:
    """Whether no bracket is open there, whose other half would say whether it is to be widened."""
    count = text.count
    opened = count("(", start, end) + count("（", start, end)
    return opened <= count(")", start, end) + count("）", start, end)


def _apart(text: str, at: int) -> bool:
    """Whether what stands before and behind are two characters for a reader, and no space goes with the one before."""
    behind = text[at]
    if behind.isspace() or behind == "\u200d" or text[at - 1] == "\u200d":
        return False
    if "\U0001f1e6" <= behind <= "\U0001f1ff" or "\U0001f3fb" <= behind <= "\U0001f3ff":  # halves of flags, skins
        return False
    return unicodedata.category(behind)[0] != "M"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
