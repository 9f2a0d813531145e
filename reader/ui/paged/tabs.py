"""A tab bar of plain words above a line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar

from reader.ui.look.theme import Theme

_PADDING, _MIN_PADDING = 13, 7  # pixels around the words of a tab: usual, and least
_EDGE = 14  # pixels left of the first word, as in the panels below


class Tabs(QTabBar):
    """Plain words, the current one underlined in the accent colour.

    If space is short, the other tabs drop their counts.
    """

    def __init__(self, theme: Theme) -> None:
        """Create an empty bar; `theme` is writable."""
        super().__init__()
        self.theme = theme
        self._widths: dict[str, int] = {}  # of words in bold
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_count(self, index: int, name: str, count: int) -> None:
        """Set the name and the count of a tab."""
        self.setTabData(index, name)
        self.setTabText(index, f"{name} {count}" if count else name)

    def tabSizeHint(self, index: int) -> QSize:
        """The width of the label in bold."""
        words, padding = self._labels()
        return QSize(self._width(words[index]) + padding + (0 if index else self._first_indent(padding)), 38)

    def _first_indent(self, padding: int) -> int:
        """The extra width that aligns the first label with the panels below."""
        return _EDGE - padding // 2

    def _labels(self) -> tuple[list[str], int]:
        """The labels and the padding that fit the bar."""
        words = [self.tabText(index) for index in range(self.count())]
        room = self.width() - _EDGE
        spare = room - sum(map(self._width, words))
        if spare < _MIN_PADDING * len(words):
            current = self.currentIndex()
            words = [text if index == current else self.tabData(index) or text for index, text in enumerate(words)]
            spare = room - sum(map(self._width, words))
        return words, min(max(spare // max(len(words), 1), _MIN_PADDING), _PADDING)

    def _width(self, words: str) -> int:
        if words not in self._widths:
            font = QFont(self.font())
            font.setBold(True)
            self._widths[words] = QFontMetrics(font).horizontalAdvance(words)
        return self._widths[words]

    def sizeHint(self) -> QSize:
        """Room for all names and counts."""
        words = [self.tabText(index) for index in range(self.count())]
        return QSize(_EDGE + sum(self._width(each) + _PADDING for each in words), 38)

    def minimumSizeHint(self) -> QSize:
        """Room for all names."""
        names = (self.tabData(index) or self.tabText(index) for index in range(self.count()))
        return QSize(_EDGE + sum(self._width(name) + _MIN_PADDING for name in names), 38)

    def changeEvent(self, event: QEvent) -> None:
        """Drop the cached widths when the font changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._widths.clear()

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Labels are never shortened."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the labels and the lines."""
        with QPainter(self) as painter:  # also ended on an exception, else Qt crashes
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self.theme.panel))
        painter.setPen(QColor(self.theme.hairline))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        words, padding = self._labels()
        for index in range(self.count()):
            box = self.tabRect(index).adjusted(0 if index else self._first_indent(padding), 0, 0, 0)
            current = index == self.currentIndex()
            font = QFont(self.font())
            font.setBold(current)
            painter.setFont(font)
            painter.setPen(QColor(self.theme.ink if current else self.theme.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words[index])
            if current:
                painter.fillRect(box.left() + 6, box.bottom() - 1, box.width() - 12, 2, QColor(self.theme.accent))
                if self.hasFocus():
                    painter.setPen(QColor(self.theme.accent))
                    painter.drawRoundedRect(box.adjusted(4, 6, -5, -7), 4, 4)
