"""Automatic backups of the library: making, expiring and restoring them.

They are in the folder `<library>.backups/` next to the library, named by time and reason.
"""

from __future__ import annotations

import contextlib
import datetime
import secrets
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from reader.errors import LibraryBusy, LibraryDamaged, LibraryError, OutputError, Phrase
from reader.store import cancellation, connections, schema
from reader.store.safety import integrity
from reader.store.safety.backup_files import Backup, folder, of
from reader.store.safety.replacing import remove_stale_drafts, replacing, sync
from reader.store.times import now

_STEP_PAGES = 256  # others may access the library between two steps
_ALWAYS_KEPT = 5  # newest backups, kept regardless of age
_SMALL_SIZE = 16 * 2**20  # bytes


class Contents(NamedTuple):
    """The numbers of articles and annotations in a backup, and its library version."""

    version: int
    articles: int
    annotations: int


def find(library: Path, name: str) -> Backup:
    """The one backup whose name starts with `name`; "last" is the newest. LibraryError if there is none or several."""
    known = of(library)
    matching = known[:1] if name == "last" else [each for each in known if each.path.name.startswith(name)]
    if len(matching) != 1:
        template = (
            "There is more than one backup called {0} of {1}; list them with: chengnuo library backups."
            if matching
            else "There is no backup called {0} of {1}; list them with: chengnuo library backups."
        )
        raise LibraryError(template, name, library)
    return matching[0]


def make(library: Path, reason: str) -> Backup:
    """Back up the library, check the copy, and delete surplus backups.

    Others may read and write meanwhile. Raises LibraryError, for a broken library LibraryDamaged.
    """
    _check_header(library)
    with _backup_errors(library), contextlib.closing(_reading(library)) as source:
        return make_from(source, library, reason)


def make_from(source: sqlite3.Connection, library: Path, reason: str) -> Backup:
    """Back up the library that `source` has open, as `make` does."""
    place = folder(library)
    with _backup_errors(library):
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        place.chmod(0o700)
        remove_stale_drafts(place, ".*.part*")
        made = now()
        target = place / f"{made:%Y%m%dT%H%M%S}.{made.microsecond // 1000:03d}Z-{reason}.sqlite"
        _copy_from(source, library, target)
        for each in surplus(of(library), made):
            each.path.unlink(missing_ok=True)
        return Backup(target, made, reason, target.stat().st_size)


def write(library: Path, target: Path) -> Path:
    """Copy the library to a new file and return its absolute path. OutputError if it cannot be written."""
    target = target.expanduser().absolute()
    _check_header(library)
    if target.exists():
        raise OutputError("Cannot write {0} because it already exists; choose another name.", target)
    if not target.parent.is_dir():
        raise OutputError("Cannot write {0} because its folder does not exist; choose another location.", target)
    try:
        with schema.library_errors(library):
            copy(library, target)
    except (LibraryBusy, LibraryDamaged):
        raise
    except LibraryError as error:
        if error.__cause__ is None:
            raise
        raise OutputError("Cannot write {0} ({1}); choose another location.", target, error.__cause__) from error
    return target


def copy(library: Path, target: Path) -> None:
    """Copy a library to a new file, checked and synced, or leave no file.

    Raises OSError and sqlite3.Error; LibraryDamaged if the copy is broken.
    """
    with contextlib.closing(_reading(library)) as source:
        _copy_from(source, library, target)


def _copy_from(source: sqlite3.Connection, library: Path, target: Path) -> None:
    with drafted(source, library, target) as draft:
        draft.replace(target)
        sync(target.parent)


@contextlib.contextmanager
def drafted(source: sqlite3.Connection, library: Path, target: Path) -> Iterator[Path]:
    """A copy of the library that `source` has open, beside `target`, checked and synced; deleted at the end.

    Raises as `copy` does.
    """
    draft = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        schema.create_private(draft)
        fill(source, library, draft)
        sync(draft)
        yield draft
    finally:
        for file in (draft, draft.with_name(f"{draft.name}-journal")):
            file.unlink(missing_ok=True)


