"""The output formats of an extraction: makes the piece of one article, and joins pieces."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator

from reader.store.exchange import commitments_csv, commitments_parquet
from reader.store.exchange.atomic import writing
from reader.store.exchange.document_json import document
from reader.text.views import Views
from reader.types import Analysis

Add = Callable[[str], object]


def piece(form: str, views: Views, analysis: Analysis) -> str:
    """The part of one article in an output of this format, as text."""
    if form == "csv":
        return commitments_csv.piece(views, analysis)
    if form == "parquet":
        return commitments_parquet.piece(views, analysis)
    return json.dumps(document(views, analysis), ensure_ascii=False, indent=1 if form == "json" else None)


@contextlib.contextmanager
def joining(form: str, out: str | None, *, several: bool, bom: bool) -> Iterator[Add]:
    """A function that appends pieces to the output, which is complete at `out` when the block ends.

    None is the standard output. `several` makes JSON a list. Raises OutputError.
    """
    if form == "parquet":
        with commitments_parquet.writing(out) as add:
            yield add
        return
    with writing(out) as stream:
        if form == "csv":
            stream.write(commitments_csv.header(bom))
            yield stream.write
        elif form == "jsonl":
            yield lambda piece: stream.write(piece + "\n")
        elif several:
            between = iter(["[\n"])
            yield lambda piece: stream.write(next(between, ",\n") + piece)
            stream.write(next(between, "") + "\n]\n")
        else:
            yield lambda piece: stream.write(piece + "\n")
