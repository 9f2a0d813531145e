"""Commands about the program: palette, settings, shortcuts, tour, about."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from reader.ui.commands.actions import Act
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.chrome.help import Tour
    from reader.ui.commands.command_palette import CommandPalette
    from reader.ui.context import AppContext
    from reader.ui.look.appearance import Appearance
    from reader.ui.marking.marking import Marking
    from reader.ui.preferences.window import Preferences

_RETRY_TOUR = 1000  # milliseconds
_Targets = tuple[QWidget, QWidget]


class HelpVerbs(QObject):
    """Opens the windows about the program; each is imported on first use."""

    def __init__(
        self, context: AppContext, appearance: Appearance, marking: Marking, tour_targets: Callable[[], _Targets]
    ) -> None:
        """`tour_targets` returns the widgets that the tour points at; see `Tour`."""
        super().__init__(context.window)
        self._context, self._appearance, self._marking = context, appearance, marking
        self._tour_targets = tour_targets
        self._palette: CommandPalette | None = None
        self._preferences: Preferences | None = None
        self._tour: Tour | None = None

    def palette(self) -> Act:
        """The first action of the menu."""
        return Act("commands", tr("Find a command…"), self.commands, "Ctrl+Shift+P")

    def acts(self) -> list[Act | None]:
        """The actions of the Help menu."""
        return [
            Act("settings", tr("Settings…"), self.settings, "Ctrl+,"),
            Act("shortcuts", tr("Keyboard shortcuts…"), self.shortcuts, "F1"),
            None,
            Act("tour", tr("Quick tour"), self.tour),
            Act("about", tr("About Chengnuo"), self.about),
        ]

    def commands(self) -> None:
        """Show or hide the command palette."""
        if self._palette is None:
            from reader.ui.commands.command_palette import CommandPalette

            self._palette = CommandPalette(self._context, self._marking.tag)
        self._palette.toggle()

    def settings(self, page: str = "") -> None:
        """Open the settings at a page, given by name."""
        from reader.ui.preferences.window import Preferences

        if self._preferences is None:
            self._preferences = Preferences(self._context, self._appearance)
            self._preferences.finished.connect(self._save_settings)
        self._preferences.open_at(page)

    @property
    def settings_page(self) -> str:
        """The name of the visible settings page, or ""."""
        dialog = self._preferences
        return dialog.name if dialog is not None and dialog.isVisible() else ""

    def close_settings(self) -> None:
        """Close the settings."""
        if self._preferences is not None:
            self._preferences.close()

    def _save_settings(self) -> None:
        """Write the settings now, and report if that fails."""
        settings = self._context.settings
        if not settings.sync():
            sentence = self.tr("Settings cannot be saved to {0} and will be lost when you quit. Free up space there.")
            self._context.notice.show_sentence(sentence.format(settings.path))

    def shortcuts(self) -> None:
        """Open the settings at the keyboard page."""
        self.settings("keyboard")

    def tour(self) -> None:
        """Start the tour."""
        from reader.ui.chrome.help import Tour

        if self._tour is None:
            self._tour = Tour(self._context, *self._tour_targets())
        self._tour.start()

    def offer_tour(self) -> None:
        """Start the tour for a new user, once no notice is shown."""
        context = self._context
        if not context.window.isVisible() or context.settings.toured:
            return
        if context.notice.sentence:
            QTimer.singleShot(_RETRY_TOUR, self, self.offer_tour)
        else:
            self.tour()

    def about(self) -> None:
        """Show the about dialog."""
        from reader.ui.chrome.help import show

        show(self._context)
