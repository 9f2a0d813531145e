"""Tables that a spreadsheet can open without running what is in them.

A cell that a spreadsheet might take for a formula is written with an apostrophe before it. So is one that has
apostrophes before such a thing already, which makes the way back exact.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from typing import TextIO

BOM = "\ufeff"

# The beginnings that owasp.org/www-community/attacks/CSV_Injection lists and their full-width variants, also
# behind blanks, which spreadsheets drop.
_FORMULA = re.compile(r"'*[\s\ufeff\u200b]*[=+\-@\t\r\n＝＋－＠]")


def encode(cell: str) -> str:
    """The cell as it is written; never begins like a formula, and ``decode(encode(cell)) == cell``."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def decode(cell: str) -> str:
    """The cell as it was meant."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def write_table(stream: TextIO, columns: Sequence[str], rows: Iterable[Sequence[str | int]], bom: bool) -> None:
    """Write a CSV table with its header, lines ended by CRLF (RFC 4180); `stream` must not translate newlines."""
    if bom:
        stream.write(BOM)
    csv.writer(stream, lineterminator="\r\n").writerow(columns)
    write_rows(stream, rows)


def write_rows(stream: TextIO, rows: Iterable[Sequence[str | int]]) -> None:
    """Write rows without a header."""
    writer = csv.writer(stream, lineterminator="\r\n")
    for row in rows:
        writer.writerow([encode(cell) if isinstance(cell, str) else cell for cell in row])
