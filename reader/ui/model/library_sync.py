"""Opens the library, syncs the open article with it, and reloads what it holds."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer

from reader.errors import LibraryBusy, LibraryError, ReaderError
from reader.types import Analysis
from reader.ui.background import garbage_collection
from reader.ui.background.deferred import DeferredCall
from reader.ui.model.session import Session

_SYNC_LIMIT = 100_000  # code points of an article loaded before it is painted
_SYNC_DELAY = 2  # milliseconds; lets the tags be shown first
_LOAD_DELAY = 20  # milliseconds; lets a long page be painted first


class LibrarySync(QObject):
    """Opens and closes the library of a session, and shows what it holds for the open article.

    `awaits_analysis` tells whether a stored analysis of that article is being loaded.
    """

    def __init__(self, session: Session) -> None:
        """Start without a library."""
        super().__init__(session)
        self._session = session
        self.awaits_analysis = False
        self._job = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._continue)
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
                session.article_storing.expect_store()  # the user may mark before `sync` runs
            except LibraryError as error:
                self.close()
                self._failed(error)
                return
            if session.library.is_read_only:
                session.notice(schema.read_only_error(session.library.path))
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
        session.article_storing.forget()
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
        is_short = len(article.text) <= _SYNC_LIMIT
        self._later.stop()
        self.awaits_analysis = False
        session.article_storing.forget()
        try:
            # The library may have been missing or busy when the article was opened.
            session.reread(library.reading(article.sha256)._replace(normal=session.normal))
            known = library.has_analysis(article.sha256, edition())
            if not known:
                session.analyses.start()  # runs in parallel with the rest
            found = library.analysis(article.sha256, edition()) if known and is_short else None
            if is_short:
                session.article_storing.store()
            else:
                session.article_storing.expect_store()
                self._later.start(_LOAD_DELAY)
            session.annotation_loading.load()
            session.decisions = tuple(library.decisions.of(article.sha256))
            session.memo = library.memos.get(article.sha256)
        except LibraryBusy:
            session.step_runner.sync_first(self.sync)
            return
        except LibraryError as error:
            session.notice(error)
            return
        self.awaits_analysis = known and not is_short
        session.annotations_changed.emit()
        session.memo_changed.emit()
        if found is not None:
            self._show(found)
        elif not known:
            session.decisions_changed.emit()

    def _continue(self) -> None:
        """Store a long article and load its analysis, after the page is painted."""
        from reader.analysis import edition

        session, library = self._session, self._session.library
        if session.views is None or library is None:
            return
        article = session.views.article
        session.article_storing.store_in_background()
        if session.analysis is not None or session.analysing:
            self.awaits_analysis = False
            return

        def work() -> Analysis | None:
            with contextlib.closing(library.new_connection()) as connection:
                found = connection.analysis(article.sha256, edition())
            garbage_collection.freeze()
            return found

        def done(found: Analysis | None) -> None:
            if session.views is None or session.views.article is not article or session.analysis is not None:
                return
            self.awaits_analysis = False
            if found is None:  # it was deleted meanwhile
                session.analyses.retry()
            else:
                self._show(found)

        def failed(error: ReaderError) -> None:
            session.notice(error)
            if session.views is not None and session.views.article is article:
                self.awaits_analysis = False
                session.analysed.emit()

        garbage_collection.collect()
        session.jobs.drop(self._job)
        self._job = session.jobs.run(work, done, failed)

    def _show(self, found: Analysis) -> None:
        self._session.analysis = found
        self._session.analysed.emit()

    def reload(self) -> None:
        """Reload what the library holds for the open article after an external write."""
        session, library = self._session, self._session.library
        if library is None or session.views is None:
            return
        article, repair = session.views.article, session.views.reading.repair
        session.reread(session.reading_of(article))
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
                session.annotation_loading.load()
                session.memo = library.memos.get(session.views.article.sha256)
        except LibraryError as error:
            session.notice(error)
            return
        session.tags_changed.emit()
        session.annotations_changed.emit()
