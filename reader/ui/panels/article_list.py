"""A list of library articles that is fetched in blocks, and the button for its order and filters."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from reader.store.articles import ArticleRow
from reader.store.library import Library
from reader.store.listing import ArticleFilter, ArticleOrder
from reader.ui.lists.blocks import BLOCK, Block, BlockCache
from reader.ui.lists.paged_list import PagedList
from reader.ui.lists.row import Row, Size, ems
from reader.ui.look.theme import Theme
from reader.ui.words import listed

FULL_LOAD_LIMIT = 500  # rows; up to here all are fetched and sized one by one, beyond it blocks share one row height
MIME = "application/x-chengnuo-articles"  # drag format: a JSON list of hashes
_WORD_JOINER = "\u2060"  # forbids a line break
_TYPICAL_TIME = datetime.datetime(2020, 10, 10, tzinfo=datetime.UTC)
_TYPICAL_ROW = ArticleRow("", "", "", "", "", _TYPICAL_TIME.date(), 0, _TYPICAL_TIME, _TYPICAL_TIME, 10, 10)


class ArticleListQuery(NamedTuple):
    """Filter, order and maximum number of the articles in a list."""

    filter: ArticleFilter = ArticleFilter()
    order: ArticleOrder = ArticleOrder.OPENED
    limit: int | None = None


class ArticleListResult(NamedTuple):
    """The number of articles, the first rows, and the line of the requested article if it is among them."""

    size: int
    rows: list[ArticleRow]
    current: int | None


def run_query(query: ArticleListQuery, library: Library, article: str | None) -> ArticleListResult:
    """Fetch all rows up to `FULL_LOAD_LIMIT`, else the first block; locate `article`."""
    listing, (filter, order, limit) = library.listing, query
    count = listing.count(filter)
    count = count if limit is None else min(count, limit)
    rows = listing.rows(filter, order, count if count <= FULL_LOAD_LIMIT else BLOCK)
    current = listing.index_of(article, filter, order) if article else None
    return ArticleListResult(count, rows, current if current is not None and current < count else None)


class ArticleSelection(NamedTuple):
    """Selected articles: hashes of fetched rows, and ranges of unfetched lines in the library's current order."""

    query: ArticleListQuery
    articles: list[str]
    unfetched: list[range]

    def ids(self, library: Library) -> list[str]:
        """The hashes of all selected articles."""
        listing, (filter, order, _) = library.listing, self.query
        return self.articles + [
            id for part in self.unfetched for id in listing.ids(filter, order, len(part), part.start)
        ]


class ArticleList(PagedList):
    """Articles keyed by line number.

    Signal: `opened(sha256)` when the user goes to an article without extending the selection.
    """

    opened = Signal(str)

    def __init__(self, fetch: Callable[[Block], None], theme: Theme, name: str) -> None:
        """Create an empty list."""
        super().__init__(fetch, self._row, self._size, theme, name)
        self._all_loaded = True
        self._moved_lines: set[int] = set()  # of articles opened since, which the library now lists first
        self._typical_size = self._size_of(_TYPICAL_ROW)
        self._drag_start: QPoint | None = None
        self._opening_menu = False
        self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        self.chosen.connect(self._choose)
        self.entered_row.connect(self._enter)

    def show_result(self, result: ArticleListResult) -> None:
        """Show a result and make the requested article current."""
        scroll = self.verticalScrollBar().value()
        blocks: BlockCache[ArticleRow] = BlockCache(result.size)
        blocks.put_all(result.rows)
        self._all_loaded = result.size <= FULL_LOAD_LIMIT
        self._moved_lines.clear()
        self.show_blocks(blocks, range(result.size))
        self.verticalScrollBar().setValue(scroll)
        self.show_key(result.current)

    def update_rows(self, rows: Iterable[ArticleRow]) -> None:
        """Replace fetched rows by newer ones of the same articles."""
        newer = {row.sha256: row for row in rows}
        if self.blocks.update(lambda row: newer.get(row.sha256, row)):
            self.refresh()
            self.scheduleDelayedItemsLayout()

    def article_at(self, key: object) -> ArticleRow | None:
        """The article on a line; if it is not fetched yet, request it and return None."""
        found: ArticleRow | None = self.row_at(key)
        return found

    def selected_ranges(self) -> list[range]:
        """Ranges of the selected lines, in order."""
        parts = self.selectionModel().selection().toList()
        return sorted((range(part.top(), part.bottom() + 1) for part in parts), key=lambda part: part.start)

    def mark_moved(self, sha256: str) -> None:
        """Record that an article is now first in the library but keeps its line here."""
        self._moved_lines |= {line for _, line, row in self.blocks.fetched() if row.sha256 == sha256}
        self.blocks.pin(self._moved_lines)  # the library could not fill the gap

    def library_line(self, line: int) -> int:
        """The library's line for a line here that was not moved."""
        return line + sum(moved > line for moved in self._moved_lines)

    def selected_articles(self, query: ArticleListQuery) -> ArticleSelection:
        """The selection; fetched rows count by hash even if the library's order changed."""
        lines = self.selected_ranges()
        if sum(map(len, lines)) == self.rows.rowCount() > len(self.fetched()):
            return ArticleSelection(query, [], [range(self.rows.rowCount())])
        articles, unfetched = [], []
        for part in lines:
            for at in range(part.start - part.start % BLOCK, part.stop, BLOCK):
                here = range(max(at, part.start), min(at + BLOCK, part.stop))
                if self.blocks.peek(at) is not None:
                    articles += [row.sha256 for line in here if (row := self.blocks.peek(line)) is not None]
                else:
                    first = self.library_line(here.start)
                    unfetched.append(range(first, first + len(here)))
        return ArticleSelection(query, articles, unfetched)

    # Rows

    def _row(self, key: object) -> Row | None:
        found = self.article_at(key)
        return None if found is None else Row(title=display_name(found), body=self.details(found))

    def details(self, article: ArticleRow) -> str:
        """Date, commitments and marks; lines break only after the date, or between the counts if there is none."""
        commitments, marks = article.commitments, article.annotations
        counts = [
            self.tr("%n commitment(s)", "", commitments) if commitments is not None else "",
            self.tr("%n mark(s)", "", marks) if marks else "",
        ]
        if article.date is None:
            return " · ".join(unbreakable(each) for each in counts if each)
        return " · ".join(filter(None, (article.date.isoformat(), unbreakable(" · ".join(filter(None, counts))))))

    def _size(self, key: object) -> Size:
        found = self.article_at(key) if self._all_loaded else None
        return self._typical_size if found is None else self._size_of(found)

    def _size_of(self, article: ArticleRow) -> Size:
        return Size(body=ems(self.details(article).replace(_WORD_JOINER, "")), body_lines=2)

    def _choose(self, key: object) -> None:
        several = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if not QApplication.keyboardModifiers() & several and not self._opening_menu:
            self._enter(key)

    def _enter(self, key: object) -> None:
        found = self.article_at(key)
        if found is not None:
            self.opened.emit(found.sha256)

    # Dragging

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Record a possible drag start; a right click opens no article and keeps the selection."""
        self._drag_start = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        self._opening_menu = event.button() is Qt.MouseButton.RightButton
        if not self._opening_menu or not self.selectionModel().isSelected(self.indexAt(event.position().toPoint())):
            super().mousePressEvent(event)
        self._opening_menu = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the fetched articles of the selection instead of extending it."""
        if not event.buttons() & Qt.MouseButton.LeftButton or self._drag_start is None:
            super().mouseMoveEvent(event)
            return
        distance = (event.position().toPoint() - self._drag_start).manhattanLength()
        if distance >= QApplication.startDragDistance():
            self._drag_start = None
            drag = QDrag(self)
            drag.setMimeData(self.mime_data())
            drag.exec(Qt.DropAction.CopyAction)

    def mime_data(self) -> QMimeData:
        """The hashes of the selected articles as `MIME`."""
        rows = (self.article_at(line) for part in self.selected_ranges() for line in part)
        data = QMimeData()
        data.setData(MIME, json.dumps([row.sha256 for row in rows if row is not None]).encode())
        return data


