from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from reader.types import Span
from reader.ui.reading_view.lanes import dots_of, lanes, stripe

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


def test_ten_thousand_marks_over_one_word_have_a_lane_each() -> None:
    placed = lanes([Span(0, 10)] * 10_000)
    assert placed == [(lane, 10_000) for lane in range(10_000)]


@given(st.integers(6, 60), st.integers(1, 200))
def test_stripes_fill_the_band_in_order_and_none_is_too_thin(height: int, count: int) -> None:
    band = QRectF(3, 7, 20, height)
    boxes = [stripe(band, lane, count) for lane in range(count)]
    assert boxes[0].top() == band.top()
    assert boxes[-1].bottom() == band.bottom()
    for box, following in pairwise(boxes):
        assert following.top() in (box.top(), box.bottom())  # adjacent, or sharing its place
    assert min(box.height() for box in boxes) >= min(3, height)
    assert all(box.top() == int(box.top()) for box in boxes)


@given(st.integers(0, 8), st.integers(0, 90), st.integers(0, 90), st.floats(0.3, 4), st.integers(-9, 900))
def test_dots_lie_in_their_box_apart_and_are_all_there_where_it_has_room(
    colour: int, wide: int, high: int, size: float, start: int
) -> None:
    box = QRectF(start, 2 * start, wide, high)
    dots = [QRectF(x, y, side, side) for x, y, side in dots_of(colour, box, size)]
    assert all(box.contains(dot) for dot in dots)
    assert not any(one.intersects(other) for one, other in combinations(dots, 2))
    all_ = [QRectF(x, y, side, side) for x, y, side in dots_of(colour, QRectF(start, 2 * start, 900, 900), size)]
    assert len(all_) == colour + 1
    assert dots == [dot for dot in all_ if box.contains(dot)]
