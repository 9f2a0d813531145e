"""Saves the analysis and the reviewed commitments to the library; large ones in a job."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.errors import LibraryError, ReaderError
from reader.text.views import Views
from reader.types import Analysis, Article, Reviewed
from reader.ui.model.session import Session

if TYPE_CHECKING:
    from reader.store.library import Library

_AT_ONCE = 300  # commitments; to write more would hold the window up


class AnalysisSaving(QObject):
    """Keeps analyses and the library's rows of commitments; emits the session's `commitments_saved` when they are.

    One job at a time: what is asked meanwhile is done when it ends, as all stands then.
    """

    def __init__(self, session: Session) -> None:
        """Keep what this session shows."""
        super().__init__(session)
        self._session = session
        self._busy = False
        self._asked = False

    def _library(self) -> Library | None:
        """The library, where it can be written and nothing waits; else it may not know the article yet."""
        library = self._session.library
        if library is None or library.is_read_only or self._session.pending_steps.has_pending:
            return None
        return library

    def save_analysis(self, article: Article, analysis: Analysis) -> None:
        """Keep what was found, so that the article need not be analysed again, and its commitments as they stand."""
        session, library = self._session, self._library()
        if library is None:
            return
        if len(analysis.commitments) <= _AT_ONCE:
            if not self._save(article, analysis):
                return
        else:
            edition = _edition()

            def work() -> None:
                with contextlib.closing(library.new_connection()) as own:
                    own.save_analysis(article.sha256, edition, analysis)

            session.jobs.run(work, lambda _: session.library_changed.emit(), session.notice)
        if session.analysis is analysis:
            self.save_commitments()

    def _save(self, article: Article, analysis: Analysis) -> bool:
        """Whether the library has the article, which may have been removed meanwhile."""
        session = self._session
        assert session.library is not None
        try:
            session.article_storing.ensure_stored()
            if not session.library.save_analysis(article.sha256, _edition(), analysis):
                return False
        except LibraryError as error:
            session.notice(error)
        session.library_changed.emit()
        return True

    def save_commitments(self) -> None:
        """Let the library's rows of commitments say how those of the open article stand."""
        session, library = self._session, self._library()
        if library is None or session.views is None:
            return
        if self._busy:
            self._asked = True
            return
        views, judged = session.views, session.reviewed_commitments
        sha256 = views.article.sha256
        if len(judged) > _AT_ONCE and not library.workbench.can_update(sha256):
            self._start(views, judged)
            return
        try:
            session.article_storing.ensure_stored()
            library.workbench.save(sha256, judged, views)
        except LibraryError as error:
            session.notice(error)
        session.commitments_saved.emit()

    def _start(self, views: Views, judged: tuple[Reviewed, ...]) -> None:
        library, article, reading = self._session.library, views.article, views.reading
        assert library is not None

        def work() -> bool:
            with contextlib.closing(library.new_connection()) as own:
                return own.workbench.save(article.sha256, judged, Views(article, reading))

        def done(there: bool) -> None:
            if there and self._session.library is library:
                library.workbench.note_saved(article.sha256, judged)
            self._end()

        def failed(error: ReaderError) -> None:
            self._session.notice(error)
            self._end()

        self._busy = True
        self._session.jobs.run(work, done, failed)

    def _end(self) -> None:
        self._busy = False
        if self._asked:
            self._asked = False
            self.save_commitments()
        else:
            self._session.commitments_saved.emit()


def _edition() -> str:
    from reader.analysis import edition

    return edition()
