"""The pictures and kinds in Qt's own dialog of files, which stands in where the system has none.

Qt would look into every file for what it is, in the window's thread; some files under /proc never end.
"""

from __future__ import annotations

from PySide6.QtCore import QFileInfo, QMimeDatabase, QObject
from PySide6.QtGui import QIcon, QWindow
from PySide6.QtWidgets import QApplication, QFileDialog, QFileIconProvider


class PlainIcons(QFileIconProvider):
    """One picture for all folders and one for all files, whose kinds are known by their names."""

    def __init__(self) -> None:
        """Ask the style for both."""
        super().__init__()
        self._kinds = QMimeDatabase()
        self._folder = super().icon(QFileIconProvider.IconType.Folder)
        self._file = super().icon(QFileIconProvider.IconType.File)

    def icon(self, what: QFileIconProvider.IconType | QFileInfo) -> QIcon:
        """The picture of a file or folder, or of a kind of place."""
        if isinstance(what, QFileInfo):
            return self._folder if what.isDir() else self._file
        return super().icon(what)

    def type(self, info: QFileInfo) -> str:
        """What kind of file or folder it is, in words."""
        if not info.isFile():
            return super().type(info)
        kind = self._kinds.mimeTypeForFile(info, QMimeDatabase.MatchMode.MatchExtension)
        return kind.comment() or kind.name()


class FileIcons(QObject):
    """Gives every dialog of files plain icons as soon as it stands in front, whichever window asked for it."""

    def __init__(self, parent: QObject) -> None:
        """Until the parent goes."""
        super().__init__(parent)
        self._icons = PlainIcons()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusWindowChanged.connect(self._look)

    def _look(self, _: QWindow | None) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog) and not isinstance(dialog.iconProvider(), PlainIcons):
            dialog.setIconProvider(self._icons)
