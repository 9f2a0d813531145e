"""The blocks of a page and their heights, compared with slow models."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.load import from_text
from reader.text.views import LONG, Views
from reader.types import Script, Span
from reader.ui.reading_view.blocks import Blocks
from reader.ui.reading_view.heights import Heights

_LONG = "𠮷祥村在信息中心用U盤😀。" * (LONG // 10)
_LINES = ["雲嶺縣", "", _LONG, _LONG + "林若谷", "短。"]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(_LINES), min_size=1, max_size=8))
def test_blocks_cover_the_source_and_know_their_paragraphs(lines: list[str]) -> None:
    views = Views(from_text("\n".join([*lines, "尾。"])))
    blocks = Blocks(views)
    expected = [(piece, number) for number in range(len(views.paragraphs)) for piece in views.pieces(number)]
    assert list(blocks.spans) == [piece for piece, _ in expected]
    for index, (piece, number) in enumerate(expected):
        assert blocks.paragraph_of(index) == number
        assert blocks.begins(index) == (piece.start == views.paragraphs[number].start)
        assert blocks.ends(index) == (piece.end == views.paragraphs[number].end)
        assert {blocks.at(offset) for offset in range(piece.start, max(piece.end, piece.start + 1))} == {index}
        if blocks.ends(index):
            assert blocks.at(piece.end) == index  # the newline
        for script in (Script.ORIGINAL, Script.TWP):
            assert blocks.view(index, script) == views.piece(number, piece, script)
    for number in range(len(views.paragraphs)):
        assert blocks.paragraph_of(blocks.first_of(number)) == number
        assert blocks.begins(blocks.first_of(number))


def spans(count: int) -> list[Span]:
    """Lines of many lengths, some of them blank."""
    ends = list(accumulate((number * 37 % 200 for number in range(count)), lambda end, size: end + size + 1))
    return [Span(end - number * 37 % 200, end) for number, end in enumerate(ends)]


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 900), st.data())
def test_heights_add_up_whatever_is_learnt(count: int, data: st.DataObject) -> None:
    heights = Heights(spans(count), per_line=20, line=34.0, gap=10)
    for _ in range(data.draw(st.integers(0, 12))):
        index = data.draw(st.integers(0, count - 1))
        heights.learn(index, data.draw(st.floats(0.5, 900)))
        assert heights.first_unknown(index) != index
    again = heights.as_estimates()
    model = [heights[index] for index in range(count)]  # opens every chunk
    tops = list(accumulate(model, initial=0.0))
    assert abs(heights.total - tops[-1]) < 0.01
    index = data.draw(st.integers(0, count - 1))
    assert abs(heights.top(index) - tops[index]) < 0.01
    found, below = heights.at(tops[index] + model[index] / 2)
    assert found == index
    assert abs(below - model[index] / 2) < 0.001
    assert heights.at(-5) == (0, -5)
    assert heights.at(heights.total + 7)[0] == count - 1
    assert [again[each] for each in range(count)] == model
    assert again.first_unknown(0) == 0


def test_a_height_that_is_learnt_changes_no_other_chunk() -> None:
    heights = Heights(spans(50_000), per_line=20, line=34.0, gap=10)
    heights.learn(40_000, 500.0)
    looked_into = [number for number, chunk in enumerate(heights._chunks) if chunk is not None]
    assert looked_into == [40_000 // 256]
    estimate = heights.total
    total = sum(heights[index] for index in range(50_000))
    assert abs(total - estimate) < 0.05 * total
