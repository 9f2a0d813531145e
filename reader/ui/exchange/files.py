"""Asking the person for files: what to open, where to write tables, which to take in."""

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

_SHOWN_FOR = 8000  # milliseconds in which the status bar says where a table went


class Files(QObject):
    """The verbs of the menu that ask for a file. What is read or written goes on beside the window."""

    def __init__(self, window: Window) -> None:
        """Ask in front of this window."""
        super().__init__(window)
        self._window = window

    def open(self) -> None:
        """Let the person choose files; the first is opened, the others are taken into the library."""
        from reader.text.load import supported

        patterns = " ".join(f"*{extension}" for extension in supported())
        kinds = self.tr("Articles") + f" ({patterns});;" + self.tr("All files") + " (*)"
        paths, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open articles"), self._last_folder(), kinds)
        self._window.intake.open(paths)

    def open_folder(self) -> None:
        """Let the person choose a folder; what can be read in it goes into the library."""
        path = QFileDialog.getExistingDirectory(self._window, self.tr("Open a folder"), self._last_folder())
        if path:
            self._window.intake.open([path])

    def export(self, what: str) -> None:
        """Ask where to and write the "marks" or the "commitments" of the article as CSV."""
        session = self._window.session
        if session.views is None:
            return
        stem = Path(session.views.article.path).stem or "article"
        path = self._csv_to_write(self._window, self.tr("Export as CSV"), f"{stem}-{what}.csv")
        if path:
            transfer.export_csv(session, what, path, self._window.settings.bom, self._written)

    def export_shown(self, shown: CommitmentList, done: Callable[[str], None] | None = None) -> None:
        """Ask where to and write what a list of commitments shows as CSV; `done(path)` says so, else the status bar."""
        path = self._csv_to_write(shown, self.tr("Export what is shown"), "commitments.csv")
        if path:
            transfer.export_shown(self._window.session, shown, path, self._window.settings.bom, done or self._written)

    def _csv_to_write(self, before: QWidget, title: str, name: str) -> str:
        return QFileDialog.getSaveFileName(before, title, self.beside(name), self._csv())[0]

    def _csv(self) -> str:
        return self.tr("CSV files") + " (*.csv)"

    def beside(self, name: str) -> str:
        """A path for a new file of this name, which is suggested: in the folder of the article last opened."""
        return str(Path(self._last_folder()) / name)

    def _last_folder(self) -> str:
        last = self._window.settings.last[0]
        return str(Path(last).parent) if last else ""

    def _written(self, path: str) -> None:
        self._window.status.showMessage(self.tr("Written: {0}").format(path), _SHOWN_FOR)
