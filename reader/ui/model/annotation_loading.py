"""Loads the marks of the open article: a few at once; of many, the visible ones first."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QObject, QTimer

from reader.types import Annotation, Span
from reader.ui.background import garbage_collection
from reader.ui.model.session import Session

_SYNC_LIMIT = 500  # marks loaded without a job
_LOAD_DELAY = 20  # milliseconds; lets the page be painted first


class AnnotationLoading(QObject):
    """Fills `session.annotations`; `complete` tells whether all marks of the article are loaded."""

    def __init__(self, session: Session) -> None:
        """Start with nothing loaded."""
        super().__init__(session)
        self._session = session
        self._given: list[Annotation] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LOAD_DELAY)
        self._timer.timeout.connect(self._load_rest)
        self._job = 0
        self.complete = True

    def load(self) -> None:
        """Load the marks of the open article; raises LibraryError.

        The caller emits the signal for the marks loaded at once; this object emits it for the rest.
        """
        session = self._session
        self._timer.stop()
        session.jobs.drop(self._job)
        if session.library is None or session.views is None:
            return
        sha256 = session.views.article.sha256
        self.complete = session.library.annotations.count(sha256) <= _SYNC_LIMIT
        within = None if self.complete else self._visible_span()
        self._given = session.library.annotations.of(sha256, within)
        session.annotations = self._given
        if not self.complete:
            self._timer.start()

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
            with contextlib.closing(library.new_connection()) as connection:
                found = connection.annotations.of(sha256)
            garbage_collection.freeze()
            return found

        def done(found: list[Annotation]) -> None:
            if session.annotations is not before:  # marks changed meanwhile
                self._load_rest()
                return
            self.complete = True
            session.annotations = found
            session.annotations_changed.emit()

        garbage_collection.collect()
        self._job = session.jobs.run(work, done, session.notice)
