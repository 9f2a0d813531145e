"""The buttons that decide on a finding."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.types import Reviewed, Status
from reader.ui.model.session import Session


class DecisionButtons(QWidget):
    """Accept, edit and reject; a button is checked if it is the current decision."""

    def __init__(self, session: Session, subject: Callable[[], tuple[Reviewed, ...]]) -> None:
        """`subject` returns the findings to decide on."""
        super().__init__()
        self._session = session
        self._subject = subject
        reviewing = session.reviewing
        self.accept = self._button(self.tr("Accept (A)"), reviewing.accept)
        self.edit = self._button(self.tr("Edit… (E)"), reviewing.edit)
        self.reject = self._button(self.tr("Reject (R)"), reviewing.reject)
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
            self.refresh_buttons()  # the library may have refused the decision

        button = QPushButton(text)
        button.clicked.connect(clicked)
        return button

    def refresh_buttons(self) -> None:
        """Update the enabled and checked states."""
        subject = self._subject()
        for button in (self.accept, self.edit, self.reject):
            button.setEnabled(bool(subject) and self._session.library is not None)
        for button, status in ((self.accept, Status.ACCEPTED), (self.reject, Status.REJECTED)):
            button.setChecked(bool(subject) and all(each.status is status for each in subject))
