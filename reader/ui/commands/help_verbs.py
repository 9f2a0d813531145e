"""The verbs about the program itself: every command, settings, shortcuts, the tour, what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.ui.commands.actions import Act
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.chrome.tour import Tour
    from reader.ui.commands.command_palette import CommandPalette
    from reader.ui.preferences.window import Preferences
    from reader.ui.window import Window

_LOOK_AGAIN = 1000  # milliseconds


class HelpVerbs(QObject):
    """Opens what is about the program in front of the window; what each shows is only loaded when it is wanted."""

    def __init__(self, window: Window) -> None:
        """Nothing is loaded yet."""
        super().__init__(window)
        self._window = window
        self._palette: CommandPalette | None = None
        self._preferences: Preferences | None = None
        self._tour: Tour | None = None

    def palette(self) -> Act:
        """The action that stands above all others in the menu."""
        return Act("commands", tr("Find a command…"), self.commands, "Ctrl+Shift+P")

    def acts(self) -> list[Act | None]:
        """The actions of the menu Help."""
        return [
            Act("settings", tr("Settings…"), self.settings, "Ctrl+,"),
            Act("shortcuts", tr("Keyboard shortcuts…"), self.shortcuts, "F1"),
            None,
            Act("tour", tr("A first look"), self.tour),
            Act("about", tr("About Chengnuo"), self.about),
        ]

    def commands(self) -> None:
        """Every command, to be found by its words; once more puts it away."""
        if self._palette is None:
            from reader.ui.commands.command_palette import CommandPalette

            self._palette = CommandPalette(self._window)
        self._palette.toggle()

    def settings(self, page: str = "") -> None:
        """The settings, turned to one of their pages by its name."""
        from reader.ui.preferences.window import Preferences

        if self._preferences is None:
            self._preferences = Preferences(self._window)
        self._preferences.open_at(page)

    @property
    def settings_page(self) -> str:
        """The page of the settings that is shown, or ""."""
        dialog = self._preferences
        return dialog.name if dialog is not None and dialog.isVisible() else ""

    def put_away(self) -> None:
        """Close what is in front of the window."""
        if self._preferences is not None:
            self._preferences.close()

    def keep_settings(self) -> None:
        """Write the settings now; where that cannot be done the person is told."""
        settings = self._window.settings
        if not settings.sync():
            sentence = self.tr("The settings cannot be written to {0} and are lost when you quit; make room there.")
            self._window.notice.show_sentence(sentence.format(settings.path))

    def shortcuts(self) -> None:
        """The settings, turned to the keys."""
        self.settings("keyboard")

    def tour(self) -> None:
        """The cards of the first launch."""
        from reader.ui.chrome.tour import Tour

        if self._tour is None:
            self._tour = Tour(self._window)
        self._tour.start()

    def first_look(self) -> None:
        """The same by itself, for who has never seen it, when the strip above the page has nothing to say."""
        window = self._window
        if not window.isVisible() or window.settings.toured:
            return
        if window.notice.sentence:
            QTimer.singleShot(_LOOK_AGAIN, self, self.first_look)
        else:
            self.tour()

    def about(self) -> None:
        """What the program is and what it is made of."""
        from reader.ui.chrome.about import show

        show(self._window)
