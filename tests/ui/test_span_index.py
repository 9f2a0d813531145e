"""What of many things touches a stretch is found, whatever way it is looked for."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.review import Level
from reader.types import Analysis, Decision, Entity, EntityType, Fields, Span, Status
from reader.ui.model.reviewed import ReviewedFindings, SpanIndex, touching

NOW = datetime.datetime(2031, 2, 3, tzinfo=datetime.UTC)
spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 30))


@given(st.lists(spans), spans)
def test_what_touches_a_stretch_is_found_wherever_it_begins(lying: list[Span], stretch: Span) -> None:
    """In the order of the list, which need not be that of the text."""
    expected = [number for number, span in enumerate(lying) if span.start < stretch.end and stretch.start < span.end]
    assert SpanIndex(lying).on(stretch) == expected
    assert SpanIndex(sorted(lying)).on(stretch) == [
        number for number, span in enumerate(sorted(lying)) if span.start < stretch.end and stretch.start < span.end
    ]


def named(span: Span) -> Entity:
    return Entity(EntityType.ORG, span, "")


class Looked(Sequence[Entity]):
    """Counts how many of its members are looked at."""

    def __init__(self, entities: list[Entity]) -> None:
        self.entities, self.times = entities, 0

    def __len__(self) -> int:
        return len(self.entities)

    def __getitem__(self, at: Any) -> Any:
        found = self.entities[at]
        self.times += len(found) if isinstance(at, slice) else 1
        return found


@given(st.lists(st.integers(1, 9), min_size=2), spans)
def test_what_was_found_in_order_needs_no_index(lengths: list[int], stretch: Span) -> None:
    """With room between some of them and none between others; two may also stand for one unit of the text."""
    at = list(itertools.accumulate(lengths))
    found = [named(Span(start, end)) for start, end in itertools.pairwise(at)][::2]
    for entities in (found, [each for each in found for _ in range(2)]):
        expected = [each for each in entities if each.span.start < stretch.end and stretch.start < each.span.end]
        looked = Looked(entities)
        assert list(touching(looked, stretch)) == expected
        assert looked.times <= 2 * (len(expected) + len(entities).bit_length())


@given(st.lists(spans, min_size=1), spans)
def test_what_a_person_put_elsewhere_is_found_there(lying: list[Span], stretch: Span) -> None:
    """A decision may lie over what was found beside it; of names over one place the innermost comes first."""
    found = [named(Span(90 + 9 * number, 95 + 9 * number)) for number in range(len(lying))]
    analysis = Analysis(Fields(None, None, None, None, None, (), ()), tuple(found), ())
    decisions = tuple(
        Decision(str(number), "", each.span, Status.EDITED, named(span), "", NOW)
        for number, (each, span) in enumerate(zip(found, lying, strict=True))
    )
    reviewed = ReviewedFindings.of(analysis, decisions, Level.BALANCED, None)
    touched = [span for span in sorted(lying) if span.start < stretch.end and stretch.start < span.end]
    assert [each.span for each in reviewed.entities_in(stretch)] == touched
    over = [each.span for each in reviewed.entities_at(stretch.start)]
    assert sorted(over) == [span for span in sorted(lying) if span.start <= stretch.start < span.end]
    assert [end - start for start, end in over] == sorted(end - start for start, end in over)
    as_found = ReviewedFindings.of(analysis, (), Level.BALANCED, reviewed)
    assert [each.span for each in as_found.entities_in(Span(90, 95))] == [Span(90, 95)]
