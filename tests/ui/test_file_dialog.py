"""Qt's own file dialog, where the system has none, in the themes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QFileIconProvider, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.frame.file_icons import PlainIcons
from reader.ui.look.colours import contrast
from reader.ui.look.theme import NAMES, THEMES, style_sheet
from reader.ui.window import Window


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


def test_every_dialog_of_files_has_plain_icons(
    make_window: Callable[..., Window], article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = make_window(article)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        assert isinstance(dialog.iconProvider(), PlainIcons)
        dialog.reject()

    QTimer.singleShot(500, look)
    QFileDialog.getOpenFileName(window.side, "", str(tmp_path), options=QFileDialog.Option.DontUseNativeDialog)


def test_files_and_folders_have_pictures_and_kinds(qtbot: QtBot, tmp_path: Path) -> None:
    icons, usual = PlainIcons(), QFileIconProvider()
    for name in ("text.txt", "page.html", "telling"):
        (tmp_path / name).write_text("%PDF-1.4", encoding="ascii")
        info = QFileInfo(str(tmp_path / name))
        assert not icons.icon(info).isNull()
        assert (icons.type(info) == usual.type(info)) is ("." in name)  # else Qt has read it
    assert icons.type(QFileInfo(str(tmp_path))) == usual.type(QFileInfo(str(tmp_path)))
    assert (
        icons.icon(QFileInfo(str(tmp_path))).cacheKey() != icons.icon(QFileInfo(str(tmp_path / "page.html"))).cacheKey()
    )
