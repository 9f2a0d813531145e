"""The list of marks with real keys: many at once, filters, orders; and the coders whose marks are shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QMenu
from pytestqt.qtbot import QtBot

from reader.store import times
from reader.store.selectors import new_annotation
from reader.types import Annotation, Span, Tag
from reader.ui.app import application
from reader.ui.dialogs.coder_dialog import CoderDialog
from reader.ui.panels.annotations import AnnotationsPanel
from reader.ui.panels.mark_filters import MarkOrder
from reader.ui.window import Window
from tests.ui.conftest import TEXT

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path) -> Window:
    window = make_window(article)
    start = TEXT.index("𠮷祥")
    for place, tags, note in (
        (start, ("Promise",), "U盤 😀"),
        (0, ("Figure", "Doubt"), ""),
        (8, (), ""),
        (2, ("Doubt",), ""),
    ):
        window.session.changes.mark(Span(place, place + 4), tags, note)
    window.show_panel(1)
    return window


def panel(window: Window) -> AnnotationsPanel:
    return window.side.annotations


def starts(window: Window) -> list[int]:
    """Where the marks begin that the list shows, in its order."""
    shown = panel(window)
    return [shown._annotation(key).span.start for key in shown.list.rows.keys]


def at(window: Window, start: int) -> Annotation:
    return next(each for each in window.session.annotations if each.span.start == start)


def select(window: Window, *rows: int) -> None:
    marks = panel(window).list
    marks.setCurrentIndex(marks.rows.index(rows[0]))
    for row in rows[1:]:
        marks.selectionModel().select(marks.rows.index(row), QItemSelectionModel.SelectionFlag.Select)


def test_many_are_tagged_and_deleted_as_one_step(window: Window) -> None:
    session, marks = window.session, panel(window).list
    place = session.changes.history.place
    QTest.keyClick(marks, KEY.Key_A, CTRL)
    assert len(panel(window).selected) == 4
    number = next(tag.shortcut for tag in session.tags if tag.name == "Promise") or 0
    QTest.keyClick(marks, KEY(KEY.Key_0 + number), CTRL)  # not all have it, so all get it
    assert [each.tags for each in session.annotations][:2] == [("Figure", "Doubt", "Promise"), ("Doubt", "Promise")]
    assert len(panel(window).selected) == 4
    QTest.keyClick(marks, KEY(KEY.Key_0 + number), CTRL)  # all have it
    assert not any("Promise" in each.tags for each in session.annotations)
    QTest.keyClick(marks, KEY(KEY.Key_0 + number))
    assert {each.tags for each in session.annotations} == {("Promise",)}
    select(window, 0, 2)
    QTest.keyClick(marks, KEY.Key_Delete)
    assert starts(window) == [2, TEXT.index("𠮷祥")]
    assert session.changes.history.place == place + 4
    for _ in range(4):
        session.changes.undo()
    assert [each.tags for each in session.annotations] == [("Figure", "Doubt"), ("Doubt",), (), ("Promise",)]


def test_shift_extends_the_selection_and_the_page_follows_the_last(window: Window) -> None:
    marks = panel(window).list
    marks.setCurrentIndex(marks.rows.index(0))
    QTest.keyClick(marks, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(marks, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [each.span.start for each in panel(window).selected] == [0, 2, 8]
    assert window.session.annotation == at(window, 8)


@pytest.fixture
def menus(monkeypatch: pytest.MonkeyPatch) -> list[QMenu]:
    """The menus that are opened, which would take the keyboard of a real screen."""
    shown: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _: shown.append(menu))
    return shown


def action(menu: QMenu, words: str) -> QAction:
    return next(each for each in menu.actions() if each.text().split("\t")[0].strip() == words)


def test_the_menu_tags_all_that_are_selected_below_each_other(window: Window) -> None:
    session = window.session
    doubt, promise = (next(tag for tag in session.tags if tag.name == name) for name in ("Doubt", "Promise"))
    session.changes.replace_tags("move", (promise,), (promise._replace(parent=doubt.id),))
    select(window, 0, 1)
    menu = panel(window).menu()
    words = [each.text() for each in menu.actions()]
    assert words[0].startswith("Tags of 2 mark")
    assert words[1:5] == ["Note…", "Mark all occurrences", "Mark history…", ""]
    assert words[5].startswith("Delete 2 mark")
    tags = menu.actions()[0].menu()
    assert isinstance(tags, QMenu)
    assert action(tags, "Doubt").isChecked()  # both have it
    assert not action(tags, "Figure").isChecked()  # only one of them
    assert action(tags, "Promise").text().startswith("    ")
    place = session.changes.history.place
    action(tags, "Promise").trigger()
    assert [at(window, start).tags for start in (0, 2)] == [("Figure", "Doubt", "Promise"), ("Doubt", "Promise")]
    assert session.changes.history.place == place + 1
    again = panel(window).menu().actions()[0].menu()
    assert isinstance(again, QMenu)
    action(again, "Promise").trigger()
    assert [at(window, start).tags for start in (0, 2)] == [("Figure", "Doubt"), ("Doubt",)]
    panel(window).menu().actions()[-1].trigger()
    assert starts(window) == [8, TEXT.index("𠮷祥")]


def test_the_menu_key_and_a_right_click_open_it_and_keep_the_selection(window: Window, menus: list[QMenu]) -> None:
    marks = panel(window).list
    select(window, 0, 1)
    for reason in (QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse):
        point = marks.visualRect(marks.rows.index(1)).center()
        if reason is QContextMenuEvent.Reason.Mouse:
            QTest.mouseClick(marks.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, point)
        QApplication.sendEvent(marks.viewport(), QContextMenuEvent(reason, point, marks.viewport().mapToGlobal(point)))
        assert menus.pop().actions()[0].text().startswith("Tags of 2 mark")
    assert [each.span.start for each in panel(window).selected] == [0, 2]


def test_the_key_of_the_tags_is_for_all_that_are_selected(window: Window, menus: list[QMenu]) -> None:
    marks = panel(window).list
    window.session.activate(annotation=at(window, 0).id)
    QTest.keyClick(marks, KEY.Key_A, CTRL)
    QTest.keyClick(marks, KEY.Key_T, CTRL)
    action(menus.pop(), "Promise").trigger()
    assert all("Promise" in each.tags for each in window.session.annotations)
    window.session.select(Span(4, 6))  # what is selected on the page comes first
    window.marking.show_tags()
    action(menus.pop(), "Doubt").trigger()
    assert [each.span for each in window.session.annotations if each.tags == ("Doubt",)] == [Span(4, 6)]


def test_a_choice_from_the_menus_of_the_filters_is_taken(window: Window) -> None:
    filters = panel(window).filters
    for button, words, shown in (
        (filters.tag_pill, "Doubt", [0, 2]),
        (filters.tag_pill, "Without a tag", [8]),
        (filters.tag_pill, "Any tag", [0, 2, 8, TEXT.index("𠮷祥")]),
        (filters.coder_pill, "tester", [0, 2, 8, TEXT.index("𠮷祥")]),
        (filters.order_button, "By tag", [TEXT.index("𠮷祥"), 0, 2, 8]),
    ):
        menu = button.menu()
        menu.aboutToShow.emit()
        action(menu, words).trigger()
        assert starts(window) == shown
        menu.aboutToShow.emit()
        assert action(menu, words).isChecked()


def test_filters_and_orders(window: Window, qtbot: QtBot) -> None:
    filters, session, village = panel(window).filters, window.session, TEXT.index("𠮷祥")
    filters.show_tag("Doubt")
    assert starts(window) == [0, 2]
    doubt, promise = (next(tag for tag in session.tags if tag.name == name) for name in ("Doubt", "Promise"))
    session.changes.replace_tags("move", (promise,), (promise._replace(parent=doubt.id),))
    assert starts(window) == [0, 2, village]  # with those below it
    filters.noted.setChecked(True)
    assert starts(window) == [village]
    filters.show_tag("")
    filters.noted.setChecked(False)
    filters.sort_by(MarkOrder.NEWEST)
    assert starts(window)[0] == max(session.annotations, key=lambda each: each.updated).span.start
    filters.sort_by(MarkOrder.TAG)
    order = [tag.name for tag in session.tags]
    firsts = [order.index(tags[0]) if (tags := at(window, start).tags) else 99 for start in starts(window)]
    assert firsts == sorted(firsts)
    filters.sort_by(MarkOrder.PLACE)
    QTest.keyClick(panel(window).list, KEY.Key_Slash)
    with qtbot.waitSignal(filters.changed):
        filters.search.setText("u盘")  # in the other script, and small
    assert starts(window) == [village]
    assert filters._count.text() == "1 of 4"
    with qtbot.waitSignal(filters.changed):
        filters.search.setText("")
    assert starts(window) == [0, 2, 8, village]


def test_who_is_hidden_is_neither_on_the_page_nor_in_the_list(window: Window) -> None:
    session = window.session
    assert session.views is not None
    assert session.library is not None
    theirs = new_annotation(session.views.article, Span(0, 6), ["Figure"], "", "林若谷", times.now())
    session.changes.replace("import", (), (theirs,))
    painted = len(window.view.marks_of(0).highlights)
    dialog = CoderDialog(session, window.context.theme, window)
    rows = {dialog.table.item(row, 0).text(): row for row in range(dialog.table.rowCount())}  # type: ignore[union-attr]
    assert set(rows) == {"tester", "林若谷"}
    dialog.table.item(rows["林若谷"], 0).setCheckState(Qt.CheckState.Unchecked)  # type: ignore[union-attr]
    colours = dialog.table.cellWidget(rows["tester"], 1)
    assert isinstance(colours, QComboBox)
    colours.setCurrentIndex(5)
    dialog.author.setText("  雲 若 ")
    dialog.findChildren(QCheckBox)[0].setChecked(True)
    dialog.apply()
    assert (session.author, session.library.author) == ("雲 若", "雲 若")
    assert theirs not in session.shown
    assert theirs in session.annotations == session.library.annotations.of(theirs.article)
    assert len(window.view.marks_of(0).highlights) == painted - 1
    assert len(starts(window)) == 4
    assert session.colours(at(window, 2)) == (5,)
    made = session.changes.mark(Span(1, 2), ["Promise"])
    assert made is not None
    assert made.author == "雲 若"
    session.changes.delete(made)
    assert session.library.annotations.history(made.id)[0].author == "雲 若"
    session.coders.choose("tester", {}, frozenset(), colours_page=False)
    assert len(starts(window)) == 5
    assert session.colours(theirs) == session.colours(theirs._replace(author="tester"))


def test_clicks_go_through_the_marks_over_a_place_and_say_which(window: Window, qtbot: QtBot) -> None:
    session = window.session
    made = [session.changes.mark(Span(20 - n, 22 + n), ["Figure"]) for n in range(12)]
    session.activate()
    seen = []
    for _ in range(13):
        session.activate_at(20)
        seen.append(session.active_annotation)
    ids = [each.id for each in made if each]
    assert seen == [*ids, ids[0]]
    with qtbot.waitSignal(window.marking.message) as told:
        session.activate_at(20)
    assert told.args[0].startswith("Mark 2 of 12 here")
    assert window.status.currentMessage() == told.args[0]
    marks = [each for each in window.cards.details.sections(20) if each.layer == "mark"]
    assert [each.title for each in marks[:-1]] == ["Figure"] * 8
    assert marks[-1].title.startswith("4 more")
    assert not [each for each in window.cards.details.sections(TEXT.index("也要")) if each.layer == "mark"]


def test_the_menu_of_five_hundred_tags_is_one_column_that_scrolls(
    window: Window, request: pytest.FixtureRequest
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    request.addfinalizer(partial(app.setStyleSheet, app.styleSheet()))
    application()  # as the program does
    window.session.tags = [Tag(f"{'長' * 200}{n}", 0, None, "", id=str(n)) for n in range(500)]
    menu = panel(window).filters.tag_pill.menu()
    menu.aboutToShow.emit()
    assert len(menu.actions()) == 502
    menu.ensurePolished()
    assert menu.sizeHint().width() < 600
