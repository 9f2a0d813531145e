"""The list of commitments as a person works with it, in real windows: keys, filters, groups, and what goes wrong."""

from __future__ import annotations

import contextlib
import csv
import datetime
import sqlite3
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from reader.analysis import edition, pipeline
from reader.errors import LibraryBusy
from reader.store.library import Library
from reader.store.query import By
from reader.text import fields
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Script, Status
from reader.ui.exchange import exchange
from reader.ui.ledger.list_page import ListPage
from reader.ui.ledger.window import COMPARE, LIST, LedgerWindow
from reader.ui.look.theme import THEMES
from reader.ui.model import linking
from reader.ui.panels.commitments import CommitmentsPanel
from reader.ui.panels.filters import Due, PeriodDialog, period
from reader.ui.panels.workbench import CommitmentList
from reader.ui.window import Window
from tests.ui import every
from tests.ui.ledger import Asked, asked, hashes, ledger

__all__ = ["asked", "hashes", "ledger"]

MakeWindow = Callable[..., Window]

# Two speakers of one body, one of another; figures, deadlines and one of neither.
REPORT = (
    "霽川市推進新年各項工作\n"
    "2031年2月3日\n"
    "霽川市發改委主任陳禾表示，將全力抓好項目建設，力爭全年完成投資20億元。\n"
    "霽川市發展改革委副主任林谷說，將在6月底前新建公園12個。\n"
    "霽川市水務局局長許遠表示，將加快河道治理，確保2032年底前完成河道治理30公里。\n"
)


