"""File versions: the newer text of a file is a new version of its article; changes on disk are noticed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from reader.errors import InputError
from reader.text.load import load
from reader.types import Article
from reader.ui.background.library_jobs import in_library
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.model.session import Session

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.store.versions import VersionMove

_SETTLE_DELAY = 400  # milliseconds without another change; programs write a file in several steps


class Versioning(QObject):
    """Moves marks and decisions to a new version in a job, and watches the file of the open article.

    Signals: `moved(VersionMove)` when the open article turns out to be a new version and everything certain was carried
    over; `changed()` when the file of the open article now holds another text.
    """

    moved = Signal(object)
    changed = Signal()

    def __init__(self, session: Session) -> None:
        """Watch nothing yet."""
        super().__init__(session)
        self._session = session
        self._settle_timer = QTimer(self)
        self._settle_timer.setSingleShot(True)
        self._settle_timer.setInterval(_SETTLE_DELAY)
        self._settle_timer.timeout.connect(self._check_file)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(lambda _: self._settle_timer.start())
        session.opened.connect(self._watch)

    def link_previous(self, article: Article, is_new: bool) -> None:
        """Link an article just read from its file, and now in the library, to its previous version in a job.

        Raises LibraryError if the library cannot be read.
        """
        library = self._session.library
        self._watch()
        if library is None or not library.versions.candidates(article.path, article.sha256):
            return

        def work(library: Library) -> VersionMove | None:
            return library.versions.link_previous(article, is_new)

        def done(moved: VersionMove | None) -> None:
            views = self._session.views
            if moved is not None and views is not None and views.article.sha256 == article.sha256:
                self._session.library_sync.reload()
                self._report(article.sha256)
                self.moved.emit(moved)

        in_library(self._session, work, done)

    def unlink(self) -> None:
        """Treat the open article as a different one from its previous version."""
        session = self._session
        if session.views is None:
            return
        sha256 = session.views.article.sha256

        def done(_: None) -> None:
            session.library_sync.reload()
            self._report(sha256)

        in_library(session, lambda library: library.versions.unlink(sha256), done)

    def _report(self, sha256: str) -> None:
        change = LibraryChange.of(ChangeKind.ARTICLES, ChangeKind.MARKS, articles=(sha256,))
        self._session.library_changed.emit(change)

    # The file

    def _watch(self) -> None:
        """Watch only the file of the open article."""
        path = self._session.views.article.path if self._session.views is not None else ""
        watched = self._watcher.files()
        if watched != [path]:
            if watched:
                self._watcher.removePaths(watched)
            if path and Path(path).is_file():
                self._watcher.addPath(path)

    def _check_file(self) -> None:
        """Compare the file with the open article in a job."""
        views = self._session.views
        self._watch()  # replacing the file ends the watch
        if views is None or not views.article.path:
            return
        article = views.article

        def work() -> bool:
            try:
                return load(article.path, article.encoding).sha256 != article.sha256
            except InputError:
                return False  # it is gone or being written

        def done(other: bool) -> None:
            now = self._session.views
            if other and now is not None and now.article is article:
                self.changed.emit()

        self._session.jobs.run(work, done, self._session.notice)
