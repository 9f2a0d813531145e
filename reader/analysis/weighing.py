"""Finds the words that count most for a commitment, by the weights of the n-grams."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.context import Context
from reader.analysis.model.reading import ModelOutput
from reader.types import EntityType, Span

_MOST = 3  # words
_LEAST = 0.25  # of the heaviest word's weight
_FIGURES = (EntityType.QUANTITY, EntityType.TIME)


def heaviest(context: Context, output: ModelOutput, span: Span) -> tuple[Span, ...]:
    """The few words that count most for the unit at `span`, the heaviest first; one may be in the clause before it.

    A figure or time counts as one word. There is at least one word, unless the unit has neither letters nor digits.
    """
    own, following = output.weights
    weights = {word: own[word.end] - own[word.start] for word in _words(context, span)}
    before = {word: following[word.end] - following[word.start] for word in _words(context, output.clause_before(span))}
    for word in sorted(before, key=before.__getitem__)[-1:]:
        weights[word] = before[word]
    ordered = sorted(weights, key=weights.__getitem__, reverse=True)[:_MOST]
    return (*ordered[:1], *(word for word in ordered[1:] if weights[word] > _LEAST * abs(weights[ordered[0]])))


def _words(context: Context, span: Span) -> Iterator[Span]:
    text, words = context.text, context.found.words
    figures = {figure.start: figure.end for figure in context.mentions(*span, *_FIGURES)}
    at = span.start
    while at < span.end:
        end = figures.get(at) or min(words.next(at), span.end)
        if text[at].isalnum():
            yield Span(at, end)
        at = end
