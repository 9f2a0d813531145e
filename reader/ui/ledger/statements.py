"""Commitments of several articles in foldable sections."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.store.workbench import CommitmentRow as Kept
from reader.types import Span
from reader.ui.lists.row import Chip, Row, Size
from reader.ui.lists.rows import RowList
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.paged.hint import PageHint
from reader.ui.panels.commitment_words import CommitmentWords, Shared


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a header with their number, which may exceed the rows shown."""

    title: str
    rows: tuple[Kept, ...]
    count: int


class Statements(QWidget):
    """Return opens the passage or folds a section; C on two commitments compares them.

    Signals: `passage_requested(sha256, span)`, `compare_requested(one, other)` with two rows.
    """

    passage_requested = Signal(str, Span)
    compare_requested = Signal(object, object)

    def __init__(self, session: Session, theme: Theme, name: str, shared: Shared) -> None:
        """`shared` is what all commitments have in common."""
        super().__init__()
        self._words = CommitmentWords(session, theme, shared, by_date=True)
        self._sections: Sequence[Section] = ()
        self._folded: set[str] = set()
        self._taken: Kept | None = None
        self.list = RowList(self._make_row, self._make_size, theme, name)
        self.hint = PageHint()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        self.list.entered_row.connect(self._enter)
        self.list.doubleClicked.connect(lambda _: self._enter(self.list.current_key()))
        self.list.key_pressed.connect(self._press)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.list.addAction(self.tr("Go to passage"), lambda: self._enter(self.list.current_key()))
        self.list.addAction(self.tr("Compare…"), self.take)
        self._show_hint()

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        self._words.theme = theme
        self.list.set_theme(theme)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these sections; the current commitment stays current if it is among them."""
        before = self.current()
        self._sections = sections
        self._fill()
        if before is not None:
            again = (key for key in self.list.rows.keys if isinstance(key, Kept) and key.id == before.id)
            self.list.show_key(next(again, None))

    def current(self) -> Kept | None:
        """The commitment of the current row."""
        key = self.list.current_key()
        return key if isinstance(key, Kept) else None

    def _fill(self) -> None:
        keys: list[object] = []
        for section in self._sections:
            keys.append(section)
            if section.title not in self._folded:
                keys += section.rows
        self.list.rows.set_keys(keys)

    def _make_size(self, key: object) -> Size:
        if isinstance(key, Section):
            return Size(header=True)
        assert isinstance(key, Kept)
        return self._words.size(key)

    def _make_row(self, key: object) -> Row:
        if isinstance(key, Section):
            return Row(title=key.title, meta=f"{key.count:,}", expanded=key.title not in self._folded)
        assert isinstance(key, Kept)
        row = self._words.row(key)
        if self._taken is None or self._taken.id != key.id:
            return row
        return dataclasses.replace(row, chips=(Chip(self.tr("to compare"), self._words.theme.accent), *row.chips))

    def _enter(self, key: object) -> None:
        if isinstance(key, Section):
            self._folded ^= {key.title}
            self._fill()
            self.list.show_key(key)
        elif isinstance(key, Kept):
            self.passage_requested.emit(key.article, key.commitment.span)

    def _press(self, key: object, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_C and not event.modifiers():
            event.accept()
            self.take()

    def take(self) -> None:
        """Remember the current commitment for comparison, or compare it with the one remembered."""
        one, two = self._taken, self.current()
        if two is None:
            return
        self._taken = two if one is None else None
        self.list.refresh()
        self._show_hint()
        if one is not None and one.id != two.id:
            self.compare_requested.emit(one, two)

    def _show_hint(self) -> None:
        if self._taken is None:
            self.hint.show_keys(self.tr("Return: open passage · C: compare"))
        else:
            self.hint.show_keys(self.tr("Press C on another commitment to compare it, or on this one to cancel."))
