"""Breaks a Chinese paragraph into lines from the widths of its characters.

The rules follow mainland and Taiwanese typesetting as described in the W3C's "Requirements for Chinese Text Layout":
which marks may not begin or end a line, which lose the blank half of their em there, which may hang in the margin.
Positions are code points, lengths pixels. Does not use Qt.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

STOPS = "、。，．"
_POINTS = "；：！？"
_CLOSING = "）」』》〉】〕〗］｝”’"
_OPENING = "（「『《〈【〔〖［｛“‘"
# ASCII quotes may open or close, so they stick to both neighbours; combining marks stick to the previous character.
_JOINED = "".join(map(chr, (*range(0x300, 0x370), 0x200D, 0xFE0E, 0xFE0F, 0x20E3, *range(0x1F3FB, 0x1F400))))
NEVER_FIRST = frozenset(STOPS + _POINTS + _CLOSING + "…—～〜·・‧•々％‰℃℉°′″〃–,.;:!?)]}%»›\"'" + _JOINED)
NEVER_LAST = frozenset(_OPENING + "([{«‹\"'$￥¥€£＄＃#№\u200d")
SPACES = " \u3000\t"
_FULL_WIDTH = STOPS + _POINTS + _CLOSING + _OPENING
# Signs that may precede a word or number, occur inside it, or follow it.
_BEFORE, _WITHIN, _AFTER = "-+−±~$¥€£#№", "-.,:/@&+=?#%~’'′．", "%‰℃℉°+"


def _kind(character: str) -> str:
    """The one-letter class of a character in the patterns below."""
    # Non-ideographic letters and digits.
    if "\u00c0" <= character <= "\u1fff" or character in "_²³¹" or (character.isalnum() and character < "\u007f"):
        return "a" if character.isalnum() or character == "_" else "w"
    if "０" <= character <= "９" or "Ａ" <= character <= "Ｚ" or "ａ" <= character <= "ｚ":
        return "a"
    if character.isalnum():
        return "i"
    if character in _FULL_WIDTH:
        return "n" if character in _WITHIN else "m"
    return "xsjqpebc"[4 * (character in _BEFORE) + 2 * (character in _WITHIN) + (character in _AFTER)]


class _KindTable(dict[int, str]):
    """Character classes by code point, cached, for `str.translate`.

    Patterns over a few letters compile quickly; patterns over all of Unicode would delay the first page.
    """

    def __missing__(self, code: int) -> str:
        kind = self[code] = _kind(chr(code))
        return kind


_KINDS = _KindTable()
# An unbreakable word or number: 2,700.5, -3.2%, GB/T, 2026-11, https://…
_SOLID = re.compile("[pebc]?[aw]+(?:[jqbcn]+[aw]+)*[sqec]?")
# Everything but ideographs and single marks between them.
_UNUSUAL = re.compile("(?:[^imn]|[mn](?=[^ia]))[^i]*")


def unusual_runs(text: str) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """The runs of a text other than plain ideographs: start, end, and the words and numbers inside."""
    kinds = text.translate(_KINDS)
    for run in _UNUSUAL.finditer(kinds):
        start, end = run.span()
        yield start, end, [found.span() for found in _SOLID.finditer(kinds, start, end)]


_WORD_BREAKS = re.compile(r"[-/?&=_.%#]")  # where a word longer than a line may break
_MAX_GAP = 0.35  # em between two characters; looser lines are left ragged


class Punctuation(NamedTuple):
    """How a font sets full-width punctuation: `em` is its advance.

    Brackets always have a blank half; stops only if `stops_left` (mainland forms; Taiwan and Hong Kong centre them),
    curly quotes only if `wide_quotes`.
    """

    em: float
    stops_left: bool
    wide_quotes: bool

    @property
    def closing(self) -> str:
        """Marks with a blank right half."""
        marks = _CLOSING if self.wide_quotes else _CLOSING[:-2]
        return marks + STOPS + _POINTS if self.stops_left else marks

    @property
    def opening(self) -> str:
        """Marks with a blank left half."""
        return _OPENING if self.wide_quotes else _OPENING[:-2]

    @property
    def centred(self) -> str:
        """Marks with a blank quarter on each side."""
        return "" if self.stops_left else STOPS + _POINTS


class MeasuredText(NamedTuple):
    """The character widths of a paragraph, as `drawn` and at their `widest` (bold), and its words and numbers."""

    text: str
    widest: list[float]
    drawn: list[float]
    solids: list[tuple[int, int]]


class BrokenLine(NamedTuple):
    """One line: its characters, and how far it extends left (`lead`) and right (`tail`) of the column.

    `stop` is the end without trailing spaces. `hangs` is set if the last mark hangs in the margin. `gap` is the space
    to add between characters to justify the line, 0 if it must stay ragged; `solid` lists its words and numbers, which
    are not stretched.
    """

    start: int
    stop: int
    end: int
    lead: float
    tail: float
    hangs: bool
    gap: float
    solid: tuple[tuple[int, int], ...]


def adjacent_marks(marks: Punctuation) -> re.Pattern[str]:
    """A pattern for marks with too much space to the adjacent mark."""
    every = re.escape(STOPS + _POINTS + marks.closing + marks.opening)
    closing, opening = re.escape(marks.closing), re.escape(marks.opening)
    others = re.escape(marks.centred + marks.opening)
    return re.compile(f"[{closing}](?=[{every}])|(?<=[{others}])[{opening}]")


@lru_cache(maxsize=64)
def trimmable(marks: Punctuation) -> tuple[dict[str, float], dict[str, float]]:
    """The width that marks lose at the start and at the end of a line."""
    em = marks.em
    trailing = dict.fromkeys(marks.closing, em / 2) | dict.fromkeys(marks.centred, em / 4)
    return dict.fromkeys(marks.opening, em / 2), trailing


class LineBreaker:
    """Breaks one paragraph at its widest (bold) widths, so that emphasis never moves a break."""

    def __init__(self, text: MeasuredText, marks: Punctuation, hanging: bool) -> None:
        """Prepare to break a measured paragraph."""
        self._text = text.text
        self._em = marks.em
        self._hanging = hanging
        self._widest_sums = list(accumulate(text.widest, initial=0.0))
        self._drawn_sums = self._widest_sums if text.drawn == text.widest else list(accumulate(text.drawn, initial=0.0))
        self._solids = text.solids
        self._starts = [start for start, _ in self._solids]
        self._leading, self._trailing = trimmable(marks)

    def lines(self, measure: float, indent: float) -> list[BrokenLine]:
        """The lines in a column of width `measure`, the first indented by `indent`; none for an empty text."""
        lines: list[BrokenLine] = []
        text, size, widths = self._text, len(self._text), self._widest_sums
        start = 0
        while start < size:
            lead = 0.0 if start == 0 and indent else self._lead(start)
            room = measure + lead - (0.0 if start else indent)
            limit = widths[start] + room + 0.01
            end = bisect_right(widths, limit, min(start + 2, size)) - 1 if widths[size] > limit else size
            if end < size:
                end = self._line_end(start, max(end, start + 1), limit)
            while end < size and text[end] in SPACES:
                end += 1
            stop = end
            while stop > start + 1 and text[stop - 1] in SPACES:
                stop -= 1
            lines.append(self._line(start, stop, end, lead, room))
            start = end
        return lines

    def _line(self, start: int, stop: int, end: int, lead: float, room: float) -> BrokenLine:
        drawn = self._drawn_sums[stop] - self._drawn_sums[start]
        spare = room - drawn
        if abs(spare) < 1:  # a full line: keep to the em grid, with the blank half of a last mark
            return BrokenLine(start, stop, end, lead, 0.0, False, 0.0, ())
        tail = self._tail(stop - 1)
        over = self._widest_sums[stop] - self._widest_sums[start] > room + tail + 0.01
        hangs = over and self._hanging and self._text[stop - 1] in STOPS
        if hangs:
            tail = self._widest_sums[stop] - self._widest_sums[stop - 1]
        solid, gap = self._words_in(start, stop), 0.0
        spare += tail
        if end < len(self._text) and spare >= 1:
            gaps = stop - start - 1 - sum(last - first - 1 for first, last in solid)
            gap = spare / gaps if gaps else 0.0
        gap = gap if gap <= _MAX_GAP * self._em else 0.0
        return BrokenLine(start, stop, end, lead, tail, hangs, gap, solid)

    def _words_in(self, start: int, stop: int) -> tuple[tuple[int, int], ...]:
        if not self._solids:
            return ()
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_right(self._starts, stop - 1)
        return tuple((max(a, start), min(b, stop)) for a, b in self._solids[first:last] if b > start)

    def _trim(self, position: int, blanks: dict[str, float]) -> float:
        """The width that a mark loses at a line edge; 0 if it is half-width already."""
        blank = blanks.get(self._text[position], 0.0)
        return blank if blank and self._widest_sums[position + 1] - self._widest_sums[position] >= self._em else 0.0

    def _lead(self, position: int) -> float:
        return self._trim(position, self._leading)

    def _tail(self, position: int) -> float:
        return self._trim(position, self._trailing)

    def _line_end(self, start: int, fits: int, limit: float) -> int:
        """The end of a line with room for the characters up to `fits`."""
        text, widths = self._text, self._widest_sums
        for end in (fits + 2, fits + 1):
            if end > len(text) or text[end - 1] not in NEVER_FIRST or not self.may_break(end):
                continue
            hangs = self._hanging and text[end - 1] in STOPS
            over = widths[end] - (widths[end] - widths[end - 1] if hangs else self._tail(end - 1))
            if over <= limit:
                return end
        end = fits
        while end > start and not self.may_break(end):
            solid = self._solid_around(end)
            if solid is None:
                end -= 1
            elif widths[solid[1]] - widths[solid[0]] > limit - widths[start]:
                return self._break_word(max(solid[0], start), end)
            else:
                end = solid[0]
        return end if end > start else fits

    def _break_word(self, start: int, fits: int) -> int:
        """The position at which to break a word longer than a line."""
        places = [found.end() for found in _WORD_BREAKS.finditer(self._text, start, fits)]
        return places[-1] if places and places[-1] > (start + fits) // 2 else fits

    def _solid_around(self, position: int) -> tuple[int, int] | None:
        """The word or number that a break at `position` would cut."""
        index = bisect_right(self._starts, position - 1) - 1
        if index < 0:
            return None
        start, end = self._solids[index]
        return (start, end) if start < position < end else None

    def may_break(self, position: int) -> bool:
        """Whether a line may end before `position`, which may be the end of the text."""
        text = self._text
        if position >= len(text):
            return True
        before, after = text[position - 1], text[position]
        if after in NEVER_FIRST or before in NEVER_LAST:
            return False
        return not self._starts or self._solid_around(position) is None
