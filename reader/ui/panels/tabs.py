"""Tabs that are plain words over a line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar

from reader.ui.look.theme import Theme

_PADDING, _LEAST = 13, 7  # pixels beside the words of a tab; where room is scarce
_EDGE = 14  # pixels left of the first word, as of all that stands below


class Tabs(QTabBar):
    """Plain words, the current one underlined in the accent colour.

    Where there is not room for all, the tabs that are not chosen leave their counts out.
    """

    def __init__(self, theme: Theme) -> None:
        """No tab yet; `theme` may be changed."""
        super().__init__()
        self.theme = theme
        self._widths: dict[str, int] = {}  # of words in bold
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_count(self, index: int, name: str, count: int) -> None:
        """What a tab is called, and how much there is to see in it."""
        self.setTabData(index, name)
        self.setTabText(index, f"{name} {count}" if count else name)

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as its words in bold."""
        words, padding = self._shown()
        return QSize(self._width(words[index]) + padding + (0 if index else self._before(padding)), 38)

    def _before(self, padding: int) -> int:
        """How much wider the first tab is, so that its words begin at the edge of what stands below."""
        return _EDGE - padding // 2

    def _shown(self) -> tuple[list[str], int]:
        """The words of each tab and the pixels beside them for which the bar has room."""
        words = [self.tabText(index) for index in range(self.count())]
        room = self.width() - _EDGE
        spare = room - sum(map(self._width, words))
        if spare < _LEAST * len(words):
            current = self.currentIndex()
            words = [text if index == current else self.tabData(index) or text for index, text in enumerate(words)]
            spare = room - sum(map(self._width, words))
        return words, min(max(spare // max(len(words), 1), _LEAST), _PADDING)

    def _width(self, words: str) -> int:
        if words not in self._widths:
            font = QFont(self.font())
            font.setBold(True)
            self._widths[words] = QFontMetrics(font).horizontalAdvance(words)
        return self._widths[words]

    def sizeHint(self) -> QSize:
        """Room for all words and counts."""
        words = [self.tabText(index) for index in range(self.count())]
        return QSize(_EDGE + sum(self._width(each) + _PADDING for each in words), 38)

    def minimumSizeHint(self) -> QSize:
        """Room for all words."""
        names = (self.tabData(index) or self.tabText(index) for index in range(self.count()))
        return QSize(_EDGE + sum(self._width(name) + _LEAST for name in names), 38)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._widths.clear()

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Words are never shortened."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and the lines."""
        with QPainter(self) as painter:  # which ends it even if it fails, else Qt crashes
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self.theme.panel))
        painter.setPen(QColor(self.theme.hairline))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        words, padding = self._shown()
        for index in range(self.count()):
            box = self.tabRect(index).adjusted(0 if index else self._before(padding), 0, 0, 0)
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