@pytest.fixture
def window(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> Window:
    path = tmp_path / "jichuan.txt"
    path.write_text(REPORT, encoding="utf-8")
    made = make_window(path)
    qtbot.waitUntil(lambda: made.session.analysis is not None, timeout=60_000)
    assert len(made.session.commitments) >= 5
    return made


@pytest.fixture
def panel(window: Window) -> CommitmentsPanel:
    return window.side.commitments


def lines(rows: CommitmentList) -> list[str]:
    """What each line says first: the head of a group in brackets, else the text of the commitment."""
    shown = [rows.list.rows.row(number) for number in range(rows.list.rows.rowCount())]
    return [f"[{each.title} {each.meta}]" if each.opened is not None else each.body for each in shown if each]


def choose(button: QToolButton, number: int) -> None:
    """Choose from the menu of a button."""
    button.menu().actions()[number].trigger()


def search(rows: CommitmentList, words: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.filled):
        rows.filters.search.setText(words)


def test_a_search_finds_in_either_script_text_and_speaker(
    window: Window, panel: CommitmentsPanel, qtbot: QtBot
) -> None:
    whole = lines(panel.rows)
    for words in ("河道", "河道治理 許遠", "水务局", "许远"):
        search(panel.rows, words, qtbot)
        assert lines(panel.rows) == [each for each in whole if "河道" in each]
    search(panel.rows, "沒有的詞", qtbot)
    assert lines(panel.rows) == []
    assert panel.rows.empty.isVisible()
    assert "filters" in panel.rows.empty.text()
    assert not panel.rows.filters.export.isEnabled()
    search(panel.rows, "", qtbot)
    assert lines(panel.rows) == whole


def test_the_keyboard_goes_from_slash_to_the_list_and_through_it(
    window: Window, panel: CommitmentsPanel, qtbot: QtBot
) -> None:
    rows = panel.list
    window.show_panel(0)
    QTest.keyClick(rows, Qt.Key.Key_Slash)
    qtbot.waitUntil(panel.rows.filters.search.hasFocus)
    QTest.keyClicks(panel.rows.filters.search, "30/")
    assert panel.rows.filters.search.text() == "30/"
    QTest.keyClick(panel.rows.filters.search, Qt.Key.Key_Escape)
    assert panel.rows.filters.search.text() == ""
    QTest.keyClick(panel.rows.filters.search, Qt.Key.Key_Down)
    assert rows.hasFocus()
    assert window.session.active_commitment == 0
    QTest.keyClick(rows, Qt.Key.Key_End)
    assert window.session.active_commitment == len(window.session.commitments) - 1
    QTest.keyClick(rows, Qt.Key.Key_Up)
    assert window.session.active_commitment == len(window.session.commitments) - 2
    QTest.keyClick(rows, Qt.Key.Key_Home)
    assert window.session.active_commitment == 0
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert window.view.hasFocus()


def test_pills_leave_rows_out(window: Window, panel: CommitmentsPanel) -> None:
    judged = window.session.judged
    QTest.mouseClick(panel.rows.filters.figures, Qt.MouseButton.LeftButton)
    assert panel.rows.places() == [place for place, each in enumerate(judged) if each.value.targets]  # type: ignore[union-attr]
    QTest.keyClick(panel.rows.filters.deadlines, Qt.Key.Key_Space)
    assert panel.rows.places() == [
        place
        for place, each in enumerate(judged)
        if each.value.targets and each.value.deadline  # type: ignore[union-attr]
    ]


def test_only_what_is_due_in_a_period(window: Window, panel: CommitmentsPanel) -> None:
    filters = panel.rows.filters
    filters._today = lambda: datetime.date(2031, 6, 1)
    choose(filters.due, list(Due).index(Due.SOON))
    assert filters.due.isChecked()
    assert ["公園12個" in each for each in lines(panel.rows)] == [True]
    choose(filters.due, list(Due).index(Due.NEXT_YEAR))
    assert ["30公里" in each for each in lines(panel.rows)] == [True]
    choose(filters.due, list(Due).index(Due.OVERDUE))
    assert lines(panel.rows) == []
    choose(filters.due, list(Due).index(Due.ANY))
    assert not filters.due.isChecked()
    assert len(lines(panel.rows)) == len(window.session.commitments)


def test_a_period_of_ones_own(window: Window, panel: CommitmentsPanel, qtbot: QtBot) -> None:
    filters = panel.rows.filters
    choose(filters.due, list(Due).index(Due.PERIOD))
    (dialog,) = filters.findChildren(PeriodDialog)
    dialog.first.setDate(QDate(2032, 12, 31))
    assert dialog.last.date() == QDate(2032, 12, 31)  # never before the first
    dialog.accept()
    assert ["30公里" in each for each in lines(panel.rows)] == [True]
    choose(filters.due, list(Due).index(Due.PERIOD))
    filters.findChildren(PeriodDialog)[-1].reject()
    assert ["30公里" in each for each in lines(panel.rows)] == [True]


@pytest.mark.parametrize(
    ("due", "first", "last"),
    [
        (Due.ANY, None, None),
        (Due.OVERDUE, None, "2031-12-30"),
        (Due.SOON, "2031-12-31", "2032-01-30"),
        (Due.THIS_YEAR, "2031-01-01", "2031-12-31"),
        (Due.NEXT_YEAR, "2032-01-01", "2032-12-31"),
    ],
)
def test_what_the_periods_mean(due: Due, first: str | None, last: str | None) -> None:
    days = period(due, datetime.date(2031, 12, 31))
    assert days == tuple(day and datetime.date.fromisoformat(day) for day in (first, last))


def test_groups_have_heads_with_counts_that_fold(window: Window, panel: CommitmentsPanel) -> None:
    rows = panel.rows
    choose(rows.filters.group_button, 1 + list(By).index(By.ORGANISATION))
    whole = lines(rows)
    heads = [each for each in whole if each.startswith("[")]
    # One body under its two names; the larger groups first.
    assert [head.split()[0] for head in heads] == ["[霽川市發改委", "[霽川市水務局"]
    assert heads[0].endswith(f" {len(window.session.commitments) - int(heads[1].split()[1][:-1])}]")
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    QTest.keyClick(panel.list, Qt.Key.Key_Left)
    assert lines(rows) == [heads[0], *whole[whole.index(heads[1]) :]]
    QTest.keyClick(panel.list, Qt.Key.Key_Left)  # is folded already
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert lines(rows) == heads
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert window.session.active_commitment == 0
    QTest.keyClick(panel.list, Qt.Key.Key_Left)  # to the head of its group
    assert panel.list.currentIndex().row() == 0
    assert rows.current() is None


def test_a_click_on_a_head_folds_and_unfolds(window: Window, panel: CommitmentsPanel) -> None:
    choose(panel.rows.filters.group_button, 1)
    whole = lines(panel.rows)
    for expected in (False, True):
        box = panel.list.visualRect(panel.list.rows.index(0))
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
        assert (lines(panel.rows) == whole) is expected


def test_a_passage_whose_group_is_folded_unfolds_it(window: Window, panel: CommitmentsPanel) -> None:
    choose(panel.rows.filters.group_button, 1)
    panel.rows._fold(0, folded=True)
    place = next(row.place for spot, row in panel.rows.shelf.fetched() if spot.section == 0)
    window.session.activate(commitment=place)
    assert panel.rows.shelf.is_open(0)
    found = panel.rows.current()
    assert found is not None
    assert found.place == place


def test_orders(window: Window, panel: CommitmentsPanel) -> None:
    choose(panel.rows.filters.sort_button, 2)  # largest figure first
    assert "20億元" in lines(panel.rows)[2] or "20億元" in "".join(lines(panel.rows)[:3])
    choose(panel.rows.filters.sort_button, 1)  # soonest first
    assert "公園12個" in lines(panel.rows)[0]
    assert window.session.deciding.order is not None
    assert list(window.session.deciding.order()) == panel.rows.places()


def test_a_decision_shows_as_a_shape_and_a_rejected_row_goes(window: Window, panel: CommitmentsPanel) -> None:
    session = window.session
    session.activate(commitment=1)
    session.changes.decide([session.judged[0]], Status.ACCEPTED)
    first = panel.list.rows.row(0)
    assert first is not None
    assert first.status is Status.ACCEPTED
    assert "accepted" in str(panel.list.rows.data(panel.list.rows.index(0)))
    before = lines(panel.rows)
    session.changes.decide([session.judged[2]], Status.REJECTED)
    assert lines(panel.rows) == before[:2] + before[3:]
    current = panel.rows.current()
    assert current is not None
    assert current.place == 1  # what is current stays it
    choose(panel.rows.filters.status, list(Status).index(Status.REJECTED))
    assert lines(panel.rows) == before
    assert panel.rows.filters.status.isChecked()
    session.changes.undo()
    assert [row.status for _, row in panel.rows.shelf.fetched()].count(Status.REJECTED) == 0


@pytest.mark.parametrize("theme", THEMES)
def test_statuses_are_told_apart_without_colour(window: Window, panel: CommitmentsPanel, theme: str) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QColor, QImage, QPainter

    from reader.ui.panels.row_delegate import status_mark

    shapes = set()
    for status in Status:
        image = QImage(12, 12, QImage.Format.Format_RGB32)
        image.fill(QColor(THEMES[theme].panel))
        painter = QPainter(image)
        status_mark(painter, status, QPointF(0, 0), THEMES[theme])
        painter.end()
        ground = QColor(THEMES[theme].panel).rgb()
        shapes.add(tuple(image.pixel(x, y) == ground for x in range(12) for y in range(12)))
    assert len(shapes) == len(Status)


def test_another_script_is_shown_and_nothing_is_asked_anew(
    window: Window, panel: CommitmentsPanel, qtbot: QtBot
) -> None:
    filled: list[int] = []
    panel.rows.filled.connect(lambda: filled.append(1))
    window.session.set_script(Script.HANS)
    qtbot.waitUntil(lambda: "公园12个" in "".join(lines(panel.rows)))
    assert filled == []


def test_another_article_shows_its_own(window: Window, panel: CommitmentsPanel, tmp_path: Path, qtbot: QtBot) -> None:
    before = lines(panel.rows)
    other = tmp_path / "other.txt"
    other.write_text("云岭市商务局局长江嵐表示，将举办展会3场。\n", encoding="utf-8")
    window.session.open_file(str(other))
    assert lines(panel.rows) == []
    qtbot.waitUntil(lambda: bool(lines(panel.rows)), timeout=60_000)
    assert "展会3场" in "".join(lines(panel.rows))
    first = window.session.library.articles()[1].sha256  # type: ignore[union-attr]
    window.session.open_stored(first)
    assert lines(panel.rows) != before  # the page is painted first
    every.settle()
    assert lines(panel.rows) == before


def test_the_panel_works_where_no_library_can_be_opened(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "jichuan.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "other.sqlite").write_text("no library" * 100)
    window = make_window(tmp_path / "jichuan.txt", library=tmp_path / "other.sqlite")
    qtbot.waitUntil(lambda: window.session.analysis is not None, timeout=60_000)
    rows = window.side.commitments.rows
    assert len(lines(rows)) == len(window.session.commitments)
    search(rows, "河道", qtbot)
    assert len(lines(rows)) == 2
    window.show_ledger()
    assert window.ledger is not None
    page = window.ledger.page(LIST)
    assert isinstance(page, ListPage)
    assert page.rows.count == 0


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a handful of commitments were many: fetched in blocks, put into rows beside the window."""
    from reader.ui.panels import commitments, shelf, workbench

    monkeypatch.setattr(commitments, "_AT_ONCE", 1)
    monkeypatch.setattr(workbench, "WHOLE", 1)
    for module in (workbench, shelf):
        monkeypatch.setattr(module, "BLOCK", 2)


@pytest.mark.usefixtures("many")
def test_many_commitments_come_in_blocks(window: Window, panel: CommitmentsPanel, qtbot: QtBot) -> None:
    texts = [window.session.reads(each.span) for each in window.session.commitments]
    qtbot.waitUntil(lambda: lines(panel.rows) == texts)
    assert panel.rows.places() is None
    assert list(window.session.deciding.order()) == list(range(len(window.session.judged)))  # type: ignore[misc]
    choose(panel.rows.filters.group_button, 1)

    def grouped() -> bool:
        return sorted(each for each in lines(panel.rows) if not each.startswith("[")) == sorted(texts)

    qtbot.waitUntil(lambda: lines(panel.rows)[:1] != texts[:1] and grouped())


def test_what_is_shown_is_written(window: Window, panel: CommitmentsPanel, tmp_path: Path, qtbot: QtBot) -> None:
    choose(panel.rows.filters.group_button, 1 + list(By).index(By.DEADLINE))
    QTest.mouseClick(panel.rows.filters.figures, Qt.MouseButton.LeftButton)
    out = tmp_path / "shown.csv"
    with (
        patch.object(QFileDialog, "getSaveFileName", return_value=(str(out), "")),
        qtbot.waitSignal(window.status.messageChanged),
    ):
        QTest.mouseClick(panel.rows.filters.export, Qt.MouseButton.LeftButton)
    with out.open(encoding="utf-8-sig", newline="") as stream:
        written = [row["text"] for row in csv.DictReader(stream)]
    assert written == [each for each in lines(panel.rows) if not each.startswith("[")]
    assert len(written) == 3


def test_a_table_that_cannot_be_written_says_so(
    window: Window, panel: CommitmentsPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "file").write_text("in the way")
    with qtbot.waitSignal(window.session.noticed):
        exchange.export_shown(window.session, panel.rows, str(tmp_path / "file" / "x.csv"), True, lambda path: None)
    assert "x.csv" in window.notice.sentence


# The ledger


@pytest.fixture
def page(ledger: LedgerWindow, qtbot: QtBot) -> ListPage:
    found = ledger.page(LIST)
    assert isinstance(found, ListPage)
    qtbot.waitUntil(lambda: found.rows.count > 0)
    return found


def test_the_list_shows_the_library_newest_article_first(page: ListPage, ledger: LedgerWindow) -> None:
    shown = lines(page.rows)
    assert shown[0] == "三月底前將開通兩條線路"
    assert "一定办好这件事" not in shown  # rejected
    assert ledger.tabs.tabText(LIST) == f"List {len(shown)}"
    row = page.rows.list.rows.row(0)
    assert row is not None
    assert row.note == "2026-02-01 · 霽川市交通局公告"


def test_articles_in_two_scripts_stand_in_the_script_that_is_read(page: ListPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.rows.filled):
        page.session.set_script(Script.HANS)
    assert lines(page.rows)[0] == "三月底前将开通两条线路"
    with qtbot.waitSignal(page.rows.filled):
        page.session.set_script(Script.HANT)
    assert "全市地區生產總值將增長5%左右" in lines(page.rows)


def test_one_person_is_one_group_across_articles_and_scripts(page: ListPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.rows.filled):
        choose(page.rows.filters.group_button, 1)
    heads = [each for each in lines(page.rows) if each.startswith("[")]
    assert heads[0].endswith(" 5]")
    assert len(heads) == 3


def test_return_goes_to_the_passage(page: ListPage, asked: Asked, hashes: list[str], qtbot: QtBot) -> None:
    page.take_focus()
    QTest.keyClick(page.rows.list, Qt.Key.Key_Home)
    QTest.keyClick(page.rows.list, Qt.Key.Key_Return)
    row = page.rows.current()
    assert row is not None
    assert asked == [(hashes[2], row.commitment.span)]
    box = page.rows.list.visualRect(page.rows.list.rows.index(1))
    QTest.mouseClick(page.rows.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    QTest.mouseDClick(page.rows.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert [sha256 for sha256, _ in asked] == [hashes[2], hashes[2]]


def test_c_takes_two_to_compare(page: ListPage, ledger: LedgerWindow) -> None:
    heard: list[tuple[object, object]] = []
    page.compare_wanted.connect(lambda one, other: heard.append((one, other)))
    page.take_focus()
    rows = page.rows.list
    QTest.keyClick(rows, Qt.Key.Key_Home)
    first = page.rows.current()
    QTest.keyClick(rows, Qt.Key.Key_C)
    QTest.keyClick(rows, Qt.Key.Key_C)  # lets it go
    assert heard == []
    QTest.keyClick(rows, Qt.Key.Key_C)
    QTest.keyClick(rows, Qt.Key.Key_End)
    last = page.rows.current()
    QTest.keyClick(rows, Qt.Key.Key_C)
    assert heard == [(first, last)]
    assert ledger.tabs.currentIndex() == COMPARE


def test_a_library_in_use_is_one_sentence_and_the_list_stays(
    page: ListPage, ledger: LedgerWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.store import schema

    before = lines(page.rows)
    monkeypatch.setattr(schema, "BUSY_SECONDS", 0.01)
    assert page.session.library is not None
    path, db = page.session.library.path, page.session.library._db

    def alone() -> bool:
        """A job may still have the library open, and then its log cannot be left."""
        try:
            return db.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
        except sqlite3.OperationalError:
            return False

    qtbot.waitUntil(alone)
    blocker = sqlite3.connect(path)
    blocker.execute("BEGIN EXCLUSIVE")
    with qtbot.waitSignal(page.session.noticed):
        page.refresh()
    assert "library.sqlite" in ledger.notice.sentence
    assert lines(page.rows) == before
    blocker.rollback()
    blocker.close()
    with qtbot.waitSignal(page.rows.filled):
        page.refresh()
    assert lines(page.rows) == before


@pytest.mark.usefixtures("many")
def test_rows_of_a_large_library_come_as_they_are_looked_at(page: ListPage, qtbot: QtBot) -> None:
    rows = page.rows

    def there() -> bool:
        return all(rows.list.rows.row(number) is not None for number in range(rows.count))

    qtbot.waitUntil(there)
    assert lines(rows)[0] == "三月底前將開通兩條線路"
    assert len({row.id for _, row in rows.shelf.fetched()}) == rows.count


def test_the_whole_list_is_written(page: ListPage, tmp_path: Path, qtbot: QtBot) -> None:
    out, done = tmp_path / "all.csv", list[str]()
    exchange.export_shown(page.session, page.rows, str(out), False, done.append)
    qtbot.waitUntil(lambda: bool(done))
    with out.open(encoding="utf-8", newline="") as stream:
        assert [row["text"] for row in csv.DictReader(stream)] == [
            row.commitment.text for _, row in page.rows.shelf.fetched()
        ]


def test_the_ledger_says_itself_where_its_list_was_written(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    window.show_ledger()
    assert window.ledger is not None
    page = window.ledger.page(LIST)
    assert isinstance(page, ListPage)
    out = tmp_path / "ledger.csv"
    with patch.object(QFileDialog, "getSaveFileName", return_value=(str(out), "")):
        QTest.mouseClick(page.rows.filters.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.hint.text() == f"Written: {out}")
    assert window.status.currentMessage() == ""


def test_from_the_ledger_to_the_page_of_another_article(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    first = window.session.views.article.sha256  # type: ignore[union-attr]
    span = window.session.commitments[2].span
    other = tmp_path / "other.txt"
    other.write_text("云岭市商务局局长江嵐表示，将举办展会3场。\n", encoding="utf-8")
    with qtbot.waitSignal(window.session.commitments_kept, timeout=60_000):
        window.session.open_file(str(other))
    window.actions_.by_name["ledger"].trigger()
    assert window.ledger is not None
    page = window.ledger.page(LIST)
    assert isinstance(page, ListPage)
    qtbot.waitUntil(lambda: page.rows.count == len(window.session.commitments) + 5)
    window.ledger.passage_wanted.emit(first, span)
    assert window.session.views.article.sha256 == first  # type: ignore[union-attr]
    assert window.session.active_commitment == 2
    assert window.view.box(span.start + 1) is not None
    window.close()
    assert not window.ledger.isVisible()


def test_the_memory_is_there_before_an_analysis_comes(window: Window, panel: CommitmentsPanel, qtbot: QtBot) -> None:
    session = window.session
    session.analyses.start = lambda: None  # type: ignore[method-assign]
    session.open_article(from_text("云岭市商务局局长江嵐表示，将举办展会3场。\n"))
    assert session.views is not None
    sha256 = session.views.article.sha256
    qtbot.waitUntil(lambda: panel.bench._memory is not None and panel.bench._memory[0] == sha256)
    memory = panel.bench._memory
    session.analysis = pipeline.analyse(session.views)
    session.analysed.emit()
    every.settle()
    assert "展会3场" in "".join(lines(panel.rows))
    assert panel.bench._memory is memory


def test_a_memory_loads_nothing_while_the_library_is_not_there(window: Window, panel: CommitmentsPanel) -> None:
    session = window.session
    before, library = panel.bench._memory, session.library
    session.library = None
    session.open_article(from_text("另一篇。\n"))
    assert panel._preparing.isActive()
    panel._preparing.now()
    assert panel.bench._memory is before
    session.library = library


def test_from_one_known_article_to_another_the_list_is_never_empty(
    window: Window, panel: CommitmentsPanel, qtbot: QtBot
) -> None:
    session, here, first = window.session, hash_of(window), lines(panel.rows)
    another(window, qtbot)
    other, second = hash_of(window), lines(panel.rows)
    assert len(first) != len(second) == 1
    filled: list[list[str]] = []
    panel.rows.filled.connect(lambda: filled.append(lines(panel.rows)))
    for sha256, expected in ((here, first), (other, second), (here, first)):
        session.open_stored(sha256)
        every.settle()
        assert lines(panel.rows) == expected
    assert filled == [first, second, first]


def test_a_row_of_the_article_before_leads_nowhere(window: Window, panel: CommitmentsPanel, qtbot: QtBot) -> None:
    """It is there until the page of the next has been painted."""
    session, here = window.session, hash_of(window)
    another(window, qtbot)
    (row,) = (found for _, found in panel.rows.shelf.fetched())
    session.open_stored(here)
    assert len(lines(panel.rows)) == 1
    with qtbot.assertNotEmitted(session.revealed):
        panel.rows.chosen.emit(row)
    assert session.active_commitment is None
    every.settle()
    with qtbot.waitSignal(session.revealed):
        panel.rows.chosen.emit(next(found for _, found in panel.rows.shelf.fetched()))
    assert session.active_commitment == 0


def test_of_a_long_known_article_the_list_says_that_it_comes(
    window: Window, panel: CommitmentsPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    article = from_text(REPORT + "霽川市的公園很大。\n" * 12_000)
    own = Views(article)
    assert session.library is not None
    session.library.add_article(article, fields.find(own), own)
    session.library.save_analysis(article.sha256, edition(), pipeline.analyse(Views(from_text(REPORT))))
    monkeypatch.setattr(linking, "_AFTER", 3_600_000)
    for fails in (True, False):
        session.open_stored(article.sha256)
        every.settle()
        assert (lines(panel.rows), panel.rows.empty.text()) == ([], "Looking for commitments…")
        with contextlib.ExitStack() as stack:
            if fails:
                stack.enter_context(patch.object(Library, "analysis", _busy))
            with qtbot.waitSignal(session.analysed):
                session.linking._go_on()
        if fails:
            every.settle()
            assert panel.rows.empty.text().startswith("The analysis was stopped.")
    qtbot.waitUntil(lambda: len(lines(panel.rows)) >= 5)


def another(window: Window, qtbot: QtBot) -> None:
    """Another article with one commitment is open, which the library knows, too."""
    with qtbot.waitSignal(window.session.commitments_kept, timeout=60_000):
        window.session.open_article(from_text("云岭市商务局局长江嵐表示，将举办展会3场。\n"))
    qtbot.waitUntil(lambda: len(lines(window.side.commitments.rows)) == 1)


def hash_of(window: Window) -> str:
    assert window.session.views is not None
    return window.session.views.article.sha256


def _busy(*_: object) -> None:
    raise LibraryBusy("It is being written.")
