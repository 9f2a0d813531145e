"""The tree of tags: colour, key and counts, renamed in place and moved by mouse and keyboard."""

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
    """Every tag on a line of its own, below the one it belongs to.

    Signals: `renamed(id, name)`; `moved(id, parent)` (a drop; the parent is "" for the top); `indented(id)` and
    `outdented(id)` (Alt with the right and left arrow); `deleted(id)`; `key_given(id, number)` for 1–9, 0 takes it.
    """

    renamed = Signal(str, str)
    moved = Signal(str, str)
    indented = Signal(str)
    outdented = Signal(str)
    deleted = Signal(str)
    key_given = Signal(str, int)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        """An empty tree."""
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
        """Show these tags; what was current, and what was folded, stays so. Counts may follow later (None)."""
        current, folded = self.current(), self._folded()
        self._filling = True
        self.clear()
        tags = list(tags)
        items = {tag.id: self._item(tag, counts) for tag in tags}
        for tag in tags:
            above = items.get(tag.parent or "")
            if above is not None:
                above.addChild(items[tag.id])
            else:
                self.addTopLevelItem(items[tag.id])
        self.expandAll()
        for id in folded & items.keys():
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
        """On how many marks, and in how many articles, each tag is, by its id."""
        self._filling = True
        for item in self._items():
            for column, figure in enumerate(counts.get(item.data(0, _ID), (0, 0)), start=2):
                item.setText(column, self.locale().toString(figure))
        self._filling = False

    def _items(self) -> list[QTreeWidgetItem]:
        return self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)

    def _folded(self) -> set[str]:
        return {item.data(0, _ID) for item in self._items() if item.childCount() and not item.isExpanded()}

    def current(self) -> str | None:
        """The id of the tag the keyboard is on."""
        item = self.currentItem()
        return item.data(0, _ID) if item is not None else None

    def show_tag(self, id: str | None, edit: bool = False) -> None:
        """Go to a tag (the first where None or unknown), and rename it (`edit`)."""
        item = next((each for each in self._items() if each.data(0, _ID) == id), None) or self.topLevelItem(0)
        if item is not None:
            self.setCurrentItem(item)
            self.scrollToItem(item)
            if edit:
                self.editItem(item, 0)

    def siblings(self, id: str) -> list[str]:
        """The ids of the tags on the level of one, in their order."""
        item = next((each for each in self._items() if each.data(0, _ID) == id), None)
        above = (item.parent() if item is not None else None) or self.invisibleRootItem()
        children = (above.child(at) for at in range(above.childCount()))
        return [child.data(0, _ID) for child in children if child is not None]

    def _changed(self, item: QTreeWidgetItem, column: int) -> None:
        if not self._filling and column == 0:
            self.renamed.emit(item.data(0, _ID), item.text(0))

    # Moving

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where a tag was dropped; the tree is filled anew when the library has it."""
        target = self.itemAt(event.position().toPoint())
        where = self.dropIndicatorPosition()
        on = QAbstractItemView.DropIndicatorPosition.OnItem
        if target is not None and where != on:
            target = target.parent()
        id = self.current()
        event.setDropAction(Qt.DropAction.IgnoreAction)  # else Qt would move the line itself
        event.accept()
        if id is not None:
            self.moved.emit(id, target.data(0, _ID) if target is not None else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves a tag in and out, 1–9 gives it a key, 0 takes it, Delete asks to delete it."""
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
            self.key_given.emit(id, key - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)


def swatch(theme: Theme, colour: int, edge: int = _EDGE) -> QIcon:
    """A square of a tag's colour."""
    picture = QPixmap(edge, edge)
    picture.fill(QColor(theme.tags[colour]))
    with QPainter(picture) as painter:
        painter.setPen(QColor(theme.muted))
        painter.drawRect(0, 0, edge - 1, edge - 1)
    return QIcon(picture)
