"""The tool bar: menu, title, script, repair count, and buttons for appearance and export."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QMenu, QProgressBar, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.ui.background.deferred import DeferredCall
from reader.ui.chrome.icons import icon
from reader.ui.chrome.segments import Segments
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.words import listed

_SPACING = 8  # pixels between two widgets
_MARGINS = 24  # pixels left and right, together
_MIN_TITLE_WIDTH, _MAX_TITLE_WIDTH = 80, 240  # pixels


class Tools(QWidget):
    """Fills a tool bar. `progress` is the thin line below it; `stop` is visible while a stoppable task runs."""

    def __init__(self, bar: QToolBar, theme: Theme, session: Session) -> None:
        """Create the bar; the window connects the buttons."""
        super().__init__(bar)
        self.hide()  # a parent for the parts only
        self._theme = theme
        self._session = session
        bar.setObjectName("tools")
        bar.setWindowTitle(self.tr("Tools"))
        bar.setFloatable(False)
        self.menu = self._button(self.tr("Menu"))
        self._title, self._full_title = QLabel(), ""
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._title.setContentsMargins(6, 0, 12, 0)
        self.segments = Segments(theme, session.script)
        self._repairs = QLabel()
        self._repairs.setObjectName("muted")
        self._repairs.setContentsMargins(12, 0, 0, 0)
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.stop = self._button(self.tr("Stop"))
        self.stop.clicked.connect(self._stop)
        self.looks = self._button(self.tr("Theme and size"))
        self.looks.setText("Aa")
        self.export = self._button(self.tr("Export as CSV"))
        self._bar = bar
        bar.addWidget(self.menu)
        self._title_action = bar.addWidget(self._title)
        bar.addWidget(self.segments)
        self._repairs_action = bar.addWidget(self._repairs)
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

    def _button(self, tip: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

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
        self._repairs.setText(self.tr("%n repair(s)", "", repairs) if repairs else "")
        self.make_room()

    def make_room(self) -> None:
        """Elide the title, then hide it, then the repairs, if the bar is too narrow."""
        fixed = (self.menu, self.segments, self.stop, self.looks, self.export)
        room = self._bar.width() - _MARGINS - sum(widget.sizeHint().width() + _SPACING for widget in fixed)
        repairs = self._repairs.sizeHint().width()
        self._repairs_action.setVisible(bool(self._repairs.text()) and room >= repairs)
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
