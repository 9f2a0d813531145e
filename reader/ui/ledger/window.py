"""The window of the ledger: its pages under a row of tabs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.types import Span
from reader.ui.frame import places
from reader.ui.frame.notice import Notice
from reader.ui.ledger.catching_up import CatchingUp, CatchingUpBar
from reader.ui.ledger.leaving import leaves
from reader.ui.ledger.page import Page
from reader.ui.look import theme as themes
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.panels.tabs import Tabs

if TYPE_CHECKING:
    from reader.ui.window import Window

LIST, ACTORS, METRICS, DUE, COMPARE = range(5)


def show(window: Window) -> None:
    """Show the ledger beside the window, made when it is first wanted."""
    if window.ledger is None:
        ledger = window.ledger = LedgerWindow(window.session, window.theme)
        ledger.passage_wanted.connect(window.going.passage)
        ledger.export_wanted.connect(window.files.export_shown)
        places.keep(ledger, window.settings, "ledger")
    window.ledger.open()


class LedgerWindow(QWidget):
    """Follows the session while it is shown.

    Signals: `passage_wanted(sha256, span)`, `export_wanted(list)` when what a list shows is to be written.
    """

    passage_wanted = Signal(str, Span)
    export_wanted = Signal(object)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Only the tabs; each page is made when it is first turned to."""
        super().__init__()
        self._session = session
        self._theme = theme
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Ledger of commitments") + " — Chengnuo 承諾")
        self.setMinimumSize(520, 360)
        self.resize(1080, 720)
        self._pages: dict[int, Page] = {}
        self.tabs = Tabs(theme)
        self.tabs.setAccessibleName(self.tr("Pages of the ledger"))
        self._stack = QStackedWidget()
        for index, words in enumerate(self._words()):
            self.tabs.addTab(words)
            QShortcut(QKeySequence(f"Ctrl+{index + 1}"), self, partial(self.turn_to, index))
        QShortcut(QKeySequence("Ctrl+W"), self, self.close)
        QShortcut(QKeySequence("F5"), self, self._refresh)
        self.notice = Notice()
        self.catching_up = CatchingUp(session)
        self.catching_up.kept.connect(self._refresh)
        self.catching_up.kept.connect(session.library_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.notice)
        column.addWidget(CatchingUpBar(self.catching_up))
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._show)
        session.commitments_kept.connect(self._refresh)
        session.library_opened.connect(self._refresh)
        session.script_changed.connect(self._refresh)
        self.notice.follow(session)
        self.set_theme(theme)

    def _words(self) -> tuple[str, ...]:
        return (self.tr("List"), self.tr("Actors"), self.tr("Metrics"), self.tr("Due"), self.tr("Compare"))

    def _make(self, index: int) -> Page:
        page = _kind(index)(self._session, self._theme)
        page.passage_wanted.connect(self.passage_wanted)
        page.compare_wanted.connect(self.compare)
        page.export_wanted.connect(self.export_wanted)
        page.titled.connect(partial(self.tabs.setTabText, index))
        return page

    def page(self, index: int) -> Page:
        """A page, made now if it was never turned to."""
        if index not in self._pages:
            self._pages[index] = self._make(index)
            self._stack.addWidget(self._pages[index])
        return self._pages[index]

    def turn_to(self, index: int) -> None:
        """Turn to a page and put the keyboard there."""
        if index == self.tabs.currentIndex():
            self._show(index)
        else:
            self.tabs.setCurrentIndex(index)
        self.page(index).take_focus()

    def compare(self, one: object, other: object) -> None:
        """Turn to the page that compares, with these two rows of the workbench."""
        self.turn_to(COMPARE)
        compare = getattr(self.page(COMPARE), "compare_rows", None)
        if compare is not None:
            compare(one, other)

    def _show(self, index: int) -> None:
        page = self.page(index)
        self._stack.setCurrentWidget(page)
        page.refresh()

    def _refresh(self) -> None:
        """Only what is looked at asks the library; the other pages do when they are turned to."""
        if self.isVisible():
            self.page(self.tabs.currentIndex()).refresh()

    def open(self) -> None:
        """Show the window in front, filled anew."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.turn_to(self.tabs.currentIndex())
        self.page(DUE).refresh()  # its title counts
        self.catching_up.look()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = self.tabs.theme = theme
        self.setStyleSheet(themes.style_sheet(theme))
        for page in self._pages.values():
            page.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the window when nothing in it has use for it, unless it analyses."""
        if leaves(self, event) and not self.catching_up.busy:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window is kept for the next time; nothing runs on without it."""
        self.catching_up.stop()
        self.notice.hide()
        super().closeEvent(event)


def _kind(index: int) -> Callable[[Session, Theme], Page]:
    """What makes a page; only that page's modules are loaded."""
    if index == LIST:
        from reader.ui.ledger.list_page import ListPage

        return ListPage
    if index == ACTORS:
        from reader.ui.ledger.actors import ActorsPage

        return ActorsPage
    if index == METRICS:
        from reader.ui.ledger.metrics import MetricsPage

        return MetricsPage
    if index == DUE:
        from reader.ui.ledger.due import DuePage

        return DuePage
    from reader.ui.ledger.compare import ComparePage

    return ComparePage
