"""Speakers: who says what, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.analysis import cues, lexicon
from reader.analysis.entities import Found
from reader.analysis.mentions import Mention
from reader.analysis.registry import Registry
from reader.analysis.sentences import Sentence
from reader.types import EntityType, Span, Speaker

_ADVERB = re.compile(
    r"(?:在[^，。；]{1,18}(?:时|中|上|期间|后|里)|在《[^《》]{2,30}》内?|接受[^，。；]{0,14}采访时|受访时|"
    r"致[词辞](?:时)?|讲话(?:时|中)?|发言时|则|也|亦|又|还|都|均|更|并|进一步|首先|"
    r"最后|随后|同时|再次|特别|公开|明确|"
    r"曾|日前|近日|刚|刚刚|上周|今天|昨日|今日|现阶段|共同|郑重|坦诚|分别|一致|纷纷|"
    r"强调并|会上|会后|严厉|严肃|严正|反复|多次|一再|现场|当场|专门|亲自|同样|亦?已|（[^）]{0,12}）|\([^)]{0,12}\)|(?<!大)代表[^，。；、]{2,12}|向[^，。；]{1,12}|"
    r"对此|此前|同日|当天|就|除[^，。；]{2,40})+$"
)
_COLLECTIVE = re.compile(
    r"[\u4e00-\u9fff、]{0,40}(?:人士|干部|群众|职工|员工|党员|企业家|代表|委员|师生|"
    r"居民|村民|农户|商户|企业负责人|负责人|从业者|青年|工作者|志愿者|与会者|客商|"
    r"同志)(?=[^，。；]{0,14}?(?:$|纷纷|一致|均|都))"
)
_PRONOUN = re.compile(r"(?:她|他|他们|她们|该公司|该企业|该集团|该项目|该行|该校|公司|企业|集团|我们|对方|双方|后者)$")
_MEETING = re.compile(
    r"(?:会议|大会|全会|座谈会|推进会|动员会|例会|党组会|常委会|活动|通知|意见|通报|"
    r"文章|评论|社论|公告|论坛|报道|消息)$"
)
_STUDY = re.compile(
    r"(?:报告|研究|数据|调查|分析|统计|监测|机构|专家|分析师|学者|业内人士|分析人士|"
    r"研究员|经济学家|观察人士|市场人士|教授|气象台|气象局|气象部门|气象专家|地震台|"
    r"证券|研究院|研究公司|预报)$"
)
_CONTENT = re.compile(
    r"[，,：:“「‘『]|[道]?[，：]|(?=将|要|会|我|本|政府|市|该|其|未来|今年|明年|今后|"
    r"在|到|争取|力争|确保|由|措施)"
)
_CLOSING = re.compile(r"(?=[。！]|$)")
_FIGURE = re.compile(r"(?=\d)")
_ANYTHING = re.compile("")
_FIRST_ONLY = frozenset(["说", "指", "讲", "称", "写道"])


_DECISIONS = frozenset(["明确", "决定", "确定", "议定"])
_OBSERVER = re.compile(r"院士|教授|研究员|分析师|专家|学者|议员|立委|顾问")
_ISSUES = re.compile(r"(?:印发|出台|发布|公布|通过|制定|审议)[^，。《]{0,4}《[^》]+》")
_ACCORDING = re.compile(
    r"[　 “]*(?:根据|按照|依据|按|依照)(?:[^，。《》]{0,12})"
    r"《([^《》\n]{2,60}?(?:方案|规划|计划|纲要|意见|措施|报告)(?:（[^《》）]*）)?)》"
    r"[^，。；]{0,8}[，,]"
)
_STATEMENT = re.compile("(?:公告|声明|新闻稿|通告|财报|年报|官网|官微)$")
_OFFICE = re.compile(
    "(?:^|(?<=[，。：”\n　 ]))(政府|当局|市府|县府|省府|港府|署方|局方|院方|校方|府方)(?:发言人)?(?:今日)?$"
)
_SURNAMED = re.compile(
    "(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?:副?[市县区镇乡省]长|局长|署长|部长|总统|院长|主任|主席|书记|董事长|总经理)$"
)
_FRONT = re.compile("[　 “]*(?:会上|会后|随后|其间|期间|当天|同时|此外)?[，,]?")
_STAFF = re.compile(r"(?:相关|有关|主要|新闻)?(?:负责人|负责同志|发言人|工作人员)$")
_LATIN = re.compile(r"[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){0,3}$")
_OWN = frozenset(["建议", "承诺", "允诺", "保证", "期望"])
_PROPOSES = re.compile(
    r"(?:了)?[^，。；]{0,10}(?:建议|措施|计划|目标|方案|要求|举措|政策)[，：:](?:包括|"
    r"即|一是|分别是)?"
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words a stretch is. `kind`: "say" own words, "ask" asked of others, "plan" set
    down in a document, "decide" settled by a meeting
    for its own body, "find" observed or forecast by third parties."""

    start: int
    speaker: Speaker
    kind: str
    verb: Span


