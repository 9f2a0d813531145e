"""The verbs of the menu about the library as a whole; what each shows is only loaded when it is wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.commands.actions import Act
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.window import Window


class LibraryVerbs(QObject):
    """Opens dialogs and windows about the library in front of the window."""

    def __init__(self, window: Window) -> None:
        """Nothing is loaded yet."""
        super().__init__(window)
        self._window = window

    def acts(self) -> list[Act | None]:
        """The actions of the menu Library."""
        return [
            Act("search", tr("Search the library…"), partial(self.research, 0), "Ctrl+Shift+F"),
            Act("concordance", tr("Concordance…"), partial(self.research, 1), "Ctrl+Shift+K"),
            Act("frequencies", tr("Frequencies…"), partial(self.research, 2), "Ctrl+Shift+U"),
            Act("agreement", tr("Agreement between coders…"), partial(self.research, 3)),
            Act("ledger", tr("Ledger of commitments"), self._window.show_ledger, "Ctrl+L"),
            None,
            Act("codebook", tr("Codebook…"), self.codebook, "Ctrl+B"),
            Act("coders", tr("Who marks…"), self.coders),
            None,
            Act("merge", tr("Merge a library…"), self.merge),
            Act("backups", tr("Backups…"), self.backups),
        ]

    def names(self) -> list[str]:
        """The actions that need an open library."""
        return [act.name for act in self.acts() if act is not None]

    def research(self, page: int) -> None:
        """Search, concordance, frequencies or agreement."""
        from reader.ui.research.window import show

        show(self._window, page)

    def codebook(self) -> None:
        """The codebook."""
        from reader.ui.codebook.window import show

        show(self._window)

    def coders(self) -> None:
        """Who marks."""
        from reader.ui.dialogs.coder_dialog import show

        show(self._window)

    def history(self) -> None:
        """What the mark in the light was before."""
        from reader.ui.dialogs.history_dialog import show

        show(self._window)

    def memo(self) -> None:
        """The memo of the article."""
        from reader.ui.dialogs.memo_dialog import show

        show(self._window)

    def versions(self) -> None:
        """Earlier versions of the article."""
        from reader.ui.dialogs.versions_dialog import show

        show(self._window)

    def export(self) -> None:
        """Marks out of the library, in any format."""
        from reader.ui.exchange.exporting import show

        show(self._window)

    def bring(self) -> None:
        """Marks into the library, in any format."""
        from reader.ui.exchange.importing import show

        show(self._window)

    def merge(self) -> None:
        """A colleague's library."""
        from reader.ui.dialogs.merge_dialog import show

        show(self._window)

    def backups(self) -> None:
        """The backups."""
        from reader.ui.dialogs.backups_dialog import show

        show(self._window)
