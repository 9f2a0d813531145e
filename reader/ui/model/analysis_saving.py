"""Writes findings and the decisions on them to the library; large amounts in a job."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.errors import LibraryError, ReaderError
from reader.text.views import Views
from reader.types import Analysis, Article, Reviewed
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.model.session import Session

if TYPE_CHECKING:
    from reader.store.library import Library

_SYNC_LIMIT = 300  # commitments written without a job


class AnalysisSaving(QObject):
    """Saves analyses and commitment rows, then emits the session's `commitments_saved`.

    One job runs at a time; requests made meanwhile are served together when it ends.
    """

    def __init__(self, session: Session) -> None:
        """Save what this session shows."""
        super().__init__(session)
        self._session = session
        self._busy = False
        self._save_again = False

    def _library(self) -> Library | None:
        """The library, if it is writable and no step is pending; otherwise it may lack the article."""
        library = self._session.library
        if library is None or library.is_read_only or self._session.step_runner.has_pending:
            return None
        return library

    def save_analysis(self, article: Article, analysis: Analysis) -> None:
        """Save an analysis, so that the article need not be analysed again, and its commitments as reviewed."""
        session, library = self._session, self._library()
        if library is None:
            return
        if len(analysis.commitments) <= _SYNC_LIMIT:
            if not self._save(article, analysis):
                return
        else:
            edition = _edition()

            def work() -> None:
                with contextlib.closing(library.new_connection()) as connection:
                    connection.save_analysis(article.sha256, edition, analysis)

            session.jobs.run(work, lambda _: self._report(article), session.notice)
        if session.analysis is analysis:
            self.save_commitments()

    def _save(self, article: Article, analysis: Analysis) -> bool:
        """Save an analysis; False if the article was removed from the library meanwhile."""
        session = self._session
        assert session.library is not None
        try:
            session.article_storing.ensure_stored()
            if not session.library.save_analysis(article.sha256, _edition(), analysis):
                return False
        except LibraryError as error:
            session.notice(error)
        self._report(article)
        return True

    def _report(self, article: Article) -> None:
        change = LibraryChange.of(ChangeKind.FINDINGS, articles=(article.sha256,))
        self._session.library_changed.emit(change)

    def save_commitments(self) -> None:
        """Update the library's commitment rows of the open article."""
        session, library = self._session, self._library()
        if library is None or session.views is None:
            return
        if self._busy:
            self._save_again = True
            return
        views, reviewed = session.views, session.reviewed_commitments
        sha256 = views.article.sha256
        if len(reviewed) > _SYNC_LIMIT and not library.workbench.can_update(sha256):
            self._start(views, reviewed)
            return
        try:
            session.article_storing.ensure_stored()
            library.workbench.save(sha256, reviewed, views)
        except LibraryError as error:
            session.notice(error)
        session.commitments_saved.emit()

    def _start(self, views: Views, reviewed: tuple[Reviewed, ...]) -> None:
        library, article, reading = self._session.library, views.article, views.reading
        assert library is not None

        def work() -> bool:
            with contextlib.closing(library.new_connection()) as connection:
                return connection.workbench.save(article.sha256, reviewed, Views(article, reading))

        def done(there: bool) -> None:
            if there and self._session.library is library:
                library.workbench.note_saved(article.sha256, reviewed)
            self._end()

        def failed(error: ReaderError) -> None:
            self._session.notice(error)
            self._end()

        self._busy = True
        self._session.jobs.run(work, done, failed)

    def _end(self) -> None:
        self._busy = False
        if self._save_again:
            self._save_again = False
            self.save_commitments()
        else:
            self._session.commitments_saved.emit()


def _edition() -> str:
    from reader.analysis import edition

    return edition()
