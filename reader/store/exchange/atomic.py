"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from reader.errors import OutputError


@contextlib.contextmanager
def writing(path: str | Path | None) -> Iterator[TextIO]:
    """A UTF-8 stream that writes newlines as they are; None or ``"-"`` is the standard output.

    A file is written beside its target, synced, and takes its place when the block ends without an
    exception; else what stood there is untouched. Raises OutputError where it cannot be written.
    """
    if path is None or str(path) == "-":
        with _explained("the standard output"):
            yield sys.stdout
            sys.stdout.flush()
        return
    target = Path(path).resolve()  # through a symbolic link, not over it
    with _explained(str(path)):
        if target.exists() and not target.is_file():
            with target.open("w", encoding="utf-8", newline="") as stream:  # a device or a pipe; a folder fails
                yield stream
            return
        draft = target.with_name(f".{secrets.token_hex(8)}.part")
        try:
            with draft.open("x", encoding="utf-8", newline="") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
        _sync_folder(target.parent)


@contextlib.contextmanager
def _explained(name: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise  # nobody reads on, which is no error
    except OSError as error:
        remedy = "make room and try again" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "choose another place"
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
