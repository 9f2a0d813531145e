"""Menus of the tool bar's buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.ui.commands.actions import Actions, transient_menu
from reader.ui.look.theme import NAMES

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

EXPORTS = ("export-marks", "export-commitments", "csv-bom", "", "export")
LOOKS = (*(f"theme-{each}" for each in ("system", *NAMES)), "", "larger", "smaller", "actual")


def point_below(button: QWidget) -> QPoint:
    """The global position just below a button."""
    return button.mapToGlobal(button.rect().bottomLeft())


def show(button: QWidget, actions: Actions, names: Sequence[str]) -> None:
    """Pop up a menu of the named actions below a button; "" is a separator."""
    menu = transient_menu(button.window())
    for name in names:
        if name:
            menu.addAction(actions.by_name[name])
        else:
            menu.addSeparator()
    menu.popup(point_below(button))
