"""Opening the library file: what it must look like, and how an older one becomes a newer one.

`migrations/` holds one SQL file for each step; the number of a step is the `user_version` it leads to.
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

from reader.errors import LibraryBusy, LibraryDamaged, LibraryError
from reader.store import connections

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x43484E47  # "CHNG" in the file's header
BUSY_SECONDS = 5.0  # that a connection waits for another program's; the window's own waits shorter

_HEADER = b"SQLite format 3\0"  # this and the places of the numbers: sqlite.org/fileformat2.html, 1.3
_DAMAGED = "is damaged; recover what can be read (chengnuo library recover), or go back to a backup (library restore)."
_READ_ONLY = "is read-only; allow writing to it and its folder, or choose another with --library."
_NO_ROOM = "cannot grow because the disk is full; make room and try again."
_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
FIRST_PAGES = 64  # among which the oldest tables are described
_OURS = {"articles", "annotations", "tags"}
_OURS_ALONE = _OURS | {"annotation_tags", "annotation_tags_tag", "annotations_place", "analyses"}
_FAR = 1000  # versions ahead, no newer program is


@cache  # every connection beside the first asks for it
def migrations() -> tuple[str, ...]:
    """The SQL of every step, first to last."""
    folder = Path(__file__).with_name("migrations")
    return tuple(file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.sql")))


def open_database(
    path: Path, seed: Callable[[Database], None], steps: Sequence[str] | None = None, backup: bool = True
) -> Database:
    """Open the library file, made or brought up to date if need be; the caller closes it.

    `seed` fills a new library within the transaction that makes it. Of an older file a backup is made before it is
    changed, unless `backup` is false; a file that is no library, or one from a newer version, is not touched. `steps`
    stands in for `migrations()`. What cannot be written is opened to be read, if it is of today's form.

    Raises LibraryError, of a broken file LibraryDamaged.
    """
    from sqlite_utils import Database

    steps = migrations() if steps is None else steps
    with explained(path):
        if not create_private(path):
            check_header(path, len(steps))
            make_private(path)
        # The window opens in a job and goes on in its own thread; two never use it at once.
        sealed = is_sealed(path)
        connection = connections.connect(path, BUSY_SECONDS, sealed)
        try:
            db = Database(connection, execute_plugins=False)
            # Without foreign keys first: a step may rebuild a table that others refer to.
            for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = OFF")[sealed:]:
                db.execute(f"PRAGMA {pragma}").fetchall()
            _bring_up_to_date(db, path, steps, seed, backup)
            db.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            connection.close()
            raise
    return db


def memory_database() -> Database:
    """A database of today's form that no file holds and nothing outlives."""
    from sqlite_utils import Database

    db = Database(sqlite3.connect(":memory:", check_same_thread=False), execute_plugins=False)
    for sql in migrations():
        db.executescript(sql)
    db.execute("PRAGMA foreign_keys = ON")
    return db


_KINDS = {
    sqlite3.SQLITE_BUSY: LibraryBusy,
    sqlite3.SQLITE_LOCKED: LibraryBusy,
    sqlite3.SQLITE_CORRUPT: LibraryDamaged,
    sqlite3.SQLITE_NOTADB: LibraryDamaged,
}


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what a disk or another program can cause into a LibraryError; bugs (integrity, misuse) pass through."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except sqlite3.DatabaseError as error:
        kind = _KINDS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, LibraryError)
        if is_no_text(error):
            kind = LibraryDamaged
        raise kind(f"The library {path} {_advice(error)}") from error
    except OSError as error:
        if error.errno in _FULL:
            raise LibraryError(f"The library {path} {_NO_ROOM}") from error
        raise LibraryError(
            f"The library {path} cannot be opened ({error.strerror}); choose another place with --library."
        ) from error


@contextlib.contextmanager
def named(draft: Path, path: Path) -> Iterator[None]:
    """Let a LibraryError name the library instead of a draft of it, which nobody knows."""
    try:
        yield
    except LibraryError as error:
        raise type(error)(str(error).replace(str(draft), str(path))) from error.__cause__


