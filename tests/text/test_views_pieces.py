"""An over-long paragraph in pieces: they read as the whole does in every view, and no character is cut."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.align import Alignment
from reader.text.load import from_text
from reader.text.views import LONG, Views
from reader.types import Reading, Script, Span

_GLOSSED = [
    "𠮷祥村的軟件業(yè)發(fā)展很快",
    "信息中心的內存夠大",
    "霽川市用上了U盤😀和服務(wù)器",
    "林若谷說，“要把路修好。”",
    "完成投資1,350億元，增長(zhǎng)6.5%",
    "雲嶺縣(含白鷺鎮)的鼠標和打印機",
    "Open Lab 與高校合作 AI 項目",
    "開發(fā)區(qū)的產業(yè)園",
]
_CLAUSES = [re.sub(r"\([a-zāèūǎ]+\)", "", clause) for clause in _GLOSSED]
_ENDS = ["。", "！", "？”", "；", "，", "。 ", "、", " "]
lines = st.lists(st.tuples(st.sampled_from(_CLAUSES), st.sampled_from(_ENDS)), min_size=2, max_size=30)


def long_line(parts: list[tuple[str, str]]) -> str:
    """A line of these clauses, over and over until it is over-long."""
    once = "".join(map("".join, parts))
    return once * (LONG // len(once) + 2)


def check(views: Views, index: int, exact: bool = True) -> tuple[Span, ...]:
    """The laws of the pieces of a paragraph."""
    pieces = views.pieces(index)
    whole = views.paragraphs[index]
    assert (pieces[0].start, pieces[-1].end) == whole
    assert all(one.end == other.start for one, other in pairwise(pieces))
    for script in Script:
        made = [views.piece(index, piece, script) for piece in pieces]
        for piece, (text, alignment) in zip(pieces, made, strict=True):
            assert (alignment.source[0], alignment.source[-1]) == piece
            assert alignment.view[-1] == len(text)
        if exact:
            paragraph = views.paragraph(index, script)
            assert "".join(text for text, _ in made) == paragraph.text
            assert Alignment.joined([alignment for _, alignment in made]) == paragraph.alignment
    return pieces


@settings(max_examples=25, deadline=None)
@given(lines)
def test_pieces_read_as_the_whole(parts: list[tuple[str, str]]) -> None:
    views = Views(from_text("雲嶺縣\n" + long_line(parts) + "\n又一段。"))
    pieces = check(views, 1)
    assert len(pieces) > 1
    assert max(end - start for start, end in pieces) <= 600
    assert views.pieces(0) == (views.paragraphs[0],)


@pytest.mark.parametrize("end", _ENDS)
def test_a_damaged_line_is_repaired_before_it_is_cut(end: str) -> None:
    views = Views(from_text("標題\n" + end.join(_GLOSSED * 30) + "。"), Reading(repair=True))
    assert views.repairs_of(1)
    check(views, 1)


@settings(max_examples=25, deadline=None)
@given(lines, st.data())
def test_what_a_span_reads_as_is_the_same_across_a_cut(parts: list[tuple[str, str]], data: st.DataObject) -> None:
    views = Views(from_text("雲嶺縣\n" + long_line(parts) + "\n又一段。"))
    size = len(views.article.text)
    start = data.draw(st.integers(0, size))
    span = Span(start, data.draw(st.integers(start, size)))
    script = data.draw(st.sampled_from(list(Script)))
    whole = views.whole(script)
    part = whole.alignment.to_view(span)
    assert views.text(span, script) == whole.text[part.start : part.end]


@pytest.mark.parametrize("unit", ["字", "a\u0308", "👩\u200d🌾", "🇹🇼", "👍🏽", "𠮷"])
def test_where_nothing_ends_no_character_is_cut(unit: str) -> None:
    views = Views(from_text(unit * 3_000))
    for start, end in check(views, 0, exact=False):
        assert 0 < end - start <= 600
        assert (start % len(unit), end % len(unit)) == (0, 0)
        assert unicodedata.category(views.article.text[start])[0] != "M"


def test_nothing_is_converted_to_cut_a_line() -> None:
    views = Views(from_text("林若谷到雲嶺縣調研。" * 100_000))
    assert len(views.pieces(0)) < 4_000
    assert views._views == {}


def test_only_so_many_views_are_kept() -> None:
    views = Views(from_text("林若谷到雲嶺縣調研。\n" * 5_000))
    whole = views.whole(Script.HANS).text
    assert whole.count("林若谷到云岭县调研。") == 5_000
    assert len(views._views) <= 8_000  # of twice 5,000 that were made
