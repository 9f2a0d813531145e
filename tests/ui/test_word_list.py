"""An editable word list: added rows are visible."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.types import EntityType, Name
from reader.ui.dialogs.word_lists import NamesDialog
from tests.ui import every


@pytest.mark.parametrize("names", [[], [Name("林若谷", EntityType.PER)]])
def test_the_choice_of_a_row_that_is_added_has_the_room_it_needs(qtbot: QtBot, names: list[Name]) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = NamesDialog(names, parent)
    with qtbot.waitExposed(dialog):
        dialog.show()
    every.settle()
    dialog.add_empty()
    every.settle()
    choice = dialog.table.cellWidget(len(names), 1)
    assert choice is not None
    assert choice.width() >= choice.sizeHint().width()
