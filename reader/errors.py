"""Errors the user can act on. Anything else is a bug and propagates."""

from __future__ import annotations

from typing import Any

DAMAGED = (
    "The library {0} is damaged; recover its readable data (chengnuo library recover) or restore a backup"
    " (chengnuo library restore)."
)
DAMAGED_BY = "The library {0} is damaged ({1}); recover its readable data first."
MOVED = "The library {0} was moved, renamed or deleted while it was open; put it back and try again."
REPLACED = "The library {0} was replaced by another file while it was open; try again to use the new one."
LOG_LOST = (
    "The latest changes of the library {0} were deleted while it was open (its file ending in -wal); restore that file"
    " or a backup (chengnuo library restore)."
)


class ReaderError(Exception):
    """One sentence for the user: the problem and what to do about it.

    `template` is the English sentence, with {0}, {1} … in the places of the `arguments`. It is a literal, which
    `tools/translate` collects. `str` gives the whole sentence in English. The window translates the template, and the
    arguments that are themselves errors: an OSError, of which the meaning is inserted, or a ReaderError.

    The command line prints it on stderr and exits with status 2; the window shows it in a strip above the page. Nothing
    is lost or half-written when it is raised.
    """

    def __init__(self, template: str, *arguments: object) -> None:
        """An error without arguments is a finished sentence, in which braces have no meaning."""
        super().__init__(template, *arguments)
        self.template, self.arguments = template, arguments

    def __str__(self) -> str:
        """The sentence in English."""
        return self.template.format(*map(_words, self.arguments)) if self.arguments else self.template


class Phrase(ReaderError):  # noqa: N818 — never raised
    """Words to insert into an error, which are translated with it, such as "a PNG image"."""


class InputError(ReaderError):
    """An input file cannot be read: missing, a folder, empty, binary, undecodable, too large, broken."""


class LibraryError(ReaderError):
    """The library file cannot be opened or written: not SQLite, newer, locked, read-only, full, damaged."""


class LibraryBusy(LibraryError):  # noqa: N818 — read as a sentence where it is caught
    """Another program is writing the library; retrying in a moment may succeed."""


class LibraryMoved(LibraryError):  # noqa: N818
    """The open library is no longer the one at its path; nothing is saved, but what was read remains readable."""


class LibraryDamaged(LibraryError):  # noqa: N818
    """The library file is ours but damaged; `reader.store.safety.recovery` recovers what is readable."""


class OutputError(ReaderError):
    """An output file cannot be written; an existing file is unchanged."""


class ImportFileError(ReaderError):
    """A file to import does not match its format; the library is unchanged."""


def to_json(error: object) -> Any:
    """An error for another process, as the `default` of `json.dumps`: [template, argument, …]."""
    if isinstance(error, ReaderError):
        return [part if isinstance(part, int | ReaderError | OSError) else str(part) for part in error.args]
    if isinstance(error, OSError):
        return {"errno": error.errno, "strerror": _words(error)}
    raise TypeError(type(error))


def from_json(data: Any) -> Any:
    """The error that `to_json` made `data` of, as a ReaderError; a finished sentence stays as it is."""
    if isinstance(data, list):
        return ReaderError(*map(from_json, data))
    return OSError(data["errno"], data["strerror"]) if isinstance(data, dict) else data


def _words(argument: object) -> str:
    return argument.strerror if isinstance(argument, OSError) and argument.strerror else str(argument)
