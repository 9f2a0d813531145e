"""Errors the user can act on. Anything else is a bug and propagates."""


class ReaderError(Exception):
    """One sentence for the user: the problem and what to do about it.

    The command line prints it on stderr and exits with status 2; the window shows it in a strip above the page. Nothing
    is lost or half-written when it is raised.
    """


class InputError(ReaderError):
    """An input file cannot be read: missing, a folder, empty, binary, undecodable, too large, broken."""


class LibraryError(ReaderError):
    """The library file cannot be opened or written: not SQLite, newer, locked, read-only, full, damaged."""


class LibraryBusy(LibraryError):  # noqa: N818 — read as a sentence where it is caught
    """Another program is writing the library; retrying in a moment may succeed."""


class LibraryDamaged(LibraryError):  # noqa: N818
    """The library file is ours but damaged; `reader.store.safety.recovery` recovers what is readable."""


class OutputError(ReaderError):
    """An output file cannot be written; an existing file is unchanged."""


class ImportFileError(ReaderError):
    """A file to import does not match its format; the library is unchanged."""
