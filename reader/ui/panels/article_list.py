"""A list of library articles that is fetched in slices."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.store.articles import ArticleRow
from reader.store.library import Library
from reader.store.listing import ArticleFilter, ArticleOrder
from reader.ui.look.theme import Theme
from reader.ui.panels.rows import Row, RowList, Size, ems

FULL_LOAD_LIMIT = 500  # rows; up to here all are fetched and sized one by one, beyond it slices share one row height
SLICE = 100  # rows
MIME = "application/x-chengnuo-articles"  # drag format: a JSON list of hashes

_WORD_JOINER = "\u2060"  # forbids a line break
_TYPICAL_TIME = datetime.datetime(2020, 10, 10, tzinfo=datetime.UTC)
_TYPICAL_ROW = ArticleRow("", "", "", "", "", _TYPICAL_TIME.date(), 0, _TYPICAL_TIME, _TYPICAL_TIME, 10, 10)
_MAX_PENDING = 6  # slices; older requests are dropped, and repeated when their rows become visible


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
    """Fetch all rows up to `FULL_LOAD_LIMIT`, else the first slice; locate `article`."""
    listing, (filter, order, limit) = library.listing, query
    count = listing.count(filter)
    count = count if limit is None else min(count, limit)
    rows = listing.rows(filter, order, count if count <= FULL_LOAD_LIMIT else SLICE)
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


class ArticleList(RowList):
    """Articles keyed by line number; `fetch(offset)` is called when a row is missing.

    Signal: `opened(sha256)` when the user goes to an article without extending the selection.
    """

    opened = Signal(str)

    def __init__(self, fetch: Callable[[int], None], theme: Theme, name: str) -> None:
        """Create an empty list."""
        super().__init__(self._row, self._size, theme, name)
        self._fetch = fetch
        self._slices: dict[int, list[ArticleRow]] = {}
        self._pending: list[int] = []
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
        self._slices = {at: result.rows[at : at + SLICE] for at in range(0, len(result.rows), SLICE)}
        self._all_loaded = result.size <= FULL_LOAD_LIMIT
        self._pending.clear()
        self._moved_lines.clear()
        self.rows.set_keys(range(result.size))
        self.verticalScrollBar().setValue(scroll)
        self.show_key(result.current)

    def put(self, offset: int, rows: list[ArticleRow]) -> None:
        """Add a fetched slice."""
        self._slices[offset] = rows
        if offset in self._pending:
            self._pending.remove(offset)
        self.refresh()

    def update_rows(self, rows: Iterable[ArticleRow]) -> None:
        """Replace fetched rows by newer ones of the same articles."""
        newer = {row.sha256: row for row in rows}
        changed = False
        for part in self._slices.values():
            for at, row in enumerate(part):
                if row != (replacement := newer.get(row.sha256, row)):
                    part[at], changed = replacement, True
        if changed:
            self.refresh()
            self.scheduleDelayedItemsLayout()

    def fetched(self) -> list[ArticleRow]:
        """The fetched articles."""
        return [row for part in self._slices.values() for row in part]

    def next_pending(self) -> int | None:
        """The offset to fetch next: the latest requested, which is the one in view."""
        return self._pending[-1] if self._pending else None

    def article_at(self, line: int) -> ArticleRow | None:
        """The article on a line; if it is not fetched yet, request it and return None."""
        offset = line - line % SLICE
        rows = self._slices.get(offset)
        if rows is not None:
            return rows[line - offset] if line - offset < len(rows) else None
        if offset not in self._pending:
            self._pending.append(offset)
            del self._pending[:-_MAX_PENDING]
        return None

    def current(self) -> ArticleRow | None:
        """The article of the current line."""
        key = self.current_key()
        return self.article_at(key) if isinstance(key, int) else None

    def selected_ranges(self) -> list[range]:
        """Ranges of the selected lines, in order."""
        parts = self.selectionModel().selection().toList()
        return sorted((range(part.top(), part.bottom() + 1) for part in parts), key=lambda part: part.start)

    def mark_moved(self, sha256: str) -> None:
        """Record that an article is now first in the library but keeps its line here."""
        self._moved_lines |= {
            offset + at for offset, rows in self._slices.items() for at, row in enumerate(rows) if row.sha256 == sha256
        }

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
            for at in range(part.start - part.start % SLICE, part.stop, SLICE):
                here = range(max(at, part.start), min(at + SLICE, part.stop))
                if rows := self._slices.get(at):
                    articles += [row.sha256 for row in rows[here.start - at : here.stop - at]]
                else:
                    first = self.library_line(here.start)
                    unfetched.append(range(first, first + len(here)))
        return ArticleSelection(query, articles, unfetched)

    # Rows

    def _row(self, key: object) -> Row | None:
        assert isinstance(key, int)
        found = self.article_at(key)
        if found is None:
            self._fetch(key)
            return None
        return Row(title=display_name(found), body=self.details(found))

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
        assert isinstance(key, int)
        found = self.article_at(key) if self._all_loaded else None
        return self._typical_size if found is None else self._size_of(found)

    def _size_of(self, article: ArticleRow) -> Size:
        return Size(body=ems(self.details(article).replace(_WORD_JOINER, "")), body_lines=2)

    def _choose(self, key: object) -> None:
        several = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if not QApplication.keyboardModifiers() & several and not self._opening_menu:
            self._enter(key)

    def _enter(self, key: object) -> None:
        found = self.article_at(key) if isinstance(key, int) else None
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
