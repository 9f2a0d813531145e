"""Commitments: the clauses that the model holds to be some, cut into units, each with who makes it and by when.

The model says which clauses undertake something, where a unit begins and what it points to. Grammar reads the rest: the
word that looks ahead, figures, days.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from reader.analysis import attribution, cues, deadlines, units
from reader.analysis.connectives import behind_connectives
from reader.analysis.context import Context
from reader.analysis.model.reading import STRENGTHS, Reading
from reader.analysis.rules import Attribution, Rule
from reader.analysis.units import Grounds
from reader.types import Commitment, EntityType, Span, Speaker, Strength, Why

_FULL_STOP = re.compile("[。！？!?；;\n]")
_BEGINS = 0.7
"""A clause begins a unit from this probability on, and from the next where it has a figure or a day of its own."""
_BEGINS_ANEW = 0.05
_OPENING = 4  # characters of a clause
_LONGEST = 300  # characters of a clause; a longer stretch without a sign is no prose


def find(context: Context, lines: Sequence[Span], reading: Reading) -> Iterator[list[Commitment]]:
    """For each line of the text in order the commitments in it; offsets and texts are Simplified."""
    before: Speaker | None = None
    taken = _TakenSpans(reading)
    for line in lines:
        found = []
        for span in taken.units(context, line):
            made = _commitment(context, reading, span, before)
            if made:
                before = made.speaker or before
                found.append(made)
        yield found


@dataclass(frozen=True, slots=True)
class _TakenSpans:
    """The clauses that count, looked up by where they stand."""

    reading: Reading

    def units(self, context: Context, line: Span) -> list[Span]:
        """The units of a line: clauses that follow each other, as far as none of them begins a new one.

        A time by itself belongs to the clause behind it, and the head of a list to none.
        """
        reading, out, text = self.reading, list[Span](), context.text
        first = bisect_left(reading.clauses, Span(line.start, -1))
        last = bisect_left(reading.clauses, Span(line.end, -1))
        before = -1
        for number in range(first, last):
            clause = reading.clauses[number]
            if reading.sure[number] < reading.threshold or clause.end - clause.start > _LONGEST:
                continue
            if self._heads(text, number, last):
                continue
            follows = before == number - 1 and before >= 0
            least = _BEGINS_ANEW if follows and _apart(context, out[-1], clause) else _BEGINS
            joined = follows and (reading.begins[number] < least or _is_time(context, out[-1]))
            if joined and not _FULL_STOP.search(text, out[-1].end, clause.start):
                out[-1] = Span(out[-1].start, clause.end)
            else:
                out.append(clause)
            before = number
        return [part for span in out for part in self._parts(context, span)]

    def _heads(self, text: str, number: int, last: int) -> bool:
        """Whether a clause opens a list of things that count: 今年目标是：…"""
        reading = self.reading
        listed = number + 1 < last and reading.sure[number + 1] >= reading.threshold
        return listed and text.startswith(("：", ":"), reading.clauses[number].end)

    def _parts(self, context: Context, span: Span) -> Iterator[Span]:
        """Cut at 、 where the encoder sees a unit begin, more readily between two times: 2月开工、11月完工."""
        begins, start = self.reading.seen and self.reading.seen.begins, span.start
        signs = [at for at in range(span.start, span.end - 1) if context.text[at] == "、"] if begins is not None else []
        for at, stop in zip_longest(signs, signs[1:], fillvalue=span.end):
            timed = context.times(start, at) and context.times(at + 1, stop)
            if begins is not None and begins[at + 1] > (_BEGINS_ANEW if timed else _BEGINS):
                yield Span(start, at)
                start = at + 1
        yield Span(start, span.end)


def _apart(context: Context, one: Span, other: Span) -> bool:
    """Whether `other` has its own figure or time, beside one of the same kind in `one` or behind 力争 or 预计."""
    kinds = [kind for kind in (EntityType.QUANTITY, EntityType.TIME) if context.mentions(*other, kind)]
    opening = cues.find(context.found.words, other.start, min(other.start + _OPENING, other.end)) if kinds else []
    aims = any(cue.strength in (Strength.AIM, Strength.FORECAST) for cue in opening)
    return aims or any(context.mentions(*one, kind) for kind in kinds)


def _is_time(context: Context, span: Span) -> bool:
    """Whether a stretch is no more than a time, with 到 or 在 before it."""
    times = context.times(*span)
    return bool(times) and times[0].start - span.start < 2 and span.end - times[-1].end < 2


def _commitment(context: Context, reading: Reading, span: Span, before: Speaker | None) -> Commitment | None:
    start = behind_connectives(context.text, Span(attribution.behind_report(context, span), span.end))
    span = units.tidy(context.text, Span(min(start, span.end), span.end))
    if span.end - span.start < units.SHORTEST:
        return None
    pointing = reading.seen.ask(span) if reading.seen else None
    grounds = _issued(context, span)
    if pointing:
        grounds = grounds or attribution.commits(context, span, pointing.speaker, before)
        made = units.commitment(context, span, grounds, STRENGTHS[int(pointing.strength.argmax())])
    else:
        made = units.commitment(context, span, grounds or attribution.nearest(context, span))
    due = made.deadline or deadlines.inherited(context, span.start)
    made = made._replace(deadline=due or (attribution.due(context, pointing.deadline) if pointing else None))
    assert made.why
    score, weighed = reading.why(made.span)
    rule = Rule.CUE if made.why.rule == Rule.LEARNED and made.cue else made.why.rule
    return made._replace(why=made.why._replace(rule=rule, score=round(score, 3), weighed=weighed))


def _issued(context: Context, span: Span) -> Grounds | None:
    """In a work report the government that gives it commits."""
    report = next((one for one in context.reports if one.span.start <= span.start < one.span.end), None)
    if report is None:
        return None
    return Grounds(Speaker(None, None, report.issuer, None), Why(Rule.REPORT, Attribution.ISSUER, report.claim))
