"""Resolves times to date intervals relative to the article's date. docs/figures.md defines each kind."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from reader.analysis import numbers
from reader.analysis.dates import NARROW, ZONE
from reader.resources import rows


class Period(NamedTuple):
    """From `first` to `last`, inclusive; None is open or unknown.

    `exact` marks a day or the end of a period (年底, 6月末): "before" it includes it. "Before" any other period ends on
    the day before it begins (2030年前 ends with 2029).
    """

    first: datetime.date | None
    last: datetime.date | None
    exact: bool = False


_UNKNOWN = Period(None, None)
_BEFORE = re.compile(r"(?:之前|以前|前夕|来临前|到来前|(?<!以)前)$")
_AFTER = re.compile(r"(?:之后|以后|(?<!前)后|起|开始|以来)$")
_DURING = re.compile(r"(?:期间|假期|时期|前后|之内|以内|内|间|里)$")
_LEAD = re.compile(rf"^(?:[“「『\s]|到|至|在|于|由|从|自|截至|截止|力争|(?:本届(?:政府)?)(?=任)|{ZONE})+")
_DIGITS = "一二三四五六七八九"
_COUNT = r"(?:\d{1,3}(?:\.\d)?|[一二两三四五六七八九十]{1,3})"
_DURATION = re.compile(
    rf"(?P<way>未来|今后|接下来|以|用|过去|最近|近)?的?这?(?:(?P<low>{_COUNT})[-—–～至到])?(?P<count>{_COUNT}|半)"
    r"(?P<half>个半(?=月)|半)?"
    r"(?P<unit>年半|年|个?月|个?星期|周|天|日|个?小时|个?工作日)(?:时间|来|多来)?(?:间|里)?"
)
_MAX_YEARS = 79
_YEAR = re.compile(
    r"(?P<roc>民国)?(?P<year>\d{2,4}|[一二][一二三四五六七八九〇零○]{3})(?:年?[-—–－至到~～]{1,2}(?P<until>\d{4}))?年(?:度|代)?"
)
_NEARBY = {
    "今": 0,
    "本": 0,
    "当": 0,
    "同": 0,
    "明": 1,
    "翌": 1,
    "次": 1,
    "来": 1,
    "后": 2,
    "去": -1,
    "上": -1,
    "前": -2,
}
_SEASONS = {"春": (3, 5), "夏": (6, 8), "秋": (9, 11), "冬": (12, 12)}
_NAMED_MONTHS = re.compile(
    r"(?:(?P<from>\d{1,2})[-—–－至到~～]{1,2})?(?P<month>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?"
    r"(?:(?P<day>\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]|前(?P<days>\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[天日]|"
    r"(?P<third>上中旬|中下旬|上旬|中旬|下旬|[初中底末]))?"
)
_FIXED = {"元旦": (1, 1), "五一": (5, 1), "劳动": (5, 1), "国庆": (10, 1), "双节": (10, 1)}
_LUNAR = {"春节": 0, "清明": 1, "端午": 2, "中秋": 3}
_HOLIDAY = {"春节": (-1, 2), "五一": (0, 1), "劳动": (0, 1), "国庆": (0, 2), "双节": (0, 2)}


def interval(words: str, today: datetime.date | None) -> tuple[datetime.date | None, datetime.date | None]:
    """The first and last day of a time relative to `today`; None is open or unknown. First is never after last.

    `words` is a time in Simplified, as found by `dates` or `deadlines`.
    """
    bare = _LEAD.sub("", words.translate(NARROW)).replace("”", "").replace("」", "").replace("“", "").strip()
    before, after = _BEFORE.search(bare), _AFTER.search(bare)
    core = bare[: (before or after).start()] if before or after else bare  # type: ignore[union-attr]
    try:
        period = _period(_DURING.sub("", core) or core, core, today, bare)
    except (ValueError, OverflowError):
        return None, None
    if period.first and period.last and period.first > period.last:
        return None, None
    if before:
        return None, period.last if period.exact or not period.first else period.first - datetime.timedelta(days=1)
    return (period.first, None) if after else (period.first, period.last)


def _period(core: str, full: str, today: datetime.date | None, words: str) -> Period:
    """The period of a time without 前, 后 or 起; tries each kind of time in turn."""
    for kind in (_plan, _fiscal, _numeric):
        if period := kind(core):
            return period
    if re.search("世纪|年代|任期|任内", core):
        return _UNKNOWN
    if today:
        for relative in (_duration, _weekly, _monthly, _daily):
            if period := relative(core, today, words):
                return period
    return _in_year(core, full, today, words)


def _plan(core: str) -> Period | None:
    """A five-year plan: 十五五 is 2026 to 2030, counted from the sixth plan (1981 to 1985); 末 is the last year."""
    found = re.match(rf"(?:第?十([{_DIGITS}])(?:个五年规划|五)|第?([六七八九])五(?![年月]))", core)
    if not found:
        return None
    number = 10 + _DIGITS.index(found[1]) + 1 if found[1] else _DIGITS.index(found[2]) + 1
    first = 1981 + 5 * (number - 6)
    closing = re.search("末|收官", core)
    return Period(datetime.date(first + 4 if closing else first, 1, 1), datetime.date(first + 4, 12, 31), bool(closing))


def _fiscal(core: str) -> Period | None:
    """2018/19学年 begins in September; 2018/19年度 begins in April, like Hong Kong's financial year."""
    found = re.match(r"(\d{4})[/／至-](\d{2}|\d{4}(?=学年))(学年)?(?!\d|[-/]|月)", core)
    if not found:
        return None
    if core.endswith("赛季"):
        return _UNKNOWN
    first = datetime.date(int(found[1]), 9 if found[3] else 4, 1)
    return Period(first, first.replace(year=first.year + 1) - datetime.timedelta(days=1))


