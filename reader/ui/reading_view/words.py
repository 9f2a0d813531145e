"""Word boundaries of the page, from the analyser's child process; jieba itself would block the window."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import OrderedDict

from PySide6.QtCore import QObject, Signal

from reader.types import EntityType, Script, Span
from reader.ui.model.session import Session
from reader.ui.reading_view.caret import CaretPlace, Navigator
from reader.ui.reading_view.page import Page

_LETTER = r"[^\W\d_\u2e80-\U0003ffff]"  # not a Chinese character
_RUN = re.compile(  # one word: numbers with decimal points and thousands separators, letters joined by ’ or a point
    r"\d{1,3}(?:[,，]\d{3})+(?!\d)(?:[.．]\d+)*|\d+(?:[.．]\d+)+" + rf"|{_LETTER}+(?:['’.·]{_LETTER}+)+"
)
_CACHED = 100  # blocks; more than are visible


class WordBoundaries(QObject):
    """The words of blocks, found in the Simplified text and mapped to the source.

    Signal: `learned` when the words of a requested block are available.
    """

    learned = Signal()

    def __init__(self, parent: QObject, session: Session) -> None:
        """Connect to the analyser on first use."""
        super().__init__(parent)
        self._session = session
        self._cache: OrderedDict[str, tuple[int, ...]] = OrderedDict()
        self._connected = False

    def request(self, page: Page, block: int) -> None:
        """Request the words of a block in advance."""
        self._starts_in(page.view(block, Script.HANS).text)

    def span(self, page: Page, place: CaretPlace) -> Span | None:
        """The source span of the word at a place; None if words are not known yet.

        A person's name is one word, and so is a place name that the dictionary splits into single characters.
        """
        view = page.view(place.block, Script.HANS)
        starts = self._starts_in(view.text)
        offset = Navigator(page).offset(place)
        if not starts:
            return None
        at = view.alignment.to_view(Span(offset, offset + 1)).start
        number = bisect_right(starts, min(at, len(view.text) - 1)) - 1
        start, end = starts[number], (*starts, len(view.text))[number + 1]
        while view.text[start:end].isspace() and view.text[end : end + 1].isspace():
            end += 1
        while view.text[start:end].isspace() and view.text[start - 1 : start].isspace():
            start -= 1
        block = page.span(place.block)
        for entity in self._session.entities_at(offset):
            single = entity.type is EntityType.PER or (entity.type is EntityType.LOC and end == start + 1)
            if single and block.start <= entity.span.start and entity.span.end <= block.end:
                return entity.span
        return view.alignment.to_source(Span(start, end))

    def starts(self, page: Page, block: int) -> list[int] | None:
        """The word starts in a block's view text; None if not known yet."""
        view = page.view(block, Script.HANS)
        starts = self._starts_in(view.text)
        if starts is None:
            return None
        to_source, to_view = view.alignment.to_source, page.view(block).alignment.to_view
        sources = (to_source(Span(at, at + 1)) for at in starts)
        return sorted({to_view(source).start for source in sources})

    def _starts_in(self, text: str) -> tuple[int, ...] | None:
        """The word starts of a Simplified text; requests them if unknown."""
        if not text:
            return ()
        cached = self._cache.get(text)
        if cached is None:
            if not self._connected:
                self._connected = True
                self._session.analyser.cut.connect(self._receive)
            self._session.analyser.ask_words(text)
        return cached

    def _receive(self, text: str, starts: list[int]) -> None:
        runs = {at for found in _RUN.finditer(text) for at in range(found.start() + 1, found.end())}
        self._cache[text] = tuple(at for at in starts if at not in runs and not _inside(text, at))
        if len(self._cache) > _CACHED:
            self._cache.popitem(last=False)
        self.learned.emit()


def _inside(text: str, at: int) -> bool:
    """Whether a position is inside an accented Latin word, which a Chinese dictionary does not know."""
    pair = text[at - 1 : at + 1] if at else ""
    return not pair.isascii() and len(pair) == 2 and all(map(_latin, pair))


def _latin(character: str) -> bool:
    return bool(unicodedata.combining(character)) or (character.isalnum() and character < "⺀")
