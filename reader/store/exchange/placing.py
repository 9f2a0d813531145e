"""Finds the article and the place of an annotation from a file, without guessing."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from reader.store.anchor import Anchor, context_overlap, locate, search
from reader.store.exchange.reading_place import best_places, in_reading
from reader.text.views import Views
from reader.types import Article, Script, Span

_TELLING = 16  # code points of a quote that are proof enough of its article


class NoPlace(enum.Enum):
    """Why an annotation has no place; the value tells the user."""

    MISSING = "the article is not in the library; also provide its text (--article)"
    UNLOCATED = "the offsets do not fit and the quote is not unique"
    SEVERAL = "it fits several articles alike; provide only the text of its own (--article)"
    DOUBTFUL = "nothing but its words fits the article; provide the text of its own (--article)"


class Place(NamedTuple):
    """A span of an article's source."""

    article: Article
    span: Span


class _Candidate(NamedTuple):
    """What speaks for an article. `span` is None if the quote has no single place in it."""

    article: Article
    span: Span | None
    is_named: bool
    is_at_offsets: bool
    context: int

    def beats(self, other: _Candidate) -> bool:
        """Whether something speaks more for this article, and nothing for the other one."""
        mine, theirs = self[2:], other[2:]
        return mine != theirs and all(own >= his for own, his in zip(mine, theirs, strict=True))


def own_place(views: Views, anchor: Anchor, certain: bool) -> Place | NoPlace:
    """The place of an anchor in its own article; some formats quote the source text.

    `certain` offsets need no quote.
    """
    start, end = anchor.span
    text = views.article.text
    if end <= len(text) and (certain or (anchor.quote and text[start:end] == anchor.quote)):
        return Place(views.article, anchor.span)
    span = locate(views, anchor) or _in_source(text, anchor) or in_reading(views, anchor)
    return NoPlace.UNLOCATED if span is None else Place(views.article, span)


def best_place(texts: Iterable[Views], anchor: Anchor, name: str) -> Place | NoPlace:
    """The place of an anchor of an unknown article in the one of these texts that fits it best.

    Compared are the name of the file, the offsets and the context. A text is chosen only if none of them speaks for
    another one.
    """
    candidates = [found for views in texts if (found := _candidate(views, anchor, name))]
    if not candidates:
        return NoPlace.UNLOCATED
    best = max(candidates, key=lambda each: each[2:])
    if not all(each is best or best.beats(each) for each in candidates):
        return NoPlace.SEVERAL
    if best.span is None:
        return NoPlace.UNLOCATED
    if (anchor.prefix or anchor.suffix) and len(anchor.quote) < _TELLING and not any(best[2:]):
        return NoPlace.DOUBTFUL
    return Place(best.article, best.span)


def _candidate(views: Views, anchor: Anchor, name: str) -> _Candidate | None:
    """What speaks for an article; None if it does not contain the quote."""
    article = views.article
    spans, context = best_places(views, anchor)
    span = spans[0] if len(spans) == 1 else search(views, anchor) or _in_source(article.text, anchor)
    if span is None and _is_at_offsets(views, anchor):
        span = anchor.span
    if span is None and (not anchor.quote or (not spans and anchor.quote not in article.text)):
        return None
    if span is not None:
        context = max(context, context_overlap(article.text, span, anchor))
    is_named = bool(name) and Path(article.path).name.casefold() == name.casefold()
    return _Candidate(article, span, is_named, span is not None and span.start == anchor.span.start, context)


def _is_at_offsets(views: Views, anchor: Anchor) -> bool:
    """Whether the quote stands at the offsets, as in the source or as read."""
    start, end = anchor.span
    if not anchor.quote or end > len(views.article.text):
        return False
    return anchor.quote in (views.article.text[start:end], views.text(anchor.span, Script.READING))


def _in_source(text: str, anchor: Anchor) -> Span | None:
    """The only place with these words in the source, or the only one with exactly this context."""
    quote = anchor.quote
    if not quote or quote not in text:
        return None
    at = text.find(quote)
    if text.find(quote, at + 1) < 0:
        return Span(at, at + len(quote))
    around = anchor.prefix + quote + anchor.suffix
    at = text.find(around)
    if around == quote or at < 0 or text.find(around, at + 1) >= 0:
        return None
    at += len(anchor.prefix)
    return Span(at, at + len(quote))
