"""The ledger window: tabbed pages of commitments."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from reader.types import Span
from reader.ui.ledger.background_analysis import BackgroundAnalysis, BackgroundAnalysisBar
from reader.ui.look.theme import Theme
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.model.session import Session
from reader.ui.paged.page import BasePage
from reader.ui.paged.window import PagedWindow

LIST, ACTORS, METRICS, DUE, COMPARE = range(5)


class LedgerWindow(PagedWindow[BasePage]):
    """Follows the session while visible.

    Signals: `passage_requested(sha256, span)`; `export_requested(list, done)` to export a commitment list.
    """

    passage_requested = Signal(str, Span)
    export_requested = Signal(object, object)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Create only the tabs; pages are created on first use."""
        self.catching_up = BackgroundAnalysis(session)
        super().__init__(session, theme, BackgroundAnalysisBar(self.catching_up))
        pages = (self.tr("List"), self.tr("Actors"), self.tr("Metrics"), self.tr("Due"), self.tr("Compare"))
        self._name(self.tr("Commitment ledger"), pages, self.tr("Ledger pages"))
        self.catching_up.kept.connect(self._refresh)
        self.catching_up.kept.connect(self._report_analyses)
        session.commitments_saved.connect(self._refresh)
        session.library_opened.connect(self._refresh)
        session.script_changed.connect(self._refresh)

    def _report_analyses(self) -> None:
        self._session.library_changed.emit(LibraryChange.of(ChangeKind.FINDINGS))

    def _make(self, index: int) -> BasePage:
        page = _kind(index)(self._session, self._theme)
        page.passage_requested.connect(self.passage_requested)
        page.compare_requested.connect(self.compare)
        page.export_requested.connect(self.export_requested)
        page.titled.connect(partial(self.tabs.setTabText, index))
        return page

    def compare(self, one: object, other: object) -> None:
        """Compare two rows of the workbench on the compare page."""
        self.turn_to(COMPARE)
        compare = getattr(self.page(COMPARE), "compare_rows", None)
        if compare is not None:
            compare(one, other)

    def open(self, index: int | None = None) -> None:
        """Raise the window on a page, or on the last one, and refresh it."""
        super().open(self.tabs.currentIndex() if index is None else index)
        self.page(DUE).refresh()  # its title has a count
        self.catching_up.look()


def _kind(index: int) -> Callable[[Session, Theme], BasePage]:
    """The class of a page; only that page's modules are imported."""
    if index == LIST:
        from reader.ui.ledger.lists import ListPage

        return ListPage
    if index == ACTORS:
        from reader.ui.ledger.actors import ActorsPage

        return ActorsPage
    if index == METRICS:
        from reader.ui.ledger.metrics import MetricsPage

        return MetricsPage
    if index == DUE:
        from reader.ui.ledger.lists import DuePage

        return DuePage
    from reader.ui.ledger.compare import ComparePage

    return ComparePage
