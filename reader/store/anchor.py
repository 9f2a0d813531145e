"""Finding the place of a mark in a text: by its offsets, else by its words and the words around them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.store.selectors import selectors
from reader.text.views import Views
from reader.types import Script, Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is known of a place. `quote` is as read; `prefix` and `suffix` are source text; `span` is the source's."""

    span: Span
    quote: str
    prefix: str
    suffix: str


def place(views: Views, anchor: Anchor) -> Span | None:
    """Where the anchor stands in the article: at its span if quote or context agree, else where `search` finds it."""
    if anchor.span.end <= len(views.article.text):
        _, prefix, suffix = selectors(views.article.text, anchor.span)
        same_context = (prefix, suffix) == (anchor.prefix, anchor.suffix)
        if same_context or views.text(anchor.span, Script.READING) == anchor.quote:
            return anchor.span
    return search(views, anchor)


def search(views: Views, anchor: Anchor) -> Span | None:
    """The one place where the quote stands with the most of its context, None if there is none or no single one."""
    if not anchor.quote:
        return None
    scored = sorted((_agreement(views.article.text, span, anchor), span) for span in _places(views, anchor.quote))
    if not scored or (len(scored) > 1 and scored[-1][0] == scored[-2][0]):
        return None
    return scored[-1][1]


def _places(views: Views, quote: str) -> Iterator[Span]:
    view = views.whole(Script.READING)
    at = view.text.find(quote)
    while at >= 0:
        yield view.alignment.to_source(Span(at, at + len(quote)))
        at = view.text.find(quote, at + 1)


def _agreement(text: str, span: Span, anchor: Anchor) -> int:
    """How many characters before and after the span are those of the context, counted from the span outward."""
    _, prefix, suffix = selectors(text, span)
    return _shared(reversed(prefix), reversed(anchor.prefix)) + _shared(suffix, anchor.suffix)


def _shared(one: Iterable[str], other: Iterable[str]) -> int:
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
