"""A list of articles of the library, fetched a slice at a time however many there are."""

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
from reader.store.listing import Filter, Order
from reader.ui.look.theme import Theme
from reader.ui.panels.rows import Row, RowList, Size, ems

WHOLE = 500  # rows that are fetched at once, each as high as its words are long; more come in slices of equal rows
SLICE = 100
MIME = "application/x-chengnuo-articles"  # what is dragged: a JSON list of hashes

_JOINER = "\u2060"  # without a width; no line ends there
_THEN = datetime.datetime(2020, 10, 10, tzinfo=datetime.UTC)
_USUAL = ArticleRow("", "", "", "", "", _THEN.date(), 0, _THEN, _THEN, 10, 10)  # of which as much is said as of most
_LATE = 6  # slices that are still wanted; what was passed by in scrolling is wanted again when it comes into sight


class Shown(NamedTuple):
    """Which articles a list shows, and in which order; at most `most` of them."""

    filter: Filter = Filter()
    order: Order = Order.OPENED
    most: int | None = None


class Found(NamedTuple):
    """How many there are, the first of them, and where one that was asked for stands."""

    size: int
    rows: list[ArticleRow]
    place: int | None


def find(shown: Shown, library: Library, article: str | None) -> Found:
    """All rows where they are few, else the first slice."""
    listing, (wanted, order, most) = library.listing, shown
    count = listing.count(wanted)
    count = count if most is None else min(count, most)
    rows = listing.rows(wanted, order, count if count <= WHOLE else SLICE)
    place = listing.place(article, wanted, order) if article else None
    return Found(count, rows, place if place is not None and place < count else None)


class Chosen(NamedTuple):
    """Articles by their hashes, and lines of `shown` that were never fetched, counted as the library does now."""

    shown: Shown
    articles: list[str]
    unseen: list[range]

    def ids(self, library: Library) -> list[str]:
        """The hashes of all of them."""
        listing, (wanted, order, _) = library.listing, self.shown
        return self.articles + [id for part in self.unseen for id in listing.ids(wanted, order, len(part), part.start)]


