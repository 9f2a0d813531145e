"""Units: a chain of segments cut into commitments, each with its cue, figures and deadline."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis import cues, deadlines, intervals, targets
from reader.analysis.context import Context
from reader.analysis.cues import Cue
from reader.analysis.rules import Rule
from reader.analysis.wording import (
    BACKGROUND,
    CONDITION,
    CONNECTIVE,
    LATER,
    LEAD,
    PAST,
    PLEA,
    begins_with_work,
    completes,
    works,
)
from reader.types import Commitment, Deadline, EntityType, Span, Speaker, Strength, Target, Why

_QUOTE = re.compile(r"[“「‘][^”」’，。]{1,40}[”」’]")
_CUE_FRONT = re.compile(r"^(?:将会?|会|拟|计划|建议|力争|争取)")
_FIRM = frozenset(["将", "力争", "争取", "确保", "拟", "计划", "预计"])
_ANNOUNCES = re.compile(r"[，,；;][^，,；;]{0,16}(?:包括|如下|有)[：:]?$")
_ASIDE = re.compile(r"[　 ]*[“「『][^”」』]{6,}[”」』]?[　 ]*")
_BELONGS = re.compile(r"每|较|比|约|共|即|合计|平均|占|达(?!产|标|效)到?|面积|让|使(?!.*\d)|并使")
"""What goes on with the unit before, figure or not."""
_YEAR = re.compile(r"(\d{4})年")
_DAY = re.compile(r"\d{1,2}月\d{1,2}[日号]")
_SAID = re.compile("[我咱]|(?:今年|明年|下一步|接下来)[^”」]*[，要将会]")
_ROSE = re.compile(r"由(\d{4})(?:[-—/至]\d{2,4})?年度?的?[^，。；]{1,16}[增升减降跌]")
_AHEAD = re.compile("将|拟|目标|计划|预计|力争|会|到20")
_NEAR = 120
"""A day without its year lies at most so many days before the article."""
_ATTRIBUTION = 40
_PAIRS = {"“": "”", "「": "」", "‘": "’", "『": "』"}


class Grounds(NamedTuple):
    """Who commits, and why that is held to be so."""

    speaker: Speaker | None
    why: Why


class Head(NamedTuple):
    """What opens a list or a sentence: where its items begin, the cue in it, the time that holds for every item."""

    end: int
    cue: Cue | None
    time: Deadline | None


def cut(
    context: Context,
    segments: Sequence[Span],
    anchor: int,
    grounds: Grounds,
    head: Head | None,
    *,
    whole: bool = False,
) -> list[Commitment]:
    """The commitments of a chain of segments.

    It is cut where a segment carries its own figure or its own date, never before the segment that begins at
    `anchor`, where the cue stands; with `whole` never. A segment that tells of the past ends the chain.
    """
    groups = _groups(context, segments, anchor, whole)
    out: list[Commitment] = []
    inherited = head.time if head else None
    for number, group in enumerate(groups):
        if LATER.search(context.text, max(0, group[0].start - 4), group[0].start):
            inherited = None
        made = _commitment(context, group, grounds, head, inherited)
        if made is None:
            continue
        if out and context.text[group[0].start - 1] == "、" and made.cue not in _FIRM:
            # 力争全年完成甲、乙: items that hang on one verb share it, and its time.
            made = made._replace(cue=out[-1].cue, cue_span=None, strength=out[-1].strength)
        out.append(made)
        following = groups[number + 1] if number + 1 < len(groups) else None
        if following and context.text[following[0].start - 1] == "、" and made.deadline:
            inherited = made.deadline
    return out


def length(context: Context, segments: Sequence[Span], first: int) -> int:
    """The end of the chain that begins with segment `first`: the next that tells of the past or background."""
    for number in range(first + 1, len(segments)):
        segment = segments[number]
        if past(context, segment) or BACKGROUND.match(context.text, segment.start, segment.end):
            return number
        if PLEA.match(context.text, segment.start) or _ASIDE.fullmatch(context.text, segment.start, segment.end):
            return number
        if _of_another(context, segment):
            return number
    return len(segments)


def _of_another(context: Context, segment: Span) -> bool:
    """Whether a segment opens with a person, bare or behind his title, and so tells of somebody else."""
    at = segment.start
    for mention in context.found.mentions.within(at, min(segment.end, at + _ATTRIBUTION)):
        if mention.start != at:
            return False
        if mention.type is EntityType.PER:
            return True
        at = mention.end
    return False


def past(context: Context, segment: Span) -> bool:
    """Whether a segment tells of what has been: by its words, or by a year before the article's."""
    if segment not in context.gone:
        context.gone[segment] = _past(context, segment)
    return context.gone[segment]


