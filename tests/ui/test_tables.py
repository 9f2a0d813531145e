"""Tables of all dialogs have one kind of head: flat, in the theme, its words above those of the cells."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableView
from pytestqt.qtbot import QtBot

from reader.types import Span
from reader.ui.look.theme import THEMES
from reader.ui.window import Window
from tests.ui import every


def test_the_heads_of_tables_are_alike(
    make_window: Callable[..., Window], article: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window(article)
    qtbot.waitUntil(lambda: window.session.analysis is not None)
    window.session.changes.mark(Span(0, 4), ["Promise"])
    seen = []
    for name, dialog in every.dialogs(window, tmp_path):
        for table in dialog.findChildren(QTableView):
            head = table.horizontalHeader()
            assert isinstance(head, QHeaderView)
            own = table.model().headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
            assert (own or head.defaultAlignment()) & Qt.AlignmentFlag.AlignLeft, name
            image = head.grab().toImage()
            colours = {image.pixelColor(x, 1).name().upper() for x in range(image.width())}
            assert colours == {THEMES["light"].panel}, name
            seen.append(name)
    assert len(seen) >= 4
