from __future__ import annotations

import tracemalloc
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.align import Alignment, Mode
from reader.types import Span

Lengths = list[tuple[int, int]]
Cuts = set[tuple[int, int]]
UNITS = st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), max_size=12)


def cuts(alignment: Alignment) -> Cuts:
    """Every pair of offsets at which both texts may be cut: the whole of what an alignment says."""
    found = {(alignment.source[0], alignment.view[0])}
    for (a, b, c, d), exact in zip(alignment.units(), alignment.exact, strict=True):
        if exact:
            found |= {(a + step, c + step) for step in range(b - a)}
        found.add((b, d))
    return found


def given_cuts(start: int, lengths: Lengths) -> Cuts:
    """The cuts of units so given, equal lengths being exact."""
    found, source, view = {(start, 0)}, start, 0
    for of_source, of_view in lengths:
        if of_source == of_view:
            found |= {(source + step, view + step) for step in range(of_source)}
        source, view = source + of_source, view + of_view
        found.add((source, view))
    return found


def related(one: Cuts, other: Cuts) -> Cuts:
    """The composition of two relations."""
    return {(a, c) for a, b in one for middle, c in other if b == middle}


@st.composite
def after(draw: st.DrawFn, length: int) -> Alignment:
    """An alignment of a source of that length."""
    lengths: Lengths = []
    while length:
        lengths.append((draw(st.integers(1, min(length, 4))), draw(st.integers(1, 4))))
        length -= lengths[-1][0]
    return Alignment.of_lengths(0, lengths)


@st.composite
def chains(draw: st.DrawFn, count: int = 3) -> list[Alignment]:
    """Alignments, each from the view of the one before."""
    chain = [Alignment.of_lengths(draw(st.integers(0, 9)), draw(UNITS))]
    while len(chain) < count:
        chain.append(draw(after(chain[-1].view[-1])))
    return chain


@st.composite
def alignments(draw: st.DrawFn) -> Alignment:
    """Any alignment: one that came out of a composition, so with atomic units of equal lengths too."""
    first, second = draw(chains(2))
    return first.then(second)


@st.composite
def mapped_spans(draw: st.DrawFn) -> tuple[Alignment, Span]:
    alignment = draw(alignments())
    ends = st.integers(alignment.source[0], alignment.source[-1])
    start, end = sorted((draw(ends), draw(ends)))
    return alignment, Span(start, end)


# 𠮷(jí), a newline, 個 and 字節: the gloss goes in the reading view, and 字節 becomes 位元組 in the next.
GLOSSED = Alignment.of_lengths(10, [(5, 1), (1, 1), (1, 1), (2, 2)])
PHRASED = Alignment.of_lengths(0, [(1, 1), (1, 1), (1, 1), (2, 3)])


def test_a_million_characters_of_identity_are_one_unit():
    tracemalloc.start()
    alignment = Alignment.identity(7, 1_000_000)
    composed = alignment.then(Alignment.identity(0, 1_000_000))
    whole = Alignment.joined([composed, Alignment.identity(1_000_008, 1_000_000)], between=1)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (whole.source, whole.view, whole.exact) == ((7, 2_000_008), (0, 2_000_001), (True,))
    assert whole.to_view(Span(400_007, 400_009)) == Span(400_000, 400_002)
    assert peak < 10_000  # bytes: nothing was made for each character


def test_an_empty_line_has_one_boundary():
    alignment = Alignment.identity(5, 0)
    assert (alignment.source, alignment.view, list(alignment.units())) == ((5,), (0,), [])
    assert alignment.to_view(Span(2, 9)) == alignment.to_view(Span(2, 9), Mode.CONTRACT) == Span(0, 0)
    assert alignment.to_view(Span(5, 5), Mode.STRICT) == Span(0, 0)
    assert alignment.to_view(Span(2, 9), Mode.STRICT) is None
    assert alignment.then(Alignment.identity(0, 0)) == alignment


def test_a_span_takes_atomic_units_whole_and_others_exactly():
    alignment = Alignment.of_lengths(10, [(2, 2), (5, 1), (1, 1), (2, 3)])
    assert list(alignment.units()) == [(10, 12, 0, 2), (12, 17, 2, 3), (17, 18, 3, 4), (18, 20, 4, 7)]
    assert alignment.to_view(Span(11, 14)) == Span(1, 3)
    assert alignment.to_view(Span(13, 14)) == Span(2, 3)
    assert alignment.to_source(Span(5, 6)) == Span(18, 20)
    assert alignment.to_source(Span(1, 2)) == Span(11, 12)


