"""The commitments of the open article: the list above the card of the active one."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reader.store.query import GroupBy
from reader.store.workbench import CommitmentRow, Workbench
from reader.text.views import Views
from reader.types import Article
from reader.ui.background.deferred import DeferredCall
from reader.ui.look.theme import Theme
from reader.ui.model.library_work import Amount, is_large
from reader.ui.model.session import Session
from reader.ui.panels.commitment_card import CommitmentCard
from reader.ui.panels.commitment_list import CommitmentList, CommitmentWords, Shared
from reader.ui.panels.level_bar import LevelBar

if TYPE_CHECKING:
    from reader.store.library import Library

_GROUPS = (GroupBy.SPEAKER, GroupBy.ORGANISATION, GroupBy.DEADLINE, GroupBy.FIGURE)
_PREPARE_DELAY = 100  # milliseconds after an article is opened

_Answer = TypeVar("_Answer")


class ArticleWorkbench:
    """An in-memory workbench of the open article.

    It lets the panel show findings before they are saved, and without any library. The queries of the ledger filter,
    sort and group them, in 2 to 15 ms for 45 commitments, so the rules of `Query` are written once.
    """

    def __init__(self, session: Session) -> None:
        """Follow the session's open article."""
        self._session = session
        self._library = _ArticleLibrary()  # for the UI thread
        self._library_in_job = _ArticleLibrary()  # for jobs; one may still query it when a small article is open
        self._jobs: dict[str, int] = {}

    def ask(self, key: str, work: Callable[[Workbench], _Answer], done: Callable[[_Answer], None]) -> None:
        """Implement `reader.ui.panels.commitment_list.AskWorkbench`, synchronously for small articles."""
        session = self._session
        session.jobs.drop(self._jobs.pop(key, 0))
        views, fields = session.views, session.fields
        if views is None or fields is None:
            return
        article, reading, reviewed = views.article, views.reading, session.reviewed_commitments

        def answer(views: Views, kept: _ArticleLibrary) -> _Answer:
            library = kept.of(article)
            if not library.has_article(article.sha256):
                library.add_article(article, fields, views)
            library.workbench.save(article.sha256, reviewed, views)
            return work(library.workbench)

        if self._is_small():
            done(answer(views, self._library))
        else:

            def work_in_job() -> _Answer:
                return answer(Views(article, reading, views), self._library_in_job)

            self._jobs[key] = session.jobs.run(work_in_job, done, session.notice)

    def _is_small(self) -> bool:
        views, count = self._session.views, len(self._session.reviewed_commitments)
        return views is not None and not is_large(Amount(commitments=count, length=len(views.article.text)))

    def save_findings(self) -> None:
        """Save the findings of a small article before the first query."""
        if self._is_small():
            self.ask("keep", lambda _: None, lambda _: None)

    def prepare(self) -> None:
        """Create the in-memory library of a small article ahead of use; it takes a few milliseconds.

        Waits until the user's library is open, because a job loads the modules for that.
        """
        session = self._session
        if session.views is not None and self._is_small() and (session.library is not None or session.without_library):
            self._library.of(session.views.article)
            session.jobs.run(self._library_in_job.close, lambda _: None, session.notice)


class _ArticleLibrary:
    """An in-memory library of the last article asked for. One thread uses it at a time."""

    def __init__(self) -> None:
        """Start without a library."""
        self._library: tuple[str, Library] | None = None  # with its article's hash
        self._close: Callable[[], object] = lambda: None  # runs at the latest when this object is collected

    def of(self, article: Article) -> Library:
        """The article's library, which may still be empty; closes that of another article."""
        from reader.store.library import Library

        sha256, library = self._library or ("", None)
        if library is None or sha256 != article.sha256:
            self.close()
            library = Library.in_memory("")
            self._library = article.sha256, library
            self._close = weakref.finalize(self, library.close)
        return library

    def close(self) -> None:
        """Close the library, if there is one, and free its memory."""
        self._library = None
        self._close()


