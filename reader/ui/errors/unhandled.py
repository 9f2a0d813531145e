"""Shows unhandled exceptions with a report to copy; the program goes on."""

from __future__ import annotations

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reader.ui.chrome import screens
from reader.ui.errors import report

_MAX_REPORTS = 20  # different exceptions in a report


def watch(window: QWidget) -> UnhandledErrors:
    """Install the exception hooks and show unhandled exceptions in front of this window."""
    errors = UnhandledErrors(window)
    sys.excepthook = errors.handle
    threading.excepthook = errors.handle_args
    sys.unraisablehook = errors.handle_args
    return errors


class UnhandledErrors(QObject):
    """Unhandled exceptions of any thread: each is shown once, later ones are counted.

    `dialog` is the open dialog, if any.
    """

    _raised = Signal(object)

    def __init__(self, window: QWidget) -> None:
        """Start with no errors."""
        super().__init__(window)
        self._window = window
        self._seen: set[tuple[object, ...]] = set()
        self.dialog: UnhandledErrorDialog | None = None
        self._raised.connect(self._take)

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """The `sys.excepthook`; a keyboard interrupt ends the program."""
        if isinstance(error, Exception):
            self.handle_error(error)
        else:
            sys.__excepthook__(kind, error, trace)

    def handle_args(self, raised: threading.ExceptHookArgs | sys.UnraisableHookArgs) -> None:
        """The `threading.excepthook` and `sys.unraisablehook`."""
        if isinstance(raised.exc_value, Exception):
            self.handle_error(raised.exc_value)

    def handle_error(self, error: BaseException) -> None:
        """Print an exception and schedule its dialog in the UI thread, never while painting."""
        report.print_traceback(error)
        self._raised.emit((report.fault_key(error), report.describe(error)))

    def _take(self, fault: tuple[tuple[object, ...], str]) -> None:
        QTimer.singleShot(0, lambda: self._show(*fault))

    def _show(self, key: tuple[object, ...], text: str) -> None:
        if self.dialog is not None:
            self.dialog.add("" if key in self._seen else text)
        elif key not in self._seen:
            self.dialog = UnhandledErrorDialog(text, self._window)
            self.dialog.finished.connect(self._end)
            self.dialog.open()
        self._seen.add(key)

    def _end(self, result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
            if result == UnhandledErrorDialog.QUIT:
                self._window.close()


class UnhandledErrorDialog(QDialog):
    """Says that something went wrong and that nothing is lost; the report can be unfolded."""

    QUIT = 2  # the result when the user ends the program

    def __init__(self, text: str, window: QWidget) -> None:
        """`text` describes the exception."""
        super().__init__(window)
        self.setWindowTitle(self.tr("Something went wrong"))
        self._reports = [text]
        self._more = 0
        sentence = self._label(self.tr("An unexpected error occurred."))
        safe = self._label(self.tr("Your marks are safe: each is written to disk before it is shown as saved."))
        self.more = self._label("")
        self.more.hide()
        self.fold = QPushButton(self.tr("Report"))
        self.fold.setCheckable(True)
        self.about = self._label(
            self.tr(
                "The report says where in the program the error occurred and which versions are running. It"
                " contains no article text, marks or file names."
            )
        )
        self.about.setObjectName("muted")
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        column = QVBoxLayout(self)
        for widget in (sentence, safe, self.more, self.fold, self.about, self.report, self._buttons()):
            column.addWidget(widget)
        column.setStretchFactor(self.report, 1)
        column.setAlignment(self.fold, Qt.AlignmentFlag.AlignLeft)
        self.stay.setDefault(True)  # after the layout, or Qt would choose Quit
        self.stay.setFocus()
        self.fold.toggled.connect(self._unfold)
        self._unfold(False)
        self._write()

    def _label(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        return label

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.copy = box.addButton(self.tr("Copy report"), role.ActionRole)
        self.leave = box.addButton(self.tr("Quit"), role.DestructiveRole)
        self.stay = box.addButton(self.tr("Continue"), role.AcceptRole)
        self.copy.clicked.connect(self._copy)
        self.leave.clicked.connect(lambda: self.done(self.QUIT))
        self.stay.clicked.connect(self.accept)
        return box

    def _unfold(self, unfolded: bool) -> None:
        self.about.setVisible(unfolded)
        self.report.setVisible(unfolded)
        self._fit()

    def _fit(self) -> None:
        """Resize the dialog to its text, or to a readable report."""
        unfolded, layout = self.fold.isChecked(), self.layout()
        assert layout is not None
        width = 620 if unfolded else 460
        self.resize(width, 440 if unfolded else layout.totalHeightForWidth(width))
        screens.fit(self)

    def add(self, text: str) -> None:
        """Count another exception; `text` describes it, "" for a known one."""
        self._more += 1
        self.more.setText(self.tr("%n more since then", "", self._more))
        if self.more.isHidden():
            self.more.show()
            self._fit()
        if text and len(self._reports) < _MAX_REPORTS:
            self._reports.append(text)
        self._write()

    def _write(self) -> None:
        more = [f"({self._more} more, {len(self._reports)} different)"] if self._more else []
        self.report.setPlainText("\n\n".join([report.surroundings(), *self._reports, *more]))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
