"""Documents that are zip archives: their kind and their members, within limits.

Nothing is unpacked to disk. The sizes that the archive states are checked first; `zipfile` itself refuses a member that
is larger than stated.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from reader.text.formats.document import UnreadableError

MEMBERS = 5_000
UNPACKED = 200_000_000  # bytes of all members together
LARGEST = 50_000_000  # maximum bytes of a member that is read
RATIO = 200  # maximum compression ratio of a member above `_MATTERS`
_MATTERS = 5_000_000  # bytes

_BROKEN = "{0} is damaged; open it in its own program and save it again."


class Archive:
    """The members of a zip archive by name. Raises UnreadableError for a broken or locked archive or a zip bomb."""

    def __init__(self, data: bytes) -> None:
        """Read the directory and check the sizes it states."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, EOFError, OSError):
            raise UnreadableError(_BROKEN) from None
        members = self._zip.infolist()
        bombs = (m for m in members if m.file_size > _MATTERS and m.file_size > RATIO * max(m.compress_size, 1))
        if len(members) > MEMBERS or sum(m.file_size for m in members) > UNPACKED or next(bombs, None):
            raise UnreadableError(
                "{0} unpacks to far more than a document needs (a zip bomb?); check where it comes from."
            )
        self.names = frozenset(m.filename for m in members)

    def read(self, name: str) -> bytes:
        """The bytes of a member; b"" if there is none of that name."""
        if name not in self.names:
            return b""
        if self._zip.getinfo(name).flag_bits & 1:
            raise UnreadableError("{0} needs a password; open it in its own program and save it without one.")
        try:
            with self._zip.open(name) as member:
                data = member.read(LARGEST + 1)
        except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError, EOFError, OSError):
            raise UnreadableError(_BROKEN) from None
        if len(data) > LARGEST:
            raise UnreadableError("{0} contains more than {1} MB of text; split it into parts.", LARGEST // 1_000_000)
        return data


def kind(data: bytes) -> str:
    """ "docx", "odt" or "epub", by the archive's contents; UnreadableError for any other archive."""
    archive = Archive(data)
    names, mimetype = archive.names, archive.read("mimetype").strip()
    if mimetype == b"application/epub+zip" or "META-INF/container.xml" in names:
        return "epub"
    if mimetype == b"application/vnd.oasis.opendocument.text" or (not mimetype and "content.xml" in names):
        return "odt"
    if any(name.startswith("word/") for name in names):
        return "docx"
    if mimetype or any(name.startswith(("xl/", "ppt/")) for name in names):
        raise UnreadableError(
            "{0} is a spreadsheet, a presentation or a drawing; copy its text into a .txt file and open that."
        )
    raise UnreadableError("{0} is a zip archive without a supported document; unpack it and open a file from it.")
