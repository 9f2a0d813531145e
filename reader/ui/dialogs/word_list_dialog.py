"""Base of dialogs with an editable table: text columns and a final combo box column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

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

from reader.ui.dialogs.return_key import press_only_when_focused


class WordListDialog(QDialog):
    """Rows can be added and removed; changes apply on OK."""

    keeps_size = True

    def __init__(self, title: str, columns: Sequence[str], explanation: str, parent: QWidget) -> None:
        """Create an empty table with `columns` as headers and `explanation` above."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(320 + 80 * len(columns), 420)
        self.table = QTableWidget(0, len(columns))
        self.table.setHorizontalHeaderLabels(list(columns))
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(title)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(len(columns) - 1, QHeaderView.ResizeMode.ResizeToContents)
        about = QLabel(explanation)
        about.setWordWrap(True)
        add, remove = QPushButton(self.tr("Add")), QPushButton(self.tr("Remove"))
        add.clicked.connect(self._add_and_edit)
        remove.clicked.connect(self._remove)
        buttons = QHBoxLayout()
        for button in (add, remove):
            press_only_when_focused(button)
            buttons.addWidget(button)
        buttons.addStretch()
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        column.addWidget(box)

    def add_empty(self) -> None:
        """Append an empty row."""
        raise NotImplementedError

    def add_row(self, texts: Sequence[str], choice: QComboBox) -> None:
        """Append a row."""
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in enumerate(texts):
            self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.setCellWidget(row, len(texts), choice)
        QWidget.setTabOrder(self.table.cellWidget(row - 1, len(texts)) or self.table, choice)
        self.table.horizontalHeader().resizeSections()  # the combo box was set after the row was measured

    def rows(self) -> list[tuple[list[str], Any]]:
        """The stripped texts of every row, with the data of its combo box."""
        last = self.table.columnCount() - 1
        found = []
        for row in range(self.table.rowCount()):
            items = (self.table.item(row, column) for column in range(last))
            choice = self.table.cellWidget(row, last)
            assert isinstance(choice, QComboBox)
            found.append(([item.text().strip() if item is not None else "" for item in items], choice.currentData()))
        return found

    def _add_and_edit(self) -> None:
        self.add_empty()
        row = self.table.rowCount() - 1
        self.table.setCurrentCell(row, 0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        first = self.table.item(row, 0)
        if first is not None:
            self.table.editItem(first)

    def _remove(self) -> None:
        for row in sorted({index.row() for index in self.table.selectedIndexes()}, reverse=True):
            self.table.removeRow(row)
