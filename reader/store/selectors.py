"""Makes annotations from spans: the quote and the context around it."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable

from reader.store import times
from reader.types import Annotation, Article, Span

CONTEXT = 32  # code points of source kept on each side


def new_annotation(
    article: Article, span: Span, tags: Iterable[str], note: str, author: str, now: datetime.datetime
) -> Annotation:
    """A new annotation of `span` (source) with a new id; `now` is an aware datetime."""
    quote, prefix, suffix = selectors(article.text, span)
    time = times.from_milliseconds(times.to_milliseconds(now))
    return Annotation(
        id=str(uuid.uuid4()),
        article=article.sha256,
        span=span,
        quote=quote,
        prefix=prefix,
        suffix=suffix,
        tags=tuple(dict.fromkeys(tags)),
        note=note,
        author=author,
        created=time,
        updated=time,
    )


def selectors(text: str, span: Span) -> tuple[str, str, str]:
    """Quote, prefix and suffix of a span of a source text; ValueError if the span is outside the text."""
    if not 0 <= span.start <= span.end <= len(text):
        raise ValueError(f"{span} is outside a text of {len(text)} characters")
    return (
        text[span.start : span.end],
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.end : span.end + CONTEXT],
    )
