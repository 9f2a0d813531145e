"""Child processes that answer the windows' queries: comparing texts and searching the library."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reader import messages
from reader.errors import ReaderError
from reader.ui.background.child_process import ChildProcess

if TYPE_CHECKING:
    from reader.store.library import Library


class TextDiffProcess(ChildProcess):
    """Compares texts in a child process (see `reader.analysis.diff_worker`), started by the first comparison.

    Signals: `compared(rows)` with the result of `text_diff.rows`, `failed(sentence)`. Only the newest request is
    answered.
    """

    compared = Signal(tuple)
    failed = Signal(object)
    niceness = 2

    def compare(self, one: str, other: str, by_sentence: bool) -> None:
        """Compare two Simplified texts: articles sentence by sentence, or passages as they are."""
        from reader.analysis.text_diff import DiffRow

        if self._process is None:
            self._start("reader.analysis.diff_worker")
        self.forget()
        self.request(
            "compare",
            {"one": one, "other": other, "by_sentence": by_sentence},
            lambda rows: self.compared.emit(tuple(rows)),
            self.failed.emit,
            read=partial(messages.from_json, list[DiffRow]),
        )

    def forget(self) -> None:
        """Discard the pending answer."""
        self.drop("compare")

    def _crash_sentence(self) -> str:
        return self.tr("The comparison stopped unexpectedly. Try again.")


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
        from reader.store.research.research_process import read_result

        if self._process is None or self._library != library.path:
            self.stop()
            self._library, self.behind = library.path, None
            mode = ("read-only",) if library.is_read_only else ()
            self._start("reader.store.research.research_process", str(library.path), library.author, *mode)
        self.drop(verb)
        return self.request(verb, arguments, done, failed, read=partial(read_result, verb))

    def _take_news(self, kind: str, value: Any) -> None:
        if kind == "behind":
            self.behind = value
            self.behind_changed.emit()
        else:
            super()._take_news(kind, value)

    def _crash_sentence(self) -> str:
        return self.tr("The search stopped unexpectedly. Try again.")
