"""Copies of the library that are made by themselves, how long they are kept, and going back to one.

They lie in a folder beside the library, `<library>.backups/`, named by time and reason.
"""

from __future__ import annotations

import contextlib
import datetime
import os
import re
import secrets
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from reader.errors import LibraryBusy, LibraryDamaged, LibraryError, OutputError
from reader.store import cancellation, connections, schema
from reader.store.safety import integrity
from reader.store.times import now

_NAME = re.compile(r"(\d{8}T\d{6}\.\d{3}Z)-([a-z0-9-]+)\.sqlite")
_AT_ONCE = 256  # pages; between two steps others have their turn
_LAST = 5  # that are kept whatever their age
_SMALL = 16 * 2**20  # bytes
_LEFT_OVER = 3600  # seconds after which a draft is no longer anybody's


class Backup(NamedTuple):
    """A backup: `made` is a time in UTC, `reason` a word such as day, import or version-4, `size` counts bytes."""

    path: Path
    made: datetime.datetime
    reason: str
    size: int


class Contents(NamedTuple):
    """What a backup holds, and the version of the library it is of."""

    version: int
    articles: int
    annotations: int


def folder(library: Path) -> Path:
    """Where the backups of a library are."""
    return library.with_name(f"{library.name}.backups")


def of(library: Path) -> list[Backup]:
    """The backups of a library, the newest first."""
    found = []
    with contextlib.suppress(OSError):
        for path in folder(library).iterdir():
            if named := _NAME.fullmatch(path.name):
                made = datetime.datetime.strptime(named[1], "%Y%m%dT%H%M%S.%fZ").replace(tzinfo=datetime.UTC)
                found.append(Backup(path, made, named[2], path.stat().st_size))
    return sorted(found, key=lambda each: (each.made, each.path.name), reverse=True)


def find(library: Path, name: str) -> Backup:
    """The backup of this name, or the only one whose name begins so; "last" is the newest.

    LibraryError if there is none.
    """
    known = of(library)
    meant = known[:1] if name == "last" else [each for each in known if each.path.name.startswith(name)]
    if len(meant) != 1:
        what = "no backup" if not meant else "more than one backup"
        raise LibraryError(f"There is {what} called {name} of {library}; see the names with: library backups.")
    return meant[0]


def make(library: Path, reason: str) -> Backup:
    """Copy the library as it stands, check the copy, and let the oldest go that nobody needs.

    Others may read and write meanwhile. Raises LibraryError, of a broken library LibraryDamaged.
    """
    place = folder(library)
    _check_header(library)
    with _explained(library):
        place.mkdir(mode=0o700, exist_ok=True)
        place.chmod(0o700)
        sweep(place, ".*.part*")
        made = now()
        target = place / f"{made:%Y%m%dT%H%M%S}.{made.microsecond // 1000:03d}Z-{reason}.sqlite"
        copy(library, target)
        for each in surplus(of(library), made):
            each.path.unlink(missing_ok=True)
        return Backup(target, made, reason, target.stat().st_size)


def write(library: Path, target: Path) -> Path:
    """Copy the library as it stands to a new file anywhere; returns where. OutputError if that cannot be."""
    target = target.expanduser().absolute()
    _check_header(library)
    if target.exists():
        raise OutputError(f"Cannot write {target}, because it is there already; choose another name.")
    if not target.parent.is_dir():
        raise OutputError(f"Cannot write {target}, because its folder is not there; choose another place.")
    try:
        with schema.explained(library):
            copy(library, target)
    except (LibraryBusy, LibraryDamaged):
        raise
    except LibraryError as error:
        if error.__cause__ is None:
            raise
        why = getattr(error.__cause__, "strerror", error.__cause__)
        raise OutputError(f"Cannot write {target} ({why}); choose another place.") from error
    return target


