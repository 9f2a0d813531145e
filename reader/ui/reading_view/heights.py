"""Heights and positions of the blocks of a page, estimated until they are laid out.

Blocks are kept in chunks. An unopened chunk is a single estimate, and correcting a height touches one chunk, so
creating a page and scrolling in it take no longer for a book than for an article.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from reader.types import Span

_CHUNK = 256  # blocks


class Heights:
    """Block heights in pixels, and their sums."""

    def __init__(self, spans: Sequence[Span], per_line: int, line: float, gap: float) -> None:
        """Estimate from code points per line, line height, and the gap below each block."""
        self._spans, self._per_line, self._line, self._gap = spans, per_line, line, gap
        self._size = len(spans)
        self._chunks: list[array[float] | None] = [None] * -(-self._size // _CHUNK)
        self._sums = [self._estimate_chunk(number) for number in range(len(self._chunks))]
        self._known = bytearray(self._size)
        self._chunk_tops: list[float] | None = None
        self._block_tops: tuple[int, list[float]] = (-1, [])  # last chunk used, and the tops of its blocks
        if len(self._chunks) == 1:
            self._chunk_at(0)

    def as_estimates(self) -> Heights:
        """A copy of these heights as estimates, for the same blocks in another script."""
        other = Heights((), self._per_line, self._line, self._gap)
        other._spans, other._size = self._spans, self._size
        other._chunks = [chunk and chunk[:] for chunk in self._chunks]
        other._sums = self._sums[:]
        other._known = bytearray(self._size)
        return other

    def estimate_from(self, other: Heights) -> None:
        """Replace estimates by the heights of the same blocks in another script."""
        if self.first_unknown(0) < 0:
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
        self._chunk_tops, self._block_tops = None, (-1, [])

    def _estimate_chunk(self, number: int) -> float:
        first, last = number * _CHUNK, min((number + 1) * _CHUNK, self._size)
        characters = self._spans[last - 1].end - self._spans[first].start
        return (characters / self._per_line + (last - first) / 2) * self._line + (last - first) * self._gap

    def _estimate(self, span: Span) -> float:
        characters = span.end - span.start
        if not characters:
            return self._line / 2
        return -(-(characters + 2) // self._per_line) * self._line + self._gap

    def _chunk_at(self, number: int) -> array[float]:
        chunk = self._chunks[number]
        if chunk is None:
            first = number * _CHUNK
            chunk = array("d", map(self._estimate, self._spans[first : first + _CHUNK]))
            self._chunks[number] = chunk
            self._sums[number] = sum(chunk)
            self._chunk_tops, self._block_tops = None, (-1, [])
        return chunk

    def _tops(self) -> list[float]:
        if self._chunk_tops is None:
            self._chunk_tops = list(accumulate(self._sums, initial=0.0))
        return self._chunk_tops

    def __getitem__(self, index: int) -> float:
        """The height of a block."""
        return self._chunk_at(index // _CHUNK)[index % _CHUNK]

    def learn(self, index: int, height: float) -> None:
        """Record the real height of a block."""
        number = index // _CHUNK
        chunk = self._chunk_at(number)
        self._known[index] = 1
        if chunk[index % _CHUNK] != height:
            chunk[index % _CHUNK] = height
            self._sums[number] = sum(chunk)
            self._chunk_tops, self._block_tops = None, (-1, [])

    def first_unknown(self, start: int) -> int:
        """The first block from `start` on with an estimated height, or -1."""
        return self._known.find(0, start)

    def top(self, index: int) -> float:
        """The top of a block, from the top of the first; ``top(number of blocks)`` is the total height."""
        number, within = divmod(index, _CHUNK)
        if not within:
            return self._tops()[number]
        chunk = self._chunk_at(number)
        return self._tops()[number] + sum(chunk[:within])

    @property
    def total(self) -> float:
        """The total height."""
        return self._tops()[-1]

    def at(self, y: float) -> tuple[int, float]:
        """The block at `y`, clamped to the first and last, and the distance from its top."""
        while True:
            number = min(max(bisect_right(self._tops(), y) - 1, 0), len(self._chunks) - 1)
            if self._chunks[number] is not None:
                break
            self._chunk_at(number)  # its real height may be smaller than the estimate
        below = y - self._tops()[number]
        if self._block_tops[0] != number:
            self._block_tops = number, list(accumulate(self._chunk_at(number), initial=0.0))
        tops = self._block_tops[1]
        within = min(max(bisect_right(tops, below) - 1, 0), len(tops) - 2)
        return number * _CHUNK + within, below - tops[within]
