"""Times: where a text names one, and which days it means."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator

from reader.analysis import numbers
from reader.types import Span

_YEAR = r"(?:(?:19|20|21)\d{2}|(?:二[〇零○]|一九)[〇零○一二三四五六七八九]{2}|(?<!\d)(?:9\d|1[0-3]\d))"
_CN = r"[一二两三四五六七八九十]"
_N = rf"(?:\d{{1,3}}|{_CN}{{1,3}})"
_PART = r"(?:上午|下午|早晨|早上|清晨|凌晨|中午|傍晚|晚上|夜间|早|晚)"
_EDGE = r"(?:年初|年中|年底|年末|年前|上半年|下半年|前三季度|第?[一二三四]季度|第[一二三四]季|首季度?|[初底末])"
_THIRD = r"(?:上旬|中旬|下旬|初|中|底|末)"
_TAIL = (
    r"(?:以来|之前|以前|之后|以后|之内|以内|前夕|前后|期间|前(?![往来去进行线沿景期提端])|"
    r"后(?![续期勤备盾台])|内(?![容部外地需陆]))?"
)
_MONTH = rf"\d{{1,2}}月(?:份|\d{{1,2}}[日号](?:{_PART})?|{_THIRD})?"
_DECADE = r"(?:(?:上|本|\d{2})世纪)?(?:\d0|[二三四五六七八九]十)年代(?:初|中期|末)?"
_RELATIVE = (
    r"今明两年|过去的?(?:这)?[一两二三四五六七八九十\d]{1,2}年(?:来|里|间)?|"
    r"本世纪(?:中叶|末|初)?|新世纪以来|任期内|任内|党的[一二三四五六七八九十]{1,3}大以来|"
    r"[一两二三四五六七八九十]个多月来|"
    rf"(?:今|明|去|前|后(?!年[产均营销纳税处新加])|当|同)年(?:{_MONTH}|{_EDGE}|内)?|"
    r"下个月|下月|本月|上个?月|当月|下周[一二三四五六日末]?|本周[一二三四五六日末]?|上周[一二三四五六日末]?|"
    rf"(?:今|昨|明|前|后|当)[天日](?:{_PART})?|今[早晚]|昨[早晚]|今（\d{{1,2}}）日(?:{_PART})?|"
    rf"今\(\d{{1,2}}\)日(?:{_PART})?|"
    r"年(?:初|中|底|末|内)|月(?:初|中|底|末|内)|上半年|下半年|全年|前[三两二]季度|"
    r"第?[一二三四]季度|第[一二三四]季|首季度?|本季度|下季度|"
    rf"(?:未来|今后|接下来|过去|近|最近)(?:的)?{_N}(?:年|个月|个?星期|周|天|日)(?:内|间|里)?|"
    rf"{_N}(?:年|个月|个?星期|周|天|日|个?小时|个?工作日)(?:之内|以内|内|后|之后|以后)(?!涵)|"
    r"(?:春节|元旦|清明节?|五一|国庆节?|中秋节?|端午节?|双节|暑假|寒假|暑期|寒假)(?:假期|期间|前后|前|后)"
)
_PATTERN = re.compile(
    rf"{_YEAR}(?:[-—–－至到~～]{_YEAR})?年(?:度|代)?(?:{_MONTH}|{_EDGE}|初|底|末)?{_TAIL}"
    rf"|\d{{4}}[/／-]\d{{2,4}}(?:学年度?|年度?)"
    rf"|(?<![\d.])\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?!\d)"
    rf"|{_DECADE}"
    rf"|(?<![\d.]){_MONTH}{_TAIL}"
    rf"|(?<![\d.第])\d{{1,2}}[日号](?!线|楼|院|路|文|机|公路|馆)(?:{_PART})?{_TAIL}"
    rf"|(?:{_RELATIVE}){_TAIL}"
    rf"|(?<=[以用]){_N}年(?:时间)?(?![的以])"
)
_START = re.compile(r"[\d一二三四五六七八九十两首过去今明后前当同本新上下昨月年全第未接近最春元清国中端双暑寒五]")
_ATTRIBUTE = re.compile(r"(?:全年|年内|年中|月中)(?=[赢贏部])")
_INSIDE = re.compile(r"[百千万亿半几数多余]$")
_ORDINAL = re.compile(r"[第连逐每历常多周百千长万老少青成往积晚]$")
_GENERIC = frozenset({"当年", "同年", "当天", "当日", "当月", "明天后", "五一", "近年", "后年内"})


def find(text: str) -> Iterator[Span]:
    """Where `text` names times, in order; 目前, 近日, 未来 and 届时 are none."""
    for found in _PATTERN.finditer(text):
        before = text[max(0, found.start() - 1) : found.start()]
        word = found[0]
        if (word[0] in "年月日天周" or word[0].isdigit() or word[0] in "一二三四五六七八九十") and _ORDINAL.search(
            before
        ):
            continue
        if word in _GENERIC or _INSIDE.search(before):
            continue
        if _ATTRIBUTE.match(text, found.start()):
            continue
        if (
            word[0] in "年月"
            and before
            and before
            in "学中青少老壮晚成童近历往次多百千万整全常半周新闰跨产当逐每隔头岁余几数单两三四五六七八九十一二"
        ):
            continue
        if len(word) > 2 and word.endswith("中") and re.search(r"月中$", word):
            yield Span(found.start(), found.end() - 1)
            continue
        yield Span(found.start(), found.end())


def interval(words: str, today: datetime.date | None) -> tuple[datetime.date | None, datetime.date | None]:
    """First and last day that a time means, seen from `today`; None for what cannot be known.

    A time with 前 has only a last day (2030年前 the end of 2029, 10月底前 the end of October, 5月26日前 that day),
    one with 后 or 起 only a first day. 十五五 is 2026 to 2030: since the sixth, each five-year plan has had the
    years that end in one (or six) to zero (or five).
    """
    plan = re.search(r"十([一二三四五六七八九])五", words)
    if plan:
        opens = 2001 + 5 * "一二三四五六七八九".index(plan[1]) + 5
        closes = datetime.date(opens + 4, 12, 31)
        return (datetime.date(opens + 4, 1, 1) if "末" in words else datetime.date(opens, 1, 1)), closes
    school = re.search(r"(\d{4})[/／-]\d{2,4}(学年)?", words)
    if school and not re.search(r"\d{4}[-/]\d{1,2}[-/]|\d{4}-\d{4}年", words):
        first_day = datetime.date(int(school[1]), 9 if school[2] else 4, 1)
        last_day = first_day.replace(year=first_day.year + 1) - datetime.timedelta(days=1)
        return first_day, None if words.endswith("起") else last_day
    if words == "今明两年" and today:
        return datetime.date(today.year, 1, 1), datetime.date(today.year + 1, 12, 31)
    if "年代" in words or "世纪" in words:
        return None, None
    span = _duration(words, today)
    if span:
        return span
    year, explicit = _year(words, today)
    if year is None or not datetime.MINYEAR <= year < datetime.MAXYEAR:
        return None, None
    first, last = _within(words, year, today, explicit)
    return _open(words, first, last)


def _open(
    words: str, first: datetime.date | None, last: datetime.date | None
) -> tuple[datetime.date | None, datetime.date | None]:
    if re.search(r"[底末](?:之前|以前|前)$", words):
        return None, last
    if re.search(r"[日号天](?:之前|以前|前)$", words):
        return None, last
    if re.search(r"(?:之前|以前|前)$", words) and first:
        return None, first - datetime.timedelta(days=1)
    if re.search(r"(?:之后|以后|后|起|开始|以来)$", words):
        return first, None
    return first, last


def _duration(words: str, today: datetime.date | None) -> tuple[datetime.date | None, datetime.date | None] | None:
    """未来3年, 5年内, 半年内: from today on."""
    found = re.search(rf"({_N})(年|个月|个?星期|周|天|日)(?:时间)?(内|之内|以内|后|之后|以后|间|里)?$", words)
    if not found or re.search(rf"{_YEAR}年|\d{{3}}年|月\d+日", words) or (found[2] == "日" and not found[3]):
        return None
    if not (found[3] or re.match(r"未来|今后|接下来", words) or found[2] == "年"):
        return None
    count = numbers.value(found[1])
    if today is None or count is None or re.match(r"过去|最?近|前", words):
        return None, None
    last = _later(today, int(count), found[2])
    return (last, None) if found[3] and found[3].endswith("后") else (today, last)


def _later(day: datetime.date, count: int, unit: str) -> datetime.date | None:
    try:
        if unit == "年":
            return day.replace(year=day.year + count, day=min(day.day, 28))
        if unit == "个月":
            month = day.month - 1 + count
            return day.replace(year=day.year + month // 12, month=month % 12 + 1, day=min(day.day, 28))
        return day + datetime.timedelta(days=count * (7 if unit[-1] in "期周" else 1))
    except (ValueError, OverflowError):
        return None


def _year(words: str, today: datetime.date | None) -> tuple[int | None, bool]:
    found = re.search(_YEAR + r"(?:[-—–－至到~～]" + _YEAR + r")?年?", words)
    if found and "年" in words:
        digits = re.match(r"\d+|[一二三四五六七八九〇零○]+", found[0])
        number = numbers.value(digits[0].replace("○", "〇")) if digits else None
        if number is not None:
            return (int(number) + 1911 if number < 150 else int(number)), True
    if re.match(r"\d{4}[-/.]\d", words):
        return int(words[:4]), True
    if today is None:
        return None, False
    shift = {"明": 1, "去": -1, "昨": 0, "后年": 2, "前年": -2}
    for word, step in shift.items():
        if words.startswith(word) and (len(word) == 2 or words[1:2] == "年"):
            return today.year + step, False
    return today.year, False


def _within(
    words: str, year: int, today: datetime.date | None, explicit: bool
) -> tuple[datetime.date | None, datetime.date | None]:
    """The part of `year` that the words name, the whole year if they name none."""
    iso = re.match(r"\d{4}[-/.](\d{1,2})[-/.](\d{1,2})", words)
    month = re.search(r"(?<!\d)(\d{1,2})月", words)
    if iso or month:
        day = iso[2] if iso else (re.search(r"月(\d{1,2})[日号]", words) or [None, None])[1]
        return _month(year, int((iso or month)[1]), day, words)  # type: ignore[index]
    through = re.search(r"\d{4}[-—–－至到~～](\d{4})年", words)
    if through:
        return datetime.date(year, 1, 1), datetime.date(int(through[1]), 12, 31)
    quarter = re.search(r"([一二三四])季|首季", words)
    if quarter and "前" not in words:
        first = 3 * ("一二三四".index(quarter[1]) if quarter[1] else 0) + 1
        return _months(year, first, first + 2)
    if today and not explicit:
        near = _near(words, today)
        if near:
            return near
    for sign, first, last in (
        ("上半年", 1, 6),
        ("下半年", 7, 12),
        ("前三季度", 1, 9),
        ("前两季度", 1, 6),
        ("年底", 12, 12),
        ("年末", 12, 12),
        ("年初", 1, 1),
        ("年中", 6, 6),
    ):
        if sign in words:
            return _months(year, first, last)
    if re.search(r"年[底末]", words):
        return _months(year, 12, 12)
    return _months(year, 1, 12)


def _near(words: str, today: datetime.date) -> tuple[datetime.date | None, datetime.date | None] | None:
    """今天, 本周五, 下月, 20日: counted from today."""
    for sign, days in (("今天", 0), ("今日", 0), ("今（", 0), ("明天", 1), ("明日", 1), ("后天", 2), ("昨", -1)):
        if words.startswith(sign):
            day = today + datetime.timedelta(days=days)
            return day, day
    week = re.match(r"(本|下|上)周([一二三四五六日末])?", words)
    if week:
        monday = today + datetime.timedelta(days=7 * {"本": 0, "下": 1, "上": -1}[week[1]] - today.weekday())
        if week[2]:
            day = monday + datetime.timedelta(days="一二三四五六日末".index(week[2]) % 7)
            return day, day
        return monday, monday + datetime.timedelta(days=6)
    if words.startswith(("本月", "当月", "月", "下个月", "下月", "上月", "上个月")):
        month = today.month - 1 + (1 if words[0] == "下" else -1 if words[0] == "上" else 0)
        first, last = _months(today.year + month // 12, month % 12 + 1, month % 12 + 1)
        return (last.replace(day=21), last) if words in {"月底", "月末"} else (first, last)
    day_only = re.match(r"(\d{1,2})[日号]", words)
    if day_only:
        return _month(today.year, today.month, day_only[1], words)
    if re.search(r"季度|春节|国庆|暑|寒假|元旦|中秋|端午|清明|五一", words) and not re.search(
        r"[一二三四首]季|前.季", words
    ):
        return None, None
    return None


def _month(year: int, month: int, day: str | None, words: str) -> tuple[datetime.date | None, datetime.date | None]:
    if not 1 <= month <= 12:
        return None, None
    last = calendar.monthrange(year, month)[1]
    if day:
        try:
            exact = datetime.date(year, month, int(day))
        except ValueError:
            return None, None
        return exact, exact
    first_day, last_day = 1, last
    for sign, low, high in (
        ("上旬", 1, 10),
        ("中旬", 11, 20),
        ("下旬", 21, last),
        ("月初", 1, 10),
        ("月底", 21, last),
        ("月末", 21, last),
    ):
        if sign in words:
            first_day, last_day = low, high
    return datetime.date(year, month, first_day), datetime.date(year, month, last_day)


def _months(year: int, first: int, last: int) -> tuple[datetime.date, datetime.date]:
    return datetime.date(year, first, 1), datetime.date(year, last, calendar.monthrange(year, last)[1])
