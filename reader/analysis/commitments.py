"""Commitments: which statements undertake something to come, where each begins and ends, who makes it.

A paragraph is read sentence by sentence. A sentence belongs to a voice: the person or body quoted in it, else whoever
spoke last in the paragraph, else nobody (narration), and in a work report the government that gives it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.analysis import cues, dates, sentences, targets
from reader.analysis.cues import Cue
from reader.analysis.entities import Found
from reader.analysis.genre import Report
from reader.analysis.mentions import within
from reader.analysis.sentences import Clause, Sentence
from reader.analysis.speakers import Registry, Voice, voices
from reader.analysis.wording import (
    BACKGROUND, CAUSE, CONDITION, CONNECTIVE, EXHORTS, LEAD, LIST_HEAD, NOT_OWN, PAST, PREFACE, begins_with_work, completes, works,
)
from reader.types import Commitment, Deadline, EntityType, Speaker, Span, Strength, Target

_GOVERNMENT = re.compile(r"(?:政府|市府|省府|县府|我[省市县区校国公]|全[省市县区]|本[市县区府]|我们|市委|省委|县委|公司|集团|当局|局|厅|署|部门)[\u4e00-\u9fff]{0,4}$")
_PROJECT = re.compile(r"(?:项目|工程|线|高铁|铁路|高速|公路|大桥|隧道|机场|港|医院|学校|平台|中心|基地|园|馆|站|厂|条例|办法|方案|政策|法|系统|服务|路段|航线|展|大会|赛)")
_MEASURED = re.compile(r"(?:时间|里程|能力|规模|产能|容量|总数|数量|比例|产值)[\u4e00-\u9fff]{0,3}$")
_OUTSIDERS = re.compile(r"市场|需求|气温|降温|全球|世界经济|行业(?:将|整体)|消费者|价格|股价|专家|局地|寒潮|台风|冷空气|降雨|降水|流域|波动|物价|震|余震|疫情")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one sentence under one voice. `voice` is None in narration."""

    sentence: Sentence
    start: int
    end: int
    voice: Voice | None


@dataclass(frozen=True, slots=True)
class Context:
    """What every step needs to look at: the text, what is named in it, who is who, the day of the article."""

    text: str
    found: Found
    registry: Registry
    report: Report | None
    today: datetime.date | None


def find(context: Context, index: int, paragraph: Span) -> list[Commitment]:
    """The commitments of one paragraph, the `index`-th of the text, in order; offsets and texts are Simplified."""
    text = context.text
    split = sentences.split(text, paragraph.start, paragraph.end)
    if not split or (len(split) == 1 and not split[0].closed and not _listed(text, split[0])):
        return []
    if context.report:
        if index not in context.report.future:
            return []
        return list(_reported(context, context.report, split))
    return list(_told(context, split))


def _listed(text: str, sentence: Sentence) -> bool:
    """Whether an unclosed line is more than a heading: it says 将 or the like and has a comma."""
    piece = text[sentence.span.start : sentence.span.end]
    return len(piece) > 24 and ("，" in piece or "," in piece) or bool(re.search("“[^”]+”，", piece))


def _reported(context: Context, report: Report, split: Sequence[Sentence]) -> Iterator[Commitment]:
    """A work report: every task and target of the paragraphs that look ahead, without its headings."""
    text = context.text
    speaker = Speaker(None, None, report.issuer, None)
    for number, sentence in enumerate(split):
        start, end = sentence.span.start, sentence.span.end
        words = text[start:end]
        if _is_heading(words, number, len(split)) or PREFACE.search(words) and not LIST_HEAD.search(words):
            continue
        head = _head(context, sentence)
        for clause in sentence.clauses:
            segments = _cut_front(text, clause, head.end if head else start)
            if segments:
                yield from _units(context, segments, speaker, head, bare=True)


def _is_heading(words: str, number: int, count: int) -> bool:
    """Run-in headings: numbered ones, and a short first sentence without figures before others."""
    plain = words.strip("　 ")
    if re.match(r"(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[，、]|[一二三四五六七八九十]+、|——)", plain) and len(plain) < 60 and count > 1:
        return True
    return count > 1 and len(plain) <= 24 and not re.search(r"[\d“]", plain) and (number == 0 or plain.startswith("突出"))