def copy(library: Path, target: Path) -> None:
    """Write what a library holds to a new file of its own, checked and synced, or nothing.

    Raises OSError and sqlite3.Error; LibraryDamaged if what was copied is broken.
    """
    draft = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        schema.create_private(draft)
        with contextlib.closing(_connect(library)) as source, contextlib.closing(_connect(draft)) as copied:
            source.execute("BEGIN")  # one state of it, whatever others write meanwhile
            source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            copied.execute("PRAGMA synchronous = OFF")  # synced below
            source.backup(copied, pages=_AT_ONCE, progress=lambda *_: cancellation.raise_if_cancelled())
            copied.execute("PRAGMA journal_mode = DELETE").fetchall()
            integrity.refuse_empty(copied, library)
            if fault := integrity.first(copied) or integrity.within(copied):
                raise LibraryDamaged(f"The library {library} is damaged ({fault}); recover what can be read first.")
        sync(draft)
        draft.replace(target)
        sync(target.parent)
    finally:
        for left in (draft, draft.with_name(f"{draft.name}-journal")):
            left.unlink(missing_ok=True)


def due(library: Path) -> bool:
    """Whether the library was written to since the newest backup, and that one is of another day."""
    last = next(iter(of(library)), None)
    if last is None:
        return True
    written = max(file.stat().st_mtime for file in (library, schema.companions(library)[0]) if file.exists())
    return last.made.date() != now().date() and written > last.made.timestamp()


def contents(backup: Backup) -> Contents:
    """What a backup holds. Raises LibraryDamaged if it cannot be read."""
    with _broken(backup.path), contextlib.closing(_connect(backup.path, "ro")) as db:
        articles, annotations = (
            int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in ("articles", "annotations")
        )
        return Contents(_number(db, "user_version"), articles, annotations)


def check(path: Path, thoroughly: bool = False) -> None:
    """Read a library from end to end; `thoroughly` takes longer.

    It holds indices against their tables as well, and articles against their hashes, and sees that every text is one.

    Raises LibraryError, of a broken library LibraryDamaged.
    """
    _check_header(path)
    log = schema.companions(path)[0]
    with (
        schema.explained(path),
        # SQLite would write the log of a damaged file into it.
        contextlib.closing(_connect(path, "ro" if log.exists() and log.stat().st_size else "rw")) as db,
    ):
        fault = integrity.first(db, "integrity_check" if thoroughly else "quick_check")
        if not fault and thoroughly:
            integrity.refuse_empty(db, path)
            fault = integrity.within(db)
    if fault:
        raise LibraryDamaged(f"The library {path} is damaged ({fault}); recover what can be read first.")


def check_at_once(path: str | Path) -> None:
    """`check` of a library that is small enough to be read before it is opened, if there is one."""
    path = schema.located(path)
    with schema.explained(path):
        small = path.is_file() and 0 < path.stat().st_size <= _SMALL
    if small:
        check(path)


def restore(library: Path, backup: Backup) -> None:
    """Let the library hold what a backup holds: all of it, or, if an exception leaves it, what it held before.

    What it holds now becomes a backup first; a broken library is set aside. Programs that have it open see the change
    like any other. Raises LibraryError.
    """
    from reader.store.safety import recovery

    with contextlib.ExitStack() as end:
        with _explained(library):
            whole = end.enter_context(sound(backup))
        with schema.explained(library):
            try:
                if library.exists():
                    schema.open_database(library, lambda _: None).close()  # says if it is not ours to write over
                    make(library, "restore")
                else:
                    schema.create_private(library)
            except LibraryDamaged:
                with recovery.replacing(library) as draft:
                    shutil.copyfile(whole, draft)
                return
            _pour(whole, library)


def _pour(source: Path, library: Path) -> None:
    """One transaction that replaces all of a library, which programs that have it open see like any other."""
    with contextlib.closing(_connect(source, "ro")) as full, contextlib.closing(_connect(library)) as target:
        if connections.is_patient():
            target.execute("PRAGMA busy_timeout = 1000")
        target.execute("PRAGMA synchronous = FULL")
        full.backup(target, pages=_AT_ONCE, progress=_patience(library))


