"""Qt's own file dialog, where the system has none, in the themes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.look.colours import contrast
from reader.ui.look.theme import NAMES, THEMES, style_sheet


@pytest.mark.parametrize("name", NAMES)
def test_the_arrows_of_a_file_dialog_can_be_seen(qtbot: QtBot, name: str) -> None:
    theme = THEMES[name]
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(style_sheet(theme))
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    for place in ("backButton", "forwardButton", "toParentButton"):
        button = dialog.findChild(QToolButton, place)
        assert isinstance(button, QToolButton)
        picture = button.icon().pixmap(16, 16).toImage()
        pixels = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
        strongest = max(pixels, key=lambda pixel: pixel.alpha())
        assert contrast(strongest.name(), theme.panel) >= 3, place
