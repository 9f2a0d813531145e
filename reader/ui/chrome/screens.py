"""Window placement: saved for each screen setup, and always on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

    from reader.ui.settings import Settings

_FRAME_GUESS = QSize(0, 40)  # pixels of title bar and borders, until the real frame is known


def screen_setup() -> str:
    """A text that identifies the connected screens and their layout."""
    return ", ".join(sorted(_description(screen) for screen in QGuiApplication.screens()))


def _description(screen: QScreen) -> str:
    place = screen.geometry()
    return f"{screen.name()} {place.width()}x{place.height()}+{place.x()}+{place.y()}".replace("/", "-")


def clamp(place: QRect, room: QRect) -> QRect:
    """Shrink and move a rectangle as little as needed to fit inside `room`."""
    inside = QRect(place)
    inside.setSize(place.size().boundedTo(room.size()))
    inside.moveLeft(min(max(inside.left(), room.left()), room.right() - inside.width() + 1))
    inside.moveTop(min(max(inside.top(), room.top()), room.bottom() - inside.height() + 1))
    return inside


def available_area(window: QWidget) -> QRect:
    """The available geometry of a window's screen."""
    return window.screen().availableGeometry()


def fit(window: QWidget) -> None:
    """Fit a top-level window to its screen, and move it on screen if it is shown.

    Maximised and full-screen windows are left alone.
    """
    if window.isMaximized() or window.isFullScreen():
        return
    available = available_area(window)
    frame = window.frameGeometry().size() - window.size()  # null until the window system adds the frame
    available.setSize(available.size() - (_FRAME_GUESS if frame.isNull() else frame))
    place = QRect(window.pos(), window.size())
    inside = clamp(place, available)
    if inside.size() != place.size():
        least = window.minimumSize().boundedTo(available.size())
        window.setMinimumSize(least)
        window.resize(inside.size())
    if window.isVisible() and inside.topLeft() != place.topLeft():
        window.move(inside.topLeft())


def restore(window: QWidget, settings: Settings, name: str) -> bool:
    """Restore a window's geometry for these screens, or the last one; return whether there was any."""
    saved = settings.geometry(name, screen_setup())
    known = saved is not None and window.restoreGeometry(saved)
    fit(window)
    return known


def save(window: QWidget, settings: Settings, name: str) -> None:
    """Save a window's geometry and state."""
    settings.set_geometry(name, screen_setup(), window.saveGeometry())
