"""Translates error messages of the packages without Qt into the window's language.

Those messages are English, as on the command line. They are recognised by the text around their inserted parts.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reader.errors import ReaderError
from reader.ui.words import tr

_CONTEXT = "Errors"

_SENTENCES = (
    # Opening files
    QT_TRANSLATE_NOOP("Errors", "There is no file {0}; check its name and folder."),
    QT_TRANSLATE_NOOP("Errors", "There is no folder {0}; check its name."),
    QT_TRANSLATE_NOOP("Errors", "There is nothing in {0} that can be opened; choose another folder."),
    QT_TRANSLATE_NOOP("Errors", "{0} is a folder; choose a file in it."),
    QT_TRANSLATE_NOOP("Errors", "{0} is empty; choose a file with some text in it."),
    QT_TRANSLATE_NOOP("Errors", "{0} is not a regular file; choose a text file."),
    QT_TRANSLATE_NOOP("Errors", "{0} is {1}, not a text file; save its text as a .txt file and open that."),
    QT_TRANSLATE_NOOP("Errors", "{0} is a web archive; open it in a browser and save the page as HTML only."),
    QT_TRANSLATE_NOOP("Errors", "{0} is larger than {1} MB; split it into parts and open one of them."),
    QT_TRANSLATE_NOOP("Errors", "{0} cannot be read because access is denied; ask its owner for permission."),
    QT_TRANSLATE_NOOP("Errors", "{0} cannot be read ({1}); check its name or copy it elsewhere."),
    QT_TRANSLATE_NOOP("Errors", "{0} contains more than {1} million characters; split it into parts."),
    QT_TRANSLATE_NOOP("Errors", "{0} contains more than {1} MB of text; split it into parts."),
    QT_TRANSLATE_NOOP("Errors", "{0} contains too many files for one list ({1} at most); choose a folder in it."),
    QT_TRANSLATE_NOOP("Errors", "{0} contains binary data, not text; choose a text file."),
    QT_TRANSLATE_NOOP("Errors", "{0} is in an unknown encoding; save it as UTF-8 and open it again."),
    QT_TRANSLATE_NOOP("Errors", "{0} is not encoded in {1}; try another encoding."),
    QT_TRANSLATE_NOOP("Errors", "{0} cannot be read as {1}, an unknown encoding; try utf-8 or gb18030."),
    QT_TRANSLATE_NOOP("Errors", "Unknown encoding {0}; try utf-8, gb18030 or big5."),
    # Documents
    QT_TRANSLATE_NOOP("Errors", "{0} takes too long to open; split it into parts, or save its text as a .txt file."),
    QT_TRANSLATE_NOOP("Errors", "{0} is damaged or malicious; save its text as a .txt file and open that."),
    QT_TRANSLATE_NOOP("Errors", "{0} is damaged; open it in its own program and save it again."),
    QT_TRANSLATE_NOOP("Errors", "{0} is damaged; open it in Word or LibreOffice and save it again."),
    QT_TRANSLATE_NOOP("Errors", "{0} is damaged; open it in LibreOffice and save it again."),
    QT_TRANSLATE_NOOP("Errors", "{0} is damaged; open it in a PDF reader and print it to a new PDF."),
    QT_TRANSLATE_NOOP("Errors", "{0} is damaged; open it in an e-book reader and export its text."),
    QT_TRANSLATE_NOOP("Errors", "{0} needs a password; open it in its own program and save it without one."),
    QT_TRANSLATE_NOOP("Errors", "{0} is copy-protected; open it in the seller's program."),
    QT_TRANSLATE_NOOP(
        "Errors", "{0} is a zip archive without a supported document; unpack it and open a file from it."
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "{0} is a spreadsheet, a presentation or a drawing; copy its text into a .txt file and open that."
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "{0} unpacks to far more than a document needs (a zip bomb?); check where it comes from."
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "{0} is an old office document (.doc, .wps, .xls or .ppt); save it as .docx and open that."
    ),
    QT_TRANSLATE_NOOP("Errors", "{0} is nested too deeply to be read; copy its text into a .txt file and open that."),
    QT_TRANSLATE_NOOP(
        "Errors", "{0} contains no web page with text; open it in a browser and copy the text into a .txt file."
    ),
    QT_TRANSLATE_NOOP("Errors", "{0} has more than {1} pages; split it into parts."),
    QT_TRANSLATE_NOOP(
        "Errors", "{0} contains only images of text; run text recognition (OCR) on it and open the result."
    ),
    QT_TRANSLATE_NOOP("Errors", "{0} does not say which characters it shows; run text recognition (OCR) on it."),
    # The learned model
    QT_TRANSLATE_NOOP(
        "Errors", "Commitments cannot be detected: {0} belongs to another version; reinstall the program."
    ),
    QT_TRANSLATE_NOOP("Errors", "Commitments cannot be detected: {0} is damaged; reinstall the program."),
    QT_TRANSLATE_NOOP("Errors", "Commitments cannot be detected: {0} is missing; reinstall the program."),
    # The library
    QT_TRANSLATE_NOOP(
        "Errors", "The library {0} is being written to by another program; close that program or try again in a moment."
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "The library {0} is read-only; allow writing to it and its folder, or choose another with --library."
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The library {0} cannot be opened; allow writing to it and its folder, or choose another with --library.",
    ),
    QT_TRANSLATE_NOOP("Errors", "The library {0} cannot be opened ({1}); choose another location with --library."),
    QT_TRANSLATE_NOOP("Errors", "The library {0} cannot grow because the disk is full; free up space and try again."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The library {0} cannot be read or written; check whether its disk is full or failing, then try again.",
    ),
    QT_TRANSLATE_NOOP("Errors", "The library {0} failed ({1}); try again or choose another with --library."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The library {0} is damaged; recover its readable data (chengnuo library recover) or restore a backup"
        " (chengnuo library restore).",
    ),
    QT_TRANSLATE_NOOP("Errors", "The library {0} is damaged ({1}); recover its readable data first."),
    QT_TRANSLATE_NOOP("Errors", "The library {0} is not damaged; there is nothing to recover."),
    QT_TRANSLATE_NOOP("Errors", "The library {0} was made by a newer version of Chengnuo; update Chengnuo to open it."),
    QT_TRANSLATE_NOOP(
        "Errors", "The library {0} cannot be upgraded because a row has lost its owner; please report this."
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The library {0} is empty; choose another with --library, or open it in the window.",
    ),
    QT_TRANSLATE_NOOP("Errors", "There is no library at {0}; choose another with --library."),
    QT_TRANSLATE_NOOP("Errors", "{0} is not a regular file; choose another with --library."),
    QT_TRANSLATE_NOOP("Errors", "{0} is not a library (not an SQLite file); choose another with --library."),
    QT_TRANSLATE_NOOP("Errors", "{0} is an SQLite file from another program; choose another with --library."),
    # Content of the library
    QT_TRANSLATE_NOOP("Errors", "The tag “{0}” is on newer marks; remove it from them first."),
    QT_TRANSLATE_NOOP("Errors", "A tag named “{0}” already exists; choose another name."),
    QT_TRANSLATE_NOOP("Errors", "Another tag has the key {0} now; choose another key."),
    QT_TRANSLATE_NOOP("Errors", "A collection cannot contain itself; move it elsewhere."),
    QT_TRANSLATE_NOOP("Errors", "A collection named {0} already exists there; choose another name."),
    QT_TRANSLATE_NOOP("Errors", "There is no collection {0} in the library {1}; choose another."),
    QT_TRANSLATE_NOOP("Errors", "This collection is no longer in the library; choose another."),
    QT_TRANSLATE_NOOP("Errors", "There are more than {0} matches; add a word or a filter."),
    QT_TRANSLATE_NOOP("Errors", "This library is only in memory and cannot be searched; open a library file instead."),
    QT_TRANSLATE_NOOP("Errors", "These results are no longer available; search again."),
    # Backups and merging
    QT_TRANSLATE_NOOP("Errors", "The backup {0} is damaged ({1}); choose another."),
    QT_TRANSLATE_NOOP("Errors", "The backup {0} cannot be read ({1}); choose another."),
    QT_TRANSLATE_NOOP("Errors", "The backup {0} was made by a newer version of Chengnuo; update Chengnuo to use it."),
    QT_TRANSLATE_NOOP("Errors", "Stopped; nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Errors", "Cannot write a backup to {0} ({1}); free up space there or allow writing, then try again."
    ),
    QT_TRANSLATE_NOOP("Errors", "The library changed meanwhile; nothing was merged. Review the differences again."),
    QT_TRANSLATE_NOOP("Errors", "{0} is a folder; choose a colleague's library file."),
    QT_TRANSLATE_NOOP("Errors", "{0} cannot be read ({1}); choose another file."),
    QT_TRANSLATE_NOOP("Errors", "{0} is neither a library nor a JSONL export of one; choose another file."),
    QT_TRANSLATE_NOOP("Errors", "{0} is an SQLite file from another program; choose a colleague's library file."),
    QT_TRANSLATE_NOOP("Errors", "{0} was made by a newer version of Chengnuo; update Chengnuo to merge it."),
    QT_TRANSLATE_NOOP("Errors", "There is no space for a copy of {0} in {1}; free up space and try again."),
    QT_TRANSLATE_NOOP("Errors", "{0} is damaged; ask your colleague to check or recover it, then merge again."),
    # Exporting and importing
    QT_TRANSLATE_NOOP("Errors", "Cannot write {0} ({1}); free up space and try again."),
    QT_TRANSLATE_NOOP("Errors", "Cannot write {0} ({1}); choose another location."),
    QT_TRANSLATE_NOOP("Errors", "Cannot write {0} because it already exists; choose another name."),
    QT_TRANSLATE_NOOP("Errors", "Cannot write {0} because its folder does not exist; choose another location."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "This is too large to be imported again from such a file; export as JSONL or one collection at a time.",
    ),
    QT_TRANSLATE_NOOP("Errors", "A workbook can have at most 1,048,575 rows; export as CSV instead."),
    QT_TRANSLATE_NOOP("Errors", "These texts are too long for a workbook; export as CSV instead."),
    QT_TRANSLATE_NOOP("Errors", "{0} is the library itself; choose a file with marks."),
    QT_TRANSLATE_NOOP("Errors", "Cannot import {0}: {1}; nothing was changed."),
)

# These replace some messages: the window has menus where the command line has commands.
_DAMAGED = QT_TRANSLATE_NOOP(
    "Errors",
    "The library {0} is damaged and will not be changed. Recover its readable data or restore a backup:"
    " Library › Backups.",
)

# Parts that may be inserted into messages
_PARTS = (
    QT_TRANSLATE_NOOP("Errors", "a PNG image"),
    QT_TRANSLATE_NOOP("Errors", "a JPEG image"),
    QT_TRANSLATE_NOOP("Errors", "a GIF image"),
    QT_TRANSLATE_NOOP("Errors", "a TIFF image"),
    QT_TRANSLATE_NOOP("Errors", "a WebP image, an audio file or a video"),
    QT_TRANSLATE_NOOP("Errors", "an RTF document"),
    QT_TRANSLATE_NOOP("Errors", "a gzip archive"),
    QT_TRANSLATE_NOOP("Errors", "a 7z archive"),
    QT_TRANSLATE_NOOP("Errors", "a RAR archive"),
    QT_TRANSLATE_NOOP("Errors", "an SQLite database"),
    QT_TRANSLATE_NOOP("Errors", "a program"),
    QT_TRANSLATE_NOOP("Errors", "it is not a library"),
)

SENTENCES = tuple(sorted(map(str, _SENTENCES), key=len, reverse=True))
_REPLACEMENTS = {each: str(_DAMAGED) for each in SENTENCES if each.startswith("The library {0} is damaged")}
_PLACEHOLDER = re.compile(r"\\\{\d\\\}")


def message(error: ReaderError | str) -> str:
    """An error message in the window's language, unchanged if it has no translation."""
    sentence = str(error)
    known = recognise(sentence)
    if known is None:
        return sentence
    template, parts = known
    meanings = _system()
    translate = QCoreApplication.translate
    shown = [
        meanings.get(part) or translate(_CONTEXT, part) if part in meanings or part in _PARTS else part
        for part in parts
    ]
    return translate(_CONTEXT, _REPLACEMENTS.get(template, template)).format(*shown)


def recognise(sentence: str) -> tuple[str, tuple[str, ...]] | None:
    """The longest matching template of `SENTENCES`, with the inserted parts; None if none matches."""
    for template in SENTENCES:
        found = re.fullmatch(_PLACEHOLDER.sub("(.+)", re.escape(template)), sentence, re.DOTALL)
        if found is not None:
            return template, found.groups()
    return None


def meaning(number: int) -> str:
    """The meaning of a system error number in plain words, or ""."""
    return _meanings().get(number, "")


def _system() -> Mapping[str, str]:
    """Meanings by the system's own message, for insertion."""
    return {os.strerror(number): text.rstrip(".。") for number, text in _meanings().items()}


def _meanings() -> dict[int, str]:
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
    }
