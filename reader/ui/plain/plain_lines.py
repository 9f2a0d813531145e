"""The lines of the plain text: filling them, mapping positions, and keeping the scroll position."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from reader.text.views import View
from reader.types import Script, Span
from reader.ui.reading_view.blocks import Blocks
from reader.ui.reading_view.caret import CaretPlace
from reader.ui.reading_view.page import Page
from reader.ui.reading_view.utf16 import Utf16
from reader.ui.reading_view.view import ReadingView

_LINE_SPLITTERS = dict.fromkeys(map(ord, "\n\r\u2029\ufdd0\ufdd1"), " ")  # characters at which Qt breaks lines


class PlainLines(QPlainTextEdit):
    """Covers the reading view with one line for each of a range of consecutive blocks of its page.

    A subclass starts at a block with `_begin` and inserts the lines from `_gather_below` and `_gather_above`.
    """

    def __init__(self, view: ReadingView) -> None:
        """Start empty."""
        super().__init__(view.viewport())  # screen readers ignore children of the view itself
        self._view = view
        self._first = 0  # first block that has a line
        self._end = 0  # block after the last line
        self._filled_blocks: Blocks | None = None  # the blocks and script of the lines
        self._script = Script.READING
        self._held: tuple[tuple[int, int], tuple[int, float]] | None = None  # state at the last `hold`, its arguments
        self._is_keeping = False

    @property
    def _page(self) -> Page:
        page = self._view.page
        assert page is not None
        return page

    @property
    def _blocks(self) -> Blocks:
        return self._filled_blocks if self._filled_blocks is not None else self._page.blocks

    def _begin(self, offset: int) -> None:
        """Start over at the block of a source offset on the current page."""
        self._filled_blocks, self._script = self._page.blocks, self._page.script
        self._first = self._end = self._filled_blocks.at(offset)

    @property
    def filled(self) -> bool:
        """Whether every block of the page has a line."""
        return self._first == 0 and self._end == len(self._blocks)

    def _line(self, index: int) -> str:
        """The text of a block, with characters that would break the line replaced one by one."""
        return self._view_of(index).text.translate(_LINE_SPLITTERS)

    def _view_of(self, index: int) -> View:
        """The view of a block that its line shows, even if the page's script or reading has changed since."""
        return self._blocks.view(index, self._script)

    def _gather_below(self, seconds: float, rows: int = 0) -> list[str]:
        """The next lines below: at least one, and enough for `rows` rows."""
        until, lines = time.perf_counter() + seconds, list[str]()
        while self._end < len(self._blocks):
            lines.append(self._line(self._end))
            self._end += 1
            rows -= self._rows(lines[-1])
            if rows <= 0 and time.perf_counter() > until:
                break
        return lines

    def _gather_above(self, seconds: float, rows: int = 0) -> list[str]:
        until, lines = time.perf_counter() + seconds, list[str]()
        while self._first > 0:
            self._first -= 1
            lines.insert(0, self._line(self._first))
            rows -= self._rows(lines[0])
            if rows <= 0 and time.perf_counter() > until:
                break
        return lines

    def _rows(self, line: str) -> int:
        """The least number of rows of a line in the window."""
        half = self._page.typography.size // 2  # as wide as a Latin letter
        return 1 + len(line) * half // max(1, self.viewport().width())

    # Scroll position

    @property
    def pinned(self) -> tuple[int, float]:
        """The source offset to keep in place when lines change, and its height in the reading view.

        It is the last one held until the user moves, else the caret if visible, else the first line.
        """
        now = self._position_state()
        if self._held is not None and self._held[0] == now:
            return self._held[1]
        top, caret = now
        box = self.box(caret)
        if box is not None and self._is_whole(box):
            return caret, box.top()
        return top, float(self.viewport().y() + self.cursorRect(self._top_cursor()).top())

    def hold(self, offset: int, height: float) -> None:
        """Scroll a source offset to a height of the reading view, or as near as whole lines allow."""
        position = self._position_at(offset)
        block = self.document().findBlock(position)
        self.blockBoundingRect(block)  # lays it out
        below = max(0, height - self.viewport().y())
        y = block.layout().lineForTextPosition(position - block.position()).y() - below
        half = self.fontMetrics().height() / 2
        while y < -half and block.previous().isValid():
            block = block.previous()
            y += self.blockBoundingRect(block).height()
        layout = block.layout()
        line = min(range(layout.lineCount()), key=lambda nth: abs(layout.lineAt(nth).y() - y))
        self._scroll(block, line)
        self._held = self._position_state(), (offset, height)

    def _scroll(self, block: QTextBlock, line: int) -> None:
        """Scroll a line of a block to the top.

        Blocks that are not laid out count as one line. Qt lays out up to two windows of them while scrolling, which
        changes the line numbers on the way, so they are laid out first.
        """
        at, far = self.firstVisibleBlock(), 2 * self.viewport().height()
        below, height = at.blockNumber() < block.blockNumber(), 0.0
        while at.isValid() and height <= far:
            height += self.blockBoundingRect(at).height()
            if at == block:
                break
            at = at.next() if below else at.previous()
        layout = self.document().documentLayout()
        layout.documentSizeChanged.emit(layout.documentSize())  # else the scroll bar may end above the last line
        self.verticalScrollBar().setValue(block.firstLineNumber() + line)

    @contextmanager
    def _keeping_place(self) -> Iterator[None]:
        """Keep the pinned offset in place while lines change inside the context."""
        if self._is_keeping or self._first == self._end:
            yield
            return
        pin, self._is_keeping = self.pinned, True
        try:
            yield
        finally:
            self._is_keeping = False
        self.hold(*pin)

    def _top_cursor(self) -> QTextCursor:
        """A cursor at the start of the first visible line."""
        return self.cursorForPosition(QPoint(0, self.fontMetrics().height() // 2))  # y = 0 may hit the line above

    def _position_state(self) -> tuple[int, int]:
        """The source offset at the top, and the caret; both are unchanged until the user moves."""
        return self._offset(self._top_cursor()), self._view.caret

    # Positions

    def _place(self, position: int) -> CaretPlace:
        """The page's place at a document position."""
        block = self.document().findBlock(position)
        index = self._block_index(block)
        return CaretPlace(index, Utf16(self._view_of(index).text).point(position - block.position()))

    def _offset(self, cursor: QTextCursor) -> int:
        """The source offset of a cursor."""
        place = self._place(cursor.position())
        return self._view_of(place.block).alignment.to_source(Span(place.position, place.position)).start

    def _position(self, place: CaretPlace) -> int:
        """The document position of a place, or the nearest one if its line is missing."""
        if place.block < self._first:
            return 0
        if place.block >= self._end:
            return self.document().characterCount() - 1
        block = self.document().findBlockByNumber(place.block - self._first)
        within = Utf16(self._view_of(place.block).text).units(place.position)
        return block.position() + min(within, block.length() - 1)  # the line may show an older reading

    def _position_at(self, offset: int) -> int:
        """The document position of a source offset."""
        index = self._blocks.at(offset)
        return self._position(CaretPlace(index, self._view_of(index).alignment.to_view(Span(offset, offset)).start))

    def box(self, offset: int) -> QRectF | None:
        """The caret's rectangle at a source offset in pixels of the reading view; None if not visible."""
        first, last = self._visible_blocks()
        if not first <= self._blocks.at(offset) <= last:
            return None
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position_at(offset))
        return QRectF(self.cursorRect(cursor).translated(self.viewport().pos()))

    def _is_whole(self, box: QRectF) -> bool:
        """Whether a caret's full height is visible; horizontally it may be outside during a resize."""
        visible = self.viewport().geometry()
        return visible.top() <= box.top() and box.bottom() <= visible.top() + visible.height()

    def visible(self) -> tuple[int, int]:
        """The first and last visible paragraph; paragraph 0 while the lines are those of another article."""
        if self._blocks.views.article is not self._page.views.article:
            return 0, 0
        first, last = self._visible_blocks()
        return self._blocks.paragraph_of(first), self._blocks.paragraph_of(last)

    def _visible_blocks(self) -> tuple[int, int]:
        last = self.cursorForPosition(self.viewport().rect().bottomLeft()).block()
        return self._block_index(self.firstVisibleBlock()), self._block_index(last)

    def _block_index(self, block: QTextBlock) -> int:
        return min(self._first + max(block.blockNumber(), 0), len(self._blocks) - 1)
