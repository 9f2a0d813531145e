"""Background work of the window: short jobs in Qt's thread pool, the analysis in a child process."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from reader import errors
from reader.errors import ReaderError
from reader.types import Analysis, Article, Name, Reading, Span
from reader.ui.background import garbage_collection
from reader.ui.background.child_process import ChildProcess
from reader.ui.background.deferred import DeferredCall

if TYPE_CHECKING:
    from reader.analysis.worker import Excerpt

_LONG = 500  # entities, or a fifth as many commitments: a full slice, so that the article is long
_FINISH_DELAY = 1  # milliseconds; with 0, Qt would run the call within the current event loop turn
_SWITCH_INTERVAL = 0.0001  # seconds a job keeps the GIL while the UI thread waits for it


class _Job(QRunnable):
    def __init__(self, owner: Jobs, number: int, work: Callable[[], Any]) -> None:
        super().__init__()
        self._owner, self._number, self._work = owner, number, work

    def run(self) -> None:
        work = self._work
        del self._work  # the pool may keep the job longer than its data, such as a book
        try:
            result, error = work(), None
        except Exception as raised:  # raised again in the UI thread
            result, error = None, raised
        self._owner.ended.emit(self._number, result, error)


class Jobs(QObject):
    """Runs functions that touch no widget in a thread and delivers their results in the UI thread."""

    ended = Signal(int, object, object)

    def __init__(self, parent: QObject) -> None:
        """Call `close` to wait for running jobs."""
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH_INTERVAL)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._callbacks: dict[int, tuple[Callable[[Any], None], Callable[[ReaderError], None]]] = {}
        self._last = 0
        self._closed = False
        self._results: deque[tuple[int, object, Exception | None]] = deque()
        self._deferred_delivery = DeferredCall(self._deliver, self)
        self.ended.connect(self._take)

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[ReaderError], None]) -> int:
        """Run `work` in a thread, then `done(result)` or `failed(error)` in this one. Returns the job's id.

        After `close`, nothing runs.
        """
        self._last += 1
        if self._closed:
            return self._last
        self._callbacks[self._last] = (done, failed)
        self._pool.start(_Job(self, self._last, work))
        return self._last

    @property
    def busy(self) -> bool:
        """Whether the result of any job is awaited."""
        return bool(self._callbacks)

    def is_pending(self, number: int) -> bool:
        """Whether the result of this job is awaited."""
        return number in self._callbacks

    def is_closed(self) -> bool:
        """Whether the window is closing; long jobs may check this and stop."""
        return self._closed

    def drop(self, number: int) -> None:
        """Discard the result of a job."""
        self._callbacks.pop(number, None)

    def _take(self, number: int, result: object, error: Exception | None) -> None:
        self._results.append((number, result, error))
        self._deferred_delivery.start()

    def _deliver(self) -> None:
        """Deliver one result per event loop turn, since handling it may take a while."""
        number, result, error = self._results.popleft()
        if self._results:
            self._deferred_delivery.start()
        if number not in self._callbacks:
            return
        done, failed = self._callbacks.pop(number)
        if error is None:
            done(result)
        elif isinstance(error, ReaderError):
            failed(error)
        else:
            failed(ReaderError(self.tr("An unexpected error occurred. The action was not completed.")))
            raise error

    def finish(self) -> None:
        """Wait for the running job and all queued ones."""
        self._pool.waitForDone()

    def close(self) -> None:
        """Drop queued jobs and wait for the running one."""
        self._closed = True
        self._deferred_delivery.stop()
        self._results.clear()
        self._callbacks.clear()
        self._pool.clear()
        self._pool.waitForDone()


class AnalysisProcess(ChildProcess):
    """The analyser as a child process (see `reader.analysis.worker`).

    Signals: `glimpsed(analysis)` of the visible paragraphs, `progressed(done, total)`, `finished(analysis)`,
    `failed(sentence)`; `noticed(error)` if the model cannot be used; `passage_read(data)` with a commitment as decoded
    JSON. Only the newest request of either kind is answered. `cut(text, starts)` gives the word starts of a text, for
    each request.
    """

    glimpsed = Signal(object)

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    noticed = Signal(object)
    passage_read = Signal(dict)
    cut = Signal(str, list)

    def __init__(self, parent: QObject) -> None:
        """Start nothing until `warm` or `analyse`."""
        super().__init__(parent)
        self._request_id = 0  # the newest analysis
        self._texts: set[str] = set()  # of pending requests for words

    def warm(self) -> None:
        """Start the process ahead of time, so that its dictionaries are loaded."""
        if self._process is None:
            self._start("reader.analysis.worker")

    def analyse(
        self, article: Article, reading: Reading, names: Sequence[Name] = (), sight: Excerpt | None = None
    ) -> None:
        """Request the analysis of an article with its reading and the user's names.

        `sight` is an excerpt (`worker.excerpt`) to analyse first.
        """
        from reader.analysis import codec
        from reader.analysis.worker import arguments

        self.warm()
        self.drop("analyse")
        self.drop("glimpse")
        asked = arguments(article, reading, names)
        if sight is not None:
            self.request(
                "glimpse",
                {"excerpt": sight, "names": asked["names"]},
                self.glimpsed.emit,
                self.failed.emit,
                read=codec.from_json,
            )
            self._send_now()
        self._request_id = self.request("analyse", asked, self._join, self.failed.emit, self._tell, _read_slices)

    def read_passage(self, article: Article, reading: Reading, names: Sequence[Name], span: Span) -> None:
        """Request the commitment in a source span; answered after a running analysis."""
        from reader.analysis.worker import arguments

        self.warm()
        self.drop("passage")
        self.request("passage", arguments(article, reading, names) | {"span": span}, self.passage_read.emit)

    def ask_words(self, text: str) -> None:
        """Request the words of a short Simplified text; answered even during an analysis."""
        if text in self._texts:
            return

        def done(starts: list[int]) -> None:
            self._texts.discard(text)
            self.cut.emit(text, starts)

        self.warm()
        self._texts.add(text)
        self.request("words", {"text": text}, done, lambda _: self._texts.discard(text))

    def stop(self) -> None:
        """Kill the process; nothing more is reported."""
        self._request_id = 0
        self._texts.clear()
        super().stop()

    def _tell(self, kind: str, value: Any) -> None:
        if kind == "progress":
            self.progressed.emit(*value)
        else:
            self.noticed.emit(errors.from_json(value))

    def _join(self, slices: list[Analysis]) -> None:
        from reader.analysis import codec

        QTimer.singleShot(_FINISH_DELAY, self, partial(self._finish, self._request_id, codec.joined(slices)))

    def _finish(self, number: int, found: Analysis) -> None:
        """Emit `finished` in its own event loop turn, since handling a book's analysis takes long."""
        if number == self._request_id:
            self.finished.emit(found)

    def _crash_sentence(self) -> str:
        return self.tr("The analysis stopped unexpectedly. Your marks are safe; reopen the article to try again.")


def _read_slices(data: list[Any]) -> list[Analysis]:
    from reader.analysis import codec

    is_long = any(len(each["entities"]) >= _LONG or len(each["commitments"]) >= _LONG // 5 for each in data)
    if is_long:
        garbage_collection.collect()
    slices = [codec.from_json(each) for each in data]
    if is_long:
        garbage_collection.freeze()
    return slices
