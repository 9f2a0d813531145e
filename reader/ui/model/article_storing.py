"""Adds the open article to the library: short ones at once, long ones in a job."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QObject

from reader.errors import LibraryBusy, ReaderError
from reader.text.views import Views
from reader.types import Article
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.model.session import Session


class ArticleStoring(QObject):
    """Adds the open article to the library, or records that it was opened again."""

    def __init__(self, session: Session) -> None:
        """Start with nothing pending."""
        super().__init__(session)
        self._session = session
        self._pending: Article | None = None  # to be added by a job
        self._stored_article: Article | None = None  # already in the library
        self._pending_is_new = False

    def store_now(self) -> None:
        """Add the article; raises LibraryError. A read-only library is left alone."""
        session, library = self._session, self._session.library
        if session.views is None or session.fields is None or library is None or library.is_read_only:
            return
        article = session.views.article
        is_new = self._pending_is_new if self._pending is article else not library.has_article(article.sha256)
        library.add_article(article, session.fields, session.views)
        self._pending = None
        self._report(article, is_new)
        self._link(article, is_new)

    def store(self) -> None:
        """Add the article now, or later if another program holds the library; other failures raise LibraryError."""
        try:
            self.store_now()
        except LibraryBusy:
            self.expect_store()
            self._session.step_runner.sync_first(self.store)

    def expect_store(self) -> None:
        """Expect `store_in_background` to add the article; raises LibraryError if the library cannot be read."""
        library = self._session.library
        if self._session.views is not None and library is not None and not library.is_read_only:
            article = self._session.views.article
            self._pending_is_new = not library.has_article(article.sha256)
            self._pending = article

    def store_in_background(self) -> None:
        """Add the article in a job, unless `ensure_stored` already had to."""
        session, library = self._session, self._session.library
        if self._pending is None or session.views is None or session.fields is None or library is None:
            return
        views, fields = session.views, session.fields
        article = views.article
        is_new, from_file = self._pending_is_new, session.from_file

        def work() -> None:
            with contextlib.closing(library.new_connection()) as connection:
                connection.add_article(
                    article, fields, Views(article, views.reading, views)
                )  # views are not thread-safe

        def done(_: None) -> None:
            self._report(article, is_new)
            if self._pending is article:
                self._pending = None
                self._link(article, is_new)
            elif (
                from_file and self._stored_article is not article and session.library is library
            ):  # another article is open
                session.versioning.link_previous(article, is_new)

        def failed(error: ReaderError) -> None:
            if self._pending is not article:
                return
            self._pending = None
            if isinstance(error, LibraryBusy):
                session.step_runner.sync_first(session.library_sync.sync)
            else:
                session.notice(error)

        session.jobs.run(work, done, failed)

    def ensure_stored(self) -> None:
        """Add the open article, if still pending, before anything about it is written; raises LibraryError."""
        if self._pending is not None:
            self.store_now()

    def forget(self) -> None:
        """Ignore the pending job, because the library is closed or another article is open."""
        self._pending = None

    def _report(self, article: Article, is_new: bool) -> None:
        if is_new:
            change = LibraryChange.of(ChangeKind.ARTICLES, articles=(article.sha256,))
            self._session.library_changed.emit(change)

    def _link(self, article: Article, is_new: bool) -> None:
        self._stored_article = article
        if self._session.from_file:
            self._session.versioning.link_previous(article, is_new)
            self._session.from_file = False
