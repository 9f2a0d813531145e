"""The last line of a page: its keys, or for a while what was done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QLabel

_SHOWN_FOR = 8000  # milliseconds in which it says what was done


class Hint(QLabel):
    """Shows the keys of the page, and the one that turns to the next."""

    def __init__(self, *keys: str) -> None:
        """`keys` are those of the page to begin with."""
        super().__init__()
        self.setObjectName("muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(14, 6, 14, 8)
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(_SHOWN_FOR)
        self._told.timeout.connect(self._show)
        self.show_keys(*keys)

    def show_keys(self, *keys: str) -> None:
        """Show these keys, as soon as there is nothing to tell any more."""
        turning = QCoreApplication.translate("PagedWindow", "Ctrl+PgDn: the next page")
        self._keys = " · ".join((*keys, turning))
        if not self._told.isActive():
            self._show()

    def tell(self, sentence: str) -> None:
        """Say what was done."""
        self.setText(sentence)
        self.setAccessibleName(sentence)
        self._told.start()

    def tell_written(self, path: str) -> None:
        """Say where something was written."""
        self.tell(QCoreApplication.translate("Saving", "Written: {0}").format(path))

    def _show(self) -> None:
        self.setText(self._keys)
        self.setAccessibleName("")
