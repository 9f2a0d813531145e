"""Deadlines: the time expression in a clause that says by when, and its dates."""

from __future__ import annotations

import datetime
import re

from reader.analysis import dates, intervals
from reader.analysis.context import Context
from reader.types import Deadline, Span

_PAST = re.compile(
    r"去年|过去|^昨|前年|上年|上个?月|上周|^近|最近|世纪|年代|以来$|年来$|"
    r"^上个?(?:赛季|学期|学年)|^[当同][天日晚年月]|^[次翌]日|^(?:今天|"
    r"今日|今|今早|今晚)$|^今[（(早晚]"
)
_NOT_BEFORE = re.compile(r"(?:比|较|自|同比|继|早在|《|年均|每|近|从|由)$")
_BY = re.compile(r"(?<!截至)(?<!截止)[到至]$")
_UNTIL = re.compile(r"(?:截至|截止)到?$")
_BARE_MONTH = re.compile(r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月(?!\d|[一二三十]+日)")
_RECENT_DAYS = 60  # a month without a year that ended earlier than this many days ago is next year's
_WIDE = re.compile(r"(?:全年|上半年|下半年|今年|明年|年内|首季|第?[一二三四]季度|\d{4}年)(?:度)?$")
_NOUN = re.compile(
    r"的(?!\d)|经济|工作|粮食|任务|目标|预算|计划|规划|重点|农业|政府|全国|发展|第[一二三四五]|"
    r"主要|地区生产|同期|水平|基础|增速|产量|以来|考核|收官战|形势|赢|销售|总|以上|"
    r"招生|中国|版|"
    r"预期|夏粮|秋粮|高考|春运|植树|招商|国民|财政|经营|业绩|营收|运行|投资|消费|固定|开局|收官|起步|初(?!步)"
)


def find(context: Context, start: int, end: int, *, opening: bool = False, heading: bool = False) -> Deadline | None:
    """The first time in ``start:end`` that is a deadline; with `opening`, only at the very start.

    With `heading`, a noun may follow it, as in 今年主要目标. Times before the article's date are ignored.
    """
    text = context.text
    for span in sorted([*dates.plans(text, start, end), *context.times(start, end)]):
        lead = text[start : span.start].strip("　 “‘")
        if opening and lead and not re.fullmatch(r"[到至在从由自于力争计划预截止]{1,4}", lead):
            return None
        if not _is_deadline(context, span, start, end, heading):
            continue
        span = _extended(text, span, start, end)
        words = text[span.start : span.end]
        days = _future_days(words, context.today)
        if days:
            return Deadline(span, words, *days)
    return None


def inherited(context: Context, at: int) -> Deadline | None:
    """The deadline at the start of the sentence around `at`, or in the head of its list."""
    text = context.text
    sentence = max(text.rfind(sign, 0, at) for sign in "。！？!?\n") + 1
    colon = max(text.rfind(sign, sentence, at) for sign in "：:")
    head = max((text.rfind(sign, sentence, colon) + 1 for sign in "，,；;"), default=0) if colon >= 0 else 0
    if colon >= 0 and (found := find(context, max(head, sentence), colon, heading=True)):
        return found
    return find(context, sentence, at, opening=True, heading=True)


def at(context: Context, span: Span) -> Deadline | None:
    """The time at `span` as a deadline, including 由…起 around it; None if it is before the article's date."""
    line = context.text.find("\n", span.end)
    span = _extended(context.text, span, 0, line if line >= 0 else len(context.text))
    words = context.text[span.start : span.end]
    days = _future_days(words, context.today)
    return Deadline(span, words, *days) if days else None


def _future_days(words: str, today: datetime.date | None) -> tuple[datetime.date | None, datetime.date | None] | None:
    """The dates of a time, or None if they are past; a long-past month without a year is next year's."""
    first, last = intervals.interval(words, today)
    if today is None or last is None or last >= today:
        return first, last
    if _BARE_MONTH.match(words) and (today - last).days > _RECENT_DAYS:
        return intervals.interval(words, datetime.date(today.year + 1, 1, 1))
    return None


def _is_deadline(context: Context, span: Span, start: int, end: int, heading: bool) -> bool:
    text = context.text
    words, after = text[span.start : span.end], text[span.end : end]
    if _PAST.search(words):
        return False
    before = text[max(start, span.start - 4) : span.start]
    if _NOT_BEFORE.search(before) and not re.match(r"起|开始", after):
        return False
    if _UNTIL.search(before) and _is_not_future(words, context.today):
        return False
    if _BY.search(before):
        return not re.match(r"的(?!\d)|版", after)
    if _WIDE.match(words) and not heading:
        figures = context.figures(span.end, end)
        measured = bool(figures) and not re.search("[，,；]", text[span.end : figures[0].span.start])
        return (measured and not re.match("的|版|考核", after)) or not _NOUN.match(after)
    return not re.match(r"的(?!\d)|版|以来|考核", after)


def _is_not_future(words: str, today: datetime.date | None) -> bool:
    """Whether a time is today, past or unknown."""
    last = intervals.interval(words, today)[1]
    return today is None or last is None or last <= today


def _extended(text: str, span: Span, start: int, end: int) -> Span:
    """Extend a time by 由…起 or 开始, as in 明年开始."""
    after = re.compile(r"起|开始").match(text, span.end, end)
    if not after:
        return span
    first = span.start - 1 if span.start > start and text[span.start - 1] in "由从自" else span.start
    return Span(first, after.end())
