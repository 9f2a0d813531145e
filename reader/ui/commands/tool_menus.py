"""Menus of the tool bar's buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.ui.commands.menus import transient_menu
from reader.ui.look.theme import NAMES

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from reader.ui.window import Window


def show_exports(window: Window) -> None:
    """The export menu."""
    _show(window, window.tools.export, ["export-marks", "export-commitments", "csv-bom"])


def show_looks(window: Window) -> None:
    """The appearance menu."""
    names = [f"theme-{each}" for each in ("system", *NAMES)]
    _show(window, window.tools.looks, [*names, "", "larger", "smaller", "actual"])


def point_below(button: QWidget) -> QPoint:
    """The global position just below a button."""
    return button.mapToGlobal(button.rect().bottomLeft())


def _show(window: Window, button: QWidget, names: Sequence[str]) -> None:
    """Pop up a menu of the named actions; "" is a separator."""
    menu = transient_menu(window)
    for name in names:
        if name:
            menu.addAction(window.actions_.by_name[name])
        else:
            menu.addSeparator()
    menu.popup(point_below(button))
