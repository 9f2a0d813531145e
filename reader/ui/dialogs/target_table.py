"""The table of a commitment's targets."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from reader.types import Comparator, Target
from reader.ui import words
from reader.ui.dialogs.commitment_form import TargetRow

_BEFORE_ROLE = Qt.ItemDataRole.UserRole
_TEXT, _METRIC, _COMPARATOR, _VALUE, _UNIT = range(5)


class TargetTable(QTableWidget):
    """One target per row: words, metric, comparator, value and unit."""

    def __init__(self) -> None:
        """Create an empty table."""
        super().__init__(0, 5)
        self._before: list[Target | None] = []  # rows hold an index, since Qt would turn the tuple into a list
        self.setHorizontalHeaderLabels(
            [self.tr("Figure"), self.tr("Metric"), self.tr("Comparison"), self.tr("Value"), self.tr("Unit")]
        )
        self.setAccessibleName(self.tr("Figures"))
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)  # Tab leaves the table; arrows move in it
        self.setMinimumHeight(72)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_UNIT, QHeaderView.ResizeMode.ResizeToContents)

    def fill(self, rows: Iterable[TargetRow]) -> None:
        """Replace all rows."""
        self.setRowCount(0)
        for row in rows:
            self.add(row)

    def add(self, target: TargetRow) -> None:
        """Append a row."""
        row = self.rowCount()
        self.insertRow(row)
        for column, text in (
            (_TEXT, target.text),
            (_METRIC, target.metric),
            (_VALUE, target.value),
            (_UNIT, target.unit),
        ):
            self.setItem(row, column, QTableWidgetItem(text))
        first = self.item(row, _TEXT)
        assert first is not None
        first.setData(_BEFORE_ROLE, len(self._before))
        self._before.append(target.before)
        comparator = QComboBox()
        comparator.setAccessibleName(self.tr("Comparison"))
        for each in Comparator:
            comparator.addItem(words.comparator(each), each)
        comparator.setCurrentIndex(comparator.findData(target.comparator))
        self.setCellWidget(row, _COMPARATOR, comparator)
        QWidget.setTabOrder(self.cellWidget(row - 1, _COMPARATOR) or self, comparator)

    def add_empty(self) -> None:
        """Append an empty row and edit it."""
        self.add(TargetRow("", "", Comparator.REACH, "", "", None))
        row = self.rowCount() - 1
        self.setCurrentCell(row, _TEXT)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        first = self.item(row, _TEXT)
        assert first is not None
        self.editItem(first)

    def remove(self) -> None:
        """Remove the selected rows."""
        for row in sorted({index.row() for index in self.selectedIndexes()}, reverse=True):
            self.removeRow(row)

    def rows(self) -> tuple[TargetRow, ...]:
        """The current rows."""
        return tuple(self._row(row) for row in range(self.rowCount()))

    def _row(self, row: int) -> TargetRow:
        items = [self.item(row, column) for column in (_TEXT, _METRIC, _VALUE, _UNIT)]
        text, metric, value, unit = (item.text() if item is not None else "" for item in items)
        comparator = self.cellWidget(row, _COMPARATOR)
        assert isinstance(comparator, QComboBox)
        before = self._before[items[0].data(_BEFORE_ROLE)] if items[0] is not None else None
        return TargetRow(text, metric, Comparator(comparator.currentData()), value, unit, before)
