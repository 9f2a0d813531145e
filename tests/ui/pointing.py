"""A mouse on the page: clicks quick enough to count, drags, and points of places."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.ui.window import Window

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier
_clock = count(1_000_000, 100_000)  # far enough apart that two calls are no double click


def point_of(window: Window, offset: int) -> QPoint:
    """Just inside the left edge of the character at a source offset."""
    box = window.view.box(offset)
    assert box is not None
    return QPoint(round(box.left()) + 2, round(box.center().y()))


def send(window: Window, kind: QEvent.Type, point: QPointF | QPoint, held: Qt.KeyboardModifier, time: int) -> None:
    viewport, point = window.view.viewport(), QPointF(point)
    button = NONE if kind is QEvent.Type.MouseMove else LEFT
    buttons = NONE if kind is QEvent.Type.MouseButtonRelease else LEFT
    event = QMouseEvent(kind, point, QPointF(viewport.mapToGlobal(point)), button, buttons, held)
    event.setTimestamp(time)
    QApplication.sendEvent(viewport, event)


def press(window: Window, point: QPoint, clicks: int = 1, held: Qt.KeyboardModifier = PLAIN) -> None:
    """Click so often, and leave the button down the last time; Qt tells every second press as a double click."""
    kinds = [QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick]
    time = next(_clock)
    for number in range(clicks):
        if number:
            send(window, QEvent.Type.MouseButtonRelease, point, held, time + 50)
        time += 60
        send(window, kinds[number % 2], point, held, time)


def move(window: Window, point: QPoint) -> None:
    """Move with the button down."""
    send(window, QEvent.Type.MouseMove, point, PLAIN, next(_clock))


def release(window: Window, point: QPoint) -> None:
    """Let the button go."""
    send(window, QEvent.Type.MouseButtonRelease, point, PLAIN, next(_clock))


def click(window: Window, offset: int, clicks: int = 1, held: Qt.KeyboardModifier = PLAIN) -> None:
    """Click so often, quickly, on the character at a source offset."""
    point = point_of(window, offset)
    press(window, point, clicks, held)
    release(window, point)


def drag(window: Window, start: int, end: int, clicks: int = 1) -> None:
    """Press on one character, after so many clicks, and let go on another."""
    press(window, point_of(window, start), clicks)
    move(window, point_of(window, (start + end) // 2))
    move(window, point_of(window, end))
    release(window, point_of(window, end))
