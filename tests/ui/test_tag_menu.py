"""The menu of tags by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from reader.types import Span
from reader.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)  # offscreen only

TEXT = "𠮷祥🙂霽川市的信息中心將發(fā)展軟件。\n雲嶺縣的林若谷說,也要發(fā)展。\n"


@pytest.fixture
def window(make_window: Callable[..., Window], tmp_path: Path) -> Window:
    path = tmp_path / "tags.txt"
    path.write_text(TEXT, encoding="utf-8")
    made = make_window(path)
    at = TEXT.index("信息中心")
    made.session.select(Span(at, at + 4))
    return made


def tagged(window: Window) -> list[tuple[str, tuple[str, ...]]]:
    return [(TEXT[each.span.start : each.span.end], each.tags) for each in window.session.annotations]


def test_the_digit_behind_a_tag_chooses_it(window: Window) -> None:
    name = next(tag.name for tag in window.session.tags if tag.shortcut == 2)
    menu = window.marking.tag_menu()
    menu.popup(QPoint(100, 100))
    QTest.keyClick(menu, Qt.Key.Key_0)
    assert tagged(window) == []
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_2)
    assert tagged(window) == [("信息中心", (name,))]
    assert not menu.isVisible()


def test_it_does_so_in_a_menu_within_a_menu(window: Window) -> None:
    name = next(tag.name for tag in window.session.tags if tag.shortcut == 3)
    outer = QMenu(window)
    inner = outer.addMenu("Tags")
    window.marking.fill_tags(inner)
    outer.popup(QPoint(100, 100))
    QTest.keyClick(outer, Qt.Key.Key_Down)
    QTest.keyClick(outer, Qt.Key.Key_Right)
    assert inner.isVisible()
    QTest.keyClick(inner, Qt.Key.Key_3)
    assert tagged(window) == [("信息中心", (name,))]
    assert not inner.isVisible()
    assert not outer.isVisible()
