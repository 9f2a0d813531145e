"""Watches the open library: changes by other programs, backups, damage, and pending changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMessageBox

from reader.errors import LibraryDamaged, LibraryError, ReaderError
from reader.types import Annotation, Article, Decision, Name, Reading, Tag
from reader.ui.background.library_jobs import in_library
from reader.ui.background.progress import Stopped, Task
from reader.ui.chrome import closing
from reader.ui.errors.messages import message
from reader.ui.model.library_change import LibraryChange

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.store.memos import Memo
    from reader.ui.context import AppContext
    from reader.ui.marking.marking import Marking

_POLL_INTERVAL = 1000  # milliseconds
_MAINTENANCE_INTERVAL = 3_600_000  # milliseconds
_MAINTENANCE_DELAY = 4000  # milliseconds after opening


class _LibraryState(NamedTuple):
    """The library's state of the open article; `known` is False if it was removed."""

    known: bool
    tags: list[Tag]
    annotations: list[Annotation]
    decisions: tuple[Decision, ...]
    memo: Memo | None
    names: tuple[Name, ...]
    reading: Reading


class LibraryWatcher(QObject):
    """Watches the library of a window and reports in its notice."""

    def __init__(self, context: AppContext, marking: Marking) -> None:
        """Start when the library is opened; `marking` may hold an unsaved note."""
        super().__init__(context.window)
        self._context, self._session, self._marking = context, context.session, marking
        self._data_version = 0
        self._reading = 0  # the job that reads the library
        self._poll_timer = self._timer(_POLL_INTERVAL, self.poll)
        self._maintenance_timer = self._timer(_MAINTENANCE_INTERVAL, self.maintain)
        self._first_maintenance_timer = self._timer(_MAINTENANCE_DELAY, self.maintain)
        self._first_maintenance_timer.setSingleShot(True)
        session, pending = self._session, self._session.step_runner
        session.library_opened.connect(self._start)
        session.damaged.connect(self._offer_recovery)
        pending.message.connect(self._show)
        pending.stalled.connect(self._offer_retry)

    def _timer(self, interval: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.timeout.connect(slot)
        return timer

    def _start(self) -> None:
        library = self._session.library
        if library is not None:
            self._data_version = library.data_version()
            for timer in (self._poll_timer, self._maintenance_timer, self._first_maintenance_timer):
                timer.start()

    def stop(self) -> None:
        """Stop all timers; the library is about to be closed."""
        for timer in (self._poll_timer, self._maintenance_timer, self._first_maintenance_timer):
            timer.stop()

    # Changes by other programs

    def poll(self) -> None:
        """Load changes that another program made since the last poll."""
        session, library = self._session, self._session.library
        if library is None or session.jobs.is_pending(self._reading) or session.step_runner.has_pending:
            return
        if session.step_runner.busy or not session.annotation_loading.complete:  # still writing or loading
            return
        try:
            version = library.data_version()
        except LibraryError as error:
            self._poll_timer.stop()
            self._session.notice(error)
            return
        if version != self._data_version:
            self._data_version = version
            self._reading = in_library(session, self._read, self._apply)

    def _read(self, library: Library) -> tuple[Article | None, _LibraryState, bool]:
        """In a job: the open article, the library's state of it, and whether the session already shows that."""
        session = self._session
        views = session.views
        shown = session.annotations if session.annotation_loading.complete else None
        sha256 = views.article.sha256 if views is not None else ""
        kept = _LibraryState(
            not sha256 or library.has_article(sha256),
            library.codebook.tags(),
            library.annotations.of(sha256),
            tuple(library.decisions.of(sha256)),
            library.memos.get(sha256),
            library.names.all(),
            library.reading(sha256),
        )
        same = (
            kept.tags == session.tags
            and sorted(kept.annotations) == sorted(shown or ())
            and {each.id: each for each in kept.decisions} == {each.id: each for each in session.decisions}
            and kept.memo == session.memo
            and (views is None or kept.reading == views.reading._replace(normal=kept.reading.normal))
        )
        return (views.article if views is not None else None), kept, same

    def _apply(self, found: tuple[Article | None, _LibraryState, bool]) -> None:
        """Show the state, unless another article was opened meanwhile."""
        session, (article, kept, same) = self._session, found
        session.library_changed.emit(LibraryChange.of_anything())
        if kept.names != session.names:
            session.analyses.set_names(kept.names)
        if session.views is None or session.views.article is not article or same or session.step_runner.has_pending:
            return
        if not kept.known:
            session.library_sync.sync()
            return
        session.library_sync.reload()
        if session.active_annotation is not None and all(
            each.id != session.active_annotation for each in kept.annotations
        ):
            session.activate(session.active_commitment)

    # Backups and damage

    def maintain(self) -> None:
        """Make the daily backup if it is due, which reads the whole library; else check the whole library."""
        library = self._session.library
        if library is None or library.is_read_only:
            return
        path, slow = library.path, self._session.slow_jobs

        def work(task: Task) -> None:
            from reader.store.cancellation import cancellable
            from reader.store.safety import backups

            with cancellable(lambda: slow.is_closed() or task.is_stopped()):
                if backups.due(path):
                    backups.make(path, "day")
                else:
                    backups.check(path)

        def fail(error: ReaderError) -> None:
            if not isinstance(error, Stopped):
                self._session.notice(error)

        words = self.tr("Maintaining the library")
        self._session.progress.run(slow, words, work, lambda _: None, fail, blocks_closing=False)

    def _offer_recovery(self, error: LibraryDamaged) -> None:
        from reader.ui.dialogs.backups_dialog import show

        context, details = self._context, self._session.error_details
        context.notice.offer(message(error), self.tr("Recover…"), lambda: show(context), details)

    # Pending changes

    def _show(self, sentence: str) -> None:
        self._context.notice.show_sentence(sentence)

    def _offer_retry(self, sentence: str) -> None:
        self._context.notice.offer(sentence, self.tr("Try again"), self._session.step_runner.retry)

    def may_close(self) -> bool:
        """Whether the window may close without losing changes, or with the user's consent."""
        pending = self._session.step_runner
        unsaved_note = not self._marking.save_note()
        if pending.has_pending:
            pending.attempt()
        lost = pending.count + unsaved_note
        if not lost:
            return closing.may_close(self._context.window, self._session.progress)
        question = self.tr("%n change(s) could not be saved because the library cannot be written to.", "", lost)
        ask = self.tr("Close anyway and lose them?")
        window = self._context.window
        answer = QMessageBox.question(window, window.windowTitle(), f"{question} {ask}")
        return answer == QMessageBox.StandardButton.Yes
