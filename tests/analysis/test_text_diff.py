"""Comparing texts: properties over random texts, and the expected diffs of sentences."""

from __future__ import annotations

import itertools
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import messages
from reader.analysis import text_diff
from reader.analysis.text_diff import DiffKind, DiffRow, DiffSegment
from reader.analysis.tokens import cutter
from reader.types import Span

WORDS = [
    "霽",
    "云岭",
    "推进",
    "推动",
    "高质量",
    "发展",
    "，",
    "。",
    "；",
    "3",
    "6.5%",
    "12,000",
    "𠮷",
    "👍",
    " ",
    "\n",
    "a",
    "“",
    "”",
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=24).map("".join)
SWAPPED = {"equal": "equal", "replaced": "replaced", "added": "dropped", "dropped": "added"}


def told(one: str, other: str) -> list[tuple[str, str, str]]:
    return [
        (kind.value, one[a.start : a.end], other[b.start : b.end])
        for kind, a, b in text_diff.compare(one, other, cutter())
    ]


def differing(one: str, other: str) -> list[tuple[str, str]]:
    return [(a, b) for kind, a, b in told(one, other) if kind != "equal"]


def paired(one: str, other: str) -> list[tuple[str, str]]:
    return [
        (one[row.one.start : row.one.end], other[row.other.start : row.other.end])
        for row in text_diff.rows(one, other, cutter())
    ]


def check(segments: tuple[DiffSegment, ...], one: str, other: str, spans: tuple[Span, Span]) -> None:
    """Check the invariants of the segments of two texts at `spans`."""
    i, j = spans[0].start, spans[1].start
    for kind, a, b in segments:
        assert (a.start, b.start) == (i, j)
        i, j = a.end, b.end
        assert (a.end > a.start) == (kind is not DiffKind.ADDED)
        assert (b.end > b.start) == (kind is not DiffKind.DROPPED)
        assert (kind is DiffKind.EQUAL) == (one[a.start : a.end] == other[b.start : b.end])
    assert (i, j) == (spans[0].end, spans[1].end)
    kinds = [each.kind for each in segments]
    assert all(kind is not after for kind, after in itertools.pairwise(kinds))


@given(TEXTS, TEXTS)
def test_the_stretches_cover_both_sides_in_order(one: str, other: str) -> None:
    spans = Span(0, len(one)), Span(0, len(other))
    check(text_diff.compare(one, other, cutter()), one, other, spans)


@given(TEXTS, TEXTS)
def test_changing_the_sides_changes_nothing_else(one: str, other: str) -> None:
    assert told(other, one) == [(SWAPPED[kind], b, a) for kind, a, b in told(one, other)]


@given(TEXTS.filter(bool))
def test_equal_texts_are_one_equal_stretch(text: str) -> None:
    span = Span(0, len(text))
    assert text_diff.compare(text, text, cutter()) == (DiffSegment(DiffKind.EQUAL, span, span),)


@given(TEXTS, TEXTS)
def test_the_rows_cover_both_articles_in_order(one: str, other: str) -> None:
    i = j = 0
    for row in text_diff.rows(one, other, cutter()):
        check(row.segments, one, other, (row.one, row.other))
        assert row.one.end > row.one.start or row.other.end > row.other.start
        assert row.one.start >= i
        assert row.other.start >= j
        assert not one[i : row.one.start].strip()
        assert not other[j : row.other.start].strip()
        i, j = row.one.end, row.other.end
    assert not one[i:].strip()
    assert not other[j:].strip()


@given(TEXTS, TEXTS)
def test_changing_the_sides_of_articles_changes_nothing_else(one: str, other: str) -> None:
    assert paired(other, one) == [(b, a) for a, b in paired(one, other)]


@given(TEXTS)
def test_the_rows_of_equal_articles_are_all_equal(text: str) -> None:
    rows = text_diff.rows(text, text, cutter())
    assert all(row.one == row.other and [each.kind for each in row.segments] == [DiffKind.EQUAL] for row in rows)


@given(TEXTS, TEXTS)
def test_rows_come_back_from_json(one: str, other: str) -> None:
    rows = text_diff.rows(one, other, cutter())
    assert messages.from_json(tuple[text_diff.DiffRow, ...], json.loads(json.dumps(rows))) == rows


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("霽川市将推进改造。", "霽川市将推动改造。", [("推进", "推动")]),  # whole words, although 推 is equal
        ("全市推动高质量发展", "全市推动高水平发展", [("高质量", "高水平")]),
        ("增长6.5%左右", "增长5.5%左右", [("6.5%", "5.5%")]),  # whole numbers, although 5% is equal
        ("投资1,200亿元", "投资1,300亿元", [("1,200", "1,300")]),
        ("力争完成20个", "确保完成20个", [("力争", "确保")]),
        ("坚持改革", "坚持全面改革", [("", "全面")]),
        ("坚持全面改革", "坚持改革", [("全面", "")]),
        # Most characters of the short name are equal, so it is compared by characters.
        ("由澜江县发展改革局牵头", "由澜江县发改局牵头", [("展", ""), ("革", "")]),
        ("𠮷祥村建成3座", "𠮷祥村建成👍3座", [("", "👍")]),
        ("", "有了", [("", "有了")]),
        ("", "", []),
    ],
)
def test_what_differs_is_told_as_a_reader_would(one: str, other: str, expected: list[tuple[str, str]]) -> None:
    assert differing(one, other) == expected


def test_sentences_that_belong_together_stand_side_by_side() -> None:
    one = "白鹭区新建学校3所。\n力争接待游客20万人次；种树5万株。"
    other = "全区上下迎难而上。白鹭区新建学校5所，明年开学。确保接待游客30万人次。"
    assert paired(one, other) == [
        ("", "全区上下迎难而上。"),
        ("白鹭区新建学校3所。", "白鹭区新建学校5所，明年开学。"),
        ("力争接待游客20万人次；", "确保接待游客30万人次。"),
        ("种树5万株。", ""),
    ]


def test_two_equal_sentences_are_worth_more_than_two_pairs_half_alike() -> None:
    same = "云岭市开通公交线路八条"
    assert (f"{same}。", f"{same}。") in paired(f"{same}。云岭市开工桥梁四座。", f"云岭市开通航线两条。{same}。")


def test_a_closing_quotation_mark_stays_with_its_sentence() -> None:
    assert paired("他说：“今年开工。”明年完工。", "") == [("他说：“今年开工。”", ""), ("明年完工。", "")]


@settings(deadline=None, max_examples=3)
@given(st.sampled_from(["只有一句", "年", "第1期"]))
def test_very_long_texts_without_a_stop_are_told_apart_by_their_ends_only(unit: str) -> None:
    one, other = f"始{unit * 30_000}甲", f"始乙{unit * 30_000}"
    segments = text_diff.compare(one, other, cutter())
    check(segments, one, other, (Span(0, len(one)), Span(0, len(other))))
    assert segments[0] == DiffSegment(DiffKind.EQUAL, Span(0, 1), Span(0, 1))


def test_a_crowd_of_sentences_keeps_only_the_pairs_it_begins_and_ends_with() -> None:
    one = "首句。" + "甲方第一。" * 4_100 + "末句。"
    other = "首句。" + "乙方第一。" * 4_100 + "末句。"
    rows = text_diff.rows(one, other, cutter())
    both = [row for row in rows if row.one.end > row.one.start and row.other.end > row.other.start]
    assert both == [rows[0], rows[-1]]
    assert isinstance(rows[0], DiffRow)
