"""What is wrong with the content of a library, as far as SQLite and the hashes of texts can tell."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

from reader.errors import LibraryError
from reader.store import schema


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
    from reader.store.safety import mending

    if fault := schema.fault_of_version(db, schema.migrations()):
        return fault
    if db.execute("PRAGMA foreign_key_check").fetchone():
        return "a row lost its owner"
    for table in mending.tables(db):
        try:
            for row in db.execute(f'SELECT * FROM "{table}"'):
                del row
        except sqlite3.OperationalError as error:
            if not schema.is_no_text(error):
                raise
            return f"a text in {table} cannot be read"
    for sha256, text in db.execute("SELECT sha256, CAST(text AS BLOB) FROM articles"):  # the UTF-8 that was hashed
        if hashlib.sha256(text).hexdigest() != sha256:
            return f"the text of the article {sha256} is not what it was"
    return ""
