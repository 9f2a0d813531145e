"""Moving the ends of a passage by characters, clauses and sentences of the reading view, and finding words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from itertools import takewhile

from reader.text.views import View, Views
from reader.types import Script, Span

_REACH = 20_000  # code points of the source on each side, about a chapter; converts without a noticeable delay


class Step(Enum):
    """The unit by which an end moves; the value matches one unit."""

    CHARACTER = re.compile(r".")
    CLAUSE = re.compile(r"[^，,；;：:。！？!?]+")
    SENTENCE = re.compile(r"[^。！？!?]+")


def moved(views: Views, span: Span, end: bool, step: Step, forward: bool) -> Span:
    """A source span with its end (or start) moved to the next end (or start) of a unit, across paragraphs.

    Returns `span` itself if nothing of the passage would be left.
    """
    here = span.end if end else span.start
    for index, piece in _pieces(views, here, forward):
        stops = _boundaries(views.piece(index, piece, Script.READING), end, step)
        beyond = [at for at in stops if (at > here if forward else at < here)]
        if beyond:
            at = beyond[0] if forward else beyond[-1]
            result = Span(span.start, at) if end else Span(at, span.end)
            return result if result.start < result.end else span
    return span


def _pieces(views: Views, here: int, forward: bool) -> Iterator[tuple[int, Span]]:
    """Pieces of paragraphs from a source offset on, in either direction, each with its paragraph's index."""
    first = views.paragraph_at(here)
    for index in range(first, len(views.paragraphs)) if forward else range(first, -1, -1):
        pieces = views.pieces(index)
        for piece in pieces if forward else reversed(pieces):
            if piece.end >= here if forward else piece.start <= here:
                yield index, piece


def _boundaries(view: View, end: bool, step: Step) -> list[int]:
    found = (view.alignment.to_source(Span(*piece.span())) for piece in step.value.finditer(view.text))
    return [span.end if end else span.start for span in found]


def find(views: Views, words: str, span: Span) -> Span | None:
    """The source span of the first occurrence of reading-view words in a passage."""
    for index, piece in _pieces(views, span.start, forward=True) if words else ():
        if piece.start >= span.end:
            break
        view = views.piece(index, piece, Script.READING)
        within = view.alignment.to_view(span)
        at = view.text.find(words, within.start, within.end)
        if at >= 0:
            return view.alignment.to_source(Span(at, at + len(words)))
    return None


def find_near(views: Views, words: str, offset: int) -> Span | None:
    """The source span of reading-view words near a source offset.

    Prefers the last occurrence before it in its paragraph, then the first after it, then earlier and later paragraphs.
    """
    paragraph = views.paragraph_at(offset)
    around = [(forward, *each) for forward in (False, True) for each in _near(views, offset, forward)]
    for forward, index, piece in sorted(around, key=lambda each: each[1] != paragraph) if words else ():
        view = views.piece(index, piece, Script.READING)
        before = view.alignment.to_view(Span(offset, offset)).start  # 0 after the offset, the whole text before it
        at = view.text.find(words) if forward else view.text.rfind(words, 0, before)
        if at >= 0:
            return view.alignment.to_source(Span(at, at + len(words)))
    return None


def _near(views: Views, offset: int, forward: bool) -> Iterator[tuple[int, Span]]:
    reach = Span(offset - _REACH, offset + _REACH)
    return takewhile(
        lambda each: reach.start < each[1].end and each[1].start < reach.end, _pieces(views, offset, forward)
    )
