"""Adds many files to the library in a child process (see `reader.bulk.adding`)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.ui.background.jobs import ChildProcess


class AddingProcess(ChildProcess):
    """One process for each lot of files.

    Signals: `started(total, first)` with the path of the first file or "", `progressed(done)`, `refused(sentence)` of
    a file that cannot be taken; last `finished(counts)`, as `reader.bulk.adding.Added`, or `failed(sentence)`.
    """

    started = Signal(int, str)
    progressed = Signal(int)
    refused = Signal(str)
    finished = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        """Nothing runs until `add`."""
        super().__init__(parent)
        self._answered = True

    def add(self, library: Path, author: str, paths: Sequence[str], leave_first: bool, collection: str = "") -> None:
        """Take files and folders into the library, and into a collection of it where its id is given.

        All but the first file if that is to be left.
        """
        self.stop()  # the last one has answered, but may not have ended yet
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
            return  # what was read was the last of it, and the next lot has begun
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
