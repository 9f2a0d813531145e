"""The list of names that a person knows."""

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

from reader.types import EntityType, Name
from reader.ui import words

_NEVER = ""  # what a row's choice holds for words that are never a name


class NamesDialog(QDialog):
    """A table a person edits: the words, and what they always are."""

    def __init__(self, names: Iterable[Name], parent: QWidget) -> None:
        """Show the names of the library."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Names"))
        self.resize(480, 420)
        self.table = QTableWidget(0, 2)
        self.table.setHorizontalHeaderLabels([self.tr("Words"), self.tr("are always")])
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(self.tr("Names"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        explanation = QLabel(
            self.tr(
                "These words are so in every article, in either script, whatever else the analysis would make of them."
            )
        )
        explanation.setWordWrap(True)
        add, remove = QPushButton(self.tr("Add")), QPushButton(self.tr("Remove"))
        add.clicked.connect(self._add_empty)
        remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        for button in (add, remove):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(explanation)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        column.addWidget(box)
        for name in names:
            self.add(name)

    def add(self, name: Name) -> None:
        """Add a row with a name in it."""
        row = self.table.rowCount()
        self.table.insertRow(row)
        self.table.setItem(row, 0, QTableWidgetItem(name.text))
        kinds = QComboBox()
        kinds.setAccessibleName(self.tr("Type"))
        for kind in EntityType:
            kinds.addItem(words.kind(kind), kind)
        kinds.addItem(self.tr("never a name"), _NEVER)
        kinds.setCurrentIndex(kinds.findData(name.type or _NEVER))
        self.table.setCellWidget(row, 1, kinds)

    def _add_empty(self) -> None:
        self.add(Name("", EntityType.PER))
        row = self.table.rowCount() - 1
        self.table.setCurrentCell(row, 0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        first = self.table.item(row, 0)
        if first is not None:
            self.table.editItem(first)

    def _remove(self) -> None:
        for row in sorted({index.row() for index in self.table.selectedIndexes()}, reverse=True):
            self.table.removeRow(row)

    def names(self) -> tuple[Name, ...]:
        """What the table says now; of two rows for the same words the later counts."""
        found: dict[str, Name] = {}
        for row in range(self.table.rowCount()):
            item, kinds = self.table.item(row, 0), self.table.cellWidget(row, 1)
            assert isinstance(kinds, QComboBox)
            text = item.text().strip() if item is not None else ""
            if text:
                kind = kinds.currentData()
                found.pop(text, None)
                found[text] = Name(text, EntityType(kind) if kind else None)
        return tuple(found.values())
