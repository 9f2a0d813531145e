"""Finds the speaker and deadline of a unit: by the encoder's pointers, or the nearest speaker without the encoder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis import dates, deadlines
from reader.analysis.context import Context
from reader.analysis.model.pointing import PointerScores
from reader.analysis.rules import Attribution, Rule
from reader.analysis.units import AttributedSpeaker
from reader.types import Deadline, EntityType, Span, Speaker, Why

_NAMED = (EntityType.PER, EntityType.ORG, EntityType.LOC, EntityType.TITLE)
_SPEAKS = re.compile("[^，。；：“”\n]{0,8}?(?:表示|说|指出|强调|介绍|透露|承诺|宣布|提出|称|认为|要求|告诉)")
_BEFORE = 400  # characters before a unit to search for its speaker without the encoder
_AFTER = 30  # characters after a unit to search
_LEAD = 12  # characters; the subject of a unit begins within these
_CLOSING = "”’」』"
_TRIMMED = "　 ，,。、；：:“”‘’「」（）()《》\n"


def speaker_of(context: Context, span: Span, pointer: PointerScores, previous: Speaker | None) -> AttributedSpeaker:
    """Who commits in the unit at `span`: the speaker in its line, else the one that the encoder points to.

    `previous` is the speaker of the previous unit, who may be outside the encoder's input.
    """
    said = nearest_speaker(context, span)
    if said.why.speaker in (Attribution.SAID, Attribution.AFTER_QUOTATION):
        return said
    best, spans = max(pointer.nothing, pointer.elsewhere), list[Span]()
    for candidate in _candidates(context, pointer).values():
        probability = pointer.probability(candidate)
        if probability > best:
            best, spans = probability, candidate
    if not spans:
        carried = previous if pointer.elsewhere > pointer.nothing else None
        return AttributedSpeaker(carried, Why(Rule.LEARNED, Attribution.CARRIED if carried else "", None))
    likeliest = max(spans, key=lambda span: pointer.probability([span]))
    return AttributedSpeaker(_speaker(context, likeliest), Why(Rule.LEARNED, Attribution.POINTED, likeliest))


def nearest_speaker(context: Context, span: Span) -> AttributedSpeaker:
    """Who commits, without the encoder: the last speaker before the unit in its line, or one right after it.

    Falls back to the body that its sentence names.
    """
    text = context.text
    line = text.rfind("\n", 0, span.start) + 1
    near = context.mentions(max(line, span.start - _BEFORE), span.end + _AFTER, EntityType.PER, EntityType.ORG)
    # In 市商务局局长许知行说, several names precede the verb; the dict keeps the last.
    verbs = {verb.end(): named for named in near if (verb := _SPEAKS.match(text, named.end))}
    spoken = list(verbs.values())
    before = [named for named in spoken if named.end <= span.start]
    after = [named for named in spoken if named.start >= span.end and _ends_quotation(text, span, named.start)]
    sentence = max(text.rfind(sign, line, span.start) for sign in "。！？\n")
    lead = range(sentence + 1, min(span.start + _LEAD, span.end))
    acting = [named for named in near if named.start in lead and named.type is EntityType.ORG]
    for found, how in ((before[-1:], Attribution.SAID), (after[:1], Attribution.AFTER_QUOTATION), (acting[:1], "")):
        for named in found:
            place = Span(named.start, named.end)
            return AttributedSpeaker(_speaker(context, place), Why(Rule.LEARNED, how or Attribution.ACTOR, place))
    return AttributedSpeaker(None, Why(Rule.LEARNED, "", None))


def _ends_quotation(text: str, span: Span, name: int) -> bool:
    """Whether a quotation that contains the unit at `span` ends in its line before the name at `name`."""
    between = text[span.end - 1 : name]
    return "\n" not in between and any(sign in between for sign in _CLOSING)


def skip_reporting_clause(context: Context, span: Span) -> int:
    """The start of a unit after its reporting clause, as in 局长许知行说，将…."""
    start = span.start
    for named in context.mentions(*span, EntityType.PER, EntityType.ORG):
        verb = _SPEAKS.match(context.text, named.end, span.end)
        if verb and context.text.startswith(("，", ",", "：", ":"), verb.end()):
            start = verb.end() + 1
    return start


def _candidates(context: Context, pointer: PointerScores) -> dict[str, list[Span]]:
    """The spans of all candidates, grouped by their text."""
    spans = {Span(m.start, m.end) for start, end in pointer.stretches for m in context.mentions(start, end, *_NAMED)}
    spans.update(span for span in (_tidy(context.text, s) for s in pointer.likeliest()) if span.end > span.start)
    out: dict[str, list[Span]] = {}
    for span in sorted(spans):
        out.setdefault(context.text[span.start : span.end], []).append(span)
    return out


def _tidy(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in _TRIMMED:
        start += 1
    while start < end and text[end - 1] in _TRIMMED:
        end -= 1
    return Span(start, end) if "\n" not in text[start:end] else Span(start, start)


def _speaker(context: Context, place: Span) -> Speaker:
    named = next((m for m in context.mentions(*place) if (m.start, m.end) == tuple(place)), None)
    if named and named.type is EntityType.PER:
        return context.registry.person(place)
    if named and named.type is EntityType.TITLE:
        return context.registry.holder(place)
    return context.registry.body(place)


def deadline_of(context: Context, pointer: PointerScores) -> Deadline | None:
    """The deadline of a unit: the likeliest time, unless it is likelier that there is none."""
    best, deadline = max(pointer.nothing, pointer.elsewhere), None
    for span in _times(context, pointer):
        probability = pointer.probability([span])
        if probability > best:
            best, deadline = probability, span
    return deadlines.at(context, deadline) if deadline else None


def _times(context: Context, pointer: PointerScores) -> Iterator[Span]:
    for start, end in pointer.stretches:
        yield from context.times(start, end)
        yield from dates.plans(context.text, start, end)
    for span in pointer.likeliest():
        tidied = _tidy(context.text, span)
        if tidied.end > tidied.start:
            yield tidied
