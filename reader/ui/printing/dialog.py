"""The dialog for printing or saving a PDF, with progress."""

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
    QFormLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
)

from reader.ui.exchange.file_dialogs import save_file
from reader.ui.printing.print_job import PrintJob

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.ui.context import AppContext

_STATUS_TIME = 8000  # milliseconds


class PrintDialog(QDialog):
    """Asks for paper and appendix, and stays open until the job is finished or stopped."""

    def __init__(self, context: AppContext, printer: QPrinter | None = None) -> None:
        """Print on `printer`, whose own dialog asks for the paper, or without one write a PDF."""
        super().__init__(context.window)
        self._context, self._printer = context, printer
        self._job: PrintJob | None = None
        self._path = ""
        self.setWindowTitle(self.tr("Save as PDF") if printer is None else self.tr("Print"))
        self.setMinimumWidth(420)
        self.paper = QComboBox()
        self.paper.setAccessibleName(self.tr("Paper"))
        self.paper.addItem("A4", QPageSize.PageSizeId.A4)
        self.paper.addItem("Letter", QPageSize.PageSizeId.Letter)
        if QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem:
            self.paper.setCurrentIndex(1)
        self.appendix = QCheckBox(self.tr("Append notes and commitments"))
        self.appendix.setChecked(True)
        note = QLabel(self.tr("Prints the article as displayed, in its script and with its visible layers."))
        note.setObjectName("muted")
        note.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setAccessibleName(self.tr("Printing progress"))
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
        column.addWidget(note)
        column.addWidget(self.progress)
        column.addStretch(1)
        column.addWidget(box)

    def ask(self) -> None:
        """Ask for the file or the printer settings, and start."""
        if self._printer is not None:
            from PySide6.QtPrintSupport import QPrintDialog

            if QPrintDialog(self._printer, self).exec():
                self.print()
            return
        views = self._context.session.views
        stem = (Path(views.article.path).stem if views is not None else "") or "article"
        formats = {"pdf": self.tr("PDF files")}
        if path := save_file(self._context.session, self, "paper", self.windowTitle(), stem, formats):
            self.write(path)

    def write(self, path: str) -> None:
        """Write a PDF to this file."""
        self._path = path
        self._begin().write(path, self.paper.currentData())

    def print(self) -> None:
        """Print with the printer's current settings."""
        assert self._printer is not None
        self._begin().print(self._printer)

    def _begin(self) -> PrintJob:
        job = self._job = PrintJob(self._context, appendix=self.appendix.isChecked())
        job.progressed.connect(self._show_progress)
        job.finished.connect(self._finish)
        job.failed.connect(self._fail)
        for widget in (self.paper, self.appendix, self.save):
            widget.setEnabled(False)
        self.cancel.setText(self.tr("Stop"))
        self.cancel.setFocus()
        return job

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _finish(self) -> None:
        self._drop_job()
        message = self.tr("Saved: {0}").format(self._path) if self._path else self.tr("Sent to the printer.")
        self._context.show_message(message, _STATUS_TIME)
        self.accept()

    def _fail(self, reason: str) -> None:
        self._drop_job()
        if self._path:
            sentence = self.tr("“{0}” cannot be saved: {1}. Choose another folder or free up space.")
            sentence = sentence.format(Path(self._path).name, reason.rstrip("."))
        else:
            sentence = self.tr("The printer is not responding. Check that it is on, or save a PDF.")
        self._context.notice.show_sentence(sentence)
        super().reject()

    def _drop_job(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.deleteLater()

    def reject(self) -> None:
        """Stop a running job and close."""
        if self._job is not None:
            self._job.stop()
            self._drop_job()
        super().reject()
