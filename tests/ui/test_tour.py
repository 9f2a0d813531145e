"""The tour: at most three cards, inside the window, closed by Escape, started automatically only once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.types import Script
from reader.ui.chrome.help import Tour, card_position
from reader.ui.commands import help_verbs
from reader.ui.commands.command_palette import CommandPalette
from reader.ui.window import Window


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path) -> Window:
    window = make_window(article)
    window.activateWindow()
    return window


def started(window: Window) -> Tour:
    window.actions_.by_name["tour"].trigger()
    tour = window.findChild(Tour)
    assert tour is not None
    assert tour.isVisible()
    return tour


def test_three_cards_point_at_what_they_tell_of(window: Window) -> None:
    tour = started(window)
    for place, target in enumerate((window.tools.segments, window.view, window.side), 1):
        box = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        assert tour.ring.isVisible()
        assert tour.ring.geometry().contains(box & window.rect())
        assert f"{place} of 3" in [label.text() for label in tour.findChildren(type(tour.title))]
        assert tour.words.text() in tour.accessibleName()
        assert tour.next.hasFocus()
        QTest.keyClick(tour.next, Qt.Key.Key_Space)
    assert not tour.isVisible()
    assert not tour.ring.isVisible()
    assert window.view.hasFocus()
    assert window.settings.toured


def test_escape_and_skip_end_it_and_the_window_can_be_used_meanwhile(window: Window) -> None:
    tour = started(window)
    QTest.keyClick(tour.next, Qt.Key.Key_Escape)
    assert not tour.isVisible()
    assert started(window) is tour  # again by the menu
    window.actions_.by_name["script-hant"].trigger()
    assert window.session.script is Script.HANT
    assert tour.isVisible()
    tour.skip.click()
    assert not tour.isVisible()


def test_keys_stay_with_the_card_and_what_is_opened_stands_in_front(window: Window) -> None:
    tour = started(window)
    QTest.keyClick(tour.next, Qt.Key.Key_Tab)
    assert tour.skip.hasFocus()
    QTest.keyClick(tour.skip, Qt.Key.Key_Backtab)
    assert tour.next.hasFocus()
    QTest.keyClick(tour.next, Qt.Key.Key_Return)
    assert tour.title.text() == "Mark what matters"
    window.actions_.by_name["commands"].trigger()
    palette = window.findChild(CommandPalette)
    assert palette is not None
    window.resize(window.width() - 20, window.height())
    QApplication.processEvents()
    children = window.children()
    assert children.index(palette) > children.index(tour)
    palette.leave()
    window.view.setFocus()  # as by a click into the page
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert not tour.isVisible()


def test_what_the_strip_says_comes_first(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(help_verbs, "_RETRY_TOUR", 10)
    window.notice.show_sentence("The library is read-only.")
    looks, look = list[bool](), window.help.offer_tour
    monkeypatch.setattr(window.help, "offer_tour", lambda: (looks.append(True), look()))
    window.help.offer_tour()
    qtbot.waitUntil(lambda: len(looks) > 3)
    assert window.findChild(Tour) is None
    window.notice.clear()
    qtbot.waitUntil(lambda: window.findChild(Tour) is not None)
    tour = window.findChild(Tour)
    assert tour is not None
    window.notice.show_sentence("The library is read-only.")  # it may come later than the card
    strip = window.notice
    qtbot.waitUntil(lambda: not QRect(strip.mapTo(window, QPoint(0, 0)), strip.size()).intersects(tour.geometry()))
    assert tour.isVisible()
    tour.end()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 640), (640, 400)])
def test_every_card_stands_inside_the_window_with_all_its_words(window: Window, size: tuple[int, int]) -> None:
    tour = started(window)
    for _ in range(3):
        window.resize(*size)
        QApplication.processEvents()
        assert window.rect().contains(tour.geometry())
        assert tour.words.height() >= tour.words.heightForWidth(tour.words.width())
        assert not tour.title.geometry().intersects(tour.words.geometry())
        tour.next.click()
    assert not tour.isVisible()


@given(
    st.tuples(st.integers(-50, 900), st.integers(-50, 900), st.integers(1, 900), st.integers(1, 900)),
    st.tuples(st.integers(50, 340), st.integers(50, 300)),
)
def test_a_card_never_leaves_the_room(box: tuple[int, int, int, int], size: tuple[int, int]) -> None:
    room = QRect(8, 8, 600, 400)
    at = card_position(QRect(*box), QRect(QPoint(0, 0), QSize(*size)), room)
    assert room.contains(QRect(at, QSize(*size)))