def _numeric(core: str) -> Period | None:
    """2026-03-01, 2026/3/1, 2026.3.1."""
    found = re.match(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", core)
    if not found:
        return None
    day = datetime.date(int(found[1]), int(found[2]), int(found[3]))
    return Period(day, day, True)


def _duration(core: str, today: datetime.date, words: str) -> Period | None:
    """未来3年, 5年内, 两至三日 start today; 过去五年 ends today; 3年后 begins in three years."""
    if some := re.match("(未来|今后|接下来|过去)的?这?[几数]", core):
        return Period(None, today) if some[1] == "过去" else Period(today, None)
    found = _DURATION.fullmatch(core)
    if not found or not (found["way"] or re.search("内|后|时间|来$|间$|里$", words) or found["unit"] == "年"):
        return None
    written = found["count"][-1] if re.fullmatch(f"[两{_DIGITS}]{{2}}", found["count"]) else found["count"]  # 两三年
    count = 0.5 if written == "半" else float(numbers.value(written) or 0)
    if count > _MAX_YEARS and not found["way"] and not re.search("内|后", words):
        return None  # 115年 is a year of the Taiwan calendar
    count += 0.5 if found["half"] else 0
    if found["way"] in ("过去", "最近", "近") or words.endswith("来"):
        return Period(_add(today, -count, found["unit"]), today)
    end = _add(today, count, found["unit"])
    return Period(end, None) if re.search("后$", words) else Period(today, end)


def _add(day: datetime.date, count: float, unit: str) -> datetime.date:
    """Add `count` years, months, weeks, days, hours (rounded up to days) or working days to `day`."""
    if "年" in unit:
        return _add_months(day, round((count + 0.5 * unit.endswith("半")) * 12))
    if "月" in unit:
        return _add_months(day, int(count)) + datetime.timedelta(days=15 if count % 1 else 0)
    if "工作" in unit:
        for _ in range(int(count)):
            day += datetime.timedelta(days=1 if day.weekday() < 4 else 7 - day.weekday())
        return day
    days = -(-count // 24) if "小时" in unit else count * (7 if unit[-1] in "期周" else 1)
    return day + datetime.timedelta(days=int(days))


def _add_months(day: datetime.date, months: int) -> datetime.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _weekly(core: str, today: datetime.date, words: str) -> Period | None:  # noqa: ARG001
    """本周, 下周五, 周末; a bare 周五 is the next one."""
    found = re.fullmatch(r"(本|这|下|上)?个?(?:周|星期)(?:([一二三四五六日末])|[前中后]期|初)?", core)
    if not found or not (found[1] or found[2]):
        return None
    monday = today + datetime.timedelta(days=7 * {"下": 1, "上": -1}.get(found[1], 0) - today.weekday())
    if not found[2]:
        return Period(monday, monday + datetime.timedelta(days=6))
    day = monday + datetime.timedelta(days=5 if found[2] == "末" else "一二三四五六日".index(found[2]))
    if not found[1] and day < today:
        day += datetime.timedelta(days=7)
    return Period(day, day + datetime.timedelta(days=1) if found[2] == "末" else day, True)


def _monthly(core: str, today: datetime.date, words: str) -> Period | None:  # noqa: ARG001
    """本月, 下月底, 月初, 上个月20日."""
    found = re.match(r"(下个?|本|这个|上个?|当)?月(上中旬|中下旬|上旬|中旬|下旬|内|初|中|底|末|(\d{1,2})[日号])?", core)
    if not found or (core != "月" and not (found[1] or found[2])):
        return None
    start = _add_months(today.replace(day=1), {"下": 1, "上": -1}.get((found[1] or "本")[0], 0))
    return _month(start.year, start.month, found[3], (found[2] or "") if not found[3] else "")


def _daily(core: str, today: datetime.date, words: str) -> Period | None:  # noqa: ARG001
    """今天, 昨晚, 今（20）日, 20日."""
    for sign, step in {
        "今天": 0,
        "今日": 0,
        "今早": 0,
        "今晚": 0,
        "今（": 0,
        "今(": 0,
        "明天": 1,
        "明日": 1,
        "明早": 1,
        "明晚": 1,
        "后天": 2,
        "昨": -1,
    }.items():
        if core.startswith(sign) and not core.startswith("昨年"):
            day = today + datetime.timedelta(days=step)
            return Period(day, day, True)
    found = re.match(r"(\d{1,2})[日号]", core)
    return _month(today.year, today.month, found[1], "") if found else None


def _in_year(core: str, full: str, today: datetime.date | None, words: str) -> Period:
    """A year, absolute or relative to today's, or the part of it that the words name."""
    if core.startswith("今明两年") and today:
        return Period(datetime.date(today.year, 1, 1), datetime.date(today.year + 1, 12, 31))
    found = _YEAR.match(core)
    if found:
        year = int(numbers.value(found["year"]) or 0)
        year += 1911 if found["roc"] or year < 150 else 0  # Taiwan counts from 1912
        if found["until"]:
            return Period(datetime.date(year, 1, 1), datetime.date(int(found["until"]), 12, 31))
        return _part_of_year(year, core[found.end() :], full[found.end() :])
    if today is None:
        return _UNKNOWN
    named = re.match(r"([今本当同明翌次来后去上前])年(?:度)?", core)
    if named:
        year, rest = today.year + _NEARBY[named[1]], core[named.end() :]
        if rest == "同期":
            return Period(datetime.date(year, 1, 1), _add_months(today, 12 * (year - today.year)))
        return _part_of_year(year, rest, full[named.end() :])
    if core == "今冬明春":
        return Period(datetime.date(today.year, 12, 1), datetime.date(today.year + 1, 5, 31))
    if season := re.match("([今明去])([春夏秋冬])", core):
        return _part_of_year(today.year + _NEARBY[season[1]], season[2], season[2])
    if festival := _festival(core):
        return _next_festival(festival, full, today, ahead=bool(_BEFORE.search(words)))
    return _part_of_year(today.year, core, full)


def _part_of_year(year: int, rest: str, full: str) -> Period:
    """The part of `year` that `rest` names; all of it if empty, unknown if it has no known dates (开学)."""
    rest = rest.strip()
    if not rest or rest in ("全年", "一整年", "年", "年内", "内", "时间"):
        return Period(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    if month := _NAMED_MONTHS.match(rest):
        number = int(numbers.value(month["month"]) or 0)
        if month["from"]:
            return Period(datetime.date(year, int(month["from"]), 1), _month(year, number, None, "").last)
        if month["days"]:
            until = _month(year, number, str(numbers.value(month["days"])), "").last
            return Period(datetime.date(year, number, 1), until)
        day = month["day"] and str(numbers.value(month["day"]))
        return _month(year, number, day, month["third"] or "")
    if quarter := re.match(r"第?([一二三四首])季度?([初末])?", rest):
        first = 3 * "一二三四".index(quarter[1].replace("首", "一")) + 1
        return _month_range(year, first, first + 2, quarter[2] or "")
    if opening := re.match(f"前({_COUNT})个月", rest):
        return _month_range(year, 1, int(numbers.value(opening[1]) or 0), "")
    if quarters := re.match("前([三两二])季度(末)?", rest):
        return _month_range(year, 1, 9 if quarters[1] == "三" else 6, quarters[2] or "")
    for sign, first, last in (("上半年", 1, 6), ("下半年", 7, 12), ("暑假", 7, 8), ("暑期", 7, 8)):
        if rest.startswith(sign):
            return _month_range(year, first, last, rest[3:4] if "半" in sign else "")
    if edge := re.match("(?:年|岁)?([初中底末])", rest):
        first, last = {"初": (1, 1), "中": (6, 6)}.get(edge[1], (12, 12))
        return _month_range(year, first, last, "末" if edge[1] in "底末" else "")._replace(exact=edge[1] in "底末")
    if festival := _festival(rest):
        return _festival_days(festival, full, year)
    if rest[0] in _SEASONS:
        first, last = _SEASONS[rest[0]]
        if rest[0] == "冬":  # December to February, as meteorology counts
            return Period(datetime.date(year, 12, 1), datetime.date(year + 1, 3, 1) - datetime.timedelta(days=1))
        return _month_range(year, first, last, "")
    return _UNKNOWN


def _month_range(year: int, first: int, last: int, edge: str) -> Period:
    """The months `first` to `last`; only the first for 初, only the last for 末 and 底."""
    first, last = {"初": (first, first), "末": (last, last), "底": (last, last)}.get(edge, (first, last))
    return Period(
        datetime.date(year, first, 1),
        datetime.date(year, last, calendar.monthrange(year, last)[1]),
        edge in ("末", "底"),
    )


def _month(year: int, month: int, day: str | None, third: str) -> Period:
    """A day of a month, a third of it (初 and 上旬 the first ten days, 底 and 末 the last), or all of it."""
    if day:
        exact = datetime.date(year, month, int(day))
        return Period(exact, exact, True)
    last = calendar.monthrange(year, month)[1]
    low, high = {
        "上中旬": (1, 20),
        "中下旬": (11, last),
        "上旬": (1, 10),
        "初": (1, 10),
        "中旬": (11, 20),
        "下旬": (21, last),
        "底": (21, last),
        "末": (21, last),
    }.get(third, (1, last))
    return Period(datetime.date(year, month, low), datetime.date(year, month, high), third in ("底", "末"))


def _festival(core: str) -> str:
    """The first two characters of the festival that the words begin with, or ""."""
    name = core[:2]
    return name if name in _FIXED or name in _LUNAR or name == "元宵" else ""


@cache
def _lunar_festivals() -> dict[int, tuple[str, ...]]:
    return {int(row[0]): tuple(row[1:]) for row in rows("lexicons/festivals.tsv")}


def _festival_day(festival: str, year: int) -> datetime.date | None:
    """The day of a festival; lunar festivals only for the years in festivals.tsv."""
    if festival in _FIXED:
        return datetime.date(year, *_FIXED[festival])
    days = _lunar_festivals().get(year)
    if days is None:
        return None
    month, day = days[_LUNAR.get(festival, 0)].split("-")
    spring = datetime.date(year, int(month), int(day))
    return spring + datetime.timedelta(days=14) if festival == "元宵" else spring


def _festival_days(festival: str, full: str, year: int) -> Period:
    """The day; with 期间 or 假期, the days off by the State Council's rules for public holidays of 2024."""
    day = _festival_day(festival, year)
    if day is None:
        return _UNKNOWN
    low, high = _HOLIDAY.get(festival, (0, 0)) if re.search("期间|假期", full) else (0, 0)
    return Period(day + datetime.timedelta(days=low), day + datetime.timedelta(days=high))


def _next_festival(festival: str, full: str, today: datetime.date, *, ahead: bool) -> Period:
    """With 前 (`ahead`) the next festival, otherwise the one nearest to today."""
    known = [p for p in (_festival_days(festival, full, today.year + step) for step in (-1, 0, 1)) if p.first]
    if ahead:
        known = [p for p in known if p.first and p.first > today]
    distance: Callable[[Period], int] = lambda p: abs((p.first - today).days) if p.first else 0  # noqa: E731
    return min(known, key=distance, default=_UNKNOWN)
