"""The menu of tags by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.types import Span
from reader.ui.window import Window

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


def colours(action: QAction, state: QIcon.State) -> set[str]:
    """All that its picture is painted with, checked or not."""
    image = action.icon().pixmap(14, state=state).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_tag_is_shown_with_its_colour_and_a_tick(window: Window) -> None:
    theme, tags = window.context.theme, window.session.tags
    for tag, action in zip(tags, window.marking.tag_menu().actions(), strict=False):
        plain, ticked = (colours(action, state) for state in (QIcon.State.Off, QIcon.State.On))
        assert theme.tags[tag.colour].lower() in plain & ticked
        assert theme.ink.lower() in ticked - plain


def test_a_long_name_is_cut_off_and_in_the_tip(window: Window) -> None:
    session = window.session
    long = "R&D 雲嶺縣𠮷橋鄉和霽川市的軟件發展" * 20
    session.tags = [session.tags[0]._replace(name=long), *session.tags[1:]]
    menu = window.marking.tag_menu()
    first = menu.actions()[0]
    assert menu.sizeHint().width() < 500
    assert first.text().startswith("R&&D 雲嶺縣")
    assert first.toolTip() == long
    first.trigger()
    assert tagged(window) == [("信息中心", (long,))]


def test_with_nothing_to_tag_the_key_says_what_to_do(window: Window) -> None:
    says = "Select text in the article, then press 1–9 for a tag or N for a note."
    marking = window.marking
    for verb in (marking.show_tags, marking.write_note, lambda: marking.tag_by_key(2, False)):
        window.session.select(None)
        window.status.clearMessage()
        verb()
        assert window.status.currentMessage() == says
        assert QApplication.activePopupWidget() is None
        assert window.marking.card.isHidden()
    window.session.select(Span(0, 4))
    window.status.clearMessage()
    window.marking.show_tags()
    assert QApplication.activePopupWidget() is not None
    assert window.status.currentMessage() == ""


def test_the_bar_keeps_its_dots_when_theme_or_tags_change(window: Window, qtbot: QtBot) -> None:
    session, bar = window.session, window.marking.bar
    bar.show_at(QRect(200, 200, 100, 30))
    before = bar.geometry()
    window.appearance.set_theme("dark")
    assert bar.geometry() == before
    dots = [each for each in bar.findChildren(QAbstractButton) if each.isVisible()]
    assert len(dots) == len([tag for tag in session.tags if tag.shortcut is not None]) + 2
    assert all(bar.rect().contains(each.geometry()) for each in dots)
    numbered = next(tag for tag in session.tags if tag.shortcut is not None)
    assert session.changes.replace_tags("number", (numbered,), (numbered._replace(shortcut=None),))
    qtbot.waitUntil(lambda: 0 < before.width() - bar.width() < 40)
    session.changes.undo()
    qtbot.waitUntil(lambda: bar.size() == before.size())
