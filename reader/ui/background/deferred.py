"""Deferred calls: run once after painting or a delay, no matter how many signals request them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class DeferredCall(QTimer):
    """Calls `verb` `delay` milliseconds after the last `start`; without a delay, once painting is done.

    `now` runs a pending call immediately, for callers that need its result.
    """

    def __init__(self, verb: Callable[[], object], parent: QObject, delay: int = 0) -> None:
        """Start with no call pending."""
        super().__init__(parent)
        self._verb = verb
        self.setSingleShot(True)
        self.setInterval(delay)
        self.timeout.connect(verb)

    def now(self) -> None:
        """Run the pending call, if any."""
        if self.isActive():
            self.stop()
            self._verb()
