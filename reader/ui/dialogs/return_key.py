"""Buttons of a dialog that Return presses only while they have the keyboard; in a field it is for the field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton


def only_with_keyboard(button: QPushButton) -> None:
    """Never let a button be the one that Return presses from elsewhere in its dialog, but let it be pressed so itself.

    Without it Return on a button presses the dialog's own, such as OK.
    """
    button.setAutoDefault(False)
    button.installEventFilter(_Return(button))


class _Return(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QPushButton):
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
                watched.click()
                return True
        return super().eventFilter(watched, event)
