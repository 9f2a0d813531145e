"""The technical details of an error."""

from __future__ import annotations

import errno
from collections.abc import Iterator

from reader.errors import ReaderError
from reader.ui.errors.messages import meaning, message

_MAX_DEPTH = 8


def details(error: BaseException) -> str:
    """One line for each cause of an error, nearest first; "" if there is none.

    It may contain file names and system messages, so it is for the user's own screen only.
    """
    return "\n".join(dict.fromkeys(_line(each) for each in _causes(error)))


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The chain of causes, including those hidden by `from None`."""
    for _ in range(_MAX_DEPTH):
        cause = error.__cause__ or error.__context__
        if cause is None:
            return
        yield cause
        error = cause


def _line(error: BaseException) -> str:
    if isinstance(error, ReaderError):
        return message(error)
    if isinstance(error, OSError) and error.errno is not None:
        place = "" if error.filename is None else f" — {error.filename}"
        return f"{meaning(error.errno) or error.strerror} ({_name(error.errno)}){place}"
    # Recognise SQLite errors by this attribute: only the store may import sqlite3.
    code = getattr(error, "sqlite_errorname", "")
    kind = code or type(error).__name__
    return f"{kind}: {error}" if str(error) else kind


def _name(number: int) -> str:
    return errno.errorcode.get(number, str(number))
