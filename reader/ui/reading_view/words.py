"""Where the words of the page begin, as the analyser's process tells; jieba itself would hold the window up."""

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

_LETTER = r"[^\W\d_\u2e80-\U0003ffff]"  # of no Chinese script
_RUN = re.compile(  # whose signs are inside one word: numbers with point and groups of three, letters with ’ or a point
    r"\d{1,3}(?:[,，]\d{3})+(?!\d)(?:[.．]\d+)*|\d+(?:[.．]\d+)+" + rf"|{_LETTER}+(?:['’.·]{_LETTER}+)+"
)
_KEPT = 100  # blocks whose words are known; more than are in sight


class Words(QObject):
    """Words of the blocks of a page. They are found in the Simplified text and lie in the source.

    Signal: `learned` when the words of a block that was asked about are there.
    """

    learned = Signal()

    def __init__(self, parent: QObject, session: Session) -> None:
        """Nothing is asked before somebody wants to know."""
        super().__init__(parent)
        self._session = session
        self._known: OrderedDict[str, tuple[int, ...]] = OrderedDict()
        self._listening = False

    def ask(self, page: Page, block: int) -> None:
        """Learn the words of a block, of which somebody will want to know."""
        self._of(page.view(block, Script.HANS).text)

    def span(self, page: Page, place: CaretPlace) -> Span | None:
        """The source of the word with the character at a place; None where words are not known yet.

        The name of a person is one word, and so is that of a place of which the dictionary has only single characters.
        """
        view = page.view(place.block, Script.HANS)
        starts = self._of(view.text)
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
            one = entity.type is EntityType.PER or (entity.type is EntityType.LOC and end == start + 1)
            if one and block.start <= entity.span.start and entity.span.end <= block.end:
                return entity.span
        return view.alignment.to_source(Span(start, end))

    def starts(self, page: Page, block: int) -> list[int] | None:
        """Where words begin in a block's text as the page shows it; None where that is not known yet."""
        view = page.view(block, Script.HANS)
        starts = self._of(view.text)
        if starts is None:
            return None
        to_source, to_view = view.alignment.to_source, page.view(block).alignment.to_view
        sources = (to_source(Span(at, at + 1)) for at in starts)
        return sorted({to_view(source).start for source in sources})

    def _of(self, text: str) -> tuple[int, ...] | None:
        """Where the words of a Simplified text begin; where that is not known, it is asked for."""
        if not text:
            return ()
        known = self._known.get(text)
        if known is None:
            if not self._listening:
                self._listening = True
                self._session.analyser.cut.connect(self._take)
            self._session.analyser.ask_words(text)
        return known

    def _take(self, text: str, starts: list[int]) -> None:
        runs = {at for found in _RUN.finditer(text) for at in range(found.start() + 1, found.end())}
        self._known[text] = tuple(at for at in starts if at not in runs and not _inside(text, at))
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self.learned.emit()


def _inside(text: str, at: int) -> bool:
    """Whether a place is inside a Latin word with accents, where a dictionary of Chinese knows no better."""
    pair = text[at - 1 : at + 1] if at else ""
    return not pair.isascii() and len(pair) == 2 and all(map(_latin, pair))


def _latin(character: str) -> bool:
    return bool(unicodedata.combining(character)) or (character.isalnum() and character < "⺀")
