"""Background tasks that may take long: their names, their progress, and how to stop them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.ui.background.jobs import Jobs
    from reader.ui.model.session import Session

_SHOWN_AFTER = 400  # milliseconds; what ends sooner is not worth a look


class Stopped(ReaderError):  # noqa: N818 — what it is
    """The user stopped the task; nothing is left half done."""


class Task(QObject):
    """One thing that runs. `words` say what; it is `done` of `total`, which is 0 while the total is unknown.

    A task that `stops` can be ended halfway, with nothing half done; one that `holds` is asked about when the window
    is closed. `left` says what becomes of what it has done by then, where that is not taken back. `is_stopped` may be
    asked from the job's thread, and `tell` called from there.
    """

    _reported = Signal(int, int)

    def __init__(
        self, progress: Progress, words: str, stop: Callable[[], object] | None, stops: bool, blocks_closing: bool
    ):
        """`stop` is called when it is to be stopped, if the job does not ask by itself."""
        super().__init__(progress)
        self.words = words
        self.stops, self.blocks_closing = stops, blocks_closing
        self.left = ""
        self.done, self.total = 0, 0
        self.shown = False
        self._progress, self._stop = progress, stop
        self._stopped = False
        self._reported.connect(self._take)

    def report(self, done: int, total: int) -> None:
        """Report progress; raises Stopped if the user stopped the task."""
        self._reported.emit(done, total)
        self.check()

    def check(self) -> None:
        """Raise Stopped if the user stopped the task."""
        if self._stopped:
            raise Stopped(self.words)

    def is_stopped(self) -> bool:
        """Whether the user stopped the task."""
        return self._stopped

    def stop(self) -> None:
        """Stop the task on behalf of the user."""
        self._stopped = True
        if self._stop is not None:
            self._stop()

    def end(self) -> None:
        """It has ended, however."""
        self._progress.remove(self)

    def _take(self, done: int, total: int) -> None:
        before = self._percent()
        self.done, self.total = done, total
        if self.shown and self._percent() != before:
            self._progress.changed.emit()

    def _percent(self) -> int | None:
        return self.done * 100 // self.total if self.total else None


class Progress(QObject):
    """All tasks that run, the oldest first; reading a file and the analysis among them.

    Signal: `changed` when another runs or is shown, one ends, or one is a percent further.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        """Follow the session."""
        super().__init__(session)
        self._session = session
        self.running: list[Task] = []
        self._opening: Task | None = None
        self._analysis: Task | None = None
        session.opening_changed.connect(self._follow)
        session.progressed.connect(self._analyse)
        session.analysed.connect(self._follow)
        session.opened.connect(self._follow)
        self._follow()

    @property
    def shown(self) -> list[Task]:
        """Those that have run for a while."""
        return [task for task in self.running if task.shown]

    @property
    def blocking(self) -> list[Task]:
        """The tasks for which the user may want to keep the window open."""
        return [task for task in self.running if task.blocks_closing and not task.is_stopped()]

    def begin(
        self, words: str, stop: Callable[[], object] | None = None, *, stops: bool = True, blocks_closing: bool = False
    ) -> Task:
        """Begin a task; the caller calls its `end`."""
        task = Task(self, words, stop, stops, blocks_closing)
        self.running.append(task)
        QTimer.singleShot(_SHOWN_AFTER, task, lambda: self._show(task))
        return task

    def run(
        self,
        jobs: Jobs,
        words: str,
        work: Callable[[Task], Any],
        done: Callable[[Any], None],
        failed: Callable[[ReaderError], None],
        *,
        stops: bool = True,
        blocks_closing: bool = True,
    ) -> Task:
        """Run `work(task)` as a job; `failed` gets a Stopped where it ended with an error after it was stopped."""
        task = self.begin(words, stops=stops, blocks_closing=blocks_closing)

        def end(result: object) -> None:
            task.end()
            done(result)

        def fail(error: ReaderError) -> None:
            task.end()
            failed(Stopped(self.tr("{0}: stopped; nothing was changed.").format(words)) if task.is_stopped() else error)

        jobs.run(lambda: work(task), end, fail)
        return task

    def stop_all(self) -> None:
        """Nothing of it is wanted any more; what cannot be stopped comes to its end."""
        for task in list(self.running):
            task.stop()

    def remove(self, task: Task) -> None:
        """A task has ended."""
        if task in self.running:
            self.running.remove(task)
            task.deleteLater()
            self.changed.emit()

    def _show(self, task: Task) -> None:
        task.shown = True
        self.changed.emit()

    # The session's own

    def _analyse(self, done: int, total: int) -> None:
        if self._analysis is None:
            self._analysis = self.begin(self.tr("Analysing the article"), self._session.stop)
            self._analysis.shown = True
        self._analysis._take(done, total)

    def _follow(self) -> None:
        session = self._session
        if session.opening and self._opening is None:
            self._opening = self.begin(self.tr("Reading the file"), session.stop)
            self._opening.shown = True  # nothing else tells that it was chosen
        elif not session.opening and self._opening is not None:
            self._opening.end()
            self._opening = None
        if session.analysing and self._analysis is None:
            self._analysis = self.begin(self.tr("Analysing the article"), session.stop)
        elif not session.analysing and self._analysis is not None:
            self._analysis.end()
            self._analysis = None
        self.changed.emit()
