"""Pieces: the sentences of a paragraph, each under the voice it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.context import Context
from reader.analysis.sentences import Sentence
from reader.analysis.speakers import Voice, voices
from reader.types import Speaker

_GOES_ON = re.compile(
    r"[　 “]*(?:要|会议|大会|全会|必须|各|一要|[一二三四五六七八九十]是|[一二三四五六七八九十]要|"
    r"同时，?要|坚持|切实)"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one sentence under one voice; `voice` is None in narration."""

    sentence: Sentence
    start: int
    end: int
    voice: Voice | None


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
            voice = here[-1]
            last = voice.speaker
    owners = _quotations(text, split, found)
    for number, sentence in enumerate(split):
        start, current = sentence.span.start, owners.get(number, before[number])
        for here_voice in found[number]:
            opening = _opening(sentence, here_voice.verb.start)
            if opening > start:
                closes = text[start:opening].rstrip("，, ").endswith(("”", "」"))
                yield Piece(sentence, start, opening, here_voice if closes else current)
            start, current = here_voice.start, here_voice
        yield Piece(sentence, start, sentence.span.end, current)


def speaker_of(piece: Piece) -> Speaker | None:
    """Who speaks in a piece, nobody in narration."""
    return piece.voice.speaker if piece.voice else None


def _opening(sentence: Sentence, verb: int) -> int:
    """Where an attribution begins: the segment of its verb."""
    start = sentence.span.start
    for clause in sentence.clauses:
        for segment in clause.segments:
            if segment.start <= verb:
                start = segment.start
    return start


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
