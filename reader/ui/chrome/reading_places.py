"""Remembers where each article was read last, and returns there when it is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.background.deferred import DeferredCall

if TYPE_CHECKING:
    from reader.ui.model.session import Session
    from reader.ui.reading_view.view import ReadingView
    from reader.ui.settings import Settings

_KEPT = 500  # articles


class ReadingPlaces(QObject):
    """Follows the page. A place is a source offset and its height in the window; the start of an article is none."""

    def __init__(self, session: Session, settings: Settings, view: ReadingView) -> None:
        """Begin with the places in the settings."""
        super().__init__(view)
        self._session, self._settings, self._view = session, settings, view
        self._places = dict(settings.places)  # by hash of the article, the latest last
        self._deferred_note = DeferredCall(self._note, self)
        session.opened.connect(self._return)
        view.moved.connect(self._deferred_note.start)

    def save(self) -> None:
        """Write the places to the settings."""
        self._deferred_note.now()
        self._settings.places = dict(list(self._places.items())[-_KEPT:])

    def _return(self) -> None:
        """Go to the place in the article just opened."""
        views = self._session.views
        place = self._places.get(views.article.sha256) if views is not None else None
        if views is not None and place is not None and place[0] < len(views.article.text):
            self._view.set_caret(place[0])
            self._view.hold(*place)

    def _note(self) -> None:
        views = self._session.views
        if views is None:
            return
        place = (self._view.overlay or self._view).pinned
        self._places.pop(views.article.sha256, None)
        if place is not None:
            self._places[views.article.sha256] = place
