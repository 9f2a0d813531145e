"""A file that was changed: its newer text is a new version of its article, and changes on the disk are noticed."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from reader.errors import InputError
from reader.text.load import load
from reader.types import Article
from reader.ui.model.session import Session

if TYPE_CHECKING:
    from reader.store.versions import VersionMove

_SETTLED = 400  # milliseconds without another change; programs write a file in several steps


class Versioning(QObject):
    """Moves marks and decisions to a new version in a job, and watches the file of the open article.

    Signals: `moved(Moved)` when the open article was found to be a new version of another and what is certain has come
    along; `changed()` when the file of the open article holds another text now.
    """

    moved = Signal(object)
    changed = Signal()

    def __init__(self, session: Session) -> None:
        """Watch nothing yet."""
        super().__init__(session)
        self._session = session
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED)
        self._settling.timeout.connect(self._look)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(lambda _: self._settling.start())
        session.opened.connect(self._watch)

    def link_previous(self, article: Article, is_new: bool) -> None:
        """Find out in a job whether an article that was read from its file, and is in the library now, is a version.

        LibraryError where the library cannot be read.
        """
        library = self._session.library
        self._watch()
        if library is None or not library.versions.candidates(article.path, article.sha256):
            return

        def work() -> VersionMove | None:
            with contextlib.closing(library.new_connection()) as own:
                return own.versions.link_previous(article, is_new)

        def done(moved: VersionMove | None) -> None:
            views = self._session.views
            if moved is not None and views is not None and views.article.sha256 == article.sha256:
                self._session.library_sync.reload()
                self._session.library_changed.emit()
                self.moved.emit(moved)

        self._session.jobs.run(work, done, self._session.notice)

    def unlink(self) -> None:
        """Hold the open article to be another one than the version before it."""
        session = self._session
        if session.library is None or session.views is None:
            return
        library, sha256 = session.library, session.views.article.sha256

        def work() -> None:
            with contextlib.closing(library.new_connection()) as own:
                own.versions.unlink(sha256)

        def done(_: None) -> None:
            session.library_sync.reload()
            session.library_changed.emit()

        session.jobs.run(work, done, session.notice)

    # The file

    def _watch(self) -> None:
        """Watch the file of the open article and no other."""
        path = self._session.views.article.path if self._session.views is not None else ""
        watched = self._watcher.files()
        if watched != [path]:
            if watched:
                self._watcher.removePaths(watched)
            if path and Path(path).is_file():
                self._watcher.addPath(path)

    def _look(self) -> None:
        """See in a job whether the file holds another text now."""
        views = self._session.views
        self._watch()  # a program that puts a new file in its place ends the watching
        if views is None or not views.article.path:
            return
        article = views.article

        def work() -> bool:
            try:
                return load(article.path, article.encoding).sha256 != article.sha256
            except InputError:
                return False  # it is gone or being written; what is open stays

        def done(other: bool) -> None:
            now = self._session.views
            if other and now is not None and now.article is article:
                self.changed.emit()

        self._session.jobs.run(work, done, self._session.notice)
