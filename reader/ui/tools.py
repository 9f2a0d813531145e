"""The tool bar: menu, title, script, what was repaired, and buttons for looks and export."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.ui.icons import icon
from reader.ui.segments import Segments
from reader.ui.session import Session
from reader.ui.theme import Theme


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
        self.menu = self._button(self.tr("Menu (F10)"))
        self._title = QLabel()
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
        self.stop = self._button(self.tr("Stop the analysis"))
        self.looks = self._button(self.tr("Theme and size"))
        self.looks.setText("Aa")
        self.export = self._button(self.tr("Export as CSV"))
        for widget in (self.menu, self._title, self.segments, self._repairs, spacer):
            bar.addWidget(widget)
        self._stop_action = bar.addWidget(self.stop)
        bar.addWidget(self.looks)
        bar.addWidget(self.export)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(2)
        self.progress.setAccessibleName(self.tr("Analysis"))
        session.progressed.connect(self._show_progress)
        session.analysed.connect(self._rest)
        session.opened.connect(self._rest)
        session.opening_changed.connect(self._rest)
        self._rest()

    def _button(self, tip: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def show_article(self, title: str) -> None:
        """Show the title, shortened to what the bar has room for."""
        width = max(80, min(240, self.window().width() - 980))
        self._title.setText(self._title.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, width))
        self._title.setToolTip(title)

    def show_repairs(self, repairs: int) -> None:
        """Show how much was repaired."""
        self._repairs.setText(self.tr("%n repair(s)", "", repairs) if repairs else "")

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

    def _show_progress(self, done: int, total: int) -> None:
        self._stop_action.setVisible(True)
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(done)

    def _rest(self) -> None:
        busy = self._session.analysing or self._session.opening
        self._stop_action.setVisible(busy)
        if self._session.opening:
            self.progress.setRange(0, 0)  # nobody knows how long reading a document takes
        elif not busy:
            self.progress.setRange(0, 1)
            self.progress.setValue(0)
