"""Opens the library file: validates it and migrates an older version.

`migrations/` holds one SQL file per step; the number of a step is the `user_version` it leads to.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import sqlite3
import stat
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import DAMAGED, DAMAGED_BY, LibraryBusy, LibraryDamaged, LibraryError
from reader.store import connections
from reader.store.place import Place
from reader.store.place import wal_files as wal_files
from reader.store.safety import backup_files

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x43484E47  # "CHNG" in the file's header
BUSY_SECONDS = 5.0  # busy timeout; the window's own connection has a shorter one

_HEADER = b"SQLite format 3\0"  # this and the header's offsets: sqlite.org/fileformat2.html, 1.3
_BUSY = "The library {0} is being written to by another program; close that program or try again in a moment."
_READ_ONLY = "The library {0} is read-only; allow writing to it and its folder, or choose another with --library."
_DISK_FULL = "The library {0} cannot grow because the disk is full; free up space and try again."
_DISK_FULL_ERRNOS = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
FIRST_PAGES = 64  # pages that contain the schema entries of the oldest tables
_CORE_TABLES = {"articles", "annotations", "tags"}
_CORE_NAMES = _CORE_TABLES | {"annotation_tags", "annotation_tags_tag", "annotations_place", "analyses"}
_MAX_VERSIONS_AHEAD = 1000  # a higher version number is damage, not a newer program


@cache  # every further connection needs it
def migrations() -> tuple[str, ...]:
    """The SQL of every step, in order."""
    folder = Path(__file__).with_name("migrations")
    return tuple(file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.sql")))


def open_database(
    path: Path,
    seed: Callable[[Database], None],
    steps: Sequence[str] | None = None,
    back_up: Callable[[Path, str], object] | None = None,
    place: Place | None = None,
) -> Database:
    """Open the library file, creating or migrating it if needed; the caller closes it.

    `seed` fills a new library within the transaction that creates it. Before an older file is migrated,
    `back_up` gets its path and the reason. A file that is no library or from a newer version is not touched. `steps`
    overrides `migrations()`. A current file that cannot be written is opened read-only. With a `place`, only exactly
    these files are opened.

    Raises LibraryError, for a broken file LibraryDamaged, LibraryMoved if `place` holds other files or none.
    """
    from sqlite_utils import Database

    steps = migrations() if steps is None else steps
    with library_errors(path):
        if place is not None and (loss := place.loss()) is not None:
            raise loss
        connections.loss_at(path)  # detaches the log of a library that was here and is still open
        if place is not None or not create_private(path):
            check_header(path, len(steps))
            make_private(path)
        # The window opens it in a job and then uses it in its own thread, never in both at once.
        immutable = is_immutable(path)
        connection = connections.connect(path, BUSY_SECONDS, immutable)
        try:
            if place is not None and (loss := place.loss()) is not None:  # before SQLite reads a log beside it
                raise loss
            db = Database(connection, execute_plugins=False)
            # Foreign keys are off for now: a step may rebuild a table that others refer to.
            for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = OFF")[immutable:]:
                db.execute(f"PRAGMA {pragma}").fetchall()
            _migrate(db, path, steps, seed, back_up)
            db.execute("PRAGMA foreign_keys = ON")
            connections.remember_log(connection)
        except BaseException:
            connection.close()
            raise
    return db


def memory_database() -> Database:
    """An in-memory database with the current schema."""
    from sqlite_utils import Database

    db = Database(sqlite3.connect(":memory:", check_same_thread=False), execute_plugins=False)
    for sql in migrations():
        db.executescript(sql)
    db.execute("PRAGMA foreign_keys = ON")
    return db


# By SQLite's error code
_ERRORS: dict[int, tuple[type[LibraryError], str]] = {
    sqlite3.SQLITE_BUSY: (LibraryBusy, _BUSY),
    sqlite3.SQLITE_LOCKED: (LibraryBusy, _BUSY),
    sqlite3.SQLITE_READONLY: (LibraryError, _READ_ONLY),
    sqlite3.SQLITE_PERM: (LibraryError, _READ_ONLY),
    sqlite3.SQLITE_FULL: (LibraryError, _DISK_FULL),
    sqlite3.SQLITE_IOERR: (
        LibraryError,
        "The library {0} cannot be read or written; check whether its disk is full or failing, then try again.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        LibraryError,
        "The library {0} cannot be opened; allow writing to it and its folder, or choose another with --library.",
    ),
    sqlite3.SQLITE_CORRUPT: (LibraryDamaged, DAMAGED),
    sqlite3.SQLITE_NOTADB: (LibraryDamaged, DAMAGED),
}
_OTHER_ERROR = (LibraryError, "The library {0} failed ({1}); try again or choose another with --library.")


@contextlib.contextmanager
def library_errors(path: Path) -> Iterator[None]:
    """Turn errors caused by the disk or another program into LibraryError; bugs (integrity, misuse) pass through.

    They are LibraryMoved if the library is open here and no longer in its place.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        if loss := connections.loss_at(path):
            raise loss from error
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise
        if is_decoding_error(error):
            raise damaged_error(path) from error
        kind, template = _ERRORS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, _OTHER_ERROR)
        raise kind(template, path, error) from error
    except OSError as error:
        if error.errno in _DISK_FULL_ERRNOS:
            raise LibraryError(_DISK_FULL, path) from error
        raise LibraryError(
            "The library {0} cannot be opened ({1}); choose another location with --library.", path, error
        ) from error


