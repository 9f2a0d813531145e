"""Background work of the window: short jobs in Qt's thread pool, the analysis in a child process.

Segmenting holds Python's lock for long stretches, so it would stall the window from any thread; a child
process does not, can be killed at once, and keeps its dictionaries warm for the next article.
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

_TURN = 0.004  # seconds that questions and answers take at a time
_SLICE = 50_000  # code points, which are written in half a millisecond
_BREATH = 1  # milliseconds, in which events come through: with none Qt takes the next turn for part of this one
_SWITCH = 0.0001  # seconds that a job computes while the window's thread, which Qt calls often, wants its turn


class _Job(QRunnable):
    def __init__(self, owner: Jobs, number: int, work: Callable[[], Any]) -> None:
        super().__init__()
        self._owner, self._number, self._work = owner, number, work

    def run(self) -> None:
        work = self._work
        del self._work  # the pool may keep a job for longer than what it holds, such as a book
        try:
            result, error = work(), None
        except Exception as raised:  # carried to the window's thread, which decides
            result, error = None, raised
        self._owner.ended.emit(self._number, result, error)


class Jobs(QObject):
    """Runs functions that touch no widget in the pool and hands their results to the window's thread."""

    ended = Signal(int, object, object)

    def __init__(self, parent: QObject) -> None:
        """Jobs are waited for when the parent is closed with `close`."""
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[ReaderError], None]]] = {}
        self._last = 0
        self._closed = False
        self._results: deque[tuple[int, object, Exception | None]] = deque()
        self._delivering = QTimer(self)
        self._delivering.setSingleShot(True)
        self._delivering.timeout.connect(self._deliver)
        self.ended.connect(self._take)

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[ReaderError], None]) -> int:
        """Run `work` in the pool; then `done(result)` or `failed(error)` in this thread. Returns the job's id.

        Once closed, nothing runs any more.
        """
        self._last += 1
        if self._closed:
            return self._last
        self._waiting[self._last] = (done, failed)
        self._pool.start(_Job(self, self._last, work))
        return self._last

    @property
    def busy(self) -> bool:
        """Whether the result of any job is awaited."""
        return bool(self._waiting)

    def is_pending(self, number: int) -> bool:
        """Whether the result of this job is awaited."""
        return number in self._waiting

    def is_closed(self) -> bool:
        """Whether the window is closing, which a job may ask that can be stopped halfway."""
        return self._closed

    def drop(self, number: int) -> None:
        """Discard the result of a job."""
        self._waiting.pop(number, None)

    def _take(self, number: int, result: object, error: Exception | None) -> None:
        self._results.append((number, result, error))
        self._delivering.start(0)

    def _deliver(self) -> None:
        """One result a turn, since what is done with it may take its time."""
        number, result, error = self._results.popleft()
        if self._results:
            self._delivering.start(0)
        if number not in self._waiting:
            return
        done, failed = self._waiting.pop(number)
        if error is None:
            done(result)
        elif isinstance(error, ReaderError):
            failed(error)
        else:
            failed(ReaderError(self.tr("An unexpected error occurred. The action was not completed.")))
            raise error

    def close(self) -> None:
        """Forget what is waiting and wait for what runs."""
        self._closed = True
        self._delivering.stop()
        self._results.clear()
        self._waiting.clear()
        self._pool.clear()
        self._pool.waitForDone()


