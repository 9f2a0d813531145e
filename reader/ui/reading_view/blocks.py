"""The blocks of a page: paragraphs, or pieces of paragraphs that are too long to lay out at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.text.views import View, Views
from reader.types import Script, Span


class Blocks:
    """The blocks of one article in one reading; every script has the same blocks of the source."""

    def __init__(self, views: Views) -> None:
        """Cut overlong paragraphs; without any, the spans are the paragraphs themselves."""
        self.views = views
        self.spans: Sequence[Span] = views.paragraphs
        self._first_pieces: list[int] = []  # first block of each paragraph that was cut
        self._long_paragraphs: list[int] = []  # indices of these paragraphs
        self._extra: list[int] = []  # blocks in excess of paragraphs, up to and including each of them
        if views.long:
            self._cut_long()

    def _cut_long(self) -> None:
        views, extra = self.views, 0
        done = 0
        spans: list[Span] = []
        for index in views.long:
            pieces = views.pieces(index)
            spans += views.paragraphs[done:index]
            self._first_pieces.append(len(spans))
            spans += pieces
            done = index + 1
            extra += len(pieces) - 1
            self._long_paragraphs.append(index)
            self._extra.append(extra)
        if extra:
            self.spans = (*spans, *views.paragraphs[done:])

    def __len__(self) -> int:
        """The number of blocks."""
        return len(self.spans)

    def paragraph_of(self, index: int) -> int:
        """The index of the paragraph that contains a block."""
        nth = bisect_right(self._first_pieces, index) - 1
        if nth < 0:
            return index
        return max(self._long_paragraphs[nth], index - self._extra[nth])

    def first_of(self, paragraph: int) -> int:
        """The index of the first block of a paragraph."""
        nth = bisect_right(self._long_paragraphs, paragraph - 1) - 1
        return paragraph + (self._extra[nth] if nth >= 0 else 0)

    def at(self, offset: int) -> int:
        """The index of the block at a source offset: at a cut the later one, at a newline the line that it ends."""
        if not self._first_pieces:
            return self.views.paragraph_at(offset)
        return max(bisect_right(self.spans, (offset + 1,)) - 1, 0)

    def begins(self, index: int) -> bool:
        """Whether this block is the first of its paragraph."""
        return not self._first_pieces or self.first_of(self.paragraph_of(index)) == index

    def ends(self, index: int) -> bool:
        """Whether this block is the last of its paragraph."""
        return not self._first_pieces or index + 1 == len(self) or self.begins(index + 1)

    def view(self, index: int, script: Script) -> View:
        """The view of a block in one script."""
        return self.views.piece(self.paragraph_of(index), self.spans[index], script)
