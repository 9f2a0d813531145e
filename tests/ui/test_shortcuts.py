"""Keys: mnemonics, default and custom shortcuts, and that no two actions ever share one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.types import Span
from reader.ui.commands.actions import with_mnemonic
from reader.ui.commands.shortcuts import effective_keys, native_text, parse_keys, reserved_keys
from reader.ui.settings import Settings
from reader.ui.window import Window

KEYS = st.sampled_from(["Ctrl+A", "Ctrl+B", "F4", "N", "Del", "Ctrl+Shift+0", "Bananas", "", "Ctrl+K, Ctrl+C"])
LISTS = st.lists(KEYS, max_size=3).map("|".join)
NAMES = st.sampled_from(["open", "note", "find", "quit"])


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path) -> Window:
    return make_window(article)


def pressed(window: Window, name: str) -> list[str]:
    return [key.toString() for key in window.actions_.by_name[name].shortcuts()]


# Letters of the menu


@given(
    st.lists(st.tuples(st.text(max_size=8), st.from_regex(r"[a-z]{1,6}(-[a-z]{1,4})?", fullmatch=True)), max_size=30)
)
def test_every_entry_has_a_letter_of_its_own(entries: list[tuple[str, str]]) -> None:
    taken: set[str] = set()
    texts = [with_mnemonic(text.replace("\0", ""), name, taken) for text, name in entries]
    letters = [QKeySequence.mnemonic(text).toString() for text in texts]
    assert all(letters)
    assert len(letters) == len(set(letters))


@pytest.mark.parametrize(
    ("text", "name", "hint"),
    [
        ("Open…", "open", "&Open…"),
        ("Go to paragraph…", "go-to", "Go to &paragraph…"),
        ("打开…", "open", "打开(&O)…"),
        ("臺灣詞", "script-twp", "臺灣詞(&T)"),
        ("匯出 CSV", "export-marks", "匯出 &CSV"),
        ("R & D", "research", "&R && D"),
        ("𠮷🌾", "export-marks", "𠮷🌾(&M)"),
    ],
)
def test_latin_words_have_it_inside_and_chinese_ones_in_brackets(text: str, name: str, hint: str) -> None:
    assert with_mnemonic(text, name, set()) == hint


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_the_menu_of_the_window_is_worked_by_letters(window: Window) -> None:
    def letters(menu: QMenu) -> list[str]:
        return [QKeySequence.mnemonic(each.text()).toString() for each in menu.actions() if not each.isSeparator()]

    menus = [window.actions_.menu, *(each.menu() for each in window.actions_.menu.actions() if each.menu() is not None)]
    assert len(menus) > 8
    for menu in menus:
        assert isinstance(menu, QMenu)
        assert all(letters(menu))
        assert len(letters(menu)) == len(set(letters(menu)))
        assert [each.text() for each in menu.actions() if "(&" in each.text() and each.text()[0].isascii()] == []
    window.show_menu()
    top = window.actions_.menu
    QTest.keyClick(top, Qt.Key.Key_A)  # Appearance
    submenu = top.activeAction().menu()
    assert isinstance(submenu, QMenu)
    dark = next(each for each in submenu.actions() if each.objectName() == "theme-dark")
    QTest.keyClick(submenu, QKeySequence.mnemonic(dark.text()).toString()[-1].lower())
    assert window.context.theme.name == "dark"


def test_every_action_stands_in_the_menu(window: Window) -> None:
    there = {each.objectName() for menu in window.findChildren(QMenu) for each in menu.actions()}
    assert set(window.actions_.by_name) - there == {"menu"}


# Which keys count


@given(LISTS)
def test_what_is_no_key_is_left_out(keys: str) -> None:
    found = parse_keys(keys)
    assert parse_keys("|".join(found)) == found
    assert len(found) == len(set(found))
    assert set(found) <= set(keys.split("|"))
    assert "Bananas" not in found
    assert parse_keys("Ctrl+|") == ()


@given(st.dictionaries(NAMES, LISTS), st.dictionaries(NAMES, st.lists(KEYS.filter(bool), max_size=2)))
def test_no_two_actions_share_a_key(own: dict[str, str], usual: dict[str, list[str]]) -> None:
    page = {key for _, keys in reserved_keys() for key in keys}
    usual_keys = {name: parse_keys("|".join(keys)) for name, keys in usual.items()}
    now = effective_keys(usual_keys, own, page)
    given_ = [key for keys in now.values() for key in keys]
    assert len(given_) == len(set(given_))
    assert not page & set(given_)
    assert set(now) == set(usual)
    for name, keys in now.items():
        assert set(keys) <= set(parse_keys(own[name]) if name in own else usual_keys[name])


def test_what_the_lists_take_is_left_to_them(window: Window) -> None:
    """Two shortcuts on one key would both be silent."""
    own = set(window.actions_.by_name.values())
    inner = [each.key() for each in window.findChildren(QShortcut)]
    inner += [key for each in window.findChildren(QAction) if each not in own for key in each.shortcuts()]
    found = {key.toString() for key in inner} - {""}
    assert "/" in found
    assert all(window.shortcuts.reserved_use(key) for key in found), found


def test_the_usual_keys_are_shared_by_nobody_and_leave_the_page_its_own(window: Window) -> None:
    shortcuts = window.shortcuts
    keys = [key for name in shortcuts.names for key in shortcuts.keys(name)]
    assert len(keys) == len(set(keys))
    assert not [key for key in keys if shortcuts.reserved_use(key)]
    for name, act in window.actions_.acts.items():
        assert list(parse_keys(act.keys)) == pressed(window, name), "a default key that Qt does not know"
        assert act.keys.count("|") == max(0, len(pressed(window, name)) - 1)


# Custom keys


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_a_key_that_deletes_in_a_field_deletes_no_mark(window: Window, qtbot: QtBot, key: Qt.Key) -> None:
    mark = window.session.changes.mark(Span(0, 4), ["Promise"])
    assert mark is not None
    window.finding.open()
    field = window.finding.bar.field
    qtbot.waitUntil(field.hasFocus)
    for held in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier):
        field.setText("two words")
        window.session.activate(annotation=mark.id)
        field.setCursorPosition(9 if key is Qt.Key.Key_Backspace else 0)
        QTest.keyClick(field, key, held)
        assert window.session.annotations == [mark]
        if held is Qt.KeyboardModifier.ControlModifier:
            assert field.text() in ("two ", "words")
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ShiftModifier)
    assert not window.session.annotations


def test_a_key_runs_what_it_was_given_to(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    shortcuts = window.shortcuts
    before = window.settings.zoom
    with qtbot.waitSignal(shortcuts.changed):
        shortcuts.set("larger", ["Ctrl+F", "F4"])  # Ctrl+F was the find bar's
    assert pressed(window, "larger") == ["Ctrl+F", "F4"]
    assert pressed(window, "find") == []
    assert shortcuts.holder("Ctrl+F") == "larger"
    assert shortcuts.holder("Ctrl++") is None
    window.activateWindow()
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.settings.zoom == before + 10
    assert Settings(tmp_path / "settings.ini").shortcuts == {"larger": "Ctrl+F|F4", "find": ""}


def test_resetting_takes_the_key_back(window: Window) -> None:
    shortcuts = window.shortcuts
    shortcuts.set("larger", ["Ctrl+F"])
    shortcuts.reset("find")
    assert pressed(window, "find") == ["Ctrl+F"]
    assert pressed(window, "larger") == []
    assert window.settings.shortcuts == {"larger": ""}
    shortcuts.reset("larger")
    assert window.settings.shortcuts == {}
    shortcuts.set("open", [])
    shortcuts.set("quit", ["F12"])
    shortcuts.reset_all()
    assert window.settings.shortcuts == {}
    assert all(pressed(window, name) == list(shortcuts.default_keys(name)) for name in shortcuts.names)


def test_own_keys_count_from_the_start_and_nonsense_does_not(
    make_window: Callable[..., Window], article: Path, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.shortcuts = {"note": "F12", "tags": "Bananas", "find": "N", "nothing": "F4", "menu": "F7"}
    window = make_window(article)
    assert pressed(window, "note") == ["F12"]
    assert pressed(window, "tags") == []
    assert pressed(window, "find") == []  # N is the page's
    assert pressed(window, "next-suspect") == []  # F7 is the menu's now
    assert "F7" in window.tools.menu.toolTip()
    window.shortcuts.reset_all()
    assert "F10" in window.tools.menu.toolTip()
    assert native_text(("Ctrl+O", "F6")) == "Ctrl+O, F6"


def test_tips_end_with_the_keys_in_force(window: Window) -> None:
    tips = {"menu": window.tools.menu, "go-to": window.status_line.place, "find-next": window.finding.bar.next}
    assert {name: tip.toolTip() for name, tip in tips.items()} == {
        "menu": "Menu (F10)",
        "go-to": "Go to paragraph (Ctrl+G)",
        "find-next": "Next (F3)",
    }
    window.shortcuts.set("go-to", ["Ctrl+Alt+G", "F3"])
    assert tips["go-to"].toolTip() == "Go to paragraph (Ctrl+Alt+G, F3)"
    assert tips["find-next"].toolTip() == "Next"
    window.shortcuts.reset_all()
    assert tips["find-next"].toolTip() == "Next (F3)"
