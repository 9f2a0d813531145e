"""The marks of the open article out of the library: few at once, of many first those in sight."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QObject, QTimer

from reader.types import Annotation, Span
from reader.ui.background import garbage_collection
from reader.ui.model.session import Session

_AT_ONCE = 500  # marks; more would hold the page up
_AFTER = 20  # milliseconds until the others are fetched, so that the page is painted first


class AnnotationLoading(QObject):
    """Fills `session.annotations`; `complete` says whether all of the article's are there."""

    def __init__(self, session: Session) -> None:
        """Nothing is fetched yet."""
        super().__init__(session)
        self._session = session
        self._given: list[Annotation] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER)
        self._later.timeout.connect(self._load_rest)
        self._job = 0
        self.complete = True

    def load(self) -> None:
        """Reload the marks of the open article; LibraryError if the library cannot be read.

        The session tells of those in sight itself, and of the others when they come.
        """
        session = self._session
        self._later.stop()
        session.jobs.drop(self._job)
        if session.library is None or session.views is None:
            return
        sha256 = session.views.article.sha256
        self.complete = session.library.annotations.count(sha256) <= _AT_ONCE
        within = None if self.complete else self._visible_span()
        self._given = session.library.annotations.of(sha256, within)
        session.annotations = self._given
        if not self.complete:
            self._later.start()

    def _visible_span(self) -> Span:
        assert self._session.views is not None
        paragraphs = self._session.views.paragraphs
        first, last = self._session.visible_paragraphs()
        return Span(paragraphs[first].start, paragraphs[min(last, len(paragraphs) - 1)].end)

    def _load_rest(self) -> None:
        session = self._session
        if session.library is None or session.views is None:
            return
        library, sha256 = session.library, session.views.article.sha256
        before = session.annotations

        def work() -> list[Annotation]:
            with contextlib.closing(library.new_connection()) as own:
                found = own.annotations.of(sha256)
            garbage_collection.freeze()
            return found

        def done(found: list[Annotation]) -> None:
            if session.annotations is not before:  # something was marked meanwhile
                self._load_rest()
                return
            self.complete = True
            session.annotations = found
            session.annotations_changed.emit()

        garbage_collection.collect()
        self._job = session.jobs.run(work, done, session.notice)