@dataclass(frozen=True, slots=True)
class Head:
    """What opens a list: where its items begin, the cue that stands in it, the time that holds for every item."""

    end: int
    cue: Cue | None
    time: Deadline | None


def _head(context: Context, sentence: Sentence) -> Head | None:
    """…主要预期目标是： and its like."""
    text = context.text
    found = LIST_HEAD.search(text, sentence.span.start, min(sentence.span.end, sentence.span.start + 160))
    if not found:
        return None
    word = re.search("预期目标|目标|力争|计划|任务", found[0])
    cue = None
    if word:
        at = found.start() + word.start()
        cue = Cue(Span(at, at + len(word[0])), Strength.AIM if word[0] != "计划" else Strength.PLAN, "future")
    return Head(found.end(), cue, _deadline(context, sentence.span.start, found.end()))


def _cut_front(text: str, clause: Clause, start: int) -> list[Span]:
    return [Span(max(s.start, start), s.end) for s in clause.segments if s.end > start and text[max(s.start, start) : s.end].strip()]


def _told(context: Context, split: Sequence[Sentence]) -> Iterator[Commitment]:
    committed: Speaker | None = None
    for piece in _pieces(context, split):
        if piece.voice and piece.voice.kind == "find":
            committed = None
            continue
        speaker = piece.voice.speaker if piece.voice else None
        head = _told_head(context, piece)
        for clause in piece.sentence.clauses:
            segments = _within_piece(context.text, clause, piece, head)
            if not segments:
                continue
            same = committed is not None and speaker is not None and _same(committed, speaker)
            made = list(_clause(context, piece, segments, speaker, head, going_on=same))
            yield from made
            if made and piece.voice and piece.voice.kind == "say":
                committed = speaker


def _same(one: Speaker, other: Speaker) -> bool:
    return (one.name, one.org) == (other.name, other.org)


def _within_piece(text: str, clause: Clause, piece: Piece, head: Head | None) -> list[Span]:
    start = max(piece.start, head.end if head and head.cue is None else piece.start)
    out = []
    for segment in clause.segments:
        low, high = max(segment.start, start), min(segment.end, piece.end)
        if low < high and text[low:high].strip():
            out.append(Span(low, high))
    return out


def _told_head(context: Context, piece: Piece) -> Head | None:
    """A time at the front of a sentence holds for every clause of it."""
    text = context.text
    first = piece.sentence.clauses[0].segments[0]
    start = max(first.start, piece.start)
    connective = CONNECTIVE.match(text, start)
    if connective:
        start = connective.end()
    time = _deadline(context, start, min(start + 24, piece.end), opening=True)
    return Head(start, Cue(Span(start, start), Strength.PLEDGE, ""), time) if time else None


def _pieces(context: Context, split: Sequence[Sentence]) -> Iterator[Piece]:
    """Every sentence under its voice; a quotation belongs to whoever is named right after it."""
    text = context.text
    per: list[list[Voice]] = []
    last: Speaker | None = None
    carried: list[Voice | None] = []
    voice: Voice | None = None
    for sentence in split:
        found = voices(text, sentence, context.found, context.registry, last)
        carried.append(voice)
        per.append(found)
        if found:
            voice = found[-1]
            last = voice.speaker
    owners = _quotation_owners(text, split, per)
    for number, sentence in enumerate(split):
        start = sentence.span.start
        current = owners.get(number, carried[number])
        for found_voice in per[number]:
            opening = _opening(sentence, found_voice.verb.start)
            if opening > start:
                yield Piece(sentence, start, opening, _closing_quote(text, start, opening, found_voice, current))
            start, current = found_voice.start, found_voice
        yield Piece(sentence, start, sentence.span.end, current)


def _opening(sentence: Sentence, verb: int) -> int:
    """Where the attribution begins: the segment of its verb, or of its subject."""
    start = sentence.span.start
    for clause in sentence.clauses:
        for segment in clause.segments:
            if segment.start <= verb:
                start = segment.start
    return start


