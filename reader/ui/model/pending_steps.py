"""Steps that cannot be written yet because another program is writing the library. They wait in their order."""

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

_EVERY = 200  # milliseconds between two attempts
_LONGEST = 30.0  # seconds until the user is asked
_MOMENT = 0.01  # seconds that an attempt waits itself; the window stands still meanwhile
PATIENCE = 0.1  # seconds that the window waits for a lock where nothing waits yet


class _Waiting(NamedTuple):
    step: Step
    settle: Callable[[Step], None]
    views: Views | None  # of the article that was open; another may be when the step is written
    fields: Fields | None

    def enter(self, library: Library) -> None:
        """See that the article is in the library; LibraryError where it cannot be taken in."""
        if self.views is not None and self.fields is not None:
            article = self.views.article
            if not library.has_article(article.sha256):
                library.add_article(article, self.fields, self.views)


class PendingSteps(QObject):
    """Tries until the library takes what waits.

    Signals: `changed()` when something begins to wait or nothing does any more, `told(sentence)`, and
    `offered(sentence)` when it took too long: the steps still wait, for `again` or `let_go`.
    """

    changed = Signal()
    message = Signal(str)
    stalled = Signal(str)

    def __init__(self, session: Session) -> None:
        """Nothing waits."""
        super().__init__(session)
        self._session = session
        self._queue: list[_Waiting] = []
        self._sync: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.attempt)
        self._end = 0.0

    @property
    def count(self) -> int:
        """How many steps wait."""
        return len(self._queue)

    @property
    def has_pending(self) -> bool:
        """Whether any step is pending; later changes must wait as well."""
        return bool(self._queue) or self._sync is not None

    def add(self, step: Step, settle: Callable[[Step], None], returns: bool = False) -> bool:
        """Let a step wait; `settle` is called with it once it is written. What `returns` cannot: it is refused.

        Always False, which is what a step says that was not written yet.
        """
        if returns:
            self.message.emit(self.tr("Other changes are not saved yet. Undo and redo will be available afterwards."))
            return False
        session = self._session
        self._queue.append(_Waiting(self._after_those_before(step), settle, session.views, session.fields))
        self._session.select(None)
        if len(self._queue) == 1 and self._timer.isActive():  # for the article
            self._tell()
        self._begin()
        return False

    def sync_first(self, sync: Callable[[], None]) -> None:
        """Let the library meet the open article before all else; `sync` comes back here if it still cannot."""
        self._sync = sync
        self._begin()

    def retry(self) -> None:
        """Try for as long once more."""
        if self.has_pending:
            self._end = 0.0
            self._begin()

    def discard(self) -> None:
        """Nothing that waits is to be written any more."""
        self._stop()
        self._queue, self._sync = [], None
        self.changed.emit()

    def attempt(self) -> None:
        """Write what waits, in its order, as far as the library takes it now."""
        library = self._session.library
        if library is None:
            return
        try:
            library.set_busy_timeout(_MOMENT)
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
            library.set_busy_timeout(PATIENCE)

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
            waiting = self._queue[0]
            step, settle = waiting.step, waiting.settle
            try:
                waiting.enter(library)
                applying.write(library, step, self._session.author)
            except LookupError:
                del self._queue[0]
                self.message.emit(self.tr("This item is no longer in the library. The current state is shown."))
                self._session.library_sync.reload_annotations()
            else:
                del self._queue[0]
                settle(step)
                self._bring_to_light(step)

    def _begin(self) -> None:
        if self._timer.isActive():
            self.changed.emit()
            return
        self._end = time.monotonic() + _LONGEST
        self._timer.start()
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
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

    def _bring_to_light(self, step: Step) -> None:
        """As it would have been at once: a new mark is the one in the light."""
        if not step.before.annotations and len(step.after.annotations) == 1:
            self._session.activate(annotation=step.after.annotations[0].id)

    def _after_those_before(self, step: Step) -> Step:
        """The step on marks as they will be when what waits already is written, which is not shown yet."""
        coming = {each.id: each for waiting in self._queue for each in waiting.step.after.annotations}
        was = {each.id: each for each in step.before.annotations}
        if coming.keys().isdisjoint(was):
            return step
        before = tuple(coming.get(each.id, each) for each in step.before.annotations)
        after = tuple(_changed(was.get(each.id), each, coming.get(each.id)) for each in step.after.annotations)
        return step._replace(before=_with(step.before, before), after=_with(step.after, after))


def _with(state: State, annotations: tuple[Annotation, ...]) -> State:
    return state._replace(annotations=annotations)


def _changed(was: Annotation | None, wanted: Annotation, coming: Annotation | None) -> Annotation:
    """What is coming, with what was wanted of it as it was."""
    if was is None or coming is None:
        return wanted
    fields = {name: value for name, value in wanted._asdict().items() if value != getattr(was, name)}
    return coming._replace(**fields)
