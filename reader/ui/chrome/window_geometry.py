"""Saves the geometry of secondary windows and the sizes of dialogs, for each screen setup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from reader.ui.chrome.screens import fit, restore, save, screen_setup

if TYPE_CHECKING:
    from reader.ui.settings import Settings


def restore_and_save(window: QWidget, settings: Settings, name: str) -> None:
    """Restore a window before it is shown, and save its geometry whenever it is hidden."""
    restore(window, settings, name)
    _PlaceSaver(window, settings, name)


def fit_dialog(child: QObject, settings: Settings) -> None:
    """Fit a new dialog to the screen, and restore its last size if its class sets `keeps_size`.

    Other dialogs are sized by their content.
    """
    if not isinstance(child, QDialog):
        return
    name = type(child).__name__
    if getattr(child, "keeps_size", False):
        size = settings.sizes(name, screen_setup())  # not the position, which follows its window
        if size is not None:
            child.resize(*size)
        child.finished.connect(_SizeSaver(child, settings, name).save)
    fit(child)
    if isinstance(child, QFileDialog):  # Qt sets its size only after this event
        QTimer.singleShot(0, child, lambda: fit(child))


class _SizeSaver(QObject):
    """Saves the size of a dialog when it finishes."""

    def __init__(self, dialog: QDialog, settings: Settings, name: str) -> None:
        super().__init__(dialog)
        self._settings, self._name = settings, name

    def save(self) -> None:
        dialog = self.parent()
        if isinstance(dialog, QWidget):
            self._settings.set_sizes(self._name, screen_setup(), (dialog.width(), dialog.height()))


class _PlaceSaver(QObject):
    """Saves the geometry of a window when it is hidden, and moves it on screen when it is shown."""

    def __init__(self, window: QWidget, settings: Settings, name: str) -> None:
        super().__init__(window)
        self._settings, self._name = settings, name
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save or fit; the event is never consumed."""
        if isinstance(watched, QWidget) and not event.spontaneous():
            if event.type() == QEvent.Type.Hide:
                save(watched, self._settings, self._name)
            elif event.type() == QEvent.Type.Show:
                fit(watched)
        return False
