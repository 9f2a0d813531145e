"""Bytes to source: a file or a pasted text becomes an article."""

from __future__ import annotations

import os
from pathlib import Path

from reader.errors import InputError
from reader.text import encodings
from reader.types import Article

LARGEST = 50_000_000  # bytes; the longest annual report is a tenth of it

_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF", "a program"),
)


def load(path: str | Path, encoding: str | None = None) -> Article:
    """The article in a text file; `encoding` names a codec where the person knows better than the detection.

    Raises InputError for what cannot be read: missing, a folder, unreadable, empty, too large, binary, undecodable.
    """
    place = os.path.abspath(path)  # noqa: PTH100 — without following links
    data = _read(place)
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(f"{place} is {kind}, not a text file; save its text as a .txt file and open that.")
    text, codec = _decode(data, place, encoding)
    if not text.strip():
        raise InputError(f"{place} is empty; choose a file with some text in it.")
    return _article(text, place, codec)


def from_text(text: str, path: str = "") -> Article:
    """The article in a text that somebody pasted, or that was read from `path` before."""
    return _article(text, path, "utf-8")


def _article(text: str, path: str, encoding: str) -> Article:
    """Newlines become ``\\n``, a byte order mark goes, and surrogates are paired or become U+FFFD."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # there are surrogates
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return Article(text, path, encoding)


def _read(place: str) -> bytes:
    try:
        file = Path(place)
        if file.is_dir():
            raise InputError(f"{place} is a folder; choose a file in it.")
        if file.exists() and not file.is_file():
            raise InputError(f"{place} is not a regular file; choose a text file.")
        if file.stat().st_size > LARGEST:
            size = LARGEST // 1_000_000
            raise InputError(f"{place} is larger than {size} MB; cut it into parts and open one of them.")
        return file.read_bytes()
    except FileNotFoundError:
        raise InputError(f"There is no file {place}; check its name and folder.") from None
    except PermissionError:
        raise InputError(f"{place} may not be read; ask its owner for permission or copy it elsewhere.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(f"{place!r} cannot be read ({reason}); check its name or copy it elsewhere.") from None


def _decode(data: bytes, place: str, encoding: str | None) -> tuple[str, str]:
    if encoding is not None:
        try:
            return data.decode(encoding), encoding
        except LookupError:
            raise InputError(f"There is no encoding {encoding!r}; try utf-8, gb18030 or big5.") from None
        except UnicodeError:
            raise InputError(f"{place} is not written in {encoding}; try another encoding.") from None
    found = encodings.detect(data)
    if found is not None and "\0" not in found[0]:
        return found
    if b"\0" in data:
        raise InputError(f"{place} holds binary data, not text; choose a text file.")
    raise InputError(f"{place} is in no encoding known here; save it as UTF-8 and open it again.")
