"""Alignment: maps the code points of a view to those of the source."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import Literal, NamedTuple, overload

from reader.types import Span

Row = tuple[int, ...]
_DENSE = 16  # offsets per span, up to which a table of all offsets is faster than one search per span


class Mode(Enum):
    """How to round a span whose ends are not both cuts."""

    STRICT = "strict"  # fail: the result is None
    CONTRACT = "contract"  # to the whole units inside it, perhaps none
    EXPAND = "expand"  # to all units it touches


Rounding = Literal[Mode.CONTRACT, Mode.EXPAND]


class Alignment(NamedTuple):
    """A monotone map between a stretch of the source and a whole view: the places where both may be cut.

    `source` and `view` hold the boundaries of k units, k + 1 of each: unit i is ``source[i]:source[i + 1]`` of the
    source and ``view[i]:view[i + 1]`` of the view, neither empty. If ``exact[i]``, both have the same length and may be
    cut between any two code points; any other unit is atomic. The form is canonical: exact units are never adjacent,
    and a unit of one code point on both sides is exact. An empty stretch has one boundary and no unit.

    Spans outside the stretch are clamped to it. An empty span stays empty; inside an atomic unit it moves to the start
    of the unit.
    """

    source: Row
    view: Row
    exact: tuple[bool, ...]

    @classmethod
    def identity(cls, start: int, length: int) -> "Alignment":
        """`length` unchanged code points of the source from `start`."""
        if length == 0:
            return cls((start,), (0,), ())
        return cls((start, start + length), (0, length), (True,))

    @classmethod
    def of_lengths(cls, start: int, lengths: Iterable[tuple[int, int]]) -> "Alignment":
        """Units given by their lengths on both sides, the first beginning at `start`; equal lengths are exact."""
        return _written(start, ((one, other, one == other) for one, other in lengths))

    @classmethod
    def joined(cls, parts: Sequence["Alignment"], between: int = 0) -> "Alignment":
        """Join alignments of consecutive stretches, with `between` unchanged code points from each to the next.

        Each stretch of the source begins `between` code points after the previous one.
        """
        return _written(parts[0].source[0], _chained(parts, between))

    def units(self) -> Iterator[tuple[int, int, int, int]]:
        """Each unit as ``source_start, source_end, view_start, view_end``, in order, covering both sides."""
        return zip(self.source, self.source[1:], self.view, self.view[1:], strict=False)

    @overload
    def to_view(self, span: Span, mode: Rounding = Mode.EXPAND) -> Span: ...
    @overload
    def to_view(self, span: Span, mode: Mode) -> Span | None: ...
    def to_view(self, span: Span, mode: Mode = Mode.EXPAND) -> Span | None:
        """The span of the view that shows the source's `span`, in whole units; None only if `mode` is strict."""
        return _carried(self.source, self.view, self.exact, span, mode)

    @overload
    def to_source(self, span: Span, mode: Rounding = Mode.EXPAND) -> Span: ...
    @overload
    def to_source(self, span: Span, mode: Mode) -> Span | None: ...
    def to_source(self, span: Span, mode: Mode = Mode.EXPAND) -> Span | None:
        """The span of the source behind the view's `span`, in whole units; None only if `mode` is strict."""
        return _carried(self.view, self.source, self.exact, span, mode)

    def to_view_all(self, spans: Sequence[Span]) -> list[Span]:
        """`to_view` of each span, expanded; several times faster for many spans."""
        return _by_table(self.source, self.view, self.exact, spans) or [self.to_view(span) for span in spans]

    def to_source_all(self, spans: Sequence[Span]) -> list[Span]:
        """`to_source` of each span, expanded; several times faster for many spans."""
        return _by_table(self.view, self.source, self.exact, spans) or [self.to_source(span) for span in spans]

    def within(self, stretch: Span) -> "Alignment":
        """The part over a stretch of the source whose ends are both cuts; its view begins at 0."""
        return _written(stretch.start, _clipped(self, stretch))

    def then(self, other: "Alignment") -> "Alignment":
        """Compose with `other`, whose source is this one's view, from 0 to its end.

        Both texts may be cut where a cut of one meets a cut of the other. As a composition of relations it is
        associative: ``a.then(b).then(c) == a.then(b.then(c))``.
        """
        if other.exact == (True,):
            return self
        if self.exact == (True,):
            start = self.source[0]
            return other._replace(source=tuple(start + at for at in other.source)) if start else other
        return _written(self.source[0], _composed(self, other))


def _written(start: int, units: Iterable[tuple[int, int, bool]]) -> Alignment:
    """The canonical alignment of units, each given by its two lengths and whether it is exact."""
    source, view, exact = [start], [0], [False]
    for of_source, of_view, alike in units:
        if alike or of_source == of_view == 1:
            if exact[-1]:
                source[-1] += of_source
                view[-1] += of_view
                continue
            exact.append(True)
        else:
            exact.append(False)
        source.append(source[-1] + of_source)
        view.append(view[-1] + of_view)
    return Alignment(tuple(source), tuple(view), tuple(exact[1:]))


