"""The open article's way into the library: at once, or for a long one beside the window."""

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
        self._coming: Article | None = None  # which a job takes in
        self._last: Article | None = None  # which is in the library
        self._is_new = False

    def now(self) -> None:
        """Take it in; LibraryError where that cannot be written. A library that can only be read stays as it is."""
        session, library = self._session, self._session.library
        if session.views is None or session.fields is None or library is None or library.is_read_only:
            return
        article = session.views.article
        is_new = self._is_new if self._coming is article else self._looks_new(article)
        library.add_article(article, session.fields, session.views)
        self._coming = None
        self._entered(article, is_new)

    def soon(self) -> None:
        """Take it in now or, if another program holds the library, when it lets go; LibraryError where it never can."""
        try:
            self.now()
        except LibraryBusy:
            self.expect()
            self._session.waiting.meet(self.soon)

    def expect(self) -> None:
        """It is to be taken in by a job, as soon as `beside` says so; LibraryError where the library cannot be read."""
        library = self._session.library
        if self._session.views is not None and library is not None and not library.is_read_only:
            self._is_new = self._looks_new(self._session.views.article)
            self._coming = self._session.views.article

    def beside(self) -> None:
        """Take it in by a job, unless `finish` had to."""
        session, library = self._session, self._session.library
        if self._coming is None or session.views is None or session.fields is None or library is None:
            return
        views, fields = session.views, session.fields
        article = views.article
        is_new, from_file = self._is_new, session.from_file

        def work() -> None:
            with contextlib.closing(library.beside()) as own:
                own.add_article(
                    article, fields, Views(article, views.reading, views)
                )  # the window's are not for two threads

        def done(_: None) -> None:
            if self._coming is article:
                self._coming = None
                self._entered(article, is_new)
            elif from_file and self._last is not article and session.library is library:  # another is open now
                session.versioning.meet(article, is_new)

        def failed(error: ReaderError) -> None:
            if self._coming is not article:
                return
            self._coming = None
            if isinstance(error, LibraryBusy):
                session.waiting.meet(session.linking.meet)
            else:
                session.notice(error)

        session.jobs.run(work, done, failed)

    def finish(self) -> None:
        """See that the open article is in the library before something about it is written there.

        LibraryError where it cannot be taken in.
        """
        if self._coming is not None:
            self.now()

    def forget(self) -> None:
        """The library is left, or another article is open: what the job says is of no interest any more."""
        self._coming = None

    def _looks_new(self, article: Article) -> bool:
        session, library = self._session, self._session.library
        return session.from_file and library is not None and not library.has_article(article.sha256)

    def _entered(self, article: Article, is_new: bool) -> None:
        self._last = article
        if self._session.from_file:
            self._session.versioning.meet(article, is_new)
            self._session.from_file = False
