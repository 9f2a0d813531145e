"""Writes steps to the library: at once, in a job, or once another program has finished writing; then shows them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import LibraryBusy, LibraryDamaged, LibraryError, ReaderError
from reader.types import Annotation, Commitment, Fields, Reading, Tag
from reader.ui.errors.messages import message
from reader.ui.model import library_work
from reader.ui.model.library_work import Amount
from reader.ui.model.opening import OpenArticle
from reader.ui.model.steps import Retagging, Step, StepOutdated, named

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.text.views import Views
    from reader.ui.model.storing import ArticleStoring

_RETRY_INTERVAL = 200  # milliseconds
_GIVE_UP_AFTER = 30.0  # seconds until the user is asked
_RETRY_TIMEOUT = 0.01  # seconds an attempt waits for the lock, blocking the window
BUSY_TIMEOUT = 0.1  # seconds the window waits for the lock while nothing is pending


class _Task(NamedTuple):
    """A step to write, then to `record` in the history, then `done`. It may become pending if it `may_wait`."""

    step: Step | Retagging
    record: Callable[[Step], object]
    done: Callable[[Step], object]
    may_wait: bool


class _Pending(NamedTuple):
    """A pending step; `views` and `fields` are of the article open at the time."""

    step: Step
    task: _Task
    views: Views | None
    fields: Fields | None

    def write(self, library: Library) -> None:
        """Write the step, after its article if the library lacks that; raises as `Step.apply` does."""
        if self.views is not None and self.fields is not None:
            article = self.views.article
            if not library.has_article(article.sha256):
                library.add_article(article, self.fields, self.views)
        self.step.apply(library)


class StepRunner(QObject):
    """Writes one step after another. While another program holds the library, steps are pending and retried in order.

    `busy` tells whether a job is writing a large step. Signals: `changed()` when such a job begins or ends, or when
    steps become pending or none are left; `message(sentence)`; and `stalled(sentence)` when retrying stops, whereupon
    the steps stay pending until `retry` or `discard`.
    """

    changed = Signal()
    message = Signal(str)
    stalled = Signal(str)

    def __init__(self, session: OpenArticle, storing: ArticleStoring) -> None:
        """Start with nothing pending."""
        super().__init__(session)
        self._session, self._storing = session, storing
        self.busy = False
        self._queue: list[_Pending] = []
        self._sync: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_RETRY_INTERVAL)
        self._timer.timeout.connect(self.attempt)
        self._end = 0.0

    def run(
        self,
        step: Step | Retagging,
        record: Callable[[Step], object],
        done: Callable[[Step], object] = lambda _: None,
        may_wait: bool = True,
    ) -> bool:
        """Write a step, call `record` with it, show it, then call `done` with it.

        Returns whether it was or is being written; no other step is accepted meanwhile. A step that turns out to change
        nothing ends there. If the library is busy, the step becomes pending, or is refused unless it `may_wait`.
        """
        session, task = self._session, _Task(step, record, done, may_wait)
        if session.library is None:
            session.noticed.emit(self._closed(step))
        elif self.has_pending:
            self._wait(task)
        elif self.busy:
            session.noticed.emit(self.tr("The last change is still being saved. Try again in a moment."))
        else:
            return self._write(task)
        return False

    def _write(self, task: _Task) -> bool:
        """Write a step now or in a job. Returns False if that has failed already."""
        session, step = self._session, task.step
        shown, article = session.annotations, session.views.article.sha256 if session.views is not None else None
        renames = isinstance(step, Step) and bool(step.renamed)
        amount = Amount(marks=step.size, shown=len(shown) if renames else 0)
        is_large, accepted = library_work.is_large(amount), True

        def work(library: Library) -> tuple[Step | None, list[Annotation] | None]:
            resolved = step.resolved()
            if resolved is None:
                return None, None
            resolved.apply(library)
            return resolved, resolved.marks_after(shown, article) if is_large else None

        def done(written: tuple[Step | None, list[Annotation] | None]) -> None:
            self.busy = False
            resolved, marks = written
            if resolved is not None:
                self._settle(task, resolved, marks if session.annotations is shown else None)  # else reloaded meanwhile
            if is_large:
                self.changed.emit()

        def failed(error: ReaderError) -> None:
            nonlocal accepted
            self.busy = accepted = False
            self._fail(task, error)
            if is_large:
                self.changed.emit()

        try:
            self._storing.ensure_stored()
        except LibraryError as error:
            failed(error)
        else:
            self.busy = True
            library_work.run(session, amount, work, done, failed)
            if self.busy:
                self.changed.emit()
        return accepted

    def _fail(self, task: _Task, error: ReaderError) -> None:
        if isinstance(error, LibraryBusy):
            self._wait(task)
        elif isinstance(error, StepOutdated):
            self._session.noticed.emit(self._outdated())
            self._session.library_sync.reload_annotations()
        else:
            self._session.notice(error)

    def _settle(self, task: _Task, step: Step, marks: list[Annotation] | None = None) -> None:
        """Show a written step; `marks` are the resulting marks of the open article, if known."""
        task.record(step)
        _show(self._session, step, marks)
        _notify(self._session, step)
        task.done(step)

    def _closed(self, step: Step | Retagging) -> str:
        if isinstance(step, Step) and (step.before.decisions or step.after.decisions):
            return self.tr("The library is not open, so decisions cannot be saved.")
        return self.tr("The library is not open, so nothing can be marked.")

    def _outdated(self) -> str:
        return self.tr("This item is no longer in the library. The current state is shown.")

    # Pending steps

    @property
    def count(self) -> int:
        """The number of pending steps."""
        return len(self._queue)

    @property
    def has_pending(self) -> bool:
        """Whether any step is pending; later changes must wait as well."""
        return bool(self._queue) or self._sync is not None

    def _wait(self, task: _Task) -> None:
        """Make a step pending."""
        if not task.may_wait:
            self.message.emit(self.tr("Other changes are not saved yet. Undo and redo will be available afterwards."))
            return
        session, step = self._session, task.step.resolved()
        if step is None:
            return
        step = step.after_steps(each.step for each in self._queue)
        self._queue.append(_Pending(step, task, session.views, session.fields))
        session.select(None)
        if len(self._queue) == 1 and self._timer.isActive():  # already retrying for the article
            self._report()
        self._start()

    def sync_first(self, sync: Callable[[], None]) -> None:
        """Call `sync` before writing any step; it calls this again if the library is still busy."""
        self._sync = sync
        self._start()

    def retry(self) -> None:
        """Retry for another full period."""
        if self.has_pending:
            self._end = 0.0
            self._start()

    def discard(self) -> None:
        """Drop all pending steps."""
        self._timer.stop()
        self._queue, self._sync = [], None
        self.changed.emit()

    def attempt(self) -> None:
        """Write the pending steps in order until the library is busy again."""
        library = self._session.library
        if library is None:
            return
        try:
            library.set_busy_timeout(_RETRY_TIMEOUT)
            self._write_pending(library)
        except LibraryBusy:
            if time.monotonic() > self._end:
                self._offer(
                    self.tr("Another program is still using the library. %n change(s) not saved yet.", "", self.count)
                )
        except LibraryDamaged as error:  # pending until the library is recovered
            self._timer.stop()
            self._session.notice(error)
            self.changed.emit()
        except LibraryError as error:
            self._offer(message(error))
        else:
            self._timer.stop()
            self.message.emit(self.tr("Pending changes saved."))
            self.changed.emit()
        finally:
            library.set_busy_timeout(BUSY_TIMEOUT)

    def _write_pending(self, library: Library) -> None:
        if self._sync is not None:
            sync, self._sync = self._sync, None
            sync()
            if self._sync is not None:
                raise LibraryBusy(str(library.path))
        self._storing.ensure_stored()
        while self._queue:
            pending = self._queue[0]
            try:
                pending.write(library)
            except StepOutdated:
                del self._queue[0]
                self.message.emit(self._outdated())
                self._session.library_sync.reload_annotations()
            else:
                del self._queue[0]
                self._settle(pending.task, pending.step)

    def _start(self) -> None:
        if self._timer.isActive():
            self.changed.emit()
            return
        self._end = time.monotonic() + _GIVE_UP_AFTER
        self._timer.start()
        self._report()
        self.changed.emit()

    def _report(self) -> None:
        if self._queue:
            self.message.emit(self.tr("Another program is writing to the library. The change is not saved yet."))
        else:  # the user changed nothing
            self.message.emit(
                self.tr("Another program is writing to the library. The article will be added afterwards.")
            )

    def _offer(self, sentence: str) -> None:
        self._timer.stop()
        self.stalled.emit(sentence)
        self.changed.emit()


# Showing a written step, as far as it concerns the open article


def _show(session: OpenArticle, step: Step, marks: list[Annotation] | None) -> None:
    """Update the session to the library's state; `marks` is the result of `Step.marks_after`, if a job computed it."""
    before, after = step.before, step.after
    open_ = session.views.article.sha256 if session.views is not None else None
    if before.tags or after.tags:
        _show_tags(session, before.tags, after.tags)
    if marks is not None:
        session.annotations = marks
    else:
        if step.renamed:
            session.annotations = named(session.annotations, step.renamed)
        if step.size:
            _show_annotations(session, step, open_)
    _deactivate_deleted(session, step)
    if step.article == open_:
        _show_decisions(session, step)
        if after.reading is not None:
            _show_reading(session, after.reading)
        if before.memo != after.memo:
            session.memo = after.memo


