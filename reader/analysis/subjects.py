"""Subjects: who says what a verb of speech reports, by what stands before the verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.mentions import Mention
from reader.analysis.registry import Registry
from reader.analysis.rules import Attribution
from reader.analysis.sentences import Sentence
from reader.types import EntityType, Span, Speaker

_ADVERB = re.compile(
    r"(?:在[^，。；]{1,18}(?:时|中|上|期间|后|里)|在《[^《》]{2,30}》内?|接受[^，。；]{0,14}采访时|受访时|"
    r"致[词辞](?:时)?|讲话(?:时|中)?|发言时|则|也|亦|又|还|都|均|更|并|进一步|首先|"
    r"最后|随后|同时|再次|特别|公开|明确|"
    r"曾|日前|近日|刚|刚刚|上周|今天|昨日|今日|现阶段|共同|郑重|坦诚|分别|一致|纷纷|"
    r"强调并|会上|会后|严厉|严肃|严正|反复|多次|一再|现场|当场|专门|亲自|同样|亦?已|（[^）]{0,12}）|\([^)]{0,12}\)|(?<!大)代表(?!纷纷|一致|[均都们])[^，。；、]{2,12}|(?:在旁|一旁|在场)|对[^，。；]{2,24}(?:作出|作了|进行了?)|向[^，。；]{1,12}|"
    r"对此|此前|同日|当天|就|除[^，。；]{2,40})+$"
)
_COLLECTIVE = re.compile(
    r"[\u4e00-\u9fff、]{0,40}(?:人士|干部|群众|职工|员工|党员|企业家|代表|委员|师生|"
    r"居民|村民|农户|商户|企业负责人|负责人|从业者|青年|工作者|志愿者|与会者|客商|"
    r"同志)(?=[^，。；]{0,14}?(?:$|纷纷|一致|均|都))"
)
_PRONOUN = re.compile(
    r"(?:她|他|他们|她们|该公司|该企业|该集团|该项目|该行|该校|我们|对方|双方|后者|"
    r"(?<![\u4e00-\u9fff）)])(?:(?:目前|对此|此前|日前|未来|[去今]年)?(?:公司|企业|集团)|"
    r"(?:该|上述|相关|有关)?(?:发言人|负责人)))$"
)
_MEETING = re.compile(
    r"(?:会议|大会|全会|座谈会|推进会|动员会|例会|党组会|常委会|活动|通知|意见|通报|"
    r"文章|评论|社论|公告|论坛|报道|消息)$"
)
_MEETS = re.compile("[　 ]*(?:会议|大会|全会)")
_STUDY = re.compile(
    r"(?:报告|研究|数据|调查|分析|统计|监测|机构|专家|分析师|学者|业内人士|分析人士|"
    r"研究员|经济学家|观察人士|市场人士|教授|气象台|气象局|气象部门|气象专家|地震台|"
    r"证券|研究院|研究公司|预报)$"
)
_DECISIONS = frozenset(["明确", "决定", "确定", "议定", "部署"])
_LEARNS = frozenset(["获悉", "了解到", "得知"])
_FROM = re.compile(r"从([^，。；]{2,30})$")
_NEAR = 14
"""So far before the verb a person may stand who does not open the segment."""
_SOME_OFFICE = re.compile(r"[\u4e00-\u9fff]{1,10}(?:部门|单位|中心|办公室|[厅局委办会])")
_REPORTS = frozenset(["报告", "汇报", "回答", "答复", "答询", "备询"])
_FORECASTERS = re.compile("气象|天文台|地震台|飓风|台风|海啸|预报|水文|通讯社|证券|评级|研究|监测|统计|智库")
_BODY_LIKE = re.compile(
    r"据?((?![各该本有相据])[\u4e00-\u9fffA-Za-z()（）]{2,24}(?:中心|[局署处厅院所队司会校方]|大学|公司|集团|银行|部门|发言人|负责人))"
)
_OBSERVER = re.compile(r"院士|教授|研究员|分析师|专家|学者|议员|立委|顾问|医师|医生|策略员|经济学家|预报员|律师")
_ISSUES = re.compile(r"(?:印发|出台|发布|公布|通过|制定|审议)[^，。《]{0,4}《[^》]+》")
_STATEMENT = re.compile(r"(?:(?:发布|刊发|发出|发表)[^，。；]{0,8}?)?(?:公告|声明|新闻稿|通告|财报|年报|官网|官微)$")
_FILING = re.compile("[　 “]*(?:该|上述)?(?:公告|招股书|招股说明书|年报|半年报|季报|财报|业绩预告)$")
_PAPER = re.compile(
    "[　 ]*((?:财政)?预算案|施政报告|(?:行动|实施|工作|总体|改革)?方案|(?:专项|发展)?规划|行动计划|白皮书|蓝图)$"
)
_OFFICE = re.compile(
    "(?:^|(?<=[，。：”\n　 ]))(政府|当局|市府|县府|省府|港府|署方|局方|院方|校方|府方)(?:发言人)?(?:今日)?$"
)
_OFFICE_OPENS = re.compile("[　 ]*(政府|当局|市府|县府|省府|港府)")
_SURNAMED = re.compile(
    "(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?:副?[市县区镇乡省]长|局长|署长|部长|总统|院长|主任|主席|书记|董事长|总经理)$"
)
_DOCUMENT = re.compile(r"《([^《》]{2,30})》(?:又|亦|也)?[　 ]*$")
_FRONT = re.compile("[　 “]*(?:会上|会后|随后|其间|期间|当天|同时|此外)?[，,]?")
_STAFF = re.compile(r"(?:相关|有关|主要|新闻)?(?:负责人|负责同志|发言人|工作人员)$")
_HOLDER = re.compile(
    "[　 ]*(?:(?:公司|其)?(?:第一|间接)?(?:控股|大)股东|实际控制人|母公司|全资子公司)(?=[\u4e00-\u9fff])"
)
_LATIN = re.compile(r"[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){0,3}$")


class Subject(NamedTuple):
    """Who speaks, and how that was told.

    `kind` is that of a `Voice` if the subject decides it, else "" and the verb does; `how` names the rule and
    `evidence` is where the words stand that say so, without the verb.
    """

    speaker: Speaker
    kind: str
    how: Attribution
    evidence: Span | None


class Place(NamedTuple):
    """Where a verb of speech stands: the segment it belongs to begins at `start`, the verb at `verb`.

    `mentions` are those of the sentence; `last` is whoever spoke before in the paragraph.
    """

    text: str
    start: int
    verb: Span
    mentions: Sequence[Mention]
    sentence: Sentence
    last: Speaker | None


def find(place: Place, registry: Registry) -> Subject | None:
    """The subject of the verb at `place`, None where nobody is named who could speak."""
    text, start, mentions = place.text, place.start, place.mentions
    end, adverb = _end(place)
    left = text[start:end].strip("　 ")
    end = start + len(text[start:end].rstrip("　 "))
    if not left:
        return _understood(place, registry)
    if _STUDY.search(left) and not _PAPER.fullmatch(left):
        return _said(Speaker(None, None, left[-12:], None), "find")
    issued = _STATEMENT.search(text, start, end)
    if issued and (text[start : issued.start()].strip() or place.last):
        end = issued.start()
        left = text[start:end].strip("　 ")
        if not left:
            return _understood(place, registry)
    filed = _FILING.match(text, start, end)
    if filed:
        company = registry.last_body(start) or registry.listed
        return Subject(Speaker(None, None, company or "公司", None), "say", Attribution.DOCUMENT, Span(*filed.span()))
    meeting = _MEETING.search(text, start, end) if not _PAPER.fullmatch(left) else None
    if meeting:
        return _met(place, left[-12:], Span(*meeting.span()), registry)
    role = _STAFF.search(text, start, end)
    if text[place.verb.start : place.verb.end] in _LEARNS:
        return _source(place, end, registry)
    near = [m for m in mentions if m.start >= start and m.end in (end, role.start() if role else end)]
    latin = _LATIN.search(text, start, end)
    if latin and not (near and near[-1].type is EntityType.PER):
        return _said(Speaker(latin[0], None, None, Span(*latin.span())))
    if near:
        return _named(text, near[-1], registry)
    document = _DOCUMENT.search(text, start, end)
    if document:
        return _issued(document[1], Span(*document.span(1)), registry)
    paper = _PAPER.match(text, start, end)
    if paper:
        return _issued(paper[1], Span(*paper.span(1)), registry)
    office = _OFFICE.search(text, start, end)
    if office:
        return _said(Speaker(None, None, office[1], Span(*office.span(1))))
    known = _SURNAMED.search(text, start, end)
    if known:
        span = Span(*known.span())
        return Subject(registry.surnamed(span), "", Attribution.POINTS_BACK, span)
    collective = _COLLECTIVE.match(left)
    if collective and re.search("纷纷|一致|均|都", adverb):
        return _said(Speaker(collective[0].strip("　 "), None, None, None))
    pronoun = _PRONOUN.search(text, start, end)
    if pronoun:
        return _pointed(Span(*pronoun.span()), place, registry)
    inside = [m for m in mentions if start <= m.start and m.end <= end and m.type is EntityType.PER]
    if inside and end - inside[-1].end <= _NEAR:
        return _said(registry.person(Span(inside[-1].start, inside[-1].end)))
    first = opening(text, Span(start, end), mentions)
    if first and first.type is EntityType.PER:
        return _said(registry.person(Span(first.start, first.end)))
    unknown = _BODY_LIKE.fullmatch(left.rpartition("的")[2])
    if not unknown:
        return None
    return _said(Speaker(None, None, unknown[1], None), "find" if _FORECASTERS.search(left) else "")


def _met(place: Place, words: str, evidence: Span, registry: Registry) -> Subject:
    """A meeting, which decides for the body that held it or asks others."""
    decides = place.text[place.verb.start : place.verb.start + 2] in _DECISIONS
    speaker = Speaker(None, None, registry.topic(place.start) or words, None)
    return Subject(speaker, "decide" if decides else "ask", Attribution.MEETING, evidence)


def _source(place: Place, end: int, registry: Registry) -> Subject | None:
    """From whom a reporter learns: 记者从省水利厅获悉."""
    told = _FROM.search(place.text, place.start, end)
    if not told:
        return None
    bodies = [m for m in place.mentions if told.start(1) <= m.start and m.end <= end and m.type is EntityType.ORG]
    if bodies:
        return _named(place.text, bodies[-1], registry)
    office = _SOME_OFFICE.fullmatch(told[1])
    return _said(Speaker(None, None, told[1], Span(*told.span(1)))) if office else None


def _said(speaker: Speaker, kind: str = "") -> Subject:
    return Subject(speaker, kind, Attribution.SAID, None)


def _issued(document: str, span: Span, registry: Registry) -> Subject:
    return Subject(registry.issuer(document, span.start), "plan", Attribution.DOCUMENT, span)


def _end(place: Place) -> tuple[int, str]:
    """Where the subject ends, before adverbs, circumstances and times; and what lies between it and the verb."""
    text, start, end = place.text, place.start, place.verb.start
    near = place.mentions
    while end > start:
        adverb = _ADVERB.search(text, start, end)
        time = next((m for m in near if m.end == end and m.type is EntityType.TIME and m.start >= start), None)
        reports = text[end - 2 : end] in _REPORTS and any(m.end == end - 2 and m.type is EntityType.PER for m in near)
        named = adverb and any(m.start < adverb.start() < m.end for m in near)
        if adverb and adverb.end() == end and not named:
            end = adverb.start()
        elif reports:
            end -= 2
        elif time:
            end = time.start
        else:
            break
    return end, text[end : place.verb.start]


def _named(text: str, mention: Mention, registry: Registry) -> Subject | None:
    span = Span(mention.start, mention.end)
    words = text[span.start : span.end]
    if mention.type is EntityType.PER:
        speaker = registry.person(span)
        return _said(speaker, "find" if speaker.role and _OBSERVER.search(speaker.role) else "")
    if mention.type is EntityType.TITLE:
        holder = registry.holder(span)
        return Subject(holder, "", Attribution.POINTS_BACK if holder.name else Attribution.SAID, span)
    if mention.type is EntityType.ORG:
        return _said(registry.body(span), "find" if _FORECASTERS.search(words) else "")
    if mention.type is EntityType.PROGRAMME and re.search("报告|方案|规划|纲要", words):
        return _issued(words, span, registry)
    return None


def _pointed(word: Span, place: Place, registry: Registry) -> Subject | None:
    """Whom 他, 我们 or 该公司 at `word` points back to."""
    last, pronoun = place.last, place.text[word.start : word.end]
    who: Speaker | None
    if pronoun in {"她", "他"} and not (last and last.name):
        who = registry.last_person(word.end)
    elif pronoun in {"她", "他", "他们", "她们", "我们", "双方", "后者", "对方"}:
        who = last or registry.last_person(word.end)
    elif last and last.name is None and last.org:
        who = last
    else:
        staff = pronoun.endswith(("发言人", "负责人"))
        body = registry.spoken_for(word.end) if staff else registry.last_body(word.end) or registry.listed
        who = Speaker(None, None, body, None) if body else None
    return Subject(who, "", Attribution.POINTS_BACK, word) if who else None


def opening(text: str, segment: Span, mentions: Sequence[Mention]) -> Mention | None:
    """The person a segment opens with, behind his body and title, or who is known by the title it opens with."""
    at, found = segment.start + len(_FRONT.match(text, segment.start, segment.end)[0]), None  # type: ignore[index]
    for mention in mentions:
        if mention.start == at and mention.end <= segment.end:
            at = mention.end
            if mention.type in (EntityType.PER, EntityType.TITLE):
                found = mention
            if mention.type is EntityType.PER:
                break
    return found


def _understood(place: Place, registry: Registry) -> Subject | None:
    """A verb at the front of a segment has the last subject that opened one, or goes on with the last speaker."""
    text, start, mentions, sentence = place.text, place.start, place.mentions, place.sentence
    issued = _ISSUES.search(text, sentence.span.start, start)
    bodies = [m for m in mentions if issued and m.end <= issued.start() and m.type in (EntityType.ORG, EntityType.LOC)]
    office = _OFFICE_OPENS.match(text, sentence.span.start) if issued and not bodies else None
    if issued and office:
        speaker = Speaker(None, None, office[1], Span(*office.span(1)))
        return Subject(speaker, "plan", Attribution.DOCUMENT, Span(*issued.span()))
    if issued and bodies:
        speaker = registry.body(Span(bodies[-1].start, bodies[-1].end))
        return Subject(speaker, "plan", Attribution.DOCUMENT, Span(*issued.span()))
    meeting = _MEETS.match(text, sentence.span.start, start)
    if meeting:
        return _met(place, meeting[0], Span(*meeting.span()), registry)
    segments = [segment for clause in sentence.clauses for segment in clause.segments if segment.end <= start]
    for segment in reversed(segments):
        first = opening(text, segment, mentions)
        if first:
            named = _named(text, first, registry)
            return named and named._replace(how=Attribution.UNDERSTOOD)
    front = sentence.clauses[0].segments[0]
    holder = _HOLDER.match(text, front.start, front.end)
    starts = (front.start, holder.end()) if holder else (front.start,)
    body = next((m for m in mentions if m.start in starts and m.type is EntityType.ORG and m.end <= start), None)
    if body:
        return Subject(registry.body(Span(max(body.start, starts[-1]), body.end)), "", Attribution.UNDERSTOOD, None)
    for mention in mentions:
        if mention.type is EntityType.PER and mention.end <= start and mention.start < front.end:
            person = registry.person(Span(mention.start, mention.end))
            return Subject(person, "", Attribution.UNDERSTOOD, None)
    collective = _COLLECTIVE.match(text[front.start : start].rstrip("，,"))
    if collective and re.match("纷纷|一致|都|均", text[start : start + 2]):
        span = Span(front.start, front.start + len(collective[0]))
        return _said(Speaker(collective[0].strip("　 "), None, None, span))
    return Subject(place.last, "", Attribution.CARRIED, None) if place.last else None
