"""The import dialog for marks in any format."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from reader.ui.exchange.exporting import unticked_style
from reader.ui.exchange.file_dialogs import open_files
from reader.ui.exchange.transfer import MarkImport
from reader.ui.words import listed, named

if TYPE_CHECKING:
    from reader.store.exchange.incoming import Imported
    from reader.ui.context import AppContext


def show(context: AppContext) -> None:
    """Open the dialog, and ask for files."""
    if context.session.library is None:
        return
    dialog = ImportDialog(context)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    dialog.choose()


class ImportDialog(QDialog):
    """Files and options, then a report of the import."""

    keeps_size = True

    def __init__(self, context: AppContext) -> None:
        """Start without files."""
        super().__init__(context.window)
        self._context = context
        self._paths: list[str] = []
        self._texts: list[str] = []
        self._busy = False
        self.setWindowTitle(self.tr("Import marks"))
        self.resize(620, 440)
        self.files, self.texts = QLabel(), QLabel()
        for label in (self.files, self.texts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.choose_button = QPushButton(self.tr("Choose files…"))
        self.choose_button.clicked.connect(self.choose)
        self.add_texts_button = QPushButton(self.tr("Source texts of the marks…"))
        self.add_texts_button.setToolTip(self.tr("For files without text whose articles are not in the library yet"))
        self.add_texts_button.clicked.connect(self.add_texts)
        self.partly = QCheckBox(self.tr("Skip marks that cannot be placed"))
        self.replace = QCheckBox(self.tr("On conflict, use the file's version"))
        self.replace.setToolTip(self.tr("Even if the library's version is newer; it stays in the mark's history"))
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(self.tr("Import results"))
        self.report.setPlaceholderText(self.tr("The library is backed up before the import."))
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(self.tr("Importing"))
        self.progress.hide()
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.start = box.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy = box.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        self.start.clicked.connect(self.run)
        self.stop = box.addButton(self.tr("Stop"), QDialogButtonBox.ButtonRole.ActionRole)
        self.stop.clicked.connect(self._stop)
        self._import: MarkImport | None = None
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.files, self.choose_button, self.texts, self.add_texts_button, self.partly, self.replace):
            column.addWidget(widget)
        self.setStyleSheet(unticked_style(context.theme))
        column.addWidget(self.report, 1)
        column.addWidget(self.progress)
        column.addWidget(box)
        self._show()

    # Files

    def choose(self) -> None:
        """Ask for the files to import."""
        from reader.store.exchange.formats import FORMATS

        patterns = " ".join(sorted({f"*.{each.extension}" for each in FORMATS.values() if each.imports}))
        kinds = self.tr("Files with marks") + f" ({patterns});;" + self.tr("All files") + " (*)"
        paths = open_files(self._context.session, self, "import", self.windowTitle(), kinds)
        if paths:
            self.set_files(paths)

    def set_files(self, paths: Sequence[str]) -> None:
        """Set the files to import."""
        self._paths = list(paths)
        self._show()
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_texts(self) -> None:
        """Ask for articles that the marks belong to."""
        from reader.text.load import supported

        patterns = " ".join(f"*{extension}" for extension in supported())
        kinds = self.tr("Articles") + f" ({patterns})"
        title = self.tr("Source texts of the marks")
        paths = open_files(self._context.session, self, "articles", title, kinds)
        self.set_texts([*self._texts, *paths])

    def set_texts(self, paths: Sequence[str]) -> None:
        """Set the files with articles that the marks belong to."""
        self._texts = list(dict.fromkeys(paths))
        self._show()

    def _show(self) -> None:
        names = listed(Path(path).name for path in self._paths)
        self.files.setText(names or self.tr("No file selected."))
        self.texts.setText(listed(Path(path).name for path in self._texts))
        self.texts.setVisible(bool(self._texts))
        for button in (self.choose_button, self.add_texts_button, self.partly, self.replace):
            button.setEnabled(not self._busy)
        self.start.setEnabled(bool(self._paths) and not self._busy)
        self.copy.setEnabled(not self.report.document().isEmpty())
        self.progress.setVisible(self._busy)
        self.stop.setVisible(self._busy)

    # Importing

    def run(self) -> None:
        """Import the files in a job."""
        if self._busy or not self._paths:
            return
        self._busy = True
        self.report.clear()
        self._show()
        marks_import = self._import = MarkImport(self._context.session)  # continues if the dialog is closed
        marks_import.imported.connect(self._imported)
        marks_import.refused.connect(self._refused)
        marks_import.done.connect(self._end)
        marks_import.done.connect(marks_import.deleteLater)
        ticked = (self.partly.isChecked(), self.replace.isChecked())
        marks_import.start(self._context.session, self._paths, self._texts, *ticked)

    def _imported(self, path: str, imported: Imported) -> None:
        counts = (
            self.tr("%n added", "", imported.added),
            self.tr("%n updated", "", imported.updated),
            self.tr("%n unchanged", "", imported.kept),
        )
        self.report.appendPlainText(named(Path(path).name, listed(counts)))
        if imported.differ:
            differing = self.tr(
                "%n differ from the library but are not newer; to import them, tick “On conflict, use the file's"
                " version”",
                "",
                imported.differ,
            )
            self.report.appendPlainText(f"    {differing}")
        for problem in imported.problems:
            self.report.appendPlainText(f"    {problem}")

    def _refused(self, path: str, sentence: str) -> None:
        self.report.appendPlainText(sentence)

    def _stop(self) -> None:
        """Skip the current file and the remaining ones."""
        if self._import is not None:
            self._import.task.stop()
            self.stop.setEnabled(False)

    def _end(self) -> None:
        self._busy, self._import = False, None
        self.stop.setEnabled(True)
        self._show()
