"""Adds many files to the library in a child process (see `reader.bulk.adding`)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.ui.background.child_process import ChildProcess


class AddingProcess(ChildProcess):
    """Runs one child process per batch of files.

    Signals: `started(total, first)` with the path of the first file or "", `progressed(done)`, `refused(sentence)` for
    a file that cannot be added; finally `finished(counts)`, as `reader.bulk.adding.Added`, or `failed(sentence)`.
    """

    started = Signal(int, str)
    progressed = Signal(int)
    refused = Signal(str)
    finished = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        """Start nothing until `add`."""
        super().__init__(parent)
        self._answered = True

    def add(self, library: Path, author: str, paths: Sequence[str], leave_first: bool, collection: str = "") -> None:
        """Add files and folders to the library, and to a collection by id; `leave_first` skips the first file."""
        self.stop()  # the previous process has answered but may still be running
        self._answered = False
        self._start("reader.bulk.adding", str(library), author)
        self._ask({"paths": list(paths), "leave_first": leave_first, "collection": collection})

    def _take(self, message: dict[str, Any]) -> None:
        if "total" in message:
            self.started.emit(message["total"], message["first"] or "")
        elif "done" in message:
            self.progressed.emit(message["done"])
        elif "refused" in message:
            self.refused.emit(message["refused"])
        else:
            self._answered = True
            if "error" in message:
                self.failed.emit(message["error"])
            else:
                self.finished.emit(tuple(message["finished"]))

    def _ended(self) -> None:
        process = self._process
        self._read()
        if self._process is not process:
            return  # the final message was read and the next batch has begun
        super()._ended()
        while self._lines:
            self._take_lines()
        if not self._answered and self._process is None:
            self._answered = True
            self.failed.emit(
                self.tr(
                    "Adding files stopped unexpectedly. Files already added are in the library; add the rest again."
                )
            )
