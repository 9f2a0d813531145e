"""The strip above the page: one sentence, one action, and on demand what lies beneath."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

if TYPE_CHECKING:
    from reader.ui.model.session import Session

_READ = 10  # seconds in sight after which a mere sentence counts as read
_MOST = 8  # that wait under the one that is shown
_LINES = 5  # of the details that are in sight at once
_AROUND = 22  # pixels above and below them


class _Said(NamedTuple):
    sentence: str
    words: str = ""
    verb: Callable[[], object] | None = None
    details: str = ""


class Notice(QFrame):
    """Shows what went wrong, or what is offered, until the person has read it; the newest first, the others after it.

    `details` is the button that folds out what lies beneath an error; it is there when there is something.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Hidden until `show_sentence` or `offer`. `clock` gives seconds."""
        super().__init__()
        self.setObjectName("notice")
        self._clock = clock
        self._said = _Said("")
        self._since = 0.0
        self._below: list[_Said] = []
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
        column.addWidget(self._fold())
        self.hide()

    def _fold(self) -> QFrame:
        """What lies beneath, and a button that copies it with the sentence."""
        self.beneath = QPlainTextEdit()
        self.beneath.setReadOnly(True)
        self.beneath.setTabChangesFocus(True)
        self.beneath.setAccessibleName(self.tr("Details of the error"))
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the details"))
        self.copy.clicked.connect(self._copy)
        fold = QFrame()
        row = QHBoxLayout(fold)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.beneath, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        fold.hide()
        self.details.toggled.connect(fold.setVisible)
        return fold

    @property
    def sentence(self) -> str:
        """What is shown, or "" while the strip is hidden."""
        return self._text.text() if not self.isHidden() else ""

    def follow(self, session: Session) -> None:
        """Show what the session notices, with what lies beneath it."""
        self._session = session
        session.noticed.connect(self._hear)

    def _hear(self, sentence: str) -> None:
        self.show_sentence(sentence, self._session.beneath)

    def show_sentence(self, sentence: str, details: str = "") -> None:
        """Show a sentence, which also goes to screen readers as the strip's name; `details` fold out on demand."""
        from reader.ui.errors.messages import message

        self._tell(_Said(message(sentence), details=details))

    def offer(self, sentence: str, words: str, verb: Callable[[], object], details: str = "") -> None:
        """Show a sentence with a button that does something about it; `details` fold out on demand."""
        self._tell(_Said(sentence, words, verb, details))

    def clear(self) -> None:
        """Nothing that was said or offered matters any more."""
        self._below.clear()
        self.hide()

    def _tell(self, said: _Said) -> None:
        """Put the new over what is shown, which comes back unless it was only said and could be read."""
        shown = self._said
        read = shown.verb is None and self._clock() - self._since >= _READ
        if not self.isHidden() and not read and shown.sentence != said.sentence:
            self._below = [each for each in self._below if each.sentence not in (shown.sentence, said.sentence)]
            self._below = [*self._below, shown][-_MOST:]
        self._show(said)

    def _show(self, said: _Said) -> None:
        self._said, self._since = said, self._clock()
        self._text.setText(said.sentence)
        self.setAccessibleName(said.sentence)
        self.action.setText(said.words)
        self.action.setVisible(said.verb is not None)
        self.details.setChecked(False)
        self.details.setVisible(bool(said.details))
        self.beneath.setPlainText(said.details)
        lines = min(said.details.count("\n") + 1, _LINES)
        self.beneath.setFixedHeight(self.beneath.fontMetrics().lineSpacing() * lines + _AROUND)
        waiting = len(self._below)
        self._close_button.setText(self.tr("Next (%n)", "", waiting) if waiting else self.tr("Close"))
        self.show()

    def _close(self) -> None:
        """What was shown before comes back."""
        self.hide()
        if self._below:
            self._show(self._below.pop())

    def _act(self) -> None:
        verb = self._said.verb
        self._close()
        if verb is not None:
            verb()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._said.sentence}\n{self._said.details}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the strip while the keyboard is in it."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)