@cache
def _verbs() -> tuple[lexicon.Finder, dict[str, str]]:
    kinds = {verb: kind for kind in ("find", "say", "ask") for verb in lexicon.kind("speech_verbs", kind)}
    return lexicon.Finder(kinds), kinds


def voices(text: str, sentence: Sentence, found: Found, registry: Registry, last: Speaker | None) -> list[Voice]:
    """The attributions of one sentence in order. `last` is whoever spoke before in the paragraph."""
    finder, kinds = _verbs()
    start, end = sentence.span.start, sentence.span.end
    mentions = found.mentions.within(start, end)
    out = _by_document(text, sentence, registry)
    piece = text[start:end]
    for first, stop in finder(piece):
        verb = Span(start + first, start + stop)
        if out and verb.start < out[-1].start:
            continue
        word = piece[first:stop]
        if not found.words.edge(verb.end) or (len(word) == 1 and not found.words.edge(verb.start)):
            continue
        follow = _CONTENT.match(text, verb.end, end) or (
            _PROPOSES.match(text, verb.end, end) if word in {"提出", "公布", "宣布"} else None
        )
        if kinds[word] == "ask" and out and verb.start == _segment_start(text, sentence, verb.start):
            continue
        if kinds[word] == "ask" and not follow:
            follow = _ANYTHING.match(text, verb.end, end)
        if not follow and word in _OWN:
            follow = _FIGURE.match(text, verb.end, end)
        follow = follow or _CLOSING.match(text, verb.end, end)
        if not follow or (word in _FIRST_ONLY and not follow[0] and not _CLOSING.match(text, verb.end, end)):
            continue
        if any(m.start <= verb.start < m.end for m in mentions) or _quoted(text, start, verb.start):
            continue
        segment = _segment_start(text, sentence, verb.start)
        subject = _subject(text, segment, verb.start, mentions, registry, last, sentence)
        if subject is None:
            continue
        speaker, kind = subject
        if kinds[word] == "ask" and out and _reported(speaker, out[-1], verb.start, mentions):
            # 局长表示，市长要求…，将…: what somebody else asked is reported in the speaker's own words.
            continue
        start_of_words = (
            verb.start
            if word in _OWN and not follow[0] and not _undertakes(found, verb.end, end)
            else verb.end + len(follow[0])
        )
        out.append(Voice(start_of_words, speaker, kind or kinds[word], verb))
        last = speaker
    return out


def _by_document(text: str, sentence: Sentence, registry: Registry) -> list[Voice]:
    """根据《某方案》，…: what follows is what the document sets down."""
    found = _ACCORDING.match(text, sentence.span.start, sentence.span.end)
    if not found:
        return []
    return [Voice(found.end(), registry.issuer(found[1], found.start()), "plan", Span(found.start(1), found.end(1)))]


def _undertakes(found: Found, start: int, end: int) -> bool:
    """Whether what follows has a cue of its own before the next comma: 承诺本府会…"""
    stop = min((at for at in (found.words.text.find(sign, start, end) for sign in "，,。") if at >= 0), default=end)
    return any(
        cue.kind == "future" or found.words.text[cue.span.start : cue.span.end] == "会"
        for cue in cues.find(found.words, start, stop)
    )


def _quoted(text: str, start: int, at: int) -> bool:
    return text.rfind("“", start, at) > text.rfind("”", start, at) or text.rfind("「", start, at) > text.rfind(
        "」", start, at
    )


def _segment_start(text: str, sentence: Sentence, at: int) -> int:
    start = sentence.span.start
    for clause in sentence.clauses:
        for segment in clause.segments:
            if segment.start <= at:
                start = segment.start
    quote = max(text.rfind(mark, start, at) for mark in "”」』")
    return max(start, quote + 1) if quote >= 0 else start


