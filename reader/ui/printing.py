"""The article on paper or as PDF, with what is shown over it and an appendix of notes and commitments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.ui.window import Window


class Printing(QObject):
    """The verbs of the menu File that print."""

    def __init__(self, window: Window) -> None:
        """Print what this window shows."""
        super().__init__(window)
        self._window = window

    def print(self) -> None:
        """Ask for a printer and print."""

    def save_pdf(self) -> None:
        """Ask for a file and write a PDF."""
