"""Steps that wait, in order, because another program is writing to the library."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import LibraryBusy, LibraryError
from reader.types import Annotation, Fields
from reader.ui.errors.messages import message
from reader.ui.model import applying
from reader.ui.model.history import State, Step
from reader.ui.model.session import Session

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.text.views import Views

_RETRY_INTERVAL = 200  # milliseconds
_GIVE_UP_AFTER = 30.0  # seconds until the user is asked
_RETRY_TIMEOUT = 0.01  # seconds an attempt waits for the lock, blocking the window
BUSY_TIMEOUT = 0.1  # seconds the window waits for the lock while nothing is pending


class _PendingStep(NamedTuple):
    step: Step
    settle: Callable[[Step], None]
    views: Views | None  # of the article open at the time
    fields: Fields | None

    def add_article(self, library: Library) -> None:
        """Add the article to the library if it is missing; raises LibraryError."""
        if self.views is not None and self.fields is not None:
            article = self.views.article
            if not library.has_article(article.sha256):
                library.add_article(article, self.fields, self.views)


class PendingSteps(QObject):
    """Retries until the library accepts the pending steps.

    Signals: `changed()` when steps become pending or none are left, `message(sentence)`, and `stalled(sentence)` when
    retrying stops; the steps stay pending until `retry` or `discard`.
    """

    changed = Signal()
    message = Signal(str)
    stalled = Signal(str)

    def __init__(self, session: Session) -> None:
        """Start with nothing pending."""
        super().__init__(session)
        self._session = session
        self._queue: list[_PendingStep] = []
        self._sync: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_RETRY_INTERVAL)
        self._timer.timeout.connect(self.attempt)
        self._end = 0.0

    @property
    def count(self) -> int:
        """The number of pending steps."""
        return len(self._queue)

    @property
    def has_pending(self) -> bool:
        """Whether any step is pending; later changes must wait as well."""
        return bool(self._queue) or self._sync is not None

    def add(self, step: Step, settle: Callable[[Step], None], navigate: bool = False) -> bool:
        """Queue a step; `settle` is called with it once it is written. Undo and redo (`navigate`) are refused.

        Always returns False: the step is not written yet.
        """
        if navigate:
            self.message.emit(self.tr("Other changes are not saved yet. Undo and redo will be available afterwards."))
            return False
        session = self._session
        self._queue.append(_PendingStep(self._rebase(step), settle, session.views, session.fields))
        self._session.select(None)
        if len(self._queue) == 1 and self._timer.isActive():  # already retrying for the article
            self._report()
        self._start()
        return False

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
        self._stop()
        self._queue, self._sync = [], None
        self.changed.emit()

    def attempt(self) -> None:
        """Write the pending steps in order until the library is busy again."""
        library = self._session.library
        if library is None:
            return
        try:
            library.set_busy_timeout(_RETRY_TIMEOUT)
            self._write()
        except LibraryBusy:
            if time.monotonic() > self._end:
                self._offer(
                    self.tr("Another program is still using the library. %n change(s) not saved yet.", "", self.count)
                )
        except LibraryError as error:
            self._offer(message(error))
        else:
            self._stop()
            self.message.emit(self.tr("Pending changes saved."))
            self.changed.emit()
        finally:
            library.set_busy_timeout(BUSY_TIMEOUT)

    def _write(self) -> None:
        library = self._session.library
        assert library is not None
        if self._sync is not None:
            sync, self._sync = self._sync, None
            sync()
            if self._sync is not None:
                raise LibraryBusy(str(library.path))
        self._session.article_storing.ensure_stored()
        while self._queue:
            pending = self._queue[0]
            step, settle = pending.step, pending.settle
            try:
                pending.add_article(library)
                applying.write(library, step, self._session.author)
            except LookupError:
                del self._queue[0]
                self.message.emit(self.tr("This item is no longer in the library. The current state is shown."))
                self._session.library_sync.reload_annotations()
            else:
                del self._queue[0]
                settle(step)
                self._activate_new_mark(step)

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

    def _stop(self) -> None:
        self._timer.stop()

    def _offer(self, sentence: str) -> None:
        self._stop()
        self.stalled.emit(sentence)
        self.changed.emit()

    def _activate_new_mark(self, step: Step) -> None:
        """Activate a new mark, as if it had been written at once."""
        if not step.before.annotations and len(step.after.annotations) == 1:
            self._session.activate(annotation=step.after.annotations[0].id)

    def _rebase(self, step: Step) -> Step:
        """A step based on its marks as they will be once the steps before it are written."""
        coming = {each.id: each for pending in self._queue for each in pending.step.after.annotations}
        was = {each.id: each for each in step.before.annotations}
        if coming.keys().isdisjoint(was):
            return step
        before = tuple(coming.get(each.id, each) for each in step.before.annotations)
        after = tuple(_changed(was.get(each.id), each, coming.get(each.id)) for each in step.after.annotations)
        return step._replace(before=_with(step.before, before), after=_with(step.after, after))


def _with(state: State, annotations: tuple[Annotation, ...]) -> State:
    return state._replace(annotations=annotations)


def _changed(was: Annotation | None, wanted: Annotation, coming: Annotation | None) -> Annotation:
    """`coming` with the changes from `was` to `wanted` applied."""
    if was is None or coming is None:
        return wanted
    fields = {name: value for name, value in wanted._asdict().items() if value != getattr(was, name)}
    return coming._replace(**fields)
