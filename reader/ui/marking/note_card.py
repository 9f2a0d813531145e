"""The card for writing a note, next to its passage."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reader.ui.commands.shortcuts import native_text
from reader.ui.marking.tag_bar import clamp_to_parent, place_beside


class NoteCard(QFrame):
    """Ctrl+Return saves the note, Escape cancels.

    Signals: `save_requested()`, whose handler hides the card; `closed()` on cancelling.
    """

    save_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Hidden until `show_note`."""
        super().__init__(parent)
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self._heading = QLabel()
        self.edit = QPlainTextEdit()
        self._initial = ""
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Note"))
        keep = QPushButton(self.tr("Save"))
        keep.setObjectName("primary")
        keep.setToolTip(native_text(("Ctrl+Return",)))
        keep.clicked.connect(self.save_requested)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.cancel)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(self._heading)
        column.addWidget(self.edit)
        column.addLayout(buttons)
        self.resize(340, 190)
        self.hide()

    def show_note(self, heading: str, note: str, box: QRect) -> None:
        """Show the card next to a box of the page, with a note to edit."""
        self.set_heading(heading)
        self.edit.setPlainText(note)
        self._initial = self.edit.toPlainText()
        self.edit.selectAll()
        self.place(box)
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def set_heading(self, heading: str) -> None:
        """Show the passage of the note."""
        room = self.width() - 28
        shown = self._heading.fontMetrics().elidedText(heading, Qt.TextElideMode.ElideRight, room)
        self._heading.setText(shown.replace("\n", " "))

    def place(self, box: QRect | None) -> None:
        """Move next to a box of the page; without one, only stay inside the page."""
        self.move(place_beside(box, self) if box is not None else clamp_to_parent(self.pos(), self))

    @property
    def changed_text(self) -> str | None:
        """The edited note; None if it is unchanged."""
        text = self.edit.toPlainText()
        return text.strip() if text != self._initial else None

    def cancel(self) -> None:
        """Close without saving."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys that the text field ignores."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.save_requested.emit()
        else:
            super().keyPressEvent(event)
