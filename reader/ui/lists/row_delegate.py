"""Paints the rows of a list."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.types import EntityType, Status
from reader.ui.lists.row import Chip, Row, Size
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.reading_view.underlines import underline
from reader.ui.reading_view.utf16 import Utf16

_PADDING, _LEAD_WIDTH, _LINE_HEIGHT = 14, 24, 20  # pixels: at the sides, of the lead column, of the text
_SCROLL_BAR_WIDTH = 12
_Index = QModelIndex | QPersistentModelIndex


class RowSource(Protocol):
    """The interface of the model to the delegate."""

    def row(self, number: int) -> Any:
        """What a row shows; None while it is being fetched."""

    def size(self, number: int) -> Size:
        """The data for its height."""


def status_colour(status: Status, theme: Theme) -> str:
    """The colour of a status, which also has its own shape."""
    kind = {
        Status.ACCEPTED: EntityType.LOC,
        Status.EDITED: EntityType.PER,
        Status.REJECTED: EntityType.QUANTITY,
    }.get(status)
    return theme.of(kind) if kind is not None else theme.muted


def paint_status(painter: QPainter, status: Status, at: QPointF, theme: Theme) -> None:
    """Draw a status as a ring, tick, diamond or cross of 12×12 pixels."""
    colour = QColor(status_colour(status, theme))
    painter.save()
    painter.translate(at)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    match status:
        case Status.SUGGESTED:
            painter.setPen(QPen(colour, 1.2))
            painter.drawEllipse(QPointF(6, 6), 4, 4)
        case Status.ACCEPTED:
            painter.drawPolyline([QPointF(1.5, 6.5), QPointF(4.5, 9.5), QPointF(10.5, 2.5)])
        case Status.EDITED:
            painter.setBrush(colour)
            painter.drawPolygon([QPointF(6, 2), QPointF(10, 6), QPointF(6, 10), QPointF(2, 6)])
        case Status.REJECTED:
            painter.drawLine(QPointF(2.5, 2.5), QPointF(9.5, 9.5))
            painter.drawLine(QPointF(9.5, 2.5), QPointF(2.5, 9.5))
    painter.restore()


def wrap_lines(text: str, width: int, max_lines: int, font: QFont) -> list[str]:
    """Wrap a text to at most `max_lines` lines, eliding the last; drop a separating dot at a line end."""
    if not text or not max_lines:
        return []
    layout = QTextLayout(text[: 4 * max_lines * max(1, width // 10)], font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    metrics, units, shown, lines = QFontMetrics(font), Utf16(layout.text()), layout.text(), []
    for number in range(max_lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, end = units.point(line.textStart()), units.point(line.textStart() + line.textLength())
        last = number == max_lines - 1 or end == len(shown)
        piece = shown[start:] if last else shown[start:end].rstrip().removesuffix(" ·")
        lines.append(metrics.elidedText(piece, Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return lines


class RowPainter(QStyledItemDelegate):
    """Paints the background of a row; subclasses paint what it shows.

    `theme` is writable, and so are `families`, the default fonts of the rows, or () for the view's.
    """

    def __init__(self, theme: Theme) -> None:
        """The list calls `attach`."""
        super().__init__()
        self.theme = theme
        self.families: Sequence[str] = ()
        self._model: RowSource
        self.view: QListView

    def attach(self, model: RowSource, view: QListView) -> None:
        """Paint the rows of this list."""
        self._model, self.view = model, view
        self.setParent(view)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row; only its background and border while it is being fetched."""
        box, row = option.rect, self._model.row(index.row())
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(self.theme.paper))
            painter.fillRect(box.left(), box.top(), 3, box.height(), QColor(self.theme.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(self.theme.raised))
        painter.setPen(QColor(self.theme.hairline))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if row is not None:
            self.paint_row(painter, option, row, index.row())
        painter.restore()

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Any, number: int) -> None:
        """Paint what a row shows."""
        raise NotImplementedError