@pytest.mark.parametrize(
    ("span", "strict", "contracted", "expanded"),
    [
        (Span(10, 16), Span(0, 2), Span(0, 2), Span(0, 2)),  # 𠮷(jí) and the newline
        (Span(11, 17), None, Span(1, 3), Span(0, 3)),  # from inside the gloss
        (Span(11, 18), None, Span(1, 3), Span(0, 6)),  # and into 字節
        (Span(12, 14), None, Span(0, 0), Span(0, 1)),  # inside the gloss: no whole unit
        (Span(14, 18), None, Span(1, 3), Span(0, 6)),
        (Span(18, 18), None, Span(3, 3), Span(3, 3)),  # a caret in 字節
        (Span(17, 17), Span(3, 3), Span(3, 3), Span(3, 3)),
        (Span(0, 99), None, Span(0, 6), Span(0, 6)),
    ],
)
def test_a_span_is_kept_strictly_contracted_or_expanded(span: Span, strict: Span | None, contracted: Span, expanded):
    alignment = GLOSSED.then(PHRASED)
    assert alignment.to_view(span, Mode.STRICT) == strict
    assert alignment.to_view(span, Mode.CONTRACT) == contracted
    assert alignment.to_view(span, Mode.EXPAND) == alignment.to_view(span) == expanded


def test_contracting_to_a_cut_leaves_a_caret_there():
    alignment = Alignment.of_lengths(0, [(3, 1), (3, 1)])
    assert alignment.to_view(Span(1, 5), Mode.CONTRACT) == Span(1, 1)
    assert alignment.to_source(Span(0, 1), Mode.STRICT) == Span(0, 3)


def test_a_caret_stays_a_caret_at_the_start_of_its_atomic_unit():
    alignment = Alignment.of_lengths(10, [(2, 2), (5, 1)])
    assert [alignment.to_view(Span(at, at)).start for at in range(9, 19)] == [0, 0, 1, 2, 2, 2, 2, 2, 3, 3]
    assert alignment.to_source(Span(1, 1)) == Span(11, 11)


def test_a_span_outside_is_clamped():
    alignment = Alignment.of_lengths(10, [(5, 1)])
    assert alignment.to_view(Span(0, 11)) == Span(0, 1)
    assert alignment.to_view(Span(15, 30)) == Span(1, 1)


def test_a_unit_of_equal_lengths_may_be_atomic():
    closed = Alignment.of_lengths(0, [(2, 1), (1, 1)])  # 字 節 loses its space,
    phrase = Alignment.of_lengths(0, [(2, 3)])  # then becomes 位元組
    composed = closed.then(phrase)
    assert (list(composed.units()), composed.exact) == ([(0, 3, 0, 3)], (False,))
    assert composed.to_view(Span(1, 2)) == Span(0, 3)
    assert composed != Alignment.identity(0, 3)


@given(alignments())
def test_units_cover_both_sides_without_gaps(alignment: Alignment):
    units = list(alignment.units())
    assert all(a < b and c < d for a, b, c, d in units)
    assert all(one[1] == two[0] and one[3] == two[2] for one, two in pairwise(units))
    assert len(units) == len(alignment.exact) == len(alignment.view) - 1
    assert alignment.view[0] == 0


@given(alignments())
def test_there_is_one_way_to_write_the_same_cuts(alignment: Alignment):
    assert not any(one and two for one, two in pairwise(alignment.exact))
    for (a, b, c, d), exact in zip(alignment.units(), alignment.exact, strict=True):
        assert exact == (b - a == d - c == 1) or b - a > 1 or d - c > 1
        assert not exact or b - a == d - c


@given(st.integers(0, 9), UNITS)
def test_lengths_give_their_cuts(start: int, lengths: Lengths):
    assert cuts(Alignment.of_lengths(start, lengths)) == given_cuts(start, lengths)


@given(mapped_spans())
def test_a_span_maps_to_the_nearest_cuts(case: tuple[Alignment, Span]):
    alignment, span = case
    found = cuts(alignment)
    before = max(v for a, v in found if a <= span.start)
    after = min(v for a, v in found if a >= span.start)
    last = max(v for a, v in found if a <= span.end)
    beyond = min(v for a, v in found if a >= span.end)
    assert alignment.to_view(span) == Span(before, beyond if span.start < span.end else before)
    assert alignment.to_view(span, Mode.CONTRACT) == (Span(after, last) if after <= last else Span(before, before))
    kept = Span(before, beyond) if before == after and last == beyond else None
    assert alignment.to_view(span, Mode.STRICT) == kept


@given(mapped_spans())
def test_both_directions_are_one_relation(case: tuple[Alignment, Span]):
    alignment, span = case
    start = alignment.source[0]
    turned = Alignment(alignment.view, tuple(at - start for at in alignment.source), alignment.exact)
    for mode in Mode:
        there = turned.to_source(Span(span.start - start, span.end - start), mode)
        assert there == alignment.to_view(span, mode)


