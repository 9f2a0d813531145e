"""The memo of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.errors import ReaderError
from reader.ui.errors.messages import message
from reader.ui.model.session import Session
from reader.ui.words import moment

if TYPE_CHECKING:
    from reader.ui.context import AppContext


def show(context: AppContext) -> None:
    """Open the memo of the open article."""
    if context.session.views is not None and context.session.library is not None:
        dialog = MemoDialog(context.session, context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class MemoDialog(QDialog):
    """Ctrl+Return saves the memo, Escape discards changes. If writing fails, the dialog stays open."""

    keeps_size = True

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Edit the memo of the open article."""
        super().__init__(parent)
        self._session = session
        self._article = session.views.article.sha256 if session.views is not None else ""
        self.setWindowTitle(self.tr("Article memo"))
        self.resize(560, 380)
        memo = session.memo
        self.edit = QPlainTextEdit(memo.text if memo else "")
        self.edit.setAccessibleName(self.windowTitle())
        self.edit.setTabChangesFocus(True)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.info = QLabel()
        self.info.setObjectName("muted")
        self.info.setTextFormat(Qt.TextFormat.PlainText)
        self.info.setWordWrap(True)
        if memo is not None:
            self.info.setText(" · ".join(filter(None, (memo.author, moment(memo.updated)))))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.save = box.button(QDialogButtonBox.StandardButton.Save)
        self.save.setToolTip("Ctrl+Return")
        box.accepted.connect(self.write)
        box.rejected.connect(self.reject)
        session.noticed.connect(self._say)
        session.leaving.connect(self.write)
        session.opened.connect(self._follow)
        column = QVBoxLayout(self)
        column.addWidget(self.edit, 1)
        column.addWidget(self.info)
        column.addWidget(box)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, error: ReaderError | str) -> None:
        self.info.setText(message(error))

    def _is_open(self) -> bool:
        views = self._session.views
        return views is not None and views.article.sha256 == self._article

    def _follow(self) -> None:
        """Disable saving once another article is open; unsaved text can still be copied."""
        self.save.setEnabled(self._is_open())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Ctrl+Return."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.write()
        else:
            super().keyPressEvent(event)

    def write(self) -> None:
        """Write the memo, and close if that succeeded. Also called before another article opens."""
        if not self._is_open():
            return
        text, memo = self.edit.toPlainText().strip(), self._session.memo
        if text == (memo.text if memo else "") or self._session.changes.write_memo(text):
            self.accept()
