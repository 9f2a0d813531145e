"""Taking marks in from files of any format."""

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
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from reader.ui.exchange.exporting import unticked
from reader.ui.exchange.transfer import Taking
from reader.ui.words import listed, named

if TYPE_CHECKING:
    from reader.store.exchange.incoming import Imported
    from reader.ui.window import Window


def show(window: Window) -> None:
    """Ask for files in front of the window, and take them in beside it."""
    if window.session.library is None:
        return
    dialog = ImportDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    dialog.choose()


class ImportDialog(QDialog):
    """Files, whether marks without a place are left out, and then what came in and what did not."""

    keeps_size = True

    def __init__(self, window: Window) -> None:
        """Nothing is chosen yet."""
        super().__init__(window)
        self._window = window
        self._paths: list[str] = []
        self._texts: list[str] = []
        self._busy = False
        self.setWindowTitle(self.tr("Import marks"))
        self.resize(620, 440)
        self.files, self.texts = QLabel(), QLabel()
        for label in (self.files, self.texts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.choosing = QPushButton(self.tr("Choose files…"))
        self.choosing.clicked.connect(self.choose)
        self.adding = QPushButton(self.tr("Texts that the marks belong to…"))
        self.adding.setToolTip(self.tr("For files that carry no text, of articles the library does not have yet"))
        self.adding.clicked.connect(self.add_texts)
        self.partly = QCheckBox(self.tr("Leave out marks that have no place, instead of taking nothing of their file"))
        self.replace = QCheckBox(self.tr("Take the file's state where both differ"))
        self.replace.setToolTip(self.tr("Also where the library's is newer; it stays in the mark's history"))
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(self.tr("What came in and what did not"))
        self.report.setPlaceholderText(self.tr("A backup of the library is made before anything is taken in."))
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(self.tr("Importing"))
        self.progress.hide()
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.start = box.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy = box.addButton(self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        self.start.clicked.connect(self.take)
        self.stop = box.addButton(self.tr("Stop"), QDialogButtonBox.ButtonRole.ActionRole)
        self.stop.clicked.connect(self._stop)
        self._taking: Taking | None = None
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.files, self.choosing, self.texts, self.adding, self.partly, self.replace):
            column.addWidget(widget)
        self.setStyleSheet(unticked(window.theme))
        column.addWidget(self.report, 1)
        column.addWidget(self.progress)
        column.addWidget(box)
        self._show()

    # Choosing

    def choose(self) -> None:
        """Let the person choose the files."""
        from reader.store.exchange.formats import FORMATS

        patterns = " ".join(sorted({f"*.{each.extension}" for each in FORMATS.values() if each.imports}))
        kinds = self.tr("Files of marks") + f" ({patterns});;" + self.tr("All files") + " (*)"
        paths, _ = QFileDialog.getOpenFileNames(self, self.windowTitle(), "", kinds)
        if paths:
            self.set_files(paths)

    def set_files(self, paths: Sequence[str]) -> None:
        """Take these files, when the person says so."""
        self._paths = list(paths)
        self._show()
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_texts(self) -> None:
        """Let the person choose articles that marks belong to."""
        from reader.text.load import supported

        patterns = " ".join(f"*{extension}" for extension in supported())
        kinds = self.tr("Articles") + f" ({patterns})"
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Texts that the marks belong to"), "", kinds)
        self.set_texts([*self._texts, *paths])

    def set_texts(self, paths: Sequence[str]) -> None:
        """Marks may belong to the articles of these files."""
        self._texts = list(dict.fromkeys(paths))
        self._show()

    def _show(self) -> None:
        names = listed(Path(path).name for path in self._paths)
        self.files.setText(names or self.tr("No file is chosen."))
        self.texts.setText(listed(Path(path).name for path in self._texts))
        self.texts.setVisible(bool(self._texts))
        for button in (self.choosing, self.adding, self.partly, self.replace):
            button.setEnabled(not self._busy)
        self.start.setEnabled(bool(self._paths) and not self._busy)
        self.copy.setEnabled(not self.report.document().isEmpty())
        self.progress.setVisible(self._busy)
        self.stop.setVisible(self._busy)

    # Taking in

    def take(self) -> None:
        """Take the files in, in a job."""
        if self._busy or not self._paths:
            return
        self._busy = True
        self.report.clear()
        self._show()
        taking = self._taking = Taking(self._window.session)  # goes on when the dialog is closed meanwhile
        taking.taken.connect(self._taken)
        taking.refused.connect(self._refused)
        taking.done.connect(self._end)
        taking.done.connect(taking.deleteLater)
        ticked = (self.partly.isChecked(), self.replace.isChecked())
        taking.start(self._window.session, self._paths, self._texts, *ticked)

    def _taken(self, path: str, imported: Imported) -> None:
        counts = (
            self.tr("%n added", "", imported.added),
            self.tr("%n updated", "", imported.updated),
            self.tr("%n left as they were", "", imported.kept),
        )
        self.report.appendPlainText(named(Path(path).name, listed(counts)))
        if imported.differ:
            told = self.tr(
                "%n differ from the library but are not later; tick “Take the file's state” to take them",
                "",
                imported.differ,
            )
            self.report.appendPlainText(f"    {told}")
        for problem in imported.problems:
            self.report.appendPlainText(f"    {problem}")

    def _refused(self, path: str, sentence: str) -> None:
        self.report.appendPlainText(sentence)

    def _stop(self) -> None:
        """Leave out the file that is being taken in, and those after it."""
        if self._taking is not None:
            self._taking.task.stop()
            self.stop.setEnabled(False)

    def _end(self) -> None:
        self._busy, self._taking = False, None
        self.stop.setEnabled(True)
        self._show()
