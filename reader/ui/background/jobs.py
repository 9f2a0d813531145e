"""Background work of the window: short jobs in Qt's thread pool, the analysis in a child process.

Segmentation holds the GIL for long stretches and would stall the window from any thread. A child process does not,
can be killed at once, and keeps its dictionaries loaded for the next article.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QRunnable, QThreadPool, QTimer, Signal

import reader
from reader.errors import ReaderError
from reader.types import Analysis, Article, Name, Reading, Span
from reader.ui.background import garbage_collection

_TIME_SLICE = 0.004  # seconds for sending or reading per event loop turn
_SLICE = 50_000  # code points, encoded in half a millisecond
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
        self._deliver_timer = QTimer(self)
        self._deliver_timer.setSingleShot(True)
        self._deliver_timer.timeout.connect(self._deliver)
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
        self._deliver_timer.start(0)

    def _deliver(self) -> None:
        """Deliver one result per event loop turn, since handling it may take a while."""
        number, result, error = self._results.popleft()
        if self._results:
            self._deliver_timer.start(0)
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
        self._deliver_timer.stop()
        self._results.clear()
        self._callbacks.clear()
        self._pool.clear()
        self._pool.waitForDone()


def _lower_priority(process: QProcess, niceness: int) -> None:
    """Lower the priority of a process below the window's; does nothing on Windows."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):  # it has ended already
            own = os.getpriority(os.PRIO_PROCESS, 0)
            os.setpriority(os.PRIO_PROCESS, process.processId(), own + niceness)


class ChildProcess(QObject):
    """A child process that speaks JSON lines.

    Long messages are sent and read in slices, with the window's events handled in between. `niceness` is added to the
    window's Unix nice value. At 10 the child is about ten times slower than other programs on a busy machine, so use
    less if the user waits for the answer.
    """

    niceness = 10

    def __init__(self, parent: QObject) -> None:
        """Start nothing until `_start`."""
        super().__init__(parent)
        self._process: QProcess | None = None
        self._rest = b""
        self._lines: deque[bytes] = deque()
        self._read_timer = QTimer(self)
        self._read_timer.setSingleShot(True)
        self._read_timer.timeout.connect(self._take_lines)
        self._outgoing: deque[Iterator[bytes]] = deque()
        self._send_timer = QTimer(self)
        self._send_timer.setSingleShot(True)
        self._send_timer.timeout.connect(self._send)

    def _start(self, *arguments: str) -> None:
        """Start a module of this program; its stderr is forwarded."""
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        root = str(Path(reader.__file__).resolve().parent.parent)
        environment.insert("PYTHONPATH", ":".join(filter(None, [root, environment.value("PYTHONPATH")])))
        process.setProcessEnvironment(environment)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.started.connect(partial(_lower_priority, process, self.niceness))
        process.start(sys.executable, ["-m", *arguments])
        self._process, self._rest = process, b""

    def _ask(self, message: dict[str, Any]) -> None:
        """Queue a message for sending."""
        self._outgoing.append(_in_slices(message))
        self._send_timer.start(0)

    def _send(self) -> None:
        """Send queued messages for a few milliseconds; reschedule for the rest."""
        assert self._process is not None
        end = time.monotonic() + _TIME_SLICE
        while self._outgoing:
            for part in self._outgoing[0]:
                self._process.write(part)
                if time.monotonic() > end:
                    self._send_timer.start(0)
                    return
            self._outgoing.popleft()

    def stop(self) -> None:
        """Kill the process; nothing more is reported."""
        process, self._process = self._process, None
        self._lines.clear()
        self._clear_outgoing()
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.finished.disconnect(self._ended)
            process.kill()
            process.waitForFinished()
            process.deleteLater()

    def _clear_outgoing(self) -> None:
        self._outgoing.clear()
        self._send_timer.stop()

    def _read(self) -> None:
        assert self._process is not None
        *lines, self._rest = (self._rest + self._process.readAllStandardOutput().data()).split(b"\n")
        self._lines.extend(lines)
        self._take_lines()

    def _take_lines(self) -> None:
        """Handle received messages for a few milliseconds; reschedule for the rest."""
        end = time.monotonic() + _TIME_SLICE
        while self._lines:
            self._take(json.loads(self._lines.popleft()))
            if time.monotonic() > end:
                self._read_timer.start(0)
                return

    def _take(self, message: dict[str, Any]) -> None:
        """Handle a message."""
        raise NotImplementedError

    def _ended(self) -> None:
        """Handle the process ending by itself."""
        process, self._process = self._process, None
        self._clear_outgoing()
        if process is not None:
            process.deleteLater()


