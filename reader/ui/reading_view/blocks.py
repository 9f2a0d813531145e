"""What a page consists of: the paragraphs of an article, or pieces of one that is too long to be laid out at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.text.views import View, Views
from reader.types import Script, Span


class Blocks:
    """The blocks of one article that is read in one way; in every script they are the same places of the source."""

    def __init__(self, views: Views) -> None:
        """Cut what is over-long; nothing else is done, and the spans of an article without are its paragraphs."""
        self.views = views
        self.spans: Sequence[Span] = views.paragraphs
        self._cut: list[int] = []  # first blocks of the paragraphs that were cut
        self._paragraphs: list[int] = []  # and the numbers of these
        self._more: list[int] = []  # blocks more than paragraphs, up to and with each of them
        if views.long:
            self._cut_long()

    def _cut_long(self) -> None:
        views, more = self.views, 0
        done = 0
        spans: list[Span] = []
        for index in views.long:
            pieces = views.pieces(index)
            spans += views.paragraphs[done:index]
            self._cut.append(len(spans))
            spans += pieces
            done = index + 1
            more += len(pieces) - 1
            self._paragraphs.append(index)
            self._more.append(more)
        if more:
            self.spans = (*spans, *views.paragraphs[done:])

    def __len__(self) -> int:
        """Number of blocks."""
        return len(self.spans)

    def paragraph_of(self, index: int) -> int:
        """Index of the paragraph that a block is, or is a piece of."""
        nth = bisect_right(self._cut, index) - 1
        if nth < 0:
            return index
        return max(self._paragraphs[nth], index - self._more[nth])

    def first_of(self, paragraph: int) -> int:
        """Index of the first block of a paragraph."""
        nth = bisect_right(self._paragraphs, paragraph - 1) - 1
        return paragraph + (self._more[nth] if nth >= 0 else 0)

    def at(self, offset: int) -> int:
        """Index of the block in which a source offset lies: behind a cut, and a newline in the line it ends."""
        if not self._cut:
            return self.views.paragraph_at(offset)
        return max(bisect_right(self.spans, (offset + 1,)) - 1, 0)

    def begins(self, index: int) -> bool:
        """Whether a paragraph begins with this block."""
        return not self._cut or self.first_of(self.paragraph_of(index)) == index

    def ends(self, index: int) -> bool:
        """Whether a paragraph ends with this block."""
        return not self._cut or index + 1 == len(self) or self.begins(index + 1)

    def view(self, index: int, script: Script) -> View:
        """The text of a block in one script."""
        return self.views.piece(self.paragraph_of(index), self.spans[index], script)
