from hypothesis import given
from hypothesis import strategies as st

from reader.types import Span
from reader.ui.reading_view.paint import lanes

spans = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1])), max_size=25
).map(sorted)


def overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


@given(spans)
def test_overlapping_spans_share_the_height_and_never_a_lane(spans: list[Span]) -> None:
    placed = lanes(spans)
    assert len(placed) == len(spans)
    for i, (lane, count) in enumerate(placed):
        assert 0 <= lane < count
        for j in range(i):
            if overlap(spans[i], spans[j]):
                assert placed[j][0] != lane
                assert placed[j][1] == count


@given(spans)
def test_what_touches_nothing_has_the_whole_height(spans: list[Span]) -> None:
    for span, place in zip(spans, lanes(spans), strict=True):
        if not any(overlap(span, other) for other in spans if other is not span):
            assert place == (0, 1)
