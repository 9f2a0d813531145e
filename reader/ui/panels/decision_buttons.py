"""The three buttons under what is to be decided about."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.types import Reviewed, Status
from reader.ui.model.session import Session


class DecisionButtons(QWidget):
    """Accept, edit and reject with their keys; pressed while that is what was decided."""

    def __init__(self, session: Session, subject: Callable[[], tuple[Reviewed, ...]]) -> None:
        """`subject` says what they are about."""
        super().__init__()
        self._session = session
        self._subject = subject
        deciding = session.deciding
        self.accept = self._button(self.tr("Accept (A)"), deciding.accept)
        self.edit = self._button(self.tr("Edit… (E)"), deciding.edit)
        self.reject = self._button(self.tr("Reject (R)"), deciding.reject)
        self.accept.setCheckable(True)
        self.reject.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 10)
        row.setSpacing(8)
        for button in (self.accept, self.edit, self.reject):
            row.addWidget(button)
        row.addStretch()

    def _button(self, text: str, run: Callable[[tuple[Reviewed, ...]], None]) -> QPushButton:
        def clicked() -> None:
            run(self._subject())
            self.show_subject()  # what the library refused is not so

        button = QPushButton(text)
        button.clicked.connect(clicked)
        return button

    def show_subject(self) -> None:
        """Show what was decided about the subject, and whether anything can be."""
        subject = self._subject()
        for button in (self.accept, self.edit, self.reject):
            button.setEnabled(bool(subject) and self._session.library is not None)
        for button, status in ((self.accept, Status.ACCEPTED), (self.reject, Status.REJECTED)):
            button.setChecked(bool(subject) and all(each.status is status for each in subject))
