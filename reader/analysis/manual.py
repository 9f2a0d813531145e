"""Drafts a commitment from a passage that the user selected."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis import attribution, entities, units
from reader.analysis.context import Context
from reader.analysis.model import reading
from reader.analysis.source_mapping import SourceMapping
from reader.analysis.tokens import cutter
from reader.text import fields
from reader.text.views import Views
from reader.types import Commitment, Name, Script, Span, Strength


def read(views: Views, span: Span, names: Sequence[Name] = ()) -> Commitment:
    """The commitment of a passage (a span of the source), with cue, strength, speaker, targets and deadline.

    Reads only the paragraphs that the passage touches. `why` is None: the user decided that it is a commitment.
    """
    words = views.text(span, Script.READING)
    bare = Commitment(span, words, "", None, Strength.PLEDGE, None, (), None)
    touched = views.paragraph_at(span.start), views.paragraph_at(max(span.start, span.end - 1))
    hans = views.stretch(*touched, Script.HANS)
    found = entities.find(hans.text, cutter(), names)
    output = reading.find(hans.text, tuple(found.mentions))
    if output and output.encoded:
        found = entities.from_model(found.words, names, output.encoded.names)
    context = Context.of(hans.text, found, (), fields.find(views).date)
    passage = hans.alignment.to_view(span)
    unit = units.tidy(hans.text, passage)
    if unit.end - unit.start < units.MIN_LENGTH:
        return bare
    predicted = output.encoded.predict(unit) if output and output.encoded else None
    attributed = (
        attribution.speaker_of(context, unit, predicted.speaker, None)
        if predicted
        else attribution.nearest_speaker(context, unit)
    )
    mapping = SourceMapping(hans, views.stretch(*touched, Script.READING), views.article.text)
    return mapping.commitment(units.commitment(context, unit, attributed))._replace(span=span, text=words, why=None)
