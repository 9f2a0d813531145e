"""Dialogs that edit the lists of names and terms in a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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

from reader.types import EntityType, Name, Script, Term
from reader.ui import words
from reader.ui.chrome.tools import SCRIPT_NAMES
from reader.ui.paged.keys import press_only_when_focused


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


_NEVER = ""  # combo box data for words that are never a name


class NamesDialog(WordListDialog):
    """An editable table of words and their kind."""

    def __init__(self, names: Iterable[Name], parent: QWidget) -> None:
        """List these names."""
        explanation = self.tr("Always treat these words as shown, in every article and in either script.")
        super().__init__(self.tr("Names"), [self.tr("Words"), self.tr("Treat as")], explanation, parent)
        for name in names:
            self.add(name)

    def add(self, name: Name) -> None:
        """Add a row for a name."""
        kinds = QComboBox()
        kinds.setAccessibleName(self.tr("Type"))
        for kind in EntityType:
            kinds.addItem(words.kind(kind), kind)
        kinds.addItem(self.tr("never a name"), _NEVER)
        kinds.setCurrentIndex(kinds.findData(name.type or _NEVER))
        self.add_row([name.text], kinds)

    def add_empty(self) -> None:
        """Add a row for a person's name, the most common kind."""
        self.add(Name("", EntityType.PER))

    def names(self) -> tuple[Name, ...]:
        """The names in the table; of duplicates the last counts."""
        found: dict[str, Name] = {}
        for (text,), kind in self.rows():
            if text:
                found.pop(text, None)
                found[text] = Name(text, EntityType(kind) if kind else None)
        return tuple(found.values())


_CONVERTED = (Script.HANS, Script.HANT, Script.TW, Script.TWP, Script.HK)


class TermsDialog(WordListDialog):
    """An editable table: words, what they become (empty: unchanged), and in which view."""

    def __init__(self, terms: Iterable[Term], parent: QWidget) -> None:
        """List these terms."""
        columns = [self.tr("Words"), self.tr("Convert to"), self.tr("Views")]
        explanation = self.tr(
            "These words are converted this way in every article. Leave the second column empty to keep a word"
            " unchanged."
        )
        super().__init__(self.tr("Terms"), columns, explanation, parent)
        for term in terms:
            self.add(term)

    def add(self, term: Term) -> None:
        """Add a row for a term."""
        views = QComboBox()
        views.setAccessibleName(self.tr("View"))
        views.addItem(self.tr("all views"), None)
        for script in _CONVERTED:
            views.addItem(SCRIPT_NAMES[script], script)
        views.setCurrentIndex(0 if term.script is None else 1 + _CONVERTED.index(term.script))
        self.add_row([term.text, term.becomes or ""], views)

    def add_empty(self) -> None:
        """Add a row for words unchanged in all views."""
        self.add(Term("", None, None))

    def terms(self) -> tuple[Term, ...]:
        """The terms in the table; of duplicates for the same view the last counts."""
        found: dict[tuple[str, Script | None], Term] = {}
        for (text, becomes), script in self.rows():
            if text:
                where = None if script is None else Script(script)
                found[text, where] = Term(text, becomes or None, where)
        return tuple(found.values())
