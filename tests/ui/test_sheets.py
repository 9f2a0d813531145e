"""Pagination: all lines in order, none cut, none alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from reader.text.align import Alignment
from reader.text.views import View
from reader.ui.printing.pdf_text import DrawnGlyphs, with_unicode_tables
from reader.ui.printing.sheets import BlockSlice, PrintBlock, paginate
from reader.ui.reading_view.block_marks import Marks
from reader.ui.reading_view.layout import ParagraphKind, ParagraphLayout, Typography

TYPE = Typography(("Noto Serif CJK TC", "serif"), size=15, line=27, measure=150, indent=False)
HEIGHT = 27.0 * 9


def block(lines: int, kind: ParagraphKind = ParagraphKind.BODY, keep_height: float = 0.0) -> PrintBlock:
    text = "" if kind is ParagraphKind.BLANK else "雲" * (10 * lines - 1)
    if kind is ParagraphKind.TITLE:
        text = "雲"
    layout = ParagraphLayout(View(text, Alignment.identity(0, len(text))), kind, TYPE)
    return PrintBlock(layout, Marks(), keep_height=keep_height)


def foot(slice_: BlockSlice) -> float:
    return slice_.top + (slice_.last - slice_.first) * slice_.block.layout.pitch


KINDS = st.one_of(
    st.tuples(st.integers(1, 30), st.just(ParagraphKind.BODY)),
    st.just((1, ParagraphKind.TITLE)),
    st.just((1, ParagraphKind.BLANK)),
    st.tuples(st.integers(1, 4), st.just(ParagraphKind.INNER)),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(KINDS, max_size=14))
def test_every_line_stands_on_one_sheet_and_none_is_alone(qtbot: QtBot, kinds: list[tuple[int, ParagraphKind]]) -> None:
    blocks = [block(*each)._replace(key=key) for key, each in enumerate(kinds)]
    sheets = list(paginate(blocks, HEIGHT))
    assert all(sheets)
    slices = [slice_ for sheet in sheets for slice_ in sheet]
    lines = [(slice_.block.key, line) for slice_ in slices for line in range(slice_.first, slice_.last)]
    whole = [(each.key, line) for each in blocks for line in range(len(each.layout.lines))]
    blank = {each.key for each in blocks if each.layout.kind is ParagraphKind.BLANK}
    assert [place for place in lines if place[0] not in blank] == [place for place in whole if place[0] not in blank]
    for sheet in sheets:
        assert all(foot(one) <= other.top + 0.01 for one, other in pairwise(sheet))
        assert foot(sheet[-1]) <= HEIGHT + 0.01
    for sheet, after in pairwise(sheets):
        cut = sheet[-1]
        if cut.last < len(cut.block.layout.lines):
            assert cut.last - cut.first >= 2
            assert after[0].last - after[0].first >= 2
        if cut.block.layout.kind is ParagraphKind.TITLE:
            assert after[0].block.layout.kind is ParagraphKind.TITLE  # titles only, with no text to keep


def test_what_belongs_together_goes_to_the_next_sheet(qtbot: QtBot) -> None:
    entry = [block(1, ParagraphKind.INNER, keep_height=27.0), block(1, ParagraphKind.INNER)]
    sheets = list(paginate([block(8, ParagraphKind.INNER), *entry], HEIGHT))
    assert [len(sheet) for sheet in sheets] == [1, 2]
    sheets = list(paginate([block(7, ParagraphKind.INNER), *entry], HEIGHT))
    assert [len(sheet) for sheet in sheets] == [3]


def test_what_is_higher_than_a_sheet_is_broken_all_the_same(qtbot: QtBot) -> None:
    sheets = list(paginate([block(30, keep_height=9999.0)], HEIGHT))
    assert [sheet[0].last - sheet[0].first for sheet in sheets] == [9, 9, 9, 3]
    assert [len(sheet) for sheet in paginate([block(1), block(1)], 1.0)] == [1, 1]


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.4\n%%EOF\n", b"trailer <<\n/Size 1\n>>\nstartxref\n9\n%%EOF\n"])
def test_a_file_that_is_not_as_expected_stays_as_it_is(qtbot: QtBot, pdf: bytes) -> None:
    assert with_unicode_tables(pdf, DrawnGlyphs()) == pdf
