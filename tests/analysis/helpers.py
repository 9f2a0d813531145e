"""Shortcuts of the analysis tests."""

from __future__ import annotations

import datetime

from reader.analysis import attribution, commitments, entities, genre, pipeline, units
from reader.analysis.context import Context
from reader.analysis.model import reading
from reader.analysis.tokens import cutter
from reader.types import Commitment, Span

TODAY = datetime.date(2025, 2, 10)


def named(text: str) -> list[tuple[str, str]]:
    """Type and words of every entity of a Simplified text."""
    return [(m.type.value, text[m.start : m.end]) for m in entities.find(text, cutter()).mentions]


def of_type(text: str, kind: str) -> list[str]:
    return [words for found, words in named(text) if found == kind]


def by_grammar(text: str, today: datetime.date | None = TODAY) -> list[Commitment]:
    """The commitment of each sentence of a Simplified text by grammar alone, from after 表示， on."""
    named = entities.find(text, cutter())
    context = Context.of(text, named, (), today)
    out, start = [], 0
    for sentence in text.split("。"):
        begin = start + sentence.find("表示，") + len("表示，") if "表示，" in sentence else start
        span = units.tidy(text, Span(begin, start + len(sentence)))
        if span.start < span.end:
            out.append(units.commitment(context, span, attribution.nearest_speaker(context, span)))
        start += len(sentence) + 1
    return out


def undertaken(text: str, today: datetime.date | None = TODAY) -> list[Commitment]:
    """The commitments of a Simplified text."""
    lines = pipeline.lines_of(text)
    named = entities.find(text, cutter())
    read = reading.find(text, tuple(named.mentions))
    assert read
    assert read.encoded
    named = entities.from_model(named.words, (), read.encoded.names)
    context = Context.of(text, named, genre.reports(text, lines), today)
    return [made for there in commitments.find(context, lines, read) for made in there.sure]