def _let_give_way(process: QProcess, behind: int) -> None:
    """The window goes first where both want a processor; where the system has no such order, they take turns."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):  # it has ended already
            own = os.getpriority(os.PRIO_PROCESS, 0)
            os.setpriority(os.PRIO_PROCESS, process.processId(), own + behind)


class ChildProcess(QObject):
    """A child process that speaks JSON lines.

    A long question goes and a long answer comes in slices, and between two the window's own events have their turn.
    `niceness` is how far the process stands behind the window where both want a processor, in steps of Unix: with 10,
    where other programs keep the machine busy, it is ten times as slow as they are, so less while a result is awaited.
    """

    niceness = 10

    def __init__(self, parent: QObject) -> None:
        """Nothing runs until `_start`."""
        super().__init__(parent)
        self._process: QProcess | None = None
        self._rest = b""
        self._lines: deque[bytes] = deque()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._take_lines)
        self._questions: deque[Iterator[bytes]] = deque()
        self._sending = QTimer(self)
        self._sending.setSingleShot(True)
        self._sending.timeout.connect(self._send)

    def _start(self, *arguments: str) -> None:
        """Start a module of this program; what it complains of goes where ours does."""
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        root = str(Path(reader.__file__).resolve().parent.parent)
        environment.insert("PYTHONPATH", ":".join(filter(None, [root, environment.value("PYTHONPATH")])))
        process.setProcessEnvironment(environment)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.started.connect(partial(_let_give_way, process, self.niceness))
        process.start(sys.executable, ["-m", *arguments])
        self._process, self._rest = process, b""

    def _ask(self, message: dict[str, Any]) -> None:
        """Send a question in turns of its own, after those that are still being sent."""
        self._questions.append(_in_slices(message))
        self._sending.start(0)

    def _send(self) -> None:
        """Send for a moment what is asked; the rest when the window had its turn."""
        assert self._process is not None
        end = time.monotonic() + _TURN
        while self._questions:
            for part in self._questions[0]:
                self._process.write(part)
                if time.monotonic() > end:
                    self._sending.start(0)
                    return
            self._questions.popleft()

    def stop(self) -> None:
        """End the process at once; nothing more is reported."""
        process, self._process = self._process, None
        self._lines.clear()
        self._forget_questions()
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.finished.disconnect(self._ended)
            process.kill()
            process.waitForFinished()
            process.deleteLater()

    def _forget_questions(self) -> None:
        self._questions.clear()
        self._sending.stop()

    def _read(self) -> None:
        assert self._process is not None
        *lines, self._rest = (self._rest + self._process.readAllStandardOutput().data()).split(b"\n")
        self._lines.extend(lines)
        self._take_lines()

    def _take_lines(self) -> None:
        """Take what was answered, for a moment; the rest when the window had its turn."""
        end = time.monotonic() + _TURN
        while self._lines:
            self._take(json.loads(self._lines.popleft()))
            if time.monotonic() > end:
                self._later.start(0)
                return

    def _take(self, message: dict[str, Any]) -> None:
        """One answer."""
        raise NotImplementedError

    def _ended(self) -> None:
        """The process ended by itself."""
        process, self._process = self._process, None
        self._forget_questions()
        if process is not None:
            process.deleteLater()


def _in_slices(message: dict[str, Any]) -> Iterator[bytes]:
    """A message as a line of JSON; its texts, of which one may be a book, are written a piece at a time."""
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
    """The analyser as a child process that speaks JSON lines (see `reader.analysis.worker`).

    Signals: `glimpsed(analysis)` of the paragraphs in sight, `progressed(done, total)`, `finished(analysis)`,
    `failed(sentence)`; `passage_read(data)` with a commitment as decoded JSON. Only the newest request of either kind
    is answered. `cut(text, starts)` tells where the words of a text begin, for each that was asked for.
    """

    glimpsed = Signal(object)

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(str)
    noticed = Signal(str)
    passage_read = Signal(dict)
    cut = Signal(str, list)

    def __init__(self, parent: QObject) -> None:
        """Nothing runs until `warm` or `analyse`."""
        super().__init__(parent)
        self._wanted = 0
        self._texts: dict[str, str] = {}  # those whose words are wanted, by the ids of the questions
        self._asked = 0
        self._passage = 0  # counts down, so that no analysis has its number
        self._parts: list[Analysis] = []

    def warm(self) -> None:
        """Start the process, so that its dictionaries load while the user begins to read."""
        if self._process is None:
            self._start("reader.analysis.worker")

    def analyse(
        self,
        article: Article,
        reading: Reading,
        names: Sequence[Name] = (),
        sight: dict[str, Any] | None = None,
    ) -> None:
        """Ask for the analysis of an article that is read so, by somebody who knows these names.

        `sight` is an excerpt (`worker.excerpt`) of which something is wanted at once.
        """
        from reader.analysis.worker import request

        self.warm()
        assert self._process is not None
        self._wanted += 1
        self._parts = []
        asked = request(self._wanted, article, reading, names)
        if sight is not None:
            self._ask({"id": self._wanted, "sight": sight, "names": asked["names"]})
            self._send()
            self._process.waitForBytesWritten(1)  # a millisecond at most, and not only when the window has its turn
        self._ask(asked)

    def read_passage(self, article: Article, reading: Reading, names: Sequence[Name], span: Span) -> None:
        """Ask what a passage (a source span) says as a commitment; after an analysis that is under way."""
        from reader.analysis.worker import request

        self.warm()
        self._passage -= 1
        self._ask(request(self._passage, article, reading, names) | {"passage": span})

    def ask_words(self, text: str) -> None:
        """Ask for the words of a short Simplified text, which the process answers whatever else it does."""
        if text in self._texts.values():
            return
        self.warm()
        self._asked += 1
        self._texts[f"words-{self._asked}"] = text
        self._ask({"id": f"words-{self._asked}", "words": text})

    def stop(self) -> None:
        """End the process at once; nothing more is reported."""
        self._wanted += 1
        self._texts.clear()
        super().stop()

    def _take(self, message: dict[str, Any]) -> None:
        from reader.analysis import codec

        if message.get("id") == self._passage and "passage" in message:
            self.passage_read.emit(message["passage"])
        text = self._texts.pop(str(message.get("id")), None)
        if text is not None and "words" in message:
            self.cut.emit(text, message["words"])
        if message.get("id") != self._wanted:
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
            QTimer.singleShot(_BREATH, self, partial(self._finish, self._wanted, codec.joined(parts)))
        elif "error" in message:
            self.failed.emit(message["error"])

    def _finish(self, number: int, found: Analysis) -> None:
        """Tell in a turn of its own, since whoever hears of a book's analysis has a lot to do."""
        if number == self._wanted:
            self.finished.emit(found)

    def _ended(self) -> None:
        super()._ended()
        self._texts.clear()
        self.failed.emit(
            self.tr("The analysis stopped unexpectedly. Your marks are safe; reopen the article to try again.")
        )
