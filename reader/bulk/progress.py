"""Progress of an extraction on standard error."""

from __future__ import annotations

import time
from typing import TextIO

from reader.bulk.work import TaskResult
from reader.errors import ReaderError

_REDRAWN = 0.1  # seconds between two updates of the line on a terminal
_TOLD = 10.0  # seconds between two lines elsewhere, such as in a log


class Progress:
    """Shows how many of `total` files are done, how many of them failed, and the speed."""

    def __init__(self, stream: TextIO, total: int) -> None:
        """Update one line in place on a terminal; write a line at intervals elsewhere."""
        self._stream, self._total = stream, total
        self._live = stream.isatty()
        self._begin = self._last = time.monotonic()
        self._characters = 0
        self.done = 0
        self.bad: list[ReaderError] = []

    def took(self, done: TaskResult) -> None:
        """Count a finished file."""
        self.done += 1
        self._characters += done.characters
        if done.error:
            self.bad.append(done.error)
        now = time.monotonic()
        if now - self._last >= (_REDRAWN if self._live else _TOLD):
            self._last = now
            self._stream.write(f"\r{self._state(now)}\x1b[K" if self._live else f"{self._state(now)}\n")
            self._stream.flush()

    def _state(self, now: float) -> str:
        failed = f", {len(self.bad)} failed" if self.bad else ""
        pace = self._characters / (now - self._begin) / 1000
        return f"{self.done:,} of {self._total:,} files{failed}, {pace:,.0f}k characters a second"

    def close(self) -> None:
        """Clear the terminal's line and list the failures."""
        if self._live:
            self._stream.write("\r\x1b[K")
        for error in self.bad:
            self._stream.write(f"{error}\n")
        self._stream.flush()
