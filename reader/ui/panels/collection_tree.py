"""The collections of the library as a tree, under what is there without them: all, recent and unfiled articles."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from reader.store.listing import Counts
from reader.types import Collection
from reader.ui.chrome import file_drop
from reader.ui.panels.article_list import MIME

ALL, RECENT, UNFILED = "all", "recent", "unfiled"  # no ids

_DELETE, _INSERT = "Del", "Ins"  # keys
_KEY = Qt.ItemDataRole.UserRole


class CollectionTree(QTreeWidget):
    """Choosing a line shows its articles. `key` is what is chosen: a collection's id, or one of the three.

    Signals: `chosen(key)`; what somebody has to carry out: `make_wanted(id)` in that collection or "",
    `rename_wanted(id, name)`, `move_wanted(id, id)` into another or "", `drop_wanted(id)`, `gather_wanted(id, hashes)`,
    `files_wanted(id, paths)` of files that were dropped on a collection or, with "", elsewhere.
    """

    chosen = Signal(str)
    make_wanted = Signal(str)
    rename_wanted = Signal(str, str)
    move_wanted = Signal(str, str)
    drop_wanted = Signal(str)
    gather_wanted = Signal(str, list)
    files_wanted = Signal(str, list)

    def __init__(self) -> None:
        """The three lines, and no collection."""
        super().__init__()
        self._collections: dict[str, Collection] = {}
        self._filling = False
        self._coming: tuple[Sequence[Collection], Counts] | None = None
        self.setObjectName("collections")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(1)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setAccessibleName(self.tr("Collections"))
        self.setIndentation(14)
        self.setRootIsDecorated(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        for keys, verb in ((_DELETE, self._drop_current), (_INSERT, self._make_below)):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(verb)
            self.addAction(action)
        self.currentItemChanged.connect(self._choose)
        self.itemChanged.connect(self._rename)
        self.fill([], Counts(0, 0, {}))

    @property
    def key(self) -> str:
        """What is chosen."""
        item = self.currentItem()
        return ALL if item is None else str(item.data(0, _KEY))

    @property
    def collection(self) -> Collection | None:
        """The collection that is chosen, if one is."""
        return self._collections.get(self.key)

    @property
    def needed(self) -> int:
        """The height, in pixels, at which every line that is unfolded can be seen."""
        lines = sum(not self.visualItemRect(item).isEmpty() for item in self._items())
        return lines * self.sizeHintForRow(0) + 2 * self.frameWidth() + self.sizeHintForRow(0) // 2

    @property
    def collections(self) -> list[Collection]:
        """All of them, each after the one it lies in."""
        return [
            self._collections[key] for item in self._items() if (key := str(item.data(0, _KEY))) in self._collections
        ]

    def fill(self, collections: Sequence[Collection], counts: Counts) -> None:
        """Show these; what was chosen and unfolded stays so. While the person writes a name it waits."""
        self._coming = None
        if self.state() == QAbstractItemView.State.EditingState:
            self._coming = collections, counts
            return
        key, folded = self.key, {str(item.data(0, _KEY)) for item in self._items() if not item.isExpanded()}
        self._filling = True
        self._collections = {each.id: each for each in collections}
        self.clear()
        for place, name, count in (
            (ALL, self.tr("All articles"), counts.all),
            (RECENT, self.tr("Recent"), None),
            (UNFILED, self.tr("Unfiled"), counts.unfiled),
        ):
            self.addTopLevelItem(_item(place, name, count))
        items = {each.id: _item(each.id, each.name, counts.collections.get(each.id, 0)) for each in collections}
        for each in collections:
            item, above = items[each.id], items.get(each.parent or "")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled)
            above.addChild(item) if above else self.addTopLevelItem(item)
        for item in self._items():
            item.setExpanded(str(item.data(0, _KEY)) not in folded)
        self.choose(key)
        self._filling = False

    def choose(self, key: str) -> None:
        """Make a line current without telling anybody."""
        filling, self._filling = self._filling, True
        found = next((item for item in self._items() if item.data(0, _KEY) == key), self.topLevelItem(0))
        if found is not None:
            self.setCurrentItem(found)
        self._filling = filling

    def edit_name(self, id: str) -> None:
        """Let the person write a collection's name in its line."""
        item = next((item for item in self._items() if item.data(0, _KEY) == id), None)
        if item is not None:
            self.setFocus()
            self.setCurrentItem(item)
            self.editItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        found: list[QTreeWidgetItem] = []
        left = [self.topLevelItem(at) for at in reversed(range(self.topLevelItemCount()))]
        while left:
            item = left.pop()
            if item is not None:
                found.append(item)
                left += [item.child(at) for at in reversed(range(item.childCount()))]
        return found

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and not self._filling:
            self.chosen.emit(str(item.data(0, _KEY)))

    def _rename(self, item: QTreeWidgetItem) -> None:
        collection = self._collections.get(str(item.data(0, _KEY)))
        if collection is None or self._filling:
            return
        name = item.text(0).strip()
        self._filling = True
        item.setText(0, collection.name)  # as it is, until it is written
        self._filling = False
        if name and name != collection.name:
            self.rename_wanted.emit(collection.id, name)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Show what came meanwhile, in a turn of its own: a click on a line may end the writing and still need that."""
        super().closeEditor(editor, hint)
        QTimer.singleShot(0, self, self._fill_late)

    def _fill_late(self) -> None:
        if self._coming is not None:
            self.fill(*self._coming)

    # Verbs

    def _make_below(self) -> None:
        self.make_wanted.emit(self.key if self.collection else "")

    def _drop_current(self) -> None:
        if self.collection:
            self.drop_wanted.emit(self.key)

    def _menu(self, point: QPoint) -> None:
        item = self.itemAt(point) if self.rect().contains(point) else self.currentItem()
        if item is not None:
            self.setCurrentItem(item)
        self.menu().popup(self.viewport().mapToGlobal(point))

    def menu(self) -> QMenu:
        """What can be done with the current line."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("New collection"), lambda: self.make_wanted.emit(""))
        collection = self.collection
        if collection is None:
            return menu
        menu.addAction(self.tr("New collection in this one") + f"\t{_INSERT}", self._make_below)
        menu.addAction(self.tr("Rename") + "\tF2", lambda: self.edit_name(collection.id))
        into = menu.addMenu(self.tr("Move into"))
        if collection.parent:
            into.addAction(self.tr("(the top)"), lambda: self.move_wanted.emit(collection.id, ""))
        for each in self.collections:
            if each.id not in self._below(collection.id) and each.id != collection.parent:
                into.addAction(each.name, partial(self.move_wanted.emit, collection.id, each.id))
        into.setEnabled(not into.isEmpty())
        menu.addSeparator()
        menu.addAction(self.tr("Delete the collection…") + f"\t{_DELETE}", self._drop_current)
        return menu

    def _below(self, id: str) -> set[str]:
        """A collection and all in it."""
        found = {id}
        for each in self.collections:
            if each.parent in found:
                found.add(each.id)
        return found

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take articles, collections and files."""
        super().dragEnterEvent(event)
        if event.mimeData().hasFormat(MIME) or event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Articles go onto collections, files anywhere; the line that takes them is marked."""
        super().dragMoveEvent(event)
        data, over = event.mimeData(), self._collection_at(event)
        if data.hasFormat(MIME) or data.hasUrls():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.setAccepted(bool(over) or data.hasUrls())
            self._mark(over)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """No line takes anything now."""
        super().dragLeaveEvent(event)
        self._mark("")

    def _collection_at(self, event: QDropEvent) -> str:
        """The id of the collection under the pointer, "" where there is none."""
        item = self.itemAt(event.position().toPoint())
        key = str(item.data(0, _KEY)) if item is not None else ""
        return key if key in self._collections else ""

    def _mark(self, id: str) -> None:
        """Show on which collection would be dropped."""
        filling, self._filling = self._filling, True
        for item in self._items():
            font = item.font(0)
            if font.bold() != (item.data(0, _KEY) == id):
                font.setBold(not font.bold())
                item.setFont(0, font)
        self._filling = filling

    def dropEvent(self, event: QDropEvent) -> None:
        """Put articles or files into a collection, or a collection into another or at the top."""
        key, data = self._collection_at(event), event.mimeData()
        self._mark("")
        if data.hasFormat(MIME):
            if key:
                self.gather_wanted.emit(key, json.loads(bytes(data.data(MIME).data())))
                event.acceptProposedAction()
            return
        if data.hasUrls():
            self.files_wanted.emit(key, file_drop.files(event))
            return
        moved = self.collection
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the tree is filled anew
        event.accept()
        if moved is None or event.source() is not self or key in self._below(moved.id):
            return
        if key != (moved.parent or ""):
            self.move_wanted.emit(moved.id, key)


def _item(key: str, name: str, count: int | None) -> QTreeWidgetItem:
    item = QTreeWidgetItem([name, f"{count:,}" if count else ""])
    item.setData(0, _KEY, key)
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
