"""Replaces a damaged library by a new one; the damaged one is set aside."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from reader.store import cancellation, schema
from reader.store.times import now

_DRAFT_MAX_AGE = 3600  # seconds after which a draft counts as abandoned


@contextlib.contextmanager
def replacing(library: Path) -> Iterator[Path]:
    """A draft to write a new library to, which replaces the damaged one when the block succeeds.

    The damaged one is set aside complete first: if the program is killed, it is in its old place or aside.
    """
    draft = library.with_name(f".{library.name}.{secrets.token_hex(4)}.part")
    remove_stale_drafts(library.parent, f".{_escaped(library.name)}.????????.part*")
    try:
        schema.create_private(draft)
        with schema.naming_library(draft, library):
            yield draft
        sync(draft)
        cancellation.raise_if_cancelled()  # the last chance to cancel
        aside = next((each for each in asides(library) if each.samefile(library)), None) or _free_name(library)
        pairs = list(zip(_files_of(library), _files_of(aside), strict=True))
        for old, new in reversed(pairs):  # the database last, when its log files are there
            if old.exists() and not new.exists():
                _link(old, new)
        sync(library.parent)
        for old in schema.wal_files(library):  # else SQLite would apply the damaged one's log to the new one
            old.unlink(missing_ok=True)
        draft.replace(library)
        sync(library.parent)
    finally:
        for file in _files_of(draft):
            file.unlink(missing_ok=True)


def remove_stale_drafts(place: Path, drafts: str) -> None:
    """Delete abandoned drafts of killed programs, by a glob pattern."""
    for draft in place.glob(drafts):
        if time.time() - draft.stat().st_mtime > _DRAFT_MAX_AGE:
            draft.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Sync a file or folder to the disk. Windows cannot open folders and does not need to."""
    if path.is_dir() and os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _link(old: Path, new: Path) -> None:
    """Hard-link a file, or copy it if the file system has no links."""
    try:
        new.hardlink_to(old)
    except OSError:
        shutil.copyfile(old, new)
        new.chmod(0o600)


def asides(library: Path) -> list[Path]:
    """The damaged files of a library that were set aside, the oldest first."""
    found = library.parent.glob(f"{_escaped(library.name)}.damaged-*")
    return sorted(each for each in found if not each.name.endswith(("-wal", "-shm")))


def _escaped(name: str) -> str:
    return "".join(f"[{each}]" if each in "*?[" else each for each in name)


def _free_name(library: Path) -> Path:
    made = now()
    return library.with_name(f"{library.name}.damaged-{made:%Y%m%dT%H%M%S}.{made.microsecond // 1000:03d}Z")


def _files_of(library: Path) -> tuple[Path, ...]:
    return (library, *schema.wal_files(library))
