"""The segmented control that toggles the script."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.types import Script
from reader.ui.look.theme import Theme

# Each view is named in its own script, whatever the language of the window.
SCRIPT_NAMES = {
    Script.ORIGINAL: "原文",
    Script.READING: "閱讀",
    Script.HANS: "简体",
    Script.HANT: "繁體",
    Script.TW: "臺灣",
    Script.TWP: "臺灣詞",
    Script.HK: "香港",
}

_PADDING = 12  # pixels at each side of a name
_SAMPLE = "國"  # an ideograph of full height


class Segments(QWidget):
    """A segment for each script. Signal: `chosen(script)`."""

    chosen = Signal(Script)

    def __init__(self, theme: Theme, current: Script) -> None:
        """Show `current` without emitting `chosen`."""
        super().__init__()
        self.theme = theme
        self.current = current
        self._cached_boxes: list[tuple[Script, QRect]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Article script"))
        self.setAccessibleDescription(SCRIPT_NAMES[current])

    def show_script(self, script: Script) -> None:
        """Set the current script."""
        self.current = script
        self.setAccessibleDescription(SCRIPT_NAMES[script])
        self.update()

    def _boxes(self) -> list[tuple[Script, QRect]]:
        if not self._cached_boxes:
            x = 1
            for script, name in SCRIPT_NAMES.items():
                width = self.fontMetrics().horizontalAdvance(name) + 2 * _PADDING
                self._cached_boxes.append((script, QRect(x, 1, width, 29)))
                x += width
        return self._cached_boxes

    def changeEvent(self, event: QEvent) -> None:
        """Measure the names again when the font changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._cached_boxes = []
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The size of all segments."""
        last = self._boxes()[-1][1]
        return QSize(last.right() + 3, 31)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the segments in the theme."""
        with QPainter(self) as painter:  # also ended on an exception, else Qt crashes
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes = self._boxes()
        frame = self.rect().adjusted(0, 0, -1, -1)
        outline = QPainterPath()
        outline.addRoundedRect(frame.toRectF().translated(0.5, 0.5), 7, 7)
        painter.fillPath(outline, QColor(self.theme.raised))
        painter.save()
        painter.setClipPath(outline)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # keep vertical lines sharp
        body = self.fontMetrics().tightBoundingRect(_SAMPLE)
        for script, box in boxes:
            current = script is self.current
            if current:
                painter.fillRect(box.adjusted(-1, -1, 0, 1), QColor(self.theme.accent))
            painter.setPen(QColor(self.theme.accent_ink if current else self.theme.ink))
            # Centre the visible glyphs: fonts leave more space above ideographs than below.
            top = box.top() + (box.height() - body.height()) // 2
            painter.drawText(box.left() + _PADDING, top - body.top(), SCRIPT_NAMES[script])
            if script is not boxes[-1][0]:
                painter.setPen(QColor(self.theme.hairline))
                painter.drawLine(box.topRight(), box.bottomRight())
        painter.restore()
        painter.setPen(QColor(self.theme.accent if self.hasFocus() else self.theme.hairline))
        painter.drawPath(outline)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the clicked segment."""
        for script, box in self._boxes():
            if box.contains(event.position().toPoint()):
                self.chosen.emit(script)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        order = list(SCRIPT_NAMES)
        self.chosen.emit(order[(order.index(self.current) + step) % len(order)])
