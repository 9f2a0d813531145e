"""A window beside the main one: pages under a row of tabs, each made when it is first turned to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.ui.chrome.notice import Notice
from reader.ui.look import theme as themes
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.paged.escape import leaves
from reader.ui.paged.page import Page
from reader.ui.panels.tabs import Tabs

_Page = TypeVar("_Page", bound=Page)


class PagedWindow(QWidget, Generic[_Page]):
    """Kept while the program runs; only the page that is looked at asks the library."""

    def __init__(self, session: Session, theme: Theme, below: QWidget) -> None:
        """No page yet; `below` stands between the tabs and the page."""
        super().__init__()
        self._session = session
        self._theme = theme
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(520, 360)
        self.resize(1080, 720)
        self._pages: dict[int, _Page] = {}
        self.tabs = Tabs(theme)
        self._stack = QStackedWidget()
        self.notice = Notice()
        self.notice.follow(session)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.tabs, self.notice, below):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        for keys, verb in (
            ("Ctrl+W", self.close),
            ("F5", self._refresh),
            ("Ctrl+PgDown", partial(self._turn, 1)),
            ("Ctrl+PgUp", partial(self._turn, -1)),
        ):
            QShortcut(QKeySequence(keys), self, verb)
        self.set_theme(theme)

    def _name(self, title: str, pages: Sequence[str], tabs: str) -> None:
        """What the window, its pages and the row of tabs are called."""
        self.setWindowTitle(f"{title} — Chengnuo 承諾")
        self.tabs.setAccessibleName(tabs)
        for index, name in enumerate(pages):
            key = QKeySequence(f"Alt+{index + 1}")  # with Ctrl they tag
            self.tabs.setTabToolTip(self.tabs.addTab(name), key.toString(QKeySequence.SequenceFormat.NativeText))
            QShortcut(key, self, partial(self.turn_to, index))
        self.tabs.currentChanged.connect(self._show)

    def _make(self, index: int) -> _Page:
        """A page that was never turned to."""
        raise NotImplementedError

    def page(self, index: int) -> _Page:
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

    def _turn(self, step: int) -> None:
        self.turn_to((self.tabs.currentIndex() + step) % self.tabs.count())

    def open(self, index: int) -> None:
        """Show the window in front with a page."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.turn_to(index)

    def _show(self, index: int) -> None:
        page = self.page(index)
        self._stack.setCurrentWidget(page)
        page.refresh()

    def _refresh(self) -> None:
        """Only what is looked at asks the library; the other pages do when they are turned to."""
        if self.isVisible():
            self.page(self.tabs.currentIndex()).refresh()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = self.tabs.theme = theme
        self.setStyleSheet(themes.style_sheet(theme))
        for page in self._pages.values():
            page.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the window when nothing in it has use for it."""
        if leaves(self, event):
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window is kept for the next time."""
        self.notice.hide()
        super().closeEvent(event)