def _subject(
    text: str,
    start: int,
    verb: int,
    mentions: Sequence[Mention],
    registry: Registry,
    last: Speaker | None,
    sentence: Sentence,
) -> tuple[Speaker, str] | None:
    end, adverb = _subject_end(text, start, verb, mentions)
    left = text[start:end].strip("　 ")
    if not left:
        return _earlier(text, start, mentions, registry, last, sentence)
    if _STUDY.search(left):
        return Speaker(None, None, left[-12:], None), "find"
    issued = _STATEMENT.search(text, start, end)
    body = next((m for m in mentions if issued and m.end == issued.start() and m.type is EntityType.ORG), None)
    if body:
        return registry.body(Span(body.start, body.end)), ""
    if _MEETING.search(left):
        if text[verb : verb + 2] in _DECISIONS:
            return Speaker(None, None, registry.topic(start) or left[-12:], None), "decide"
        return Speaker(None, None, left[-12:], None), "ask"
    role = _STAFF.search(text, start, end)
    near = [m for m in mentions if m.start >= start and m.end in (end, role.start() if role else end)]
    latin = _LATIN.search(text, start, end)
    if latin and not (near and near[-1].type is EntityType.PER):
        return Speaker(latin[0], None, None, Span(*latin.span())), ""
    if near:
        return _named(text, near[-1], registry)
    document = re.search(r"《([^《》]{2,30})》(?:又|亦|也)?$", left)
    if document:
        return registry.issuer(document[1], start), "plan"
    office = _OFFICE.search(text, start, end)
    if office:
        return Speaker(None, None, office[1], Span(*office.span(1))), ""
    known = _SURNAMED.search(text, start, end)
    if known:
        return registry.surnamed(Span(*known.span())), ""
    collective = _COLLECTIVE.match(left)
    if collective and re.search("纷纷|一致|均|都", adverb):
        return Speaker(collective[0].strip("　 "), None, None, None), ""
    pronoun = _PRONOUN.search(left)
    if pronoun:
        return _pointed(pronoun[0], end, registry, last)
    inside = [m for m in mentions if start <= m.start and m.end <= end and m.type is EntityType.PER]
    if inside and end - inside[-1].end <= 14:
        return registry.person(Span(inside[-1].start, inside[-1].end)), ""
    return None


def _subject_end(text: str, start: int, verb: int, mentions: Sequence[Mention]) -> tuple[int, str]:
    """Where the subject ends, before adverbs, circumstances and times; and what lies between it and the verb."""
    end = verb
    while end > start:
        adverb = _ADVERB.search(text, start, end)
        time = next((m for m in mentions if m.end == end and m.type is EntityType.TIME and m.start >= start), None)
        if adverb and adverb.end() == end:
            end = adverb.start()
        elif time:
            end = time.start
        else:
            break
    return end, text[end:verb]


def _named(text: str, mention: Mention, registry: Registry) -> tuple[Speaker, str] | None:
    span = Span(mention.start, mention.end)
    if mention.type is EntityType.PER:
        speaker = registry.person(span)
        return speaker, "find" if speaker.role and _OBSERVER.search(speaker.role) else ""
    if mention.type is EntityType.TITLE:
        return registry.holder(span), ""
    if mention.type is EntityType.ORG:
        return registry.body(span), "find" if re.search("气象|地震台|通讯社|证券", text[span.start : span.end]) else ""
    if mention.type is EntityType.PROGRAMME and re.search("报告|方案|规划|纲要", text[span.start : span.end]):
        return registry.issuer(text[span.start : span.end], span.start), "plan"
    return None


def _pointed(word: str, at: int, registry: Registry, last: Speaker | None) -> tuple[Speaker, str] | None:
    if word in {"她", "他"} and not (last and last.name):
        who = registry.last_person(at)
        return (who, "") if who else None
    if word in {"她", "他", "他们", "她们", "我们", "双方", "后者", "对方"}:
        who = last or registry.last_person(at)
        return (who, "") if who else None
    if last and last.name is None and last.org:
        return last, ""
    body = registry.last_body(at)
    return (Speaker(None, None, body, None), "") if body else None


def _reported(asks: Speaker, tells: Voice, at: int, mentions: Sequence[Mention]) -> bool:
    """Whether somebody who asks at `at` is only told of by another voice, which names him by no more than his title."""
    if tells.kind != "say" or (asks.name or asks.role or asks.org) in (
        tells.speaker.name,
        tells.speaker.role,
        tells.speaker.org,
    ):
        return False
    return not any(tells.start <= m.start and m.end <= at and m.type is EntityType.PER for m in mentions)


def _opening(text: str, segment: Span, mentions: Sequence[Mention]) -> Mention | None:
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


def _earlier(
    text: str, start: int, mentions: Sequence[Mention], registry: Registry, last: Speaker | None, sentence: Sentence
) -> tuple[Speaker, str] | None:
    """A verb at the front of a segment has the last subject that opened one, or goes on with the last speaker."""
    issued = _ISSUES.search(text, sentence.span.start, start)
    bodies = [m for m in mentions if issued and m.end <= issued.start() and m.type in (EntityType.ORG, EntityType.LOC)]
    if bodies:
        return registry.body(Span(bodies[-1].start, bodies[-1].end)), "plan"
    segments = [segment for clause in sentence.clauses for segment in clause.segments if segment.end <= start]
    for segment in reversed(segments):
        opening = _opening(text, segment, mentions)
        if opening:
            return _named(text, opening, registry)
    first = sentence.clauses[0].segments[0]
    for mention in mentions:
        if mention.type is EntityType.PER and mention.end <= start and mention.start < first.end:
            return registry.person(Span(mention.start, mention.end)), ""
    collective = _COLLECTIVE.match(text[first.start : start].rstrip("，,"))
    if collective and re.match("纷纷|一致|都|均", text[start : start + 2]):
        return Speaker(collective[0].strip("　 "), None, None, Span(first.start, first.start + len(collective[0]))), ""
    return (last, "") if last else None