def _closing_quote(text: str, start: int, opening: int, voice: Voice, current: Voice | None) -> Voice | None:
    quoted = text[start:opening].rstrip("，, ")
    return voice if quoted.endswith(("”", "」")) else current


def _quotation_owners(text: str, split: Sequence[Sentence], per: Sequence[list[Voice]]) -> dict[int, Voice]:
    owners: dict[int, Voice] = {}
    for number, found in enumerate(per):
        if not found or number == 0:
            continue
        first = split[number]
        if found[0].verb.start - first.span.start > 60:
            continue
        at = number - 1
        if text[split[at].span.start : split[at].span.end].endswith(("”", "」")):
            while at >= 0 and at not in owners and not per[at]:
                owners[at] = found[0]
                if text[split[at].span.start : split[at].span.end].lstrip("　 ").startswith(("“", "「")):
                    break
                at -= 1
    return owners


def _clause(
    context: Context, piece: Piece, segments: list[Span], speaker: Speaker | None, head: Head | None, *, going_on: bool
) -> Iterator[Commitment]:
    """The units of one clause of news: from its first cue on, or the whole of it where a speaker goes on listing."""
    text, words = context.text, context.found.words
    kind = piece.voice.kind if piece.voice else ""
    for number, segment in enumerate(segments):
        if PAST.search(text, segment.start, segment.end):
            continue
        opens = number == 0
        cue = _first_cue(context, segment, kind, going_on, opens)
        if cue is None:
            if going_on and opens and begins_with_work(text, segment.start) and not EXHORTS.match(text, segment.start):
                yield from _units(context, segments, speaker, head, bare=True)
                return
            continue
        actor = speaker or _actor(context, segment, cue, segments, number)
        if actor is None or not _own(context, segment, cue, segments, kind, speaker):
            continue
        first = _reach_back(context, segments, number, kind)
        begin = segment
        if number and PAST.search(text, segments[number - 1].start, segments[number - 1].end) or _progress(text, segment, cue):
            begin = Span(cue.span.start, segment.end)
        chain = [*segments[first:number], begin, *segments[number + 1 :]]
        yield from _units(context, chain, actor, head, bare=False)
        return
    del words


def _progress(text: str, segment: Span, cue: Cue) -> bool:
    return bool(re.search(r"正在|加紧|已[经于]?", text[segment.start : cue.span.start]))


def _first_cue(context: Context, segment: Span, kind: str, going_on: bool, opens: bool) -> Cue | None:
    text = context.text
    for cue in cues.find(context.found.words, segment.start, segment.end):
        if _in_quotation(text, segment.start, cue.span.start, segment.end):
            continue
        if kind == "ask" and not (cue.kind == "future" and cue.strength is Strength.AIM or text[cue.span.start : cue.span.end] == "确保"):
            continue
        if cue.kind == "future" or (cue.kind == "own" and kind == "say"):
            return cue
        if cue.kind == "own" and text[cue.span.start : cue.span.end] in {"会", "承诺"} and _GOVERNMENT.search(text[segment.start : cue.span.start]):
            return cue
        if cue.kind == "adverb" and kind == "say" and (going_on and opens):
            return cue
    return None


def _in_quotation(text: str, start: int, at: int, end: int) -> bool:
    opening = max(text.rfind("“", start, at), text.rfind("「", start, at))
    if opening < 0 or max(text.rfind("”", opening, at), text.rfind("」", opening, at)) >= 0:
        return False
    closing = min((i for i in (text.find("”", at, end), text.find("」", at, end)) if i >= 0), default=-1)
    return closing >= 0 and closing - opening < 26


