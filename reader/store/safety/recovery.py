"""What can still be read of a damaged library, in a new file; the damaged one is set aside, never written to.

Rows are read page by page, around what is broken; what is missing then is taken from the newest good backup.
"""

from __future__ import annotations

import contextlib
import secrets
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from reader.errors import LibraryDamaged, LibraryError
from reader.store import cancellation, schema
from reader.store.safety import backups, salvage
from reader.store.safety.pages import Pages
from reader.store.times import now


class Found(NamedTuple):
    """What became of a table: rows that were `read`, taken from the `backup`, and known to be `lost`.

    `pages` could not be read; what was on them is among the lost ones only as far as an index knew of it. `changed` of
    the rows read are not as they were: a text has characters broken, and an article has the hash of what can be read.
    """

    table: str
    read: int
    backup: int
    lost: int
    pages: int
    changed: int = 0


class Report(NamedTuple):
    """What a recovery did: where the damaged file is now, which backup helped, and each table that had rows."""

    aside: Path
    backup: Path | None
    tables: tuple[Found, ...]

    @property
    def lost(self) -> int:
        """How many rows are known to be lost."""
        return sum(found.lost for found in self.tables)


def recover(library: Path) -> Report:
    """Put in the place of a damaged library a new one with all that can be read or is in a backup.

    Nothing may have it open. Raises LibraryError if it is no library, or where the disk prevents it; the damaged file
    is then where it was.
    """
    with schema.explained(library):
        _check_broken(library)
        with replacing(library) as draft:
            helper, tables = _fill(_source(library), draft, library)
        return Report(_aside_of(library), helper, tables)


@contextlib.contextmanager
def replacing(library: Path) -> Iterator[Path]:
    """A place to write another library to, which takes the place of the damaged one when the block ends well.

    The damaged one is set aside first, whole: a program that is killed in between finds it at its place or aside.
    """
    draft = library.with_name(f".{library.name}.{secrets.token_hex(4)}.part")
    backups.sweep(library.parent, f".{_escaped(library.name)}.????????.part*")
    try:
        schema.create_private(draft)
        with schema.named(draft, library):
            yield draft
        backups.sync(draft)
        cancellation.raise_if_cancelled()  # the last moment
        aside = next((each for each in _asides(library) if each.samefile(library)), None) or _free_name(library)
        for old, new in reversed(
            list(zip(_set(library), _set(aside), strict=True))
        ):  # the file last, when all is there
            if old.exists() and not new.exists():
                _link(old, new)
        backups.sync(library.parent)
        for old in schema.companions(library):  # else SQLite would take the damaged one's log for the new one's
            old.unlink(missing_ok=True)
        draft.replace(library)
        backups.sync(library.parent)
    finally:
        for left in _set(draft):
            left.unlink(missing_ok=True)


def _fill(source: Path, draft: Path, library: Path) -> tuple[Path | None, tuple[Found, ...]]:
    """Write to `draft` what is left of `source`; which backup helped, and what became of each table."""
    steps = schema.migrations()
    with contextlib.closing(Pages(source)) as pages:
        version = _version(pages, steps)
        schema.open_database(draft, lambda _: None, steps[:version]).close()
        with contextlib.closing(_quick(draft)) as db:
            mended = salvage.Salvage(db)
            mended.read(pages)
            if version < len(steps):
                mended.make_sound()  # a changed text has the hash that it had, so that its marks stay
    if version < len(steps):
        schema.open_database(draft, lambda _: None, backup=False).close()
    with contextlib.closing(_quick(draft)) as db:
        mended.db = db
        helper = _complete(mended, library)
        mended.rename_changed()
        mended.make_sound()
        tables = tuple(Found(*found) for found in mended.report())
        db.execute("PRAGMA journal_mode = DELETE").fetchall()
    backups.check(draft)
    return helper, tables


def _version(pages: Pages, steps: Sequence[str]) -> int:
    """The version of a library: as its header says unless it has tables of a later one; else as its tables do."""
    try:
        said = int.from_bytes(pages.page(1)[60:64], "big")
    except ValueError:
        return len(steps)
    believable = 1 <= said <= len(steps)
    names = {entry.name for entry in pages.schema(schema.FIRST_PAGES if believable else None)}
    found = max((number for number, step in enumerate(steps, start=1) if schema.tables_of(step) & names), default=0)
    return max(said, found) if believable else found or len(steps)


def _complete(mended: salvage.Salvage, library: Path) -> Path | None:
    """Fill the gaps from the newest backup that is good; returns it."""
    if all(gap.whole for gap in mended.gaps.values()):
        return None
    for backup in backups.of(library):
        cancellation.raise_if_cancelled()
        with contextlib.suppress(LibraryError), backups.sound(backup) as path:
            backups.check(path, thoroughly=True)  # one that was made of a library with broken texts has them too
            mended.complete(path)
            return backup.path
    return None


def _quick(draft: Path) -> sqlite3.Connection:
    """A connection to a file that nobody misses if the program ends; it is synced when it is done."""
    db = cancellation.interruptible(sqlite3.connect(f"file:{quote(str(draft))}", uri=True, isolation_level=None))
    db.execute("PRAGMA synchronous = OFF")
    return db


def _link(old: Path, new: Path) -> None:
    """A second name for a file; where the file system has none, a copy."""
    try:
        new.hardlink_to(old)
    except OSError:
        shutil.copyfile(old, new)
        new.chmod(0o600)


def _check_broken(library: Path) -> None:
    """What is something else or newer is left alone, and so is what is sound."""
    if not library.is_file():
        raise LibraryError(f"There is no library at {library}; name another with --library.")
    try:
        backups.check(library, thoroughly=True)
    except LibraryDamaged:
        return
    raise LibraryError(f"The library {library} is not damaged; there is nothing to recover.")


def _source(library: Path) -> Path:
    """Where the damaged library is whole: aside, if a recovery was stopped after it had put it there."""
    return next((each for each in _asides(library) if each.samefile(library)), library)


def _aside_of(library: Path) -> Path:
    return _asides(library)[-1]


def _asides(library: Path) -> list[Path]:
    found = library.parent.glob(f"{_escaped(library.name)}.damaged-*")
    return sorted(each for each in found if not each.name.endswith(("-wal", "-shm")))


def _escaped(name: str) -> str:
    return "".join(f"[{each}]" if each in "*?[" else each for each in name)


def _free_name(library: Path) -> Path:
    made = now()
    return library.with_name(f"{library.name}.damaged-{made:%Y%m%dT%H%M%S}.{made.microsecond // 1000:03d}Z")


def _set(library: Path) -> tuple[Path, ...]:
    return (library, *schema.companions(library))
