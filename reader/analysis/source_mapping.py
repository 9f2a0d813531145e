"""Maps findings from the Simplified text back to the source and the reading view."""

from __future__ import annotations

import functools

from reader.analysis.entities import FoundEntities
from reader.text.views import View
from reader.types import Commitment, Entity, Span, Speaker

_SEARCH_RANGE = 400  # characters to search for words before falling back to the whole text


class SourceMapping:
    """Maps spans of the Simplified text to the source, and its words to those of the reading view."""

    def __init__(self, hans: View, reading: View, source: str) -> None:
        """Both views cover the same part of `source`, and have the same number of code points."""
        self._source = source
        self._alignment = hans.alignment
        self._hans = hans.text
        self._reading = reading.text
        self._is_simplified = hans.text == reading.text
        self._first = functools.cache(hans.text.find)  # few words are not found nearby, but those often recur

    def entities(self, found: FoundEntities) -> tuple[Entity, ...]:
        """The entities in order, with spans of the source and text of the reading view."""
        spans = [Span(mention.start, mention.end) for mention in found.mentions]
        sources = map(self._trimmed, self._alignment.to_source_all(spans))
        return tuple(
            Entity(mention.type, source, self._text(span), mention.by)
            for mention, span, source in zip(found.mentions, spans, sources, strict=True)
        )

    def commitment(self, found: Commitment) -> Commitment:
        """The commitment with spans of the source and text of the reading view."""
        deadline, why = found.deadline, found.why
        return found._replace(
            span=self._span(found.span),
            text=self._text(found.span),
            cue=self._text(found.cue_span) if found.cue_span else self._words(found.cue, found.span.start) or "",
            cue_span=self._span(found.cue_span) if found.cue_span else None,
            speaker=self._speaker(found.speaker, found.span.start),
            targets=tuple(
                target._replace(
                    span=self._span(target.span),
                    text=self._text(target.span),
                    metric=self._words(target.metric, target.span.start) or "",
                    unit=self._words(target.unit, target.span.end) or "",
                )
                for target in found.targets
            ),
            deadline=deadline and deadline._replace(span=self._span(deadline.span), text=self._text(deadline.span)),
            why=why
            and why._replace(
                evidence=self._span(why.evidence) if why.evidence else None,
                weighed=tuple(map(self._span, why.weighed)),
            ),
        )

    def _span(self, span: Span) -> Span:
        return self._trimmed(self._alignment.to_source(span))

    def _trimmed(self, span: Span) -> Span:
        """Trim white space: in a repaired paragraph, the first character is aligned with the indent too."""
        start, end = span
        while start < end and self._source[start].isspace():
            start += 1
        while start < end and self._source[end - 1].isspace():
            end -= 1
        return Span(start, end) if start < end else span

    def _text(self, span: Span) -> str:
        return self._reading[span.start : span.end]

    def _words(self, words: str | None, near: int) -> str | None:
        """The reading view's form of Simplified words, taken from their last occurrence before `near`."""
        if not words or self._is_simplified:
            return words
        at = self._hans.rfind(words, max(0, near - _SEARCH_RANGE), near + len(words))
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
