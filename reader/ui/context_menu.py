"""The menu over the page: what can be done with what is selected, in the light, or under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from reader.ui.menus import passing_menu

if TYPE_CHECKING:
    from reader.ui.window import Window


class ContextMenu(QObject):
    """Made anew each time it is wanted."""

    def __init__(self, window: Window) -> None:
        """For the page of this window."""
        super().__init__(window)
        self._window = window

    def popup(self, point: QPoint) -> None:
        """Open at a point of the screen."""
        window = self._window
        menu = passing_menu(window)
        by_name = window.actions_.by_name
        if window.session.selection is not None or window.session.annotation is not None:
            tags = window.marking.tag_menu()
            tags.setTitle(self.tr("Tag"))
            menu.addMenu(tags)
            menu.addAction(by_name["note"])
        if window.session.annotation is not None:
            menu.addAction(by_name["delete"])
        for name in (*window.text.possible_here(), *window.decisions.possible_here()):
            menu.addAction(by_name[name])
        menu.addSeparator()
        menu.addAction(by_name["copy"])
        menu.addAction(by_name["select-all"])
        menu.popup(point)
