"""The strip above the page: one sentence and one action."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton


class _Offer(NamedTuple):
    sentence: str
    words: str
    verb: Callable[[], object]


class Notice(QFrame):
    """Shows the last thing that went wrong, or what is offered, until the person has read it."""

    def __init__(self) -> None:
        """Hidden until `show_sentence` or `offer`."""
        super().__init__()
        self.setObjectName("notice")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action = QPushButton()
        self.action.clicked.connect(self._act)
        self._verb: Callable[[], object] | None = None
        self._below: list[_Offer] = []
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.addWidget(self._text, 1)
        row.addWidget(self.action)
        row.addWidget(close)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is shown, or "" while the strip is hidden."""
        return self._text.text() if not self.isHidden() else ""

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence, which also goes to screen readers as the strip's name."""
        self._show(sentence, "", None)

    def offer(self, sentence: str, words: str, verb: Callable[[], object]) -> None:
        """Show a sentence with a button that does something about it."""
        self._show(sentence, words, verb)

    def clear(self) -> None:
        """Nothing that was said or offered matters any more."""
        self._below.clear()
        self.hide()

    def _show(self, sentence: str, words: str, verb: Callable[[], object] | None) -> None:
        if self._verb is not None and not self.isHidden() and self._text.text() != sentence:
            self._below.append(_Offer(self._text.text(), self.action.text(), self._verb))
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.action.setText(words)
        self.action.setVisible(verb is not None)
        self._verb = verb
        self.show()

    def _close(self) -> None:
        """What was offered before comes back."""
        self.hide()
        if self._below:
            self._show(*self._below.pop())

    def _act(self) -> None:
        verb = self._verb
        self._close()
        if verb is not None:
            verb()
