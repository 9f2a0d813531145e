"""The tree of collections, below the fixed items for all, recent and unfiled articles."""

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

from reader.store.listing import ArticleCounts
from reader.types import Collection
from reader.ui.exchange.intake import dropped_files
from reader.ui.panels.article_list import MIME

ALL, RECENT, UNFILED = "all", "recent", "unfiled"  # keys of the fixed items; no collection has them as id

_DELETE, _INSERT = "Del", "Ins"  # keys
_KEY_ROLE = Qt.ItemDataRole.UserRole


class CollectionTree(QTreeWidget):
    """`key` is the current item's: a collection id, or `ALL`, `RECENT` or `UNFILED`.

    Signals, where "" as id means the top level: `chosen(key)`, `create_requested(parent id)`,
    `rename_requested(id, name)`, `move_requested(id, parent id)`, `delete_requested(id)`,
    `add_requested(id, hashes)`, `files_dropped(id, paths)`.
    """

    chosen = Signal(str)
    create_requested = Signal(str)
    rename_requested = Signal(str, str)
    move_requested = Signal(str, str)
    delete_requested = Signal(str)
    add_requested = Signal(str, list)
    files_dropped = Signal(str, list)

    def __init__(self) -> None:
        """Show only the fixed items."""
        super().__init__()
        self._collections: dict[str, Collection] = {}
        self._updating = False
        self._deferred_fill: tuple[Sequence[Collection], ArticleCounts] | None = None
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
        for keys, verb in ((_DELETE, self._delete_current), (_INSERT, self._create_child)):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(verb)
            self.addAction(action)
        self.currentItemChanged.connect(self._choose)
        self.itemChanged.connect(self._rename)
        self.fill([], ArticleCounts(0, 0, {}))

    @property
    def key(self) -> str:
        """The key of the current item."""
        item = self.currentItem()
        return ALL if item is None else str(item.data(0, _KEY_ROLE))

    @property
    def collection(self) -> Collection | None:
        """The current collection, if any."""
        return self._collections.get(self.key)

    @property
    def needed_height(self) -> int:
        """The height in pixels that shows every expanded item."""
        lines = sum(not self.visualItemRect(item).isEmpty() for item in self._items())
        return lines * self.sizeHintForRow(0) + 2 * self.frameWidth() + self.sizeHintForRow(0) // 2

    @property
    def collections(self) -> list[Collection]:
        """All collections, parents first."""
        keys = (str(item.data(0, _KEY_ROLE)) for item in self._items())
        return [self._collections[key] for key in keys if key in self._collections]

    def fill(self, collections: Sequence[Collection], counts: ArticleCounts) -> None:
        """Show these collections, keeping the current item and what is expanded. Deferred while a name is edited."""
        self._deferred_fill = None
        if self.state() == QAbstractItemView.State.EditingState:
            self._deferred_fill = collections, counts
            return
        key, collapsed = self.key, {str(item.data(0, _KEY_ROLE)) for item in self._items() if not item.isExpanded()}
        self._updating = True
        self._collections = {each.id: each for each in collections}
        self.clear()
        for fixed, name, count in (
            (ALL, self.tr("All articles"), counts.all),
            (RECENT, self.tr("Recent"), None),
            (UNFILED, self.tr("Unfiled"), counts.unfiled),
        ):
            self.addTopLevelItem(_item(fixed, name, count))
        items = {each.id: _item(each.id, each.name, counts.collections.get(each.id, 0)) for each in collections}
        for each in collections:
            item, parent = items[each.id], items.get(each.parent or "")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled)
            parent.addChild(item) if parent else self.addTopLevelItem(item)
        for item in self._items():
            item.setExpanded(str(item.data(0, _KEY_ROLE)) not in collapsed)
        self.choose(key)
        self._updating = False

    def choose(self, key: str) -> None:
        """Make an item current without emitting `chosen`."""
        updating, self._updating = self._updating, True
        found = next((item for item in self._items() if item.data(0, _KEY_ROLE) == key), self.topLevelItem(0))
        if found is not None:
            self.setCurrentItem(found)
        self._updating = updating

    def edit_name(self, id: str) -> None:
        """Start editing a collection's name."""
        item = next((item for item in self._items() if item.data(0, _KEY_ROLE) == id), None)
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
        if item is not None and not self._updating:
            self.chosen.emit(str(item.data(0, _KEY_ROLE)))

    def _rename(self, item: QTreeWidgetItem) -> None:
        collection = self._collections.get(str(item.data(0, _KEY_ROLE)))
        if collection is None or self._updating:
            return
        name = item.text(0).strip()
        self._updating = True
        item.setText(0, collection.name)  # until the library has the new name
        self._updating = False
        if name and name != collection.name:
            self.rename_requested.emit(collection.id, name)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Apply a deferred fill in a later event: the click that ended the editing may still need its item."""
        super().closeEditor(editor, hint)
        QTimer.singleShot(0, self, self._fill_deferred)

    def _fill_deferred(self) -> None:
        if self._deferred_fill is not None:
            self.fill(*self._deferred_fill)

    # Actions

    def _create_child(self) -> None:
        self.create_requested.emit(self.key if self.collection else "")

    def _delete_current(self) -> None:
        if self.collection:
            self.delete_requested.emit(self.key)

    def _menu(self, point: QPoint) -> None:
        item = self.itemAt(point) if self.rect().contains(point) else self.currentItem()
        if item is not None:
            self.setCurrentItem(item)
        self.menu().popup(self.viewport().mapToGlobal(point))

    def menu(self) -> QMenu:
        """The context menu of the current item."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("New collection"), lambda: self.create_requested.emit(""))
        collection = self.collection
        if collection is None:
            return menu
        menu.addAction(self.tr("New subcollection") + f"\t{_INSERT}", self._create_child)
        menu.addAction(self.tr("Rename") + "\tF2", lambda: self.edit_name(collection.id))
        into = menu.addMenu(self.tr("Move to"))
        if collection.parent:
            into.addAction(self.tr("(top level)"), lambda: self.move_requested.emit(collection.id, ""))
        for each in self.collections:
            if each.id not in self._subtree_ids(collection.id) and each.id != collection.parent:
                into.addAction(each.name, partial(self.move_requested.emit, collection.id, each.id))
        into.setEnabled(not into.isEmpty())
        menu.addSeparator()
        menu.addAction(self.tr("Delete collection…") + f"\t{_DELETE}", self._delete_current)
        return menu

    def _subtree_ids(self, id: str) -> set[str]:
        """Ids of a collection and of all below it."""
        found = {id}
        for each in self.collections:
            if each.parent in found:
                found.add(each.id)
        return found

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept articles, collections and files."""
        super().dragEnterEvent(event)
        if event.mimeData().hasFormat(MIME) or event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Accept articles over collections and files anywhere; highlight the target."""
        super().dragMoveEvent(event)
        data, target = event.mimeData(), self._collection_at(event)
        if data.hasFormat(MIME) or data.hasUrls():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.setAccepted(bool(target) or data.hasUrls())
            self._highlight_target(target)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Clear the highlight."""
        super().dragLeaveEvent(event)
        self._highlight_target("")

    def _collection_at(self, event: QDropEvent) -> str:
        """The id of the collection under the pointer, or ""."""
        item = self.itemAt(event.position().toPoint())
        key = str(item.data(0, _KEY_ROLE)) if item is not None else ""
        return key if key in self._collections else ""

    def _highlight_target(self, id: str) -> None:
        """Highlight a collection as drop target; "" for none."""
        updating, self._updating = self._updating, True
        for item in self._items():
            font = item.font(0)
            if font.bold() != (item.data(0, _KEY_ROLE) == id):
                font.setBold(not font.bold())
                item.setFont(0, font)
        self._updating = updating

    def dropEvent(self, event: QDropEvent) -> None:
        """Add articles or files to a collection, or move a collection."""
        key, data = self._collection_at(event), event.mimeData()
        self._highlight_target("")
        if data.hasFormat(MIME):
            if key:
                self.add_requested.emit(key, json.loads(bytes(data.data(MIME).data())))
                event.acceptProposedAction()
            return
        if data.hasUrls():
            self.files_dropped.emit(key, dropped_files(event))
            return
        moved = self.collection
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the tree is refilled
        event.accept()
        if moved is None or event.source() is not self or key in self._subtree_ids(moved.id):
            return
        if key != (moved.parent or ""):
            self.move_requested.emit(moved.id, key)


def _item(key: str, name: str, count: int | None) -> QTreeWidgetItem:
    item = QTreeWidgetItem([name, f"{count:,}" if count else ""])
    item.setData(0, _KEY_ROLE, key)
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
