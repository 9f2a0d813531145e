"""The tree of tags with colour, key and counts; renames in place and moves by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from reader.types import Tag
from reader.ui.look.theme import Theme

_ID = Qt.ItemDataRole.UserRole
_EDGE = 14  # pixels of a swatch


class TagTree(QTreeWidget):
    """The tags in their hierarchy.

    Signals: `renamed(id, name)`; `moved(id, parent)` (a drop; parent "" is the top); `indented(id)` and
    `outdented(id)` (Alt with the right and left arrow); `deleted(id)`; `key_assigned(id, number)` for 1–9, 0 for none.
    """

    renamed = Signal(str, str)
    moved = Signal(str, str)
    indented = Signal(str)
    outdented = Signal(str)
    deleted = Signal(str)
    key_assigned = Signal(str, int)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        """Create an empty tree."""
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(self.tr("Tags"))
        self.setHeaderLabels([self.tr("Tag"), self.tr("Key"), self.tr("Marks"), self.tr("Articles")])
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            self.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(_EDGE, _EDGE))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.itemChanged.connect(self._changed)
        self._filling = False

    def fill(self, tags: Iterable[Tag], counts: Mapping[str, tuple[int, int]] | None) -> None:
        """Show these tags, keeping the current and collapsed ones. Counts may follow later (None)."""
        current, collapsed = self.current(), self._collapsed()
        self._filling = True
        self.clear()
        tags = list(tags)
        items = {tag.id: self._item(tag, counts) for tag in tags}
        for tag in tags:
            parent_item = items.get(tag.parent or "")
            if parent_item is not None:
                parent_item.addChild(items[tag.id])
            else:
                self.addTopLevelItem(items[tag.id])
        self.expandAll()
        for id in collapsed & items.keys():
            items[id].setExpanded(False)
        self._filling = False
        self.show_tag(current if current in items else None)

    def _item(self, tag: Tag, counts: Mapping[str, tuple[int, int]] | None) -> QTreeWidgetItem:
        locale = self.locale()
        marks, articles = counts.get(tag.id, (0, 0)) if counts is not None else (0, 0)
        figures = [locale.toString(each) if counts is not None else "…" for each in (marks, articles)]
        item = QTreeWidgetItem([tag.name, str(tag.shortcut or ""), *figures])
        item.setData(0, _ID, tag.id)
        item.setIcon(0, swatch(self.theme, tag.colour))
        item.setToolTip(0, tag.description)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        for column in (1, 2, 3):
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    def show_counts(self, counts: Mapping[str, tuple[int, int]]) -> None:
        """Show the number of marks and of articles for each tag id."""
        self._filling = True
        for item in self._items():
            for column, figure in enumerate(counts.get(item.data(0, _ID), (0, 0)), start=2):
                item.setText(column, self.locale().toString(figure))
        self._filling = False

    def _items(self) -> list[QTreeWidgetItem]:
        return self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)

    def _collapsed(self) -> set[str]:
        return {item.data(0, _ID) for item in self._items() if item.childCount() and not item.isExpanded()}

    def current(self) -> str | None:
        """The id of the current tag, or None."""
        item = self.currentItem()
        return item.data(0, _ID) if item is not None else None

    def show_tag(self, id: str | None, edit: bool = False) -> None:
        """Select a tag, or the first if None or unknown; `edit` starts renaming."""
        item = next((each for each in self._items() if each.data(0, _ID) == id), None) or self.topLevelItem(0)
        if item is not None:
            self.setCurrentItem(item)
            self.scrollToItem(item)
            if edit:
                self.editItem(item, 0)

    def siblings(self, id: str) -> list[str]:
        """The ids of a tag and its siblings, in order."""
        item = next((each for each in self._items() if each.data(0, _ID) == id), None)
        parent_item = (item.parent() if item is not None else None) or self.invisibleRootItem()
        children = (parent_item.child(at) for at in range(parent_item.childCount()))
        return [child.data(0, _ID) for child in children if child is not None]

    def _changed(self, item: QTreeWidgetItem, column: int) -> None:
        if not self._filling and column == 0:
            self.renamed.emit(item.data(0, _ID), item.text(0))

    # Moving

    def dropEvent(self, event: QDropEvent) -> None:
        """Emit `moved`; the tree is refilled once the library is updated."""
        target = self.itemAt(event.position().toPoint())
        where = self.dropIndicatorPosition()
        on = QAbstractItemView.DropIndicatorPosition.OnItem
        if target is not None and where != on:
            target = target.parent()
        id = self.current()
        event.setDropAction(Qt.DropAction.IgnoreAction)  # else Qt would move the row itself
        event.accept()
        if id is not None:
            self.moved.emit(id, target.data(0, _ID) if target is not None else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+arrow indents or outdents, 1–9 assigns a key, 0 clears it, Delete asks to delete."""
        id, key = self.current(), event.key()
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        event.accept()
        if id is None:
            super().keyPressEvent(event)
        elif alt and key == Qt.Key.Key_Right:
            self.indented.emit(id)
        elif alt and key == Qt.Key.Key_Left:
            self.outdented.emit(id)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deleted.emit(id)
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9 and not event.modifiers():
            self.key_assigned.emit(id, key - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)


def swatch(theme: Theme, colour: int, edge: int = _EDGE) -> QIcon:
    """A square icon of a tag colour."""
    picture = QPixmap(edge, edge)
    picture.fill(QColor(theme.tags[colour]))
    with QPainter(picture) as painter:
        painter.setPen(QColor(theme.muted))
        painter.drawRect(0, 0, edge - 1, edge - 1)
    return QIcon(picture)
