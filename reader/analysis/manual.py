"""A passage that a person selected, read as a commitment: what the analysis can tell of it to begin with."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis import attribution, entities, pipeline, units
from reader.analysis.context import Context
from reader.analysis.model import reading
from reader.analysis.source_mapping import SourceMapping
from reader.text import fields
from reader.text.views import Views
from reader.types import Commitment, Name, Script, Span, Strength


def read(views: Views, span: Span, names: Sequence[Name] = ()) -> Commitment:
    """The commitment of a passage (a span of the source), with cue, strength, speaker, figures and deadline.

    Only the paragraphs that it touches are looked at. Whether it is one is the person's to say, so `why` is None.
    """
    words = views.text(span, Script.READING)
    bare = Commitment(span, words, "", None, Strength.PLEDGE, None, (), None)
    touched = views.paragraph_at(span.start), views.paragraph_at(max(span.start, span.end - 1))
    hans = views.stretch(*touched, Script.HANS)
    found = entities.find(hans.text, pipeline.cutter(), names)
    read = reading.find(hans.text, tuple(found.mentions))
    if read and read.seen:
        found = entities.learned(found.words, names, read.seen.names)
    context = Context.of(hans.text, found, (), fields.find(views).date)
    passage = hans.alignment.to_view(span)
    tidied = units.tidy(hans.text, passage)
    if tidied.end - tidied.start < units.SHORTEST:
        return bare
    pointing = read.seen.ask(tidied) if read and read.seen else None
    grounds = (
        attribution.commits(context, tidied, pointing.speaker, None)
        if pointing
        else attribution.nearest(context, tidied)
    )
    back = SourceMapping(hans, views.stretch(*touched, Script.READING), views.article.text)
    return back.commitment(units.commitment(context, tidied, grounds))._replace(span=span, text=words, why=None)
