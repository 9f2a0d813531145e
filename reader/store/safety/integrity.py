"""Checks the contents of a library by SQLite's checks and the texts' hashes."""

from __future__ import annotations

import codecs
import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from reader.errors import LibraryError
from reader.store import schema

_PIECE_SIZE = 100_000  # bytes per read; copying holds the GIL, which would block the window
_LONG_TEXT_COLUMNS = {
    "articles": "text",
    "analyses": "json",
}  # by table, the column with very long texts


def raise_if_empty(db: sqlite3.Connection, library: Path) -> None:
    """Raise LibraryError for a library without tables, whose creation was never finished."""
    if not db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        raise LibraryError(
            "The library {0} is empty; choose another with --library, or open it in the window.", library
        )


def sqlite_fault(db: sqlite3.Connection, check: str = "quick_check") -> str:
    """The first fault that SQLite's `check` reports, "" if there is none."""
    try:
        found = str(db.execute(f"PRAGMA {check}(1)").fetchone()[0])
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return str(error)
        raise
    return "" if found == "ok" else " ".join(found.replace("*** in database main ***", "").split())


def content_fault(db: sqlite3.Connection) -> str:
    """The first fault that SQLite does not check, "" if none: version, references, invalid UTF-8, wrong hashes."""
    from reader.store.safety import salvage

    if fault := schema.version_fault(db, schema.migrations()):
        return fault
    if db.execute("PRAGMA foreign_key_check").fetchone():
        return "a row has lost its owner"
    for table in salvage.tables(db):
        if not _is_readable(db, table, _LONG_TEXT_COLUMNS.get(table)):
            return f"a text in {table} cannot be read"
    sql = f"SELECT rowid, sha256, iif({_is_long('text')}, NULL, CAST(text AS BLOB)) FROM articles"
    for row, sha256, text in db.execute(sql):  # the hash is of the UTF-8
        hashed = hashlib.sha256(text or b"")
        for piece in _pieces(db, "articles", "text", row) if text is None else ():
            hashed.update(piece)
        if hashed.hexdigest() != sha256:
            return f"the text of the article {sha256} is not what it was"
    return ""


def _is_readable(db: sqlite3.Connection, table: str, long_column: str | None) -> bool:
    """Whether every text of a table is valid UTF-8; long ones in the column `long_column` are read in pieces."""
    columns = [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", [table])]
    expressions = [f"iif({_is_long(name)}, NULL, {name})" if name == long_column else f'"{name}"' for name in columns]
    try:
        for row in db.execute(f'SELECT {", ".join(expressions)} FROM "{table}"'):
            del row
        if long_column is not None:
            for (number,) in db.execute(f"SELECT rowid FROM {table} WHERE {_is_long(long_column)}"):
                for _ in codecs.iterdecode(_pieces(db, table, long_column, number), "utf-8"):
                    pass
    except UnicodeDecodeError:
        return False
    except sqlite3.OperationalError as error:
        if not schema.is_decoding_error(error):
            raise
        return False
    return True


def _is_long(column: str) -> str:
    return f"length(CAST({column} AS BLOB)) > {_PIECE_SIZE}"


def _pieces(db: sqlite3.Connection, table: str, column: str, row: int) -> Iterator[bytes]:
    with db.blobopen(table, column, row, readonly=True) as value:
        while piece := value.read(_PIECE_SIZE):
            yield piece
