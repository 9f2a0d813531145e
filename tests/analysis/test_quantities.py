import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import quantities


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


@given(st.text(alphabet="一二百千万亿0123456789.,，元个%多余至-年", max_size=40))
def test_figures_are_in_order_and_apart(text: str) -> None:
    spans = [figure.span for figure in quantities.find(text)]
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
