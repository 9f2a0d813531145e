"""The menus under the buttons of the tool bar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.ui.commands.menus import passing_menu
from reader.ui.look.theme import NAMES

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from reader.ui.window import Window


def show_exports(window: Window) -> None:
    """What leaves the article as a table."""
    _show(window, window.tools.export, ["export-marks", "export-commitments", "csv-bom"])


def show_looks(window: Window) -> None:
    """Themes and sizes."""
    names = [f"theme-{each}" for each in ("system", *NAMES)]
    _show(window, window.tools.looks, [*names, "", "larger", "smaller", "actual"])


def below(button: QWidget) -> QPoint:
    """Where a menu opens under its button."""
    return button.mapToGlobal(button.rect().bottomLeft())


def _show(window: Window, button: QWidget, names: Sequence[str]) -> None:
    """Actions by their names, "" for a line."""
    menu = passing_menu(window)
    for name in names:
        if name:
            menu.addAction(window.actions_.by_name[name])
        else:
            menu.addSeparator()
    menu.popup(below(button))
