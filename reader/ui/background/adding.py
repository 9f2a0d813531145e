"""Adds many files to the library in a child process (see `reader.bulk.adding`)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal

from reader import errors
from reader.errors import ReaderError
from reader.ui.background.child_process import ChildProcess


class AddingProcess(ChildProcess):
    """Runs one child process per batch of files.

    Signals: `started(total, first)` with the path of the first file or "", `progressed(done)`, `refused(error)` for
    a file that cannot be added; finally `finished(counts)`, as `reader.bulk.adding.Added`, or `failed(error)`, an
    error or a sentence.
    """

    started = Signal(int, str)
    progressed = Signal(int)
    refused = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def add(self, library: Path, author: str, paths: Sequence[str], leave_first: bool, collection: str = "") -> None:
        """Add files and folders to the library, and to a collection by id; `leave_first` skips the first file."""
        self.stop()  # the previous process has answered but may still be running
        self._start("reader.bulk.adding", str(library), author)
        arguments = {"words": list(paths), "leave_first": leave_first, "collection": collection}
        self.request("add", arguments, self._finish, self._give_up, self._tell)

    def _tell(self, kind: str, value: Any) -> None:
        if kind == "started":
            self.started.emit(*value)
        elif kind == "done":
            self.progressed.emit(value)
        else:
            self.refused.emit(errors.from_json(value))

    def _finish(self, counts: list[int]) -> None:
        self._end_process()
        self.finished.emit(tuple(counts))

    def _give_up(self, error: ReaderError | str) -> None:
        self._end_process()
        self.failed.emit(error)

    def _end_process(self) -> None:
        """Let the process end, since it has the library open."""
        if self._process is not None:
            self._process.closeWriteChannel()

    def _crash_sentence(self) -> str:
        return self.tr("Adding files stopped unexpectedly. Files already added are in the library; add the rest again.")
