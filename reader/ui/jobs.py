"""Everything the window does beside its own thread: short jobs in Qt's pool, the analysis in a process of its own.

Segmenting holds Python's lock for long stretches, so it would stall the window from any thread; a child
process does not, can be killed at once, and keeps its dictionaries warm for the next article.
"""

from __future__ import annotations

import json
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QRunnable, QThreadPool, QTimer, Signal

import reader
from reader.errors import ReaderError
from reader.types import Analysis, Article, Name, Reading, Span

_TURN = 0.008  # seconds that answers of the analyser take at a time


class _Job(QRunnable):
    def __init__(self, owner: Jobs, number: int, work: Callable[[], Any]) -> None:
        super().__init__()
        self._owner, self._number, self._work = owner, number, work

    def run(self) -> None:
        try:
            result, error = self._work(), None
        except Exception as raised:  # carried to the window's thread, which decides
            result, error = None, raised
        self._owner.ended.emit(self._number, result, error)


class Jobs(QObject):
    """Runs functions that touch no widget in the pool and hands their results to the window's thread."""

    ended = Signal(int, object, object)

    def __init__(self, parent: QObject) -> None:
        """Jobs are waited for when the parent is closed with `close`."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[ReaderError], None]]] = {}
        self._last = 0
        self._closed = False
        self.ended.connect(self._deliver)

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

    def drop(self, number: int) -> None:
        """Nobody wants that job's result any more."""
        self._waiting.pop(number, None)

    def _deliver(self, number: int, result: Any, error: Exception | None) -> None:
        if number not in self._waiting:
            return
        done, failed = self._waiting.pop(number)
        if error is None:
            done(result)
        elif isinstance(error, ReaderError):
            failed(error)
        else:
            raise error

    def close(self) -> None:
        """Forget what is waiting and wait for what runs."""
        self._closed = True
        self._waiting.clear()
        self._pool.clear()
        self._pool.waitForDone()


class AnalysisProcess(QObject):
    """The analyser as a child process that speaks JSON lines (see `reader.analysis.worker`).

    Signals: `glimpsed(analysis)` of the paragraphs in sight, `progressed(done, total)`, `finished(analysis)`,
    `failed(sentence)`; `passage_read(data)` with a commitment as decoded JSON. Only the newest request of either kind
    is answered. A long answer comes in slices, and between two of them the window's own events have their turn.
    """

    glimpsed = Signal(object)

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(str)
    passage_read = Signal(dict)

    def __init__(self, parent: QObject) -> None:
        """Nothing runs until `warm` or `analyse`."""
        super().__init__(parent)
        self._process: QProcess | None = None
        self._wanted = 0
        self._passage = 0  # counts down, so that no analysis has its number
        self._rest = b""
        self._lines: deque[bytes] = deque()
        self._parts: list[Analysis] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._take_lines)

    def warm(self) -> None:
        """Start the process, so that its dictionaries load while the person begins to read."""
        if self._process is not None:
            return
        process = _process(self)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.start(sys.executable, ["-m", "reader.analysis.worker"])
        self._process, self._rest = process, b""

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
            self._process.waitForBytesWritten(1)  # a millisecond at most, and not only when the window has its turn
        self._ask(asked)

    def read_passage(self, article: Article, reading: Reading, names: Sequence[Name], span: Span) -> None:
        """Ask what a passage (a source span) says as a commitment; after an analysis that is under way."""
        from reader.analysis.worker import request

        self.warm()
        self._passage -= 1
        self._ask(request(self._passage, article, reading, names) | {"passage": span})

    def _ask(self, message: dict[str, Any]) -> None:
        assert self._process is not None
        self._process.write(json.dumps(message, ensure_ascii=False).encode() + b"\n")

    def stop(self) -> None:
        """End the process at once; nothing more is reported."""
        process, self._process = self._process, None
        self._wanted += 1
        self._lines.clear()
        if process is not None:
            _kill(process, self._read, self._ended)

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
        from reader.analysis import codec

        if message.get("id") == self._passage and "passage" in message:
            self.passage_read.emit(message["passage"])
        if message.get("id") != self._wanted:
            return
        if "sight" in message:
            self.glimpsed.emit(codec.from_json(message["sight"]))
        elif "progress" in message:
            self.progressed.emit(*message["progress"])
        elif "part" in message:
            self._parts.append(codec.from_json(message["part"]))
        elif "result" in message:
            parts, self._parts = [*self._parts, codec.from_json(message["result"])], []
            self.finished.emit(codec.joined(parts))
        elif "error" in message:
            self.failed.emit(message["error"])

    def _ended(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self.failed.emit(
            self.tr("The analysis ended unexpectedly. Your marks are safe; open the article again to retry.")
        )


class WordingProcess(QObject):
    """Compares wordings in a child process (see `reader.analysis.comparing`), started by the first comparison.

    Signals: `compared(rows)` with what `wordings.rows` gives, `failed(sentence)`. Only the newest request is answered.
    """

    compared = Signal(tuple)
    failed = Signal(str)

    def __init__(self, parent: QObject, jobs: Jobs) -> None:
        """Nothing runs until `compare`; what the process answers is read in `jobs`."""
        super().__init__(parent)
        self._jobs = jobs
        self._process: QProcess | None = None
        self._wanted = 0
        self._rest = b""
        self._rows: list[Any] = []

    def compare(self, one: str, other: str, by_sentence: bool) -> None:
        """Ask how two Simplified texts differ: two articles sentence by sentence, or two passages as they are."""
        if self._process is None:
            self._process, self._rest = _process(self), b""
            self._process.readyReadStandardOutput.connect(self._read)
            self._process.finished.connect(self._ended)
            self._process.start(sys.executable, ["-m", "reader.analysis.comparing"])
        self.forget()
        asked = {"id": self._wanted, "one": one, "other": other, "by_sentence": by_sentence}
        self._process.write(json.dumps(asked).encode() + b"\n")

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        self._wanted += 1
        self._rows = []

    def stop(self) -> None:
        """End the process at once; nothing more is reported."""
        process, self._process = self._process, None
        if process is not None:
            _kill(process, self._read, self._ended)

    def _read(self) -> None:
        assert self._process is not None
        *lines, self._rest = (self._rest + self._process.readAllStandardOutput().data()).split(b"\n")
        for line in lines:
            self._jobs.run(partial(_revived, line), self._take, lambda _: None)

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
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self.failed.emit(self.tr("The comparison ended unexpectedly; compare again."))


def _revived(line: bytes) -> dict[str, Any]:
    from reader.analysis import wordings

    message: dict[str, Any] = json.loads(line)
    return message | {"rows": wordings.revived(message.get("rows", ()))}


def _process(parent: QObject) -> QProcess:
    """A process that finds this program's own modules; what it complains of goes where ours does."""
    process = QProcess(parent)
    environment = QProcessEnvironment.systemEnvironment()
    root = str(Path(reader.__file__).resolve().parent.parent)
    paths = [root, environment.value("PYTHONPATH")]
    environment.insert("PYTHONPATH", ":".join(filter(None, paths)))
    process.setProcessEnvironment(environment)
    process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
    return process


def _kill(process: QProcess, read: Callable[[], None], ended: Callable[[], None]) -> None:
    """End a process at once, without another word to those who listen."""
    process.readyReadStandardOutput.disconnect(read)
    process.finished.disconnect(ended)
    process.kill()
    process.waitForFinished()
    process.deleteLater()
