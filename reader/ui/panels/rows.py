"""The lists of the side panels: one kind of row, made only for what is in sight, painted by one delegate."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.types import EntityType
from reader.ui.reading_view.paint import underline
from reader.ui.theme import Theme

_PAD, _LEAD, _LINE = 14, 24, 20  # pixels: side padding, column of the number, line of the body
_SCROLL_BAR = 12
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Chip:
    """A small box with a word or figure; without a colour it is plain muted text."""

    text: str
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What one row shows: `lead` in a column of its own, `swatches` (tag colours) before the title."""

    title: str
    meta: str = ""
    lead: str = ""
    body: str = ""
    note: str = ""
    chips: tuple[Chip, ...] = ()
    swatches: tuple[int, ...] = ()
    entity: EntityType | None = None


@dataclass(frozen=True, slots=True)
class Size:
    """What is known of a row's height without making it: ems of body and note, chips or none, a lead or none."""

    body: float = 0
    body_lines: int = 3
    note: float = 0
    chips: bool = False
    lead: bool = False


def ems(text: str) -> float:
    """About how wide a text is: Han characters are one em, ASCII half of one."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2


class RowModel(QAbstractListModel):
    """Rows behind keys; `make(key)` and `size(key)` are asked when the view needs them."""

    def __init__(self, make: Callable[[object], Row], size: Callable[[object], Size], parent: QObject) -> None:
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

    def row(self, number: int) -> Row:
        """The row at a place, made now if need be."""
        key = self.keys[number]
        if key not in self._rows:
            self._rows[key] = self._make(key)
        return self._rows[key]

    def size(self, number: int) -> Size:
        """What is known of the height of the row at a place."""
        return self._size(self.keys[number])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own signature
        """Number of rows."""
        return 0 if parent.isValid() else len(self.keys)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Plain words for keyboard search and screen readers; painting asks `row`."""
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.row(index.row())
            return "  ".join(filter(None, (row.lead, row.title, row.meta, row.body, row.note)))
        return None


