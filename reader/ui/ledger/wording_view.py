"""Two texts side by side with marked differences; only visible rows are laid out."""

from __future__ import annotations

from collections.abc import Sequence

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
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.analysis.text_diff import DiffKind
from reader.types import EntityType, Script, Term
from reader.ui.ledger.comparison import Comparison, Piece
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.reading_view.utf16 import Utf16

_SIZE, _LINE = 16, 27  # pixels: font size, line height
_PAD, _GUTTER, _EDGE = 14, 34, 8  # pixels: at the sides, between the columns, above and below
_AT_ONCE = 40  # rows laid out before input events are processed
_TINTS = {DiffKind.REPLACED: 0, DiffKind.ADDED: 1, DiffKind.DROPPED: 3}  # indices into the theme's tag colours
_COLOURS = {DiffKind.REPLACED: EntityType.TIME, DiffKind.ADDED: EntityType.LOC, DiffKind.DROPPED: EntityType.QUANTITY}
SIGNS = {DiffKind.EQUAL: "", DiffKind.REPLACED: "≠", DiffKind.ADDED: "+", DiffKind.DROPPED: "−"}
_Index = QModelIndex | QPersistentModelIndex


class _Rows(QAbstractListModel):
    """The numbers of the rows shown."""

    def __init__(self, view: WordingView) -> None:
        super().__init__(view)
        self._view = view
        self.numbers: Sequence[int] = ()

    def show(self, numbers: Sequence[int]) -> None:
        self.beginResetModel()
        self.numbers = numbers
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own signature
        return 0 if parent.isValid() else len(self.numbers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._view.spoken(self.numbers[index.row()])
        return None


class WordingView(QListView):
    """Dropped words are struck out, added ones underlined, replaced ones underlined with dashes.

    N and P step as F7 and Shift+F7 do on the page. Signals: `entered(row, side)` on Return (second text) and
    Shift+Return (first text), `stepped(by)` on N and P, `moved()` when the current difference changes.
    """

    entered = Signal(int, int)
    stepped = Signal(int)
    moved = Signal()

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_compared`."""
        super().__init__()
        self.theme = theme
        self.compared: Comparison | None = None
        self.script, self.terms = Script.READING, tuple[Term, ...]()
        self.current: int | None = None
        self._only_differing = False
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self, self))
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("Wordings side by side"))

    def show_compared(self, compared: Comparison | None) -> None:
        """Show another comparison from its beginning."""
        self.compared, self.current = compared, None
        self._fill()
        self.scrollToTop()

    def show_only_differing(self, only: bool) -> None:
        """Hide equal rows, or show them."""
        self._only_differing = only
        self._fill()
        self._show_current()

    def set_script(self, script: Script, terms: tuple[Term, ...]) -> None:
        """Show both sides in another script."""
        if (script, terms) != (self.script, self.terms):
            self.script, self.terms = script, terms
            self.scheduleDelayedItemsLayout()
            self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        self.theme = theme
        self.viewport().update()

    def _fill(self) -> None:
        compared = self.compared
        numbers: Sequence[int] = range(len(compared.rows)) if compared else ()
        if compared and self._only_differing:
            numbers = [number for number in numbers if not compared.equal(number)]
        self._rows.show(numbers)
        self.moved.emit()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (−1) difference, counted from the current one, else from the current row."""
        if self.compared is None or not self.compared.differences:
            return
        places = self.compared.differences
        if self.current is not None:
            self.current = (self.current + by) % len(places)
        else:
            index = self.currentIndex()
            row = self._rows.numbers[index.row()] if index.isValid() else 0
            after = [place for place, (number, _) in enumerate(places) if number >= row]
            self.current = (after or [0])[0] if by > 0 else ((after or [0])[0] - 1) % len(places)
        self._show_current()
        self.moved.emit()

    def _show_current(self) -> None:
        if self.compared is None or self.current is None:
            return
        number = self.compared.differences[self.current][0]
        if number in self._rows.numbers:
            kept = self.current
            index = self._rows.index(list(self._rows.numbers).index(number))
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.current = kept
        self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Clear the current difference when the user moves to another row."""
        super().currentChanged(current, previous)
        self.current = None
        self.moved.emit()

    def pieces(self, number: int, side: int) -> tuple[Piece, ...]:
        """One side of a row in the displayed script."""
        assert self.compared is not None
        return self.compared.pieces(number, side, self.script, self.terms)

    def spoken(self, number: int) -> str:
        """The text of a row for screen readers."""
        assert self.compared is not None
        one, other = ("".join(piece.text for piece in self.pieces(number, side)) for side in (0, 1))
        if self.compared.equal(number):
            return one
        if not one or not other:
            return (self.tr("Only in the second: {0}") if other else self.tr("Only in the first: {0}")).format(
                one or other
            )
        return self.tr("First: {0} Second: {1}").format(one, other)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again for a new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N and P step, Return opens the passage; other keys go to the list."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_N, Qt.Key.Key_P) and not event.modifiers():
            self.stepped.emit(1 if event.key() == Qt.Key.Key_N else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.entered.emit(self._rows.numbers[index.row()], 0 if shift else 1)
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """Paints a row: the first text, a sign for the difference, the second text."""

    def __init__(self, view: WordingView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        number = self._number(index)
        columns = [self._layout(number, side, self._width()) for side in (0, 1)]
        lines = max(layout.lineCount() for layout in columns)
        return QSize(100, max(1, lines) * _LINE + 2 * _EDGE)

    def _number(self, index: _Index) -> int:
        model = self._view.model()
        assert isinstance(model, _Rows)
        return model.numbers[index.row()]

    def _width(self) -> int:
        return max(60, (self._view.viewport().width() - _GUTTER) // 2 - _PAD)

    def _layout(self, number: int, side: int, width: int) -> QTextLayout:
        pieces = self._view.pieces(number, side)
        font = fonts.with_families(QFont(), fonts.serif(self._view.script))
        font.setPixelSize(_SIZE)
        text = "".join(piece.text for piece in pieces)
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        compared = self._view.compared
        assert compared is not None
        alone = compared.alone(number)
        layout.setFormats(self._formats(pieces, text, alone is not None))
        layout.beginLayout()
        at = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, at))
            at += _LINE
        layout.endLayout()
        return layout

    def _formats(self, pieces: Sequence[Piece], text: str, alone: bool) -> list[QTextLayout.FormatRange]:
        theme, units, at, made = self._view.theme, Utf16(text), 0, []
        for piece in pieces:
            start, at = at, at + len(piece.text)
            if piece.kind is DiffKind.EQUAL or not piece.text:
                continue
            style = QTextCharFormat()
            style.setBackground(QColor(theme.tags[_TINTS[piece.kind]]))
            style.setForeground(QColor(theme.ink))
            style.setUnderlineColor(QColor(theme.of(_COLOURS[piece.kind])))
            # The position of an unpaired sentence shows its kind; a line through it would only make it harder to read.
            if piece.kind is DiffKind.DROPPED and not alone:
                style.setFontStrikeOut(True)
            elif piece.kind is DiffKind.ADDED and not alone:
                style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            elif piece.kind is DiffKind.REPLACED:
                style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            marked = QTextLayout.FormatRange()
            marked.start, marked.length = units.units(start), units.units(at) - units.units(start)
            marked.format = style
            made.append(marked)
        return made

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view, theme = self._view, self._view.theme
        compared, number, width = view.compared, self._number(index), self._width()
        assert compared is not None
        box = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(theme.paper))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(theme.accent))
        painter.setPen(QColor(theme.hairline))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        kind = DiffKind.EQUAL if compared.equal(number) else compared.alone(number) or DiffKind.REPLACED
        if kind is not DiffKind.EQUAL:
            painter.setPen(QColor(theme.of(_COLOURS[kind])))
            middle = QRect(box.left() + _PAD + width, box.top() + _EDGE, _GUTTER, _LINE)
            painter.drawText(middle, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, SIGNS[kind])
        for side in (0, 1):
            corner = QPointF(box.left() + _PAD + side * (width + _GUTTER), box.top() + _EDGE)
            layout = self._layout(number, side, width)
            painter.setPen(QColor(theme.ink))
            layout.draw(painter, corner)
            self._outline(painter, layout, corner, number, side)
        painter.restore()

    def _outline(self, painter: QPainter, layout: QTextLayout, corner: QPointF, number: int, side: int) -> None:
        """Paint a frame around the current difference."""
        view = self._view
        compared, current = view.compared, view.current
        if compared is None or current is None or compared.differences[current][0] != number:
            return
        pieces, at = view.pieces(number, side), compared.differences[current][1]
        units = Utf16(layout.text())
        start = sum(len(piece.text) for piece in pieces[:at])
        first, last = units.units(start), units.units(start + len(pieces[at].text))
        painter.setPen(QPen(QColor(view.theme.accent), 1.5))
        for row in range(layout.lineCount()):
            line = layout.lineAt(row)
            begin, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if begin < end:
                left, right = (_x(line.cursorToX(place)) for place in (begin, end))
                frame = QRectF(corner.x() + left - 1, corner.y() + line.y() - 1, right - left + 2, line.height() + 2)
                painter.drawRoundedRect(frame, 3, 3)


def _x(found: object) -> float:
    """The x coordinate; PySide's `cursorToX` may return a tuple that begins with it."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
