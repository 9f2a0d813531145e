"""Tables of library rows, sorted by the library and usable by keyboard and screen reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.ui.look import fonts
from reader.ui.look.theme import Theme

_ROW = 28  # pixels
_LEAST = 120  # pixels; minimum width of a stretched column
_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_PAUSE = 150  # milliseconds after the last key


@dataclass(frozen=True, slots=True)
class Column:
    """Title, cell text and `order` of a column; the library sorts by `order` (None: not sortable).

    `width` is in pixels; 0 stretches the column, and the table scrolls if there is too little room. `families` gives
    the fonts of text quoted from articles.
    """

    title: str
    text: Callable[[Any], str]
    width: int = 0
    order: object = None
    figure: bool = False
    falls: bool = True  # whether the first sort is descending
    hint: Callable[[Any], str] | None = None
    families: Callable[[Any], Sequence[str]] | None = None


class _Model(QAbstractTableModel):
    def __init__(self, columns: Sequence[Column], sort: int | None, parent: QObject) -> None:
        super().__init__(parent)
        self.columns = columns
        self.sorted = sort
        self.falling = sort is not None and columns[sort].falls
        self.rows: Sequence[Any] = ()

    def show(self, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(self.rows[index.row()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return (column.hint or column.text)(self.rows[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole and column.figure:
            return _RIGHT
        if role == Qt.ItemDataRole.FontRole and column.families is not None:
            return fonts.with_families(QFont(), column.families(self.rows[index.row()]))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            arrow = "" if section != self.sorted else " ▾" if self.falling else " ▴"
            return self.columns[section].title + arrow
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return (
                _RIGHT if self.columns[section].figure else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            )
        return None


class Table(QTableView):
    """Selects whole rows. S sorts by the next column, Shift+S reverses the order; clicking a header does either.

    Signals: `chosen(row)` when the current row changes, `entered(row)` on Return or a double click, `sorted()`.
    """

    chosen = Signal(object)
    entered = Signal(object)
    sorted = Signal()

    def __init__(self, columns: Sequence[Column], theme: Theme, name: str, sort: int | None = None) -> None:
        """`name` is the accessible name, `sort` the column sorted by initially."""
        super().__init__()
        self._model = _Model(columns, sort, self)
        self._quiet = False
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(40)
        for place, column in enumerate(columns):
            fixed = QHeaderView.ResizeMode.Interactive if column.width else QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(place, fixed)
            if column.width:
                head.resizeSection(place, column.width)
        if sort is not None:
            head.setSectionsClickable(True)
            head.sectionClicked.connect(self.sort_by)
        self.doubleClicked.connect(lambda index: self.entered.emit(self._model.rows[index.row()]))
        self.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep stretched columns at their minimum width."""
        super().resizeEvent(event)
        head, columns = self.horizontalHeader(), self._model.columns
        wide = [place for place, column in enumerate(columns) if not column.width]
        left = self.viewport().width() - sum(head.sectionSize(at) for at in range(len(columns)) if at not in wide)
        fits = left >= _LEAST * len(wide)
        for place in wide:
            head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Fixed)
            if not fits:
                head.resizeSection(place, _LEAST)

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        self.setStyleSheet(_SHEET.format(**theme._asdict()))

    @property
    def rows(self) -> Sequence[Any]:
        """The rows shown."""
        return self._model.rows

    @property
    def order(self) -> Any:
        """The `order` of the sorted column."""
        assert self._model.sorted is not None
        return self._model.columns[self._model.sorted].order

    @property
    def falling(self) -> bool:
        """Whether the order is descending."""
        return self._model.falling

    def show_rows(self, rows: Sequence[Any], same: Callable[[Any, Any], bool]) -> None:
        """Show rows and keep the current one, as `same` identifies it, without emitting `chosen`."""
        kept, self._quiet = self.current(), True
        self._model.show(rows)
        if kept is not None:
            self.choose(next((place for place, row in enumerate(rows) if same(row, kept)), None))
        self._quiet = False

    def refresh(self) -> None:
        """Repaint, since the text of rows changed."""
        self.viewport().update()

    def current(self) -> Any:
        """The current row, or None."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def choose(self, place: int | None) -> None:
        """Make a row current, or none."""
        if place is None:
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentIndex(self._model.index(place, 0))
            self.scrollTo(self.currentIndex())

    def sort_by(self, column: int) -> None:
        """Sort by a column, or reverse the order if it is sorted already."""
        model = self._model
        if model.columns[column].order is None:
            return
        model.falling = not model.falling if column == model.sorted else model.columns[column].falls
        model.sorted = column
        model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(model.columns) - 1)
        self.sorted.emit()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Emit `chosen` for the new current row."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row() and not self._quiet:
            self.chosen.emit(self._model.rows[current.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return enters the row, S sorts; other keys go to the table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None:
            self.entered.emit(self.current())
        elif event.key() == Qt.Key.Key_S and (now := self._model.sorted) is not None:
            turned = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            places = [place for place, column in enumerate(self._model.columns) if column.order is not None]
            after = [place for place in places if place > now] or places
            self.sort_by(now if turned else after[0])
        else:
            super().keyPressEvent(event)


_SHEET = """
QTableView {{ background: {panel}; border: 1px solid {panel}; outline: 0; color: {ink};
  selection-background-color: {selection}; selection-color: {ink}; }}
