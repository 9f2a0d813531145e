"""Going to a paragraph by its number or to a part of the article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.text import fields
from reader.text.load import from_text
from reader.text.views import Views
from reader.types import Script, Span
from reader.ui.window import Window

MakeWindow = Callable[..., Window]


@pytest.fixture
def window(make_window: MakeWindow, tmp_path: Path) -> Window:
    path = tmp_path / "long.txt"
    path.write_text("\n".join(f"𠮷祥村第{n}段,U盤夠用。" for n in range(1, 201)) + "\n\n\n", encoding="utf-8")
    return make_window(path, Script.TWP)


@pytest.mark.parametrize(
    ("typed", "paragraph"),
    [
        ("120", 119),
        (" 1 ", 0),
        ("200", 199),
        ("50%", 99),
        ("100%", 199),
        ("0%", 0),
        ("１２０", 119),
        ("50％", 99),
        ("1,20", 119),
    ],
)
def test_a_number_or_a_part_leads_to_a_paragraph(window: Window, typed: str, paragraph: int) -> None:
    window.status_line.place.click()
    bar = window.navigation.bar
    assert bar.hint.text() == "Paragraph 1–200 or a percentage, such as 50%"
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
    window.navigation.paragraph()
    bar = window.navigation.bar
    before = window.view.caret
    bar.field.setText(typed)
    assert not bar.go.isEnabled()
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert window.view.caret == before
    assert not bar.isHidden()


def test_escape_gives_the_keyboard_back(window: Window, qtbot: QtBot) -> None:
    window.navigation.paragraph()
    qtbot.waitUntil(window.navigation.bar.field.hasFocus)
    QTest.keyClick(window.navigation.bar.field, Qt.Key.Key_Escape)
    assert window.navigation.bar.isHidden()
    qtbot.waitUntil(window.view.hasFocus)


def test_f6_takes_the_keyboard_round_the_window(window: Window, qtbot: QtBot) -> None:
    window.view.setFocus()
    qtbot.waitUntil(window.view.hasFocus)
    library, side = window.panes.sides
    forward, back = (window.actions_.by_name[f"{name}-part"].trigger for name in ("next", "previous"))
    forward()
    qtbot.waitUntil(lambda: side.isAncestorOf(focus()))
    window.side.commitments.list.setFocus()
    forward()
    qtbot.waitUntil(lambda: library.isAncestorOf(focus()))
    forward()
    qtbot.waitUntil(window.view.hasFocus)
    back()
    qtbot.waitUntil(lambda: library.isAncestorOf(focus()))
    back()
    qtbot.waitUntil(window.side.commitments.list.hasFocus)  # where the keyboard was in that part
    window.panes.toggle(0)
    forward()
    qtbot.waitUntil(window.view.hasFocus)


def focus() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("plain", [False, True])
def test_tab_goes_round_the_whole_window_and_back(window: Window, qtbot: QtBot, plain: bool) -> None:
    if plain:
        window.plain.toggle()
    window.finding.open()
    window.notice.offer("sentence", "action", lambda: None)
    window.view.setFocus()
    qtbot.waitUntil(window.view.hasFocus)

    def round_(key: Qt.Key) -> list[QWidget]:
        met: list[QWidget] = []
        while (now := QApplication.focusWidget()) is not None and now not in met:
            met.append(now)
            QTest.keyClick(now, key)
        assert now is met[0]
        return met

    there, back = round_(Qt.Key.Key_Tab), round_(Qt.Key.Key_Backtab)
    assert there[1:] == back[:0:-1]
    wanted = (window.notice.action, window.finding.bar.field, window.tools.segments, window.library_pane.tree)
    assert {*wanted, window.library_pane.list, window.side.commitments.list} <= set(there)


def test_a_passage_of_another_article_however_long_is_gone_to(window: Window, qtbot: QtBot) -> None:
    session = window.session
    assert session.library is not None
    assert session.views is not None
    here = session.views.article.sha256
    long = from_text("𠮷祥村U盤夠用。\n" * 12_000)
    session.library.add_article(long, fields.find(Views(long)))
    shown: list[tuple[Span, str]] = []
    session.revealed.connect(lambda span: shown.append((span, session.views.article.sha256)))  # type: ignore[union-attr]
    for sha256, span in ((long.sha256, Span(90_000, 90_003)), (long.sha256, Span(9, 12)), (here, Span(7, 9))):
        window.navigation.passage(sha256, span)
        qtbot.waitUntil(lambda span=span, sha256=sha256: shown[-1:] == [(span, sha256)])  # type: ignore[misc]
    assert len(shown) == 3
