"""What the rooms without a window say of an error, in the window's language.

They speak English, as the command line does. Here their sentences are known again by the words around what is inserted.
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
    # What is opened
    QT_TRANSLATE_NOOP("Errors", "There is no file {0}; check its name and folder."),
    QT_TRANSLATE_NOOP("Errors", "There is no folder {0}; check its name."),
    QT_TRANSLATE_NOOP("Errors", "There is nothing in {0} that can be opened; choose another folder."),
    QT_TRANSLATE_NOOP("Errors", "{0} is a folder; choose a file in it."),
    QT_TRANSLATE_NOOP("Errors", "{0} is empty; choose a file with some text in it."),
    QT_TRANSLATE_NOOP("Errors", "{0} is not a regular file; choose a text file."),
    QT_TRANSLATE_NOOP("Errors", "{0} is {1}, not a text file; save its text as a .txt file and open that."),
    QT_TRANSLATE_NOOP("Errors", "{0} is a web archive; open it in a browser and save the page as HTML only."),
    QT_TRANSLATE_NOOP("Errors", "{0} is larger than {1} MB; cut it into parts and open one of them."),
    QT_TRANSLATE_NOOP("Errors", "{0} may not be read; ask its owner for permission or copy it elsewhere."),
    QT_TRANSLATE_NOOP("Errors", "{0} cannot be read ({1}); check its name or copy it elsewhere."),
    QT_TRANSLATE_NOOP("Errors", "{0} holds more than {1} million characters; cut it into parts."),
    QT_TRANSLATE_NOOP("Errors", "{0} holds more than {1} MB of text; cut it into parts."),
    QT_TRANSLATE_NOOP("Errors", "{0} holds too many files for one list ({1} at most); choose a folder in it."),
    QT_TRANSLATE_NOOP("Errors", "{0} holds binary data, not text; choose a text file."),
    QT_TRANSLATE_NOOP("Errors", "{0} is in no encoding known here; save it as UTF-8 and open it again."),
    QT_TRANSLATE_NOOP("Errors", "{0} is not written in {1}; try another encoding."),
    QT_TRANSLATE_NOOP("Errors", "{0} cannot be read as {1}, an encoding unknown here; try utf-8 or gb18030."),
    QT_TRANSLATE_NOOP("Errors", "There is no encoding {0}; try utf-8, gb18030 or big5."),
    # Documents
    QT_TRANSLATE_NOOP("Errors", "{0} takes too long to open; cut it into parts, or save its text as a .txt file."),
    QT_TRANSLATE_NOOP("Errors", "{0} is broken or made to break readers; save its text as a .txt file and open that."),
    QT_TRANSLATE_NOOP("Errors", "{0} is broken; open it in its own program and save it anew."),
    QT_TRANSLATE_NOOP("Errors", "{0} is broken; open it in Word or LibreOffice and save it anew."),
    QT_TRANSLATE_NOOP("Errors", "{0} is broken; open it in LibreOffice and save it anew."),
    QT_TRANSLATE_NOOP("Errors", "{0} is broken; open it in a PDF reader and print it into a new PDF."),
    QT_TRANSLATE_NOOP("Errors", "{0} is broken; open it in a book reader and export its text."),
    QT_TRANSLATE_NOOP("Errors", "{0} needs a password; open it in its own program and save it without one."),
    QT_TRANSLATE_NOOP("Errors", "{0} is locked by its seller; open it in the seller's program."),
    QT_TRANSLATE_NOOP(
        "Errors", "{0} is a zip archive without a document known here; unpack it and open what is in it."
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "{0} is a spreadsheet, a presentation or a drawing; copy its text into a .txt file and open that."
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "{0} unpacks to far more than a document needs (a zip bomb?); nothing of it was opened."
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "{0} is an old office document (.doc, .wps, .xls or .ppt); save it as .docx and open that."
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "{0} is nested too deeply to be read whole; copy its text into a .txt file and open that."
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "{0} holds no web page with text; open it in a browser and copy the text into a .txt file."
    ),
    QT_TRANSLATE_NOOP("Errors", "{0} has more than {1} pages; cut it into parts."),
    QT_TRANSLATE_NOOP(
        "Errors", "{0} holds only pictures of text; run text recognition (OCR) on it and open what comes of it."
    ),
    QT_TRANSLATE_NOOP("Errors", "{0} does not tell which characters it shows; run text recognition (OCR) on it."),
    # The learned model
    QT_TRANSLATE_NOOP("Errors", "No commitments are found: {0} is for another version; reinstall the program."),
    QT_TRANSLATE_NOOP("Errors", "No commitments are found: {0} is damaged; reinstall the program."),
    QT_TRANSLATE_NOOP("Errors", "No commitments are found: {0} is missing; reinstall the program."),
    # The library
    QT_TRANSLATE_NOOP(
        "Errors", "The library {0} is being written by another program; close that one or try again in a moment."
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "The library {0} is read-only; allow writing to it and its folder, or choose another with --library."
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The library {0} cannot be opened; allow writing to it and its folder, or choose another with --library.",
    ),
    QT_TRANSLATE_NOOP("Errors", "The library {0} cannot be opened ({1}); choose another place with --library."),
    QT_TRANSLATE_NOOP("Errors", "The library {0} cannot grow because the disk is full; make room and try again."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The library {0} cannot be read or written; see whether its disk is full or failing, then try again.",
    ),
    QT_TRANSLATE_NOOP("Errors", "The library {0} failed ({1}); try again or choose another with --library."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The library {0} is damaged; recover what can be read (chengnuo library recover), or go back to a backup"
        " (library restore).",
    ),
    QT_TRANSLATE_NOOP("Errors", "The library {0} is damaged ({1}); recover what can be read first."),
    QT_TRANSLATE_NOOP("Errors", "The library {0} is not damaged; there is nothing to recover."),
    QT_TRANSLATE_NOOP("Errors", "The library {0} was made by a newer version of Chengnuo; update Chengnuo to open it."),
    QT_TRANSLATE_NOOP("Errors", "The library {0} cannot be brought up to date: a row lost its owner; report this."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The library {0} is empty, nothing was kept in it yet; name another with --library, or open it in the window.",
    ),
    QT_TRANSLATE_NOOP("Errors", "There is no library at {0}; name another with --library."),
    QT_TRANSLATE_NOOP("Errors", "{0} is not a regular file; choose another with --library."),
    QT_TRANSLATE_NOOP("Errors", "{0} is not a library (not an SQLite file); choose another with --library."),
    QT_TRANSLATE_NOOP("Errors", "{0} is an SQLite file of another program; choose another with --library."),
    # What is in it
    QT_TRANSLATE_NOOP("Errors", "The tag “{0}” is on marks that were made since; take it off them first."),
    QT_TRANSLATE_NOOP("Errors", "There is a tag “{0}” already; choose another name."),
    QT_TRANSLATE_NOOP("Errors", "Another tag has the key {0} by now; choose another key."),
    QT_TRANSLATE_NOOP("Errors", "A collection cannot lie in itself; move it elsewhere."),
    QT_TRANSLATE_NOOP("Errors", "There is a collection {0} in that place; choose another name."),
    QT_TRANSLATE_NOOP("Errors", "There is no collection {0} in the library {1}; choose another."),
    QT_TRANSLATE_NOOP("Errors", "This collection is no longer in the library; choose another."),
    QT_TRANSLATE_NOOP("Errors", "There are more than {0} such places; add a word or a filter."),
    QT_TRANSLATE_NOOP("Errors", "This library is only in memory and cannot be searched; open one that is a file."),
    QT_TRANSLATE_NOOP("Errors", "These lines are no longer at hand; search again."),
    # Backups and merging
    QT_TRANSLATE_NOOP("Errors", "The backup {0} is damaged ({1}); choose another."),
    QT_TRANSLATE_NOOP("Errors", "The backup {0} cannot be read ({1}); choose another."),
    QT_TRANSLATE_NOOP("Errors", "The backup {0} was made by a newer version of Chengnuo; update Chengnuo to use it."),
    QT_TRANSLATE_NOOP("Errors", "This was stopped; nothing was changed."),
    QT_TRANSLATE_NOOP(
        "Errors", "No backup can be written in {0} ({1}); make room there or allow writing, and try again."
    ),
    QT_TRANSLATE_NOOP("Errors", "The library was changed while you were choosing; nothing was merged. Look again."),
    QT_TRANSLATE_NOOP("Errors", "{0} is a folder; choose the library file of a colleague."),
    QT_TRANSLATE_NOOP("Errors", "{0} cannot be read ({1}); choose another file."),
    QT_TRANSLATE_NOOP("Errors", "{0} is neither a library nor a JSONL export of one; choose another file."),
    QT_TRANSLATE_NOOP("Errors", "{0} is an SQLite file of another program; choose the library file of a colleague."),
    QT_TRANSLATE_NOOP("Errors", "{0} was made by a newer version of Chengnuo; update Chengnuo to merge it."),
    QT_TRANSLATE_NOOP("Errors", "There is no room for a copy of {0} in {1}; make room and try again."),
    QT_TRANSLATE_NOOP("Errors", "{0} is damaged; ask your colleague to check or recover it, then merge again."),
    # Files that are written and taken in
    QT_TRANSLATE_NOOP("Errors", "Cannot write {0} ({1}); make room and try again."),
    QT_TRANSLATE_NOOP("Errors", "Cannot write {0} ({1}); choose another place."),
    QT_TRANSLATE_NOOP("Errors", "Cannot write {0}, because it is there already; choose another name."),
    QT_TRANSLATE_NOOP("Errors", "Cannot write {0}, because its folder is not there; choose another place."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "This is more than such a file can hold and give back; export as JSONL, or a collection at a time.",
    ),
    QT_TRANSLATE_NOOP("Errors", "A workbook holds no more than 1,048,575 rows; export as CSV instead."),
    QT_TRANSLATE_NOOP("Errors", "These texts are too long for a workbook; export as CSV instead."),
    QT_TRANSLATE_NOOP("Errors", "{0} is the library itself; choose a file with marks."),
    QT_TRANSLATE_NOOP("Errors", "Cannot import {0}: {1}; nothing was changed."),
)

# What the window says in the place of some, for it has menus where the command line has commands.
_DAMAGED = QT_TRANSLATE_NOOP(
    "Errors",
    "The library {0} is damaged, so nothing in it is changed any more. Recover what can be read or go back to a backup:"
    " Library › Backups.",
)

# What may be inserted into them.
_PARTS = (
    QT_TRANSLATE_NOOP("Errors", "a PNG picture"),
    QT_TRANSLATE_NOOP("Errors", "a JPEG picture"),
    QT_TRANSLATE_NOOP("Errors", "a GIF picture"),
    QT_TRANSLATE_NOOP("Errors", "a TIFF picture"),
    QT_TRANSLATE_NOOP("Errors", "a WebP picture, a sound or a film"),
    QT_TRANSLATE_NOOP("Errors", "an RTF document"),
    QT_TRANSLATE_NOOP("Errors", "a gzip archive"),
    QT_TRANSLATE_NOOP("Errors", "a 7z archive"),
    QT_TRANSLATE_NOOP("Errors", "a RAR archive"),
    QT_TRANSLATE_NOOP("Errors", "an SQLite database"),
    QT_TRANSLATE_NOOP("Errors", "a program"),
    QT_TRANSLATE_NOOP("Errors", "it is no library"),
)

SENTENCES = tuple(sorted(map(str, _SENTENCES), key=len, reverse=True))
_INSTEAD = {each: str(_DAMAGED) for each in SENTENCES if each.startswith("The library {0} is damaged")}
_HOLE = re.compile(r"\\\{\d\\\}")


def message(error: ReaderError | str) -> str:
    """The sentence of an error as the window says it; as it stands where no translation is known."""
    sentence = str(error)
    known = recognised(sentence)
    if known is None:
        return sentence
    template, parts = known
    words = _system()
    translate = QCoreApplication.translate
    shown = [
        words.get(part) or translate(_CONTEXT, part) if part in words or part in _PARTS else part for part in parts
    ]
    return translate(_CONTEXT, _INSTEAD.get(template, template)).format(*shown)


def recognised(sentence: str) -> tuple[str, tuple[str, ...]] | None:
    """Which of `SENTENCES` this is, the longest of those that fit, and what is inserted."""
    for template in SENTENCES:
        found = re.fullmatch(_HOLE.sub("(.+)", re.escape(template)), sentence, re.DOTALL)
        if found is not None:
            return template, found.groups()
    return None


def in_words(number: int) -> str:
    """What the system's number of an error means to a person, or ""."""
    return _meanings().get(number, "")


def _system() -> Mapping[str, str]:
    """The same by what the system itself says, to be inserted."""
    return {os.strerror(number): words.rstrip(".。") for number, words in _meanings().items()}


def _meanings() -> dict[int, str]:
    return {
        errno.ENOENT: tr("There is no such file or folder."),
        errno.EACCES: tr("You may not do this with the file or folder."),
        errno.EPERM: tr("The system does not permit this."),
        errno.EROFS: tr("The disk can only be read."),
        errno.ENOSPC: tr("The disk is full."),
        errno.EDQUOT: tr("You have used up the space you are given."),
        errno.EIO: tr("The disk could not be read or written; it may be broken."),
        errno.EISDIR: tr("This is a folder, not a file."),
        errno.ENOTDIR: tr("This is a file, not a folder."),
        errno.EMFILE: tr("Too many files are open."),
        errno.ENAMETOOLONG: tr("The name is too long."),
        errno.EBUSY: tr("Another program is using it."),
        errno.ETIMEDOUT: tr("It took too long to answer."),
    }