def fill(source: sqlite3.Connection, library: Path, draft: Path) -> None:
    """Copy the library that `source` has open to an empty file, and check the copy. Raises as `copy` does."""
    with contextlib.closing(_connect(draft)) as copied:
        copied.execute("PRAGMA synchronous = OFF")  # the caller syncs it
        source.backup(copied, pages=_STEP_PAGES, progress=lambda *_: cancellation.raise_if_cancelled())
        copied.execute("PRAGMA journal_mode = DELETE").fetchall()
        integrity.raise_if_empty(copied, library)
        if fault := integrity.sqlite_fault(copied) or integrity.content_fault(copied):
            raise schema.damaged_error(library, fault)


def _reading(library: Path) -> sqlite3.Connection:
    """A connection that reads one snapshot, even if others write meanwhile."""
    source = _connect(library)
    try:
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        source.close()
        raise
    return source


def due(library: Path) -> bool:
    """Whether a daily backup is due: there is none, or the newest is of another day and older than the last write."""
    last = next(iter(of(library)), None)
    if last is None:
        return True
    written = max(file.stat().st_mtime for file in (library, schema.wal_files(library)[0]) if file.exists())
    return last.made.date() != now().date() and written > last.made.timestamp()


def contents(backup: Backup) -> Contents:
    """Count a backup's contents. LibraryDamaged if it cannot be read."""
    with _read_errors(backup.path), contextlib.closing(_connect(backup.path, "ro")) as db:
        articles, annotations = (
            int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in ("articles", "annotations")
        )
        return Contents(_pragma(db, "user_version"), articles, annotations)


def check(path: Path, thoroughly: bool = False) -> None:
    """Check a library from end to end.

    `thoroughly` takes longer; it also checks indices against tables, articles against their hashes, and all texts for
    valid UTF-8. Raises LibraryError, for a broken library LibraryDamaged.
    """
    _check_header(path)
    log = schema.wal_files(path)[0]
    with (
        schema.library_errors(path),
        # Read-only if there is a log, which SQLite would otherwise checkpoint into a damaged file.
        contextlib.closing(_connect(path, "ro" if log.exists() and log.stat().st_size else "rw")) as db,
    ):
        fault = integrity.sqlite_fault(db, "integrity_check" if thoroughly else "quick_check")
        if not fault and thoroughly:
            integrity.raise_if_empty(db, path)
            fault = integrity.content_fault(db)
    if fault:
        raise schema.damaged_error(path, fault)


def check_if_small(path: str | Path) -> None:
    """`check` a library that is small enough to be checked before it is opened; do nothing for any other."""
    path = schema.resolve(path)
    with schema.library_errors(path):
        small = path.is_file() and 0 < path.stat().st_size <= _SMALL_SIZE
    if small:
        check(path)


def restore(library: Path, backup: Backup) -> None:
    """Replace the contents of the library by a backup's, or leave them unchanged if an exception is raised.

    The current contents are backed up first; a broken library is set aside. Programs that have it open see the change
    like any other. Raises LibraryError.
    """
    with contextlib.ExitStack() as stack:
        with _backup_errors(library):
            source = stack.enter_context(up_to_date(backup))
        with schema.library_errors(library):
            try:
                if library.exists():
                    schema.open_database(
                        library, lambda _: None, back_up=make
                    ).close()  # raises unless it may be overwritten
                    make(library, "restore")
                else:
                    schema.create_private(library)
            except LibraryDamaged:
                with replacing(library) as draft:
                    shutil.copyfile(source, draft)
                return
            _overwrite(source, library)


def _overwrite(source: Path, library: Path) -> None:
    """Replace all contents of a library in one transaction."""
    with contextlib.closing(_connect(source, "ro")) as backup, contextlib.closing(_connect(library)) as target:
        if connections.is_reporting_waits():
            target.execute("PRAGMA busy_timeout = 1000")
        target.execute("PRAGMA synchronous = FULL")
        backup.backup(target, pages=_STEP_PAGES, progress=_backup_progress(library))


