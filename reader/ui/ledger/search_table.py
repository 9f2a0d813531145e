"""A search field above a table filled by library queries, for the pages of actors and metrics."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.ui.ledger.table import Column, Table
from reader.ui.look.theme import Theme

_PAUSE = 150  # milliseconds after the last key


class SearchTable(QWidget):
    """Return or Down in the field goes to the table, / back to the field. Signal: `asked()` when it needs rows."""

    asked = Signal()

    def __init__(self, columns: Sequence[Column], theme: Theme, name: str, hint: str, sort: int) -> None:
        """`name` is the accessible name of the table, `hint` the placeholder of the field."""
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setClearButtonEnabled(True)
        self.table = Table(columns, theme, name, sort)
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(14, 8, 14, 8)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._entering = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 0, 0)
        column.setSpacing(8)
        field = QHBoxLayout()
        field.setContentsMargins(0, 0, 14, 0)  # only the table extends to the edge
        field.addWidget(self.field)
        column.addLayout(field)
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)
        self.empty.hide()
        self.field.textChanged.connect(self._pause.start)
        self.field.returnPressed.connect(self._enter_table)
        self.table.sorted.connect(self.asked)
        for key, parent, verb in (("Down", self.field, self._enter_table), ("/", self.table, self.field.setFocus)):
            shortcut = QShortcut(QKeySequence(key), parent)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)  # ignored as a constructor argument
            shortcut.activated.connect(verb)

    @property
    def search(self) -> str:
        """The search text."""
        return self.field.text().strip()

    def show_rows(self, rows: Sequence[Any], none: str, nothing_found: str) -> None:
        """Show the rows of a query, identified by `key`, or the reason why there are none."""
        self.table.show_rows(rows, lambda one, other: bool(one.key == other.key))
        if self._entering:
            self._choose_first()
        self.empty.setVisible(not rows)
        self.empty.setText(nothing_found if self.search else none)

    def _enter_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._entering = self._pause.isActive()  # the result for the typed text is still pending
        if self._entering:
            self._pause.stop()
            self.asked.emit()
        else:
            self._choose_first()

    def _choose_first(self) -> None:
        self._entering = False
        if self.table.current() is None and self.table.rows:
            self.table.choose(0)
