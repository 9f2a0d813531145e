"""Commands on the library as a whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.types import Collection, Span
from reader.ui.chrome import window_geometry
from reader.ui.commands.actions import Act
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.codebook.window import CodebookWindow
    from reader.ui.context import AppContext
    from reader.ui.exchange.files import Files
    from reader.ui.finding.finding import Finding
    from reader.ui.finding.navigation import Navigation
    from reader.ui.ledger.window import LedgerWindow
    from reader.ui.research.window import ResearchWindow


class LibraryVerbs(QObject):
    """Opens the dialogs and windows about the library; each is imported on first use.

    The windows are None before. `chosen_collection` returns the collection that an export proposes.
    """

    def __init__(self, context: AppContext, navigation: Navigation, files: Files, finding: Finding) -> None:
        """The windows show passages by `navigation`, export with `files`, and highlight with `finding`."""
        super().__init__(context.window)
        self._context, self._navigation, self._files, self._finding = context, navigation, files, finding
        self.ledger_window: LedgerWindow | None = None
        self.research_window: ResearchWindow | None = None
        self.codebook_window: CodebookWindow | None = None
        self.chosen_collection: Callable[[], Collection | None] = lambda: None

    def acts(self) -> list[Act | None]:
        """The actions of the Library menu."""
        return [
            Act("search", tr("Search the library…"), partial(self.research, 0), "Ctrl+Shift+F"),
            Act("concordance", tr("Concordance…"), partial(self.research, 1), "Ctrl+Shift+K"),
            Act("frequencies", tr("Frequencies…"), partial(self.research, 2), "Ctrl+Shift+U"),
            Act("agreement", tr("Intercoder agreement…"), partial(self.research, 3)),
            Act("ledger", tr("Commitment ledger"), self.ledger, "Ctrl+L"),
            None,
            Act("codebook", tr("Codebook…"), self.codebook, "Ctrl+B"),
            Act("coders", tr("Coder…"), self.coders),
            None,
            Act("merge", tr("Merge library…"), self.merge),
            Act("backups", tr("Backups…"), self.backups),
        ]

    def names(self) -> list[str]:
        """Names of the actions that need an open library."""
        return [act.name for act in self.acts() if act is not None]

    # Windows

    def ledger(self) -> LedgerWindow:
        """Show the ledger."""
        from reader.ui.ledger.window import LedgerWindow

        context, ledger = self._context, self.ledger_window
        if ledger is None:
            ledger = self.ledger_window = LedgerWindow(context.session, context.theme)
            ledger.passage_requested.connect(self._navigation.passage)
            ledger.export_requested.connect(self._files.export_shown)
            context.theme_changed.connect(ledger.set_theme)
            window_geometry.restore_and_save(ledger, context.settings, "ledger")
        ledger.open()
        return ledger

    def research(self, page: int) -> ResearchWindow:
        """Show the research window at a page: 0 search, 1 concordance, 2 frequencies, 3 agreement."""
        from reader.ui.research.window import ResearchWindow

        context, research = self._context, self.research_window
        if research is None:
            research = self.research_window = ResearchWindow(context.session, context.theme)
            window_geometry.restore_and_save(research, context.settings, "research")
            research.passage_requested.connect(partial(self._show_passage, research))
            research.mark_requested.connect(self._show_mark)
            research.memo_requested.connect(self._show_memo)
            research.ledger_requested.connect(self.ledger)
            context.theme_changed.connect(research.set_theme)
        research.open(page)
        return research

    def codebook(self) -> None:
        """Show the codebook."""
        from reader.ui.codebook.window import CodebookWindow

        context, codebook = self._context, self.codebook_window
        if codebook is None:
            codebook = self.codebook_window = CodebookWindow(context.session, context.theme)
            context.theme_changed.connect(codebook.set_theme)
            window_geometry.restore_and_save(codebook, context.settings, "codebook")
        codebook.open()

    def close_windows(self) -> None:
        """Close the windows; the program ends."""
        if self.ledger_window is not None:
            self.ledger_window.catching_up.stop()
        for other in (self.ledger_window, self.research_window, self.codebook_window):
            if other is not None:
                other.close()

    def _show_passage(self, research: ResearchWindow, sha256: str, span: Span) -> None:
        session = self._context.session
        self._navigation.passage(sha256, span)
        if session.views is not None and session.views.article.sha256 == sha256 and span.start < span.end:
            session.select(span)
        self._finding.highlight(research.asked)

    def _show_mark(self, sha256: str, id: str, span: Span) -> None:
        self._navigation.passage(sha256, span)
        self._context.session.activate(annotation=id)

    def _show_memo(self, sha256: str) -> None:
        """Show the memo of an article, or of a tag if `sha256` is ""."""
        if not sha256:
            self.codebook()
            return
        self._navigation.passage(sha256, Span(0, 0))
        self.memo()

    # Dialogs

    def coders(self) -> None:
        """Open the coders dialog."""
        from reader.ui.dialogs.coder_dialog import show

        show(self._context)

    def history(self) -> None:
        """Show the history of the active mark."""
        from reader.ui.dialogs.history_dialog import show

        show(self._context)

    def memo(self) -> None:
        """Edit the article's memo."""
        from reader.ui.dialogs.memo_dialog import show

        show(self._context)

    def versions(self) -> None:
        """Show earlier versions of the article."""
        from reader.ui.dialogs.versions_dialog import show

        show(self._context)

    def export(self) -> None:
        """Export marks in any format."""
        from reader.ui.exchange.exporting import show

        show(self._context, self.chosen_collection())

    def import_marks(self) -> None:
        """Import marks in any format."""
        from reader.ui.exchange.importing import show

        show(self._context)

    def merge(self) -> None:
        """Merge another library into this one."""
        from reader.ui.dialogs.merge_dialog import show

        show(self._context)

    def backups(self) -> None:
        """Show the backups."""
        from reader.ui.dialogs.backups_dialog import show

        show(self._context)
