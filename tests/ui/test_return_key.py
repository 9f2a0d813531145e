"""Return presses the focused button, not another one of its dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.types import EntityType, Name, Span
from reader.ui.dialogs.word_lists import NamesDialog
from reader.ui.window import Window
from tests.ui import every


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path) -> Window:
    return make_window(article)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_in_a_dialog_is_pressed_itself(window: Window, key: Qt.Key) -> None:
    dialog = NamesDialog([Name("林若谷", EntityType.PER)], window)
    dialog.show()
    add = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Add")
    QTest.keyClick(add, key)
    assert dialog.isVisible()
    assert dialog.table.rowCount() == 2
    dialog.close()


class _Passed(QObject):
    """Takes the keys that come through to a dialog, which would press a button of its own choice."""

    keys = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self.keys += 1
            return True
        return super().eventFilter(watched, event)


def test_no_button_of_any_dialog_leaves_return_to_another(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    assert window.session.changes.mark(Span(0, 5), ["Promise"], "𠮷") is not None
    left, pressed = [], 0
    for name, dialog in every.dialogs(window, tmp_path):
        passed = _Passed(dialog)
        dialog.installEventFilter(passed)
        dialog.show()
        for page in every.pages(dialog):
            qtbot.waitUntil(lambda: not window.session.progress.running)
            for button in dialog.findChildren(QPushButton):
                if button.isVisible() and button.isEnabled():
                    button.blockSignals(True)  # without effect
                    passed.keys, pressed = 0, pressed + 1
                    QTest.keyClick(button, Qt.Key.Key_Return)
                    button.blockSignals(False)
                    if passed.keys:
                        left.append(f"{name}{page}: {button.text()}")
        dialog.close()
    assert pressed > 20
    assert left == []
