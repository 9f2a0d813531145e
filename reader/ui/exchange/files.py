"""File dialogs for opening articles and exporting tables."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.ui.exchange import transfer

if TYPE_CHECKING:
    from reader.ui.panels.commitment_list import CommitmentList
    from reader.ui.window import Window

_SHOWN_FOR = 8000  # milliseconds


class Files(QObject):
    """The commands that ask for a file. Reading and writing run in the background."""

    def __init__(self, window: Window) -> None:
        """Dialogs are modal to `window`."""
        super().__init__(window)
        self._window = window

    def open(self) -> None:
        """Ask for files; open the first and add the others to the library."""
        from reader.text.load import supported

        patterns = " ".join(f"*{extension}" for extension in supported())
        kinds = self.tr("Articles") + f" ({patterns});;" + self.tr("All files") + " (*)"
        paths, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open articles"), self._last_folder(), kinds)
        self._window.intake.open(paths)

    def open_folder(self) -> None:
        """Ask for a folder, and add its readable files to the library."""
        path = QFileDialog.getExistingDirectory(self._window, self.tr("Open folder"), self._last_folder())
        if path:
            self._window.intake.open([path])

    def export(self, what: str) -> None:
        """Ask for a path, and export the article's "marks" or "commitments" as CSV."""
        session = self._window.session
        if session.views is None:
            return
        stem = Path(session.views.article.path).stem or "article"
        path = self._ask_csv_path(self._window, self.tr("Export as CSV"), f"{stem}-{what}.csv")
        if path:
            transfer.export_csv(session, what, path, self._window.settings.bom, self._show_saved)

    def export_shown(self, shown: CommitmentList, done: Callable[[str], None] | None = None) -> None:
        """Ask for a path, and export the displayed commitments as CSV; `done(path)` replaces the status message."""
        path = self._ask_csv_path(shown, self.tr("Export displayed rows"), "commitments.csv")
        if path:
            transfer.export_shown(
                self._window.session, shown, path, self._window.settings.bom, done or self._show_saved
            )

    def _ask_csv_path(self, parent: QWidget, title: str, name: str) -> str:
        return QFileDialog.getSaveFileName(parent, title, self.suggested_path(name), self._csv())[0]

    def _csv(self) -> str:
        return self.tr("CSV files") + " (*.csv)"

    def suggested_path(self, name: str) -> str:
        """A suggested path for a new file, in the folder of the article opened last."""
        return str(Path(self._last_folder()) / name)

    def _last_folder(self) -> str:
        last = self._window.settings.last_path
        return str(Path(last).parent) if last else ""

    def _show_saved(self, path: str) -> None:
        self._window.status.showMessage(self.tr("Saved: {0}").format(path), _SHOWN_FOR)
