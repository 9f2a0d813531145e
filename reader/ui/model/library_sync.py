"""Opens the library, syncs the open article with it, and reloads what it holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from reader.errors import LibraryBusy, LibraryError, ReaderError
from reader.types import Analysis, Annotation, Span
from reader.ui.background import garbage_collection
from reader.ui.background.deferred import DeferredCall
from reader.ui.model import library_work
from reader.ui.model.library_change import LibraryChange
from reader.ui.model.library_work import Amount
from reader.ui.model.opening import OpenArticle
from reader.ui.model.storing import ArticleStoring

if TYPE_CHECKING:
    from reader.store.library import Library

_SYNC_DELAY = 2  # milliseconds; lets the tags be shown first
_LOAD_DELAY = 20  # milliseconds; lets a long page, or one with many marks, be painted first


class LibrarySync(QObject):
    """Opens and closes the library of a session, and shows what it holds for the open article.

    `awaits_analysis` tells whether a stored analysis of that article is being loaded.
    """

    def __init__(self, session: OpenArticle, storing: ArticleStoring, loading: AnnotationLoading) -> None:
        """Start without a library."""
        super().__init__(session)
        self._session, self._storing, self._loading = session, storing, loading
        self.awaits_analysis = False
        self._job = 0
        self._later = DeferredCall(self._continue, self)
        self._deferred_sync = DeferredCall(self.sync, self)

    def open(self, path: str | Path, language: str) -> None:
        """Open the library; heavy imports, creation and migration run in a job."""
        from reader.store import schema

        session = self._session

        def prepare() -> None:
            from reader.analysis import codec, edition  # noqa: F401 — warmed here, used after `ready`
            from reader.store.library import Library
            from reader.store.safety import backups

            edition()
            backups.check_if_small(path)
            Library.open(path, session.author, language).close()
            garbage_collection.freeze()

        def ready(_: Any) -> None:
            from reader.store.library import Library
            from reader.ui.model.step_runner import BUSY_TIMEOUT

            try:
                session.library = Library.open(path, session.author, language)
                session.library.set_busy_timeout(BUSY_TIMEOUT)
                session.without_library = False
                session.tags = session.library.codebook.tags()
                session.names = session.library.names.all()
                level = session.library.settings.level()
                self._storing.expect_store()  # the user may mark before `sync` runs
            except LibraryError as error:
                self.close()
                self._failed(error)
                return
            if session.library.is_read_only:
                session.notice(schema.read_only_error(session.library.path))
            session.set_level(level)
            session.library_opened.emit()
            session.tags_changed.emit()
            self._deferred_sync.start(_SYNC_DELAY)

        session.library_path = schema.resolve(path)
        session.analyser.warm()
        session.jobs.run(prepare, ready, self._failed)
        session.warm_later()

    def _failed(self, error: ReaderError) -> None:
        self._session.notice(error)
        self._session.without_library = True
        self._session.analyses.start()

    def close(self) -> None:
        """Close the library because its file is about to be replaced."""
        session = self._session
        session.leaving.emit()
        session.stop_research()  # it also has the file open
        self._later.stop()
        self.awaits_analysis = False
        self._storing.forget()
        if session.library is not None:
            session.library.close()
        session.library, session.without_library = None, True
        session.annotations, session.decisions, session.memo = [], (), None
        session.annotations_changed.emit()
        session.decisions_changed.emit()

    def sync(self) -> None:
        """Store the open article in the library, and show what the library holds for it."""
        from reader.analysis import edition

        session, library = self._session, self._session.library
        if session.views is None or session.fields is None or library is None:
            return
        article = session.views.article
        self._later.stop()
        self.awaits_analysis = False
        self._storing.forget()
        try:
            # The library may have been missing or busy when the article was opened.
            session.reread(library.reading(article.sha256)._replace(normal=session.normal))
            known = library.has_analysis(article.sha256, edition())
            if not known:
                session.analyses.start()  # runs in parallel with the rest
            self._storing.expect_store()
            self._loading.load()
            session.decisions = tuple(library.decisions.of(article.sha256))
            session.memo = library.memos.get(article.sha256)
        except LibraryBusy:
            session.step_runner.sync_first(self.sync)
            return
        except LibraryError as error:
            session.notice(error)
            return
        self.awaits_analysis = known
        session.annotations_changed.emit()
        session.memo_changed.emit()
        if not known:
            session.decisions_changed.emit()
        if library_work.is_large(Amount(length=len(article.text))):
            self._later.start(_LOAD_DELAY)
        else:
            self._continue()

    def _continue(self) -> None:
        """Store the article and load its analysis; if it is long, after the page is painted."""
        from reader.analysis import edition

        session = self._session
        if session.views is None or session.library is None:
            return
        article = session.views.article
        self._storing.store()
        if not self.awaits_analysis:
            return

        def work(library: Library) -> Analysis | None:
            return library.analysis(article.sha256, edition())

        def done(found: Analysis | None) -> None:
            if session.views is None or session.views.article is not article:
                return
            self.awaits_analysis = False
            if found is None:  # it was deleted meanwhile
                session.analyses.retry()
            elif not session.analysing:
                session.analysis = found
                session.analysed.emit()

        def failed(error: ReaderError) -> None:
            session.notice(error)
            if session.views is not None and session.views.article is article:
                self.awaits_analysis = False
                session.analysed.emit()

        session.jobs.drop(self._job)
        self._job = library_work.run(session, Amount(length=len(article.text)), work, done, failed)

    def reload(self) -> None:
        """Reload what the library holds for the open article after an external write."""
        session, library = self._session, self._session.library
        if library is None or session.views is None:
            return
        article, repair = session.views.article, session.views.reading.repair
        session.reread(session.reading_of(article.sha256))
        try:
            session.decisions = tuple(library.decisions.of(article.sha256))
        except LibraryError as error:
            session.notice(error)
            return
        self.reload_annotations()
        session.memo_changed.emit()
        if session.views.reading.repair != repair:
            session.analyses.reset()
        else:
            session.decisions_changed.emit()

    def reload_annotations(self) -> None:
        """Reload tags, marks and memo after an external write."""
        session, library = self._session, self._session.library
        if library is None:
            return
        try:
            session.tags = library.codebook.tags()
            if session.views is not None:
                self._loading.load()
                session.memo = library.memos.get(session.views.article.sha256)
        except LibraryError as error:
            session.notice(error)
            return
        session.tags_changed.emit()
        session.annotations_changed.emit()

    def reload_all(self) -> None:
        """Reload names and marks after a merge or an import, with or without an open article."""
        session = self._session
        if session.library is None:
            return
        try:
            names = session.library.names.all()
        except LibraryError as error:
            session.notice(error)
            return
        if session.views is None:
            self.reload_annotations()
        else:
            self.reload()
        if names != session.names:
            session.analyses.set_names(names)
        session.library_changed.emit(LibraryChange.of_anything())


class AnnotationLoading(QObject):
    """Fills `session.annotations`; `complete` tells whether all marks of the article are loaded."""

    def __init__(self, session: OpenArticle) -> None:
        """Start with nothing loaded."""
        super().__init__(session)
        self._session = session
        self._deferred_load = DeferredCall(self._load_rest, self)
        self._job = 0
        self._amount = Amount()
        self.complete = True

    def load(self) -> None:
        """Load the marks of the open article; raises LibraryError.

        The caller emits the signal for the marks loaded at once; this object emits it for the rest.
        """
        session = self._session
        self._deferred_load.stop()
        session.jobs.drop(self._job)
        if session.library is None or session.views is None:
            return
        sha256 = session.views.article.sha256
        self._amount = Amount(read=session.library.annotations.count(sha256))
        self.complete = not library_work.is_large(self._amount)
        within = None if self.complete else self._visible_span()
        session.annotations = session.library.annotations.of(sha256, within)
        if not self.complete:
            self._deferred_load.start(_LOAD_DELAY)

    def _visible_span(self) -> Span:
        assert self._session.views is not None
        paragraphs = self._session.views.paragraphs
        first, last = self._session.visible_paragraphs()
        return Span(paragraphs[first].start, paragraphs[min(last, len(paragraphs) - 1)].end)

    def _load_rest(self) -> None:
        session = self._session
        if session.views is None:
            return
        sha256, before = session.views.article.sha256, session.annotations

        def done(found: list[Annotation]) -> None:
            if session.annotations is not before:  # marks changed meanwhile
                self._load_rest()
                return
            self.complete = True
            session.annotations = found
            session.annotations_changed.emit()

        self._job = library_work.run(session, self._amount, lambda library: library.annotations.of(sha256), done)
