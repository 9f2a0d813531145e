import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import numbers, quantities, targets


def only(text: str) -> quantities.Figure:
    (figure,) = quantities.find(text)
    return figure


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("完成投资860亿元。", "860亿元", "86000000000", "元"),
        ("突破1500万千瓦", "1500万千瓦", "15000000", "千瓦"),
        ("收入过千亿元", "千亿元", "100000000000", "元"),
        ("共450多个品种", "450多个", "450", "个"),
        ("投入5亿多元", "5亿多元", "500000000", "元"),
        ("出动4万7千多人次", "4万7千多人次", "47000", "人次"),
        ("增长8.2%", "8.2%", "8.2", "%"),
        ("提高0.5个百分点", "0.5个百分点", "0.5", "个百分点"),
        ("占百分之五", "百分之五", "5", "%"),
        ("用时2个半小时", "2个半小时", "2.5", "小时"),
        ("年产500吨/年", "500吨/年", "500", "吨/年"),
        ("抓好6大板块", "6大板块", "6", "大板块"),
        ("面积8.1万平方米", "8.1万平方米", "81000", "平方米"),
        ("容納1万2,000名觀眾", "1万2,000名", "12000", "名"),
        ("产值达5兆元", "5兆元", "5000000000000", "元"),
        ("达百万辆", "百万辆", "1000000", "辆"),
        ("补充3,000名队员", "3,000名", "3000", "名"),
    ],
)
def test_a_figure_with_its_unit(text: str, words: str, value: str, unit: str) -> None:
    figure = only(text)
    assert text[figure.span.start : figure.span.end] == words
    assert (figure.value, figure.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("上交6-8亿元", "600000000", "800000000"), ("下降6—10℃", "6", "10"), ("改善30至40处", "30", "40")],
)
def test_a_range(text: str, low: str, high: str) -> None:
    figure = only(text)
    assert (figure.value, figure.low, figure.high) == (None, Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text", ["抓好三项工作", "走进千家万户", "第3届大会", "T5航站楼", "这一位老人", "百姓", "二十届四中全会"]
)
def test_what_is_no_figure(text: str) -> None:
    assert [figure for figure in quantities.find(text) if figure.unit] == []


@pytest.mark.parametrize(
    "piece", ["7", "一二三千万亿", "万", "百分之", "1,", "5-", "两三百", "“（《3", "新建3座", "翻番"]
)
def test_long_runs_of_anything_are_read(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    figures = list(quantities.find(text))
    assert all(0 < figure.span.end - figure.span.start < 60 for figure in figures)
    scope = targets.Scope(0, 6_000, True)
    assert all(
        target.span.end <= 6_000 for target in targets.find(text, scope, list(quantities.find(text[:6_000])), ())
    )


@pytest.mark.parametrize(
    ("text", "spans"),
    [("由44亿元到52亿元", ["44亿元", "52亿元"]), ("5%、6%", ["5%", "6%"]), ("3座和5座", ["3座", "5座"])],
)
def test_two_figures_are_no_range(text: str, spans: list[str]) -> None:
    assert [text[figure.span.start : figure.span.end] for figure in quantities.find(text)] == spans


@given(
    st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(["", "万", "亿", "万亿"]), st.sampled_from("-—～至")
)
def test_a_range_is_in_order(one: int, other: int, scale: str, join: str) -> None:
    (figure,) = quantities.find(f"投入{one}{join}{other}{scale}元")
    assert figure.low is not None
    assert figure.high is not None
    assert figure.low <= figure.high
    factor = numbers.value(scale) if scale else Decimal(1)
    assert factor is not None
    assert factor * other in (figure.low, figure.high)


@given(st.text(alphabet="一二百千万亿0123456789.,，元个%多余至-年", max_size=40))
def test_figures_are_in_order_and_apart(text: str) -> None:
    spans = [figure.span for figure in quantities.find(text)]
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
