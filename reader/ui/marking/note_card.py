"""The card in which a note is written, beside the words it is about."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reader.ui.commands.shortcuts import shown
from reader.ui.marking.tag_bar import beside, inside


class NoteCard(QFrame):
    """Ctrl+Return keeps the note, Escape leaves it as it was.

    Signals: `kept()`, after which whoever could write the note hides the card; `closed()` when it went without that.
    """

    kept = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Hidden until `ask`."""
        super().__init__(parent)
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self._heading = QLabel()
        self.edit = QPlainTextEdit()
        self._before = ""  # what stood there at first
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Note"))
        keep = QPushButton(self.tr("Keep"))
        keep.setObjectName("primary")
        keep.setToolTip(shown(("Ctrl+Return",)))
        keep.clicked.connect(self.kept)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.close_now)
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

    def ask(self, heading: str, note: str, box: QRect) -> None:
        """Show the card under a box of the page with a note to change."""
        self.head(heading)
        self.edit.setPlainText(note)
        self._before = self.edit.toPlainText()
        self.edit.selectAll()
        self.place(box)
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def head(self, heading: str) -> None:
        """Say which words the note is about, as they are read now."""
        room = self.width() - 28
        shown = self._heading.fontMetrics().elidedText(heading, Qt.TextElideMode.ElideRight, room)
        self._heading.setText(shown.replace("\n", " "))

    def place(self, box: QRect | None) -> None:
        """Stand beside a box of the page; without one stay, but inside the page."""
        self.move(beside(box, self) if box is not None else inside(self.pos(), self))

    @property
    def changed(self) -> str | None:
        """The note as it is written now; None where it is what it was."""
        text = self.edit.toPlainText()
        return text.strip() if text != self._before else None

    def close_now(self) -> None:
        """Leave the note as it was."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the text does not take itself."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_now()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.kept.emit()
        else:
            super().keyPressEvent(event)
