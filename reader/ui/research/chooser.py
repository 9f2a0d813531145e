"""A small dialog to choose one of many entries by typing part of its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader.analysis import links

_MOST = 200  # maximum entries shown at once
_KEY = Qt.ItemDataRole.UserRole


class Choice(NamedTuple):
    """An entry: `key` identifies it, `label` is its name, and `detail` follows the name."""

    key: str
    label: str
    detail: str = ""


class Chooser(QDialog):
    """Typing filters the list, in either script.

    Signals: `chosen(key)`, None for the entry that removes the filter; `named(name)` for a new name.
    """

    chosen = Signal(object)
    named = Signal(str)

    def __init__(self, parent: QWidget, title: str, choices: Sequence[Choice], anything: str, new: str = "") -> None:
        """`anything` is the text of the entry that removes the filter; `new` ("New: {0}") allows a new name."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(360, 420)
        words = links.simplified("\n".join(choice.label for choice in choices)).lower().split("\n")
        self._choices = list(zip(words, choices, strict=True)) if choices else []
        self._anything, self._new = anything, new
        self.field = _Field()
        self.field.setPlaceholderText(self.tr("Type to filter"))
        self.field.setAccessibleName(title)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.more = QLabel()
        self.more.setObjectName("muted")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.more)
        self.field.textChanged.connect(self._fill)
        self.field.stepped.connect(self._step)
        self.field.returnPressed.connect(lambda: self._take(self.list.currentItem()))
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self._fill()

    def _fill(self) -> None:
        typed = self.field.text().strip()
        part = links.simplified(typed).lower()
        found = [choice for words, choice in self._choices if part in words]
        self.list.clear()
        if self._anything and not part:
            self._add(self._anything, None)
        for choice in found[:_MOST]:
            self._add("  ".join(filter(None, (choice.label, choice.detail))), choice.key)
        if self._new and typed and all(choice.label != typed for choice in found):
            item = self._add(self._new.format(typed), None)
            item.setData(_KEY + 1, typed)
        self.list.setCurrentRow(0)
        self.more.setVisible(not self.list.count() or len(found) > _MOST)
        self.more.setText(
            self.tr("%n more; type to find them.", "", len(found) - _MOST)
            if len(found) > _MOST
            else self.tr("No matches.")
        )

    def _add(self, words: str, key: str | None) -> QListWidgetItem:
        item = QListWidgetItem(words)
        item.setData(_KEY, key)
        self.list.addItem(item)
        return item

    def _step(self, step: int) -> None:
        self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), self.list.count() - 1))

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        name, key = item.data(_KEY + 1), item.data(_KEY)
        self.accept()
        if name:
            self.named.emit(name)
        else:
            self.chosen.emit(key)


class _Field(QLineEdit):
    """Signal: `stepped(step)` on the up and down arrow keys."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
