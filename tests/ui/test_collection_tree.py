"""The tree of collections while a name is written in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reader.store.listing import ArticleCounts
from reader.types import Collection
from reader.ui.panels.collection_tree import CollectionTree
from tests.ui import every

COUNTS = ArticleCounts(1, 1, {})
KEPT = [Collection(str(number), f"甲{number}") for number in range(6)]


@pytest.fixture
def tree(qtbot: QtBot) -> CollectionTree:
    tree = CollectionTree()
    qtbot.addWidget(tree)
    tree.resize(260, 400)
    tree.fill(KEPT, COUNTS)
    tree.show()
    return tree


def names(tree: CollectionTree) -> list[str]:
    return [each.name for each in tree.collections]


def begin(tree: CollectionTree, id: str) -> None:
    """Write in the line of a collection, and meanwhile have the library give another list."""
    tree.edit_name(id)
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    editor.setText("乙")
    tree.fill(KEPT[:3], COUNTS)
    assert names(tree) == [each.name for each in KEPT]


def test_what_comes_meanwhile_is_shown_when_the_name_is_written(qtbot: QtBot, tree: CollectionTree) -> None:
    begin(tree, "5")
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    with qtbot.waitSignal(tree.rename_requested) as told:
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert told.args == ["5", "乙"]
    qtbot.waitUntil(lambda: names(tree) == ["甲0", "甲1", "甲2"])


def test_a_line_is_there_as_long_as_who_ended_the_writing_needs_it(qtbot: QtBot, tree: CollectionTree) -> None:
    begin(tree, "5")
    tree.edit_name("4")  # ends it, as a click on another line does
    assert names(tree) == [each.name for each in KEPT]
    every.settle()
    editor = tree.indexWidget(tree.currentIndex())
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "甲4"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: names(tree) == ["甲0", "甲1", "甲2"])
