"""Commitments as a list that can be searched, filtered, grouped and sorted: of one article, or of the whole library."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.store.query import By, Query, Sort
from reader.store.workbench import Row, Workbench, group_key
from reader.types import Status
from reader.ui.look.theme import Theme
from reader.ui.panels.commitment_words import CommitmentWords
from reader.ui.panels.filters import Filters
from reader.ui.panels.grouped_rows import BLOCK, GroupedRows, GroupHeader, Section, Spot
from reader.ui.panels.row import Row as Shown
from reader.ui.panels.row import Size
from reader.ui.panels.rows import RowList

WHOLE = 500  # rows that are fetched at once, each as high as its words are long; more come in blocks of equal rows

_Answer = TypeVar("_Answer")


class Ask(Protocol):
    """How a list asks its workbench.

    `done` gets what `work` answers, at once or later, unless the same `what` was asked again meanwhile.
    """

    def __call__(self, what: str, work: Callable[[Workbench], _Answer], done: Callable[[_Answer], None]) -> None:
        """Ask."""


@dataclass(frozen=True)
class _Wanted:
    """What a list was last asked to show."""

    query: Query
    sort: Sort
    by: By | None


@dataclass(frozen=True)
class _Found:
    """`rows` are all of them where they are few, else None; `blocks` are the first blocks of the first sections, to be
    seen at once; `all` counts those that no filter leaves out, if there are none.
    """

    sections: list[Section]
    rows: list[Row] | None
    blocks: list[list[Row]]
    all: int


class CommitmentList(QWidget):
    """Filters over a list. `article` is the one whose commitments are shown, None for those of the library; `none` is
    said where there are no commitments at all.

    Signals: `chosen(row)` when the person goes to a row, `entered(row)` on Return or a double click, `filled` when the
    list shows what it was asked for, `export_wanted` for the button, `key_pressed(row, event)` for keys of whoever
    shows the list.
    """

    chosen = Signal(object)
    entered = Signal(object)
    filled = Signal()
    export_wanted = Signal()
    key_pressed = Signal(object, QKeyEvent)

    def __init__(self, ask: Ask, groups: Sequence[By], words: CommitmentWords, theme: Theme) -> None:
        """Ask for nothing before `reload`; `groups` are what can be grouped by."""
        super().__init__()
        self.ask = ask
        self._words = words
        self.article: str | None = None
        self.none = ""
        self.shelf = GroupedRows(())
        self._wanted = _Wanted(Query(), Sort.TEXT, None)
        self._found = _Found([], [], [], 0)
        self._fetching = False
        self.filters = Filters(groups)
        self.filters.export.clicked.connect(self.export_wanted)
        self.list = RowList(self._row, self._size, theme, self.tr("Commitments"))
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(14, 8, 14, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        slash = QShortcut(QKeySequence("/"), self, self.search)
        slash.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.filters.changed.connect(self.reload)
        self.filters.left.connect(self._enter_list)
        self.list.chosen.connect(self._choose)
        self.list.entered_row.connect(self._enter)
        self.list.clicked.connect(self._click)
        self.list.doubleClicked.connect(self._double_click)
        self.list.key_pressed.connect(self._key)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._words.theme = theme
        self.list.set_theme(theme)

    def search(self) -> None:
        """Put the keyboard into the search field."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    # Filling

    def reload(self) -> None:
        """Show what the workbench has now; folded groups stay folded, and the row that is current stays it."""
        wanted = _Wanted(self.filters.query(self.article), self.filters.sort, self.filters.by)
        self.ask("rows", partial(_find, wanted), partial(self._show, wanted))

    def clear(self) -> None:
        """Show nothing."""
        self._show(self._wanted, _Found([], [], [], 0))

    def _show(self, wanted: _Wanted, found: _Found) -> None:
        current, line = self.current(), self.list.currentIndex().row()
        same = wanted.by is self._wanted.by
        self._wanted, self._found = wanted, found
        self.shelf = GroupedRows(found.sections, self.shelf.folded if same else ())
        for number, rows in enumerate(found.blocks):
            self.shelf.put(number, 0, rows)
        if found.rows is not None:
            self._put_all(found.rows)
        self._place_rows()
        if current is not None:
            spot = self.shelf.spot_of(current.article, current.place)
            self.list.show_key(spot)
            if spot is None and 0 <= line < len(self.shelf):
                self.list.show_key(self.shelf[line])
        self.empty.setText(self.tr("No commitment matches these filters.") if found.all else self.none)
        self.empty.setVisible(not self.shelf)
        self.filters.export.setEnabled(bool(self.shelf))
        self.filled.emit()

    def _put_all(self, found: Iterable[Row]) -> None:
        gathered: dict[str, list[Row]] = defaultdict(list)
        for each in found:
            gathered[group_key(each, self._wanted.by) if self._wanted.by else ""].append(each)
        for number, (group, _) in enumerate(self.shelf.sections):
            self.shelf.put_all(number, gathered[group.key if group else ""])

    def _place_rows(self) -> None:
        self.list.rows.set_keys(self.shelf)

    @property
    def count(self) -> int:
        """How many commitments pass, those in folded groups too."""
        return sum(section.size for section in self._found.sections)

    @property
    def query(self) -> tuple[Query, Sort, By | None]:
        """What is shown, and in which order."""
        return self._wanted.query, self._wanted.sort, self._wanted.by

    def places(self) -> list[int] | None:
        """The places of the rows in their article in the order of the list; None where not all of them are here."""
        if self._found.rows is None:
            return None
        return [found.place for _, found in self.shelf.fetched()]

    def _fetch(self) -> None:
        """Fetch the block that is wanted most, then the next."""
        block = self.shelf.next_wanted()
        if self._fetching or block is None:
            return
        self._fetching = True
        shelf, wanted, group = self.shelf, self._wanted, self.shelf.sections[block[0]].group

        def work(bench: Workbench) -> list[Row]:
            return bench.rows(wanted.query, wanted.sort, group, BLOCK, block[1] * BLOCK)

        def done(found: list[Row]) -> None:
            self._fetching = False
            shelf.put(*block, found)
            if shelf is self.shelf:
                self.list.refresh()
            self._fetch()

        self.ask("block", work, done)

    # Rows

    def _row(self, key: object) -> Shown | None:
        if isinstance(key, GroupHeader):
            return self._head(key)
        assert isinstance(key, Spot)
        found = self.shelf.row(key)
        if found is None:
            self._fetch()
            return None
        return self._words.row(found)

    def _head(self, key: GroupHeader) -> Shown:
        group, size = self.shelf.sections[key.section]
        assert group is not None
        opened = self.shelf.is_open(key.section)
        spoken = self.tr("unfolded") if opened else self.tr("folded")
        return Shown(title=self._words.group(group), meta=str(size), opened=opened, spoken=spoken)

    def _size(self, key: object) -> Size:
        if isinstance(key, GroupHeader):
            return _HEAD
        if self._found.rows is None:
            return self._words.usual
        assert isinstance(key, Spot)
        found = self.shelf.row(key)
        return self._words.usual if found is None else self._words.size(found)

    def row_at(self, key: object) -> Row | None:
        """The commitment of a line of the list, if it is one and is here."""
        return self.shelf.row(key) if isinstance(key, Spot) else None

    def current(self) -> Row | None:
        """The commitment of the current line."""
        return self.row_at(self.list.current_key())

    def selected(self) -> list[Row]:
        """The commitments of all selected lines, from top to bottom."""
        lines = sorted(index.row() for index in self.list.selectedIndexes())
        return [found for line in lines if (found := self.row_at(self.shelf[line])) is not None]

    def show_place(self, article: str, place: int | None) -> None:
        """Make the row of a commitment current without telling anybody."""
        spot = self.shelf.spot_of(article, place) if place is not None else None
        if spot is not None and not self.shelf.is_open(spot.section):
            self._fold(spot.section, folded=False)
        self.list.show_key(spot)

    # Keys

    def _enter_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.list.currentIndex().isValid() and len(self.shelf):
            self.list.setCurrentIndex(self.list.rows.index(0))

    def _choose(self, key: object) -> None:
        found = self.row_at(key)
        if found is not None:
            self.chosen.emit(found)

    def _enter(self, key: object) -> None:
        found = self.row_at(key)
        if isinstance(key, GroupHeader):
            self._fold(key.section, self.shelf.is_open(key.section))
        elif found is not None:
            self.entered.emit(found)

    def _click(self, index: QModelIndex) -> None:
        """A click on a head folds or unfolds it."""
        key = self.shelf[index.row()]
        if isinstance(key, GroupHeader):
            self._enter(key)

    def _double_click(self, index: QModelIndex) -> None:
        key = self.shelf[index.row()]
        if isinstance(key, Spot):
            self._enter(key)

    def _key(self, key: object, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Left and isinstance(key, Spot) and self.shelf.sections[key.section].group:
            self.list.setCurrentIndex(self.list.rows.index(self.shelf.index(GroupHeader(key.section))))
            event.accept()
        elif isinstance(key, GroupHeader) and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._fold(key.section, event.key() == Qt.Key.Key_Left)
            event.accept()
        elif isinstance(key, GroupHeader) and event.key() == Qt.Key.Key_Space:
            self._enter(key)
            event.accept()
        elif (found := self.row_at(key)) is not None:
            self.key_pressed.emit(found, event)

    def _fold(self, section: int, folded: bool) -> None:
        if folded != self.shelf.is_open(section):
            return
        above = self.list.verticalScrollBar().value()
        self.shelf.fold(section, folded)
        self._place_rows()
        self.list.verticalScrollBar().setValue(above)
        self.list.show_key(GroupHeader(section))


_HEAD = Size(head=True)


def _find(wanted: _Wanted, bench: Workbench) -> _Found:
    """The sections; all rows where they are few, else the first; where there are none, what no filter would leave."""
    if wanted.by is not None:
        sections = [Section(group, group.count) for group in bench.groups(wanted.query, wanted.by)]
    else:
        sections = [Section(None, bench.count(wanted.query))]
    count = sum(section.size for section in sections)
    everything = Query(article=wanted.query.article, statuses=frozenset(Status))
    if count <= WHOLE:
        return _Found(sections, bench.rows(wanted.query, wanted.sort), [], count or bench.count(everything))
    blocks: list[list[Row]] = []
    for section in sections:
        if sum(map(len, blocks)) >= BLOCK:
            break
        blocks.append(bench.rows(wanted.query, wanted.sort, section.group, BLOCK))
    return _Found(sections, None, blocks, count)
