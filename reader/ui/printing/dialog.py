"""What is asked before the article goes onto paper, and how far it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
)

from reader.ui.printing.print_job import PrintJob

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.ui.window import Window

_SHOWN_FOR = 8000  # milliseconds in which the status bar says where a file went


class PaperDialog(QDialog):
    """Which paper, and whether with the appendix. It stays in front of the window until all is written, or stopped."""

    def __init__(self, window: Window, printer: QPrinter | None = None) -> None:
        """`printer` is what to print on, whose dialog asks for the paper; without one a PDF is written."""
        super().__init__(window)
        self._window, self._printer = window, printer
        self._press: PrintJob | None = None
        self._path = ""
        self.setWindowTitle(self.tr("Save as PDF") if printer is None else self.tr("Print"))
        self.setMinimumWidth(420)
        self.paper = QComboBox()
        self.paper.setAccessibleName(self.tr("Paper"))
        self.paper.addItem("A4", QPageSize.PageSizeId.A4)
        self.paper.addItem("Letter", QPageSize.PageSizeId.Letter)
        if QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem:
            self.paper.setCurrentIndex(1)
        self.appendix = QCheckBox(self.tr("With notes and commitments behind the article"))
        self.appendix.setChecked(True)
        about = QLabel(self.tr("The article looks as on the page: in its script, without what is switched off there."))
        about.setObjectName("muted")
        about.setWordWrap(True)
        self.line = QProgressBar()
        self.line.setTextVisible(False)
        self.line.setFixedHeight(4)
        self.line.setAccessibleName(self.tr("Printing progress"))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.save = box.button(QDialogButtonBox.StandardButton.Save)
        self.save.setText(self.tr("Save…") if printer is None else self.tr("Print…"))
        self.cancel = box.button(QDialogButtonBox.StandardButton.Cancel)
        box.accepted.connect(self.ask)
        box.rejected.connect(self.reject)
        form = QFormLayout()
        if printer is None:
            form.addRow(self.tr("Paper"), self.paper)
        form.addRow(self.appendix)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(about)
        column.addWidget(self.line)
        column.addStretch(1)
        column.addWidget(box)

    def ask(self) -> None:
        """Ask for the file, or for the printer, and begin."""
        if self._printer is not None:
            from PySide6.QtPrintSupport import QPrintDialog

            if QPrintDialog(self._printer, self).exec():
                self.print()
            return
        views = self._window.session.views
        stem = (Path(views.article.path).stem if views is not None else "") or "article"
        kinds = self.tr("PDF files") + " (*.pdf)"
        path, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), self._window.files.beside(f"{stem}.pdf"), kinds)
        if path:
            self.write(path if path.lower().endswith(".pdf") else f"{path}.pdf")

    def write(self, path: str) -> None:
        """Write a PDF to this file."""
        self._path = path
        self._begin().write(path, self.paper.currentData())

    def print(self) -> None:
        """Print on the printer as it is set."""
        assert self._printer is not None
        self._begin().print(self._printer)

    def _begin(self) -> PrintJob:
        press = self._press = PrintJob(self._window, appendix=self.appendix.isChecked())
        press.progressed.connect(self._show)
        press.finished.connect(self._finish)
        press.failed.connect(self._fail)
        for widget in (self.paper, self.appendix, self.save):
            widget.setEnabled(False)
        self.cancel.setText(self.tr("Stop"))
        self.cancel.setFocus()
        return press

    def _show(self, done: int, total: int) -> None:
        self.line.setRange(0, total)
        self.line.setValue(done)

    def _finish(self) -> None:
        self._let_go()
        said = self.tr("Written: {0}").format(self._path) if self._path else self.tr("Sent to the printer.")
        self._window.status.showMessage(said, _SHOWN_FOR)
        self.accept()

    def _fail(self, why: str) -> None:
        self._let_go()
        if self._path:
            sentence = self.tr("“{0}” cannot be written: {1}. Choose another folder, or make room.")
            sentence = sentence.format(Path(self._path).name, why.rstrip("."))
        else:
            sentence = self.tr("The printer does not respond. See whether it is on, or save a PDF.")
        self._window.notice.show_sentence(sentence)
        super().reject()

    def _let_go(self) -> None:
        press, self._press = self._press, None
        if press is not None:
            press.deleteLater()

    def reject(self) -> None:
        """Leave it, or stop what runs."""
        if self._press is not None:
            self._press.stop()
            self._let_go()
        super().reject()
