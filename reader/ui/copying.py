"""What goes into the clipboard: the selection as it reads, with its source, or as HTML with its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from reader.ui.window import Window


class Copying(QObject):
    """The verbs of the menu Edit that copy."""

    def __init__(self, window: Window) -> None:
        """Copy from the page of this window."""
        super().__init__(window)
        self._window = window

    def copy(self) -> None:
        """Copy the selection as it reads."""
        session = self._window.session
        if session.selection is not None:
            QGuiApplication.clipboard().setText(session.reads(session.selection))

    def copy_with_source(self) -> None:
        """The same with title, outlet, date and script behind it."""

    def copy_as_html(self) -> None:
        """Copy the selection as HTML with what is shown over it."""
