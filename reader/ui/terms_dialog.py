"""The list of words to convert so, or not at all."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.types import Script, Term
from reader.ui.segments import NAMES

_CONVERTED = (Script.HANS, Script.HANT, Script.TW, Script.TWP, Script.HK)


class TermsDialog(QDialog):
    """A table a person edits: the words, what they become (empty: they stay), and in which view."""

    def __init__(self, terms: Iterable[Term], parent: QWidget) -> None:
        """Show the terms of the library."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Terms"))
        self.resize(520, 420)
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels([self.tr("Words"), self.tr("become"), self.tr("in")])
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAccessibleName(self.tr("Terms"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        explanation = QLabel(
            self.tr("These words are converted so in every article. Where the second column is empty, they stay.")
        )
        explanation.setWordWrap(True)
        add = QPushButton(self.tr("Add"))
        add.clicked.connect(self._add_empty)
        remove = QPushButton(self.tr("Remove"))
        remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.addWidget(add)
        row.addWidget(remove)
        row.addStretch()
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(explanation)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        column.addWidget(box)
        for term in terms:
            self.add(term)

    def add(self, term: Term) -> None:
        """Add a row with a term in it."""
        row = self.table.rowCount()
        self.table.insertRow(row)
        self.table.setItem(row, 0, QTableWidgetItem(term.text))
        self.table.setItem(row, 1, QTableWidgetItem(term.becomes or ""))
        views = QComboBox()
        views.setAccessibleName(self.tr("View"))
        views.addItem(self.tr("all views"), None)
        for script in _CONVERTED:
            views.addItem(NAMES[script], script)
        views.setCurrentIndex(0 if term.script is None else 1 + _CONVERTED.index(term.script))
        self.table.setCellWidget(row, 2, views)

    def _add_empty(self) -> None:
        self.add(Term("", None, None))
        row = self.table.rowCount() - 1
        self.table.setCurrentCell(row, 0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        first = self.table.item(row, 0)
        if first is not None:
            self.table.editItem(first)

    def _remove(self) -> None:
        for index in sorted({index.row() for index in self.table.selectedIndexes()}, reverse=True):
            self.table.removeRow(index)

    def terms(self) -> tuple[Term, ...]:
        """What the table says now; of two rows for the same words in the same view the later counts."""
        found: dict[tuple[str, Script | None], Term] = {}
        for row in range(self.table.rowCount()):
            items = (self.table.item(row, column) for column in (0, 1))
            text, becomes = (item.text().strip() if item is not None else "" for item in items)
            views = self.table.cellWidget(row, 2)
            assert isinstance(views, QComboBox)
            if text:
                script = views.currentData()
                found[text, script] = Term(text, becomes or None, script)
        return tuple(found.values())
