"""A list whose rows are made only when they become visible."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from reader.ui.background.deferred import DeferredCall
from reader.ui.lists.row import Content, Size
from reader.ui.lists.row_delegate import RowDelegate, RowPainter
from reader.ui.look.theme import Theme

_BATCH_SIZE = 100  # rows laid out at once; the rest follows between events
_CACHE_SIZE = 2000  # rows
_FIRST_HEIGHT = 200  # pixels, of the first paint
_Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel):
    """A model of keys; `make(key)` and `size(key)` are called when the view needs them.

    `make` returns None for a row that is being fetched, and is called again after `refresh`.
    """

    def __init__(self, make: Callable[[Any], Content | None], size: Callable[[object], Size], parent: QObject) -> None:
        """Create an empty model."""
        super().__init__(parent)
        self._make, self._size = make, size
        self.keys: Sequence[object] = ()
        self._rows: dict[object, Content] = {}

    def set_keys(self, keys: Sequence[object]) -> None:
        """Show these rows in this order."""
        self.beginResetModel()
        self.keys = keys
        self._rows.clear()
        self.endResetModel()

    def resize(self, count: int) -> None:
        """Change the number of rows, whose keys are their numbers; the others stay as they are."""
        before = len(self.keys)
        if count > before:
            self.beginInsertRows(QModelIndex(), before, count - 1)
            self.keys = range(count)
            self.endInsertRows()
        elif count < before:
            self.beginRemoveRows(QModelIndex(), count, before - 1)
            self.keys = range(count)
            self.endRemoveRows()

    def refresh(self) -> None:
        """Drop the cached rows; heights are unchanged."""
        self._rows.clear()

    def row(self, number: int) -> Any:
        """A row, made if it is not cached; None while it is being fetched."""
        key = self.keys[number]
        row = self._rows.get(key)
        if row is None and (row := self._make(key)) is not None:
            if len(self._rows) >= _CACHE_SIZE:
                self._rows.clear()
            self._rows[key] = row
        return row

    def size(self, number: int) -> Size:
        """The data for the height of a row."""
        return self._size(self.keys[number])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own signature
        """The number of rows."""
        return 0 if parent.isValid() else len(self.keys)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Plain text for keyboard search and screen readers; painting uses `row`."""
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.row(index.row())
            return "" if row is None else row.words
        return None


class RowList(QListView):
    """A list of rows.

    Signals: `chosen(key)` when the user goes to a row by mouse or arrow key, `entered_row(key)` on Return,
    `key_pressed(key, event)` for other keys, where the panel accepts the event if it handles it,
    `menu_requested(global point)` for the current row.
    """

    chosen = Signal(object)
    entered_row = Signal(object)
    key_pressed = Signal(object, QKeyEvent)
    menu_requested = Signal(QPoint)

    def __init__(
        self,
        make: Callable[[Any], Content | None],
        size: Callable[[object], Size],
        theme: Theme,
        name: str,
        painter: RowPainter | None = None,
    ) -> None:
        """`name` is the accessible name; `painter` paints what `make` returns, by default a `Row`."""
        super().__init__()
        self.rows = RowModel(make, size, self)
        self._delegate = painter or RowDelegate(theme)
        self._delegate.attach(self.rows, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(False)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # else 100,000 rows would be laid out at once
        self.setBatchSize(_BATCH_SIZE)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self._silent = False
        self._painted_rows = False  # at the last paint
        self._deferred_paint = DeferredCall(self._paint_lower, self)
        self._refresh_timer = QTimer(self)
        self._refresh_timer.setSingleShot(True)
        self._refresh_timer.setInterval(0)
        self._refresh_timer.timeout.connect(self.refresh)

    def set_theme(self, theme: Theme) -> None:
        """Apply a theme."""
        self._delegate.theme = theme
        self.refresh()

    def set_families(self, families: Sequence[str]) -> None:
        """Set the rows' font families; the repaint is deferred so that the page comes first."""
        if families != self._delegate.families:
            self._delegate.families = families
            self.refresh_soon()

    def refresh(self) -> None:
        """Make and paint the rows again."""
        self.rows.refresh()
        self.viewport().update()

    def refresh_soon(self) -> None:
        """Refresh after the page is painted."""
        self._refresh_timer.start()

    def event(self, event: QEvent) -> bool:
        """Claim Select All from the page's shortcut if several rows can be selected."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            extended = self.selectionMode() is self.SelectionMode.ExtendedSelection
            if extended and event.matches(QKeySequence.StandardKey.SelectAll):
                event.accept()
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the first rows of an empty list in two steps, since loading fonts takes time."""
        had_rows, self._painted_rows = self._painted_rows, bool(self.rows.keys)
        if self._painted_rows and not had_rows and self.isVisible():
            event = QPaintEvent(event.region().intersected(QRect(0, 0, self.width(), _FIRST_HEIGHT)))
            self._deferred_paint.start()
        super().paintEvent(event)

    def _paint_lower(self) -> None:
        self.viewport().update(0, _FIRST_HEIGHT, self.width(), self.height() - _FIRST_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again for a new width; keep the current row visible."""
        visible = self.visualRect(self.currentIndex()).intersects(QRect(QPoint(), event.oldSize()))
        super().resizeEvent(event)
        if visible and event.size().height() < event.oldSize().height():
            self.scrollTo(self.currentIndex())
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def current_key(self) -> object | None:
        """The key of the current row."""
        index = self.currentIndex()
        return self.rows.keys[index.row()] if index.isValid() else None

    def show_key(self, key: object | None) -> None:
        """Make a row current and visible without emitting `chosen`; None or an unknown key clears."""
        self._silent = True
        if key is not None and key in self.rows.keys:
            index = self.rows.index(self.rows.keys.index(key))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
        else:
            self.setCurrentIndex(QModelIndex())
        self._silent = False

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Emit `chosen` unless the change came from `show_key`."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._silent:
            self.chosen.emit(self.rows.keys[current.row()])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Emit `chosen` after Qt has handled the press, since the handler may change the layout.

        Clicking the current row emits it again; a right click on it does not.
        """
        before, self._silent = self.current_key(), True
        super().mousePressEvent(event)
        self._silent = False
        key = self.current_key()
        if key is not None and (key != before or event.button() is not Qt.MouseButton.RightButton):
            self.chosen.emit(key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Request the menu of the current row, below it if a key opened it."""
        index = self.currentIndex()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            point = self.visualRect(index).intersected(self.viewport().rect()).bottomLeft()
        else:
            point = event.pos()
        if index.isValid():
            self.menu_requested.emit(self.viewport().mapToGlobal(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return enters the row; other keys go to the panel first, then to the list."""
        key = self.current_key()
        if key is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit(key)
            return
        if key is not None:
            event.ignore()
            self.key_pressed.emit(key, event)
            if event.isAccepted():
                return
        super().keyPressEvent(event)
