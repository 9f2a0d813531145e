from __future__ import annotations

from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from reader.text.align import Alignment
from reader.types import Span

Lengths = list[tuple[int, int]]
UNITS = st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), max_size=12)


def cuts(lengths: Lengths) -> set[tuple[int, int]]:
    """Every boundary of units so given, those inside equal lengths too, counted from 0 on both sides."""
    found, source, view = {(0, 0)}, 0, 0
    for of_source, of_view in lengths:
        if of_source == of_view:
            found |= {(source + step, view + step) for step in range(of_source)}
        source, view = source + of_source, view + of_view
        found.add((source, view))
    return found


def all_cuts(alignment: Alignment) -> set[tuple[int, int]]:
    return cuts([(b - a, d - c) for a, b, c, d in alignment.units()])


def joined_cuts(*steps: set[tuple[int, int]]) -> set[tuple[int, int]]:
    found = steps[0]
    for step in steps[1:]:
        found = {(a, c) for a, b in found for middle, c in step if b == middle}
    return found


def sayable(found: set[tuple[int, int]]) -> bool:
    """Whether no atomic unit has equal lengths, which units cannot say."""
    return all(b - a != d - c or b - a == 1 for (a, c), (b, d) in pairwise(sorted(found)))


@st.composite
def chains(draw: st.DrawFn) -> list[Alignment]:
    """Three alignments, each from the view of the one before."""
    chain = [Alignment.of_lengths(draw(st.integers(0, 9)), draw(UNITS))]
    for _ in range(2):
        left = chain[-1].view[-1]
        lengths: Lengths = []
        while left:
            lengths.append((draw(st.integers(1, min(left, 4))), draw(st.integers(1, 4))))
            left -= lengths[-1][0]
        chain.append(Alignment.of_lengths(0, lengths))
    return chain


@st.composite
def mapped_spans(draw: st.DrawFn) -> tuple[Alignment, Span]:
    alignment = Alignment.of_lengths(draw(st.integers(0, 9)), draw(UNITS))
    ends = st.integers(alignment.source[0], alignment.source[-1])
    start, end = sorted((draw(ends), draw(ends)))
    return alignment, Span(start, end)


def test_a_million_characters_of_identity_are_one_unit():
    alignment = Alignment.identity(7, 1_000_000)
    assert (alignment.source, alignment.view) == ((7, 1_000_007), (0, 1_000_000))
    assert alignment.to_view(Span(400_007, 400_009)) == Span(400_000, 400_002)


def test_an_empty_line_has_one_boundary():
    alignment = Alignment.identity(5, 0)
    assert (alignment.source, alignment.view, list(alignment.units())) == ((5,), (0,), [])
    assert alignment.to_view(Span(2, 9)) == Span(0, 0)
    assert alignment.then(Alignment.identity(0, 0)) == alignment


def test_a_span_takes_atomic_units_whole_and_others_exactly():
    alignment = Alignment.of_lengths(10, [(2, 2), (5, 1), (1, 1), (2, 3)])
    assert list(alignment.units()) == [(10, 12, 0, 2), (12, 17, 2, 3), (17, 18, 3, 4), (18, 20, 4, 7)]
    assert alignment.to_view(Span(11, 14)) == Span(1, 3)
    assert alignment.to_view(Span(13, 14)) == Span(2, 3)
    assert alignment.to_source(Span(5, 6)) == Span(18, 20)
    assert alignment.to_source(Span(1, 2)) == Span(11, 12)


def test_a_caret_stays_a_caret_at_the_start_of_its_atomic_unit():
    alignment = Alignment.of_lengths(10, [(2, 2), (5, 1)])
    assert [alignment.to_view(Span(at, at)).start for at in range(9, 19)] == [0, 0, 1, 2, 2, 2, 2, 2, 3, 3]
    assert alignment.to_source(Span(1, 1)) == Span(11, 11)


def test_a_span_outside_is_clamped():
    alignment = Alignment.of_lengths(10, [(5, 1)])
    assert alignment.to_view(Span(0, 11)) == Span(0, 1)
    assert alignment.to_view(Span(15, 30)) == Span(1, 1)


