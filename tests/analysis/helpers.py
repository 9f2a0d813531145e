"""Shortcuts of the analysis tests."""

from __future__ import annotations

import datetime
import functools

from reader.analysis import commitments, entities, genre
from reader.analysis.context import Context
from reader.analysis.tokens import Cutter
from reader.types import Commitment, Span

TODAY = datetime.date(2025, 2, 10)


@functools.cache
def cutter() -> Cutter:
    return Cutter()


def named(text: str) -> list[tuple[str, str]]:
    """Type and words of every entity of a Simplified text."""
    return [(m.type.value, text[m.start : m.end]) for m in entities.find(text, cutter()).mentions]


def of_type(text: str, kind: str) -> list[str]:
    return [words for found, words in named(text) if found == kind]


def undertaken(text: str, today: datetime.date | None = TODAY) -> list[Commitment]:
    """The commitments of a Simplified text."""
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(Span(start, start + len(line)))
        start += len(line) + 1
    context = Context.of(text, entities.find(text, cutter()), genre.reports(text, lines), today)
    return [made for there in commitments.find(context, lines) for made in there]
