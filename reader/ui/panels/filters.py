"""What a list of commitments shows: a field to search, groups, an order, and pills that leave rows out."""

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

from reader.store.query import SHOWN, By, Query, Sort
from reader.types import Status
from reader.ui import words

_PAUSE = 150  # milliseconds without another key before a search begins

Period = tuple[datetime.date | None, datetime.date | None]


class Due(Enum):
    """When the deadline's last day is to lie."""

    ANY = auto()
    OVERDUE = auto()
    SOON = auto()
    THIS_YEAR = auto()
    NEXT_YEAR = auto()
    PERIOD = auto()  # as the person says


def period(due: Due, today: datetime.date) -> Period:
    """First and last day of what `due` means, both included, None for open ends."""
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


class Search(QLineEdit):
    """A field to search a list. Signal: `left`, when the person goes on to the list."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Return go to the list, Escape empties the field first."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)


class Filters(QWidget):
    """Signals: `changed` when other rows are wanted, `left` when the keyboard is to go to the list.

    `by` and `sort` are what is chosen, `query` is the rest; `export` is a button for what is shown.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, groups: Sequence[By], today: Callable[[], datetime.date] = datetime.date.today) -> None:
        """`groups` are what can be grouped by."""
        super().__init__()
        self._today = today
        self.by: By | None = None
        self.sort = Sort.TEXT
        self._due = Due.ANY
        self._days: Period = (None, None)
        self._statuses = SHOWN
        self.search = Search()
        self.search.setPlaceholderText(self.tr("Search  /"))
        self.search.setAccessibleName(self.tr("Search commitments"))
        self.search.setClearButtonEnabled(False)  # its icon would need an image plug-in; Escape does it
        self.search.left.connect(self.left)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.changed)
        self.search.textChanged.connect(lambda _: self._soon.start())
        self.group_button = self._choice(self.tr("Group"), self._groups(groups), self._group)
        self.sort_button = self._choice(self.tr("Order"), self._sorts(), self._order)
        self.figures = self._pill(self.tr("Figures"), self.tr("Only those with figures"))
        self.deadlines = self._pill(self.tr("Deadline"), self.tr("Only those with a deadline"))
        self.due = self._menu_pill(self.tr("Due"), self.tr("Only those due in a period"))
        self.status = self._menu_pill(self.tr("Status"), self.tr("What became of the suggestions"))
        self.export = QToolButton()
        self.export.setText(self.tr("CSV…"))
        self.export.setToolTip(self.tr("Export what is shown…"))
        self.export.setAccessibleName(self.tr("Export what is shown…"))
        self.export.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fill_due()
        self._fill_statuses()
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
        """What passes, in one article or (None) in all."""
        return Query(
            article=article,
            search=self.search.text(),
            statuses=self._statuses,
            with_figures=self.figures.isChecked(),
            with_deadline=self.deadlines.isChecked(),
            due_from=self._days[0],
            due_to=self._days[1],
        )

    # Groups and order

    def _groups(self, groups: Sequence[By]) -> list[tuple[By | None, str]]:
        names = {
            By.SPEAKER: self.tr("Speaker"),
            By.ORGANISATION: self.tr("Organisation"),
            By.DEADLINE: self.tr("Deadline"),
            By.FIGURE: self.tr("Figure"),
            By.ARTICLE: self.tr("Article"),
        }
        return [(None, self.tr("No groups")), *((by, names[by]) for by in groups)]

    def _sorts(self) -> list[tuple[Sort, str]]:
        return [
            (Sort.TEXT, self.tr("As in the text")),
            (Sort.DEADLINE, self.tr("Soonest first")),
            (Sort.FIGURE, self.tr("Largest figure first")),
            (Sort.STRENGTH, self.tr("Firmest first")),
        ]

    def _choice(
        self, name: str, choices: Sequence[tuple[object, str]], choose: Callable[[object], None]
    ) -> QToolButton:
        """A button whose menu has one of its choices checked, which it says unless it is the first."""
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
        assert by is None or isinstance(by, By)
        self.by = by
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
        """A pill that looks pressed while its menu leaves anything out that it usually does not."""
        pill = self._pill(f"{text} ▾", tip)
        pill.toggled.disconnect()
        pill.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        pill.setMenu(QMenu(pill))
        return pill

    def _fill_due(self) -> None:
        names = {
            Due.ANY: self.tr("At any time"),
            Due.OVERDUE: self.tr("Overdue"),
            Due.SOON: self.tr("Within 30 days"),
            Due.THIS_YEAR: self.tr("This year"),
            Due.NEXT_YEAR: self.tr("Next year"),
            Due.PERIOD: self.tr("Between two days…"),
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
            dialog = PeriodDialog(self, self._days, self._today())
            dialog.accepted.connect(lambda: self.set_due(due, dialog.days()))
            dialog.rejected.connect(lambda: self.set_due(self._due, self._days))
            dialog.open()
        else:
            self.set_due(due, period(due, self._today()))

    def set_due(self, due: Due, days: Period) -> None:
        """Only those whose last day lies in this period."""
        self._due, self._days = due, days
        self.due.menu().actions()[list(Due).index(due)].setChecked(True)
        self.due.setChecked(due is not Due.ANY)
        self.changed.emit()

    def _fill_statuses(self) -> None:
        for status in Status:
            action = self.status.menu().addAction(words.status(status))
            action.setCheckable(True)
            action.setChecked(status in self._statuses)
            action.triggered.connect(partial(self._toggle_status, status))

    def _toggle_status(self, status: Status) -> None:
        self.set_statuses(self._statuses ^ {status})

    def set_statuses(self, statuses: frozenset[Status]) -> None:
        """Only those that became this."""
        self._statuses = statuses
        for status, action in zip(Status, self.status.menu().actions(), strict=True):
            action.setChecked(status in statuses)
        self.status.setChecked(statuses != SHOWN)
        self.changed.emit()


class PeriodDialog(QDialog):
    """Two days."""

    def __init__(self, parent: QWidget, days: Period, today: datetime.date) -> None:
        """Begin with `days`, or with the rest of the year."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Due between"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.first, self.last = QDateEdit(), QDateEdit()
        ends = (days[0] or today, days[1] or datetime.date(today.year, 12, 31))
        for edit, day in zip((self.first, self.last), ends, strict=True):
            edit.setDisplayFormat("yyyy-MM-dd")
            edit.lineEdit().setTextMargins(5, 0, 0, 0)  # the padding of a style sheet does not reach it
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
        """What was chosen, both included."""
        first, last = self.first.date(), self.last.date()
        return datetime.date(*first.getDate()), datetime.date(*last.getDate())
