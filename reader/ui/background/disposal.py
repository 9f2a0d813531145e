"""Disposes of large objects in small slices: freeing the findings of a book takes a while."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, QTimer

_SLICE = 0.002  # seconds
_BATCH = 20  # values freed between two checks of the time; each is at most a laid-out paragraph


class Disposal(QTimer):
    """Holds values until they are freed."""

    def __init__(self, parent: QObject) -> None:
        """Start empty."""
        super().__init__(parent)
        self._held: list[object] = []
        self._emptied: list[dict[Any, Any]] = []
        self.timeout.connect(self._dispose)

    def add(self, *many: Iterable[object]) -> None:
        """Take over objects that are no longer in use; dictionaries among them are emptied."""
        for values in many:
            if not isinstance(values, dict):
                self._held.extend(values)
            elif values:  # copying out its values would take as long as freeing them
                self._emptied.append(values)
        if self._held or self._emptied:
            self.start(0)

    def _dispose(self) -> None:
        end = time.perf_counter() + _SLICE
        while self._held or self._emptied:
            if self._held:
                del self._held[-_BATCH:]
            else:
                values = self._emptied[-1]
                for _ in range(min(_BATCH, len(values))):
                    values.popitem()
                if not values:
                    self._emptied.pop()
            if time.perf_counter() > end:
                return
        self.stop()
