"""Locates a quote from another version of a text, if glosses were dropped from only one of them."""

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
    """The only place whose words and most of whose context match the anchor's, with or without its glosses.

    Unlike for `search`, quote and context may both be source text of the anchor's page. The context is compared as
    read, since the brackets of any glosses would match each other.
    """
    places, _ = best_places(views, anchor)
    return places[0] if len(places) == 1 else None


def best_places(views: Views, anchor: Anchor) -> tuple[list[Span], int]:
    """The places with the anchor's words and most of its context, and how many of its characters match there."""
    if not anchor.quote:
        return [], 0
    text, alignment = views.whole(Script.READING)
    best: dict[Span, int] = {}  # most matching context characters in any variant
    for variant in _variants(anchor):
        for at in _places(text, variant.quote):
            span = Span(at, at + len(variant.quote))
            best[span] = max(best.get(span, 0), _agreement(text, at, variant))
        most = max(best.values(), default=0)
        if most and (len(best) == 1 or most == len(variant.before) + len(variant.after)):
            break  # the best possible match
    most = max(best.values(), default=0)
    return [alignment.to_source(span) for span, agreement in best.items() if agreement == most], most


def _variants(anchor: Anchor) -> Iterator[_Words]:
    """The possible meanings of an anchor. Some formats quote whole glosses although the annotation ends within one."""
    yield _Words(anchor.prefix, anchor.quote, anchor.suffix)
    for reading in _READINGS:
        yield _as_read(anchor, reading)
    cut = _GLOSS_BEGINS.search(anchor.prefix)
    prefix = anchor.prefix[: cut.start()] if cut and cut[1] == anchor.quote[0] else anchor.prefix
    suffix = _GLOSS_ENDS.sub("", anchor.suffix)
    if (prefix, suffix) != (anchor.prefix, anchor.suffix):
        yield _as_read(replace(anchor, prefix=prefix, suffix=suffix), Reading(repair=True))


def _as_read(anchor: Anchor, reading: Reading) -> _Words:
    """Quote and context in the reading view; a gloss cut off by the end of the context stays."""
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


def _agreement(text: str, at: int, variant: _Words) -> int:
    """The number of context characters that match on both sides, counted outward."""
    before, end = text[max(0, at - len(variant.before)) : at], at + len(variant.quote)
    after = text[end : end + len(variant.after)]
    return _shared(reversed(before), reversed(variant.before)) + _shared(after, variant.after)


def _shared(one: Iterable[str], other: Iterable[str]) -> int:
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