@contextlib.contextmanager
def transaction(db: Database) -> Iterator[None]:
    """All or nothing, synced to the disk when it ends; within another one it is part of that.

    IMMEDIATE, because a transaction that reads before it writes would not wait for another writer. Where nothing may be
    changed it does not begin.
    """
    if why := connections.refusal(db.conn):
        raise type(why)(str(why))
    if db.conn.in_transaction:
        yield
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.commit()
    except BaseException:
        db.rollback()
        raise


def is_no_text(error: sqlite3.DatabaseError) -> bool:
    """Whether a text could not be read as one, which only Python tells, and without a number."""
    return str(error).startswith("Could not decode to UTF-8")


def _advice(error: sqlite3.DatabaseError) -> str:
    if is_no_text(error):
        return _DAMAGED
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return "is being written by another program; close that one or try again in a moment."
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return _READ_ONLY
        case sqlite3.SQLITE_FULL:
            return _NO_ROOM
        case sqlite3.SQLITE_IOERR:
            return "cannot be read or written; see whether its disk is full or failing, then try again."
        case sqlite3.SQLITE_CANTOPEN:
            return "cannot be opened; allow writing to it and its folder, or choose another with --library."
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return _DAMAGED
    return f"failed ({error}); try again or choose another with --library."


def create_private(path: Path) -> bool:
    """An empty file that only its owner can read, unless there is one already: then it says False.

    SQLite gives the files beside it the same mode. The folders that are made for it are its owner's alone as well.
    """
    # One by one, for `parents` makes those above as open as the person's usual ones.
    for folder in reversed([each for each in path.parents if not each.exists()]):
        folder.mkdir(mode=0o700, exist_ok=True)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError:
        if path.exists():  # some systems say first that nothing can be made there
            return False
        raise
    return True


def is_writable(path: Path) -> bool:
    """Whether a library that is there can be written: the file itself, and what SQLite keeps beside it."""
    return _may_write(path) and _may_write(path.parent)


def is_sealed(path: Path) -> bool:
    """Whether nothing can be put beside a library, and nothing need be: all that it holds is in the file itself."""
    log = companions(path)[0]
    return not _may_write(path.parent) and not (log.exists() and log.stat().st_size)


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def read_only(path: Path) -> LibraryError:
    """What is said of a library that can only be read."""
    return LibraryError(f"The library {path} {_READ_ONLY}")


def damaged(path: Path) -> LibraryDamaged:
    """What is said of a library that is broken."""
    return LibraryDamaged(f"The library {path} {_DAMAGED}")


def make_private(path: Path) -> None:
    """Let only its owner read a library and the files beside it, as far as the system allows."""
    if os.name != "posix":
        return
    for file in (path, *companions(path)):
        with contextlib.suppress(OSError):
            if (mode := file.stat().st_mode) & 0o077:
                file.chmod(mode & 0o700)


def located(path: str | Path) -> Path:
    """The file itself that a path leads to, by links or from ~, for its log and its backups lie beside it."""
    return Path(os.path.realpath(os.path.expanduser(path)))  # noqa: PTH111 — unlike those of Path they never fail


