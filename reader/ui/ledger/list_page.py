"""The list of the ledger: every commitment of the library."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from reader.store.query import By
from reader.store.workbench import Row, Workbench
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.paged.hint import Hint
from reader.ui.paged.page import Page
from reader.ui.panels.commitment_list import CommitmentList
from reader.ui.panels.commitment_words import CommitmentWords

_Answer = TypeVar("_Answer")


class ListPage(Page):
    """Return goes to the passage, C takes a commitment to compare it with the next one taken."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Ask for nothing before `refresh`."""
        super().__init__(session, theme)
        self._taken: Row | None = None
        self.rows = CommitmentList(self._ask, tuple(By), CommitmentWords(session, theme, library=True), theme)
        self.rows.none = self.tr("No article of the library has been analysed, or none promises anything.")
        self.hint = Hint()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rows, 1)
        column.addWidget(self.hint)
        self.rows.entered.connect(lambda row: self.passage_wanted.emit(row.article, row.commitment.span))
        self.rows.key_pressed.connect(self._key)
        self.rows.filled.connect(self._count)
        self.rows.export_wanted.connect(lambda: self.export_wanted.emit(self.rows, self.hint.tell_written))
        self._show_hint()

    def refresh(self) -> None:
        """Show what the library has now."""
        self.rows.reload()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        super().set_theme(theme)
        self.rows.set_theme(theme)

    def take_focus(self) -> None:
        """Begin in the list."""
        self.rows.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, what: str, work: Callable[[Workbench], _Answer], done: Callable[[_Answer], None]) -> None:
        self.ask(what, lambda library: work(library.workbench), done)

    def _count(self) -> None:
        name = self.tr("List")
        self.titled.emit(f"{name} {self.rows.count:,}")

    def _key(self, row: Row, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_C and not event.modifiers():
            event.accept()
            self.take(row)

    def take(self, row: Row) -> None:
        """Take a commitment to compare it; the second one taken is compared with the first."""
        one, self._taken = self._taken, row if self._taken is None else None
        self._show_hint()
        if one is not None and one.id != row.id:
            self.compare_wanted.emit(one, row)

    def _show_hint(self) -> None:
        self.hint.show_keys(
            self.tr("Return: to the passage · C: take it to compare · /: search")
            if self._taken is None
            else self.tr("C on another commitment compares it with this one, C on this one lets it go.")
        )
