"""What the parts of the window share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from reader.ui.chrome.notice import Notice
    from reader.ui.commands.actions import Actions
    from reader.ui.commands.shortcuts import Shortcuts
    from reader.ui.look.theme import Theme
    from reader.ui.model.proofreading import Proofreading
    from reader.ui.model.session import Session
    from reader.ui.reading_view.view import ReadingView
    from reader.ui.settings import Settings


class AppContext(QObject):
    """The session, the settings and the widgets that most parts of the window need.

    `window` is the parent of dialogs and menus, `language` that of the interface, `theme` the current one. `proof`,
    `notice`, `actions` and `shortcuts` exist once the window is set up. Signal: `theme_changed(theme)`.
    """

    theme_changed = Signal(object)

    proof: Proofreading
    notice: Notice
    actions: Actions
    shortcuts: Shortcuts

    def __init__(
        self, window: QMainWindow, session: Session, settings: Settings, theme: Theme, language: str, view: ReadingView
    ) -> None:
        """For a window that shows `view`."""
        super().__init__(window)
        self.window, self.session, self.settings = window, session, settings
        self.theme, self.language, self.view = theme, language, view

    def show_message(self, sentence: str, milliseconds: int = 0) -> None:
        """Show a sentence in the status bar for some time, 0 for until the next one."""
        self.window.statusBar().showMessage(sentence, milliseconds)