class RowDelegate(QStyledItemDelegate):
    """Paints a `Row` in the theme."""

    def __init__(self, model: RowModel, theme: Theme, view: QListView) -> None:
        """One delegate for one list."""
        super().__init__(view)
        self._model = model
        self._view = view
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Height from the row's `Size` and the width of the view; no text is laid out."""
        size = self._model.size(index.row())
        body, note = self._lines(size, option.font)
        return QSize(100, 12 + _LINE * (1 + body + note) + (24 if size.chips else 0) + 10)

    def _lines(self, size: Size, font: QFont) -> tuple[int, int]:
        """How many lines of body and note there is room for; a line may end half an em early."""
        width = self._view.width() - _SCROLL_BAR - 2 * _PAD - (_LEAD if size.lead else 0)
        per_line = max(4.0, width / max(1, font.pixelSize()) - 0.5)
        return min(size.body_lines, math.ceil(size.body / per_line)), min(2, math.ceil(size.note / per_line))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        theme, row, size = self.theme, self._model.row(index.row()), self._model.size(index.row())
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(option.rect, QColor(theme.paper))
            painter.fillRect(
                QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), QColor(theme.accent)
            )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(theme.raised))
        painter.setPen(QColor(theme.hairline))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        bold = QFont(option.font)
        bold.setBold(True)
        box = option.rect.adjusted(_PAD, 10, -_PAD, -8)
        if size.lead:
            painter.setFont(bold)
            painter.setPen(QColor(theme.accent))
            painter.drawText(box.left(), box.top() + 14, row.lead)
            box.setLeft(box.left() + _LEAD)
        y = box.top() + self._heading(painter, row, box, option.font, bold)
        painter.setFont(option.font)
        painter.setPen(QColor(theme.ink))
        body, note = self._lines(size, option.font)
        y += self._text(painter, row.body, QRect(box.left(), y, box.width(), 0), body, option.font)
        painter.setPen(QColor(theme.muted))
        y += self._text(painter, row.note, QRect(box.left(), y, box.width(), 0), note, option.font)
        self._chips(painter, row.chips, QPointF(box.left(), y + 4), box.right(), option.font)
        painter.restore()

    def _heading(self, painter: QPainter, row: Row, box: QRect, font: QFont, bold: QFont) -> int:
        x, base = box.left(), box.top() + 14
        for colour in row.swatches:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.fillRect(QRect(x, base - 11, 12, 12), QColor(self.theme.tags[colour]))
            painter.setPen(QColor(self.theme.hairline))
            painter.drawRect(QRect(x, base - 11, 12, 12))
            x += 18
        metrics = QFontMetrics(bold)
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, box.right() - x)
        painter.setFont(bold)
        painter.setPen(QColor(self.theme.ink))
        painter.drawText(x, base, title)
        width = metrics.horizontalAdvance(title)
        if row.entity is not None:
            underline(painter, row.entity, x, x + width, base + 5, self.theme)
        x += width + 6
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted))
        room = box.right() - x
        if row.meta and room > 24:
            painter.drawText(x, base, QFontMetrics(font).elidedText(row.meta, Qt.TextElideMode.ElideRight, room))
        return _LINE + 2

    def _text(self, painter: QPainter, text: str, box: QRect, most: int, font: QFont) -> int:
        """Draw at most `most` lines, the last one elided; returns their height."""
        if not text or not most:
            return 0
        layout = QTextLayout(text[: 4 * most * max(1, box.width() // 10)], font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        metrics = QFontMetrics(font)
        for number in range(most):
            line = layout.createLine()
            if not line.isValid():
                most = number
                break
            line.setLineWidth(box.width())
            base = box.top() + number * _LINE + 15
            end = line.textStart() + line.textLength()
            piece = layout.text()[line.textStart() :] if number == most - 1 else layout.text()[line.textStart() : end]
            painter.drawText(box.left(), base, metrics.elidedText(piece, Qt.TextElideMode.ElideRight, box.width()))
        layout.endLayout()
        return most * _LINE

    def _chips(self, painter: QPainter, chips: Sequence[Chip], at: QPointF, right: float, font: QFont) -> None:
        small = QFont(font)
        small.setPixelSize(max(10, QFontMetrics(font).height() * 2 // 3))
        x = at.x()
        for chip in chips:
            small.setBold(chip.colour is not None)
            metrics = QFontMetrics(small)
            painter.setFont(small)
            pad = 6 if chip.colour is not None else 0
            width = metrics.horizontalAdvance(chip.text) + 2 * pad
            if x + width > right:
                break
            box = QRectF(x, at.y() + 0.5, width, 19)
            if chip.colour is not None:
                painter.setPen(QPen(QColor(chip.colour), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QColor(chip.colour or self.theme.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, chip.text)
            x += width + 8


class RowList(QListView):
    """A list of rows.

    Signals: `chosen(key)` when a person goes to a row by mouse or arrow key, `entered_row(key)` on Return,
    `key_pressed(key, event)` for the panel's own keys; a panel that takes one accepts the event.
    """

    chosen = Signal(object)
    entered_row = Signal(object)
    key_pressed = Signal(object, QKeyEvent)

    def __init__(self, make: Callable[[object], Row], size: Callable[[object], Size], theme: Theme, name: str) -> None:
        """`name` is what a screen reader calls the list."""
        super().__init__()
        self.rows = RowModel(make, size, self)
        self._delegate = RowDelegate(self.rows, theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self._quiet = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._delegate.theme = theme
        self.refresh()

    def refresh(self) -> None:
        """The rows read differently now."""
        self.rows.refresh()
        self.viewport().update()

    def refresh_soon(self) -> None:
        """The same, but let the page be painted first."""
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their width makes them."""
        super().resizeEvent(event)
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
            index = self.rows.index(list(self.rows.keys).index(key))
            self.setCurrentIndex(index)
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
        """A click on the row that is current already goes there again."""
        before = self.currentIndex()
        super().mousePressEvent(event)
        if before.isValid() and before == self.currentIndex():
            self.chosen.emit(self.rows.keys[before.row()])

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
