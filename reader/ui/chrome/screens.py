"""Where windows stand on the screens there are: each set-up of screens has its own places, and none is out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

    from reader.ui.settings import Settings

_FRAME = QSize(0, 40)  # pixels that a title bar and an edge take, as long as nobody knows how many they are


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
    free.setSize(free.size() - (_FRAME if frame.isNull() else frame))
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
