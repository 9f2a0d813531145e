"""When Escape closes a window, and when Return presses a button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget


class ClosedByEscape(QWidget):
    """A secondary window; Escape closes it unless a popup is open or a text field with text has the focus."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers() and not self._needs_escape():
            self.close()
        else:
            super().keyPressEvent(event)

    def _needs_escape(self) -> bool:
        field = self.focusWidget()
        if QApplication.activePopupWidget() is not None:
            return True
        if isinstance(field, QPlainTextEdit):
            return not field.isReadOnly() and bool(field.toPlainText())
        return isinstance(field, QLineEdit) and bool(field.text())


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
