"""Whatever a person presses while the rest of the window is being made does no harm."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from reader.types import Script, Span
from reader.ui.window import Window

KEYS = [
    *(Qt.Key.Key_F2, Qt.Key.Key_F6, Qt.Key.Key_F10, Qt.Key.Key_Menu, Qt.Key.Key_Return, Qt.Key.Key_Escape),
    *(Qt.Key.Key_1, Qt.Key.Key_N, Qt.Key.Key_T, Qt.Key.Key_J, Qt.Key.Key_Slash, Qt.Key.Key_End, Qt.Key.Key_Delete),
]
VERBS = (
    *("find", "find-next", "go-to", "copy-source", "copy-html", "select-all", "tags", "note", "undo", "delete"),
    *("larger", "actual", "side", "library", "layers", "marks", "facts", "next-mark", "next-commitment", "next-part"),
    *("what-here", "show-row", "context-menu", "palette", "plain", "menu", "shortcuts", "settings"),
)
HELD = [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier]


def away() -> None:
    """Close whatever has opened."""
    while (opened := QApplication.activePopupWidget() or QApplication.activeModalWidget()) is not None:
        opened.close()


def keys(window: Window) -> None:
    for key in KEYS:
        for held in HELD:
            QTest.keyClick(window.view, key, held)
            away()


def clicks(window: Window) -> None:
    for button in window.findChildren(QAbstractButton):
        opens = isinstance(button, QToolButton) and button.menu() is not None  # in a loop of its own
        if button.isVisible() and button.isEnabled() and not opens:
            button.click()
            away()


def mouse(window: Window) -> None:
    page = window.view.viewport()
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mouseClick(page, button, pos=QPoint(page.width() // 2, 60))
        away()
    QTest.mouseDClick(page, Qt.MouseButton.LeftButton, pos=QPoint(page.width() // 2, 60))
    window.session.select(Span(0, 4))
    window.resize(window.width() - 40, window.height())
    window.session.set_script(Script.TWP)


def verbs(window: Window) -> None:
    for action in window.findChildren(QAction):
        if action.isEnabled() and action.objectName() in VERBS:
            action.trigger()
            away()


@pytest.fixture(autouse=True)
def nobody_chooses_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")


@pytest.mark.parametrize("press", [keys, clicks, mouse, verbs])
def test_between_any_two_steps(
    bare_window: Callable[..., Window],
    article: Path,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    press: Callable[[Window], None],
) -> None:
    window = bare_window(article)
    steps = window._setup_steps
    pressed = 0

    def set_up(library: Path) -> Iterator[None]:
        nonlocal pressed
        for _ in steps(library):
            press(window)
            pressed += 1
            yield

    monkeypatch.setattr(window, "_setup_steps", set_up)
    with qtbot.waitSignal(window.setup_finished):
        window.set_up(tmp_path / "library.sqlite")
    qtbot.waitUntil(lambda: window.session.library is not None)
    assert pressed > 10
    assert window.session.changes.mark(Span(0, 4), ["Promise"]) is not None
