"""Lists whose rows are fetched in blocks as they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.ui.background.deferred import DeferredCall
from reader.ui.lists.blocks import Block, BlockCache
from reader.ui.lists.grouped_rows import RowKey
from reader.ui.lists.row import Content, Size
from reader.ui.lists.row_delegate import RowPainter
from reader.ui.lists.rows import RowList
from reader.ui.look.theme import Theme

_BATCH_SIZE = 2000  # rows of one height laid out at once, which takes some milliseconds

Fetch = Callable[[Block], object]


class PagedList(RowList):
    """A list that asks `fetch(block)` for rows, one block at a time, and is answered by `put` or `give_up`.

    Keys are row numbers, or those of `GroupedRows`.
    """

    def __init__(
        self,
        fetch: Fetch,
        make: Callable[[Any], Content | None],
        size: Callable[[object], Size],
        theme: Theme,
        name: str,
        painter: RowPainter | None = None,
    ) -> None:
        """Create an empty list; `make(key)` gets the row from `row_at`."""
        super().__init__(make, size, theme, name, painter)
        self._fetch = fetch
        self._asked: Block | None = None
        self._after: Callable[[], None] | None = None
        self._deferred_fetch = DeferredCall(self._fetch_next, self)
        self.blocks: BlockCache[Any] = BlockCache(0)

    def show_blocks(self, blocks: BlockCache[Any], keys: Sequence[object]) -> None:
        """Show other rows; an answer for the previous ones is ignored."""
        self.blocks = blocks
        self._asked, self._after = None, None
        self.rows.set_keys(keys)

    def row_at(self, key: object) -> Any:
        """The row of a key; None if it has none, or if it is not fetched yet, which requests it."""
        if isinstance(key, int):
            found = self.blocks.row(key)
        elif isinstance(key, RowKey):
            found = self.blocks.row(key.offset, key.section)
        else:
            return None
        if self.blocks.next_wanted() is not None:
            self._deferred_fetch.start()
        return found

    def _fetch_next(self) -> None:
        block = self.blocks.next_wanted()
        if self._asked is None and block is not None:
            self._asked = block
            self._fetch(block)

    def put(self, block: Block, rows: Sequence[Any]) -> None:
        """Add the rows of a block that was asked for."""
        if block is not self._asked:
            return
        self._asked = None
        self.blocks.put(block, rows)
        self.viewport().update()
        self._go_on()

    def _go_on(self) -> None:
        if self.blocks.next_wanted() is not None:
            self._deferred_fetch.start()
        elif self._after is not None:
            after, self._after = self._after, None
            after()

    def give_up(self, block: Block | None = None) -> None:
        """Drop the request for a block, or the current one; it is repeated when its rows are painted."""
        if block is None or block is self._asked:
            self._asked, self._after = None, None

    def fetched(self) -> list[Any]:
        """The fetched rows."""
        return [row for _, _, row in self.blocks.fetched()]

    def current(self) -> Any:
        """The current row; None if there is none, or while it is being fetched."""
        return self.row_at(self.current_key())

    def enter_list(self) -> None:
        """Focus the list; without a current row, make the first one current."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.currentIndex().isValid() and len(self.rows.keys):
            self.setCurrentIndex(self.rows.index(0))


class ResultPainter(RowPainter):
    """Paints rows of the same height, and a frame around the current one while the list has the focus."""

    height = 30  # pixels

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The height of any row."""
        return QSize(100, self.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row, then the frame."""
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus and self.view.hasFocus():
            painter.save()
            painter.setPen(QColor(self.theme.accent))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
            painter.restore()


class ResultList(PagedList):
    """Numbered rows of equal height. Signal: `entered(row)` on Return or a double click."""

    entered = Signal(object)

    def __init__(
        self, fetch: Fetch, make: Callable[[Any], Content], painter: ResultPainter, theme: Theme, name: str
    ) -> None:
        """Create an empty list; `make(row)` returns what `painter` paints."""
        super().__init__(
            fetch,
            lambda number: None if (row := self.row_at(number)) is None else make(row),
            lambda _: Size(),
            theme,
            name,
            painter,
        )
        self.setUniformItemSizes(True)
        self.setBatchSize(_BATCH_SIZE)
        self.entered_row.connect(self._enter)
        self.doubleClicked.connect(lambda index: self._enter(index.row()))

    @property
    def count(self) -> int:
        """The number of rows."""
        return self.rows.rowCount()

    def show_count(self, count: int) -> None:
        """Show other rows, none fetched yet."""
        self.setLayoutMode(self.LayoutMode.Batched)
        self.show_blocks(BlockCache(count), range(count))
        self.scrollToTop()

    def fetch_anew(self) -> None:
        """Show as many other rows, none fetched yet; the current line and the scroll position are kept."""
        self.blocks = BlockCache(self.count)
        self._asked, self._after = None, None
        self.refresh()

    def show_first(self, rows: Sequence[Any], same: Callable[[Any, Any], bool] | None) -> None:
        """Show the first rows of a result whose size is not known yet.

        If the list begins with the `same` rows already, its size, selection and scroll position are kept.
        """
        here = [self.blocks.peek(number) for number in range(min(self.count, len(rows)))]
        pairs = zip(here, rows, strict=False)
        if not same or not here or len(here) < len(rows) or any(a is None or not same(a, b) for a, b in pairs):
            self.show_count(len(rows))
        self._asked = None
        self.blocks.put(Block(0, 0, len(rows)), rows)
        self.refresh()
        self._go_on()

    def resize_to(self, count: int) -> None:
        """Change the number of rows; fetched ones are kept."""
        self.setLayoutMode(self.LayoutMode.Batched)
        self.blocks.resize(count)
        self.rows.resize(count)

    def choose(self, number: int) -> None:
        """Make a row current."""
        self.setCurrentIndex(self.rows.index(number))

    def with_selected(self, use: Callable[[list[Any]], None]) -> None:
        """Call `use` with all selected rows, after fetching the missing ones."""
        numbers = sorted(index.row() for index in self.selectedIndexes())

        def go() -> None:
            use([row for number in numbers if (row := self.blocks.peek(number)) is not None])

        if self.blocks.want(numbers):
            self._after = go
            self._fetch_next()
        else:
            go()

    def _enter(self, number: object) -> None:
        row = self.row_at(number)
        if row is not None:
            self.entered.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out all rows at once if the list is scrolled, since its position would be lost otherwise."""
        if self.verticalScrollBar().value():
            self.setLayoutMode(self.LayoutMode.SinglePass)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As any list, but keys are offered to the page without a current row too."""
        if self.current_key() is None:
            event.ignore()
            self.key_pressed.emit(None, event)
            if event.isAccepted():
                return
        super().keyPressEvent(event)
