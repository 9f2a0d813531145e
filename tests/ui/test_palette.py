"""The command palette: its contents, fuzzy search and keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.types import Script, Span
from reader.ui.commands import fuzzy_match
from reader.ui.commands.command_palette import CommandPalette, matching
from reader.ui.window import Window

WORDS = st.text(alphabet="abc de承諾𠮷🌾\n", max_size=12)


@pytest.fixture
def window(make_window: Callable[..., Window], article: Path, qtbot: QtBot) -> Window:
    window = make_window(article)
    window.activateWindow()
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    return window


def opened(window: Window) -> CommandPalette:
    window.view.setFocus()
    window.actions_.by_name["commands"].trigger()
    palette = window.findChild(CommandPalette)
    assert palette is not None
    assert palette.isVisible()
    return palette


def names(palette: CommandPalette) -> list[str]:
    return [command.name for command in palette._model.commands]


# Finding


@given(WORDS, WORDS)
def test_every_piece_and_order_of_words_is_found(one: str, two: str) -> None:
    text = fuzzy_match.fold(f"{one} {two}")
    assert fuzzy_match.fold(text) == text
    assert fuzzy_match.score(fuzzy_match.fold(f"{two} {one}"), text) is not None
    for word in text.split():
        assert fuzzy_match.score(word[1:], text) is not None
        assert fuzzy_match.score(word[:1], text) == 0


@pytest.mark.parametrize(
    ("typed", "text", "better"),
    [
        ("exp", "export marks as csv", "new export"),
        ("oaf", "open a folder", "look after"),
        ("expcsv", "export marks as csv", "except cars see value"),
        ("gopar", "go to paragraph", None),
        ("csv mar", "export marks as csv", None),
        ("cmmt", "next commitment", None),
    ],
)
def test_letters_that_begin_words_count_most(typed: str, text: str, better: str | None) -> None:
    score = fuzzy_match.score(typed, text)
    assert score is not None
    other = fuzzy_match.score(typed, better) if better else None
    assert other is None or score <= other


def test_what_has_not_the_letters_is_not_found() -> None:
    assert fuzzy_match.score("zz", "next commitment") is None
    assert fuzzy_match.score("nm", "next commitment") is None  # two letters apart match nothing
    assert fuzzy_match.score("next qq", "next commitment") is None
    assert fuzzy_match.score("csvexp", "export marks as csv") is None  # in one word the order counts


# The list


def test_every_action_of_the_window_is_there_with_its_menu_and_keys(window: Window) -> None:
    palette = opened(window)
    there = {command.name: command for command in palette._model.commands}
    assert set(window.actions_.by_name) - {"commands"} == {name for name in there if not name.startswith("tag ")}
    assert (there["open"].where, there["open"].words, there["open"].keys) == ("File", "Open…", "Ctrl+O")
    assert not there["undo"].enabled
    assert there["script-reading"].checked
    assert {tag.name for tag in window.session.tags} == {
        c.words for name, c in there.items() if name.startswith("tag ")
    }
    assert all(command.words for command in there.values())


def test_letters_narrow_the_list_and_return_runs_the_first(window: Window) -> None:
    palette = opened(window)
    QTest.keyClicks(palette.field, "twp")
    assert names(palette)[0] == "script-twp"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.session.script is Script.TWP
    assert not palette.isVisible()
    assert window.view.hasFocus()


def test_chinese_words_and_english_names_are_found(window: Window) -> None:
    palette = opened(window)
    palette.field.setText("臺灣詞")
    assert names(palette) == ["script-twp"]
    palette.field.setText("script hant")
    assert names(palette)[0] == "script-hant"


def test_arrows_go_round_and_escape_gives_the_keyboard_back(window: Window) -> None:
    palette = opened(window)
    last = len(palette._model.commands) - 1
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == last
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    QTest.keyClick(palette.field, Qt.Key.Key_PageDown)
    assert palette.list.currentIndex().row() == 10
    assert palette.field.accessibleDescription() == str(palette._model.data(palette.list.currentIndex()))
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.view.hasFocus()


def test_what_is_not_possible_says_so_and_does_nothing(window: Window) -> None:
    palette = opened(window)
    palette.field.setText("undo")
    assert names(palette)[0] == "undo"
    assert "unavailable" in palette.field.accessibleDescription()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.field.setText("qqqq")
    assert names(palette) == []
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.field.accessibleDescription() == "No matching commands."


def test_what_was_used_comes_first(window: Window) -> None:
    palette = opened(window)
    before = names(palette)
    palette.field.setText("larger")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.settings.zoom == 110
    opened(window)
    assert names(palette) == ["larger", *(name for name in before if name != "larger")]
    assert [command.name for command in matching(palette._commands, "", ["open", "pdf"])][:2] == ["open", "pdf"]


def test_a_tag_is_given_to_the_selection(window: Window) -> None:
    tag = window.session.tags[1]
    window.session.select(Span(2, 9))  # across the words that change their length
    palette = opened(window)
    palette.field.setText(f"tag {tag.name}")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert [(each.span, each.tags) for each in window.session.annotations] == [(Span(2, 9), (tag.name,))]


def test_a_click_runs_and_leaving_the_field_puts_the_list_away(window: Window) -> None:
    palette = opened(window)
    palette.field.setText("smaller text")
    box = palette.list.visualRect(palette.list.currentIndex())
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, box.center().y()))
    assert window.settings.zoom == 90
    opened(window)
    window.side.setFocus()
    window.view.setFocus()
    assert not palette.isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 640), (640, 400)])
def test_it_stands_inside_the_window(window: Window, size: tuple[int, int]) -> None:
    window.resize(*size)
    opened(window).leave()  # the first time its module is loaded
    palette = opened(window)
    assert window.rect().contains(palette.geometry())
    assert palette.width() <= 560
    assert palette.list.height() >= 100
    palette.field.setText("smaller text")
    assert palette.list.height() >= len(names(palette)) * palette.list.sizeHintForRow(0)  # no more than is found
    assert palette.height() < 200
    palette.field.clear()
    window.resize(size[0] - 30, size[1])
    assert window.rect().contains(palette.geometry())
    window.actions_.by_name["commands"].trigger()
    assert not palette.isVisible()
