"""Voices: who says what, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reader.analysis import cues, lexicon, subjects
from reader.analysis.entities import Found
from reader.analysis.mentions import Mention
from reader.analysis.registry import Registry
from reader.analysis.rules import Attribution
from reader.analysis.sentences import Sentence
from reader.analysis.subjects import Subject
from reader.analysis.wording import begins_with_work
from reader.types import EntityType, Span, Speaker

_CONTENT = re.compile(
    r"(?:欢迎|支持|赞同|认同|感谢|理解)[，,]|[，,：:“「‘『]|[道]?[，：]|(?=将|要|会|我|本|政府|市|该|其|未来|今年|明年|今后|"
    r"自(?![己身然豪信我发行])|从|在|到|争取|力争|确保|由|措施)"
)
_CLOSING = re.compile(r"(?=[。！]|$)")
_FIGURE = re.compile(r"(?=\d)")
_ANYTHING = re.compile("")
_LABEL = re.compile(r"[　 ]*([^，。；：:？！“”「」\n]{1,30})[：:](?!\d)")
_ASKER = re.compile(r"记者|(?:^|提|网友|听众)问$|^问题$|^(?:听众|网友|市民)|^(?:主持人|提问者?)$")
_ANSWER = frozenset(["答", "答复", "答覆", "回答"])
_QUOTATION = re.compile(r"[，,：:][“「『](?=[^”」』]{6})")
_ASIDE = 12
"""How much may stand between a person and the quotation that follows without a verb of speech."""
_FIRST_ONLY = frozenset(["说", "指", "讲", "称", "写道"])


_ACCORDING = re.compile(
    r"[　 “]*(?:根据|按照|依据|按|依照)(?:[^，。《》]{0,12})"
    r"《([^《》\n]{2,60}?(?:方案|规划|计划|纲要|意见|措施|报告)(?:（[^《》）]*）)?)》"
    r"[^，。；]{0,8}[，,]"
)
_OPENED = re.compile(
    r"[　 ]*(?:[今本此这新]?[次一]?份?)《([^《》\n]{2,40}(?:报告|预算案|方案|规划|纲要|计划|条例))》"
    r"(?!的)[^，。；《》：“「]{2,40}[，,]"
)
_FRONT = re.compile("[　 “]*[根按依《今本此这新]")
"""With what every such opening begins."""
_AGREED = re.compile(
    r"[　 “]*(?:根据|按照|依据|按|依照)(?P<paper>[^，。；《》]{0,10}(?:方案|规划|计划|"
    r"(?P<treaty>协议|合约|协定)))(?:安排|约定|要求)?[，,]"
)
_SETS_DOWN = frozenset(["提出", "表明", "明确", "建议", "公布", "宣布"])
"""What a document does with what it plans, without a comma."""
FORESEES = frozenset(["预计", "估计", "预期", "预料"])
"""Verbs of speech that are the cue of what they report; without a subject of their own they are no more than that."""
_CONTAINS = re.compile(
    r"[　 ]*《([^《》\n]{2,40})》的?(?:主要|重点)?(?:内容|建议|措施|目标|任务|举措)(?:如下|包括|有|为)[：:，]?"
)
_OWN = frozenset(["建议", "承诺", "允诺", "保证", "期望"])
_PROPOSES = re.compile(
    r"(?:了)?[^，。；]{0,10}(?:建议|措施|计划|目标|方案|要求|举措|政策)[，：:](?:包括|"
    r"即|一是|分别是)?"
)


class Voice(NamedTuple):
    """Whose words a stretch is, from `start` on, and by which verb of speech.

    `kind`: "say" own words, "ask" asked of others, "plan" set down in a document, "decide" settled by a meeting for
    its own body, "find" observed or forecast by third parties. `how` and `evidence` are those of `Why`.
    """

    start: int
    speaker: Speaker
    kind: str
    verb: Span
    how: Attribution
    evidence: Span


@cache
def _verbs() -> tuple[lexicon.Finder, dict[str, str]]:
    kinds = {verb: kind for kind in ("find", "say", "ask") for verb in lexicon.kind("speech_verbs", kind)}
    return lexicon.Finder(kinds), kinds


def voices(text: str, sentence: Sentence, found: Found, registry: Registry, last: Speaker | None) -> list[Voice]:
    """The attributions of one sentence in order. `last` is whoever spoke before in the paragraph."""
    finder, kinds = _verbs()
    start, end = sentence.span.start, sentence.span.end
    mentions = found.mentions.within(start, end)
    out = _by_document(text, sentence, registry, last)
    labelled = None if out else label(text, sentence.span, mentions, registry)
    out = [labelled] if labelled else out
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
        if not follow and word in _SETS_DOWN and text[verb.start - 1] in "》」" and begins_with_work(text, verb.end):
            follow = _ANYTHING.match(text, verb.end, end)
        if kinds[word] == "ask" and out and verb.start == _clause_start(text, sentence, verb.start):
            continue
        if kinds[word] == "ask" and not follow:
            follow = _ANYTHING.match(text, verb.end, end)
        if not follow and word in _OWN:
            follow = _FIGURE.match(text, verb.end, end)
        follow = follow or _CLOSING.match(text, verb.end, end)
        alone = text[verb.start - 1] not in "，,"  # ，称将…: behind a comma it has nothing else to be part of
        if not follow or (word in _FIRST_ONLY and alone and not follow[0] and not _CLOSING.match(text, verb.end, end)):
            continue
        if any(_covers(m, verb.start) for m in mentions) or _quoted(text, start, verb.start):
            continue
        segment = _clause_start(text, sentence, verb.start)
        place = subjects.Place(text, segment, verb, mentions, sentence, last)
        subject = subjects.find(place, registry)
        if subject is None:
            continue
        if word in FORESEES and subject.how in (Attribution.UNDERSTOOD, Attribution.CARRIED):
            continue
        if kinds[word] == "ask" and out and _reported(subject.speaker, out[-1], verb.start, mentions):
            # 局长表示，市长要求…，将…: what somebody else asked is reported in the speaker's own words.
            continue
        start_of_words = (
            verb.start
            if not follow[0] and (word in FORESEES or (word in _OWN and not _undertakes(found, verb.end, end)))
            else verb.end + len(follow[0])
        )
        kind = subject.kind or kinds[word]
        out.append(Voice(start_of_words, subject.speaker, kind, verb, *_why(text, subject, verb, follow)))
        last = subject.speaker
    return sorted([*out, *_quoting(text, sentence, mentions, registry, out)], key=lambda voice: voice.start)


def _quoting(
    text: str, sentence: Sentence, mentions: Sequence[Mention], registry: Registry, known: Sequence[Voice]
) -> Iterator[Voice]:
    """Who is quoted without a verb of speech: a person at the front of the segment that the quotation follows."""
    for opens in _QUOTATION.finditer(text, sentence.span.start, sentence.span.end):
        segment = Span(sentence.segment_at(opens.start()), opens.start())
        if any(segment.start <= voice.verb.start <= opens.end() for voice in known):
            continue
        person = subjects.opening(text, segment, mentions)
        if person and person.type is EntityType.PER and segment.end - person.end <= _ASIDE:
            speaker, name = registry.person(Span(person.start, person.end)), Span(person.start, person.end)
            yield Voice(opens.end(), speaker, "say", name, Attribution.QUOTED, name)


def _by_document(text: str, sentence: Sentence, registry: Registry, last: Speaker | None) -> list[Voice]:
    """根据《某方案》，… and 《方案》的措施如下：: what follows is what the document sets down.

    Where a person has been speaking it is he who tells of it: the document is no more than what he goes by.
    """
    start, end = sentence.span
    if not _FRONT.match(text, start, end):
        return []
    telling = last if last and last.name else None
    found = _ACCORDING.match(text, start, end) or _CONTAINS.match(text, start, end)
    if found:
        title = Span(*found.span(1))
        speaker = telling or registry.issuer(found[1], found.start())
        return [Voice(found.end(), speaker, "plan", title, Attribution.DOCUMENT, title)]
    opened = _OPENED.match(text, start, end)
    if opened:
        title = Span(*opened.span(1))
        return [Voice(title.end, registry.issuer(opened[1], start), "say", title, Attribution.DOCUMENT, title)]
    agreed = _AGREED.match(text, start, end)
    if not agreed or not (telling or agreed["treaty"]):
        return []
    paper = Span(*agreed.span("paper"))
    speaker = telling or Speaker(None, None, registry.topic(start), None)
    return [Voice(agreed.end(), speaker, "plan", paper, Attribution.DOCUMENT, paper)]


def label(text: str, line: Span, mentions: Sequence[Mention], registry: Registry) -> Voice | None:
    """Who speaks in `line`, the first sentence of a paragraph or all of it, by the label before it.

    许知行：… and 局长 许知行：… speak, and 答：… is whoever was said to answer; what 某报记者： asks is nobody's.
    """
    if line.start > 0 and text[line.start - 1] != "\n":
        return None
    found = _LABEL.match(text, line.start, line.end)
    if not found:
        return None
    name = Span(*found.span(1))
    if _ASKER.search(found[1]):
        return Voice(found.end(), Speaker(None, None, found[1], name), "find", name, Attribution.SAID, name)
    if found[1] in _ANSWER:
        answerer = registry.answerer(line.start)
        return answerer and Voice(found.end(), answerer, "say", name, Attribution.POINTS_BACK, name)
    person = next((m for m in mentions if m.end == name.end and m.type is EntityType.PER), None)
    person = person or subjects.opening(text, Span(line.start, name.end), mentions)
    if not person or person.end != name.end:
        holder = registry.titled(found[1], name) if text[found.end() : line.end].strip() else None
        return holder and Voice(found.end(), holder, "say", name, Attribution.POINTS_BACK, name)
    if person.type is EntityType.TITLE and not text[found.end() : line.end].strip():
        return None  # 主席：, to whom the words are addressed
    named = Span(person.start, person.end)
    speaker = registry.person(named) if person.type is EntityType.PER else registry.holder(named)
    return Voice(found.end(), speaker, "say", named, Attribution.SAID, named)


def _undertakes(found: Found, start: int, end: int) -> bool:
    """Whether what follows has a cue of its own before the next comma: 承诺本府会…"""
    stop = min((at for at in (found.words.text.find(sign, start, end) for sign in "，,。") if at >= 0), default=end)
    return any(
        cue.kind == "future" or found.words.text[cue.span.start : cue.span.end] == "会"
        for cue in cues.find(found.words, start, stop)
    )


def _covers(mention: Mention, at: int) -> bool:
    """Whether what stands at `at` is part of a name; a body's name does not begin with a verb of speech."""
    return mention.start <= at < mention.end and not (mention.start == at and mention.type is EntityType.ORG)


