"""Whoever works by keyboard sees where it is: what has it looks otherwise than without it, in every window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.types import Span
from reader.ui.reading_view.view import ReadingView
from reader.ui.window import Window
from tests.ui import every

_AROUND = 3  # pixels


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path, qtbot: QtBot) -> Window:
    window = make_window(article)
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    assert window.session.changes.mark(Span(0, 5), ["Promise"], "𠮷 🎏") is not None
    return window


def picture(window: QWidget) -> QImage:
    every.settle()
    return window.grab().toImage()


def unseen(window: QWidget, widget: QWidget, other: QWidget) -> bool:
    """Whether a widget looks with the keyboard as it does while another has it."""
    other.setFocus(Qt.FocusReason.TabFocusReason)
    if widget.hasFocus():  # an answer has come meanwhile, and the other one can have the keyboard no more
        widget.clearFocus()
    without = picture(window)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    within = picture(window)
    area = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    return widget.hasFocus() and without.copy(area) == within.copy(area)


def hidden(window: QWidget) -> list[str]:
    """What has the keyboard unseen. The page has a caret, and a link in a text is lit up by Tab alone."""
    window.activateWindow()
    every.settle()
    found, order = [], every.tab_order(window)
    for place, widget in enumerate(order):
        other = order[(place + len(order) // 2) % len(order)]
        if isinstance(widget, (QLabel, ReadingView)) or other is widget:
            continue
        if all(unseen(window, widget, other) for _ in range(2)):  # a job may still have been at work the first time
            found.append(f"{type(widget).__name__} {widget.accessibleName()}")
    return found


def test_in_the_window(window: Window) -> None:
    for panel in range(4):
        window.show_panel(panel)
        assert hidden(window) == []


def test_in_the_windows_beside_it(window: Window, qtbot: QtBot) -> None:
    found = []
    for name, other in every.windows(window):
        other.resize(1024, 640)
        every.settle()
        qtbot.waitUntil(lambda: not window.session.progress.running)
        found += [f"{name}: {each}" for each in hidden(other)]
    assert found == []


def test_in_the_dialogs(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    found = []
    for name, dialog in every.dialogs(window, tmp_path):
        dialog.show()
        for page in every.pages(dialog):
            qtbot.waitUntil(lambda: not window.session.progress.running)
            found += [f"{name}{page}: {each}" for each in hidden(dialog)]
        dialog.close()
    assert found == []
