import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import dates
from tests.analysis.helpers import named


def times(text: str) -> list[str]:
    return [text[span.start : span.end] for span in dates.find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("力争全年完成", ["全年"]),
        ("在2030年前建成", ["2030年前"]),
        ("昨日上午举行", ["昨日上午"]),
        ("去年5月8日奠基", ["去年5月8日"]),
        ("过去的一年", ["过去的一年"]),
        ("首季“开门红”", ["首季"]),
        ("5月份在某地", ["5月份"]),
        ("自2006年以来", ["2006年以来"]),
        ("今（20）日上午前往", ["今（20）日上午"]),
        ("未来三天降温", ["未来三天"]),
        ("2017/18学年", ["2017/18学年"]),
        ("上世纪90年代", ["上世纪90年代"]),
        ("预计年底前完成", ["年底前"]),
        ("于112年5月18日发布", ["112年5月18日"]),
        ("「107年全市消防大会」", ["107年"]),
        ("去年以来，今年6月至8月", ["去年以来", "今年6月", "8月"]),
        ("永和三年四月望日，天大雨", ["永和三年四月望日"]),
        ("天启元年，大旱", ["天启元年"]),
        ("8月底开学前完成", ["8月底开学前"]),
    ],
)
def test_times(text: str, found: list[str]) -> None:
    assert times(text) == found


@pytest.mark.parametrize(
    "text", ["目前", "近日", "未来可期", "届时", "每年", "力拼全年赢", "高速公路", "近年来", "延长至3年"]
)
def test_what_is_no_time(text: str) -> None:
    assert times(text) == []


def test_the_place_whose_clock_it_is_belongs_to_the_time() -> None:
    assert named("北京时间6时58分，船队抵达北京。") == [("TIME", "北京时间6时58分"), ("LOC", "北京")]
    assert named("香港时间今早7时发布。") == [("TIME", "香港时间今早7时")]


@given(st.text(alphabet="今明去全年月日底初前后内季度一二三四五0123456789０-/周星期天学春节国庆民至", max_size=16))
def test_times_are_in_order_and_apart(text: str) -> None:
    spans = list(dates.find(text))
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