def _actor(context: Context, segment: Span, cue: Cue, segments: Sequence[Span], number: int) -> Speaker | None:
    """In narration the subject before the cue acts: a body, a person, a government, a place that stands for one."""
    text = context.text
    start = segments[max(0, number - 2)].start
    subject = text[segment.start : cue.span.start]
    near = [m for m in within(context.found.mentions, start, cue.span.start) if m.type in (EntityType.ORG, EntityType.PER, EntityType.LOC)]
    own = [m for m in near if m.start >= segment.start]
    for mention in reversed(own or near):
        span = Span(mention.start, mention.end)
        if mention.type is EntityType.PER:
            return context.registry.person(span)
        if own or mention.type is EntityType.ORG or not subject.strip():
            return context.registry.body(span)
    if _GOVERNMENT.search(subject) or (subject and _PROJECT.search(subject)) or _MEASURED.search(subject):
        word = re.search("政府|市府|省府|[我全本][省市县区]", subject)
        return Speaker(None, None, word[0] if word else _standing(context, segment.start), None)
    if not subject.strip() or near:
        body = _standing(context, segment.start)
        return Speaker(None, None, body, None) if body else None
    return None


def _standing(context: Context, at: int) -> str | None:
    """The place or body that the passage is about: the last named before."""
    near = [m for m in within(context.found.mentions, max(0, at - 400), at) if m.type in (EntityType.ORG, EntityType.LOC)]
    return context.text[near[-1].start : near[-1].end] if near else None


def _own(context: Context, segment: Span, cue: Cue, segments: Sequence[Span], kind: str, speaker: Speaker | None) -> bool:
    """Whether the clause undertakes something of the actor's own, and does not foretell what markets and weather do."""
    text = context.text
    subject = text[segment.start : cue.span.start]
    predicate = text[cue.span.end : segment.end]
    if _OUTSIDERS.search(subject) or NOT_OWN.match(predicate):
        return False
    if kind == "ask":
        return bool(_deadline(context, segment.start, segment.end)) or bool(_targets(context, segment, True))
    if speaker is not None:
        return True
    if text[cue.span.start : cue.span.end] in {"预计", "有望", "希望", "会"} and cue.strength is Strength.FORECAST:
        return bool(completes(text, cue.span.end, segment.end)) and bool(_deadline(context, segment.start, segment.end))
    mentions = within(context.found.mentions, segment.start, cue.span.start)
    if any(m.type in (EntityType.ORG, EntityType.PER) for m in mentions) or _GOVERNMENT.search(subject):
        return works(text, cue.span.end, segment.end) or bool(_targets(context, segment, True))
    if completes(text, cue.span.end, segment.end) and _deadline(context, segment.start, segment.end):
        return True
    if text[max(0, segment.start - 3) : segment.start].startswith("届时") or "届时" in text[segments[0].start : segment.end]:
        return bool(_targets(context, segment, True))
    return any(m.type is EntityType.LOC for m in mentions) and works(text, cue.span.end, min(segment.end, cue.span.end + 14))


def _reach_back(context: Context, segments: Sequence[Span], number: int, kind: str) -> int:
    """The first segment of the unit: times, conditions and circumstances right before the cue belong to it."""
    text = context.text
    first = number
    while first > 0:
        before = segments[first - 1]
        piece = text[before.start : before.end].strip("　 “")
        if PAST.search(piece) or CAUSE.match(piece) or (CONNECTIVE.match(piece) and CONNECTIVE.match(piece).end() >= len(piece)):  # type: ignore[union-attr]
            break
        if not (kind == "ask" or LEAD.match(piece) or CONDITION.search(piece) or _is_time(context, before)):
            break
        first -= 1
    return first


def _is_time(context: Context, segment: Span) -> bool:
    text = context.text
    piece = text[segment.start : segment.end].strip("　 “")
    if re.fullmatch(r"“?十[一二三四五六七八九]五”?(?:时期|期间|末)?", piece):
        return True
    return any(time.end - time.start >= len(piece) - 3 for time in _times(context, segment.start, segment.end))


def _times(context: Context, start: int, end: int) -> list[Span]:
    return [Span(m.start, m.end) for m in within(context.found.mentions, start, end) if m.type is EntityType.TIME]


