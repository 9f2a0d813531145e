"""How the window looks: theme, size of the page, how the page is set, which layers are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from reader.ui.look import theme as themes
from reader.ui.look.layers import Layer
from reader.ui.look.typesetting import Typesetting

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibilityHints, QStyleHints

    from reader.ui.window import Window


class Appearance(QObject):
    """The verbs of the menu Appearance; each is remembered in the settings. Signal: `changed` after any of them."""

    changed = Signal()

    def __init__(self, window: Window) -> None:
        """Dress this window; `apply` does it for the first time."""
        super().__init__(window)
        self._window = window
        self._system = themes.system_theme()
        self._hints = _hints()  # what it tells of is gone when this is
        self._hints.colorSchemeChanged.connect(self._follow)
        wishes = _wishes(self._hints)
        if wishes is not None:
            wishes.contrastPreferenceChanged.connect(self._follow)
        self._follow()

    def set_theme(self, name: str | None) -> None:
        """Use a theme by name, or follow the system (None)."""
        self._window.settings.theme = name
        self._wear(name or system_theme())

    def set_colours(self, colours: dict[str, str]) -> None:
        """Use the person's own colours, by the names that `reader.ui.look.colours` has for them."""
        self._window.settings.colours = colours
        self._wear(self._window.theme.name)

    def _follow(self) -> None:
        """Change with the system where the person has not chosen a theme, nor whoever made the window."""
        window, before = self._window, self._system
        self._system = system_theme()
        if window.settings.theme is None and window.theme.name == before != self._system:
            self._wear(self._system)

    def _wear(self, name: str) -> None:
        window = self._window
        window.theme = themes.named(name, window.settings.colours)
        if window.ready:  # else what is made from now on takes it from the window
            self.apply()
            for part in window.dressed:
                part.set_theme(window.theme)
        else:
            QtWidgets.QApplication.setPalette(themes.palette(window.theme))
            window.view.set_theme(window.theme)
        self.changed.emit()

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
        self.changed.emit()

    def set_typesetting(self, setting: Typesetting) -> None:
        """Set the page so from now on."""
        window = self._window
        window.settings.typesetting = setting
        window.view.set_typesetting(window.settings.typesetting)
        self.changed.emit()

    def toggle_layer(self, layer: Layer) -> None:
        """Switch a layer of the page off or on."""
        window = self._window
        window.session.set_hidden_layers(window.session.hidden_layers ^ {layer})
        window.settings.hidden_layers = window.session.hidden_layers
        self.changed.emit()


def system_theme() -> str:
    """The theme that the system asks for now, or asked for when the program began where Qt cannot tell.

    Our own palette says nothing about that, since it is ours.
    """
    hints = _hints()
    wishes = _wishes(hints)
    if wishes is not None and wishes.contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    scheme = hints.colorScheme()
    if scheme == Qt.ColorScheme.Unknown:
        return themes.system_theme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def _hints() -> QStyleHints:
    return QGuiApplication.styleHints()


def _wishes(hints: QStyleHints) -> QAccessibilityHints | None:
    """What Qt knows of the wish for more contrast; from 6.10 on."""
    ask = getattr(hints, "accessibility", None)
    return ask() if ask is not None else None