@given(st.integers(0, 9), UNITS)
def test_units_cover_both_sides_without_gaps(start: int, lengths: Lengths):
    alignment = Alignment.of_lengths(start, lengths)
    units = list(alignment.units())
    assert all(a < b and c < d for a, b, c, d in units)
    assert all(one[1] == two[0] and one[3] == two[2] for one, two in pairwise(units))
    assert (alignment.source[0], alignment.view[0]) == (start, 0)
    assert alignment.source[-1] - start == sum(a for a, _ in lengths)
    assert alignment.view[-1] == sum(b for _, b in lengths)


@given(UNITS)
def test_units_of_equal_lengths_never_stand_side_by_side(lengths: Lengths):
    equal = [b - a == d - c for a, b, c, d in Alignment.of_lengths(0, lengths).units()]
    assert not any(one and two for one, two in pairwise(equal))


@given(st.integers(0, 9), UNITS)
def test_merging_units_keeps_every_boundary(start: int, lengths: Lengths):
    assert all_cuts(Alignment.of_lengths(start, lengths)) == cuts(lengths)


@given(mapped_spans())
def test_a_span_maps_to_the_nearest_boundaries_around_it(case: tuple[Alignment, Span]):
    alignment, span = case
    start = alignment.source[0]
    found = [(a + start, v) for a, v in all_cuts(alignment)]
    first = max(v for a, v in found if a <= span.start)
    last = min(v for a, v in found if a >= span.end)
    assert alignment.to_view(span) == Span(first, last if span.start < span.end else first)


@given(mapped_spans())
def test_the_way_back_widens_only_inside_a_unit(case: tuple[Alignment, Span]):
    alignment, span = case
    assume(span.start < span.end)
    back = alignment.to_source(alignment.to_view(span))
    assert back.start <= span.start
    assert span.end <= back.end
    assert alignment.to_view(back) == alignment.to_view(span)
    boundaries = {a + alignment.source[0] for a, _ in all_cuts(alignment)}
    assert not boundaries & (set(range(back.start + 1, span.start + 1)) | set(range(span.end, back.end)))


@given(mapped_spans(), st.integers(0, 60), st.integers(0, 60))
def test_mapping_is_monotone(case: tuple[Alignment, Span], before: int, after: int):
    alignment, span = case
    wider = Span(max(span.start - before, 0), span.end + after)
    one, two = alignment.to_view(span), alignment.to_view(wider)
    assert two.start <= one.start
    assert one.end <= two.end


@given(chains())
def test_composition_keeps_the_boundaries_both_have(chain: list[Alignment]):
    first, second, _ = chain
    found = joined_cuts(all_cuts(first), all_cuts(second))
    assume(sayable(found))
    composed = first.then(second)
    assert all_cuts(composed) == found
    assert composed.source[0] == first.source[0]


@given(chains())
def test_composition_associates(chain: list[Alignment]):
    first, second, third = chain
    steps = [all_cuts(alignment) for alignment in chain]
    assume(all(sayable(joined_cuts(*some)) for some in (steps[:2], steps[1:], steps)))
    assert first.then(second).then(third) == first.then(second.then(third))


@given(mapped_spans())
def test_identity_changes_nothing_in_a_composition(case: tuple[Alignment, Span]):
    alignment, _ = case
    assert alignment.then(Alignment.identity(0, alignment.view[-1])) == alignment


@given(st.lists(UNITS, min_size=1, max_size=4), st.integers(0, 9))
def test_joined_lines_map_as_each_alone(lines: list[Lengths], start: int):
    parts, at = [], start
    for lengths in lines:
        parts.append(Alignment.of_lengths(at, lengths))
        at = parts[-1].source[-1] + 1
    whole = Alignment.joined(parts)
    offset = 0
    for part in parts:
        line = Span(part.source[0], part.source[-1])
        assert whole.to_view(line) == Span(offset, offset + part.view[-1])
        offset += part.view[-1] + 1
    assert (whole.source[-1], whole.view[-1]) == (at - 1, offset - 1)
