"""Saves what is in an open library that is no longer in its place, from the connection that can still read it."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import LibraryDamaged, LibraryError, OutputError
from reader.store import connections
from reader.store.safety import backups
from reader.store.safety.backup_files import Backup
from reader.store.safety.replacing import replacing, sync

if TYPE_CHECKING:
    from reader.store.library import Library


def save(library: Library, target: Path) -> Path:
    """Copy an open library to a new file and return its absolute path.

    OutputError if it exists or cannot be written, LibraryError if the library cannot be read any more.
    """
    target = target.expanduser().absolute()
    with _errors(library, target), backups.drafted(library._db.conn, library.path, target) as draft:
        _put(draft, target)
    return target


def write_back(library: Library) -> None:
    """Put a copy of an open library into its old place; close the library afterwards.

    If the file is still there and has lost its log, it is set aside. Raises as `save` does if another file is there.
    """
    place = connections.place_of(library._db.conn)
    assert place is not None
    path = library.path
    if place.has_file():
        with _errors(library, path), replacing(path) as draft:
            backups.fill(library._db.conn, path, draft)
        return
    with _errors(library, path), backups.drafted(library._db.conn, path, path) as draft:
        logs = place.set_log_aside()  # else SQLite would apply it to the copy, which contains it
        _put(draft, path)
        for log in logs:
            log.unlink(missing_ok=True)


def back_up(library: Library) -> Backup:
    """Add a copy of an open library to the backups of its path, and detach its log from the file there.

    Raises LibraryError.
    """
    connections.loss_at(library.path)
    return backups.make_from(library._db.conn, library.path, "lost")


def _put(draft: Path, target: Path) -> None:
    """Move a draft to a name that nobody has; FileExistsError if somebody does."""
    try:
        os.link(draft, target)
    except FileExistsError:
        raise
    except OSError:  # the file system has no links
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        draft.replace(target)
    sync(target.parent)


@contextlib.contextmanager
def _errors(library: Library, target: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError as error:
        raise OutputError("Cannot write {0} because it already exists; choose another name.", target) from error
    except OSError as error:
        raise OutputError("Cannot write {0} ({1}); choose another location.", target, error) from error
    except (sqlite3.Error, LibraryDamaged) as error:
        raise LibraryError(
            "The library {0} cannot be read any more ({1}); restore a backup.", library.path, error
        ) from error
