"""Another language: a new window begins where the old one was, and what was done can still be undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.types import Script, Span
from reader.ui.chrome.closing import RestartState
from reader.ui.model.session import Session
from reader.ui.window import Window

MakeWindow = Callable[..., Window]
LINES = 120


@pytest.fixture
def long(tmp_path: Path) -> Path:
    line = "雲嶺縣信息中心將發(fā)展軟件業(yè),𠮷祥村也要修路🌾,力爭全年投入{0}億元。\n"
    path = tmp_path / "long.txt"
    path.write_text("".join(line.format(number) for number in range(LINES)), encoding="utf-8")
    return path


def switched(window: Window, code: str, qtbot: QtBot) -> RestartState:
    window.set_language(code)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.restart_state is not None
    return window.restart_state


def begun_again(window: Window, place: RestartState, path: Path, qtbot: QtBot) -> Window:
    """The new window, with what was open where it was."""
    other = Window(Session(place.script), window.settings, "light", "zh_TW")
    qtbot.addWidget(other)
    other.resize(window.size())
    with qtbot.waitExposed(other):
        other.show()
    place.restore_article(other.session, other.view)
    with qtbot.waitSignal(other.session.library_opened):
        other.set_up(path.parent / "library.sqlite")
    return other


def test_a_new_window_stands_where_the_old_one_stood(make_window: MakeWindow, long: Path, qtbot: QtBot) -> None:
    window = make_window(long, Script.TWP)
    session = window.session
    assert session.views is not None
    paragraph = session.views.paragraphs[70]
    mark = session.changes.mark(Span(paragraph.start + 3, paragraph.start + 9), ["Promise"])
    assert mark is not None
    session.reveal(paragraph)
    session.select(Span(paragraph.start + 1, paragraph.start + 5))
    window.finding.restore("𠮷祥", regex=True, exact=False)
    window.side.switch_to(2)
    window.help.settings("look")
    offset, height = window.view.pinned or (0, 0.0)
    assert offset == paragraph.start + 1
    place = switched(window, "zh_TW", qtbot)
    assert (place.script, place.settings) == (Script.TWP, "look")
    assert window.help.settings_page == ""
    assert window.settings.language == "zh_TW"

    other = begun_again(window, place, long, qtbot)
    place.restore_rest(other.session, other.finding, other.side, other.help)
    assert other.session.selection == Span(paragraph.start + 1, paragraph.start + 5)
    now, there = other.view.pinned or (0, 0.0)
    assert now == offset
    assert abs(there - height) < 3
    assert other.help.settings_page == "look"
    assert (other.finding.state, other.side.current_panel) == (("𠮷祥", True, False), 2)
    qtbot.waitUntil(lambda: len(other.finding.hits) == LINES)
    qtbot.waitUntil(lambda: len(other.session.annotations) == 1)
    other.session.changes.undo()
    assert other.session.annotations == []
    other.session.changes.redo()
    assert [each.id for each in other.session.annotations] == [mark.id]


def test_plain_text_goes_on_where_it_was_scrolled_to(make_window: MakeWindow, long: Path, qtbot: QtBot) -> None:
    window = make_window(long, Script.TWP)
    window.plain.toggle()
    assert window.plain.text is not None
    qtbot.waitUntil(lambda: window.plain.text.filled)
    bar = window.plain.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    offset, height = window.plain.text.pinned
    assert offset > 1000
    place = switched(window, "zh_TW", qtbot)
    other = begun_again(window, place, long, qtbot)
    qtbot.waitUntil(lambda: other.plain.shown)
    box = other.view.box(offset)
    assert box is not None
    assert abs(box.top() - height) < box.height()


def test_the_same_language_changes_nothing(make_window: MakeWindow, long: Path, qtbot: QtBot) -> None:
    window = make_window(long)
    window.set_language("en")
    QApplication.processEvents()
    assert window.isVisible()
    assert window.restart_state is None


def test_who_has_to_be_asked_first_may_refuse(
    make_window: MakeWindow, long: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(long)
    asked: list[bool] = []
    monkeypatch.setattr(window.library_watcher, "may_close", lambda: bool(asked.append(True)))
    window.set_language("zh_CN")
    qtbot.waitUntil(lambda: bool(asked))
    assert window.isVisible()
    assert window.restart_state is None
    assert window.settings.language == "zh_CN"  # from the next start on
    monkeypatch.undo()
