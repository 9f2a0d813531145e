"""The page of deadlines: overdue commitments and those due soon."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout

from reader.store.library import Library
from reader.store.query import Query, Sort
from reader.store.workbench import CommitmentRow
from reader.ui.ledger.statements import Section, Statements
from reader.ui.look.theme import Theme
from reader.ui.model.session import Session
from reader.ui.paged.page import BasePage
from reader.ui.panels.commitment_words import Shared

DAYS = 30  # days ahead by default
_MOST = 1000  # maximum overdue commitments shown, the latest ones
_FURTHEST = 3660  # days


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
