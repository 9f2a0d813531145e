"""The bottom line of a page: its keys, or temporarily a message."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel

from reader.ui.background.deferred import DeferredCall

_SHOWN_FOR = 8000  # milliseconds that a message stays


class PageHint(QLabel):
    """Shows the page's keys and the key for the next page."""

    def __init__(self, *keys: str) -> None:
        """Show `keys` initially."""
        super().__init__()
        self.setObjectName("muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(14, 6, 14, 8)
        self._message_timer = DeferredCall(self._show, self, _SHOWN_FOR)
        self.show_keys(*keys)

    def show_keys(self, *keys: str) -> None:
        """Show these keys, once no message is shown."""
        next_page = QCoreApplication.translate("PagedWindow", "Ctrl+PgDn: next page")
        self._keys = " · ".join((*keys, next_page))
        if not self._message_timer.isActive():
            self._show()

    def show_message(self, sentence: str) -> None:
        """Show a message for a while."""
        self.setText(sentence)
        self.setAccessibleName(sentence)
        self._message_timer.start()

    def show_saved(self, path: str) -> None:
        """Show where a file was saved."""
        self.show_message(QCoreApplication.translate("Saving", "Saved: {0}").format(path))

    def _show(self) -> None:
        self.setText(self._keys)
        self.setAccessibleName("")
