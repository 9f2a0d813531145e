"""The progress of adding files to the library, and its outcome."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.background.progress import Progress, Task
from reader.ui.chrome.notice import Notice
from reader.ui.exchange.intake import Intake


class IntakeBar(QFrame):
    """A strip with progress line and stop button, hidden while idle.

    At the end the notice reports the files that could not be added.
    """

    def __init__(self, intake: Intake, notice: Notice, progress: Progress) -> None:
        """Follow the intake and register it as a task."""
        super().__init__()
        self._intake, self._notice, self._progress = intake, notice, progress
        self._task: Task | None = None
        self.text = QLabel()
        self.text.setObjectName("muted")
        self.line = QProgressBar()
        self.line.setTextVisible(False)
        self.line.setFixedHeight(4)
        self.line.setAccessibleName(self.tr("Added to the library"))
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.clicked.connect(intake.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(self.text)
        row.addWidget(self.line, 1)
        row.addWidget(self.stop)
        self._was_busy = False
        intake.progressed.connect(self._show_progress)
        intake.changed.connect(self._update)
        self.hide()

    def _show_progress(self, done: int, total: int) -> None:
        self.line.setRange(0, total)
        self.line.setValue(done)
        if self._task is not None and not self._task.is_stopped():
            self._task.report(done, total)
        self.text.setText(self.tr("Added to the library: {0} of {1}").format(f"{done:,}", f"{total:,}"))

    def _update(self) -> None:
        busy = self._intake.busy
        if busy and not self._was_busy:
            self.line.setRange(0, 0)
            self.text.setText(self.tr("Finding articles…"))
            words = self.tr("Adding articles to the library")
            self._task = self._progress.begin(words, self._intake.stop, blocks_closing=True)
            self._task.left = self.tr("Articles already added stay in the library; the rest are not added.")
        elif not busy and self._task is not None:
            self._task.end()
            self._task = None
        self.setVisible(busy)
        if self._was_busy and not busy:
            self._show_outcome()
        self._was_busy = busy

    def _show_outcome(self) -> None:
        refused = self._intake.refused
        if len(refused) == 1:
            self._notice.show_sentence(refused[0])
        elif refused:
            sentence = self.tr("%n file(s) could not be added; the others are in the library.", "", len(refused))
            self._notice.offer(sentence, self.tr("Details…"), lambda: self._show_refused(refused))
        elif self._intake.doubtful:
            files = self.tr("%n changed file(s) added as newer versions.", "", self._intake.newer)
            marks = self.tr("%n mark(s) stayed on earlier versions.", "", self._intake.doubtful)
            self._notice.show_sentence(f"{files} {marks}")

    def _show_refused(self, refused: Sequence[str]) -> None:
        dialog = RefusedDialog(refused, self.window())
        dialog.open()


class RefusedDialog(QDialog):
    """A list of error messages to read and copy."""

    def __init__(self, sentences: Sequence[str], parent: QWidget) -> None:
        """Show the messages."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Files that could not be added"))
        self.resize(720, 420)
        self.text = QPlainTextEdit("\n".join(sentences))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.windowTitle())
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.text, 1)
        column.addWidget(box)
