"""A secondary window with tabbed pages, each created on first use."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.ui.chrome.notice import Notice
from reader.ui.look import theme as themes
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.paged.keys import ClosedByEscape
from reader.ui.paged.page import BasePage
from reader.ui.paged.tabs import Tabs

_Page = TypeVar("_Page", bound=BasePage)


class PagedWindow(ClosedByEscape, Generic[_Page]):
    """Kept after closing; only the visible page queries the library."""

    def __init__(self, session: Session, theme: Theme, below: QWidget) -> None:
        """No page yet; `below` is placed between the tabs and the page."""
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
        """Set the titles of the window and pages, and the accessible name of the tabs."""
        self.setWindowTitle(f"{title} — Chengnuo 承諾")
        self.tabs.setAccessibleName(tabs)
        for index, name in enumerate(pages):
            key = QKeySequence(f"Alt+{index + 1}")  # Ctrl with a digit tags
            self.tabs.setTabToolTip(self.tabs.addTab(name), key.toString(QKeySequence.SequenceFormat.NativeText))
            QShortcut(key, self, partial(self.turn_to, index))
        self.tabs.currentChanged.connect(self._show)

    def _make(self, index: int) -> _Page:
        """Create a page."""
        raise NotImplementedError

    def page(self, index: int) -> _Page:
        """A page, created on first use."""
        if index not in self._pages:
            self._pages[index] = self._make(index)
            self._stack.addWidget(self._pages[index])
        return self._pages[index]

    def turn_to(self, index: int) -> None:
        """Show and focus a page."""
        if index == self.tabs.currentIndex():
            self._show(index)
        else:
            self.tabs.setCurrentIndex(index)
        self.page(index).take_focus()

    def _turn(self, step: int) -> None:
        self.turn_to((self.tabs.currentIndex() + step) % self.tabs.count())

    def open(self, index: int) -> None:
        """Raise the window and show a page."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.turn_to(index)

    def _show(self, index: int) -> None:
        page = self.page(index)
        self._stack.setCurrentWidget(page)
        page.refresh()

    def _refresh(self) -> None:
        """Refresh the visible page; others refresh when shown."""
        if self.isVisible():
            self.page(self.tabs.currentIndex()).refresh()

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        self._theme = self.tabs.theme = theme
        self.setStyleSheet(themes.style_sheet(theme))
        for page in self._pages.values():
            page.set_theme(theme)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide the notice; the window itself is kept."""
        self.notice.hide()
        super().closeEvent(event)