def _notify(session: OpenArticle, step: Step) -> None:
    """Emit the signals for everything a step changed."""
    before, after = step.before, step.after
    if before.tags or after.tags:
        session.tags_changed.emit()
    if before.decisions or after.decisions:
        session.decisions_changed.emit()
    if before.memo != after.memo:
        session.memo_changed.emit()
    if any((before.annotations, after.annotations, before.tags, after.tags, after.reading)):
        session.annotations_changed.emit()


def _show_tags(session: OpenArticle, before: Sequence[Tag], after: Sequence[Tag]) -> None:
    """Order tags as the codebook does: by shortcut, then the others in their existing order."""
    now = {tag.id: tag for tag in after}
    was = {tag.id for tag in before}
    stay = [now.get(tag.id, tag) for tag in session.tags if tag.id in now or tag.id not in was]
    known = {tag.id for tag in stay}
    tags = [*stay, *(tag for tag in after if tag.id not in known)]
    session.tags = sorted(tags, key=lambda tag: tag.shortcut or 10)


def _show_annotations(session: OpenArticle, step: Step, open_: str | None) -> None:
    changed = {each.id for each in (*step.before.annotations, *step.after.annotations)}
    going = [each for each in map(session.mark_of, changed) if each is not None]
    coming = [each for each in step.after.annotations if each.article == open_]
    session.put_annotations(going, coming)


def _deactivate_deleted(session: OpenArticle, step: Step) -> None:
    """Deactivate a mark that was deleted, but not one that is not loaded yet."""
    active = session.active_annotation
    if active is None or session.annotation is not None:
        return
    if any(each.id == active for each in (*step.before.annotations, *step.after.annotations)):
        session.activate(session.active_commitment)


def _show_decisions(session: OpenArticle, step: Step) -> None:
    decisions = (*step.before.decisions, *step.after.decisions)
    if not decisions:
        return
    changed = {each.id for each in decisions}
    kept = [each for each in session.decisions if each.id not in changed]
    with session.replacing_findings():
        session.decisions = (*kept, *step.after.decisions)
    if any(isinstance(each.value, Commitment) for each in decisions):
        session.analysis_saving.save_commitments()


def _show_reading(session: OpenArticle, wanted: Reading) -> None:
    """Apply only repair and accepted characters; normalisation and terms are not the article's own."""
    assert session.views is not None
    now = session.views.reading
    session.reread(now._replace(repair=wanted.repair, accepted=wanted.accepted))
    if wanted.repair != now.repair:  # the analysed text has changed
        session.analyses.reset()
    else:
        session.analyses.refresh_later()
