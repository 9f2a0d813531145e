"""Recovers a damaged library into a new file; the damaged one is set aside and never written to.

Readable rows are taken page by page; missing ones come from the newest good backup.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from reader.errors import LibraryDamaged, LibraryError
from reader.store import cancellation, schema
from reader.store.safety import backup_files, backups, salvage
from reader.store.safety.pages import Pages
from reader.store.safety.replacing import asides, replacing


class RecoveredTable(NamedTuple):
    """The result for a table: rows `read`, taken from the `backup`, and known to be `lost`.

    `pages` is the number of unreadable pages; their rows count as lost only if an index lists them. `changed` rows were
    read with broken characters in a text; a changed article gets the hash of its remaining text.
    """

    table: str
    read: int
    backup: int
    lost: int
    pages: int
    changed: int = 0


class RecoveryReport(NamedTuple):
    """The result of a recovery: the damaged file's new path, the backup used, and every table with rows."""

    aside: Path
    backup: Path | None
    tables: tuple[RecoveredTable, ...]

    @property
    def lost(self) -> int:
        """The number of rows known to be lost."""
        return sum(found.lost for found in self.tables)


def recover(library: Path) -> RecoveryReport:
    """Replace a damaged library by a new one with everything readable or in a backup.

    Nothing may have it open. On LibraryError (not a library, or a disk error) the damaged file stays in place.
    """
    with schema.library_errors(library):
        _check_broken(library)
        with replacing(library) as draft:
            backup, tables = _fill(_source(library), draft, library)
        return RecoveryReport(_aside_of(library), backup, tables)


def _fill(source: Path, draft: Path, library: Path) -> tuple[Path | None, tuple[RecoveredTable, ...]]:
    """Write the readable rows of `source` to `draft`; returns the backup used and the result for each table."""
    steps = schema.migrations()
    with contextlib.closing(Pages(source)) as pages:
        version = _version(pages, steps)
        schema.open_database(draft, lambda _: None, steps[:version]).close()
        with contextlib.closing(_connect_unsynced(draft)) as db:
            salvaged = salvage.Salvage(db)
            salvaged.read(pages)
            if version < len(steps):
                salvaged.restore_consistency()  # changed texts keep their hash for now, and so their marks
    if version < len(steps):
        schema.open_database(draft, lambda _: None).close()
    with contextlib.closing(_connect_unsynced(draft)) as db:
        salvaged.db = db
        backup = _complete(salvaged, library)
        salvaged.rehash_changed()
        salvaged.restore_consistency()
        tables = tuple(RecoveredTable(*found) for found in salvaged.report())
        db.execute("PRAGMA journal_mode = DELETE").fetchall()
    backups.check(draft)
    return backup, tables


def _version(pages: Pages, steps: Sequence[str]) -> int:
    """The version of a library by its header, or by its tables if the header is implausible or too low."""
    try:
        stated = int.from_bytes(pages.page(1)[60:64], "big")
    except ValueError:
        return len(steps)
    plausible = 1 <= stated <= len(steps)
    names = {entry.name for entry in pages.schema(schema.FIRST_PAGES if plausible else None)}
    found = max((number for number, step in enumerate(steps, start=1) if schema.tables_of(step) & names), default=0)
    return max(stated, found) if plausible else found or len(steps)


def _complete(salvaged: salvage.Salvage, library: Path) -> Path | None:
    """Fill the gaps from the newest good backup and return it."""
    if all(gap.is_complete for gap in salvaged.gaps.values()):
        return None
    for backup in backup_files.of(library):
        cancellation.raise_if_cancelled()
        with contextlib.suppress(LibraryError), backups.up_to_date(backup) as path:
            backups.check(path, thoroughly=True)  # a backup of a library with broken texts has them too
            salvaged.fill_from(path)
            return backup.path
    return None


def _connect_unsynced(draft: Path) -> sqlite3.Connection:
    """A connection to a draft without syncing; the finished draft is synced as a whole."""
    db = cancellation.interruptible(sqlite3.connect(f"file:{quote(str(draft))}", uri=True, isolation_level=None))
    db.execute("PRAGMA synchronous = OFF")
    return db


def _check_broken(library: Path) -> None:
    """LibraryError unless the file is a damaged library of a known version."""
    if not library.is_file():
        raise LibraryError("There is no library at {0}; choose another with --library.", library)
    try:
        backups.check(library, thoroughly=True)
    except LibraryDamaged:
        return
    raise LibraryError("The library {0} is not damaged; there is nothing to recover.", library)


def _source(library: Path) -> Path:
    """The damaged library: set aside already if an earlier recovery was interrupted, else in place."""
    return next((each for each in asides(library) if each.samefile(library)), library)


def _aside_of(library: Path) -> Path:
    return asides(library)[-1]
