"""The verbs about the program itself: every command, settings, shortcuts, the tour, what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.actions import Act, tr

if TYPE_CHECKING:
    from reader.ui.window import Window


class HelpVerbs(QObject):
    """Opens dialogs in front of the window; what each shows is only loaded when it is wanted."""

    def __init__(self, window: Window) -> None:
        """Nothing is loaded yet."""
        super().__init__(window)
        self._window = window

    def acts(self) -> list[Act | None]:
        """The actions of the menu Help."""
        return [
            Act("commands", tr("Find a command…"), self.commands, "Ctrl+Shift+P"),
            Act("settings", tr("Settings…"), self.settings, "Ctrl+,"),
            Act("shortcuts", tr("Keyboard shortcuts…"), self.shortcuts, "F1"),
            None,
            Act("tour", tr("A first look"), self.tour),
            Act("about", tr("About Chengnuo"), self.about),
        ]

    def commands(self) -> None:
        """Every command, to be found by its words."""

    def settings(self) -> None:
        """The settings."""

    def shortcuts(self) -> None:
        """The settings, turned to the keys."""

    def tour(self) -> None:
        """The cards of the first launch."""

    def about(self) -> None:
        """What the program is and what it is made of."""
