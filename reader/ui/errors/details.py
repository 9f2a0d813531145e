"""The technical details of an error."""

from __future__ import annotations

import errno
from collections.abc import Iterator

from reader.errors import ReaderError
from reader.ui.errors.messages import meaning, message

_DEEPEST = 8


def details(error: BaseException) -> str:
    """One line for each error that led to this one, the nearest first; "" where there is none.

    A file's name and what the system said are among it, so this is for the user's own screen only.
    """
    return "\n".join(dict.fromkeys(_line(each) for each in _causes(error)))


def _causes(error: BaseException) -> Iterator[BaseException]:
    """What an error was raised from, or instead of: `from None` only keeps it out of a traceback."""
    for _ in range(_DEEPEST):
        beneath = error.__cause__ or error.__context__
        if beneath is None:
            return
        yield beneath
        error = beneath


def _line(error: BaseException) -> str:
    if isinstance(error, ReaderError):
        return message(error)
    if isinstance(error, OSError) and error.errno is not None:
        place = "" if error.filename is None else f" — {error.filename}"
        return f"{meaning(error.errno) or error.strerror} ({_name(error.errno)}){place}"
    # SQLite's errors are known by this attribute, as its module is for the store alone.
    code = getattr(error, "sqlite_errorname", "")
    kind = code or type(error).__name__
    return f"{kind}: {error}" if str(error) else kind


def _name(number: int) -> str:
    return errno.errorcode.get(number, str(number))
