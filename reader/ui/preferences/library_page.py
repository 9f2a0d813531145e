"""The settings page about the library and settings files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from reader.ui.paged.keys import press_only_when_focused
from reader.ui.preferences.page import SettingsPage

if TYPE_CHECKING:
    from reader.ui.context import AppContext

_ACTIONS = ("backups", "merge", "codebook", "coders")


class LibraryPage(SettingsPage):
    """The library's path, and buttons for actions of the menu."""

    resets = False

    def __init__(self, context: AppContext) -> None:
        """Show the open library."""
        super().__init__(context)
        self.head(self.tr("Library"))
        self.path = self._path()
        self.open = QPushButton(self.tr("Open library folder"))
        self.open.clicked.connect(lambda: self._show_folder(context.session.library_path))
        self._row(self.open)
        self.hint(self.tr("Every mark is written to this file before it is shown as saved."))
        buttons = []
        for name in _ACTIONS:
            button = QPushButton(self.words(name))
            button.clicked.connect(self.action(name).trigger)
            self.action(name).enabledChanged.connect(button.setEnabled)
            button.setEnabled(self.action(name).isEnabled())
            buttons.append(button)
        self._row(*buttons[:2])
        self._row(*buttons[2:])
        self.head(self.tr("Settings"))
        self.settings = self._path()
        self.open_settings = QPushButton(self.tr("Open settings folder"))
        self.open_settings.clicked.connect(lambda: self._show_folder(context.settings.path))
        self._row(self.open_settings)
        self.column.addStretch()
        self.refresh()
        context.session.library_opened.connect(self.refresh)

    def refresh(self) -> None:
        """Show the open library and the settings path."""
        path = self.context.session.library_path
        self.path.setText(str(path) if path is not None else self.tr("No library is open."))
        self.open.setEnabled(path is not None)
        self.settings.setText(str(self.context.settings.path))

    def _path(self) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.column.addWidget(label)
        return label

    def _row(self, *buttons: QPushButton) -> None:
        row = QHBoxLayout()
        for button in buttons:
            press_only_when_focused(button)
            row.addWidget(button)
        row.addStretch()
        self.column.addLayout(row)

    def _show_folder(self, path: Path | None) -> None:
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
            self.context.notice.show_sentence(
                self.tr("No program on this system can open folders. The folder is {0}.").format(path.parent)
            )
