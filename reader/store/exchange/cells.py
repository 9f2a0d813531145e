"""Tables that a spreadsheet can open without running what is in them.

A cell that a spreadsheet might take for a formula is written with an apostrophe before it. So is one that has
apostrophes before such a thing already, which makes the way back exact.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TextIO

BOM = "\ufeff"

# The beginnings that owasp.org/www-community/attacks/CSV_Injection lists and their full-width variants, also
# behind blanks, which spreadsheets drop.
_FORMULA = re.compile(r"'*[\s\ufeff\u200b]*[=+\-@\t\r\n＝＋－＠]")


_BEGINNING = re.compile(r"['\s\ufeff\u200b=+\-@＝＋－＠]")


def encode(cell: str) -> str:
    """The cell as it is written; never begins like a formula, and ``decode(encode(cell)) == cell``."""
    return f"'{cell}" if cell and _may_begin(cell[0]) and _FORMULA.match(cell) else cell


@cache
def _may_begin(char: str) -> bool:
    return _BEGINNING.match(char) is not None


def decode(cell: str) -> str:
    """The cell as it was meant."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def write_table(stream: TextIO, columns: Sequence[str], rows: Iterable[Sequence[str | int]], bom: bool) -> None:
    """Write a CSV table with its header, lines ended by CRLF (RFC 4180); `stream` must not translate newlines."""
    write_encoded(stream, columns, (), bom)
    write_rows(stream, rows)


def write_encoded(stream: TextIO, columns: Sequence[str], rows: Iterable[Sequence[str | int]], bom: bool) -> None:
    """The same of rows whose cells are encoded already, where they need it."""
    if bom:
        stream.write(BOM)
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)


def write_rows(stream: TextIO, rows: Iterable[Sequence[str | int]]) -> None:
    """Write rows without a header."""
    writer = csv.writer(stream, lineterminator="\r\n")
    for row in rows:
        writer.writerow([encode(cell) if isinstance(cell, str) else cell for cell in row])