def _past(context: Context, segment: Span) -> bool:
    text = context.text
    if PAST.search(text, segment.start, segment.end):
        return True
    rose = _ROSE.search(text, segment.start, segment.end) if text.find("由", *segment) >= 0 else None
    if rose and (context.today is None or int(rose[1]) < context.today.year - 1):
        # What has risen from the figure of a year long gone has done so, unless it is said to be going to.
        return not _AHEAD.search(text, segment.start, segment.end)
    for time in context.times(segment.start, segment.end):
        year = _YEAR.match(text, time.start, time.end)
        if year and context.today and int(year[1]) < context.today.year:
            return not re.match(r"的|[-—至]", text[time.end : time.end + 1])
        if context.today and _gone(text, time, context.today):
            return True
    return False


def _gone(text: str, time: Span, today: datetime.date) -> bool:
    """Whether a time is a day, without its year, that lies before `today` and is not one of the next year."""
    if not _DAY.fullmatch(text, time.start, time.end) or text[time.end : time.end + 1] in tuple("起前后之的至"):
        return False
    last = intervals.interval(text[time.start : time.end], today)[1]
    return last is not None and 0 < (today - last).days < _NEAR


def _groups(context: Context, segments: Sequence[Span], anchor: int, whole: bool) -> list[list[Span]]:
    text = context.text
    groups: list[list[Span]] = []
    pending = False
    for segment in segments:
        start, later = _past_connectives(text, segment)
        later = later or pending
        pending = later and start >= segment.end
        if start >= segment.end:
            continue
        for part in _parts(context, Span(start, segment.end)):
            fresh = later and part.start == start and part.start > anchor
            if not groups or (
                not whole
                and part.start > anchor
                and not _leads(context, groups[-1], anchor)
                and (fresh or _starts(context, part, groups[-1]))
            ):
                groups.append([part])
            else:
                groups[-1].append(part)
    return groups


def _past_connectives(text: str, segment: Span) -> tuple[int, bool]:
    """Where a segment begins behind its connectives, and whether one of them opens something new (届时, 其中建成)."""
    start, new = segment.start, bool(LATER.search(text, max(0, segment.start - 4), segment.start))
    while (found := CONNECTIVE.match(text, start, segment.end)) and found.end() > start:
        new = new or bool(LATER.search(found[0])) or (found[0] == "其中" and begins_with_work(text, found.end()))
        start = found.end()
    return start, new


def _leads(context: Context, group: Sequence[Span], anchor: int) -> bool:
    """Whether a group so far is only a time, a condition or a circumstance, which belongs to what comes next."""
    if any(part.start == anchor for part in group):
        return all(_circumstance(context, part) for part in group)
    return _circumstance(context, group[-1])


def _circumstance(context: Context, part: Span) -> bool:
    text = context.text
    piece = text[part.start : part.end].strip("　 “”")
    timed = any(time.end - time.start >= len(piece) - 3 for time in context.times(part.start, part.end))
    if timed and not completes(text, part.start, part.end):
        return True
    piece = _CUE_FRONT.sub("", piece)
    return bool(CONDITION.search(piece)) or (
        bool(LEAD.match(piece)) and not works(text, part.start, part.end, surely=True) and not figured(context, part)
    )