class ArticleList(RowList):
    """Lines of articles; keys are their numbers. `ask(offset)` is called for a slice that is wanted next.

    Signal: `opened(sha256)` when the person goes to an article without choosing several.
    """

    opened = Signal(str)

    def __init__(self, ask: Callable[[int], None], theme: Theme, name: str) -> None:
        """Empty."""
        super().__init__(self._row, self._size, theme, name)
        self._ask = ask
        self._slices: dict[int, list[ArticleRow]] = {}
        self._wanted: list[int] = []
        self._whole = True
        self._moved: set[int] = set()  # lines of articles that are first in the library, but not here
        self._usual = self._size_of(_USUAL)
        self._pressed: QPoint | None = None
        self._asks_menu = False
        self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        self.chosen.connect(self._choose)
        self.entered_row.connect(self._enter)

    def show_found(self, found: Found) -> None:
        """Show these articles from now on, with the one that was asked for current and, if it can be, in sight."""
        above = self.verticalScrollBar().value()
        self._slices = {at: found.rows[at : at + SLICE] for at in range(0, len(found.rows), SLICE)}
        self._whole = found.size <= WHOLE
        self._wanted.clear()
        self._moved.clear()
        self.rows.set_keys(range(found.size))
        self.verticalScrollBar().setValue(above)
        self.show_key(found.place)

    def put(self, offset: int, rows: list[ArticleRow]) -> None:
        """Here is a slice."""
        self._slices[offset] = rows
        if offset in self._wanted:
            self._wanted.remove(offset)
        self.refresh()

    def renew(self, rows: Iterable[ArticleRow]) -> None:
        """These articles read so now."""
        now = {row.sha256: row for row in rows}
        changed = False
        for part in self._slices.values():
            for at, row in enumerate(part):
                if row != (newer := now.get(row.sha256, row)):
                    part[at], changed = newer, True
        if changed:
            self.refresh()
            self.scheduleDelayedItemsLayout()

    def fetched(self) -> list[ArticleRow]:
        """The articles that are here."""
        return [row for part in self._slices.values() for row in part]

    def next_wanted(self) -> int | None:
        """The slice that is to be fetched next: what was asked for last is what is in sight."""
        return self._wanted[-1] if self._wanted else None

    def at(self, line: int) -> ArticleRow | None:
        """The article on a line; None while it is being fetched."""
        offset = line - line % SLICE
        rows = self._slices.get(offset)
        if rows is not None:
            return rows[line - offset] if line - offset < len(rows) else None
        if offset not in self._wanted:
            self._wanted.append(offset)
            del self._wanted[:-_LATE]
        return None

    def current(self) -> ArticleRow | None:
        """The article of the current line."""
        key = self.current_key()
        return self.at(key) if isinstance(key, int) else None

    def lines(self) -> list[range]:
        """The lines that are chosen."""
        parts = self.selectionModel().selection().toList()
        return sorted((range(part.top(), part.bottom() + 1) for part in parts), key=lambda part: part.start)

    def moved(self, sha256: str) -> None:
        """An article is the first in the library from now on, and stays where it is here."""
        self._moved |= {
            offset + at for offset, rows in self._slices.items() for at, row in enumerate(rows) if row.sha256 == sha256
        }

    def in_library(self, line: int) -> int:
        """Where the article stands in the library that is on a line here, if that is not one that moved."""
        return line + sum(moved > line for moved in self._moved)

    def chosen_articles(self, shown: Shown) -> Chosen:
        """What is chosen. The articles that are seen count, wherever they are in the library by now."""
        lines = self.lines()
        if sum(map(len, lines)) == self.rows.rowCount() > len(self.fetched()):
            return Chosen(shown, [], [range(self.rows.rowCount())])
        articles, unseen = [], []
        for part in lines:
            for at in range(part.start - part.start % SLICE, part.stop, SLICE):
                here = range(max(at, part.start), min(at + SLICE, part.stop))
                if rows := self._slices.get(at):
                    articles += [row.sha256 for row in rows[here.start - at : here.stop - at]]
                else:
                    first = self.in_library(here.start)
                    unseen.append(range(first, first + len(here)))
        return Chosen(shown, articles, unseen)

    # Rows

    def _row(self, key: object) -> Row | None:
        assert isinstance(key, int)
        found = self.at(key)
        if found is None:
            self._ask(key)
            return None
        return Row(title=name_of(found), body=self.about(found))

    def about(self, article: ArticleRow) -> str:
        """Date, commitments and marks; where they do not fit on a line, the date has one and the counts the next.

        Without a date each count may have a line.
        """
        commitments, marks = article.commitments, article.annotations
        counts = [
            self.tr("%n commitment(s)", "", commitments) if commitments is not None else "",
            self.tr("%n mark(s)", "", marks) if marks else "",
        ]
        if article.date is None:
            return " · ".join(joined(each) for each in counts if each)
        return " · ".join(filter(None, (article.date.isoformat(), joined(" · ".join(filter(None, counts))))))

    def _size(self, key: object) -> Size:
        assert isinstance(key, int)
        found = self.at(key) if self._whole else None
        return self._usual if found is None else self._size_of(found)

    def _size_of(self, article: ArticleRow) -> Size:
        return Size(body=ems(self.about(article).replace(_JOINER, "")), body_lines=2)

    def _choose(self, key: object) -> None:
        several = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if not QApplication.keyboardModifiers() & several and not self._asks_menu:
            self._enter(key)

    def _enter(self, key: object) -> None:
        found = self.at(key) if isinstance(key, int) else None
        if found is not None:
            self.opened.emit(found.sha256)

    # Dragging

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag would begin; asking for the menu opens nothing, and chosen rows stay chosen."""
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        self._asks_menu = event.button() is Qt.MouseButton.RightButton
        if not self._asks_menu or not self.selectionModel().isSelected(self.indexAt(event.position().toPoint())):
            super().mousePressEvent(event)
        self._asks_menu = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the articles of the chosen lines that are here, rather than choose others."""
        if not event.buttons() & Qt.MouseButton.LeftButton or self._pressed is None:
            super().mouseMoveEvent(event)
            return
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        if far >= QApplication.startDragDistance():
            self._pressed = None
            drag = QDrag(self)
            drag.setMimeData(self.mime())
            drag.exec(Qt.DropAction.CopyAction)

    def mime(self) -> QMimeData:
        """What a drag carries."""
        rows = (self.at(line) for part in self.lines() for line in part)
        data = QMimeData()
        data.setData(MIME, json.dumps([row.sha256 for row in rows if row is not None]).encode())
        return data


def joined(words: str) -> str:
    """Words in which no line ends."""
    return _JOINER.join(words.replace(" ", "\u00a0"))


def name_of(article: ArticleRow) -> str:
    """Its title, else the name of its file."""
    return article.title or Path(article.path).stem or QCoreApplication.translate("LibraryPanel", "Untitled")
