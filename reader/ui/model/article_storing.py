"""Stores the open article in the library; long ones in a job."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QObject

from reader.errors import LibraryBusy, ReaderError
from reader.text.views import Views
from reader.types import Article
from reader.ui.model.session import Session


class ArticleStoring(QObject):
    """Takes the open article into the library, or notes that it was opened again."""

    def __init__(self, session: Session) -> None:
        """Nothing is on its way."""
        super().__init__(session)
        self._session = session
        self._pending: Article | None = None  # which a job takes in
        self._last: Article | None = None  # which is in the library
        self._is_new = False

    def store_now(self) -> None:
        """Take it in; LibraryError where that cannot be written. A library that can only be read stays as it is."""
        session, library = self._session, self._session.library
        if session.views is None or session.fields is None or library is None or library.is_read_only:
            return
        article = session.views.article
        is_new = self._is_new if self._pending is article else self._looks_new(article)
        library.add_article(article, session.fields, session.views)
        self._pending = None
        self._stored(article, is_new)

    def store(self) -> None:
        """Take it in now or, if another program holds the library, when it lets go; LibraryError where it never can."""
        try:
            self.store_now()
        except LibraryBusy:
            self.expect_store()
            self._session.pending_steps.sync_first(self.store)

    def expect_store(self) -> None:
        """It is to be taken in by a job, as soon as `beside` says so; LibraryError where the library cannot be read."""
        library = self._session.library
        if self._session.views is not None and library is not None and not library.is_read_only:
            self._is_new = self._looks_new(self._session.views.article)
            self._pending = self._session.views.article

    def store_in_background(self) -> None:
        """Take it in by a job, unless `finish` had to."""
        session, library = self._session, self._session.library
        if self._pending is None or session.views is None or session.fields is None or library is None:
            return
        views, fields = session.views, session.fields
        article = views.article
        is_new, from_file = self._is_new, session.from_file

        def work() -> None:
            with contextlib.closing(library.new_connection()) as own:
                own.add_article(
                    article, fields, Views(article, views.reading, views)
                )  # the window's are not for two threads

        def done(_: None) -> None:
            if self._pending is article:
                self._pending = None
                self._stored(article, is_new)
            elif from_file and self._last is not article and session.library is library:  # another is open now
                session.versioning.link_previous(article, is_new)

        def failed(error: ReaderError) -> None:
            if self._pending is not article:
                return
            self._pending = None
            if isinstance(error, LibraryBusy):
                session.pending_steps.sync_first(session.library_sync.sync)
            else:
                session.notice(error)

        session.jobs.run(work, done, failed)

    def ensure_stored(self) -> None:
        """See that the open article is in the library before something about it is written there.

        LibraryError where it cannot be taken in.
        """
        if self._pending is not None:
            self.store_now()

    def forget(self) -> None:
        """The library is left, or another article is open: what the job says is of no interest any more."""
        self._pending = None

    def _looks_new(self, article: Article) -> bool:
        session, library = self._session, self._session.library
        return session.from_file and library is not None and not library.has_article(article.sha256)

    def _stored(self, article: Article, is_new: bool) -> None:
        self._last = article
        if self._session.from_file:
            self._session.versioning.link_previous(article, is_new)
            self._session.from_file = False
