"""Comparators: the comparing words around a figure, and comparisons without a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from reader.analysis.dates import INSIDE
from reader.analysis.quantities import Figure
from reader.types import Comparator, Span

_BEFORE = re.compile(
    r"(?:不低于|不少于|不高于|不超过|不多于|不大于|不小于|不下于?|不止|不足|不到|未满|至少|最少|起码|最多|至多|最高|"
    r"超过|突破|超额|超出|超|逾|(?:高于|快于|低于)(?:全[国省市区县]|行业|上年|去年|同期)(?:平均)?(?:水平|增速)?|高于|低于|大于|小于|多于|少于|早过|[突闯]?破|跨越|迈过|大约|大概|(?<![节集])约为?|接近|将?近|上(?=$)|"
    r"(?<![早以目此之年月日底提期])前(?=$)|过(?=$)|达到?(?:了)?(?=约|近|超))+$"
)
_AFTER = re.compile(rf"及?以[上下]|以内|之内|{INSIDE}|左右|上下|开外|有余|多(?!个|元|种)")
_AT_LEAST = re.compile(r"以上|不低于|不少于|不小于|不下|至少|最少|起码|^上")
_AT_MOST = re.compile(
    r"以下|内$|以内|之内|不高于|不超过|不多于|不大于|最多|至多|最高|(?<!不)低于|(?<!不)少于|(?<!不)小于|不足|不到|未满"
)
_EXCEED = re.compile(r"超|突破|逾|高于|快于|多于|大于|不止|破|过|跨越|开外|有余|多$")
_ABOUT = re.compile(r"左右|上下|约|近|大概")
_CONTEXT = 40  # characters before a figure to search for comparing words
_HEDGE = r"(?:约|超过?|近|不低于|不少于"
_DOWN = re.compile(
    r"(?:下降|降低|减少|压减|削减|缩短|缩减|下调|节约|节省|压缩|降幅|减排|减量|回落|收窄|"
    rf"(?<![起升])降){_HEDGE}|[^到至达为，。；、\d]{{0,5}})$"
)
_FEWER = re.compile(rf"(?:减少|压减|削减|缩减|裁减|缩短){_HEDGE}|[^到至达为，。；、\d]{{0,5}})$")
_UP = re.compile(
    r"(?:增长|增加|提高|提升|增补|(?<!新)增|上升|扩大|增幅|增速|上调|加开|(?<!新)增设|增聘|增派)"
    rf"{_HEDGE}|[^到至达为，。；、\d]{{0,6}})$"
)
_MORE = re.compile(rf"(?:增加|(?<!新)增|加开|(?<!新)增设|增聘|增派|扩大){_HEDGE}|[^到至达为，。；、\d]{{0,6}})$")
_TO = re.compile(r"(?:到|至|达到?|为|成)(?:约|近|超过?|不低于)?$")
_CAPPED = re.compile(r"控制(?:在|到)$")
_LISTED = re.compile(r"(?:[\d.]+[^\d、，]{0,5}[、和])+$")
_BENCHMARK = re.compile(
    r"(?:略?高于|低于|快于|好于|优于|不低于|不高于|高出|超过|领先于?)(?:上年|去年|同期|全[国省市区县]|GDP|地区生产总值|"
    r"经济|居民|城镇|农村|财政|规划|国家|世界|行业|同类|周边)[^，。；、]{0,12}|"
    r"(?:与|和|同)[^，。；、\d]{2,16}?(?:基本)?同步|比(?:去年|上年|上年同期)[^，。；、\d]{0,6}更[^，。；、]{1,4}"
)
_MULTIPLE = re.compile(
    r"(?P<up>翻了?(?P<times>[一两二三四])番|翻番|(?:增长|增加|提高|扩大|提升)?了?(?<![几\d])一倍(?!半)|(?<=实现)倍增)|"
    r"(?P<down>(?:减少|下降|降低|压减|缩短|压缩|缩小)了?一半|减半(?!径))|(?P<over>(?:超过|超|逾)一半|过半(?![\u4e00-\u9fff]))|"
    r"(?P<half>(?<![前后上下另多大])一半(?!以上))"
)
_IN_MULTIPLES = re.compile("[番倍半]")
_COUNTABLE_UNITS = frozenset({"亩", "公里", "平方米", "台", "辆", "套", "户"})


class Comparison(NamedTuple):
    """The span of a figure including its comparing words, and their meaning."""

    span: Span
    comparator: Comparator


class Multiple(NamedTuple):
    """A figure in words: 翻两番 is 300 % more, 减少一半 50 % less, 过半 more than 50 %. `value` is in per cent."""

    span: Span
    comparator: Comparator
    value: Decimal


def compare(text: str, figure: Figure, start: int, end: int) -> Comparison:
    """The comparison of a figure, by the words around it in ``start:end``. The span excludes the verb (增长, 达到)."""
    at = figure.span.start
    head = _BEFORE.search(text[max(start, at - _CONTEXT) : at])
    tail = _AFTER.match(text, figure.span.end, end)
    first = at - len(head[0]) if head else at
    last = tail.end() if tail else figure.span.end
    marks = (head[0] if head else "") + "|" + (tail[0] if tail else "")
    verb = _LISTED.sub("", text[max(start, first - _CONTEXT) : first])[-14:]
    comparator = _comparator(marks, verb, figure.more)
    direction = _direction(figure, verb)
    if direction is Comparator.DECREASE_BY or (direction and comparator is Comparator.REACH):
        comparator = direction  # a decrease overrides the comparing words (下降3%左右), an increase does not
    return Comparison(Span(first, last), comparator)


def _direction(figure: Figure, verb: str) -> Comparator | None:
    """DECREASE_BY or INCREASE_BY if the verb changes a value by the figure, else None, as for 提升改造100公里."""
    if _TO.search(verb):
        return None
    countable = figure.counts or figure.unit in _COUNTABLE_UNITS
    if (_FEWER if countable else _DOWN).search(verb):
        return Comparator.DECREASE_BY
    return Comparator.INCREASE_BY if (_MORE if countable else _UP).search(verb) else None


def _comparator(marks: str, verb: str, more: bool) -> Comparator:
    """The comparator of the words around a figure, or of the verb right before them."""
    if _AT_LEAST.search(marks):
        return Comparator.AT_LEAST
    if _AT_MOST.search(marks):
        return Comparator.AT_MOST
    if more or _EXCEED.search(marks):
        return Comparator.EXCEED
    if _ABOUT.search(marks):
        return Comparator.ABOUT
    if _CAPPED.search(verb):
        return Comparator.AT_MOST
    return Comparator.REACH


def strip_comparing_words(before: str) -> str:
    """The text `before` a figure, without comparing words at its end."""
    return _BEFORE.sub("", before)


def has_comparing_words(before: str, after: str) -> bool:
    """Whether comparing words are right before or after a figure."""
    return bool(_BEFORE.search(before) or _AFTER.match(after))


def benchmarks(text: str, start: int, end: int) -> Iterator[Comparison]:
    """Comparisons with a benchmark instead of a figure: 高于全省平均, 与经济增长同步, 比去年更多."""
    for found in _BENCHMARK.finditer(text, start, end):
        word = found[0]
        comparator = Comparator.REACH if word.endswith("同步") else Comparator.EXCEED
        if word.startswith(("低于", "不高于")):
            comparator = Comparator.AT_MOST
        if word.startswith("不低于"):
            comparator = Comparator.AT_LEAST
        yield Comparison(Span(*found.span()), comparator)


def multiples(text: str, start: int, end: int) -> Iterator[Multiple]:
    """Figures in words: 翻番, 翻两番 (four times as much, so 300 % more), 增长一倍, 减少一半, 过半, 一半."""
    if not _IN_MULTIPLES.search(text, start, end):  # a fast check that most texts fail
        return
    for found in _MULTIPLE.finditer(text, start, end):
        span = Span(*found.span())
        if found["up"]:
            doublings = {"两": 2, "二": 2, "三": 3, "四": 4}.get(found["times"] or "", 1)
            yield Multiple(span, Comparator.INCREASE_BY, Decimal(100 * (2**doublings - 1)))
        elif found["half"]:
            yield Multiple(span, Comparator.REACH, Decimal(50))
        else:
            comparator = Comparator.DECREASE_BY if found["down"] else Comparator.EXCEED
            yield Multiple(span, comparator, Decimal(50))