def _chained(parts: Iterable[Alignment], between: int) -> Iterator[tuple[int, int, bool]]:
    first = True
    for part in parts:
        if between and not first:
            yield between, between, True
        first = False
        if part.exact == (True,):
            yield part.view[1], part.view[1], True
            continue
        for (a, b, c, d), exact in zip(part.units(), part.exact, strict=True):
            yield b - a, d - c, exact


def _clipped(alignment: Alignment, stretch: Span) -> Iterator[tuple[int, int, bool]]:
    source, view, exact = alignment
    for unit in range(bisect_right(source, stretch.start) - 1, bisect_left(source, stretch.end)):
        length = min(source[unit + 1], stretch.end) - max(source[unit], stretch.start)
        yield length, length if exact[unit] else view[unit + 1] - view[unit], exact[unit]


def _composed(one: Alignment, other: Alignment) -> Iterator[tuple[int, int, bool]]:
    """The units between the shared cuts."""
    at, end = 0, other.source[-1]
    while at < end:
        unit, beyond = bisect_right(one.view, at) - 1, bisect_right(other.source, at) - 1
        exact = one.exact[unit] and other.exact[beyond]
        if exact:
            cut = min(one.view[unit + 1], other.source[beyond + 1])
            yield cut - at, cut - at, True
        else:
            cut = _shared_cut(one, other, at + 1)
            behind, before = one.to_source(Span(at, cut)), other.to_view(Span(at, cut))
            yield behind.end - behind.start, before.end - before.start, False
        at = cut


def _shared_cut(one: Alignment, other: Alignment, at: int) -> int:
    """The first shared cut at or after `at`, an offset in the view of `one` and the source of `other`."""
    while True:
        cut = _next_cut(other.source, other.exact, _next_cut(one.view, one.exact, at))
        if cut == at:
            return cut
        at = cut


def _next_cut(row: Row, exact: tuple[bool, ...], at: int) -> int:
    unit = bisect_left(row, at)
    return at if exact[unit - 1] else row[unit]


def _carried(here: Row, there: Row, exact: tuple[bool, ...], span: Span, mode: Mode) -> Span | None:
    start, end = span
    if start < here[0] or end > here[-1]:
        if mode is Mode.STRICT:
            return None
        start, end = min(max(start, here[0]), here[-1]), min(max(end, here[0]), here[-1])
    first = _floor(here, there, exact, start)
    if mode is Mode.EXPAND:
        return Span(first, _ceiling(here, there, exact, end) if start < end else first)
    after = _ceiling(here, there, exact, start)
    last = _floor(here, there, exact, end)
    if mode is Mode.STRICT:
        return Span(first, last) if first == after and last == _ceiling(here, there, exact, end) else None
    return Span(after, last) if after <= last else Span(first, first)


def _floor(here: Row, there: Row, exact: tuple[bool, ...], at: int) -> int:
    """The last cut at or before `at`, on the other side."""
    unit = bisect_right(here, at) - 1
    beyond = at - here[unit]
    return there[unit] + beyond if beyond and exact[unit] else there[unit]


def _ceiling(here: Row, there: Row, exact: tuple[bool, ...], at: int) -> int:
    """The first cut at or after `at`, on the other side."""
    unit = bisect_left(here, at)
    short = here[unit] - at
    return there[unit] - short if short and exact[unit - 1] else there[unit]


def _by_table(here: Row, there: Row, exact: tuple[bool, ...], spans: Sequence[Span]) -> list[Span]:
    """Map the spans by a table of all offsets, expanded; empty if there are too few or one needs clamping."""
    if here[-1] > _DENSE * len(spans):
        return []
    starts, ends = _table(here, there, exact)
    new = tuple.__new__  # what `Span(…)` calls
    try:
        return [new(Span, (starts[a], ends[b] if a < b else starts[a])) for a, b in spans]
    except IndexError:
        return []


def _table(here: Row, there: Row, exact: tuple[bool, ...]) -> tuple[list[int], list[int]]:
    """For each offset from 0, its image as the start and as the end of a span; before the stretch, the first cut."""
    starts = [there[0]] * here[0]
    ends = [there[0]] * (here[0] + 1)
    for unit, alike in enumerate(exact):
        if alike:
            starts += range(there[unit], there[unit + 1])
            ends += range(there[unit] + 1, there[unit + 1] + 1)
        else:
            length = here[unit + 1] - here[unit]
            starts += [there[unit]] * length
            ends += [there[unit + 1]] * length
    starts.append(there[-1])
    return starts, ends
