"""The list of commitments of a whole library, as a person works with it."""

from __future__ import annotations

import csv
import sqlite3
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.types import Script
from reader.ui.exchange import transfer
from reader.ui.ledger.lists import ListPage
from reader.ui.ledger.window import COMPARE, LIST, LedgerWindow
from reader.ui.window import Window
from tests.ui.bench import choose, lines, many, window
from tests.ui.ledger import Asked, asked, hashes, ledger

__all__ = ["asked", "hashes", "ledger", "many", "window"]


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
    page.compare_requested.connect(lambda one, other: heard.append((one, other)))
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
    from reader.store import connections, schema

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
    connections.remember_log(db.conn)
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
    assert len({row.id for _, row in rows.grouped_rows.fetched()}) == rows.count


def test_the_whole_list_is_written(page: ListPage, tmp_path: Path, qtbot: QtBot) -> None:
    out, done = tmp_path / "all.csv", list[str]()
    transfer.export_shown(page.session, page.rows, str(out), False, done.append)
    qtbot.waitUntil(lambda: bool(done))
    with out.open(encoding="utf-8", newline="") as stream:
        assert [row["text"] for row in csv.DictReader(stream)] == [
            row.commitment.text for _, row in page.rows.grouped_rows.fetched()
        ]


def test_the_ledger_says_itself_where_its_list_was_written(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    window.library_verbs.ledger()
    assert window.library_verbs.ledger_window is not None
    page = window.library_verbs.ledger_window.page(LIST)
    assert isinstance(page, ListPage)
    out = tmp_path / "ledger.csv"
    with patch.object(QFileDialog, "getSaveFileName", return_value=(str(out), "")):
        QTest.mouseClick(page.rows.filters.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.hint.text() == f"Saved: {out}")
    assert window.status.currentMessage() == ""


def test_from_the_ledger_to_the_page_of_another_article(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    first = window.session.views.article.sha256  # type: ignore[union-attr]
    span = window.session.commitments[2].span
    other = tmp_path / "other.txt"
    other.write_text("云岭市商务局局长江嵐表示，将举办展会3场。\n", encoding="utf-8")
    with qtbot.waitSignal(window.session.commitments_saved):
        window.session.open_file(str(other))
    window.actions_.by_name["ledger"].trigger()
    assert window.library_verbs.ledger_window is not None
    page = window.library_verbs.ledger_window.page(LIST)
    assert isinstance(page, ListPage)
    qtbot.waitUntil(lambda: page.rows.count == len(window.session.commitments) + 5)
    window.library_verbs.ledger_window.passage_requested.emit(first, span)
    assert window.session.views.article.sha256 == first  # type: ignore[union-attr]
    assert window.session.active_commitment == 2
    assert window.view.box(span.start + 1) is not None
    window.close()
    assert not window.library_verbs.ledger_window.isVisible()
