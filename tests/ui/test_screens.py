"""Windows on other screens than before, and the panes of a small one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from reader.types import Span
from reader.ui.chrome import screens, window_geometry
from reader.ui.chrome.pane_widths import PaneWidths
from reader.ui.dialogs.memo_dialog import MemoDialog
from reader.ui.settings import Settings
from reader.ui.window import Window
from tests.ui import every

PLACES = st.builds(QRect, *[st.integers(-4000, 8000)] * 2, *[st.integers(1, 6000)] * 2)
ROOMS = st.builds(QRect, *[st.integers(-3840, 3840)] * 2, *[st.integers(640, 7680)] * 2)


@given(PLACES, ROOMS)
def test_no_place_is_out_of_sight(place: QRect, room: QRect) -> None:
    inside = screens.clamp(place, room)
    assert room.contains(inside)
    if room.contains(place):
        assert inside == place
    assert screens.clamp(inside, room) == inside


def plain(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def test_each_set_up_of_screens_has_its_own_places(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = plain(qtbot)
    sizes = {"one": (300, 200), "two, other/": (500, 400)}
    for name, size in sizes.items():
        monkeypatch.setattr(screens, "screen_setup", lambda name=name: name)
        window.resize(*size)
        screens.save(window, settings, "ledger")
        settings.set_sizes("panes", name, size)
    for name, size in sizes.items():
        monkeypatch.setattr(screens, "screen_setup", lambda name=name: name)
        assert screens.restore(window, settings, "ledger")
        assert (window.width(), window.height()) == size
        assert settings.sizes("panes", name) == size
    monkeypatch.setattr(screens, "screen_setup", lambda: "a new one")
    assert screens.restore(window, settings, "ledger")
    assert (window.width(), window.height()) == (500, 400)
    assert settings.sizes("panes", "a new one") == (500, 400)
    assert not screens.restore(window, settings, "research")


def test_what_stood_on_a_screen_that_is_gone_comes_into_sight(qtbot: QtBot, settings: Settings) -> None:
    window = plain(qtbot)
    window.setGeometry(5000, 3000, 3000, 2000)
    screens.save(window, settings, "codebook")
    again = plain(qtbot)
    window_geometry.restore_and_save(again, settings, "codebook")
    with qtbot.waitExposed(again):
        again.show()
    room = again.screen().availableGeometry()
    assert room.contains(again.frameGeometry())
    again.resize(320, 240)
    again.hide()
    third = plain(qtbot)
    screens.restore(third, settings, "codebook")
    assert (third.width(), third.height()) == (320, 240)


def test_a_window_that_fills_its_screen_does_so_again(qtbot: QtBot, settings: Settings) -> None:
    window = plain(qtbot)
    window_geometry.restore_and_save(window, settings, "ledger")
    with qtbot.waitExposed(window):
        window.showMaximized()
    window.hide()
    again = plain(qtbot)
    assert screens.restore(again, settings, "ledger")
    assert again.isMaximized()


def test_a_window_that_wants_more_than_the_screen_has_is_content(qtbot: QtBot) -> None:
    window = plain(qtbot)
    window.setMinimumSize(9000, 7000)
    screens.fit(window)
    room = window.screen().availableGeometry()
    assert window.width() == room.width()
    assert room.height() // 2 < window.height() <= room.height()


def test_a_window_as_large_as_its_screen_leaves_room_for_its_frame(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = plain(qtbot)
    room = window.screen().availableGeometry()
    window.resize(room.size())
    screens.fit(window)
    assert window.height() <= room.height() - 40  # of a usual one: it has none before it is shown
    framed = plain(qtbot)
    framed.resize(room.size())
    monkeypatch.setattr(framed, "frameGeometry", lambda: framed.geometry().adjusted(-1, -60, 1, 5))
    screens.fit(framed)
    assert framed.frameGeometry().size() == room.size()
    small = plain(qtbot)
    small.resize(room.width(), room.height() - 40)
    screens.fit(small)
    assert small.size().height() == room.height() - 40  # which has room for one


@given(
    st.tuples(st.integers(0, 900), st.integers(0, 900)),
    st.integers(300, 1500),
    st.integers(600, 4000),
    st.integers(0, 400),
)
def test_a_wider_window_never_folds_more(kept: tuple[int, int], page: int, window: int, more: int) -> None:
    widths = PaneWidths(kept, page)
    narrow, wide = widths.shown(window), widths.shown(window + more)
    assert all(shown <= after for shown, after in zip(narrow, wide, strict=True))
    if any(narrow):
        assert window - sum(least for least, shown in zip((180, 300), narrow, strict=True) if shown) >= page
    assert not (narrow[0] and widths.wanted[1] and not narrow[1])  # the library folds first


# The drawer


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path, qtbot: QtBot) -> Window:
    window = make_window(article)
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    return window


def narrow(window: Window, qtbot: QtBot, width: int = 780) -> None:
    window.resize(width, 640)
    qtbot.waitUntil(lambda: window.panes.width() == width)
    window.activateWindow()
    window.view.setFocus()


@pytest.mark.parametrize("side", [0, 1])
def test_a_pane_without_room_is_a_drawer_over_the_page(window: Window, qtbot: QtBot, side: int) -> None:
    narrow(window, qtbot)
    pane, page = window.panes.sides[side], window.view.width()
    assert not pane.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F9 if side else Qt.Key.Key_F8)
    assert pane.isVisible()
    assert window.view.width() == page
    assert window.rect().contains(QRect(pane.mapTo(window, pane.rect().topLeft()), pane.size()))
    focus = QApplication.focusWidget()
    assert focus is not None
    assert pane.isAncestorOf(focus)
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    if pane.isVisible():  # a field that is searched in had use for the first one
        qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert window.view.hasFocus()
    assert window.view.width() == page


def test_the_drawer_goes_when_the_page_is_wanted_or_there_is_room(window: Window, qtbot: QtBot) -> None:
    narrow(window, qtbot)
    side = window.panes.sides[1]
    window.show_panel(1)
    assert window.panes.drawer_side == 1
    assert window.side.annotations.list.hasFocus()
    made = window.session.changes.mark(Span(0, 5), [])
    assert made is not None
    assert side.isVisible()
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=window.view.viewport().rect().center() / 2)
    assert (window.panes.drawer_side, side.isVisible()) == (None, False)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.panes.drawer_side == 1
    narrow(window, qtbot, 700)
    window.panes.reveal(1)
    assert window.panes.drawer_side == 1
    assert side.mapTo(window, side.rect().bottomRight()).x() < 700
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.panes.drawer_side is None
    qtbot.keyClick(window, Qt.Key.Key_F8)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.panes.drawer_side == 1
    narrow(window, qtbot, 1280)
    assert window.panes.drawer_side is None
    assert [pane.isVisible() for pane in window.panes.sides] == [True, True]
    assert window.panes.sizes()[1] > window.panes.sizes()[2]
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not side.isVisible()
    assert window.widths.saved[1] == 0


def test_panes_fold_for_a_larger_page(window: Window, qtbot: QtBot) -> None:
    narrow(window, qtbot, 1100)
    for zoom, shown in ((100, [True, True]), (140, [False, True]), (200, [False, False]), (100, [True, True])):
        window.appearance.zoom(zoom)
        assert [pane.isVisible() for pane in window.panes.sides] == shown
        page = window.view.page
        assert page is not None
        if zoom < 200:
            assert page.typography.measure / page.typography.size >= 24


def test_places_are_kept_between_starts(make_window: Callable[..., Window], article: Path, qtbot: QtBot) -> None:
    window = make_window(article)
    window.resize(700, 500)
    window.library_verbs.ledger().resize(640, 500)
    window.close()
    again = make_window(article)
    assert screens.restore(again, again.settings, "window")
    assert (again.width(), again.height()) == (700, 500)
    ledger = again.library_verbs.ledger()
    assert (ledger.width(), ledger.height()) == (640, 500)


# Dialogs


def test_no_dialog_opens_larger_than_the_screen(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.session.changes.mark(Span(0, 5), []) is not None
    small = QRect(0, 0, 640, 372)  # 1600 × 1000 at 250 %, without the title bar
    monkeypatch.setattr(screens, "available_area", lambda window: QRect(small))
    for name, dialog in every.dialogs(window, tmp_path):
        dialog.show()
        every.settle()
        assert (dialog.width() <= 640, dialog.height() <= 372) == (True, True), (name, dialog.size())
        qtbot.waitUntil(lambda: not window.session.progress.running)
        dialog.close()


def test_the_dialog_of_files_is_no_larger_than_the_screen(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = QRect(0, 0, 400, 300)
    monkeypatch.setattr(screens, "available_area", lambda window: QRect(small))
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()
    assert dialog.height() > small.height()
    qtbot.waitUntil(lambda: dialog.width() <= small.width() and dialog.height() <= small.height())
    dialog.reject()


def test_a_dialog_is_as_large_as_it_was_made(window: Window, qtbot: QtBot) -> None:
    for size in ((600, 410), (500, 333)):
        dialog = MemoDialog(window.session, window)
        dialog.open()
        dialog.resize(*size)
        dialog.reject()
        again = MemoDialog(window.session, window)
        again.open()
        assert (again.width(), again.height()) == size
        again.reject()
    leave = QMessageBox(window)  # its size is up to its words
    leave.open()
    leave.resize(700, 500)
    leave.reject()
    assert window.settings.sizes("QMessageBox", screens.screen_setup()) is None
