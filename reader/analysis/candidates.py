"""Candidates: who may be the one that commits in a unit, each with what tells for and against it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.analysis import cues, pieces
from reader.analysis.context import Context
from reader.analysis.mentions import Mention
from reader.analysis.pieces import Piece
from reader.analysis.rules import Attribution
from reader.types import EntityType, Span, Speaker

_GOVERNMENT = re.compile(
    "(?<![\u4e00-\u9fff])(?:我们|本?公司|本?集团|政府|[市省县区港]府|当局|[我全本][省市县区镇乡校院]|国家)"
)
_NAMED = (EntityType.PER, EntityType.ORG, EntityType.LOC)
_FIRST_PERSON = re.compile("[我咱]")
_STOPS = "。！？\n"
_BEFORE = 8
"""So many names before a unit are candidates, the nearest ones."""
_ROOM = 1500  # characters before a unit
_SIGNATURE = 60  # characters at the end of a text
_SPEAKS = re.compile(
    "[^，。；：\n]{0,14}(?:表示|说|指出|介绍|强调|透露|承诺|宣布|回应|告诉|称|认为|提到|指|坦言|表态|说明|[：:][“「]?)"
)


class Before(NamedTuple):
    """Who commits in the unit before, and where that unit ends."""

    speaker: Speaker
    end: int


class Candidate(NamedTuple):
    """Somebody who may commit, or nobody (`speaker` is None).

    `how` and `evidence` are what `Why` says if it is the one; `facts` is what a model weighs.
    """

    speaker: Speaker | None
    how: str
    evidence: Span | None
    facts: tuple[str, ...]


def find(context: Context, piece: Piece | None, span: Span, before: Before | None) -> list[Candidate]:
    """The candidates for the unit at `span`, which stands in `piece`, after the unit `before`.

    The first is nobody. The others differ in who they are; what several places tell of one is put together.
    """
    merged: dict[tuple[str | None, str | None], Candidate] = {}
    for found in _all(context, piece, span, before):
        assert found.speaker
        key = (found.speaker.name, None if found.speaker.name else found.speaker.org)
        known = merged.get(key)
        merged[key] = known._replace(facts=(*known.facts, *found.facts)) if known else found
    shared = tuple(_circumstances(context, piece, span, before))
    out = [Candidate(None, "", None, ("nobody", *(f"nobody {fact}" for fact in shared)))]
    people = sum(found.speaker is not None and found.speaker.name is not None for found in merged.values())
    for found in merged.values():
        assert found.speaker
        kind = "person" if found.speaker.role else "name" if found.speaker.name else "body"
        own = (*dict.fromkeys(found.facts), kind, f"{kind} of {min(people, 3)}")
        out.append(found._replace(facts=(*own, *(f"{fact} & {one}" for fact in own[:8] for one in shared[:3]))))
    return out


def _circumstances(context: Context, piece: Piece | None, span: Span, before: Before | None) -> Iterator[str]:
    """What holds for all candidates: whose words these are, whether somebody has committed before."""
    voice = piece.voice if piece else None
    yield f"voice {voice.kind}" if voice else "no voice"
    yield "first unit" if before is None else _distance(context.text, before.end, span.start)
    cue = next(cues.find(context.found.words, *span), None)
    yield "cue" if cue else "no cue"
    yield "I" if _FIRST_PERSON.search(context.text, span.start, span.end) else "no I"
    yield "names" if context.found.mentions.within(max(0, span.start - 200), span.end) else "no names"


def _all(context: Context, piece: Piece | None, span: Span, before: Before | None) -> Iterator[Candidate]:
    voice = piece.voice if piece else None
    if piece and voice:
        facts = [f"says {voice.kind}", f"how {piece.how}", f"says {voice.kind} {piece.how}"]
        if pieces.many(voice.speaker):
            facts.append("many say")
        yield Candidate(voice.speaker, piece.how or "", voice.evidence, tuple(facts))
    if before:
        near = _distance(context.text, before.end, span.start)
        named = context.found.mentions.within(before.end, span.start)
        between = [m for m in named if m.type in _NAMED[:2]]
        since = f"committed, {min(len(between), 3)} named since"
        facts = ["committed before", f"committed {near}", since]
        yield Candidate(before.speaker, Attribution.CARRIED, before.speaker.span, tuple(facts))
    yield from _words(context, span)
    yield from _names(context, span)
    first = [m for m in context.found.mentions.within(0, min(_ROOM, span.start)) if m.type in _NAMED[:2]][:2]
    for number, mention in enumerate(first):
        yield _candidate(context, mention, Attribution.TOPIC, (f"named {number} in the text",))
    topic = context.registry.topic(span.start)
    if topic:
        yield Candidate(Speaker(None, None, topic, None), Attribution.TOPIC, None, ("topic",))


def _words(context: Context, span: Span) -> Iterator[Candidate]:
    """政府, 市府, 我省 and their like, in the unit and in its sentence."""
    text = context.text
    opens = _opens(text, span.start)
    for start, stop, where in ((span.start, span.end, "in the unit"), (opens, span.start, "in the sentence")):
        found = _GOVERNMENT.search(text, start, stop)
        if found:
            at = Span(*found.span())
            facts = (f"word {where}", f"word {found[0]}", *(("word opens",) if found.start() - start < 2 else ()))
            yield Candidate(Speaker(None, None, found[0], at), Attribution.ACTOR, at, facts)


def _names(context: Context, span: Span) -> Iterator[Candidate]:
    """The names in the unit and the nearest before it."""
    text, opens = context.text, _opens(context.text, span.start)
    low = max(0, span.start - _ROOM)
    line = text.rfind("\n", low, span.start) + 1 or low
    cue = next(cues.find(context.found.words, *span), None)
    near = [m for m in context.found.mentions.within(max(0, span.start - _ROOM), span.end) if m.type in _NAMED]
    starts = [m.start for m in near]
    inside, outside = near[bisect_left(starts, span.start) :], near[: bisect_left(starts, span.start)]
    for number, mention in enumerate(inside[:2]):
        facts = [f"in the unit {number}", f"in the unit {mention.type.value}"]
        facts += ["opens the unit"] if mention.start - span.start < 2 else []
        facts += ["before the cue"] if cue and mention.end <= cue.span.start else []
        yield _candidate(context, mention, Attribution.ACTOR, facts)
    seen: dict[EntityType, int] = {}
    for mention in outside[: -_BEFORE - 1 : -1]:
        rank = seen.get(mention.type, 0)
        seen[mention.type] = rank + 1
        where = "sentence" if mention.start >= opens else "line" if mention.start >= line else "text"
        facts = [f"{mention.type.value} {rank} before", f"{mention.type.value} in the {where}", f"{where} {rank}"]
        facts += ["speaks"] if _SPEAKS.match(text, mention.end) else []
        facts += ["opens the line"] if mention.start - line in range(3) else []
        facts += ["opens the sentence"] if mention.start - opens in range(3) else []
        distance = text.count("\n", mention.end, span.start)
        facts.append(f"{min(distance, 4)} lines away")
        yield _candidate(context, mention, Attribution.TOPIC, facts)


def _distance(text: str, end: int, start: int) -> str:
    """How far a unit lies behind another."""
    lines = text.count("\n", max(end, start - _ROOM), start)
    if lines:
        return f"{min(lines, 3)} lines later"
    return "later in the line" if any(sign in text[end:start] for sign in _STOPS) else "later in the sentence"


def _opens(text: str, at: int) -> int:
    low = max(0, at - _ROOM)
    return max(text.rfind(sign, low, at) for sign in _STOPS) + 1 or low


def _candidate(context: Context, mention: Mention, how: str, facts: Sequence[str]) -> Candidate:
    at = Span(mention.start, mention.end)
    person = mention.type is EntityType.PER
    speaker = context.registry.person(at) if person else context.registry.body(at)
    ending = f"ends {context.text[mention.end - 1]}" if not person else "is a person"
    often, last = context.named(context.text[at.start : at.end])
    size = len(context.text)
    facts = [*facts, f"is {mention.type.value}", ending, f"{mention.type.value} named {min(often, 6)} times"]
    facts += ["signs"] if size - last < _SIGNATURE and often > 1 else []
    facts += ["in the title"] if mention.start < context.text.find("\n") else []
    return Candidate(speaker, how, at, tuple(facts))
