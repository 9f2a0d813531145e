"""The keyboard goes to the first thing in a pane."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.chrome.panes import focus_first


def test_the_first_is_the_topmost_that_takes_the_keyboard(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    lower, left, right, off = QPushButton("4"), QPushButton("2"), QPushButton("3"), QPushButton("1")
    off.setEnabled(False)
    right.setFixedHeight(left.sizeHint().height() + 6)  # so it begins a little higher
    row = QHBoxLayout()
    for each in (QLabel("0"), off, left, right):
        row.addWidget(each)
    column = QVBoxLayout(pane)
    column.addWidget(lower)
    column.insertLayout(0, row)  # made later, yet above
    with qtbot.waitExposed(pane):
        pane.show()
    focus_first(pane)
    assert pane.focusWidget() is left
