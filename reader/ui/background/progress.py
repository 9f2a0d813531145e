"""Background tasks that may take long: their names, their progress, and how to stop them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.ui.background.jobs import Jobs
    from reader.ui.model.opening import OpenArticle

_SHOW_DELAY = 400  # milliseconds; shorter tasks are never shown


class Stopped(ReaderError):  # noqa: N818 — not an error
    """The user stopped the task; nothing is left half done."""


class Task(QObject):
    """A running task. `words` name it; `done` of `total` is done, with a total of 0 while unknown.

    A task that `stops` can be cancelled without leaving anything half done; the user is asked about one that
    `blocks_closing` when the window closes. `left` says what remains of a cancelled task's work, if anything does.
    `is_stopped` and `report` are thread-safe.
    """

    _reported = Signal(int, int)

    def __init__(
        self, progress: Progress, words: str, stop: Callable[[], object] | None, stops: bool, blocks_closing: bool
    ):
        """`stop` is called to cancel the task, unless the job polls `is_stopped`."""
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
        """Mark the task as ended, whether finished, failed or stopped."""
        self._progress.remove(self)

    def _take(self, done: int, total: int) -> None:
        before = self._percent()
        self.done, self.total = done, total
        if self.shown and self._percent() != before:
            self._progress.changed.emit()

    def _percent(self) -> int | None:
        return self.done * 100 // self.total if self.total else None


class Progress(QObject):
    """All running tasks, oldest first, including reading a file and the analysis.

    Signal: `changed` when a task starts, is shown, ends or advances by a percent.
    """

    changed = Signal()

    def __init__(self, session: OpenArticle) -> None:
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
        """The tasks that have run for a while."""
        return [task for task in self.running if task.shown]

    @property
    def blocking(self) -> list[Task]:
        """The tasks for which the user may want to keep the window open."""
        return [task for task in self.running if task.blocks_closing and not task.is_stopped()]

    def begin(
        self, words: str, stop: Callable[[], object] | None = None, *, stops: bool = True, blocks_closing: bool = False
    ) -> Task:
        """Begin a task; the caller must call its `end`."""
        task = Task(self, words, stop, stops, blocks_closing)
        self.running.append(task)
        QTimer.singleShot(_SHOW_DELAY, task, lambda: self._show(task))
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
        """Run `work(task)` as a job; `failed` gets a Stopped if it failed after being stopped."""
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
        """Stop all tasks; those that cannot be stopped run to their end."""
        for task in list(self.running):
            task.stop()

    def remove(self, task: Task) -> None:
        """Remove a task that has ended."""
        if task in self.running:
            self.running.remove(task)
            task.deleteLater()
            self.changed.emit()

    def _show(self, task: Task) -> None:
        task.shown = True
        self.changed.emit()

    # Tasks of the session

    def _analyse(self, done: int, total: int) -> None:
        if self._analysis is None:
            self._analysis = self.begin(self.tr("Analysing the article"), self._session.stop)
            self._analysis.shown = True
        self._analysis._take(done, total)

    def _follow(self) -> None:
        session = self._session
        if session.opening and self._opening is None:
            self._opening = self.begin(self.tr("Reading the file"), session.stop)
            self._opening.shown = True  # the only feedback on the user's choice
        elif not session.opening and self._opening is not None:
            self._opening.end()
            self._opening = None
        if session.analysing and self._analysis is None:
            self._analysis = self.begin(self.tr("Analysing the article"), session.stop)
        elif not session.analysing and self._analysis is not None:
            self._analysis.end()
            self._analysis = None
        self.changed.emit()