def _in_slices(message: dict[str, Any]) -> Iterator[bytes]:
    """A message as a line of JSON, with long strings encoded in slices."""
    before = "{"
    for key, value in message.items():
        yield f"{before}{json.dumps(key)}:".encode()
        if isinstance(value, str):
            yield b'"'
            for start in range(0, len(value), _SLICE):
                yield json.dumps(value[start : start + _SLICE], ensure_ascii=False)[1:-1].encode()
            yield b'"'
        else:
            yield json.dumps(value, ensure_ascii=False).encode()
        before = ","
    yield b"}\n"


class AnalysisProcess(ChildProcess):
    """The analyser as a child process (see `reader.analysis.worker`).

    Signals: `glimpsed(analysis)` of the visible paragraphs, `progressed(done, total)`, `finished(analysis)`,
    `failed(sentence)`; `passage_read(data)` with a commitment as decoded JSON. Only the newest request of either kind
    is answered. `cut(text, starts)` gives the word starts of a text, for each request.
    """

    glimpsed = Signal(object)

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(str)
    noticed = Signal(str)
    passage_read = Signal(dict)
    cut = Signal(str, list)

    def __init__(self, parent: QObject) -> None:
        """Start nothing until `warm` or `analyse`."""
        super().__init__(parent)
        self._request_id = 0
        self._word_texts: dict[str, str] = {}  # texts of pending word requests by request id
        self._word_requests = 0
        self._passage_id = 0  # counts down, so that no analysis has the same id
        self._parts: list[Analysis] = []

    def warm(self) -> None:
        """Start the process ahead of time, so that its dictionaries are loaded."""
        if self._process is None:
            self._start("reader.analysis.worker")

    def analyse(
        self,
        article: Article,
        reading: Reading,
        names: Sequence[Name] = (),
        sight: dict[str, Any] | None = None,
    ) -> None:
        """Request the analysis of an article with its reading and the user's names.

        `sight` is an excerpt (`worker.excerpt`) to analyse first.
        """
        from reader.analysis.worker import request

        self.warm()
        assert self._process is not None
        self._request_id += 1
        self._parts = []
        message = request(self._request_id, article, reading, names)
        if sight is not None:
            self._ask({"id": self._request_id, "sight": sight, "names": message["names"]})
            self._send()
            self._process.waitForBytesWritten(1)  # send it now rather than in the next event loop turn
        self._ask(message)

    def read_passage(self, article: Article, reading: Reading, names: Sequence[Name], span: Span) -> None:
        """Request the commitment in a source span; answered after a running analysis."""
        from reader.analysis.worker import request

        self.warm()
        self._passage_id -= 1
        self._ask(request(self._passage_id, article, reading, names) | {"passage": span})

    def ask_words(self, text: str) -> None:
        """Request the words of a short Simplified text; answered even during an analysis."""
        if text in self._word_texts.values():
            return
        self.warm()
        self._word_requests += 1
        self._word_texts[f"words-{self._word_requests}"] = text
        self._ask({"id": f"words-{self._word_requests}", "words": text})

    def stop(self) -> None:
        """Kill the process; nothing more is reported."""
        self._request_id += 1
        self._word_texts.clear()
        super().stop()

    def _take(self, message: dict[str, Any]) -> None:
        from reader.analysis import codec

        if message.get("id") == self._passage_id and "passage" in message:
            self.passage_read.emit(message["passage"])
        text = self._word_texts.pop(str(message.get("id")), None)
        if text is not None and "words" in message:
            self.cut.emit(text, message["words"])
        if message.get("id") != self._request_id:
            return
        if "sight" in message:
            self.glimpsed.emit(codec.from_json(message["sight"]))
        elif "progress" in message:
            self.progressed.emit(*message["progress"])
        elif "noticed" in message:
            self.noticed.emit(message["noticed"])
        elif "part" in message:
            garbage_collection.collect()
            self._parts.append(codec.from_json(message["part"]))
            garbage_collection.freeze()
        elif "result" in message:
            parts, self._parts = [*self._parts, codec.from_json(message["result"])], []
            QTimer.singleShot(_FINISH_DELAY, self, partial(self._finish, self._request_id, codec.joined(parts)))
        elif "error" in message:
            self.failed.emit(message["error"])

    def _finish(self, number: int, found: Analysis) -> None:
        """Emit `finished` in its own event loop turn, since handling a book's analysis takes long."""
        if number == self._request_id:
            self.finished.emit(found)

    def _ended(self) -> None:
        super()._ended()
        self._word_texts.clear()
        self.failed.emit(
            self.tr("The analysis stopped unexpectedly. Your marks are safe; reopen the article to try again.")
        )
