"""The place in an article is kept: on coming back to it, and on closing the window and opening it again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.settings import Settings
from reader.ui.window import Window
from tests.ui import every

MakeWindow = Callable[..., Window]


@pytest.fixture
def long(tmp_path: Path) -> Path:
    path = tmp_path / "long.txt"
    path.write_text("".join(f"第{number}條。全市要加快建設,推進改革。{'好' * 90}\n" for number in range(400)), "utf-8")
    return path


def top_line(window: Window) -> tuple[int, float]:
    assert window.view.page_viewport is not None
    line = window.view.page_viewport.first_line()
    assert line is not None
    return line


def test_an_article_opens_where_it_was_left(make_window: MakeWindow, long: Path, article: Path) -> None:
    window = make_window(long)
    window.view.hold(9_000, 33.0)
    every.settle()
    left = top_line(window)
    window.session.open_file(str(article))
    every.settle()
    assert window.view.top[0] == 0
    window.session.open_file(str(long))
    every.settle()
    assert top_line(window) == left
    window.session.close()
    window.close()
    again = make_window(long)
    assert top_line(again) == left
    again.view.hold(0, 0.0)  # back to the start
    again.view.verticalScrollBar().setValue(0)
    every.settle()
    again.close()
    assert make_window(long).view.top == again.view.top


def test_the_caret_is_there_too(make_window: MakeWindow, long: Path, article: Path, qtbot: QtBot) -> None:
    window = make_window(long)
    window.view.hold(9_000, 33.0)
    every.settle()
    window.session.open_file(str(article))
    window.session.open_file(str(long))
    every.settle()
    left = top_line(window)
    qtbot.keyClick(window.view, Qt.Key.Key_Right)
    every.settle()
    assert abs(window.view.caret - 9_000) < 200
    assert top_line(window) == left


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"a": 1}', '{"a": ["x", 2]}', '{"a": [1, 2, 3]}', '{"a": [-1, 0]}', '{"a": [1, 1e999]}', "1"]
)
def test_a_damaged_setting_is_no_place(tmp_path: Path, text: str) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.store.setValue("last/places", text)
    assert settings.places == {}


def test_places_outlast_the_settings(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.places = {"b": (5, 1.5), "a": (7, -2.0)}
    settings.sync()
    assert list(Settings(tmp_path / "settings.ini").places.items()) == [("b", (5, 1.5)), ("a", (7, -2.0))]
