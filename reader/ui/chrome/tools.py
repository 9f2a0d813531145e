"""The tool bar, with its script toggle and the icons of small buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QLabel, QMenu, QProgressBar, QSizePolicy, QToolBar, QToolButton, QToolTip, QWidget

from reader.types import Script
from reader.ui.background.deferred import DeferredCall
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.words import listed

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

    def event(self, event: QEvent) -> bool:
        """Explain a segment in its tool tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            script = next((script for script, box in self._boxes() if box.contains(event.pos())), None)
            QToolTip.showText(event.globalPos(), self.explanation(script) if script is not None else "", self)
            return True
        return super().event(event)

    def explanation(self, script: Script) -> str:
        """What a view shows, in the interface language."""
        return {
            Script.ORIGINAL: self.tr("The text as the file contains it"),
            Script.READING: self.tr("The repaired text in its own script"),
            Script.HANS: self.tr("Simplified"),
            Script.HANT: self.tr("Traditional"),
            Script.TW: self.tr("Traditional as written in Taiwan"),
            Script.TWP: self.tr("Traditional as written in Taiwan, with the words used there"),
            Script.HK: self.tr("Traditional as written in Hong Kong"),
        }[script]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        order = list(SCRIPT_NAMES)
        self.chosen.emit(order[(order.index(self.current) + step) % len(order)])


_STROKES: dict[str, list[list[tuple[float, float]]]] = {
    "menu": [[(3, 5), (15, 5)], [(3, 9), (15, 9)], [(3, 13), (15, 13)]],
    "export": [[(9, 3), (9, 11)], [(5.5, 8), (9, 11.5), (12.5, 8)], [(3, 12), (3, 15), (15, 15), (15, 12)]],
    "stop": [[(5, 5), (13, 13)], [(13, 5), (5, 13)]],
    "up": [[(4, 11.5), (9, 6.5), (14, 11.5)]],
    "down": [[(4, 6.5), (9, 11.5), (14, 6.5)]],
}


