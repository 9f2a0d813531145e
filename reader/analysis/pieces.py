"""Pieces: the sentences of a paragraph, each under the voice it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.analysis.context import Context
from reader.analysis.rules import Attribution, Rule
from reader.analysis.sentences import Sentence
from reader.analysis.speakers import Voice, voices
from reader.analysis.units import Grounds
from reader.types import Speaker, Why

_GOES_ON = re.compile(
    r"[　 “]*(?:要|会议|大会|全会|必须|各|一要|[一二三四五六七八九十]是|[一二三四五六七八九十]要|"
    r"同时，?要|坚持|切实)"
)

_PEOPLE = re.compile(
    "(?:人士|干部|群众|职工|员工|党员|企业家|代表|委员|师生|居民|村民|农户|青年|工作者|志愿者|与会者|同志)$"
)


class Piece(NamedTuple):
    """A stretch of one sentence under one voice; `voice` is None in narration, and so is `how` it was told."""

    sentence: Sentence
    start: int
    end: int
    voice: Voice | None
    how: Attribution | None


def find(context: Context, split: Sequence[Sentence], carried: Voice | None) -> Iterator[Piece]:
    """The pieces of a paragraph in order.

    A quotation belongs to whoever is named right after it; a sentence that names nobody goes on with the voice
    before it, at first with `carried`. What a meeting asks goes on only in sentences that ask.
    """
    text = context.text
    found: list[list[Voice]] = []
    before: list[Voice | None] = []
    voice, last = carried, carried.speaker if carried else None
    for sentence in split:
        if voice and voice.kind in ("ask", "decide") and not _GOES_ON.match(text, sentence.span.start):
            voice = None if voice.speaker.name is None else voice
        before.append(voice)
        here = voices(text, sentence, context.found, context.registry, last)
        found.append(here)
        if here:
            voice = _holding(here, carried)
            last = voice.speaker
    owners = _quotations(text, split, found)
    for number, sentence in enumerate(split):
        start, current, how = sentence.span.start, before[number], Attribution.CARRIED
        if number in owners:
            current, how = owners[number], Attribution.AFTER_QUOTATION
        for here_voice in found[number]:
            opening = sentence.segment_at(here_voice.verb.start)
            if opening > start:
                if text[start:opening].rstrip("，, ").endswith(("”", "」")):
                    current, how = here_voice, Attribution.AFTER_QUOTATION
                yield Piece(sentence, start, opening, current, how if current else None)
            start, current, how = here_voice.start, here_voice, here_voice.how
        yield Piece(sentence, start, sentence.span.end, current, how if current else None)


def _holding(here: Sequence[Voice], carried: Voice | None) -> Voice:
    """Who goes on after a sentence: its last voice, but not a finding that somebody only cites in his own words."""
    if here[-1].kind != "find":
        return here[-1]
    telling = [voice for voice in (carried, *here) if voice and voice.kind == "say"]
    return telling[-1] if telling and not here[-1].speaker.name else here[-1]


def speaker_of(piece: Piece) -> Speaker | None:
    """Who speaks in a piece, nobody in narration."""
    return piece.voice.speaker if piece.voice else None


def many(speaker: Speaker | None) -> bool:
    """Whether many speak as one: 与会代表纷纷表示，要…, which asks it of themselves."""
    return bool(speaker and speaker.name and not speaker.role and not speaker.org and _PEOPLE.search(speaker.name))


def grounds(piece: Piece, rule: Rule) -> Grounds:
    """Who commits by what stands in a piece, and why, where `rule` makes it a commitment."""
    voice = piece.voice
    return Grounds(speaker_of(piece), Why(rule, piece.how or "", voice.evidence if voice else None))


def _quotations(text: str, split: Sequence[Sentence], found: Sequence[Sequence[Voice]]) -> dict[int, Voice]:
    """Sentences of a quotation that closes right before an attribution, by their number."""
    owners: dict[int, Voice] = {}
    for number, here in enumerate(found):
        if not here or number == 0 or here[0].verb.start - split[number].span.start > 60:
            continue
        at = number - 1
        if not text[split[at].span.start : split[at].span.end].endswith(("”", "」")):
            continue
        while at >= 0 and at not in owners and not found[at]:
            owners[at] = here[0]
            if text[split[at].span.start : split[at].span.end].lstrip("　 ").startswith(("“", "「")):
                break
            at -= 1
    return owners
