"""Dates as heads and tails write them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.dateline import full_dates, month_days, present_year

CHINESE = "〇一二三四五六七八九"


def small(number: int) -> str:
    """A number up to 31 in characters."""
    tens, ones = divmod(number, 10)
    return ("十" if tens == 1 else CHINESE[tens] + "十" if tens else "") + (CHINESE[ones] if ones else "")


FORMS = {
    "characters": lambda day: (
        f"{''.join(CHINESE[int(d)] for d in str(day.year))}年{small(day.month)}月{small(day.day)}日"
    ),
    "ideographs": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "spaced": lambda day: f"{day.year} 年 {day.month:02} 月 {day.day:02} 日",
    "hyphens": lambda day: day.isoformat(),
    "slashes": lambda day: f"{day.year}/{day.month}/{day.day}",
    "wide slashes": lambda day: f"{day.year}／{day.month}／{day.day}",
    "dots": lambda day: f"{day.year}.{day.month:02}.{day.day:02}",
    "the year apart": lambda day: f"{day.year} {day.month:02}/{day.day:02}",
    "republic, said": lambda day: f"民國{day.year - 1911}年{day.month}月{day.day}日",
}
DAYS = st.dates(datetime.date(2011, 1, 1), datetime.date(2099, 12, 31))
AROUND = st.sampled_from(["", "𠮷\n", "發(fā)佈：", "　", "（"])


@given(DAYS, st.sampled_from(sorted(FORMS)), AROUND, st.sampled_from(["", "（日）", "\n𠮷", " 10:20"]))
def test_a_day_in_any_form_is_found_where_it_stands(day: datetime.date, form: str, before: str, behind: str):
    written = FORMS[form](day)
    (found,) = full_dates(before + written + behind)
    assert found.date == day
    assert (before + written + behind)[found.start : found.end] == written


@given(DAYS, st.sampled_from(["{}年{}月{}日", "{}-{:02}-{:02}", "{}/{}/{}", "{}.{:02}.{:02}"]), AROUND)
def test_years_of_the_republic_count_where_they_are_asked_for(day: datetime.date, form: str, before: str):
    written = form.format(day.year - 1911, day.month, day.day)
    text = f"{before}{written}"
    assert list(full_dates(text)) == []
    (found,) = full_dates(text, republic=True)
    assert (found.date, text[found.start : found.end]) == (day, written)


@pytest.mark.parametrize(
    "text",
    ["2031-13-01", "2031-02-30", "2031年4月31日", "12031-04-06", "2031-04-067", "2031-04/06", "31-04-06", "203-1.4.6"],
)
def test_what_is_no_day(text: str):
    assert list(full_dates(text, republic=True)) == []


def test_days_come_in_the_order_of_the_text():
    text = "2031-04-06 10:20 二〇三一年四月七日 2031年4月8日"
    assert [found.date.day for found in full_dates(text)] == [6, 7, 8]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("4月6日，𠮷城", ["2031-04-06"]),
        ("04月06号到12月31號", ["2031-04-06", "2031-12-31"]),
        ("2030年4月6日", []),
        ("2月30日", []),
        ("14月6日", []),
    ],
)
def test_days_without_their_year(text: str, days: list[str]):
    assert [found.date.isoformat() for found in month_days(text, 2031)] == days


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2030年，2031年，2031年", 2031),
        ("2030年，2031年", 2031),
        ("2030年将建成，2031年", 2030),
        ("到2035年，2035年前，2035年底，2031年", 2031),
        ("12031年", None),
        ("𠮷\n", None),
    ],
)
def test_the_year_that_a_text_calls_its_present(text: str, year: int | None):
    assert present_year(text) == year
