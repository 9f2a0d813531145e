"""The choice of a tag to merge into."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.types import Tag
from reader.ui.codebook.tree import swatch
from reader.ui.look.theme import Theme


class MergeTagDialog(QDialog):
    """A filterable list of the other tags; `chosen` is the id of the selected one."""

    def __init__(self, tag: Tag, others: Iterable[Tag], marks: int, theme: Theme, parent: QWidget) -> None:
        """`marks` counts the marks with `tag`."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Merge tag"))
        self.resize(420, 420)
        text = self.tr("All %n mark(s) of “{0}” will get the tag chosen here, and “{0}” will be deleted.", "", marks)
        about = QLabel(text.format(tag.name))
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Tags"))
        for each in others:
            item = QListWidgetItem(swatch(theme, each.colour), each.name)
            item.setData(Qt.ItemDataRole.UserRole, each.id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self.accept)
        self.search.textChanged.connect(self._narrow)
        self.box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.box.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Merge"))
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (about, self.search, self.list, self.box):
            column.addWidget(widget)

    def _narrow(self, text: str) -> None:
        shown = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(text.casefold() not in item.text().casefold())
            shown += [] if item.isHidden() else [item]
        if shown and (self.list.currentItem() is None or self.list.currentItem().isHidden()):
            self.list.setCurrentItem(shown[0])
        self.box.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(shown))

    @property
    def chosen(self) -> str | None:
        """The id of the target tag."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None and not item.isHidden() else None
