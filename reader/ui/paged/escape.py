"""When Escape closes a window beside the main one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


def leaves(window: QWidget, event: QKeyEvent) -> bool:
    """Whether it is Escape, nothing is open over the window and no field with words in it has the keyboard."""
    if event.key() != Qt.Key.Key_Escape or event.modifiers() or QApplication.activePopupWidget() is not None:
        return False
    field = window.focusWidget()
    if isinstance(field, QPlainTextEdit):
        return field.isReadOnly() or not field.toPlainText()
    return not isinstance(field, QLineEdit) or not field.text()
