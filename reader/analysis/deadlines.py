"""Deadlines: the words of a clause that say by when, and the days they mean."""

from __future__ import annotations

import re

from reader.analysis import intervals
from reader.analysis.context import Context
from reader.types import Deadline, Span

_PERIOD = re.compile(r"“?十[一二三四五六七八九]五”?(?:规划)?(?:期间|时期|末|期末)")
_PAST = re.compile(
    r"去年|过去|^昨|前年|上年|上个?月|上周|^近|最近|世纪|年代|以来$|年来$|^(?:今天|"
    r"今日|今|今早|今晚)$|^今[（(早晚]"
)
_NOT_BEFORE = re.compile(r"(?:比|较|自|截至|截止|同比|继|早在|《|年均|每|近|从|由)$")
_WIDE = re.compile(r"(?:全年|上半年|下半年|今年|明年|年内|首季|第?[一二三四]季度|\d{4}年)(?:度)?$")
_NOUN = re.compile(
    r"的(?!\d)|经济|工作|粮食|任务|目标|预算|计划|规划|重点|农业|政府|全国|发展|第[一二三四五]|"
    r"主要|地区生产|同期|水平|基础|增速|产量|以来|考核|收官战|形势|赢|销售|总|以上|"
    r"招生|中国|版|"
    r"预期|夏粮|秋粮|高考|春运|植树|招商|国民|财政|经营|业绩|营收|运行|投资|消费|固定|开局|收官|起步|初(?!步)"
)


def find(context: Context, start: int, end: int, *, opening: bool = False, heading: bool = False) -> Deadline | None:
    """The first time in ``start:end`` that says by when; with `opening` only one that stands at the very front.

    With `heading` a noun may follow it, as in 今年主要目标.
    """
    text = context.text
    spans = [Span(*found.span()) for found in _PERIOD.finditer(text, start, end)] + context.times(start, end)
    for span in sorted(spans):
        lead = text[start : span.start].strip("　 “‘")
        if opening and lead and not re.fullmatch(r"[到至在从由自于力争计划预]{1,4}", lead):
            return None
        if not _says_when(context, span, start, end, heading):
            continue
        span = _widened(text, span, start, end)
        words = text[span.start : span.end]
        return Deadline(span, words, *intervals.interval(words, context.today))
    return None


def _says_when(context: Context, span: Span, start: int, end: int, heading: bool) -> bool:
    text = context.text
    words, after = text[span.start : span.end], text[span.end : end]
    if _PAST.search(words):
        return False
    began = re.match(r"起|开始", after)
    if _NOT_BEFORE.search(text[max(start, span.start - 4) : span.start]) and not began:
        return False
    year = re.match(r"(\d{4})[-—年/]", words)
    if year and context.today and int(year[1]) < context.today.year:
        return False
    if _WIDE.match(words) and not heading:
        figures = context.figures(span.end, end)
        measured = bool(figures) and not re.search("[，,；]", text[span.end : figures[0].span.start])
        return (measured and not after.startswith("的")) or not _NOUN.match(after)
    return not re.match(r"的(?!\d)|版|以来|考核", after)


def _widened(text: str, span: Span, start: int, end: int) -> Span:
    """With 由…起 and 明年开始, which belong to the words of the time."""
    after = re.compile(r"起|开始").match(text, span.end, end)
    if not after:
        return span
    first = span.start - 1 if span.start > start and text[span.start - 1] in "由从自" else span.start
    return Span(first, after.end())
