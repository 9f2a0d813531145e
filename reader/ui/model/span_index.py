"""Finds which of many spans touch a stretch of text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter, itemgetter

from reader.types import Entity, Span

_end = attrgetter("span.end")


class SpanIndex:
    """An index of spans, built quickly even for thousands."""

    def __init__(self, spans: list[Span]) -> None:
        """Spans are identified by list index; they may be unordered, but rarely are."""
        self._order: Sequence[int] = range(len(spans))
        self._starts = list(map(itemgetter(0), spans))
        if self._starts != sorted(self._starts):
            self._order = sorted(self._order, key=self._starts.__getitem__)
            spans = [spans[number] for number in self._order]
            self._starts.sort()
        self._spans = spans
        self._reach = list(map(itemgetter(1), spans))  # the furthest end so far
        if self._reach != sorted(self._reach):  # rarely needed, and checking takes a tenth of the time
            self._reach = list(accumulate(self._reach, max))

    def on(self, stretch: Span) -> list[int]:
        """The indices of the spans that touch a stretch."""
        first = bisect_right(self._reach, stretch.start)
        last = bisect_left(self._starts, stretch.end)
        return sorted([self._order[at] for at in range(first, last) if self._spans[at].end > stretch.start])


def touching(found: Sequence[Entity], stretch: Span) -> Sequence[Entity]:
    """The entities of an analysis that touch a stretch.

    Neither their starts nor their ends may decrease. Needs no index, for tens of thousands of entities in a book.
    """
    first = last = bisect_right(found, stretch.start, key=_end)
    while last < len(found) and found[last].span.start < stretch.end:
        last += 1
    return found[first:last]
