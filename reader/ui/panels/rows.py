"""The lists of the side panels: one kind of row, made only for what is in sight, painted by one delegate."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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
from reader.ui.look.theme import Theme
from reader.ui.panels.row import Chip, Row, Size, ems
from reader.ui.panels.row_delegate import RowDelegate

__all__ = ["Chip", "Row", "RowList", "RowModel", "Size", "ems"]

_BATCH = 100  # rows that are measured at once; the rest follow while events come through
_KEPT = 2000  # rows that stay made
_UPPER = 200  # pixels
_Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel):
    """Rows behind keys; `make(key)` and `size(key)` are asked when the view needs them.

    `make` gives None for a row that is still being fetched, and is asked again after `refresh`.
    """

    def __init__(self, make: Callable[[object], Row | None], size: Callable[[object], Size], parent: QObject) -> None:
        """An empty list."""
        super().__init__(parent)
        self._make, self._size = make, size
        self.keys: Sequence[object] = ()
        self._rows: dict[object, Row] = {}

    def set_keys(self, keys: Sequence[object]) -> None:
        """Show these rows in this order."""
        self.beginResetModel()
        self.keys = keys
        self._rows.clear()
        self.endResetModel()

    def refresh(self) -> None:
        """The same rows read differently now; heights stay."""
        self._rows.clear()

    def row(self, number: int) -> Row | None:
        """The row at a place, made now if need be; None while it is being fetched."""
        key = self.keys[number]
        row = self._rows.get(key)
        if row is None and (row := self._make(key)) is not None:
            if len(self._rows) >= _KEPT:
                self._rows.clear()
            self._rows[key] = row
        return row

    def size(self, number: int) -> Size:
        """What is known of the height of the row at a place."""
        return self._size(self.keys[number])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own signature
        """Number of rows."""
        return 0 if parent.isValid() else len(self.keys)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Plain words for keyboard search and screen readers; painting asks `row`."""
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.row(index.row()) or Row("")
            words = "  ".join(filter(None, (row.lead, row.title, row.meta, row.body, row.note, row.spoken)))
            return words.replace("\u2060", "")  # by which a line may not end; spoken, it would part the letters
        return None


class RowList(QListView):
    """A list of rows.

    Signals: `chosen(key)` when a person goes to a row by mouse or arrow key, `entered_row(key)` on Return,
    `key_pressed(key, event)` for the panel's own keys; a panel that takes one accepts the event;
    `menu_wanted(point)` of the screen for the current row.
    """

    chosen = Signal(object)
    entered_row = Signal(object)
    key_pressed = Signal(object, QKeyEvent)
    menu_wanted = Signal(QPoint)

    def __init__(
        self, make: Callable[[object], Row | None], size: Callable[[object], Size], theme: Theme, name: str
    ) -> None:
        """`name` is what a screen reader calls the list."""
        super().__init__()
        self.rows = RowModel(make, size, self)
        self._delegate = RowDelegate(self.rows, theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(False)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # or 100,000 rows would be measured in one go
        self.setBatchSize(_BATCH)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self._quiet = False
        self._has_rows = False  # when it was last painted
        self._lower = DeferredCall(self._paint_lower, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._delegate.theme = theme
        self.refresh()

    def set_families(self, families: Sequence[str]) -> None:
        """Paint the words of the rows in the first of these fonts that is there, but let the page be painted first."""
        if families != self._delegate.families:
            self._delegate.families = families
            self.refresh_soon()

    def refresh(self) -> None:
        """The rows read differently now."""
        self.rows.refresh()
        self.viewport().update()

    def refresh_soon(self) -> None:
        """The same, but let the page be painted first."""
        self._soon.start()

    def event(self, event: QEvent) -> bool:
        """Where several rows can be chosen, the key that chooses everything is not for the page."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            several = self.selectionMode() is self.SelectionMode.ExtendedSelection
            if several and event.matches(QKeySequence.StandardKey.SelectAll):
                event.accept()
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where there was no row before the upper ones come a turn before the others: cold fonts take their time."""
        had_rows, self._has_rows = self._has_rows, bool(self.rows.keys)
        if self._has_rows and not had_rows and self.isVisible():
            event = QPaintEvent(event.region().intersected(QRect(0, 0, self.width(), _UPPER)))
            self._lower.start()
        super().paintEvent(event)

    def _paint_lower(self) -> None:
        self.viewport().update(0, _UPPER, self.width(), self.height() - _UPPER)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their width makes them; the current one stays in sight."""
        seen = self.visualRect(self.currentIndex()).intersects(QRect(QPoint(), event.oldSize()))
        super().resizeEvent(event)
        if seen and event.size().height() < event.oldSize().height():
            self.scrollTo(self.currentIndex())
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def current_key(self) -> object | None:
        """Key of the current row."""
        index = self.currentIndex()
        return self.rows.keys[index.row()] if index.isValid() else None

    def show_key(self, key: object | None) -> None:
        """Make a row current and bring it into sight without telling anybody; None or a foreign key clears."""
        self._quiet = True
        if key is not None and key in self.rows.keys:
            index = self.rows.index(self.rows.keys.index(key))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
        else:
            self.setCurrentIndex(QModelIndex())
        self._quiet = False

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell the panel where the person went."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._quiet:
            self.chosen.emit(self.rows.keys[current.row()])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell where the person went when Qt is done with the press, since going there may lay the rows out anew.

        A click on the row that is current already goes there again; asking for its menu does not.
        """
        before, self._quiet = self.current_key(), True
        super().mousePressEvent(event)
        self._quiet = False
        key = self.current_key()
        if key is not None and (key != before or event.button() is not Qt.MouseButton.RightButton):
            self.chosen.emit(key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the current row, beside it where the wish came from a key."""
        index = self.currentIndex()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            point = self.visualRect(index).intersected(self.viewport().rect()).bottomLeft()
        else:
            point = event.pos()
        if index.isValid():
            self.menu_wanted.emit(self.viewport().mapToGlobal(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return enters the row, the panel's keys go to the panel, the rest moves in the list."""
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