def _starts(context: Context, part: Span, group: Sequence[Span]) -> bool:
    """Whether a segment begins a unit: it has its own date, or a figure and a verb, or a figure after a figure."""
    text = context.text
    if _BELONGS.match(text, part.start, part.end):
        return False
    if deadlines.find(context, part.start, part.end):
        return True
    if not figured(context, part):
        return False
    verbal = (
        begins_with_work(text, part.start)
        or any(cues.find(context.found.words, part.start, part.end))
        or works(text, part.start, part.end)
    )
    return verbal or any(figured(context, other) for other in group)


def _parts(context: Context, segment: Span) -> list[Span]:
    """A segment cut at 、 where both sides carry a figure of their own and say of what, or both a date."""
    text = context.text
    if text.find("、", segment.start, segment.end) < 0:
        return [segment]
    timed = len(context.times(segment.start, segment.end)) > 1
    if not (timed or context.figures(segment.start, segment.end)):
        return [segment]
    cuts = [segment.start + found.start() for found in re.finditer("、", text[segment.start : segment.end])]
    parts, start = [], segment.start
    for number, at in enumerate(cuts):
        stop = cuts[number + 1] if number + 1 < len(cuts) else segment.end
        if in_quotation(text, segment.start, at, segment.end) or re.match("力争|努力|争取", text[at + 1 : stop]):
            continue
        if timed and _dated(context, Span(start, at)) and _dated(context, Span(at + 1, stop)):
            parts.append(Span(start, at))
            start = at + 1
            continue
        right = figured(context, Span(at + 1, stop))
        if right and figured(context, Span(start, at)) and right[0].span.start - at > 2:
            parts.append(Span(start, at))
            start = at + 1
    return [*parts, Span(start, segment.end)]


def _dated(context: Context, part: Span) -> bool:
    """Whether a part says what is to be finished by when: 2月开工."""
    return completes(context.text, part.start, part.end) and deadlines.find(context, part.start, part.end) is not None


def figured(context: Context, part: Span) -> list[Target]:
    """The targets of a part that have a figure."""
    return [target for target in measured(context, part) if target.value is not None or target.low is not None]


def measured(context: Context, part: Span) -> list[Target]:
    """The targets of a part, comparisons without a figure included."""
    if part not in context.measured:
        context.measured[part] = _measured(context, part)
    return context.measured[part]


def _measured(context: Context, part: Span) -> list[Target]:
    figures = context.figures(part.start, part.end)
    scope = targets.Scope(part.start, part.end, True)
    if not figures:
        return targets.find(context.text, scope, (), ())
    names = context.mentions(part.start, part.end, EntityType.PROGRAMME, EntityType.ORG, EntityType.LOC)
    barred = [Span(name.start, name.end) for name in names]
    barred += [Span(*found.span()) for found in _QUOTE.finditer(context.text, part.start, part.end)]
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


def _commitment(
    context: Context, group: Sequence[Span], grounds: Grounds, head: Head | None, inherited: Deadline | None
) -> Commitment | None:
    text = context.text
    span = tidy(text, Span(group[0].start, group[-1].end))
    if span.end - span.start < 4:
        return None
    cue = _cue(context, span)
    found = tuple(target for part in group for target in measured(context, part))
    deadline = deadlines.find(context, span.start, span.end) or inherited
    word, at, strength = "", None, Strength.PLEDGE
    if cue:
        word, at, strength = text[cue.span.start : cue.span.end], cue.span, cue.strength
    elif head and head.cue:
        word, strength = text[head.cue.span.start : head.cue.span.end], head.cue.strength
    why = grounds.why
    if not cue and why.rule == Rule.CUE:
        # Without a cue of its own a unit hangs on the head of its list, or goes on with the unit before.
        why = why._replace(rule=Rule.HEAD if head and head.cue else Rule.GOING_ON)
    return Commitment(span, text[span.start : span.end], word, at, strength, grounds.speaker, found, deadline, why)


def _cue(context: Context, span: Span) -> Cue | None:
    for cue in cues.find(context.found.words, span.start, span.end):
        if not in_quotation(context.text, span.start, cue.span.start, span.end):
            return cue
    return None


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
