"""The plain text keeps its scroll position when lines are rebuilt."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.types import Script, Span
from reader.ui.plain import plain_view
from reader.ui.window import Window
from tests.ui.plain import TEXT, Key, at, key, plain, put, shown, views

__all__ = ["plain"]

LONG = "\n".join(f"第{number}段,U盤。" + "𠮷祥村要發(fā)展軟件,產業更旺。" * (number % 17) for number in range(450))


def height(window: Window, offset: int) -> float:
    """The height of a source offset in the window, on the page shown."""
    QApplication.processEvents()
    box = window.view.box(offset)
    return box.top() if box is not None else -1000


def stayed(window: Window, offset: int, before: float) -> bool:
    """Whether a source offset is where it was, within a line, and its whole line is visible."""
    line, top = shown(window).cursorRect().height(), shown(window).viewport().y()
    return top <= height(window, offset) and abs(height(window, offset) - max(before, top)) < line


def wheel(window: Window) -> int:
    """Scroll far away from the caret to the start of a paragraph; gives its offset."""
    view = shown(window)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = QPoint(0, view.cursorRect().height() // 2)
    while not view.cursorForPosition(top).atBlockStart():
        bar.setValue(bar.value() + 1)
    number = view.cursorForPosition(top).block().text().partition("段")[0]
    return at(window, f"{number}段")


def test_text_and_hidden_caret_stay_in_place(plain: Callable[..., Window], qtbot: QtBot) -> None:
    window = plain(LONG, Script.HANT)
    put(window, at(window, "第20段"))
    caret, start = window.view.caret, wheel(window)
    before, line = height(window, start), shown(window).cursorRect().height()
    for script in (Script.TWP, Script.HANS, Script.ORIGINAL, Script.TWP, Script.HANT):
        window.session.set_script(script)
        qtbot.waitUntil(lambda: shown(window).filled)
        assert abs(height(window, start) - before) < line
    for zoom in (150, 100):
        window.appearance.zoom(zoom)
        assert abs(height(window, start) - before) < line
    assert window.view.caret == caret
    assert height(window, caret) < 0
    window.plain.toggle()
    assert abs(height(window, start) - before) < line
    assert window.view.caret == caret


def test_what_is_read_stays_where_it_is_when_the_window_changes_its_size(plain: Callable[..., Window]) -> None:
    window = plain(LONG, Script.HANT)
    put(window, at(window, "第20段"))
    caret, start = window.view.caret, wheel(window)
    before, line, width = height(window, start), shown(window).cursorRect().height(), shown(window).width()
    for wide, high in ((1400, 900), (1024, 640), (1400, 640), (1024, 900)):
        window.resize(wide, high)
        assert abs(height(window, start) - before) < line
    assert shown(window).width() != width
    assert window.view.caret == caret


def test_a_page_that_was_turned_goes_on_as_plain_text_from_there(plain: Callable[..., Window], qtbot: QtBot) -> None:
    window = plain(LONG, Script.TWP)
    put(window, at(window, "第20段"))
    window.plain.toggle()
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert window.view.pinned is not None
    start, before = window.view.pinned
    for _ in range(3):  # there and back, and never a line further
        window.plain.toggle()
        assert stayed(window, start, before)
        qtbot.waitUntil(lambda: shown(window).filled)
        assert window.view.caret == start
        window.plain.toggle()
        assert height(window, start) == before


def test_wherever_a_page_was_turned_to_plain_text_goes_on_from_there(plain: Callable[..., Window]) -> None:
    window = plain(LONG, Script.TWP)
    window.plain.toggle()
    bar = window.view.verticalScrollBar()
    for step in range(1, 90, 3):  # lines that are partly above the page, too
        window.view.set_caret(0)  # not visible
        bar.setValue(bar.maximum() // 2 + step)
        assert window.view.pinned is not None
        start, before = window.view.pinned
        window.plain.toggle()
        assert stayed(window, start, before)
        window.plain.toggle()


def test_keys_continue_from_a_hidden_caret(plain: Callable[..., Window]) -> None:
    window = plain(LONG, Script.HANT)
    put(window, at(window, "第20段"))
    caret = window.view.caret
    wheel(window)
    window.session.set_script(Script.TWP)
    assert not shown(window).filled
    key(window, Key.Key_Right)
    assert window.view.caret == caret + 1
    assert height(window, caret) > 0


def test_a_hidden_selection_is_cleared_without_moving_the_text(plain: Callable[..., Window]) -> None:
    window = plain(LONG, Script.HANT)
    put(window, at(window, "第20段"))
    window.session.select(Span(at(window, "第20段"), at(window, "第20段") + 4))
    start = wheel(window)
    before = height(window, start)
    key(window, Key.Key_Escape)
    assert window.session.selection is None
    assert height(window, start) == before
    assert not shown(window).textCursor().hasSelection()


def test_search_starts_at_the_visible_text(plain: Callable[..., Window], qtbot: QtBot) -> None:
    window = plain(LONG, Script.TWP)
    put(window, at(window, "第20段"))
    start = wheel(window)
    window.actions_.by_name["find"].trigger()
    window.finding.bar.field.setText("U盘")
    qtbot.waitUntil(lambda: len(window.finding.hits) == 450 and not window.finding.searching)
    assert window.finding.hits.active is not None
    assert views(window).paragraph_at(window.finding.hits.active.start) == views(window).paragraph_at(start)


def test_an_article_that_is_read_otherwise_stays_where_it_is(plain: Callable[..., Window]) -> None:
    window = plain(LONG, Script.READING)
    end = len(views(window).article.text)
    put(window, end)
    start, reading = wheel(window), views(window).reading
    before, line = height(window, start), shown(window).cursorRect().height()
    for _ in range(2):
        for repair in (False, True):
            window.session.reread(reading._replace(repair=repair))
            assert abs(height(window, start) - before) < line
            assert window.view.caret == end
        put(window, end)
        start, before = end, height(window, end)


def test_words_are_found_in_a_shorter_article_that_is_opened_meanwhile(
    plain: Callable[..., Window], tmp_path: Path, qtbot: QtBot
) -> None:
    window = plain(LONG, Script.TWP)
    bar = shown(window).verticalScrollBar()
    bar.setValue(bar.maximum())
    window.actions_.by_name["find"].trigger()
    window.finding.bar.field.setText("U盘")
    path = tmp_path / "short.txt"
    path.write_text(TEXT, encoding="utf-8")
    window.session.open_file(str(path))
    qtbot.waitUntil(lambda: not window.finding.searching)
    assert [window.session.text_of(hit) for hit in window.finding.hits] == ["隨身碟"]


def near(window: Window, offset: int, before: float) -> bool:
    """Whether a source offset is where it was, or as near as the first and last line and the window height allow."""
    view, bar = shown(window), shown(window).verticalScrollBar()
    foot = view.viewport().geometry().bottom()
    if before > foot - view.cursorRect().height() or stayed(window, offset, before):
        return True
    end = height(window, len(views(window).article.text))
    at_end = -1000 < end <= foot - view.cursorRect().height() + 2 and bar.value() == bar.maximum()
    return view.filled and height(window, offset) > -1000 and (bar.value() == 0 or at_end)


def do(window: Window, what: str, chance: random.Random) -> None:
    session, reading = window.session, views(window).reading
    if what == "script":
        session.set_script(chance.choice(list(Script)))
    elif what == "repair":
        session.reread(reading._replace(repair=not reading.repair))
    elif what == "size":
        window.resize(chance.choice([1024, 1200, 1400]), chance.choice([640, 800, 900]))
    elif what == "zoom":
        window.appearance.zoom(chance.choice([100, 150]))
    elif what == "select":
        session.select(None)
    elif what == "page":
        window.plain.toggle()
        QApplication.processEvents()
        window.plain.toggle()


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_done_while_lines_come_what_is_read_stays(
    plain: Callable[..., Window], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, seed: int
) -> None:
    chance = random.Random(seed)
    long = "𠮷祥村要發(fā)展軟件,產業更旺。"
    text = "\n".join(f"第{number}段,U盤。{long * chance.choice([0, 1, 5, 40])}" for number in range(90))
    window = plain(text, chance.choice(list(Script)))
    bar = shown(window).verticalScrollBar()
    for _ in range(20):
        for seconds in ("_FIRST_SLICE", "_SLICE"):  # as on a slow machine, and on a fast one
            monkeypatch.setattr(plain_view, seconds, chance.choice([0, 0, 0.0005, 0.006]))
        if chance.random() < 0.5:
            bar.setValue(chance.choice([chance.randrange(bar.maximum() + 1), bar.maximum()]))
        else:
            put(window, chance.choice([chance.randrange(len(text)), len(text)]))
            QApplication.processEvents()
            box = window.view.box(window.view.caret)
            assert box is not None
            assert shown(window)._is_whole(box)
        QApplication.processEvents()
        (offset, before), what = (
            shown(window).pinned,
            chance.choice(["script", "repair", "size", "zoom", "select", "page"]),
        )
        do(window, what, chance)
        qtbot.waitUntil(lambda offset=offset, before=before: near(window, offset, before))  # type: ignore[misc]
