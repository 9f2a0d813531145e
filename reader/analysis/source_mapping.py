"""The way back from the Simplified text, on which everything is found, to the source and the reading view."""

from __future__ import annotations

import functools

from reader.analysis.entities import Found
from reader.text.views import View
from reader.types import Commitment, Entity, Span, Speaker

_NEAR = 400  # characters in which words are looked for before the whole text is


class SourceMapping:
    """From spans and words of the Simplified text to the source and to how the reading view writes them."""

    def __init__(self, hans: View, reading: View, source: str) -> None:
        """Both of the same stretch of `source`; the reading view has one code point for each of the Simplified one."""
        self._source = source
        self._alignment = hans.alignment
        self._hans = hans.text
        self._reading = reading.text
        self._alike = hans.text == reading.text
        self._first = functools.cache(hans.text.find)  # words that stand nowhere near are few, and asked for often

    def entities(self, found: Found) -> tuple[Entity, ...]:
        """Everything named, in order."""
        spans = [Span(mention.start, mention.end) for mention in found.mentions]
        there = map(self._bare, self._alignment.to_source_all(spans))
        return tuple(
            Entity(mention.type, place, self._text(span), mention.by)
            for mention, span, place in zip(found.mentions, spans, there, strict=True)
        )

    def commitment(self, made: Commitment) -> Commitment:
        """The commitment with spans of the source, quoted as the reading view writes it."""
        deadline, why = made.deadline, made.why
        return made._replace(
            span=self._span(made.span),
            text=self._text(made.span),
            cue=self._text(made.cue_span) if made.cue_span else self._words(made.cue, made.span.start) or "",
            cue_span=self._span(made.cue_span) if made.cue_span else None,
            speaker=self._speaker(made.speaker, made.span.start),
            targets=tuple(
                target._replace(
                    span=self._span(target.span),
                    text=self._text(target.span),
                    metric=self._words(target.metric, target.span.start) or "",
                    unit=self._words(target.unit, target.span.end) or "",
                )
                for target in made.targets
            ),
            deadline=deadline and deadline._replace(span=self._span(deadline.span), text=self._text(deadline.span)),
            why=why
            and why._replace(
                evidence=self._span(why.evidence) if why.evidence else None,
                weighed=self._span(why.weighed) if why.weighed else None,
            ),
        )

    def _span(self, span: Span) -> Span:
        return self._bare(self._alignment.to_source(span))

    def _bare(self, span: Span) -> Span:
        """Without the indent, which in a repaired paragraph goes with the first character."""
        start, end = span
        while start < end and self._source[start].isspace():
            start += 1
        while start < end and self._source[end - 1].isspace():
            end -= 1
        return Span(start, end) if start < end else span

    def _text(self, span: Span) -> str:
        return self._reading[span.start : span.end]

    def _words(self, words: str | None, near: int) -> str | None:
        """Words of the Simplified text as the reading view writes them, from where they stand last before `near`."""
        if not words or self._alike:
            return words
        at = self._hans.rfind(words, max(0, near - _NEAR), near + len(words))
        if at < 0:
            at = self._first(words)
        return self._text(Span(at, at + len(words))) if at >= 0 else words

    def _speaker(self, speaker: Speaker | None, near: int) -> Speaker | None:
        if speaker is None:
            return None
        at = speaker.span.end if speaker.span else near
        return Speaker(
            self._words(speaker.name, at),
            self._words(speaker.role, at),
            self._words(speaker.org, at),
            self._span(speaker.span) if speaker.span else None,
        )