@contextlib.contextmanager
def naming_library(draft: Path, path: Path) -> Iterator[None]:
    """Replace the path of a draft by the library's in LibraryErrors of the block."""
    try:
        yield
    except LibraryError as error:
        arguments = (path if each == draft else each for each in error.arguments)
        raise type(error)(error.template, *arguments) from error.__cause__


@contextlib.contextmanager
def transaction(db: Database) -> Iterator[None]:
    """Run the block in a transaction, synced to the disk at its end; a nested one joins the outer one.

    IMMEDIATE, because a transaction that reads before it writes would not wait for another writer. Raises the read-only
    reason if changes are forbidden, and LibraryMoved if the library is no longer in its place; if that happened during
    the commit, the changes may be in the file that is still open, but in no other.
    """
    if reason := connections.read_only_reason(db.conn):
        raise type(reason)(*reason.args)
    if db.conn.in_transaction:
        yield
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        connections.raise_if_moved(db.conn)
        db.commit()
        connections.raise_if_moved(db.conn)
    except BaseException:
        db.rollback()
        raise


def is_decoding_error(error: sqlite3.DatabaseError) -> bool:
    """Whether a text is not UTF-8, which Python's sqlite3 reports without an error code."""
    return str(error).startswith("Could not decode to UTF-8")


def create_private(path: Path) -> bool:
    """Create an empty file readable only by its owner; False if there is one already.

    SQLite gives its log files the same mode. Missing folders are created private as well.
    """
    # One by one, since mkdir(parents=True) creates the ancestors with the default mode.
    for folder in reversed([each for each in path.parents if not each.exists()]):
        folder.mkdir(mode=0o700, exist_ok=True)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError:
        if path.exists():  # some systems report first that nothing can be created there
            return False
        raise
    return True


def is_writable(path: Path) -> bool:
    """Whether an existing library can be written: the file itself and SQLite's log files in its folder."""
    return _may_write(path) and _may_write(path.parent)


def is_immutable(path: Path) -> bool:
    """Whether a library must be opened immutable: its folder is read-only, and no log holds changes."""
    log = wal_files(path)[0]
    return not _may_write(path.parent) and not (log.exists() and log.stat().st_size)


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def busy_error(path: Path) -> LibraryBusy:
    """The error for a library that another program is writing to."""
    return LibraryBusy(_BUSY, path)


def read_only_error(path: Path) -> LibraryError:
    """The error for a library that can only be read."""
    return LibraryError(_READ_ONLY, path)


def damaged_error(path: Path, fault: str = "") -> LibraryDamaged:
    """The error for a damaged library, with the fault if it is known."""
    return LibraryDamaged(DAMAGED_BY, path, fault) if fault else LibraryDamaged(DAMAGED, path)


def make_private(path: Path) -> None:
    """Make a library and its log files readable only by the owner, as far as the system allows."""
    if os.name != "posix":
        return
    for file in (path, *wal_files(path)):
        with contextlib.suppress(OSError):
            if (mode := file.stat().st_mode) & 0o077:
                file.chmod(mode & 0o700)


def resolve(path: str | Path) -> Path:
    """The path with links and ~ resolved, since the log and the backups are next to the real file."""
    return Path(os.path.realpath(os.path.expanduser(path)))  # noqa: PTH111 — unlike Path's methods, these never fail


