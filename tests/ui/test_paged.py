"""Secondary windows share the keys that change pages, and show them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.ui.paged.window import PagedWindow
from reader.ui.window import Window

_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_both_windows_turn_their_pages_by_the_same_keys(
    make_window: Callable[..., Window], article: Path, qtbot: QtBot
) -> None:
    window = make_window(article)
    for show in (window.library_verbs.ledger, lambda: window.library_verbs.research(0)):
        other = show()
        assert isinstance(other, PagedWindow)
        qtbot.waitUntil(other.isActiveWindow)
        last = other.tabs.count() - 1
        for key, held, page in (
            (Qt.Key.Key_3, _ALT, 2),
            (Qt.Key.Key_PageDown, _CTRL, 3),
            (Qt.Key.Key_1, _ALT, 0),
            (Qt.Key.Key_PageUp, _CTRL, last),
            (Qt.Key.Key_PageDown, _CTRL, 0),
        ):
            QTest.keyClick(other, key, held)
            assert other.tabs.currentIndex() == page
        assert other.tabs.tabToolTip(last) == f"Alt+{last + 1}"
        assert any("Ctrl+PgDn" in label.text() for label in other.findChildren(QLabel) if label.isVisible())
