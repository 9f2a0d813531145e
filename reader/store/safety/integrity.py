"""What is wrong with the content of a library, as far as SQLite and the hashes of texts can tell."""

from __future__ import annotations

import codecs
import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from reader.errors import LibraryError
from reader.store import schema

_LONG = 100_000  # bytes that are read at a time: Python's lock is held while they are copied, and a window waits
_BOOKS = {"articles": "text", "analyses": "json"}  # by table, the column whose texts may be as long as a book


def refuse_empty(db: sqlite3.Connection, library: Path) -> None:
    """What was never finished is neither whole nor worth a backup."""
    if not db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        raise LibraryError(
            f"The library {library} is empty, nothing was kept in it yet; name another with --library, or open it"
            " in the window."
        )


def first(db: sqlite3.Connection, check: str = "quick_check") -> str:
    """The first thing that is broken, "" if nothing is."""
    try:
        found = str(db.execute(f"PRAGMA {check}(1)").fetchone()[0])
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return str(error)
        raise
    return "" if found == "ok" else " ".join(found.replace("*** in database main ***", "").split())


def within(db: sqlite3.Connection) -> str:
    """What SQLite does not look at: tables and references, and the first text that is none or not what was hashed."""
    from reader.store.safety import salvage

    if fault := schema.fault_of_version(db, schema.migrations()):
        return fault
    if db.execute("PRAGMA foreign_key_check").fetchone():
        return "a row lost its owner"
    for table in salvage.tables(db):
        if not _is_read(db, table, _BOOKS.get(table)):
            return f"a text in {table} cannot be read"
    sql = f"SELECT rowid, sha256, iif({_is_long('text')}, NULL, CAST(text AS BLOB)) FROM articles"
    for row, sha256, text in db.execute(sql):  # the UTF-8 that was hashed
        hashed = hashlib.sha256(text or b"")
        for piece in _pieces(db, "articles", "text", row) if text is None else ():
            hashed.update(piece)
        if hashed.hexdigest() != sha256:
            return f"the text of the article {sha256} is not what it was"
    return ""


def _is_read(db: sqlite3.Connection, table: str, book: str | None) -> bool:
    """Whether every text of a table is one; of those in the column `book` the long ones are read in pieces."""
    columns = [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", [table])]
    wanted = [f"iif({_is_long(name)}, NULL, {name})" if name == book else f'"{name}"' for name in columns]
    try:
        for row in db.execute(f'SELECT {", ".join(wanted)} FROM "{table}"'):
            del row
        if book is not None:
            for (number,) in db.execute(f"SELECT rowid FROM {table} WHERE {_is_long(book)}"):
                for _ in codecs.iterdecode(_pieces(db, table, book, number), "utf-8"):
                    pass
    except UnicodeDecodeError:
        return False
    except sqlite3.OperationalError as error:
        if not schema.is_no_text(error):
            raise
        return False
    return True


def _is_long(column: str) -> str:
    return f"length(CAST({column} AS BLOB)) > {_LONG}"


def _pieces(db: sqlite3.Connection, table: str, column: str, row: int) -> Iterator[bytes]:
    with db.blobopen(table, column, row, readonly=True) as value:
        while piece := value.read(_LONG):
            yield piece
