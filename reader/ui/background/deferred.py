"""Deferred calls: run once after painting, no matter how many signals request them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class DeferredCall(QTimer):
    """Calls `verb` in a later event loop turn after `start`, once painting is done.

    `now` runs a pending call immediately, for callers that need its result.
    """

    def __init__(self, verb: Callable[[], object], parent: QObject) -> None:
        """Start with no call pending."""
        super().__init__(parent)
        self._verb = verb
        self.setSingleShot(True)
        self.setInterval(0)
        self.timeout.connect(verb)

    def now(self) -> None:
        """Run the pending call, if any."""
        if self.isActive():
            self.stop()
            self._verb()