class RowDelegate(RowPainter):
    """Paints a `Row`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Estimate the height from the row's `Size` and the view width, without laying out text."""
        size = self._model.size(index.row())
        if size.header:
            return QSize(100, 34)
        body, note = self._line_counts(size, option.font)
        return QSize(100, 12 + _LINE_HEIGHT * (1 + body + note) + (24 if size.chips else 0) + 10)

    def _line_counts(self, size: Size, font: QFont) -> tuple[int, int]:
        """Line counts of body and note; a line may end half an em early."""
        width = self.view.width() - _SCROLL_BAR_WIDTH - 2 * _PADDING - (_LEAD_WIDTH if size.lead else 0)
        per_line = max(4.0, width / max(1, font.pixelSize()) - 0.5)
        return min(size.body_lines, math.ceil(size.body / per_line)), min(2, math.ceil(size.note / per_line))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, number: int) -> None:
        """Paint the row's parts from top to bottom."""
        theme, size = self.theme, self._model.size(number)
        words = fonts.with_families(option.font, row.families or self.families)
        bold = QFont(words)
        bold.setBold(True)
        box = option.rect.adjusted(_PADDING, 10, -_PADDING, -8)
        if row.expanded is not None:
            self._paint_header(painter, row, option.rect, words, bold)
            return
        if size.lead:
            painter.setFont(bold)
            painter.setPen(QColor(theme.muted if row.unsure else theme.accent))
            painter.drawText(box.left(), box.top() + 14, row.lead)
            if row.status is not None:
                paint_status(painter, row.status, QPointF(box.left(), box.top() + (23 if row.lead else 3)), theme)
            box.setLeft(box.left() + _LEAD_WIDTH)
        plain = QFont(words)
        for font in (bold, plain):
            font.setStrikeOut(row.status is Status.REJECTED)
        y = box.top() + self._paint_title(painter, row, box, words, bold)
        painter.setFont(plain)
        painter.setPen(QColor(theme.muted if row.unsure else theme.ink))
        body, note = self._line_counts(size, option.font)
        y += self._paint_text(painter, row.body, QRect(box.left(), y, box.width(), 0), body, plain)
        painter.setFont(words)
        painter.setPen(QColor(theme.muted))
        y += self._paint_text(painter, row.note, QRect(box.left(), y, box.width(), 0), note, words)
        self._paint_chips(painter, row.chips, QPointF(box.left(), y + 4), box.right(), words)

    def _paint_header(self, painter: QPainter, row: Row, box: QRect, font: QFont, bold: QFont) -> None:
        """Paint a triangle, the title, and the number of rows at the right."""
        middle, x = box.center().y() + 0.5, box.left() + _PADDING
        shape = [(0, -2.5), (9, -2.5), (4.5, 3.5)] if row.expanded else [(1.5, -5), (7.5, 0), (1.5, 5)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.muted))
        painter.drawPolygon([QPointF(x + dx, middle + dy) for dx, dy in shape])
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted))
        count = QFontMetrics(font).horizontalAdvance(row.meta)
        line = box.adjusted(_PADDING + 18, 0, -_PADDING, 0)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.meta)
        painter.setFont(bold)
        painter.setPen(QColor(self.theme.ink))
        room = line.width() - count - 10
        words = QFontMetrics(bold).elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_title(self, painter: QPainter, row: Row, box: QRect, font: QFont, bold: QFont) -> int:
        x, base = box.left(), box.top() + 14
        for colour in row.swatches:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.fillRect(QRect(x, base - 11, 12, 12), QColor(self.theme.tags[colour]))
            painter.setPen(QColor(self.theme.faint))
            painter.drawRect(QRect(x, base - 11, 12, 12))
            x += 18
        metrics = QFontMetrics(bold)
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, box.right() - x)
        painter.setFont(bold)
        painter.setPen(QColor(self.theme.muted if row.unsure else self.theme.ink))
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
        return _LINE_HEIGHT + 2

    def _paint_text(self, painter: QPainter, text: str, box: QRect, max_lines: int, font: QFont) -> int:
        """Paint at most `max_lines` lines and return their height."""
        lines = wrap_lines(text, box.width(), max_lines, font)
        for number, line in enumerate(lines):
            painter.drawText(box.left(), box.top() + number * _LINE_HEIGHT + 15, line)
        return len(lines) * _LINE_HEIGHT

    def _paint_chips(self, painter: QPainter, chips: Sequence[Chip], at: QPointF, right: float, font: QFont) -> None:
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
