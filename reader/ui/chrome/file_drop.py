"""Files that are dragged here from another program: they are read and stay where they are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent


def welcome(event: QDropEvent) -> bool:
    """Whether files are dragged, which are welcome as a copy: after a move the other program may delete them."""
    if not event.mimeData().hasUrls():
        return False
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return True


def files(event: QDropEvent) -> list[str]:
    """The paths of what was dropped, as far as it is on this machine."""
    welcome(event)
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
