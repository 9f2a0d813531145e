"""The settings page for keyboard shortcuts."""

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
from reader.ui.commands.shortcuts import key_sequence, native_text, parse_keys, reserved_keys
from reader.ui.paged.keys import press_only_when_focused

if TYPE_CHECKING:
    from reader.ui.commands.shortcuts import Shortcuts

_NAME = Qt.ItemDataRole.UserRole
_MAX_LISTED = 2  # reserved keys listed in full


class KeyboardPage(QWidget):
    """A table of commands with an editor for the selected one. Reserved keys are read-only."""

    resets = True

    def __init__(self, shortcuts: Shortcuts) -> None:
        """Show the current keys."""
        super().__init__()
        self._shortcuts = shortcuts
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Find a command or shortcut"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._narrow)
        self.setFocusProxy(self.filter)
        self.table = self._make_table()
        self.filter.returnPressed.connect(self.table.setFocus)
        self.field = QKeySequenceEdit()
        self.field.setMaximumSequenceLength(1)
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(self.tr("Shortcut for the selected command"))
        self.field.keySequenceChanged.connect(self._update_buttons)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.use, self.more = QPushButton(), QPushButton(self.tr("Add"))
        self.clear, self.restore_default = QPushButton(self.tr("Clear")), QPushButton(self.tr("Restore default"))
        self.more.setToolTip(self.tr("Add this shortcut and keep the others"))
        self.use.clicked.connect(lambda: self._set([self.pressed]))
        self.more.clicked.connect(lambda: self._set([*self._shortcuts.keys(self.name), self.pressed]))
        self.clear.clicked.connect(lambda: self._set([]))
        self.restore_default.clicked.connect(lambda: self._shortcuts.reset(self.name))
        for button in (self.use, self.more, self.clear, self.restore_default):
            # The button is now disabled: Qt would move the focus to the next one, which reverts the change.
            button.clicked.connect(self.table.setFocus)
        editor_row = QHBoxLayout()
        editor_row.addWidget(self.field, 1)
        for button in (self.use, self.more, self.clear, self.restore_default):
            press_only_when_focused(button)
            editor_row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addWidget(self.sentence)
        column.addLayout(editor_row)
        self._shortcuts.changed.connect(self.refresh)
        self.table.currentCellChanged.connect(self._choose)
        self.refresh()
        self.table.setCurrentCell(0, 0)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Shortcut"), self.tr("Restore default")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAccessibleName(self.tr("Commands and shortcuts"))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for name in self._shortcuts.names:
            _add(table, name, self._shortcuts.words(name))
        for words, keys in reserved_keys():
            row = _add(table, "", self.tr("Article › {0}").format(words))
            _item(table, row, 1).setText(
                native_text(keys) if len(keys) <= _MAX_LISTED else f"{native_text(keys[:1])} …"
            )
        return table

    # Selection

    @property
    def name(self) -> str:
        """The selected command, "" for reserved keys."""
        row = self.table.currentRow()
        return str(_item(self.table, row, 0).data(_NAME)) if row >= 0 else ""

    @property
    def pressed(self) -> str:
        """The key in the field in Qt's portable form, "" if not usable."""
        return "".join(parse_keys(self.field.keySequence().toString()))

    def choose(self, name: str) -> None:
        """Select a command by name."""
        for row in range(self.table.rowCount()):
            if _item(self.table, row, 0).data(_NAME) == name:
                self.filter.clear()
                self.table.setCurrentCell(row, 0)

    def refresh(self) -> None:
        """Show the current keys; changed ones are bold."""
        for row in range(self.table.rowCount()):
            name = str(_item(self.table, row, 0).data(_NAME))
            if name:
                now, default = self._shortcuts.keys(name), self._shortcuts.default_keys(name)
                keys = _item(self.table, row, 1)
                keys.setText(native_text(now))
                font = keys.font()
                font.setBold(now != default)
                keys.setFont(font)
                _item(self.table, row, 2).setText(native_text(default))
        self._choose()

    def reset(self) -> None:
        """Reset every command to its default keys."""
        self._shortcuts.reset_all()

    def _narrow(self, typed: str) -> None:
        query = fuzzy_match.fold(typed)
        first = -1
        for row in range(self.table.rowCount()):
            words, keys = _item(self.table, row, 0).text(), _item(self.table, row, 1).text()
            by_words = fuzzy_match.score(query, fuzzy_match.fold(words)) is not None
            matches = by_words or (bool(typed.strip()) and typed.strip().casefold() in keys.casefold())
            self.table.setRowHidden(row, not matches)
            if matches and first < 0:
                first = row
        for column in (1, 2):  # Qt does not measure them again when rows are hidden
            self.table.resizeColumnToContents(column)
        if first >= 0 and (self.table.currentRow() < 0 or self.table.isRowHidden(self.table.currentRow())):
            self.table.setCurrentCell(first, 0)

    # Changing

    def _choose(self) -> None:
        """Show the selected command's keys in the editor."""
        name = self.name
        first = self._shortcuts.keys(name)[:1] if name else ()
        self.field.blockSignals(True)
        self.field.setKeySequence(key_sequence("".join(first)))
        self.field.blockSignals(False)
        self.field.setEnabled(bool(name))
        self._update_buttons()

    def _update_buttons(self) -> None:
        """Explain the effect of assigning the pressed key, and enable the buttons."""
        name, key = self.name, self.pressed
        current = self._shortcuts.keys(name) if name else ()
        holder = self._shortcuts.holder(key) if key else None
        page = self._shortcuts.reserved_use(key)
        new = bool(name and key) and key not in current and not page
        for button in (self.use, self.more):
            button.setEnabled(new)
        self.use.setText(self.tr("Reassign") if new and holder is not None else self.tr("Use"))
        self.clear.setEnabled(bool(current))
        self.restore_default.setEnabled(bool(name) and current != self._shortcuts.default_keys(name))
        if not name:
            words = self.tr("These keys are reserved for the article and cannot be changed.")
        elif page:
            words = self.tr("{0} is reserved for the article: {1}. Press another.").format(native_text((key,)), page)
        elif new and holder is not None:
            words = self.tr("{0} is assigned to {1}, which would lose it.")
            words = words.format(native_text((key,)), self._shortcuts.words(holder))
        elif self.field.keySequence().count() and not key:
            words = self.tr("This shortcut cannot be used. Press another.")
        else:
            words = self.tr("Click the field or Tab to it, then press a shortcut for this command.")
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
