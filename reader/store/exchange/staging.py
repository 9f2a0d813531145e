"""Groups any number of table rows in a temporary database."""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections.abc import Iterable, Iterator
from operator import itemgetter

Numbered = tuple[int, str, dict[str, str]]  # row number, group key, cells

_ROWS = 'CREATE TABLE rows (number INTEGER PRIMARY KEY, "group" TEXT NOT NULL, cells TEXT NOT NULL)'
# Ordered by the start of each group. Cells are fetched one by one, to keep the sorted data small.
_GROUPED = """
    SELECT head, (SELECT cells FROM rows AS r WHERE r.number = o.number), number FROM (
        SELECT number, min(number) OVER (PARTITION BY "group") AS head FROM rows
    ) AS o ORDER BY head, number
"""


def group_rows(rows: Iterable[Numbered]) -> Iterator[Iterator[tuple[int, dict[str, str]]]]:
    """The rows of each group with their numbers, in order of the groups' first rows.

    Rows are kept in a temporary SQLite database, which spills to disk; one is in memory at a time.
    """
    connection = sqlite3.connect("")  # temporary, gone when closed
    try:
        connection.execute("PRAGMA temp_store = FILE")
        connection.execute(_ROWS)
        staged = ((number, group, json.dumps(cells, ensure_ascii=False)) for number, group, cells in rows)
        connection.executemany("INSERT INTO rows VALUES (?, ?, ?)", staged)
        for _, members in itertools.groupby(connection.execute(_GROUPED), key=itemgetter(0)):
            yield ((number, json.loads(cells)) for _, cells, number in members)
    finally:
        connection.close()