def companions(path: Path) -> tuple[Path, Path]:
    """What SQLite keeps beside a file in use: its log, which holds what was changed last, and the log's index."""
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def check_header(path: Path, newest: int) -> None:
    """Judge by the first bytes, because SQLite may write to a file as soon as it opens it.

    LibraryDamaged for a library whose beginning is broken, LibraryError for what is none or newer. One that this
    program has open was judged when it was opened.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # a pipe would be waited for, a device made private
        raise LibraryError(f"{path} is not a regular file; choose another with --library.")
    header = connections.first_bytes(path, 100)
    if header is None:
        return
    version, application = (int.from_bytes(header[at : at + 4], "big") for at in (60, 68))
    sound = header.startswith(_HEADER) and len(header) == 100 and int.from_bytes(header[16:18], "big") > 0
    log = companions(path)[0]
    logged = log.exists() and log.stat().st_size > 0
    if sound and application == APPLICATION_ID:
        if newest < version < newest + _FAR:
            raise _newer(path)
        if not 0 < version <= newest:
            raise damaged(path)
        if not logged and path.stat().st_size < _length(header):
            raise damaged(path)
        return
    # A new library has nothing in the file before it is finished, and neither number; all of it may be in the log.
    unfinished = sound and (version, application) == (0, 0) and path.stat().st_size <= 4096
    if unfinished and (logged or not _remains(path)):
        return
    if not header and not logged and not _remains(path):
        return
    ours = application == APPLICATION_ID or logged or _remains(path) or _describes(path, _OURS)
    if unfinished or (not sound and ours) or (sound and _describes(path, _OURS_ALONE)):
        raise damaged(path)
    if not sound:
        raise LibraryError(f"{path} is not a library (not an SQLite file); choose another with --library.")
    raise LibraryError(f"{path} is an SQLite file of another program; choose another with --library.")


def _length(header: bytes) -> int:
    """How long the file should be at least, in bytes; 0 if the header does not know."""
    size, count = int.from_bytes(header[16:18], "big"), int.from_bytes(header[28:32], "big")
    return count * (65536 if size == 1 else size) if header[24:28] == header[92:96] else 0


def _remains(path: Path) -> bool:
    """Whether there are backups of this file, which only a library has."""
    from reader.store.safety import backups

    return bool(backups.of(path))


def _describes(path: Path, names: set[str]) -> bool:
    """Whether a file whose header is broken still has the description of these tables and indices."""
    from reader.store.safety.pages import Pages

    with contextlib.closing(Pages(path)) as pages:
        return names <= {entry.name for entry in pages.schema(FIRST_PAGES)}


@cache
def tables_of(step: str) -> frozenset[str]:
    """The tables that the SQL of a step makes and leaves under their names."""
    made = re.findall(r"^CREATE (?:VIRTUAL )?TABLE (\w+)", step, re.MULTILINE)
    return frozenset(made) - set(re.findall(r"^ALTER TABLE (\w+) RENAME TO", step, re.MULTILINE))


def fault_of_version(db: sqlite3.Connection | Database, steps: Sequence[str]) -> str:
    """What tells that a library is not of the version that it says, "" if nothing does."""
    sql = "SELECT (SELECT user_version FROM pragma_user_version), (SELECT json_group_array(name) FROM sqlite_schema)"
    version, names = db.execute(sql).fetchone()  # at once, for another program may bring it up to date
    there = set(json.loads(names))
    before, after = ({name for step in some for name in tables_of(step)} for some in (steps[:version], steps[version:]))
    return f"it is not of version {version}" if before - there or after & there else ""


def _newer(path: Path) -> LibraryError:
    return LibraryError(f"The library {path} was made by a newer version of Chengnuo; update Chengnuo to open it.")


def _bring_up_to_date(
    db: Database, path: Path, steps: Sequence[str], seed: Callable[[Database], None], backup: bool
) -> None:
    """A new library is made whole in one transaction; an older one goes up step by step, one transaction each."""
    if _version(db) > len(steps):
        raise _newer(path)
    if fault_of_version(db, steps):
        raise damaged(path)
    if _version(db) == 0:
        with transaction(db):
            if _version(db) == 0:  # else another program was quicker
                for number, sql in enumerate(steps, start=1):
                    _step(db, path, number, sql)
                seed(db)
    elif backup and _version(db) < len(steps):
        from reader.store.safety import backups

        backups.make(path, f"version-{_version(db)}")
    while (version := _version(db)) < len(steps):
        with transaction(db):
            if _version(db) == version:
                _step(db, path, version + 1, steps[version])


def _step(db: Database, path: Path, number: int, sql: str) -> None:
    db.executescript(sql)
    if db.execute("PRAGMA foreign_key_check").fetchall():
        raise LibraryError(f"The library {path} cannot be brought up to date: a row lost its owner; report this.")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {number}")


def _version(db: Database) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])
