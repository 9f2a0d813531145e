"""Where the person's work is kept, and what is done about it as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from reader.ui.dialogs.return_key import only_with_keyboard
from reader.ui.preferences.page import Page

if TYPE_CHECKING:
    from reader.ui.window import Window

_VERBS = ("backups", "merge", "codebook", "coders")


class LibraryPage(Page):
    """The library is one file; its verbs are those of the menu."""

    resets = False

    def __init__(self, window: Window) -> None:
        """Show which library is open."""
        super().__init__(window)
        self.head(self.tr("Library"))
        self.path = self._path()
        self.open = QPushButton(self.tr("Open its folder"))
        self.open.clicked.connect(lambda: self._show_folder(window.session.library_path))
        self._row(self.open)
        self.hint(self.tr("Every mark is in this file before the window says that it is saved."))
        buttons = []
        for name in _VERBS:
            button = QPushButton(self.words(name))
            button.clicked.connect(self.action(name).trigger)
            self.action(name).enabledChanged.connect(button.setEnabled)
            button.setEnabled(self.action(name).isEnabled())
            buttons.append(button)
        self._row(*buttons[:2])
        self._row(*buttons[2:])
        self.head(self.tr("Settings"))
        self.settings = self._path()
        self.open_settings = QPushButton(self.tr("Open their folder"))
        self.open_settings.clicked.connect(lambda: self._show_folder(window.settings.path))
        self._row(self.open_settings)
        self.column.addStretch()
        self.refresh()
        window.session.library_opened.connect(self.refresh)

    def refresh(self) -> None:
        """Show which library is open now."""
        path = self.window_.session.library_path
        self.path.setText(str(path) if path is not None else self.tr("No library is open."))
        self.open.setEnabled(path is not None)
        self.settings.setText(str(self.window_.settings.path))

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
            only_with_keyboard(button)
            row.addWidget(button)
        row.addStretch()
        self.column.addLayout(row)

    def _show_folder(self, path: Path | None) -> None:
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
            self.window_.notice.show_sentence(
                self.tr("No program of this system opens folders; the folder is {0}.").format(path.parent)
            )
