"""Alignment: how the code points of a view stand to the code points of the source."""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.types import Span


class Alignment(NamedTuple):
    """A monotone map between a stretch of the source and the whole of a view.

    `source` and `view` hold the boundaries of k units, k + 1 of each: unit i is ``source[i]:source[i + 1]``
    of the source and ``view[i]:view[i + 1]`` of the view, neither of them empty. A unit of equal lengths maps
    code point by code point; any other is atomic, and a span that touches it takes it whole. Units of equal
    lengths never stand side by side: they are one. An empty stretch has one boundary and no unit.

    Spans outside the stretch are clamped to it. An empty span stays empty: inside an atomic unit such a caret
    goes to the start of the unit.
    """

    source: tuple[int, ...]
    view: tuple[int, ...]

    @classmethod
    def identity(cls, start: int, length: int) -> "Alignment":
        """`length` code points of the source from `start` on, seen unchanged."""
        if length == 0:
            return cls((start,), (0,))
        return cls((start, start + length), (0, length))

    @classmethod
    def of_lengths(cls, start: int, lengths: Iterable[tuple[int, int]]) -> "Alignment":
        """Units given by their length on either side, the first beginning at `start` in the source."""
        source, view = [start], [0]
        exact = False
        for of_source, of_view in lengths:
            grows = of_source == of_view
            if grows and exact:
                source[-1] += of_source
                view[-1] += of_view
            else:
                source.append(source[-1] + of_source)
                view.append(view[-1] + of_view)
            exact = grows
        return cls(tuple(source), tuple(view))

    @classmethod
    def joined(cls, parts: Sequence["Alignment"]) -> "Alignment":
        """Alignments of consecutive lines as one, with a newline between each and the next on both sides."""
        lengths: list[tuple[int, int]] = []
        for number, part in enumerate(parts):
            if number:
                lengths.append((1, 1))
            lengths.extend((b - a, d - c) for a, b, c, d in part.units())
        return cls.of_lengths(parts[0].source[0], lengths)

    def units(self) -> Iterator[tuple[int, int, int, int]]:
        """Each unit as ``source_start, source_end, view_start, view_end``, in order, covering both sides."""
        return zip(self.source, self.source[1:], self.view, self.view[1:], strict=False)

    def to_view(self, span: Span) -> Span:
        """The smallest span of the view, in whole units, that shows all of the source's `span`."""
        return _carry(self.source, self.view, span)

    def to_source(self, span: Span) -> Span:
        """The smallest span of the source, in whole units, that lies behind all of the view's `span`."""
        return _carry(self.view, self.source, span)

    def then(self, other: "Alignment") -> "Alignment":
        """This alignment followed by `other`, whose source is this one's view, from 0 to its end.

        Only boundaries that both have remain. Should an atomic unit come out with equal lengths, it can only
        be read code point by code point.
        """
        if len(other.source) <= 2 and other.source == other.view:
            return self
        cuts = [at for at in _merged(self.view, other.source) if _divides(self.view, self.source, at)]
        cuts = [at for at in cuts if _divides(other.source, other.view, at)]
        ends = [(_start(self.view, self.source, at), _start(other.source, other.view, at)) for at in cuts]
        lengths = [(c - a, d - b) for (a, b), (c, d) in itertools.pairwise(ends)]
        return Alignment.of_lengths(self.source[0], lengths)


def _carry(here: tuple[int, ...], there: tuple[int, ...], span: Span) -> Span:
    first = min(max(span.start, here[0]), here[-1])
    last = min(max(span.end, here[0]), here[-1])
    start = _start(here, there, first)
    return Span(start, _end(here, there, last) if first < last else start)


def _start(here: tuple[int, ...], there: tuple[int, ...], at: int) -> int:
    """The boundary at or before `at`, on the other side; exact inside a unit of equal lengths."""
    unit = bisect_right(here, at) - 1
    if at > here[unit] and here[unit + 1] - here[unit] == there[unit + 1] - there[unit]:
        return there[unit] + at - here[unit]
    return there[unit]


def _end(here: tuple[int, ...], there: tuple[int, ...], at: int) -> int:
    """The boundary at or after `at`, on the other side; exact inside a unit of equal lengths."""
    unit = bisect_left(here, at)
    if at < here[unit] and here[unit] - here[unit - 1] == there[unit] - there[unit - 1]:
        return there[unit] - (here[unit] - at)
    return there[unit]


def _divides(here: tuple[int, ...], there: tuple[int, ...], at: int) -> bool:
    """Whether `at` is a boundary: between units, or between code points of a unit of equal lengths."""
    unit = bisect_right(here, at) - 1
    return at == here[unit] or here[unit + 1] - here[unit] == there[unit + 1] - there[unit]


def _merged(one: Sequence[int], other: Sequence[int]) -> list[int]:
    return sorted({*one, *other})
