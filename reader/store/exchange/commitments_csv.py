"""Commitments as a CSV table, one row each. docs/formats.md explains the columns."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import TextIO

from reader.store.exchange import cells
from reader.store.exchange.document_json import file_name, number
from reader.text.views import Views
from reader.types import Analysis, Commitment, Script

COLUMNS = (
    "title",
    "file",
    "sha256",
    "date",
    "speaker",
    "role",
    "org",
    "text",
    "text_simplified",
    "text_traditional",
    "cue",
    "strength",
    "target",
    "metric",
    "comparator",
    "value",
    "low",
    "high",
    "unit",
    "deadline",
    "from",
    "to",
    "start",
    "end",
    "paragraph",
    "sure",
)

# Separates the targets of a commitment, in the same order in all target columns.
_SEPARATOR = " | "

Row = tuple[str | float, ...]


def export(documents: Iterable[tuple[Views, Analysis]], stream: TextIO, bom: bool = True) -> None:
    """Write the commitments of articles, in text order, to a stream."""
    rows = (row for views, analysis in documents for row in _rows(views, analysis))
    cells.write_table(stream, COLUMNS, rows, bom)


def header(bom: bool = True) -> str:
    """The start of the table: the header row, with a byte order mark if `bom`."""
    stream = io.StringIO(newline="")
    cells.write_table(stream, COLUMNS, (), bom)
    return stream.getvalue()


def piece(views: Views, analysis: Analysis) -> str:
    """The rows of one article; `header` followed by any number of pieces gives the same table as `export`."""
    stream = io.StringIO(newline="")
    cells.write_rows(stream, _rows(views, analysis))
    return stream.getvalue()


def _rows(views: Views, analysis: Analysis) -> Iterator[Row]:
    title, date = analysis.fields.title, analysis.fields.date
    article_cells = (
        "" if title is None else views.text(title, Script.READING),
        file_name(views.article.path),
        views.article.sha256,
        str(date or ""),
    )
    for commitment in analysis.commitments:
        hans, hant = (views.text(commitment.span, script) for script in (Script.HANS, Script.HANT))
        paragraph, why = views.paragraph_at(commitment.span.start) + 1, commitment.why
        yield article_cells + columns(commitment, hans, hant, paragraph, why and why.sure)


def columns(commitment: Commitment, hans: str, hant: str, paragraph: int, sure: float | None) -> Row:
    """The columns after those of the article; `hans` and `hant` are the commitment's text in each script.

    `sure` is the probability that it is a commitment, None if a person added it.
    """
    speaker, deadline, targets, span = commitment.speaker, commitment.deadline, commitment.targets, commitment.span
    return (
        (speaker.name if speaker else None) or "",
        (speaker.role if speaker else None) or "",
        (speaker.org if speaker else None) or "",
        commitment.text,
        hans,
        hant,
        commitment.cue,
        commitment.strength.value,
        _SEPARATOR.join(target.text for target in targets),
        _SEPARATOR.join(target.metric for target in targets),
        _SEPARATOR.join(target.comparator.value for target in targets),
        _SEPARATOR.join(number(target.value) or "" for target in targets),
        _SEPARATOR.join(number(target.low) or "" for target in targets),
        _SEPARATOR.join(number(target.high) or "" for target in targets),
        _SEPARATOR.join(target.unit for target in targets),
        deadline.text if deadline else "",
        str((deadline and deadline.first) or ""),
        str((deadline and deadline.last) or ""),
        span.start,
        span.end,
        paragraph,
        "" if sure is None else sure,
    )
