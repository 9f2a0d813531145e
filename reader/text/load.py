"""Loads a file or a pasted text as an article."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from reader.errors import InputError, Phrase
from reader.text import encodings
from reader.types import Article

LARGEST = 50_000_000  # bytes; the longest annual report is a tenth of it
LONGEST = 10_000_000  # code points of text, thirty novels
MOST = 10_000  # files of one folder

_EXTENSIONS = (".txt", ".md", ".html", ".htm", ".docx", ".odt", ".pdf", ".epub")
_DOCUMENT_EXTENSIONS = (".docx", ".doc", ".odt", ".pdf", ".epub")  # never text, so anything else in one is damage
_VISITED = 200_000  # files and folders examined below a folder

_DOCUMENTS = ((b"%PDF-", "pdf"), (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"\xd0\xcf\x11\xe0", "ole"))
_SIGNATURES = (
    (b"\x89PNG", Phrase("a PNG image")),
    (b"\xff\xd8\xff", Phrase("a JPEG image")),
    (b"GIF8", Phrase("a GIF image")),
    (b"II*\0", Phrase("a TIFF image")),
    (b"MM\0*", Phrase("a TIFF image")),
    (b"RIFF", Phrase("a WebP image, an audio file or a video")),
    (b"{\\rtf", Phrase("an RTF document")),
    (b"\x1f\x8b", Phrase("a gzip archive")),
    (b"7z\xbc\xaf", Phrase("a 7z archive")),
    (b"Rar!", Phrase("a RAR archive")),
    (b"SQLite format 3\0", Phrase("an SQLite database")),
    (b"\x7fELF", Phrase("a program")),
    (b"MZ\x90\0", Phrase("a program")),
)
_PAGE = (b"<!doctype html", b"<html", b"<head", b"<body")


def supported() -> tuple[str, ...]:
    """The file extensions to offer in dialogs; `load` itself goes by the file's content."""
    return _EXTENSIONS


def load(path: str | Path, encoding: str | None = None) -> Article:
    """The article in a file, by its content regardless of its extension, except that .md marks Markdown.

    `encoding` overrides the detected codec of a text, a Markdown file or a web page. Raises InputError for a file that
    cannot be read: missing, a folder, unreadable, empty, too large, binary, undecodable, broken, locked by a password,
    without text.
    """
    place = os.path.abspath(path)  # noqa: PTH100 — without following links
    data = _read(place)
    kind = _kind(data, place)
    if kind == "txt":
        text, codec = _decode(data, place, encoding)
        article = _article(text, place, codec)
    else:
        from reader.text.formats import parser_process  # not before the first paint of a text file

        article = parser_process.read(data, kind, place, encoding)
    if not article.text.strip():
        raise InputError("{0} is empty; choose a file with some text in it.", place)
    if len(article.text) > LONGEST:
        raise InputError(
            "{0} contains more than {1} million characters; split it into parts.", place, LONGEST // 1_000_000
        )
    return article


def is_document(path: str | Path) -> bool:
    """Whether a file is parsed in a child process; False for a text and for a file that cannot be opened."""
    place = os.path.abspath(path)  # noqa: PTH100
    try:
        with Path(place).open("rb") as file:
            return _kind(file.read(2048), place) != "txt"
    except (OSError, ValueError, InputError):
        return False


def from_text(text: str, path: str = "") -> Article:
    """The article of a pasted text, or of a text already read from `path`."""
    return _article(text, path, "utf-8")