def surplus(backups: Iterable[Backup], today: datetime.datetime) -> list[Backup]:
    """The backups to delete.

    Kept are the last five, and the last of each day for a week, of each week for a month, of each month for a year.
    """
    ranked = sorted(backups, key=lambda each: each.made, reverse=True)
    kept = set(ranked[:_ALWAYS_KEPT])
    for days, period in ((7, "%Y-%m-%d"), (31, "%G-%V"), (366, "%Y-%m")):
        seen = set()
        for each in ranked:
            name = each.made.strftime(period)
            if name not in seen and today - each.made < datetime.timedelta(days=days):
                kept.add(each)
            seen.add(name)
    return [each for each in ranked if each not in kept]


@contextlib.contextmanager
def up_to_date(backup: Backup) -> Iterator[Path]:
    """A backup as a library of the current version: itself, or a migrated temporary copy.

    Raises LibraryError if it is broken or from a newer version.
    """
    with _read_errors(backup.path), contextlib.closing(_connect(backup.path, "ro")) as db:
        if fault := integrity.sqlite_fault(db):
            raise LibraryDamaged("The backup {0} is damaged ({1}); choose another.", backup.path, fault)
        version, application = _pragma(db, "user_version"), _pragma(db, "application_id")
    newest = len(schema.migrations())
    if application != schema.APPLICATION_ID or not version:
        raise LibraryDamaged(
            "The backup {0} is damaged ({1}); choose another.", backup.path, Phrase("it is not a library")
        )
    if version > newest:
        raise LibraryError(
            "The backup {0} was made by a newer version of Chengnuo; update Chengnuo to use it.", backup.path
        )
    if version == newest:
        yield backup.path
        return
    draft = backup.path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        copy(backup.path, draft)
        with schema.naming_library(draft, backup.path):
            schema.open_database(draft, lambda _: None).close()
        with contextlib.closing(_connect(draft)) as db:
            db.execute("PRAGMA journal_mode = DELETE").fetchall()
        yield draft
    finally:
        for file in (draft, *schema.wal_files(draft)):
            file.unlink(missing_ok=True)


def _connect(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """A connection in autocommit mode that never creates the file."""
    uri = f"file:{quote(str(path))}?" + ("immutable=1" if schema.is_immutable(path) else f"mode={mode}")
    return cancellation.interruptible(sqlite3.connect(uri, uri=True, timeout=schema.BUSY_SECONDS, isolation_level=None))


def _check_header(library: Path) -> None:
    with schema.library_errors(library):
        schema.check_header(library, len(schema.migrations()))


def _pragma(db: sqlite3.Connection, pragma: str) -> int:
    return int(db.execute(f"PRAGMA {pragma}").fetchone()[0])


def _backup_progress(library: Path) -> Callable[[int, int, int], object]:
    """The progress callback of `Connection.backup`, which limits the wait for another program."""
    end = time.monotonic() + (connections.MAX_WAIT if connections.is_reporting_waits() else schema.BUSY_SECONDS)

    def progress(status: int, *_: int) -> None:
        cancellation.raise_if_cancelled()
        if status not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return
        connections.report_waiting(library)
        if time.monotonic() > end:
            raise schema.busy_error(library)

    return progress


@contextlib.contextmanager
def _backup_errors(library: Path) -> Iterator[None]:
    """Explain disk errors in the block as failures to write a backup."""
    try:
        with schema.library_errors(library):
            yield
    except (LibraryBusy, LibraryDamaged):
        raise
    except LibraryError as error:
        if (cause := error.__cause__) is None or isinstance(cause, LibraryError):
            raise
        raise LibraryError(
            "Cannot write a backup to {0} ({1}); free up space there or allow writing, then try again.",
            folder(library),
            cause,
        ) from error


@contextlib.contextmanager
def _read_errors(backup: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.DatabaseError, OSError) as error:
        raise LibraryDamaged("The backup {0} cannot be read ({1}); choose another.", backup, error) from error
