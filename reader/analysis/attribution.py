"""Who commits and by when: what the encoder points to, as a speaker and a deadline, and who is nearest without it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis import dates, deadlines
from reader.analysis.context import Context
from reader.analysis.model.pointing import Pointed
from reader.analysis.rules import Attribution, Rule
from reader.analysis.units import Grounds
from reader.types import Deadline, EntityType, Span, Speaker, Why

_NAMED = (EntityType.PER, EntityType.ORG, EntityType.LOC, EntityType.TITLE)
_SPEAKS = re.compile("[^，。；：“”\n]{0,8}?(?:表示|说|指出|强调|介绍|透露|承诺|宣布|提出|称|认为|要求|告诉)")
_ROOM = 400  # characters before a unit in which its speaker is looked for without the encoder
_AFTER = 30  # characters behind it
_FRONT = 12  # characters of a unit in which its subject stands
_NOT_AROUND = "　 ，,。、；：:“”‘’「」（）()《》\n"


def commits(context: Context, span: Span, pointed: Pointed, before: Speaker | None) -> Grounds:
    """Who commits in the unit at `span`: who speaks in its line, else whom it points to.

    `before` is who commits in the unit before, who may stand too far away to be seen.
    """
    said = nearest(context, span)
    if said.why.speaker in (Attribution.SAID, Attribution.AFTER_QUOTATION):
        return said
    best, likely, places = None, max(pointed.nothing, pointed.elsewhere), list[Span]()
    for words, found in _by_words(context, pointed).items():
        weight = pointed.weigh(found)
        if weight > likely:
            best, likely, places = words, weight, found
    if best is None:
        carried = before if pointed.elsewhere > pointed.nothing else None
        return Grounds(carried, Why(Rule.LEARNED, Attribution.CARRIED if carried else "", None))
    place = max(places, key=lambda span: pointed.weigh([span]))
    return Grounds(_speaker(context, place), Why(Rule.LEARNED, Attribution.POINTED, place))


def nearest(context: Context, span: Span) -> Grounds:
    """Who commits in a unit that the encoder has not read: who speaks last before it in its line, or right after it.

    Where nobody does, the body that its sentence names.
    """
    text = context.text
    opens = text.rfind("\n", 0, span.start) + 1
    near = context.mentions(max(opens, span.start - _ROOM), span.end + _AFTER, EntityType.PER, EntityType.ORG)
    # Of 市商务局局长许知行说 only the last name is right before the verb.
    verbs = {verb.end(): named for named in near if (verb := _SPEAKS.match(text, named.end))}
    spoken = list(verbs.values())
    before = [named for named in spoken if named.end <= span.start]
    after = [named for named in spoken if named.start >= span.end and "\n" not in text[span.end : named.start]]
    sentence = max(text.rfind(sign, opens, span.start) for sign in "。！？\n")
    acting = [named for named in near if sentence < named.start < span.start + _FRONT and named.type is EntityType.ORG]
    for found, how in ((before[-1:], Attribution.SAID), (after[:1], Attribution.AFTER_QUOTATION), (acting[:1], "")):
        for named in found:
            place = Span(named.start, named.end)
            return Grounds(_speaker(context, place), Why(Rule.LEARNED, how or Attribution.ACTOR, place))
    return Grounds(None, Why(Rule.LEARNED, "", None))


def behind_report(context: Context, span: Span) -> int:
    """Where a unit begins behind whoever says it, as in 局长许知行说，将…."""
    start = span.start
    for named in context.mentions(*span, EntityType.PER, EntityType.ORG):
        verb = _SPEAKS.match(context.text, named.end, span.end)
        if verb and context.text.startswith(("，", ",", "：", ":"), verb.end()):
            start = verb.end() + 1
    return start


def _by_words(context: Context, pointed: Pointed) -> dict[str, list[Span]]:
    """The places of all that may be meant, by what they read."""
    spans = {Span(m.start, m.end) for start, end in pointed.stretches for m in context.mentions(start, end, *_NAMED)}
    spans.update(span for span in (_tidy(context.text, s) for s in pointed.likeliest()) if span.end > span.start)
    out: dict[str, list[Span]] = {}
    for span in sorted(spans):
        out.setdefault(context.text[span.start : span.end], []).append(span)
    return out


def _tidy(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in _NOT_AROUND:
        start += 1
    while start < end and text[end - 1] in _NOT_AROUND:
        end -= 1
    return Span(start, end) if "\n" not in text[start:end] else Span(start, start)


def _speaker(context: Context, place: Span) -> Speaker:
    named = next((m for m in context.mentions(*place) if (m.start, m.end) == tuple(place)), None)
    if named and named.type is EntityType.PER:
        return context.registry.person(place)
    if named and named.type is EntityType.TITLE:
        return context.registry.holder(place)
    return context.registry.body(place)


def due(context: Context, pointed: Pointed) -> Deadline | None:
    """By when a unit is to be done: the likeliest time, unless none is likelier."""
    likely, best = max(pointed.nothing, pointed.elsewhere), None
    for span in _times(context, pointed):
        weight = pointed.weigh([span])
        if weight > likely:
            likely, best = weight, span
    return deadlines.at(context, best) if best else None


def _times(context: Context, pointed: Pointed) -> Iterator[Span]:
    for start, end in pointed.stretches:
        yield from context.times(start, end)
        yield from dates.plans(context.text, start, end)
    for span in pointed.likeliest():
        tidied = _tidy(context.text, span)
        if tidied.end > tidied.start:
            yield tidied
