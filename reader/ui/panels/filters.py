"""The filters of a list of commitments: search, grouping, order and filter pills."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.analysis.review import UNSURE
from reader.store.query import DEFAULT_STATUSES, GroupBy, Query, Sort
from reader.types import Status
from reader.ui import words

_SEARCH_DELAY = 150  # milliseconds after the last key

Period = tuple[datetime.date | None, datetime.date | None]


class Due(Enum):
    """When the last day of the deadline falls."""

    ANY = auto()
    OVERDUE = auto()
    SOON = auto()
    THIS_YEAR = auto()
    NEXT_YEAR = auto()
    PERIOD = auto()  # chosen by the user


def period(due: Due, today: datetime.date) -> Period:
    """First and last day of `due`, both inclusive; None for an open end."""
    day = datetime.timedelta(days=1)
    match due:
        case Due.OVERDUE:
            return None, today - day
        case Due.SOON:
            return today, today + 30 * day
        case Due.THIS_YEAR | Due.NEXT_YEAR:
            year = today.year + (due is Due.NEXT_YEAR)
            return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    return None, None


class SearchField(QLineEdit):
    """A field to search a list. Signal: `list_focus_requested` when the user moves on to the list."""

    list_focus_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Return go to the list; Escape clears the field, or goes to the list if it is empty."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list_focus_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.list_focus_requested.emit()
        else:
            super().keyPressEvent(event)


class Filters(QWidget):
    """`group_by` and `sort` are the current choices, `query` has the filters; `export` is the export button.

    Signals: `changed` when the listed rows change, `list_focus_requested` when the user moves on to the list.
    """

    changed = Signal()
    list_focus_requested = Signal()

    def __init__(self, groups: Sequence[GroupBy], today: Callable[[], datetime.date] = datetime.date.today) -> None:
        """`groups` are the available groupings."""
        super().__init__()
        self._today = today
        self.group_by: GroupBy | None = None
        self.sort = Sort.TEXT
        self._due = Due.ANY
        self._due_period: Period = (None, None)
        self._statuses = DEFAULT_STATUSES
        self.search = SearchField()
        self.search.setPlaceholderText(self.tr("Search  /"))
        self.search.setAccessibleName(self.tr("Search commitments"))
        self.search.setClearButtonEnabled(False)  # its icon would need an image plug-in; Escape does it
        self.search.list_focus_requested.connect(self.list_focus_requested)
        self._search_timer = QTimer(self)
        self._search_timer.setSingleShot(True)
        self._search_timer.setInterval(_SEARCH_DELAY)
        self._search_timer.timeout.connect(self.changed)
        self.search.textChanged.connect(lambda _: self._search_timer.start())
        self.group_button = self._choice_button(self.tr("Group"), self._group_choices(groups), self._group)
        self.sort_button = self._choice_button(self.tr("Order"), self._sort_choices(), self._order)
        self.figures = self._pill(self.tr("Figures"), self.tr("Only those with figures"))
        self.deadlines = self._pill(self.tr("Deadline"), self.tr("Only those with a deadline"))
        self.due = self._menu_pill(self.tr("Due"), self.tr("Only those due within a period"))
        self.status = self._menu_pill(self.tr("Status"), self.tr("Review status and probability"))
        self.export = QToolButton()
        self.export.setText(self.tr("CSV…"))
        self.export.setToolTip(self.tr("Export displayed rows…"))
        self.export.setAccessibleName(self.tr("Export displayed rows…"))
        self.export.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fill_due_menu()
        self._fill_status_menu()
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.search, 1)
        top.addWidget(self.group_button)
        top.addWidget(self.sort_button)
        top.addWidget(self.export)
        row = QHBoxLayout()
        row.setSpacing(4)
        for pill in (self.figures, self.deadlines, self.due, self.status):
            row.addWidget(pill)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(row)

    def query(self, article: str | None) -> Query:
        """The query for one article, or for all if None."""
        return Query(
            article=article,
            search=self.search.text(),
            statuses=self._statuses,
            with_figures=self.figures.isChecked(),
            with_deadline=self.deadlines.isChecked(),
            due_from=self._due_period[0],
            due_to=self._due_period[1],
            less_sure_than=UNSURE if self.unsure.isChecked() else None,
        )

    # Grouping and order

    def _group_choices(self, groups: Sequence[GroupBy]) -> list[tuple[GroupBy | None, str]]:
        names = {
            GroupBy.SPEAKER: self.tr("Speaker"),
            GroupBy.ORGANISATION: self.tr("Organisation"),
            GroupBy.DEADLINE: self.tr("Deadline"),
            GroupBy.FIGURE: self.tr("Figure"),
            GroupBy.ARTICLE: self.tr("Article"),
        }
        return [(None, self.tr("No groups")), *((by, names[by]) for by in groups)]

    def _sort_choices(self) -> list[tuple[Sort, str]]:
        return [
            (Sort.TEXT, self.tr("Text order")),
            (Sort.DEADLINE, self.tr("Soonest first")),
            (Sort.FIGURE, self.tr("Largest figure first")),
            (Sort.STRENGTH, self.tr("Strongest first")),
            (Sort.SURE, self.tr("Surest first")),
            (Sort.UNSURE, self.tr("Least sure first")),
        ]

    def _choice_button(
        self, name: str, choices: Sequence[tuple[object, str]], choose: Callable[[object], None]
    ) -> QToolButton:
        """A button with a menu of exclusive choices; it shows the choice unless that is the first."""
        button = QToolButton()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(name)
        menu = QMenu(button)
        group = QActionGroup(menu)

        def take(value: object, text: str) -> None:
            button.setText(f"{name if value == choices[0][0] else text} ▾")
            button.setAccessibleName(words.named(name, text))
            choose(value)

        for value, text in choices:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setActionGroup(group)
            action.setChecked(value == choices[0][0])
            action.triggered.connect(partial(take, value, text))
        button.setMenu(menu)
        button.setText(f"{name} ▾")
        button.setAccessibleName(words.named(name, choices[0][1]))
        return button

    def _group(self, by: object) -> None:
        assert by is None or isinstance(by, GroupBy)
        self.group_by = by
        self.changed.emit()

    def _order(self, sort: object) -> None:
        assert isinstance(sort, Sort)
        self.sort = sort
        self.changed.emit()

    # Pills

    def _pill(self, text: str, tip: str) -> QToolButton:
        pill = QToolButton()
        pill.setText(text)
        pill.setToolTip(tip)
        pill.setAccessibleName(tip)
        pill.setCheckable(True)
        pill.setObjectName("pill")
        pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        pill.toggled.connect(lambda _: self.changed.emit())
        return pill

    def _menu_pill(self, text: str, tip: str) -> QToolButton:
        """A pill with a menu, checked while its choice differs from the default."""
        pill = self._pill(f"{text} ▾", tip)
        pill.toggled.disconnect()
        pill.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        pill.setMenu(QMenu(pill))
        return pill

    def _fill_due_menu(self) -> None:
        names = {
            Due.ANY: self.tr("Any date"),
            Due.OVERDUE: self.tr("Overdue"),
            Due.SOON: self.tr("Within 30 days"),
            Due.THIS_YEAR: self.tr("This year"),
            Due.NEXT_YEAR: self.tr("Next year"),
            Due.PERIOD: self.tr("Date range…"),
        }
        group = QActionGroup(self)
        for due, name in names.items():
            action = self.due.menu().addAction(name)
            action.setCheckable(True)
            action.setActionGroup(group)
            action.setChecked(due is Due.ANY)
            action.triggered.connect(partial(self._choose_due, due))

    def _choose_due(self, due: Due) -> None:
        if due is Due.PERIOD:
            dialog = PeriodDialog(self, self._due_period, self._today())
            dialog.accepted.connect(lambda: self.set_due(due, dialog.days()))
            dialog.rejected.connect(lambda: self.set_due(self._due, self._due_period))
            dialog.open()
        else:
            self.set_due(due, period(due, self._today()))

    def set_due(self, due: Due, days: Period) -> None:
        """Filter by the last day of the deadline."""
        self._due, self._due_period = due, days
        self.due.menu().actions()[list(Due).index(due)].setChecked(True)
        self.due.setChecked(due is not Due.ANY)
        self.changed.emit()

    def _fill_status_menu(self) -> None:
        for status in Status:
            action = self.status.menu().addAction(words.status(status))
            action.setCheckable(True)
            action.setChecked(status in self._statuses)
            action.triggered.connect(partial(self._toggle_status, status))
        self.status.menu().addSeparator()
        self.unsure = self.status.menu().addAction(self.tr("Only those below {0} %").format(round(100 * UNSURE)))
        self.unsure.setCheckable(True)
        self.unsure.triggered.connect(lambda _: self._show_status())

    def _toggle_status(self, status: Status) -> None:
        self.set_statuses(self._statuses ^ {status})

    def set_statuses(self, statuses: frozenset[Status]) -> None:
        """Filter by status."""
        self._statuses = statuses
        for status, action in zip(Status, self.status.menu().actions(), strict=False):  # more actions follow
            action.setChecked(status in statuses)
        self._show_status()

    def _show_status(self) -> None:
        self.status.setChecked(self._statuses != DEFAULT_STATUSES or self.unsure.isChecked())
        self.changed.emit()


class PeriodDialog(QDialog):
    """Asks for a first and a last day."""

    def __init__(self, parent: QWidget, days: Period, today: datetime.date) -> None:
        """Start with `days`; open ends are today and the end of the year."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Due between"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.first, self.last = QDateEdit(), QDateEdit()
        ends = (days[0] or today, days[1] or datetime.date(today.year, 12, 31))
        for edit, day in zip((self.first, self.last), ends, strict=True):
            edit.setDisplayFormat("yyyy-MM-dd")
            edit.lineEdit().setTextMargins(5, 0, 0, 0)  # style sheet padding does not apply to it
            edit.setDate(QDate(day.year, day.month, day.day))
        self.last.setMinimumDate(self.first.date())
        self.first.dateChanged.connect(self.last.setMinimumDate)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(self.tr("First day"), self.first)
        form.addRow(self.tr("Last day"), self.last)
        form.addRow(buttons)

    def days(self) -> Period:
        """The chosen period, both days inclusive."""
        first, last = self.first.date(), self.last.date()
        return datetime.date(*first.getDate()), datetime.date(*last.getDate())
