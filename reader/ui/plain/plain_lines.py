"""The lines of the plain text: which blocks of the page are there, where a place is in them, what is held in sight."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from reader.text.views import View
from reader.types import Script, Span
from reader.ui.reading_view.blocks import Blocks
from reader.ui.reading_view.caret import CaretPlace
from reader.ui.reading_view.page import Page
from reader.ui.reading_view.utf16 import Utf16

if TYPE_CHECKING:
    from reader.ui.reading_view.view import ReadingView

_SPLITS = dict.fromkeys(map(ord, "\n\r\u2029\ufdd0\ufdd1"), " ")  # what Qt would begin another line at


class PlainLines(QPlainTextEdit):
    """A line for each of some blocks of the reading view's page, one after the other, over which it lies.

    Whoever fills it begins at a block (`_begin`) and puts in what `_gather` and `_gather_above` give.
    """

    def __init__(self, view: ReadingView) -> None:
        """No lines yet."""
        super().__init__(view.viewport())  # a child of the view itself would be none to screen readers
        self._view = view
        self._first = 0  # the block of the page that is the first line
        self._end = 0  # the block behind the last line
        self._of: Blocks | None = None  # what the lines are of, and the script they are in
        self._script = Script.READING
        self._held: tuple[tuple[int, int], tuple[int, float]] | None = None  # as it then stood, and what was held there
        self._keeping = False

    @property
    def _page(self) -> Page:
        page = self._view.page
        assert page is not None
        return page

    @property
    def _blocks(self) -> Blocks:
        return self._of if self._of is not None else self._page.blocks

    def _begin(self, offset: int) -> None:
        """Begin anew at the block of a source offset, as the page is now."""
        self._of, self._script = self._page.blocks, self._page.script
        self._first = self._end = self._of.at(offset)

    @property
    def filled(self) -> bool:
        """Whether every block of the page has its line."""
        return self._first == 0 and self._end == len(self._blocks)

    def _line(self, index: int) -> str:
        """The text of a block with as many characters as it has, none of which begins another line."""
        return self._read(index).text.translate(_SPLITS)

    def _read(self, index: int) -> View:
        """A block as its line reads, also while the page is in another script, or is read otherwise, by now."""
        return self._blocks.view(index, self._script)

    def _gather(self, seconds: float, rows: int = 0) -> list[str]:
        """The next lines below, at least one, and enough for so many rows."""
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
        """How many rows a line has in the window, at least."""
        half = self._page.typography.size // 2  # as wide as a Latin letter
        return 1 + len(line) * half // max(1, self.viewport().width())

    # Keeping the place

    @property
    def pinned(self) -> tuple[int, float]:
        """What stays where it is when lines are made anew: the caret if in sight, else the first line.

        A source offset and its height in the reading view, as in `hold`; what was held is that until the person moves.
        """
        now = self._standing()
        if self._held is not None and self._held[0] == now:
            return self._held[1]
        top, caret = now
        box = self.box(caret)
        if box is not None and self._is_whole(box):
            return caret, box.top()
        return top, float(self.viewport().y() + self.cursorRect(self._top()).top())

    def hold(self, offset: int, height: float) -> None:
        """Put a source offset at a height of the reading view, or as near as whole lines in sight can be."""
        position = self._at(offset)
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
        self._held = self._standing(), (offset, height)

    def _scroll(self, block: QTextBlock, line: int) -> None:
        """Have a line of a block at the top.

        Lines that are not laid out count as one. Qt would lay out some of those between the old top and the new on its
        way, up to two windows full, and as it counts anew meanwhile, arrive elsewhere.
        """
        at, far = self.firstVisibleBlock(), 2 * self.viewport().height()
        below, height = at.blockNumber() < block.blockNumber(), 0.0
        while at.isValid() and height <= far:
            height += self.blockBoundingRect(at).height()
            if at == block:
                break
            at = at.next() if below else at.previous()
        layout = self.document().documentLayout()
        layout.documentSizeChanged.emit(layout.documentSize())  # or the scroll bar may end above the last line
        self.verticalScrollBar().setValue(block.firstLineNumber() + line)

    @contextmanager
    def _kept(self) -> Iterator[None]:
        """Let lines be made anew within: what was pinned before stays, for which Qt doesn't care."""
        if self._keeping or self._first == self._end:
            yield
            return
        pin, self._keeping = self.pinned, True
        try:
            yield
        finally:
            self._keeping = False
        self.hold(*pin)

    def _top(self) -> QTextCursor:
        """Where the first line in sight begins."""
        return self.cursorForPosition(QPoint(0, self.fontMetrics().height() // 2))  # at 0 one that is just above

    def _standing(self) -> tuple[int, int]:
        """The source at the top, and the caret: as long as they are the same nobody moved."""
        return self._offset(self._top()), self._view.caret

    # Places

    def _place(self, position: int) -> CaretPlace:
        """The place of the page at a position of the document."""
        block = self.document().findBlock(position)
        index = self._number(block)
        return CaretPlace(index, Utf16(self._read(index).text).point(position - block.position()))

    def _offset(self, cursor: QTextCursor) -> int:
        """The source offset at which a cursor stands."""
        place = self._place(cursor.position())
        return self._read(place.block).alignment.to_source(Span(place.position, place.position)).start

    def _position(self, place: CaretPlace) -> int:
        """The position of a place, the nearest one where its line is not there yet."""
        if place.block < self._first:
            return 0
        if place.block >= self._end:
            return self.document().characterCount() - 1
        block = self.document().findBlockByNumber(place.block - self._first)
        within = Utf16(self._read(place.block).text).units(place.position)
        return block.position() + min(within, block.length() - 1)  # it may read otherwise by now

    def _at(self, offset: int) -> int:
        """The position of a source offset."""
        index = self._blocks.at(offset)
        return self._position(CaretPlace(index, self._read(index).alignment.to_view(Span(offset, offset)).start))

    def box(self, offset: int) -> QRectF | None:
        """The caret's box at a source offset in pixels of the reading view; None when it is out of sight."""
        first, last = self._in_sight()
        if not first <= self._blocks.at(offset) <= last:
            return None
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._at(offset))
        return QRectF(self.cursorRect(cursor).translated(self.viewport().pos()))

    def _is_whole(self, box: QRectF) -> bool:
        """Whether a caret's box is in sight from top to bottom; beside the lines it may be while they get narrower."""
        sight = self.viewport().geometry()
        return sight.top() <= box.top() and box.bottom() <= sight.top() + sight.height()

    def visible(self) -> tuple[int, int]:
        """First and last paragraph in sight; the first one of another article, whose lines are not there yet."""
        if self._blocks.views.article is not self._page.views.article:
            return 0, 0
        first, last = self._in_sight()
        return self._blocks.paragraph_of(first), self._blocks.paragraph_of(last)

    def _in_sight(self) -> tuple[int, int]:
        last = self.cursorForPosition(self.viewport().rect().bottomLeft()).block()
        return self._number(self.firstVisibleBlock()), self._number(last)

    def _number(self, block: QTextBlock) -> int:
        return min(self._first + max(block.blockNumber(), 0), len(self._blocks) - 1)
