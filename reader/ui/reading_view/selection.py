"""The selection and the caret, moved by mouse or keyboard."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QObject, Signal

from reader.types import Span
from reader.ui.model.session import Session
from reader.ui.reading_view.caret import CaretPlace, Navigator
from reader.ui.reading_view.page import Page
from reader.ui.reading_view.view import ReadingView
from reader.ui.reading_view.words import WordBoundaries


class Unit(IntEnum):
    """The unit of a selection; its value is the number of clicks."""

    CHARACTER = 1
    WORD = 2
    SENTENCE = 3
    PARAGRAPH = 4


class Selection(QObject):
    """Extends the session's selection from an anchor to the caret, by whole units.

    `anchor` is the source span that always stays selected, empty if the selection grows by characters.
    Signal: `corrected` when newly known words changed the selection.
    """

    corrected = Signal()

    def __init__(self, view: ReadingView, session: Session) -> None:
        """Control the selection and caret of one view."""
        super().__init__(view)
        self._view = view
        self._session = session
        self.words = WordBoundaries(self, session)
        self.words.learned.connect(self._apply_words)
        session.selection_changed.connect(self._sync)
        self.forget()

    def forget(self) -> None:
        """Reset for another article."""
        self.anchor = Span(0, 0)
        self.unit = Unit.CHARACTER
        self._own: Span | None = None  # the last selection made here, to recognise selections made elsewhere
        self._pending_start: int | None = None  # start of a word selection whose words are unknown
        self._pending_end: int | None = None  # and its end

    @property
    def page(self) -> Page:
        """The view's page."""
        page = self._view.page
        assert page is not None
        return page

    @property
    def here(self) -> CaretPlace:
        """The caret's place."""
        return self._view.caret_place()

    # Selection

    def begin(self, place: CaretPlace, unit: Unit) -> None:
        """Start a selection with the unit at a place."""
        self.unit = unit
        start, end = self._unit_at(place)
        self.anchor = self._between(start, end)
        self._pending_start = self._unknown_word(place)
        self._pending_end = None
        self._select(start, end)

    def extend(self, place: CaretPlace) -> None:
        """Extend the selection to a place, by whole units."""
        navigator = Navigator(self.page)
        self._pending_end = self._unknown_word(place) if self._pending_start is None else navigator.offset(place)
        start, end = self._unit_at(place)
        first, last = (navigator.place(offset) for offset in self.anchor)
        if _order(start) < _order(first):
            self._select(last, start)
        else:
            self._select(first, max(end, last, key=_order))

    def _unknown_word(self, place: CaretPlace) -> int | None:
        """The offset of a place if its word is needed but unknown."""
        wanted = self.unit is Unit.WORD and self.words.span(self.page, place) is None
        return Navigator(self.page).offset(place) if wanted else None

    def _drop_pending(self) -> None:
        """Stop waiting for words."""
        self.unit, self._pending_start, self._pending_end = Unit.CHARACTER, None, None

    def move(self, place: CaretPlace, extend: bool = False) -> None:
        """Move the caret to a place, extending or dropping the selection."""
        self._drop_pending()
        if extend:
            self.extend(place)
        else:
            self.begin(place, Unit.CHARACTER)

    def select(self, span: Span | None) -> None:
        """Select a source span, with the caret at its end."""
        self._drop_pending()
        self._own = span
        if span is not None:
            self.anchor = Span(span.start, span.start)
            self._view.set_caret(span.end)
        self._session.select(span)

    def place_caret(self, span: Span) -> None:
        """Put the caret before a source span, or after it if it is selected."""
        self._drop_pending()
        self.anchor = Span(span.start, span.start)
        self._view.set_caret(span.end if span == self._session.selection else span.start)

    def _select(self, anchor: CaretPlace, caret: CaretPlace) -> None:
        navigator = Navigator(self.page)
        self._view.set_caret(navigator.offset(caret), caret.at_line_end)
        self._own = navigator.span(anchor, caret)
        self._session.select(self._own)
        self._view.viewport().update()

    def _between(self, start: CaretPlace, end: CaretPlace) -> Span:
        navigator = Navigator(self.page)
        return navigator.span(start, end) or Span(navigator.offset(start), navigator.offset(start))

    def _sync(self) -> None:
        """Move the caret to a selection made elsewhere."""
        span = self._session.selection
        if span != self._own:
            self._own = span
            self.place_caret(span or Span(self._view.caret, self._view.caret))

    def _unit_at(self, place: CaretPlace) -> tuple[CaretPlace, CaretPlace]:
        """The first and last place of the unit at a place."""
        navigator = Navigator(self.page)
        match self.unit:
            case Unit.CHARACTER:
                return place, place
            case Unit.SENTENCE:
                return navigator.sentence(place)
            case Unit.PARAGRAPH:
                return navigator.paragraph(place)
        word = self.words.span(self.page, place)
        if word is None:
            return navigator.clause(place)
        view = self.page.view(place.block).alignment.to_view(word)
        start, end = navigator.snapped(place.block, view.start, False), navigator.snapped(place.block, view.end, True)
        return start, end

    def _apply_words(self) -> None:
        """Correct a provisional selection now that its words are known, unless it has changed."""
        pending_start, pending_end = self._pending_start, self._pending_end
        if self._session.selection != self._own or (pending_start is None and pending_end is None):
            return
        navigator, before = Navigator(self.page), self._own
        if pending_start is not None:
            self.begin(navigator.place(pending_start), Unit.WORD)
        if pending_end is not None:
            self.extend(navigator.place(pending_end))
        if self._own != before:
            self.corrected.emit()


def _order(place: CaretPlace) -> tuple[int, int]:
    return place.block, place.position
