"""The plain text over the page: lines of the view, the session's caret and selection, the page's keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QImage, QPainter, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.types import Script, Span
from reader.ui.commands.context_menu import open_at_focus
from reader.ui.look.theme import THEMES
from reader.ui.window import Window
from tests.ui.plain import (
    ALT,
    BLANKS,
    CTRL,
    SHIFT,
    TEXT,
    Key,
    at,
    behind,
    key,
    plain,
    put,
    read,
    selected,
    shown,
    views,
)

__all__ = ["plain"]


@pytest.mark.parametrize("script", list(Script))
def test_every_view_is_read_as_it_is(plain: Callable[..., Window], script: Script) -> None:
    window = plain(script=script)
    whole = views(window).whole(script).text
    assert "資訊中心" in whole or script is not Script.TWP
    assert read(window).translate(BLANKS) == whole.translate(BLANKS)
    for index in range(len(window.view.page)):  # type: ignore[arg-type]
        block = shown(window).document().findBlockByNumber(index)
        assert len(block.text().encode("utf-16-le")) == len(window.view.page.view(index).text.encode("utf-16-le"))  # type: ignore[union-attr]


def test_the_choice_is_remembered_and_taken_back(plain: Callable[..., Window], qtbot: QtBot) -> None:
    window = plain()
    action = window.actions_.by_name["plain"]
    assert window.settings.plain == "yes"
    assert action.isChecked()
    window.view.setFocus()
    qtbot.waitUntil(shown(window).hasFocus)
    put(window, at(window, "雲嶺縣"))
    action.trigger()
    assert window.settings.plain == "no"
    assert not action.isChecked()
    assert shown(window).isHidden()
    assert window.view.caret == at(window, "雲嶺縣")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.view)
    action.trigger()
    assert shown(window).textCursor().block().text().startswith("雲嶺縣")


def test_a_running_screen_reader_turns_to_it_unless_the_person_has_chosen(
    make_window: Callable[..., Window], article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(article)
    assert not window.plain.shown
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    window.plain._check_screen_reader()
    assert window.plain.shown
    assert window.settings.plain == ""
    assert "screen reader" in window.notice.sentence
    window.notice.action.click()
    assert not window.plain.shown
    window.plain._check_screen_reader()
    assert not window.plain.shown


def test_the_caret_goes_by_characters_and_the_session_goes_along(plain: Callable[..., Window]) -> None:
    window = plain()
    put(window, at(window, "😀"))
    assert behind(window).startswith("😀")
    key(window, Key.Key_Right)
    assert window.view.caret == at(window, "😀") + 1
    key(window, Key.Key_Down)
    key(window, Key.Key_Home)
    assert window.view.caret == at(window, "𠮷")
    key(window, Key.Key_Right)
    assert window.view.caret == at(window, "𠮷") + 1
    key(window, Key.Key_Home, held=CTRL)
    put(window, at(window, "U盤"))
    key(window, Key.Key_Right)  # inside a word that is one unit: each character can be read
    assert behind(window).startswith("身碟")
    assert window.view.caret == at(window, "U盤")
    key(window, Key.Key_Right, Key.Key_Left)
    assert behind(window).startswith("身碟")


def test_a_selection_is_of_whole_units_and_gets_a_tag(plain: Callable[..., Window]) -> None:
    window = plain()
    put(window, at(window, "用U盤"))
    key(window, Key.Key_Right, Key.Key_Right, held=SHIFT)
    assert selected(window) == "用隨身碟"
    key(window, Key.Key_Right, held=SHIFT)
    assert selected(window) == "用隨身碟2"
    key(window, Key.Key_Left, Key.Key_Left, held=SHIFT)
    assert selected(window) == "用"
    key(window, Key.Key_Right, held=SHIFT)
    key(window, Key.Key_1)
    (mark,) = window.session.annotations
    assert mark.quote == "用U盤"
    put(window, at(window, "20個"))
    key(window, Key.Key_Left, held=SHIFT)
    assert selected(window) == "隨身碟"
    assert window.view.caret == at(window, "U盤")


def test_what_is_selected_elsewhere_is_selected_here(plain: Callable[..., Window]) -> None:
    window = plain()
    start, end = at(window, "軟件"), at(window, "也要")
    window.session.select(Span(start, end))
    words = views(window).text(Span(start, end), Script.TWP)
    assert shown(window).textCursor().selectedText().translate(BLANKS) == words.translate(BLANKS)
    window.actions_.by_name["select-all"].trigger()
    assert shown(window).textCursor().selectionStart() == 0
    assert shown(window).textCursor().selectionEnd() == shown(window).document().characterCount() - 1
    key(window, Key.Key_Escape)
    assert window.session.selection is None
    assert not shown(window).textCursor().hasSelection()


def test_scripts_keep_the_caret_and_the_selection(plain: Callable[..., Window]) -> None:
    window = plain()
    put(window, at(window, "產業"))
    for script in Script:
        window.session.set_script(script)
        assert window.view.caret == at(window, "產業")
        assert behind(window)[0] in "產产"
    span = Span(at(window, "信息"), at(window, "主任"))
    window.session.select(span)
    for script in Script:
        window.session.set_script(script)
        assert window.session.selection == span
        assert shown(window).textCursor().selectedText() == views(window).text(span, script)


def test_every_key_of_the_page_works(plain: Callable[..., Window], qtbot: QtBot) -> None:
    window = plain()
    session = window.session
    qtbot.waitUntil(lambda: len(session.commitments) > 0)
    put(window, 0)
    key(window, Key.Key_Down, held=ALT)
    assert session.active_commitment == 0
    assert window.view.caret == session.commitments[0].span.start
    assert window.plain.last_said.startswith("Commitment 1 · ")
    assert window.status.currentMessage() == window.plain.last_said
    key(window, Key.Key_A)
    assert session.reviewed_commitments[0].decision is not None
    key(window, Key.Key_Z, held=CTRL)
    assert session.reviewed_commitments[0].decision is None
    put(window, at(window, "林若谷"))
    key(window, Key.Key_Right, held=SHIFT)
    key(window, Key.Key_N)
    assert window.marking.card.isVisible()
    window.marking.card.edit.setPlainText("note of 林")
    QTest.keyClick(window.marking.card.edit, Key.Key_Return, CTRL)
    assert [mark.note for mark in session.annotations] == ["note of 林"]
    put(window, at(window, "主任"))
    key(window, Key.Key_Right)
    assert "Mark" not in window.plain.last_said
    key(window, Key.Key_Right)
    assert window.plain.last_said == "Mark: Untagged; note of 林"
    key(window, Key.Key_Return)
    assert session.annotation is not None
    key(window, Key.Key_I, held=CTRL | SHIFT)
    assert window.cards.shown
    key(window, Key.Key_Right)
    assert not window.cards.shown
    key(window, Key.Key_Delete)
    assert session.annotations == []


def test_words_are_those_of_the_page(plain: Callable[..., Window], qtbot: QtBot) -> None:
    window = plain("霽川市信息中心主任林若谷說好。\n")
    put(window, 3)

    def jumped() -> bool:
        put(window, 3)
        key(window, Key.Key_Right, held=CTRL)
        return window.view.caret in (5, 7)  # words are requested at the first jump

    qtbot.waitUntil(jumped)
    assert shown(window).textCursor().position() == window.view.caret
    key(window, Key.Key_Right, held=CTRL | SHIFT)
    assert len(selected(window)) >= 2


def test_finding_and_going_lead_here(plain: Callable[..., Window], qtbot: QtBot) -> None:
    window = plain("\n".join(f"𠮷祥村第{number}段,用U盤。" for number in range(1, 400)))
    window.actions_.by_name["go-to"].trigger()
    window.navigation.bar.field.setText("300")
    QTest.keyClick(window.navigation.bar.field, Key.Key_Return)
    assert shown(window).textCursor().block().text().startswith("𠮷祥村第300段")
    assert window.view.visible()[0] <= 299 <= window.view.visible()[1]
    told = f"Paragraph {window.view.visible()[0] + 1} of 399"
    qtbot.waitUntil(lambda: window.status_line.place.text() == told)
    qtbot.waitUntil(shown(window).hasFocus)
    window.actions_.by_name["find"].trigger()
    window.finding.bar.field.setText("第350段")
    qtbot.waitUntil(lambda: len(window.finding.hits) == 1 and not window.finding.searching)
    assert window.view.visible()[0] <= 349 <= window.view.visible()[1]
    QTest.keyClick(window.finding.bar.field, Key.Key_Escape)
    assert selected(window) == "第350段"


def test_hits_are_said_and_shown(plain: Callable[..., Window], qtbot: QtBot) -> None:
    window = plain("\n".join(f"𠮷祥村第{number}段,用U盤。" for number in range(1, 9)), Script.TWP)
    view, theme = shown(window), window.context.theme
    window.actions_.by_name["find"].trigger()
    window.finding.bar.field.setText("U盘")
    qtbot.waitUntil(lambda: len(window.finding.hits) == 8 and not window.finding.searching)

    def hits() -> list[tuple[str, bool]]:
        """The coloured texts, and whether each is the active hit."""
        return [
            (each.cursor.block().text(), each.format.background().color().name().upper() == theme.hit)
            for each in view.extraSelections()
            if each.cursor.selectedText() == "隨身碟"
        ]

    for number in (1, 2, 3):
        assert window.plain.last_said.startswith(f"Match {number} of ")
        assert window.plain.last_said.endswith(f": 𠮷祥村第{number}段，用隨身碟。")
        active = [(f"𠮷祥村第{number}段，用隨身碟。", True)]
        qtbot.waitUntil(lambda active=active: [each for each in hits() if each[1]] == active)  # type: ignore[misc]
        assert len(hits()) == 8
        QTest.keyClick(window.finding.bar.field, Key.Key_Return)
    QTest.keyClick(window.finding.bar.field, Key.Key_Escape)
    qtbot.waitUntil(lambda: hits() == [])
    said = window.plain.last_said
    window.plain.toggle()
    window.finding.step(1)
    qtbot.waitUntil(lambda: not window.finding.searching)
    assert window.plain.last_said == said


def test_a_menu_is_asked_for_where_the_pointer_or_the_caret_is(
    plain: Callable[..., Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = plain()
    points: list[QPoint] = []
    monkeypatch.setattr(window.context_menu, "popup", points.append)
    window.plain._gestures.menu_requested.disconnect()
    window.plain._gestures.menu_requested.connect(points.append)
    put(window, at(window, "雲嶺縣"))
    box = window.view.box(at(window, "雲嶺縣"))
    assert box is not None
    open_at_focus()
    shown(window).setFocus()
    inside = box.center().toPoint() - shown(window).viewport().pos()
    for reason in (QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse):
        event = QContextMenuEvent(reason, inside, shown(window).viewport().mapToGlobal(inside))
        QApplication.sendEvent(shown(window).viewport(), event)
    for point in points[-2:]:
        assert (window.view.mapFromGlobal(point) - box.center().toPoint()).manhattanLength() < 40


def test_a_long_article_begins_at_once_wherever_it_is_read(plain: Callable[..., Window], qtbot: QtBot) -> None:
    text = "".join(f"第{number}段,𠮷祥村用U盤。😀\n" for number in range(6000)) + "軟件" * 9000
    window = plain(text)
    page = window.view.page
    assert page is not None
    assert len(page) > 6005  # the last paragraph is in pieces
    view = shown(window)
    far = views(window).paragraphs[4000].start
    window.view._go(Span(far, far))
    view.fill()
    assert view.textCursor().block().text().startswith("第4000段")
    assert view.document().blockCount() < len(page)
    window.session.select(Span(0, len(text)))
    assert not view.filled
    key(window, Key.Key_Escape)
    put(window, far)
    caret = view.cursorRect().top()
    qtbot.waitUntil(lambda: view.filled)
    assert view.document().blockCount() == len(page)
    assert view.textCursor().blockNumber() == 4000
    assert abs(view.cursorRect().top() - caret) < view.cursorRect().height()
    last = len(page) - 1
    assert view.document().lastBlock().text() == page.view(last).text


def test_lines_that_come_later_leave_the_caret_at_the_end_where_it_is(
    plain: Callable[..., Window], qtbot: QtBot
) -> None:
    window = plain("".join(f"第{number}段。\n" for number in range(3000)))
    view = shown(window)
    put(window, 0)
    view.fill()
    view.moveCursor(QTextCursor.MoveOperation.End)
    caret = window.view.caret
    line = view.textCursor().block().text()
    assert caret > 0
    qtbot.waitUntil(lambda: view.filled)
    assert window.view.caret == caret
    assert view.textCursor().block().text() == line


def test_positions_and_offsets_agree_everywhere(plain: Callable[..., Window], qtbot: QtBot) -> None:
    window = plain()
    view, size = shown(window), len(TEXT)

    @settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.integers(0, size), st.integers(0, size), st.sampled_from(list(Script)))
    def law(one: int, other: int, script: Script) -> None:
        window.session.set_script(script)
        start, end = sorted((one, other))
        if start == end:
            put(window, start)
            assert not view.textCursor().hasSelection()
            return
        window.session.select(Span(start, end))
        qtbot.waitUntil(lambda: view.filled)
        words = view.textCursor().selectedText().translate(BLANKS)
        assert words == views(window).text(Span(start, end), script).translate(BLANKS)

    law()


def test_the_painted_page_tells_what_it_is_and_of_the_plain_text(
    make_window: Callable[..., Window], article: Path
) -> None:
    window = make_window(article)
    face = QAccessible.queryAccessibleInterface(window.view)
    assert face.text(QAccessible.Text.Name) == "Article"
    about = face.text(QAccessible.Text.Description)
    assert "閱讀" in about
    assert "Ctrl+Alt+P" in about
    window.session.set_script(Script.HANS)
    assert "简体" in face.text(QAccessible.Text.Description)


def test_lists_are_spoken_without_what_only_keeps_lines_whole(
    make_window: Callable[..., Window], article: Path, qtbot: QtBot
) -> None:
    window = make_window(article)
    model = window.library_pane.list.model()
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.waitUntil(lambda: "commitment" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "\u2060" not in spoken


def test_visible_marks_have_their_colours(plain: Callable[..., Window], qtbot: QtBot) -> None:
    window = plain()
    view, session = shown(window), window.session
    span = Span(at(window, "U盤"), at(window, "好。"))
    tag = session.tags[0]
    session.changes.mark(span, [tag.name])

    def coloured() -> list[tuple[str, str]]:
        return [
            (each.cursor.selectedText(), each.format.background().color().name().upper())
            for each in view.extraSelections()
        ]

    for script in (Script.TWP, Script.HANS, Script.ORIGINAL):
        session.set_script(script)
        wanted = [(views(window).text(span, script), window.context.theme.tags[tag.colour])]
        qtbot.waitUntil(lambda wanted=wanted: coloured() == wanted)  # type: ignore[misc]
    window.appearance.zoom(150)
    assert view.font().pixelSize() == window.view.page.typography.size > 20  # type: ignore[union-attr]
    window.appearance.set_theme("dark")
    qtbot.waitUntil(lambda: coloured()[0][1] == THEMES["dark"].tags[tag.colour])
    session.changes.undo()
    qtbot.waitUntil(lambda: coloured() == [])


@pytest.mark.parametrize("script", [Script.HANS, Script.TWP, Script.HK])
def test_glyphs_do_not_follow_the_language_of_the_interface(plain: Callable[..., Window], script: Script) -> None:
    font, usual, drawn = shown(plain(script=script)).document().defaultFont(), QLocale(), []
    try:
        for language in ("en", "zh_CN", "zh_TW", "zh_HK"):
            QLocale.setDefault(QLocale(language))
            image = QImage(400, 60, QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.white)
            with QPainter(image) as painter:
                painter.setFont(font)
                painter.drawText(10, 40, "骨直令門，將「好。」")
            drawn.append(image)
    finally:
        QLocale.setDefault(usual)
    assert all(picture == drawn[0] for picture in drawn)
