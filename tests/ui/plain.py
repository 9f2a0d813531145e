"""Helpers for windows whose page is plain text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.text.views import Views
from reader.types import Script, Span
from reader.ui.plain.plain_view import PlainView
from reader.ui.window import Window

TEXT = (
    "霽川市信息中心主任林若谷說,將發(fā)展軟件業(yè),用U盤20個,😀好。\n"
    "𠮷祥村\u00a0也要發(fā)展\u2028產業(yè)\r更旺,軟件。\n"
    "\n"
    "雲嶺縣縣長陳禾說,力爭全年投資20億元。\n"
)
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
BLANKS = dict.fromkeys(map(ord, "\u00a0\u2028\u2029\r\n"), " ")


@pytest.fixture
def plain(make_window: Callable[..., Window], tmp_path: Path, qtbot: QtBot) -> Callable[..., Window]:
    """A window whose page is plain text, with all lines filled."""

    def make(text: str = TEXT, script: Script = Script.TWP) -> Window:
        path = tmp_path / "plain.txt"
        path.write_bytes(text.encode())
        window = make_window(path, script)
        window.actions_.by_name["plain"].trigger()
        qtbot.waitUntil(lambda: shown(window).filled)
        return window

    return make


def shown(window: Window) -> PlainView:
    assert window.plain.text is not None
    return window.plain.text


def views(window: Window) -> Views:
    assert window.session.views is not None
    return window.session.views


def read(window: Window) -> str:
    """The accessible interface of the text."""
    face = QAccessible.queryAccessibleInterface(shown(window)).textInterface()
    return face.text(0, face.characterCount())


def key(window: Window, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    for each in keys:
        QTest.keyClick(shown(window), each, held)


def put(window: Window, offset: int) -> None:
    window.session.select(None)
    window.view._go(Span(offset, offset))
    window.session.reveal(Span(offset, offset))


def at(window: Window, words: str) -> int:
    return views(window).article.text.index(words)


def behind(window: Window) -> str:
    """The rest of the line after the caret."""
    cursor = shown(window).textCursor()
    cursor.clearSelection()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def selected(window: Window) -> str:
    """The selection, the same in the widget and in the session."""
    face = QAccessible.queryAccessibleInterface(shown(window)).textInterface()
    assert window.session.selection is not None
    words = window.session.text_of(window.session.selection)
    assert face.selectionCount() == 1
    assert shown(window).textCursor().selectedText().replace("\u2029", "\n") == words
    return words
