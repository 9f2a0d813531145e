"""Calls that run once after the paint, however many signals ask for them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class DeferredCall(QTimer):
    """Does `verb` in a turn of its own after `start`, which painting goes before.

    `now` runs a pending call immediately, for callers that need its result.
    """

    def __init__(self, verb: Callable[[], object], parent: QObject) -> None:
        """Nothing is due yet."""
        super().__init__(parent)
        self._verb = verb
        self.setSingleShot(True)
        self.setInterval(0)
        self.timeout.connect(verb)

    def now(self) -> None:
        """Do what is due; nothing where nothing is."""
        if self.isActive():
            self.stop()
            self._verb()
