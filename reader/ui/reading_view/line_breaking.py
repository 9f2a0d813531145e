"""Where the lines of a Chinese paragraph end, from the widths of its characters.

The rules are those of mainland and Taiwanese printing, as the W3C's "Requirements for Chinese Text Layout" puts them
together: which marks may not begin or end a line, which lose the blank half of their em there, which may stand in the
margin. Positions are code points, lengths pixels. No Qt here.
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
# ASCII quotes turn either way, so they hold on to both neighbours; what modifies the character before it stays with it.
_JOINED = "".join(map(chr, (*range(0x300, 0x370), 0x200D, 0xFE0E, 0xFE0F, 0x20E3, *range(0x1F3FB, 0x1F400))))
NEVER_FIRST = frozenset(STOPS + _POINTS + _CLOSING + "…—～〜·・‧•々％‰℃℉°′″〃–,.;:!?)]}%»›\"'" + _JOINED)
NEVER_LAST = frozenset(_OPENING + "([{«‹\"'$￥¥€£＄＃#№\u200d")
SPACES = " \u3000\t"
_LONE = STOPS + _POINTS + _CLOSING + _OPENING
# What a sign may do in a word or number: stand before it, within it, after it.
_BEFORE, _WITHIN, _AFTER = "-+−±~$¥€£#№", "-.,:/@&+=?#%~’'′．", "%‰℃℉°+"


def _kind(character: str) -> str:
    """One letter for what a character is to the patterns below."""
    # Letters and figures that are no ideographs.
    if "\u00c0" <= character <= "\u1fff" or character in "_²³¹" or (character.isalnum() and character < "\u007f"):
        return "a" if character.isalnum() or character == "_" else "w"
    if "０" <= character <= "９" or "Ａ" <= character <= "Ｚ" or "ａ" <= character <= "ｚ":
        return "a"
    if character.isalnum():
        return "i"
    if character in _LONE:
        return "n" if character in _WITHIN else "m"
    return "xsjqpebc"[4 * (character in _BEFORE) + 2 * (character in _WITHIN) + (character in _AFTER)]


class _Kinds(dict[int, str]):
    """The kinds of characters by their code, for `str.translate`; each is found out once.

    Patterns over a few letters compile at once, those over characters of all Unicode would hold up the first page.
    """

    def __missing__(self, code: int) -> str:
        kind = self[code] = _kind(chr(code))
        return kind


_KINDS = _Kinds()
# A word or number in one piece: 2,700.5, -3.2%, GB/T, 2026-11, https://…
_SOLID = re.compile("[pebc]?[aw]+(?:[jqbcn]+[aw]+)*[sqec]?")
# All that is no ideograph nor a mark between two of them.
_UNUSUAL = re.compile("(?:[^imn]|[mn](?=[^ia]))[^i]*")


def unusual(text: str) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """The pieces of a text that are not mere ideographs: start, end, and the words and numbers inside."""
    kinds = text.translate(_KINDS)
    for run in _UNUSUAL.finditer(kinds):
        start, end = run.span()
        yield start, end, [found.span() for found in _SOLID.finditer(kinds, start, end)]


_PLACES = re.compile(r"[-/?&=_.%#]")  # where a word that is longer than a line may break
_LOOSEST = 0.35  # em between two characters; what is set wider than that is left ragged


class Punctuation(NamedTuple):
    """How a font sets full-width punctuation: `em` is its advance.

    Brackets have a blank half always, stops only where `stops_left` (mainland forms, at the left of their em; Taiwan
    and Hong Kong centre them), curly quotes only where `wide_quotes`.
    """

    em: float
    stops_left: bool
    wide_quotes: bool

    @property
    def closing(self) -> str:
        """Marks whose right half is blank."""
        marks = _CLOSING if self.wide_quotes else _CLOSING[:-2]
        return marks + STOPS + _POINTS if self.stops_left else marks

    @property
    def opening(self) -> str:
        """Marks whose left half is blank."""
        return _OPENING if self.wide_quotes else _OPENING[:-2]

    @property
    def centred(self) -> str:
        """Marks with a blank quarter on each side."""
        return "" if self.stops_left else STOPS + _POINTS


class Measured(NamedTuple):
    """The widths of a paragraph's characters, as `drawn` and the `widest` they may get (in bold), and its words and
    numbers.
    """

    text: str
    widest: list[float]
    drawn: list[float]
    solids: list[tuple[int, int]]


class Cut(NamedTuple):
    """One line: its characters, how far it begins left of the column and ends right of it, and how it fills up.

    `stop` is the end without the spaces that hang there. `hangs` says that the last mark stands outside. `gap` is
    what must be added between its characters to make it end flush, 0 where it must not be stretched; `solid` lists
    the words and numbers in it, which keep their own shape.
    """

    start: int
    stop: int
    end: int
    lead: float
    tail: float
    hangs: bool
    gap: float
    solid: tuple[tuple[int, int], ...]


def meeting(marks: Punctuation) -> re.Pattern[str]:
    """What matches a mark that stands too far from the mark beside it."""
    every = re.escape(STOPS + _POINTS + marks.closing + marks.opening)
    closing, opening = re.escape(marks.closing), re.escape(marks.opening)
    others = re.escape(marks.centred + marks.opening)
    return re.compile(f"[{closing}](?=[{every}])|(?<=[{others}])[{opening}]")


@lru_cache(maxsize=64)
def blanks(marks: Punctuation) -> tuple[dict[str, float], dict[str, float]]:
    """What a mark gives up at the beginning and at the end of a line."""
    em = marks.em
    behind = dict.fromkeys(marks.closing, em / 2) | dict.fromkeys(marks.centred, em / 4)
    return dict.fromkeys(marks.opening, em / 2), behind


class Breaker:
    """Breaks one paragraph as if all of it had its widest form, so that lines stay where they are when that comes."""

    def __init__(self, text: Measured, marks: Punctuation, hanging: bool) -> None:
        """Nothing is broken yet."""
        self._text = text.text
        self._em = marks.em
        self._hanging = hanging
        self._upto = list(accumulate(text.widest, initial=0.0))
        self._drawn = self._upto if text.drawn == text.widest else list(accumulate(text.drawn, initial=0.0))
        self._solids = text.solids
        self._starts = [start for start, _ in self._solids]
        self._before, self._behind = blanks(marks)

    def cuts(self, measure: float, indent: float) -> list[Cut]:
        """All lines of a column `measure` wide whose first line begins `indent` later; none for an empty text."""
        cuts: list[Cut] = []
        text, size, upto = self._text, len(self._text), self._upto
        start = 0
        while start < size:
            lead = 0.0 if start == 0 and indent else self._lead(start)
            room = measure + lead - (0.0 if start else indent)
            limit = upto[start] + room + 0.01
            end = bisect_right(upto, limit, min(start + 2, size)) - 1 if upto[size] > limit else size
            if end < size:
                end = self._end(start, max(end, start + 1), limit)
            while end < size and text[end] in SPACES:
                end += 1
            stop = end
            while stop > start + 1 and text[stop - 1] in SPACES:
                stop -= 1
            cuts.append(self._cut(start, stop, end, lead, room))
            start = end
        return cuts

    def _cut(self, start: int, stop: int, end: int, lead: float, room: float) -> Cut:
        drawn = self._drawn[stop] - self._drawn[start]
        spare = room - drawn
        if abs(spare) < 1:  # it is full: all stays on the grid of ems, with the blank of a last mark
            return Cut(start, stop, end, lead, 0.0, False, 0.0, ())
        tail = self._tail(stop - 1)
        over = self._upto[stop] - self._upto[start] > room + tail + 0.01
        hangs = over and self._hanging and self._text[stop - 1] in STOPS
        if hangs:
            tail = self._upto[stop] - self._upto[stop - 1]
        solid, gap = self._within(start, stop), 0.0
        spare += tail
        if end < len(self._text) and spare >= 1:
            gaps = stop - start - 1 - sum(last - first - 1 for first, last in solid)
            gap = spare / gaps if gaps else 0.0
        gap = gap if gap <= _LOOSEST * self._em else 0.0
        return Cut(start, stop, end, lead, tail, hangs, gap, solid)

    def _within(self, start: int, stop: int) -> tuple[tuple[int, int], ...]:
        if not self._solids:
            return ()
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_right(self._starts, stop - 1)
        return tuple((max(a, start), min(b, stop)) for a, b in self._solids[first:last] if b > start)

    def _blank(self, position: int, blanks: dict[str, float]) -> float:
        """What a mark at an edge of a line gives up there; nothing when it lost its half already."""
        blank = blanks.get(self._text[position], 0.0)
        return blank if blank and self._upto[position + 1] - self._upto[position] >= self._em else 0.0

    def _lead(self, position: int) -> float:
        return self._blank(position, self._before)

    def _tail(self, position: int) -> float:
        return self._blank(position, self._behind)

    def _end(self, start: int, fits: int, limit: float) -> int:
        """The end of a line that has room for the characters up to `fits` and not for the next one."""
        text, upto = self._text, self._upto
        for end in (fits + 2, fits + 1):
            if end > len(text) or text[end - 1] not in NEVER_FIRST or not self.may_break(end):
                continue
            hangs = self._hanging and text[end - 1] in STOPS
            over = upto[end] - (upto[end] - upto[end - 1] if hangs else self._tail(end - 1))
            if over <= limit:
                return end
        end = fits
        while end > start and not self.may_break(end):
            solid = self._solid_around(end)
            if solid is None:
                end -= 1
            elif upto[solid[1]] - upto[solid[0]] > limit - upto[start]:
                return self._inside(max(solid[0], start), end)
            else:
                end = solid[0]
        return end if end > start else fits

    def _inside(self, start: int, fits: int) -> int:
        """Where a word that is longer than a line breaks."""
        places = [found.end() for found in _PLACES.finditer(self._text, start, fits)]
        return places[-1] if places and places[-1] > (start + fits) // 2 else fits

    def _solid_around(self, position: int) -> tuple[int, int] | None:
        """The word or number that a break at `position` would cut."""
        index = bisect_right(self._starts, position - 1) - 1
        if index < 0:
            return None
        start, end = self._solids[index]
        return (start, end) if start < position < end else None

    def may_break(self, position: int) -> bool:
        """Whether a line may end before the character at `position` (or with the text)."""
        text = self._text
        if position >= len(text):
            return True
        before, after = text[position - 1], text[position]
        if after in NEVER_FIRST or before in NEVER_LAST:
            return False
        return not self._starts or self._solid_around(position) is None
