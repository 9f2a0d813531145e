"""Commitments that the model finds where the rules are silent: list items, reports without a head, bare verbs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reader.analysis import heads, pieces, sentences, units
from reader.analysis.context import Context
from reader.analysis.model.reading import Reading
from reader.analysis.pieces import Piece
from reader.analysis.rules import Attribution, Rule
from reader.analysis.units import Grounds
from reader.analysis.wording import behind_connectives
from reader.types import Commitment, EntityType, Span, Why

SURE = 0.35
"""A clause counts from this probability on; docs/models.md tells what other values would give."""
CERTAIN = 0.6
"""A text counts where one clause is as sure, or the rules have found something."""
_BEGINS = 0.5
_LONGEST = 300  # characters; a longer stretch without a sign is no prose
_ROOM = 150  # characters of the sentence before a unit
_FRONT = 12  # characters of a unit in which its subject stands
_FULL_STOP = re.compile("[。！？!?；;\n]")


def looks_at(context: Context, reading: Reading, *, promised: bool) -> bool:
    """Whether a text is one that may hold commitments; `promised` says that the rules have found some.

    Not where the model is sure of no clause, nor in a story, which names no body, no office and no figure.
    """
    if not (context.registry.official or context.found.figures):
        return False
    return promised or bool(reading.sure.max(initial=0.0) >= CERTAIN)


def find(context: Context, line: Span, reading: Reading, known: Sequence[Commitment]) -> Iterator[Commitment]:
    """The commitments of a line that are not among those `known` from the rules, in order."""
    text = context.text
    spans = list(_units(text, line, reading, known))
    if not spans:
        return
    read = list(pieces.find(context, sentences.split(text, line.start, line.end), None))
    for span in spans:
        start = behind_connectives(text, span)
        place = bisect_right(read, span.start, key=lambda piece: piece.start)
        piece = read[place - 1] if place and span.start < read[place - 1].end else None
        foretold = piece is not None and piece.voice is not None and piece.voice.kind == "find"
        grounds = _grounds(context, piece, span, known)
        head = heads.of_list(context, piece.sentence) if piece else None
        if start < span.end and not foretold and not units.past(context, span):
            yield from units.cut(context, [Span(start, span.end)], start, grounds, head, whole=True)


def _units(text: str, line: Span, reading: Reading, known: Sequence[Commitment]) -> Iterator[Span]:
    """Clauses that count and follow each other, as far as none of them begins a new unit; no head of a list."""
    first = bisect_left(reading.clauses, Span(line.start, -1))
    last = bisect_left(reading.clauses, Span(line.end, -1))
    ends = [made.span.end for made in known]
    unit: Span | None = None
    for number in range(first, last):
        clause = reading.clauses[number]
        place = bisect_right(ends, clause.start)
        taken = clause.end - clause.start > _LONGEST or (place < len(known) and known[place].span.start < clause.end)
        heads = text.startswith(("：", ":"), clause.end)
        if taken or heads or reading.sure[number] < SURE:
            if unit:
                yield unit
            unit = None
        elif unit and reading.begins[number] < _BEGINS and not _FULL_STOP.search(text, unit.end, clause.start):
            unit = Span(unit.start, clause.end)
        else:
            if unit:
                yield unit
            unit = clause
    if unit:
        yield unit


def _grounds(context: Context, piece: Piece | None, span: Span, known: Sequence[Commitment]) -> Grounds:
    """Who commits: who speaks there, else who commits before in the line, else the body that its sentence names."""
    if piece and piece.voice:
        return pieces.grounds(piece, Rule.LEARNED)
    place = bisect_right(known, span.start, key=lambda made: made.span.end)
    if place and known[place - 1].speaker:
        return Grounds(known[place - 1].speaker, Why(Rule.LEARNED, Attribution.CARRIED, None))
    low = max(0, span.start - _ROOM)
    opens = max(context.text.rfind(sign, low, span.start) for sign in "。！？\n") + 1
    near = context.mentions(max(opens, low), span.start + _FRONT, EntityType.ORG)
    if not near:
        return Grounds(None, Why(Rule.LEARNED, "", None))
    body = Span(near[0].start, near[0].end)
    return Grounds(context.registry.body(body), Why(Rule.LEARNED, Attribution.ACTOR, body))
