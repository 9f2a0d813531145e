"""The pages that list commitments: all of them, and those that are due; and the sections they come in."""

from __future__ import annotations

import calendar
import dataclasses
import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from reader.store.library import Library
from reader.store.query import GroupBy, Query, Sort
from reader.store.workbench import CommitmentRow, Workbench
from reader.types import Span
from reader.ui.lists.row import Chip, Row, Size
from reader.ui.lists.rows import RowList
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.paged.hint import PageHint
from reader.ui.paged.page import BasePage
from reader.ui.panels.commitment_list import CommitmentList, CommitmentWords, Shared

_Answer = TypeVar("_Answer")
DAYS = 30  # days ahead by default
_MOST = 1000  # maximum overdue commitments shown, the latest ones
_FURTHEST = 3660  # days


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a header with their number, which may exceed the rows shown."""

    title: str
    rows: tuple[CommitmentRow, ...]
    count: int


class Statements(QWidget):
    """Return opens the passage or folds a section; C on two commitments compares them.

    Signals: `passage_requested(sha256, span)`, `compare_requested(one, other)` with two rows.
    """

    passage_requested = Signal(str, Span)
    compare_requested = Signal(object, object)

    def __init__(self, session: Session, theme: Theme, name: str, shared: Shared) -> None:
        """`shared` is what all commitments have in common."""
        super().__init__()
        self._words = CommitmentWords(session, theme, shared, by_date=True)
        self._sections: Sequence[Section] = ()
        self._folded: set[str] = set()
        self._taken: CommitmentRow | None = None
        self.list = RowList(self._make_row, self._make_size, theme, name)
        self.hint = PageHint()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        self.list.entered_row.connect(self._enter)
        self.list.doubleClicked.connect(lambda _: self._enter(self.list.current_key()))
        self.list.key_pressed.connect(self._press)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.list.addAction(self.tr("Go to passage"), lambda: self._enter(self.list.current_key()))
        self.list.addAction(self.tr("Compare…"), self.take)
        self._show_hint()

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        self._words.theme = theme
        self.list.set_theme(theme)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these sections; the current commitment stays current if it is among them."""
        before = self.current()
        self._sections = sections
        self._fill()
        if before is not None:
            again = (key for key in self.list.rows.keys if isinstance(key, CommitmentRow) and key.id == before.id)
            self.list.show_key(next(again, None))

    def current(self) -> CommitmentRow | None:
        """The commitment of the current row."""
        key = self.list.current_key()
        return key if isinstance(key, CommitmentRow) else None

    def _fill(self) -> None:
        keys: list[object] = []
        for section in self._sections:
            keys.append(section)
            if section.title not in self._folded:
                keys += section.rows
        self.list.rows.set_keys(keys)

    def _make_size(self, key: object) -> Size:
        if isinstance(key, Section):
            return Size(header=True)
        assert isinstance(key, CommitmentRow)
        return self._words.size(key)

    def _make_row(self, key: object) -> Row:
        if isinstance(key, Section):
            return Row(title=key.title, meta=f"{key.count:,}", expanded=key.title not in self._folded)
        assert isinstance(key, CommitmentRow)
        row = self._words.row(key)
        if self._taken is None or self._taken.id != key.id:
            return row
        return dataclasses.replace(row, chips=(Chip(self.tr("to compare"), self._words.theme.accent), *row.chips))

    def _enter(self, key: object) -> None:
        if isinstance(key, Section):
            self._folded ^= {key.title}
            self._fill()
            self.list.show_key(key)
        elif isinstance(key, CommitmentRow):
            self.passage_requested.emit(key.article, key.commitment.span)

    def _press(self, key: object, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_C and not event.modifiers():
            event.accept()
            self.take()

    def take(self) -> None:
        """Remember the current commitment for comparison, or compare it with the one remembered."""
        one, two = self._taken, self.current()
        if two is None:
            return
        self._taken = two if one is None else None
        self.list.refresh()
        self._show_hint()
        if one is not None and one.id != two.id:
            self.compare_requested.emit(one, two)

    def _show_hint(self) -> None:
        if self._taken is None:
            self.hint.show_keys(self.tr("Return: open passage · C: compare"))
        else:
            self.hint.show_keys(self.tr("Press C on another commitment to compare it, or on this one to cancel."))


class ListPage(BasePage):
    """Return opens the passage; C on two commitments compares them."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Run no queries until `refresh`."""
        super().__init__(session, theme)
        self._taken: CommitmentRow | None = None
        self.rows = CommitmentList(self._ask, tuple(GroupBy), CommitmentWords(session, theme, Shared.LIBRARY), theme)
        self.rows.empty_text = self.tr("No commitments: the articles are not analysed yet or contain none.")
        self.hint = PageHint()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rows, 1)
        column.addWidget(self.hint)
        self.rows.entered.connect(lambda row: self.passage_requested.emit(row.article, row.commitment.span))
        self.rows.key_pressed.connect(self._key)
        self.rows.filled.connect(self._count)
        self.rows.export_requested.connect(lambda: self.export_requested.emit(self.rows, self.hint.show_saved))
        self._show_hint()

    def refresh(self) -> None:
        """Reload the list."""
        self.rows.reload()

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        super().set_theme(theme)
        self.rows.set_theme(theme)

    def take_focus(self) -> None:
        """Focus the list."""
        self.rows.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, what: str, work: Callable[[Workbench], _Answer], done: Callable[[_Answer], None]) -> None:
        self.ask(what, lambda library: work(library.workbench), done)

    def _count(self) -> None:
        name = self.tr("List")
        self.titled.emit(f"{name} {self.rows.count:,}")

    def _key(self, row: CommitmentRow, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_C and not event.modifiers():
            event.accept()
            self.take(row)

    def take(self, row: CommitmentRow) -> None:
        """Remember a commitment for comparison, or compare it with the one remembered."""
        one, self._taken = self._taken, row if self._taken is None else None
        self._show_hint()
        if one is not None and one.id != row.id:
            self.compare_requested.emit(one, row)

    def _show_hint(self) -> None:
        self.hint.show_keys(
            self.tr("Return: open passage · C: compare · /: search")
            if self._taken is None
            else self.tr("Press C on another commitment to compare it, or on this one to cancel.")
        )


class Period(NamedTuple):
    """Days from `first` to `last`, both inclusive; empty if `last` is before `first`."""

    first: datetime.date
    last: datetime.date


class Periods(NamedTuple):
    """Consecutive periods from today: up to Sunday, to the end of the month, and the rest."""

    week: Period
    month: Period
    later: Period


class _Due(NamedTuple):
    overdue: int
    latest: list[CommitmentRow]
    soon: tuple[list[CommitmentRow], ...]


def periods(today: datetime.date, days: int) -> Periods:
    """Divide the days from `today` to `days` later."""
    end = today + datetime.timedelta(days)
    week = min(end, today + datetime.timedelta(6 - today.weekday()))
    of_month = today.replace(day=calendar.monthrange(today.year, today.month)[1])
    month = max(week, min(end, of_month))
    day = datetime.timedelta(1)
    return Periods(Period(today, week), Period(week + day, month), Period(month + day, end))


class DuePage(BasePage):
    """Commitments by the last day of their deadline, without rejected ones; the page title has their number."""

    def __init__(
        self, session: Session, theme: Theme, today: Callable[[], datetime.date] = datetime.date.today
    ) -> None:
        """`today` returns the current date."""
        super().__init__(session, theme)
        self._today = today
        self.days = QSpinBox()
        self.days.setRange(0, _FURTHEST)
        self.days.setValue(DAYS)
        self.days.lineEdit().setTextMargins(5, 0, 0, 0)  # style sheet padding does not apply to it
        self.days.setAccessibleName(self.tr("Days ahead"))
        self.statements = Statements(session, theme, self.tr("Deadlines"), Shared.LIBRARY)
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(14, 8, 14, 8)
        before = QLabel(self.tr("&Days ahead:"))
        before.setBuddy(self.days)
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 8)
        head.setSpacing(8)
        head.addWidget(before)
        head.addWidget(self.days)
        head.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.empty)
        column.addWidget(self.statements, 1)
        self.days.valueChanged.connect(self.refresh)
        self.statements.passage_requested.connect(self.passage_requested)
        self.statements.compare_requested.connect(self.compare_requested)

    def refresh(self) -> None:
        """Query what is due as of today."""
        today = self._today()
        soon = periods(today, self.days.value())

        def read(library: Library) -> _Due:
            yesterday = today - datetime.timedelta(1)
            overdue = library.workbench.count(Query(due_to=yesterday))
            latest = library.workbench.of(library.aggregates.overdue(today, _MOST))
            rows = [library.workbench.rows(Query(due_from=first, due_to=last), Sort.DEADLINE) for first, last in soon]
            return _Due(overdue, latest, tuple(rows))

        self.ask("due", read, self._show)

    def set_theme(self, theme: Theme) -> None:
        """Change the theme."""
        super().set_theme(theme)
        self.statements.set_theme(theme)

    def take_focus(self) -> None:
        """Focus the list."""
        self.statements.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, due: _Due) -> None:
        names = self.tr("This week"), self.tr("This month"), self.tr("Later")
        sections = [Section(self.tr("Overdue"), tuple(due.latest), due.overdue)]
        sections += [Section(name, tuple(rows), len(rows)) for name, rows in zip(names, due.soon, strict=True)]
        sections = [section for section in sections if section.rows]
        count = sum(section.count for section in sections)
        self.statements.show_sections(sections)
        self.empty.setVisible(not sections)
        self.empty.setText(self.tr("Nothing is overdue or due in this period."))
        self.titled.emit(self.tr("Due {0}").format(f"{count:,}") if count else self.tr("Due"))
