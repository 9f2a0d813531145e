"""Commitments: the clauses that the model holds to be some, cut into units, each with who makes it.

The model says which clauses undertake something and where a unit begins. Grammar reads the rest: who speaks, the word
that looks ahead, figures, deadlines.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.analysis import candidates, dialogue, heads, paragraphs, pieces, sentences, units
from reader.analysis.candidates import Before
from reader.analysis.context import Context
from reader.analysis.genre import Report
from reader.analysis.model import ranking
from reader.analysis.model.reading import Reading
from reader.analysis.pieces import Piece
from reader.analysis.rules import Attribution, Rule
from reader.analysis.speakers import Voice
from reader.analysis.units import Grounds
from reader.analysis.wording import behind_connectives
from reader.types import Commitment, Span, Speaker, Why

_OWN_WORDS = ("say", "plan")
_FULL_STOP = re.compile("[。！？!?；;\n]")
_BEGINS = 0.5
_HEADING = 40  # characters; a line with no more and no full stop may be a heading


def find(context: Context, lines: Sequence[Span], reading: Reading) -> Iterator[list[Commitment]]:
    """For each line of the text in order the commitments in it; offsets and texts are Simplified."""
    taken = _Taken(reading)
    before: Before | None = None
    for line, read in zip(lines, voices(context, lines), strict=True):
        found = []
        for span in taken.units(context.text, line):
            made = _commitment(context, reading, read, span, before)
            if made:
                before = Before(made.speaker, made.span.end) if made.speaker else before
                found.append(made)
        yield found


@dataclass(frozen=True, slots=True)
class _Taken:
    """The clauses that count, looked up by where they stand."""

    reading: Reading

    def units(self, text: str, line: Span) -> list[Span]:
        """The units of a line: clauses that follow each other, as far as none of them begins a new one."""
        reading, out = self.reading, list[Span]()
        first = bisect_left(reading.clauses, Span(line.start, -1))
        last = bisect_left(reading.clauses, Span(line.end, -1))
        before = -1
        for number in range(first, last):
            if reading.sure[number] < reading.threshold:
                continue
            clause = reading.clauses[number]
            joined = before == number - 1 and before >= 0 and reading.begins[number] < _BEGINS
            if joined and not _FULL_STOP.search(text, out[-1].end, clause.start):
                out[-1] = Span(out[-1].start, clause.end)
            else:
                out.append(clause)
            before = number
        return [part for span in out for part in self._parts(text, span)]

    def _parts(self, text: str, span: Span) -> Iterator[Span]:
        """Cut at 、 where the encoder sees a unit begin, as in 2月开工、11月完工."""
        starts, start = self.reading.starts, span.start
        at = text.find("、", span.start, span.end) if starts is not None else -1
        while starts is not None and at >= 0:
            if at + 1 < span.end and starts[at + 1] > _BEGINS:
                yield Span(start, at)
                start = at + 1
            at = text.find("、", at + 1, span.end)
        yield Span(start, span.end)


def voices(context: Context, lines: Sequence[Span]) -> Iterator[list[Piece]]:
    """For each line its sentences, each under the voice that it belongs to."""
    text = context.text
    carried: Voice | None = None
    unclosed = False  # whether the line before ends inside a quotation
    floor = dialogue.Floor(context)
    for line in lines:
        split = sentences.split(text, line.start, line.end)
        bullet = paragraphs.is_item(text, line)
        held = floor.take(line)
        goes_on = bullet or (carried is not None and _carries_on(text, line, carried, unclosed))
        follows = (carried if goes_on else None) or held
        unclosed = paragraphs.unclosed(text, line, unclosed)
        read = list(pieces.find(context, split, follows))
        yield read
        if read:
            carried = read[-1].voice or (carried if bullet else None)


def _carries_on(text: str, line: Span, carried: Voice, unclosed: bool) -> bool:
    """Whether a line that is no item goes on with the voice of the line before."""
    if carried.kind == "say" and paragraphs.quoted(text, line, unclosed):
        return True
    if carried.kind == "plan" and paragraphs.works_on(text, line):
        return True
    return carried.kind in _OWN_WORDS and paragraphs.is_aspect(text, line)


def _commitment(
    context: Context, reading: Reading, read: Sequence[Piece], span: Span, before: Before | None
) -> Commitment | None:
    start = behind_connectives(context.text, span)
    span = units.tidy(context.text, Span(min(start, span.end), span.end))
    if span.end - span.start < units.SHORTEST:
        return None
    inside = [piece for piece in read if piece.start <= span.start < piece.end]
    piece = inside[-1] if inside else None
    head = heads.of_piece(context, piece) if piece else None
    report = next((one for one in context.reports if one.span.start <= span.start < one.span.end), None)
    made = units.commitment(context, span, _grounds(context, piece, span, before, report), head, reading)
    if made.why and made.cue_span:
        return made._replace(why=made.why._replace(rule=Rule.CUE))
    if made.why and head and head.cue:
        return made._replace(why=made.why._replace(rule=Rule.HEAD))
    return made


def _grounds(
    context: Context, piece: Piece | None, span: Span, before: Before | None, report: Report | None
) -> Grounds:
    """Who commits: in a work report the government that gives it, elsewhere the likeliest of the candidates."""
    if report:
        return Grounds(Speaker(None, None, report.issuer, None), Why(Rule.REPORT, Attribution.ISSUER, report.claim))
    likeliest = ranking.best(candidates.find(context, piece, span, before), ranking.learned())
    return Grounds(likeliest.speaker, Why(Rule.LEARNED, likeliest.how, likeliest.evidence))