def unbreakable(words: str) -> str:
    """Forbid line breaks within a text."""
    return _WORD_JOINER.join(words.replace(" ", "\u00a0"))


def display_name(article: ArticleRow) -> str:
    """The title, else the file name."""
    return article.title or Path(article.path).stem or QCoreApplication.translate("LibraryPanel", "Untitled")


class OrderButton(QToolButton):
    """`order` is the current order; `with_marks` and `not_analysed` are checkable actions.

    Signal: `changed` when the order or a filter changes.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Start without filters, the last opened articles first."""
        super().__init__(parent)
        self.order = ArticleOrder.OPENED
        menu = QMenu(self)
        names = {
            ArticleOrder.OPENED: QCoreApplication.translate("LibraryPanel", "Recently opened first"),
            ArticleOrder.DATE: QCoreApplication.translate("LibraryPanel", "Newest first"),
            ArticleOrder.TITLE: QCoreApplication.translate("LibraryPanel", "By title"),
            ArticleOrder.OUTLET: QCoreApplication.translate("LibraryPanel", "By outlet"),
            ArticleOrder.ADDED: QCoreApplication.translate("LibraryPanel", "Recently added first"),
        }
        group = QActionGroup(menu)
        self.orders = {order: menu.addAction(words) for order, words in names.items()}
        for order, action in self.orders.items():
            action.setCheckable(True)
            action.setChecked(order is self.order)
            action.triggered.connect(partial(self._choose, order))
            group.addAction(action)
        menu.addSeparator()
        self.with_marks = self._filter_action(menu, QCoreApplication.translate("LibraryPanel", "Only those with marks"))
        self.not_analysed = self._filter_action(
            menu, QCoreApplication.translate("LibraryPanel", "Only those not yet analysed")
        )
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._update_text()

    @property
    def filters(self) -> bool:
        """Whether a filter is on."""
        return self.with_marks.isChecked() or self.not_analysed.isChecked()

    def _filter_action(self, menu: QMenu, words: str) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.toggled.connect(self._update)
        return action

    def _choose(self, order: ArticleOrder) -> None:
        self.order = order
        self._update()

    def _update(self) -> None:
        self._update_text()
        self.changed.emit()

    def _update_text(self) -> None:
        filters = [each.text() for each in (self.with_marks, self.not_analysed) if each.isChecked()]
        words = listed([self.orders[self.order].text(), *filters])
        self.setText("⇅ •" if filters else "⇅")
        self.setToolTip(words)
        self.setAccessibleName(QCoreApplication.translate("LibraryPanel", "Order: {0}").format(words))
