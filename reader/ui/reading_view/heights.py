"""How high the blocks of a page are and where each begins: estimates, until somebody knows better.

Blocks are kept in chunks. A chunk that nobody looked into yet is one estimate, and correcting a height touches one
chunk, so that neither making a page nor scrolling in it takes longer for a book than for an article.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from reader.types import Span

_CHUNK = 256  # blocks


class Heights:
    """Heights in pixels by block, and their sums."""

    def __init__(self, spans: Sequence[Span], per_line: int, line: float, gap: float) -> None:
        """Estimate by the characters of each block: so many on a line, lines so high, a gap below the last."""
        self._spans, self._per_line, self._line, self._gap = spans, per_line, line, gap
        self._size = len(spans)
        self._chunks: list[array[float] | None] = [None] * -(-self._size // _CHUNK)
        self._sums = [self._guess(number) for number in range(len(self._chunks))]
        self._known = bytearray(self._size)
        self._above: list[float] | None = None
        self._within: tuple[int, list[float]] = (-1, [])  # of the chunk that was last looked into: tops of its blocks
        if len(self._chunks) == 1:
            self._chunk(0)

    def again(self) -> Heights:
        """The same heights as mere estimates, for the same blocks in another script."""
        other = Heights((), self._per_line, self._line, self._gap)
        other._spans, other._size = self._spans, self._size
        other._chunks = [chunk and chunk[:] for chunk in self._chunks]
        other._sums = self._sums[:]
        other._known = bytearray(self._size)
        return other

    def guess_by(self, other: Heights) -> None:
        """Estimate what is not known here by the heights of the same blocks in another script."""
        if self.unknown(0) < 0:
            return
        for number, theirs in enumerate(other._chunks):
            if theirs is not None:
                chunk, mine, first = theirs[:], self._chunks[number], number * _CHUNK
                known = self._known[first : first + _CHUNK]
                at = known.find(1) if mine is not None else -1
                while mine is not None and at >= 0:
                    chunk[at] = mine[at]
                    at = known.find(1, at + 1)
                self._chunks[number], self._sums[number] = chunk, sum(chunk)
        self._above, self._within = None, (-1, [])

    def _guess(self, number: int) -> float:
        first, last = number * _CHUNK, min((number + 1) * _CHUNK, self._size)
        characters = self._spans[last - 1].end - self._spans[first].start
        return (characters / self._per_line + (last - first) / 2) * self._line + (last - first) * self._gap

    def _estimate(self, span: Span) -> float:
        characters = span.end - span.start
        if not characters:
            return self._line / 2
        return -(-(characters + 2) // self._per_line) * self._line + self._gap

    def _chunk(self, number: int) -> array[float]:
        chunk = self._chunks[number]
        if chunk is None:
            first = number * _CHUNK
            chunk = array("d", map(self._estimate, self._spans[first : first + _CHUNK]))
            self._chunks[number] = chunk
            self._sums[number] = sum(chunk)
            self._above, self._within = None, (-1, [])
        return chunk

    def _tops(self) -> list[float]:
        if self._above is None:
            self._above = list(accumulate(self._sums, initial=0.0))
        return self._above

    def __getitem__(self, index: int) -> float:
        """The height of a block."""
        return self._chunk(index // _CHUNK)[index % _CHUNK]

    def learn(self, index: int, height: float) -> None:
        """A block is that high."""
        number = index // _CHUNK
        chunk = self._chunk(number)
        self._known[index] = 1
        if chunk[index % _CHUNK] != height:
            chunk[index % _CHUNK] = height
            self._sums[number] = sum(chunk)
            self._above, self._within = None, (-1, [])

    def unknown(self, start: int) -> int:
        """The first block from `start` on whose height is an estimate, -1 where there is none."""
        return self._known.find(0, start)

    def top(self, index: int) -> float:
        """Where a block begins below the first one; ``top(number of blocks)`` is the height of all."""
        number, within = divmod(index, _CHUNK)
        if not within:
            return self._tops()[number]
        chunk = self._chunk(number)
        return self._tops()[number] + sum(chunk[:within])

    @property
    def total(self) -> float:
        """The height of all blocks."""
        return self._tops()[-1]

    def at(self, y: float) -> tuple[int, float]:
        """The block at a height, and how far below its top that is; above the first and below the last are theirs."""
        while True:
            number = min(max(bisect_right(self._tops(), y) - 1, 0), len(self._chunks) - 1)
            if self._chunks[number] is not None:
                break
            self._chunk(number)  # which may be less high than it was thought to be
        below = y - self._tops()[number]
        if self._within[0] != number:
            self._within = number, list(accumulate(self._chunk(number), initial=0.0))
        tops = self._within[1]
        within = min(max(bisect_right(tops, below) - 1, 0), len(tops) - 2)
        return number * _CHUNK + within, below - tops[within]
