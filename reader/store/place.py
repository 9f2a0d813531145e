"""Whether the files at a library's path are still the ones that are open.

A file is known by its device and inode, from `stat` alone: opening and closing it would drop SQLite's locks on it, see
`connections`.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import NamedTuple, TypeAlias

from reader.errors import LOG_LOST, MOVED, REPLACED, LibraryMoved
from reader.store.times import now

FileId: TypeAlias = tuple[int, int]
"""Device and inode."""


class Place(NamedTuple):
    """The path of an open library, and its files there when it was opened; the log's are None without a log."""

    path: Path
    file: FileId
    log: FileId | None
    log_index: FileId | None

    @classmethod
    def of(cls, path: Path) -> Place:
        """The place of a library with the files that are there now. May raise OSError."""
        return cls(path, file_id(path), *map(_id_or_none, wal_files(path)))

    def loss(self) -> LibraryMoved | None:
        """The error to raise if another file, or none, is in the place of one that is open.

        The log of a library that was replaced is renamed, because SQLite would apply it to the other file.
        """
        found = _id_or_none(self.path)
        if found is None:
            return LibraryMoved(MOVED, self.path)
        if found != self.file:
            self.set_log_aside()
            return LibraryMoved(REPLACED, self.path)
        if self._has_lost(self.log, 0) or self._has_lost(self.log_index, 1):
            return LibraryMoved(LOG_LOST, self.path)
        return None

    def _has_lost(self, known: FileId | None, number: int) -> bool:
        return known is not None and _id_or_none(wal_files(self.path)[number]) != known

    def has_file(self) -> bool:
        """Whether the library itself is in its place, with or without its log."""
        return _id_or_none(self.path) == self.file

    def set_log_aside(self) -> list[Path]:
        """Rename the log of the open library, which SQLite would apply to the next file in its place.

        Returns the new paths.
        """
        made, aside = now(), []
        suffix = f"replaced-{made:%Y%m%dT%H%M%S}.{made.microsecond // 1000:03d}Z"
        for file, known in zip(wal_files(self.path), (self.log, self.log_index), strict=True):
            if known is not None and _id_or_none(file) == known:
                with contextlib.suppress(OSError):
                    aside.append(file.rename(file.with_name(f"{self.path.name}.{suffix}{file.name[-4:]}")))
        return aside


def file_id(path: Path) -> FileId:
    """The device and inode of a file. May raise OSError."""
    status = path.stat()
    return status.st_dev, status.st_ino


def wal_files(path: Path) -> tuple[Path, Path]:
    """SQLite's files next to a database in use: the write-ahead log, with the latest changes, and its index."""
    return path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")


def _id_or_none(path: Path) -> FileId | None:
    try:
        return file_id(path)
    except OSError:
        return None
