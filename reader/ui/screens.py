"""Where windows stand on the screens there are: each set-up of screens has its own places, and none is out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QDialog, QWidget

    from reader.ui.settings import Settings


def set_up() -> str:
    """The screens that are there now, the same text whenever they are the same."""
    return ", ".join(sorted(_named(screen) for screen in QGuiApplication.screens()))


def _named(screen: QScreen) -> str:
    place = screen.geometry()
    return f"{screen.name()} {place.width()}x{place.height()}+{place.x()}+{place.y()}".replace("/", "-")


def within(place: QRect, room: QRect) -> QRect:
    """A place no larger than the room and inside it, as near to where it was as can be."""
    inside = QRect(place)
    inside.setSize(place.size().boundedTo(room.size()))
    inside.moveLeft(min(max(inside.left(), room.left()), room.right() - inside.width() + 1))
    inside.moveTop(min(max(inside.top(), room.top()), room.bottom() - inside.height() + 1))
    return inside


def room(window: QWidget) -> QRect:
    """What of its screen a window may fill."""
    return window.screen().availableGeometry()


def fit(window: QWidget) -> None:
    """Make a window of its own no larger than its screen has room for, and bring what is shown into sight.

    A window that fills its screen, by its own will or the person's, is left alone.
    """
    if window.isMaximized() or window.isFullScreen():
        return
    free = room(window)
    frame = window.frameGeometry().size() - window.size()  # nothing until the window system has put one around it
    free.setSize(free.size() - frame)
    place = QRect(window.pos(), window.size())
    inside = within(place, free)
    if inside.size() != place.size():
        least = window.minimumSize().boundedTo(free.size())
        window.setMinimumSize(least)
        window.resize(inside.size())
    if window.isVisible() and inside.topLeft() != place.topLeft():
        window.move(inside.topLeft())


def restore(window: QWidget, settings: Settings, name: str) -> bool:
    """Put a window where it stood on these screens, else where it stood last; whether that is known."""
    saved = settings.place(name, set_up())
    known = saved is not None and window.restoreGeometry(saved)
    fit(window)
    return known


def save(window: QWidget, settings: Settings, name: str) -> None:
    """Remember where a window stands, and whether it fills the screen."""
    settings.set_place(name, set_up(), window.saveGeometry())


def keep(window: QWidget, settings: Settings, name: str) -> None:
    """Restore a window that is about to be shown, and remember its place whenever it is closed."""
    restore(window, settings, name)
    _Kept(window, settings, name)


def meet(child: QObject, settings: Settings) -> None:
    """Let a dialog that comes for the first time be no larger than the screen, and of the size it had the last time.

    The latter where its class says so by `keeps_size`: not where the size is up to what it shows.
    """
    from PySide6.QtWidgets import QDialog

    if not isinstance(child, QDialog):
        return
    name = type(child).__name__
    if getattr(child, "keeps_size", False):
        size = settings.pair(name, set_up())  # its place is before its window, wherever that is now
        if size is not None:
            child.resize(*size)
        child.finished.connect(_Sized(child, settings, name).save)
    fit(child)


class _Sized(QObject):
    """Remembers how large a dialog was when it ended."""

    def __init__(self, dialog: QDialog, settings: Settings, name: str) -> None:
        super().__init__(dialog)
        self._settings, self._name = settings, name

    def save(self) -> None:
        from PySide6.QtWidgets import QWidget

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
        from PySide6.QtWidgets import QWidget

        if isinstance(watched, QWidget) and not event.spontaneous():
            if event.type() == QEvent.Type.Hide:
                save(watched, self._settings, self._name)
            elif event.type() == QEvent.Type.Show:
                fit(watched)
        return False
