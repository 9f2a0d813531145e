"""The keyboard goes to the first thing in a pane, and whatever is in the pane goes on living by itself."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.panes import focus_first


def test_the_first_is_the_topmost_that_takes_the_keyboard(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    lower, left, right, off = QPushButton("4"), QPushButton("2"), QPushButton("3"), QPushButton("1")
    off.setEnabled(False)
    row = QHBoxLayout()
    for each in (QLabel("0"), off, left, right):
        row.addWidget(each)
    column = QVBoxLayout(pane)
    column.addLayout(row)
    column.addWidget(lower)
    with qtbot.waitExposed(pane):
        pane.show()
    focus_first(pane)
    assert pane.focusWidget() is left


def test_what_is_in_the_pane_outlives_what_stood_before_it(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    passing, stays = QLineEdit(pane), QLineEdit(pane)
    pane.show()
    passing.hide()
    focus_first(pane)
    assert pane.focusWidget() is stays
    shiboken6.delete(passing)
    assert shiboken6.isValid(stays)
    assert stays.parent() is pane
