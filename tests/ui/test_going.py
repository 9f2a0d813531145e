"""Going to a paragraph by its number or to a part of the article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.types import Script
from reader.ui.window import Window

MakeWindow = Callable[..., Window]


@pytest.fixture
def window(make_window: MakeWindow, tmp_path: Path) -> Window:
    path = tmp_path / "long.txt"
    path.write_text("\n".join(f"𠮷祥村第{n}段,U盤夠用。" for n in range(1, 201)) + "\n\n\n", encoding="utf-8")
    return make_window(path, Script.TWP)


@pytest.mark.parametrize(
    ("typed", "paragraph"),
    [("120", 119), (" 1 ", 0), ("200", 199), ("50%", 99), ("100%", 199), ("0%", 0), ("１２０", 119), ("50％", 99)],
)
def test_a_number_or_a_part_leads_to_a_paragraph(window: Window, typed: str, paragraph: int) -> None:
    window.status_line.place.click()
    bar = window.going.bar
    assert bar.hint.text() == "Paragraph 1–200, or a part such as 50%"
    assert bar.field.text() == "1"
    bar.field.setText(typed)
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    views = window.session.views
    assert views is not None
    assert window.view.caret == views.paragraphs[paragraph].start
    box = window.view.box(window.view.caret)
    assert box is not None
    assert 0 <= box.top() < window.view.viewport().height()
    assert bar.isHidden()


@pytest.mark.parametrize("typed", ["", "0", "201", "-1", "101%", "%", "雲嶺", "1.5", "99999999999"])
def test_what_is_no_place_leads_nowhere(window: Window, typed: str) -> None:
    window.going.paragraph()
    bar = window.going.bar
    before = window.view.caret
    bar.field.setText(typed)
    assert not bar.go.isEnabled()
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert window.view.caret == before
    assert not bar.isHidden()


def test_escape_gives_the_keyboard_back(window: Window, qtbot: QtBot) -> None:
    window.going.paragraph()
    qtbot.waitUntil(window.going.bar.field.hasFocus)
    QTest.keyClick(window.going.bar.field, Qt.Key.Key_Escape)
    assert window.going.bar.isHidden()
    qtbot.waitUntil(window.view.hasFocus)
