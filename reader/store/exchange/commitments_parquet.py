"""Commitments as a Parquet table, one row each, with targets as a list. docs/formats.md explains the columns.

pyarrow is an optional dependency and only needed for joining pieces.
"""

from __future__ import annotations

import contextlib
import datetime
import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from reader.errors import OutputError
from reader.store.exchange.atomic import writing_bytes
from reader.store.exchange.document_json import file_name, number
from reader.text.views import Views
from reader.types import Analysis, Commitment, Script, Span, Target

if TYPE_CHECKING:
    import pyarrow

# Columns and their Arrow types.
_COLUMNS = {
    **dict.fromkeys(("title", "file", "sha256"), "string"),
    "date": "date32",
    **dict.fromkeys(("speaker", "role", "org", "text", "text_simplified", "text_traditional"), "string"),
    **dict.fromkeys(("cue", "strength"), "string"),
    "targets": "list of struct",
    "deadline": "string",
    **dict.fromkeys(("from", "to"), "date32"),
    **dict.fromkeys(("rule", "speaker_rule"), "string"),
    **dict.fromkeys(("start", "end", "paragraph"), "int64"),
    "sure": "float64",
}
_TARGET = {
    **dict.fromkeys(("text", "metric", "comparator", "value", "low", "high", "unit"), "string"),
    **dict.fromkeys(("value_float", "low_float", "high_float"), "float64"),
    **dict.fromkeys(("start", "end"), "int64"),
}
COLUMNS = tuple(_COLUMNS)

Row = dict[str, Any]

_GROUP = 20_000  # rows per row group, about 20 MB uncompressed


def check(out: str | None) -> None:
    """Raise OutputError if a table cannot be written: without pyarrow, or without a file."""
    if find_spec("pyarrow") is None:
        raise OutputError(
            "Parquet needs pyarrow; install it with pip install 'chengnuo[parquet]', or choose csv or jsonl."
        )
    if out is None or out == "-":
        raise OutputError("Parquet cannot be printed; give a file with --out.")


def piece(views: Views, analysis: Analysis) -> str:
    """The rows of one article, as JSON."""
    title, date = analysis.fields.title, analysis.fields.date
    article = {
        "title": None if title is None else views.text(title, Script.READING),
        "file": file_name(views.article.path),
        "sha256": views.article.sha256,
        "date": _iso(date),
    }
    return json.dumps([article | _row(commitment, views) for commitment in analysis.commitments], ensure_ascii=False)


@contextlib.contextmanager
def writing(out: str | None) -> Iterator[Callable[[str], None]]:
    """Join pieces in one table, which is complete at `out` in the end. Raises OutputError."""
    check(out)
    assert out is not None
    from pyarrow import RecordBatch
    from pyarrow.parquet import ParquetWriter

    schema = _schema()
    rows: list[Row] = []
    with writing_bytes(out) as stream, ParquetWriter(stream, schema, compression="zstd") as table:

        def flush() -> None:
            table.write_batch(RecordBatch.from_pylist(rows, schema=schema))
            rows.clear()

        def add(piece: str) -> None:
            rows.extend(map(_with_dates, json.loads(piece)))
            if len(rows) >= _GROUP:
                flush()

        yield add
        flush()


def _row(commitment: Commitment, views: Views) -> Row:
    speaker, deadline, why, span = commitment.speaker, commitment.deadline, commitment.why, commitment.span
    return {
        "speaker": speaker and speaker.name,
        "role": speaker and speaker.role,
        "org": speaker and speaker.org,
        "text": commitment.text,
        "text_simplified": views.text(span, Script.HANS),
        "text_traditional": views.text(span, Script.HANT),
        "cue": commitment.cue,
        "strength": commitment.strength.value,
        "targets": [_target(target) for target in commitment.targets],
        "deadline": deadline and deadline.text,
        "from": deadline and _iso(deadline.first),
        "to": deadline and _iso(deadline.last),
        "rule": why and why.rule,
        "speaker_rule": (why and why.speaker) or None,
        "start": span.start,
        "end": span.end,
        "paragraph": views.paragraph_at(span.start) + 1,
        "sure": why and why.sure,
    }


def _target(target: Target) -> Row:
    return {
        "text": target.text,
        "metric": target.metric,
        "comparator": target.comparator.value,
        "value": number(target.value),
        "low": number(target.low),
        "high": number(target.high),
        "unit": target.unit,
        "value_float": _float(target.value),
        "low_float": _float(target.low),
        "high_float": _float(target.high),
        **_offsets(target.span),
    }


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _offsets(span: Span) -> Row:
    return {"start": span.start, "end": span.end}


def _iso(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _with_dates(row: Row) -> Row:
    """The row with its dates parsed."""
    days = {name: row[name] and datetime.date.fromisoformat(row[name]) for name in ("date", "from", "to")}
    return row | days


def _schema() -> pyarrow.Schema:
    import pyarrow

    arrow_type = pyarrow.type_for_alias
    target = pyarrow.struct([(name, arrow_type(kind)) for name, kind in _TARGET.items()])
    return pyarrow.schema(
        [(name, pyarrow.list_(target) if name == "targets" else arrow_type(kind)) for name, kind in _COLUMNS.items()]
    )