def _units(context: Context, segments: Sequence[Span], speaker: Speaker | None, head: Head | None, *, bare: bool) -> Iterator[Commitment]:
    """Cut a chain of segments where one carries its own figure or date; stop where it turns to what is past."""
    text = context.text
    groups: list[list[Span]] = []
    led = False
    for number, segment in enumerate(segments):
        start = segment.start
        while (found := CONNECTIVE.match(text, start, segment.end)) and found.end() > start:
            start = found.end()
        if start >= segment.end:
            continue
        segment = Span(start, segment.end)
        if number and PAST.search(text, segment.start, segment.end) or BACKGROUND.match(text, segment.start, segment.end):
            if groups:
                break
            continue
        for part in _parts(context, segment):
            own = bool(_targets(context, part, True, plain=True)) or bool(_deadline(context, part.start, part.end))
            if not groups or (own and not led and _can_stand(context, part)):
                groups.append([part])
            else:
                groups[-1].append(part)
            led = len(groups[-1]) == 1 and (_is_time(context, part) or bool(LEAD.match(text[part.start : part.end])) and not works(text, part.start, part.end))
    inherited = head.time if head else None
    for group in groups:
        made = _commitment(context, Span(group[0].start, group[-1].end), group, speaker, head, inherited, bare)
        if made:
            yield made
            if made.deadline and group is groups[0] and made.deadline.span.start - made.span.start < 10 and len(groups) > 1 and _shares(text, groups):
                inherited = inherited or made.deadline


def _shares(text: str, groups: Sequence[Sequence[Span]]) -> bool:
    """力争全年完成甲、乙: items that hang on one verb share its time."""
    return text[groups[1][0].start - 1] == "、"


def _can_stand(context: Context, part: Span) -> bool:
    text = context.text
    piece = text[part.start : part.end]
    return not re.match(r"(?:每|其中|约|共|即|合计|平均|占|达)(?![\u4e00-\u9fff]{0,3}(?:建|改|增))", piece) or bool(_targets(context, part, True)) and not piece.startswith("即")


def _parts(context: Context, segment: Span) -> list[Span]:
    """A segment cut at 、 where both sides carry a figure of their own and say of what."""
    text = context.text
    cuts = [m.start() for m in re.finditer("、", text[segment.start : segment.end])]
    parts, start = [], segment.start
    for cut in cuts:
        at = segment.start + cut
        if _in_quotation(text, segment.start, at, segment.end):
            continue
        left = _targets(context, Span(start, at), True, plain=True)
        stop = next((segment.start + c for c in cuts if segment.start + c > at), segment.end)
        right = _targets(context, Span(at + 1, stop), True, plain=True)
        if left and right and right[0].span.start - at > 3 and not re.match("力争|努力|争取", text[at + 1 : stop]):
            parts.append(Span(start, at))
            start = at + 1
    return [*parts, Span(start, segment.end)]


def _targets(context: Context, part: Span, cued: bool, *, plain: bool = False) -> list[Target]:
    """Targets of a part; `plain` leaves out comparisons without a figure."""
    figures = [f for f in _figures(context, part) if f.span.start >= part.start]
    found = targets.find(context.text, targets.Scope(part.start, part.end, cued), figures, _barred(context, part))
    return [t for t in found if t.value is not None or t.low is not None] if plain else found


def _figures(context: Context, part: Span) -> list[targets.Figure]:
    from bisect import bisect_left

    figures = context.found.figures
    first = bisect_left(figures, part.start, key=lambda figure: figure.span.start)
    last = bisect_left(figures, part.end, key=lambda figure: figure.span.start)
    return [figure for figure in figures[first:last] if figure.span.end <= part.end]


def _barred(context: Context, part: Span) -> list[Span]:
    names = [Span(m.start, m.end) for m in within(context.found.mentions, part.start, part.end) if m.type in (EntityType.PROGRAMME, EntityType.ORG, EntityType.LOC)]
    quotes = [Span(*m.span()) for m in re.compile(r"[“「‘][^”」’，。]{1,40}[”」’]").finditer(context.text, part.start, part.end)]
    return names + quotes


def _commitment(
    context: Context, span: Span, group: Sequence[Span], speaker: Speaker | None, head: Head | None, inherited: Deadline | None, bare: bool
) -> Commitment | None:
    text = context.text
    span = _tidy(text, span)
    if span.end - span.start < 4:
        return None
    cue = _cue(context, span, group)
    if bare and cue is None and EXHORTS.match(text, span.start):
        return None
    found = tuple(t for part in group for t in _targets(context, part, cue is not None or bare))
    deadline = _deadline(context, span.start, span.end) or inherited
    word, at, strength = "", None, Strength.PLEDGE
    if cue:
        word, at, strength = text[cue.span.start : cue.span.end], cue.span, cue.strength
    elif head and head.cue and head.cue.kind:
        word, strength = text[head.cue.span.start : head.cue.span.end], head.cue.strength
    return Commitment(span, text[span.start : span.end], word, at, strength, speaker, found, deadline)


