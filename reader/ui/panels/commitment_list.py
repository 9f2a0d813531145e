"""A searchable, filtered, grouped and sorted list of the commitments of an article or of the library."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.analysis.review import UNSURE
from reader.store.query import GroupBy, Query, Sort
from reader.store.workbench import CommitmentRow, Group, Workbench, group_key
from reader.types import EntityType, Speaker, Status
from reader.ui import words
from reader.ui.lists.blocks import BLOCK, Block
from reader.ui.lists.grouped_rows import GroupedRows, GroupHeader, RowKey, RowSection
from reader.ui.lists.paged_list import PagedList
from reader.ui.lists.row import Chip, Row, Size, ems
from reader.ui.look import fonts
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.panels.filters import Filters

FULL_LOAD_LIMIT = 500  # rows; up to here all are fetched and sized one by one, beyond it blocks share one row height
_Answer = TypeVar("_Answer")


class Shared(Enum):
    """What the rows of a list have in common."""

    ARTICLE = auto()  # rows are numbered as on its page
    SPEAKER = auto()  # rows begin with their article
    LIBRARY = auto()  # rows name their article below


class CommitmentWords(QObject):
    """Makes rows in the displayed script; `theme` is writable.

    If `by_date`, rows have the last day of their deadline instead of a shape for their status.
    """

    def __init__(self, session: Session, theme: Theme, shared: Shared, *, by_date: bool = False) -> None:
        """Make rows for one list."""
        super().__init__()
        self._session = session
        self._shared = shared
        self._by_date = by_date
        self.theme = theme
        self.typical_size = dataclasses.replace(self._size(60), body_lines=2)

    def row(self, found: CommitmentRow) -> Row:
        """The row of a commitment."""
        title, meta = self._heading(found)
        return Row(
            title=title,
            meta=meta,
            lead=str(found.place + 1) if self._shared is Shared.ARTICLE else "",
            body=self._text(found),
            note=self._article(found) if self._shared is Shared.LIBRARY else "",
            chips=tuple(self._chips(found)),
            status=found.status,
            unsure=_is_unsure(found),
            spoken=words.listed((words.status(found.status), *_sure(found))),
            families=fonts.sans_of(self._session.script, found.script),
        )

    def size(self, found: CommitmentRow) -> Size:
        """The data for the row height."""
        return self._size(ems(found.commitment.text))

    def _size(self, body: float) -> Size:
        return Size(body=body, note=1 if self._shared is Shared.LIBRARY else 0, chips=True, lead=not self._by_date)

    def _heading(self, found: CommitmentRow) -> tuple[str, str]:
        name, role, org, _ = found.commitment.speaker or Speaker(None, None, None, None)
        if self._shared is Shared.SPEAKER:
            title, *meta = self._article(found), *self._in_script(found, org, role)
        else:
            title, *meta = self._in_script(found, name, org, role) or [self.tr("Unnamed")]
        return title, " ".join(meta)

    def _chips(self, found: CommitmentRow) -> Iterator[Chip]:
        commitment, in_script, theme = found.commitment, self._session.in_script, self.theme
        yield from map(Chip, _sure(found))
        yield Chip(words.strength(commitment.strength))
        for target in commitment.targets:
            yield Chip(in_script(target.text, found.script), theme.of(EntityType.QUANTITY))
        if (deadline := commitment.deadline) is not None:
            last = f" → {deadline.last.isoformat()}" if self._by_date and deadline.last else ""
            yield Chip(in_script(deadline.text, found.script) + last, theme.of(EntityType.TIME))

    def group(self, group: Group) -> str:
        """The title of a group."""
        if group.by is GroupBy.DEADLINE:
            return self.tr("By {0}").format(group.key) if group.key else self.tr("No date")
        if group.label:
            from reader.text import scripts

            return self._session.in_script(group.label, scripts.detect(group.label))
        return {
            GroupBy.FIGURE: self.tr("No metric"),
            GroupBy.ORGANISATION: self.tr("No organisation"),
            GroupBy.ARTICLE: self.tr("Untitled"),
        }.get(group.by, self.tr("Unnamed"))

    def _text(self, found: CommitmentRow) -> str:
        """The passage as the page shows it if its article is open, else converted to the same script."""
        views = self._session.views
        if views is not None and views.article.sha256 == found.article:
            return self._session.text_of(found.commitment.span)
        return self._session.in_script(found.commitment.text, found.script)

    def _article(self, found: CommitmentRow) -> str:
        return words.article(self._session.in_script(found.title, found.script), found.path, found.dated)

    def _in_script(self, found: CommitmentRow, *parts: str | None) -> list[str]:
        return [self._session.in_script(part, found.script) for part in parts if part]


class AskWorkbench(Protocol):
    """How a list queries its workbench.

    `done` gets the result of `work`, synchronously or later, unless a newer call has the same `key`.
    """

    def __call__(self, key: str, work: Callable[[Workbench], _Answer], done: Callable[[_Answer], None], /) -> None:
        """Run `work`, then `done`."""


@dataclass(frozen=True)
class _Request:
    """The query, order and grouping that a list shows."""

    query: Query
    sort: Sort
    group_by: GroupBy | None


@dataclass(frozen=True)
class _Result:
    """`rows` is None above `FULL_LOAD_LIMIT`, where `blocks` are the first blocks of the first sections; if nothing
    passes the filters, `all` is the count without them.
    """

    sections: list[RowSection]
    rows: list[CommitmentRow] | None
    blocks: list[list[CommitmentRow]]
    all: int


class CommitmentList(QWidget):
    """Filters above a list. `article` limits it to one article; `empty_text` is shown if there are no commitments.

    Signals: `chosen(row)` when the user goes to a row, `entered(row)` on Return or a double click, `filled` after a
    reload, `export_requested` for the button, `key_pressed(row, event)` for keys that the owner handles.
    """

    chosen = Signal(object)
    entered = Signal(object)
    filled = Signal()
    export_requested = Signal()
    key_pressed = Signal(object, QKeyEvent)

    def __init__(self, ask: AskWorkbench, groups: Sequence[GroupBy], words: CommitmentWords, theme: Theme) -> None:
        """Stay empty until `reload`; `groups` are the available groupings."""
        super().__init__()
        self.ask = ask
        self._words = words
        self.article: str | None = None
        self.empty_text = ""
        self.grouped_rows = GroupedRows(())
        self._request = _Request(Query(), Sort.TEXT, None)
        self._result = _Result([], [], [], 0)
        self.filters = Filters(groups)
        self.filters.export.clicked.connect(self.export_requested)
        self.list = PagedList(self._fetch, self._row, self._size, theme, self.tr("Commitments"))
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
        self.filters.list_focus_requested.connect(self.list.enter_list)
        self.list.chosen.connect(self._choose)
        self.list.entered_row.connect(self._enter)
        self.list.clicked.connect(self._click)
        self.list.doubleClicked.connect(self._double_click)
        self.list.key_pressed.connect(self._key)

    def set_theme(self, theme: Theme) -> None:
        """Apply a theme."""
        self._words.theme = theme
        self.list.set_theme(theme)

    def search(self) -> None:
        """Focus the search field."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    # Filling

    def reload(self) -> None:
        """Query the workbench again; folded groups and the current row are kept."""
        request = _Request(self.filters.query(self.article), self.filters.sort, self.filters.group_by)
        self.ask("rows", partial(_load, request), partial(self._show, request))

    def clear(self) -> None:
        """Show nothing."""
        self._show(self._request, _Result([], [], [], 0))

    def _show(self, request: _Request, result: _Result) -> None:
        current, line = self.current(), self.list.currentIndex().row()
        same_groups = request.group_by is self._request.group_by
        self._request, self._result = request, result
        self.grouped_rows = GroupedRows(result.sections, self.grouped_rows.folded if same_groups else ())
        for number, rows in enumerate(result.blocks):
            self.grouped_rows.blocks.put_all(rows, number)
        if result.rows is not None:
            self._put_all(result.rows)
        self.list.show_blocks(self.grouped_rows.blocks, self.grouped_rows)
        if current is not None:
            key = self.grouped_rows.find_key(current.article, current.place)
            self.list.show_key(key)
            if key is None and 0 <= line < len(self.grouped_rows):
                self.list.show_key(self.grouped_rows[line])
        self.empty.setText(self.tr("No commitment matches these filters.") if result.all else self.empty_text)
        self.empty.setVisible(not self.grouped_rows)
        self.filters.export.setEnabled(bool(self.grouped_rows))
        self.filled.emit()

    def _put_all(self, rows: Iterable[CommitmentRow]) -> None:
        group_by = self._request.group_by
        by_group: dict[str, list[CommitmentRow]] = defaultdict(list)
        for each in rows:
            by_group[group_key(each, group_by) if group_by else ""].append(each)
        for number, (group, _) in enumerate(self.grouped_rows.sections):
            self.grouped_rows.blocks.put_all(by_group[group.key if group else ""], number)

    @property
    def count(self) -> int:
        """The number of commitments that pass the filters, including those in folded groups."""
        return sum(section.size for section in self._result.sections)

    @property
    def query(self) -> tuple[Query, Sort, GroupBy | None]:
        """The current query, order and grouping."""
        return self._request.query, self._request.sort, self._request.group_by

    def places(self) -> list[int] | None:
        """The rows' indices in their article, in list order; None if not all rows are fetched."""
        if self._result.rows is None:
            return None
        return [found.place for _, found in self.grouped_rows.fetched()]

    def _fetch(self, block: Block) -> None:
        query, sort, _ = self.query
        group, count = self.grouped_rows.sections[block.section].group, block.stop - block.start

        def work(bench: Workbench) -> list[CommitmentRow]:
            return bench.rows(query, sort, group, count, block.start)

        self.ask("block", work, partial(self.list.put, block))

    # Rows

    def _row(self, key: object) -> Row | None:
        if isinstance(key, GroupHeader):
            return self._header_row(key)
        found = self.row_at(key)
        return None if found is None else self._words.row(found)

    def _header_row(self, key: GroupHeader) -> Row:
        group, size = self.grouped_rows.sections[key.section]
        assert group is not None
        expanded = self.grouped_rows.is_open(key.section)
        spoken = self.tr("expanded") if expanded else self.tr("collapsed")
        return Row(title=self._words.group(group), meta=str(size), expanded=expanded, spoken=spoken)

    def _size(self, key: object) -> Size:
        if isinstance(key, GroupHeader):
            return _HEADER_SIZE
        if self._result.rows is None:
            return self._words.typical_size
        found = self.row_at(key)
        return self._words.typical_size if found is None else self._words.size(found)

    def row_at(self, key: object) -> CommitmentRow | None:
        """The commitment of a line; None for a header or while it is being fetched."""
        found: CommitmentRow | None = self.list.row_at(key)
        return found

    def current(self) -> CommitmentRow | None:
        """The commitment of the current line."""
        return self.row_at(self.list.current_key())

    def selected(self) -> list[CommitmentRow]:
        """The commitments of all selected lines, in list order."""
        lines = sorted(index.row() for index in self.list.selectedIndexes())
        return [found for line in lines if (found := self.row_at(self.grouped_rows[line])) is not None]

    def show_place(self, article: str, place: int | None) -> None:
        """Make the row of a commitment current, unfolding its group, without emitting `chosen`."""
        key = self.grouped_rows.find_key(article, place) if place is not None else None
        if key is not None and not self.grouped_rows.is_open(key.section):
            self._fold(key.section, folded=False)
        self.list.show_key(key)

    # Keys

    def _choose(self, key: object) -> None:
        found = self.row_at(key)
        if found is not None:
            self.chosen.emit(found)

    def _enter(self, key: object) -> None:
        found = self.row_at(key)
        if isinstance(key, GroupHeader):
            self._fold(key.section, self.grouped_rows.is_open(key.section))
        elif found is not None:
            self.entered.emit(found)

    def _click(self, index: QModelIndex) -> None:
        """Fold or unfold a group on a click on its header."""
        key = self.grouped_rows[index.row()]
        if isinstance(key, GroupHeader):
            self._enter(key)

    def _double_click(self, index: QModelIndex) -> None:
        key = self.grouped_rows[index.row()]
        if isinstance(key, RowKey):
            self._enter(key)

    def _key(self, key: object, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Left and isinstance(key, RowKey) and self.grouped_rows.sections[key.section].group:
            self.list.setCurrentIndex(self.list.rows.index(self.grouped_rows.index(GroupHeader(key.section))))
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
        if folded != self.grouped_rows.is_open(section):
            return
        scroll = self.list.verticalScrollBar().value()
        self.grouped_rows.fold(section, folded)
        self.list.rows.set_keys(self.grouped_rows)
        self.list.verticalScrollBar().setValue(scroll)
        self.list.show_key(GroupHeader(section))


def _sure(found: CommitmentRow) -> Iterator[str]:
    """How sure the model is of a suggestion."""
    if found.status is Status.SUGGESTED and found.sure is not None:
        yield words.sure(found.sure)


def _is_unsure(found: CommitmentRow) -> bool:
    return found.status is Status.SUGGESTED and found.sure is not None and found.sure < UNSURE


_HEADER_SIZE = Size(header=True)


def _load(request: _Request, bench: Workbench) -> _Result:
    """Fetch the sections and all rows, or the first blocks above `FULL_LOAD_LIMIT`."""
    if request.group_by is not None:
        sections = [RowSection(group, group.count) for group in bench.groups(request.query, request.group_by)]
    else:
        sections = [RowSection(None, bench.count(request.query))]
    count = sum(section.size for section in sections)
    unfiltered = Query(article=request.query.article, statuses=frozenset(Status))
    if count <= FULL_LOAD_LIMIT:
        return _Result(sections, bench.rows(request.query, request.sort), [], count or bench.count(unfiltered))
    blocks: list[list[CommitmentRow]] = []
    for section in sections:
        if sum(map(len, blocks)) >= BLOCK:
            break
        blocks.append(bench.rows(request.query, request.sort, section.group, BLOCK))
    return _Result(sections, None, blocks, count)