QTableView::item {{ border-bottom: 1px solid {hairline}; padding: 0 3px; }}
QTableView::item:selected {{ background: {selection}; color: {ink}; }}
QTableView:focus {{ border-color: {accent}; }}
QHeaderView {{ background: {panel}; border: 0; }}
QHeaderView::section {{ background: {panel}; color: {muted}; border: 0; border-bottom: 1px solid {hairline};
  padding: 4px 6px; }}
"""


class SearchTable(QWidget):
    """Return or Down in the field goes to the table, / back to the field. Signal: `asked()` when it needs rows."""

    asked = Signal()

    def __init__(self, columns: Sequence[Column], theme: Theme, name: str, hint: str, sort: int) -> None:
        """`name` is the accessible name of the table, `hint` the placeholder of the field."""
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setClearButtonEnabled(True)
        self.table = Table(columns, theme, name, sort)
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(14, 8, 14, 8)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._entering = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 0, 0)
        column.setSpacing(8)
        field = QHBoxLayout()
        field.setContentsMargins(0, 0, 14, 0)  # only the table extends to the edge
        field.addWidget(self.field)
        column.addLayout(field)
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)
        self.empty.hide()
        self.field.textChanged.connect(self._pause.start)
        self.field.returnPressed.connect(self._enter_table)
        self.table.sorted.connect(self.asked)
        for key, parent, verb in (("Down", self.field, self._enter_table), ("/", self.table, self.field.setFocus)):
            shortcut = QShortcut(QKeySequence(key), parent)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)  # ignored as a constructor argument
            shortcut.activated.connect(verb)

    @property
    def search(self) -> str:
        """The search text."""
        return self.field.text().strip()

    def show_rows(self, rows: Sequence[Any], none: str, nothing_found: str) -> None:
        """Show the rows of a query, identified by `key`, or the reason why there are none."""
        self.table.show_rows(rows, lambda one, other: bool(one.key == other.key))
        if self._entering:
            self._choose_first()
        self.empty.setVisible(not rows)
        self.empty.setText(nothing_found if self.search else none)

    def _enter_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._entering = self._pause.isActive()  # the result for the typed text is still pending
        if self._entering:
            self._pause.stop()
            self.asked.emit()
        else:
            self._choose_first()

    def _choose_first(self) -> None:
        self._entering = False
        if self.table.current() is None and self.table.rows:
            self.table.choose(0)
