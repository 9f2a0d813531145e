"""The library pane: a field to search, the collections, and the articles that are in what is chosen."""

from __future__ import annotations

import contextlib
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
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
from reader.store.listing import Counts, Filter, Order
from reader.types import Collection
from reader.ui.chrome import file_drop
from reader.ui.commands.article_verbs import ArticleVerbs
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.panels.article_list import SLICE, ArticleList, Found, Shown, find
from reader.ui.panels.collection_tree import RECENT, UNFILED, CollectionTree
from reader.ui.panels.filters import Search
from reader.ui.panels.order_button import OrderButton

_PAUSE = 150  # milliseconds without another key before a search begins
_SOON = 30  # milliseconds in which several reasons to fill the list are one
_RECENT = 100  # articles
_LEAST = 90  # height of the collections


class _All(NamedTuple):
    """What the pane shows."""

    collections: list[Collection]
    counts: Counts
    found: Found


class LibraryPanel(QWidget):
    """Going to a row opens the article. Signals: `article_wanted(sha256)`, `memo_wanted()` and `versions_wanted()` for
    the article that is open, `files_wanted(id, paths)` of files that were dropped on a collection or, with "", beside
    them, `filled()` when it shows what the library has.
    """

    article_wanted = Signal(str)
    memo_wanted = Signal()
    versions_wanted = Signal()
    files_wanted = Signal(str, list)
    filled = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Follow the session's library."""
        super().__init__()
        self._session = session
        self._shown = Shown()
        self._reading = 0  # the job that fills the list
        self._fetching = False
        self._nameless: str | None = None  # a collection that was just made
        self._own: str | None = None  # opened from here, which moves nothing in the list
        self.verbs = ArticleVerbs(session, self)
        self.tree = CollectionTree()
        self.list = ArticleList(self._fetch, theme, self.tr("Library"))
        self.search = Search()
        self.search.setPlaceholderText(self.tr("Title, outlet, file"))
        self.search.setAccessibleName(self.tr("Search the articles' titles"))
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setObjectName("muted")
        self.empty.setContentsMargins(14, 8, 14, 8)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._soon = self._timer(_SOON, self._look_again)
        self._catching_up = self._timer(_SOON, self._catch_up)
        self._pause = self._timer(_PAUSE, self.reload)
        self._lay_out()
        self._connect()
        self.reload()

    def _timer(self, pause: int, verb: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(verb)
        return timer

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
        self.tree.setMinimumHeight(_LEAST)
        self._divided = False  # by hand
        self.setAcceptDrops(True)
        split.splitterMoved.connect(self._keep_divided)
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
        self.list.menu_wanted.connect(self._menu_at)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.left.connect(self._enter_list)
        self.order.changed.connect(self.reload)
        self.new.clicked.connect(lambda: verbs.make(""))
        tree.chosen.connect(lambda _: self.reload())
        tree.make_wanted.connect(verbs.make)
        tree.rename_wanted.connect(verbs.rename)
        tree.move_wanted.connect(verbs.move)
        tree.gather_wanted.connect(verbs.gather)
        tree.drop_wanted.connect(self._drop)
        tree.files_wanted.connect(self.files_wanted)
        verbs.written.connect(self.reload)
        verbs.made.connect(self._name_new)
        session.library_opened.connect(self.reload)
        session.library_changed.connect(self._soon.start)
        for signal in (session.annotations_changed, session.commitments_kept):
            signal.connect(self._catching_up.start)
        slash = QShortcut(QKeySequence("/"), self, self.search.setFocus)
        slash.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self.list.set_theme(theme)

    # Filling

    def _wanted(self) -> Shown:
        key = self.tree.key
        wanted = Filter(
            words=self.search.text(),
            collection=key if self.tree.collection else None,
            unfiled=key == UNFILED,
            with_marks=self.order.with_marks.isChecked(),
            not_analysed=self.order.not_analysed.isChecked(),
        )
        return Shown(wanted, Order.OPENED, _RECENT) if key == RECENT else Shown(wanted, self.order.order)

    def reload(self) -> None:
        """Show what the library has now."""
        library, article = self._session.library, self._article
        if library is None:
            return
        wanted = self._wanted()

        def work() -> _All:
            with contextlib.closing(library.beside()) as own:
                return _All(own.collections.all(), own.listing.counts(), find(wanted, own, article))

        self._session.jobs.drop(self._reading)
        self._reading = self._session.jobs.run(work, partial(self._show, wanted), lambda _: None)

    def _look_again(self) -> None:
        """Something changed in the library. Going from row to row, which opens articles, moves none of them."""
        library, shown = self._session.library, self._shown
        if library is None or self._own != self._article or shown != self._wanted() or shown.order is not Order.OPENED:
            self.reload()
            return
        size, ids = self.list.rows.rowCount(), [row.sha256 for row in self.list.fetched()]

        def work() -> tuple[list[Collection], Counts, list[ArticleRow]] | None:
            with contextlib.closing(library.beside()) as own:
                if find(shown, own, None).size != size:
                    return None
                return own.collections.all(), own.listing.counts(), own.listing.of(ids)

        def done(found: tuple[list[Collection], Counts, list[ArticleRow]] | None) -> None:
            if found is None or len(found[2]) < len(ids):
                self.reload()
                return
            self._fill_tree(*found[:2])
            self.list.renew(found[2])

        self._session.jobs.drop(self._reading)
        self._reading = self._session.jobs.run(work, done, lambda _: None)

    @property
    def _article(self) -> str | None:
        views = self._session.views
        return views.article.sha256 if views is not None else None

    def _show(self, wanted: Shown, found: _All) -> None:
        self._shown = wanted
        self._fill_tree(found.collections, found.counts)
        self.list.show_found(found.found)
        self.empty.setText(self._nothing())
        self.empty.setVisible(not found.found.size)
        if self._nameless is not None and any(each.id == self._nameless for each in found.collections):
            self.tree.edit_name(self._nameless)
            self._nameless = None
        self.filled.emit()

    def _fill_tree(self, collections: list[Collection], counts: Counts) -> None:
        self.tree.fill(collections, counts)
        self._divide()

    def _divide(self) -> None:
        """The collections take what they need, half at most, unless the person moved the line below them."""
        whole = self._split.height()
        if not self._divided and whole > 2 * _LEAST:
            collections = max(_LEAST, min(self.tree.needed, whole // 2))
            self._split.setSizes([collections, whole - collections])

    def _keep_divided(self) -> None:
        self._divided = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out anew."""
        super().resizeEvent(event)
        self._divide()

    def _nothing(self) -> str:
        if self.search.text() or self.order.filters:
            return self.tr("No article matches.")
        if self.tree.collection:
            return self.tr("Nothing is in this collection yet; drag articles onto it.")
        return self.tr("Nothing is here.")

    def _catch_up(self) -> None:
        """The open article has other marks or commitments now, or is another."""
        article = self._article
        now = self.list.current()
        if article is None or (article != self._own and (now is None or now.sha256 != article)):
            self._soon.start()
        elif self._session.library is not None:
            try:
                self.list.renew(self._session.library.listing.of([article]))
            except LibraryError as error:
                self._session.notice(error)

    def _fetch(self, _: int) -> None:
        """Fetch the slice that is wanted most, then the next."""
        library, offset, shown = self._session.library, self.list.next_wanted(), self._shown
        if self._fetching or offset is None or library is None:
            return
        self._fetching = True
        first = self.list.in_library(offset)

        def work() -> list[ArticleRow]:
            with contextlib.closing(library.beside()) as own:
                return own.listing.rows(shown.filter, shown.order, SLICE, first)

        def done(rows: list[ArticleRow]) -> None:
            self._fetching = False
            if shown is self._shown:
                self.list.put(offset, rows)
            self._fetch(0)

        def failed(_: object) -> None:
            self._fetching = False

        self._session.jobs.run(work, done, failed)

    # Files from elsewhere

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files that come over the articles of a collection are for that; else the window opens them."""
        if self.tree.collection is None or not file_drop.welcome(event):
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them into the collection that is shown."""
        self.files_wanted.emit(self.tree.key, file_drop.files(event))

    # Verbs

    def _open(self, sha256: str) -> None:
        if self._article != sha256:
            self._own = sha256
            if self._shown.order is Order.OPENED:
                self.list.moved(sha256)
            self.article_wanted.emit(sha256)

    def _enter_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.list.currentIndex().isValid() and len(self.list.rows.keys):
            self.list.setCurrentIndex(self.list.rows.index(0))

    def _name_new(self, id: str) -> None:
        """Let the person name a collection that was just made, when it is in the tree."""
        self._nameless = id

    def _drop(self, id: str) -> None:
        collection = self.tree.collection
        if collection is not None and collection.id == id:
            self.verbs.drop(collection, self.list.rows.rowCount())

    def _key(self, _: object, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
            event.accept()

    def _remove(self) -> None:
        self.verbs.remove(self.list.chosen_articles(self._shown))

    def _menu_at(self, point: QPoint) -> None:
        if self.list.current() is not None:
            self.menu().popup(point)

    def menu(self) -> QMenu:
        """What can be done with the chosen articles; with one of them more than with several."""
        menu, row, chosen = QMenu(self), self.list.current(), self.list.chosen_articles(self._shown)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        collection = self.tree.collection
        if row is not None and sum(map(len, self.list.lines())) <= 1:
            menu.addAction(self.tr("Open"), partial(self._open, row.sha256))
            menu.addAction(self.tr("Memo…"), partial(self._of_open, row.sha256, self.memo_wanted))
            menu.addAction(self.tr("Earlier versions…"), partial(self._of_open, row.sha256, self.versions_wanted))
            menu.addAction(self.tr("Show the file's name"), partial(self.verbs.show_file, row.path))
            menu.addSeparator()
        into = menu.addMenu(self.tr("Add to collection"))
        for each in self.tree.collections:
            into.addAction(each.name, partial(self.verbs.gather_chosen, each.id, chosen))
        into.setEnabled(not into.isEmpty())
        if collection is not None:
            words = self.tr("Take out of {0}").format(collection.name)
            menu.addAction(words, partial(self.verbs.scatter, collection.id, chosen))
        menu.addSeparator()
        menu.addAction(self.tr("Remove from the library…") + "\tDel", self._remove)
        return menu

    def _of_open(self, sha256: str, wanted: object) -> None:
        """Open the article, then ask for what is only there for an open one."""
        self._open(sha256)
        wanted.emit()  # type: ignore[attr-defined]
