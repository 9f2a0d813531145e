"""Locates a mark in a text: by its offsets, else by its quote and the context around it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.store.selectors import selectors
from reader.text.views import Views
from reader.types import Script, Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """A recorded place. `quote` is text of the reading view; `prefix`, `suffix` and `span` are of the source."""

    span: Span
    quote: str
    prefix: str
    suffix: str


def locate(views: Views, anchor: Anchor) -> Span | None:
    """The anchor's span in the article: its own if quote or context match there, else the result of `search`."""
    if anchor.span.end <= len(views.article.text):
        _, prefix, suffix = selectors(views.article.text, anchor.span)
        same_context = (prefix, suffix) == (anchor.prefix, anchor.suffix)
        if same_context or views.text(anchor.span, Script.READING) == anchor.quote:
            return anchor.span
    return search(views, anchor)


def search(views: Views, anchor: Anchor) -> Span | None:
    """The occurrence of the quote that shares the most context, None if there is none or a tie."""
    if not anchor.quote:
        return None
    text = views.article.text
    scored = sorted((context_overlap(text, span, anchor), span) for span in _occurrences(views, anchor.quote))
    if not scored or (len(scored) > 1 and scored[-1][0] == scored[-2][0]):
        return None
    return scored[-1][1]


def _occurrences(views: Views, quote: str) -> Iterator[Span]:
    view = views.whole(Script.READING)
    at = view.text.find(quote)
    while at >= 0:
        yield view.alignment.to_source(Span(at, at + len(quote)))
        at = view.text.find(quote, at + 1)


def context_overlap(text: str, span: Span, anchor: Anchor) -> int:
    """How many characters adjoining the span on both sides match the anchor's context."""
    _, prefix, suffix = selectors(text, span)
    return _common_length(reversed(prefix), reversed(anchor.prefix)) + _common_length(suffix, anchor.suffix)


def _common_length(one: Iterable[str], other: Iterable[str]) -> int:
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
