"""Tabs that are plain words over a line."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar

from reader.ui.theme import Theme


class Tabs(QTabBar):
    """Plain words, the current one underlined in the accent colour."""

    def __init__(self, theme: Theme) -> None:
        """No tab yet; `theme` may be changed."""
        super().__init__()
        self.theme = theme
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as its words in bold."""
        font = QFont(self.font())
        font.setBold(True)
        return QSize(QFontMetrics(font).horizontalAdvance(self.tabText(index)) + 13, 38)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Words are never shortened."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and the lines."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.theme.panel))
        painter.setPen(QColor(self.theme.hairline))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        for index in range(self.count()):
            box = self.tabRect(index)
            current = index == self.currentIndex()
            font = QFont(self.font())
            font.setBold(current)
            painter.setFont(font)
            painter.setPen(QColor(self.theme.ink if current else self.theme.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
            if current:
                painter.fillRect(box.left() + 6, box.bottom() - 1, box.width() - 12, 2, QColor(self.theme.accent))
                if self.hasFocus():
                    painter.setPen(QColor(self.theme.accent))
                    painter.drawRoundedRect(box.adjusted(4, 6, -5, -7), 4, 4)