def in_folder(path: str | Path, most: int | None = None) -> list[str]:
    """The absolute paths of the supported files in a folder and below, sorted.

    Skips hidden files and folders and links that lead out of the folder; links to folders are not followed. Raises
    InputError if there is no such folder, or it has more than `most` files (default MOST, the limit of a list).
    """
    most = MOST if most is None else most
    place = os.path.abspath(path)  # noqa: PTH100
    if not Path(place).is_dir():
        raise InputError("There is no folder {0}; check its name.", place)
    root = Path(place).resolve()
    found: list[str] = []
    visited = 0
    for folder, inner, names in os.walk(place):
        inner[:] = [name for name in inner if not _hidden(name)]
        visited += len(inner) + len(names)
        for name in names:
            file = Path(folder, name)
            if not _hidden(name) and file.suffix.lower() in _EXTENSIONS and _inside(file, root):
                found.append(str(file))
        if len(found) > most or visited > max(_VISITED, 20 * most):
            raise InputError(
                "{0} contains too many files for one list ({1} at most); choose a folder in it.", place, most
            )
    return sorted(found)


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$"))  # the second is Word's lock file


def _inside(file: Path, root: Path) -> bool:
    """Whether it is a regular file whose real path is in the folder."""
    try:
        return file.is_file() and (not file.is_symlink() or file.resolve().is_relative_to(root))
    except (OSError, RuntimeError):  # a link to itself
        return False


def _article(text: str, path: str, encoding: str) -> Article:
    """Convert newlines to ``\\n``, strip leading byte order marks, and pair surrogates or replace them by U+FFFD."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # there are surrogates
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return Article(text, path, encoding)


def _read(place: str) -> bytes:
    try:
        found = os.stat(place)  # noqa: PTH116 — once, since there may be thousands of files
        if stat.S_ISDIR(found.st_mode):
            raise InputError("{0} is a folder; choose a file in it.", place)
        if not stat.S_ISREG(found.st_mode):
            raise InputError("{0} is not a regular file; choose a text file.", place)
        if found.st_size > LARGEST:
            size = LARGEST // 1_000_000
            raise InputError("{0} is larger than {1} MB; split it into parts and open one of them.", place, size)
        return Path(place).read_bytes()
    except FileNotFoundError:
        raise InputError("There is no file {0}; check its name and folder.", place) from None
    except PermissionError:
        raise InputError("{0} cannot be read because access is denied; ask its owner for permission.", place) from None
    except (OSError, ValueError) as error:
        raise InputError("{0} cannot be read ({1}); check its name or copy it elsewhere.", repr(place), error) from None


def _kind(data: bytes, place: str) -> str:
    """The kind of a file by its first bytes: "txt", "md", "html", "pdf", "zip", "ole"; InputError if it has no text."""
    for signature, kind in _DOCUMENTS:
        if data.startswith(signature):
            return kind
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise InputError("{0} is {1}, not a text file; save its text as a .txt file and open that.", place, name)
    suffix = Path(place).suffix.lower()
    if suffix in (".md", ".markdown"):
        return "md"
    start = data[:2048].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()  # UTF-16 has NULs
    if start.startswith((b"mime-version:", b"from: <saved by")):
        raise InputError("{0} is a web archive; open it in a browser and save the page as HTML only.", place)
    page = start.startswith(b"<") and any(tag in start for tag in _PAGE)
    return "html" if page or (suffix in (".html", ".htm", ".xhtml") and b"<" in data) else "txt"


def _decode(data: bytes, place: str, encoding: str | None) -> tuple[str, str]:
    if encoding is not None:
        try:
            text = encodings.decode(data, encoding)
        except (LookupError, ValueError):  # ValueError for names that no codec can have
            raise InputError("Unknown encoding {0}; try utf-8, gb18030 or big5.", repr(encoding)) from None
        if text is None:
            raise InputError("{0} is not encoded in {1}; try another encoding.", place, encoding)
        return text, encoding
    found = encodings.detect(data)
    if found is not None:
        return found
    if Path(place).suffix.lower() in _DOCUMENT_EXTENSIONS:
        raise InputError("{0} is damaged; open it in its own program and save it again.", place)
    if b"\0" in data:
        raise InputError("{0} contains binary data, not text; choose a text file.", place)
    raise InputError("{0} is in an unknown encoding; save it as UTF-8 and open it again.", place)
