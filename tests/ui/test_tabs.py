"""The row of tabs: all words are to be seen, and as many counts as there is room for."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.look.theme import THEMES
from reader.ui.paged.tabs import Tabs

NAMES = ("Commitments", "Marks", "Entities", "Article")


def test_counts_give_way_before_words(qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    tabs = Tabs(THEMES["light"])
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(tabs)
    for index, name in enumerate(NAMES):
        tabs.addTab("")
        tabs.show_count(index, name, 12_345)
    whole = tabs.sizeHint().width()
    panel.resize(whole + 40, 60)
    panel.show()
    words = tabs._labels()[0]
    assert words == [f"{name} 12345" for name in NAMES]
    for current in range(len(NAMES)):
        tabs.setCurrentIndex(current)
        panel.resize(whole - 80, 60)
        words = tabs._labels()[0]
        assert words == [f"{name} 12345" if index == current else name for index, name in enumerate(NAMES)]
        assert tabs.tabRect(len(NAMES) - 1).right() <= tabs.width()
        assert all(tabs.tabRect(index).width() >= tabs._width(words[index]) for index in range(len(NAMES)))


@pytest.mark.parametrize("width", [700, 330])
def test_the_first_words_begin_where_the_panel_does(qtbot: QtBot, width: int) -> None:
    theme = THEMES["light"]
    tabs = Tabs(theme)
    qtbot.addWidget(tabs)
    for name in ("Notes", "Marks", "Entities", "Article"):
        tabs.addTab(name)
    tabs.setCurrentIndex(0)  # in bold, as wide as its tab is made for
    tabs.resize(width, 38)
    tabs.show()
    image = tabs.grab().toImage()
    inked = (
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != QColor(theme.panel) for y in range(image.height() - 2))
    )
    assert next(inked) in (14, 15)
    assert tabs.tabRect(3).right() <= width
