"""The keys: every command with those that run it, to be changed by pressing others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.ui.commands import fuzzy_match
from reader.ui.commands.shortcuts import on_the_page, sequence, shown, usable
from reader.ui.dialogs.return_key import only_with_keyboard

if TYPE_CHECKING:
    from reader.ui.window import Window

_NAME = Qt.ItemDataRole.UserRole
_MANY = 2  # keys of the page that are written out


class KeyboardPage(QWidget):
    """A table of commands; below it the keys of the chosen one. What the page itself does on keys can only be read."""

    resets = True

    def __init__(self, window: Window) -> None:
        """Show the keys as they are now."""
        super().__init__()
        self._shortcuts = window.shortcuts
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Find a command or its keys"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._narrow)
        self.setFocusProxy(self.filter)
        self.table = self._make_table()
        self.filter.returnPressed.connect(self.table.setFocus)
        self.field = QKeySequenceEdit()
        self.field.setMaximumSequenceLength(1)
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(self.tr("Keys for the chosen command"))
        self.field.keySequenceChanged.connect(self._judge)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.use, self.more = QPushButton(), QPushButton(self.tr("Add"))
        self.none, self.usual = QPushButton(self.tr("No keys")), QPushButton(self.tr("Usual keys"))
        self.more.setToolTip(self.tr("Add these keys and keep the others"))
        self.use.clicked.connect(lambda: self._set([self.pressed]))
        self.more.clicked.connect(lambda: self._set([*self._shortcuts.keys(self.name), self.pressed]))
        self.none.clicked.connect(lambda: self._set([]))
        self.usual.clicked.connect(lambda: self._shortcuts.reset(self.name))
        for button in (self.use, self.more, self.none, self.usual):
            # It has nothing to do any more, and the next one, to which Qt would go, would take back what it did.
            button.clicked.connect(self.table.setFocus)
        below = QHBoxLayout()
        below.addWidget(self.field, 1)
        for button in (self.use, self.more, self.none, self.usual):
            only_with_keyboard(button)
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addWidget(self.sentence)
        column.addLayout(below)
        self._shortcuts.changed.connect(self.refresh)
        self.table.currentCellChanged.connect(self._choose)
        self.refresh()
        self.table.setCurrentCell(0, 0)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Keys"), self.tr("Usual keys")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAccessibleName(self.tr("Commands and their keys"))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for name in self._shortcuts.names:
            _add(table, name, self._shortcuts.words(name))
        for words, keys in on_the_page():
            row = _add(table, "", self.tr("On the page › {0}").format(words))
            _item(table, row, 1).setText(shown(keys) if len(keys) <= _MANY else f"{shown(keys[:1])} …")
        return table

    # What is chosen

    @property
    def name(self) -> str:
        """The chosen command; "" where the row is one of the page's own."""
        row = self.table.currentRow()
        return str(_item(self.table, row, 0).data(_NAME)) if row >= 0 else ""

    @property
    def pressed(self) -> str:
        """The key in the field, as Qt writes it for files; "" where there is none that can be used."""
        return "".join(usable(self.field.keySequence().toString()))

    def choose(self, name: str) -> None:
        """Turn to a command by its name."""
        for row in range(self.table.rowCount()):
            if _item(self.table, row, 0).data(_NAME) == name:
                self.filter.clear()
                self.table.setCurrentCell(row, 0)

    def refresh(self) -> None:
        """Show the keys as they are now; what the person changed is bold."""
        for row in range(self.table.rowCount()):
            name = str(_item(self.table, row, 0).data(_NAME))
            if name:
                now, usual = self._shortcuts.keys(name), self._shortcuts.usual(name)
                keys = _item(self.table, row, 1)
                keys.setText(shown(now))
                font = keys.font()
                font.setBold(now != usual)
                keys.setFont(font)
                _item(self.table, row, 2).setText(shown(usual))
        self._choose()

    def reset(self) -> None:
        """Give every command its usual keys."""
        self._shortcuts.reset_all()

    def _narrow(self, typed: str) -> None:
        wanted = fuzzy_match.folded(typed)
        first = -1
        for row in range(self.table.rowCount()):
            words, keys = _item(self.table, row, 0).text(), _item(self.table, row, 1).text()
            by_words = fuzzy_match.score(wanted, fuzzy_match.folded(words)) is not None
            there = by_words or (bool(typed.strip()) and typed.strip().casefold() in keys.casefold())
            self.table.setRowHidden(row, not there)
            if there and first < 0:
                first = row
        for column in (1, 2):  # which Qt would not measure again for other rows
            self.table.resizeColumnToContents(column)
        if first >= 0 and (self.table.currentRow() < 0 or self.table.isRowHidden(self.table.currentRow())):
            self.table.setCurrentCell(first, 0)

    # Changing

    def _choose(self) -> None:
        """Show the keys of the chosen command below."""
        name = self.name
        first = self._shortcuts.keys(name)[:1] if name else ()
        self.field.blockSignals(True)
        self.field.setKeySequence(sequence("".join(first)))
        self.field.blockSignals(False)
        self.field.setEnabled(bool(name))
        self._judge()

    def _judge(self) -> None:
        """Say what giving the pressed keys to the chosen command would mean, and offer what can be done."""
        name, key = self.name, self.pressed
        mine = self._shortcuts.keys(name) if name else ()
        holder = self._shortcuts.holder(key) if key else None
        page = self._shortcuts.page_use(key)
        new = bool(name and key) and key not in mine and not page
        for button in (self.use, self.more):
            button.setEnabled(new)
        self.use.setText(self.tr("Take over") if new and holder is not None else self.tr("Use"))
        self.none.setEnabled(bool(mine))
        self.usual.setEnabled(bool(name) and mine != self._shortcuts.usual(name))
        if not name:
            words = self.tr("The page itself takes these keys; they cannot be changed.")
        elif page:
            words = self.tr("{0} is a key of the page: {1}. Press others.").format(shown((key,)), page)
        elif new and holder is not None:
            words = self.tr("{0} now runs {1}, which would lose these keys.")
            words = words.format(shown((key,)), self._shortcuts.words(holder))
        elif self.field.keySequence().count() and not key:
            words = self.tr("These keys cannot be used. Press others.")
        else:
            words = self.tr("Click into the field, or go there with Tab, and press the keys for this command.")
        self.sentence.setText(words)
        self.field.setAccessibleDescription(words)

    def _set(self, keys: list[str]) -> None:
        self._shortcuts.set(self.name, keys)


def _add(table: QTableWidget, name: str, words: str) -> int:
    row = table.rowCount()
    table.insertRow(row)
    for column, text in enumerate((words, "", "")):
        item = QTableWidgetItem(text)
        item.setData(_NAME, name)
        item.setToolTip(text)
        table.setItem(row, column, item)
    return row


def _item(table: QTableWidget, row: int, column: int) -> QTableWidgetItem:
    item = table.item(row, column)
    assert item is not None
    return item
