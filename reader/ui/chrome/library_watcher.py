"""Looks after the library while the window is open: what other programs write, backups, damage, what waits."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMessageBox

from reader.errors import LibraryError, ReaderError
from reader.types import Annotation, Article, Decision, Name, Reading, Tag
from reader.ui.background.progress import Stopped, Task
from reader.ui.chrome import closing
from reader.ui.errors.messages import message

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.store.memos import Memo
    from reader.ui.window import Window

_LOOK = 1000  # milliseconds between two looks at what others wrote
_GUARD = 3_600_000  # and between two at whether a backup is due
_SETTLED = 4000  # milliseconds after opening, when the window is quiet


class _Kept(NamedTuple):
    """What the library holds of what is shown."""

    known: bool
    tags: list[Tag]
    annotations: list[Annotation]
    decisions: tuple[Decision, ...]
    memo: Memo | None
    names: tuple[Name, ...]
    reading: Reading


class LibraryWatcher(QObject):
    """Follows the library of a window's session; tells in its notice."""

    def __init__(self, window: Window) -> None:
        """Begin when the library is opened."""
        super().__init__(window)
        self._window, self._session = window, window.session
        self._number = 0
        self._looking = False
        self._look = self._timer(_LOOK, self.look)
        self._guard = self._timer(_GUARD, self.guard)
        self._soon = self._timer(_SETTLED, self.guard)
        self._soon.setSingleShot(True)
        session, waiting = self._session, self._session.waiting
        session.library_opened.connect(self._begin)
        session.damaged.connect(self._offer_recovery)
        waiting.told.connect(self._tell)
        waiting.offered.connect(self._offer_again)

    def _timer(self, every: int, verb: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(every)
        timer.timeout.connect(verb)
        return timer

    def _begin(self) -> None:
        library = self._session.library
        if library is not None:
            self._number = library.written_elsewhere()
            for timer in (self._look, self._guard, self._soon):
                timer.start()

    def stop(self) -> None:
        """Look no more; the library is about to be closed."""
        for timer in (self._look, self._guard, self._soon):
            timer.stop()

    # What other programs write

    def look(self) -> None:
        """Take over what another program wrote since the last look."""
        session, library = self._session, self._session.library
        if library is None or self._looking or session.waiting.holds:
            return
        if session.changes.busy or not session.fetching.complete:  # what is shown is about to be what is there
            return
        try:
            number = library.written_elsewhere()
        except LibraryError as error:
            self._look.stop()
            self._session.notice(error)
            return
        if number != self._number:
            self._number, self._looking = number, True
            self._session.jobs.run(partial(self._read, library), self._take, self._fail)

    def _read(self, library: Library) -> tuple[Article | None, _Kept, bool]:
        """In a job: what is there now of the open article, and whether that is what is shown."""
        session = self._session
        views = session.views
        shown = session.annotations if session.fetching.complete else None
        with contextlib.closing(library.beside()) as own:
            sha256 = views.article.sha256 if views is not None else ""
            kept = _Kept(
                not sha256 or own.has_article(sha256),
                own.codebook.tags(),
                own.annotations.of(sha256),
                tuple(own.decisions.of(sha256)),
                own.memos.get(sha256),
                own.names.all(),
                own.reading(sha256),
            )
        same = (
            kept.tags == session.tags
            and sorted(kept.annotations) == sorted(shown or ())
            and {each.id: each for each in kept.decisions} == {each.id: each for each in session.decisions}
            and kept.memo == session.memo
            and (views is None or kept.reading == views.reading._replace(normal=kept.reading.normal))
        )
        return (views.article if views is not None else None), kept, same

    def _take(self, found: tuple[Article | None, _Kept, bool]) -> None:
        """Show it, unless another article was opened meanwhile, which is read from the library anyway."""
        self._looking = False
        session, (article, kept, same) = self._session, found
        session.library_changed.emit()
        if kept.names != session.names:
            session.analyses.know(kept.names)
        if session.views is None or session.views.article is not article or same or session.waiting.holds:
            return
        if not kept.known:
            session.linking.meet()
            return
        session.linking.reload()
        if session.active_annotation is not None and all(
            each.id != session.active_annotation for each in kept.annotations
        ):
            session.activate(session.active_commitment)

    def _fail(self, error: ReaderError) -> None:
        self._looking = False
        self._session.notice(error)

    # Backups and damage

    def guard(self) -> None:
        """Make the backup of the day if it is due, which reads the library from end to end; else read it so."""
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
        self._session.progress.run(slow, words, work, lambda _: None, fail, holds=False)

    def _offer_recovery(self, sentence: str) -> None:
        from reader.ui.dialogs.backups_dialog import show

        window, beneath = self._window, self._session.beneath
        window.notice.offer(message(sentence), self.tr("Recover…"), lambda: show(window), beneath)

    # What waits

    def _tell(self, sentence: str) -> None:
        self._window.notice.show_sentence(sentence)

    def _offer_again(self, sentence: str) -> None:
        self._window.notice.offer(sentence, self.tr("Try again"), self._session.waiting.again)

    def may_close(self) -> bool:
        """Whether nothing is lost when the window closes, or the person does not mind."""
        waiting = self._session.waiting
        unkept = not self._window.marking.keep_note()
        if waiting.holds:
            waiting.attempt()
        lost = waiting.count + unkept
        if not lost:
            return closing.may_close(self._window)
        question = self.tr("%n change(s) could not be saved, because the library cannot be written now.", "", lost)
        ask = self.tr("Close all the same and lose them?")
        answer = QMessageBox.question(self._window, self._window.windowTitle(), f"{question} {ask}")
        return answer == QMessageBox.StandardButton.Yes
