"""The list of commitments as a person works with it, in real windows: keys, filters, groups, and what goes wrong."""

from __future__ import annotations

import contextlib
import csv
import datetime
import threading
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.analysis import edition, pipeline
from reader.errors import LibraryBusy
from reader.store.library import Library
from reader.store.query import GroupBy, Query
from reader.text import fields
from reader.text.load import from_text, load
from reader.text.views import Views
from reader.types import Script, Status
from reader.ui.exchange import transfer
from reader.ui.ledger.lists import ListPage
from reader.ui.ledger.window import LIST
from reader.ui.look.theme import THEMES
from reader.ui.model import library_sync
from reader.ui.panels.commitments import CommitmentsPanel
from reader.ui.panels.filters import Due, PeriodDialog, period
from reader.ui.window import Window
from tests.ui import every
from tests.ui.bench import REPORT, MakeWindow, choose, lines, many, panel, search, window

__all__ = ["many", "panel", "window"]


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
    reviewed = window.session.reviewed_commitments
    QTest.mouseClick(panel.rows.filters.figures, Qt.MouseButton.LeftButton)
    assert panel.rows.places() == [place for place, each in enumerate(reviewed) if each.value.targets]  # type: ignore[union-attr]
    QTest.keyClick(panel.rows.filters.deadlines, Qt.Key.Key_Space)
    assert panel.rows.places() == [
        place
        for place, each in enumerate(reviewed)
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
    choose(rows.filters.group_button, 1 + list(GroupBy).index(GroupBy.ORGANISATION))
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
    place = next(row.place for spot, row in panel.rows.grouped_rows.fetched() if spot.section == 0)
    window.session.activate(commitment=place)
    assert panel.rows.grouped_rows.is_open(0)
    found = panel.rows.current()
    assert found is not None
    assert found.place == place


def test_orders(window: Window, panel: CommitmentsPanel) -> None:
    choose(panel.rows.filters.sort_button, 2)  # largest figure first
    assert "20億元" in lines(panel.rows)[2] or "20億元" in "".join(lines(panel.rows)[:3])
    choose(panel.rows.filters.sort_button, 1)  # soonest first
    assert "公園12個" in lines(panel.rows)[0]
    assert window.session.reviewing.order is not None
    assert list(window.session.reviewing.order()) == panel.rows.places()


def test_a_decision_shows_as_a_shape_and_a_rejected_row_goes(window: Window, panel: CommitmentsPanel) -> None:
    session = window.session
    session.activate(commitment=1)
    session.changes.decide([session.reviewed_commitments[0]], Status.ACCEPTED)
    first = panel.list.rows.row(0)
    assert first is not None
    assert first.status is Status.ACCEPTED
    assert "accepted" in str(panel.list.rows.data(panel.list.rows.index(0)))
    before = lines(panel.rows)
    session.changes.decide([session.reviewed_commitments[2]], Status.REJECTED)
    assert lines(panel.rows) == before[:2] + before[3:]
    current = panel.rows.current()
    assert current is not None
    assert current.place == 1  # what is current stays it
    choose(panel.rows.filters.status, list(Status).index(Status.REJECTED))
    assert lines(panel.rows) == before
    assert panel.rows.filters.status.isChecked()
    session.changes.undo()
    assert [row.status for _, row in panel.rows.grouped_rows.fetched()].count(Status.REJECTED) == 0


@pytest.mark.parametrize("theme", THEMES)
def test_statuses_are_told_apart_without_colour(window: Window, panel: CommitmentsPanel, theme: str) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QColor, QImage, QPainter

    from reader.ui.lists.row_delegate import paint_status

    shapes = set()
    for status in Status:
        image = QImage(12, 12, QImage.Format.Format_RGB32)
        image.fill(QColor(THEMES[theme].panel))
        painter = QPainter(image)
        paint_status(painter, status, QPointF(0, 0), THEMES[theme])
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
    qtbot.waitUntil(lambda: bool(lines(panel.rows)))
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
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    rows = window.side.commitments.rows
    assert len(lines(rows)) == len(window.session.commitments)
    search(rows, "河道", qtbot)
    assert 0 < len(lines(rows)) < len(window.session.commitments)
    window.library_verbs.ledger()
    assert window.library_verbs.ledger_window is not None
    page = window.library_verbs.ledger_window.page(LIST)
    assert isinstance(page, ListPage)
    assert page.rows.count == 0


@pytest.mark.usefixtures("many")
def test_many_commitments_come_in_blocks(window: Window, panel: CommitmentsPanel, qtbot: QtBot) -> None:
    texts = [window.session.text_of(each.span) for each in window.session.commitments]
    qtbot.waitUntil(lambda: lines(panel.rows) == texts)
    assert panel.rows.places() is None
    assert list(window.session.reviewing.order()) == list(range(len(window.session.reviewed_commitments)))  # type: ignore[misc]
    choose(panel.rows.filters.group_button, 1)

    def grouped() -> bool:
        return sorted(each for each in lines(panel.rows) if not each.startswith("[")) == sorted(texts)

    qtbot.waitUntil(lambda: lines(panel.rows)[:1] != texts[:1] and grouped())


def test_what_is_shown_is_written(window: Window, panel: CommitmentsPanel, tmp_path: Path, qtbot: QtBot) -> None:
    choose(panel.rows.filters.group_button, 1 + list(GroupBy).index(GroupBy.DEADLINE))
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
        transfer.export_shown(window.session, panel.rows, str(tmp_path / "file" / "x.csv"), True, lambda path: None)
    assert "x.csv" in window.notice.sentence


def test_the_memory_is_there_before_an_analysis_comes(window: Window, panel: CommitmentsPanel, qtbot: QtBot) -> None:
    session = window.session
    session.analyses.start = lambda: None  # type: ignore[method-assign]
    session.open_article(from_text("云岭市商务局局长江嵐表示，将举办展会3场。\n"))
    assert session.views is not None
    sha256 = session.views.article.sha256
    kept = panel.bench._library
    qtbot.waitUntil(lambda: kept._library is not None and kept._library[0] == sha256)
    memory = kept._library
    session.analysis = pipeline.analyse(session.views)
    session.analysed.emit()
    every.settle()
    assert "展会3场" in "".join(lines(panel.rows))
    assert kept._library is memory


def test_a_memory_loads_nothing_while_the_library_is_not_there(window: Window, panel: CommitmentsPanel) -> None:
    session = window.session
    before, library = panel.bench._library._library, session.library
    session.library = None
    session.open_article(from_text("另一篇。\n"))
    assert panel._deferred_prepare.isActive()
    panel._deferred_prepare.now()
    assert panel.bench._library._library is before
    session.library = library


def test_a_long_article_asked_about_before_a_short_one_takes_no_memory_from_it(
    window: Window, panel: CommitmentsPanel, article: Path, qtbot: QtBot
) -> None:
    session, started, answers = window.session, threading.Event(), list[int]()
    session.open_article(from_text("云岭市商务局局长江嵐表示，将举办展会3场。\n" * 10_000))
    session.jobs.run(started.wait, lambda _: None, session.notice)
    panel.bench.ask("long", lambda bench: bench.count(Query()), answers.append)
    session.open_article(load(article))
    panel.bench.save_findings()
    kept = panel.bench._library._library
    assert kept is not None
    started.set()
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert session.views is not None
    assert kept[1].has_article(session.views.article.sha256)


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
    (row,) = (found for _, found in panel.rows.grouped_rows.fetched())
    session.open_stored(here)
    assert len(lines(panel.rows)) == 1
    with qtbot.assertNotEmitted(session.revealed):
        panel.rows.chosen.emit(row)
    assert session.active_commitment is None
    every.settle()
    with qtbot.waitSignal(session.revealed):
        panel.rows.chosen.emit(next(found for _, found in panel.rows.grouped_rows.fetched()))
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
    monkeypatch.setattr(library_sync, "_LOAD_DELAY", 3_600_000)
    for fails in (True, False):
        session.open_stored(article.sha256)
        every.settle()
        assert (lines(panel.rows), panel.rows.empty.text()) == ([], "Finding commitments…")
        with contextlib.ExitStack() as stack:
            if fails:
                stack.enter_context(patch.object(Library, "analysis", _busy))
            with qtbot.waitSignal(session.analysed):
                session.library_sync._continue()
        if fails:
            every.settle()
            assert panel.rows.empty.text().startswith("Analysis stopped.")
    qtbot.waitUntil(lambda: len(lines(panel.rows)) >= 5)


def another(window: Window, qtbot: QtBot) -> None:
    """Another article with one commitment is open, which the library knows, too."""
    with qtbot.waitSignal(window.session.commitments_saved):
        window.session.open_article(from_text("云岭市商务局局长江嵐表示，将举办展会3场。\n"))
    qtbot.waitUntil(lambda: len(lines(window.side.commitments.rows)) == 1)


def hash_of(window: Window) -> str:
    assert window.session.views is not None
    return window.session.views.article.sha256


def _busy(*_: object) -> None:
    raise LibraryBusy("It is being written.")
