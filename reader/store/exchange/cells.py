"""CSV tables that are safe to open in a spreadsheet.

A cell that might be taken for a formula gets an apostrophe in front, and so does one that already has apostrophes
there, so that decoding is exact.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TextIO

BOM = "\ufeff"

# The prefixes listed at owasp.org/www-community/attacks/CSV_Injection and their full-width variants, also after
# blanks, which spreadsheets drop.
_FORMULA = re.compile(r"'*[\s\ufeff\u200b]*[=+\-@\t\r\n＝＋－＠]")


_BEGINNING = re.compile(r"['\s\ufeff\u200b=+\-@＝＋－＠]")


def encode(cell: str) -> str:
    """The cell as written; never begins like a formula, and ``decode(encode(cell)) == cell``."""
    return f"'{cell}" if cell and _may_begin(cell[0]) and _FORMULA.match(cell) else cell


@cache
def _may_begin(char: str) -> bool:
    return _BEGINNING.match(char) is not None


def decode(cell: str) -> str:
    """The reverse of `encode`."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def write_table(stream: TextIO, columns: Sequence[str], rows: Iterable[Sequence[str | float]], bom: bool) -> None:
    """Write a CSV table with its header, lines ended by CRLF (RFC 4180); `stream` must not translate newlines."""
    write_encoded(stream, columns, (), bom)
    write_rows(stream, rows)


def write_encoded(stream: TextIO, columns: Sequence[str], rows: Iterable[Sequence[str | float]], bom: bool) -> None:
    """Like `write_table`, for rows whose cells are already encoded where necessary."""
    if bom:
        stream.write(BOM)
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)


def write_rows(stream: TextIO, rows: Iterable[Sequence[str | float]]) -> None:
    """Write rows without a header."""
    writer = csv.writer(stream, lineterminator="\r\n")
    for row in rows:
        writer.writerow([encode(cell) if isinstance(cell, str) else cell for cell in row])
