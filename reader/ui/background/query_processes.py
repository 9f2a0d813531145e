"""Processes that answer what a window asks: how wordings differ, and what is in the whole library."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reader.ui.background.jobs import ChildProcess, Jobs

if TYPE_CHECKING:
    from reader.store.library import Library


class TextDiffProcess(ChildProcess):
    """Compares wordings in a child process (see `reader.analysis.diff_worker`), started by the first comparison.

    Signals: `compared(rows)` with what `wordings.rows` gives, `failed(sentence)`. Only the newest request is answered.
    """

    compared = Signal(tuple)
    failed = Signal(str)
    niceness = 2

    def __init__(self, parent: QObject, jobs: Jobs) -> None:
        """Nothing runs until `compare`; what the process answers is read in `jobs`."""
        super().__init__(parent)
        self._jobs = jobs
        self._wanted = 0
        self._rows: list[Any] = []

    def compare(self, one: str, other: str, by_sentence: bool) -> None:
        """Ask how two Simplified texts differ: two articles sentence by sentence, or two passages as they are."""
        if self._process is None:
            self._start("reader.analysis.diff_worker")
        self.forget()
        self._ask({"id": self._wanted, "one": one, "other": other, "by_sentence": by_sentence})

    def forget(self) -> None:
        """Discard the pending answer."""
        self._wanted += 1
        self._rows = []

    def _take_lines(self) -> None:
        while self._lines:
            self._jobs.run(partial(_revived, self._lines.popleft()), self._take, lambda _: None)

    def _take(self, message: dict[str, Any]) -> None:
        if message["id"] != self._wanted:
            return
        if "error" in message:
            self.failed.emit(message["error"])
            return
        self._rows += message["rows"]
        if not message["more"]:
            self.compared.emit(tuple(self._rows))

    def _ended(self) -> None:
        super()._ended()
        self.failed.emit(self.tr("The comparison stopped unexpectedly. Try again."))


class ResearchProcess(ChildProcess):
    """Queries the whole library in a child process (`reader.store.research.research_process`).

    The first request starts it.

    `behind` is how many entries the index of the search lacks, None while that is unknown. Signal: `behind_changed`.
    """

    behind_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        """Nothing runs until `ask`."""
        super().__init__(parent)
        self.behind: int | None = None
        self._library: Path | None = None
        self._last = 0
        self._waiting: dict[int, tuple[str, Callable[[Any], None], Callable[[str], None]]] = {}
        self._parts: dict[int, list[Any]] = {}

    def ask(
        self,
        library: Library,
        verb: str,
        done: Callable[[Any], None],
        failed: Callable[[str], None],
        **arguments: object,
    ) -> int:
        """Ask `verb` ("search.hits") of this library; then `done(value)` or `failed(sentence)`. Returns its number.

        The answer to an older request with the same verb is discarded.
        """
        from reader.store.research.research_process import request

        if self._process is None or self._library != library.path:
            self.stop()
            self._library, self.behind = library.path, None
            mode = ("read-only",) if library.is_read_only else ()
            self._start("reader.store.research.research_process", str(library.path), library.author, *mode)
        for number in [number for number, waiting in self._waiting.items() if waiting[0] == verb]:
            self.drop(number)
        self._last += 1
        self._waiting[self._last] = (verb, done, failed)
        self._ask(request(self._last, verb, **arguments))
        return self._last

    def withdraw(self, number: int) -> None:
        """Stop a request early; `failed` receives the error that ends it."""
        if number in self._waiting:
            self._ask({"stop": number})

    def drop(self, number: int) -> None:
        """Discard the answer to a request."""
        self._waiting.pop(number, None)
        self._parts.pop(number, None)

    def stop(self) -> None:
        """End the process at once; nothing more is reported."""
        self._waiting.clear()
        self._parts.clear()
        super().stop()

    def _take(self, message: dict[str, Any]) -> None:
        from reader.store.research.research_process import response_value

        if "behind" in message:
            self.behind = message["behind"]
            self.behind_changed.emit()
        elif "id" not in message and "error" in message:  # the library cannot be opened; the process ends
            self._fail(message["error"])
        elif message.get("id") not in self._waiting:
            return
        elif "value" in message:
            value = response_value(message)
            parts = self._parts.setdefault(message["id"], [])
            parts.extend(value) if isinstance(value, list) else parts.append(value)
            if not message["more"]:
                done = self._waiting[message["id"]][1]
                self.drop(message["id"])
                done(parts if isinstance(value, list) else value)
        else:
            failed = self._waiting[message["id"]][2]
            self.drop(message["id"])
            if "error" in message:
                failed(message["error"])

    def _fail(self, sentence: str) -> None:
        """Tell everybody who waits."""
        waiting, self._waiting = list(self._waiting.values()), {}
        self._parts.clear()
        for _, _, failed in waiting:
            failed(sentence)

    def _ended(self) -> None:
        self._read()
        super()._ended()
        self._fail(self.tr("The search stopped unexpectedly. Try again."))


def _revived(line: bytes) -> dict[str, Any]:
    from reader.analysis import text_diff

    message: dict[str, Any] = json.loads(line)
    return message | {"rows": text_diff.from_json(message.get("rows", ()))}
