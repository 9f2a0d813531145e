"""Decides when the open article is analysed, and handles the results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.errors import ReaderError
from reader.types import Analysis, Name
from reader.ui.background.deferred import DeferredCall

if TYPE_CHECKING:
    from reader.ui.model.session import Session

_SAVE_DELAY = 50  # milliseconds for showing findings before they are saved
_LARGE_SAVE_DELAY = 1000  # the same for a book, whose page is also prepared in other scripts
_LARGE = 1000  # entities
_REFRESH_DELAY = 1500  # milliseconds without another change


class Analyses(QObject):
    """Starts, stops and repeats the analysis of the session's article; the session holds the findings."""

    def __init__(self, session: Session) -> None:
        """Analyse nothing until `start`."""
        super().__init__(session)
        self._session = session
        session.analyser.glimpsed.connect(self._take_glimpse)
        session.analyser.finished.connect(self._take)
        session.analyser.failed.connect(self._fail)
        session.analyser.noticed.connect(session.noticed)
        session.analyser.progressed.connect(session.progressed)
        self._deferred_save = DeferredCall(self._save, self)
        self._refreshing = QTimer(self)
        self._refreshing.setSingleShot(True)
        self._refreshing.timeout.connect(self.start)

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
            session.analysis_saving.save_analysis(session.views.article, session.analysis)

    def _fail(self, error: ReaderError | str) -> None:
        if self._session.analysing:
            self._session.analysing = False
            self._session.noticed.emit(error)
            self._session.analysed.emit()
