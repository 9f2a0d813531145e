"""Where words of another text of an article stand in this one, of which only one was glossed: both are read first."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.store.anchor import Anchor
from reader.text.views import Views
from reader.types import Article, Reading, Script, Span

_READINGS = (Reading(repair=False), Reading(repair=True))


class _Words(NamedTuple):
    before: str
    quote: str
    after: str


def in_reading(views: Views, anchor: Anchor) -> Span | None:
    """The one place whose words and most of whose context read as those of the anchor do, its glosses dropped or not.

    Other than for `search`, quote and context may both be source text of the page that the anchor is of.
    """
    if not anchor.quote:
        return None
    text, alignment = views.whole(Script.READING)
    for words in dict.fromkeys(_read(anchor, reading) for reading in _READINGS):
        scored = sorted((_agreement(text, at, words), at) for at in _places(text, words.quote))
        if scored and (len(scored) == 1 or scored[-1][0] > scored[-2][0]):
            at = scored[-1][1]
            return alignment.to_source(Span(at, at + len(words.quote)))
    return None


def _read(anchor: Anchor, reading: Reading) -> _Words:
    """What quote and context read as; a gloss that the context's end cuts stays."""
    page = Views(Article(anchor.prefix + anchor.quote + anchor.suffix, "", "utf-8"), reading)
    text, alignment = page.whole(Script.READING)
    at = len(anchor.prefix)
    span = alignment.to_view(Span(at, at + len(anchor.quote)))
    return _Words(text[: span.start], text[span.start : span.end], text[span.end :])


def _places(text: str, quote: str) -> Iterator[int]:
    at = text.find(quote) if quote else -1
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _agreement(text: str, at: int, words: _Words) -> int:
    """How many characters before and after are those of the context, counted outward."""
    before, end = text[max(0, at - len(words.before)) : at], at + len(words.quote)
    after = text[end : end + len(words.after)]
    return _shared(reversed(before), reversed(words.before)) + _shared(after, words.after)


def _shared(one: Iterable[str], other: Iterable[str]) -> int:
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
