"""Suspects and repairs of the open article, and the user's decisions on them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from reader.text.accepting import accepting
from reader.text.views import Views
from reader.types import Repair, Script, Span, Suspect
from reader.ui.model.session import Session

_FEW, _MANY = 600, 100_000  # code points repaired without a job; repaired as a slow job


class Proofreading(QObject):
    """Finds repairs and suspects in a job, and turns decisions into changes of the session.

    `repairs` are those of the open article, None until found; `suspects` are the undecided ones; both in text order.
    `changed` is emitted when either changes.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        """Follow the open article and its reading."""
        super().__init__(session)
        self._session = session
        self._jobs, self._job = session.jobs, 0
        self.suspects: tuple[Suspect, ...] = ()
        self._starts: list[int] = []
        session.opened.connect(self._start)
        session.reading_changed.connect(self._go_on)
        self.repairs = self._few_repairs()

    def _few_repairs(self) -> tuple[Repair, ...] | None:
        """All repairs, if finding them takes no time."""
        views = self._session.views
        if views is None:
            return ()
        mends = views.damaged if views.reading.repair is None else views.reading.repair
        return views.repairs if not mends or len(views.article.text) <= _FEW else None

    def _start(self) -> None:
        self.repairs = self._few_repairs()
        self._take(())
        self.find()

    def _go_on(self) -> None:
        """Drop suspects that were just accepted; the rest stay until the job has checked again."""
        views, before = self._session.views, self.repairs
        self.repairs = self._few_repairs()
        if self.repairs is None and views is not None and before is not None:
            self.repairs = tuple(
                sorted([*views.reading.accepted, *(each for each in before if each.kind != "variant")])
            )
        now = {each.span: each.became for each in views.reading.accepted} if views is not None else {}
        self._take(tuple(each for each in self.suspects if now.get(each.span, "")[each.within :][:1] != each.likely))
        self.find()

    def find(self) -> None:
        """Find repairs and suspects in a job."""
        session, views = self._session, self._session.views
        self._jobs.drop(self._job)
        if views is None or (self._few_repairs() is not None and views.native is not Script.HANT):
            return
        article, reading = views.article, views.reading
        jobs = self._jobs = session.slow_jobs if len(article.text) > _MANY else session.jobs

        def work() -> tuple[tuple[Repair, ...], tuple[Suspect, ...]]:
            own = Views(article, reading, views)  # views are not thread-safe
            repairs: list[Repair] = []
            suspects: list[Suspect] = []
            for index in range(len(own.paragraphs)):
                if session.views is not views or jobs.is_closed():
                    break  # the result is no longer wanted
                repairs += own.repairs_of(index)
                suspects += own.suspects(index)
            return tuple(repairs), tuple(suspects)

        def done(found: tuple[tuple[Repair, ...], tuple[Suspect, ...]]) -> None:
            self.repairs = found[0]
            self._take(found[1])

        self._job = jobs.run(work, done, session.notice)

    def _take(self, suspects: tuple[Suspect, ...]) -> None:
        self.suspects = suspects
        self._starts = [each.span.start for each in suspects]
        self.changed.emit()

    def suspect_at(self, offset: int) -> Suspect | None:
        """The suspect at a source offset."""
        index = bisect_right(self._starts, offset) - 1
        found = self.suspects[index] if index >= 0 else None
        return found if found is not None and offset < found.span.end else None

    def in_span(self, span: Span) -> Sequence[Suspect]:
        """The suspects that begin in a source span."""
        return self.suspects[bisect_right(self._starts, span.start - 1) : bisect_right(self._starts, span.end - 1)]

    def repair_at(self, offset: int) -> Repair | None:
        """The repair at a source offset."""
        views = self._session.views
        if views is None:
            return None
        repairs = views.repairs_of(views.paragraph_at(offset))
        return next((each for each in repairs if each.span.start <= offset < each.span.end), None)

    def same_as(self, suspect: Suspect) -> list[Suspect]:
        """All suspects with the same character and the same likely one."""
        return [each for each in self.suspects if (each.char, each.likely) == (suspect.char, suspect.likely)]

    def accept(self, suspects: Iterable[Suspect]) -> None:
        """Apply the likely characters as one step."""
        chosen = list(suspects)
        if self._session.views is not None and chosen:
            self._session.changes.choose_reading(self.tr("correction"), accepting(self._session.views, chosen))

    def withdraw(self, repairs: Iterable[Repair]) -> None:
        """Revert accepted characters."""
        if self._session.views is not None:
            reading, gone = self._session.views.reading, {each.span for each in repairs}
            kept = tuple(each for each in reading.accepted if each.span not in gone)
            self._session.changes.choose_reading(self.tr("correction"), reading._replace(accepted=kept))

    def repair(self, choice: bool | None) -> None:
        """Repair the article always, never, or (None) if its text shows damage."""
        views = self._session.views
        if views is not None and choice is not views.reading.repair:
            self._session.changes.choose_reading(self.tr("repair"), views.reading._replace(repair=choice))
