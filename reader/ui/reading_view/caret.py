"""Where the caret can stand and where a key takes it: whole characters of the view, whole units of the alignment."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from reader.types import Span
from reader.ui.reading_view.page import Page

_STOPS = "。！？；!?;\n"
_PAUSES = _STOPS + "，,、：:“”‘’「」『』《》（）()"


@dataclass(frozen=True, slots=True)
class Place:
    """A position in the view text of a block of the page."""

    block: int
    position: int


class Navigator:
    """Moves places about a page. Places go in and out snapped to whole units."""

    def __init__(self, page: Page) -> None:
        """Navigate this page."""
        self._page = page

    def place(self, offset: int) -> Place:
        """Where a source offset stands in this view."""
        index = self._page.block_at(offset)
        view = self._page.view(index)
        return Place(index, view.alignment.to_view(Span(offset, offset)).start)

    def offset(self, place: Place) -> int:
        """The source offset of a place."""
        view = self._page.view(place.block)
        return view.alignment.to_source(Span(place.position, place.position)).start

    def snapped(self, block: int, position: int, forward: bool) -> Place:
        """The position, or, inside an atomic unit, its end (`forward`) or start."""
        alignment = self._page.view(block).alignment
        start = alignment.to_source(Span(position, position))
        back = alignment.to_view(start).start
        if back == position or not forward:
            return Place(block, back)
        whole = alignment.to_view(alignment.to_source(Span(position, position + 1)))
        return Place(block, whole.end)

    def span(self, one: Place, other: Place) -> Span | None:
        """The source between two places, or None where nothing lies between them."""
        first, last = sorted((one, other), key=lambda place: (place.block, place.position))
        if first == last:
            return None
        page = self._page
        start, end = (page.view(place.block).alignment for place in (first, last))
        if first.block == last.block:
            return start.to_source(Span(first.position, last.position))
        head = start.to_source(Span(first.position, start.view[-1]))
        tail = end.to_source(Span(0, last.position))
        return Span(head.start if head.start < head.end else page.span(first.block).end, tail.end)

    def step(self, place: Place, forward: bool) -> Place:
        """One character on or back, over the ends of blocks."""
        layout = self._page.layout(place.block)
        position = layout.step(place.position, forward)
        if position != place.position:
            return self.snapped(place.block, position, forward)
        index = place.block + (1 if forward else -1)
        if not 0 <= index < len(self._page):
            return place
        return Place(index, 0 if forward else len(self._page.layout(index).view.text))

    def jump(self, place: Place, forward: bool) -> Place:
        """To the next pause or back behind the last one (Ctrl with an arrow)."""
        text = self._page.layout(place.block).view.text
        moved = self.step(place, forward)
        while moved.block == place.block and 0 < moved.position < len(text):
            if text[moved.position if forward else moved.position - 1] in _PAUSES:
                break
            moved = self.step(moved, forward)
        return moved

    def vertical(self, place: Place, x: float, down: bool) -> Place:
        """One line up or down, as near to the horizontal place `x` as may be."""
        layout = self._page.layout(place.block)
        line = layout.line_at(place.position) + (1 if down else -1)
        index = place.block
        if not 0 <= line < len(layout.lines):
            index += 1 if down else -1
            if not 0 <= index < len(self._page):
                return Place(place.block, len(layout.view.text) if down else 0)
            layout = self._page.layout(index)
            line = 0 if down else len(layout.lines) - 1
        return self.snapped(index, layout.hit(QPointF(x, layout.lines[line].baseline)), forward=False)

    def line_edge(self, place: Place, end: bool) -> Place:
        """Start of the line, or the last place that is still on it."""
        layout = self._page.layout(place.block)
        number = layout.line_at(place.position)
        line = layout.lines[number]
        if not end:
            return self.snapped(place.block, line.start, forward=False)
        last = number == len(layout.lines) - 1
        return self.snapped(place.block, line.end if last else max(line.start, line.end - 1), forward=False)

    def around(self, place: Place, sentence: bool) -> Span | None:
        """The clause (between pauses) or sentence in which a place lies, as a source span."""
        text = self._page.layout(place.block).view.text
        marks = _STOPS if sentence else _PAUSES
        start = end = min(place.position, max(0, len(text) - 1))
        while start > 0 and text[start - 1] not in marks:
            start -= 1
        while end < len(text) and text[end] not in marks:
            end += 1
        if sentence:
            while start < end and text[start] in "”’」』":
                start += 1
            end = min(len(text), end + 1)
            while end < len(text) and text[end] in "”’」』":
                end += 1
        return self.span(Place(place.block, start), Place(place.block, end))