def surplus(backups: Iterable[Backup], today: datetime.datetime) -> list[Backup]:
    """Those that can go.

    Kept are the last five, and the last of each day for a week, of each week for a month, of each month for a year.
    """
    ranked = sorted(backups, key=lambda each: each.made, reverse=True)
    kept = set(ranked[:_LAST])
    for days, period in ((7, "%Y-%m-%d"), (31, "%G-%V"), (366, "%Y-%m")):
        seen = set()
        for each in ranked:
            name = each.made.strftime(period)
            if name not in seen and today - each.made < datetime.timedelta(days=days):
                kept.add(each)
            seen.add(name)
    return [each for each in ranked if each not in kept]


@contextlib.contextmanager
def sound(backup: Backup) -> Iterator[Path]:
    """A backup as a library of today's version: itself, or a copy that was brought up to date.

    Raises LibraryError if it is broken or of a newer version.
    """
    with _broken(backup.path), contextlib.closing(_connect(backup.path, "ro")) as db:
        if fault := integrity.first(db):
            raise LibraryDamaged(f"The backup {backup.path} is damaged ({fault}); choose another.")
        version, application = _number(db, "user_version"), _number(db, "application_id")
    newest = len(schema.migrations())
    if application != schema.APPLICATION_ID or not version:
        raise LibraryDamaged(f"The backup {backup.path} is damaged (it is no library); choose another.")
    if version > newest:
        raise LibraryError(
            f"The backup {backup.path} was made by a newer version of Chengnuo; update Chengnuo to use it."
        )
    if version == newest:
        yield backup.path
        return
    draft = backup.path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        copy(backup.path, draft)
        with schema.named(draft, backup.path):
            schema.open_database(draft, lambda _: None, backup=False).close()
        with contextlib.closing(_connect(draft)) as db:
            db.execute("PRAGMA journal_mode = DELETE").fetchall()
        yield draft
    finally:
        for left in (draft, *schema.companions(draft)):
            left.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """See that a file or a folder is on the disk. Windows cannot open a folder, and needs not."""
    if path.is_dir() and os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _connect(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """A connection that makes no file, in autocommit."""
    uri = f"file:{quote(str(path))}?" + ("immutable=1" if schema.is_sealed(path) else f"mode={mode}")
    return cancellation.interruptible(sqlite3.connect(uri, uri=True, timeout=schema.BUSY_SECONDS, isolation_level=None))


def _check_header(library: Path) -> None:
    with schema.explained(library):
        schema.check_header(library, len(schema.migrations()))


def _number(db: sqlite3.Connection, pragma: str) -> int:
    return int(db.execute(f"PRAGMA {pragma}").fetchone()[0])


def _patience(library: Path) -> Callable[[int, int, int], object]:
    """What `Connection.backup` calls after each step: another program may write only so long."""
    end = time.monotonic() + (connections.LONGEST if connections.is_patient() else schema.BUSY_SECONDS)

    def progress(status: int, *_: int) -> None:
        cancellation.raise_if_cancelled()
        if status not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return
        connections.tell_of_waiting(library)
        if time.monotonic() > end:
            raise LibraryBusy(
                f"The library {library} is being written by another program; close that one or try again in a moment."
            )

    return progress


def sweep(place: Path, drafts: str) -> None:
    """Remove what a program that was killed left unfinished, by a pattern of its names."""
    for draft in place.glob(drafts):
        if time.time() - draft.stat().st_mtime > _LEFT_OVER:
            draft.unlink(missing_ok=True)


@contextlib.contextmanager
def _explained(library: Path) -> Iterator[None]:
    """What the disk prevents while a backup is written."""
    try:
        with schema.explained(library):
            yield
    except (LibraryBusy, LibraryDamaged):
        raise
    except LibraryError as error:
        if (cause := error.__cause__) is None or isinstance(cause, LibraryError):
            raise
        why = getattr(cause, "strerror", cause)
        raise LibraryError(
            f"No backup can be written in {folder(library)} ({why}); make room there or allow writing, and try again."
        ) from error


@contextlib.contextmanager
def _broken(backup: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.DatabaseError, OSError) as error:
        raise LibraryDamaged(f"The backup {backup} cannot be read ({error}); choose another.") from error
