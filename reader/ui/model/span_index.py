"""Which of the many things found in a text touch a stretch of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter, itemgetter

from reader.types import Entity, Span

_end = attrgetter("span.end")


class SpanIndex:
    """Where spans lie, to be found by a stretch of the source: quickly made of thousands."""

    def __init__(self, spans: list[Span]) -> None:
        """Spans are known by their numbers in the list; they need not be in order, but nearly always are."""
        self._order: Sequence[int] = range(len(spans))
        self._starts = list(map(itemgetter(0), spans))
        if self._starts != sorted(self._starts):
            self._order = sorted(self._order, key=self._starts.__getitem__)
            spans = [spans[number] for number in self._order]
            self._starts.sort()
        self._spans = spans
        self._reach = list(map(itemgetter(1), spans))  # how far all up to each one go
        if self._reach != sorted(self._reach):  # else that is done in a tenth of the time
            self._reach = list(accumulate(self._reach, max))

    def on(self, stretch: Span) -> list[int]:
        """The numbers of those that touch a stretch."""
        first = bisect_right(self._reach, stretch.start)
        last = bisect_left(self._starts, stretch.end)
        return sorted([self._order[at] for at in range(first, last) if self._spans[at].end > stretch.start])


def touching(found: Sequence[Entity], stretch: Span) -> Sequence[Entity]:
    """Those that touch a stretch, of what an analysis found: each begins and ends no earlier than the one before it.

    Nothing is made of the others, of which a book has tens of thousands.
    """
    first = last = bisect_right(found, stretch.start, key=_end)
    while last < len(found) and found[last].span.start < stretch.end:
        last += 1
    return found[first:last]
