"""Opens a copy of the other library, so that the original file is never touched."""

from __future__ import annotations

import atexit
import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import InputError, LibraryError, ReaderError
from reader.store import connections, schema

if TYPE_CHECKING:
    from sqlite_utils import Database

    from reader.store.library import Library

_MAGIC = b"SQLite format 3\0"


@contextlib.contextmanager
def open_copy(path: str | Path) -> Iterator[Library]:
    """A temporary copy of a colleague's library, or of their JSONL export, in the current schema.

    Raises InputError for a file that is neither, is damaged, or comes from a newer version.
    """
    path = Path(path).expanduser().absolute()
    is_library = _is_library_file(path)
    try:
        folder = Path(tempfile.mkdtemp(prefix="chengnuo-merge-"))
    except OSError as error:
        raise _copy_error(path, error) from error
    remove = partial(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(remove)  # for a program that exits during the merge
    try:
        with contextlib.closing(_library(path, folder / "theirs.sqlite", is_library)) as library:
            yield library
    finally:
        atexit.unregister(remove)
        remove()


def _library(path: Path, copy: Path, is_library: bool) -> Library:
    from reader.store.library import Library

    try:
        if is_library:
            with schema.library_errors(path):
                _copy(path, copy)
        library = Library(copy, "", schema.open_database(copy, _no_seed))
    except (LibraryError, sqlite3.Error, OSError) as error:
        raise _copy_error(path, error) from error
    if not is_library:
        try:
            _import_export(library, path)
        except BaseException:
            library.close()
            raise
    return library


def _no_seed(db: Database) -> None:
    """Leave a colleague's empty library without a codebook."""


def _is_library_file(path: Path) -> bool:
    """Whether the file is a library and not an export; raises InputError if it is neither."""
    try:
        if path.is_dir():
            raise InputError("{0} is a folder; choose a colleague's library file.", path)
        header = connections.first_bytes(path, 100)
    except OSError as error:
        raise InputError("{0} cannot be read ({1}); choose another file.", path, error) from error
    if header is None:  # the open library itself
        return True
    if not header.startswith(_MAGIC):
        if header.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
            return False
        raise InputError("{0} is neither a library nor a JSONL export of one; choose another file.", path)
    version, application = (int.from_bytes(header[at : at + 4], "big") for at in (60, 68))
    if application != schema.APPLICATION_ID:
        raise InputError("{0} is an SQLite file from another program; choose a colleague's library file.", path)
    if version > len(schema.migrations()):
        raise InputError("{0} was made by a newer version of Chengnuo; update Chengnuo to merge it.", path)
    return True


def _copy(path: Path, copy: Path) -> None:
    """Copy through SQLite, including its write-ahead log.

    Without a log, read only the file: opening a library in WAL mode would create files next to it.
    """
    log = path.with_name(path.name + "-wal")
    mode = "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"
    with (
        contextlib.closing(sqlite3.connect(f"{path.as_uri()}?{mode}", uri=True)) as source,
        contextlib.closing(sqlite3.connect(copy)) as target,
    ):
        source.backup(target)
        found = target.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise sqlite3.DatabaseError(found)


def _import_export(library: Library, path: Path) -> None:
    from reader.store.exchange import library_jsonl

    try:
        library_jsonl.import_file(library, path)
    except ReaderError as error:
        raise InputError(*error.args) from error


def _copy_error(path: Path, error: Exception) -> InputError:
    code = getattr(error if isinstance(error, sqlite3.Error) else error.__cause__, "sqlite_errorcode", None)
    if isinstance(error, OSError) or code == sqlite3.SQLITE_FULL:
        return InputError(
            "There is no space for a copy of {0} in {1}; free up space and try again.", path, tempfile.gettempdir()
        )
    return InputError("{0} is damaged; ask your colleague to check or recover it, then merge again.", path)
