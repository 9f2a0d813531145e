"""What remembers the places of other windows and the sizes of dialogs, for each set-up of screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from reader.ui.chrome.screens import fit, restore, save, set_up

if TYPE_CHECKING:
    from reader.ui.settings import Settings


def keep(window: QWidget, settings: Settings, name: str) -> None:
    """Restore a window that is about to be shown, and remember its place whenever it is closed."""
    restore(window, settings, name)
    _Kept(window, settings, name)


def meet(child: QObject, settings: Settings) -> None:
    """Let a dialog that comes for the first time be no larger than the screen, and of the size it had the last time.

    The latter where its class says so by `keeps_size`: not where the size is up to what it shows.
    """
    if not isinstance(child, QDialog):
        return
    name = type(child).__name__
    if getattr(child, "keeps_size", False):
        size = settings.pair(name, set_up())  # its place is before its window, wherever that is now
        if size is not None:
            child.resize(*size)
        child.finished.connect(_Sized(child, settings, name).save)
    fit(child)
    if isinstance(child, QFileDialog):  # Qt's own is still being made and takes its size after this
        QTimer.singleShot(0, child, lambda: fit(child))


class _Sized(QObject):
    """Remembers how large a dialog was when it ended."""

    def __init__(self, dialog: QDialog, settings: Settings, name: str) -> None:
        super().__init__(dialog)
        self._settings, self._name = settings, name

    def save(self) -> None:
        dialog = self.parent()
        if isinstance(dialog, QWidget):
            self._settings.set_pair(self._name, set_up(), (dialog.width(), dialog.height()))


class _Kept(QObject):
    """Remembers the place of a window when it goes, and brings it into sight when it comes."""

    def __init__(self, window: QWidget, settings: Settings, name: str) -> None:
        super().__init__(window)
        self._settings, self._name = settings, name
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Never keeps an event from the window."""
        if isinstance(watched, QWidget) and not event.spontaneous():
            if event.type() == QEvent.Type.Hide:
                save(watched, self._settings, self._name)
            elif event.type() == QEvent.Type.Show:
                fit(watched)
        return False
