import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import dates, intervals
from tests.analysis.helpers import TODAY


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
    ],
)
def test_times(text: str, found: list[str]) -> None:
    assert times(text) == found


@pytest.mark.parametrize(
    "text", ["目前", "近日", "未来可期", "届时", "每年", "力拼全年赢", "高速公路", "近年来", "延长至3年"]
)
def test_what_is_no_time(text: str) -> None:
    assert times(text) == []


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("全年", "2025-01-01", "2025-12-31"),
        ("今年", "2025-01-01", "2025-12-31"),
        ("明年", "2026-01-01", "2026-12-31"),
        ("2027年", "2027-01-01", "2027-12-31"),
        ("二〇二七年", "2027-01-01", "2027-12-31"),
        ("首季", "2025-01-01", "2025-03-31"),
        ("三季度", "2025-07-01", "2025-09-30"),
        ("上半年", "2025-01-01", "2025-06-30"),
        ("5月份", "2025-05-01", "2025-05-31"),
        ("2月下旬", "2025-02-21", "2025-02-28"),
        ("5月26日", "2025-05-26", "2025-05-26"),
        ("5月26日前", None, "2025-05-26"),
        ("10月底前", None, "2025-10-31"),
        ("2030年前", None, "2029-12-31"),
        ("年底", "2025-12-01", "2025-12-31"),
        ("下个月", "2025-03-01", "2025-03-31"),
        ("本周五", "2025-02-14", "2025-02-14"),
        ("明天", "2025-02-11", "2025-02-11"),
        ("3年内", "2025-02-10", "2028-02-10"),
        ("明年开始", "2026-01-01", None),
        ("114年底", "2025-12-01", "2025-12-31"),
        ("2024—2026年", "2024-01-01", "2026-12-31"),
        ("“十五五”期间", "2026-01-01", "2030-12-31"),
        ("“十四五”末", "2025-01-01", "2025-12-31"),
        ("由2026/27学年起", "2026-09-01", None),
        ("近10年", "2015-02-10", "2025-02-10"),
        ("上世纪90年代", None, None),
    ],
)
def test_intervals(words: str, first: str | None, last: str | None) -> None:
    def day(text: str | None) -> datetime.date | None:
        return datetime.date.fromisoformat(text) if text else None

    assert intervals.interval(words, TODAY) == (day(first), day(last))


def test_without_the_day_of_the_article_only_a_named_year_is_known() -> None:
    assert intervals.interval("全年", None) == (None, None)
    assert intervals.interval("2027年", None) == (datetime.date(2027, 1, 1), datetime.date(2027, 12, 31))


@given(
    st.text(alphabet="今明去全年月日底初前后内季度一二三四五0123456789-/周星期天学", max_size=14),
    st.dates() | st.none(),
)
def test_no_words_are_too_odd(words: str, today: datetime.date | None) -> None:
    for span in dates.find(words):
        first, last = intervals.interval(words[span.start : span.end], today)
        assert first is None or last is None or first <= last
