"""The research window: tabbed pages that query the whole library."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel

from reader.store.research.search_query import SearchQuery
from reader.types import Span
from reader.ui.background.deferred import DeferredCall
from reader.ui.look.theme import Theme
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.model.session import Session
from reader.ui.paged.window import PagedWindow
from reader.ui.research.page import ResearchPage
from reader.ui.words import grouped

if TYPE_CHECKING:
    from reader.store.library import Library

SEARCH, CONCORDANCE, FREQUENCIES, AGREEMENT = range(4)
_SETTLE = 400  # milliseconds from a change of the library to querying again


class ResearchWindow(PagedWindow[ResearchPage]):
    """Follows the session while visible.

    Signals: `passage_requested(sha256, span)`, `mark_requested(sha256, id, span)`, `memo_requested(sha256)`, "" for the
    memo of a tag, `ledger_requested`.
    """

    passage_requested = Signal(str, Span)
    mark_requested = Signal(str, str, Span)
    memo_requested = Signal(str)
    ledger_requested = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Create only the tabs; pages are created on first use."""
        self.behind = QLabel()
        self.behind.setObjectName("muted")
        self.behind.setContentsMargins(14, 8, 14, 0)
        super().__init__(session, theme, self.behind)
        pages = (self.tr("Search"), self.tr("Concordance"), self.tr("Frequencies"), self.tr("Agreement"))
        self._name(self.tr("Whole library"), pages, self.tr("Search tools"))
        for keys, verb in (
            ("Ctrl+Shift+F", partial(self.turn_to, SEARCH)),
            ("Ctrl+Shift+K", partial(self.turn_to, CONCORDANCE)),
            ("Ctrl+Shift+U", partial(self.turn_to, FREQUENCIES)),
            ("Ctrl+Z", session.changes.undo),
            ("Ctrl+Shift+Z", session.changes.redo),
        ):
            QShortcut(QKeySequence(keys), self, verb)
        self._settle = DeferredCall(self._refresh, self, _SETTLE)
        self._follow()

    def _follow(self) -> None:
        session = self._session
        session.library_changed.connect(self._follow_library)
        for signal in (session.annotations_changed, session.commitments_saved):
            signal.connect(self._settle.start)
        session.tags_changed.connect(self._settle.start)
        session.library_opened.connect(self._refresh)
        session.script_changed.connect(self._reread)
        session.research.behind_changed.connect(self._show_behind)
        self._caught_up = False
        self._show_behind()

    def _follow_library(self, change: LibraryChange) -> None:
        if change.concerns(*(set(ChangeKind) - {ChangeKind.NAMES})):
            self._settle.start()

    # Pages

    def _make(self, index: int) -> ResearchPage:
        page = _kind(index)(self._session, self._theme)
        page.passage_requested.connect(self.passage_requested)
        page.mark_requested.connect(self._find_mark)
        page.memo_requested.connect(self.memo_requested)
        page.search_requested.connect(self.search)
        page.ledger_requested.connect(self.ledger_requested)
        page.titled.connect(partial(self.tabs.setTabText, index))
        page.failed.connect(self.notice.show_sentence)
        return page

    @property
    def asked(self) -> str:
        """The text searched for on the visible page."""
        return self.page(self.tabs.currentIndex()).asked()

    def search(self, wanted: SearchQuery) -> None:
        """Show the search page and run this query."""
        from reader.ui.research.search_page import SearchPage

        page = self.page(SEARCH)
        assert isinstance(page, SearchPage)
        self.turn_to(SEARCH)
        page.look_for(wanted)

    def _reread(self) -> None:
        for page in self._pages.values():
            page.reread()

    # Notices

    def _show_behind(self) -> None:
        behind = self._session.research.behind
        if behind is None:
            self.behind.hide()
            return
        sentence = self.tr("%n text(s) still being indexed; results may be incomplete.", "", behind)
        self.behind.setText(grouped(sentence, behind))
        self.behind.setVisible(behind > 0)
        if not behind and not self._caught_up:
            self._refresh()
        self._caught_up = not behind

    def _find_mark(self, sha256: str, id: str) -> None:
        """Look up the span of a mark, and request it."""

        def tell(found: object) -> None:
            if isinstance(found, Span):
                self.mark_requested.emit(sha256, id, found)
            else:
                page.tell(self.tr("This mark has been deleted."))

        def read(library: Library) -> Span | None:
            mark = library.annotations.get(id)
            return mark.span if mark else None

        page = self.page(SEARCH)
        page.ask("mark", read, tell)


def _kind(index: int) -> Callable[[Session, Theme], ResearchPage]:
    """The class of a page; only that page's modules are imported."""
    if index == SEARCH:
        from reader.ui.research.search_page import SearchPage

        return SearchPage
    if index == CONCORDANCE:
        from reader.ui.research.concordance_page import ConcordancePage

        return ConcordancePage
    if index == FREQUENCIES:
        from reader.ui.research.frequencies_page import FrequenciesPage

        return FrequenciesPage
    from reader.ui.research.agreement_page import AgreementPage

    return AgreementPage
