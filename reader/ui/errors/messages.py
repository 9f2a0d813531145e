"""Errors and the meanings of system errors in the window's language."""

from __future__ import annotations

import errno

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reader.errors import DAMAGED, DAMAGED_BY, ReaderError
from reader.ui.words import tr

# The window has menus where the command line has commands.
_DAMAGED = QT_TRANSLATE_NOOP(
    "Errors",
    "The library {0} is damaged and will not be changed. Recover its readable data or restore a backup:"
    " Library › Backups.",
)
_REPLACEMENTS = {DAMAGED: str(_DAMAGED), DAMAGED_BY: str(_DAMAGED)}


def message(error: ReaderError | str) -> str:
    """An error in the window's language; a finished sentence stays as it is.

    `tools/translate` collects the templates of errors, in the context "Errors".
    """
    if isinstance(error, str):
        return error
    sentence = QCoreApplication.translate("Errors", _REPLACEMENTS.get(error.template, error.template))
    return sentence.format(*map(_words, error.arguments)) if error.arguments else sentence


def _words(argument: object) -> str:
    if isinstance(argument, ReaderError):
        return message(argument)
    if isinstance(argument, OSError):
        return meaning(argument.errno).rstrip(".。") or argument.strerror or str(argument)
    return str(argument)


def meaning(number: int | None) -> str:
    """The meaning of a system error number in plain words, or ""."""
    return {
        errno.ENOENT: tr("The file or folder does not exist."),
        errno.EACCES: tr("You do not have permission for this file or folder."),
        errno.EPERM: tr("The system does not allow this."),
        errno.EROFS: tr("The disk is read-only."),
        errno.ENOSPC: tr("The disk is full."),
        errno.EDQUOT: tr("Your disk quota is used up."),
        errno.EIO: tr("The disk could not be read or written and may be faulty."),
        errno.EISDIR: tr("This is a folder, not a file."),
        errno.ENOTDIR: tr("This is a file, not a folder."),
        errno.EMFILE: tr("Too many files are open."),
        errno.ENAMETOOLONG: tr("The name is too long."),
        errno.EBUSY: tr("Another program is using it."),
        errno.ETIMEDOUT: tr("It took too long to respond."),
    }.get(number or 0, "")
