"""The commands that print the article or save it as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.ui.context import AppContext
    from reader.ui.printing.dialog import PrintDialog


class Printing(QObject):
    """The printing commands of the File menu."""

    def __init__(self, context: AppContext) -> None:
        """Print what this window shows."""
        super().__init__(context.window)
        self._context = context
        self._dialog: PrintDialog | None = None

    def print(self) -> None:
        """Ask for a printer and print."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        if self._context.session.views is None:
            return
        if not QPrinterInfo.availablePrinterNames():
            sentence = self.tr("No printer is set up on this computer. Save a PDF instead.")
            self._context.notice.offer(sentence, self.tr("Save as PDF…"), self.save_pdf)
            return
        self._open(QPrinter(QPrinter.PrinterMode.HighResolution))

    def save_pdf(self) -> None:
        """Ask for a file and write a PDF."""
        if self._context.session.views is not None:
            self._open(None)

    def _open(self, printer: QPrinter | None) -> None:
        from reader.ui.printing.dialog import PrintDialog

        dialog = PrintDialog(self._context, printer)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._forget)
        dialog.open()
        self._dialog = dialog

    def end(self) -> None:
        """Stop printing, since the window is closing."""
        if self._dialog is not None:
            self._dialog.reject()

    def _forget(self) -> None:
        self._dialog = None
