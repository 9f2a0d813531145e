"""When Escape closes a window, and when Return presses a button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget


def escape_closes(window: QWidget, event: QKeyEvent) -> bool:
    """Whether a key is Escape, no popup is open and no text field with text has the focus."""
    if event.key() != Qt.Key.Key_Escape or event.modifiers() or QApplication.activePopupWidget() is not None:
        return False
    field = window.focusWidget()
    if isinstance(field, QPlainTextEdit):
        return field.isReadOnly() or not field.toPlainText()
    return not isinstance(field, QLineEdit) or not field.text()


def press_only_when_focused(button: QPushButton) -> None:
    """Let Return press a button only while it has the focus.

    Without this, Return elsewhere may press it, and Return on it may press the dialog's default button, such as OK.
    """
    button.setAutoDefault(False)
    button.installEventFilter(_ReturnFilter(button))


class _ReturnFilter(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QPushButton):
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
                watched.click()
                return True
        return super().eventFilter(watched, event)
