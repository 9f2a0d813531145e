"""The page of deadlines: how days are shared out, and what a real window shows of them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.ledger.lists import DAYS, DuePage, Section, periods
from reader.ui.ledger.window import DUE, LedgerWindow
from tests.ui.ledger import Asked, asked, hashes, ledger

__all__ = ["asked", "hashes", "ledger"]

DATES = st.dates(datetime.date(1990, 1, 1), datetime.date(2100, 1, 1))


@given(DATES, st.integers(0, 400))
def test_every_day_ahead_is_in_one_period(today: datetime.date, days: int) -> None:
    shared = periods(today, days)
    covered = [first + datetime.timedelta(n) for first, last in shared for n in range(max(0, (last - first).days + 1))]
    assert covered == [today + datetime.timedelta(n) for n in range(days + 1)]


@given(DATES, st.integers(0, 400))
def test_a_week_ends_on_sunday_and_a_month_with_its_last_day(today: datetime.date, days: int) -> None:
    week, month, later = periods(today, days)
    assert week.last.weekday() == 6 or week.last == today + datetime.timedelta(days)
    assert week.last - today < datetime.timedelta(7)
    if month.first <= month.last:
        assert (month.last.year, month.last.month) == (today.year, today.month)
    if later.first <= later.last:
        assert later.first.day == 1 or week.last >= later.first - datetime.timedelta(1)


@pytest.mark.parametrize(
    ("today", "days", "last"),
    [
        ("2026-02-25", 30, ["2026-03-01", "2026-03-01", "2026-03-27"]),  # the week runs beyond the month
        ("2026-03-04", 30, ["2026-03-08", "2026-03-31", "2026-04-03"]),
        ("2026-03-01", 30, ["2026-03-01", "2026-03-31", "2026-03-31"]),  # a Sunday
        ("2026-03-04", 2, ["2026-03-06", "2026-03-06", "2026-03-06"]),
    ],
)
def test_where_the_periods_end(today: str, days: int, last: list[str]) -> None:
    assert [period.last.isoformat() for period in periods(datetime.date.fromisoformat(today), days)] == last


@pytest.fixture
def page(qtbot: QtBot, ledger: LedgerWindow) -> DuePage:
    page = ledger.page(DUE)
    assert isinstance(page, DuePage)
    return page


def shown(qtbot: QtBot, page: DuePage, today: str) -> dict[str, list[str]]:
    """The sections as of a day."""
    page._today = lambda: datetime.date.fromisoformat(today)
    with qtbot.waitSignal(page.titled):
        page.refresh()
    found: dict[str, list[str]] = {}
    for key in page.statements.list.rows.keys:
        if isinstance(key, Section):
            found[key.title] = []
        else:
            found[list(found)[-1]].append(key.commitment.text)
    return found


JOBS, LINES, GDP = "今年将新增就业3万人以上", "三月底前將開通兩條線路", "到2026年，生产总值将达到900亿至950亿元"


def test_what_is_overdue_and_what_falls_due_soon(qtbot: QtBot, page: DuePage, ledger: LedgerWindow) -> None:
    ledger.turn_to(DUE)
    assert page.days.value() == DAYS == 30
    assert shown(qtbot, page, "2026-02-20") == {"Overdue": [JOBS]}
    assert shown(qtbot, page, "2026-03-01") == {"Overdue": [JOBS], "This month": [LINES]}
    assert ledger.tabs.tabText(DUE) == "Due 2"
    assert shown(qtbot, page, "2026-03-31") == {"Overdue": [JOBS], "This week": [LINES]}
    assert shown(qtbot, page, "2026-04-01") == {"Overdue": [LINES, JOBS]}  # the latest first


def test_more_days_reach_further(qtbot: QtBot, page: DuePage, ledger: LedgerWindow) -> None:
    ledger.turn_to(DUE)
    shown(qtbot, page, "2026-03-01")
    with qtbot.waitSignal(page.titled):
        page.days.setValue(400)
    assert shown(qtbot, page, "2026-03-01") == {"Overdue": [JOBS], "This month": [LINES], "Later": [GDP]}
    assert ledger.tabs.tabText(DUE) == "Due 3"


def test_the_title_counts_before_the_page_is_turned_to(qtbot: QtBot, ledger: LedgerWindow) -> None:
    qtbot.waitUntil(lambda: ledger.tabs.tabText(DUE).startswith("Due "))


def test_where_nothing_is_due_it_is_said(qtbot: QtBot, page: DuePage, ledger: LedgerWindow) -> None:
    ledger.turn_to(DUE)
    assert shown(qtbot, page, "2020-01-01") == {}
    assert ledger.tabs.tabText(DUE) == "Due"
    assert page.empty.isVisibleTo(page)


def test_return_goes_to_the_passage(
    qtbot: QtBot, page: DuePage, ledger: LedgerWindow, asked: Asked, hashes: list[str]
) -> None:
    ledger.turn_to(DUE)
    shown(qtbot, page, "2026-03-01")
    rows = page.statements.list
    rows.setCurrentIndex(rows.rows.index(1))
    made = rows.rows.row(1)
    assert made is not None
    assert made.note.startswith("2023-01-15 · ")
    assert [chip.text for chip in made.chips] == ["pledge", "3万人以上", "今年 → 2023-12-31"]
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert [article for article, _ in asked] == [hashes[0]]