@given(mapped_spans())
def test_the_way_back_widens_only_inside_a_unit(case: tuple[Alignment, Span]):
    alignment, span = case
    there = alignment.to_view(span)
    back = alignment.to_source(there)
    if span.start < span.end:
        assert back.start <= span.start
        assert span.end <= back.end
        assert alignment.to_view(back) == there
    boundaries = {a for a, _ in cuts(alignment)}
    assert not boundaries & (set(range(back.start + 1, span.start + 1)) | set(range(span.end, back.end)))
    kept = alignment.to_view(span, Mode.STRICT)
    assert kept is None or alignment.to_source(kept, Mode.STRICT) == span


@given(mapped_spans())
def test_the_way_back_of_what_lies_inside_stays_inside(case: tuple[Alignment, Span]):
    alignment, span = case
    there = alignment.to_view(span, Mode.CONTRACT)
    if there.start < there.end:
        back = alignment.to_source(there, Mode.STRICT)
        assert back is not None
        assert span.start <= back.start < back.end <= span.end
    expanded = alignment.to_view(span)
    assert expanded.start <= there.start <= there.end <= expanded.end


@given(mapped_spans(), st.integers(0, 60), st.integers(0, 60))
def test_mapping_is_monotone(case: tuple[Alignment, Span], before: int, after: int):
    alignment, span = case
    wider = Span(max(span.start - before, 0), span.end + after)
    for mode in (Mode.EXPAND, Mode.CONTRACT):
        one, two = alignment.to_view(span, mode), alignment.to_view(wider, mode)
        assert one.start == one.end or (two.start <= one.start and one.end <= two.end)
        moved = alignment.to_view(Span(span.start + after, span.end + after), mode)
        assert one.start <= moved.start
        assert one.end <= moved.end


@given(chains())
def test_composition_keeps_the_cuts_both_have(chain: list[Alignment]):
    first, second, third = chain
    assert cuts(first.then(second)) == related(cuts(first), cuts(second))
    assert cuts(first.then(second).then(third)) == related(related(cuts(first), cuts(second)), cuts(third))


@given(chains())
def test_composition_associates(chain: list[Alignment]):
    first, second, third = chain
    assert first.then(second).then(third) == first.then(second.then(third))


@given(alignments())
def test_identity_changes_nothing_in_a_composition(alignment: Alignment):
    start, length = alignment.source[0], alignment.source[-1] - alignment.source[0]
    moved = alignment._replace(source=tuple(at - start for at in alignment.source))
    assert alignment.then(Alignment.identity(0, alignment.view[-1])) == alignment
    assert Alignment.identity(start, length).then(moved) == alignment


@given(chains(2), st.data())
def test_a_composition_maps_at_least_as_its_steps(chain: list[Alignment], data: st.DataObject):
    first, second = chain
    start, end = sorted(data.draw(st.integers(first.source[0], first.source[-1])) for _ in range(2))
    composed, steps = first.then(second).to_view(Span(start, end)), second.to_view(first.to_view(Span(start, end)))
    assert start == end or (composed.start <= steps.start and steps.end <= composed.end)


@given(st.lists(alignments(), min_size=1, max_size=4), st.integers(0, 9), st.integers(0, 2))
def test_joined_stretches_map_as_each_alone(parts: list[Alignment], start: int, between: int):
    placed, at = [], start
    for part in parts:
        placed.append(part._replace(source=tuple(offset - part.source[0] + at for offset in part.source)))
        at = placed[-1].source[-1] + between
    whole = Alignment.joined(placed, between)
    expected, offset = set(), 0
    for part in placed:
        expected |= {(a, offset + v) for a, v in cuts(part)}
        last = (part.source[-1], offset + part.view[-1])
        if part is not placed[-1]:
            expected |= {(last[0] + step, last[1] + step) for step in range(between + 1)}
        offset = last[1] + between
    assert cuts(whole) == expected


@given(alignments(), st.sets(st.integers(0, 40), max_size=4))
def test_stretches_between_cuts_join_to_the_whole(alignment: Alignment, chosen: set[int]):
    ends = sorted(source for source, _ in cuts(alignment))
    some = [at for number, at in enumerate(ends) if number in chosen or number in (0, len(ends) - 1)]
    parts = [alignment.within(Span(a, b)) for a, b in pairwise(some)]
    assert all((part.source[0], part.source[-1]) == ends for part, ends in zip(parts, pairwise(some), strict=True))
    assert not parts or Alignment.joined(parts) == alignment


@given(alignments(), st.lists(st.tuples(st.integers(0, 70), st.integers(0, 9)), max_size=30))
def test_many_spans_map_as_each_alone(alignment: Alignment, drawn: list[tuple[int, int]]):
    spans = [Span(start, start + length) for start, length in drawn]
    inside = [span for span in spans if span.end <= min(alignment.source[-1], alignment.view[-1])]
    for some in (spans, inside, inside * 9):
        assert alignment.to_view_all(some) == [alignment.to_view(span) for span in some]
        assert alignment.to_source_all(some) == [alignment.to_source(span) for span in some]
        assert all(type(span) is Span for span in alignment.to_view_all(some))
