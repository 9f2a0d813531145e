"""Narration: who acts where nobody is quoted, and whether what is told of is an undertaking of the actor's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis import deadlines, units
from reader.analysis.context import Context
from reader.analysis.cues import Cue
from reader.analysis.rules import Attribution, Rule
from reader.analysis.units import Grounds
from reader.analysis.wording import NOT_OWN, completes, works
from reader.types import EntityType, Span, Speaker, Strength, Why

GOVERNMENT = re.compile(
    r"(?:政府|市府|省府|县府|我[省市县区校国公]|全[省市县区]|本[市县区府]|我们|市委|"
    r"省委|县委|公司|集团|当局|局|厅|署|部门)[\u4e00-\u9fff]{0,4}$"
)
_PROJECT = re.compile(
    r"项目|工程|线|高铁|铁路|高速|公路|大桥|隧道|机场|港|医院|学校|平台|中心|基地|"
    r"园|馆|站|厂|条例|办法|方案|政策|法|系统|服务|路段|航线|展|大会|赛"
)
_NOUN_AHEAD = re.compile("[　 “]*(?:并|也)?(?:对于?|针对|关于|面对|围绕)")
"""Before a time to come inside a noun: 对于将在下月揭幕的展览."""
_MEANWHILE = re.compile("(?:施工|工程|封闭|改造|活动|办理|维修|工作)[^，。；]{0,4}(?:期间|时)[，,]")
_CLOSES = re.compile("会?(?:[^，。；]{0,6})(?:关闭|封闭|暂停|停止|改道|改由|开放|停用)")
_MEASURED = re.compile(r"(?:时间|里程|能力|规模|产能|容量|总数|数量|比例|产值)[\u4e00-\u9fff]{0,3}$")
_NO_SUBJECT = re.compile(r"[　 “「]*(?:未来|今后|明年|今年|接下来|下一步|后续|同时|届时|也|还|并|更|亦|均|都)*")
OUTSIDERS = re.compile(
    r"市场(?![监部化局])|需求|[运物油房菜肉粮煤铜汇股]价|(?<![毛净])利率|汇率|通胀|买气|气温|降温|全球|世界经济|行业(?:将|整体)|消费者|价格|股价|专家|局地|"
    r"[彗行流]星|[日月]食|潮汐|寒潮|[台飓热]风|风暴|锋面|暴雨|海啸|冷空气|降雨|降水|流域|波动|物价|余震|地震|疫情"
)


def actor(context: Context, segment: Span, cue: Cue, segments: Sequence[Span], number: int) -> Grounds | None:
    """In narration the subject before the cue acts: a body, a person, a government, a place that stands for one."""
    text = context.text
    start = segments[max(0, number - 2)].start
    subject = text[segment.start : cue.span.start].strip("　 ")
    near = context.mentions(start, cue.span.start, EntityType.ORG, EntityType.PER, EntityType.LOC)
    own = [mention for mention in near if mention.start >= segment.start]
    bodies = [mention for mention in own or near if mention.type is not EntityType.LOC]
    if bodies:
        span = Span(bodies[-1].start, bodies[-1].end)
        person = bodies[-1].type is EntityType.PER
        return _acts(context.registry.person(span) if person else context.registry.body(span), span)
    if own and own[0].start - segment.start < 3 and cue.span.start - own[-1].end < 3:
        span = Span(own[-1].start, own[-1].end)
        return _acts(context.registry.body(span), span)
    closes = _CLOSES.match(text, cue.span.end, segment.end)
    if subject and not (closes or any(kind.search(subject) for kind in (GOVERNMENT, _PROJECT, _MEASURED))):
        return None
    word = re.search("政府|市府|省府|[我全本][省市县区]", subject)
    if word:
        at = segment.start + context.text[segment.start : cue.span.start].rfind(word[0])
        return _acts(Speaker(None, None, word[0], None), Span(at, at + len(word[0])))
    topic = _topic(context, segment.start)
    if topic is None:
        return None
    return Grounds(Speaker(None, None, text[topic.start : topic.end], None), Why(Rule.CUE, Attribution.TOPIC, topic))


def _acts(speaker: Speaker, evidence: Span) -> Grounds:
    return Grounds(speaker, Why(Rule.CUE, Attribution.ACTOR, evidence))


def _topic(context: Context, at: int) -> Span | None:
    """What a passage is about: a name with a colon, else the last to open a segment, else the last named."""
    text = context.text
    near = context.mentions(max(0, at - 500), at, EntityType.ORG, EntityType.LOC)
    headings = [m for m in near if text[m.end : m.end + 1] in ("：", ":")]
    openings = [m for m in near if m.start == 0 or text[m.start - 1] in "，。；！\n　 ”,"]
    for group in (headings, openings, near):
        if group:
            return Span(group[-1].start, group[-1].end)
    return None


def own(
    context: Context, segment: Span, cue: Cue, segments: Sequence[Span], kind: str, speaker: Speaker | None
) -> bool:
    """Whether the clause undertakes something of the actor's own, and does not foretell what markets and weather do."""
    text = context.text
    subject, predicate = text[segment.start : cue.span.start], text[cue.span.end : segment.end]
    if OUTSIDERS.search(subject) or re.search("标志着|意味着|象征", subject) or NOT_OWN.match(predicate):
        return False
    if _NOUN_AHEAD.match(subject) and "的" in predicate:
        return False
    dated = bool(deadlines.find(context, segment.start, segment.end))
    if kind == "ask":
        return dated or bool(units.measured(context, segment))
    if speaker is not None:
        return True
    if cue.strength is Strength.FORECAST:
        return dated and completes(text, cue.span.end, segment.end)
    opener = segments[max(0, segments.index(segment) - 2)].start
    begin = opener if _NO_SUBJECT.fullmatch(subject) or subject.startswith(("首", "下")) else segment.start
    if context.mentions(begin, cue.span.start, EntityType.ORG, EntityType.PER) or GOVERNMENT.search(subject):
        return works(text, cue.span.end, segment.end) or bool(units.measured(context, segment))
    if dated and completes(text, cue.span.end, segment.end):
        return True
    if _MEANWHILE.search(text, segments[0].start, segment.start) and _CLOSES.match(predicate):
        return True
    if "届时" in text[max(0, segments[0].start - 4) : segment.end]:
        return bool(units.measured(context, segment))
    place = context.mentions(begin, cue.span.start, EntityType.LOC)
    return bool(place) and works(text, cue.span.end, min(segment.end, cue.span.end + 14))
