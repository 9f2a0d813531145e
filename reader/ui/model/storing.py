"""Adds the open article to the library, and makes the newer text of a file a new version of its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, QFileSystemWatcher, QObject, Signal

from reader.errors import InputError, LibraryBusy, LibraryError, ReaderError
from reader.text.load import load
from reader.text.views import Views
from reader.types import Article
from reader.ui.background.deferred import DeferredCall
from reader.ui.background.library_jobs import in_library
from reader.ui.model import library_work
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.model.library_work import Amount
from reader.ui.model.opening import OpenArticle

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.store.versions import VersionMove

_SETTLE_DELAY = 400  # milliseconds without another change; programs write a file in several steps


class ArticleStoring(QObject):
    """Adds the open article to the library, or records that it was opened again."""

    def __init__(self, session: OpenArticle, versioning: Versioning) -> None:
        """Start with nothing pending."""
        super().__init__(session)
        self._session, self._versioning = session, versioning
        self._pending: Article | None = None  # to be added
        self._stored_article: Article | None = None  # already in the library
        self._pending_is_new = False

    def expect_store(self) -> None:
        """Expect `store` to add the article, unless the library is read-only; raises LibraryError."""
        library = self._session.library
        if self._session.views is not None and library is not None and not library.is_read_only:
            article = self._session.views.article
            self._pending_is_new = not library.has_article(article.sha256)
            self._pending = article

    def store(self) -> None:
        """Add the expected article, unless `ensure_stored` already had to; retried while the library is busy."""
        session, library, article = self._session, self._session.library, self._pending
        if article is None or session.views is None or session.fields is None:
            return
        views, fields = session.views, session.fields
        is_new, from_file = self._pending_is_new, session.from_file

        def work(own: Library) -> None:
            # Views are not thread-safe.
            own.add_article(article, fields, views if own is library else Views(article, views.reading, views))

        def done(_: None) -> None:
            if self._pending is article:
                self._end(article)
                return
            self._report(article, is_new)
            is_elsewhere = self._stored_article is not article and session.library is library
            if from_file and is_elsewhere:  # another article is open
                self._versioning.link_previous(article, is_new)

        def failed(error: ReaderError) -> None:
            if self._pending is not article:
                return
            if isinstance(error, LibraryBusy):
                session.step_runner.sync_first(self.store)
            else:
                self._pending = None
                session.notice(error)

        library_work.run(session, Amount(length=len(article.text)), work, done, failed)

    def ensure_stored(self) -> None:
        """Add the open article, if still pending, before anything about it is written; raises LibraryError."""
        session, article = self._session, self._pending
        if article is not None and session.library is not None and session.fields is not None:
            session.library.add_article(article, session.fields, session.views)
            self._end(article)

    def forget(self) -> None:
        """Expect no article, because the library is closed or another article is open."""
        self._pending = None

    def _end(self, article: Article) -> None:
        """Report the open article, which is in the library now, and link it to its previous version."""
        self._pending, self._stored_article = None, article
        self._report(article, self._pending_is_new)
        if self._session.from_file:
            self._versioning.link_previous(article, self._pending_is_new)
            self._session.from_file = False

    def _report(self, article: Article, is_new: bool) -> None:
        if is_new:
            change = LibraryChange.of(ChangeKind.ARTICLES, articles=(article.sha256,))
            self._session.library_changed.emit(change)


class Versioning(QObject):
    """Moves marks and decisions to a new version in a job, and watches the file of the open article.

    Signals: `moved(VersionMove)` when the open article turns out to be a new version and everything certain was carried
    over; `changed()` when the file of the open article now holds another text.
    """

    moved = Signal(object)
    changed = Signal()

    def __init__(self, session: OpenArticle) -> None:
        """Watch nothing yet."""
        super().__init__(session)
        self._session = session
        self._settle_timer = DeferredCall(self._check_file, self)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(lambda _: self._settle_timer.start(_SETTLE_DELAY))
        session.opened.connect(self._watch)

    def link_previous(self, article: Article, is_new: bool) -> None:
        """Link an article just read from its file, and now in the library, to its previous version in a job."""
        library = self._session.library
        self._watch()
        try:
            if library is None or not library.versions.candidates(article.path, article.sha256):
                return
        except LibraryError as error:
            self._session.notice(error)
            return

        def done(moved: VersionMove | None) -> None:
            views = self._session.views
            if moved is not None and views is not None and views.article.sha256 == article.sha256:
                self._session.library_sync.reload()
                self._report(article.sha256)
                self.moved.emit(moved)

        in_library(self._session, lambda own: own.versions.link_previous(article, is_new), done)

    def unlink(self) -> None:
        """Treat the open article as a different one from its previous version."""
        session = self._session
        if session.views is None:
            return
        sha256 = session.views.article.sha256

        def done(_: None) -> None:
            session.library_sync.reload()
            self._report(sha256)

        in_library(session, lambda own: own.versions.unlink(sha256), done)

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
            if QFileInfo(path).isFile():  # also False if the folder is closed to us, where pathlib raises
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
