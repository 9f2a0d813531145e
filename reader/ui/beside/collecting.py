"""Garbage is thrown away in the window's thread and nowhere else.

Python looks for garbage in whatever thread happens to make objects. Were it to find one of Qt's in a job, that would be
destroyed beside the window's thread, and the two can then wait for each other for ever: one holds a lock of Qt's and
waits for Python's, the other the other way round.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_PAUSE = 1000  # milliseconds between two looks


class Collecting(QObject):
    """Looks for garbage at times, by Python's own thresholds, as long as `parent` lives."""

    def __init__(self, parent: QObject) -> None:
        """From now on Python does not look by itself; what the start has made stays and is not looked through."""
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(_PAUSE)

    def look(self) -> None:
        """Collect the oldest generation that is due, if any is."""
        due = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(due):
            gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
