"""The tool bar: menu, title, script, what was repaired, and buttons for looks and export."""

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

_GAP = 8  # between two things on the bar
_EDGES = 24  # left and right of all of them
_NARROWEST, _WIDEST = 80, 240  # pixels of the title


class Tools(QWidget):
    """Fills a tool bar. `progress` is the thin line that belongs under it; `stop` shows while something runs."""

    def __init__(self, bar: QToolBar, theme: Theme, session: Session) -> None:
        """The buttons do nothing by themselves; the window connects them."""
        super().__init__(bar)
        self.hide()  # only keeps the pieces together
        self._theme = theme
        self._session = session
        bar.setObjectName("tools")
        bar.setWindowTitle(self.tr("Tools"))
        bar.setFloatable(False)
        self.menu = self._button(self.tr("Menu"))
        self._title, self._words = QLabel(), ""
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
        self._progressing = DeferredCall(self._show_progress, self)  # a bar paints the window as soon as it is set
        session.progress.changed.connect(self._progressing.start)
        self._show_progress()

    def _button(self, tip: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def forget(self) -> None:
        """Another article is opened, so the title may take less room again."""
        self._title.setMinimumWidth(0)

    def show_article(self, title: str, families: Sequence[str]) -> None:
        """Show the title in these fonts, shortened to what the bar has room for.

        In another script it keeps the room it had, so that the buttons beside it stay under the pointer.
        """
        self._words = title
        self._title.setFont(fonts.quoting(self._title.font(), families))
        self._title.setToolTip(title)
        self.make_room()

    def show_repairs(self, repairs: int) -> None:
        """Show how much was repaired."""
        self._repairs.setText(self.tr("%n repair(s)", "", repairs) if repairs else "")
        self.make_room()

    def make_room(self) -> None:
        """Shorten the title, then leave it out, then the repairs, in a bar too narrow for all."""
        fixed = (self.menu, self.segments, self.stop, self.looks, self.export)
        room = self._bar.width() - _EDGES - sum(widget.sizeHint().width() + _GAP for widget in fixed)
        repairs = self._repairs.sizeHint().width()
        self._repairs_action.setVisible(bool(self._repairs.text()) and room >= repairs)
        if self._repairs_action.isVisible():
            room -= repairs
        margins = self._title.contentsMargins()
        room = min(_WIDEST, room - margins.left() - margins.right() - _GAP)
        self._title_action.setVisible(room >= _NARROWEST)
        metrics = self._title.fontMetrics()
        self._title.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, max(room, 0)))
        kept = max(self._title.minimumWidth(), self._title.sizeHint().width())
        self._title.setMinimumWidth(min(kept, max(room, 0) + margins.left() + margins.right()))

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.segments.theme = theme
        self.segments.update()
        self.draw_icons()

    def draw_icons(self) -> None:
        """Draw the icons in the ink of the theme for the screen the window is on."""
        ratio = self.devicePixelRatioF()
        for button, name in ((self.menu, "menu"), (self.export, "export"), (self.stop, "stop")):
            button.setIcon(icon(name, self._theme.ink, ratio))

    def _show_progress(self) -> None:
        """The line is of what began last; the button stops that, or asks which."""
        shown = self._session.progress.shown
        self._stop_action.setVisible(any(task.stops for task in shown))
        tip = self.tr("Stop: {0}").format(listed(task.words for task in shown if task.stops))
        self.stop.setToolTip(tip)
        self.stop.setAccessibleName(tip)
        self.progress.setAccessibleName(listed(task.words for task in shown) or self.tr("Nothing runs"))
        if not shown:
            self.progress.setRange(0, 1)
            self.progress.setValue(0)
            return
        self.progress.setRange(0, shown[-1].total)  # 0 to 0 where nobody knows how long it takes
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
