"""The page as plain text that a screen reader can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.ui.window import Window


class PlainPage(QObject):
    """Puts a plain text in the place of the painted page, by choice or because a screen reader is running."""

    def __init__(self, window: Window) -> None:
        """Follow the session of this window; `start` decides what is shown at first."""
        super().__init__(window)
        self._window = window

    def start(self) -> None:
        """Show what the settings ask for, or what a running screen reader needs."""

    def toggle(self) -> None:
        """Show the other of the two, and remember that."""
