"""Files dragged from other programs; they are only read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent


def accept_as_copy(event: QDropEvent) -> bool:
    """Accept dragged files as a copy, since the other program may delete moved files; return whether there are any."""
    if not event.mimeData().hasUrls():
        return False
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return True


def dropped_files(event: QDropEvent) -> list[str]:
    """The paths of dropped local files."""
    accept_as_copy(event)
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
