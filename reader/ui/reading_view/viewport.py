"""The scroll position of a page, and the geometry that follows from it.

The position is a block and an offset into it, never a height of the page: heights are estimates until laid out, and
correcting them must not move the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize

from reader.types import Span
from reader.ui.reading_view.block_marks import GUTTER
from reader.ui.reading_view.page import Page

if TYPE_CHECKING:
    from reader.ui.reading_view.caret import CaretPlace, Navigator
    from reader.ui.reading_view.layout import ParagraphLayout

RIGHT = 30  # pixels right of the text
_TOP, _BOTTOM = 28, 72  # pixels above and below the text
START = (0, -float(_TOP))  # the start of a page


class Viewport:
    """A page in a window of `size`. `top` is the block at the top edge and the pixels of it above the edge."""

    def __init__(self, page: Page, size: QSize, top: tuple[int, float] = START) -> None:
        """Lay out nothing yet."""
        self.page = page
        self.size = size
        self.top = top

    @property
    def navigator(self) -> Navigator:
        """A navigator for the page."""
        from reader.ui.reading_view.caret import Navigator

        return Navigator(self.page)

    @property
    def left(self) -> int:
        """The left edge of the text column in the window."""
        spare = self.size.width() - GUTTER - RIGHT - self.page.typography.measure
        return GUTTER + max(0, spare) // 2

    def blocks(self) -> Iterator[tuple[int, float, ParagraphLayout]]:
        """The visible blocks: index, top in the window, and layout."""
        page, height, end = self.page, self.size.height(), len(self.page)
        index, y = self.top[0], -self.top[1]
        while index < end and y < height:
            layout = page.layout(index)
            yield index, y, layout
            y += layout.height
            index += 1

    def walk(self, index: int, delta: float) -> tuple[int, float]:
        """The block, and the offset into it, `delta` pixels below the top of block `index`."""
        page = self.page
        while delta < 0 and index > 0:
            index -= 1
            delta += page.layout(index).height
        while index < len(page) - 1 and delta >= page.layout(index).height:
            delta -= page.layout(index).height
            index += 1
        return index, max(delta, START[1]) if index == 0 else delta

    def at(self, y: float) -> tuple[int, float]:
        """The block at `y` in the window, and the offset into it."""
        return self.walk(self.top[0], self.top[1] + y)

    def first_line(self) -> tuple[int, float] | None:
        """The source offset of the first whole line and its height in the window; None at the start of the page."""
        if self.top[0] == 0 and self.top[1] <= START[1]:
            return None
        index, above = self.top
        layout = self.page.layout(index)
        line = next((line for line in layout.lines if line.top >= above), layout.lines[-1])
        offset = layout.view.alignment.to_source(Span(line.start, line.start)).start
        return offset, layout.caret(line.start).top() - above

    def hold(self, offset: int, height: float) -> None:
        """Put a source offset at a height of the window."""
        place = self.navigator.place(offset)
        box = self.page.layout(place.block).caret(place.position)
        self.top = self.walk(place.block, box.top() - height)

    # Scroll bar values, which are heights of the page

    def scroll_state(self) -> tuple[int, int]:
        """The scroll bar's value and maximum; a page that would end above the window's bottom is moved down."""
        page, (index, delta) = self.page, self.top
        end = max(0, int(page.height) + _TOP + _BOTTOM - self.size.height())
        value = round(page.top(index) + delta) + _TOP
        if value > end:
            self.top = page.at(end - _TOP) if end else START
        return min(max(value, 0), end), end

    def scroll_to(self, value: int) -> None:
        """Scroll to a value, using estimated heights."""
        self.top = self.page.at(value - _TOP)

    # Geometry

    def height_of(self, index: int, y: float) -> float | None:
        """The window coordinate of `y` in a block; None if it is far outside the window."""
        page, limit = self.page, 2 * self.size.height() + 100
        first, delta = self.top
        if abs(page.top(index) - page.top(first)) > 3 * limit:  # by estimates
            return None
        top = -delta
        while first < index and top < limit:
            top += page.layout(first).height
            first += 1
        while first > index and top > -limit:
            first -= 1
            top -= page.layout(first).height
        return top + y if first == index else None

    def box(self, place: CaretPlace) -> QRectF | None:
        """The caret's rectangle at a place, in pixels of the window; None if it is far outside."""
        top = self.height_of(place.block, 0)
        if top is None:
            return None
        box = self.navigator.box(place)
        return QRectF(self.left + box.left(), top + box.top(), box.width(), box.height())
