"""Statements: a paragraph cut into sentences, clauses at semicolons, and segments at commas."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.types import Span

LIMIT = 1200
"""A sentence longer than this many characters is not prose; it is passed over."""

_CUT = re.compile(
    r"“[^“”\n。！？!?]{0,40}”|‘[^‘’\n。！？!?]{0,40}’|「[^「」\n。！？]{0,40}」|『[^『』\n。！？]{0,40}』|"
    r"（[^（）\n]{0,40}）|\([^()\n]{0,40}\)|《[^《》\n]{0,40}》"
    r"|(?P<end>[。！？!?]+[”’」』）)]*)|(?P<half>[；;])|(?P<comma>，|,(?!\d{3}(?!\d))|(?<!\d),)|(?P<gap>[　 ]{2,})"
)


class Clause(NamedTuple):
    """Between semicolons, without them; `segments` lie between commas."""

    span: Span
    segments: tuple[Span, ...]


class Sentence(NamedTuple):
    """`span` includes the full stop and a closing quotation mark after it; `closed` says whether there is one."""

    span: Span
    clauses: tuple[Clause, ...]
    closed: bool

    def segment_at(self, at: int) -> int:
        """Where the last segment begins that begins no later than `at`."""
        start = self.span.start
        for clause in self.clauses:
            for segment in clause.segments:
                if segment.start <= at:
                    start = segment.start
        return start


def split(text: str, start: int, end: int) -> list[Sentence]:
    """The sentences of ``text[start:end]``, a paragraph, in order; commas inside short quotations do not cut."""
    out: list[Sentence] = []
    clauses: list[Clause] = []
    segments: list[Span] = []
    first = begin = at = start

    def close_segment(stop: int) -> None:
        if text[at:stop].strip():
            segments.append(Span(at, stop))

    def close_clause(stop: int) -> None:
        close_segment(stop)
        if segments:
            clauses.append(Clause(Span(begin, stop), tuple(segments)))
            segments.clear()

    def close_sentence(stop: int, after: int, closed: bool) -> None:
        close_clause(stop)
        if clauses:
            out.append(Sentence(Span(first, after), tuple(clauses), closed))
            clauses.clear()

    for found in _CUT.finditer(text, start, end):
        if found["comma"]:
            close_segment(found.start())
            at = found.end()
        elif found["half"]:
            close_clause(found.start())
            at = begin = found.end()
        elif found["end"] or found["gap"]:
            close_sentence(found.start(), found.end() if found["end"] else found.start(), bool(found["end"]))
            at = begin = first = found.end()
    close_sentence(end, end, False)
    return [sentence for sentence in out if sentence.span.end - sentence.span.start <= LIMIT]


def clip(text: str, clause: Clause, start: int, end: int) -> list[Span]:
    """The segments of a clause as far as they lie in ``start:end``."""
    cut = (Span(max(segment.start, start), min(segment.end, end)) for segment in clause.segments)
    return [
        segment for segment in cut if segment.start < segment.end and text[segment.start : segment.end].strip("　 ”」")
    ]
