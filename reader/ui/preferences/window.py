"""The settings window: named pages whose changes apply immediately."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.ui.paged.keys import press_only_when_focused

if TYPE_CHECKING:
    from reader.ui.context import AppContext
    from reader.ui.look.appearance import Appearance

_SIZE = (850, 540)  # pixels; fits the longest command next to its keys
_NAME = Qt.ItemDataRole.UserRole


class _PageProtocol(Protocol):
    resets: bool

    def refresh(self) -> None: ...
    def reset(self) -> None: ...


class Preferences(QDialog):
    """Non-modal; pages are created on first use."""

    def __init__(self, context: AppContext, appearance: Appearance) -> None:
        """Show the first page."""
        super().__init__(context.window)
        self._context, self._appearance = context, appearance
        self.setWindowTitle(self.tr("Settings"))
        self.resize(*_SIZE)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Settings pages"))
        self.list.setSpacing(3)
        self.pages = QStackedWidget()
        self._pages_by_name: dict[str, QWidget] = {}
        for name, words in self._names():
            item = QListWidgetItem(words)
            item.setData(_NAME, name)
            self.list.addItem(item)
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + 34)
        self.list.currentRowChanged.connect(self._turn)
        self.back = QPushButton(self.tr("Reset this page"))
        self.back.clicked.connect(lambda: self._settings_page.reset())
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.close_button = box.button(QDialogButtonBox.StandardButton.Close)
        box.addButton(self.back, QDialogButtonBox.ButtonRole.ResetRole)
        for button in box.buttons():
            if isinstance(button, QPushButton):
                press_only_when_focused(button)  # Return in a field belongs to the field
        box.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.list)
        row.addWidget(self.pages, 1)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(box)
        self.list.setCurrentRow(0)

    def _names(self) -> list[tuple[str, str]]:
        """Names and titles of the pages, in order."""
        return [
            ("reading", self.tr("Reading")),
            ("colours", self.tr("Colours")),
            ("marks", self.tr("Marks and findings")),
            ("keyboard", self.tr("Keyboard")),
            ("look", self.tr("Language and theme")),
            ("library", self.tr("Library")),
        ]

    def open_at(self, name: str = "") -> None:
        """Show the window at a named page, "" for the current one."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item is not None and item.data(_NAME) == name:
                self.list.setCurrentRow(row)
        self.show()
        self.raise_()
        self.activateWindow()
        (self.page.focusProxy() or self.list).setFocus()

    @property
    def page(self) -> QWidget:
        """The current page."""
        page = self.pages.currentWidget()
        assert page is not None
        return page

    @property
    def name(self) -> str:
        """The name of the current page."""
        return next(name for name, page in self._pages_by_name.items() if page is self.page)

    def _turn(self, row: int) -> None:
        item = self.list.item(row)
        if item is None:
            return
        name = item.data(_NAME)
        if name not in self._pages_by_name:
            self._pages_by_name[name] = _make(name, self._context, self._appearance)
            self.pages.addWidget(self._pages_by_name[name])
        self.pages.setCurrentWidget(self._pages_by_name[name])
        self._put_buttons_last()
        self._settings_page.refresh()
        self.back.setVisible(self._settings_page.resets)

    def _put_buttons_last(self) -> None:
        """Make Tab go from the list through the page to the buttons, which were created earlier."""
        fields = [
            each
            for each in self.page.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.window() is self
        ]
        last = next((each for each in reversed(fields) if not each.objectName().startswith("qt_")), self.list)
        QWidget.setTabOrder(last, self.back)
        QWidget.setTabOrder(self.back, self.close_button)

    @property
    def _settings_page(self) -> _PageProtocol:
        return cast(_PageProtocol, self.page)

    def changeEvent(self, event: QEvent) -> None:
        """Refresh on activation, since settings may have changed elsewhere."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._settings_page.refresh()


def _make(name: str, context: AppContext, appearance: Appearance) -> QWidget:
    """Create a page by name."""
    match name:
        case "reading":
            from reader.ui.preferences.reading_page import ReadingPage

            return ReadingPage(context, appearance)
        case "colours":
            from reader.ui.preferences.colours_page import ColoursPage

            return ColoursPage(context, appearance)
        case "marks":
            from reader.ui.preferences.marks_page import MarksPage

            return MarksPage(context)
        case "keyboard":
            from reader.ui.preferences.keyboard_page import KeyboardPage

            return KeyboardPage(context.shortcuts)
        case "look":
            from reader.ui.preferences.look_page import LookPage

            return LookPage(context)
        case _:
            from reader.ui.preferences.library_page import LibraryPage

            return LibraryPage(context)