class CommitmentsPanel(QWidget):
    """The list and the page share the active commitment: each follows the other.

    Signals: `page_focus_requested` to focus the page, `export_requested` to export the listed rows.
    """

    page_focus_requested = Signal()
    export_requested = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Follow the session's analysis and decisions."""
        super().__init__()
        self._session = session
        self.bench = ArticleWorkbench(session)
        self.rows = CommitmentList(self.bench.ask, _GROUPS, CommitmentWords(session, theme, Shared.ARTICLE), theme)
        self.list = self.rows.list
        self.card = CommitmentCard(session, theme)
        self.levels = LevelBar(session)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.rows)
        splitter.addWidget(self.card)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.levels)
        column.addWidget(splitter, 1)
        self.rows.chosen.connect(self._go)
        self.rows.entered.connect(self._enter)
        self.rows.filled.connect(self._follow)
        self.rows.export_requested.connect(self.export_requested)
        self._deferred_save = DeferredCall(self._save, self)
        self._deferred_fill = DeferredCall(self._fill, self)
        session.analysed.connect(self._save_soon)
        self._active: int | None = None
        self._deferred_prepare = DeferredCall(self._prepare, self)
        self._deferred_prepare.setInterval(_PREPARE_DELAY)
        session.opened.connect(self._deferred_prepare.start)
        session.library_opened.connect(self._deferred_prepare.start)
        session.opened.connect(self._deferred_fill.start)  # an immediate fill would show an empty list first
        session.decisions_changed.connect(self._fill)
        session.level_changed.connect(self._fill)
        session.script_changed.connect(self.list.refresh_soon)
        session.reading_changed.connect(self.list.refresh_soon)
        session.active_changed.connect(self._on_active_changed)
        session.reviewing.order = self._order
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Apply a theme."""
        self.rows.set_theme(theme)
        self.card.set_theme(theme)

    def _prepare(self) -> None:
        """Prepare the workbench once no job is running."""
        if self._session.jobs.busy:
            self._deferred_prepare.start()
        else:
            self.bench.prepare()

    def _save_soon(self) -> None:
        """Save a new analysis in one event and show it in the next."""
        self._deferred_fill.stop()
        self._deferred_save.start()

    def _save(self) -> None:
        self.bench.save_findings()
        self._deferred_fill.start()

    def _fill(self) -> None:
        session = self._session
        self._deferred_save.stop()
        self._deferred_fill.stop()
        self.rows.article = session.views.article.sha256 if session.views else None
        self.rows.empty_text = self._empty_text()
        self._update_card()
        if session.reviewed_commitments:
            self.rows.reload()
        else:
            self.rows.clear()

    def _empty_text(self) -> str:
        session = self._session
        if session.views is None:
            return self.tr("Open an article to see its commitments.")
        no_library = session.analysis is None and session.library is None
        if session.analysing or session.library_sync.awaits_analysis or no_library:
            return self.tr("Finding commitments…")
        if session.analysis is None:
            return self.tr("Analysis stopped. Choose “Analyse again” in the menu to restart it.")
        return self.tr("No commitments in this article.")

    def _order(self) -> Sequence[int]:
        """Commitment indices in list order, which is the order of deciding."""
        self._deferred_save.now()
        self._deferred_fill.now()
        order = self.rows.places()
        return range(len(self._session.reviewed_commitments)) if order is None else order

    def _go(self, row: CommitmentRow) -> None:
        views = self._session.views
        if views is not None and views.article.sha256 == row.article:  # else another article was just opened
            self._session.activate(commitment=row.place)
            self._session.reveal(row.commitment.span)

    def _enter(self, row: CommitmentRow) -> None:
        self._go(row)
        self.page_focus_requested.emit()

    def _update_card(self) -> None:
        """Hide the card while no commitment is active."""
        self.card.setVisible(bool(self._session.reviewed_commitments) and self._session.active_commitment is not None)

    def _on_active_changed(self) -> None:
        if self._session.active_commitment != self._active:
            self._follow()

    def _follow(self) -> None:
        self._active = self._session.active_commitment
        self._update_card()
        views = self._session.views
        if views is not None:
            self.rows.show_place(views.article.sha256, self._session.active_commitment)
