"""Reads and writes zip archives: equal members give equal bytes, and archives being read are not trusted.

Nothing is unpacked to disk. Members are found by exact name, which is never used as a path.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, BinaryIO

from reader.errors import OutputError
from reader.store.exchange.incoming import import_error

MAX_MEMBERS = 300_000  # a hundred thousand articles with two files each, and notes
MAX_DIRECTORY_BYTES = 64_000_000  # bytes of the directory of members
MAX_UNPACKED_BYTES = 4_000_000_000  # bytes of all members together
MAX_TEXT_BYTES = 50_000_000  # bytes of a member read at once; no article is longer
MAX_RATIO = 200  # largest compression ratio, for members over `_RATIO_EXEMPT`
_RATIO_EXEMPT = 5_000_000  # bytes

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time in a zip archive
_PRIVATE = 0o600 << 16
_END, _END64 = struct.Struct("<4s4H2LH"), struct.Struct("<4sQ2H2L4Q")
_LOCATOR = 20  # bytes of the zip64 locator between the two records
_COMMENT = 65_535  # largest size in bytes of the comment after the end record
_MACOS_PREFIX = "__MACOSX/"  # added by macOS for every file it packs
_DRIVE = re.compile(r"[A-Za-z]:")

_BROKEN = "it is a broken or incomplete archive"


# Export


class Writer:
    """An archive being written to a stream."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        """Use `writing`."""
        self._archive = archive

    def text(self, name: str, text: str) -> None:
        """Add a member with a text in UTF-8; newlines are kept."""
        self._archive.writestr(_info(name), text.encode())

    def copy(self, name: str, parts: Iterator[IO[bytes]]) -> None:
        """Add a member with the concatenated contents of streams."""
        info = _info(name)
        info.file_size = MAX_UNPACKED_BYTES + 1  # forces the zip64 form, which must be chosen up front
        with self._archive.open(info, "w") as member:
            for part in parts:
                shutil.copyfileobj(part, member)


@contextlib.contextmanager
def writing(stream: BinaryIO) -> Iterator[Writer]:
    """Write an archive to a stream, which need not be seekable; it is complete when the block ends."""
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        yield Writer(archive)
        check_written(archive)


def check_written(archive: zipfile.ZipFile) -> None:
    """Raise OutputError for an archive too large for `reading`."""
    members = archive.infolist()
    packed = sum(info.compress_size for info in members)
    if _is_too_large(members, packed) or any(_is_bomb(info.file_size, info.compress_size) for info in members):
        raise OutputError(
            "This is too large to be imported again from such a file; export as JSONL or one collection at a time."
        )


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3  # the same on every platform
    info.external_attr = _PRIVATE
    return info


# Import


class Archive:
    """The members of an archive. `names` are those of files, in archive order."""

    def __init__(self, path: str | Path, archive: zipfile.ZipFile) -> None:
        """Use `reading`."""
        self._path = path
        self._archive = archive
        files = (info.filename for info in archive.infolist() if not info.is_dir())
        self.names = tuple(name for name in files if not name.startswith(_MACOS_PREFIX))
        self._known = frozenset(self.names)

    def __contains__(self, name: str) -> bool:
        """Whether a file has exactly this name."""
        return name in self._known

    @contextlib.contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """A stream of a member's contents. Raises ImportFileError if it is missing or broken."""
        if name not in self._known:
            raise import_error(self._path, f"there is no {short_repr(name)} in it")
        with import_errors(self._path), self._archive.open(name) as member:
            yield member  # type: ignore[misc]

    def size(self, name: str) -> int:
        """The uncompressed size of a member in bytes, 0 if missing; `open` never reads more."""
        return self._archive.getinfo(name).file_size if name in self._known else 0

    def read(self, name: str) -> bytes:
        """The contents of a member. Raises ImportFileError as `open` does, and for more than `MAX_TEXT_BYTES`."""
        with self.open(name) as member:
            data = member.read(MAX_TEXT_BYTES + 1)
        if len(data) > MAX_TEXT_BYTES:
            raise import_error(self._path, f"{short_repr(name)} in it is larger than {MAX_TEXT_BYTES // 1_000_000} MB")
        return data


@contextlib.contextmanager
def reading(path: str | Path) -> Iterator[Archive]:
    """Open the archive at a path. Raises ImportFileError if it is invalid, broken or unsafe."""
    with contextlib.ExitStack() as stack:
        with import_errors(path):
            stream = stack.enter_context(Path(path).open("rb"))
            members, size = _declared_size(stream)
            if members > MAX_MEMBERS or size > MAX_DIRECTORY_BYTES:
                raise import_error(path, f"it lists more than {MAX_MEMBERS} members")
            archive = stack.enter_context(zipfile.ZipFile(stream))
            packed = stream.seek(0, 2)
        _check(path, archive.infolist(), packed)
        yield Archive(path, archive)


def short_repr(name: str) -> str:
    """The repr of a name from an archive, shortened for a message."""
    return repr(name if len(name) <= 80 else f"{name[:80]}…")


@contextlib.contextmanager
def import_errors(path: str | Path) -> Iterator[None]:
    """Turn the exceptions of a broken archive into ImportFileError."""
    try:
        yield
    except OSError as error:
        raise import_error(path, error if error.strerror else _BROKEN) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error) as error:
        raise import_error(path, _BROKEN) from error
    except (UnicodeDecodeError, OverflowError) as error:
        raise import_error(path, _BROKEN) from error


def _declared_size(stream: BinaryIO) -> tuple[int, int]:
    """The number of members and the size of the directory, as the end record declares them, read before the rest."""
    length = stream.seek(0, 2)
    start = max(0, length - _COMMENT - _END.size)
    stream.seek(start)
    tail = stream.read(length - start)  # empty for an endless device
    at = tail.rfind(b"PK\x05\x06")
    if at < 0:
        raise zipfile.BadZipFile
    _, _, _, _, members, size, _, _ = _END.unpack_from(tail, at)
    larger = start + at - _LOCATOR - _END64.size
    if larger >= 0:
        stream.seek(larger)
        record = stream.read(_END64.size)
        if record.startswith(b"PK\x06\x06"):
            _, _, _, _, _, _, _, members, size, _ = _END64.unpack(record)
    return members, size


def _check(path: str | Path, members: list[zipfile.ZipInfo], packed: int) -> None:
    names: set[str] = set()
    for info in members:
        if fault := _fault(info):
            raise import_error(path, f"{short_repr(info.filename)} in it {fault}")
        if info.filename in names:
            raise import_error(path, f"it holds {short_repr(info.filename)} twice")
        names.add(info.filename)
    if _is_too_large(members, packed):
        raise import_error(path, "it would unpack to far more than such a file contains")
    if sum(info.compress_size for info in members) > packed:
        raise import_error(path, _BROKEN)


def _is_too_large(members: list[zipfile.ZipInfo], packed: int) -> bool:
    unpacked = sum(info.file_size for info in members)
    return len(members) > MAX_MEMBERS or unpacked > MAX_UNPACKED_BYTES or _is_bomb(unpacked, packed)


def _fault(info: zipfile.ZipInfo) -> str | None:
    name = info.filename
    if name.startswith("/") or "\\" in name or _DRIVE.match(name) or ".." in name.split("/"):
        return "has a name that leads out of the archive"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "is a link"
    if info.flag_bits & 1:
        return "is locked by a password; save it without one"
    if _is_bomb(info.file_size, info.compress_size):
        return "would unpack to far more than such a file contains"
    return None


def _is_bomb(size: int, packed: int) -> bool:
    return size > _RATIO_EXEMPT and size > MAX_RATIO * max(packed, 1)
