"""Clauses without a cue: which of them undertake something, by what their speaker said before or says first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis import deadlines, narration, pieces, units
from reader.analysis.context import Context
from reader.analysis.pieces import Piece
from reader.analysis.rules import Rule
from reader.analysis.units import Head
from reader.analysis.wording import (
    ASKS,
    BACKGROUND,
    EXHORTS,
    LEAD,
    begins_with_work,
    behind_connectives,
    completes,
    works,
)
from reader.types import Deadline, Span

_FOR = re.compile(r"[并也还亦]?(?:为|在|对|向|以|就|针对|利用)[^，。；]{2,30}")
_REACHED = re.compile(r"(?:全面|顺利|提前|成功|累计|共)*(?:实现|完成|达到|突破|超过|新增|获得|建成)")
_PROMISES = frozenset(["承诺", "允诺", "保证"])
_DECLARES = frozenset(["表示", "宣布", "决定", "公布", "明确"])
_BY_THEN = re.compile("[前底末内]$")
_SUPPOSES = re.compile("[　 “「]*[但而]?是?(?:如果|若|倘|假如|只有|除非)")
_MUST = re.compile("一定要|务必|必须")
_SHALL = re.compile(
    "一定要|务必|必须|要(?=[把有]|在[^，。；]{2,10}前)|(?<=内)不(?=[^能要得宜可超足会少][\u4e00-\u9fff])"
)
"""What is to be so by a day, without a verb of work: 六个月内不减持股份."""
_UNTIL = re.compile("到(?!位|场)")
_IN_YEARS = re.compile("未来|今后|明年|后年|自?今年起")
_BOUND = re.compile("不[低少高多]于|不超过|控制在|[降增升减](?:低|加|高|少)?[至到]|提高[至到]|达到")
_WE_SHALL = re.compile(
    "(?:我们|本[府局市县]|市府|县府|政府|全[省市县区国]|集团|公司|(?:今年|明年|接下来)?(?:[村镇乡县市区局厂校]里|学校|我))[^，。；]{0,8}?要(?!求|闻|么)"
)


def going_on(context: Context, piece: Piece, segment: Span, head: Head | None, *, item: bool) -> Rule | None:
    """The rule by which a clause without a cue goes on with what its speaker undertook."""
    if _goes_on(context, segment):
        if item:
            return Rule.LIST
        if head and head.cue:
            return Rule.HEAD
        return Rule.DOCUMENT if piece.voice and piece.voice.kind == "plan" else Rule.GOING_ON
    return Rule.LIST if item and works(context.text, segment.start, segment.end) else None


def _goes_on(context: Context, segment: Span) -> bool:
    """Whether a clause without a cue goes on with what its speaker undertook: by its verb, figure or date."""
    text = context.text
    if EXHORTS.match(text, segment.start) or BACKGROUND.match(text, segment.start):
        return False
    if begins_with_work(text, segment.start) or units.figured(context, segment):
        return True
    if _FOR.match(text, segment.start, segment.end) and works(text, segment.start, segment.end, surely=True):
        return True
    return deadlines.find(context, segment.start, segment.end) is not None


def first_said(context: Context, piece: Piece, kind: str, segments: Sequence[Span], number: int) -> bool:
    """Whether a voice undertakes something without a cue, in what it says first: by a verb, a figure or a date.

    What a leader asks for counts if it is to be finished by a date; what somebody promises needs a verb or a date,
    other words a verb of work and a date, by which it is to be done. It would begin with segment `number`.
    """
    text, voice = context.text, piece.voice
    if not voice:
        return False
    first, verb = segments[number], text[voice.verb.start : voice.verb.end]
    if _SUPPOSES.match(text, *first):
        return False
    time = deadlines.find(context, first.start, first.end)
    done = time is not None and completes(text, first.start, first.end)
    if time and (_BY_THEN.search(time.text) or text.startswith("前", time.span.end)):
        if kind == "say" and (done or works(text, *first) or _SHALL.search(text, *first)):
            return True
        if kind == "ask" and (done or _MUST.search(text, *first) or _ordered(text, first)):
            return True
    if kind == "say" and _sets_itself(context, segments[number:], time):
        return True
    opens = segments[0].start <= voice.start + 2
    if not opens or any(not LEAD.match(text, segment.start) for segment in segments[:number]):
        return False
    if kind == "ask":
        return done
    if pieces.many(voice.speaker) and re.match("要|一定|决心|定", text[first.start : first.end]):
        return True
    if verb in _PROMISES:
        return time is not None or begins_with_work(text, first.start)
    if verb in _DECLARES and begins_with_work(text, first.start):
        reached = _REACHED.match(text, first.start)
        chain = segments[number : units.length(context, segments, number)]
        return time is not None or (not reached and any(units.figured(context, part) for part in chain))
    return False


def _ordered(text: str, segment: Span) -> bool:
    """Whether a clause says outright what somebody is to do: 工务局4月20日前提出方案, but not 各地要抓好落实."""
    return works(text, *segment) and not ASKS.match(text, behind_connectives(text, segment))


def _sets_itself(context: Context, segments: Sequence[Span], time: Deadline | None) -> bool:
    """Whether somebody who speaks names a figure to be reached by a year, or what his own body is to do with a figure.

    到2028年班额降到40人以下; 市府今年要协助80栋老屋.
    """
    text, segment = context.text, segments[0]
    start = behind_connectives(text, segment)
    shall = _WE_SHALL.match(text, start, segment.end)
    until = time is not None and _UNTIL.match(text, start) is not None and time.span.start - start <= 2
    if not (shall or until or _IN_YEARS.match(text, start)):
        return False
    if time and segment.end - time.span.end <= 1 and len(segments) > 1:
        segment = segment._replace(end=segments[1].end)  # a time with a comma behind it
    if narration.OUTSIDERS.search(text, start, segment.end) or not units.figured(context, segment):
        return False
    if shall:
        return begins_with_work(text, shall.end()) or works(text, shall.end(), segment.end)
    return until or _BOUND.search(text, start, segment.end) is not None
