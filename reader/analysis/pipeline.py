"""Analysis of an article: entities and commitments, found on the Simplified reading text, in spans of the source."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence

from reader.analysis import commitments, entities, genre
from reader.analysis.context import Context
from reader.analysis.tokens import Cutter
from reader.text import fields
from reader.text.views import Views
from reader.types import Analysis, Commitment, Entity, Name, Script, Span, Speaker


@functools.cache
def cutter() -> Cutter:
    """The word cutter of this process, made once because its dictionary takes most of a second to read."""
    return Cutter()


def analyse(views: Views, names: Sequence[Name] = (), progress: Callable[[int, int], None] | None = None) -> Analysis:
    """Entities and commitments of an article, in the order of the text, with what it says about itself.

    `names` are what the person knows about names, and win over everything else. `progress` is told how many
    paragraphs of how many are done; what it raises stops the analysis. Spans are of the source and take in the
    glosses of their characters; texts are the reading view's.
    """
    described = fields.find(views)
    hans = views.whole(Script.HANS)
    total = len(views.paragraphs)
    if progress:
        progress(0, total)
    found = entities.find(hans.text, cutter(), names)
    lines = _lines(hans.text)
    context = Context.of(hans.text, found, genre.reports(hans.text, lines), described.date)
    made: list[Commitment] = []
    for done, there in enumerate(commitments.find(context, lines), 1):
        made += there
        if progress:
            progress(done, total)
    back = _Back(views)
    return Analysis(
        described,
        tuple(Entity(m.type, back.span(Span(m.start, m.end)), back.text(Span(m.start, m.end))) for m in found.mentions),
        tuple(back.commitment(commitment) for commitment in made),
    )


def _lines(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


class _Back:
    """From Simplified text to the source and the reading view, which has one code point for each of the Simplified."""

    def __init__(self, views: Views) -> None:
        self._alignment = views.whole(Script.HANS).alignment
        self._hans = views.whole(Script.HANS).text
        self._reading = views.whole(Script.READING).text

    def span(self, span: Span) -> Span:
        return self._alignment.to_source(span)

    def text(self, span: Span) -> str:
        return self._reading[span.start : span.end]

    def words(self, words: str | None, near: int) -> str | None:
        """Words of the Simplified text as the reading view writes them, from where they stand nearest before `near`."""
        if not words:
            return words
        at = self._hans.rfind(words, 0, near + len(words))
        if at < 0:
            at = self._hans.find(words)
        return self.text(Span(at, at + len(words))) if at >= 0 else words

    def speaker(self, speaker: Speaker | None, near: int) -> Speaker | None:
        if speaker is None:
            return None
        at = speaker.span.end if speaker.span else near
        return Speaker(
            self.words(speaker.name, at),
            self.words(speaker.role, at),
            self.words(speaker.org, at),
            self.span(speaker.span) if speaker.span else None,
        )

    def commitment(self, made: Commitment) -> Commitment:
        deadline, why = made.deadline, made.why
        return made._replace(
            span=self.span(made.span),
            text=self.text(made.span),
            cue=self.text(made.cue_span) if made.cue_span else self.words(made.cue, made.span.start) or "",
            cue_span=self.span(made.cue_span) if made.cue_span else None,
            speaker=self.speaker(made.speaker, made.span.start),
            targets=tuple(
                target._replace(
                    span=self.span(target.span),
                    text=self.text(target.span),
                    metric=self.words(target.metric, target.span.start) or "",
                    unit=self.words(target.unit, target.span.end) or "",
                )
                for target in made.targets
            ),
            deadline=deadline._replace(span=self.span(deadline.span), text=self.text(deadline.span))
            if deadline
            else None,
            why=why._replace(evidence=self.span(why.evidence)) if why and why.evidence else why,
        )
