"""The hits of a search in the open article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.types import Span


class Hits(list[Span]):
    """Source spans, in order and without overlaps; `active` is the current one.

    They arrive from the paragraph at `expect` to the end, then from the beginning. While `stale`, they are those of the
    search before.
    """

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.active: Span | None = None
        self.stale = False
        self._start = 0  # source offset
        self._before = 0  # the number of hits before it

    def expect(self, start: int) -> None:
        """Prepare for the hits of a new search from a source offset; those of the previous one stay until then."""
        self._start, self.stale = start, True

    def drop_stale(self, *, keep_active: bool) -> None:
        """Drop the hits of the previous search, if they are still there."""
        if self.stale:
            active = self.active if keep_active else None
            self.clear()
            self.active = active

    def clear(self) -> None:
        """Drop all hits and the active one."""
        super().clear()
        self.active, self.stale, self._before = None, False, 0

    def add(self, spans: Sequence[Span]) -> None:
        """Add hits in the order in which the search finds them."""
        if spans and spans[0].start < self._start:
            self[self._before : self._before] = spans
            self._before += len(spans)
        else:
            self += spans

    def has_reached(self, offset: int) -> bool:
        """Whether the search has found a hit at or after a source offset behind its start."""
        return len(self) > self._before and self._start <= offset <= self[-1].start

    def first_from(self, offset: int) -> int:
        """The index of the first hit that starts at or after a source offset; ``len`` if there is none."""
        return bisect_left(self, (offset,))

    def number(self, hit: Span) -> int | None:
        """The number of a hit, from 1; None if the span is not a hit."""
        index = self.first_from(hit.start)
        return index + 1 if index < len(self) and self[index] == hit else None

    def overlapping(self, span: Span) -> Sequence[tuple[Span, bool]]:
        """The hits that overlap a source span, in order, each with whether it is active."""
        first, last = self.first_from(span.start), self.first_from(span.end)
        if first and self[first - 1].end > span.start:
            first -= 1
        return [(hit, hit == self.active) for hit in self[first:last]]
