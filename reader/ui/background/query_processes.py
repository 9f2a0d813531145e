"""Child processes that answer the windows' queries: comparing texts and searching the library."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reader import errors
from reader.errors import ReaderError
from reader.ui.background.jobs import ChildProcess, Jobs

if TYPE_CHECKING:
    from reader.store.library import Library


class TextDiffProcess(ChildProcess):
    """Compares texts in a child process (see `reader.analysis.diff_worker`), started by the first comparison.

    Signals: `compared(rows)` with the result of `text_diff.rows`, `failed(sentence)`. Only the newest request is
    answered.
    """

    compared = Signal(tuple)
    failed = Signal(str)
    niceness = 2

    def __init__(self, parent: QObject, jobs: Jobs) -> None:
        """Start nothing until `compare`; answers are decoded in `jobs`."""
        super().__init__(parent)
        self._jobs = jobs
        self._request_id = 0
        self._rows: list[Any] = []

    def compare(self, one: str, other: str, by_sentence: bool) -> None:
        """Compare two Simplified texts: articles sentence by sentence, or passages as they are."""
        if self._process is None:
            self._start("reader.analysis.diff_worker")
        self.forget()
        self._ask({"id": self._request_id, "one": one, "other": other, "by_sentence": by_sentence})

    def forget(self) -> None:
        """Discard the pending answer."""
        self._request_id += 1
        self._rows = []

    def _take_lines(self) -> None:
        while self._lines:
            self._jobs.run(partial(_decoded, self._lines.popleft()), self._take, lambda _: None)

    def _take(self, message: dict[str, Any]) -> None:
        if message["id"] != self._request_id:
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

    The first request starts it. `behind` is the number of entries missing from the search index, None while unknown.
    Signal: `behind_changed`.
    """

    behind_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        """Start nothing until `ask`."""
        super().__init__(parent)
        self.behind: int | None = None
        self._library: Path | None = None
        self._last = 0
        self._pending: dict[int, tuple[str, Callable[[Any], None], Callable[[ReaderError | str], None]]] = {}
        self._parts: dict[int, list[Any]] = {}

    def ask(
        self,
        library: Library,
        verb: str,
        done: Callable[[Any], None],
        failed: Callable[[ReaderError | str], None],
        **arguments: object,
    ) -> int:
        """Run the query `verb` ("search.hits"), then call `done(value)` or `failed(error)`. Returns the request id.

        Replaces an older request with the same verb, whose callbacks are never called.
        """
        from reader.store.research.research_process import request

        if self._process is None or self._library != library.path:
            self.stop()
            self._library, self.behind = library.path, None
            mode = ("read-only",) if library.is_read_only else ()
            self._start("reader.store.research.research_process", str(library.path), library.author, *mode)
        for number in [number for number, pending in self._pending.items() if pending[0] == verb]:
            self.drop(number)
        self._last += 1
        self._pending[self._last] = (verb, done, failed)
        self._ask(request(self._last, verb, **arguments))
        return self._last

    def withdraw(self, number: int) -> None:
        """Stop a request early; `failed` receives the error that ends it."""
        if number in self._pending:
            self._ask({"stop": number})

    def drop(self, number: int) -> None:
        """Discard the answer to a request."""
        self._pending.pop(number, None)
        self._parts.pop(number, None)

    def stop(self) -> None:
        """Kill the process; nothing more is reported."""
        self._pending.clear()
        self._parts.clear()
        super().stop()

    def _take(self, message: dict[str, Any]) -> None:
        from reader.store.research.research_process import response_value

        if "behind" in message:
            self.behind = message["behind"]
            self.behind_changed.emit()
        elif "id" not in message and "error" in message:  # the library cannot be opened; the process ends
            self._fail(errors.from_json(message["error"]))
        elif message.get("id") not in self._pending:
            return
        elif "value" in message:
            value = response_value(message)
            parts = self._parts.setdefault(message["id"], [])
            parts.extend(value) if isinstance(value, list) else parts.append(value)
            if not message["more"]:
                done = self._pending[message["id"]][1]
                self.drop(message["id"])
                done(parts if isinstance(value, list) else value)
        else:
            failed = self._pending[message["id"]][2]
            self.drop(message["id"])
            if "error" in message:
                failed(errors.from_json(message["error"]))

    def _fail(self, error: ReaderError | str) -> None:
        """Fail all pending requests."""
        pending, self._pending = list(self._pending.values()), {}
        self._parts.clear()
        for _, _, failed in pending:
            failed(error)

    def _ended(self) -> None:
        self._read()
        super()._ended()
        self._fail(self.tr("The search stopped unexpectedly. Try again."))


def _decoded(line: bytes) -> dict[str, Any]:
    from reader.analysis import text_diff

    message: dict[str, Any] = json.loads(line)
    return message | {"rows": text_diff.from_json(message.get("rows", ()))}
