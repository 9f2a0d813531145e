"""Analyses an article. Works on the Simplified reading text and returns spans of the source."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Callable, Sequence

from reader.analysis import commitments, entities, genre
from reader.analysis.context import Context
from reader.analysis.garbage import gc_disabled
from reader.analysis.model import reading
from reader.analysis.source_mapping import SourceMapping
from reader.analysis.tokens import cutter
from reader.text import fields
from reader.text.views import Views
from reader.types import Analysis, Commitment, Fields, Name, Script, Span


def analyse(views: Views, names: Sequence[Name] = (), progress: Callable[[int, int], None] | None = None) -> Analysis:
    """The entities and commitments of an article, in the order of the text, with its fields.

    `names` are the user's names and override everything else. `progress` is called with the number of paragraphs done
    and the total; an exception from it stops the analysis. Spans are of the source and include the glosses of their
    characters; texts are those of the reading view.
    """
    total = len(views.paragraphs)
    if progress:
        progress(0, total)
    return _analyse(views, fields.find(views), names, progress)


def analyse_excerpt(views: Views, today: datetime.date | None, names: Sequence[Name] = ()) -> Analysis:
    """The analysis of an excerpt on its own, from an article dated `today`.

    Fast and mostly right: a preview until `analyse` has read the whole article.
    """
    return _analyse(views, Fields(None, None, today, None, None, (), ()), names, None)


@gc_disabled()
def _analyse(
    views: Views,
    article_fields: Fields,
    names: Sequence[Name],
    progress: Callable[[int, int], None] | None,
) -> Analysis:
    hans = views.whole(Script.HANS)
    lines = lines_of(hans.text)
    ends = [line.end for line in lines]

    def report(end: int) -> None:
        if progress:
            progress(bisect_right(ends, end), len(lines))

    found = entities.find(hans.text, cutter(), names)
    output = reading.find(hans.text, tuple(found.mentions), progress=report)
    if output and output.encoded:
        found = entities.from_model(found.words, names, output.encoded.names)
    context = Context.of(hans.text, found, genre.reports(hans.text, lines), article_fields.date)
    result, unsure = list[Commitment](), list[Commitment]()
    for line, in_line in zip(lines, commitments.find(context, lines, output) if output else (), strict=bool(output)):
        result += in_line.sure
        unsure += in_line.unsure
        if output and not output.encoded:
            report(line.end)
    report(len(hans.text))
    mapping = SourceMapping(hans, views.whole(Script.READING), views.article.text)
    made, possible = (tuple(map(mapping.commitment, each)) for each in (result, unsure))
    return Analysis(article_fields, mapping.entities(found), made, possible)


def lines_of(text: str) -> list[Span]:
    """The lines of a text, including empty ones, without their line ends."""
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans
