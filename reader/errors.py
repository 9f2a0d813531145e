"""Errors the user can act on. Anything else is a bug and propagates."""


class ReaderError(Exception):
    """One sentence for the user: what is wrong and what to do about it.

    The command line prints it on stderr and exits with status 2; the window shows it in a strip above
    the page. Nothing is lost or half-written when it is raised.
    """


class InputError(ReaderError):
    """A file handed in cannot be read: missing, a folder, empty, binary, undecodable, too large, broken."""


class LibraryError(ReaderError):
    """The library file cannot be opened or written: not SQLite, newer, locked, read-only, full, damaged."""


class LibraryBusy(LibraryError):  # noqa: N818 — what it is, and read so where it is caught
    """Another program is writing the library; the same change can be tried again in a moment."""


class LibraryDamaged(LibraryError):  # noqa: N818
    """The library file is one of ours and broken; what can be read is recovered by `reader.store.safety.recovery`."""


class OutputError(ReaderError):
    """A file cannot be written where it was asked for; what stood there before is untouched."""


class ImportFileError(ReaderError):
    """A file to import does not hold what its format asks for; the library is unchanged."""
