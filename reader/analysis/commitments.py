"""Commitments: joins clauses that the model classifies as commitments into units, with speaker and deadline.

The model decides which clauses commit to something, where a unit begins and what it points to; the grammar rules find
cues, figures and dates.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from reader.analysis import attribution, cues, deadlines, units, weighing
from reader.analysis.connectives import skip_connectives
from reader.analysis.context import Context
from reader.analysis.model.reading import STRENGTHS, ModelOutput
from reader.analysis.rules import Attribution, Rule
from reader.analysis.units import AttributedSpeaker
from reader.types import Commitment, EntityType, Span, Speaker, Strength, Why

_FULL_STOP = re.compile("[。！？!?；;\n]")
_BEGINS = 0.7
"""The probability from which a clause begins a unit; the second one if the clause has its own figure or date."""
_BEGINS_WITH_OWN_FIGURE = 0.05
_OPENING = 4  # characters
UNSURE = 0.05
"""Passages less likely to be commitments are not kept at all."""
_UNSURE_CLAUSE = 0.05  # the model's probability, before calibration
_ANY = 2.0  # above every probability
_MAX_CLAUSE = 300  # characters; anything longer without punctuation is not prose


class FoundInLine(NamedTuple):
    """The commitments of a line, and the passages that are too unlikely to be among them, each in order."""

    sure: list[Commitment]
    unsure: list[Commitment]


def find(context: Context, lines: Sequence[Span], output: ModelOutput) -> Iterator[FoundInLine]:
    """The commitments of each line; offsets and texts are Simplified."""
    previous: Speaker | None = None
    surely = _UnitFinder(output, output.threshold, _ANY)
    perhaps = _UnitFinder(output, _UNSURE_CLAUSE, output.threshold)
    for line in lines:
        found = FoundInLine([], [])
        for span in surely.units(context, line):
            commitment = _commitment(context, output, span, previous)
            if commitment:
                previous = commitment.speaker or previous
                found.sure.append(commitment)
        for span in perhaps.units(context, line):
            commitment = _commitment(context, output, span, None)
            if commitment and commitment.why and (commitment.why.sure or 0) >= UNSURE:
                found.unsure.append(commitment)
        yield found


@dataclass(frozen=True, slots=True)
class _UnitFinder:
    """Joins the clauses with a probability of at least `least` and less than `most` into units."""

    output: ModelOutput
    least: float
    most: float

    def units(self, context: Context, line: Span) -> list[Span]:
        """The units of a line: runs of adjacent clauses, split where the model sees a new unit begin.

        A time alone belongs to the next clause; the head of a list belongs to no unit.
        """
        output, out, text = self.output, list[Span](), context.text
        first = bisect_left(output.clauses, Span(line.start, -1))
        last = bisect_left(output.clauses, Span(line.end, -1))
        previous = -1
        for number in range(first, last):
            clause = output.clauses[number]
            if not self._counts(number) or clause.end - clause.start > _MAX_CLAUSE:
                continue
            if self._is_list_head(text, number, last):
                continue
            follows = previous == number - 1 and previous >= 0
            minimum = _BEGINS_WITH_OWN_FIGURE if follows and _has_own_figure(context, out[-1], clause) else _BEGINS
            joined = follows and (output.begins[number] < minimum or _is_time(context, out[-1]))
            if joined and not _FULL_STOP.search(text, out[-1].end, clause.start):
                out[-1] = Span(out[-1].start, clause.end)
            else:
                out.append(clause)
            previous = number
        return [part for span in out for part in self._parts(context, span)]

    def _counts(self, number: int) -> bool:
        return bool(self.least <= self.output.probabilities[number] < self.most)

    def _is_list_head(self, text: str, number: int, last: int) -> bool:
        """Whether a clause introduces a list of commitments: 今年目标是：…"""
        output = self.output
        listed = number + 1 < last and self._counts(number + 1)
        return listed and text.startswith(("：", ":"), output.clauses[number].end)

    def _parts(self, context: Context, span: Span) -> Iterator[Span]:
        """Split at 、 where the encoder sees a unit begin; the threshold is lower between times: 2月开工、11月完工."""
        begins, start = self.output.encoded and self.output.encoded.begins, span.start
        marks = [at for at in range(span.start, span.end - 1) if context.text[at] == "、"] if begins is not None else []
        for at, stop in zip_longest(marks, marks[1:], fillvalue=span.end):
            has_times = context.times(start, at) and context.times(at + 1, stop)
            if begins is not None and begins[at + 1] > (_BEGINS_WITH_OWN_FIGURE if has_times else _BEGINS):
                yield Span(start, at)
                start = at + 1
        yield Span(start, span.end)


def _has_own_figure(context: Context, unit: Span, clause: Span) -> bool:
    """Whether `clause` has its own figure or time, and opens with 力争 or 预计 or `unit` has one of the same kind."""
    kinds = [kind for kind in (EntityType.QUANTITY, EntityType.TIME) if context.mentions(*clause, kind)]
    opening = cues.find(context.found.words, clause.start, min(clause.start + _OPENING, clause.end)) if kinds else []
    aims = any(cue.strength in (Strength.AIM, Strength.FORECAST) for cue in opening)
    return aims or any(context.mentions(*unit, kind) for kind in kinds)


def _is_time(context: Context, span: Span) -> bool:
    """Whether a span is only a time, perhaps with 到 or 在 before it."""
    times = context.times(*span)
    return bool(times) and times[0].start - span.start < 2 and span.end - times[-1].end < 2


def _commitment(context: Context, output: ModelOutput, span: Span, previous: Speaker | None) -> Commitment | None:
    start = skip_connectives(context.text, Span(attribution.skip_reporting_clause(context, span), span.end))
    span = units.tidy(context.text, Span(min(start, span.end), span.end))
    if span.end - span.start < units.MIN_LENGTH:
        return None
    predicted = output.encoded.predict(span) if output.encoded else None
    attributed = _report_issuer(context, span)
    if predicted:
        attributed = attributed or attribution.speaker_of(context, span, predicted.speaker, previous)
        found = units.commitment(context, span, attributed, STRENGTHS[int(predicted.strength.argmax())])
    else:
        found = units.commitment(context, span, attributed or attribution.nearest_speaker(context, span))
    deadline = found.deadline or deadlines.inherited(context, span.start)
    if not deadline and predicted:
        deadline = attribution.deadline_of(context, predicted.deadline)
    assert found.why
    rule = Rule.CUE if found.why.rule == Rule.LEARNED and found.cue else found.why.rule
    sure = round(output.sureness(found.span), 3)
    why = found.why._replace(rule=rule, sure=sure, weighed=weighing.heaviest(context, output, found.span))
    return found._replace(deadline=deadline, why=why)


def _report_issuer(context: Context, span: Span) -> AttributedSpeaker | None:
    """In a work report, the government that gives it."""
    report = next((one for one in context.reports if one.span.start <= span.start < one.span.end), None)
    if report is None:
        return None
    issuer = Speaker(None, None, report.issuer, None)
    return AttributedSpeaker(issuer, Why(Rule.REPORT, Attribution.ISSUER, report.claim))
