"""Figures: a number with its unit and value. docs/figures.md has the grammar and defines the values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from reader.analysis import lexicon, numbers
from reader.types import Span

_SCALES = re.compile(r"[十百千万亿兆]+$")
_JOINS = re.compile(r"[-—–－~～至到]{1,2}")
_STARTS = re.compile(r"(?:由|从|自|比|较)[^，。；、]{0,12}$")
_CURRENCY = re.compile(r"(?:新台币|台币|港币|人民币|美金)\s?$")
_APPROXIMATE = frozenset("上近超过破逾达约")
_TENS = re.compile("[二三四五六七八九]?十[一二三四五六七八九]|[二三四五六七八九]十")
_NEGATIVE = re.compile(r"(?:(?<![\d℃])[-−－]|零下)$")

_OPENED, _CLOSED = re.compile("[“「『][^”」』，。]*$"), re.compile("[”」』]")
_SCHOOLS = re.compile("[^，。；、与和及等在]{0,12}?(?:[学校园院所站]|[高初]中)")
"""Schools and the like, which 所 counts, after the figure; the next pattern finds them before it in the sentence."""
_SCHOOLS_AHEAD = re.compile("(?:[学校园院所站]|[高初]中)[^。；]*$")


@dataclass(frozen=True, slots=True)
class Figure:
    """`span` covers number and unit; the amount in `unit` is `value`, or `low` and `high` for a range.

    `more` is True if it exceeds the value: 450多个, 数百家, 10万+. `counts` is True if the unit is a measure word (个,
    座) rather than a unit of measure. `numeral` is the number as written.
    """

    span: Span
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    more: bool
    counts: bool
    numeral: str


@cache
def _units(name: str) -> frozenset[str]:
    return frozenset(lexicon.kind("units", name))


@cache
def _pattern() -> re.Pattern[str]:
    units = lexicon.alternation(_units("measure") | _units("count") | _units("time"))
    per = lexicon.alternation(_units("per"))
    starts = rf"(?<!{numbers.CHINESE})"  # never inside a longer number, so a long run takes linear time
    chinese = rf"{starts}{numbers.CHINESE}{{1,16}}(?!{numbers.CHINESE})(?:点[零一二三四五六七八九]{{1,4}})?"
    number = rf"(?:{numbers.MIXED}|{chinese})"
    part = r"[一二两三四五六七八九十百千万]{1,3}"
    joins = r"[-—–－~～至到]{1,2}"
    big = r"大(?:板块|类别|类|领域|方面|系列|产业|任务|体系|环节|片区|基地|集群)"
    return re.compile(
        r"(?=[\d零〇一二两三四五六七八九十百千万亿数几])(?:"
        rf"百分之(?P<percent>{number})"
        rf"|(?P<parts>{starts}{part}分之{part})"
        rf"|(?P<halves>{starts}(?:(?<!\d)\d{{1,9}}+|[一两二三四五六七八九十])(?=个半(?:小时|月|学时)|[年天倍]半(?![个月年载期])))(?:个半|(?P<half>[年天倍])半)"
        r"(?P<halved>小时|月|学时)?"
        rf"|(?P<tenths>(?:{numbers.ARABIC}|{starts}[一二两三四五六七八九]{{1,2}})(?:{joins}[二三四五六七八九\d])?)"
        r"成(?![立为功员本果长就交都效熟分型品人年绩片风因套])(?<![统唯单专合组划同第之万]一成)(?!不变)"
        r"(?P<hundredths>半|[一二三四五六七八九](?=[，。；、！？）)的以左右]|$)|)(?P<tenths_more>[多余]?)"
        r"|(?<![\d.])(?P<lasts>\d{1,3}个?小时\d{1,2}(?P<minutes>分钟?)(?:\d{1,2}(?P<seconds>秒))?|\d{1,3}分钟?\d{1,2}(?:\.\d{1,3})?(?P<second>秒))"
        rf"|(?P<few>{starts}[一二三四五六七八两](?P<fewer>[二两三四五六七八九])(?P<tens>[十百千万亿]*))(?P<few_unit>{units})"
        rf"|(?P<some>[数几][十百千万亿]{{1,3}})(?P<some_unit>{units}?)"
        rf"|(?P<a>{number})(?:\s*(?:℃|[%％](?={joins}{number}[%％]))?{joins}(?P<b>{number}))?(?P<more>[多余几+＋])?"
        rf"(?:(?<=\d)[ \u00a0])?(?P<late>[十百千]?[万亿]{{1,2}}(?![\d]))?(?P<again>[多余])?"
        rf"(?P<unit>{big}|(?!周[年岁边期]){units}(?:[/／每]{per})?(?:(?<=[吨元瓦米])级(?!别))?)(?!制|(?<=[A-Za-z])[A-Za-z])"
        rf"|(?<![+/／「“:：A-Za-z])(?P<plain>{numbers.ARABIC}{numbers.SCALE}?)(?P<plus>[+＋多余]?)(?![\d%A-Za-z/／:：])"
        rf"|(?<=[过破超逾])(?P<round>[十百千]?[万亿]{{1,2}})(?=$|[，。；、！,])"
        r")"
    )


def find(text: str) -> Iterator[Figure]:
    """Every figure of `text`, in order and without overlap, including times. A number without a unit has unit ""."""
    last: Figure | None = None
    for found in _pattern().finditer(text):
        figure = _figure(text, found)
        if figure is None:
            continue
        joined = _range(text, last, figure) if last else None
        if last and not joined:
            yield last
        last = joined or figure
    if last:
        yield last


def _range(text: str, one: Figure, other: Figure) -> Figure | None:
    """100万元至200万元 is one range, unless it describes a change: 由100万元到200万元."""
    if not (one.unit and one.unit == other.unit) or other.span.start - one.span.end > 2:
        return None
    if one.value is None or other.value is None or one.value >= other.value:
        return None
    if not _JOINS.fullmatch(text, one.span.end, other.span.start):
        return None
    if _STARTS.search(text, max(0, one.span.start - 14), one.span.start):
        return None
    return replace(other, span=Span(one.span.start, other.span.end), value=None, low=one.value, high=other.value)


def _figure(text: str, found: re.Match[str]) -> Figure | None:
    span, kind = Span(*found.span()), found.lastgroup
    if found["percent"]:
        return _plain(span, numbers.value(found["percent"]), "%", found["percent"])
    if found["parts"]:
        return _plain(span, numbers.value(found["parts"]), "", found["parts"])
    if found["halves"]:
        whole = numbers.value(found["halves"])
        unit = found["half"] or {"月": "个月"}.get(found["halved"], found["halved"])
        return None if whole is None else _plain(span, whole + Decimal("0.5"), unit, found["halves"])
    if found["tenths"]:
        return _tenths(found, span)
    if found["few"]:
        return _adjacent_digits(text, found, span)
    if found["lasts"]:
        return _plain(span, _length(found["lasts"]), "秒" if found["lasts"].endswith("秒") else "分钟", found["lasts"])
    if found["some"]:
        return _indefinite(found, span)
    if kind in ("plain", "plus", "round"):
        written = found["plain"] or found["round"]
        money = _CURRENCY.search(text, max(0, span.start - 4), span.start)
        span, unit = (Span(money.start(), span.end), money[0].strip()) if money else (span, "")
        return replace(_plain(span, numbers.value(written), unit, written), more=bool(found["plus"]))
    return _with_unit(text, found, span)


def _plain(span: Span, value: Decimal | None, unit: str, numeral: str) -> Figure:
    return Figure(span, value, None, None, unit, False, False, numeral)


def _tenths(found: re.Match[str], span: Span) -> Figure | None:
    """六成 is 60 %, 两成半 25 %, 七成二 72 %, 七八成 and 七至八成 70 to 80 %."""
    written = found["tenths"]
    ends = _JOINS.split(written)
    if len(ends) == 1 and len(written) == 2 and not written.isdigit() and "." not in written:
        ends = list(written)
    values = [numbers.value(end) for end in ends]
    if None in values:
        return None
    tens = [numbers.plain((value or Decimal(0)) * 10) for value in values]
    if len(tens) == 2:
        return Figure(span, None, min(tens), max(tens), "%", False, False, written)
    more = 5 if found["hundredths"] == "半" else numbers.value(found["hundredths"]) or 0
    return Figure(span, tens[0] + more, None, None, "%", bool(found["tenths_more"]), False, written)


def _adjacent_digits(text: str, found: re.Match[str], span: Span) -> Figure | None:
    """两三百家, 三五年: two adjacent digits are a range."""
    low, high = (numbers.value(c) for c in (found["few"][0], found["fewer"]))
    if low is None or high is None or (high - low != 1 and (int(low), int(high)) != (3, 5)):
        return None
    if text[span.start - 1 : span.start] in tuple("第二三四五六七八九十百千万亿零"):
        return None
    factor = numbers.value(found["tens"]) if found["tens"] else Decimal(1)
    unit = found["few_unit"]
    if factor is None or (factor < 100 and not _allows_small_numerals(unit)):
        return None
    return Figure(span, None, low * factor, high * factor, unit, False, unit in _units("count"), found["few"])


def _length(words: str) -> Decimal:
    """1小时30分 in minutes; with seconds, as in 1分40秒, in seconds."""
    parts = [Decimal(part) for part in re.findall(r"[\d.]+", words)]
    return sum((part * 60**place for place, part in enumerate(reversed(parts))), Decimal(0))


def _indefinite(found: re.Match[str], span: Span) -> Figure | None:
    """数百家, 几十万吨: more than a hundred, more than a hundred thousand."""
    unit = found["some_unit"]
    if not unit:
        return None
    value = numbers.value(found["some"][1:])
    return Figure(span, value, None, None, unit, True, unit in _units("count"), found["some"])


def _with_unit(text: str, found: re.Match[str], span: Span) -> Figure | None:
    before = text[max(0, span.start - 1) : span.start]
    unit = found["unit"].replace("％", "%").replace("／", "/")
    stem = re.split("[/每]", unit)[0]
    stem = stem.removesuffix("级") or stem
    numeral, late = found["a"], found["late"] or ""
    if before and ((before.isascii() and (before.isalpha() or before in "+.×")) or before in "第×"):
        return None
    more = bool(found["more"] or found["again"])
    if not _counts_in_numerals(numeral, late, stem, before, more) or _is_name(text, span, numeral, stem):
        return None
    first, second = numbers.value(numeral), numbers.value(found["b"]) if found["b"] else None
    factor = numbers.value(late) if late else Decimal(1)
    if first is None or factor is None:
        return None
    if unit.endswith("级") and len(unit) > 1 and not numeral[0].isdigit():
        span, unit = Span(span.start, span.end - 1), unit[:-1]  # 2000吨级 is a class, 千吨级 a size
    if money := _CURRENCY.search(text, max(0, span.start - 4), span.start) if stem == "元" else None:
        span, unit = Span(money.start(), span.end), money[0].strip() + unit.removeprefix("元")
    if stem in ("℃", "°C", "摄氏度", "度") and _NEGATIVE.search(text, max(0, span.start - 2), span.start):
        first = -first
    counts = stem in _units("count") or stem.startswith("大")
    if second is None:
        return Figure(span, numbers.plain(first * factor), None, None, unit, more, counts, numeral + late)
    scales = _SCALES.search(found["b"])
    if scales and not _SCALES.search(numeral):
        scale = numbers.value(scales[0]) or Decimal(1)
        written_out = first * scale > second and first * 10 >= scale  # 5000至1万人, but 500至1000万元
        first = first if written_out else first * scale
    low, high = sorted((numbers.plain(first * factor), numbers.plain(second * factor)))
    return Figure(span, None, low, high, unit, more, counts, numeral)


def _is_name(text: str, span: Span, numeral: str, unit: str) -> bool:
    """Whether a figure is part of a name: the measures called “霁川32条”, the institute 霁川608所."""
    if unit == "条":
        return bool(_CLOSED.match(text, span.end) and _OPENED.search(text, max(0, span.start - 9), span.start))
    if unit != "所" or not re.fullmatch(r"\d{3}", numeral):
        return False
    around = _SCHOOLS_AHEAD.search(text, max(0, span.start - 40), span.start) or _SCHOOLS.match(text, span.end)
    return not around


def _allows_small_numerals(unit: str) -> bool:
    """Whether a Chinese numeral below a hundred is a figure with this unit: 三公里, but not 三项."""
    return unit in _units("small")


def _counts_in_numerals(numeral: str, late: str, unit: str, before: str, more: bool) -> bool:
    """Whether a number in Chinese numerals is a figure: 百万辆, 千亿元, 十余家, but not 三项 or 千家万户."""
    if numeral[0].isdigit():
        return True
    written = numeral + late
    if written != "一" and _allows_small_numerals(unit) and before != "最":
        return True
    if _TENS.fullmatch(written) and unit in _units("tens"):
        return True
    if more and written in "十百千万":
        return unit not in _units("time")
    if not re.search("[百千万亿]", written) or unit == "级":
        return before in _APPROXIMATE and written == "十"
    if len(written) == 1:
        return before in _APPROXIMATE or unit in _units("round")
    return True
