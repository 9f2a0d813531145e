"""Marking all places that read the same, in either script, as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.ui.window import Window


class Alike(QObject):
    """The verb "Mark all like this"."""

    def __init__(self, window: Window) -> None:
        """For the page of this window."""
        super().__init__(window)
        self._window = window

    def mark(self) -> None:
        """Give every place that reads like the selection, or like the mark in the light, the same tags."""
