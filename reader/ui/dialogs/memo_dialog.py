"""The memo of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.ui.errors.messages import message
from reader.ui.model.session import Session

if TYPE_CHECKING:
    from reader.ui.window import Window


def show(window: Window) -> None:
    """Show the memo of the open article in front of the window."""
    if window.session.views is not None and window.session.library is not None:
        dialog = MemoDialog(window.session, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class MemoDialog(QDialog):
    """Ctrl+Return keeps the memo, Escape leaves it as it was. What cannot be written stays in the dialog."""

    keeps_size = True

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Show what is noted about the open article."""
        super().__init__(parent)
        self._session = session
        self._article = session.views.article.sha256 if session.views is not None else ""
        self.setWindowTitle(self.tr("Memo of the article"))
        self.resize(560, 380)
        memo = session.memo
        self.edit = QPlainTextEdit(memo.text if memo else "")
        self.edit.setAccessibleName(self.windowTitle())
        self.edit.setTabChangesFocus(True)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.said = QLabel()
        self.said.setObjectName("muted")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        if memo is not None:
            moment = QDateTime.fromSecsSinceEpoch(int(memo.updated.timestamp()))
            when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
            self.said.setText(" · ".join(filter(None, (memo.author, when))))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.save = box.button(QDialogButtonBox.StandardButton.Save)
        self.save.setToolTip("Ctrl+Return")
        box.accepted.connect(self.keep)
        box.rejected.connect(self.reject)
        session.noticed.connect(self._say)
        session.leaving.connect(self.keep)
        session.opened.connect(self._follow)
        column = QVBoxLayout(self)
        column.addWidget(self.edit, 1)
        column.addWidget(self.said)
        column.addWidget(box)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        self.said.setText(message(sentence))

    def _is_open(self) -> bool:
        views = self._session.views
        return views is not None and views.article.sha256 == self._article

    def _follow(self) -> None:
        """Another article is open; what could not be written before can still be copied, but is no memo of that."""
        self.save.setEnabled(self._is_open())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the text does not take itself."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        else:
            super().keyPressEvent(event)

    def keep(self) -> None:
        """Write the memo, and close where that could be done; so it is when another article is about to be open."""
        if not self._is_open():
            return
        text, memo = self.edit.toPlainText().strip(), self._session.memo
        if text == (memo.text if memo else "") or self._session.changes.write_memo(text):
            self.accept()
