"""The window's appearance: theme, zoom, typesetting and layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from reader.ui.look import theme as themes
from reader.ui.look.custom_theme import themed
from reader.ui.look.layers import Layer
from reader.ui.look.typesetting import Typesetting

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibilityHints, QStyleHints

    from reader.ui.context import AppContext


class Appearance(QObject):
    """The commands of the Appearance menu, saved in the settings. Signal: `changed` after any of them."""

    changed = Signal()

    def __init__(self, context: AppContext) -> None:
        """Style the window once `apply` is called."""
        super().__init__(context.window)
        self._context, self._applied = context, False
        context.theme_changed.connect(context.view.set_theme)
        self._system = themes.system_theme()
        self._hints = _hints()  # keeps the signal's sender alive
        self._hints.colorSchemeChanged.connect(self._follow)
        accessibility = _accessibility_hints(self._hints)
        if accessibility is not None:
            accessibility.contrastPreferenceChanged.connect(self._follow)
        self._follow()

    def set_theme(self, name: str | None) -> None:
        """Use a theme by name, or follow the system (None)."""
        self._context.settings.theme = name
        self._set_theme(name or system_theme())

    def set_colours(self, colours: dict[str, str]) -> None:
        """Use custom colours, keyed as in `reader.ui.look.colours`."""
        self._context.settings.colours = colours
        self._set_theme(self._context.theme.name)

    def _follow(self) -> None:
        """Follow the system theme unless the user, or the window's creator, chose another."""
        context, before = self._context, self._system
        self._system = system_theme()
        if context.settings.theme is None and context.theme.name == before != self._system:
            self._set_theme(self._system)

    def _set_theme(self, name: str) -> None:
        context = self._context
        context.theme = themed(name, context.settings.colours)
        if self._applied:
            self.apply()
        else:
            QtWidgets.QApplication.setPalette(themes.palette(context.theme))
        context.theme_changed.emit(context.theme)
        self.changed.emit()

    def apply(self) -> None:
        """Set the theme's palette and style sheet, and from now on whenever the theme changes."""
        theme, self._applied = self._context.theme, True
        QtWidgets.QApplication.setPalette(themes.palette(theme))
        self._context.window.setStyleSheet(themes.style_sheet(theme))

    def zoom(self, percent: int) -> None:
        """Zoom the page to `percent`."""
        context = self._context
        context.settings.zoom = percent
        context.view.set_zoom(context.settings.zoom)
        self.changed.emit()

    def set_typesetting(self, setting: Typesetting) -> None:
        """Change the typesetting of the page."""
        context = self._context
        context.settings.typesetting = setting
        context.view.set_typesetting(context.settings.typesetting)
        self.changed.emit()

    def toggle_layer(self, layer: Layer) -> None:
        """Show or hide a layer of the page."""
        context = self._context
        context.session.set_hidden_layers(context.session.hidden_layers ^ {layer})
        context.settings.hidden_layers = context.session.hidden_layers
        self.changed.emit()


def system_theme() -> str:
    """The theme the system asks for now, or at startup if Qt cannot tell.

    The current palette is no help, since the program sets it.
    """
    hints = _hints()
    accessibility = _accessibility_hints(hints)
    if accessibility is not None and accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    scheme = hints.colorScheme()
    if scheme == Qt.ColorScheme.Unknown:
        return themes.system_theme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def _hints() -> QStyleHints:
    return QGuiApplication.styleHints()


def _accessibility_hints(hints: QStyleHints) -> QAccessibilityHints | None:
    """Qt's contrast preference, available from 6.10 on."""
    accessibility_hints = getattr(hints, "accessibility", None)
    return accessibility_hints() if accessibility_hints is not None else None
