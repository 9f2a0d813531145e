"""The library pane: a search field, the collections, and the articles of the current collection."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSplitter, QToolButton, QVBoxLayout, QWidget

from reader.errors import LibraryError
from reader.store.articles import ArticleRow
from reader.store.listing import ArticleCounts, ArticleFilter, ArticleOrder
from reader.types import Collection
from reader.ui.background.deferred import DeferredCall
from reader.ui.background.library_jobs import in_library
from reader.ui.commands.article_verbs import ArticleVerbs
from reader.ui.exchange.intake import accept_as_copy, dropped_files
from reader.ui.lists.blocks import Block
from reader.ui.look.theme import Theme
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.model.session import Session
from reader.ui.panels.article_list import ArticleList, ArticleListQuery, ArticleListResult, OrderButton, run_query
from reader.ui.panels.collection_tree import RECENT, UNFILED, CollectionTree
from reader.ui.panels.filters import SearchField

if TYPE_CHECKING:
    from reader.store.library import Library

_SEARCH_DELAY = 150  # milliseconds after the last key
_UPDATE_DELAY = 30  # milliseconds, to merge several changes into one update
_RECENT_LIMIT = 100  # articles
_MIN_TREE_HEIGHT = 90  # pixels


class _PaneContents(NamedTuple):
    """Everything the pane shows."""

    collections: list[Collection]
    counts: ArticleCounts
    articles: ArticleListResult


class LibraryPanel(QWidget):
    """Going to a row opens the article.

    Signals: `article_requested(sha256)`; `memo_requested()` and `versions_requested()` for the open article;
    `files_dropped(collection id or "", paths)`; `filled()` when a reload is shown.
    """

    article_requested = Signal(str)
    memo_requested = Signal()
    versions_requested = Signal()
    files_dropped = Signal(str, list)
    filled = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Follow the session's library."""
        super().__init__()
        self._session = session
        self._query = ArticleListQuery()
        self._job = 0
        self._unnamed: str | None = None  # the new collection to be named once it is in the tree
        self._opened_here: str | None = None  # the article last opened from this list, which keeps its line
        self.verbs = ArticleVerbs(session, self)
        self.tree = CollectionTree()
        self.list = ArticleList(self._fetch, theme, self.tr("Library"))
        self.search = SearchField()
        self.search.setPlaceholderText(self.tr("Title, outlet, file"))
        self.search.setAccessibleName(self.tr("Search article titles"))
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setObjectName("muted")
        self.empty.setContentsMargins(14, 8, 14, 8)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._update_timer = DeferredCall(self._update_in_place, self, _UPDATE_DELAY)
        self._article_timer = DeferredCall(self._update_open_article, self, _UPDATE_DELAY)
        self._search_timer = DeferredCall(self.reload, self, _SEARCH_DELAY)
        self._lay_out()
        self._connect()
        self.reload()

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Library"))
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        self.new = QToolButton()
        self.new.setText("＋")
        self.new.setToolTip(self.tr("New collection"))
        self.new.setAccessibleName(self.tr("New collection"))
        self.new.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.order = OrderButton(self)
        top = QHBoxLayout()
        top.setContentsMargins(14, 10, 8, 0)
        top.addWidget(heading, 1)
        top.addWidget(self.new)
        top.addWidget(self.order)
        field = QHBoxLayout()
        field.setContentsMargins(10, 0, 10, 0)
        field.addWidget(self.search)
        articles = QWidget()
        below = QVBoxLayout(articles)
        below.setContentsMargins(0, 6, 0, 0)
        below.setSpacing(4)
        below.addLayout(field)
        below.addWidget(self.empty)
        below.addWidget(self.list, 1)
        split = self._split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.tree)
        split.addWidget(articles)
        split.setStretchFactor(1, 1)
        self.tree.setMinimumHeight(_MIN_TREE_HEIGHT)
        self._splitter_moved = False  # by the user
        self.setAcceptDrops(True)
        split.splitterMoved.connect(self._keep_splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(split, 1)
        self.empty.hide()

    def _connect(self) -> None:
        session, tree, verbs = self._session, self.tree, self.verbs
        self.list.opened.connect(self._open)
        self.list.key_pressed.connect(self._key)
        self.list.menu_requested.connect(lambda point: self.menu().popup(point))
        self.search.textChanged.connect(lambda _: self._search_timer.start())
        self.search.list_focus_requested.connect(self.list.enter_list)
        self.order.changed.connect(self.reload)
        self.new.clicked.connect(lambda: verbs.make(""))
        tree.chosen.connect(lambda _: self.reload())
        tree.create_requested.connect(verbs.make)
        tree.rename_requested.connect(verbs.rename)
        tree.move_requested.connect(verbs.move)
        tree.add_requested.connect(verbs.add_articles)
        tree.delete_requested.connect(self._delete_collection)
        tree.files_dropped.connect(self.files_dropped)
        verbs.written.connect(self.reload)
        verbs.made.connect(self._defer_naming)
        session.library_opened.connect(self.reload)
        session.library_changed.connect(self._follow)
        for signal in (session.annotations_changed, session.commitments_saved):
            signal.connect(self._article_timer.start)
        slash = QShortcut(QKeySequence("/"), self, self.search.setFocus)
        slash.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _follow(self, change: LibraryChange) -> None:
        if change.concerns(ChangeKind.ARTICLES, ChangeKind.COLLECTIONS):
            self._update_timer.start()
        elif change.concerns(ChangeKind.MARKS, ChangeKind.FINDINGS):
            of_this = change.articles is not None and change.articles <= {self._article or ""}
            (self._article_timer if of_this else self._update_timer).start()

    def set_theme(self, theme: Theme) -> None:
        """Apply a theme."""
        self.list.set_theme(theme)

    # Filling

    def _current_query(self) -> ArticleListQuery:
        key = self.tree.key
        filter = ArticleFilter(
            words=self.search.text(),
            collection=key if self.tree.collection else None,
            unfiled=key == UNFILED,
            with_marks=self.order.with_marks.isChecked(),
            not_analysed=self.order.not_analysed.isChecked(),
        )
        if key == RECENT:
            return ArticleListQuery(filter, ArticleOrder.OPENED, _RECENT_LIMIT)
        return ArticleListQuery(filter, self.order.order)

    def reload(self) -> None:
        """Show the current contents of the library."""
        article, query = self._article, self._current_query()

        def work(library: Library) -> _PaneContents:
            collections, counts = library.collections.all(), library.listing.counts()
            return _PaneContents(collections, counts, run_query(query, library, article))

        self._session.jobs.drop(self._job)
        self._job = in_library(self._session, work, partial(self._show, query), lambda _: None)

    def _update_in_place(self) -> None:
        """Update after a change in the library; rows keep their lines if the user only opened articles from here."""
        query = self._query
        keeps_lines = self._opened_here == self._article and query.order is ArticleOrder.OPENED
        if not keeps_lines or query != self._current_query():
            self.reload()
            return
        size, ids = self.list.rows.rowCount(), [row.sha256 for row in self.list.fetched()]

        def work(library: Library) -> tuple[list[Collection], ArticleCounts, list[ArticleRow]] | None:
            if run_query(query, library, None).size != size:
                return None
            return library.collections.all(), library.listing.counts(), library.listing.of(ids)

        def done(found: tuple[list[Collection], ArticleCounts, list[ArticleRow]] | None) -> None:
            if found is None or len(found[2]) < len(ids):
                self.reload()
                return
            self._fill_tree(*found[:2])
            self.list.update_rows(found[2])

        self._session.jobs.drop(self._job)
        self._job = in_library(self._session, work, done, lambda _: None)

    @property
    def _article(self) -> str | None:
        views = self._session.views
        return views.article.sha256 if views is not None else None

    def _show(self, query: ArticleListQuery, contents: _PaneContents) -> None:
        self._query = query
        self._fill_tree(contents.collections, contents.counts)
        self.list.show_result(contents.articles)
        if self.search.text() or self.order.filters:
            self.empty.setText(self.tr("No matching articles."))
        elif self.tree.collection:
            self.empty.setText(self.tr("This collection is empty. Drag articles onto it."))
        else:
            self.empty.setText(self.tr("No articles here."))
        self.empty.setVisible(not contents.articles.size)
        if self._unnamed is not None and any(each.id == self._unnamed for each in contents.collections):
            self.tree.edit_name(self._unnamed)
            self._unnamed = None
        self.filled.emit()

    def _fill_tree(self, collections: list[Collection], counts: ArticleCounts) -> None:
        self.tree.fill(collections, counts)
        self._resize_tree()

    def _resize_tree(self) -> None:
        """Give the tree the height it needs, half the pane at most, unless the user moved the splitter."""
        height = self._split.height()
        if not self._splitter_moved and height > 2 * _MIN_TREE_HEIGHT:
            tree = max(_MIN_TREE_HEIGHT, min(self.tree.needed_height, height // 2))
            self._split.setSizes([tree, height - tree])

    def _keep_splitter(self) -> None:
        self._splitter_moved = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the new height."""
        super().resizeEvent(event)
        self._resize_tree()

    def _update_open_article(self) -> None:
        """Update the row of the open article after its marks or commitments changed."""
        article = self._article
        current = self.list.current()
        if article is None or (article != self._opened_here and (current is None or current.sha256 != article)):
            self._update_timer.start()
        elif self._session.library is not None:
            try:
                self.list.update_rows(self._session.library.listing.of([article]))
            except LibraryError as error:
                self._session.notice(error)

    def _fetch(self, block: Block) -> None:
        if self._session.library is None:
            self.list.give_up(block)
            return
        query, first, count = self._query, self.list.library_line(block.start), block.stop - block.start

        def work(library: Library) -> list[ArticleRow]:
            return library.listing.rows(query.filter, query.order, count, first)

        in_library(self._session, work, partial(self.list.put, block), lambda _: self.list.give_up(block))

    # Dropped files

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files only over a collection's articles; the window handles the rest."""
        if self.tree.collection is None or not accept_as_copy(event):
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the files to the current collection."""
        self.files_dropped.emit(self.tree.key, dropped_files(event))

    # Actions

    def _open(self, sha256: str) -> None:
        if self._article != sha256:
            self._opened_here = sha256
            if self._query.order is ArticleOrder.OPENED:
                self.list.mark_moved(sha256)
            self.article_requested.emit(sha256)

    def _defer_naming(self, id: str) -> None:
        """Edit the name of a new collection once it is in the tree."""
        self._unnamed = id

    def _delete_collection(self, id: str) -> None:
        collection = self.tree.collection
        if collection is not None and collection.id == id:
            self.verbs.drop(collection, self.list.rows.rowCount())

    def _key(self, _: object, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
            event.accept()

    def _remove(self) -> None:
        self.verbs.remove(self.list.selected_articles(self._query))

    def menu(self) -> QMenu:
        """The context menu of the selected articles; a single one has more entries."""
        menu, row, selection = QMenu(self), self.list.current(), self.list.selected_articles(self._query)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        collection = self.tree.collection
        if row is not None and sum(map(len, self.list.selected_ranges())) <= 1:
            menu.addAction(self.tr("Open"), partial(self._open, row.sha256))
            menu.addAction(self.tr("Memo…"), partial(self._open_then, row.sha256, self.memo_requested))
            menu.addAction(self.tr("Earlier versions…"), partial(self._open_then, row.sha256, self.versions_requested))
            menu.addAction(self.tr("Show file name"), partial(self.verbs.show_file, row.path))
            menu.addSeparator()
        into = menu.addMenu(self.tr("Add to collection"))
        for each in self.tree.collections:
            into.addAction(each.name, partial(self.verbs.add_selection, each.id, selection))
        into.setEnabled(not into.isEmpty())
        if collection is not None:
            words = self.tr("Remove from {0}").format(collection.name)
            menu.addAction(words, partial(self.verbs.remove_from_collection, collection.id, selection))
        menu.addSeparator()
        menu.addAction(self.tr("Remove from library…") + "\tDel", self._remove)
        return menu

    def _open_then(self, sha256: str, signal: object) -> None:
        """Open the article, then emit a signal about the open one."""
        self._open(sha256)
        signal.emit()  # type: ignore[attr-defined]
