"""Commands on the library as a whole."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.commands.actions import Act
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.window import Window


class LibraryVerbs(QObject):
    """Opens the dialogs and windows about the library; each is imported on first use."""

    def __init__(self, window: Window) -> None:
        """Commands for `window`."""
        super().__init__(window)
        self._window = window

    def acts(self) -> list[Act | None]:
        """The actions of the Library menu."""
        return [
            Act("search", tr("Search the library…"), partial(self.research, 0), "Ctrl+Shift+F"),
            Act("concordance", tr("Concordance…"), partial(self.research, 1), "Ctrl+Shift+K"),
            Act("frequencies", tr("Frequencies…"), partial(self.research, 2), "Ctrl+Shift+U"),
            Act("agreement", tr("Intercoder agreement…"), partial(self.research, 3)),
            Act("ledger", tr("Commitment ledger"), self._window.show_ledger, "Ctrl+L"),
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

    def research(self, page: int) -> None:
        """Open the research window at a page: search, concordance, frequencies or agreement."""
        from reader.ui.research.window import show

        show(self._window, page)

    def codebook(self) -> None:
        """Open the codebook."""
        from reader.ui.codebook.window import show

        show(self._window)

    def coders(self) -> None:
        """Open the coders dialog."""
        from reader.ui.dialogs.coder_dialog import show

        show(self._window)

    def history(self) -> None:
        """Show the history of the active mark."""
        from reader.ui.dialogs.history_dialog import show

        show(self._window)

    def memo(self) -> None:
        """Edit the article's memo."""
        from reader.ui.dialogs.memo_dialog import show

        show(self._window)

    def versions(self) -> None:
        """Show earlier versions of the article."""
        from reader.ui.dialogs.versions_dialog import show

        show(self._window)

    def export(self) -> None:
        """Export marks in any format."""
        from reader.ui.exchange.exporting import show

        show(self._window)

    def import_marks(self) -> None:
        """Import marks in any format."""
        from reader.ui.exchange.importing import show

        show(self._window)

    def merge(self) -> None:
        """Merge another library into this one."""
        from reader.ui.dialogs.merge_dialog import show

        show(self._window)

    def backups(self) -> None:
        """Show the backups."""
        from reader.ui.dialogs.backups_dialog import show

        show(self._window)
