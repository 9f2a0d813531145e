"""When Escape closes a secondary window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


def escape_closes(window: QWidget, event: QKeyEvent) -> bool:
    """Whether a key is Escape, no popup is open and no text field with text has the focus."""
    if event.key() != Qt.Key.Key_Escape or event.modifiers() or QApplication.activePopupWidget() is not None:
        return False
    field = window.focusWidget()
    if isinstance(field, QPlainTextEdit):
        return field.isReadOnly() or not field.toPlainText()
    return not isinstance(field, QLineEdit) or not field.text()
