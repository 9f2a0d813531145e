"""Concordance lines as a CSV table. docs/formats.md explains the columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from reader.store.cancellation import raise_if_cancelled
from reader.store.exchange import cells
from reader.store.exchange.document_json import file_name
from reader.store.library import Library
from reader.store.research.concordance import ConcordanceLine, ConcordancePlace

COLUMNS = ("left", "node", "right", "title", "file", "sha256", "date", "start", "end", "whole")

_BATCH = 500  # lines in memory


def export(
    library: Library, places: Sequence[ConcordancePlace], stream: TextIO, width: int = 24, bom: bool = True
) -> None:
    """Write the lines of places in order to a stream, with up to `width` characters on each side.

    Can be cancelled; see `reader.store.cancellation`.
    """
    cells.write_table(stream, COLUMNS, map(_row, _lines(library, places, width)), bom)


def _lines(library: Library, places: Sequence[ConcordancePlace], width: int) -> Iterator[ConcordanceLine]:
    for at in range(0, len(places), _BATCH):
        raise_if_cancelled()
        yield from library.concordance.lines(places[at : at + _BATCH], width)


def _row(line: ConcordanceLine) -> tuple[str | int, ...]:
    return (
        " ".join(reversed(line.left)),
        line.node,
        " ".join(line.right),
        line.title,
        file_name(line.path),
        line.article,
        line.dated.isoformat() if line.dated else "",
        *line.span,
        "yes" if line.whole else "no",
    )
