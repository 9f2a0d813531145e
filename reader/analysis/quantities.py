"""Figures: a number with its unit, its plain value, and the words that compare it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from reader.analysis import lexicon, numbers
from reader.types import Span

_SCALES = re.compile(r"[十百千万亿兆]+$")
_BARE = re.compile(r"[十百千万亿]{1,2}$")
_PER = r"(?:/(?:年|月|日|天|小时|人|亩|平方米|公里|秒))?"


@dataclass(frozen=True, slots=True)
class Figure:
    """`span` covers figure and unit; `value` counts plain `unit`s, or `low` and `high` for a range.

    `more` is True for 450多个. `counts` is True where the unit is a word for counting things (个, 座) and
    not a measure.
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
def _units() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    return tuple(frozenset(lexicon.kind("units", name)) for name in ("measure", "count", "time"))  # type: ignore[return-value]


@cache
def _pattern() -> re.Pattern[str]:
    units = lexicon.either({unit for group in _units() for unit in group})
    mixed = r"(?<!\d)\d{1,4}万\d,?\d{3}(?!\d)"
    arabic = rf"(?:{mixed}|{numbers.ARABIC})(?:[十百千]?[万亿]{{1,2}}|兆(?=元)|[百千](?![瓦克米伏卡])|)(?:\d{{1,3}}千)?"
    chinese = r"(?:[零〇一二两三四五六七八九十百千万亿]|百(?!分)){1,12}"
    number = rf"(?:{arabic}|{chinese})"
    big = r"大(?:板块|类别|类|领域|方面|系列|产业|任务|体系|环节|片区|基地|集群)"
    return re.compile(
        rf"(?P<parts>百分之(?P<percent>{number})|{chinese[:-6]}{{1,3}}分之{chinese[:-6]}{{1,3}})"
        rf"|(?P<half>(?:(?<!\d)\d{{1,9}}+|[一两二三四五六七八九十])个半(?:小时|月))"
        rf"|(?P<a>{number})(?:\s*(?:[%％](?=[-—–~～至]{number}[%％])|℃)?[-—–~～至](?P<b>{number}))?(?P<more>[多余几])?(?P<late>[十百千]?[万"
        rf"亿]{{1,2}})?(?P<again>[多余])?"
        rf"(?P<unit>{big}|(?!周[年岁边期]){units}{_PER})"
        rf"|(?P<plain>(?<![\d.A-Za-z+/／「“]){numbers.ARABIC}(?:[十百千]?[万亿]{{1,2}})?)(?![\d.%+A-Za-z/／])"
        rf"|(?<=[过破超逾])(?P<round>[十百千]?[万亿])(?=$|[，。；、！,])"
    )


def find(text: str) -> Iterator[Figure]:
    """Every figure of `text` in order. A number without a unit comes with unit ""; times are not told apart here."""
    for found in _pattern().finditer(text):
        figure = _figure(text, found)
        if figure:
            yield figure


def _figure(text: str, found: re.Match[str]) -> Figure | None:
    span = Span(*found.span())
    before = text[max(0, span.start - 1) : span.start]
    if found["half"]:
        count = numbers.value(re.split("个半", found["half"])[0])
        value = None if count is None else count + Decimal("0.5")
        return Figure(
            span, value, None, None, "小时" if "小时" in found["half"] else "个月", False, False, found["half"]
        )
    if found["parts"]:
        if found["percent"]:
            return Figure(span, numbers.value(found["percent"]), None, None, "%", False, False, found["parts"])
        return Figure(span, numbers.value(found["parts"]), None, None, "", False, False, found["parts"])
    plain = found["plain"] or found["round"]
    if plain:
        return Figure(span, numbers.value(plain), None, None, "", False, False, plain)
    return _measured(found, span, before)


def _measured(found: re.Match[str], span: Span, before: str) -> Figure | None:
    _, count, _ = _units()
    unit = found["unit"].replace("％", "%")
    stem = unit.split("/")[0]
    numeral = found["a"]
    if before and ((before.isascii() and (before.isalpha() or before in "+.")) or before == "第"):
        return None
    if re.match(r"[千万]", stem) and not numeral:
        return None
    if not _sayable(numeral, found["late"] or "", stem, before):
        return None
    late = found["late"] or ""
    factor = numbers.value(late) if late else Decimal(1)
    first, second = numbers.value(numeral), numbers.value(found["b"]) if found["b"] else None
    if first is None or factor is None:
        return None
    more = bool(found["more"] or found["again"])
    counts = stem in count or stem.startswith("大")
    if second is not None:
        scales = _SCALES.search(found["b"])
        if scales and not _SCALES.search(numeral):
            first *= numbers.value(scales[0]) or 1
        return Figure(
            span, None, numbers.plain(first * factor), numbers.plain(second * factor), unit, more, counts, numeral
        )
    return Figure(span, numbers.plain(first * factor), None, None, unit, more, counts, numeral + late)


def _sayable(numeral: str, late: str, unit: str, before: str) -> bool:
    """Whether a number in Chinese numerals counts as a figure: 百万辆 and 千亿元 do, 三项 and 千家万户 do not."""
    if numeral[0].isdigit():
        return True
    measure, _, _ = _units()
    if not _BARE.search(numeral + late) and not re.search("[百千万亿]", numeral):
        return False
    if re.fullmatch("[一二两三四五六七八九]?十[一二三四五六七八九]?", numeral) and not late:
        return False
    if len(numeral + late) == 1:
        return before in tuple("上近超过逾破数达约") or unit in {
            "吨",
            "辆",
            "公里",
            "千瓦",
            "人次",
            "亩",
            "元",
            "美元",
            "斤",
        }
    return unit in measure or len(numeral + late) >= 2
