"""Writing a file whole or not at all."""

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
    """A UTF-8 stream that writes newlines as they are; None or ``"-"`` is the standard output.

    A file is written beside its target, synced, and takes its place when the block ends without an
    exception; else what stood there is untouched. Raises OutputError where it cannot be written.
    """
    if path is None or str(path) == "-":
        with output_errors("the standard output"):
            yield sys.stdout
            sys.stdout.flush()
        return
    with _written(path, "", "utf-8") as stream:
        yield cast(TextIO, stream)


@contextlib.contextmanager
def writing_bytes(path: str | Path | None) -> Iterator[BinaryIO]:
    """The same for a file that is no text."""
    if path is None or str(path) == "-":
        with output_errors("the standard output"), _at_the_end(sys.stdout.buffer) as stream:
            yield stream
        return
    with _written(path, "b") as stream:
        if stream.seekable():
            yield cast(BinaryIO, stream)
        else:
            with _at_the_end(cast(BinaryIO, stream)) as draft:
                yield draft


@contextlib.contextmanager
def _at_the_end(target: BinaryIO) -> Iterator[BinaryIO]:
    """A temporary file that goes to a stream when it is whole, since archives turn back while they are written."""
    with tempfile.TemporaryFile() as draft:
        yield cast(BinaryIO, draft)
        draft.seek(0)
        shutil.copyfileobj(draft, target)
        target.flush()


@contextlib.contextmanager
def _written(path: str | Path, kind: str, encoding: str | None = None) -> Iterator[IO[Any]]:
    newline = None if encoding is None else ""
    target = Path(path).resolve()  # through a symbolic link, not over it
    with output_errors(str(path)):
        given = Path(path)  # /dev/stdout leads to a pipe, which has no other name
        if given.exists() and not given.is_file():
            with given.open(f"w{kind}", encoding=encoding, newline=newline) as stream:  # or a device; a folder fails
                yield stream
            return
        draft = target.with_name(f".{secrets.token_hex(8)}.part")
        try:
            with draft.open(f"x{kind}", encoding=encoding, newline=newline) as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
        _sync_folder(target.parent)


@contextlib.contextmanager
def output_errors(name: str) -> Iterator[None]:
    """What the disk prevents meanwhile is an OutputError on the file of this name."""
    try:
        yield
    except BrokenPipeError:
        raise  # nobody reads on, which is no error
    except OSError as error:
        remedy = (
            "free up space and try again" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "choose another location"
        )
        raise OutputError(f"Cannot write {name} ({error.strerror}); {remedy}.") from error


def _sync_folder(folder: Path) -> None:
    """Make a rename last. Windows cannot open a folder, and needs not."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