def check_header(path: Path, newest: int) -> None:
    """Check the first bytes of a file, because SQLite may write to it as soon as it opens it.

    LibraryDamaged for a library with a broken header, LibraryError for any other file or a newer version. A library
    open in this process has been checked already.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(
        mode
    ):  # reading a pipe would block, and a device would be made private
        raise LibraryError("{0} is not a regular file; choose another with --library.", path)
    header = connections.first_bytes(path, 100)
    if header is None:
        return
    version, application = (int.from_bytes(header[at : at + 4], "big") for at in (60, 68))
    valid = header.startswith(_HEADER) and len(header) == 100 and int.from_bytes(header[16:18], "big") > 0
    log = wal_files(path)[0]
    logged = log.exists() and log.stat().st_size > 0
    if valid and application == APPLICATION_ID:
        if newest < version < newest + _MAX_VERSIONS_AHEAD:
            raise _newer_error(path)
        if not 0 < version <= newest:
            raise damaged_error(path)
        if not logged and path.stat().st_size < _expected_size(header):
            raise damaged_error(path)
        return
    # Until a new library is complete its file is empty, with both numbers 0; all content may be in the log.
    unfinished = valid and (version, application) == (0, 0) and path.stat().st_size <= 4096
    if unfinished and (logged or not backup_files.of(path)):
        return
    if not header and not logged and not backup_files.of(path):
        return
    is_library = (
        application == APPLICATION_ID
        or logged
        or bool(backup_files.of(path))
        or _has_schema_entries(path, _CORE_TABLES)
    )
    if unfinished or (not valid and is_library) or (valid and _has_schema_entries(path, _CORE_NAMES)):
        raise damaged_error(path)
    if not valid:
        raise LibraryError("{0} is not a library (not an SQLite file); choose another with --library.", path)
    raise LibraryError("{0} is an SQLite file from another program; choose another with --library.", path)


def _expected_size(header: bytes) -> int:
    """The minimum size of the file in bytes, 0 if the header does not tell."""
    size, count = int.from_bytes(header[16:18], "big"), int.from_bytes(header[28:32], "big")
    return count * (65536 if size == 1 else size) if header[24:28] == header[92:96] else 0


def _has_schema_entries(path: Path, names: set[str]) -> bool:
    """Whether a file with a broken header still contains schema entries of these tables and indices."""
    from reader.store.safety.pages import Pages

    with contextlib.closing(Pages(path)) as pages:
        return names <= {entry.name for entry in pages.schema(FIRST_PAGES)}


@cache
def tables_of(step: str) -> frozenset[str]:
    """The tables that the SQL of a step creates and does not rename."""
    made = re.findall(r"^CREATE (?:VIRTUAL )?TABLE (\w+)", step, re.MULTILINE)
    return frozenset(made) - set(re.findall(r"^ALTER TABLE (\w+) RENAME TO", step, re.MULTILINE))


def version_fault(db: sqlite3.Connection | Database, steps: Sequence[str]) -> str:
    """How a library's tables contradict its version, "" if they do not."""
    sql = "SELECT (SELECT user_version FROM pragma_user_version), (SELECT json_group_array(name) FROM sqlite_schema)"
    version, names = db.execute(sql).fetchone()  # in one statement, since another program may be migrating it
    existing = set(json.loads(names))
    before, after = ({name for step in some for name in tables_of(step)} for some in (steps[:version], steps[version:]))
    return f"it is not of version {version}" if before - existing or after & existing else ""


def _newer_error(path: Path) -> LibraryError:
    return LibraryError("The library {0} was made by a newer version of Chengnuo; update Chengnuo to open it.", path)


def _migrate(
    db: Database,
    path: Path,
    steps: Sequence[str],
    seed: Callable[[Database], None],
    back_up: Callable[[Path, str], object] | None,
) -> None:
    """Create a new library in one transaction; migrate an older one with one transaction per step."""
    if _version(db) > len(steps):
        raise _newer_error(path)
    if version_fault(db, steps):
        raise damaged_error(path)
    if _version(db) == 0:
        with transaction(db):
            if _version(db) == 0:  # else another program was faster
                for number, sql in enumerate(steps, start=1):
                    _step(db, path, number, sql)
                seed(db)
    elif back_up is not None and _version(db) < len(steps):
        back_up(path, f"version-{_version(db)}")
    while (version := _version(db)) < len(steps):
        with transaction(db):
            if _version(db) == version:
                _step(db, path, version + 1, steps[version])


def _step(db: Database, path: Path, number: int, sql: str) -> None:
    for statement in _statements(sql):
        db.execute(statement)
    if db.execute("PRAGMA foreign_key_check").fetchall():
        raise LibraryError(
            "The library {0} cannot be upgraded because a row has lost its owner; please report this.", path
        )
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {number}")


def _statements(sql: str) -> Iterator[str]:
    """The statements of a step; `executescript` would commit, or look for their ends at every character."""
    statement = ""
    for part in re.split("(?<=;)", sql):
        statement += part
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def _version(db: Database) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])
