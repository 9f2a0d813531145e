"""Heads: what opens a list or a sentence, and holds for each of its items: a cue, a time."""

from __future__ import annotations

import re

from reader.analysis import deadlines, narration, units
from reader.analysis.context import Context
from reader.analysis.cues import Cue
from reader.analysis.pieces import Piece
from reader.analysis.sentences import Sentence
from reader.analysis.speakers import FORESEES
from reader.analysis.units import Head
from reader.analysis.wording import CONNECTIVE, LIST_HEAD
from reader.types import Span, Strength


def of_list(context: Context, sentence: Sentence) -> Head | None:
    """…主要预期目标是： and its like: the cue and the time in it hold for every item."""
    text = context.text
    start, end = sentence.span.start, min(sentence.span.end, sentence.span.start + 160)
    if all(text.find(sign, start, end) < 0 for sign in ("目标", "：", ":")):
        return None
    found = LIST_HEAD.search(text, start, end)
    if not found:
        return None
    word = re.search("预期目标|目标|任务", found[0])
    cue = None
    if word:
        at = found.start() + word.start()
        cue = Cue(Span(at, at + len(word[0])), Strength.AIM, "future")
    return Head(found.end(), cue, deadlines.find(context, sentence.span.start, found.end(), heading=True))


def of_piece(context: Context, piece: Piece) -> Head | None:
    """What opens a piece: a list head, a forecast of what is the speaker's own, a time."""
    text, head = context.text, of_list(context, piece.sentence)
    if head and head.cue and text[head.end - 1] not in "：:" and "，" in text[piece.start : head.end]:
        head = None  # 兴建两幢大厦，目标是明年落成: no head, since the clause has begun before it
    return head or _foreseen(context, piece) or of_time(context, piece.sentence, piece.start, piece.end)


def _foreseen(context: Context, piece: Piece) -> Head | None:
    """财务总监预计，全年…: what the holder of an office foresees of his own body, with a figure."""
    voice = piece.voice
    if not voice or voice.kind != "say" or voice.start != piece.start or not voice.speaker.role:
        return None
    word = context.text[voice.verb.start : voice.verb.end]
    if word not in FORESEES or narration.OUTSIDERS.search(context.text, piece.start, piece.end):
        return None
    if not units.figured(context, Span(piece.start, piece.end)):
        return None
    return Head(piece.start, Cue(voice.verb, Strength.FORECAST, "own"), None)


def of_time(context: Context, sentence: Sentence, start: int, end: int) -> Head | None:
    """A time at the front of ``start:end``, a stretch of a sentence, holds for every clause of it."""
    text = context.text
    start = max(sentence.clauses[0].segments[0].start, start)
    while (connective := CONNECTIVE.match(text, start, end)) and connective.end() > start:
        start = connective.end()
    time = deadlines.find(context, start, min(start + 24, end), opening=True)
    return Head(start, None, time) if time else None
