"""When the open article is analysed, and what becomes of what the analyser's process answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.types import Analysis, Name
from reader.ui.background.deferred import DeferredCall

if TYPE_CHECKING:
    from reader.ui.model.session import Session

_BREATH = 50  # milliseconds in which what was found is shown before it is kept
_REST = 1000  # the same of what was found in a book, and in which the page in other scripts is made ready
_MUCH = 1000  # entities; from here on a job does it
_PAUSE = 1500  # milliseconds without another change


class Analyses(QObject):
    """Starts, stops and repeats the analysis of what a session shows; the session says what was found."""

    def __init__(self, session: Session) -> None:
        """Nothing is analysed until `start`."""
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
        """Ask for the analysis of the open article; what is in sight comes first, unless something is known already."""
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
        """Start once more, after a stop or a failure."""
        if not self._session.analysing and self._session.analysis is None:
            self.start()

    def refresh_later(self) -> None:
        """Analyse again when the user pauses: findings quote characters that were corrected."""
        if self._session.analysis is not None:
            self._refreshing.start(_PAUSE)

    def reset(self) -> None:
        """Forget what was found, since the text reads differently now, and look again."""
        session = self._session
        self._deferred_save.stop()  # what was found in another reading need not be kept
        self.stop_if_busy()
        with session.replacing_findings():
            session.analysis = session.glimpse = None
        session.decisions_changed.emit()
        self.start()

    def set_names(self, names: tuple[Name, ...]) -> None:
        """Analyse again with the current known names; the old findings stay visible meanwhile."""
        self._session.names = names
        self.start()

    def stop(self) -> None:
        """Stop the analysis."""
        self._session.analyser.stop()
        self._session.analysing = False
        self._session.analysed.emit()

    def stop_if_busy(self) -> None:
        """An analysis of an article that is no longer shown is of no use; one that is there is kept."""
        self._refreshing.stop()
        self._deferred_save.now()
        if self._session.analysing:
            self._session.analyser.stop()
            self._session.analysing = False

    def _take_glimpse(self, found: Analysis) -> None:
        """Show what is known of the paragraphs in sight until the whole is."""
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
        self._deferred_save.start(_BREATH if len(found.entities) < _MUCH else _REST)

    def _save(self) -> None:
        session = self._session
        if session.views is not None and session.analysis is not None:
            session.analysis_saving.save_analysis(session.views.article, session.analysis)

    def _fail(self, sentence: str) -> None:
        if self._session.analysing:
            self._session.analysing = False
            self._session.noticed.emit(sentence)
            self._session.analysed.emit()
