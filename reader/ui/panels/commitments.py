"""The commitments of the open article: a list to work with, over the card of the one in the light."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reader.store.query import By
from reader.store.workbench import Row, Workbench
from reader.text.views import Views
from reader.types import Article
from reader.ui.background.deferred import DeferredCall
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.panels.commitment_card import CommitmentCard
from reader.ui.panels.commitment_list import CommitmentList
from reader.ui.panels.commitment_words import CommitmentWords

if TYPE_CHECKING:
    from reader.store.library import Library

_GROUPS = (By.SPEAKER, By.ORGANISATION, By.DEADLINE, By.FIGURE)
_AT_ONCE = 500  # commitments; more are put into rows beside the window
_SHORT = 100_000  # code points of an article; those of a longer one are, too
_QUIET = 100  # milliseconds after an article was opened, when nothing else is to be done

_Answer = TypeVar("_Answer")


class ArticleBench:
    """A workbench of the open article alone, in memory.

    So the panel shows what is found before it is kept, and also where no library can be opened.
    """

    def __init__(self, session: Session) -> None:
        """Hold what this session shows."""
        self._session = session
        self._memory: tuple[str, Library] | None = None  # and whose commitments are in it
        self._close: Callable[[], object] = lambda: None  # the memory, at the latest when nobody holds this any more
        self._asked: dict[str, int] = {}

    def ask(self, what: str, work: Callable[[Workbench], _Answer], done: Callable[[_Answer], None]) -> None:
        """See `reader.ui.panels.commitment_list.Ask`; few commitments are answered at once."""
        session = self._session
        session.jobs.drop(self._asked.pop(what, 0))
        views, fields = session.views, session.fields
        if views is None or fields is None:
            return
        article, reading, judged = views.article, views.reading, session.judged

        def answer(views: Views, put_away: Callable[[Callable[[], object]], object]) -> _Answer:
            memory = self._memory_of(article, put_away)
            if not memory.has_article(article.sha256):
                memory.add_article(article, fields, views)
            memory.workbench.keep(article.sha256, judged, views)
            return work(memory.workbench)

        if self._is_quick():
            done(answer(views, self._after_jobs))
        else:

            def work_beside() -> _Answer:
                return answer(Views(article, reading, views), lambda close: close())

            self._asked[what] = session.jobs.run(work_beside, done, session.notice)

    def _is_quick(self) -> bool:
        views = self._session.views
        return len(self._session.judged) <= _AT_ONCE and views is not None and len(views.article.text) <= _SHORT

    def keep(self) -> None:
        """Have in memory what was found, before somebody asks, unless that is done in a job anyway."""
        if self._is_quick():
            self.ask("keep", lambda _: None, lambda _: None)

    def prepare(self) -> None:
        """Make the memory of the open article before it is wanted, which takes a few milliseconds.

        Not before the library was opened: what both need is loaded for that in a job.
        """
        session = self._session
        if session.views is not None and self._is_quick() and (session.library is not None or session.without_library):
            self._memory_of(session.views.article, self._after_jobs)

    def _memory_of(self, article: Article, put_away: Callable[[Callable[[], object]], object]) -> Library:
        """Another one for each article, since a job may still be asking that of the last one; `put_away` closes it."""
        from reader.store.library import Library

        sha256, memory = self._memory or ("", None)
        if memory is None or sha256 != article.sha256:
            if memory is not None:
                put_away(self._close)
            memory = Library.in_memory("")
            self._memory = article.sha256, memory
            self._close = weakref.finalize(self, memory.close)
        return memory

    def _after_jobs(self, close: Callable[[], object]) -> None:
        self._session.jobs.run(close, lambda _: None, self._session.notice)


class CommitmentsPanel(QWidget):
    """Rows and passages light up together: choosing a row goes to its passage, a click in a passage to its row.

    Signals: `page_wanted` when the keyboard is to go to the page, `export_wanted` when what is shown is to be written.
    """

    page_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Follow the session's analysis and decisions."""
        super().__init__()
        self._session = session
        self.bench = ArticleBench(session)
        self.rows = CommitmentList(self.bench.ask, _GROUPS, CommitmentWords(session, theme, library=False), theme)
        self.list = self.rows.list
        self.card = CommitmentCard(session, theme)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.rows)
        splitter.addWidget(self.card)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
        self.rows.chosen.connect(self._go)
        self.rows.entered.connect(self._enter)
        self.rows.filled.connect(self._follow)
        self.rows.export_wanted.connect(self.export_wanted)
        self._keeping = DeferredCall(self._keep, self)  # the page is painted first
        self._filling = DeferredCall(self._fill, self)
        session.analysed.connect(self._take)
        self._lit: int | None = None
        self._preparing = DeferredCall(self._prepare, self)
        self._preparing.setInterval(_QUIET)
        session.opened.connect(self._preparing.start)
        session.library_opened.connect(self._preparing.start)
        session.opened.connect(self._filling.start)  # or what is known of the article would come an empty list later
        session.decisions_changed.connect(self._fill)
        session.script_changed.connect(self.list.refresh_soon)
        session.reading_changed.connect(self.list.refresh_soon)
        session.active_changed.connect(self._follow_light)
        session.deciding.order = self._order
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.rows.set_theme(theme)
        self.card.set_theme(theme)

    def _prepare(self) -> None:
        """When no job runs, which would hold that up."""
        if self._session.jobs.busy:
            self._preparing.start()
        else:
            self.bench.prepare()

    def _take(self) -> None:
        """An analysis came: what to show of it is put together in one turn, shown and painted in the next."""
        self._filling.stop()
        self._keeping.start()

    def _keep(self) -> None:
        self.bench.keep()
        self._filling.start()

    def _fill(self) -> None:
        session = self._session
        self._keeping.stop()
        self._filling.stop()
        self.rows.article = session.views.article.sha256 if session.views else None
        self.rows.none = self._why_none()
        self._show_card()
        if session.judged:
            self.rows.reload()
        else:
            self.rows.clear()

    def _why_none(self) -> str:
        session = self._session
        if session.views is None:
            return self.tr("Open an article to see who promises what.")
        if session.analysing or session.linking.awaits or (session.analysis is None and session.library is None):
            return self.tr("Looking for commitments…")
        if session.analysis is None:
            return self.tr("The analysis was stopped. “Analyse again” in the menu starts it.")
        return self.tr("Nobody promises anything here.")

    def _order(self) -> Sequence[int]:
        """The places of the rows as the list shows them, which is the order in which one decides."""
        self._keeping.now()
        self._filling.now()
        places = self.rows.places()
        return range(len(self._session.judged)) if places is None else places

    def _go(self, row: Row) -> None:
        views = self._session.views
        if views is not None and views.article.sha256 == row.article:  # else another was opened this moment
            self._session.activate(commitment=row.place)
            self._session.reveal(row.commitment.span)

    def _enter(self, row: Row) -> None:
        self._go(row)
        self.page_wanted.emit()

    def _show_card(self) -> None:
        """The list has all the room while no commitment is in the light."""
        self.card.setVisible(bool(self._session.judged) and self._session.active_commitment is not None)

    def _follow_light(self) -> None:
        if self._session.active_commitment != self._lit:  # else it is about a mark
            self._follow()

    def _follow(self) -> None:
        self._lit = self._session.active_commitment
        self._show_card()
        views = self._session.views
        if views is not None:
            self.rows.show_place(views.article.sha256, self._session.active_commitment)