def _cue(context: Context, span: Span, group: Sequence[Span]) -> Cue | None:
    for part in group:
        for cue in cues.find(context.found.words, part.start, part.end):
            if not _in_quotation(context.text, span.start, cue.span.start, span.end):
                return cue
    return None


def _tidy(text: str, span: Span) -> Span:
    """Without opening quotation marks that do not close inside, spaces and trailing signs."""
    start, end = span.start, span.end
    while start < end and text[start] in "　 、，,：:—-－·":
        start += 1
    if start < end and text[start] in "“「‘" and not re.search("[”」’]", text[start:end]):
        start += 1
    while end > start and text[end - 1] in "　 ，,。；、：:.":
        end -= 1
    if end > start and text[end - 1] in "”」" and not re.search("[“「]", text[start:end]):
        end -= 1
    return Span(start, end)


_PLAN_PERIOD = re.compile(r"到?“?十[一二三四五六七八九]五”?(?:规划)?(?:期间|时期|末|期末)")
_NOT_DEADLINE = re.compile(r"(?:去年|过去|昨|前年|上年|上个?月|近\d|近[一二三四五六七八九十]|最近|世纪|年代|以来$|20日上午)|年来$")
_PASTNESS = re.compile(r"(?:比|较|自|截至|截止|同比|继|早在|《|年均|于上|每|近|近日|从|由)$")
_NOUN_AFTER = re.compile(r"的(?!\d)|经济|工作|粮食|任务|目标|预算|计划|规划|重点|农业|政府|全国|发展|第[一二三四五]|主要|地区生产|同期|水平|基础|增速|产量|以来|考核|收官战|形势|赢|销售|总|以上|招生|中国|版")


def _deadline(context: Context, start: int, end: int, *, opening: bool = False) -> Deadline | None:
    """The first time in ``start:end`` that says by when; with `opening` only one that stands at the very front."""
    text = context.text
    spans = [Span(*m.span()) for m in _PLAN_PERIOD.finditer(text, start, end)]
    spans += [t for t in _times(context, start, end)]
    for span in sorted(spans):
        lead = text[start : span.start].strip("　 “‘")
        if opening and lead and not re.fullmatch(r"[到至在从由自力争]{1,3}", lead):
            return None
        if _bounds(context, span, start, end):
            widened = _widened(text, span, start, end)
            words = text[widened.start : widened.end]
            first, last = dates.interval(words, context.today)
            return Deadline(widened, words, first, last)
    return None


def _bounds(context: Context, span: Span, start: int, end: int) -> bool:
    text = context.text
    words = text[span.start : span.end]
    if _NOT_DEADLINE.search(words):
        return False
    before, after = text[max(start, span.start - 4) : span.start], text[span.end : end]
    began = re.match(r"起|开始", after)
    if _PASTNESS.search(before) and not began:
        return False
    year = re.match(r"(\d{4})[-—年/]", words)
    if year and context.today and int(year[1]) < context.today.year:
        return False
    if words in {"今天", "今日", "当前", "今"} or re.match(r"今（|今早|今晚", words):
        return False
    if words.startswith(("全年", "上半年", "下半年", "今年", "年度", "首季", "一季度")) or re.fullmatch(r"\d{4}年|今年|明年", words):
        return not _NOUN_AFTER.match(after)
    return not re.match(r"的(?!\d)|版|以来|考核", after)


def _widened(text: str, span: Span, start: int, end: int) -> Span:
    """With 由…起, 明年开始, 到2030年 as far as they belong to the words of the time."""
    after = re.compile(r"起|开始").match(text, span.end, end)
    if after:
        first = span.start - 1 if span.start > start and text[span.start - 1] in "由从自" else span.start
        return Span(first, after.end())
    return span
