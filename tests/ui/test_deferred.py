"""What follows the page is done once, after it was painted, and never too late for a key."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.types import Script, Span
from reader.ui.background.deferred import DeferredCall
from reader.ui.commands import availability
from reader.ui.lists.row_delegate import RowDelegate
from reader.ui.window import Window
from tests.ui import every


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path, qtbot: QtBot) -> Window:
    window = make_window(article)
    window.view.setFocus()
    session = window.session
    qtbot.waitUntil(lambda: session.analysis is not None and not session.jobs.busy and window.view.prepared)
    return window


def settle(window: Window, qtbot: QtBot) -> None:
    """Let every deferred call of the window run."""
    qtbot.waitUntil(lambda: not any(call.isActive() for call in window.findChildren(DeferredCall)))


def test_of_a_mark_the_page_comes_first_and_the_rest_once(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    happened: list[str] = []
    asked = availability.action_states

    def told(*parts: Any) -> Iterator[tuple[str, bool]]:
        happened.append("enabled")
        return asked(*parts)

    monkeypatch.setattr(availability, "action_states", told)
    window.view.painted.connect(lambda: happened.append("painted"))
    window.session.select(Span(0, 3))
    window.session.changes.mark(Span(0, 3), ["Promise"])
    assert happened == []
    qtbot.waitUntil(lambda: "enabled" in happened)
    first = happened.copy()
    every.settle()  # not for long: a job that ends enables something, too
    assert first == ["painted", "enabled"]
    assert happened.count("enabled") <= 2
    assert window.side._tabs.tabText(1) == "Marks 1"
    assert window.status_line._saved.text().startswith("Saved · 1 ")


def test_of_a_toggle_the_page_comes_first_and_then_the_lists(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[object] = []
    heading = RowDelegate._paint_title

    def told(self: RowDelegate, *what: Any) -> Any:
        painted.append(self)
        return heading(self, *what)

    monkeypatch.setattr(RowDelegate, "_paint_title", told)
    assert window.side.commitments.list.isVisible()
    window.session.set_script(Script.HANS)
    window.view.viewport().repaint()
    assert painted == []
    qtbot.waitUntil(lambda: painted != [])


def test_of_a_jump_the_page_comes_first_and_then_the_number_of_the_paragraph(
    make_window: Callable[..., Window], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("\n".join(f"𠮷祥村第{number}段。" for number in range(1, 201)), encoding="utf-8")
    window = make_window(path)
    place, bar = window.status_line.place, window.view.verticalScrollBar()
    qtbot.waitUntil(lambda: place.text() == "Paragraph 1 of 200")
    told: list[str] = []
    window.view.painted.connect(lambda: told.append(place.text()))
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: place.text() != "Paragraph 1 of 200")
    assert told[0] == "Paragraph 1 of 200"
    assert place.text() == f"Paragraph {window.view.visible()[0] + 1} of 200"


def test_a_key_right_after_selecting_finds_what_can_be_done_now(window: Window, qtbot: QtBot) -> None:
    settle(window, qtbot)
    QGuiApplication.clipboard().clear()
    window.session.select(Span(0, 3))
    qtbot.keyClick(window.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text()


def test_a_key_right_after_letting_go_does_not_find_what_could_be_done_before(window: Window, qtbot: QtBot) -> None:
    window.session.changes.mark(Span(0, 3), ["Promise"])
    settle(window, qtbot)
    copied: list[bool] = []
    window.session.select(Span(0, 3))
    assert window.actions_.by_name["copy"].isEnabled()
    window.actions_.by_name["copy"].triggered.connect(lambda _: copied.append(True))
    window.session.select(None)
    qtbot.keyClick(window.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert not copied


def test_the_menu_shows_what_can_be_done_now(window: Window, qtbot: QtBot) -> None:
    settle(window, qtbot)
    copy = window.actions_.by_name["copy"]
    assert not copy.isEnabled()
    window.session.select(Span(0, 3))
    window.actions_.menu.aboutToShow.emit()
    assert copy.isEnabled()
