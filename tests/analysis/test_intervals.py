import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import dates, intervals
from reader.resources import rows
from tests.analysis.helpers import TODAY

Interval = tuple[datetime.date | None, datetime.date | None]


def test_without_the_day_of_the_article_only_a_named_year_is_known() -> None:
    assert intervals.interval("全年", None) == (None, None)
    assert intervals.interval("春节前", None) == (None, None)
    assert intervals.interval("2027年", None) == (datetime.date(2027, 1, 1), datetime.date(2027, 12, 31))


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("明年开始", datetime.date(2026, 1, 1), None),
        ("由2026/27学年起", datetime.date(2026, 9, 1), None),
        ("自今年起", datetime.date(2025, 1, 1), None),
        ("到“十四五”末", datetime.date(2025, 1, 1), datetime.date(2025, 12, 31)),
        ("9999年12月", datetime.date(9999, 12, 1), datetime.date(9999, 12, 31)),
        ("13月", None, None),
        ("99年后", datetime.date(2124, 2, 10), None),
    ],
)
def test_words_of_a_deadline(words: str, first: datetime.date | None, last: datetime.date | None) -> None:
    assert intervals.interval(words, TODAY) == (first, last)


def test_festivals_beyond_the_table_are_unknown() -> None:
    assert intervals.interval("2100年春节前", TODAY) == (None, None)
    assert intervals.interval("2100年国庆前", TODAY) == (None, datetime.date(2100, 9, 30))


def test_the_table_of_festivals_is_whole_and_plausible() -> None:
    table = rows("lexicons/festivals.tsv")
    assert [int(row[0]) for row in table] == list(range(1990, 2061))
    for _, spring, bright, dragon, moon in table:
        assert "01-21" <= spring <= "02-21"
        assert "04-04" <= bright <= "04-06"
        assert "05-27" <= dragon <= "06-26"
        assert "09-07" <= moon <= "10-08"


def bounds(found: Interval, today: datetime.date) -> None:
    first, last = found
    assert first is None or last is None or first <= last
    assert today is not None


@given(
    st.text(
        alphabet="今明去全年月日底初前后内季度一二三四五六日末0123456789-/周星期天学半个春节国庆民至世纪未来过",
        max_size=14,
    ),
    st.dates(),
)
def test_no_words_are_too_odd(words: str, today: datetime.date) -> None:
    bounds(intervals.interval(words, today), today)
    for span in dates.find(words):
        bounds(intervals.interval(words[span.start : span.end], today), today)


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2090, 12, 31)))
def test_a_day_written_out_is_that_day(day: datetime.date) -> None:
    digits = "〇一二三四五六七八九"
    tens = ["", "十", "二十", "三十"]

    def small(number: int) -> str:
        above = "十" if 10 <= number < 20 else tens[number // 10]
        return above + (digits[number % 10] if number % 10 else "")

    year = "".join(digits[int(c)] for c in str(day.year))
    for words in (
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}-{day.month:02}-{day.day:02}",
        f"{year}年{small(day.month)}月{small(day.day)}日",
    ):
        assert [words[s.start : s.end] for s in dates.find(words)] == [words]
        assert intervals.interval(words, TODAY) == (day, day)
        assert intervals.interval(words, None) == (day, day)
    assert intervals.interval(f"{day.month}月{day.day}日", day) == (day, day)


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2080, 12, 31)), st.sampled_from(["", "年", "季度"]))
def test_parts_lie_in_their_year_and_meet(today: datetime.date, part: str) -> None:
    year = intervals.interval("今年", today)
    assert year == (datetime.date(today.year, 1, 1), datetime.date(today.year, 12, 31))
    ends = [intervals.interval(f"{n}季度", today) for n in "一二三四"]
    assert (ends[0][0], ends[-1][1]) == year
    step = datetime.timedelta(days=1)
    assert all(one[1] and one[1] + step == other[0] for one, other in itertools.pairwise(ends))
    halves = [intervals.interval(words, today) for words in ("上半年", "下半年")]
    assert (halves[0][0], halves[1][1]) == year
    assert halves[0][1] == ends[1][1]


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2080, 12, 31)), st.integers(1, 79))
def test_lengths_of_time_begin_today(today: datetime.date, count: int) -> None:
    for unit in ("年", "个月", "周", "天"):
        inside = intervals.interval(f"{count}{unit}内", today)
        assert inside[0] == today
        assert inside[1] is not None
        assert inside[1] > today
        assert intervals.interval(f"{count}{unit}后", today) == (inside[1], None)
    assert intervals.interval(f"未来{count}年", today) == intervals.interval(f"{count}年内", today)


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2050, 12, 31)))
def test_a_festival_to_come_is_to_come(today: datetime.date) -> None:
    for feast in ("春节", "清明节", "端午节", "中秋节", "国庆节", "元旦", "五一", "元宵节"):
        last = intervals.interval(f"{feast}前", today)[1]
        assert last is not None
        assert today <= last < today + datetime.timedelta(days=390)