def icon(name: str, colour: str, ratio: float) -> QIcon:
    """An icon ("menu", "export", "stop", "up", "down") of 18 logical pixels for a device pixel ratio."""
    pixmap = QPixmap(round(18 * ratio), round(18 * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(QColor(colour), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        for stroke in _STROKES[name]:
            painter.drawPolyline([QPointF(x, y) for x, y in stroke])
    return QIcon(pixmap)


_SPACING = 8  # pixels between two widgets
_MARGINS = 24  # pixels left and right, together
_MIN_TITLE_WIDTH, _MAX_TITLE_WIDTH = 80, 240  # pixels


def icon_button(tip: str) -> QToolButton:
    """A button with room for an icon, named by its tip."""
    button = QToolButton()
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setIconSize(QSize(18, 18))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


class Tools(QWidget):
    """Fills a tool bar.

    `repairs` is the button with their number, `progress` the thin line below the bar; `stop` is visible while a
    stoppable task runs.
    """

    def __init__(self, bar: QToolBar, theme: Theme, session: Session) -> None:
        """Create the bar; the window connects the buttons."""
        super().__init__(bar)
        self.hide()  # a parent for the parts only
        self._theme = theme
        self._session = session
        bar.setObjectName("tools")
        bar.setWindowTitle(self.tr("Tools"))
        bar.setFloatable(False)
        self.menu = icon_button(self.tr("Menu"))
        self._title, self._full_title = QLabel(), ""
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._title.setContentsMargins(6, 0, 12, 0)
        self.segments = Segments(theme, session.script)
        self.repairs = QToolButton()
        self.repairs.setObjectName("muted")
        self.repairs.setToolTip(self.tr("List the repairs and highlight them in the text"))
        self.repairs.setAccessibleName(self.tr("%n repair(s)", "", 0))
        self.repairs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.stop = icon_button(self.tr("Stop"))
        self.stop.clicked.connect(self._stop)
        self.looks = icon_button(self.tr("Theme and size"))
        self.looks.setText("Aa")
        self.export = icon_button(self.tr("Export as CSV"))
        self._bar = bar
        bar.addWidget(self.menu)
        self._title_action = bar.addWidget(self._title)
        bar.addWidget(self.segments)
        self._repairs_action = bar.addWidget(self.repairs)
        bar.addWidget(spacer)
        self._stop_action = bar.addWidget(self.stop)
        bar.addWidget(self.looks)
        bar.addWidget(self.export)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(2)
        self._deferred_progress = DeferredCall(self._show_progress, self)  # setting a progress bar repaints at once
        session.progress.changed.connect(self._deferred_progress.start)
        self._show_progress()

    def reset_title_width(self) -> None:
        """Let the title shrink again, for another article."""
        self._title.setMinimumWidth(0)

    def show_article(self, title: str, families: Sequence[str]) -> None:
        """Show the title in these fonts, elided to the space of the bar.

        It keeps its width when only the script changes, so that the buttons stay under the pointer.
        """
        self._full_title = title
        self._title.setFont(fonts.with_families(self._title.font(), families))
        self._title.setToolTip(title)
        self.make_room()

    def show_repairs(self, repairs: int) -> None:
        """Show the number of repairs."""
        words = self.tr("%n repair(s)", "", repairs)
        self.repairs.setText(words if repairs else "")
        self.repairs.setAccessibleName(words)
        self.make_room()

    def make_room(self) -> None:
        """Elide the title, then hide it, then the repairs, if the bar is too narrow."""
        fixed = (self.menu, self.segments, self.stop, self.looks, self.export)
        room = self._bar.width() - _MARGINS - sum(widget.sizeHint().width() + _SPACING for widget in fixed)
        repairs = self.repairs.sizeHint().width()
        self._repairs_action.setVisible(bool(self.repairs.text()) and room >= repairs)
        if self._repairs_action.isVisible():
            room -= repairs
        margins = self._title.contentsMargins()
        room = min(_MAX_TITLE_WIDTH, room - margins.left() - margins.right() - _SPACING)
        self._title_action.setVisible(room >= _MIN_TITLE_WIDTH)
        metrics = self._title.fontMetrics()
        self._title.setText(metrics.elidedText(self._full_title, Qt.TextElideMode.ElideRight, max(room, 0)))
        kept = max(self._title.minimumWidth(), self._title.sizeHint().width())
        self._title.setMinimumWidth(min(kept, max(room, 0) + margins.left() + margins.right()))

    def set_theme(self, theme: Theme) -> None:
        """Apply a theme."""
        self._theme = theme
        self.segments.theme = theme
        self.segments.update()
        self.draw_icons()

    def draw_icons(self) -> None:
        """Draw the icons in the theme's ink for the window's screen."""
        ratio = self.devicePixelRatioF()
        for button, name in ((self.menu, "menu"), (self.export, "export"), (self.stop, "stop")):
            button.setIcon(icon(name, self._theme.ink, ratio))

    def _show_progress(self) -> None:
        """Show the progress of the latest task, and the stop button if a task can be stopped."""
        shown = self._session.progress.shown
        self._stop_action.setVisible(any(task.stops for task in shown))
        tip = self.tr("Stop: {0}").format(listed(task.words for task in shown if task.stops))
        self.stop.setToolTip(tip)
        self.stop.setAccessibleName(tip)
        self.progress.setAccessibleName(listed(task.words for task in shown) or self.tr("No tasks running"))
        if not shown:
            self.progress.setRange(0, 1)
            self.progress.setValue(0)
            return
        self.progress.setRange(0, shown[-1].total)  # 0 if unknown, for a busy indicator
        self.progress.setValue(shown[-1].done)

    def _stop(self) -> None:
        stoppable = [task for task in self._session.progress.shown if task.stops]
        if len(stoppable) == 1:
            stoppable[0].stop()
            return
        menu = QMenu(self.stop)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for task in stoppable:
            menu.addAction(task.words, task.stop)
        menu.popup(self.stop.mapToGlobal(self.stop.rect().bottomLeft()))
