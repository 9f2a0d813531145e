"""Articles from elsewhere: several files at once, a folder, the clipboard, another decoding of the same file."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.errors import InputError, ReaderError
from reader.text.load import from_text, load
from reader.text.views import Views
from reader.types import Article, Fields
from reader.ui.session import Session


class Intake(QObject):
    """Opens the first of what it is given and takes the rest into the library, one after the other, in jobs.

    Signal: `taken(done, total)` after each file of many; both are equal when all were taken or refused.
    """

    taken = Signal(int, int)

    def __init__(self, session: Session) -> None:
        """Nothing is waiting."""
        super().__init__(session)
        self._session = session
        self._waiting: deque[str] = deque()
        self._total = 0

    def open(self, paths: Iterable[str]) -> None:
        """Open the first file and take in the others; a folder stands for the files in it and below."""
        from reader.text.load import in_folder

        files: list[str] = []
        try:
            for path in paths:
                files += in_folder(path) if Path(path).is_dir() else [path]
            if not files and paths:
                raise InputError(self.tr("There is nothing to read in this folder; choose another."))
        except ReaderError as error:
            self._session.notice(error)
            return
        if files:
            self._session.open_file(files[0])
            self.take_in(files[1:])

    def take_in(self, paths: Iterable[str]) -> None:
        """Add files to the library without showing them. One that cannot be read doesn't stop the others."""
        before = len(self._waiting)
        self._waiting.extend(paths)
        self._total += len(self._waiting) - before
        if before == 0:
            self._next()

    def _next(self) -> None:
        self.taken.emit(self._total - len(self._waiting), self._total)
        if not self._waiting:
            self._total = 0
            self._session.library_changed.emit()
            return
        path = self._waiting[0]

        def read() -> tuple[Article, Fields, Views]:
            from reader.text import fields

            views = Views(load(path))
            return views.article, fields.find(views), views

        self._session.jobs.run(read, self._keep, self._refuse)

    def _keep(self, read: tuple[Article, Fields, Views]) -> None:
        try:
            if self._session.library is not None:
                self._session.library.add_article(*read)
        except ReaderError as error:
            self._session.notice(error)
        self._done()

    def _refuse(self, error: ReaderError) -> None:
        self._session.notice(error)
        self._done()

    def _done(self) -> None:
        if self._waiting:
            self._waiting.popleft()
        self._next()

    def stop(self) -> None:
        """Take in nothing more of what is waiting."""
        while len(self._waiting) > 1:  # the first is being read
            self._waiting.pop()

    def paste(self) -> None:
        """Open the text of the clipboard as an article."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._session.open_article(from_text(text))
        else:
            self._session.notice(InputError(self.tr("There is no text in the clipboard; copy an article first.")))

    def decode(self, encoding: str | None) -> None:
        """Read the file of the open article again in this encoding, or (None) in the one it seems to be in."""
        views = self._session.views
        if views is not None and views.article.path:
            self._session.open_file(views.article.path, encoding)
