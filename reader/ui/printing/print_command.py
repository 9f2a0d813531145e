"""The article on paper or as PDF, with what is shown over it and an appendix of notes and commitments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.ui.printing.dialog import PaperDialog
    from reader.ui.window import Window


class Printing(QObject):
    """The verbs of the menu File that print."""

    def __init__(self, window: Window) -> None:
        """Print what this window shows."""
        super().__init__(window)
        self._window = window
        self._dialog: PaperDialog | None = None

    def print(self) -> None:
        """Ask for a printer and print."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        if self._window.session.views is None:
            return
        if not QPrinterInfo.availablePrinterNames():
            sentence = self.tr("No printer is set up on this computer; a PDF can be printed anywhere.")
            self._window.notice.offer(sentence, self.tr("Save as PDF…"), self.save_pdf)
            return
        self._open(QPrinter(QPrinter.PrinterMode.HighResolution))

    def save_pdf(self) -> None:
        """Ask for a file and write a PDF."""
        if self._window.session.views is not None:
            self._open(None)

    def _open(self, printer: QPrinter | None) -> None:
        from reader.ui.printing.dialog import PaperDialog

        dialog = PaperDialog(self._window, printer)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._forget)
        dialog.open()
        self._dialog = dialog

    def end(self) -> None:
        """The window closes: leave what is being printed at that."""
        if self._dialog is not None:
            self._dialog.reject()

    def _forget(self) -> None:
        self._dialog = None
