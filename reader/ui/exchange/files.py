"""File dialogs for opening articles and exporting tables."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.ui.exchange import file_dialogs, transfer

if TYPE_CHECKING:
    from reader.ui.context import AppContext
    from reader.ui.exchange.intake import Intake
    from reader.ui.panels.commitment_list import CommitmentList

_SHOWN_FOR = 8000  # milliseconds


class Files(QObject):
    """The commands that ask for a file. Reading and writing run in the background."""

    def __init__(self, context: AppContext, intake: Intake) -> None:
        """`intake` opens the chosen files."""
        super().__init__(context.window)
        self._context, self._intake = context, intake

    def open(self) -> None:
        """Ask for files; open the first and add the others to the library."""
        from reader.text.load import supported

        patterns = " ".join(f"*{extension}" for extension in supported())
        kinds = self.tr("Articles") + f" ({patterns});;" + self.tr("All files") + " (*)"
        context = self._context
        paths = file_dialogs.open_files(context.session, context.window, "articles", self.tr("Open articles"), kinds)
        self._intake.open(paths)

    def open_folder(self) -> None:
        """Ask for a folder, and add its readable files to the library."""
        context = self._context
        path = file_dialogs.open_folder(context.session, context.window, "articles", self.tr("Open folder"))
        if path:
            self._intake.open([path])

    def export(self, what: str) -> None:
        """Ask for a path, and export the article's "marks" or "commitments" as CSV."""
        session = self._context.session
        if session.views is None:
            return
        stem = Path(session.views.article.path).stem or "article"
        path = self._ask_csv_path(self._context.window, self.tr("Export as CSV"), f"{stem}-{what}")
        if path:
            transfer.export_csv(session, what, path, self._context.settings.bom, self._show_saved)

    def export_shown(self, shown: CommitmentList, done: Callable[[str], None] | None = None) -> None:
        """Ask for a path, and export the displayed commitments as CSV; `done(path)` replaces the status message."""
        path = self._ask_csv_path(shown, self.tr("Export displayed rows"), "commitments")
        if path:
            transfer.export_shown(
                self._context.session, shown, path, self._context.settings.bom, done or self._show_saved
            )

    def _ask_csv_path(self, parent: QWidget, title: str, stem: str) -> str:
        formats = {"csv": self.tr("CSV files")}
        return file_dialogs.save_file(self._context.session, parent, "export", title, stem, formats)

    def _show_saved(self, path: str) -> None:
        self._context.show_message(self.tr("Saved: {0}").format(path), _SHOWN_FOR)
