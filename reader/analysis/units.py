"""Units: builds a commitment from a span, with its cue, targets and deadline."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.analysis import cues, deadlines, targets
from reader.analysis.context import Context
from reader.types import Commitment, EntityType, Span, Speaker, Strength, Target, Why

_QUOTE = re.compile(r"[“「‘][^”」’，。]{1,40}[”」’]")
_LIST_INTRO = re.compile(r"[，,；;][^，,；;]{0,16}(?:包括|如下|有)[：:]?$")
_SAID = re.compile("[我咱]|(?:今年|明年|下一步|接下来)[^”」]*[，要将会]")
MIN_LENGTH = 4
"""The minimum length of a unit, in characters."""
_PAIRS = {"“": "”", "「": "」", "‘": "’", "『": "』"}


class AttributedSpeaker(NamedTuple):
    """Who commits, and how that was determined."""

    speaker: Speaker | None
    why: Why


def targets_in(context: Context, part: Span) -> list[Target]:
    """The targets of a span, including comparisons without a figure."""
    scope = targets.Scope(part.start, part.end, True)
    figures = context.figures(part.start, part.end)
    names = context.mentions(part.start, part.end, EntityType.PROGRAMME, EntityType.ORG, EntityType.LOC)
    excluded = [Span(name.start, name.end) for name in names] if figures else []
    excluded += [Span(*found.span()) for found in _QUOTE.finditer(context.text, *part)] if figures else []
    return targets.find(context.text, scope, figures, excluded)


def in_quotation(text: str, start: int, at: int, end: int) -> bool:
    """Whether `at` is inside a short quotation, such as a slogan, that opens and closes in ``start:end``."""
    for opening, closing in _PAIRS.items():
        first = text.rfind(opening, start, at)
        if first >= 0 and text.find(closing, first, at) < 0:
            last = text.find(closing, at, end)
            # “我打算…” is speech, not a name.
            if 0 <= last - first < 26 and not _SAID.match(text, first + 1):
                return True
    return False


def commitment(
    context: Context, span: Span, attributed: AttributedSpeaker, strength: Strength | None = None
) -> Commitment:
    """The commitment of a unit. A cue may override `strength`, the model's prediction."""
    text = context.text
    candidates = cues.find(context.found.words, span.start, span.end)
    unquoted = (cue for cue in candidates if not in_quotation(text, span.start, cue.span.start, span.end))
    cue = cues.best(unquoted, strength)
    found = tuple(targets_in(context, span))
    deadline = deadlines.find(context, span.start, span.end)
    cue_text = text[cue.span.start : cue.span.end] if cue else ""
    cue_span, strength = (cue.span, cue.strength) if cue else (None, strength or Strength.PLAN)
    words = text[span.start : span.end]
    return Commitment(span, words, cue_text, cue_span, strength, attributed.speaker, found, deadline, attributed.why)


def tidy(text: str, span: Span) -> Span:
    """Trim spaces and punctuation at the ends, and quotation marks whose partner is outside."""
    start, end = span.start, span.end
    while start < end and text[start] in "　 、，,：:—-－·":
        start += 1
    while start < end and text[start] in _PAIRS and _PAIRS[text[start]] not in text[start:end]:
        start += 1
    while end > start and text[end - 1] in "　 ，,。；、：:.":
        end -= 1
    if start < end and text[start] in _PAIRS and text.find(_PAIRS[text[start]], start, end) == end - 1:
        start, end = start + 1, end - 1
    listed = _LIST_INTRO.search(text, start, end)
    end = listed.start() if listed else end
    for opening, closing in _PAIRS.items():
        if end > start and text[end - 1] == closing and opening not in text[start:end]:
            end -= 1
    return Span(start, end)
