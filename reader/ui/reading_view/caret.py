"""Caret positions and movement, by whole characters of the view and whole units of the alignment."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF

from reader.types import Span
from reader.ui.reading_view.page import Page

_STOPS = "。！？；…!?;\n"
_PAUSES = _STOPS + "，,、：:“”‘’「」『』《》（）()"
_SENTENCE = re.compile(r"(?:[。！？；…;]|[!?](?![A-Za-z0-9=&]))+[”’」』）)》〉】]*")  # but no ? inside a URL
_MAX_PIECES = 8  # pieces of an overlong paragraph searched for the end of a sentence


@dataclass(frozen=True, slots=True)
class CaretPlace:
    """A position in the view text of a block of the page.

    At a line break one position has two places; `at_line_end` selects the end of the upper line.
    """

    block: int
    position: int
    at_line_end: bool = field(default=False, compare=False)


class Navigator:
    """Moves caret places on a page, snapped to whole characters and whole units of the alignment."""

    def __init__(self, page: Page) -> None:
        """Navigate on `page`."""
        self._page = page

    def place(self, offset: int, at_line_end: bool = False) -> CaretPlace:
        """The place of a source offset."""
        index = self._page.block_at(offset)
        view = self._page.view(index)
        position = view.alignment.to_view(Span(offset, offset)).start
        if at_line_end and position == 0 and self._continues(index - 1):
            return CaretPlace(index - 1, len(self._page.view(index - 1).text), True)
        return CaretPlace(index, position, at_line_end)

    def offset(self, place: CaretPlace) -> int:
        """The source offset of a place."""
        view = self._page.view(place.block)
        return view.alignment.to_source(Span(place.position, place.position)).start

    def _continues(self, block: int) -> bool:
        """Whether the next block continues the same paragraph."""
        page = self._page
        return 0 <= block < len(page) - 1 and page.paragraph_of(block) == page.paragraph_of(block + 1)

    def _at(self, block: int, position: int) -> CaretPlace:
        """The place of a position; the end of a piece is the start of the next."""
        if position == len(self._page.view(block).text) and self._continues(block):
            return CaretPlace(block + 1, 0)
        return CaretPlace(block, position)

    def snapped(self, block: int, position: int, forward: bool) -> CaretPlace:
        """Snap a position inside a character or an atomic unit to its end (`forward`) or start."""
        while True:
            at = self._unit_edge(block, self._character_edge(block, position, forward), forward)
            if at == position:
                return CaretPlace(block, position)
            position = at

    def _character_edge(self, block: int, position: int, forward: bool) -> int:
        """Snap to the edge of a drawn character: a letter with its accents, an emoji with its modifiers."""
        layout = self._page.layout(block)
        if not 0 < position < len(layout.view.text):
            return position
        back = layout.step(position, False)
        end = layout.step(back, True)
        return position if end == position else end if forward else back

    def _unit_edge(self, block: int, position: int, forward: bool) -> int:
        alignment = self._page.view(block).alignment
        start = alignment.to_source(Span(position, position))
        back = alignment.to_view(start).start
        if back == position or not forward:
            return back
        return alignment.to_view(alignment.to_source(Span(position, position + 1))).end

    def span(self, one: CaretPlace, other: CaretPlace) -> Span | None:
        """The source between two places, or None if it is empty."""
        first, last = sorted((one, other), key=lambda place: (place.block, place.position))
        head, tail = (self._page.view(place.block) for place in (first, last))
        size = len(head.text)
        if first.position < size:
            start = head.alignment.to_source(Span(first.position, size)).start
        else:
            start = self._page.span(first.block).end
        end = tail.alignment.to_source(Span(0, last.position)).end
        return Span(start, end) if start < end else None

    # Movement

    def step(self, place: CaretPlace, forward: bool) -> CaretPlace:
        """Move by one character, across block boundaries."""
        block, position = place.block, place.position
        edge = len(self._page.view(block).text) if forward else 0
        if position == edge:
            other = block + (1 if forward else -1)
            if not 0 <= other < len(self._page):
                return place
            joined = self._continues(min(block, other))
            block, position = other, 0 if forward else len(self._page.view(other).text)
            if not joined:
                return CaretPlace(block, position)
        return self._at(block, self.snapped(block, self._page.layout(block).step(position, forward), forward).position)

    def jump(self, place: CaretPlace, forward: bool, starts: Sequence[int] | None = None) -> CaretPlace:
        """Move to the next or previous word (Ctrl with an arrow).

        `starts` are the word starts of the block; if they are unknown, move to the next or previous punctuation.
        """
        text = self._page.view(place.block).text
        if starts is not None:
            return self._to_word(place, forward, [at for at in starts if not text[at : at + 1].isspace()])
        moved = self.step(place, forward)
        while moved.block == place.block and 0 < moved.position < len(text):
            if text[moved.position if forward else moved.position - 1] in _PAUSES:
                break
            moved = self.step(moved, forward)
        return moved

    def _to_word(self, place: CaretPlace, forward: bool, starts: Sequence[int]) -> CaretPlace:
        size = len(self._page.view(place.block).text)
        if place.position == (size if forward else 0):
            return self.step(place, forward)
        if forward:
            number = bisect_right(starts, place.position)
            at = starts[number] if number < len(starts) else size
            return self._at(place.block, self.snapped(place.block, at, True).position)
        number = bisect_left(starts, place.position)
        return self.snapped(place.block, starts[number - 1] if number else 0, False)

    def hit(self, block: int, point: QPointF) -> CaretPlace:
        """The place nearest to a point of a block; beyond the last character of a line it is the end of that line."""
        layout = self._page.layout(block)
        line = min(max(int(point.y() // layout.pitch), 0), len(layout.lines) - 1)
        end = layout.lines[line].end
        last = layout.step(end, False)
        behind = last < end and point.x() >= (layout.x(line, last) + layout.x(line, end)) / 2
        return self._with_line_end(self.snapped(block, end if behind else layout.hit(point), False), line)

    def _with_line_end(self, place: CaretPlace, line: int) -> CaretPlace:
        """The place, with `at_line_end` set if it is the end of `line` rather than the start of the next one."""
        lines = self._page.layout(place.block).lines
        broken = line < len(lines) - 1 or self._continues(place.block)
        return CaretPlace(place.block, place.position, broken and place.position == lines[line].end)

    def line(self, place: CaretPlace) -> int:
        """The index of a place's line in its block."""
        layout = self._page.layout(place.block)
        number = layout.line_at(place.position)
        above = place.at_line_end and number > 0 and place.position == layout.lines[number].start
        return number - 1 if above else number

    def box(self, place: CaretPlace) -> QRectF:
        """The caret's rectangle, in pixels of the block."""
        layout = self._page.layout(place.block)
        number = self.line(place)
        x = layout.x(number, place.position)
        return layout.band(number, x, x + 2)

    def vertical(self, place: CaretPlace, x: float, down: bool) -> CaretPlace:
        """Move one line up or down, as close to `x` as possible; past the last line, to the end of the text."""
        layout = self._page.layout(place.block)
        number = self.line(place) + (1 if down else -1)
        index = place.block
        if not 0 <= number < len(layout.lines):
            index += 1 if down else -1
            if not 0 <= index < len(self._page):
                return CaretPlace(place.block, len(layout.view.text) if down else 0)
            layout = self._page.layout(index)
            number = 0 if down else len(layout.lines) - 1
        return self.hit(index, QPointF(x, layout.lines[number].top + layout.pitch / 2))

    def paragraph_edge(self, place: CaretPlace, down: bool) -> CaretPlace:
        """The start of the next, this or the previous paragraph, or the end of the text (Ctrl with up and down)."""
        first, last = self.paragraph(place)
        if down:
            return CaretPlace(last.block + 1, 0) if last.block + 1 < len(self._page) else last
        if first != CaretPlace(place.block, place.position) or first.block == 0:
            return first
        return self.paragraph(CaretPlace(first.block - 1, 0))[0]

    def line_edge(self, place: CaretPlace, end: bool) -> CaretPlace:
        """The start or end of a place's line."""
        number = self.line(place)
        line = self._page.layout(place.block).lines[number]
        if not end:
            return self.snapped(place.block, line.start, False)
        return self._with_line_end(self.snapped(place.block, line.end, False), number)

    # Units

    def clause(self, place: CaretPlace) -> tuple[CaretPlace, CaretPlace]:
        """The fallback for a word: a run of letters and digits, of blanks, or of other text without punctuation."""
        text = self._page.view(place.block).text
        if not text:
            return place, place
        start = min(place.position, len(text) - 1)
        kind = _character_class(text[start])
        end = start + 1
        while kind and start > 0 and _character_class(text[start - 1]) == kind:
            start -= 1
        while kind and end < len(text) and _character_class(text[end]) == kind:
            end += 1
        return self.snapped(place.block, start, False), self.snapped(place.block, end, True)

    def sentence(self, place: CaretPlace) -> tuple[CaretPlace, CaretPlace]:
        """The sentence at a place, up to its final punctuation and closing quotes."""
        block, text = place.block, self._page.view(place.block).text
        at = min(place.position, max(0, len(text) - 1))
        ends = _ends(text)
        number = bisect_right(ends, at)
        start = self._sentence_start(block, ends[number - 1] if number else None)
        end = self._sentence_end(block, ends[number] if number < len(ends) else None)
        text = self._page.view(start.block).text
        position = start.position
        while text[position : position + 1].isspace() and (start.block, position) < (block, at):
            position += 1
        return self.snapped(start.block, position, False), self.snapped(end.block, end.position, True)

    def _sentence_start(self, block: int, at: int | None) -> CaretPlace:
        """`at`, or, if it is None, the end of the last sentence in the previous pieces."""
        for _ in range(_MAX_PIECES):
            if at is not None or not self._continues(block - 1):
                break
            ends = _ends(self._page.view(block - 1).text)
            if ends and ends[-1] == len(self._page.view(block - 1).text):
                break
            block, at = block - 1, ends[-1] if ends else None
        return CaretPlace(block, at or 0)

    def _sentence_end(self, block: int, at: int | None) -> CaretPlace:
        for _ in range(_MAX_PIECES):
            if at is not None or not self._continues(block):
                break
            ends = _ends(self._page.view(block + 1).text)
            block, at = block + 1, ends[0] if ends else None
        return CaretPlace(block, len(self._page.view(block).text) if at is None else at)

    def paragraph(self, place: CaretPlace) -> tuple[CaretPlace, CaretPlace]:
        """The paragraph at a place, with all its pieces."""
        page = self._page
        number = page.paragraph_of(place.block)
        span = page.views.paragraphs[number]
        first, last = page.block_at(span.start), page.block_at(span.end)
        return CaretPlace(first, 0), CaretPlace(last, len(page.view(last).text))


def _ends(text: str) -> list[int]:
    """The end positions of the sentences in a text."""
    return [found.end() for found in _SENTENCE.finditer(text)]


def _character_class(character: str) -> str:
    """The class of a character that is selected together with its like; "" for punctuation, selected singly."""
    if character in _PAUSES:
        return ""
    if character.isspace():
        return "blank"
    latin = (character.isalnum() and character < "⺀") or unicodedata.combining(character)
    return "letter" if latin else "clause"
