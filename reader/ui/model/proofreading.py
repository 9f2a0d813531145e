"""Suspicious characters and repairs of the open article, and what the person decides about them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from reader.text.views import Views
from reader.types import Repair, Script, Span, Suspect
from reader.ui.model.session import Session


class Proofreading(QObject):
    """Finds the suspicious characters in a job, and turns decisions into changes of the session.

    `suspects` are those not yet decided, in the order of the text; `changed` tells that there are others now.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        """Follow what is open and how it is read."""
        super().__init__(session)
        self._session = session
        self._job = 0
        self.suspects: tuple[Suspect, ...] = ()
        self._starts: list[int] = []
        session.opened.connect(self._start)
        session.reading_changed.connect(self._go_on)

    def _start(self) -> None:
        self._take(())
        self.find()

    def _go_on(self) -> None:
        """What was just accepted is suspicious no more; the rest may be so still until the job has looked again."""
        views = self._session.views
        now = {each.span: each.became for each in views.reading.accepted} if views is not None else {}
        self._take(tuple(each for each in self.suspects if now.get(each.span, "")[each.within :][:1] != each.likely))
        self.find()

    def find(self) -> None:
        """Look for suspicious characters beside the window's own work."""
        views = self._session.views
        self._session.jobs.drop(self._job)
        if views is None or views.native is not Script.HANT:
            return
        article, reading = views.article, views.reading

        def work() -> tuple[Suspect, ...]:
            own = Views(article, reading)  # the window's are not for two threads
            return tuple(each for index in range(len(own.paragraphs)) for each in own.suspects(index))

        self._job = self._session.jobs.run(work, self._take, self._session.notice)

    def _take(self, suspects: tuple[Suspect, ...]) -> None:
        self.suspects = suspects
        self._starts = [each.span.start for each in suspects]
        self.changed.emit()

    def suspect_at(self, offset: int) -> Suspect | None:
        """The suspicious character over a source offset."""
        index = bisect_right(self._starts, offset) - 1
        found = self.suspects[index] if index >= 0 else None
        return found if found is not None and offset < found.span.end else None

    def in_span(self, span: Span) -> Sequence[Suspect]:
        """The suspicious characters that begin in a source span."""
        return self.suspects[bisect_right(self._starts, span.start - 1) : bisect_right(self._starts, span.end - 1)]

    def repair_at(self, offset: int) -> Repair | None:
        """The repair over a source offset."""
        views = self._session.views
        if views is None:
            return None
        repairs = views.repairs_of(views.paragraph_at(offset))
        return next((each for each in repairs if each.span.start <= offset < each.span.end), None)

    def alike(self, suspect: Suspect) -> list[Suspect]:
        """All that have the same character and the same likely one."""
        return [each for each in self.suspects if (each.char, each.likely) == (suspect.char, suspect.likely)]

    def accept(self, suspects: Iterable[Suspect]) -> None:
        """Put the likely characters in; one step to undo."""
        chosen = list(suspects)
        if self._session.views is not None and chosen:
            self._session.changes.choose_reading(self.tr("correction"), self._session.views.accepting(chosen))

    def withdraw(self, repairs: Iterable[Repair]) -> None:
        """Take accepted characters back."""
        if self._session.views is not None:
            self._session.changes.choose_reading(self.tr("correction"), self._session.views.withdrawing(repairs))

    def repair(self, choice: bool | None) -> None:
        """Repair the article always, never, or (None) as its own evidence says."""
        views = self._session.views
        if views is not None and choice is not views.reading.repair:
            self._session.changes.choose_reading(self.tr("repair"), views.reading._replace(repair=choice))
