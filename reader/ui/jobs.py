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
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QRunnable, QThreadPool, QTimer, Signal

import reader
from reader.errors import ReaderError
from reader.types import Analysis, Article, Name, Reading, Span

if TYPE_CHECKING:
    from reader.store.library import Library

_TURN = 0.008  # seconds that answers of the analyser take at a time
_SWITCH = 0.0005  # seconds that a job computes while the window's thread, which Qt calls often, wants its turn


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
        sys.setswitchinterval(_SWITCH)
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

    def is_closed(self) -> bool:
        """Whether the window is closing, which a job may ask that can be stopped halfway."""
        return self._closed

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
            failed(ReaderError(self.tr("The program met an error that it did not foresee; this was not done.")))
            raise error

    def close(self) -> None:
        """Forget what is waiting and wait for what runs."""
        self._closed = True
        self._waiting.clear()
        self._pool.clear()
        self._pool.waitForDone()


class Child(QObject):
    """A child process that speaks JSON lines.

    A long answer comes in slices, and between two of them the window's own events have their turn.
    """

    def __init__(self, parent: QObject) -> None:
        """Nothing runs until `_start`."""
        super().__init__(parent)
        self._process: QProcess | None = None
        self._rest = b""
        self._lines: deque[bytes] = deque()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._take_lines)

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
        process.start(sys.executable, ["-m", *arguments])
        self._process, self._rest = process, b""

    def _ask(self, message: dict[str, Any]) -> None:
        assert self._process is not None
        self._process.write(json.dumps(message, ensure_ascii=False).encode() + b"\n")

    def stop(self) -> None:
        """End the process at once; nothing more is reported."""
        process, self._process = self._process, None
        self._lines.clear()
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.finished.disconnect(self._ended)
            process.kill()
            process.waitForFinished()
            process.deleteLater()

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
        if process is not None:
            process.deleteLater()


class AnalysisProcess(Child):
    """The analyser as a child process that speaks JSON lines (see `reader.analysis.worker`).

    Signals: `glimpsed(analysis)` of the paragraphs in sight, `progressed(done, total)`, `finished(analysis)`,
    `failed(sentence)`; `passage_read(data)` with a commitment as decoded JSON. Only the newest request of either kind
    is answered. `cut(text, starts)` tells where the words of a text begin, for each that was asked for.
    """

    glimpsed = Signal(object)

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(str)
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
        """Start the process, so that its dictionaries load while the person begins to read."""
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
        elif "part" in message:
            self._parts.append(codec.from_json(message["part"]))
        elif "result" in message:
            parts, self._parts = [*self._parts, codec.from_json(message["result"])], []
            self.finished.emit(codec.joined(parts))
        elif "error" in message:
            self.failed.emit(message["error"])

    def _ended(self) -> None:
        super()._ended()
        self._texts.clear()
        self.failed.emit(
            self.tr("The analysis ended unexpectedly. Your marks are safe; open the article again to retry.")
        )


class WordingProcess(Child):
    """Compares wordings in a child process (see `reader.analysis.comparing`), started by the first comparison.

    Signals: `compared(rows)` with what `wordings.rows` gives, `failed(sentence)`. Only the newest request is answered.
    """

    compared = Signal(tuple)
    failed = Signal(str)

    def __init__(self, parent: QObject, jobs: Jobs) -> None:
        """Nothing runs until `compare`; what the process answers is read in `jobs`."""
        super().__init__(parent)
        self._jobs = jobs
        self._wanted = 0
        self._rows: list[Any] = []

    def compare(self, one: str, other: str, by_sentence: bool) -> None:
        """Ask how two Simplified texts differ: two articles sentence by sentence, or two passages as they are."""
        if self._process is None:
            self._start("reader.analysis.comparing")
        self.forget()
        self._ask({"id": self._wanted, "one": one, "other": other, "by_sentence": by_sentence})

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
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
        self.failed.emit(self.tr("The comparison ended unexpectedly; compare again."))


class ResearchProcess(Child):
    """Asks the whole library in a child process (see `reader.store.research.process`), started by the first question.

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

        An older question with the same verb is void: nobody is told of its answer.
        """
        from reader.store.research.process import request

        if self._process is None or self._library != library.path:
            self.stop()
            self._library, self.behind = library.path, None
            self._start("reader.store.research.process", str(library.path), library.author)
        for number in [number for number, waiting in self._waiting.items() if waiting[0] == verb]:
            self.drop(number)
        self._last += 1
        self._waiting[self._last] = (verb, done, failed)
        self._ask(request(self._last, verb, **arguments))
        return self._last

    def drop(self, number: int) -> None:
        """Nobody waits for that answer any more."""
        self._waiting.pop(number, None)
        self._parts.pop(number, None)

    def stop(self) -> None:
        """End the process at once; nothing more is reported."""
        self._waiting.clear()
        self._parts.clear()
        super().stop()

    def _take(self, message: dict[str, Any]) -> None:
        from reader.store.research.process import revive

        if "behind" in message:
            self.behind = message["behind"]
            self.behind_changed.emit()
        elif "id" not in message and "error" in message:  # the library cannot be opened; the process ends
            self._fail(message["error"])
        elif message.get("id") not in self._waiting:
            return
        elif "value" in message:
            value = revive(message)
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
        self._fail(self.tr("The search ended unexpectedly; ask again."))


def _revived(line: bytes) -> dict[str, Any]:
    from reader.analysis import wordings

    message: dict[str, Any] = json.loads(line)
    return message | {"rows": wordings.revived(message.get("rows", ()))}
