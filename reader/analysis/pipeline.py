"""Analysis of an article: entities and commitments, found on the Simplified reading text, in spans of the source."""

from __future__ import annotations

import datetime
import functools
from bisect import bisect_right
from collections.abc import Callable, Sequence

from reader.analysis import commitments, entities, genre
from reader.analysis.context import Context
from reader.analysis.garbage import uncollected
from reader.analysis.model import reading
from reader.analysis.source_mapping import SourceMapping
from reader.analysis.tokens import Cutter
from reader.text import fields
from reader.text.views import Views
from reader.types import Analysis, Commitment, Fields, Name, Script, Span


@functools.cache
def cutter() -> Cutter:
    """The word cutter of this process, made once because its dictionary takes most of a second to read."""
    return Cutter()


def analyse(views: Views, names: Sequence[Name] = (), progress: Callable[[int, int], None] | None = None) -> Analysis:
    """Entities and commitments of an article, in the order of the text, with what it says about itself.

    `names` are what the person knows about names, and win over everything else. `progress` is told how many
    paragraphs of how many are done; what it raises stops the analysis. Spans are of the source and take in the
    glosses of their characters; texts are the reading view's.
    """
    total = len(views.paragraphs)
    if progress:
        progress(0, total)
    return _found(views, fields.find(views), names, progress)


def glimpse(views: Views, today: datetime.date | None, names: Sequence[Name] = ()) -> Analysis:
    """What is found in an excerpt of an article of the day `today`, read by itself.

    It is there at once and mostly right: something to look at until `analyse` knows the whole article.
    """
    return _found(views, Fields(None, None, today, None, None, (), ()), names, None)


@uncollected()
def _found(
    views: Views,
    described: Fields,
    names: Sequence[Name],
    progress: Callable[[int, int], None] | None,
) -> Analysis:
    hans = views.whole(Script.HANS)
    lines = lines_of(hans.text)
    ends = [line.end for line in lines]

    def told(end: int) -> None:
        if progress:
            progress(bisect_right(ends, end), len(lines))

    found = entities.find(hans.text, cutter(), names)
    read = reading.find(hans.text, tuple(found.mentions), told=told)
    if read and read.seen:
        found = entities.learned(found.words, names, read.seen.names)
    context = Context.of(hans.text, found, genre.reports(hans.text, lines), described.date)
    made: list[Commitment] = []
    for line, there in zip(lines, commitments.find(context, lines, read) if read else (), strict=bool(read)):
        made += there
        if read and not read.seen:
            told(line.end)
    told(len(hans.text))
    back = SourceMapping(hans, views.whole(Script.READING), views.article.text)
    return Analysis(described, back.entities(found), tuple(map(back.commitment, made)))


def lines_of(text: str) -> list[Span]:
    """The lines of a text, without their ends; an empty one counts."""
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans
