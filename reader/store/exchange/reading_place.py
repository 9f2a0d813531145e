"""Where words of another text of an article stand in this one, of which only one was glossed: both are read first."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from reader.store.anchor import Anchor
from reader.text.views import Views
from reader.types import Article, Reading, Script, Span

_READINGS = (Reading(repair=False), Reading(repair=True))
_GLOSS_BEGINS = re.compile(r"(.)[(（][a-z\u00e0-\u01dc]*$")
_GLOSS_ENDS = re.compile(r"^[(（]?[a-z\u00e0-\u01dc]*[)）]")


class _Words(NamedTuple):
    before: str
    quote: str
    after: str


def in_reading(views: Views, anchor: Anchor) -> Span | None:
    """The one place whose words and most of whose context read as those of the anchor do, its glosses dropped or not.

    Other than for `search`, quote and context may both be source text of the page that the anchor is of, and it is the
    context as read that decides: brackets of glosses would agree with any others.
    """
    if not anchor.quote:
        return None
    text, alignment = views.whole(Script.READING)
    best: dict[Span, int] = {}  # how far the context agrees, however it is read
    for words in _ways(anchor):
        for at in _places(text, words.quote):
            span = Span(at, at + len(words.quote))
            best[span] = max(best.get(span, 0), _agreement(text, at, words))
        if len(best) == 1 or max(best.values(), default=0) == len(words.before) + len(words.after) > 0:
            break  # nothing can agree more
    most = max(best.values(), default=0)
    found = [span for span, agreement in best.items() if agreement == most]
    return alignment.to_source(found[0]) if len(found) == 1 else None


def _ways(anchor: Anchor) -> Iterator[_Words]:
    """The words as they may be meant. A quote that begins or ends within a gloss is given whole by some formats."""
    yield _Words(anchor.prefix, anchor.quote, anchor.suffix)
    for reading in _READINGS:
        yield _read(anchor, reading)
    cut = _GLOSS_BEGINS.search(anchor.prefix)
    prefix = anchor.prefix[: cut.start()] if cut and cut[1] == anchor.quote[0] else anchor.prefix
    suffix = _GLOSS_ENDS.sub("", anchor.suffix)
    if (prefix, suffix) != (anchor.prefix, anchor.suffix):
        yield _read(replace(anchor, prefix=prefix, suffix=suffix), Reading(repair=True))


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
