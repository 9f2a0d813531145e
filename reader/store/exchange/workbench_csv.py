"""The rows of a commitment list as a CSV table. docs/formats.md explains the columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TextIO

from reader.store import times
from reader.store.exchange import cells, commitments_csv
from reader.store.exchange.document_json import file_name
from reader.store.workbench import CommitmentRow
from reader.text import scripts
from reader.types import Script, Term

COLUMNS = (*commitments_csv.COLUMNS[:-1], "status", "author", "decided", commitments_csv.COLUMNS[-1])


def export(rows: Iterable[CommitmentRow], stream: TextIO, bom: bool = True, terms: Sequence[Term] = ()) -> None:
    """Write rows in order to a stream; `terms` are the user's conversions."""
    cells.write_table(stream, COLUMNS, map(partial(_row, terms=terms), rows), bom)


def _row(row: CommitmentRow, terms: Sequence[Term]) -> commitments_csv.Row:
    text = row.commitment.text
    hans, hant = (_in_script(text, row.script, script, terms) for script in (Script.HANS, Script.HANT))
    *columns, sure = commitments_csv.columns(row.commitment, hans, hant, row.paragraph, row.sure)
    return (
        row.title,
        file_name(row.path),
        row.article,
        row.dated.isoformat() if row.dated else "",
        *columns,
        row.status.value,
        row.author,
        times.to_text(row.decided) if row.decided else "",
        sure,
    )


def _in_script(text: str, native: Script, script: Script, terms: Sequence[Term]) -> str:
    return text if script is native and not terms else scripts.convert(text, native, script, terms)[0]
