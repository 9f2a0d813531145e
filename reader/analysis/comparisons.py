"""Comparators: the words around a figure that say how it compares, and comparisons that have no figure."""

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
_ROOM = 40  # how far before a figure its words are looked for, in characters
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
_THINGS = frozenset({"亩", "公里", "平方米", "台", "辆", "套", "户"})


class Comparison(NamedTuple):
    """The span of a figure with the comparing words attached to it, and what they mean."""

    span: Span
    comparator: Comparator


class Multiple(NamedTuple):
    """翻两番 is 300 % more, 减少一半 50 % less, 过半 more than 50 %; `value` is in per cent."""

    span: Span
    comparator: Comparator
    value: Decimal


def of(text: str, figure: Figure, start: int, end: int) -> Comparison:
    """How a figure compares, by the words in ``start:end`` around it; the verb (增长, 达到) stays out of the span."""
    at = figure.span.start
    head = _BEFORE.search(text[max(start, at - _ROOM) : at])
    tail = _AFTER.match(text, figure.span.end, end)
    first = at - len(head[0]) if head else at
    last = tail.end() if tail else figure.span.end
    marks = (head[0] if head else "") + "|" + (tail[0] if tail else "")
    verb = _LISTED.sub("", text[max(start, first - _ROOM) : first])[-14:]
    comparator = _comparator(marks, verb, figure.more)
    moves = _moves(figure, verb)
    if moves is Comparator.DECREASE_BY or (moves and comparator is Comparator.REACH):
        comparator = moves  # what goes down says so whatever stands at the figure: 下降3%左右, but 增长5%左右
    return Comparison(Span(first, last), comparator)


def _moves(figure: Figure, verb: str) -> Comparator | None:
    """Whether a verb says that something goes down or up by the figure; 提升改造100公里 raises no figure."""
    if _TO.search(verb):
        return None
    things = figure.counts or figure.unit in _THINGS
    if (_FEWER if things else _DOWN).search(verb):
        return Comparator.DECREASE_BY
    return Comparator.INCREASE_BY if (_MORE if things else _UP).search(verb) else None


def _comparator(marks: str, verb: str, more: bool) -> Comparator:
    """What the words at a figure mean, and the verb right before them where they say nothing."""
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


def without_words(before: str) -> str:
    """`before` a figure, without the comparing words at its end."""
    return _BEFORE.sub("", before)


def worded(before: str, after: str) -> bool:
    """Whether comparing words stand right before or behind a figure."""
    return bool(_BEFORE.search(before) or _AFTER.match(after))


def benchmarks(text: str, start: int, end: int) -> Iterator[Comparison]:
    """Comparisons with something stated instead of a figure: 高于全省平均, 与经济增长同步, 比去年更多."""
    for found in _BENCHMARK.finditer(text, start, end):
        word = found[0]
        comparator = Comparator.REACH if word.endswith("同步") else Comparator.EXCEED
        if word.startswith(("低于", "不高于")):
            comparator = Comparator.AT_MOST
        if word.startswith("不低于"):
            comparator = Comparator.AT_LEAST
        yield Comparison(Span(*found.span()), comparator)


def multiples(text: str, start: int, end: int) -> Iterator[Multiple]:
    """Figures that are words: 翻番, 翻两番 (four times as much, so 300 % more), 增长一倍, 减少一半, 过半, 一半."""
    if not _IN_MULTIPLES.search(text, start, end):  # most have none, and this is seen much sooner
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
