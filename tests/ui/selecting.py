"""Helpers for selecting on the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.types import Script, Span
from reader.ui.window import Window
from tests.ui import pointing

TEXT = (
    "霽川市信息中心主任林若谷說,將發(fā)展軟件業(yè),用U盤20個。“很好。”他說,e\u0301tude 3.5分😀!\n"
    "第二段只有一句。\n"
    "\n"
    "𠮷祥村👩\u200d🚜👍🏽也要發(fā)展；產業(yè)更旺……以后再說\n"
)


SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


Key = Qt.Key


@pytest.fixture
def page(make_window: Callable[..., Window], tmp_path: Path) -> Callable[..., Window]:
    """A window on `TEXT`, in which `selected` words are read."""

    def make(script: Script = Script.READING, text: str = TEXT) -> Window:
        path = tmp_path / "text.txt"
        path.write_text(text, encoding="utf-8")
        window = make_window(path, script)
        assert window.session.views is not None
        window.session.reread(window.session.views.reading._replace(repair=True))
        return window

    return make


def selected(window: Window) -> str | None:
    """The selected source text."""
    span = window.session.selection
    return None if span is None else window.session.views.article.text[slice(*span)]  # type: ignore[union-attr]


def key(window: Window, *keys: Qt.Key, held: Qt.KeyboardModifier = pointing.PLAIN) -> None:
    for each in keys:
        QTest.keyClick(window.view, each, held)


def put(window: Window, offset: int) -> None:
    window.session.select(None)
    window.gestures.place_caret(Span(offset, offset))
