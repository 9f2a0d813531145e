"""The bars above the page: notices, and the progress of adding articles."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
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
from reader.ui.exchange.intake import Intake

if TYPE_CHECKING:
    from reader.errors import ReaderError
    from reader.ui.model.session import Session

_READ_SECONDS = 10  # seconds after which a sentence without action counts as read
_MAX_QUEUED = 8  # messages waiting behind the shown one
_MAX_LINES = 5  # visible lines of the details
_DETAILS_PADDING = 22  # pixels above and below the details, together


class _Message(NamedTuple):
    sentence: str
    label: str = ""
    action: Callable[[], object] | None = None
    details: str = ""


class Notice(QFrame):
    """Shows errors and offers until the user dismisses them, the newest first.

    `details` is the button that unfolds the details of an error, visible if there are any.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Hidden until `show_sentence` or `offer`. `clock` gives seconds."""
        super().__init__()
        self.setObjectName("notice")
        self._clock = clock
        self._message = _Message("")
        self._since = 0.0
        self._queue: list[_Message] = []
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details = QPushButton(self.tr("Details"))
        self.details.setCheckable(True)
        self.action = QPushButton()
        self.action.clicked.connect(self._act)
        self._close_button = QPushButton(self.tr("Close"))
        self._close_button.clicked.connect(self._close)
        row = QHBoxLayout()
        row.addWidget(self._text, 1)
        for button in (self.details, self.action, self._close_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 8)
        column.addLayout(row)
        column.addWidget(self._details_panel())
        self.hide()

    def _details_panel(self) -> QFrame:
        """The details, with a button that copies them with the sentence."""
        self.details_text = QPlainTextEdit()
        self.details_text.setReadOnly(True)
        self.details_text.setTabChangesFocus(True)
        self.details_text.setAccessibleName(self.tr("Error details"))
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy details"))
        self.copy.clicked.connect(self._copy)
        fold = QFrame()
        row = QHBoxLayout(fold)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.details_text, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        fold.hide()
        self.details.toggled.connect(fold.setVisible)
        return fold

    @property
    def sentence(self) -> str:
        """The shown sentence, or "" while hidden."""
        return self._text.text() if not self.isHidden() else ""

    def follow(self, session: Session) -> None:
        """Show what the session reports, with its details."""
        self._session = session
        session.noticed.connect(self._show_noticed)

    def _show_noticed(self, error: ReaderError | str) -> None:
        from reader.ui.errors.messages import message

        self.show_sentence(message(error), self._session.error_details)

    def show_sentence(self, sentence: str, details: str = "") -> None:
        """Show a sentence, also as accessible name, with details to unfold."""
        self._push(_Message(sentence, details=details))

    def offer(self, sentence: str, label: str, action: Callable[[], object], details: str = "") -> None:
        """Show a sentence with a button that calls `action`, and details to unfold."""
        self._push(_Message(sentence, label, action, details))

    def clear(self) -> None:
        """Drop all messages."""
        self._queue.clear()
        self.hide()

    def _push(self, message: _Message) -> None:
        """Show a message; the previous one is queued unless it counts as read."""
        shown = self._message
        read = shown.action is None and self._clock() - self._since >= _READ_SECONDS
        if not self.isHidden() and not read and shown.sentence != message.sentence:
            self._queue = [each for each in self._queue if each.sentence not in (shown.sentence, message.sentence)]
            self._queue = [*self._queue, shown][-_MAX_QUEUED:]
        self._show(message)

    def _show(self, message: _Message) -> None:
        self._message, self._since = message, self._clock()
        self._text.setText(message.sentence)
        self.setAccessibleName(message.sentence)
        self.action.setText(message.label)
        self.action.setVisible(message.action is not None)
        self.details.setChecked(False)
        self.details.setVisible(bool(message.details))
        self.details_text.setPlainText(message.details)
        lines = min(message.details.count("\n") + 1, _MAX_LINES)
        self.details_text.setFixedHeight(self.details_text.fontMetrics().lineSpacing() * lines + _DETAILS_PADDING)
        waiting = len(self._queue)
        self._close_button.setText(self.tr("Next (%n)", "", waiting) if waiting else self.tr("Close"))
        self.show()

    def _close(self) -> None:
        """Close the message and show the previous one."""
        self.hide()
        if self._queue:
            self._show(self._queue.pop())

    def _act(self) -> None:
        action = self._message.action
        self._close()
        if action is not None:
            action()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._message.sentence}\n{self._message.details}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape while the notice has focus."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)


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