def _quoted(text: str, start: int, at: int) -> bool:
    return text.rfind("“", start, at) > text.rfind("”", start, at) or text.rfind("「", start, at) > text.rfind(
        "」", start, at
    )


def _clause_start(text: str, sentence: Sentence, at: int) -> int:
    """Where the segment of `at` begins, behind a quotation that it opens with or that closes in it."""
    start = sentence.segment_at(at)
    closes = max(text.rfind(mark, start, at) for mark in "”」』")
    opens = max(text.rfind(mark, start, closes) for mark in "“「『") if closes >= 0 else -1
    named = opens > start + 1  # 出席「某某展」时表示: a name inside the segment, no quotation
    return start if closes < 0 or named else closes + 1


def _why(text: str, subject: Subject, verb: Span, follow: re.Match[str]) -> tuple[Attribution, Span]:
    """The rule of an attribution, and the words that point to the speaker, up to the verb where they reach it."""
    how, evidence = subject.how, subject.evidence or verb
    if how is Attribution.SAID and re.match("[：:]?[“「‘『]", text[follow.start() : follow.end() + 1]):
        how = Attribution.QUOTED
    return how, Span(evidence.start, verb.end) if evidence.end == verb.start else evidence


def _reported(asks: Speaker, tells: Voice, at: int, mentions: Sequence[Mention]) -> bool:
    """Whether somebody who asks at `at` is only told of by another voice, which names him by no more than his title."""
    if tells.kind != "say" or (asks.name or asks.role or asks.org) in (
        tells.speaker.name,
        tells.speaker.role,
        tells.speaker.org,
    ):
        return False
    return not any(tells.start <= m.start and m.end <= at and m.type is EntityType.PER for m in mentions)
