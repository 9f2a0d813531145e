"""Putting rows of a table that belong together side by side, however many there are."""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Any

Numbered = tuple[int, str, dict[str, str]]  # the row's number, the key of its group, its cells

# In the order in which the groups begin.
_GROUPED = """
    SELECT "group", number, cells FROM (
        SELECT *, min(number) OVER (PARTITION BY "group") AS head FROM rows
    ) ORDER BY head, number
"""


def grouped(rows: Iterable[Numbered]) -> Iterator[Iterator[tuple[int, dict[str, str]]]]:
    """The rows of each group with their numbers, in the order of the groups' first rows.

    The rows wait in a temporary database of SQLite's, which spills to the disk: memory holds one at a time.
    """
    from sqlite_utils import Database

    connection = sqlite3.connect("")  # private, temporary, gone when closed
    try:
        db = Database(connection, execute_plugins=False)
        db.table("rows").create({"number": int, "group": str, "cells": str}, pk="number")
        db.table("rows").insert_all(map(_staged, rows), batch_size=1000)
        for _, members in itertools.groupby(db.execute(_GROUPED), key=itemgetter(0)):
            yield ((number, json.loads(cells)) for _, number, cells in members)
    finally:
        connection.close()


def _staged(row: Numbered) -> dict[str, Any]:
    number, group, cells = row
    return {"number": number, "group": group, "cells": json.dumps(cells, ensure_ascii=False)}
