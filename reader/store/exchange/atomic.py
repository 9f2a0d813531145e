"""Writes files completely or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, BinaryIO, TextIO, cast

from reader.errors import OutputError


@contextlib.contextmanager
def writing(path: str | Path | None) -> Iterator[TextIO]:
    """A UTF-8 text stream that keeps newlines; None or ``"-"`` is the standard output.

    A file is written to a temporary file next to its target, synced, and renamed when the block ends without an
    exception; otherwise the target is untouched. Raises OutputError if it cannot be written.
    """
    if path is None or str(path) == "-":
        with output_errors("the standard output"):
            yield sys.stdout
            sys.stdout.flush()
        return
    with _replacing(path, "", "utf-8") as stream:
        yield cast(TextIO, stream)


@contextlib.contextmanager
def writing_bytes(path: str | Path | None) -> Iterator[BinaryIO]:
    """Like `writing`, for a binary file."""
    if path is None or str(path) == "-":
        with output_errors("the standard output"), _buffered(sys.stdout.buffer) as stream:
            yield stream
        return
    with _replacing(path, "b") as stream:
        if stream.seekable():
            yield cast(BinaryIO, stream)
        else:
            with _buffered(cast(BinaryIO, stream)) as draft:
                yield draft


@contextlib.contextmanager
def _buffered(target: BinaryIO) -> Iterator[BinaryIO]:
    """A temporary file, copied to a stream when complete, since archives seek while being written."""
    with tempfile.TemporaryFile() as draft:
        yield cast(BinaryIO, draft)
        draft.seek(0)
        shutil.copyfileobj(draft, target)
        target.flush()


@contextlib.contextmanager
def _replacing(path: str | Path, mode: str, encoding: str | None = None) -> Iterator[IO[Any]]:
    newline = None if encoding is None else ""
    target = Path(path).resolve()  # follow a symbolic link instead of replacing it
    with output_errors(str(path)):
        given = Path(path)  # /dev/stdout leads to a pipe without another name
        if given.exists() and not given.is_file():
            with given.open(f"w{mode}", encoding=encoding, newline=newline) as stream:  # pipe, device; folders raise
                yield stream
            return
        draft = target.with_name(f".{secrets.token_hex(8)}.part")
        try:
            with draft.open(f"x{mode}", encoding=encoding, newline=newline) as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
        _sync_folder(target.parent)


@contextlib.contextmanager
def output_errors(name: str) -> Iterator[None]:
    """Turn OSErrors while writing the file of this name into OutputError."""
    try:
        yield
    except BrokenPipeError:
        raise  # the reader closed the pipe, which is no error
    except OSError as error:
        template = (
            "Cannot write {0} ({1}); free up space and try again."
            if error.errno in (errno.ENOSPC, errno.EDQUOT)
            else "Cannot write {0} ({1}); choose another location."
        )
        raise OutputError(template, name, error) from error


def _sync_folder(folder: Path) -> None:
    """Make a rename durable. Windows cannot open folders and does not need it."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
