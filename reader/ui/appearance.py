"""How the window looks: theme, size of the page, how the page is set, which layers are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QObject

from reader.ui import theme as themes
from reader.ui.layers import Layer
from reader.ui.typesetting import Typesetting

if TYPE_CHECKING:
    from reader.ui.window import Window


class Appearance(QObject):
    """The verbs of the menu Appearance; each is remembered in the settings."""

    def __init__(self, window: Window) -> None:
        """Dress this window; `apply` does it for the first time."""
        super().__init__(window)
        self._window = window

    def set_theme(self, name: str | None) -> None:
        """Use a theme by name, or follow the system (None)."""
        from reader.ui.window import system_theme

        window = self._window
        window.settings.theme = name
        window.theme = themes.THEMES[name or system_theme()]
        self.apply()
        for part in window.dressed:
            part.set_theme(window.theme)

    def apply(self) -> None:
        """Give Qt the palette and the style sheet of the theme."""
        window = self._window
        QtWidgets.QApplication.setPalette(themes.palette(window.theme))
        window.setStyleSheet(themes.style_sheet(window.theme))
        window.tools.draw_icons()

    def zoom(self, percent: int) -> None:
        """Set the page at `percent` of its usual size."""
        window = self._window
        window.settings.zoom = percent
        window.status_line.show_zoom(window.settings.zoom)
        window.view.set_zoom(window.settings.zoom)

    def set_typesetting(self, setting: Typesetting) -> None:
        """Set the page so from now on."""
        window = self._window
        window.settings.typesetting = setting
        window.view.set_typesetting(window.settings.typesetting)

    def toggle_layer(self, layer: Layer) -> None:
        """Switch a layer of the page off or on."""
        window = self._window
        window.session.set_hidden_layers(window.session.hidden_layers ^ {layer})
        window.settings.hidden_layers = window.session.hidden_layers
