"""What is selected and where the caret stands, whether mouse or keyboard moved it."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.types import Span
from reader.ui.model.session import Session
from reader.ui.reading_view.caret import CaretPlace, Navigator
from reader.ui.reading_view.page import Page
from reader.ui.reading_view.words import Words

if TYPE_CHECKING:
    from reader.ui.reading_view.view import ReadingView


class Unit(IntEnum):
    """By what a selection grows: the number of clicks that choose it."""

    CHARACTER = 1
    WORD = 2
    SENTENCE = 3
    PARAGRAPH = 4


class Selection(QObject):
    """Carries the selection of the session from an anchor to the caret, by whole units.

    `anchor` is the source span that stays selected whatever is added, empty where the selection grows by characters.
    Signal: `corrected` when what was selected is another, since words are known now.
    """

    corrected = Signal()

    def __init__(self, view: ReadingView, session: Session) -> None:
        """For the caret of one view."""
        super().__init__(view)
        self._view = view
        self._session = session
        self.words = Words(self, session)
        self.words.learned.connect(self._learn)
        session.selection_changed.connect(self._follow)
        self.forget()

    def forget(self) -> None:
        """Another article was opened."""
        self.anchor = Span(0, 0)
        self.unit = Unit.CHARACTER
        self._made: Span | None = None  # what was selected here; anything else somebody else selected
        self._begun: int | None = None  # where a selection by words began while they were not known
        self._grown: int | None = None  # and to where it was carried

    @property
    def page(self) -> Page:
        """The page of the view."""
        page = self._view.page
        assert page is not None
        return page

    @property
    def here(self) -> CaretPlace:
        """Where the caret stands."""
        return self._view.caret_place()

    # Selecting

    def begin(self, place: CaretPlace, unit: Unit) -> None:
        """Put the anchor at a place, or about what stands together there, and select that."""
        self.unit = unit
        start, end = self._around(place)
        self.anchor = self._between(start, end)
        self._begun = self._guessed(place)
        self._grown = None
        self._select(start, end)

    def extend(self, place: CaretPlace) -> None:
        """Carry the selection to a place, by whole units of its kind."""
        navigator = Navigator(self.page)
        self._grown = self._guessed(place) if self._begun is None else navigator.offset(place)
        start, end = self._around(place)
        first, last = (navigator.place(offset) for offset in self.anchor)
        if _order(start) < _order(first):
            self._select(last, start)
        else:
            self._select(first, max(end, last, key=_order))

    def _guessed(self, place: CaretPlace) -> int | None:
        """The offset of a place whose word is wanted and not known."""
        wanted = self.unit is Unit.WORD and self.words.span(self.page, place) is None
        return Navigator(self.page).offset(place) if wanted else None

    def _settle(self) -> None:
        """Nothing waits for words any more."""
        self.unit, self._begun, self._grown = Unit.CHARACTER, None, None

    def move(self, place: CaretPlace, extend: bool = False) -> None:
        """Move the caret by a character, a line or the like, the selection with it or left behind."""
        self._settle()
        if extend:
            self.extend(place)
        else:
            self.begin(place, Unit.CHARACTER)

    def take(self, span: Span | None) -> None:
        """Select a source span, the caret at its end."""
        self._settle()
        self._made = span
        if span is not None:
            self.anchor = Span(span.start, span.start)
            self._view.set_caret(span.end)
        self._session.select(span)

    def stand(self, span: Span) -> None:
        """Put the caret before a source span, or behind it where it is selected."""
        self._settle()
        self.anchor = Span(span.start, span.start)
        self._view.set_caret(span.end if span == self._session.selection else span.start)

    def _select(self, anchor: CaretPlace, caret: CaretPlace) -> None:
        navigator = Navigator(self.page)
        self._view.set_caret(navigator.offset(caret), caret.clings)
        self._made = navigator.span(anchor, caret)
        self._session.select(self._made)
        self._view.viewport().update()

    def _between(self, start: CaretPlace, end: CaretPlace) -> Span:
        navigator = Navigator(self.page)
        return navigator.span(start, end) or Span(navigator.offset(start), navigator.offset(start))

    def _follow(self) -> None:
        """Where somebody else selected or let go, keys go on from there."""
        span = self._session.selection
        if span != self._made:
            self._made = span
            self.stand(span or Span(self._view.caret, self._view.caret))

    def _around(self, place: CaretPlace) -> tuple[CaretPlace, CaretPlace]:
        """First and last place of what stands together at a place."""
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

    def _learn(self) -> None:
        """Words are known now: what was selected by a guess is put right, unless it is another by now."""
        begun, grown = self._begun, self._grown
        if self._session.selection != self._made or (begun is None and grown is None):
            return
        navigator, before = Navigator(self.page), self._made
        if begun is not None:
            self.begin(navigator.place(begun), Unit.WORD)
        if grown is not None:
            self.extend(navigator.place(grown))
        if self._made != before:
            self.corrected.emit()


def _order(place: CaretPlace) -> tuple[int, int]:
    return place.block, place.position
