"""A list of rows of equal height, fetched in blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.look.theme import Theme
from reader.ui.research.block_cache import BlockCache

_KEPT = 2000  # maximum cached rows, as painted
_Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject, words: Callable[[int], str]) -> None:
        super().__init__(parent)
        self._words = words
        self.count = 0

    def resize(self, count: int) -> None:
        if count > self.count:
            self.beginInsertRows(QModelIndex(), self.count, count - 1)
            self.count = count
            self.endInsertRows()
        elif count < self.count:
            self.beginRemoveRows(QModelIndex(), count, self.count - 1)
            self.count = count
            self.endRemoveRows()

    def clear(self, count: int) -> None:
        self.beginResetModel()
        self.count = count
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own signature
        return 0 if parent.isValid() else self.count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(index.row())
        return None


class Painter(QStyledItemDelegate):
    """Paints a row; background, separator and focus frame are the same in all lists."""

    height = 30

    def __init__(self, theme: Theme) -> None:
        """The list sets `view`."""
        super().__init__()
        self.theme = theme
        self.view: BlockList

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """All rows have the same height."""
        return QSize(100, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row; only its background and separator while it is being fetched."""
        theme, box = self.theme, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(theme.paper))
            painter.fillRect(box.left(), box.top(), 3, box.height(), QColor(theme.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(theme.raised))
        painter.setPen(QColor(theme.hairline))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        shown = self.view.shown(index.row())
        if shown is not None:
            self.paint_row(painter, option, shown)
        if option.state & QStyle.StateFlag.State_HasFocus and self.view.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.restore()

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, shown: Any) -> None:
        """Paint the result of `make` for a row."""
        raise NotImplementedError


class BlockList(QListView):
    """Return or a double click enters a row.

    Signals: `entered(row)`; `chosen` when the selection changes; `wanted(start, stop)` to have rows `put`, one request
    at a time; `key_pressed(event)` for other keys, where the page accepts the event if it handles it.
    """

    entered = Signal(object)
    chosen = Signal()
    wanted = Signal(int, int)
    key_pressed = Signal(QKeyEvent)

    def __init__(
        self, painter: Painter, make: Callable[[Any], Any], words: Callable[[Any], str], theme: Theme, name: str
    ) -> None:
        """`make(row)` returns the content to paint, `words(row)` the text for screen readers."""
        super().__init__()
        self._make, self._words = make, words
        self._painter = painter
        painter.view = self
        painter.setParent(self)
        self._blocks: BlockCache[Any] = BlockCache()
        self._shown: dict[int, Any] = {}
        self._fetching = False
        self._after: Callable[[], None] | None = None
        self._model = _Model(self, self._said)
        self.setModel(self._model)
        self.setItemDelegate(painter)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.doubleClicked.connect(lambda index: self._enter(index.row()))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fetch)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        self._painter.theme = theme
        self.refresh()

    @property
    def count(self) -> int:
        """The number of rows."""
        return self._blocks.count

    # Rows

    def show_rows(self, count: int) -> None:
        """Show other rows, none fetched yet."""
        self._blocks = BlockCache(count)
        self._shown.clear()
        self._fetching, self._after = False, None
        self._model.clear(count)
        self.scrollToTop()

    def resize_to(self, count: int) -> None:
        """Change the number of rows; fetched ones are kept."""
        self._blocks.resize(count)
        self._model.resize(count)

    def put(self, start: int, rows: Sequence[Any]) -> None:
        """Add the fetched rows from `start`."""
        self._blocks.put(start, rows)
        self._fetching = False
        self.viewport().update()
        if self._blocks.next_wanted() is not None:
            self._soon.start()
        elif self._after is not None:
            after, self._after = self._after, None
            after()

    def begins_with(self, rows: Sequence[Any], same: Callable[[Any, Any], bool]) -> bool:
        """Whether the first rows are the `same` as these, so that selection and scroll position can be kept."""
        here = [self._blocks.peek(number) for number in range(min(self.count, len(rows)))]
        return len(here) == len(rows) > 0 and all(
            one is not None and same(one, other) for one, other in zip(here, rows, strict=True)
        )

    def give_up(self) -> None:
        """Drop the current request."""
        self._fetching, self._after = False, None

    def row(self, number: int) -> Any:
        """A row by its index; if it is not fetched yet, request it and return None."""
        found = self._blocks.row(number)
        self._soon.start()
        return found

    def rows(self) -> list[Any]:
        """All fetched rows."""
        return [row for _, row in self._blocks.here()]

    def _fetch(self) -> None:
        block = self._blocks.next_wanted()
        if not self._fetching and block is not None:
            self._fetching = True
            self.wanted.emit(*block)

    def shown(self, number: int) -> Any:
        """The painted content of a row, made if it is not cached."""
        made = self._shown.get(number)
        row = self.row(number)
        if made is None and row is not None:
            if len(self._shown) >= _KEPT:
                self._shown.clear()
            made = self._shown[number] = self._make(row)
        return made

    def refresh(self) -> None:
        """Drop the cached content and repaint."""
        self._shown.clear()
        self.viewport().update()

    def _said(self, number: int) -> str:
        row = self.row(number)
        return "" if row is None else self._words(row)

    # The current row

    def current(self) -> Any:
        """The current row; None if there is none or it is not fetched."""
        index = self.currentIndex()
        return self._blocks.peek(index.row()) if index.isValid() else None

    def choose(self, number: int) -> None:
        """Make a row current."""
        self.setCurrentIndex(self._model.index(number, 0))

    def enter_list(self) -> None:
        """Focus the list; without a current row, make the first one current."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.currentIndex().isValid() and self.count:
            self.choose(0)

    def with_selected(self, use: Callable[[list[Any]], None]) -> None:
        """Call `use` with all selected rows, after fetching the missing ones."""
        numbers = sorted(index.row() for index in self.selectedIndexes())

        def go() -> None:
            use([row for number in numbers if (row := self._blocks.peek(number)) is not None])

        if self._blocks.want(numbers):
            self._after = go
            self._fetch()
        else:
            go()

    def _enter(self, number: int) -> None:
        row = self._blocks.peek(number)
        if row is not None:
            self.entered.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return enters the row; other keys go to the page first, then to the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._enter(self.currentIndex().row())
            return
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def selectionChanged(self, selected: Any, deselected: Any) -> None:
        """Emit `chosen`."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Adapt the rows to the list's width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def take_many(self) -> None:
        """Allow selecting several rows."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
