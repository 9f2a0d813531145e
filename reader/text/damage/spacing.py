"""Closes up text with spaces between all characters, as PDF files and text recognition give it: 全 市 经 济.

Which pairs of neighbours were parted, the document tells: those of Chinese characters always, those of digits, letters
and signs if most are. A wider gap was a space before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from reader.text.damage.shape import Edit, applied

_GAPS = " \u00a0\u2002\u2003\u2009\u3000"
_HAN = "\u2e80-\u2fdf\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_APART = rf"(?<=[{_HAN}])[{_GAPS}]+(?=[{_HAN}])"
_JOINED = rf"(?<=[{_HAN}])(?=[{_HAN}])"
_INNER = rf"(?<=[^\s])[{_GAPS}]+(?=[^\s])"
_PAUSES = "，。、；：！？,;:!?"
_INDENT = rf"^[{_GAPS}]{{2,}}(?=[^\s])"

_SPARSE = 4  # code points for each gap, at most; in English it is six
_LEAST = 20  # parted pairs of Chinese characters in a document
_MOSTLY = 0.8  # their share of all its pairs
_LINE = 0.6  # the same for a line
_PROSE = 16  # Chinese characters of a line of prose; verse is shorter
_FUNCTION = frozenset("的了是在和对對将將为為与與等年月日")  # hardly found in lists, characters to learn, old verse
_FUNCTIONS = 0.02  # their least share in modern prose

Pair = tuple[str, str]  # the kinds of two neighbours


class Spacing:
    """How a document was spaced: `gap` between the neighbours of the kinds in `parted`.

    `wide` tells whether a space was parted from its neighbours, too, and `kept` whether a gap of three of the same
    proves it, so that no space was lost.
    """

    def __init__(self, gap: str, parted: Collection[Pair], *, wide: bool, kept: bool) -> None:
        """Take the law of the document."""
        self._gap = gap
        self._parted = parted
        self._wide = wide
        self._kept = kept

    def undo(self, line: str) -> Sequence[Edit]:
        """Edits of one character each, which takes the gap behind it.

        Certain if spacing the result again gives `line`, and no space of the document was lost.
        """
        if not _is_spaced(line, _LINE):
            return []
        edits = []
        if self._wide and (indent := re.match(_INDENT, line)):
            edits.append(Edit(0, indent.end(), indent[0][::2], "spaces"))
        for match in re.finditer(_INNER, line):
            start, end = match.span()
            kept = self._inner(match[0], (_kind(line[start - 1]), _kind(line[end])))
            if kept != match[0]:
                edits.append(Edit(start - 1, end, line[start - 1] + kept, "spaces"))
        if not self._kept or self.redo(applied(line, edits)) != line:
            return [edit._replace(certain=False) for edit in edits]
        return edits

    def redo(self, line: str) -> str:
        """The line with gaps."""
        pieces = [line[:1]]
        for before, char in pairwise(line):
            spaces = before in _GAPS or char in _GAPS
            if self._wide if spaces else (_kind(before), _kind(char)) in self._parted:
                pieces.append(self._gap)
            pieces.append(char)
        return "".join(pieces)

    def _inner(self, gap: str, pair: Pair) -> str:
        """What was in the place of a gap: nothing, or the spaces that were parted in turn."""
        if len(gap) == 1:
            return "" if pair in self._parted else gap
        return gap[1::2] if self._wide else gap


def recognise(text: str, forced: bool = False) -> Spacing | None:
    """How a document was spaced, or None if it was not.

    It was if at least 20 pairs of Chinese characters, and four in five of all, are parted, and most of its characters
    are in lines of prose: sixteen Chinese characters and more, with a pause, in words of today. So lists of words or
    characters, tables and verse stay.
    """
    gaps = sum(map(text.count, _GAPS))
    if gaps * _SPARSE < len(text) or (gaps < _LEAST and not forced):
        return None
    lines = [line for line in text.split("\n") if _is_spaced(line, _MOSTLY)]
    apart = sum(map(_apart, lines))
    if not lines or (not forced and (apart < _LEAST or apart < _MOSTLY * _pairs(text) or not _is_prose(lines))):
        return None
    gap = max(_GAPS, key=text.count)
    parted, joined, widths = _counted(lines)
    every = not any(joined["Chinese", kind] > parted["Chinese", kind] for kind in ("sign", "digit", "letter"))
    wide = every and sum(count for width, count in widths.items() if width % 2) * 2 > widths.total()
    kept = wide and any(3 * gap in line for line in lines)
    return Spacing(gap, frozenset(pair for pair, times in parted.items() if times > joined[pair]), wide=wide, kept=kept)


def _is_prose(lines: Sequence[str]) -> bool:
    lengths = {line: len(re.findall(f"[{_HAN}]", line)) for line in lines}
    prose = [line for line in lines if lengths[line] >= _PROSE and not set(_PAUSES).isdisjoint(line)]
    if 2 * sum(map(lengths.__getitem__, prose)) < sum(map(lengths.__getitem__, lines)):
        return False
    found = sum(char in _FUNCTION or "0" <= char <= "9" for line in prose for char in line)
    return found >= _FUNCTIONS * sum(map(lengths.__getitem__, prose))


def _is_spaced(line: str, share: float) -> bool:
    """Whether that share of the pairs of Chinese characters is parted; without any, all neighbours."""
    apart, pairs = _apart(line), _pairs(line)
    if pairs:
        return apart >= share * pairs
    found = re.findall(_INNER, line)
    return len(found) > 1 and len(found) == len(re.findall(r"\S", line)) - 1


def _apart(line: str) -> int:
    return len(re.findall(_APART, line))


def _pairs(text: str) -> int:
    """The number of pairs of Chinese characters, with or without a gap between them."""
    return _apart(text) + len(re.findall(_JOINED, text))


def _counted(lines: Sequence[str]) -> tuple[Counter[Pair], Counter[Pair], Counter[int]]:
    """How often each pair of kinds is parted and joined, and the widths of the wider gaps."""
    parted: Counter[Pair] = Counter()
    joined: Counter[Pair] = Counter()
    widths: Counter[int] = Counter()
    for line in lines:
        for before, width, behind in _neighbours(line):
            pair = _kind(before), _kind(behind)
            if width < 2:
                (parted if width else joined)[pair] += 1
            else:
                widths[width] += 1
    return parted, joined, widths


def _neighbours(line: str) -> Iterator[tuple[str, int, str]]:
    """Characters that are next to each other but for a gap, with its width."""
    before, width = "", 0
    for char in line:
        if char in _GAPS:
            width += 1
        else:
            if before:
                yield before, width, char
            before, width = char, 0


def _kind(char: str) -> str:
    """The kind of a character: a digit, another letter or sign of ASCII, or Chinese."""
    if not char.isascii():
        return "sign" if char != "〇" and ("\u2010" <= char <= "\u303f" or "！" <= char <= "～") else "Chinese"
    return "digit" if char.isdigit() else "letter" if char.isalpha() else char
