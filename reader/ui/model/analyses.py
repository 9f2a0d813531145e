"""Decides when the open article is analysed, shows the findings and saves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.errors import LibraryError, ReaderError
from reader.text.views import Views
from reader.types import Analysis, Article, Name
from reader.ui.background.deferred import DeferredCall
from reader.ui.model import library_work
from reader.ui.model.library_change import ChangeKind, LibraryChange
from reader.ui.model.library_work import Amount

if TYPE_CHECKING:
    from reader.store.library import Library
    from reader.ui.model.opening import OpenArticle
    from reader.ui.model.storing import ArticleStoring

_SAVE_DELAY = 50  # milliseconds for showing findings before they are saved
_LARGE_SAVE_DELAY = 1000  # the same for a book, whose page is also prepared in other scripts
_LARGE = 1000  # entities
_REFRESH_DELAY = 1500  # milliseconds without another change


class Analyses(QObject):
    """Starts, stops and repeats the analysis of the session's article; the session holds the findings."""

    def __init__(self, session: OpenArticle, saving: AnalysisSaving) -> None:
        """Analyse nothing until `start`."""
        super().__init__(session)
        self._session, self._saving = session, saving
        session.analyser.glimpsed.connect(self._take_glimpse)
        session.analyser.finished.connect(self._take)
        session.analyser.failed.connect(self._fail)
        session.analyser.noticed.connect(session.noticed)
        session.analyser.progressed.connect(session.progressed)
        self._deferred_save = DeferredCall(self._save, self)
        self._refreshing = DeferredCall(self.start, self)

    def start(self) -> None:
        """Analyse the open article, the visible paragraphs first unless some analysis exists."""
        from reader.analysis.worker import excerpt

        session = self._session
        if session.views is None:
            return
        session.analysing = True
        session.progressed.emit(0, len(session.views.paragraphs))
        sight = None
        if session.analysis is None and session.fields is not None:
            sight = excerpt(session.views, *session.visible_paragraphs(), session.fields.date)
        session.analyser.analyse(session.views.article, session.views.reading, session.names, sight)

    def retry(self) -> None:
        """Start again after a stop or a failure."""
        if not self._session.analysing and self._session.analysis is None:
            self.start()

    def refresh_later(self) -> None:
        """Analyse again once the user pauses, because findings quote characters that were corrected."""
        if self._session.analysis is not None:
            self._refreshing.start(_REFRESH_DELAY)

    def reset(self) -> None:
        """Discard the analysis and start again, because the text now reads differently."""
        session = self._session
        self._deferred_save.stop()  # findings of another reading are not saved
        self.stop_if_busy()
        with session.replacing_findings():
            session.analysis = session.glimpse = None
        session.decisions_changed.emit()
        self.start()

    def set_names(self, names: tuple[Name, ...]) -> None:
        """Analyse again with the user's new names; the old findings stay visible meanwhile."""
        self._session.names = names
        self.start()

    def stop(self) -> None:
        """Stop the analysis on the user's request."""
        self._session.analyser.stop()
        self._session.analysing = False
        self._session.analysed.emit()

    def stop_if_busy(self) -> None:
        """Stop a running analysis, whose article is about to close; save a finished one."""
        self._refreshing.stop()
        self._deferred_save.now()
        if self._session.analysing:
            self._session.analyser.stop()
            self._session.analysing = False

    def _take_glimpse(self, found: Analysis) -> None:
        """Show the findings of the visible paragraphs until the full analysis arrives."""
        session = self._session
        if session.analysis is None:
            with session.replacing_findings():
                session.glimpse = found
            session.glimpsed.emit()

    def _take(self, found: Analysis) -> None:
        session = self._session
        session.analysing = False
        with session.replacing_findings():
            session.analysis, session.glimpse = found, None
        session.analysed.emit()
        self._deferred_save.start(_SAVE_DELAY if len(found.entities) < _LARGE else _LARGE_SAVE_DELAY)

    def _save(self) -> None:
        session = self._session
        if session.views is not None and session.analysis is not None:
            self._saving.save_analysis(session.views.article, session.analysis)

    def _fail(self, error: ReaderError | str) -> None:
        if self._session.analysing:
            self._session.analysing = False
            self._session.noticed.emit(error)
            self._session.analysed.emit()


class AnalysisSaving(QObject):
    """Saves analyses and commitment rows, then emits the session's `commitments_saved`.

    Commitment rows are written by one job at a time; requests made meanwhile are served together when it ends.
    """

    def __init__(self, session: OpenArticle, storing: ArticleStoring) -> None:
        """Save what this session shows."""
        super().__init__(session)
        self._session, self._storing = session, storing
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
        from reader.analysis import edition

        session, number = self._session, edition()
        if self._library() is None:
            return

        def work(library: Library) -> bool:
            return library.save_analysis(article.sha256, number, analysis)

        def done(has_article: bool) -> None:
            if has_article:
                session.library_changed.emit(LibraryChange.of(ChangeKind.FINDINGS, articles=(article.sha256,)))

        try:
            self._storing.ensure_stored()
        except LibraryError as error:
            session.notice(error)
        else:
            library_work.run(session, Amount(commitments=len(analysis.commitments)), work, done)
        if session.analysis is analysis:
            self.save_commitments()

    def save_commitments(self) -> None:
        """Update the library's commitment rows of the open article."""
        session, library = self._session, self._library()
        if library is None or session.views is None:
            return
        if self._busy:
            self._save_again = True
            return
        views, reviewed = session.views, session.balanced_commitments
        article, reading = views.article, views.reading

        def work(own: Library) -> bool:
            # Views are not thread-safe.
            return own.workbench.save(
                article.sha256, reviewed, views if own is library else Views(article, reading, views)
            )

        def done(has_article: bool) -> None:
            if has_article and session.library is library:
                library.workbench.note_saved(article.sha256, reviewed)
            self._end()

        def failed(error: ReaderError) -> None:
            session.notice(error)
            self._end()

        self._busy = True
        try:
            self._storing.ensure_stored()
            changed = 0 if library.workbench.can_update(article.sha256) else len(reviewed)
        except LibraryError as error:
            failed(error)
        else:
            library_work.run(session, Amount(commitments=changed), work, done, failed)

    def _end(self) -> None:
        self._busy = False
        if self._save_again:
            self._save_again = False
            self.save_commitments()
        else:
            self._session.commitments_saved.emit()
