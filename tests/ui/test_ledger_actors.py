"""The page of actors on a real window: search, order, offices, statements and the way to a passage, by keyboard."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import LibraryError
from reader.store.aggregates import Aggregates
from reader.types import Script
from reader.ui.ledger.actors import ActorsPage
from reader.ui.ledger.lists import Section
from reader.ui.ledger.window import ACTORS, COMPARE, LedgerWindow
from reader.ui.look import theme as themes
from reader.ui.model.session import Session
from tests.ui import every
from tests.ui.ledger import Asked, asked, hashes, ledger

__all__ = ["asked", "hashes", "ledger"]


@pytest.fixture
def page(qtbot: QtBot, ledger: LedgerWindow) -> ActorsPage:
    ledger.turn_to(ACTORS)
    page = ledger.page(ACTORS)
    assert isinstance(page, ActorsPage)
    qtbot.waitUntil(lambda: len(page.list.table.rows) > 0)
    return page


def names(page: ActorsPage) -> list[str]:
    return [actor.label for actor in page.list.table.rows]


def choose(qtbot: QtBot, page: ActorsPage, label: str) -> None:
    page.list.table.choose(names(page).index(label))
    qtbot.waitUntil(lambda: page.who.text().startswith(label))


def first_chip(page: ActorsPage, place: int) -> str:
    row = page.statements.list.rows.row(place)
    assert row is not None
    return row.chips[0].text


def said(page: ActorsPage) -> list[str]:
    return [key.commitment.text for key in page.statements.list.rows.keys if not isinstance(key, Section)]


def test_until_somebody_is_chosen_the_page_says_what_to_do(qtbot: QtBot, page: ActorsPage) -> None:
    assert page.offices.text() == "Select an actor to see all its statements."
    page.list.field.setText("霽川市交通局之外的誰")
    qtbot.waitUntil(lambda: not page.list.table.rows)
    assert page.offices.text() == ""
    page.list.field.clear()
    qtbot.waitUntil(lambda: len(page.list.table.rows) == 4)
    choose(qtbot, page, "陳霽")
    assert "Choose" not in page.offices.text()


def test_who_said_most_stands_first_and_a_head_turns_the_order(qtbot: QtBot, page: ActorsPage) -> None:
    assert names(page) == ["陳霽", "霽川市人民政府", "霽川市交通局", "白溪"]
    page.list.table.sort_by(2)
    qtbot.waitUntil(lambda: names(page)[0] == "白溪")
    page.list.table.sort_by(1)  # what somebody is sorts nothing
    assert page.list.table.order == "n"


def test_the_search_finds_in_either_script_and_says_when_it_finds_nobody(qtbot: QtBot, page: ActorsPage) -> None:
    qtbot.keyClicks(page.list.field, "x")
    page.list.field.setText("陈霁")
    qtbot.waitUntil(lambda: names(page) == ["陳霽"])
    page.list.field.setText("没有的人")
    qtbot.waitUntil(lambda: names(page) == [])
    assert page.list.empty.isVisibleTo(page)
    assert page.list.empty.text()


def test_a_person_has_offices_and_statements_by_year(qtbot: QtBot, page: ActorsPage) -> None:
    choose(qtbot, page, "陳霽")
    lines = page.offices.text().splitlines()
    assert lines == [
        "2023-01-15  霽川市人民政府 副市长 (2)",
        "2024-01-20 – 2026-02-01  霽川市人民政府 市长 (3)",
    ]
    heads = [key.title for key in page.statements.list.rows.keys if isinstance(key, Section)]
    assert heads == ["2026", "2024", "2023"]
    assert said(page)[0] == "將繼續支持交通建設"
    assert len(said(page)) == 5  # without the rejected one


def test_return_goes_from_the_search_to_the_table_to_the_statements_to_the_passage(
    qtbot: QtBot, session: Session, page: ActorsPage, asked: Asked, hashes: list[str]
) -> None:
    page.list.field.setFocus()
    qtbot.keyClick(page.list.field, Qt.Key.Key_Return)
    assert page.list.table.hasFocus()
    choose(qtbot, page, "白溪")
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    statements = page.statements.list
    assert statements.hasFocus()
    statements.setCurrentIndex(statements.rows.index(1))
    qtbot.keyClick(statements, Qt.Key.Key_Return)
    ((article, span),) = asked
    assert article == hashes[2]
    assert session.library is not None
    kept = session.library.article(article)
    assert kept is not None
    assert kept.text[span.start : span.end] == "三月底前將開通兩條線路"


def test_arrow_keys_go_from_the_search_into_the_table_and_on(
    qtbot: QtBot, page: ActorsPage, ledger: LedgerWindow
) -> None:
    with qtbot.waitActive(ledger):
        ledger.activateWindow()
    page.list.field.setFocus()
    seen = []
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Down)
        seen.append(page.list.table.currentIndex().row())
    assert seen == [0, 1, 2]
    assert page.list.table.selectionModel().selectedRows()[0].row() == 2


def test_return_before_the_answer_is_there_chooses_the_first_of_the_answer(qtbot: QtBot, page: ActorsPage) -> None:
    page.list.field.setText("霽川")
    qtbot.keyClick(page.list.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(page) == ["霽川市人民政府", "霽川市交通局"])
    assert page.list.table.hasFocus()
    qtbot.waitUntil(lambda: page.who.text().startswith("霽川市人民政府"))
    assert [index.row() for index in page.list.table.selectionModel().selectedRows()] == [0]


def test_s_sorts_by_the_next_column_and_shift_s_turns_it_round(qtbot: QtBot, page: ActorsPage) -> None:
    table = page.list.table
    table.choose(0)
    qtbot.keyClick(table, Qt.Key.Key_S)
    assert (table.order, table.falling) == ("articles", True)
    qtbot.keyClick(table, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert (table.order, table.falling) == ("articles", False)
    for _ in range(3):
        qtbot.keyClick(table, Qt.Key.Key_S)
    assert (table.order, table.falling) == ("key", False)  # past the last column comes the first
    head = table.model().headerData(0, Qt.Orientation.Horizontal)
    assert head == "Name ▴"


def test_a_slash_brings_back_to_the_search(qtbot: QtBot, page: ActorsPage) -> None:
    page.list.table.setFocus()
    qtbot.keyClick(page.list.table, Qt.Key.Key_Slash)
    assert page.list.field.hasFocus()


def test_a_section_folds(qtbot: QtBot, page: ActorsPage) -> None:
    choose(qtbot, page, "陳霽")
    statements = page.statements.list
    statements.setCurrentIndex(statements.rows.index(0))
    qtbot.keyClick(statements, Qt.Key.Key_Return)
    assert len(said(page)) == 4
    assert statements.current_key() == statements.rows.keys[0]
    qtbot.keyClick(statements, Qt.Key.Key_Return)
    assert len(said(page)) == 5


def test_two_commitments_that_are_taken_are_compared(qtbot: QtBot, page: ActorsPage, ledger: LedgerWindow) -> None:
    choose(qtbot, page, "陳霽")
    statements = page.statements.list
    hint = page.statements.hint.text()
    statements.setCurrentIndex(statements.rows.index(1))
    qtbot.keyClick(statements, Qt.Key.Key_C)
    assert page.statements.hint.text() != hint
    assert first_chip(page, 1) == "to compare"
    assert first_chip(page, 3) == "pledge"
    qtbot.keyClick(statements, Qt.Key.Key_C)  # lets it go
    assert first_chip(page, 1) == "pledge"
    assert page.statements.hint.text() == hint
    qtbot.keyClick(statements, Qt.Key.Key_C)
    statements.setCurrentIndex(statements.rows.index(3))
    qtbot.keyClick(statements, Qt.Key.Key_C)
    assert ledger.tabs.currentIndex() == COMPARE


def test_the_menu_of_a_statement_does_what_the_keys_do(qtbot: QtBot, page: ActorsPage, asked: Asked) -> None:
    choose(qtbot, page, "白溪")
    statements = page.statements.list
    statements.setCurrentIndex(statements.rows.index(1))
    go, take = statements.actions()
    hint = page.statements.hint.text()
    take.trigger()
    assert page.statements.hint.text() != hint
    go.trigger()
    assert len(asked) == 1


def test_words_follow_the_script_of_the_page(qtbot: QtBot, session: Session, page: ActorsPage) -> None:
    choose(qtbot, page, "陳霽")
    session.set_script(Script.HANS)
    qtbot.waitUntil(lambda: page.who.text().startswith("陈霁"))
    assert page.offices.text().count("市长") == 2
    texts = [page.statements.list.rows.row(number) for number in range(2)]
    assert texts[1] is not None
    assert texts[1].body == "将继续支持交通建设"


def test_a_refresh_keeps_the_chosen_row(qtbot: QtBot, session: Session, page: ActorsPage) -> None:
    choose(qtbot, page, "白溪")
    with patch.object(page, "_show_actors", wraps=page._show_actors) as shown:
        page.refresh()
        qtbot.waitUntil(lambda: shown.called)
    assert page.list.table.current().label == "白溪"


def test_a_library_that_cannot_be_read_is_a_sentence(
    qtbot: QtBot, page: ActorsPage, ledger: LedgerWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise LibraryError("The library is being written by another program; try again in a moment.")

    monkeypatch.setattr(Aggregates, "actors", fail)
    page.refresh()
    qtbot.waitUntil(lambda: "another program" in ledger.notice.sentence)
    assert names(page)  # what was there stays


@pytest.mark.parametrize("name", themes.NAMES)
def test_every_theme_paints(qtbot: QtBot, page: ActorsPage, ledger: LedgerWindow, name: str) -> None:
    choose(qtbot, page, "陳霽")
    ledger.set_theme(themes.THEMES[name])
    image = page.grab().toImage()
    assert image.pixelColor(image.width() - 30, image.height() - 60).name().upper() == themes.THEMES[name].panel


def test_names_are_read_in_a_narrow_ledger(qtbot: QtBot, ledger: LedgerWindow, page: ActorsPage) -> None:
    table = page.list.table
    for width, scrolls in ((1080, False), (800, True), (640, True), (1080, False)):
        ledger.resize(width, 600)
        qtbot.waitUntil(lambda wide=width: ledger.width() == wide)  # type: ignore[misc]
        every.settle()
        assert table.columnWidth(0) >= 120
        assert (table.horizontalScrollBar().maximum() > 0) == scrolls
        if not scrolls:
            assert table.horizontalHeader().length() == table.viewport().width()
