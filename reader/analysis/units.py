"""Units: a stretch of text as one commitment, with its cue, figures and deadline."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.analysis import cues, deadlines, targets
from reader.analysis.context import Context
from reader.types import Commitment, EntityType, Span, Speaker, Strength, Target, Why

_QUOTE = re.compile(r"[“「‘][^”」’，。]{1,40}[”」’]")
_ANNOUNCES = re.compile(r"[，,；;][^，,；;]{0,16}(?:包括|如下|有)[：:]?$")
_SAID = re.compile("[我咱]|(?:今年|明年|下一步|接下来)[^”」]*[，要将会]")
SHORTEST = 4
"""A unit has at least so many characters."""
_PAIRS = {"“": "”", "「": "」", "‘": "’", "『": "』"}


class Grounds(NamedTuple):
    """Who commits, and why that is held to be so."""

    speaker: Speaker | None
    why: Why


def measured(context: Context, part: Span) -> list[Target]:
    """The targets of a part, comparisons without a figure included."""
    scope = targets.Scope(part.start, part.end, True)
    figures = context.figures(part.start, part.end)
    names = context.mentions(part.start, part.end, EntityType.PROGRAMME, EntityType.ORG, EntityType.LOC)
    barred = [Span(name.start, name.end) for name in names] if figures else []
    barred += [Span(*found.span()) for found in _QUOTE.finditer(context.text, *part)] if figures else []
    return targets.find(context.text, scope, figures, barred)


def in_quotation(text: str, start: int, at: int, end: int) -> bool:
    """Whether `at` lies inside a short quotation, such as a slogan, that opens and closes in ``start:end``."""
    for opening, closing in _PAIRS.items():
        first = text.rfind(opening, start, at)
        if first >= 0 and text.find(closing, first, at) < 0:
            last = text.find(closing, at, end)
            # “我打算…” is what somebody says, not what something is called.
            if 0 <= last - first < 26 and not _SAID.match(text, first + 1):
                return True
    return False


def commitment(
    context: Context,
    span: Span,
    grounds: Grounds,
    firm: Strength | None = None,
) -> Commitment:
    """The commitment of a unit, with its cue, figures and deadline.

    `firm` is how firm the model holds it to be, which a cue may contradict.
    """
    text = context.text
    there = cues.find(context.found.words, span.start, span.end)
    cue = cues.best((one for one in there if not in_quotation(text, span.start, one.span.start, span.end)), firm)
    found = tuple(measured(context, span))
    deadline = deadlines.find(context, span.start, span.end)
    word = text[cue.span.start : cue.span.end] if cue else ""
    at, strength = (cue.span, cue.strength) if cue else (None, firm or Strength.PLAN)
    words = text[span.start : span.end]
    return Commitment(span, words, word, at, strength, grounds.speaker, found, deadline, grounds.why)


def tidy(text: str, span: Span) -> Span:
    """Without spaces and signs at the ends, nor quotation marks whose partner lies outside."""
    start, end = span.start, span.end
    while start < end and text[start] in "　 、，,：:—-－·":
        start += 1
    while start < end and text[start] in _PAIRS and _PAIRS[text[start]] not in text[start:end]:
        start += 1
    while end > start and text[end - 1] in "　 ，,。；、：:.":
        end -= 1
    if start < end and text[start] in _PAIRS and text.find(_PAIRS[text[start]], start, end) == end - 1:
        start, end = start + 1, end - 1
    listed = _ANNOUNCES.search(text, start, end)
    end = listed.start() if listed else end
    for opening, closing in _PAIRS.items():
        if end > start and text[end - 1] == closing and opening not in text[start:end]:
            end -= 1
    return Span(start, end)
