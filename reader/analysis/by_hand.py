"""A passage that a person selected, read as a commitment: what the analysis can tell of it to begin with."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis import entities, pieces, pipeline, sentences, units
from reader.analysis.back import Back
from reader.analysis.context import Context
from reader.analysis.rules import Rule
from reader.analysis.units import Grounds
from reader.text import fields
from reader.text.views import Views
from reader.types import Commitment, Name, Script, Span, Speaker, Strength, Why


def read(views: Views, span: Span, names: Sequence[Name] = ()) -> Commitment:
    """The commitment of a passage (a span of the source), with cue, strength, speaker, figures and deadline.

    Only the paragraphs that it touches are looked at. Whether it is one is the person's to say, so `why` is None.
    """
    reading = views.text(span, Script.READING)
    bare = Commitment(span, reading, "", None, Strength.PLEDGE, None, (), None)
    touched = views.paragraph_at(span.start), views.paragraph_at(max(span.start, span.end - 1))
    hans = views.stretch(*touched, Script.HANS)
    found = entities.find(hans.text, pipeline.cutter(), names)
    context = Context.of(hans.text, found, (), fields.find(views).date)
    passage = hans.alignment.to_view(span)
    grounds = Grounds(_speaker(context, passage), Why(Rule.CUE, "", None))
    made = units.cut(context, [passage], passage.start, grounds, None, whole=True)
    if not made:
        return bare
    back = Back(hans, views.stretch(*touched, Script.READING), views.article.text)
    return back.commitment(made[0])._replace(span=span, text=reading, why=None)


def _speaker(context: Context, passage: Span) -> Speaker | None:
    """Who speaks where the passage begins, as far as its own line tells."""
    text = context.text
    start = text.rfind("\n", 0, passage.start) + 1
    end = text.find("\n", passage.start)
    split = sentences.split(text, start, end if end >= 0 else len(text))
    begun = [piece for piece in pieces.find(context, split, None) if piece.start <= passage.start]
    return pieces.speaker_of(begun[-1]) if begun else None
