"""The list page: every commitment of the library."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from reader.store.query import GroupBy
from reader.store.workbench import CommitmentRow, Workbench
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.paged.hint import PageHint
from reader.ui.paged.page import BasePage
from reader.ui.panels.commitment_list import CommitmentList
from reader.ui.panels.commitment_words import CommitmentWords, Shared

_Answer = TypeVar("_Answer")


class ListPage(BasePage):
    """Return opens the passage; C on two commitments compares them."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Run no queries until `refresh`."""
        super().__init__(session, theme)
        self._taken: CommitmentRow | None = None
        self.rows = CommitmentList(self._ask, tuple(GroupBy), CommitmentWords(session, theme, Shared.LIBRARY), theme)
        self.rows.empty_text = self.tr("No commitments: the articles are not analysed yet or contain none.")
        self.hint = PageHint()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rows, 1)
        column.addWidget(self.hint)
        self.rows.entered.connect(lambda row: self.passage_requested.emit(row.article, row.commitment.span))
        self.rows.key_pressed.connect(self._key)
        self.rows.filled.connect(self._count)
        self.rows.export_requested.connect(lambda: self.export_requested.emit(self.rows, self.hint.show_saved))
        self._show_hint()

    def refresh(self) -> None:
        """Reload the list."""
        self.rows.reload()

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        super().set_theme(theme)
        self.rows.set_theme(theme)

    def take_focus(self) -> None:
        """Focus the list."""
        self.rows.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, what: str, work: Callable[[Workbench], _Answer], done: Callable[[_Answer], None]) -> None:
        self.ask(what, lambda library: work(library.workbench), done)

    def _count(self) -> None:
        name = self.tr("List")
        self.titled.emit(f"{name} {self.rows.count:,}")

    def _key(self, row: CommitmentRow, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_C and not event.modifiers():
            event.accept()
            self.take(row)

    def take(self, row: CommitmentRow) -> None:
        """Remember a commitment for comparison, or compare it with the one remembered."""
        one, self._taken = self._taken, row if self._taken is None else None
        self._show_hint()
        if one is not None and one.id != row.id:
            self.compare_requested.emit(one, row)

    def _show_hint(self) -> None:
        self.hint.show_keys(
            self.tr("Return: open passage · C: compare · /: search")
            if self._taken is None
            else self.tr("Press C on another commitment to compare it, or on this one to cancel.")
        )
