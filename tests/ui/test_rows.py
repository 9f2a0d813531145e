"""Rows of the panels, whatever their words are made of."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from reader.ui.panels.row import Row, Size
from reader.ui.panels.rows import RowList
from reader.ui.theme import THEMES

WORDS = "確保霽川市𠮷地公園😀和雲嶺縣𠮷橋😀的U盤產量增長百分之九，推動𠮷山😀建設落地見效"


class Lines:
    """Keeps what is drawn, line by line."""

    def __init__(self) -> None:
        self.drawn: list[str] = []

    def drawText(self, x: int, y: int, text: str) -> None:
        self.drawn.append(text)


def test_no_character_is_lost_between_lines(qtbot: QtBot) -> None:
    rows = RowList(lambda _: Row(""), lambda _: Size(), THEMES["light"], "rows")
    qtbot.addWidget(rows)
    lines = Lines()
    rows._delegate._text(cast(QPainter, lines), WORDS, QRect(0, 0, 200, 0), 9, rows.font())
    assert len(lines.drawn) > 2
    assert "".join(lines.drawn) == WORDS
