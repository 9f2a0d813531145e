"""The context menus of the page and of rows: their entries for each layer, their effects and keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.types import EntityType, Repair, Script, Span, Status
from reader.ui.window import Window

# 𠮷 and an emoji, a newline, a gloss, a suspicious character, and words that get longer in Taiwan's phrases.
TEXT = (
    "𠮷祥🙂報道:霽川市信息中心主任林若谷說,霽川市將發(fā)展軟件業(yè),力爭全年發(fā)放貸款20億元。\n"
    "去年村裡的干部鼓足干勁,霽川市的企業(yè)已發(fā)展產業(yè)。\n"
    "第二天,沒有別的話。\n"
)
DECIDE = ["Accept", "Edit…", "Reject"]


@pytest.fixture
def window(make_window: Callable[..., Window], tmp_path: Path, qtbot: QtBot) -> Window:
    path = tmp_path / "jichuan.txt"
    path.write_text(TEXT, encoding="utf-8")
    made = make_window(path)
    qtbot.waitUntil(lambda: made.session.analysis is not None and bool(made.proof.suspects))
    made.view.setFocus()
    return made


def at(words: str, within: int = 0) -> int:
    return TEXT.index(words) + within


def span_of(words: str) -> Span:
    return Span(at(words), at(words) + len(words))


def words(action: QAction) -> str:
    """The text of a menu entry without mnemonic and keys."""
    return action.text().split("\t")[0].replace("&", "")


def lines(menu: QMenu) -> dict[str, QAction]:
    """Actions by text; those of a submenu as "title/text"."""
    found: dict[str, QAction] = {}
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            found |= {f"{words(action)}/{name}": each for name, each in lines(below).items()}
        elif not action.isSeparator():
            found[words(action)] = action
    return found


def titles(menu: QMenu) -> list[str]:
    return [words(action) for action in menu.actions() if action.menu() is not None]


def of_place(window: Window, offset: int) -> QMenu:
    """The context menu at a source offset."""
    box = window.view.box(offset)
    assert box is not None
    return of_point(window, QPoint(round(box.left()) + 4, round(box.center().y())))


def of_point(window: Window, point: QPoint) -> QMenu:
    """The context menu at a point of the page."""
    asked: list[QPoint] = []
    gestures = window.gestures
    gestures.menu_requested.disconnect()
    gestures.menu_requested.connect(asked.append)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, window.view.viewport().mapToGlobal(point), Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window.view.viewport(), event)
    gestures.menu_requested.connect(window.context_menu.popup)
    assert len(asked) == 1
    return window.context_menu.page_menu()


def test_a_selection_is_marked_made_known_copied_and_sought(window: Window) -> None:
    session = window.session
    session.select(span_of("霽川市"))
    offered = lines(window.context_menu.page_menu())
    assert {"Tag/Promise", "Note…", "Mark all occurrences", "New commitment from selection…"} <= offered.keys()
    assert {"Treat this name as/Always a place", "Never convert selected text", "Copy with citation"} <= offered.keys()
    assert {"Copy as HTML", "Find…", "Search library for this"} <= offered.keys()
    assert offered["Copy"].text().endswith("\tCtrl+C")
    offered["Tag/Promise"].trigger()
    assert [each.tags for each in session.annotations] == [("Promise",)]
    session.select(Span(0, len(TEXT)))  # lines are no name, and nothing to look for
    offered = lines(window.context_menu.page_menu())
    assert not [name for name in offered if name.startswith(("Treat this name as", "Search"))]


def test_every_layer_at_a_place_has_its_verbs(window: Window) -> None:
    session = window.session
    mark = session.changes.mark(span_of("霽川市將"), ["Figure"], "why")
    assert mark is not None
    menu = of_place(window, at("霽川市將", 1))
    assert titles(menu) == ["Mark: Figure", "霽川市 · Place", "Commitment 1"]
    offered = lines(menu)
    assert {f"Commitment 1/{each}" for each in (*DECIDE, "Show in ledger", "Show in panel")} <= offered.keys()
    assert {f"霽川市 · Place/{each}" for each in (*DECIDE, "Next occurrence of this name")} <= offered.keys()
    assert {f"Mark: Figure/{each}" for each in ("Note…", "Mark all occurrences", "Mark history…")} <= offered.keys()
    assert "\t" not in offered["霽川市 · Place/Accept"].text(), "the key is for the commitment"
    assert offered["Commitment 1/Accept"].text().endswith("\tA")
    offered["霽川市 · Place/Reject"].trigger()
    assert all(each.status is Status.REJECTED for each in session.reviewed.names[EntityType.LOC, "霽川市"])
    assert session.reviewed_commitments[0].status is Status.SUGGESTED
    offered = lines(of_place(window, at("霽川市將", 1)))
    offered["Commitment 1/Accept"].trigger()
    assert session.reviewed_commitments[0].status is Status.ACCEPTED
    offered = lines(of_place(window, at("霽川市將", 1)))
    assert offered["Commitment 1/Accept"].isChecked()
    assert session.active_annotation == mark.id, "asking twice does not go on to another mark"
    offered["Mark: Figure/Delete mark"].trigger()
    assert session.annotations == []


def test_the_margin_offers_its_commitment_and_nothing_of_where_the_caret_was(window: Window) -> None:
    suspicious = at("干勁")
    assert "Accept suggested character" in lines(of_place(window, suspicious))
    box = window.view.box(0)
    assert box is not None
    y = round(box.center().y())
    window.session.activate()
    offered = lines(of_point(window, QPoint(window.view.left - 10, y)))
    assert set(DECIDE) <= offered.keys()
    assert "Accept suggested character" not in offered
    of_place(window, suspicious)
    last = window.view.box(len(TEXT) - 1)
    assert last is not None
    beside = QPoint(round(last.left()) + 60, round(last.center().y()))
    assert "Accept suggested character" not in lines(of_point(window, beside))


def test_one_layer_alone_needs_no_second_menu(window: Window) -> None:
    suspect = next(each for each in window.proof.suspects if each.span.start == at("干勁"))
    menu = of_place(window, suspect.span.start)
    assert titles(menu) == []
    assert list(lines(menu))[:2] == ["Accept suggested character", "Accept all like this"]
    lines(menu)["Accept suggested character"].trigger()
    session = window.session
    assert session.views is not None
    accepted = session.views.reading.accepted
    assert [each.span for each in accepted] == [suspect.span]
    lines(of_place(window, suspect.span.start))["Revert accepted character"].trigger()
    assert session.views.reading.accepted == ()


def test_plain_words_have_the_verbs_of_the_article(window: Window) -> None:
    offered = lines(of_place(window, at("別的話")))
    assert list(offered)[:3] == ["Find…", "Go to paragraph…", "Select all"]
    assert "Analyse again" not in offered, "it is analysed"


def test_asking_outside_the_selection_lets_it_go(window: Window) -> None:
    session = window.session
    session.select(span_of("霽川市信息中心"))
    of_place(window, at("信息", 1))
    assert session.selection == span_of("霽川市信息中心")
    of_place(window, at("別的話"))
    assert session.selection is None
    assert window.view.caret == at("別的話")


def test_the_menu_comes_by_key_at_the_caret_and_for_rows(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[list[str], QPoint]] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, point: shown.append((list(lines(menu))[:3], point)))
    window.view.caret = at("林若谷", 1)
    qtbot.keyClick(window.view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    box = window.view.box(window.view.caret)
    assert box is not None
    assert shown[0][1].y() == window.view.viewport().mapToGlobal(box.toAlignedRect().bottomLeft()).y()
    for panel in (0, 2):
        window.show_panel(panel)
        rows = (window.side.commitments.list, None, window.side.entities.list)[panel]
        assert rows is not None
        rows.setCurrentIndex(rows.rows.index(0))
        qtbot.keyClick(rows, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert [each for each, _ in shown] == [DECIDE] * 3


def test_rows_of_all_panels_offer_the_same_verbs(window: Window) -> None:
    session, side = window.session, window.side
    side.commitments.list.setCurrentIndex(side.commitments.list.rows.index(0))
    menu = window.context_menu.row_menu(0)
    assert menu is not None
    assert list(lines(menu)) == [*DECIDE, "Show in ledger", "Go to article text"]
    side.entities.list.setCurrentIndex(side.entities.list.rows.index(0))
    menu = window.context_menu.row_menu(2)
    assert menu is not None
    assert {*DECIDE, "Treat this name as/Never a name"} <= lines(menu).keys()
    suspect = window.proof.suspects[0]
    side.proof.list.setCurrentIndex(side.proof.list.rows.index(side.proof.list.rows.keys.index(suspect)))
    menu = window.context_menu.row_menu(3)
    assert menu is not None
    lines(menu)["Accept all like this"].trigger()
    assert session.views is not None
    assert len(session.views.reading.accepted) >= 2
    session.activate()
    side.commitments.list.setCurrentIndex(side.commitments.list.rows.index(-1))
    assert window.context_menu.row_menu(0) is None


def test_the_next_place_of_a_name_and_the_ledger_are_gone_to(window: Window, qtbot: QtBot) -> None:
    session = window.session
    lines(of_place(window, at("霽川市信")))
    name = (EntityType.LOC, "霽川市")
    places = [each.value.span for each in session.reviewed.names[name]]
    assert len(places) >= 2
    window.view.caret = 0
    seen = []
    for _ in range(len(places) + 1):
        window.context_menu.next_place(name)
        seen.append(session.selection)
    assert seen == [*places, places[0]]
    window.context_menu.show_in_ledger(0)
    assert window.library_verbs.ledger_window is not None
    page = window.library_verbs.ledger_window.page(0)
    qtbot.waitUntil(lambda: page.rows.count == 1)  # type: ignore[attr-defined]
    window.library_verbs.ledger_window.close()


# Rows and passages activate each other


def test_a_click_lights_up_the_row_of_every_layer_and_turns_no_panel(window: Window, qtbot: QtBot) -> None:
    session, side = window.session, window.side
    mark = session.changes.mark(span_of("霽川市將"), ["Figure"])
    assert mark is not None
    session.activate()
    for shown in range(4):
        window.show_panel(shown)
        window.view.setFocus()
        click(window, qtbot, at("霽川市將", 1))
        assert side.active_panel() == (shown if shown < 3 else 0)
        assert side._tabs.currentIndex() == shown
        row = side.commitments.rows.current()
        assert row is not None
        assert row.place == session.active_commitment == 0
        qtbot.waitUntil(lambda: side.annotations.list.current_key() == mark.id)
        assert side.entities.list.current_key() == session.active_entity == (EntityType.LOC, "霽川市")
        session.activate()
    suspect = next(each for each in window.proof.suspects if each.span.start == at("干勁"))
    click(window, qtbot, at("干勁"))
    assert side.proof.list.current_key() == suspect
    window.show_row()
    assert side._tabs.currentIndex() == 3
    session.show_proof(suspects=True, repairs=True)
    click(window, qtbot, at("發(fā)展產", 1))
    repair = side.proof.list.current_key()
    assert isinstance(repair, Repair)
    assert repair.span.start <= at("發(fā)展產", 1) < repair.span.end
    click(window, qtbot, at("別的話"))
    assert side.proof.list.current_key() is None
    assert side.active_panel() is None


def test_the_row_in_the_light_is_gone_to_by_key_and_leads_back(window: Window, qtbot: QtBot) -> None:
    session, side = window.session, window.side
    window.show_panel(1)
    window.view.setFocus()
    window.view.caret = at("發(fā)放")
    qtbot.keyClick(window.view, Qt.Key.Key_Return)
    assert side._tabs.currentIndex() == 1
    window.actions_.by_name["show-row"].trigger()
    assert side._tabs.currentIndex() == 0
    assert side.commitments.list.hasFocus()
    place = session.active_commitment
    assert place is not None
    qtbot.keyClick(side.commitments.list, Qt.Key.Key_Return)
    assert window.view.hasFocus()
    assert window.view.caret == session.commitments[place].span.start
    window.show_panel(2)
    side.entities.list.setCurrentIndex(side.entities.list.rows.index(1))
    qtbot.keyClick(side.entities.list, Qt.Key.Key_Return)
    assert window.view.hasFocus()
    assert window.view.caret == session.reviewed.names[session.active_entity][0].value.span.end  # type: ignore[index]


def test_the_library_is_searched_for_the_selected_words(window: Window) -> None:
    window.session.select(span_of("信息中心"))
    lines(window.context_menu.page_menu())["Search library for this"].trigger()
    assert window.library_verbs.research_window is not None
    assert window.library_verbs.research_window.page(0).field.text() == "信息中心"  # type: ignore[attr-defined]
    window.library_verbs.research_window.close()


@pytest.mark.parametrize("script", [Script.ORIGINAL, Script.HANS, Script.TWP])
def test_a_click_finds_the_same_in_every_script(window: Window, qtbot: QtBot, script: Script) -> None:
    session = window.session
    session.set_script(script)
    click(window, qtbot, at("林若谷", 1))
    assert session.active_entity == (EntityType.PER, "林若谷")
    assert window.side.entities.list.current_key() == session.active_entity


def click(window: Window, qtbot: QtBot, offset: int) -> None:
    box = window.view.box(offset)
    assert box is not None
    point = QPointF(box.left() + 4, box.center().y()).toPoint()
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
