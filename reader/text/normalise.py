"""Normalises Chinese text: half-width punctuation, stray spaces, and full-width letters and digits."""

import re
from collections.abc import Sequence
from itertools import pairwise
from unicodedata import category, east_asian_width

from reader.text.align import Alignment
from reader.types import Normal

Sign = tuple[int, ...]  # the index of a sign, or both indices of a pair of brackets

_WIDE = dict(zip(",:;!?()", "，：；！？（）", strict=True))
_NARROW = {code: code - 0xFEE0 for first, last in ("０９", "ＡＺ", "ａｚ") for code in range(ord(first), ord(last) + 1)}
_SPACES = frozenset("\t \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")
# Sets, since compiling patterns would take as long as the whole first page.
_UNUSUAL = _SPACES.union(_WIDE, map(chr, _NARROW))
_EITHER = "“”‘’…—"  # signs that Chinese and Latin text share
_FIGURES = "0123456789.%‰℃°"


def normalise(text: str, normal: Normal) -> tuple[str, Alignment]:
    """Normalise a repaired line, with the alignment from `text`; docs/text.md has the rules.

    Only half-width signs, spaces and full-width letters and digits change, each only if `normal` says so. A line of
    only spaces is unchanged.
    """
    if not _UNUSUAL.isdisjoint(text):
        if normal.digits:
            text = text.translate(_NARROW)
        if normal.punctuation:
            text = _with_wide_signs(text)
        if normal.spaces and not _SPACES.isdisjoint(text) and not text.isspace():
            return _with_few_spaces(text)
    return text, Alignment.identity(0, len(text))


def _with_wide_signs(text: str) -> str:
    """Widen half-width signs in Chinese text; a widened sign counts as Chinese for its neighbours."""
    chars = list(text)
    waiting = _signs(text)
    beside: dict[Sign, list[Sign]] = {sign: [] for sign in waiting}
    for (_, one), (_, other) in pairwise(sorted((at, sign) for sign in waiting for at in sign)):
        beside[one].append(other)
        beside[other].append(one)
    while waiting:
        sign = waiting.pop()
        if sign in beside and _widens(chars, sign):
            waiting += beside.pop(sign)
    return "".join(chars)


def _widens(chars: list[str], sign: Sign) -> bool:
    """Widen the sign or the pair of brackets if it is in Chinese text; returns whether it was widened."""
    if not any(_in_chinese(chars, at) for at in sign):
        return False
    for at in sign:
        chars[at] = _WIDE.get(chars[at], chars[at])
    return True


def _signs(text: str) -> list[Sign]:
    """The signs that may be widened: each alone, or a pair of brackets; unpaired brackets are excluded."""
    found: list[Sign] = []
    opened: list[int] = []
    for at, sign in enumerate(text):
        if sign not in ",:;!?()（）":
            continue
        if sign in "(（":
            opened.append(at)
        elif sign not in ")）":
            found.append((at,))
        elif opened:
            found.append((opened.pop(), at))
    return found


def _in_chinese(chars: Sequence[str], at: int) -> bool:
    """Whether the sign is next to Chinese text and not inside a number or Latin words, as in 1,000."""
    if _wide(chars[at]):
        return True
    before, behind = chars[at - 1] if at else "", chars[at + 1] if at + 1 < len(chars) else ""
    if before.isalnum() and before.isascii() and behind.isalnum() and behind.isascii():
        return False
    return _wide(_neighbour(chars, range(at - 1, -1, -1))) or _wide(_neighbour(chars, range(at + 1, len(chars))))


def _neighbour(chars: Sequence[str], places: range) -> str:
    """The first letter or sign that identifies the script; spaces, quotation marks and figures do not: 60%,2025年."""
    for at in places:
        if not (chars[at].isspace() or chars[at] in _EITHER or chars[at] in _FIGURES):
            return chars[at]
    return ""


def _with_few_spaces(text: str) -> tuple[str, Alignment]:
    """Remove spaces at line ends and next to full-width signs; collapse others to one.

    A removed space belongs to the character before it, or at the start of the line to the one after it.
    """
    pieces: list[str] = []
    lengths: list[tuple[int, int]] = []
    done = 0
    for run in re.finditer(f"[{''.join(_SPACES)}]+", text):
        start, end = run.span()
        if start and end < len(text) and not _closes_up(text, start, end):
            pieces += (text[done:start], " ")
            lengths += ((start - done, start - done), (end - start, 1))
            done = end
        elif start == 0:
            pieces.append(text[end])
            lengths.append((end + 1, 1))
            done = end + 1
        elif start == done:  # after the one character that took the spaces before it
            lengths[-1] = (end, 1)
            done = end
        else:
            pieces.append(text[done:start])
            lengths += ((start - 1 - done, start - 1 - done), (end - start + 1, 1))
            done = end
    pieces.append(text[done:])
    lengths.append((len(text) - done, len(text) - done))
    return "".join(pieces), Alignment.of_lengths(0, [unit for unit in lengths if unit[0]])


def _closes_up(text: str, start: int, end: int) -> bool:
    """Whether to remove the space at ``start:end``: next to a full-width sign, or between single characters, 张 三."""
    before, behind = text[start - 1], text[end]
    if _sign(before, behind) or _sign(behind, before):
        return True
    alone = not _han(text[start - 2 : start - 1]) and not _han(text[end + 1 : end + 2])
    return alone and _han(before) and _han(behind)


def _sign(char: str, other: str) -> bool:
    """Whether it is a full-width sign, or becomes one next to the Chinese character `other`."""
    return (_wide(char) and category(char)[0] == "P") or (char in _EITHER and _wide(other))


def _wide(char: str) -> bool:
    return bool(char) and east_asian_width(char) in "WF"


def _han(char: str) -> bool:
    return "㐀" <= char <= "鿿" or "豈" <= char <= "\ufaff" or char >= "\U00020000" or char == "〇"
